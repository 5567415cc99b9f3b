"""What a catalogue is about: gemeenten, unless the user brought other units."""

from __future__ import annotations

from collections.abc import Iterable

from lappendeken.model.eenheid import GEMEENTE, Eenheid
from lappendeken.model.indeling import Indeling


class Grondslag:
    """What is divided, and how it was read."""

    @property
    def eenheid(self) -> Eenheid:
        """What is divided: gemeenten."""
        return GEMEENTE

    @property
    def leeshint(self) -> str:
        """What to ask of who gives a list in which no gemeente is found: nothing more."""
        return ""

    @property
    def leesmeldingen(self) -> tuple[str, ...]:
        """How the units were read: nothing to say of gemeenten."""
        return ()

    def say_samengevoegd(self, indelingen: Iterable[Indeling]) -> tuple[str, ...]:
        """Say in which indelingen gemeenten that join differed: nothing, for none join."""
        del indelingen
        return ()
