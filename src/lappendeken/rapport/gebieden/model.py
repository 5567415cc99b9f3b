"""What the page of two maps says, as plain frozen values without any HTML."""

from __future__ import annotations

from dataclasses import dataclass

from lappendeken import __version__
from lappendeken.rapport.gedeeld.bouwstenen import Deel, Kerncijfer, Link, Tabel


@dataclass(frozen=True, slots=True)
class Vlak:
    """A regio on a picture: its path, what pointing at it says, and its class."""

    pad: str
    tekst: str
    klasse: int | None


@dataclass(frozen=True, slots=True)
class Vlakkaart:
    """One of the two maps.

    Attributes
    ----------
    id
        ``a`` or ``b``; the paths carry it, so that the other picture can draw them too.
    titel
        Above the picture.
    beschrijving
        What a screen reader says in its place.
    vlakken
        The regios that can be seen.
    noot
        What is not drawn; may be empty.
    """

    id: str
    titel: str
    beschrijving: str
    vlakken: tuple[Vlak, ...]
    noot: str = ""


@dataclass(frozen=True, slots=True)
class Gebiedenpagina:
    """A whole page.

    Attributes
    ----------
    titel, ondertitel
        What is compared.
    kerncijfers, kort
        The answer in short.
    meldingen
        What the reader has to know about the input.
    breedte, hoogte
        Size of both pictures.
    kaarten, klassen
        The pictures, and the text of each class of colour.
    namen
        What the two maps are called.
    regios
        Of each map the table of its regios.
    gelezen
        How the maps were read.
    definities
        Term and meaning.
    verwijzingen
        The papers.
    opdracht, versie
        What made the page.
    """

    titel: str
    ondertitel: str
    kerncijfers: tuple[Kerncijfer, ...]
    kort: Deel
    meldingen: tuple[str, ...]
    breedte: int
    hoogte: int
    kaarten: tuple[Vlakkaart, Vlakkaart]
    klassen: tuple[str, ...]
    namen: tuple[str, str]
    regios: tuple[Deel, Deel]
    gelezen: Tabel
    definities: tuple[tuple[str, str], ...]
    verwijzingen: tuple[Link, ...]
    opdracht: str
    versie: str = __version__
