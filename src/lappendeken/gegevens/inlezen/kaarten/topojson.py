"""TopoJSON: borders that are stored once, put together again as rings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.kaarten.laag import check_aantal, choose_laag
from lappendeken.gegevens.inlezen.kaarten.limiet import Limiet
from lappendeken.gegevens.inlezen.kaarten.soorten import ADVIES
from lappendeken.gegevens.inlezen.kaarten.vormen import (
    ANDERS,
    LEEG,
    Vorm,
    build_multipolygon,
    build_polygon,
    join_vormen,
)

MAX_PUNTEN = 20_000_000
"""Points of all rings together: a small file can name one long border again and again."""

_FOUTEN = (ValueError, TypeError, IndexError, KeyError, OverflowError, AttributeError)
_VLAK = ("Polygon", "MultiPolygon")


class _TeVeelError(Exception):
    """More points than :data:`MAX_PUNTEN`."""


def decode_topologie(
    raw: Mapping[str, Any], naam: str, limiet: Limiet, wens: str
) -> tuple[list[Any], str]:
    """Turn one object of a topology into features whose geometry is a shape.

    Parameters
    ----------
    raw
        The topology.
    naam
        The file, for in front of a message.
    limiet
        How many features it may have.
    wens
        The object that the user named; empty for the only one with polygons.

    Returns
    -------
    tuple
        Features as in GeoJSON, with a :class:`Vorm` as geometry; the name of the object.

    Raises
    ------
    GegevensError
        If it is damaged, has several objects with polygons, or too many points.
    """
    objects = raw.get("objects")
    if not isinstance(objects, dict):
        msg = f"Kaartbestand {naam} is geen TopoJSON: 'objects' ontbreekt. {ADVIES}"
        raise GegevensError(msg)
    # Points have no borders, and are shapes already.
    objects = {name: one for name, one in objects.items() if isinstance(one, dict)}
    drawn = [name for name, one in objects.items() if any(map(_is_vlak, _iter_delen(one)))]
    laag = choose_laag(naam, drawn or list(objects), wens)
    one = objects.get(laag, {})
    given = one.get("geometries") if one.get("type") == "GeometryCollection" else [one]
    if not isinstance(given, list):
        msg = f"Kaartbestand {naam} is geen TopoJSON: 'geometries' is geen lijst. {ADVIES}"
        raise GegevensError(msg)
    parts = [part for part in given if isinstance(part, dict)]
    check_aantal(naam, len(parts), limiet)
    try:
        bouw = _Bouw(raw)
        return [{**part, "geometry": bouw.build(part)} for part in parts], laag
    except _TeVeelError:
        msg = (
            f"Kaartbestand {naam} heeft uitgeschreven meer dan {MAX_PUNTEN // 1_000_000} miljoen "
            "punten. Vereenvoudig de vlakken."
        )
        raise GegevensError(msg) from None
    except _FOUTEN as error:
        msg = f"Kaartbestand {naam} is geen leesbare TopoJSON: de lijnen kloppen niet. {ADVIES}"
        raise GegevensError(msg) from error


class _Bouw:
    """The borders of a topology, and rings made of them."""

    def __init__(self, raw: Mapping[str, Any]) -> None:
        transform = raw.get("transform")
        self._arcs = [_decode_boog(arc, transform) for arc in raw["arcs"]]
        self._punten = 0

    def build(self, one: Mapping[str, Any]) -> Vorm:
        """Build the polygons of a geometry."""
        kind = one.get("type")
        if kind is None:
            return LEEG
        if kind == "GeometryCollection":
            parts = one["geometries"]
            return join_vormen(p if isinstance(p, Vorm) else self.build(p) for p in parts)
        if kind not in _VLAK:
            return ANDERS
        arcs = one["arcs"]
        try:
            if kind == "Polygon":
                return Vorm(build_polygon([self._join(ring) for ring in arcs]))
            rings = [[self._join(ring) for ring in polygon] for polygon in arcs]
            return Vorm(build_multipolygon(rings))
        except ValueError:
            return Vorm(kapot=True)

    def _join(self, ring: list[int]) -> Any:
        """Put borders one after the other; a negative number is one that runs backward."""
        parts: list[Any] = []
        for number in ring:
            arc = self._arcs[number] if number >= 0 else self._arcs[~number][::-1]
            self._punten += len(arc)
            if self._punten > MAX_PUNTEN:
                raise _TeVeelError
            # Where one ends the next begins.
            parts.append(arc[1:] if parts else arc)
        return np.concatenate(parts)


def _decode_boog(arc: Any, transform: Mapping[str, Any] | None) -> Any:
    """Decode a border: with a transform its points are steps in whole numbers."""
    points = np.array([point[:2] for point in arc], dtype=float)
    if points.ndim != 2 or points.shape[1] != 2:
        raise ValueError
    if transform is None:
        return points
    scale = np.array(transform["scale"], dtype=float)[:2]
    return points.cumsum(axis=0) * scale + np.array(transform["translate"], dtype=float)[:2]


def _iter_delen(one: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Yield a geometry and all that are in it."""
    todo = [one]
    while todo:
        part = todo.pop()
        yield part
        inner = part.get("geometries")
        if isinstance(inner, list):
            todo += [other for other in inner if isinstance(other, dict)]


def _is_vlak(one: Mapping[str, Any]) -> bool:
    return one.get("type") in _VLAK
