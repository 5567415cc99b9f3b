"""Topologie: the map as arcs, each border between two gemeenten once.

Polygons hold every shared border twice. Here a border is one arc that both sides
refer to, so that a map page carries the geometry once, a naad is drawn as the very
line that its two gemeenten share, and simplification never opens a gap.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from lappendeken.model.eenheid import Eenheid
from lappendeken.model.gebiedskaart import CRS, Gebiedskaart
from lappendeken.model.kaartprojectie import Kaartprojectie, to_lonlat

TOLERANTIE_M = 150.0
"""Default simplification; about one screen pixel on a national map of 1500 px high."""

RASTER = 1e-4
"""Default grid in degrees for the page: 7 by 11 metres in the Netherlands."""

EILANDJE_KM2 = 0.3
"""Parts below this size that touch no other gemeente are left out, never the largest part."""

_GRID_M = 0.01
_NEDERLAND_M = 400_000.0
_OUTSIDE = -1

Coords = NDArray[np.float64]
Ring = tuple[int, ...]


@dataclass(frozen=True)
class Topologie:
    """Gemeenten as rings of shared arcs.

    Build one with :func:`build_topologie`.

    Parameters
    ----------
    gemeenten
        Codes, in the order of ``ringen``.
    bogen
        The arcs in metres of ``stelsel``, each of shape (points, 2), each once.
    ringen
        Per gemeente its parts, per part its rings (outer first, then holes), per
        ring the numbers of its arcs in order; ``~i`` is arc ``i`` reversed.
    zijden
        Per arc the positions in ``gemeenten`` of the two that it parts, ascending;
        ``(a, -1)`` is a coast or the border of the country.
    raster
        Grid in degrees on which the page draws.
    stelsel
        Coordinate system of the arcs.
    """

    gemeenten: tuple[str, ...]
    bogen: tuple[Coords, ...]
    ringen: tuple[tuple[tuple[Ring, ...], ...], ...]
    zijden: tuple[tuple[int, int], ...]
    raster: float = RASTER
    stelsel: str = CRS

    @cached_property
    def grenzen(self) -> dict[tuple[str, str], tuple[int, ...]]:
        """Pair of neighbouring gemeenten (a, b), a < b, to the arcs that they share."""
        found: dict[tuple[str, str], list[int]] = {}
        for arc, (a, b) in enumerate(self.zijden):
            if b != _OUTSIDE:
                first, second = sorted((self.gemeenten[a], self.gemeenten[b]))
                found.setdefault((first, second), []).append(arc)
        return {pair: tuple(found[pair]) for pair in sorted(found)}

    # --- for the page ------------------------------------------------------------

    @cached_property
    def bogen_lonlat(self) -> tuple[NDArray[np.int64], ...]:
        """The arcs as whole numbers of ``raster`` in WGS84, (longitude, latitude).

        Successive equal points are dropped; an arc keeps both ends.
        """
        lonlat = to_lonlat(np.concatenate(self.bogen), self.stelsel)
        grid = np.rint(lonlat / self.raster).astype(np.int64)
        ends = np.cumsum([len(boog) for boog in self.bogen])[:-1]
        return tuple(_drop_repeats(arc) for arc in np.split(grid, ends))

    @property
    def _graden(self) -> list[Coords]:
        """The arcs in degrees, (longitude, latitude), on the grid of the page."""
        return [arc.astype(np.float64) * self.raster for arc in self.bogen_lonlat]

    # --- for a static picture ----------------------------------------------------

    def projecteer(self, breedte: float) -> Kaartprojectie:
        """Return the projection that fits the map in a picture of this width."""
        return Kaartprojectie.pas_in(np.concatenate(self._graden), breedte)

    def to_punten(self, breedte: float) -> tuple[Coords, ...]:
        """Return the arcs in a picture of this width, y down."""
        projectie = self.projecteer(breedte)
        return tuple(projectie.to_punten(arc) for arc in self._graden)

    def svg_hoogte(self, breedte: float) -> float:
        """Return the height of a picture of this width; ``viewBox = 0 0 width height``."""
        return self.projecteer(breedte).hoogte

    def to_svg_gemeenten(self, breedte: float) -> dict[str, str]:
        """Return an SVG path per gemeente, north up, for a picture of this width.

        Returns
        -------
        dict
            Gemeente code to the ``d`` of a path; draw it with ``fill-rule="evenodd"``.
        """
        arcs = self._svg_arcs(breedte)
        found = {}
        for code, parts in zip(self.gemeenten, self.ringen, strict=True):
            rings = [self._svg_ring(ring, arcs) for part in parts for ring in part]
            found[code] = "".join(rings)
        return found

    def to_svg_grenzen(self, breedte: float) -> dict[tuple[str, str], str]:
        """Return an SVG path per border, with the same coordinates as the gemeenten.

        Returns
        -------
        dict
            Pair of gemeente codes (a, b), a < b, to the ``d`` of a path without fill.
        """
        arcs = self._svg_arcs(breedte)
        return {
            pair: "".join(_svg_path(arcs[arc]) for arc in numbers)
            for pair, numbers in self.grenzen.items()
        }

    def _svg_arcs(self, breedte: float) -> tuple[NDArray[np.int64], ...]:
        """Return the arcs in tenths of a pixel, y down."""
        if breedte not in self._svg_bogen:
            points = 10 * np.concatenate(self.to_punten(breedte))
            ends = np.cumsum([len(arc) for arc in self.bogen_lonlat])[:-1]
            arcs = np.split(np.rint(points).astype(np.int64), ends)
            self._svg_bogen[breedte] = tuple(_drop_repeats(arc) for arc in arcs)
        return self._svg_bogen[breedte]

    @cached_property
    def _svg_bogen(self) -> dict[float, tuple[NDArray[np.int64], ...]]:
        """The arcs per width of the picture: gemeenten and borders are drawn in the same one."""
        return {}

    @staticmethod
    def _svg_ring(ring: Ring, arcs: Sequence[NDArray[np.int64]]) -> str:
        return _svg_path(join_ring(ring, arcs)) + "z"


def join_ring(ring: Ring, arcs: Sequence[NDArray[Any]]) -> NDArray[Any]:
    """Lay the arcs of a ring end to end; the first point is not repeated at the end.

    Parameters
    ----------
    ring
        Numbers of arcs, ``~i`` for reversed.
    arcs
        The arcs that the numbers refer to.
    """
    pieces = [arcs[i] if i >= 0 else arcs[~i][::-1] for i in ring]
    return np.concatenate([piece[:-1] for piece in pieces])


def build_topologie(
    gebiedskaart: Gebiedskaart,
    tolerantie_m: float = TOLERANTIE_M,
    raster: float = RASTER,
    eilandje_km2: float = EILANDJE_KM2,
) -> Topologie:
    """Cut the polygons into arcs that neighbours share.

    Parameters
    ----------
    gebiedskaart
        A coverage: neighbours share their vertices exactly.
    tolerantie_m
        How much detail to leave out, as in ``shapely.coverage_simplify``; 0 keeps all.
    raster
        Grid in degrees for :attr:`Topologie.bogen_lonlat`.
    eilandje_km2
        Parts below this size are left out when they touch no other gemeente and are
        not the largest part of theirs.

    Returns
    -------
    Topologie
        With every gemeente of the map, in its order; the same input gives the same
        arcs in the same order.
    """
    polygons = np.asarray(gebiedskaart.gebieden.geometry.values)
    if tolerantie_m > 0:
        polygons = shapely.coverage_simplify(polygons, tolerantie_m)
    rings = _Rings(polygons)
    keep = rings.select(eilandje_km2 * 1e6)
    found = rings.cut(gebiedskaart.gemeenten, keep, raster)
    return replace(found, stelsel=gebiedskaart.stelsel)


def choose_detail(
    gebiedskaart: Gebiedskaart, eenheid: Eenheid, tolerantie_m: float = TOLERANTIE_M
) -> dict[str, float]:
    """Choose how fine a map is drawn: as fine for a town as for the Netherlands.

    Parameters
    ----------
    gebiedskaart
        The map.
    eenheid
        What is on it; gemeenten are drawn as they always are.
    tolerantie_m
        For the Netherlands.

    Returns
    -------
    dict
        ``tolerantie_m, raster, eilandje_km2`` for :func:`build_topologie`.
    """
    if not eenheid.is_eigen:
        return {"tolerantie_m": tolerantie_m, "raster": RASTER, "eilandje_km2": EILANDJE_KM2}
    west, south, east, north = gebiedskaart.gebieden.total_bounds
    scale = float(np.hypot(east - west, north - south)) / _NEDERLAND_M
    steps = 10.0 ** np.floor(np.log10(max(scale, 1e-4)) + 0.5)
    return {
        "tolerantie_m": tolerantie_m * scale,
        "raster": float(min(RASTER * steps, 1e-3)),
        "eilandje_km2": EILANDJE_KM2 * scale**2,
    }


class _Edges(NamedTuple):
    """The edges of some rings, one after another.

    Attributes
    ----------
    starts
        First edge of each ring.
    low, high
        The gemeenten on the sides of each edge, ascending, -1 for none last.
    degree
        How many different edges end in each vertex.
    """

    starts: NDArray[np.intp]
    low: NDArray[np.intp]
    high: NDArray[np.intp]
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
        self.rings = [_drop_repeats(ring)[:-1] for ring in np.split(vertex.ravel(), ends)]
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
        owner = np.repeat(self.gemeente[list(numbers)], sizes)
        low = np.full(len(first), len(self.gemeente) + 1, dtype=np.intp)
        high = np.full(len(first), _OUTSIDE, dtype=np.intp)
        np.minimum.at(low, edge, owner)
        np.maximum.at(high, edge, owner)
        high[np.bincount(edge) == 1] = _OUTSIDE
        degree = np.bincount(np.concatenate([u[first], v[first]]), minlength=len(self.points))
        return _Edges(np.cumsum(sizes) - sizes, low[edge], high[edge], degree)

    def select(self, smallest: float) -> list[int]:
        """Return the numbers of the rings to draw, in order."""
        outer = np.r_[True, np.diff(self.part_of_ring) > 0]
        largest = {
            g: max(np.flatnonzero(outer & (self.gemeente == g)), key=lambda r: self.area[r])
            for g in range(int(self.gemeente.max()) + 1)
        }
        edges = self._find_edges(range(len(self.rings)))
        by_ring = np.logical_and.reduceat(edges.high == _OUTSIDE, edges.starts)
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

    def cut(self, gemeenten: tuple[str, ...], keep: list[int], raster: float) -> Topologie:
        """Cut the rings where the neighbour changes or lines meet."""
        edges = self._find_edges(keep)
        arcs: dict[tuple[int, ...], int] = {}
        sides: list[tuple[int, int]] = []
        parts: list[dict[int, list[Ring]]] = [{} for _ in gemeenten]
        for begin, number in zip(edges.starts.tolist(), keep, strict=True):
            ring: list[int] = []
            for start, piece in self._pieces(self.rings[number], edges.degree):
                forward = _is_forward(piece)
                key = piece if forward else piece[::-1]
                if key not in arcs:
                    arcs[key] = len(arcs)
                    sides.append((int(edges.low[begin + start]), int(edges.high[begin + start])))
                ring.append(arcs[key] if forward else ~arcs[key])
            part = int(self.part_of_ring[number])
            parts[self.gemeente[number]].setdefault(part, []).append(tuple(ring))
        ringen = tuple(tuple(tuple(rings) for rings in found.values()) for found in parts)
        bogen = tuple(self.points[list(arc)] for arc in arcs)
        return Topologie(gemeenten, bogen, ringen, tuple(sides), raster)

    @staticmethod
    def _pieces(
        ring: NDArray[np.intp], degree: NDArray[np.intp]
    ) -> list[tuple[int, tuple[int, ...]]]:
        """Return where each piece starts in the ring, and its vertices."""
        size, twice = len(ring), ring.tolist() * 2
        # In a coverage the neighbour can only change where three lines meet.
        nodes = np.flatnonzero(degree[ring] != 2).tolist()
        # A ring without nodes is one closed arc; both sides must start it at the same vertex.
        starts = nodes or [int(np.argmin(ring))]
        stops = [*starts[1:], starts[0] + size]
        return [
            (start, tuple(twice[start : stop + 1]))
            for start, stop in zip(starts, stops, strict=True)
        ]


def _is_forward(piece: tuple[int, ...]) -> bool:
    """Choose one of the two directions of an arc, whichever side it is seen from."""
    return piece <= piece[::-1]


def _drop_repeats(points: NDArray[Any]) -> NDArray[Any]:
    """Drop points equal to the one before; always keep two ends."""
    rows = points.reshape(len(points), -1)
    new = np.ones(len(rows), dtype=bool)
    np.any(rows[1:] != rows[:-1], axis=1, out=new[1:])
    if new.sum() < 2:
        return points[[0, -1]]
    return points[new]


def _svg_path(points: NDArray[np.int64]) -> str:
    """Write points in tenths of a pixel as a path: absolute start, relative steps."""
    steps = np.diff(points, axis=0)
    start = f"M{points[0, 0] / 10:g} {points[0, 1] / 10:g}"
    return start + "l" + " ".join([f"{x / 10:g} {y / 10:g}" for x, y in steps.tolist()])
