"""What the page of a voorstel says, as plain frozen values without any HTML."""

from __future__ import annotations

from dataclasses import dataclass

from lappendeken.rapport.gedeeld.bouwstenen import Assenkruis, Deel, Kerncijfer, Regiosplitsing


@dataclass(frozen=True, slots=True)
class Label:
    """A name on a map, with the number that stands there where the map is small."""

    x: float
    y: float
    naam: str
    nummer: int


@dataclass(frozen=True, slots=True)
class Regiokaart:
    """The map of the proposal.

    Attributes
    ----------
    vlakken
        Number of a colour and the path of its areas; neighbours differ.
    grenzen
        Path of the borders between regios.
    labels
        One per regio.
    """

    titel: str
    beschrijving: str
    breedte: float
    hoogte: float
    vlakken: tuple[tuple[int, str], ...]
    grenzen: str
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Voorstelpagina:
    """Everything the page says; the same voorstel gives an equal page.

    Attributes
    ----------
    slug
        Of the proposal, by which the interactive map opens on it.
    secties
        Id and title, in order.
    afweging
        The picture of the trade-off; ``None`` when it was not asked for.
    """

    titel: str
    ondertitel: str
    versie: str
    opdracht: str
    slug: str
    secties: tuple[tuple[str, str], ...]
    kerncijfers: tuple[Kerncijfer, ...]
    kort: Deel
    vraag: Deel
    kaart: Regiokaart
    regios: Deel
    prijs: Deel
    ligging: Deel
    provincies: Deel
    verhuizingen: tuple[Regiosplitsing, ...]
    gemeenten: Deel
    afwegen: Deel
    afweging: Assenkruis | None
    zekerheid: Deel
    citeren: str
