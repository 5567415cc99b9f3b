"""Tests of the process that reads a map: what it sees and may take, and that it is the only one."""

from __future__ import annotations

import ast
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

import lappendeken
from kaartproef import (
    WKB,
    geojson,
    kaart,
    measure,
    refuse,
)
from lappendeken.gegevens.inlezen.kaarten import omgeving, proces, soorten
from lappendeken.gegevens.inlezen.kaarten.limiet import Limiet

__all__ = ["geojson", "kaart"]

BRON = Path(lappendeken.__file__).parent


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
            "import lappendeken.gegevens.inlezen.kaarten.laag as r; r.TABEL_CELLEN = None",
            "'>' not supported",
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
        "from lappendeken.gegevens.inlezen.kaarten.proces import open_kaart\n"
        "with open('gedaan.txt', 'a') as done: done.write('x')\n"
        "with open_kaart(Path('x.gpkg')) as kaart:\n"
        f"    print(len(kaart.measure([0, 1], {WKB!r}, 'EPSG:28992').gedekt))\n"
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
    assert (done.stdout, done.stderr) == ("2\n", "")
    assert path.with_name("gedaan.txt").read_text() == "x"


def test_the_process_inherits_nothing_that_it_does_not_need(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("AWS_SECRET_ACCESS_KEY", "GDAL_DRIVER_PATH", "OGR_SKIP", "PYTHONSTARTUP"):
        monkeypatch.setenv(name, "/geheim")
    monkeypatch.setenv("PATH", "/bin")
    found = omgeving.build_omgeving("GPKG", tmp_path)
    assert "/geheim" not in found.values()
    assert (found["PATH"], found["HOME"]) == ("/bin", str(tmp_path))
    assert "GPKG" not in found["GDAL_SKIP"].split(",")
    assert {"SQLite", "ESRI Shapefile", "GTiff", "HTTP"} <= set(found["GDAL_SKIP"].split(","))


# --- one door ----------------------------------------------------------------------------

DEUREN = {
    # The project's own map, which nobody else writes.
    "gegevens/catalogus/grond.py": {"geopandas"},
    "gegevens/inlezen/kaarten/gdal.py": {"pyogrio"},
    # Parquet: a table, and in the process of the map a column of shapes.
    "gegevens/inlezen/objecten.py": {"pyarrow"},
    "gegevens/inlezen/kaarten/geoparquet.py": {"pyarrow"},
    # What makes or writes a map or a table, and opens none.
    "gegevens/eenheden/catalogus.py": {"geopandas"},
    "tabellen/kaartlagen.py": {"geopandas"},
    "tabellen/geobestanden.py": {"geopandas", "pyogrio"},
    "tabellen/parquet.py": {"pyarrow"},
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
        ("gegevens/catalogus/grond.py", "read_file"),
        ("gegevens/inlezen/kaarten/gdal.py", "list_layers"),
        ("gegevens/inlezen/kaarten/gdal.py", "read_info"),
    }


def test_every_extension_has_one_format() -> None:
    assert soorten.VLAK_SUFFIXEN == (
        ".gpkg",
        ".geojson",
        ".json",
        ".topojson",
        ".shp",
        ".fgb",
        ".kml",
        ".parquet",
        ".geoparquet",
        ".zip",
    )
