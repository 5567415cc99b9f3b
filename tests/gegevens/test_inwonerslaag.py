"""Shares of gemeenten on a map of regios by the people who live in each part: by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import geopandas as gpd
import pytest
from shapely.geometry import Point

from lappendeken import GegevensError
from lappendeken.gegevens.inlezen import Ingelezen, Leeswijze, read_indeling_bestand
from lappendeken.gegevens.inlezen.verdeling import Verdeling, verdeel_inwoners
from vakken import SIDE, Vakken, X, Y, regios, vak

# Regio a holds the first gemeente and 80% of the second, b the rest.
KAART = regios(("a", 0, 1.8), ("b", 1.8, 4))


def laag(*parts: tuple[float, float, object], kolom: str = "inwoners", crs: int = 28992) -> Any:
    """Draw places with people: from, to, and how many."""
    shapes = [vak(start, end) for start, end, _ in parts]
    frame = gpd.GeoDataFrame({kolom: [n for _, _, n in parts]}, geometry=shapes, crs=28992)
    return frame.to_crs(crs)


def lees(folder: Path, mensen: Any, kolom: str = "") -> Ingelezen:
    KAART.to_file(folder / "kaart.gpkg")
    mensen.to_file(folder / "mensen.gpkg")
    wijze = Leeswijze(
        verdeel="inwoners", inwonerslaag=str(folder / "mensen.gpkg"), kolom_inwoners=kolom
    )
    return read_indeling_bestand(folder / "kaart.gpkg", Vakken(), wijze=wijze)


def aandelen(read: Ingelezen, number: int = 2) -> dict[str, float | None]:
    rows = read.indeling.lidmaatschappen
    return {row.regio_code: row.aandeel for row in rows if row.gemeente_code == f"GM000{number}"}


def test_people_decide_and_not_the_surface(tmp_path: Path) -> None:
    read = lees(tmp_path, laag((0, 1, 500), (1, 1.8, 10), (1.8, 2, 30), (2, 4, 900)))
    # 10 of 40 live in a, which has 80% of the land.
    assert aandelen(read) == {"b": 0.75, "a": 0.25}
    assert aandelen(read, 1) == {"a": 1.0}
    assert read.protocol.stappen["gekozen"] == (
        "Inwoners uit mensen.gpkg, kolom 'inwoners': 1.440 in 4 vlakken.",
    )
    assert read.protocol.stappen["aangenomen"][0] == (
        "In meer dan één regio, met een aandeel naar inwoners: GM0002 (75% in 'b' en 25% in 'a')."
    )


def test_people_of_a_place_across_borders_are_spread_by_surface(tmp_path: Path) -> None:
    # 40 live from 1.6 to 2.4, half of that in the second gemeente; a quarter of the place is in
    # a: of these 20 people 5 are in a and 15 in b. From 1 to 1.6 live 5 more, all in a.
    read = lees(tmp_path, laag((1.6, 2.4, 40), (1, 1.6, 5)))
    assert aandelen(read) == pytest.approx({"b": 15 / 25, "a": 10 / 25}, abs=1e-5)


@pytest.mark.parametrize(
    ("kolom", "option"),
    [("AANT_INW", ""), ("aantal_inwoners_2024", ""), ("mensen", "Mensen"), ("population", "")],
)
@pytest.mark.parametrize("crs", [28992, 4326])
def test_the_column_and_the_coordinates_are_recognised(
    tmp_path: Path, kolom: str, option: str, crs: int
) -> None:
    found = lees(tmp_path, laag((1, 1.8, 10), (1.8, 2, 30), kolom=kolom, crs=crs), option)
    assert aandelen(found) == pytest.approx({"b": 0.75, "a": 0.25}, abs=1e-3)


@pytest.mark.parametrize("number", ["1.000", "1 000", "1000,0", "1000"])
def test_a_number_is_read_as_people_write_it(tmp_path: Path, number: str) -> None:
    read = lees(tmp_path, laag((1, 1.8, number), (1.8, 2, "3000")))
    assert aandelen(read) == {"b": 0.75, "a": 0.25}


def test_what_is_secret_does_not_count_and_is_said(tmp_path: Path) -> None:
    read = lees(tmp_path, laag((1, 1.4, 10), (1.4, 1.8, -99997), (1.8, 2, 30)))
    assert aandelen(read) == {"b": 0.75, "a": 0.25}
    assert read.protocol.stappen["gekozen"][1] == (
        "In mensen.gpkg is van 1 vlakken het aantal inwoners niet bekend; zij tellen niet mee."
    )


def test_a_regio_in_which_nobody_lives_falls_out(tmp_path: Path) -> None:
    assert aandelen(lees(tmp_path, laag((1, 1.8, 10), (1.8, 2, 0)))) == {"a": 1.0}
    both = Verdeling((("a", 0.8), ("b", 0.2)))
    assert verdeel_inwoners(both, {"b": 2, "c": 50}) == Verdeling((("b", 1.0),))
    assert verdeel_inwoners(both, {"c": 50}) is None


@pytest.mark.parametrize(
    ("mensen", "kolom", "says"),
    [
        (laag((1, 2, 0)), "", r"^mensen\.gpkg heeft geen inwoners in GM0002, en die gemeente ligt"),
        (laag((0, 1, 5)), "", r"^mensen\.gpkg heeft geen inwoners in GM0002, en die gemeente ligt"),
        (laag((1, 2, 5), kolom="x"), "", r"geen kolom met inwoners te herkennen; er staat 'x'\."),
        (laag((1, 2, 5)), "x", r"is er geen kolom 'x' \(--kolom-inwoners\)\. Er staat 'inwoners'"),
        (laag((1, 2, "veel")), "", r"vlak 1: 'veel' in kolom 'inwoners' is geen aantal inwoners"),
        (laag((1, 2, "=1+1")), "", r"vlak 1: '=1\+1' in kolom 'inwoners' is geen aantal inwoners"),
        (
            laag((1, 2, 5)).assign(bevolking=6),
            "",
            r"meer dan een kolom de inwoners geven: 'inwoners' en 'bevolking'\. Kies er een met",
        ),
        (laag((1_000, 1_001, 5)), "", r"mensen\.gpkg"),
        (
            gpd.GeoDataFrame({"inwoners": [5]}, geometry=[Point(X + SIDE, Y)], crs=28992),
            "",
            r"mensen\.gpkg heeft geen vlakken",
        ),
    ],
    ids=["nul", "elders", "kop", "optie", "tekst", "formule", "twee", "ver", "punten"],
)
def test_is_refused_in_one_sentence(tmp_path: Path, mensen: Any, kolom: str, says: str) -> None:
    with pytest.raises(GegevensError, match=says) as error:
        lees(tmp_path, mensen, kolom)
    assert len(str(error.value).splitlines()) == 1


def test_a_map_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    KAART.to_file(tmp_path / "kaart.gpkg")
    wijze = Leeswijze(verdeel="inwoners", inwonerslaag=str(tmp_path / "weg.gpkg"))
    with pytest.raises(GegevensError, match=r"weg\.gpkg' bestaat niet"):
        read_indeling_bestand(tmp_path / "kaart.gpkg", Vakken(), wijze=wijze)
