"""Tests of the map layers: GeoPackage with its styles, and GeoJSON."""

from __future__ import annotations

import io
import json
import sqlite3
import xml.etree.ElementTree as ET
from contextlib import closing
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pyogrio
import pytest
from shapely.geometry import box, shape

from lappendeken import Congruentie, Gebiedskaart, Indeling
from lappendeken.basis.stijl import KLASSEN
from lappendeken.tabellen.geobestanden import build_geojson, build_geopackage
from lappendeken.tabellen.kaartlagen import LAGEN, build_kaartlagen
from lappendeken.tabellen.kaartstijl import (
    build_stijl_gemeenten,
    build_stijl_naden,
    build_stijl_regios,
)
from lappendeken.tabellen.woordenboek import load_woordenboek
from tekening import code, codes, grenzen, indeling, overlappend, vergelijk

WOORDENBOEK = load_woordenboek("rapport")


def teken_kaart(size: int) -> Gebiedskaart:
    """Lay squares of a kilometre in a row, from Amersfoort."""
    squares = [box(155_000 + 1000 * i, 463_000, 156_000 + 1000 * i, 464_000) for i in range(size)]
    frame = gpd.GeoDataFrame(geometry=squares, index=codes(size), crs="EPSG:28992")
    return Gebiedskaart(frame, grenzen([(i, i + 1, 1.0) for i in range(1, size)]))


def lagen(congruentie: Congruentie) -> dict[str, gpd.GeoDataFrame]:
    kaart = teken_kaart(len(congruentie.bundel.gemeenten))
    return build_kaartlagen(congruentie, congruentie.tabellen, kaart)


def write(folder: Path, congruentie: Congruentie) -> Path:
    path = folder / "lagen.gpkg"
    path.write_bytes(pack(congruentie))
    return path


def pack(congruentie: Congruentie) -> bytes:
    named = [(i.slug, i.naam) for i in congruentie.bundel.indelingen]
    styles = {
        "gemeenten": build_stijl_gemeenten(),
        "regios": build_stijl_regios(named),
        "naden": build_stijl_naden(),
    }
    return build_geopackage(lagen(congruentie), congruentie.tabellen, styles, WOORDENBOEK)


@pytest.fixture
def drie() -> Congruentie:
    return vergelijk(indeling("a", "AABB"), indeling("b", "AAAB"))


def test_layers_hold_every_value_of_the_tables(tmp_path: Path, drie: Congruentie) -> None:
    path = write(tmp_path, drie)
    for name in LAGEN:
        read = gpd.read_file(path, layer=name)
        assert read.crs.to_epsg() == 28992
        table = drie.tabellen[name].astype(object)
        for column in table:
            left = read[column].astype(object)
            assert left.where(left.notna(), None).tolist() == [
                None if pd.isna(value) else value for value in table[column]
            ], column


def test_geometry_is_of_the_row(tmp_path: Path, drie: Congruentie) -> None:
    path = write(tmp_path, drie)
    regios = gpd.read_file(path, layer="regios").set_index(["indeling", "regio_code"])
    # In b the first three gemeenten are one regio: three squares of a km².
    assert regios.geometry.area["b", "A"] == pytest.approx(3e6)
    assert regios.geometry["b", "A"].geoms[0].bounds == (155_000, 463_000, 158_000, 464_000)
    assert regios.geometry.geom_type.unique().tolist() == ["MultiPolygon"]
    naden = gpd.read_file(path, layer="naden")
    assert naden.geometry.length.tolist() == [1000.0] * 3
    assert [line.bounds[0] for line in naden.geometry] == [156_000, 157_000, 158_000]
    assert naden["gemeente_b_naam"].tolist() == codes(4)[1:]


def test_a_selection_has_its_own_gemeenten_and_whole_regios() -> None:
    part = vergelijk(indeling("a", "AABB"), indeling("b", "AAAB"), gemeld=[code(1)])
    found = lagen(part)
    assert found["gemeenten"]["gemeente_code"].tolist() == [code(1)]
    assert found["regios"].geometry.area.tolist() == pytest.approx([2e6, 3e6])
    assert len(found["naden"]) == 1


def test_a_regio_that_shares_a_gemeente_is_all_of_it() -> None:
    shared = overlappend("a", [{"A": 1.0}, {"A": 0.5, "B": 0.5}, {"B": 1.0}])
    regios = lagen(vergelijk(shared, indeling("b", "AAA")))["regios"]
    assert regios.geometry.area.tolist() == pytest.approx([2e6, 2e6, 3e6])


def test_regios_that_touch_differ_in_colour(drie: Congruentie) -> None:
    for _, mine in lagen(drie)["regios"].groupby("indeling"):
        assert sorted(mine["kleur"]) == [1, 2]


def test_one_region_and_no_seam_at_all(tmp_path: Path) -> None:
    path = write(tmp_path, vergelijk(indeling("a", "AA"), indeling("b", "AA")))
    assert len(gpd.read_file(path, layer="regios")) == 2
    alone = vergelijk(indeling("a", "A"), indeling("b", "A"), grenzen=grenzen([]))
    assert len(gpd.read_file(write(tmp_path, alone), layer="naden")) == 0


def test_sources_come_along_and_layers_say_what_they_are(tmp_path: Path, drie: Congruentie) -> None:
    path = write(tmp_path, drie)
    assert pyogrio.list_layers(path)[:, 0].tolist() == [
        *LAGEN,
        "indelingen",
        "bronnen",
        "layer_styles",
    ]
    with closing(sqlite3.connect(path)) as database:
        rows = dict(database.execute("SELECT table_name, description FROM gpkg_contents"))
        moments = list(database.execute("SELECT DISTINCT last_change FROM gpkg_contents"))
    assert rows["naden"].startswith("Eén rij per grens tussen twee gemeenten")
    assert rows["naden"].endswith("indeling van 2023, bewerkt.")
    assert moments == [("2000-01-01T00:00:00.000Z",)]


def test_same_input_same_bytes(drie: Congruentie) -> None:
    assert pack(drie) == pack(drie)


# --- styles: every row falls under one line of the legend ---------------------------------------


def rules_of(qml: str) -> list[tuple[str, str]]:
    root = ET.fromstring(qml)  # noqa: S314
    return [(rule.attrib["label"], rule.attrib["filter"]) for rule in root.iter("rule")]


def match(qml: str, columns: dict[str, object]) -> list[str]:
    """Say under which lines a row falls: what these filters use is SQL as well."""
    with closing(sqlite3.connect(":memory:")) as database:
        names = ", ".join(f'? AS "{name}"' for name in columns)
        return [
            label
            for label, rule in rules_of(qml)
            if database.execute(
                f"SELECT count(*) FROM (SELECT {names}) WHERE {rule}",  # noqa: S608
                tuple(columns.values()),
            ).fetchone()[0]
        ]


@pytest.mark.parametrize(
    ("value", "label"),
    [
        (0.0, "minder dan 40%"),
        (0.39, "minder dan 40%"),
        # A sum of parts that is 0.4 can be a hair less.
        (0.4 - 1e-12, "40–50%"),
        (0.4, "40–50%"),
        (0.9, "90–100%"),
        (1.0, "90–100%"),
        (None, "geen score"),
    ],
)
def test_a_score_has_the_class_of_the_report(value: float | None, label: str) -> None:
    assert match(build_stijl_gemeenten(), {"congruentie": value}) == [label]


@pytest.mark.parametrize(
    ("part", "of", "expected"),
    [
        (0, 9, []),
        (0, 0, []),
        (1, 9, ["tot en met een derde van de indelingen"]),
        (3, 9, ["tot en met een derde van de indelingen"]),
        (4, 9, ["tot en met twee derde"]),
        (6, 9, ["tot en met twee derde"]),
        (7, 9, ["meer dan twee derde, niet in alle"]),
        (9, 9, ["in alle: een harde naad"]),
        (1, 1, ["in alle: een harde naad"]),
    ],
)
def test_a_seam_has_one_width(part: int, of: int, expected: list[str]) -> None:
    row = {"aantal_indelingen": part, "aantal_vergeleken": of}
    assert match(build_stijl_naden(), row) == expected


def test_the_first_indeling_is_shown_and_names_are_text() -> None:
    qml = build_stijl_regios([("a'b", '"><script>'), ("c", "Tweede & laatste")])
    rules = list(ET.fromstring(qml).iter("rule"))  # noqa: S314
    assert [rule.attrib["label"] for rule in rules] == ['"><script>', "Tweede & laatste"]
    assert [rule.attrib.get("checkstate") for rule in rules] == [None, "0"]
    assert match(qml, {"indeling": "a'b"}) == ['"><script>']


def test_colours_are_those_of_the_report() -> None:
    root = ET.fromstring(build_stijl_gemeenten())  # noqa: S314
    fills = [
        option.attrib["value"] for option in root.iter("Option") if option.get("name") == "color"
    ]
    first = KLASSEN[0].kleur
    assert fills[0] == f"{int(first[1:3], 16)},{int(first[3:5], 16)},{int(first[5:7], 16)},255"
    assert len(set(fills)) == len(KLASSEN) + 1


# --- GeoJSON ----------------------------------------------------------------------------


def test_geojson_is_in_degrees_and_holds_the_values(drie: Congruentie) -> None:
    content = build_geojson(lagen(drie)["gemeenten"], "gemeenten", "Eén rij per gemeente.")
    said = json.loads(content)
    assert (said["type"], said["name"]) == ("FeatureCollection", "gemeenten")
    assert said["description"].startswith("Eén rij per gemeente. Grenzen: CBS, Kadaster")
    assert said["features"][0]["properties"]["gemeente_code"] == code(1)
    # One polygon or several of one: that differs between versions of the driver.
    x, y = shape(said["features"][0]["geometry"]).bounds[:2]
    # The tower of Amersfoort, the middle of the Dutch grid, is at 5.387 east, 52.155 north.
    assert (x, y) == (pytest.approx(5.387, abs=0.02), pytest.approx(52.155, abs=0.02))
    assert len(gpd.read_file(io.BytesIO(content))) == 4
    assert content == build_geojson(lagen(drie)["gemeenten"], "gemeenten", "Eén rij per gemeente.")


def test_an_indeling_of_the_user_with_a_long_name_is_written(tmp_path: Path) -> None:
    own = Indeling.from_mapping("eigen", dict.fromkeys(codes(2), "R" * 60), naam="N" * 60)
    path = write(tmp_path, vergelijk(own, indeling("b", "AB")))
    assert gpd.read_file(path, layer="regios")["regio_naam"].tolist() == ["A", "B", "R" * 60]
