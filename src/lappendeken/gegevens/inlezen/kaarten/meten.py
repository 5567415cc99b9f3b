"""Shapes of a map, and how much of each area lies in each regio."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import shapely

from lappendeken.basis.tekst import shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.kaarten.laag import Kaartlaag
from lappendeken.gegevens.inlezen.kaarten.stelsel import load_stelsel

_VLAKKEN = (shapely.GeometryType.POLYGON, shapely.GeometryType.MULTIPOLYGON)


def project(kaart: Kaartlaag, names: Sequence[str], stelsel: str) -> Any:
    """Check that every feature is a polygon and put it in another coordinate system.

    Parameters
    ----------
    kaart
        As it was read.
    names
        What to call each feature.
    stelsel
        Code of the coordinate system that is wanted.

    Returns
    -------
    numpy.ndarray
        Polygons without their heights.

    Raises
    ------
    GegevensError
        If a feature is something else, or damaged.
    """
    vormen = kaart.vormen
    broken = np.zeros(len(vormen), dtype=bool)
    broken[list(kaart.beschadigd)] = True
    places, owner = shapely.get_coordinates(vormen, return_index=True)
    broken[owner[~np.isfinite(places).all(axis=1)]] = True
    wrong = broken | ~np.isin(shapely.get_type_id(vormen), _VLAKKEN)
    if wrong.any():
        row = int(wrong.argmax())
        where = f"{kaart.naam}, vlak {row + 1} ('{shorten(names[row])}')"
        if broken[row]:
            msg = (
                f"{where}: de vorm is beschadigd; een ring is niet gesloten, of een coördinaat is "
                "geen getal. Teken dit vlak opnieuw."
            )
            raise GegevensError(msg)
        msg = f"{where}: dit is geen vlak. Geef elke regio als vlak."
        raise GegevensError(msg)
    if kaart.stelsel == stelsel:
        return vormen
    from pyproj import Transformer

    to = Transformer.from_crs(load_stelsel(kaart.stelsel), load_stelsel(stelsel), always_xy=True)
    return shapely.transform(vormen, to.transform, interleaved=False)


def measure_delen(
    naam: str, vormen: Any, codes: Sequence[str], gebieden: Sequence[bytes]
) -> list[tuple[int, str, float]]:
    """Measure the surface that each area has in common with each regio.

    Parameters
    ----------
    naam
        The file, for in front of a message.
    vormen, codes
        The polygons and the regio of each; those of one regio are joined.
    gebieden
        The areas as WKB, in the same coordinate system.

    Returns
    -------
    list
        Position of the area, regio and surface, for those that meet.

    Raises
    ------
    GegevensError
        If nothing meets.
    """
    order = sorted(set(codes))
    number = {code: place for place, code in enumerate(order)}
    owner = np.array([number[code] for code in codes])
    delen: list[tuple[int, str, float]] = []
    # Coordinates outside the reach of a projection become infinite.
    if np.isfinite(shapely.get_coordinates(vormen)).all():
        areas = shapely.from_wkb(list(gebieden))
        for place, regio, pieces in _cut(areas, shapely.make_valid(vormen), owner):
            whole = pieces[0] if len(pieces) == 1 else shapely.union_all(pieces)
            delen.append((place, order[regio], float(shapely.area(whole))))
    if not delen:
        msg = (
            f"Geen vlak van {naam} raakt een Nederlandse gemeente. Controleer het "
            "coördinatenstelsel."
        )
        raise GegevensError(msg)
    return delen


def _cut(areas: Any, vormen: Any, owner: Any) -> Iterator[tuple[int, int, Any]]:
    """Cut the polygons along the areas: area, regio and pieces, of each pair that meets.

    Cut before they are joined: a hundred thousand small polygons make one that is slow to
    cut, and most lie inside an area and need no cutting.
    """
    left, right = shapely.STRtree(vormen).query(areas, predicate="intersects")
    shapely.prepare(areas)
    pieces = vormen[right]
    across = ~shapely.contains_properly(areas[left], pieces)
    pieces[across] = shapely.intersection(areas[left[across]], pieces[across])
    pairs = np.stack([left, owner[right]])
    order = np.lexsort(pairs[::-1])
    pairs, pieces = pairs[:, order], pieces[order]
    begins = np.flatnonzero((np.diff(pairs, prepend=-1) != 0).any(axis=0))
    for begin, end in pairwise([*begins, len(pieces)]):
        yield int(pairs[0, begin]), int(pairs[1, begin]), pieces[begin:end]
