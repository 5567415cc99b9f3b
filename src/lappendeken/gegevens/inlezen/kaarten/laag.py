"""A map as it was read: what the readers give and the measuring takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from lappendeken.basis.tekst import format_getal
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.kaarten.limiet import Limiet


@dataclass(frozen=True, slots=True)
class Kaartlaag:
    """The features of a map.

    Attributes
    ----------
    naam
        The file, as a sentence calls it.
    teksten
        ``regio_code`` and ``regio``, those of them that the map has: a text per feature.
    vormen
        A shape per feature, ``None`` where there is none: a numpy array of shapely geometry.
    stelsel
        Code of the coordinate system.
    beschadigd
        Positions of the features whose shape is there and cannot be used.
    """

    naam: str
    teksten: Mapping[str, list[str]]
    vormen: Any
    stelsel: str
    beschadigd: frozenset[int] = field(default_factory=frozenset)


def check_aantal(naam: str, count: int, limiet: Limiet) -> None:
    """Check that a map has features, and not more than can be.

    Raises
    ------
    GegevensError
        If it has none, or too many.
    """
    if not count:
        msg = f"Kaartbestand {naam} heeft geen vlakken. Geef de regio's als vlakken."
        raise GegevensError(msg)
    if count > limiet.vlakken:
        msg = (
            f"Kaartbestand {naam} heeft meer dan {format_getal(limiet.vlakken)} vlakken, en meer "
            "kan niet. Voeg de vlakken per regio samen."
        )
        raise GegevensError(msg)
