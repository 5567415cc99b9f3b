"""What a catalogue is about: gemeenten, unless the user brought other units."""

from __future__ import annotations

from lappendeken.model.eenheid import GEMEENTE, Eenheid


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
