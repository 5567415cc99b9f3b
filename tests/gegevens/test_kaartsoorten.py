"""No map does anything: every driver of GDAL, beside files that must stay and a listener."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pyogrio
import pytest
import shapely

from kaartproef import measure
from kaartsoorten import (
    BESCHREVEN,
    GEVRAAGD,
    LISTEN,
    MAAK,
    MAAKBAAR,
    TOEGELATEN,
    fill,
    list_bestanden,
    luister,
)
from lappendeken import Catalogus, GegevensError, Indeling, OnbekendError
from lappendeken.analyse.scenario import read_scenario
from lappendeken.gegevens.inlezen import read_indeling_bestand
from lappendeken.gegevens.inlezen.kaarten import drivers, kopie, omgeving, proces
from lappendeken.gegevens.inlezen.kaarten.soorten import FLATGEOBUF, VLAK_SUFFIXEN

ALLE = MAAKBAAR | set(BESCHREVEN) | GEVRAAGD
# What is read under its own name. A line of GeoJSONSeq is a GeoJSON Feature, and a JSONFG is
# a FeatureCollection with more; neither comes near GDAL, and nor does KML.
LEESBAAR = {
    "GPKG": {".gpkg"},
    "FlatGeobuf": {".fgb"},
    "GeoJSON": {".geojson", ".json", ".topojson"},
    "GeoJSONSeq": {".geojson", ".json", ".topojson"},
    "JSONFG": {".geojson", ".json", ".topojson"},
    "KML": {".kml"},
    "LIBKML": {".kml"},
}
GEBIED = [shapely.to_wkb(shapely.box(0, 300_000, 300_000, 600_000))]


def run_python(code: str, *args: str, **omgeving: str) -> str:
    """Run a program in a fresh Python, with everything that GDAL has."""
    paths = {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    done = subprocess.run(
        [sys.executable, "-c", code, *args],
        env=os.environ | paths | omgeving,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    return done.stdout


@pytest.fixture(scope="module")
def geregistreerd() -> list[str]:
    """Every driver that the installed GDAL has, rasters included."""
    said = run_python(
        "import pyogrio\n"
        "from lappendeken.gegevens.inlezen.kaarten.drivers import list_geregistreerd\n"
        "print('\\n'.join(list_geregistreerd(pyogrio)))"
    )
    return sorted(said.splitlines())


@pytest.fixture(scope="module")
def gemaakt(
    tmp_path_factory: pytest.TempPathFactory, geregistreerd: list[str]
) -> dict[str, list[Path]]:
    """A real file of every format that GDAL can write."""
    folder = tmp_path_factory.mktemp("gemaakt")
    names = sorted(MAAKBAAR & set(geregistreerd))
    run_python(MAAK, str(folder), ",".join(names))
    return {name: list_bestanden(folder / name.replace(" ", "_")) for name in names}


class Plek:
    """A folder with files that must stay, and somebody who must hear nothing."""

    def __init__(self, folder: Path, port: int, heard: list[str]) -> None:
        self.folder, self.port, self.heard = folder, port, heard
        (folder / "eigen.csv").write_text("regio,n\na,1\n")
        (folder / "scriptie.docx").write_text("jaren werk")
        self.before = self.look()

    def look(self) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in self.folder.iterdir()}

    def give(self, content: bytes, suffix: str) -> str:
        """Give a file to the reader; what it says of it, or "" when it reads it."""
        path = self.folder / f"kaart{suffix}"
        path.write_bytes(content)
        try:
            measure(path, GEBIED)
        except GegevensError as error:
            said = str(error)
        else:
            said = ""
        assert path.read_bytes() == content
        path.unlink()
        assert self.look() == self.before
        assert self.heard == []
        return said


@pytest.fixture
def plek(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Plek]:
    # A file may name another by where the program was started.
    monkeypatch.chdir(tmp_path)
    with luister() as (port, heard):
        yield Plek(tmp_path, port, heard)


def check_zin(said: str) -> None:
    assert said.startswith("Kaartbestand kaart."), said
    assert said.endswith("."), said
    assert len(said.splitlines()) == 1
    assert len(said) < 400


# --- every driver ----------------------------------------------------------------


def test_every_driver_of_this_gdal_is_known(geregistreerd: list[str]) -> None:
    assert "GPKG" in geregistreerd
    assert "GTiff" in geregistreerd
    assert set(geregistreerd) - drivers.DRIVERS == set()
    assert drivers.DRIVERS == ALLE


@pytest.mark.traag
def test_every_format_is_refused_under_every_name(
    plek: Plek, geregistreerd: list[str], gemaakt: dict[str, list[Path]]
) -> None:
    read = set()
    for driver in geregistreerd:
        if driver in MAAKBAAR:
            contents = [path.read_bytes() for path in gemaakt[driver]]
            assert contents, driver
        else:
            text = BESCHREVEN.get(driver, f"{driver}:WEB/kaart")
            contents = [fill(text, plek.port)]
        for suffix in VLAK_SUFFIXEN:
            # Of a format of more files the main one; the others are no maps by themselves.
            said = plek.give(contents[0], suffix)
            if said:
                check_zin(said)
            else:
                read.add((driver, suffix))
    assert read == {(driver, suffix) for driver, own in LEESBAAR.items() for suffix in own}


@pytest.mark.parametrize("name", LISTEN)
def test_what_files_have_tried_is_refused_under_every_name(plek: Plek, name: str) -> None:
    for suffix in VLAK_SUFFIXEN:
        check_zin(plek.give(fill(LISTEN[name], plek.port), suffix))


@pytest.mark.parametrize(
    ("content", "suffix", "says"),
    [
        (BESCHREVEN["GDALG"], ".json", r"geen GeoJSON met vlakken: 'type' is 'gdal_streamed_alg'"),
        (BESCHREVEN["OGR_VRT"], ".geojson", r"is geen GeoJSON, al heet het \.geojson\. Bewaar"),
        (BESCHREVEN["WFS"], ".gpkg", r"is geen GeoPackage, al heet het \.gpkg\. Bewaar"),
        (BESCHREVEN["TopoJSON"], ".json", r"heeft geen vlakken"),
        (BESCHREVEN["ESRIJSON"], ".json", r"geen GeoJSON met vlakken: 'type' ontbreekt"),
        (BESCHREVEN["GDALG"], ".gpkg", r"is geen GeoPackage, .*: het is JSON\. Geef .* \.geojson"),
        (LISTEN["crs is een koppeling"], ".geojson", r"naar een adres, en dat wordt niet opgehaal"),
        (LISTEN["crs is een adres"], ".geojson", r"'http://.*/crs', en dat is onbekend"),
        ("", ".fgb", r"Kaartbestand kaart\.fgb is leeg\."),
    ],
)
def test_says_what_is_wrong(plek: Plek, content: str, suffix: str, says: str) -> None:
    said = plek.give(fill(content, plek.port), suffix)
    assert re.search(says, said), said


def test_a_scenario_and_a_replacement_leave_other_files_alone(
    plek: Plek, catalogus: Catalogus, standaard: tuple[Indeling, ...]
) -> None:
    wist = plek.folder / "wist_bestand.json"
    wist.write_bytes(fill(BESCHREVEN["GDALG"], plek.port))
    idee = plek.folder / "idee.toml"
    idee.write_text(f'[[vervanging]]\nindeling = "res"\ndoor = "{wist.name}"\n')
    for read in (
        lambda: read_indeling_bestand(wist, catalogus),
        lambda: read_scenario(wist, catalogus, standaard, vervangt="res"),
        lambda: read_scenario(idee, catalogus, standaard),
    ):
        with pytest.raises(
            (GegevensError, OnbekendError),
            match=r"wist_bestand\.json, regel 1: Gemeente 'type' bestaat niet",
        ):
            read()
    wist.unlink()
    idee.unlink()
    assert plek.look() == plek.before


# --- the walls behind the first bytes ---------------------------------------------

ACHTER = {name: BESCHREVEN[name] for name in ("GDALG", "OGR_VRT", "WFS", "OAPIF", "HTTP", "WMS")}


@pytest.mark.parametrize("name", [*ACHTER, *list(LISTEN)[:3]])
def test_gdal_itself_can_do_nothing(plek: Plek, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    # As if a file could begin in a way that is let through.
    monkeypatch.setattr(kopie, "check_soort", lambda *_: FLATGEOBUF)
    content = fill(ACHTER.get(name) or LISTEN[name], plek.port)
    assert plek.give(content, ".fgb").startswith("Kaartbestand kaart.fgb is niet te lezen.")


READ = "import pyogrio, sys\ntry: pyogrio.read_info(sys.argv[1])\nexcept Exception: pass"


def test_the_listener_hears_a_gdal_that_is_free_and_not_one_with_our_settings(plek: Plek) -> None:
    path = plek.folder / "x.geojson"
    path.write_bytes(fill(BESCHREVEN["OGR_VRT"], plek.port))
    bound = omgeving.build_omgeving("OGR_VRT", plek.folder) | {"GDAL_SKIP": ""}
    run_python(READ, str(path), **bound)
    assert plek.heard == []
    run_python(READ, str(path))
    assert plek.heard[0].endswith("/x.geojson HTTP/1.1")


def test_reads_with_the_one_driver_of_the_format(
    tmp_path: Path, gemaakt: dict[str, list[Path]]
) -> None:
    names = {"GPKG": "x.gpkg", "FlatGeobuf": "x.fgb", "ESRI Shapefile": "x.shp"}
    assert set(names) == TOEGELATEN
    for driver, name in names.items():
        for path in gemaakt[driver]:
            (tmp_path / name).with_suffix(path.suffix).write_bytes(path.read_bytes())
        regios, delen = measure(tmp_path / name, GEBIED)
        assert regios == {"a": "a"}
        assert [(place, regio) for place, regio, _ in delen] == [(0, "a")]


@pytest.mark.traag
def test_switches_off_a_driver_that_it_did_not_know(
    tmp_path: Path, gemaakt: dict[str, list[Path]], monkeypatch: pytest.MonkeyPatch
) -> None:
    # A raster driver too, which pyogrio does not tell of.
    monkeypatch.setattr(drivers, "DRIVERS", drivers.DRIVERS - {"OGR_VRT", "GTiff"})
    monkeypatch.setattr(proces, "_vreemd", set())
    path = tmp_path / "x.fgb"
    path.write_bytes(gemaakt["FlatGeobuf"][0].read_bytes())
    assert measure(path, GEBIED)[0] == {"a": "a"}
    assert proces._vreemd == {"OGR_VRT", "GTiff"}


@pytest.mark.traag
def test_opens_nothing_when_a_driver_cannot_be_switched_off(
    tmp_path: Path, gemaakt: dict[str, list[Path]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(omgeving, "build_skip", lambda *_: "GTiff")
    monkeypatch.setattr(proces, "_vreemd", set())
    path = tmp_path / "x.fgb"
    path.write_bytes(gemaakt["FlatGeobuf"][0].read_bytes())
    with pytest.raises(GegevensError, match=r"GDAL laat hier ook '\w+' toe, en dat kan niet uit"):
        measure(path, GEBIED)


def test_this_process_has_all_drivers_and_so_may_not_read() -> None:
    # A notebook that imported geopandas: too late for it, and nothing depends on it.
    assert len(drivers.find_vreemde(pyogrio, "GPKG")) > len(TOEGELATEN)
