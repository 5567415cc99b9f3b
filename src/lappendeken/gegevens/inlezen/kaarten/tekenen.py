"""Maps of a user as paths of a picture: the shapes themselves go no further."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely

ZIJDE = 1000
"""Length of the longest side of a picture; every point is at whole units."""
MIN_ZIJDE = 250
MAX_REGIOS = 2_000
"""Of a map, the largest: more make a page that no browser opens with ease."""
_MIN_RING = 6.0
"""Square units below which an island or a hole is a dot that says nothing."""
_RAND = 0.02
"""Of a side: what is left around the maps."""

Laagvormen = tuple[Any, Any, int]
"""Polygons, the regio of each by number, and how many regios there are."""


@dataclass(frozen=True, slots=True)
class Beeld:
    """Two maps, drawn at one scale where they lie over each other.

    Attributes
    ----------
    breedte, hoogte
        Of both pictures.
    paden
        Of each map, a path per regio; empty where nothing of it can be seen.
    """

    breedte: int
    hoogte: int
    paden: tuple[list[str], list[str]]


def draw_lagen(lagen: Sequence[Laagvormen]) -> Beeld:
    """Draw two maps: the part of each that lies where the other is."""
    bounds = np.array([shapely.total_bounds(vormen) for vormen, _, _ in lagen])
    low, high = bounds[:, :2].max(axis=0), bounds[:, 2:].min(axis=0)
    size = high - low
    if not (size > 0).all():
        return Beeld(MIN_ZIJDE, MIN_ZIJDE, ([""] * lagen[0][2], [""] * lagen[1][2]))
    side = float(size.max()) * (1 + 2 * _RAND)
    scale = ZIJDE / side
    width, height = (
        max(MIN_ZIJDE, int(np.ceil(part * scale + 2 * _RAND * ZIJDE))) for part in size
    )
    middle = (low + high) / 2
    left, top = middle[0] - width / 2 / scale, middle[1] + height / 2 / scale
    frame = shapely.box(0, 0, width, height)

    def place(x: Any, y: Any) -> tuple[Any, Any]:
        return (x - left) * scale, (top - y) * scale

    paden = [
        _draw(shapely.transform(vormen, place, interleaved=False), regio, count, frame)
        for vormen, regio, count in lagen
    ]
    return Beeld(width, height, (paden[0], paden[1]))


def _draw(vormen: Any, regio: Any, count: int, frame: Any) -> list[str]:
    shapely.prepare(frame)
    sizes = np.bincount(regio, shapely.area(vormen), minlength=count)
    largest = np.argsort(-sizes, kind="stable")[:MAX_REGIOS]
    inside = shapely.intersects(frame, vormen) & np.isin(regio, largest)
    vormen, regio = vormen[inside], regio[inside]
    across = ~shapely.covers(frame, vormen)
    vormen[across] = shapely.intersection(vormen[across], frame)
    # Neighbours snap to the same points, so that their border stays one line.
    snapped = shapely.set_precision(vormen, 1.0)
    paths = [""] * count
    order = np.argsort(regio, kind="stable")
    starts = np.flatnonzero(np.diff(regio[order], prepend=-1))
    for part in np.split(order, starts[1:]) if len(order) else []:
        shapes = snapped[part]
        whole = shapes[0] if len(part) == 1 else shapely.union_all(shapes, grid_size=1.0)
        paths[int(regio[part[0]])] = _write(whole)
    return paths


def _write(shape: Any) -> str:
    """Write the rings of a shape as a path in whole units, each point from the one before."""
    polygons = shapely.get_parts(shape)
    polygons = polygons[shapely.get_type_id(polygons) == shapely.GeometryType.POLYGON]
    rings = shapely.get_rings(polygons)
    sizes = shapely.area(shapely.polygons(rings)) if len(rings) else np.array([])
    written = []
    # A regio that is a dot itself stays.
    for ring in rings[sizes >= min(_MIN_RING, sizes.max(initial=0.0))]:
        points = np.rint(shapely.get_coordinates(ring)).astype(np.int64)[:-1]
        steps = np.diff(points, axis=0)
        text = " ".join(f"{x} {y}" for x, y in steps.tolist())
        written.append(f"M{points[0, 0]} {points[0, 1]}l{text}z")
    return "".join(written)
