"""Tests of laying two maps over each other: what is measured, joined, repaired and drawn."""

from __future__ import annotations

import re

import numpy as np
import pytest
import shapely
from hypothesis import assume, given
from hypothesis import strategies as st
from pyproj import Geod
from shapely.geometry import Polygon, box
from sklearn.metrics import homogeneity_completeness_v_measure

from lappendeken import GegevensError
from lappendeken.analyse.vlakken import (
    Vlaktabel,
    compute_homogeniteit,
    compute_v_maat,
    compute_volledigheid,
)
from lappendeken.gegevens.inlezen.kaarten.overleggen import Dubbel, Laag, Overleg, overleg
from lappendeken.gegevens.inlezen.kaarten.paar import _PAD
from lappendeken.gegevens.inlezen.kaarten.stelsel import WGS84, choose_gezamenlijk
from lappendeken.gegevens.inlezen.kaarten.tekenen import MAX_REGIOS, draw_lagen
from rooster import X, Y, cellen, vlakken

RD = "EPSG:28992"
KM2 = 1_000_000.0


def vak(left: float, bottom: float, right: float, top: float) -> Polygon:
    """Draw a rectangle in km from a corner in the middle of the country."""
    return box(X + left * 1000, Y + bottom * 1000, X + right * 1000, Y + top * 1000)


def laag(*vlakken: tuple[int, object], naam: str = "a.gpkg") -> Laag:
    shapes = np.array([shape for _, shape in vlakken], dtype=object)
    regio = np.array([number for number, _ in vlakken])
    return Laag(naam, shapes, regio, int(regio.max()) + 1)


RIJEN = laag((0, vak(0, 1, 2, 2)), (1, vak(0, 0, 2, 1)), naam="b.gpkg")
"""Two regios on top of each other; below stand two side by side."""
KOLOMMEN = laag((0, vak(0, 0, 1, 2)), (1, vak(1, 0, 2, 2)))


def leg(a: Laag, b: Laag = RIJEN) -> Overleg:
    return overleg(a, b, (RD, RD))


def km2(found: Overleg) -> dict[tuple[int, int], float]:
    return {(i, j): round(size / KM2, 6) for i, j, size in found.cellen}


# --- surfaces ---------------------------------------------------------------------------


def test_measures_what_each_two_regios_share() -> None:
    found = leg(KOLOMMEN)
    assert km2(found) == {(0, 0): 1, (0, 1): 1, (1, 0): 1, (1, 1): 1}
    assert found.oppervlakte == ([2 * KM2, 2 * KM2], [2 * KM2, 2 * KM2])
    assert found.dubbel == (Dubbel(), Dubbel())
    assert found.stelsel == RD


def test_only_the_part_that_both_have_counts() -> None:
    # Regio 0 lies half outside, and 2 wholly.
    found = leg(laag((0, vak(-1, 0, 1, 2)), (1, vak(1, 0, 2, 2)), (2, vak(5, 5, 6, 6))))
    assert km2(found) == {(0, 0): 1, (0, 1): 1, (1, 0): 1, (1, 1): 1}
    assert found.oppervlakte[0] == [4 * KM2, 2 * KM2, KM2]


def test_maps_that_do_not_meet_share_nothing() -> None:
    # Also when they touch, along a side and in a point.
    for far in (vak(2, 0, 3, 1), vak(2, 2, 3, 3), vak(9, 9, 10, 10)):
        assert leg(laag((0, far), (1, far))).cellen == []


def test_what_has_no_regio_or_no_shape_is_left_out() -> None:
    more = laag(
        (0, vak(0, 0, 1, 2)),
        (1, vak(1, 0, 1.5, 2)),
        (-1, vak(1.5, 0, 2, 2)),
        (1, None),
        (1, Polygon()),
    )
    assert km2(leg(more)) == {(0, 0): 1, (0, 1): 1, (1, 0): 0.5, (1, 1): 0.5}


def test_a_shared_border_that_rounding_moves_gives_no_cell() -> None:
    hair = 1e-13
    moved = laag((0, vak(0, 1 - hair, 2, 2)), (1, vak(0, 0, 2, 1 - hair)))
    assert km2(leg(moved)) == {(0, 0): 2, (1, 1): 2}


def test_a_strip_of_a_metre_is_a_sliver_that_counts() -> None:
    moved = laag((0, vak(0, 1.001, 2, 2)), (1, vak(0, 0, 2, 1.001)))
    assert km2(leg(moved)) == {(0, 0): 1.998, (1, 0): 0.002, (1, 1): 2}


ROOSTERS = st.lists(st.text("ABC", min_size=4, max_size=4), min_size=2, max_size=4)


@given(ROOSTERS, st.data())
def test_polygons_give_what_scikit_learn_finds_on_their_cells(
    a: list[str], data: st.DataObject
) -> None:
    b = data.draw(
        st.lists(st.text("XYZ", min_size=4, max_size=4), min_size=len(a), max_size=len(a))
    )
    assume(len(set(cellen(a))) > 1 and len(set(cellen(b))) > 1)
    lagen = [laag(*enumerate(vlakken(rooster).values())) for rooster in (a, b)]
    found = overleg(lagen[0], lagen[1], (RD, RD))
    tabel = Vlaktabel.from_cellen(found.cellen, lagen[0].aantal, lagen[1].aantal)
    expected = homogeneity_completeness_v_measure(cellen(a), cellen(b))
    measured = compute_homogeniteit(tabel), compute_volledigheid(tabel), compute_v_maat(tabel)
    assert measured == pytest.approx(expected, abs=1e-9)


# --- polygons that overlap or cross themselves ----------------------------------------------


@pytest.mark.parametrize(
    "extra",
    [
        vak(0, 0, 1, 2),  # the same once more
        vak(0.2, 0.2, 0.8, 0.8),  # inside
        vak(0.5, 0, 1, 1),  # along the border
        vak(0.25, 0.5, 1, 3),  # also outside the other map
    ],
)
def test_polygons_of_one_regio_that_overlap_count_once(extra: Polygon) -> None:
    found = leg(laag((0, vak(0, 0, 1, 2)), (1, vak(1, 0, 2, 2)), (0, extra)))
    assert km2(found) == {(0, 0): 1, (0, 1): 1, (1, 0): 1, (1, 1): 1}
    assert found.dubbel[0] == Dubbel()


@pytest.mark.parametrize(
    ("extra", "size"),
    [
        (vak(0.2, 0.2, 0.8, 0.8), 0.36),
        (vak(0.9, 0, 1, 2), 0.2),
        (vak(0, 0, 1, 2), 2),
        (vak(-1, -1, 5, 5), 2 + 2),  # over both others
    ],
)
def test_regios_that_overlap_are_told_and_count_for_both(extra: Polygon, size: float) -> None:
    found = leg(laag((0, vak(0, 0, 1, 2)), (1, vak(1, 0, 2, 2)), (2, extra)))
    assert found.dubbel[0].oppervlakte == pytest.approx(size * KM2)
    assert found.dubbel[0].regios == (0, 2)
    assert km2(found)[0, 0] == 1
    assert sum(size for (i, _), size in km2(found).items() if i == 2) > 0


def test_a_shape_that_crosses_itself_is_repaired() -> None:
    # A bow tie: two triangles of a km2 each.
    tie = Polygon([(X, Y), (X + 2000, Y + 2000), (X + 2000, Y), (X, Y + 2000)])
    found = leg(laag((0, tie), (1, vak(2, 0, 3, 2))), laag((0, vak(0, 0, 3, 2))))
    assert found.hersteld == (1, 0)
    assert km2(found) == {(0, 0): 2, (1, 0): 2}


# --- the coordinate system ------------------------------------------------------------------

HIER = (155_000.0, 463_000.0, 157_000.0, 465_000.0)


@pytest.mark.parametrize(
    ("lagen", "expected"),
    [
        ([(RD, HIER), (RD, HIER)], RD),
        # Numbers of nowhere in a system that both have: a drawing, in metres.
        ([(RD, (0, 0, 10, 8)), (RD, (0, 0, 10, 8))], RD),
        ([(WGS84, (5.1, 52.1, 5.4, 52.3)), (RD, HIER)], RD),
        # Texel to the sea, just inside and just outside what RD is stretched to.
        ([(WGS84, (2.71, 52.0, 5.0, 54.19))] * 2, RD),
        ([(WGS84, (2.69, 52.0, 5.0, 54.0))] * 2, "EPSG:3035"),
        # Equal-area systems stay: Albers of the United States, and of the world.
        ([("ESRI:102003", (0, 0, 1e5, 1e5))] * 2, "ESRI:102003"),
        ([("EPSG:6933", (0, 0, 1e5, 1e5))] * 2, "EPSG:6933"),
        ([("EPSG:3857", (-1.2e7, 4e6, -1.1e7, 5e6))] * 2, "EPSG:6933"),
        ([(WGS84, (-180, -90, 180, 90)), (RD, HIER)], "EPSG:6933"),
    ],
)
def test_surfaces_are_measured_where_they_are_true(
    lagen: list[tuple[str, tuple[float, float, float, float]]], expected: str
) -> None:
    assert choose_gezamenlijk(lagen) == expected


def test_a_degree_further_north_is_smaller() -> None:
    strips = laag((0, box(10, 0, 11, 1)), (1, box(10, 59, 11, 60)))
    found = overleg(strips, laag((0, box(9, -1, 12, 61))), ("EPSG:4326", "EPSG:4326"))
    # On the ellipsoid itself; between the corners the sides follow their parallel.
    geod = Geod(ellps="WGS84")
    for strip, (_, _, size) in zip(strips.vormen, found.cellen, strict=True):
        expected, _ = geod.geometry_area_perimeter(shapely.segmentize(strip, 0.01))
        assert size == pytest.approx(abs(expected), rel=1e-6)


def test_refuses_numbers_that_cannot_be_of_the_system() -> None:
    with pytest.raises(GegevensError) as refused:
        overleg(KOLOMMEN, RIJEN, ("EPSG:4326", RD))
    assert str(refused.value) == (
        "Kaartbestand a.gpkg ligt deels waar het coördinatenstelsel niet geldt. Controleer het "
        "stelsel, en geef het zo nodig mee met --crs."
    )


# --- the picture ----------------------------------------------------------------------------


def punten(path: str) -> list[tuple[int, int]]:
    """Return the points of a path with one ring."""
    start, steps = re.fullmatch(r"M(-?\d+ -?\d+)l([-\d ]+)z", path).groups()  # type: ignore[union-attr]
    numbers = np.array(f"{start} {steps}".split(), dtype=int).reshape(-1, 2).cumsum(axis=0)
    return [(int(x), int(y)) for x, y in numbers]


def test_draws_both_maps_at_one_scale_with_the_north_above() -> None:
    beeld = leg(KOLOMMEN).beeld
    left, right = (punten(path) for path in beeld.paden[0])
    top, bottom = (punten(path) for path in beeld.paden[1])
    assert max(x for x, _ in left) == min(x for x, _ in right) == beeld.breedte // 2
    assert max(y for _, y in top) == min(y for _, y in bottom) == beeld.hoogte // 2
    assert {min(x for x, _ in left), min(y for _, y in top)} == {20}
    assert beeld.breedte == beeld.hoogte
    assert all(_PAD.fullmatch(path) for side in beeld.paden for path in side)


def test_draws_only_where_the_maps_meet() -> None:
    wide = laag((0, vak(-500, -500, 1, 500)), (1, vak(1, -500, 500, 500)), (2, vak(400, 0, 401, 1)))
    beeld = leg(wide).beeld
    assert beeld.paden[0][2] == ""
    assert all(0 <= x <= beeld.breedte for path in beeld.paden[0][:2] for x, _ in punten(path))


def test_a_long_strip_still_makes_a_picture() -> None:
    beeld = leg(
        laag((0, vak(0, 0, 100, 0.5)), (1, vak(0, 0.5, 100, 1))), laag((0, vak(0, 0, 100, 1)))
    ).beeld
    assert (beeld.breedte, beeld.hoogte) == (1002, 250)


def test_of_very_many_regios_the_largest_are_drawn() -> None:
    side = 45
    x, y = (part.ravel() for part in np.meshgrid(np.arange(side), np.arange(side)))
    # As many as are too many are smaller, and stand among the others.
    small = np.arange(side * side) % 81 == 0
    shapes = shapely.box(x, y, x + 1 - small / 10, y + 1)
    assert small.sum() == side * side - MAX_REGIOS == 25
    paths = draw_lagen([(shapes, np.arange(side * side), side * side)] * 2).paden[0]
    assert [place for place, path in enumerate(paths) if not path] == np.flatnonzero(small).tolist()
