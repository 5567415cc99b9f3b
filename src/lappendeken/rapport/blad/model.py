"""What a sheet says, as plain frozen values without any HTML."""

from __future__ import annotations

from dataclasses import dataclass

from lappendeken.rapport.gedeeld.bouwstenen import Tabel


@dataclass(frozen=True, slots=True)
class Tweeluik:
    """Facts on the left, questions on the right."""

    kop: str
    feiten: tuple[str, ...]
    vragen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bladdeel:
    """A part of a sheet: sentences, then what shows them; each may be empty."""

    kop: str
    zinnen: tuple[str, ...] = ()
    tabellen: tuple[Tabel, ...] = ()
    tweeluiken: tuple[Tweeluik, ...] = ()
    punten: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Blad:
    """A sheet.

    Attributes
    ----------
    soort
        What kind of sheet it is, above its title.
    titel, ondertitel
        Its title, and the line below.
    delen
        Its parts, the first without a heading when that is empty.
    bronnen
        What it rests on, a sentence each.
    opdracht
        The command that makes it again.
    versie
        Of lappendeken.
    """

    soort: str
    titel: str
    ondertitel: str
    delen: tuple[Bladdeel, ...]
    bronnen: tuple[str, ...]
    opdracht: str
    versie: str
