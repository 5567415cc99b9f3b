"""Everything the report says, as plain frozen values without any HTML."""

from __future__ import annotations

from dataclasses import dataclass, field

from lappendeken.model.eenheid import GEMEENTE, Eenheid
from lappendeken.rapport.gedeeld.bouwstenen import (
    Cel,
    Deel,
    Kerncijfer,
    Link,
    Regiosplitsing,
    Tabel,
)


@dataclass(frozen=True, slots=True)
class Indelingkaart:
    """What is known about one indeling, besides its row in the table."""

    naam: str
    merk: str
    feiten: tuple[tuple[str, str], ...]
    bronnen: tuple[Link, ...]
    meer_bronnen: str = ""


@dataclass(frozen=True, slots=True)
class Matrixmaat:
    """One measure of the matrix; ``cellen`` by row and column of the indelingen."""

    sleutel: str
    naam: str
    uitleg: str
    cellen: tuple[tuple[Cel, ...], ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The matrix of indelingen, one layer per measure; the first is shown."""

    namen: tuple[str, ...]
    maten: tuple[Matrixmaat, ...]


@dataclass(frozen=True, slots=True)
class Gebied:
    """A kernregio with what explains its score."""

    naam: str
    congruentie: str
    klasse: int | None
    zinnen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gebiedengroep:
    """Kernregio's that belong together in the report, per provincie."""

    titel: str
    inleiding: str
    provincies: tuple[tuple[str, tuple[Gebied, ...]], ...]


@dataclass(frozen=True, slots=True)
class Voorbeeld:
    """The worked example of the method: a table of sets and the steps of the sum."""

    tafels: Tabel
    stappen: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Lap:
    """A small map of one indeling.

    Attributes
    ----------
    naam, onder
        What stands above it.
    groepen
        Per colour (``None``: no regio) the numbers of the areas that have it.
    grenzen
        Numbers of the lines between its regios.
    """

    naam: str
    onder: str
    groepen: tuple[tuple[int | None, tuple[int, ...]], ...]
    grenzen: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Lappen:
    """Small maps of all indelingen on one ground.

    Attributes
    ----------
    vlakken
        Paths of areas that are together in every indeling.
    lijnen
        Paths of the borders that part regios in the same indelingen.
    """

    breedte: float
    hoogte: float
    vlakken: tuple[str, ...]
    lijnen: tuple[str, ...]
    lappen: tuple[Lap, ...]
    beschrijving: str = ""


@dataclass(frozen=True, slots=True)
class Hoofdstuk:
    """A chapter of the main text: a heading that is the answer, and what shows it.

    Attributes
    ----------
    id
        Anchor on the page.
    kop
        The heading.
    deel
        Its sentences, pictures and tables.
    vorm
        A template that draws it otherwise: ``kort``, ``lappen`` or ``gebieden``.
    """

    id: str
    kop: str
    deel: Deel
    vorm: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rapport:
    """Everything the report says.

    Build one with :func:`~lappendeken.rapport.build_rapport`; it depends on data
    and selection only, so that the same input gives the same bytes.
    """

    titel: str
    ondertitel: str
    stand: str = ""
    versie: str
    opdracht: str = ""
    is_landelijk: bool
    selectie: str
    kerncijfers: tuple[Kerncijfer, ...]
    kort: Deel = field(default_factory=Deel)
    waarom: Deel = field(default_factory=Deel)
    vergeleken: Deel = field(default_factory=Deel)
    indelingen: tuple[Indelingkaart, ...] = ()
    landelijk: Deel = field(default_factory=Deel)
    matrix: Matrix = field(default_factory=lambda: Matrix((), ()))
    matrixdeel: Deel = field(default_factory=Deel)
    referentie: Deel = field(default_factory=Deel)
    splitsingen: tuple[Regiosplitsing, ...] = ()
    maatlat: Deel = field(default_factory=Deel)
    gebieden: Deel = field(default_factory=Deel)
    gebiedengroepen: tuple[Gebiedengroep, ...] = ()
    provincies: Deel = field(default_factory=Deel)
    naden: Deel = field(default_factory=Deel)
    gemeenten: Deel = field(default_factory=Deel)
    regelingen: Deel = field(default_factory=Deel)
    gevoeligheid: Deel = field(default_factory=Deel)
    voorbeeld: Voorbeeld = field(default_factory=lambda: Voorbeeld(Tabel("", "", (), ()), ()))
    citeren: str = ""
    bronnen: Deel = field(default_factory=Deel)
    register: Deel = field(default_factory=Deel)
    toetsen: Deel = field(default_factory=Deel)
    sociaal: Deel = field(default_factory=Deel)
    macht: Deel = field(default_factory=Deel)
    wie: Deel = field(default_factory=Deel)
    lappen: Lappen | None = None
    eenheid: Eenheid = GEMEENTE
    niveau: str = "land"
    hoofdtekst: tuple[Hoofdstuk, ...] = ()
