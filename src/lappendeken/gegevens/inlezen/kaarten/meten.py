"""Shapes of a map, and how much of each area lies in each regio."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import shapely

from lappendeken.basis.tekst import shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.kaarten.laag import Kaartlaag
from lappendeken.gegevens.inlezen.kaarten.stelsel import Stelsel, choose_stelsel, load_stelsel

_RUIS = 1e-6
"""Of the surface: what two ways of adding it up may differ."""


@dataclass(frozen=True, slots=True)
class Delen:
    """What each area and regio have in common; the unit is that of the coordinate system.

    Attributes
    ----------
    paren
        Position of the area, regio and surface, for those that meet.
    eigen
        Of each of them the surface that lies in no other regio.
    gedekt
        Position of an area to the surface that lies in any regio.
    """

    paren: list[tuple[int, int, float]]
    eigen: list[float]
    gedekt: dict[int, float]


def locate(kaart: Kaartlaag, namen: Sequence[str], gegeven: str) -> tuple[Any, Stelsel]:
    """Find in which coordinate system the polygons of a map are.

    Parameters
    ----------
    kaart
        As it was read.
    namen
        What to call each feature; may be empty.
    gegeven
        Code of its coordinate system when the user named one; else empty.

    Returns
    -------
    tuple
        Polygons without their heights, their axes in the usual order, ``None`` where a feature
        has none; and in which system they are.

    Raises
    ------
    GegevensError
        If a feature is damaged, none is a polygon, or the coordinate system is not known.
    """
    vormen = kaart.vormen
    broken = np.zeros(len(vormen), dtype=bool)
    broken[list(kaart.beschadigd)] = True
    places, owner = shapely.get_coordinates(vormen, return_index=True)
    broken[owner[~np.isfinite(places).all(axis=1)]] = True
    if broken.any():
        row = int(broken.argmax())
        called = f" ('{shorten(namen[row])}')" if namen[row] else ""
        msg = (
            f"{kaart.naam}, vlak {row + 1}{called}: de vorm is beschadigd; een ring is "
            "niet gesloten, of een coördinaat is geen getal. Teken dit vlak opnieuw."
        )
        raise GegevensError(msg)
    if not len(places):
        msg = f"Kaartbestand {kaart.naam} heeft geen vlakken. Geef de regio's als vlakken."
        raise GegevensError(msg)
    grenzen = (*places.min(axis=0), *places.max(axis=0))
    found = choose_stelsel(kaart.naam, kaart.genoemd, kaart.norm, gegeven, grenzen)
    if found.verwisseld:
        vormen = shapely.transform(vormen, lambda x, y: (y, x), interleaved=False)
    return vormen, found


def move(vormen: Any, van: str, naar: str) -> Any:
    """Put polygons in another coordinate system; what it does not reach becomes infinite."""
    if van == naar:
        return vormen
    from pyproj import Transformer

    to = Transformer.from_crs(load_stelsel(van), load_stelsel(naar), always_xy=True)
    return shapely.transform(vormen, to.transform, interleaved=False)


def measure_delen(vormen: Any, groepen: Sequence[int], gebieden: Sequence[bytes]) -> Delen:
    """Measure the surface that each area has in common with each regio.

    Parameters
    ----------
    vormen, groepen
        The polygons and the regio of each; those of one regio are joined. A missing polygon,
        and one whose regio is below zero, is left out.
    gebieden
        The areas as WKB, in the same coordinate system.

    Returns
    -------
    Delen
        Empty when nothing meets.
    """
    owner = np.array(groepen, dtype=np.int64)
    kept = ~shapely.is_missing(vormen) & (owner >= 0)
    vormen, owner = vormen[kept], owner[kept]
    found = Delen([], [], {})
    # Coordinates outside the reach of a projection become infinite.
    if not len(vormen) or not np.isfinite(shapely.get_coordinates(vormen)).all():
        return found
    areas = shapely.from_wkb(list(gebieden))
    per_area: dict[int, list[tuple[int, Any]]] = {}
    wrong = ~shapely.is_valid(vormen)
    vormen[wrong] = shapely.make_valid(vormen[wrong])
    for place, regio, pieces in _cut(areas, vormen, owner):
        whole = pieces[0] if len(pieces) == 1 else shapely.union_all(pieces)
        per_area.setdefault(place, []).append((regio, whole))
    for place, parts in per_area.items():
        sizes = [float(shapely.area(whole)) for _, whole in parts]
        found.gedekt[place], own = _measure_eigen([whole for _, whole in parts], sizes)
        found.paren.extend(
            (place, regio, size) for (regio, _), size in zip(parts, sizes, strict=True)
        )
        found.eigen.extend(own)
    return found


def _measure_eigen(parts: Sequence[Any], sizes: Sequence[float]) -> tuple[float, list[float]]:
    """Measure all parts together, and of each what lies in no other."""
    if len(parts) == 1:
        return sizes[0], list(sizes)
    together = float(shapely.area(shapely.union_all(parts)))
    if sum(sizes) <= together * (1 + _RUIS):
        return together, list(sizes)
    own = []
    for place, part in enumerate(parts):
        others = shapely.union_all([*parts[:place], *parts[place + 1 :]])
        own.append(float(shapely.area(shapely.difference(part, others))))
    return together, own


def _cut(areas: Any, vormen: Any, owner: Any) -> Iterator[tuple[int, int, Any]]:
    """Cut the polygons along the areas: area, regio and pieces, of each pair that meets.

    Cut before they are joined: a hundred thousand small polygons make one that is slow to
    cut, and most lie inside an area and need no cutting.
    """
    left, right = shapely.STRtree(vormen).query(areas, predicate="intersects")
    shapely.prepare(areas)
    shapely.prepare(vormen)
    whole = find_binnen(areas, vormen, left, right)
    # Of an area that lies in a regio the neighbours share a border, and most of them no more.
    settled = np.isin(left, left[whole]) & ~whole
    kept = np.ones(len(left), dtype=bool)
    kept[settled] = ~shapely.touches(vormen[right[settled]], areas[left[settled]])
    left, right, whole = left[kept], right[kept], whole[kept]
    inside = find_binnen(vormen, areas, right, left)
    pieces = np.where(whole, areas[left], vormen[right])
    across = ~(whole | inside)
    pieces[across] = shapely.intersection(areas[left[across]], vormen[right[across]])
    pairs = np.stack([left, owner[right]])
    order = np.lexsort(pairs[::-1])
    pairs, pieces = pairs[:, order], pieces[order]
    begins = np.flatnonzero((np.diff(pairs, prepend=-1) != 0).any(axis=0))
    for begin, end in pairwise([*begins, len(pieces)]):
        yield int(pairs[0, begin]), int(pairs[1, begin]), pieces[begin:end]


def find_binnen(binnen: Any, buiten: Any, left: Any, right: Any) -> Any:
    """Tell of pairs of polygons whether the first lies in the second.

    Parameters
    ----------
    binnen, buiten
        Polygons; the second are best prepared.
    left, right
        Positions in both of each pair.
    """
    low, high = np.split(shapely.bounds(binnen)[left] - shapely.bounds(buiten)[right], 2, axis=1)
    found = np.asarray((low >= 0).all(axis=1) & (high <= 0).all(axis=1))
    found[found] = shapely.covers(buiten[right[found]], binnen[left[found]])
    return found
