"""Tests of reading a map: what is understood, and the sentence of each refusal."""

from __future__ import annotations

import json
import re
import struct
from collections.abc import Callable
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
from shapely.geometry import box

from kaartproef import (
    GEBIEDEN,
    GOED,
    IN_RD,
    MILJOEN,
    OOST,
    RD,
    WEST,
    feature,
    geojson,
    kaart,
    measure,
    refuse,
    ring,
)

__all__ = ["geojson", "kaart"]

# --- what is read ------------------------------------------------------------------


@pytest.mark.parametrize("suffix", ["gpkg", "geojson", "shp", "fgb"])
def test_measures_what_each_area_shares_with_each_regio(
    kaart: Callable[..., Path], suffix: str
) -> None:
    regios, delen = measure(kaart(suffix))
    assert regios == {"a": "a", "b": "b"}
    # They touch along a border, which has no surface.
    wide = [(place, regio, size) for place, regio, size in delen if size > 1]
    assert [(place, regio) for place, regio, _ in wide] == [(0, "a"), (1, "b")]
    assert [size for _, _, size in wide] == pytest.approx([MILJOEN, MILJOEN])


def test_joins_polygons_of_one_regio_that_overlap(geojson: Callable[..., Path]) -> None:
    both = ring(box(155_500, 463_000, 156_500, 464_000))
    path = geojson([feature("a", WEST), feature("a", [both])])
    assert measure(path)[1] == [(0, "a", MILJOEN), (1, "a", MILJOEN / 2)]


def test_reads_heights_holes_and_several_polygons(geojson: Callable[..., Path]) -> None:
    hole = ring(box(155_200, 463_200, 155_700, 463_700))
    high = [[*point, 12.5] for point in OOST[0]]
    mixed = [point[:2] if n else point for n, point in enumerate(high)]
    path = geojson(
        [feature("a", [*WEST, hole]), feature("b", [[high]], "MultiPolygon"), feature("b", [mixed])]
    )
    sizes = {(place, regio): size for place, regio, size in measure(path)[1]}
    assert (sizes[0, "a"], sizes[1, "b"]) == (MILJOEN * 3 / 4, MILJOEN)


def test_half_a_sign_in_an_attribute_becomes_a_mark(geojson: Callable[..., Path]) -> None:
    named = measure(geojson([feature("a\ud800", WEST), feature("\u202eb", OOST)]))[0]
    assert named == {"a\ufffd": "a\ufffd", "b": "b"}


def test_reads_one_feature_and_text_with_a_mark_in_front(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text(json.dumps(feature("é", WEST) | {"crs": IN_RD}), encoding="utf-8-sig")
    assert measure(path)[0] == {"é": "é"}


def test_a_whole_number_with_a_gap_stays_whole(kaart: Callable[..., Path]) -> None:
    path = kaart(regio_code=pd.array([7, None], dtype="Int64"))
    assert measure(path)[0] == {"7": "a", "b": "b"}


def test_a_map_in_degrees_needs_no_crs(tmp_path: Path) -> None:
    path = tmp_path / "x.geojson"
    frame = gpd.GeoDataFrame({"regio": ["a", "b"]}, geometry=GEBIEDEN, crs=RD).to_crs(4326)
    whole = json.loads(frame.to_json())
    whole.pop("crs", None)
    path.write_text(json.dumps(whole))
    sizes = {(place, regio): size for place, regio, size in measure(path)[1]}
    assert sizes[0, "a"] == pytest.approx(MILJOEN, rel=1e-6)


# --- coordinate systems --------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    ["EPSG:28992", "epsg:7415", "EPSG::28992", "http://www.opengis.net/def/crs/EPSG/0/28992"],
)
def test_knows_a_coordinate_system_by_its_code(geojson: Callable[..., Path], name: str) -> None:
    path = geojson(crs={"type": "name", "properties": {"name": name}})
    assert measure(path)[1][0] == (0, "a", MILJOEN)


READ_AS = {
    "EPSG:4326": "EPSG:4326",
    "CRS84": "OGC:CRS84 (lengte en breedte, WGS 84)",
    "urn:ogc:def:crs:OGC:1.3:CRS84": "OGC:CRS84 (lengte en breedte, WGS 84)",
}


@pytest.mark.parametrize("name", ["CRS84", "urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326"])
def test_degrees_are_degrees(geojson: Callable[..., Path], name: str) -> None:
    path = geojson(crs={"type": "name", "properties": {"name": name}})
    assert refuse(path) == (
        "Geen vlak van x.geojson raakt een Nederlandse gemeente. Controleer het "
        "coördinatenstelsel: de getallen lijken op EPSG:28992 (RD), en de kaart is gelezen als "
        f"{READ_AS[name]}. Geef het mee, zoals --crs EPSG:28992."
    )


@pytest.mark.parametrize(
    "name",
    [
        "EPSG:999999",
        "EPSG:5709",  # heights only
        "EPSG:4978",  # from the centre of the earth
        "+proj=longlat +nadgrids=/etc/passwd +type=crs",
        "+init=epsg:28992",
        "https://spatialreference.org/ref/epsg/28992/",
        'GEOGCRS["x",BOUNDCRS[]]',
        "RD",
    ],
)
def test_refuses_a_coordinate_system_that_proj_does_not_know(
    geojson: Callable[..., Path], name: str
) -> None:
    path = geojson(crs={"type": "name", "properties": {"name": name}})
    assert refuse(path) == (
        f"Kaartbestand x.geojson noemt het coördinatenstelsel '{name}', en dat is onbekend. "
        "Bewaar de kaart in EPSG:28992 (RD) of EPSG:4326 (WGS 84)."
    )


@pytest.mark.parametrize(
    ("crs", "says"),
    [
        ({"type": "name"}, r"stelsel '\{\"type\": \"name\"\}', en dat is onbekend"),
        ({"type": "EPSG", "properties": {"code": 28992}}, "en dat is onbekend"),
        ("EPSG:28992", "en dat is onbekend"),
        ([], "en dat is onbekend"),
        ({"type": "link", "properties": {"href": "http://x"}}, "wordt niet opgehaald"),
        ({"type": "link"}, "wordt niet opgehaald"),
    ],
)
def test_refuses_another_kind_of_crs(geojson: Callable[..., Path], crs: object, says: str) -> None:
    assert re.search(says, refuse(geojson(crs=crs)))


@pytest.mark.parametrize("text", ["PROJ\xff[", "\x00" * 40, ""])
def test_a_broken_prj_says_nothing(kaart: Callable[..., Path], text: str) -> None:
    path = kaart("shp")
    path.with_suffix(".prj").write_text(text, encoding="latin-1")
    # The numbers do.
    assert measure(path)[1][0] == (0, "a", MILJOEN)


def test_a_definition_in_the_file_only_helps_to_find_the_code(kaart: Callable[..., Path]) -> None:
    path = kaart("shp")
    prj = path.with_suffix(".prj")
    own = prj.read_text().replace("5.3876388888889", "6.5").replace("5.38763888888889", "6.5")
    assert own != prj.read_text()
    prj.write_text(own.replace("RD_New", "Eigen"))
    assert "en dat is onbekend" in refuse(path)


# --- damage --------------------------------------------------------------------------

OPEN = [ring(GEBIEDEN[0])[:-1]]
BESCHADIGD = (
    "x.geojson, vlak 1 ('a'): de vorm is beschadigd; een ring is niet gesloten, of een coördinaat "
    "is geen getal. Teken dit vlak opnieuw."
)
GEEN_VLAK = "Kaartbestand x.geojson heeft geen vlakken. Geef de regio's als vlakken."


@pytest.mark.parametrize(
    "coordinates",
    [
        OPEN,
        [WEST[0][:3]],
        [[]],
        [[[155_000], [156_000], [157_000], [155_000]]],
        [[["155000", "463000"]] * 4],
        [[[None, 463_000]] * 4],
        [[[True, False]] * 4],
        [[*WEST[0][:2], [10**400, 463_000], *WEST[0][2:]]],
        [WEST],
        [5],
        5,
        {"a": WEST},
        "tekst",
        None,
    ],
)
def test_refuses_coordinates_that_draw_nothing(
    geojson: Callable[..., Path], coordinates: object
) -> None:
    assert refuse(geojson([feature("a", coordinates), *GOED])) == BESCHADIGD


def test_refuses_a_number_that_is_too_large_for_a_number(geojson: Callable[..., Path]) -> None:
    path = geojson([feature("a", WEST), *GOED])
    path.write_text(path.read_text().replace("155000.0", "1e999"))
    assert refuse(path) == BESCHADIGD


@pytest.mark.parametrize(
    "geometry",
    [
        None,
        "tekst",
        {"type": "Point", "coordinates": [155_000, 463_000]},
        {"type": ["Polygon"], "coordinates": WEST},
        {"type": "Polygon"},
        {"type": "GeometryCollection", "geometries": []},
    ],
)
def test_refuses_what_is_no_polygon(geojson: Callable[..., Path], geometry: object) -> None:
    assert refuse(geojson([{**GOED[0], "geometry": geometry}])) == GEEN_VLAK


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "bij regel 1, teken 2 is het geen geldige JSON"),
        ('{"type": "FeatureCollection",\n "features": [}', "bij regel 2, teken 15 is het geen gel"),
        ('{"a": NaN}', "er staat NaN waar een getal hoort"),
        ('{"a": -Infinity}', "er staat -Infinity waar een getal hoort"),
        ('{"a": %s}' % ("9" * 5000), "een getal van te veel cijfers"),
        ("{}", "geen GeoJSON met vlakken: 'type' ontbreekt"),
        ('{"type": "Topology"}', "geen TopoJSON: 'objects' ontbreekt"),
        ('{"type": "FeatureCollection"}', "'features' is geen lijst"),
        ('{"type": "FeatureCollection", "features": [1]}', "'features' is geen lijst"),
        ('{"type": "FeatureCollection", "features": {}}', "'features' is geen lijst"),
        ('{"type": "FeatureCollection", "features": []}', "heeft geen vlakken"),
        ('{"type": "Polygon", "coordinates": []}', "heeft geen kolom die de regio kan zijn"),
        (
            '{"type": "FeatureCollection", "features": [{}]}',
            "heeft geen kolom die de regio kan zijn",
        ),
        ('{"type":"FeatureCollection","features":[{"properties":[1]}]}', "geen kolom die de regio"),
        ('{"type": 1}', "'type' is '1'"),
        ('{"a": 1}{"b": 2}', "bij regel 1, teken 9 is het geen geldige JSON"),
    ],
)
def test_refuses_other_text(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "x.geojson"
    path.write_text(text)
    assert says in refuse(path)


@pytest.mark.parametrize("opened", ["[", '{"a":'])
def test_refuses_what_is_nested_deep(tmp_path: Path, opened: str) -> None:
    path = tmp_path / "x.geojson"
    path.write_text('{"type":"FeatureCollection","features":' + opened * 100_000)
    assert "het is te diep genest" in refuse(path)


def test_refuses_bytes_that_are_no_text(tmp_path: Path) -> None:
    path = tmp_path / "x.geojson"
    path.write_bytes(json.dumps({"type": "ë"}, ensure_ascii=False).encode("latin-1"))
    assert "het is geen UTF-8" in refuse(path)
    path.write_bytes("{}".encode("utf-16"))
    assert "is geen GeoJSON, al heet het .geojson" in refuse(path)


@pytest.mark.parametrize(("suffix", "keep"), [("gpkg", 5000), ("fgb", 300), ("shp", 150)])
def test_refuses_half_a_file(kaart: Callable[..., Path], suffix: str, keep: int) -> None:
    path = kaart(suffix)
    path.write_bytes(path.read_bytes()[:keep])
    # Some versions of GDAL find no file in it, others a feature without a shape.
    assert re.match(rf"Kaartbestand x\.{suffix} |x\.{suffix}, vlak 1 ", refuse(path))


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
@pytest.mark.parametrize("suffix", ["gpkg", "shp", "fgb"])
def test_refuses_a_coordinate_that_is_no_number(
    kaart: Callable[..., Path], suffix: str, value: float
) -> None:
    path = kaart(suffix)
    # The corner that both squares have stands in the outline of the first.
    old, new = struct.pack("<d", 464_000.0), struct.pack("<d", value)
    content = path.read_bytes()
    at = content.rindex(struct.pack("<d", 155_000.0) + old)
    path.write_bytes(content[: at + 8] + new + content[at + 16 :])
    assert ": de vorm is beschadigd; " in refuse(path)
