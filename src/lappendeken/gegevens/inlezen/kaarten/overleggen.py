"""Two maps over each other: how much each regio of one shares with each of the other.

It works in the process of :mod:`kind`, on shapes that other processes read.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely

from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.kaarten.meten import find_binnen, move
from lappendeken.gegevens.inlezen.kaarten.stelsel import choose_gezamenlijk, load_stelsel
from lappendeken.gegevens.inlezen.kaarten.tekenen import Beeld, draw_lagen
from lappendeken.gegevens.inlezen.kaarten.vormen import VLAKKEN, keep_vlakken

_MAX_DRADEN, _PER_DEEL = 4, 50
_RUIS = 1e-12
"""Of all surface: what rounding makes of a border that two polygons share."""


@dataclass(frozen=True, slots=True)
class Dubbel:
    """Where polygons of one map lie over each other.

    Attributes
    ----------
    oppervlakte
        Surface in two regios at once, in m2.
    regios
        The two regios that have most of it; empty when there is none.
    """

    oppervlakte: float = 0.0
    regios: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Overleg:
    """What two maps have in common; surfaces are in m2.

    Attributes
    ----------
    stelsel
        The coordinate system in which was measured.
    cellen
        Regio of the first, regio of the second and surface, for those that meet.
    oppervlakte
        Of each map, the surface of each regio.
    dubbel
        Of each map.
    hersteld
        Of each map, how many shapes crossed themselves.
    beeld
        Both maps, drawn.
    """

    stelsel: str
    cellen: list[tuple[int, int, float]]
    oppervlakte: tuple[list[float], list[float]]
    dubbel: tuple[Dubbel, Dubbel]
    hersteld: tuple[int, int]
    beeld: Beeld


@dataclass(frozen=True, slots=True)
class Laag:
    """The polygons of a map and the regio of each, by number."""

    naam: str
    vormen: Any
    regio: Any
    aantal: int


def overleg(a: Laag, b: Laag, stelsels: tuple[str, str]) -> Overleg:
    """Lay two maps over each other.

    Parameters
    ----------
    a, b
        Polygons, ``None`` where there is none; below zero is a polygon without a regio.
    stelsels
        In which coordinate system each of them is.

    Raises
    ------
    GegevensError
        If they cannot be put in one system.
    """
    used = [_drop_leeg(laag) for laag in (a, b)]
    code = choose_gezamenlijk(
        [(van, _find_grenzen(laag)) for van, laag in zip(stelsels, used, strict=True)]
    )
    factor = _read_eenheid(code) ** 2
    lagen, hersteld = [], []
    for laag, van in zip(used, stelsels, strict=True):
        moved, count = _repair(
            Laag(laag.naam, move(laag.vormen, van, code), laag.regio, laag.aantal)
        )
        lagen.append(moved)
        hersteld.append(count)
    clean, dubbel = zip(*(_part(laag) for laag in lagen), strict=True)
    first, second = clean
    cells = measure_cellen(first, second)
    sizes = [_sum(laag) * factor for laag in clean]
    least = _RUIS * min(size.sum() for size in sizes) if len(cells) else 0.0
    return Overleg(
        code,
        [(a, b, size * factor) for a, b, size in cells if size * factor > least],
        (sizes[0].tolist(), sizes[1].tolist()),
        tuple(Dubbel(d.oppervlakte * factor, d.regios) for d in dubbel),  # type: ignore[arg-type]
        (hersteld[0], hersteld[1]),
        draw_lagen([(laag.vormen, laag.regio, laag.aantal) for laag in clean]),
    )


def measure_cellen(a: Laag, b: Laag) -> list[tuple[int, int, float]]:
    """Measure the surface that each regio of one map shares with each of the other.

    Every pair of polygons that meets is cut in one call; what lies wholly inside the other
    needs no cutting.
    """
    left, right = shapely.STRtree(b.vormen).query(a.vormen, predicate="intersects")
    for vormen in (a.vormen, b.vormen):
        shapely.prepare(vormen)
    sizes = np.empty(len(left))
    in_b, in_a = (
        find_binnen(a.vormen, b.vormen, left, right),
        find_binnen(b.vormen, a.vormen, right, left),
    )
    sizes[in_a], sizes[in_b] = (
        shapely.area(b.vormen[right[in_a]]),
        shapely.area(a.vormen[left[in_b]]),
    )
    across = ~(in_a | in_b)
    sizes[across] = measure_paren(a.vormen[left[across]], b.vormen[right[across]])
    keys, place = np.unique(a.regio[left] * b.aantal + b.regio[right], return_inverse=True)
    sums = np.bincount(place.ravel(), sizes, minlength=len(keys))
    return [
        (int(key) // b.aantal, int(key) % b.aantal, float(size))
        for key, size in zip(keys, sums, strict=True)
        if size > 0
    ]


def measure_paren(one: Any, other: Any) -> Any:
    """Measure the surface that polygons have in common, pair by pair, on every core."""
    cores = min(os.cpu_count() or 1, _MAX_DRADEN)

    def measure(part: Any) -> Any:
        return shapely.area(shapely.intersection(one[part], other[part]))

    # GEOS works outside the lock of Python. The parts are many: some take longer.
    parts = np.array_split(np.arange(len(one)), min(len(one) // _PER_DEEL + 1, 64))
    if cores == 1 or len(parts) == 1:
        return measure(slice(None))
    with ThreadPoolExecutor(cores) as pool:
        return np.concatenate(list(pool.map(measure, parts)))


def _drop_leeg(laag: Laag) -> Laag:
    kept = ~shapely.is_missing(laag.vormen) & ~shapely.is_empty(laag.vormen) & (laag.regio >= 0)
    return Laag(laag.naam, laag.vormen[kept], laag.regio[kept], laag.aantal)


def _find_grenzen(laag: Laag) -> tuple[float, float, float, float]:
    west, south, east, north = (float(value) for value in shapely.total_bounds(laag.vormen))
    return west, south, east, north


def _read_eenheid(code: str) -> float:
    """Return how many metres the unit of a projected system is."""
    return float(load_stelsel(code).axis_info[0].unit_conversion_factor)


def _repair(laag: Laag) -> tuple[Laag, int]:
    """Let no polygon cross itself; say how many did."""
    vormen = laag.vormen.copy()
    if not np.isfinite(shapely.get_coordinates(vormen)).all():
        msg = (
            f"Kaartbestand {laag.naam} ligt deels waar het coördinatenstelsel niet geldt. "
            "Controleer het stelsel, en geef het zo nodig mee met --crs."
        )
        raise GegevensError(msg)
    wrong = ~shapely.is_valid(vormen)
    vormen[wrong], _ = keep_vlakken(shapely.make_valid(vormen[wrong]))
    kept = ~shapely.is_missing(vormen) & np.isin(shapely.get_type_id(vormen), VLAKKEN)
    return Laag(laag.naam, vormen[kept], laag.regio[kept], laag.aantal), int(wrong.sum())


def _part(laag: Laag) -> tuple[Laag, Dubbel]:
    """Join polygons of one regio that overlap; measure where regios overlap each other.

    Only a polygon that is no clean neighbour of the others is looked at.
    """
    loose = ~shapely.is_empty(shapely.coverage_invalid_edges(laag.vormen))
    if not loose.any():
        return laag, Dubbel()
    left, right = shapely.STRtree(laag.vormen).query(laag.vormen[loose], predicate="intersects")
    left = np.flatnonzero(loose)[left]
    pairs = np.unique(np.sort(np.stack([left, right])[:, left != right], axis=0), axis=1)
    sizes = measure_paren(laag.vormen[pairs[0]], laag.vormen[pairs[1]])
    regio = laag.regio[pairs]
    same = (regio[0] == regio[1]) & (sizes > 0)
    if same.any():
        return _part(_join(laag, set(regio[0][same].tolist())))
    most = int(sizes.argmax()) if len(sizes) else 0
    if not len(sizes) or not sizes[most]:
        return laag, Dubbel()
    # Of the pair of regios with most of it, over all their polygons.
    low, high = np.sort(regio, axis=0)
    keys, place = np.unique(low * laag.aantal + high, return_inverse=True)
    sums = np.bincount(place.ravel(), sizes)
    key = int(keys[sums.argmax()])
    return laag, Dubbel(float(sizes.sum()), (key // laag.aantal, key % laag.aantal))


def _join(laag: Laag, regios: set[int]) -> Laag:
    """Make one shape of each of some regios."""
    touched = np.isin(laag.regio, list(regios))
    joined = [shapely.union_all(laag.vormen[laag.regio == regio]) for regio in sorted(regios)]
    return Laag(
        laag.naam,
        np.array([*laag.vormen[~touched], *joined], dtype=object),
        np.array([*laag.regio[~touched], *sorted(regios)], dtype=np.int64),
        laag.aantal,
    )


def _sum(laag: Laag) -> Any:
    return np.bincount(laag.regio, shapely.area(laag.vormen), minlength=laag.aantal)


def read_laag(naam: str, wkb: Sequence[bytes], regio: Sequence[int], aantal: int) -> Laag:
    """Take the shapes that another process read; an empty text is no shape."""
    shapes = np.array([shapely.from_wkb(one) if one else None for one in wkb], dtype=object)
    return Laag(naam, shapes, np.array(regio, dtype=np.int64), aantal)
