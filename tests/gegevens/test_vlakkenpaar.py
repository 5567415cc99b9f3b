"""Tests of reading two maps that are compared by surface: what is understood, said and refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import geopandas as gpd
import pytest
from shapely.geometry import LineString, Point, Polygon

from lappendeken import GegevensError
from lappendeken.gegevens.inlezen import Leeswijze
from lappendeken.gegevens.inlezen.kaarten.limiet import Limiet
from lappendeken.gegevens.inlezen.kaarten.paar import measure_paar
from lappendeken.gegevens.inlezen.vlakkenpaar import (
    MAX_DUBBEL,
    Vlakkenpaar,
    Vlaklaag,
    lay_over,
    read_vlaklaag,
)
from rooster import vlakken, write

KOLOMMEN, RIJEN = ("ab", "ab"), ("xx", "yy")
WEST, OOST = vlakken(("ab",)).values()


def lees(a: Path, b: Path, **wijze: str) -> Vlakkenpaar:
    return lay_over(
        read_vlaklaag(a, "a", Leeswijze(**wijze)),
        read_vlaklaag(b, "b", Leeswijze(crs=wijze.get("crs", ""))),
    )


def schrijf(path: Path, geometry: list[Any], regio: list[Any], crs: Any = 28992) -> Path:
    gpd.GeoDataFrame({"regio": regio}, geometry=geometry, crs=crs).to_file(path)
    return path


def weiger(call: Callable[[], object]) -> str:
    with pytest.raises(GegevensError) as refused:
        call()
    said = str(refused.value)
    assert said.endswith(".")
    assert len(said.splitlines()) == 1
    return said


def km2(paar: Vlakkenpaar) -> dict[str, float]:
    names = paar.a.regionamen, paar.b.regionamen
    return {names[0][i] + names[1][j]: round(size / 1e6, 3) for i, j, size in paar.meting.cellen}


# --- what is read -------------------------------------------------------------------------


@pytest.mark.traag
def test_reads_two_maps_of_other_formats_and_systems(tmp_path: Path) -> None:
    a = write(tmp_path / "a.gpkg", KOLOMMEN)
    b = write(tmp_path / "b.geojson", RIJEN, crs=4326)
    found = lees(a, b)
    assert km2(found) == {"ax": 1, "ay": 1, "bx": 1, "by": 1}
    assert found.meting.stelsel == "EPSG:28992"
    assert found.meldingen == (
        (
            "b.geojson is omgezet van OGC:CRS84 (lengte en breedte, WGS 84) naar EPSG:28992 (RD), "
            "om oppervlakten te meten."
        ),
    )
    one, other = found.protocollen
    assert (one.rijen, one.regios, one.gemeenten, one.laag) == (2, 2, None, "a")
    assert one.stelsel == "EPSG:28992 (RD), zoals het bestand zegt"
    assert other.kolommen == {"regio": "regio"}
    assert "Gelezen: 2 vlakken, 2 regio's" in other.to_regels()


@pytest.mark.parametrize("suffix", ["geojson", "shp", "fgb", "parquet"])
def test_reads_every_format(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a.{suffix}"
    shapes = vlakken(KOLOMMEN)
    frame = gpd.GeoDataFrame({"regio": list(shapes)}, geometry=list(shapes.values()), crs=28992)
    (frame.to_parquet if suffix == "parquet" else frame.to_file)(path)
    assert km2(lees(path, write(tmp_path / "b.gpkg", RIJEN))) == {
        "ax": 1,
        "ay": 1,
        "bx": 1,
        "by": 1,
    }


def zonder_stelsel(path: Path, far: float) -> Path:
    """Write two squares of 4 by 4 as plain numbers, without a word about a system."""
    squares = [
        [
            [left + far, 0],
            [left + far + 4, 0],
            [left + far + 4, 4],
            [left + far, 4],
            [left + far, 0],
        ]
        for left in (0, 4)
    ]
    features = [
        {
            "type": "Feature",
            "properties": {"regio": naam},
            "geometry": {"type": "Polygon", "coordinates": [ring]},
        }
        for naam, ring in zip("pq", squares, strict=True)
    ]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return path


def test_plain_numbers_are_degrees_unless_told_otherwise(tmp_path: Path) -> None:
    a, b = (zonder_stelsel(tmp_path / f"{name}.geojson", far) for name, far in (("a", 0), ("b", 1)))
    found = lees(a, b)
    assert found.meting.stelsel == "EPSG:6933"
    assert (
        "a.geojson noemt geen coördinatenstelsel en is gelezen als OGC:CRS84 (lengte en breedte, "
        "WGS 84), zoals bij deze soort bestanden hoort. Zijn het meters, geef dan --crs EPSG:28992."
    ) in found.meldingen
    metres = lees(a, b, crs="EPSG:28992").meting
    assert metres.stelsel == "EPSG:28992"
    assert [round(size, 9) for _, _, size in metres.cellen] == [12, 4, 12]


def test_numbers_that_look_dutch_need_no_word(tmp_path: Path) -> None:
    a = write(tmp_path / "a.geojson", KOLOMMEN, crs=4326)
    whole = json.loads(a.read_text())
    whole.pop("crs", None)
    a.write_text(json.dumps(whole))
    found = lees(a, write(tmp_path / "b.gpkg", RIJEN))
    assert not [text for text in found.meldingen if "noemt geen" in text]


def test_says_what_it_left_out_and_repaired(tmp_path: Path) -> None:
    tie = Polygon([(157000, 462000), (158000, 463000), (158000, 462000), (157000, 463000)])
    shapes = [WEST, OOST, None, Polygon(), vlakken((".....z",))["z"], vlakken(("...n",))["n"], tie]
    regios = ["a", "b", "c", "d", "ver", None, "strik"]
    a = schrijf(tmp_path / "a.gpkg", shapes, regios)
    b = write(tmp_path / "b.gpkg", ("xxyy",))
    found = lees(a, b)
    for text in (
        "In a.gpkg zijn 2 rijen zonder vlak weggelaten: nummer 3 en 4.",
        "In a.gpkg is een vlak zonder regio weggelaten: nummer 6.",
        "In a.gpkg geheel buiten de andere kaart, en dus zonder cijfers: 'ver'.",
        "In a.gpkg is een vlak waarvan de rand zichzelf kruist, hersteld.",
    ):
        assert text in found.meldingen
    assert found.protocollen[0].regios == 4


# --- what is refused ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("shapes", "regios", "says"),
    [
        (
            [WEST, OOST],
            ["a", "a"],
            (
                "a.gpkg: kolom 'regio' heeft op de kaart maar één regio ('a'), en dan valt er "
                "niets te vergelijken. Kies een andere kolom met --kolom-a."
            ),
        ),
        (
            [WEST, None],
            ["a", "b"],
            (
                "a.gpkg: kolom 'regio' heeft op de kaart maar één regio ('a'), en dan valt er "
                "niets te vergelijken. Kies een andere kolom met --kolom-a."
            ),
        ),
        (
            [WEST, OOST],
            [None, None],
            (
                "a.gpkg: in kolom 'regio' staat geen enkele regio. Geef elk vlak de naam van zijn "
                "regio."
            ),
        ),
        (
            [LineString([(0, 0), (1, 1)]), Point(1, 1)],
            ["a", "b"],
            "Kaartbestand a.gpkg heeft geen vlakken. Geef de regio's als vlakken.",
        ),
    ],
)
def test_refuses_a_map_with_nothing_to_compare(
    tmp_path: Path, shapes: list[Any], regios: list[Any], says: str
) -> None:
    path = schrijf(tmp_path / "a.gpkg", shapes, regios)
    assert weiger(lambda: read_vlaklaag(path, "a")) == says


def test_names_the_columns_that_there_are(tmp_path: Path) -> None:
    path = tmp_path / "a.gpkg"
    frame = gpd.GeoDataFrame(
        {"wijk": ["p", "q", "q"], "zone": ["u", "u", "v"]}, geometry=[WEST, OOST, OOST], crs=28992
    )
    frame.to_file(path)
    assert weiger(lambda: read_vlaklaag(path, "b", Leeswijze(kolom_regio="buurt"))) == (
        "Kaartbestand a.gpkg heeft geen kolom 'buurt' (--kolom-b); er staat 'wijk' en 'zone'."
    )
    assert weiger(lambda: read_vlaklaag(path, "b")) == (
        "a.gpkg: meer dan een kolom kan de regio zijn: 'wijk' en 'zone'. Kies er een met --kolom-b."
    )
    assert read_vlaklaag(path, "b", Leeswijze(kolom_regio="ZONE")).regionamen == ("u", "v")


def test_each_map_has_its_own_option_for_a_layer(tmp_path: Path) -> None:
    path = tmp_path / "a.gpkg"
    shapes = vlakken(KOLOMMEN)
    frame = gpd.GeoDataFrame({"regio": list(shapes)}, geometry=list(shapes.values()), crs=28992)
    for layer in ("oud", "nieuw"):
        frame.to_file(path, layer=layer)
    assert weiger(lambda: read_vlaklaag(path, "b")) == (
        "Kaartbestand a.gpkg heeft 2 kaartlagen: 'oud' en 'nieuw'. Kies de laag met de regio's, "
        'zoals --laag-b "oud".'
    )
    assert "(--laag-a). Hier staan" in weiger(
        lambda: read_vlaklaag(path, "a", Leeswijze(laag="weg"))
    )
    assert read_vlaklaag(path, "a", Leeswijze(laag="nieuw")).protocol.laag == "nieuw"


def test_refuses_what_is_no_map(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("gemeente,regio\nEde,a\n")
    assert weiger(lambda: read_vlaklaag(tmp_path / "a.csv", "a")).startswith("a.csv is geen kaart.")
    assert "bestaat niet" in weiger(lambda: read_vlaklaag(tmp_path / "weg.gpkg", "a"))


def paar_van(tmp_path: Path, a: tuple[str, ...], b: tuple[str, ...]) -> tuple[Vlaklaag, Vlaklaag]:
    return (
        read_vlaklaag(write(tmp_path / "a.gpkg", a), "a"),
        read_vlaklaag(write(tmp_path / "b.gpkg", b), "b"),
    )


def test_refuses_maps_that_do_not_meet(tmp_path: Path) -> None:
    a, b = paar_van(tmp_path, ("ab....",), ("....xy",))
    assert weiger(lambda: lay_over(a, b)) == (
        "Geen vlak van a.gpkg ligt over een vlak van b.gpkg; a.gpkg is gelezen als EPSG:28992 (RD) "
        "en b.gpkg is gelezen als EPSG:28992 (RD). Kies kaarten van hetzelfde gebied, of "
        "controleer het coördinatenstelsel."
    )


def test_says_which_system_the_numbers_look_like(tmp_path: Path) -> None:
    # Numbers of RD under the name of UTM lie elsewhere.
    path = write(tmp_path / "a.gpkg", KOLOMMEN)
    gpd.read_file(path).set_crs(32631, allow_override=True).to_file(path)
    said = weiger(lambda: lees(path, write(tmp_path / "b.gpkg", RIJEN)))
    assert said.endswith(
        "de getallen van a.gpkg lijken op EPSG:28992 (RD). Geef het mee, zoals --crs EPSG:28992."
    )


@pytest.mark.parametrize(
    ("a", "b", "which", "other", "regio"),
    [("ab.", ".xy", "a", "b", "b"), ("ab.", "xxy", "b", "a", "x")],
)
def test_refuses_a_map_that_has_one_regio_where_the_other_lies(
    tmp_path: Path, a: str, b: str, which: str, other: str, regio: str
) -> None:
    lagen = paar_van(tmp_path, (a,), (b,))
    assert weiger(lambda: lay_over(*lagen)) == (
        f"Waar {which}.gpkg over {other}.gpkg ligt, heeft {which}.gpkg maar één regio ('{regio}'), "
        "en dan valt er niets te vergelijken. Kies kaarten van hetzelfde gebied, of een andere "
        f"kolom met --kolom-{which}."
    )


@pytest.mark.parametrize("share", [MAX_DUBBEL * 0.98, MAX_DUBBEL * 1.02])
def test_regios_that_overlap_much_are_no_division(tmp_path: Path, share: float) -> None:
    # Two squares; a strip of the second lies over the first. Of 2 + s km2, s lies in both.
    strip = 2 * share / (1 - share)
    west = Polygon(
        [
            (155000, 462000),
            (156000 + 1000 * strip, 462000),
            (156000 + 1000 * strip, 463000),
            (155000, 463000),
        ]
    )
    a = read_vlaklaag(schrijf(tmp_path / "a.gpkg", [west, OOST], ["p", "q"]), "a")
    b = read_vlaklaag(write(tmp_path / "b.gpkg", ("xy",)), "b")
    if share < MAX_DUBBEL:
        assert (
            "In a.gpkg ligt 9,8% van de oppervlakte in twee regio's, het meest in 'p' en 'q'; dat "
            "telt voor beide mee."
        ) in lay_over(a, b).meldingen
    else:
        assert weiger(lambda: lay_over(a, b)) == (
            "In a.gpkg liggen regio's voor 10% van hun oppervlakte over elkaar, het meest 'p' en "
            "'q': dat is geen indeling. Kies een andere kolom met --kolom-a, of teken elke plek in "
            "één regio."
        )


def test_stops_in_time(tmp_path: Path) -> None:
    a, b = paar_van(tmp_path, KOLOMMEN, RIJEN)
    sides = [(laag.vormen, laag.regios.groepen, 2) for laag in (a, b)]
    assert weiger(lambda: measure_paar(sides[0], sides[1], Limiet(seconden=0.01))) == (
        "Kaartbestand a.gpkg met b.gpkg: het lezen duurt langer dan 0,01 seconden. Vereenvoudig "
        "de vlakken."
    )


def test_no_shape_of_a_user_is_read_in_this_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import shapely

    a, b = write(tmp_path / "a.gpkg", KOLOMMEN), write(tmp_path / "b.gpkg", RIJEN)

    def fail(*_: object, **__: object) -> None:
        raise AssertionError

    for name in ("from_wkb", "from_geojson", "from_wkt"):
        monkeypatch.setattr(shapely, name, fail)
    assert len(lees(a, b).meting.cellen) == 4
