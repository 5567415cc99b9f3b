"""Indeling: one division of gemeenten into regios, checked once, then constant."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from operator import itemgetter
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from lappendeken.errors import GegevensError
from lappendeken.model.kenmerken import Kenmerken
from lappendeken.model.waarden import to_aandeel, to_code, to_gemeente

if TYPE_CHECKING:
    import pandas as pd


DREMPEL = 0.05
"""Share of a gemeente below which a regio does not count for its partners."""


_SHARE_ROUNDING = 1e-6
_PAAR = itemgetter(0, 1)


class Lidmaatschap(NamedTuple):
    """One row of a toewijzing: a gemeente in a regio, or in none.

    Attributes
    ----------
    gemeente_code
        Such as ``GM0014``.
    regio_code
        Empty when the indeling holds no regio for this gemeente.
    aandeel
        Share of the gemeente that lies in the regio, in (0, 1]; ``None`` when
        unknown.
    bron_status
        How the row was found, such as ``bron`` or ``afgeleid``.
    """

    gemeente_code: str
    regio_code: str
    aandeel: float | None = 1.0
    bron_status: str = ""


@dataclass(frozen=True)
class Indeling:
    """A division of gemeenten into regios.

    Membership is a relation: a gemeente is in no regio, in one, or in several
    with a share each. Everything is checked here, so that the measures need no
    checks. Build one with :meth:`from_mapping`, or from rows of one gemeente and regio.

    Parameters
    ----------
    kenmerken
        Name, domein, stand and sources.
    lidmaatschappen
        One row per gemeente and regio; their order is irrelevant. A gemeente
        without a regio has one row with an empty ``regio_code``.
    regionamen
        Regio code to name; a code without a name is shown as the code.

    Raises
    ------
    GegevensError
        If a row is double, a gemeente both has and has no regio, a share is not
        in (0, 1] or the shares of a gemeente exceed 1, two regios have the same
        name but for case, or there is no row at all.

    Examples
    --------
    >>> ggd = Indeling.from_mapping("ggd", {"GM01": "x", "GM02": "x", "GM03": "y"})
    >>> sorted(ggd.partners("GM01"))
    ['GM02']
    """

    kenmerken: Kenmerken
    lidmaatschappen: tuple[Lidmaatschap, ...]
    regionamen: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        rows = tuple(sorted(self.lidmaatschappen, key=_PAAR))
        object.__setattr__(self, "lidmaatschappen", rows)
        names = {r.regio_code: r.regio_code for r in rows if r.regio_code} | {
            code: naam for code, naam in self.regionamen.items() if naam
        }
        object.__setattr__(self, "regionamen", MappingProxyType(names))
        self._check()

    def _check(self) -> None:
        slug, rows = self.slug, self.lidmaatschappen
        if not any(r.regio_code for r in rows):
            msg = f"'{slug}' deelt geen enkele gemeente in een regio in. Controleer de toewijzing."
            raise GegevensError(msg)
        for (gemeente, regio), count in Counter(map(_PAAR, rows)).items():
            if not gemeente:
                msg = f"'{slug}' heeft een rij zonder gemeentecode (regio '{regio}')."
                raise GegevensError(msg)
            if count > 1:
                msg = (
                    f"'{slug}' heeft gemeente {gemeente} {count} keer in regio '{regio}'. "
                    "Laat één rij staan."
                )
                raise GegevensError(msg)
        total: dict[str, float] = defaultdict(float)
        for gemeente, regio, aandeel, _ in rows:
            if not regio and len(self.regios_van[gemeente]) > 0:
                msg = (
                    f"'{slug}' heeft voor gemeente {gemeente} zowel een regio als een "
                    "rij zonder regio. Haal een van beide weg."
                )
                raise GegevensError(msg)
            if aandeel is not None and regio:
                if not (math.isfinite(aandeel) and 0 < aandeel <= 1 + _SHARE_ROUNDING):
                    msg = (
                        f"'{slug}': aandeel {aandeel} van gemeente {gemeente} in regio "
                        f"'{regio}' ligt niet tussen 0 en 1."
                    )
                    raise GegevensError(msg)
                total[gemeente] += aandeel
        for gemeente, share in total.items():
            if share > 1 + _SHARE_ROUNDING:
                msg = (
                    f"'{slug}': de aandelen van gemeente {gemeente} zijn samen {share:g}, "
                    "dus meer dan 1."
                )
                raise GegevensError(msg)
        seen: dict[str, str] = {}
        for code, naam in self.regionamen.items():
            other = seen.setdefault(naam.casefold(), code)
            if other != code:
                msg = (
                    f"'{slug}': regio's '{other}' en '{code}' heten allebei '{naam}' "
                    "(op hoofdletters na). Geef ze verschillende namen."
                )
                raise GegevensError(msg)

    @classmethod
    def from_mapping(
        cls,
        slug: str,
        regio_per_gemeente: Mapping[str, str | float | None],
        *,
        stand: int = 2026,
        domein: str = "",
        naam: str = "",
        **kenmerken: Any,
    ) -> Self:
        """Build an indeling with at most one regio per gemeente.

        Parameters
        ----------
        slug
            Short name; also the naam and, as a domein of its own, the domein
            unless those are given.
        regio_per_gemeente
            Gemeente code to regio code; ``None``, NaN or empty is no regio. A whole
            number is a code too, as a column of numbers in pandas has it.
        stand, domein, naam, **kenmerken
            Fields of :class:`Kenmerken`.

        Raises
        ------
        GegevensError
            If a code of a gemeente is no text or empty, or that of a regio is neither a
            text nor a whole number.
        """
        rows = []
        for key, given in regio_per_gemeente.items():
            gemeente = to_gemeente(slug, key)
            regio = to_code(slug, gemeente, given)
            rows.append(Lidmaatschap(gemeente, regio, 1.0 if regio else None))
        named: dict[str, Any] = {"naam": naam or slug, "domein": domein or slug, "stand": stand}
        return cls(Kenmerken(slug=slug, **named, **kenmerken), tuple(rows))

    @classmethod
    def from_frame(
        cls,
        slug: str,
        frame: pd.DataFrame,
        *,
        stand: int = 2026,
        domein: str = "",
        naam: str = "",
        **kenmerken: Any,
    ) -> Self:
        """Build an indeling from a table with a row per gemeente and regio.

        Parameters
        ----------
        slug
            As in :meth:`from_mapping`.
        frame
            Columns ``gemeente`` (code), ``regio`` and perhaps ``aandeel``; others are left
            aside. A missing regio is no regio, a missing aandeel an unknown one.
        stand, domein, naam, **kenmerken
            Fields of :class:`Kenmerken`.

        Raises
        ------
        GegevensError
            If a column is missing, a code is wrong as in :meth:`from_mapping`, a gemeente
            has several regios and there is no ``aandeel``, or an aandeel is no number.

        Examples
        --------
        >>> import pandas as pd
        >>> table = pd.DataFrame({"gemeente": ["GM01", "GM02"], "regio": [1, 1]})
        >>> sorted(Indeling.from_frame("ggd", table).partners("GM01"))
        ['GM02']
        """
        for column in ("gemeente", "regio"):
            if column not in frame.columns:
                msg = (
                    f"'{slug}': de tabel heeft geen kolom '{column}'. Nodig zijn 'gemeente' en "
                    "'regio'; 'aandeel' mag erbij."
                )
                raise GegevensError(msg)
        shared = "aandeel" in frame.columns
        shares = frame["aandeel"].tolist() if shared else [1.0] * len(frame)
        rows: list[Lidmaatschap] = []
        for key, given, share in zip(
            frame["gemeente"].tolist(), frame["regio"].tolist(), shares, strict=True
        ):
            gemeente = to_gemeente(slug, key)
            regio = to_code(slug, gemeente, given)
            aandeel = to_aandeel(slug, gemeente, share) if regio else None
            rows.append(Lidmaatschap(gemeente, regio, aandeel))
        if not shared:
            regios = {(r.gemeente_code, r.regio_code) for r in rows if r.regio_code}
            for gemeente, count in Counter(gemeente for gemeente, _ in regios).items():
                if count > 1:
                    msg = (
                        f"'{slug}': {gemeente} heeft {count} regio's. Geef in een kolom 'aandeel' "
                        "het deel per regio, of None als het onbekend is."
                    )
                    raise GegevensError(msg)
        named: dict[str, Any] = {"naam": naam or slug, "domein": domein or slug, "stand": stand}
        return cls(Kenmerken(slug=slug, **named, **kenmerken), tuple(rows))

    def with_kenmerken(self, **changes: Any) -> Self:
        """Return a copy with other kenmerken, such as another slug or domein."""
        return replace(self, kenmerken=replace(self.kenmerken, **changes))

    def select(self, gemeenten: Iterable[str]) -> Self:
        """Return a copy that holds only these gemeenten."""
        keep = set(gemeenten)
        rows = tuple(r for r in self.lidmaatschappen if r.gemeente_code in keep)
        used = {r.regio_code for r in rows}
        names = {code: naam for code, naam in self.regionamen.items() if code in used}
        return replace(self, lidmaatschappen=rows, regionamen=names)

    @property
    def slug(self) -> str:
        """Short name, the key of this indeling in every table."""
        return self.kenmerken.slug

    @property
    def naam(self) -> str:
        """Name as a policy officer says it."""
        return self.kenmerken.naam

    @property
    def domein(self) -> str:
        """Policy field; indelingen of one domein count once in the headline."""
        return self.kenmerken.domein

    @cached_property
    def gemeenten(self) -> tuple[str, ...]:
        """All gemeente codes of the toewijzing, ascending, also those without a regio."""
        return tuple(sorted({r.gemeente_code for r in self.lidmaatschappen}))

    @cached_property
    def regios(self) -> tuple[str, ...]:
        """Codes of the regios that have a lid, ascending."""
        return tuple(sorted({r.regio_code for r in self.lidmaatschappen if r.regio_code}))

    @cached_property
    def regios_van(self) -> Mapping[str, tuple[str, ...]]:
        """Gemeente code to its regio codes, ascending; an empty tuple when none."""
        found: dict[str, list[str]] = {}
        for r in self.lidmaatschappen:
            regios = found.setdefault(r.gemeente_code, [])
            if r.regio_code:
                regios.append(r.regio_code)
        return MappingProxyType({g: tuple(regios) for g, regios in found.items()})

    @cached_property
    def rijen(self) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.float64]]:
        """The memberships as arrays: positions in ``gemeenten`` and ``regios``, and aandeel.

        An unknown share is NaN.
        """
        gemeente = {g: i for i, g in enumerate(self.gemeenten)}
        regio = {r: i for i, r in enumerate(self.regios)}
        rows = [r for r in self.lidmaatschappen if r.regio_code]
        shares = [math.nan if r.aandeel is None else r.aandeel for r in rows]
        return (
            np.array([gemeente[r.gemeente_code] for r in rows], dtype=np.intp),
            np.array([regio[r.regio_code] for r in rows], dtype=np.intp),
            np.array(shares, dtype=np.float64),
        )

    @cached_property
    def leden(self) -> Mapping[str, frozenset[str]]:
        """Regio code to its gemeente codes, whatever their share."""
        return self._leden(lambda _: True)

    def leden_vanaf(self, drempel: float = DREMPEL) -> Mapping[str, frozenset[str]]:
        """Return regio code to the gemeenten whose share reaches the threshold or is unknown."""
        if drempel not in self._vanaf:
            self._vanaf[drempel] = self._leden(lambda share: share is None or share >= drempel)
        return self._vanaf[drempel]

    @cached_property
    def _vanaf(self) -> dict[float, Mapping[str, frozenset[str]]]:
        """What :meth:`leden_vanaf` found: pages on single gemeenten ask it thousands of times."""
        return {}

    def _leden(self, counts: Callable[[float | None], bool]) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = {code: set() for code in self.regios}
        for r in self.lidmaatschappen:
            if r.regio_code and counts(r.aandeel):
                found[r.regio_code].add(r.gemeente_code)
        return MappingProxyType({code: frozenset(leden) for code, leden in found.items()})

    @cached_property
    def hoofdregio(self) -> Mapping[str, str]:
        """Gemeente code to the regio with its largest share, ties to the lowest code.

        A gemeente without a regio, or in several with an unknown share, is
        absent: the partition measures leave it out.
        """
        found: dict[str, str] = {}
        rows_of: dict[str, list[Lidmaatschap]] = {}
        for r in self.lidmaatschappen:
            if r.regio_code:
                rows_of.setdefault(r.gemeente_code, []).append(r)
        for gemeente, rows in rows_of.items():
            if len(rows) == 1:
                found[gemeente] = rows[0].regio_code
            elif all(r.aandeel is not None for r in rows):
                found[gemeente] = min(rows, key=lambda r: (-(r.aandeel or 0), r.regio_code))[1]
        return MappingProxyType(found)

    def partnersets(self, drempel: float = DREMPEL) -> dict[str, frozenset[str]]:
        """Return per gemeente that it holds who shares a regio with it, itself excluded."""
        groups: dict[str, list[frozenset[str]]] = {}
        for leden in self.leden_vanaf(drempel).values():
            for gemeente in leden:
                groups.setdefault(gemeente, []).append(leden)
        return {g: frozenset().union(*found) - {g} for g, found in groups.items()}

    def partners(self, gemeente: str, drempel: float = DREMPEL) -> frozenset[str]:
        """Return the partnerset of a gemeente; empty when it has no regio."""
        leden = self.leden_vanaf(drempel)
        mine = [leden[r] for r in self.regios_van.get(gemeente, ()) if gemeente in leden[r]]
        return frozenset().union(*mine) - {gemeente}

    def to_frame(self) -> pd.DataFrame:
        """Return the toewijzing as a table.

        Returns
        -------
        pandas.DataFrame
            Columns ``indeling, stand, gemeente_code, regio_code, regio_naam,
            aandeel, bron_status``, sorted by gemeente and regio. A gemeente
            without a regio has empty regio columns and a missing aandeel.
        """
        import pandas as pd

        rows = self.lidmaatschappen
        return pd.DataFrame(
            {
                "indeling": self.slug,
                "stand": self.kenmerken.stand,
                "gemeente_code": [r.gemeente_code for r in rows],
                "regio_code": [r.regio_code for r in rows],
                "regio_naam": [self.regionamen.get(r.regio_code, "") for r in rows],
                "aandeel": [
                    math.nan if r.aandeel is None or not r.regio_code else r.aandeel for r in rows
                ],
                "bron_status": [r.bron_status for r in rows],
            }
        )
