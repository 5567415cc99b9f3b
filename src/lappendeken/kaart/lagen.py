"""Lagen: what the map can colour the gemeenten by.

A newcomer adds a map layer by adding one :class:`Laag` to :data:`LAGEN`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from lappendeken.basis.stijl import INKT, KLASSEN, Klasse
from lappendeken.basis.tekst import suggest
from lappendeken.errors import OnbekendError
from lappendeken.maten import MATEN, Maat


@dataclass(frozen=True, slots=True)
class Laag:
    """One measure as a choropleth.

    Attributes
    ----------
    kolom
        Name of the measure in :data:`~lappendeken.maten.MATEN`; its naam and
        toelichting are shown.
    klassen
        Fixed classes, ascending, so that two maps compare.
    laag_woord, hoog_woord
        What the ends of the scale say, in words without praise or blame.
    rekent_mee
        Whether the page has a function for it (``js/kern/rekenen.js``) and so follows another
        choice of indelingen. If not, the page shows the values that Python computed
        for the choice that it opened with, and says so.
    """

    kolom: str
    klassen: tuple[Klasse, ...]
    laag_woord: str
    hoog_woord: str
    rekent_mee: bool = True

    @property
    def maat(self) -> Maat:
        """The measure behind the layer."""
        return MATEN[self.kolom]


# After ColorBrewer BuPu, 7 classes: another hue than the shares, because it counts.
_TELKLEUREN = ("#e2eef6", "#bfd3e6", "#9ebcda", "#8c96c6", "#8c6bb1", "#88419d", "#6e016b")


def _count_klassen(starts: tuple[int, ...], last: str) -> tuple[Klasse, ...]:
    """Make classes of whole numbers that start at these; the last is open."""
    found = []
    for number, (start, stop) in enumerate(zip(starts, (*starts[1:], None), strict=True)):
        if stop is None:
            label, boven = last, float("inf")
        else:
            label = f"{start}" if stop == start + 1 else f"{start}–{stop - 1}"
            boven = float(stop)
        text = "#ffffff" if number >= 4 else INKT
        found.append(Klasse(float(start), boven, label, _TELKLEUREN[number], text))
    return tuple(found)


LAGEN: tuple[Laag, ...] = (
    Laag("congruentie", KLASSEN, "steeds andere partners", "steeds dezelfde partners"),
    Laag("regioatlas_congruentie", KLASSEN, "steeds andere partners", "steeds dezelfde partners"),
    Laag("partnervastheid", KLASSEN, "partners eenmalig", "partners overal dezelfde"),
    Laag("nestheid", KLASSEN, "regio’s kruisen elkaar", "regio’s passen in elkaar"),
    Laag(
        "tafels",
        _count_klassen((0, 3, 4, 5, 6, 7, 9), "9 of meer"),
        "weinig verschillende tafels",
        "veel verschillende tafels",
    ),
    Laag(
        "alle_partners",
        _count_klassen((0, 10, 15, 20, 30, 40, 60), "60 of meer"),
        "weinig partners",
        "veel partners",
    ),
)


@dataclass(frozen=True, slots=True)
class Achtergrond:
    """A background of tiles from the internet; never there unless asked for.

    Attributes
    ----------
    naam
        Shown on the page.
    adres
        Template of a tile, as Leaflet reads it.
    bron
        Host that the page may then load images from.
    vermelding
        Credit on the map.
    """

    naam: str
    adres: str
    bron: str
    vermelding: str


ACHTERGRONDEN: Mapping[str, Achtergrond] = MappingProxyType(
    {
        "brt": Achtergrond(
            "BRT Achtergrondkaart (PDOK)",
            "https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/grijs/EPSG:3857/{z}/{x}/{y}.png",
            "https://service.pdok.nl",
            "BRT Achtergrondkaart: Kadaster (CC BY 4.0)",
        )
    }
)


def find_achtergrond(name: str) -> Achtergrond:
    """Return a background by its name.

    Raises
    ------
    OnbekendError
        If there is none of that name.
    """
    if name not in ACHTERGRONDEN:
        msg = (
            f"Achtergrond '{name}' bestaat hier niet.{suggest(name, list(ACHTERGRONDEN))} "
            f"U kunt kiezen uit: {', '.join(ACHTERGRONDEN)}."
        )
        raise OnbekendError(msg)
    return ACHTERGRONDEN[name]
