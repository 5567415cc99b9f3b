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

_FIJN = 1e-8
"""Of the size of the map: vertices that lie nearer are one."""
_KIER = 5e-5
"""Of the size of the map: an open strip that is narrower than this is no ground of its own."""


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
        Polygons as the file has them, before they are projected: only there do lines that
        coincide lie on each other. ``None`` where a feature has none.
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
    west, south, east, north = shapely.total_bounds(shapes)
    size = float(np.hypot(east - west, north - south))
    fine = shapely.set_precision(shapes, _FIJN * size)
    if shapely.coverage_is_valid(fine):
        return Dekking(fine)
    if overlap := _find_overlap(fine):
        return Dekking(shapes, tuple(overlap))
    return Dekking(_lay(fine, size), hersteld=True)


def _join(vormen: Any) -> Any:
    whole = shapely.make_valid(vormen)
    one = whole[0] if len(whole) == 1 else shapely.union_all(whole)
    parts = shapely.get_parts(one)
    kept = [part for part in parts if shapely.get_type_id(part) in (3, 6)]
    return kept[0] if len(kept) == 1 else shapely.union_all(kept)


def _find_overlap(vormen: Any) -> list[tuple[int, int, float]]:
    # Only who does not fit its neighbours can overlap one.
    wrong = np.flatnonzero(~shapely.is_empty(shapely.coverage_invalid_edges(vormen)))
    left, right = shapely.STRtree(vormen).query(vormen[wrong], predicate="intersects")
    pairs = np.sort(np.stack([wrong[left], right]), axis=0)
    left, right = np.unique(pairs[:, pairs[0] < pairs[1]], axis=1)
    size = shapely.area(vormen)
    shared = shapely.area(shapely.intersection(vormen[left], vormen[right]))
    share = shared / np.minimum(size[left], size[right])
    found = [
        (int(a), int(b), float(part))
        for a, b, part in zip(left, right, share, strict=True)
        if part >= OVERLAP
    ]
    return sorted(found, key=lambda pair: (-pair[2], pair[0], pair[1]))


def _lay(vormen: Any, size: float) -> Any:
    """Cut all borders where they meet, and give each piece of ground to one unit."""
    lines = shapely.union_all(shapely.boundary(vormen), grid_size=_FIJN * size)
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(lines)))
    points = shapely.point_on_surface(faces)
    tree = shapely.STRtree(vormen)
    face, unit = tree.query(points, predicate="intersects")
    open_faces = np.setdiff1d(np.arange(len(faces)), face)
    strips = [
        (int(f), _find_buur(faces[f], vormen, tree))
        for f in open_faces
        if shapely.area(faces[f]) < shapely.length(faces[f]) * _KIER * size / 2
    ]
    face = np.r_[face, np.array([f for f, _ in strips], dtype=face.dtype)]
    unit = np.r_[unit, np.array([u for _, u in strips], dtype=unit.dtype)]
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


def _find_buur(face: Any, vormen: Any, tree: Any) -> int:
    """Return the unit that shares most of the border of an open strip."""
    near = np.sort(tree.query(face, predicate="intersects"))
    shared = shapely.length(shapely.intersection(face.boundary, shapely.boundary(vormen[near])))
    return int(near[int(np.argmax(shared))])
