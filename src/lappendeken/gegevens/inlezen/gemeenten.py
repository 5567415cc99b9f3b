"""Gemeenten as people write them: code or name, of today or of before a herindeling."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

import pandas as pd

from lappendeken.basis.tekst import fold, join_namen, shorten
from lappendeken.errors import GegevensError, OnbekendError
from lappendeken.gegevens.catalogus.zoeken import ROEPNAMEN
from lappendeken.gegevens.inlezen.grenzen import ONBEKEND
from lappendeken.model.gebiedskaart import Gebiedskaart
from lappendeken.model.indeling import Indeling
from lappendeken.model.kenmerken import Kenmerken

MAX_GETOOND = 10

_CODE = re.compile(r"(?:GM)?\s*0*(\d{1,4})", re.IGNORECASE)


class Gegevens(Protocol):
    """What reading needs of the catalogue."""

    @property
    def kenmerken(self) -> Mapping[str, Kenmerken]:
        """Slug to kenmerken of every indeling."""

    @property
    def gemeenten(self) -> pd.DataFrame:
        """The gemeenten, indexed by ``gemeente_code``."""

    @property
    def gebiedskaart(self) -> Gebiedskaart:
        """The map of the gemeenten."""

    def find_gemeente(self, name: str) -> str:
        """Return the code of a gemeente by code or name."""

    def indeling(self, name: str) -> Indeling:
        """Return an indeling by slug, reeks or name."""


class Gemeentezoeker:
    """Find the gemeente that a person means, and remember what had to be recoded.

    Parameters
    ----------
    gegevens
        The gemeenten that exist.
    herindelingen
        Columns ``oude_code, oude_naam, nieuwe_code, datum``; one row per old gemeente
        and successor. Without it an old gemeente is unknown.
    """

    def __init__(self, gegevens: Gegevens, herindelingen: pd.DataFrame | None = None) -> None:
        self._gegevens = gegevens
        # As written and folded: a list of a row per address names each gemeente often.
        self._gevonden: dict[str, str] = {}
        self._omgezet: dict[str, tuple[str, str]] = {}
        self._oud = _Herindelingen(herindelingen) if herindelingen is not None else None

    def find(self, text: str) -> str:
        """Return the code of a gemeente by code, number or name, and remember a recoding.

        Parameters
        ----------
        text
            Such as ``Assen``, ``GM0106``, ``0106`` or ``106``.

        Raises
        ------
        OnbekendError
            If there is none, or several; suggests the nearest.
        GegevensError
            If it was divided over several gemeenten at a herindeling.
        """
        if text not in self._gevonden:
            key = fold(text)
            if key not in self._gevonden:
                self._gevonden[key] = self._find(text, key)
            self._gevonden[text] = self._gevonden[key]
        return self._gevonden[text]

    def _find(self, text: str, key: str) -> str:
        number = _CODE.fullmatch(text)
        wanted = f"GM{int(number[1]):04d}" if number else text
        try:
            return self._gegevens.find_gemeente(wanted)
        except OnbekendError:
            found = (
                self._oud.follow(wanted, set(self._gegevens.gemeenten.index)) if self._oud else ()
            )
            if not found:
                raise
        names = [self.naam(code) for code in found]
        if len(found) > 1:
            msg = (
                f"Gemeente '{shorten(text)}' is bij een herindeling verdeeld over "
                f"{join_namen(names)}. Zet die gemeenten zelf in het bestand."
            )
            raise GegevensError(msg)
        self._omgezet[key] = (shorten(text), found[0])
        return found[0]

    def find_namen(self, naam: str) -> frozenset[str]:
        """Return the gemeenten of today that have, or had, exactly this name or code.

        Unlike :meth:`find` this suggests nothing, and costs nothing when there is none.
        """
        current = set(self._gegevens.gemeenten.index)
        number = _CODE.fullmatch(naam)
        if number:
            return frozenset({f"GM{int(number[1]):04d}"} & current)
        key = fold(naam)
        found = self._per_naam.get(fold(ROEPNAMEN.get(key, key)), frozenset())
        return found or frozenset(self._oud.follow(key, current) if self._oud else ())

    @cached_property
    def _per_naam(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for code, naam in self._gegevens.gemeenten["gemeente_naam"].items():
            # "Bergen" is two gemeenten, told apart by what stands between brackets.
            for text in (str(naam), str(naam).split("(")[0]):
                found.setdefault(fold(text), set()).add(str(code))
        return {naam: frozenset(codes) for naam, codes in found.items()}

    @property
    def kan_omzetten(self) -> bool:
        """Whether gemeenten of before a herindeling can be recoded."""
        return self._oud is not None

    def naam(self, code: str) -> str:
        """Return the name of a gemeente."""
        return str(self._gegevens.gemeenten.loc[code, "gemeente_naam"])

    @property
    def meldingen(self) -> tuple[str, ...]:
        """Every recoding so far, in one sentence."""
        if not self._omgezet:
            return ()
        moves = [f"{oud} naar {self.naam(code)}" for oud, code in self._omgezet.values()]
        return (f"Omgezet na herindeling: {join_namen(moves)}.",)


class _Herindelingen:
    """Old gemeenten and their successors, through as many steps as it takes."""

    def __init__(self, tabel: pd.DataFrame) -> None:
        self._tabel = tabel

    @cached_property
    def _opvolgers(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for oud, nieuw in zip(self._tabel["oude_code"], self._tabel["nieuwe_code"], strict=True):
            found.setdefault(str(oud), set()).add(str(nieuw))
        return found

    @cached_property
    def _codes(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for code, naam in zip(self._tabel["oude_code"], self._tabel["oude_naam"], strict=True):
            found.setdefault(fold(str(naam)), set()).add(str(code))
        return found

    def follow(self, wanted: str, current: set[str]) -> tuple[str, ...]:
        """Return the gemeenten of today that followed an old code or name; none if unknown."""
        start = {wanted} if wanted in self._opvolgers else self._codes.get(fold(wanted), set())
        todo, seen, found = set(start), set[str](), set[str]()
        while todo:
            code = todo.pop()
            seen.add(code)
            if code in current:
                found.add(code)
            else:
                todo |= self._opvolgers.get(code, set()) - seen
        return tuple(sorted(found))


@dataclass
class Onbekend:
    """The gemeenten in a file that were not found, each named once.

    Parameters
    ----------
    plaats
        File, and perhaps sheet.
    """

    plaats: str
    _fouten: dict[str, tuple[int, Exception]] = field(default_factory=dict)

    def add(self, regel: int, geschreven: str, error: Exception) -> None:
        """Remember what is wrong on a line.

        Raises
        ------
        OnbekendError, GegevensError
            If there are so many that this is another kind of list; the rest is not read.
        """
        self._fouten.setdefault(geschreven, (regel, error))
        if len(self._fouten) >= ONBEKEND:
            self._raise(
                f" Na {ONBEKEND} onbekende namen is het lezen gestopt; er kunnen er meer zijn."
            )

    def check(self) -> None:
        """Go on when every gemeente was found.

        Raises
        ------
        OnbekendError, GegevensError
            The first in full; the others by line and value.
        """
        if self._fouten:
            self._raise("")

    def _raise(self, slot: str) -> None:
        regel, first = next(iter(self._fouten.values()))
        others = [f"regel {r} ('{shorten(t)}')" for t, (r, _) in self._fouten.items()][1:]
        rest = f" Ook onbekend: {join_namen(others, MAX_GETOOND)}." if others else ""
        kind = GegevensError if isinstance(first, GegevensError) else OnbekendError
        msg = f"{self.plaats}, regel {regel}: {first}{rest}{slot}"
        raise kind(msg) from first
