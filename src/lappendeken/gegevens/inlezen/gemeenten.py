"""Gemeenten as people write them: code or name, of today or of before a herindeling."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Protocol

import pandas as pd

from lappendeken.basis.tekst import fold, join_namen
from lappendeken.errors import GegevensError, OnbekendError
from lappendeken.model.gebiedskaart import Gebiedskaart
from lappendeken.model.indeling import Indeling, Kenmerken

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
        self._omgezet: dict[str, str] = {}
        self._oud = _Herindelingen(herindelingen) if herindelingen is not None else None

    def find(self, text: str, *, onthoud: bool = True) -> str:
        """Return the code of a gemeente by code, number or name.

        Parameters
        ----------
        text
            Such as ``Assen``, ``GM0106``, ``0106`` or ``106``.
        onthoud
            Whether a recoding is to be reported.

        Raises
        ------
        OnbekendError
            If there is none, or several; suggests the nearest.
        GegevensError
            If it was divided over several gemeenten at a herindeling.
        """
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
                f"Gemeente '{text}' is bij een herindeling verdeeld over {join_namen(names)}. "
                "Zet die gemeenten zelf in het bestand."
            )
            raise GegevensError(msg)
        if onthoud:
            self._omgezet[text] = found[0]
        return found[0]

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
        moves = [f"{oud} naar {self.naam(code)}" for oud, code in self._omgezet.items()]
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


def raise_onbekend(bestand: str, problems: list[tuple[int, str, Exception]]) -> None:
    """Raise one error for all lines whose gemeente is not found.

    Parameters
    ----------
    bestand
        Name of the file.
    problems
        Line, value and what was wrong with it; none is fine.

    Raises
    ------
    OnbekendError
        The first in full; the others by line and value.
    GegevensError
        The same, if the first is one.
    """
    if not problems:
        return
    regel, _, first = problems[0]
    others = list(dict.fromkeys(f"regel {r} ('{value}')" for r, value, _ in problems[1:]))
    rest = f" Ook onbekend: {join_namen(others, MAX_GETOOND)}." if others else ""
    kind = GegevensError if isinstance(first, GegevensError) else OnbekendError
    msg = f"{bestand}, regel {regel}: {first}{rest}"
    raise kind(msg) from first
