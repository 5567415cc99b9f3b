"""Polygons of units as a coverage: neighbours share their border exactly, none overlap.

Maps that people bring are almost that: one side of a border has a vertex more, two files were
drawn apart. Such lines are cut where they meet and each piece of ground goes to one unit. Who
overlaps noticeably is another kind of list, and is named.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely

from lappendeken.errors import GegevensError

OVERLAP = 0.01
"""Share of the smaller of two units from which an overlap is no inaccuracy."""

PUNTEN = 5_000_000
"""Vertices of all polygons together: about 1 GB while they are laid on each other."""

_RASTER_M = 0.01


@dataclass(frozen=True, slots=True)
class Dekking:
    """Units that cover the ground once.

    Attributes
    ----------
    vormen
        A polygon per unit.
    overlap
        Pairs of units that overlap noticeably, with the share of the smaller.
    hersteld
        Whether lines had to be laid on each other.
    """

    vormen: Any
    overlap: tuple[tuple[int, int, float], ...] = ()
    hersteld: bool = False


def build_dekking(naam: str, vormen: Any, groepen: list[int], aantal: int) -> Dekking:
    """Join the polygons of each unit and lay them against each other.

    Parameters
    ----------
    naam
        The file, for in a message.
    vormen
        Polygons in metres; ``None`` where a feature has none.
    groepen
        The unit of each.
    aantal
        How many units there are.

    Raises
    ------
    GegevensError
        If there are too many vertices, or a unit has no polygon.
    """
    if shapely.get_num_coordinates(vormen).sum() > PUNTEN:
        msg = (
            f"Kaartbestand {naam} heeft meer dan 5 miljoen punten. Vereenvoudig de vlakken in "
            "een kaartprogramma."
        )
        raise GegevensError(msg)
    owner, given = np.array(groepen), ~shapely.is_missing(vormen)
    shapes = np.empty(aantal, dtype=object)
    for unit in range(aantal):
        mine = vormen[(owner == unit) & given]
        shapes[unit] = _join(mine) if len(mine) else None
    if shapely.is_missing(shapes).any() or shapely.is_empty(shapes).any():
        return Dekking(shapes)
    if shapely.coverage_is_valid(shapes):
        return Dekking(shapes)
    fine = shapely.set_precision(shapes, _RASTER_M)
    if overlap := _find_overlap(fine):
        return Dekking(shapes, tuple(overlap))
    return Dekking(_lay(fine), hersteld=True)


def _join(vormen: Any) -> Any:
    whole = shapely.make_valid(vormen)
    one = whole[0] if len(whole) == 1 else shapely.union_all(whole)
    parts = shapely.get_parts(one)
    kept = [part for part in parts if shapely.get_type_id(part) in (3, 6)]
    return kept[0] if len(kept) == 1 else shapely.union_all(kept)


def _find_overlap(vormen: Any) -> list[tuple[int, int, float]]:
    tree = shapely.STRtree(vormen)
    left, right = tree.query(vormen, predicate="intersects")
    first = left < right
    left, right = left[first], right[first]
    size = shapely.area(vormen)
    shared = shapely.area(shapely.intersection(vormen[left], vormen[right]))
    share = shared / np.minimum(size[left], size[right])
    found = [
        (int(a), int(b), float(part))
        for a, b, part in zip(left, right, share, strict=True)
        if part >= OVERLAP
    ]
    return sorted(found, key=lambda pair: (-pair[2], pair[0], pair[1]))


def _lay(vormen: Any) -> Any:
    """Cut all borders where they meet, and give each piece of ground to one unit."""
    lines = shapely.union_all(shapely.boundary(vormen), grid_size=_RASTER_M)
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(lines)))
    points = shapely.point_on_surface(faces)
    face, unit = shapely.STRtree(vormen).query(points, predicate="intersects")
    # Who comes first keeps what is in dispute: slivers only.
    order = np.lexsort((unit, face))
    face, unit = face[order], unit[order]
    first = np.r_[True, np.diff(face) > 0] if len(face) else np.zeros(0, dtype=bool)
    face, unit = face[first], unit[first]
    found = np.array(vormen, dtype=object)
    for place in range(len(vormen)):
        mine = faces[face[unit == place]]
        if len(mine):
            found[place] = shapely.coverage_union_all(mine)
    return found
