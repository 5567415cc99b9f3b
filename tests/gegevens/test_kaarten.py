"""Tests of reading a map: what is let in, what it may take, and the sentence of each refusal."""

from __future__ import annotations

import ast
import json
import os
import re
import sqlite3
import struct
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd
import pytest
import shapely
from shapely.geometry import box

import lappendeken
from lappendeken import GegevensError
from lappendeken.gegevens.inlezen.kaarten import proces, soorten
from lappendeken.gegevens.inlezen.kaarten.limiet import Limiet
from lappendeken.gegevens.inlezen.kaarten.proces import measure_kaart

BRON = Path(lappendeken.__file__).parent
RD = "EPSG:28992"
# Two squares of a kilometre in RD, side by side; the same in degrees is enough for GeoJSON.
GEBIEDEN = [box(155_000, 463_000, 156_000, 464_000), box(156_000, 463_000, 157_000, 464_000)]
WKB = [shapely.to_wkb(gebied) for gebied in GEBIEDEN]
MILJOEN = 1_000_000.0

Delen = list[tuple[int, str, float]]


def measure(path: Path, **limiet: Any) -> tuple[dict[str, str], Delen]:
    return measure_kaart(path, WKB, RD, Limiet(**limiet))


def refuse(path: Path, **limiet: Any) -> str:
    with pytest.raises(GegevensError) as refused:
        measure(path, **limiet)
    said = str(refused.value)
    assert said.endswith(".")
    assert len(said.splitlines()) == 1
    return said


def ring(gebied: Any) -> list[list[float]]:
    return [list(point) for point in gebied.exterior.coords]


def feature(regio: object, coordinates: object, kind: str = "Polygon") -> dict[str, Any]:
    shape = {"type": kind, "coordinates": coordinates}
    return {"type": "Feature", "properties": {"regio": regio}, "geometry": shape}


WEST, OOST = ([ring(gebied)] for gebied in GEBIEDEN)
IN_RD = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}}
GOED = [feature("a", WEST), feature("b", OOST)]


@pytest.fixture
def geojson(tmp_path: Path) -> Callable[..., Path]:
    def write(features: object = GOED, **more: object) -> Path:
        path = tmp_path / "x.geojson"
        whole = {"type": "FeatureCollection", "crs": IN_RD, "features": features} | more
        path.write_text(json.dumps(whole), encoding="utf-8")
        return path

    return write


@pytest.fixture
def kaart(tmp_path: Path) -> Callable[..., Path]:
    def write(suffix: str = "gpkg", **more: Any) -> Path:
        path = tmp_path / f"x.{suffix}"
        frame = gpd.GeoDataFrame({"regio": ["a", "b"]}, geometry=GEBIEDEN, crs=RD)
        frame.assign(**more).to_file(path)
        return path

    return write


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


@pytest.mark.parametrize("name", ["CRS84", "urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326"])
def test_degrees_are_degrees(geojson: Callable[..., Path], name: str) -> None:
    path = geojson(crs={"type": "name", "properties": {"name": name}})
    assert refuse(path) == (
        "Geen vlak van x.geojson raakt een Nederlandse gemeente. Controleer het coördinatenstelsel."
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
        (None, "noemt geen coördinatenstelsel"),
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


def test_refuses_a_broken_prj(kaart: Callable[..., Path]) -> None:
    path = kaart("shp")
    good = path.with_suffix(".prj").read_text()
    path.with_suffix(".prj").write_text(good.replace("PROJCS", "PROJ\xff", 1), encoding="latin-1")
    assert "coördinatenstelsel" in refuse(path)
    path.with_suffix(".prj").write_text("\x00" * 40)
    assert "coördinatenstelsel" in refuse(path)


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
GEEN_VLAK = "x.geojson, vlak 1 ('a'): dit is geen vlak. Geef elke regio als vlak."


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
        ('{"type": "Topology"}', "is TopoJSON, en dat kan lappendeken niet lezen"),
        ('{"type": "FeatureCollection"}', "'features' is geen lijst"),
        ('{"type": "FeatureCollection", "features": [1]}', "'features' is geen lijst"),
        ('{"type": "FeatureCollection", "features": {}}', "'features' is geen lijst"),
        ('{"type": "FeatureCollection", "features": []}', "heeft geen vlakken"),
        ('{"type": "Polygon", "coordinates": []}', "heeft geen kolom 'regio'"),
        ('{"type": "FeatureCollection", "features": [{}]}', "heeft geen kolom 'regio'"),
        ('{"type":"FeatureCollection","features":[{"properties":[1]}]}', "geen kolom 'regio'"),
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


# --- what lies beside it -------------------------------------------------------------


def test_says_what_a_shapefile_lacks(kaart: Callable[..., Path]) -> None:
    path = kaart("shp")
    path.with_suffix(".dbf").unlink()
    assert refuse(path) == (
        "Bij x.shp ontbreekt x.dbf: een Shapefile is meer dan één bestand. Zet ze bij elkaar, of "
        "bewaar de kaart als GeoPackage."
    )
    path.with_suffix(".shx").unlink()
    assert "ontbreken x.shx en x.dbf" in refuse(path)


def test_finds_the_others_in_capitals(kaart: Callable[..., Path]) -> None:
    path = kaart("shp")
    for suffix in (".shp", ".shx", ".dbf", ".prj"):
        path.with_suffix(suffix).rename(path.with_suffix(suffix.upper()))
    assert measure(path.with_suffix(".SHP"))[0] == {"a": "a", "b": "b"}


def test_does_not_follow_a_link_beside_a_map(kaart: Callable[..., Path], tmp_path: Path) -> None:
    path = kaart("shp")
    (elders := tmp_path / "elders").mkdir()
    path.with_suffix(".dbf").rename(elders / "geheim.dbf")
    path.with_suffix(".dbf").symlink_to(elders / "geheim.dbf")
    assert refuse(path) == ("x.dbf verwijst naar een andere map. Zet het bestand zelf bij x.shp.")


def test_reads_nothing_else_that_lies_beside_a_map(kaart: Callable[..., Path]) -> None:
    path = kaart("shp")
    for suffix in (".idm", ".ind", ".qix", ".sbn", ".shp.xml", ".aux.xml"):
        os.mkfifo(path.with_suffix(suffix))
    assert measure(path)[0] == {"a": "a", "b": "b"}


def test_refuses_a_database_that_is_open_elsewhere(kaart: Callable[..., Path]) -> None:
    path = kaart()
    beside = path.with_name("x.gpkg-wal")
    beside.write_bytes(b"")
    assert measure(path)[0] == {"a": "a", "b": "b"}
    beside.write_bytes(b"7")
    assert refuse(path) == (
        "Kaartbestand x.gpkg is nog open in een ander programma: de laatste wijzigingen staan in "
        "x.gpkg-wal. Sluit het daar eerst."
    )


def run_sql(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as database:
        triggers = database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for (name,) in triggers.fetchall():
            database.execute(f'DROP TRIGGER "{name}"')
        for statement in statements:
            database.execute(statement)
        database.commit()


EINDELOOS = "AS WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT * FROM "


@pytest.mark.parametrize(
    ("statements", "which"),
    [
        (["ALTER TABLE x RENAME TO y", "CREATE VIEW x AS SELECT * FROM y"], "x"),
        (["ALTER TABLE x RENAME TO y", "CREATE VIEW x " + EINDELOOS + "t"], "x"),
        (["ALTER TABLE x RENAME TO y", "CREATE VIRTUAL TABLE x USING rtree(id, a, b)"], "x"),
        (
            [
                "ALTER TABLE gpkg_contents RENAME TO y",
                "CREATE VIEW gpkg_contents " + EINDELOOS + "y, t",
            ],
            "gpkg_contents",
        ),
    ],
)
def test_refuses_a_table_that_is_computed(
    kaart: Callable[..., Path], statements: list[str], which: str
) -> None:
    path = kaart()
    run_sql(path, *statements)
    assert refuse(path) == (
        f"Kaartbestand x.gpkg is niet te lezen: '{which}' is geen tabel maar een weergave. Bewaar "
        "de laag met de regio's als tabel in een eigen bestand."
    )


def test_reads_a_database_with_other_views_and_a_journal(kaart: Callable[..., Path]) -> None:
    path = kaart()
    run_sql(path, "CREATE VIEW st_geometry_columns AS SELECT * FROM gpkg_geometry_columns")
    with closing(sqlite3.connect(path)) as database:
        # As QGIS leaves it.
        database.execute("PRAGMA journal_mode = wal")
    assert path.read_bytes()[18:20] == b"\x02\x02"
    assert measure(path)[0] == {"a": "a", "b": "b"}
    assert [other.name for other in path.parent.iterdir()] == ["x.gpkg"]


# --- limits --------------------------------------------------------------------------


def test_the_limits_are_these() -> None:
    assert Limiet() == Limiet(500_000_000, 100_000, 1_000, 30, 2_000_000_000)


@pytest.mark.parametrize("suffix", ["gpkg", "geojson", "shp", "fgb"])
def test_counts_the_polygons(kaart: Callable[..., Path], suffix: str) -> None:
    path = kaart(suffix)
    assert len(measure(path, vlakken=2)[0]) == 2
    assert refuse(path, vlakken=1) == (
        f"Kaartbestand x.{suffix} heeft meer dan 1 vlakken, en meer kan niet. Voeg de vlakken per "
        "regio samen."
    )


@pytest.mark.parametrize("suffix", ["gpkg", "geojson"])
def test_counts_the_columns(kaart: Callable[..., Path], suffix: str) -> None:
    path = kaart(suffix, b=1, c=2)
    assert len(measure(path, kolommen=3)[0]) == 2
    assert "heeft meer dan 2 kolommen" in refuse(path, kolommen=2)


def test_counts_the_bytes_of_all_that_belongs_together(kaart: Callable[..., Path]) -> None:
    path = kaart("shp")
    sizes = sum(p.stat().st_size for p in path.parent.iterdir())
    assert len(measure(path, bytes=sizes)[0]) == 2
    assert "is te groot" in refuse(path, bytes=sizes - 1)
    assert "'x.shp' is te groot" in refuse(path, bytes=path.stat().st_size - 1).replace(
        str(path), "x.shp"
    )


def test_stops_in_time(kaart: Callable[..., Path]) -> None:
    # Python alone takes longer to start.
    assert refuse(kaart(), seconden=0.001) == (
        "Kaartbestand x.gpkg: het lezen duurt langer dan 0,001 seconden. Vereenvoudig de vlakken, "
        "of geef een tabel met per gemeente de regio."
    )


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits address space")
def test_stops_when_it_takes_too_much_memory(geojson: Callable[..., Path]) -> None:
    path = geojson(vulling="x" * 120_000_000)
    assert len(measure(path, geheugen=1_000_000_000)[0]) == 2
    said = refuse(path, geheugen=300_000_000)
    assert said == (
        "Kaartbestand x.geojson vraagt meer dan 0,3 GB geheugen. Vereenvoudig de vlakken, of geef "
        "een tabel met per gemeente de regio."
    )


def test_a_process_that_dies_is_told_in_a_sentence(
    kaart: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(proces, "_START", "import os; os.abort()")
    assert refuse(kaart()).startswith("Kaartbestand x.gpkg is niet te lezen: het lezen brak af, ")


@pytest.mark.parametrize(
    ("fault", "says"),
    [
        # An installation of which a part is missing, as we see it and as a library does.
        ('sys.modules["pyogrio"] = None', "import of pyogrio halted"),
        ('sys.modules["pyogrio._io"] = None', "import of pyogrio._io halted"),
        (
            "import lappendeken.gegevens.inlezen.kaarten.regios as r; r._KOLOMMEN = None",
            "has no attribute 'items'",
        ),
    ],
)
def test_a_fault_of_our_own_is_not_blamed_on_the_file(
    kaart: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, fault: str, says: str
) -> None:
    start = proces._START.replace("main(task)", f"{fault}\nmain(task)")
    monkeypatch.setattr(proces, "_START", start)
    with pytest.raises(RuntimeError, match=says):
        measure(kaart())


def test_says_that_there_is_no_python_to_start(
    kaart: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/usr/bin/qgis")
    assert refuse(kaart()).startswith(
        "Kaartbestand x.gpkg wordt gelezen door een eigen Python, en die is hier niet te starten."
    )


# --- the process -----------------------------------------------------------------------


def test_does_not_run_the_script_of_the_user_again(kaart: Callable[..., Path]) -> None:
    path = kaart()
    script = path.with_name("mijn.py")
    script.write_text(
        "from pathlib import Path\n"
        "import geopandas\n"
        "from lappendeken.gegevens.inlezen.kaarten.proces import measure_kaart\n"
        "with open('gedaan.txt', 'a') as done: done.write('x')\n"
        f"print(sorted(measure_kaart(Path('x.gpkg'), {WKB!r}, 'EPSG:28992')[0]))\n"
    )
    # What a folder of somebody else may hold.
    path.with_name("json.py").write_text("raise SystemExit('de verkeerde json')")
    source = {"PYTHONPATH": str(BRON.parent)}
    done = subprocess.run(
        [sys.executable, "-P", script.name],
        cwd=path.parent,
        env=os.environ | source,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("['a', 'b']\n", "")
    assert path.with_name("gedaan.txt").read_text() == "x"


def test_the_process_inherits_nothing_that_it_does_not_need(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("AWS_SECRET_ACCESS_KEY", "GDAL_DRIVER_PATH", "OGR_SKIP", "PYTHONSTARTUP"):
        monkeypatch.setenv(name, "/geheim")
    monkeypatch.setenv("PATH", "/bin")
    found = proces.build_omgeving("GPKG", tmp_path)
    assert "/geheim" not in found.values()
    assert (found["PATH"], found["HOME"]) == ("/bin", str(tmp_path))
    assert "GPKG" not in found["GDAL_SKIP"].split(",")
    assert {"SQLite", "ESRI Shapefile", "GTiff", "HTTP"} <= set(found["GDAL_SKIP"].split(","))


# --- one door ----------------------------------------------------------------------------

DEUREN = {
    # The project's own map, which nobody else writes.
    "gegevens/catalogus/lezen.py": {"geopandas"},
    "gegevens/inlezen/kaarten/gdal.py": {"pyogrio"},
}
LEZERS = {"pyogrio", "geopandas", "fiona", "osgeo", "rasterio", "rioxarray", "pyarrow"}
LEEST = {"read_file", "read_dataframe", "read_parquet", "from_file", "list_layers", "read_info"}


def find_lezers(path: Path) -> set[str]:
    """Find what a module imports that can open a map; not what only types need."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    typing = {
        inner
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    found: set[str] = set()
    for node in ast.walk(tree):
        if node in typing:
            continue
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add((node.module or "").split(".")[0])
    return found & LEZERS


def test_there_is_no_other_door_for_a_map() -> None:
    found = {
        path.relative_to(BRON).as_posix(): lezers
        for path in BRON.rglob("*.py")
        if (lezers := find_lezers(path))
    }
    assert found == DEUREN


def test_only_the_door_reads_a_map() -> None:
    calls = {
        (path.relative_to(BRON).as_posix(), node.attr)
        for path in BRON.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in LEEST
    }
    assert calls == {
        ("gegevens/catalogus/lezen.py", "read_file"),
        ("gegevens/inlezen/kaarten/gdal.py", "list_layers"),
        ("gegevens/inlezen/kaarten/gdal.py", "read_info"),
    }


def test_every_extension_has_one_format() -> None:
    assert soorten.VLAK_SUFFIXEN == (".gpkg", ".geojson", ".json", ".shp", ".fgb")
