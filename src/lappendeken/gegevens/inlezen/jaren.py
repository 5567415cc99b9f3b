"""Which gemeenten there were in a year, and of which year a list is."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from lappendeken.basis.tekst import join_namen

if TYPE_CHECKING:
    import pandas as pd


EERSTE, LAATSTE = 2010, 2023
"""The years of which the gemeenten on 1 January are known; the last is that of today."""

MAX_GETOOND = 10
_MINSTENS = 0.9
"""Share of the gemeenten of a year that a list must have to be called one of that year."""


@dataclass(frozen=True, slots=True)
class Jaarindeling:
    """The gemeenten of which a list is.

    Attributes
    ----------
    jaren
        Years with the same gemeenten, ascending.
    aantal
        How many gemeenten there were.
    ontbreekt
        Names of those that the list lacks.
    """

    jaren: tuple[int, ...]
    aantal: int
    ontbreekt: tuple[str, ...]

    @property
    def jaar(self) -> str:
        """The years in words."""
        return " of ".join(str(jaar) for jaar in self.jaren)

    def format_meldingen(self, plaats: str, omgezet: int, naar: int) -> list[str]:
        """Say of which year a list is, how much was recoded, and who is missing.

        Examples
        --------
        >>> Jaarindeling((2018,), 380, ("Winsum",)).format_meldingen("a.csv", 37, 2023)
        ['a.csv gebruikt de 380 gemeenten van 2018; 37 regels omgezet naar 2023.',
         'In de lijst van 2018 ontbreekt 1 gemeente: Winsum.']
        """
        rows = "1 regel" if omgezet == 1 else f"{omgezet} regels"
        used = f"{plaats} gebruikt de {self.aantal} gemeenten van {self.jaar}"
        said = [f"{used}; {rows} omgezet naar {naar}."]
        count = len(self.ontbreekt)
        if count:
            lacks = "ontbreekt 1 gemeente" if count == 1 else f"ontbreken {count} gemeenten"
            listed = join_namen(self.ontbreekt, MAX_GETOOND)
            said.append(f"In de lijst van {self.jaar} {lacks}: {listed}.")
        return said


class Gemeentejaren:
    """The gemeenten on 1 January of each year.

    Parameters
    ----------
    tabel
        Columns ``gemeente_code, gemeente_naam, van, tot``: the first day, and the first day
        no longer (ISO); empty for before 2010, and for today.
    laatste
        The year of the codes that are computed with.
    """

    def __init__(self, tabel: pd.DataFrame, laatste: int = LAATSTE) -> None:
        self._tabel = tabel
        self._laatste = laatste

    @cached_property
    def _namen(self) -> Mapping[str, str]:
        codes, namen = (
            self._tabel[name].astype(str) for name in ("gemeente_code", "gemeente_naam")
        )
        return MappingProxyType(dict(zip(codes, namen, strict=True)))

    @cached_property
    def per_jaar(self) -> Mapping[int, frozenset[str]]:
        """Year to the codes of its gemeenten."""
        codes, van, tot = (
            self._tabel[name].astype(str).tolist() for name in ("gemeente_code", "van", "tot")
        )
        rows = list(zip(codes, van, tot, strict=True))
        found = {}
        for jaar in dict.fromkeys((*range(EERSTE, LAATSTE + 1), self._laatste)):
            day = f"{jaar}-01-01"
            found[jaar] = frozenset(
                code for code, begin, end in rows if begin <= day and (not end or day < end)
            )
        return MappingProxyType(found)

    def herken(self, codes: Collection[str], genoemd: Sequence[int] = ()) -> Jaarindeling | None:
        """Tell of which earlier year a list is.

        Parameters
        ----------
        codes
            The gemeenten in the list, as they were then.
        genoemd
            Years that the list names itself, which choose between years with the same gemeenten;
            the first goes before the others.

        Returns
        -------
        Jaarindeling or None
            None when no year has all of them, the list has less than nine in ten of those of
            that year, or all of them are gemeenten of today.
        """
        mine = frozenset(codes)
        if mine <= self.per_jaar[self._laatste]:
            return None
        fits = [jaar for jaar, there in self.per_jaar.items() if mine <= there]
        if not fits:
            return None
        best = min((self.per_jaar[jaar] for jaar in fits), key=len)
        if len(mine) < _MINSTENS * len(best):
            return None
        years = [jaar for jaar in fits if self.per_jaar[jaar] == best]
        years = [jaar for jaar in genoemd if jaar in years][:1] or years
        missing = tuple(sorted(self._namen[code] for code in best - mine))
        return Jaarindeling(tuple(years), len(best), missing)

    def find_vreemd(self, codes: Collection[str], jaar: int) -> tuple[str, ...]:
        """Return the names of gemeenten that were not there in a year, if that is known."""
        there = self.per_jaar.get(jaar)
        if there is None:
            return ()
        return tuple(sorted(self._namen.get(code, code) for code in set(codes) - there))
