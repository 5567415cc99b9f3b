"""Tests of maps of regios: who lies where, and what the attributes and numbers say."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import geopandas as gpd
import pytest
from shapely.geometry import GeometryCollection, LineString, MultiPolygon

from lappendeken import Catalogus, GegevensError
from lappendeken.gegevens.inlezen import Ingelezen, Leeswijze, read_indeling_bestand
from lappendeken.gegevens.inlezen.bestand import read_indelingen_bestand
from lappendeken.gegevens.inlezen.kaarten.limiet import Limiet
from lappendeken.gegevens.inlezen.kaarten.stelsel import recognise_getallen
from lappendeken.gegevens.inlezen.verdeling import Deel, verdeel_gemeente
from lappendeken.gegevens.inlezen.vlakken import read_vlakken
from tekening import code
from vakken import SIDE, Vakken, X, Y, regios, vak

Lees = Callable[..., Ingelezen]


@pytest.fixture
def lees(tmp_path: Path) -> Lees:
    """Write a map and read it for the four gemeenten."""

    def read(frame: gpd.GeoDataFrame, name: str = "x.gpkg", **wijze: Any) -> Ingelezen:
        frame.to_file(tmp_path / name)
        return read_indeling_bestand(tmp_path / name, Vakken(), wijze=Leeswijze(**wijze))

    return read


def aandelen(found: Ingelezen) -> dict[int, dict[str, float | None]]:
    """Number of a gemeente to its regios with their share."""
    rows: dict[int, dict[str, float | None]] = {}
    for row in found.indeling.lidmaatschappen:
        if row.regio_code:
            rows.setdefault(int(row.gemeente_code[2:]), {})[row.regio_code] = row.aandeel
    return rows


def weiger(call: Callable[[], object]) -> str:
    with pytest.raises(GegevensError) as refused:
        call()
    said = str(refused.value)
    assert said.endswith(".")
    assert len(said.splitlines()) == 1
    return said


def staat(found: Ingelezen, kind: str, text: str) -> bool:
    return any(text in said for said in found.protocol.stappen.get(kind, ()))


# --- who lies where ------------------------------------------------------------------


def deel(*parts: tuple[str, float] | tuple[str, float, float]) -> list[Deel]:
    return [Deel(part[0], part[1], part[-1]) for part in parts]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("parts", "gedekt", "drempel", "expected"),
    [
        # An island: 52% in its regio, and sea. Half is enough, less is not.
        (deel(("a", 0.52)), 0.52, 0.05, {"a": 1}),
        (deel(("a", 0.5)), 0.5, 0.05, {"a": 1}),
        (deel(("a", 0.49)), 0.49, 0.05, {}),
        ([], 0, 0.05, {}),
        # 4.9% of what is covered is how borders are drawn; 5% is a second regio.
        (deel(("a", 0.951), ("b", 0.049)), 1, 0.05, {"a": 1}),
        (deel(("a", 0.95), ("b", 0.05)), 1, 0.05, {"a": 0.95, "b": 0.05}),
        # Of what is covered, not of the gemeente: 0.04 of 0.6.
        (deel(("a", 0.56), ("b", 0.04)), 0.6, 0.05, {"a": 0.933333, "b": 0.066667}),
        # A third that is too small leaves, and the rest is one together.
        (deel(("a", 0.6), ("b", 0.36), ("c", 0.04)), 1, 0.05, {"a": 0.625, "b": 0.375}),
        # Another threshold.
        (deel(("a", 0.8), ("b", 0.2)), 1, 0.25, {"a": 1}),
        (deel(("a", 0.98), ("b", 0.02)), 1, 0, {"a": 0.98, "b": 0.02}),
        # A strip that lies in both is no second regio; what lies in b alone is.
        (deel(("a", 1, 0.76), ("b", 0.24, 0)), 1, 0.05, {"a": 1}),
        (deel(("a", 0.9, 0.7), ("b", 0.3, 0.1)), 1, 0.05, {"a": 0.75, "b": 0.25}),
        # Half of it in both is no strip.
        (deel(("a", 1, 0.4), ("b", 0.6, 0)), 1, 0.05, {"a": 0.625, "b": 0.375}),
    ],
)
def test_a_gemeente_lies_in(
    parts: list[Deel], gedekt: float, drempel: float, expected: dict[str, float]
) -> None:
    found = verdeel_gemeente(parts, gedekt, 1.0, drempel)
    assert dict(found.aandelen) == pytest.approx(expected)
    assert found.gelijk == ()


def test_many_small_regios_share_a_gemeente() -> None:
    parts = deel(("a", 0.048), *((f"r{n:02}", 0.034) for n in range(28)))
    found = verdeel_gemeente(parts, 1.0, 1.0)
    assert len(found.aandelen) == 29
    assert found.aandelen[0] == ("a", pytest.approx(0.048, abs=1e-5))
    assert sum(share for _, share in found.aandelen) == pytest.approx(1)


@pytest.mark.parametrize(("second", "equal"), [(0.495, True), (0.494, False), (0.505, True)])
def test_two_as_large_are_no_choice(second: float, equal: bool) -> None:
    found = verdeel_gemeente(deel(("a", 1 - second), ("b", second)), 1.0, 1.0)
    assert bool(found.gelijk) == equal
    assert bool(found.aandelen) != equal


def test_two_as_large_among_many_are_shares() -> None:
    parts = deel(*((f"r{n}", 0.2) for n in range(5)))
    assert dict(verdeel_gemeente(parts, 1.0, 1.0).aandelen) == {f"r{n}": 0.2 for n in range(5)}
    assert verdeel_gemeente(deel(("a", 0.34), ("b", 0.33), ("c", 0.33)), 1.0, 1.0).gelijk


def test_two_that_both_hold_all_are_no_choice() -> None:
    found = verdeel_gemeente(deel(("a", 1, 0), ("b", 1, 0)), 1.0, 1.0)
    assert found.gelijk == ("a", "b")


def test_a_gemeente_across_regios_gets_shares_and_that_is_said(lees: Lees) -> None:
    found = lees(regios(("a", 0, 1.8), ("b", 1.8, 4)))
    assert aandelen(found) == {
        1: {"a": 1.0},
        2: {"a": pytest.approx(0.8), "b": pytest.approx(0.2)},
        3: {"b": 1.0},
        4: {"b": 1.0},
    }
    assert found.protocol.stappen["aangenomen"][0] == (
        "In meer dan één regio, met een aandeel naar oppervlakte: GM0002 (80% in 'a' en 20% in "
        "'b')."
    )


def test_shares_by_inwoners_are_not_known_of_a_map(lees: Lees) -> None:
    across = regios(("a", 0, 1.8), ("b", 1.8, 4))
    said = weiger(lambda: lees(across, verdeel="inwoners"))
    assert said == (
        "x.gpkg: deze gemeenten liggen in meer dan een regio, en een kaart zegt niet hoeveel "
        "inwoners elk deel heeft: GM0002 (80% in 'a' en 20% in 'b'). Geef met --inwonerslaag een "
        "kaart met inwoners per buurt, postcode of vierkant, of laat --verdeel inwoners weg: dan "
        "telt de oppervlakte."
    )
    # By surface is what a map says, and where nothing is divided nothing is asked.
    assert aandelen(lees(across, verdeel="oppervlakte")) == aandelen(lees(across))
    whole = regios(("a", 0, 2), ("b", 2, 4))
    assert aandelen(lees(whole, verdeel="inwoners")) == aandelen(lees(whole))


def test_the_threshold_of_the_user_counts(lees: Lees) -> None:
    found = lees(regios(("a", 0, 1.8), ("b", 1.8, 4)), drempel=0.25)
    assert aandelen(found)[2] == {"a": 1.0}


def test_regios_that_overlap_in_a_strip(lees: Lees) -> None:
    found = lees(regios(("a", 0, 2), ("b", 1.75, 4)))
    assert aandelen(found) == {1: {"a": 1.0}, 2: {"a": 1.0}, 3: {"b": 1.0}, 4: {"b": 1.0}}
    assert staat(found, "aangenomen", "Regio's overlappen elkaar")
    assert staat(found, "aangenomen", "GM0002 ('a')")


def test_a_gemeente_that_is_half_covered_counts(lees: Lees) -> None:
    found = lees(regios(("a", 0, 1.5), ("b", 2.6, 4)))
    assert aandelen(found) == {1: {"a": 1.0}, 2: {"a": 1.0}, 4: {"b": 1.0}}
    assert staat(found, "weggelaten", "Voor minder dan de helft in een regio, en dus zonder: GM000")
    assert staat(found, "weggelaten", "GM0003 (40%)")


def test_refuses_two_that_are_as_large_by_name(lees: Lees) -> None:
    said = weiger(lambda: lees(regios(("a", 0, 1.5), ("b", 1.5, 4))))
    assert "voor evenveel in twee regio's: GM0002 ('a' en 'b'). Teken hun grens anders" in said
    assert "aandeel" in said


# --- which attribute -----------------------------------------------------------------


def test_takes_the_only_attribute_that_can_be_the_regio(lees: Lees) -> None:
    frame = regios(("Noord", 0, 2), ("Zuid", 2, 4)).rename(columns={"regio": "GGD-regio"})
    found = lees(frame.assign(OBJECTID=[7, 8], Shape_Area=[1.5, 2.5], rubriek="ggd"))
    assert aandelen(found)[1] == {"Noord": 1.0}
    assert found.protocol.kolommen == {"regio": "GGD-regio"}
    assert staat(found, "gekozen", "Kolom 'GGD-regio' van x.gpkg is als regio gelezen: de enige")


def test_a_code_and_a_name_are_one(lees: Lees) -> None:
    frame = regios(("Noord", 0, 2), ("Zuid", 2, 4)).rename(columns={"regio": "ggdNaam"})
    found = lees(frame.assign(ggdCode=["G1", "G2"]))
    assert aandelen(found)[1] == {"G1": 1.0}
    assert dict(found.indeling.regionamen) == {"G1": "Noord", "G2": "Zuid"}


def test_a_column_that_is_called_code_finds_its_name(lees: Lees) -> None:
    frame = regios(("Noord", 0, 2), ("Zuid", 2, 4)).rename(columns={"regio": "GGD-regio"})
    found = lees(frame.assign(code=["G1", "G2"], plaats=["X", "X"]))
    assert dict(found.indeling.regionamen) == {"G1": "Noord", "G2": "Zuid"}


TWEE = regios(("Noord", 0, 1), ("Zuid", 1, 2), ("Oost", 2, 4)).rename(columns={"regio": "ggd"})
TWEE = TWEE.assign(jeugd=["X", "X", "Y"])


def test_two_divisions_are_named_and_one_can_be_chosen(lees: Lees, tmp_path: Path) -> None:
    assert weiger(lambda: lees(TWEE)) == (
        "x.gpkg: meer dan een kolom kan de regio zijn: 'ggd' en 'jeugd'. Kies er een met "
        '--kolom-regio, of zo: "x.gpkg#ggd".'
    )
    assert aandelen(lees(TWEE, kolom_regio="Jeugd"))[2] == {"X": 1.0}
    assert aandelen(lees(TWEE, keuze="jeugd"))[2] == {"X": 1.0}
    assert "geen kolom 'wmo' (--kolom-regio); er staat 'ggd' en 'jeugd'" in weiger(
        lambda: lees(TWEE, kolom_regio="wmo")
    )
    both = read_indelingen_bestand(tmp_path / "x.gpkg", Vakken())
    assert [one.indeling.kenmerken.naam for one in both] == ["ggd", "jeugd"]
    assert [aandelen(one)[2] for one in both] == [{"Zuid": 1.0}, {"X": 1.0}]


def test_words_for_none_are_no_regio(lees: Lees) -> None:
    found = lees(regios(("a", 0, 2), ("n.v.t.", 2, 4)))
    assert aandelen(found) == {1: {"a": 1.0}, 2: {"a": 1.0}}


def test_one_name_in_two_spellings_is_one_regio(lees: Lees) -> None:
    found = lees(regios(("Noord", 0, 1), ("noord ", 1, 2), ("Zuid", 2, 4)))
    assert aandelen(found)[2] == {"Noord": 1.0}
    assert staat(found, "omgezet", "'noord' als 'Noord'")


# --- gemeenten as features -----------------------------------------------------------


def test_gemeenten_with_a_code_are_read_by_code(lees: Lees) -> None:
    # The shapes lie elsewhere: the code says who it is.
    frame = regios(("a", 3, 4), ("a", 2, 3), ("b", 1, 2), ("b", 0, 1))
    found = lees(frame.assign(gm_code=[code(n) for n in range(1, 5)]))
    assert aandelen(found) == {1: {"a": 1.0}, 2: {"a": 1.0}, 3: {"b": 1.0}, 4: {"b": 1.0}}
    assert found.protocol.vorm == "een kaart met een vlak per gemeente"
    assert staat(found, "gekozen", "de vlakken zelf doen niet mee")


def test_parts_of_a_gemeente_and_its_other_name_are_one(lees: Lees) -> None:
    frame = regios(("a", 3, 4), ("a", 2, 3), ("b", 1, 2), ("b", 0, 0.5), ("b", 0.5, 1))
    codes = [code(n) for n in (1, 2, 3, 4, 4)]
    found = lees(frame.rename(columns={"regio": "ggd"}).assign(statcode=codes, statnaam=codes))
    assert aandelen(found) == {1: {"a": 1.0}, 2: {"a": 1.0}, 3: {"b": 1.0}, 4: {"b": 1.0}}


def test_a_regio_called_after_its_city_is_no_name_of_the_gemeente(lees: Lees) -> None:
    frame = regios(*((code(n), n - 1, n) for n in range(1, 5)))
    frame = frame.rename(columns={"regio": "statcode"})
    found = lees(frame.assign(centrum=[code(1), code(1), code(4), code(4)]))
    assert aandelen(found)[2] == {code(1): 1.0}
    assert aandelen(found)[3] == {code(4): 1.0}


def test_a_map_of_only_gemeenten_says_so(lees: Lees) -> None:
    frame = regios(*((code(n), n - 1, n) for n in range(1, 5))).assign(jaar=2023)
    said = weiger(lambda: lees(frame.rename(columns={"regio": "statcode"})))
    assert "x.gpkg is een kaart van gemeenten (kolom 'statcode'), en geen kolom zegt" in said


def test_regios_that_are_called_after_a_city_are_regios(
    tmp_path: Path, catalogus: Catalogus
) -> None:
    gebieden = catalogus.gebiedskaart.gebieden
    stad = {"Groningen": "Groningen", "Fryslân": "Leeuwarden", "Drenthe": "Assen"}
    of_each = catalogus.gemeenten["provincie"].map(stad)
    drawn = gebieden.assign(naam=of_each.reindex(gebieden.index)).dropna(subset=["naam"])
    drawn[["naam", "geometry"]].dissolve("naam").reset_index().to_file(tmp_path / "x.gpkg")
    found = read_indeling_bestand(tmp_path / "x.gpkg", catalogus)
    assert set(found.indeling.regios) == {"Groningen", "Leeuwarden", "Assen"}
    assert len(found.indeling.leden["Assen"]) == 12


def test_wijken_with_a_gemeente_go_by_their_shapes(lees: Lees) -> None:
    frame = regios(("a", 0, 0.7), ("b", 0.7, 1), ("b", 1, 2), ("a", 2, 3), ("a", 3, 4))
    found = lees(frame.assign(gemeente=[code(n) for n in (1, 1, 2, 3, 4)]))
    assert aandelen(found)[1] == {"a": pytest.approx(0.7), "b": pytest.approx(0.3)}


# --- layers and shapes -----------------------------------------------------------------


def test_a_layer_is_chosen_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "x.gpkg"
    regios(("a", 0, 4)).to_file(path, layer="studie")
    regios(("b", 0, 4)).to_file(path, layer="regio's 2026")
    for laag, regio in (("studie", "a"), ("Regio's 2026", "b")):
        found = read_indeling_bestand(path, Vakken(), wijze=Leeswijze(laag=laag))
        assert aandelen(found)[1] == {regio: 1.0}
    assert found.protocol.laag == "regio's 2026"
    assert "kaartlaag 'regio's 2026'" in found.protocol.to_regels()[0]
    said = weiger(lambda: read_indeling_bestand(path, Vakken(), wijze=Leeswijze(laag="x;y")))
    assert said == (
        "Kaartbestand x.gpkg heeft geen kaartlaag 'x;y' (--laag). Hier staan 'studie' en 'regio's "
        "2026'."
    )


@pytest.mark.parametrize("suffix", ["gpkg", "geojson"])
def test_rows_without_polygon_lapse_and_of_collections_polygons_count(
    lees: Lees, suffix: str
) -> None:
    line = LineString([(X, Y), (X + SIDE, Y)])
    frame = gpd.GeoDataFrame(
        {"regio": ["a", "b", "nog tekenen", "weg", None]},
        geometry=[
            GeometryCollection([vak(0, 1), line, MultiPolygon([vak(1, 2)])]),
            vak(2, 4),
            None,
            line,
            None,
        ],
        crs=28992,
    )
    found = lees(frame, f"x.{suffix}")
    assert aandelen(found) == {1: {"a": 1.0}, 2: {"a": 1.0}, 3: {"b": 1.0}, 4: {"b": 1.0}}
    left = found.protocol.stappen["weggelaten"]
    assert f"In x.{suffix} zijn 3 rijen zonder vlak weggelaten: nummer 3, 4 en 5." in left
    assert f"In x.{suffix} zijn van een vlak losse lijnen en punten weggelaten: nummer 1." in left


# --- coordinate systems ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("epsg", "name"), [(28992, "EPSG:28992 (RD)"), (3857, "EPSG:3857 (Web Mercator)")]
)
@pytest.mark.parametrize("suffix", ["shp", "geojson"])
def test_numbers_tell_the_coordinate_system(
    tmp_path: Path, suffix: str, epsg: int, name: str
) -> None:
    path = tmp_path / f"x.{suffix}"
    frame = regios(("a", 0, 2), ("b", 2, 4), crs=epsg)
    if suffix == "shp":
        frame.to_file(path)
        path.with_suffix(".prj").unlink()
    else:
        path.write_text(frame.to_json())
        whole = json.loads(path.read_text())
        whole.pop("crs", None)
        path.write_text(json.dumps(whole))
    found = read_indeling_bestand(path, Vakken())
    assert aandelen(found) == {1: {"a": 1.0}, 2: {"a": 1.0}, 3: {"b": 1.0}, 4: {"b": 1.0}}
    assert staat(found, "aangenomen", f"aan de getallen te zien is het {name}")
    assert found.protocol.stelsel == f"{name}, aan de getallen te zien"


def swapped(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    turned = frame.geometry.map(lambda one: type(one)([(y, x) for x, y in one.exterior.coords]))
    return frame.set_geometry(turned, crs=frame.crs)


@pytest.mark.parametrize("epsg", [4326, 28992])
@pytest.mark.parametrize("suffix", ["gpkg", "geojson"])
def test_swapped_axes_are_turned_and_that_is_said(lees: Lees, suffix: str, epsg: int) -> None:
    found = lees(swapped(regios(("a", 0, 2), ("b", 2, 4), crs=epsg)), f"x.{suffix}")
    assert aandelen(found) == {1: {"a": 1.0}, 2: {"a": 1.0}, 3: {"b": 1.0}, 4: {"b": 1.0}}
    assert staat(found, "aangenomen", f"In x.{suffix} staan de twee coördinaten")


def test_the_user_says_the_coordinate_system_of_a_file_that_does_not(
    tmp_path: Path, lees: Lees
) -> None:
    path = tmp_path / "x.shp"
    regios(("a", 0, 4), crs=25831).to_file(path)
    path.with_suffix(".prj").unlink()
    assert "aan de getallen is het niet te zien" in weiger(
        lambda: read_indeling_bestand(path, Vakken())
    )
    found = read_indeling_bestand(path, Vakken(), wijze=Leeswijze(crs="EPSG:25831"))
    assert aandelen(found)[4] == {"a": 1.0}
    # It is for who does not say: this one says so itself.
    assert aandelen(lees(regios(("a", 0, 4)), crs="EPSG:25831"))[4] == {"a": 1.0}


def test_a_file_that_says_something_else_than_its_numbers(lees: Lees) -> None:
    frame = regios(("a", 0, 2), ("b", 2, 4)).set_crs(4326, allow_override=True)
    assert weiger(lambda: lees(frame)) == (
        "Geen vlak van x.gpkg raakt een Nederlandse gemeente. Controleer het coördinatenstelsel: "
        "de getallen lijken op EPSG:28992 (RD), en de kaart is gelezen als EPSG:4326. Geef het "
        "mee, zoals --crs EPSG:28992."
    )
    found = lees(frame, crs="EPSG:28992")
    assert aandelen(found) == HALF
    assert staat(found, "aangenomen", "x.gpkg is met --crs gelezen als EPSG:28992 (RD).")
    assert found.protocol.to_regels()[:2] == [
        "Bestand: x.gpkg, kaartlaag 'x'",
        "Vorm: een kaart met vlakken van regio's",
    ]
    assert "Coördinatenstelsel: EPSG:28992 (RD), met --crs gegeven" in found.protocol.to_regels()
    assert any(
        line.startswith("Gelezen: 2 vlakken, 4 gemeenten") for line in found.protocol.to_regels()
    )


@pytest.mark.parametrize(
    "text", ["EPSG:999999", "http://127.0.0.1/crs", "+proj=longlat +nadgrids=/etc/passwd"]
)
def test_refuses_a_coordinate_system_of_the_user_that_is_unknown(lees: Lees, text: str) -> None:
    said = weiger(lambda: lees(regios(("a", 0, 4)), crs=text))
    assert said.startswith(f"Coördinatenstelsel '{text}' (--crs) is onbekend.")


@pytest.mark.parametrize(
    ("grenzen", "expected"),
    [
        ((13_600, 306_800, 278_000, 619_300), ("EPSG:28992", False)),
        ((306_800, 13_600, 619_300, 278_000), ("EPSG:28992", True)),
        ((3.3, 50.7, 7.3, 53.6), ("OGC:CRS84", False)),
        ((50.7, 3.3, 53.6, 7.3), ("OGC:CRS84", True)),
        ((370_000, 6_570_000, 810_000, 7_100_000), ("EPSG:3857", False)),
        # UTM 31, Belgian Lambert 72 and LAEA; the whole of Europe; nothing.
        ((500_000, 5_620_000, 790_000, 5_950_000), ("", False)),
        ((22_000, 153_000, 259_000, 244_000), ("", False)),
        ((3_900_000, 3_070_000, 4_150_000, 3_400_000), ("", False)),
        ((-10, 35, 30, 70), ("", False)),
        ((0, 0, 1, 1), ("", False)),
    ],
)
def test_only_numbers_of_the_netherlands_tell(
    grenzen: tuple[float, ...], expected: tuple[str, bool]
) -> None:
    assert recognise_getallen(grenzen) == expected


# --- formats -----------------------------------------------------------------------------

# Two squares with one border between them; steps of 1 km from the corner of the first.
TOPO: dict[str, Any] = {
    "arcs": [
        [[2, 0], [0, 1]],
        [[2, 1], [-2, 0], [0, -1], [2, 0]],
        [[2, 0], [2, 0], [0, 1], [-2, 0]],
    ],
    "transform": {"scale": [SIDE, SIDE], "translate": [X, Y]},
    "objects": {
        "regio": {
            "type": "GeometryCollection",
            "geometries": [
                {"type": "Polygon", "arcs": [[0, 1]], "properties": {"regio": "a"}},
                {"type": "MultiPolygon", "arcs": [[[2, -1]]], "properties": {"regio": "b"}},
                {"type": None, "properties": {"regio": "c"}},
            ],
        },
        "plaats": {
            "type": "GeometryCollection",
            "geometries": [{"type": "Point", "coordinates": [0, 0], "properties": {"regio": "p"}}],
        },
    },
    "type": "Topology",
}
HALF = {1: {"a": 1.0}, 2: {"a": 1.0}, 3: {"b": 1.0}, 4: {"b": 1.0}}


@pytest.mark.parametrize("name", ["x.json", "x.topojson", "x.geojson"])
def test_reads_topojson(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(json.dumps(TOPO))
    found = read_indeling_bestand(path, Vakken())
    assert aandelen(found) == HALF
    assert found.protocol.laag == "regio"


def test_reads_topojson_without_steps_and_by_layer(tmp_path: Path) -> None:
    path = tmp_path / "x.topojson"
    corners = [(0, 0), (4, 0), (4, 1), (0, 1), (0, 0)]
    plain = [[X + x * SIDE, Y + y * SIDE] for x, y in corners]
    more = {"type": "Polygon", "arcs": [[0]], "id": "z", "properties": {"regio": "z"}}
    objects = {"alles": more, "nog": more, "lijn": {"type": "LineString", "arcs": [0]}}
    path.write_text(json.dumps({"type": "Topology", "arcs": [plain], "objects": objects}))
    assert "2 kaartlagen: 'alles' en 'nog'" in weiger(lambda: read_indeling_bestand(path, Vakken()))
    found = read_indeling_bestand(path, Vakken(), wijze=Leeswijze(laag="alles"))
    assert aandelen(found)[4] == {"z": 1.0}


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"objects": 5}, "'objects' ontbreekt"),
        ({"arcs": 5}, "de lijnen kloppen niet"),
        ({"arcs": []}, "de lijnen kloppen niet"),
        ({"arcs": [[[1, "x"]]] * 3}, "de lijnen kloppen niet"),
        ({"arcs": [[[0, 0]]] * 3}, "de vorm is beschadigd"),
        ({"transform": {"scale": [1]}}, "de lijnen kloppen niet"),
        ({"transform": {"scale": [1, 1], "translate": [1e308, 1e308]}}, "raakt een Nederlandse"),
    ],
)
def test_refuses_damaged_topojson(tmp_path: Path, change: dict[str, Any], says: str) -> None:
    path = tmp_path / "x.topojson"
    path.write_text(json.dumps(TOPO | change))
    assert says in weiger(lambda: read_indeling_bestand(path, Vakken()))


def test_refuses_topojson_that_names_one_long_border_again_and_again(tmp_path: Path) -> None:
    path = tmp_path / "x.topojson"
    ring = {"type": "Polygon", "arcs": [[0] * 2_500], "properties": {"regio": "a"}}
    arc = [[0, 0]] * 10_000
    path.write_text(json.dumps({"type": "Topology", "arcs": [arc], "objects": {"x": ring}}))
    assert "meer dan 20 miljoen punten" in weiger(lambda: read_indeling_bestand(path, Vakken()))


def kml(*marks: tuple[str, float, float], before: str = "", extra: str = "") -> str:
    parts = []
    for name, start, end in marks:
        ring = gpd.GeoSeries([vak(start, end)], crs=28992).to_crs(4326)[0].exterior.coords
        points = " ".join(f"{x:.9f},{y:.9f},0" for x, y in ring)
        parts.append(
            f"<Placemark><name>{name}</name><Polygon><outerBoundaryIs><LinearRing><coordinates>"
            f"{points}</coordinates></LinearRing></outerBoundaryIs></Polygon>{extra}</Placemark>"
        )
    return (
        f'<?xml version="1.0"?>{before}<kml xmlns="http://www.opengis.net/kml/2.2"><Document>'
        "<name>kaart</name><NetworkLink><Link><href>http://127.0.0.1/x.kml</href></Link>"
        f"</NetworkLink><Folder><name>f</name>{''.join(parts)}</Folder></Document></kml>"
    )


def test_reads_kml(tmp_path: Path) -> None:
    path = tmp_path / "x.kml"
    path.write_text(kml(("a", 0, 2), ("b", 2, 4)))
    found = read_indeling_bestand(path, Vakken())
    assert aandelen(found) == HALF
    assert found.protocol.kolommen == {"regio": "name"}


def test_reads_the_fields_of_kml(tmp_path: Path) -> None:
    path = tmp_path / "x.kml"
    extra = '<ExtendedData><Data name="ggd"><value>G &amp; H</value></Data></ExtendedData>'
    path.write_text(kml(("a", 0, 4), extra=extra))
    found = read_indeling_bestand(path, Vakken(), wijze=Leeswijze(kolom_regio="ggd"))
    assert aandelen(found)[1] == {"G & H": 1.0}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (kml(("a", 0, 4), before='<!DOCTYPE kml [<!ENTITY e "x">]>'), "documenttype"),
        (kml(("a", 0, 4))[:-9], "geen geldige XML"),
        ("<x><kml></kml></x>", "is XML, maar geen KML"),
        ('<kml xmlns="a"><Document/></kml>', "heeft geen vlakken"),
        ("<kml>" + "<Folder>" * 200, "te diep genest"),
        (kml(("a", 0, 4)).replace(",0 ", ",0 x,y "), "de vorm is beschadigd"),
    ],
)
def test_refuses_other_kml(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "x.kml"
    path.write_text(text)
    assert says in weiger(lambda: read_indeling_bestand(path, Vakken()))


@pytest.mark.parametrize("epsg", [28992, 4326])
def test_reads_geoparquet(tmp_path: Path, epsg: int) -> None:
    pytest.importorskip("pyarrow")
    path = tmp_path / "x.parquet"
    regios(("a", 0, 2), ("b", 2, 4), crs=epsg).to_parquet(path)
    assert aandelen(read_indeling_bestand(path, Vakken())) == HALF


def test_parquet_without_shapes_is_a_table(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    path = tmp_path / "x.parquet"
    frame = regios(("a", 0, 2), ("b", 2, 4)).drop(columns="geometry")
    frame.assign(gemeente=[code(1), code(4)]).to_parquet(path)
    assert aandelen(read_indeling_bestand(path, Vakken())) == {1: {"a": 1.0}, 4: {"b": 1.0}}


def write_zip(path: Path, folder: Path, *, inside: str = "") -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in sorted(folder.iterdir()):
            archive.write(part, f"{inside}{part.name}")
    return path


@pytest.fixture
def shapefile(tmp_path: Path) -> Path:
    folder = tmp_path / "bron"
    folder.mkdir()
    regios(("a", 0, 2), ("b", 2, 4)).to_file(folder / "regio's.shp")
    return folder


@pytest.mark.parametrize("inside", ["", "map/", "../../", "/etc/", "C:\\map\\"])
def test_reads_a_shapefile_in_a_zip_and_follows_no_path(
    tmp_path: Path, shapefile: Path, inside: str
) -> None:
    (shapefile / "leesmij.txt").write_text("x")
    path = write_zip(tmp_path / "x.zip", shapefile, inside=inside)
    before = sorted(tmp_path.rglob("*"))
    found = read_indeling_bestand(path, Vakken())
    assert aandelen(found) == HALF
    assert found.protocol.laag == "regio's"
    assert sorted(tmp_path.rglob("*")) == before


def test_chooses_a_shapefile_of_several_in_a_zip(tmp_path: Path, shapefile: Path) -> None:
    regios(("z", 0, 4)).to_file(shapefile / "z.shp")
    path = write_zip(tmp_path / "x.zip", shapefile)
    assert "2 kaartlagen: 'regio's' en 'z'" in weiger(lambda: read_indeling_bestand(path, Vakken()))
    found = read_indeling_bestand(path, Vakken(), wijze=Leeswijze(laag="z"))
    assert aandelen(found)[1] == {"z": 1.0}


def test_a_zip_has_the_limits_of_a_map(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for suffix in (".shp", ".shx", ".dbf"):
            archive.writestr(f"x{suffix}", b"\0" * 400_000)
    limiet = Limiet(bytes=1_000_000)
    assert "is uitgepakt te groot" in weiger(lambda: read_vlakken(path, Vakken(), limiet=limiet))
    assert "x.shp is geen Shapefile" in weiger(lambda: read_vlakken(path, Vakken()))


@pytest.mark.parametrize(
    ("geo", "says"),
    [
        (b"{", "is Parquet zonder vlakken"),
        (b'{"primary_column": "g", "columns": {"g": {"encoding": "point"}}}', "maar als 'point'"),
        (b'{"primary_column": "g", "columns": {"g": {"encoding": "WKB"}}}', "is beschadigd"),
        (
            (
                b'{"primary_column": "g", "columns": {"g": {"encoding": "WKB", "crs": {"id": '
                b'{"authority": "EPSG", "code": "1 +nadgrids=x"}}}}}'
            ),
            "en dat is onbekend",
        ),
    ],
)
def test_refuses_other_geoparquet(tmp_path: Path, geo: bytes, says: str) -> None:
    pa = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "x.geoparquet"
    shape = b"?" if says == "is beschadigd" else vak(0, 1).wkb
    table = pa.table({"g": [shape], "regio": ["a"]}).replace_schema_metadata({b"geo": geo})
    parquet.write_table(table, path)
    assert says in weiger(lambda: read_indeling_bestand(path, Vakken()))


def test_counts_what_geoparquet_unpacks_to(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "x.geoparquet"
    # Stored once, and a gigabyte when it stands in every row.
    table = pa.table({"g": [b"\0" * 1_000_000] * 700, "regio": ["a"] * 700})
    geo = b'{"primary_column": "g", "columns": {"g": {"encoding": "WKB"}}}'
    parquet.write_table(table.replace_schema_metadata({b"geo": geo}), path)
    assert path.stat().st_size < 1_000_000
    assert "is uitgepakt te groot" in weiger(lambda: read_indeling_bestand(path, Vakken()))


def test_refuses_other_zips(tmp_path: Path, shapefile: Path) -> None:
    (shapefile / "regio's.dbf").unlink()
    path = write_zip(tmp_path / "x.zip", shapefile)
    assert "ontbreekt regio's.dbf" in weiger(lambda: read_indeling_bestand(path, Vakken()))
    path.write_bytes(path.read_bytes()[:500])
    assert "beschadigde zip" in weiger(lambda: read_indeling_bestand(path, Vakken()))
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("lijst.csv", "gemeente,regio")
    assert "is een zip zonder Shapefile" in weiger(lambda: read_indeling_bestand(path, Vakken()))
