"""What became of gemeenten that are gone, through as many herindelingen as it takes."""

from __future__ import annotations

from collections.abc import Container
from functools import cached_property
from typing import TYPE_CHECKING

from lappendeken.basis.tekst import fold

if TYPE_CHECKING:
    import pandas as pd


class Herindelingen:
    """Old gemeenten and their successors.

    Parameters
    ----------
    tabel
        Columns ``oude_code, oude_naam, nieuwe_code``; one row per old gemeente and successor.
    """

    def __init__(self, tabel: pd.DataFrame) -> None:
        self._tabel = tabel

    @cached_property
    def _opvolgers(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for oud, nieuw in zip(self._tabel["oude_code"], self._tabel["nieuwe_code"], strict=True):
            found.setdefault(str(oud), set()).add(str(nieuw))
        return found

    @cached_property
    def namen(self) -> dict[str, str]:
        """Code of an old gemeente to the name that it had last."""
        codes, namen = (self._tabel[name].astype(str) for name in ("oude_code", "oude_naam"))
        return dict(zip(codes, namen, strict=True))

    @cached_property
    def _codes(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for code, naam in zip(self._tabel["oude_code"], self._tabel["oude_naam"], strict=True):
            found.setdefault(fold(str(naam)), set()).add(str(code))
        return found

    def find(self, wanted: str) -> frozenset[str]:
        """Return the old gemeenten of a code or name; several of one name, none if unknown."""
        if wanted in self._opvolgers:
            return frozenset({wanted})
        return frozenset(self._codes.get(fold(wanted), ()))

    def follow(self, wanted: str, current: Container[str]) -> tuple[str, ...]:
        """Return the gemeenten of today that followed an old code or name; none if unknown."""
        todo, seen, found = set(self.find(wanted)), set[str](), set[str]()
        while todo:
            code = todo.pop()
            seen.add(code)
            if code in current:
                found.add(code)
            else:
                todo |= self._opvolgers.get(code, set()) - seen
        return tuple(sorted(found))
