"""The style of who sends a page: logo, colours, letter, sender and disclaimer.

It is worn by a whole run, and asked for where a page, a Word file or a workbook is written; it
changes no number and no class of a map, so that pictures stay comparable.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from lappendeken.basis.stijl import ACCENT, INKT

VLAK = "#f3f7f8"
LETTER = "Calibri"
_SOORTEN = frozenset({"serif", "sans-serif", "monospace", "system-ui"})


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture of our own making: a PNG without anything else in it."""

    png: bytes
    breedte: int
    hoogte: int

    @property
    def adres(self) -> str:
        """The picture itself as an address, so that a page needs nothing else."""
        return f"data:image/png;base64,{base64.b64encode(self.png).decode()}"


@dataclass(frozen=True, slots=True)
class Huisstijl:
    """How what is written looks; without anything, the style of the house.

    Attributes
    ----------
    accent, inkt, vlak
        Colours as ``#rrggbb``: of headings, of text, and behind a box of text.
    letters
        Names of letters, the first choice first; empty for the usual ones.
    afzender
        Who sends it and when, as it stands on the page.
    naam
        Who sends it, without the day.
    disclaimer
        Below every page.
    logo
        Above the title.
    """

    accent: str = ACCENT
    inkt: str = INKT
    vlak: str = VLAK
    letters: tuple[str, ...] = ()
    afzender: str = ""
    naam: str = ""
    disclaimer: str = ""
    logo: Logo | None = None

    @property
    def letterlijst(self) -> str:
        r"""The letters as CSS names them, without a quote; empty for the usual ones.

        Examples
        --------
        >>> print(Huisstijl(letters=("Source Sans 3", "serif")).letterlijst)
        Source Sans \33 , serif
        """
        return ", ".join(map(_escape_letter, self.letters))

    @property
    def letter(self) -> str:
        """The one letter of a Word file, which knows no list and no kind."""
        return next((name for name in self.letters if name not in _SOORTEN), LETTER)

    @property
    def logotekst(self) -> str:
        """What a screen reader says of the logo."""
        return f"Logo van {self.naam}" if self.naam else "Logo"


def _escape_letter(naam: str) -> str:
    """Write the name of a letter as identifiers: no character in it can end them."""
    if naam in _SOORTEN:
        return naam
    return " ".join(map(_escape_woord, naam.split()))


def _escape_woord(woord: str) -> str:
    first, rest = woord[0], woord[1:]
    head = first if first.isascii() and first.isalpha() else f"\\{ord(first):x} "
    return head + "".join(
        c if c.isascii() and (c.isalnum() or c == "-") else f"\\{ord(c):x} " for c in rest
    )


_GEDRAGEN: ContextVar[Huisstijl | None] = ContextVar("huisstijl", default=None)
GEWOON = Huisstijl()


def get_huisstijl() -> Huisstijl:
    """Return the style of this run."""
    return _GEDRAGEN.get() or GEWOON


@contextmanager
def wear_huisstijl(huisstijl: Huisstijl) -> Iterator[None]:
    """Let everything that is written in between have a style."""
    token = _GEDRAGEN.set(huisstijl)
    try:
        yield
    finally:
        _GEDRAGEN.reset(token)
