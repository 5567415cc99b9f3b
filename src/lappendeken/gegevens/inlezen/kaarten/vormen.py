"""Shapes out of lists of coordinates, and the polygons out of whatever a map holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np
import shapely

VLAKKEN = (shapely.GeometryType.POLYGON, shapely.GeometryType.MULTIPOLYGON)
_FOUTEN = (ValueError, TypeError, IndexError, OverflowError, shapely.errors.ShapelyError)


@dataclass(frozen=True, slots=True)
class Vorm:
    """What a feature draws.

    Attributes
    ----------
    vorm
        Its polygons; ``None`` when it has none, or they are damaged.
    kapot
        Whether coordinates of a polygon are none.
    anders
        Whether it has points, lines or something else too.
    """

    vorm: Any = None
    kapot: bool = False
    anders: bool = False


LEEG = Vorm()
ANDERS = Vorm(anders=True)


def build_vorm(kind: object, coordinates: Any) -> Vorm:
    """Build a shape from its kind, as GeoJSON calls it, and its coordinates."""
    build = _BOUW.get(kind) if isinstance(kind, str) else None
    if build is None:
        return ANDERS
    try:
        return Vorm(build(coordinates))
    except _FOUTEN:
        return Vorm(kapot=True)


def join_vormen(parts: Iterable[Vorm]) -> Vorm:
    """Join the parts of a collection: its polygons count, and the rest is remembered."""
    found = list(parts)
    shapes = [part.vorm for part in found if part.vorm is not None]
    return Vorm(
        join_vlakken(shapes) if shapes else None,
        any(part.kapot for part in found),
        any(part.anders for part in found),
    )


def join_vlakken(shapes: Sequence[Any]) -> Any:
    """Put polygons together in one multipolygon; whether they overlap is not looked at."""
    return shapely.multipolygons(shapely.get_parts(np.array(shapes, dtype=object)))


def split_vormen(vormen: Sequence[Vorm]) -> tuple[Any, frozenset[int], frozenset[int]]:
    """Take shapes apart: an array, the positions that are damaged, those with something else."""
    shapes = np.array([one.vorm for one in vormen], dtype=object)
    broken = frozenset(place for place, one in enumerate(vormen) if one.kapot)
    return shapes, broken, frozenset(place for place, one in enumerate(vormen) if one.anders)


def keep_vlakken(vormen: Any) -> tuple[Any, frozenset[int]]:
    """Keep only the polygons of an array of any shapes.

    Returns
    -------
    tuple
        An array with polygons or ``None``; the positions that had something else.
    """
    kept = np.array(vormen, dtype=object)
    anders = set()
    given = ~shapely.is_missing(kept) & ~np.isin(shapely.get_type_id(kept), VLAKKEN)
    for place in np.flatnonzero(given):
        parts = _list_delen(kept[place])
        shapes = [part for part in parts if shapely.get_type_id(part) in VLAKKEN]
        if len(shapes) < len(parts):
            anders.add(int(place))
        kept[place] = join_vlakken(shapes) if shapes else None
    return kept, frozenset(anders)


def _list_delen(shape: Any) -> list[Any]:
    """List the parts of a collection, also of collections in it."""
    todo, found = [shape], []
    while todo:
        one = todo.pop()
        if shapely.get_type_id(one) == shapely.GeometryType.GEOMETRYCOLLECTION:
            todo += list(shapely.get_parts(one))
        elif not shapely.is_empty(one):
            found.append(one)
    return found


def build_polygon(rings: Any) -> Any:
    """Build a polygon from an outer ring and its holes."""
    if not isinstance(rings, list):
        raise TypeError
    if not rings:
        return shapely.Polygon()
    shell, *holes = (build_ring(ring) for ring in rings)
    return shapely.polygons(shell, holes=holes or None)


def build_multipolygon(polygons: Any) -> Any:
    """Build a polygon of several parts."""
    if not isinstance(polygons, list):
        raise TypeError
    return shapely.multipolygons([build_polygon(rings) for rings in polygons])


def build_ring(points: Any) -> Any:
    """Build a closed ring from points of two or more numbers; a height is left out."""
    if not isinstance(points, np.ndarray) and len({len(point) for point in points}) > 1:
        points = [point[:2] for point in points]
    places = np.array(points)
    if places.ndim != 2 or places.shape[1] < 2 or places.dtype.kind not in "fi":
        raise ValueError
    places = places[:, :2].astype(float)
    closed = len(places) >= 4 and (places[0] == places[-1]).all()
    if not closed or not np.isfinite(places).all():
        raise ValueError
    return shapely.linearrings(places)


_BOUW: Mapping[str, Callable[[Any], Any]] = MappingProxyType(
    {"Polygon": build_polygon, "MultiPolygon": build_multipolygon}
)
