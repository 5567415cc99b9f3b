"""Of how many people, or how much land, of which old gemeenten a gemeente is made."""

from __future__ import annotations

from collections.abc import Mapping, Set
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


INWONERS, OPPERVLAKTE = "inwoners", "oppervlakte"
MATEN: Mapping[str, str] = MappingProxyType({INWONERS: "inwoners", OPPERVLAKTE: "hectare"})
"""By what a gemeente can be divided, and the column that says so."""
_PAAR = ["oude_code", "nieuwe_code"]


class OnbekendeHerkomst(Exception):  # noqa: N818 - no fault: caught where it is asked
    """It is not known of how much of each a gemeente is made; says of whom."""


class Herkomst:
    """The parts of which gemeenten are made.

    Parameters
    ----------
    delen
        Columns ``oude_code, nieuwe_code`` and those of :data:`MATEN`: what of an old
        gemeente went to a newer one.
    herindelingen
        Columns ``oude_code, nieuwe_code``; a row without a part is another name. May be
        missing.
    jaren
        Columns ``gemeente_code, van``; an empty ``van`` is a gemeente without a known begin.
    """

    def __init__(
        self, delen: pd.DataFrame, herindelingen: pd.DataFrame | None, jaren: pd.DataFrame
    ) -> None:
        self._delen = delen
        self._gegaan: list[tuple[str, str]] = []
        if herindelingen is not None:
            old, new = (herindelingen[column].astype(str) for column in _PAAR)
            self._gegaan = list(zip(old, new, strict=True))
        self._jaren = jaren

    @cached_property
    def _begonnen(self) -> frozenset[str]:
        rows = self._jaren[self._jaren["van"] != ""]
        return frozenset(map(str, rows["gemeente_code"]))

    @cached_property
    def _per_nieuw(self) -> Mapping[str, Mapping[str, Mapping[str, float]]]:
        found: dict[str, dict[str, dict[str, float]]] = {}
        for row in self._delen.to_dict("records"):
            sizes = {maat: float(row[kolom]) for maat, kolom in MATEN.items()}
            found.setdefault(str(row["nieuwe_code"]), {})[str(row["oude_code"])] = sizes
        for old, new in self._gegaan:
            # Who got another name is the whole of who it was.
            found.setdefault(new, {}).setdefault(old, dict.fromkeys(MATEN, 1.0))
        return found

    @cached_property
    def _hernoemd(self) -> Mapping[str, str]:
        """Gemeenten that were another under another name, to who that was."""
        found: dict[str, set[str]] = {}
        for old, new in self._gegaan:
            found.setdefault(new, set()).add(old)
        moved = set(self._delen[_PAAR].astype(str).itertuples(index=False, name=None))
        return {
            new: old
            for new, (old, *others) in found.items()
            if not others and new in self._begonnen and (old, new) not in moved
        }

    def is_zelfde(self, oud: str, gemeente: str) -> bool:
        """Tell whether an old gemeente is a gemeente of today under another name."""
        return bool(oud) and self._hernoemd.get(gemeente) == oud

    def split(self, gemeente: str, aanwezig: Set[str], maat: str) -> dict[str, float]:
        """Return which share of a gemeente each old gemeente is; together 1.

        Parameters
        ----------
        gemeente
            Of today.
        aanwezig
            The old gemeenten of which something is known; the shares are of these.
        maat
            A key of :data:`MATEN`.

        Raises
        ------
        OnbekendeHerkomst
            With the code of who is not among them, or of whom no number is known.

        Notes
        -----
        The numbers are of the day on which each part moved. A part that was itself made of
        older ones has the mix of all of it.
        """
        return self._split(gemeente, aanwezig, maat, frozenset())

    def _split(
        self, code: str, aanwezig: Set[str], maat: str, onderweg: frozenset[str]
    ) -> dict[str, float]:
        parts = {
            old: sizes[maat] for old, sizes in self._per_nieuw.get(code, {}).items() if sizes[maat]
        }
        if code in aanwezig:
            # It was there before it grew, and how large it was then is not known.
            if parts.keys() & aanwezig:
                raise OnbekendeHerkomst(code)
            return {code: 1.0}
        if not parts or code not in self._begonnen or code in onderweg:
            raise OnbekendeHerkomst(code)
        total = sum(parts.values())
        found: dict[str, float] = {}
        for old, size in parts.items():
            for leaf, share in self._split(old, aanwezig, maat, onderweg | {code}).items():
                found[leaf] = found.get(leaf, 0.0) + share * size / total
        return found
