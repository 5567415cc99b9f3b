"""What the page of an ensemble says, as plain frozen values without any HTML."""

from __future__ import annotations

from dataclasses import dataclass

from lappendeken.rapport.gedeeld.bouwstenen import Deel, Kerncijfer


@dataclass(frozen=True, slots=True)
class Groep:
    """Draws that are drawn alike: the path that does it, and the class that colours it."""

    d: str
    klasse: int = 0


@dataclass(frozen=True, slots=True)
class Merk:
    """Where today lies in a picture.

    ``ankering`` is the side of the text that stands at the mark: ``start``, ``middle`` or
    ``end``.
    """

    x: float
    y: float
    tekst: str
    ankering: str


@dataclass(frozen=True, slots=True)
class Kader:
    """Size of a picture and the margins around its field, in the units of its paths."""

    breedte: float = 640.0
    hoogte: float = 340.0
    links: float = 64.0
    rechts: float = 20.0
    boven: float = 42.0
    onder: float = 60.0


@dataclass(frozen=True, slots=True)
class Beeld:
    """A picture between two axes.

    Attributes
    ----------
    soort
        ``histogram`` or ``wolk``.
    kader
        Size and margins.
    x_streepjes, y_streepjes
        Position and text of each tick.
    groepen
        What is drawn, below first; a class can come back.
    vandaag
        Where the indeling itself lies.
    legenda
        Class and meaning of what is drawn; empty where there is one class.
    """

    soort: str
    titel: str
    beschrijving: str
    kader: Kader
    x_naam: str
    y_naam: str
    x_streepjes: tuple[tuple[float, str], ...]
    y_streepjes: tuple[tuple[float, str], ...]
    groepen: tuple[Groep, ...]
    vandaag: Merk
    legenda: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Ensemblepagina:
    """Everything the page says; the same ensemble gives an equal page.

    Attributes
    ----------
    secties
        Id and title, in order.
    """

    titel: str
    ondertitel: str
    versie: str
    opdracht: str
    secties: tuple[tuple[str, str], ...]
    kerncijfers: tuple[Kerncijfer, ...]
    kort: Deel
    verdeling: Deel
    histogram: Beeld
    afwegen: Deel
    wolk: Beeld
    uitleg: Deel
    zekerheid: Deel
    citeren: str
