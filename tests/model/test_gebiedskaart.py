"""Borders, links over water and the map: what they say and what they refuse."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pytest
from shapely import box

from lappendeken import Gebiedskaart, GegevensError, Grenzen
from tekening import codes, grenzen, rij


def squares(names: list[str], crs: str | None = "EPSG:28992") -> gpd.GeoDataFrame:
    geometry = [box(i, 0, i + 1, 1) for i in range(len(names))]
    return gpd.GeoDataFrame({"gemeente_naam": names}, geometry=geometry, index=names, crs=crs)


def test_neighbours_are_symmetric_and_never_itself() -> None:
    row = rij(3).buren(codes(3))
    expected = np.array([[0, 1, 0], [1, 0, 1], [0, 1, 0]], dtype=bool)
    assert (row == expected).all()


def test_links_over_water_are_in_the_graph_only() -> None:
    islands = grenzen([(1, 2, 5.0)], links=[(2, 3)])
    assert islands.graph(codes(3)).tolist() == [[0, 1], [1, 2]]
    assert islands.buren(codes(3)).sum() == 2


def test_positions_follow_the_order_that_is_asked_and_leave_out_strangers() -> None:
    pairs, rows = rij(4).positions(["GM0003", "GM0002", "GM0009"])
    assert pairs.tolist() == [[1, 0]]
    assert rows.tolist() == [1]  # the border 2-3 is the second row
    assert rij(4).positions(["GM0009"])[0].shape == (0, 2)


def test_no_borders_at_all() -> None:
    nothing = Grenzen.empty()
    assert nothing.graph(codes(3)).shape == (0, 2)
    assert not nothing.buren(codes(3)).any()
    pairs, length = nothing.measure(codes(3))
    assert (pairs.shape, length.shape) == ((0, 2), (0,))
    assert list(nothing.grenzen) == ["gemeente_a", "gemeente_b", "lengte_km"]
    assert (len(nothing.grenzen), list(nothing.verbindingen)) == (0, ["gemeente_a", "gemeente_b"])
    assert nothing.is_bekend
    assert not Grenzen.empty(is_bekend=False).is_bekend


@pytest.mark.parametrize(
    ("borders", "sentence"),
    [
        ([(2, 1, 3.0)], "GM0002-GM0001 staat dubbel of niet op volgorde"),
        ([(1, 1, 3.0)], "GM0001-GM0001 staat dubbel of niet op volgorde"),
        ([(1, 2, 3.0), (1, 2, 4.0)], "GM0001-GM0002 staat dubbel"),
        ([(1, 2, 0.0)], "geen lengte boven 0 km"),
        ([(1, 2, -1.0)], "geen lengte boven 0 km"),
        ([(1, 2, float("nan"))], "geen lengte boven 0 km"),
    ],
)
def test_refuses_borders_that_cannot_be(
    borders: list[tuple[int, int, float]], sentence: str
) -> None:
    with pytest.raises(GegevensError, match=sentence):
        grenzen(borders)


def test_the_map_keeps_the_order_of_its_polygons() -> None:
    assert Gebiedskaart(squares(["GM02", "GM01"]), Grenzen.empty()).gemeenten == ("GM02", "GM01")


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857", None])
def test_refuses_another_coordinate_system(crs: str | None) -> None:
    with pytest.raises(
        GegevensError, match=r"De kaart staat in .*moet in meters staan, zoals EPSG:28992"
    ):
        Gebiedskaart(squares(["GM01"], crs), Grenzen.empty())


def test_refuses_a_gemeente_that_is_drawn_twice() -> None:
    with pytest.raises(GegevensError, match="Gemeente GM01 staat dubbel op de kaart"):
        Gebiedskaart(squares(["GM01", "GM01"]), Grenzen.empty())
