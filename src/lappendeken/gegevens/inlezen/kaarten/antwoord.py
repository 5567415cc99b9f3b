"""What comes back of a map: texts and surfaces; polygons only of units."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lappendeken.gegevens.inlezen.kaarten.stelsel import Stelsel


@dataclass(frozen=True, slots=True)
class Kaarttabel:
    """The attributes of a map.

    Attributes
    ----------
    laag
        The layer that was read; empty for a format without layers.
    kop
        Names of the attributes.
    kolommen
        Of each of them a text per feature.
    """

    laag: str
    kop: tuple[str, ...]
    kolommen: tuple[tuple[str, ...], ...]

    @property
    def rijen(self) -> list[tuple[str, ...]]:
        """The texts of each feature."""
        return list(zip(*self.kolommen, strict=True))


@dataclass(frozen=True, slots=True)
class Meting:
    """What the areas and the regios of a map have in common.

    Attributes
    ----------
    paren
        Position of the area, number of the regio and surface, for those that meet; in the
        square of the unit of the coordinate system.
    eigen
        Of each of them the surface that lies in no other regio.
    gedekt
        Position of an area to the surface that lies in any regio.
    stelsel
        In which system the map was, and how that was found.
    zonder, anders
        Positions of the features without polygon, and of those with points or lines.
    """

    paren: tuple[tuple[int, int, float], ...]
    eigen: tuple[float, ...]
    gedekt: Mapping[int, float]
    stelsel: Stelsel
    zonder: tuple[int, ...]
    anders: frozenset[int]


@dataclass(frozen=True, slots=True)
class Vormen:
    """The polygons of a map as one process wrote them and another reads them; no more than that.

    Attributes
    ----------
    naam
        The file, as a sentence calls it.
    lengten
        Bytes of the polygon of each feature; 0 for none.
    wkb
        The polygons behind each other, in the coordinates of the map.
    stelsel, zonder, anders
        As of :class:`Meting`.
    """

    naam: str
    lengten: tuple[int, ...]
    wkb: bytes
    stelsel: Stelsel
    zonder: tuple[int, ...]
    anders: frozenset[int]


@dataclass(frozen=True, slots=True)
class Paarmeting:
    """What two maps have in common; surfaces are in m2.

    Attributes
    ----------
    stelsel
        Code of the coordinate system in which was measured.
    cellen
        Regio of the first, regio of the second and surface, for those that meet.
    oppervlakte
        Of each map, the surface of each regio.
    dubbel
        Of each map, the surface in two regios at once, and the two that have most of it.
    hersteld
        Of each map, how many shapes crossed themselves.
    breedte, hoogte, paden
        Both maps as pictures: size, and of each a path per regio, empty where there is
        nothing to see.
    """

    stelsel: str
    cellen: tuple[tuple[int, int, float], ...]
    oppervlakte: tuple[tuple[float, ...], tuple[float, ...]]
    dubbel: tuple[tuple[float, tuple[int, ...]], tuple[float, tuple[int, ...]]]
    hersteld: tuple[int, int]
    breedte: int
    hoogte: int
    paden: tuple[tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Vlakken:
    """The polygons of units, built by us: neighbours share their border exactly.

    Attributes
    ----------
    vormen
        A polygon per unit as WKB in hexadecimal, ``None`` for who has none.
    overlap
        Pairs of units that overlap noticeably, with the share of the smaller.
    hersteld
        Whether lines had to be laid on each other.
    meetstelsel
        The system that they are in, in metres.
    stelsel
        In which system the map was, and how that was found.
    """

    vormen: tuple[str | None, ...]
    overlap: tuple[tuple[int, int, float], ...]
    hersteld: bool
    meetstelsel: str
    stelsel: Stelsel
