"""Cutting polygons into arcs that neighbours share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from lappendeken.model.punten import drop_repeats
from lappendeken.model.tekens import Ringen

_GRID_M = 0.01

Coords = NDArray[np.float64]
Ring = tuple[int, ...]


def cut_vlakken(
    vlakken: NDArray[Any], tolerantie_m: float, eilandje_m2: float
) -> tuple[tuple[Coords, ...], Ringen]:
    """Cut polygons of a coverage into arcs.

    Parameters
    ----------
    vlakken
        One polygon per gemeente; neighbours share their vertices exactly.
    tolerantie_m
        How much detail to leave out, as in ``shapely.coverage_simplify``; 0 keeps all.
    eilandje_m2
        Parts below this size are left out when they touch no other gemeente and are not the
        largest part of theirs.

    Returns
    -------
    tuple
        The arcs, each once, and the rings of each gemeente as numbers of arcs; see
        :class:`~lappendeken.model.topologie.Topologie`.
    """
    if tolerantie_m > 0:
        vlakken = shapely.coverage_simplify(vlakken, tolerantie_m)
    rings = _Rings(vlakken)
    return rings.cut(len(vlakken), rings.select(eilandje_m2))


class _Edges(NamedTuple):
    """The edges of some rings, one after another.

    Attributes
    ----------
    starts
        First edge of each ring.
    loose
        Whether only one of the rings has the edge.
    degree
        How many different edges end in each vertex.
    """

    starts: NDArray[np.intp]
    loose: NDArray[np.bool_]
    degree: NDArray[np.intp]


class _Rings:
    """The rings of all polygons over one list of numbered vertices."""

    def __init__(self, polygons: NDArray[Any]) -> None:
        parts, self.gemeente_of_part = shapely.get_parts(polygons, return_index=True)
        rings, self.part_of_ring = shapely.get_rings(parts, return_index=True)
        coords, ring_of_point = shapely.get_coordinates(rings, return_index=True)
        grid = np.rint(coords / _GRID_M).astype(np.int64)
        # One number per point, in the order of x and then y, sorts faster than pairs.
        low = grid.min(axis=0)
        key = (grid[:, 0] - low[0]) * (grid[:, 1].max() - low[1] + 1) + (grid[:, 1] - low[1])
        _, first, vertex = np.unique(key, return_index=True, return_inverse=True)
        self.points: Coords = coords[first]
        ends = np.flatnonzero(np.diff(ring_of_point)) + 1
        # A ring repeats its first vertex at the end; drop it, and what rounding joined.
        self.rings = [drop_repeats(ring)[:-1] for ring in np.split(vertex.ravel(), ends)]
        self.gemeente = self.gemeente_of_part[self.part_of_ring]
        self.area = np.abs(shapely.area(shapely.polygons(rings)))

    def _find_edges(self, numbers: Sequence[int]) -> _Edges:
        """Return the edges of some rings, one after another."""
        rings = [self.rings[number] for number in numbers]
        sizes = np.array([len(ring) for ring in rings], dtype=np.intp)
        u = np.concatenate(rings)
        v = np.concatenate([np.roll(ring, -1) for ring in rings])
        key = np.minimum(u, v) * len(self.points) + np.maximum(u, v)
        _, first, edge = np.unique(key, return_index=True, return_inverse=True)
        degree = np.bincount(np.concatenate([u[first], v[first]]), minlength=len(self.points))
        return _Edges(np.cumsum(sizes) - sizes, np.bincount(edge)[edge] == 1, degree)

    def select(self, smallest: float) -> list[int]:
        """Return the numbers of the rings to draw, in order."""
        outer = np.r_[True, np.diff(self.part_of_ring) > 0]
        largest = {
            g: max(np.flatnonzero(outer & (self.gemeente == g)), key=lambda r: self.area[r])
            for g in range(int(self.gemeente.max()) + 1)
        }
        edges = self._find_edges(range(len(self.rings)))
        by_ring = np.logical_and.reduceat(edges.loose, edges.starts)
        keep: list[int] = []
        dropped: set[int] = set()
        for number, part in enumerate(self.part_of_ring):
            small = by_ring[number] and self.area[number] < smallest and len(self.rings[number]) > 2
            if part in dropped or (small and largest[self.gemeente[number]] != number):
                if outer[number]:
                    dropped.add(part)
                continue
            keep.append(number)
        return keep

    def cut(self, gemeenten: int, keep: list[int]) -> tuple[tuple[Coords, ...], Ringen]:
        """Cut the rings where the neighbour changes or lines meet."""
        degree = self._find_edges(keep).degree
        arcs: dict[tuple[int, ...], int] = {}
        parts: list[dict[int, list[Ring]]] = [{} for _ in range(gemeenten)]
        for number in keep:
            ring: list[int] = []
            for piece in self._pieces(self.rings[number], degree):
                forward = _is_forward(piece)
                arc = arcs.setdefault(piece if forward else piece[::-1], len(arcs))
                ring.append(arc if forward else ~arc)
            part = int(self.part_of_ring[number])
            parts[self.gemeente[number]].setdefault(part, []).append(tuple(ring))
        ringen = tuple(tuple(tuple(rings) for rings in found.values()) for found in parts)
        return tuple(self.points[list(arc)] for arc in arcs), ringen

    @staticmethod
    def _pieces(ring: NDArray[np.intp], degree: NDArray[np.intp]) -> list[tuple[int, ...]]:
        """Return the vertices of each piece."""
        size, twice = len(ring), ring.tolist() * 2
        # In a coverage the neighbour can only change where three lines meet.
        nodes = np.flatnonzero(degree[ring] != 2).tolist()
        # A ring without nodes is one closed arc; both sides must start it at the same vertex.
        starts = nodes or [int(np.argmin(ring))]
        stops = [*starts[1:], starts[0] + size]
        return [tuple(twice[start : stop + 1]) for start, stop in zip(starts, stops, strict=True)]


def _is_forward(piece: tuple[int, ...]) -> bool:
    """Choose one of the two directions of an arc, whichever side it is seen from."""
    return piece <= piece[::-1]
