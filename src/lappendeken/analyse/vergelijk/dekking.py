"""Of how many gemeenten a comparison speaks, and the words that say so in every sentence."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from lappendeken.basis.tekst import format_getal
from lappendeken.maten import Bundel


@dataclass(frozen=True, slots=True)
class Dekking:
    """How many gemeenten two indelingen hold.

    Attributes
    ----------
    beide
        With a hoofdregio in both; everything that is compared is about these.
    a, b
        With a hoofdregio in either.
    land
        All there are.
    onbekend
        With a regio in both, but with shares that are unknown, so that none is the hoofdregio.
    """

    beide: int
    a: int
    b: int
    land: int
    onbekend: int = 0

    @property
    def is_heel(self) -> bool:
        """Whether both hold the whole country, so that a sentence need not say of whom."""
        return self.beide == self.land

    @property
    def is_zelfde(self) -> bool:
        """Whether both hold the same gemeenten."""
        return self.beide == self.a == self.b

    @property
    def onder(self) -> str:
        """In front of a sentence about a part of the country; empty for the whole."""
        if self.is_heel:
            return ""
        who = "ene gemeente" if self.beide == 1 else f"{format_getal(self.beide)} gemeenten"
        which = "met een bekende hoofdregio in beide" if self.onbekend else "die beide bevatten"
        return f"Voor de {who} {which} (van de {format_getal(self.land)}): "

    @property
    def aantal(self) -> str:
        """The count, for a cell: ``12 van de 342``."""
        return f"{format_getal(self.beide)} van de {format_getal(self.land)}"


def compute_dekking(pair: Bundel) -> Dekking:
    """Count what a bundel of two indelingen holds; its gemeenten are the country."""
    mine, theirs = (np.asarray(regio) >= 0 for regio in pair.hoofdregio)
    a, b = pair.indelingen
    listed = [bool(a.regios_van.get(g)) and bool(b.regios_van.get(g)) for g in pair.gemeenten]
    both = int((mine & theirs).sum())
    return Dekking(
        both, int(mine.sum()), int(theirs.sum()), len(pair.gemeenten), sum(listed) - both
    )
