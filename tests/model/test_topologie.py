"""Tests of the arcs that neighbours share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import geopandas as gpd
import numpy as np
import pytest
import shapely
from shapely.geometry import MultiPolygon, Polygon, box

from lappendeken import Catalogus, Gebiedskaart, Grenzen
from lappendeken.model.tekens import read_bogen, read_ringen, write_bogen, write_ringen
from lappendeken.model.topologie import (
    Metertopologie,
    build_topologie,
    join_ring,
    pack_topologie,
    unpack_topologie,
)

# In the middle of the country, so that the projection is a real one.
OORSPRONG = (155_000, 463_000)
KM = 1000


def kaart(*polygons: Polygon | MultiPolygon) -> Gebiedskaart:
    """Lay polygons in km on the map; GM0001, GM0002, ... in that order."""
    codes = [f"GM{number:04d}" for number in range(1, len(polygons) + 1)]
    placed = [shapely.transform(p, lambda xy: xy * KM + OORSPRONG) for p in polygons]
    frame = gpd.GeoDataFrame(geometry=placed, crs=28992)
    frame.index = gpd.pd.Index(codes, name="gemeente_code")
    return Gebiedskaart(frame, Grenzen.empty())


# Two squares that share a side, and a third that touches the first in one corner only.
BUREN = kaart(box(0, 0, 4, 4), box(4, 0, 8, 4), box(-4, 4, 0, 8))
# A gemeente with another inside it.
KRANS = kaart(box(0, 0, 9, 9).difference(box(3, 3, 6, 6)), box(3, 3, 6, 6))


def exact(gebiedskaart: Gebiedskaart, **options: float) -> Metertopologie:
    return build_topologie(gebiedskaart, tolerantie_m=0, **options)


def areas(topologie: Metertopologie) -> list[float]:
    """Area of each gemeente in km2, from its rings: outer rings less holes."""
    found = []
    for parts in topologie.ringen:
        total = 0.0
        for outer, *holes in parts:
            total += Polygon(join_ring(outer, topologie.bogen)).area
            total -= sum(Polygon(join_ring(hole, topologie.bogen)).area for hole in holes)
        found.append(total / KM**2)
    return found


def test_a_border_is_one_arc_with_both_sides() -> None:
    topologie = exact(BUREN)
    assert list(topologie.grenzen) == [("GM0001", "GM0002")]
    (arc,) = topologie.grenzen["GM0001", "GM0002"]
    assert topologie.zijden[arc] == (0, 1)
    length = shapely.LineString(topologie.bogen[arc]).length
    assert length == pytest.approx(4 * KM)


def test_touching_in_a_corner_is_no_border() -> None:
    assert ("GM0001", "GM0003") not in exact(BUREN).grenzen


def test_rings_give_the_polygons_back() -> None:
    assert areas(exact(BUREN)) == pytest.approx([16, 16, 16])


def test_an_enclave_shares_its_whole_ring() -> None:
    topologie = exact(KRANS)
    assert areas(topologie) == pytest.approx([72, 9])
    (arc,) = topologie.grenzen["GM0001", "GM0002"]
    assert (topologie.bogen[arc][0] == topologie.bogen[arc][-1]).all()
    assert len(topologie.bogen) == 2


def test_both_sides_refer_to_the_same_arc() -> None:
    topologie = exact(BUREN)
    (arc,) = topologie.grenzen["GM0001", "GM0002"]
    used = [
        i if i >= 0 else ~i
        for parts in topologie.ringen
        for part in parts
        for ring in part
        for i in ring
    ]
    assert used.count(arc) == 2
    assert all(used.count(i) == 1 for i in range(len(topologie.bogen)) if i != arc)


def test_a_small_island_goes_unless_it_is_all_there_is() -> None:
    islet, large = box(20, 0, 20.4, 0.4), box(0, 0, 4, 4)
    both = kaart(MultiPolygon([large, islet]), shapely.affinity.translate(islet, 5))
    assert [len(parts) for parts in exact(both).ringen] == [1, 1]
    kept = build_topologie(both, tolerantie_m=0, eilandje_km2=0.1)
    assert [len(parts) for parts in kept.ringen] == [2, 1]


def test_a_small_part_that_borders_another_gemeente_stays() -> None:
    small = box(8, 0, 8.2, 0.2)
    # In a coverage both sides have every vertex of the border: also the one halfway.
    neighbour = Polygon([(8.2, 0), (8.2, 0.2), (8.2, 4), (12, 4), (12, 0)])
    beside = kaart(MultiPolygon([box(0, 0, 4, 4), small]), neighbour)
    assert [len(parts) for parts in exact(beside).ringen] == [2, 1]


def test_grid_is_in_degrees_of_longitude_and_latitude() -> None:
    """RD 155 000, 463 000 is Amersfoort: 5.38720621 E, 52.15517440 N by definition."""
    points = np.concatenate(exact(BUREN, raster=1e-6).bogen_lonlat) * 1e-6
    here = points[np.abs(points - (5.3872, 52.1552)).sum(axis=1).argmin()]
    assert here == pytest.approx((5.38720621, 52.15517440), abs=3e-5)


def test_picture_has_north_on_top_and_fits_its_width() -> None:
    """12 by 8 km in 120 wide: 80 high, and 0.25% more as the earth is taken for a ball."""
    topologie = exact(BUREN, raster=1e-7)
    assert topologie.svg_hoogte(120) == 81
    paths = topologie.to_svg_gemeenten(120)
    assert list(paths) == ["GM0001", "GM0002", "GM0003"]
    # The square in the north-west touches the corner 0 0; the eastern one ends at 120 80.2.
    assert path_points(paths["GM0003"]).min(axis=0) == pytest.approx([0, 0], abs=0.11)
    assert path_points(paths["GM0002"]).max(axis=0) == pytest.approx([120, 80.2], abs=0.11)
    assert max(point[0] for path in paths.values() for point in path_points(path)) == 120


def test_border_in_the_picture_lies_on_the_gemeenten() -> None:
    topologie = exact(BUREN)
    border = path_points(topologie.to_svg_grenzen(120)["GM0001", "GM0002"])
    shape = path_points(topologie.to_svg_gemeenten(120)["GM0001"])
    assert {tuple(p) for p in border} <= {tuple(p) for p in shape}


def path_points(d: str) -> np.ndarray:
    """Read ``Mx yl dx dy ...`` back as absolute points."""
    found = []
    for piece in d.replace("z", "").split("M")[1:]:
        start, _, steps = piece.partition("l")
        moves = np.array([start.split(), *np.reshape(steps.split(), (-1, 2)).tolist()], float)
        found.append(np.cumsum(moves, axis=0))
    return np.round(np.concatenate(found), 6)


# --- packed ---------------------------------------------------------------------------


@pytest.mark.parametrize("gebiedskaart", [BUREN, KRANS])
def test_lines_come_back_as_they_were_packed(gebiedskaart: Gebiedskaart) -> None:
    topologie = exact(gebiedskaart)
    found = unpack_topologie(pack_topologie(topologie, 0), topologie.gemeenten)
    for one, other in zip(found.bogen_lonlat, topologie.bogen_lonlat, strict=True):
        assert (one == other).all()
    for name in ("gemeenten", "ringen", "zijden", "raster", "grenzen"):
        assert getattr(found, name) == getattr(topologie, name)


def move_an_end(bogen: list[np.ndarray]) -> None:
    bogen[0] = bogen[0].copy()
    bogen[0][-1, 1] += 1


@pytest.mark.parametrize("edit", [move_an_end, lambda bogen: bogen.append(bogen[0])])
def test_lines_that_do_not_fit_their_rings_are_refused(
    edit: Callable[[list[np.ndarray]], None],
) -> None:
    packed = pack_topologie(exact(BUREN), 0)
    bogen = list(read_bogen(packed.bogen))
    edit(bogen)
    with pytest.raises(ValueError, match="rings that do not close"):
        unpack_topologie(replace(packed, bogen=write_bogen(bogen)), BUREN.gemeenten)


@pytest.mark.parametrize(
    "edit",
    [
        lambda a, *others: ((((~a[0][0][0], *a[0][0][1:]),),), *others),
        lambda a, *others: ((((a[0][0][0] + 2, *a[0][0][1:]),),), *others),
        lambda a, *others: ((((100, *a[0][0][1:]),),), *others),
        lambda a, *others: ((((),),), *others),
        lambda a, *others: others,
    ],
)
def test_rings_that_do_not_close_are_refused(edit: Callable[..., tuple]) -> None:
    packed = pack_topologie(exact(BUREN), 0)
    ringen = write_ringen(edit(*read_ringen(packed.ringen)))
    with pytest.raises(ValueError, match=r"rings that do not close|out of range"):
        unpack_topologie(replace(packed, ringen=ringen), BUREN.gemeenten)


# --- the real map -----------------------------------------------------------------


@pytest.fixture(scope="module")
def landelijk(catalogus: Catalogus) -> Metertopologie:
    return build_topologie(catalogus.gebiedskaart)


def test_every_gemeente_survives_simplification(
    landelijk: Metertopologie, catalogus: Catalogus
) -> None:
    assert landelijk.gemeenten == catalogus.gebiedskaart.gemeenten
    assert all(parts and parts[0] and parts[0][0] for parts in landelijk.ringen)
    assert min(areas(landelijk)) > 1


def test_every_stored_border_has_its_line(landelijk: Metertopologie, catalogus: Catalogus) -> None:
    stored = catalogus.grenzen.grenzen
    assert list(landelijk.grenzen) == list(
        zip(stored["gemeente_a"], stored["gemeente_b"], strict=True)
    )


def test_simplified_gemeenten_still_fit_together(landelijk: Metertopologie) -> None:
    """No gap and no overlap: the areas add up to the area of the union."""
    rings = [Polygon(join_ring(part[0], landelijk.bogen)) for p in landelijk.ringen for part in p]
    assert all(ring.is_valid for ring in rings)
    holes = sum(
        Polygon(join_ring(hole, landelijk.bogen)).area
        for parts in landelijk.ringen
        for part in parts
        for hole in part[1:]
    )
    total = sum(ring.area for ring in rings) - holes
    assert shapely.union_all(rings).area == pytest.approx(total, rel=1e-3)


def test_the_same_map_gives_the_same_arcs(landelijk: Metertopologie, catalogus: Catalogus) -> None:
    again = build_topologie(catalogus.gebiedskaart)
    assert (again.ringen, again.zijden) == (landelijk.ringen, landelijk.zijden)
    pairs = zip(again.bogen_lonlat, landelijk.bogen_lonlat, strict=True)
    assert all(np.array_equal(one, other) for one, other in pairs)
