"""What these pages say, as plain frozen values without any HTML; the templates escape it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from lappendeken import __version__
from lappendeken.model.eenheid import Eenheid
from lappendeken.rapport.gedeeld.bouwstenen import Deel, Kerncijfer
from lappendeken.rapport.gedeeld.inperken import trim


@dataclass(frozen=True, slots=True)
class Groep:
    """The gemeenten of one regio on a map; without a ``kleur`` they have no regio."""

    naam: str
    kleur: int | None
    gemeenten: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kaart:
    """One of two maps.

    Attributes
    ----------
    titel
        Above the map.
    beschrijving
        What a screen reader says in its place.
    groepen
        The regios.
    grens
        Path of the regio borders that only this map has.
    nadruk
        Path of the borders that stand out, and ``soort``: its class, empty for none.
    """

    titel: str
    beschrijving: str
    groepen: tuple[Groep, ...]
    grens: str
    nadruk: str = ""
    soort: str = ""


@dataclass(frozen=True, slots=True)
class Legendaregel:
    """A sign on the map, by its class, and what it means."""

    soort: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Kaartpaar:
    """Two maps that move together.

    Attributes
    ----------
    id
        In the page.
    titel, uitleg
        Caption and what to look at.
    kaarten
        Left and right.
    gedeeld
        Path of the regio borders that both have.
    verhuist
        Gemeente code to what happens to it; those are outlined.
    legenda
        The signs.
    knop
        On the button that shows who is outlined.
    """

    id: str
    titel: str
    uitleg: str
    kaarten: tuple[Kaart, Kaart]
    gedeeld: str
    verhuist: tuple[tuple[str, str], ...]
    legenda: tuple[Legendaregel, ...]
    knop: str = "Naar wie verhuist"


@dataclass(frozen=True, slots=True)
class Onderdeel:
    """A part of a section under a heading of its own; ``dicht`` folds it up."""

    titel: str
    deel: Deel
    dicht: bool = False


@dataclass(frozen=True, slots=True)
class Blok:
    """A section: sentences and tables, then maps, then parts."""

    id: str
    titel: str
    deel: Deel = field(default_factory=Deel)
    kaartparen: tuple[Kaartpaar, ...] = ()
    onderdelen: tuple[Onderdeel, ...] = ()


@dataclass(frozen=True, slots=True)
class Grond:
    """What all maps of a page are drawn on, once.

    Attributes
    ----------
    breedte, hoogte
        Size of a map.
    vlakken
        Gemeente code to its path.
    namen, inwoners
        Of each gemeente, in that order.
    zoeknamen
        Other names that lead to a gemeente, its place in that order, and their kind.
    plaatsen
        Places in the gemeenten, packed.
    """

    breedte: float
    hoogte: float
    vlakken: tuple[tuple[str, str], ...]
    namen: tuple[str, ...]
    inwoners: tuple[int, ...]
    zoeknamen: tuple[tuple[str, int, str], ...] = ()
    plaatsen: str = ""


GEEN_GROND = Grond(0.0, 0.0, (), (), ())
"""Of units without polygons."""


@dataclass(frozen=True, slots=True)
class Pagina:
    """A whole page.

    Attributes
    ----------
    soort
        Above the title.
    titel, ondertitel
        What is compared.
    kerncijfers, kort
        The answer in short.
    meldingen
        What the reader has to know about the input.
    blokken
        The sections in order.
    grond
        The ground of the maps.
    opdracht, versie
        What made the page.
    """

    soort: str
    titel: str
    ondertitel: str
    kerncijfers: tuple[Kerncijfer, ...]
    kort: Deel
    meldingen: tuple[str, ...]
    blokken: tuple[Blok, ...]
    grond: Grond
    opdracht: str
    versie: str = __version__


def trim_pagina(pagina: Pagina, eenheid: Eenheid) -> Pagina:
    """Return a page without what is not known of the units."""

    def parts(blok: Blok) -> tuple[Onderdeel, ...]:
        return tuple(replace(one, deel=trim(one.deel, eenheid)) for one in blok.onderdelen)

    return replace(
        pagina,
        kort=trim(pagina.kort, eenheid),
        blokken=tuple(
            replace(blok, deel=trim(blok.deel, eenheid), onderdelen=parts(blok))
            for blok in pagina.blokken
        ),
    )
