"""Congruentie: all tables of one choice of indelingen, computed when asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType

import pandas as pd

from lappendeken.analyse import onbekend
from lappendeken.analyse.bundelen import build_bundel
from lappendeken.analyse.congruentie.tabellen import (
    BRONKOLOMMEN,
    compute_effectentabel,
    compute_gemeenten,
    compute_gemeenteparen,
    compute_indelingentabel,
    compute_indelingsparen,
    compute_landelijk,
)
from lappendeken.maten import (
    Bundel,
    compute_kernregios,
    compute_naden,
    compute_regios,
    compute_regiotreffers,
)
from lappendeken.model.gebiedskaart import Grenzen
from lappendeken.model.indeling import DREMPEL, Indeling

_LANDELIJK = (
    "alle_gemeenten",
    "alle_gemeenteparen",
    "alle_effecten",
    "alle_kernregios",
    "alle_naden",
    "indelingen",
    "indelingsparen",
    "landelijk",
    "regiotreffers",
    "_waarden",
)


@dataclass(frozen=True)
class Congruentie:
    """All tables of one choice of indelingen.

    Scores are always computed over the whole country; ``gemeld`` only narrows what
    the tables show. ``landelijk``, ``indelingen`` and ``indelingsparen`` are never
    narrowed.

    Parameters
    ----------
    bundel
        The chosen indelingen, at least two.
    gemeentetabel
        Indexed by ``gemeente_code``, with ``gemeente_naam``, ``provincie``,
        ``inwoners``.
    gemeld
        Codes of the gemeenten that are reported on.
    bronnen
        Every input with publisher, licence and checksum.
    """

    bundel: Bundel
    gemeentetabel: pd.DataFrame
    gemeld: tuple[str, ...]
    bronnen: pd.DataFrame

    @property
    def is_landelijk(self) -> bool:
        """Whether all gemeenten are reported on."""
        return len(self.gemeld) == len(self.bundel.gemeenten)

    @cached_property
    def heeft_inwoners(self) -> bool:
        """Whether the inwoners are known; without them all that rests on them is missing."""
        return onbekend.is_bekend(self.gemeentetabel)

    def _show(self, frame: pd.DataFrame) -> pd.DataFrame:
        """Leave out what rests on what is not known of the units."""
        known = frame if self.heeft_inwoners else onbekend.blank(frame)
        return known if self.bundel.grenzen.is_bekend else onbekend.blank_grenzen(known)

    def _narrow(self, frame: pd.DataFrame) -> pd.DataFrame:
        if self.is_landelijk:
            return frame
        return frame[frame["gemeente_code"].isin(self.gemeld)].reset_index(drop=True)

    @cached_property
    def alle_gemeenten(self) -> pd.DataFrame:
        """:func:`compute_gemeenten` for the whole country, also when less is reported."""
        return self._show(compute_gemeenten(self.bundel, self.gemeentetabel))

    @cached_property
    def gemeenten(self) -> pd.DataFrame:
        """:func:`compute_gemeenten` of what is reported."""
        return self._narrow(self.alle_gemeenten)

    @cached_property
    def alle_gemeenteparen(self) -> pd.DataFrame:
        """:func:`compute_gemeenteparen` for the whole country, also when less is reported."""
        return compute_gemeenteparen(self.bundel)

    @cached_property
    def gemeenteparen(self) -> pd.DataFrame:
        """:func:`compute_gemeenteparen` of what is reported."""
        return self._narrow(self.alle_gemeenteparen)

    @cached_property
    def alle_effecten(self) -> pd.DataFrame:
        """:func:`compute_effectentabel` for the whole country, also when less is reported."""
        return compute_effectentabel(self.bundel)

    @cached_property
    def effecten(self) -> pd.DataFrame:
        """:func:`compute_effectentabel` of what is reported."""
        return self._narrow(self.alle_effecten)

    @cached_property
    def indelingen(self) -> pd.DataFrame:
        """:func:`compute_indelingentabel`."""
        return compute_indelingentabel(self.bundel)

    @cached_property
    def indelingsparen(self) -> pd.DataFrame:
        """:func:`compute_indelingsparen`."""
        return self._show(compute_indelingsparen(self.bundel))

    @cached_property
    def regios(self) -> pd.DataFrame:
        """:func:`~lappendeken.maten.compute_regios`, of regios with a reported gemeente."""
        regios = self._show(compute_regios(self.bundel).reset_index(drop=True))
        if self.is_landelijk:
            return regios
        mine = self.toewijzingen[["indeling", "regio_code"]].drop_duplicates()
        return regios.merge(mine, on=["indeling", "regio_code"])

    @cached_property
    def regiotreffers(self) -> pd.DataFrame:
        """:func:`~lappendeken.maten.compute_regiotreffers` of all regios."""
        return compute_regiotreffers(self.bundel)

    @cached_property
    def alle_naden(self) -> pd.DataFrame:
        """:func:`~lappendeken.maten.compute_naden` of the whole country."""
        return compute_naden(self.bundel)

    @cached_property
    def naden(self) -> pd.DataFrame:
        """:func:`~lappendeken.maten.compute_naden` with a reported gemeente on a side."""
        naden = self.alle_naden
        if self.is_landelijk:
            return naden
        touched = naden["gemeente_a"].isin(self.gemeld) | naden["gemeente_b"].isin(self.gemeld)
        return naden[touched].reset_index(drop=True)

    @cached_property
    def alle_kernregios(self) -> pd.DataFrame:
        """:func:`~lappendeken.maten.compute_kernregios` of the whole country."""
        return compute_kernregios(self.bundel)

    @cached_property
    def kernregios(self) -> pd.DataFrame:
        """:func:`~lappendeken.maten.compute_kernregios`, whole, with a reported gemeente."""
        kernregios = self.alle_kernregios
        mine = kernregios.loc[kernregios["gemeente_code"].isin(self.gemeld), "kernregio"]
        return kernregios[kernregios["kernregio"].isin(mine)].reset_index(drop=True)

    @cached_property
    def landelijk(self) -> pd.DataFrame:
        """:func:`compute_landelijk`."""
        found = compute_landelijk(self.bundel, self.alle_gemeenten, self.alle_naden)
        return self._show(found)

    @cached_property
    def selectie(self) -> pd.DataFrame:
        """:func:`compute_landelijk` of what is reported, for what lies beside the country."""
        return compute_landelijk(self.bundel, self.gemeenten, self.naden)

    @cached_property
    def toewijzingen(self) -> pd.DataFrame:
        """The memberships of what is reported, as in the source."""
        frames = [indeling.to_frame() for indeling in self.bundel.indelingen]
        return self._narrow(pd.concat(frames, ignore_index=True))

    def beperk(self, gemeld: Iterable[str]) -> Congruentie:
        """Return the same scores, reported for other gemeenten; what is national is shared."""
        found = replace(self, gemeld=tuple(sorted(set(gemeld))))
        for name in _LANDELIJK:
            # As a cached property of the other, so that it is computed once for both.
            found.__dict__[name] = getattr(self, name)
        return found

    def waarde(self, maat: str, weging: str = "gemeenten") -> float:
        """Return one number of ``landelijk``; NaN when it is missing.

        Raises
        ------
        KeyError
            If there is no such row.
        """
        return self._waarden[maat, weging]

    @cached_property
    def _waarden(self) -> dict[tuple[str, str], float]:
        rows = self.landelijk[["maat", "weging", "waarde"]].itertuples(index=False, name=None)
        return {(str(maat), str(weging)): float(value) for maat, weging, value in rows}

    @cached_property
    def tabellen(self) -> Mapping[str, pd.DataFrame]:
        """File name without extension to table, in the order in which they are written."""
        names = (
            "gemeenten",
            "gemeenteparen",
            "effecten",
            "indelingen",
            "indelingsparen",
            "regios",
            "naden",
            "kernregios",
            "landelijk",
            "toewijzingen",
            "bronnen",
        )
        return MappingProxyType({name: getattr(self, name) for name in names})


def compute_congruentie(
    indelingen: Sequence[Indeling],
    gemeentetabel: pd.DataFrame,
    grenzen: Grenzen | None = None,
    *,
    gemeld: Iterable[str] | None = None,
    bronnen: pd.DataFrame | None = None,
    drempel: float = DREMPEL,
) -> Congruentie:
    """Lay indelingen over each other and measure how far they coincide.

    Parameters
    ----------
    indelingen
        Two or more, with different slugs. They are ordered by slug, so that the
        order in which they are given changes nothing.
    gemeentetabel
        Indexed by ``gemeente_code``, with ``gemeente_naam``, ``provincie`` and
        ``inwoners``, which may be missing; it decides which gemeenten there are.
    grenzen
        Borders; without them there are no naden and no neighbours.
    gemeld
        Codes to report on; all by default. Never changes a score.
    bronnen
        Table of sources to carry along.
    drempel
        Share of a gemeente from which a regio counts for its partners.

    Returns
    -------
    Congruentie
        Computes each table when it is first asked for.

    Raises
    ------
    SelectieError
        If there are fewer than two indelingen, or two with the same slug.
    GegevensError
        If an indeling names a gemeente that the table does not have.
    """
    frame = gemeentetabel.sort_index()
    bundel = build_bundel(indelingen, onbekend.map_inwoners(frame["inwoners"]), grenzen, drempel)
    shown = tuple(frame.index) if gemeld is None else tuple(sorted(set(gemeld)))
    empty = pd.DataFrame(columns=list(BRONKOLOMMEN), dtype=object)
    return Congruentie(bundel, frame, shown, empty if bronnen is None else bronnen)
