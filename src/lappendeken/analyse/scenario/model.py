"""What a scenario is: moves of gemeenten, or another indeling in the place of one."""

from __future__ import annotations

from dataclasses import dataclass

from lappendeken.model.indeling import Indeling
from lappendeken.model.kenmerken import Bron


@dataclass(frozen=True, slots=True)
class Wijziging:
    """One gemeente that goes to another regio.

    Attributes
    ----------
    indeling, gemeente
        Slug and gemeente code.
    naar
        Code of the regio that it joins.
    naar_naam
        Name of that regio; decides the name when it is new.
    gemeente_naam
        For messages; the code stands in for it.
    reden
        Why, as the user wrote it.
    waar
        File and line, for in front of a message.
    opheffing
        Whether the row moves a whole regio, which may then be left empty.
    """

    indeling: str
    gemeente: str
    naar: str
    naar_naam: str = ""
    gemeente_naam: str = ""
    reden: str = ""
    waar: str = ""
    opheffing: bool = False


@dataclass(frozen=True, slots=True)
class Vervanging:
    """Another indeling in the place of one; it keeps the slug and domein of that one."""

    indeling: str
    door: Indeling


@dataclass(frozen=True, slots=True)
class Scenario:
    """One alternative for today.

    Attributes
    ----------
    naam
        What it is called in tables.
    wijzigingen, vervangingen
        Together everything that is different from today.
    meldingen
        What the user has to know, in Dutch; what it says of itself (``kanttekening``) first.
    bronnen
        On what it rests, as it says itself.
    """

    naam: str
    wijzigingen: tuple[Wijziging, ...] = ()
    vervangingen: tuple[Vervanging, ...] = ()
    meldingen: tuple[str, ...] = ()
    bronnen: tuple[Bron, ...] = ()
