"""What a page of a site says, as plain frozen values without any HTML."""

from __future__ import annotations

from dataclasses import dataclass, field

from lappendeken.model.eenheid import GEMEENTE, Eenheid
from lappendeken.rapport.gedeeld.bouwstenen import Deel, Link


@dataclass(frozen=True, slots=True)
class Onderdeel:
    """A part of a page: a heading, then sentences and tables, facts, and sources.

    Attributes
    ----------
    kop
        The heading; empty for none.
    deel
        Sentences and tables.
    feiten
        Names with what is known.
    bronnen
        Addresses elsewhere; only web addresses become links.
    bestanden
        Files of the site, to download.
    """

    kop: str
    deel: Deel = field(default_factory=Deel)
    feiten: tuple[tuple[str, str], ...] = ()
    bronnen: tuple[Link, ...] = ()
    bestanden: tuple[tuple[Link, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Siteblad:
    """A page that is no report: a list of pages, an indeling, the files to download.

    Attributes
    ----------
    soort, titel, ondertitel
        What stands above it.
    versie
        Of lappendeken.
    onderdelen
        Its parts.
    eenheid
        What is divided.
    opdracht
        The command that makes it again, with the pages around it.
    herhaal
        Which page ``lappendeken herhaal`` takes to say what changed; empty for none.
    """

    soort: str
    titel: str
    ondertitel: str
    versie: str
    onderdelen: tuple[Onderdeel, ...]
    eenheid: Eenheid = GEMEENTE
    opdracht: str = ""
    herhaal: str = ""
