"""Topologie: the map as arcs, each border between two gemeenten once.

Polygons hold every shared border twice. Here a border is one arc that both sides
refer to, so that a map page carries the geometry once, a naad is drawn as the very
line that its two gemeenten share, and simplification never opens a gap.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lappendeken.model.eenheid import GEMEENTE, Eenheid
from lappendeken.model.gebiedskaart import Gebiedskaart
from lappendeken.model.kaartgrond import Lijnen
from lappendeken.model.kaartprojectie import Kaartprojectie, to_lonlat
from lappendeken.model.punten import drop_repeats
from lappendeken.model.tekens import Ringen, read_bogen, read_ringen, write_bogen, write_ringen

TOLERANTIE_M = 150.0
"""Default simplification; about one screen pixel on a national map of 1500 px high."""

RASTER = 1e-4
"""Default grid in degrees for the page: 7 by 11 metres in the Netherlands."""

EILANDJE_KM2 = 0.3
"""Parts below this size that touch no other gemeente are left out, never the largest part."""

_NEDERLAND_M = 400_000.0
_OUTSIDE = -1

Coords = NDArray[np.float64]
Ring = tuple[int, ...]


@dataclass(frozen=True)
class Topologie:
    """Gemeenten as rings of shared arcs, on the grid of a page.

    Find one with :func:`find_topologie`.

    Parameters
    ----------
    gemeenten
        Codes, in the order of ``ringen``.
    bogen_lonlat
        The arcs as whole numbers of ``raster`` in WGS84 (longitude, latitude), each of shape
        (points, 2), each once. Successive points differ, but an arc has two ends.
    ringen
        Per gemeente its parts, per part its rings (outer first, then holes), per
        ring the numbers of its arcs in order; ``~i`` is arc ``i`` reversed.
    raster
        Grid in degrees on which the page draws.
    """

    gemeenten: tuple[str, ...]
    bogen_lonlat: tuple[NDArray[np.int64], ...]
    ringen: Ringen
    raster: float

    @cached_property
    def zijden(self) -> tuple[tuple[int, int], ...]:
        """Per arc the positions in ``gemeenten`` of the two that it parts, ascending.

        ``(a, -1)`` is a coast or the border of the country.
        """
        found: dict[int, list[int]] = {}
        for place, parts in enumerate(self.ringen):
            for arc in (arc for rings in parts for ring in rings for arc in ring):
                found.setdefault(max(arc, ~arc), []).append(place)
        sides = (found[arc] for arc in range(len(found)))
        return tuple((one[0], one[-1] if len(one) > 1 else _OUTSIDE) for one in sides)

    @cached_property
    def grenzen(self) -> dict[tuple[str, str], tuple[int, ...]]:
        """Pair of neighbouring gemeenten (a, b), a < b, to the arcs that they share."""
        found: dict[tuple[str, str], list[int]] = {}
        for arc, (a, b) in enumerate(self.zijden):
            if b != _OUTSIDE:
                first, second = sorted((self.gemeenten[a], self.gemeenten[b]))
                found.setdefault((first, second), []).append(arc)
        return {pair: tuple(found[pair]) for pair in sorted(found)}

    @property
    def _graden(self) -> list[Coords]:
        """The arcs in degrees, (longitude, latitude), on the grid of the page."""
        return [arc.astype(np.float64) * self.raster for arc in self.bogen_lonlat]

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
            self._svg_bogen[breedte] = tuple(drop_repeats(arc) for arc in arcs)
        return self._svg_bogen[breedte]

    @cached_property
    def _svg_bogen(self) -> dict[float, tuple[NDArray[np.int64], ...]]:
        """The arcs per width of the picture: gemeenten and borders are drawn in the same one."""
        return {}

    @staticmethod
    def _svg_ring(ring: Ring, arcs: Sequence[NDArray[np.int64]]) -> str:
        return _svg_path(join_ring(ring, arcs)) + "z"


class Metertopologie(Topologie):
    """The same with its arcs in metres; those on the grid are made when somebody asks for them.

    Build one with :func:`build_topologie`.

    Parameters
    ----------
    gemeenten, ringen, raster
        As in :class:`Topologie`.
    bogen
        The arcs in metres of ``stelsel``, each of shape (points, 2), each once.
    stelsel
        Coordinate system of the arcs.
    """

    def __init__(
        self,
        gemeenten: tuple[str, ...],
        bogen: tuple[Coords, ...],
        ringen: Ringen,
        raster: float,
        stelsel: str,
    ) -> None:
        self.__dict__.update(
            gemeenten=gemeenten, bogen=bogen, ringen=ringen, raster=raster, stelsel=stelsel
        )

    bogen: tuple[Coords, ...]
    stelsel: str

    @cached_property
    def bogen_lonlat(self) -> tuple[NDArray[np.int64], ...]:
        """The arcs as whole numbers of ``raster``, as in :class:`Topologie`."""
        lonlat = to_lonlat(np.concatenate(self.bogen), self.stelsel)
        grid = np.rint(lonlat / self.raster).astype(np.int64)
        ends = np.cumsum([len(boog) for boog in self.bogen])[:-1]
        return tuple(drop_repeats(arc) for arc in np.split(grid, ends))


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


def find_topologie(
    gebiedskaart: Gebiedskaart, eenheid: Eenheid = GEMEENTE, tolerantie_m: float = TOLERANTIE_M
) -> Topologie:
    """Return the lines of a still picture: those that lie ready, or else drawn for it.

    Parameters
    ----------
    gebiedskaart
        The map.
    eenheid
        What is on it, which says how fine it is drawn.
    tolerantie_m
        How much detail to leave out, for the Netherlands.

    Raises
    ------
    GegevensError
        If what lies ready, or the polygons, are damaged.
    """
    return gebiedskaart.read_topologie(tolerantie_m) or build_topologie(
        gebiedskaart, **choose_detail(gebiedskaart, eenheid, tolerantie_m)
    )


def pack_topologie(topologie: Topologie, tolerantie_m: float) -> Lijnen:
    """Write lines as :func:`unpack_topologie` reads them, with the detail that they leave out."""
    return Lijnen(
        tolerantie_m,
        topologie.raster,
        write_bogen(topologie.bogen_lonlat),
        write_ringen(topologie.ringen),
    )


def unpack_topologie(lijnen: Lijnen, gemeenten: tuple[str, ...]) -> Topologie:
    """Read lines that lie ready.

    Parameters
    ----------
    lijnen
        What :func:`pack_topologie` gave.
    gemeenten
        Codes, in the order of what was packed.

    Raises
    ------
    ValueError
        If the text is damaged: it says something else, or an arc does not begin where the one
        before it in a ring ends.
    """
    try:
        bogen, ringen = read_bogen(lijnen.bogen), read_ringen(lijnen.ringen)
        fits = len(ringen) == len(gemeenten) and _close(
            [ring for parts in ringen for rings in parts for ring in rings], bogen
        )
    except IndexError as error:
        raise ValueError(*error.args) from error
    if not fits:
        msg = "rings that do not close"
        raise ValueError(msg)
    return Topologie(gemeenten, bogen, ringen, lijnen.raster)


def _close(rings: Sequence[Ring], bogen: Sequence[NDArray[np.int64]]) -> bool:
    """Tell whether rings use each arc, and each goes on where the one before it ends."""
    here = [arc for ring in rings for arc in ring]
    after = [arc for ring in rings for arc in (*ring[1:], ring[0])]
    if {max(arc, ~arc) for arc in here} != set(range(len(bogen))):
        return False
    first, last = (np.array([boog[end] for boog in bogen]) for end in (0, -1))
    # The number of a reversed arc counts from the end.
    ends, starts = np.concatenate([last, first[::-1]]), np.concatenate([first, last[::-1]])
    return bool((ends[here] == starts[after]).all())


def build_topologie(
    gebiedskaart: Gebiedskaart,
    tolerantie_m: float = TOLERANTIE_M,
    raster: float = RASTER,
    eilandje_km2: float = EILANDJE_KM2,
) -> Metertopologie:
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
    Metertopologie
        With every gemeente of the map, in its order; the same input gives the same
        arcs in the same order.
    """
    # Who takes lines that lie ready need not wait for what computes with polygons.
    from lappendeken.model.snijden import cut_vlakken

    polygons = np.asarray(gebiedskaart.gebieden.geometry.values)
    bogen, ringen = cut_vlakken(polygons, tolerantie_m, eilandje_km2 * 1e6)
    return Metertopologie(gebiedskaart.gemeenten, bogen, ringen, raster, gebiedskaart.stelsel)


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


def _svg_path(points: NDArray[np.int64]) -> str:
    """Write points in tenths of a pixel as a path: absolute start, relative steps."""
    steps = np.diff(points, axis=0)
    start = f"M{points[0, 0] / 10:g} {points[0, 1] / 10:g}"
    return start + "l" + " ".join([f"{x / 10:g} {y / 10:g}" for x, y in steps.tolist()])
