"""Files with units: what is read, and what is refused in one sentence."""

from __future__ import annotations

import math
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
import shapely
from shapely.geometry import box

from lappendeken import Catalogus, GegevensError
from lappendeken.gegevens.eenheden import Eenheidskeuze, load_eenheden
from lappendeken.gegevens.inlezen import Leeswijze
from opdrachtregel import Run, check_refused
from vijandig import NAMEN as VIJANDIG
from vlaams_land import CODES, LIJSTEN, ZIJDE, kaart, schrijf, tabel

LIJST = [f"{naam}-2025.csv" for naam in LIJSTEN]


def lees(path: Path, catalogus: Catalogus, **keuze: object):
    return load_eenheden(Eenheidskeuze(path, **keuze), Leeswijze(), catalogus)  # type: ignore[arg-type]


def schrijf_tabel(folder: Path, **changes: str) -> Path:
    """Write the units with one cell of the fifth row changed."""
    frame = tabel().astype(str)
    for kolom, value in changes.items():
        frame.loc[4, kolom] = value
    path = folder / "eenheden.csv"
    frame.to_csv(path, index=False)
    return path


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"NISCODE": "41002"}, "regel 6: code '41002' staat ook op regel 2. Geef elke eenheid één"),
        ({"NISCODE": ""}, "regel 6: de code is leeg. Geef elke eenheid een code en een naam."),
        ({"Naam": ""}, "regel 6: de naam is leeg."),
        ({"Naam": "x" * 201}, "regel 6: de naam 'x+.*' is langer dan 200 tekens."),
        (
            {"inwoners": "-5"},
            "regel 6: inwoners van Genk is '-5', maar moet een geheel getal van 1",
        ),
        ({"inwoners": "0"}, "inwoners van Genk is '0'"),
        ({"inwoners": "veel"}, "inwoners van Genk is 'veel'"),
        ({"inwoners": "12.5"}, "inwoners van Genk is '12.5'"),
    ],
)
def test_a_row_that_is_wrong_is_named(
    tmp_path: Path, catalogus: Catalogus, changes: dict[str, str], says: str
) -> None:
    with pytest.raises(GegevensError, match=says):
        lees(schrijf_tabel(tmp_path, **changes), catalogus)


@pytest.mark.parametrize(("text", "value"), [("9.000", 9000), ("9000,0", 9000), ("1", 1)])
def test_inwoners_as_people_write_them(
    tmp_path: Path, catalogus: Catalogus, text: str, value: int
) -> None:
    found = lees(schrijf_tabel(tmp_path, inwoners=text), catalogus)
    assert found.gemeenten.loc[CODES[4], "inwoners"] == value


def test_one_missing_number_makes_all_of_them_unknown(tmp_path: Path, catalogus: Catalogus) -> None:
    found = lees(schrijf_tabel(tmp_path, inwoners=""), catalogus)
    assert found.gemeenten["inwoners"].isna().all()
    assert not found.eenheid.heeft_inwoners
    assert all(math.isnan(one.inwoners) for one in found.per_gemeente.values())
    assert [one.naam for one in found.per_gemeente.values()] == list(found.gemeenten.gemeente_naam)
    assert (
        "eenheden.csv heeft geen inwoners van Genk; daarom telt niets naar inwoners."
        in found.leesmeldingen
    )


@pytest.mark.parametrize(
    ("rows", "says"),
    [(0, "heeft alleen een kop en geen rijen"), (1, "heeft één eenheid; om te vergelijken")],
)
def test_too_few(tmp_path: Path, catalogus: Catalogus, rows: int, says: str) -> None:
    path = tmp_path / "weinig.csv"
    tabel().head(rows).to_csv(path, index=False)
    with pytest.raises(GegevensError, match=says):
        lees(path, catalogus)


def test_too_many_are_refused_before_anything_is_computed(
    tmp_path: Path, catalogus: Catalogus
) -> None:
    path = tmp_path / "veel.csv"
    pd.DataFrame({"code": range(5001), "naam": range(5001)}).to_csv(path, index=False)
    with pytest.raises(GegevensError, match=r"heeft meer dan 5\.000 eenheden"):
        lees(path, catalogus)


def test_units_that_overlap_are_named(tmp_path: Path, catalogus: Catalogus) -> None:
    frame = kaart()
    x0, y0, x1, y1 = frame.geometry.iloc[0].bounds
    frame.loc[0, "geometry"] = box(x0, y0, x1 + 3000, y1)
    frame.to_file(tmp_path / "over.gpkg")
    with pytest.raises(GegevensError, match=r"over elkaar: Aalst en Brugge \(30% van de kleinste"):
        lees(tmp_path / "over.gpkg", catalogus)


def test_a_strip_is_drawn_straight_and_said(tmp_path: Path, catalogus: Catalogus) -> None:
    frame = kaart()
    x0, y0, x1, y1 = frame.geometry.iloc[0].bounds
    frame.loc[0, "geometry"] = box(x0, y0, x1 + 3, y1)
    frame.to_file(tmp_path / "strook.gpkg")
    found = lees(tmp_path / "strook.gpkg", catalogus)
    assert any("kleine verschillen zijn rechtgetrokken" in text for text in found.leesmeldingen)
    shapes = found.gebiedskaart.gebieden.geometry.to_numpy()
    assert shapely.coverage_is_valid(shapes)
    assert found.grenzen.paren.count((CODES[0], CODES[1])) == 1


def test_a_vertex_on_one_side_only_is_no_gap(tmp_path: Path, catalogus: Catalogus) -> None:
    frame = kaart()
    x0, y0, x1, y1 = frame.geometry.iloc[0].bounds
    middle = (x1, (y0 + y1) / 2)
    frame.loc[0, "geometry"] = shapely.Polygon([(x0, y0), (x1, y0), middle, (x1, y1), (x0, y1)])
    frame.to_file(tmp_path / "punt.gpkg")
    found = lees(tmp_path / "punt.gpkg", catalogus).grenzen.grenzen
    row = found[(found["gemeente_a"] == CODES[0]) & (found["gemeente_b"] == CODES[1])]
    assert row["lengte_km"].sum() == pytest.approx(10, rel=0.002)


def test_a_hole_is_left_as_it_is(tmp_path: Path, catalogus: Catalogus) -> None:
    frame = kaart()
    whole = frame.geometry.iloc[0]
    frame.loc[0, "geometry"] = whole.difference(whole.centroid.buffer(1000))
    frame.to_file(tmp_path / "gat.gpkg")
    area = lees(tmp_path / "gat.gpkg", catalogus).gebiedskaart.gebieden.geometry.area
    assert area[CODES[0]] == pytest.approx(ZIJDE**2 - 3.14e6, rel=0.003)


def test_parts_of_one_unit_are_joined_and_a_unit_without_is_refused(
    tmp_path: Path, catalogus: Catalogus
) -> None:
    frame = kaart()
    x0, y0, x1, y1 = frame.geometry.iloc[0].bounds
    half = frame.iloc[[0]].assign(geometry=[box(x0, y0, x0 + 4000, y1)])
    rest = frame.assign(geometry=[box(x0 + 4000, y0, x1, y1), *frame.geometry.iloc[1:]])
    gpd.GeoDataFrame(pd.concat([half, rest])).set_crs(frame.crs).to_file(tmp_path / "delen.gpkg")
    found = lees(tmp_path / "delen.gpkg", catalogus)
    assert len(found.gemeenten) == 12
    assert "In meer vlakken getekend, en samen één: Aalst." in found.leesmeldingen
    frame.loc[0, "geometry"] = None
    frame.to_file(tmp_path / "zonder.gpkg")
    with pytest.raises(GegevensError, match=r"zonder vlak: Aalst\. Teken"):
        lees(tmp_path / "zonder.gpkg", catalogus)


@pytest.mark.parametrize(
    ("stelsel", "west", "south", "found"),
    [
        (4326, 3.0, 51.0, "EPSG:3035"),
        (28992, 155_000, 463_000, "EPSG:28992"),
        (3857, 412_000, 6_600_000, "EPSG:3035"),
        (4326, 116.0, -32.0, "EPSG:32750"),
    ],
)
def test_measures_in_a_system_of_the_place(
    tmp_path: Path, catalogus: Catalogus, stelsel: int, west: float, south: float, found: str
) -> None:
    step = 0.1 if stelsel == 4326 else 8000
    squares = [box(west + i * step, south, west + (i + 1) * step, south + step) for i in range(2)]
    frame = gpd.GeoDataFrame(
        {"code": ["a", "b"], "naam": ["A", "B"]}, geometry=squares, crs=stelsel
    )
    frame.to_file(tmp_path / "twee.gpkg")
    read = lees(tmp_path / "twee.gpkg", catalogus)
    assert read.gebiedskaart.stelsel == found
    true = frame.to_crs(frame.estimate_utm_crs()).geometry.iloc[0].boundary
    side = true.length / 4
    assert read.grenzen.grenzen["lengte_km"].sum() * 1000 == pytest.approx(side, rel=0.35)


def test_headers_tell_what_units_are_called(tmp_path: Path, catalogus: Catalogus) -> None:
    frame = pd.DataFrame({"WK_CODE": ["WK01", "WK02"], "WK_NAAM": ["Oost", "West"]})
    frame.to_csv(tmp_path / "w_2022.csv", index=False)
    found = lees(tmp_path / "w_2022.csv", catalogus).eenheid
    assert (found.enkelvoud, found.meervoud, found.jaar) == ("wijk", "wijken", 2022)


def test_a_column_can_be_pointed_at(tmp_path: Path, catalogus: Catalogus) -> None:
    frame = pd.DataFrame({"sleutel": ["a", "b"], "plaats": ["Oost", "West"]})
    frame.to_csv(tmp_path / "x.csv", index=False)
    with pytest.raises(GegevensError, match="geen kolom met codes of namen te vinden; er staat"):
        lees(tmp_path / "x.csv", catalogus)
    found = lees(tmp_path / "x.csv", catalogus, kolommen={"code": "Sleutel", "naam": "plaats"})
    assert found.gemeenten["gemeente_naam"].to_dict() == {"a": "Oost", "b": "West"}


@pytest.fixture
def land(tmp_path: Path, run: Run) -> Path:
    schrijf(tmp_path)
    (tmp_path / "vreemd.csv").write_text("gemeente,regio\nAssen,a\nEmmen,a\nMeppel,b\n")
    return tmp_path


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (
            ["vreemd.csv", LIJST[0]],
            (
                "vreemd.csv: geen enkele regel is te herkennen; er staat 'Assen', 'Emmen' en "
                "'Meppel'. Bekend zijn de 12 eenheden uit tabel.csv, zoals 41002 .Aalst. en 41009 "
                ".Brugge.. Klopt --eenheid.$"
            ),
        ),
        (
            [*LIJST, "--indelingen", "ggd"],
            (
                "'ggd-.*' is een indeling uit de gegevens van lappendeken zelf, en deelt de "
                "eenheden uit tabel.csv niet in"
            ),
        ),
        ([*LIJST, "--groepen", "zorg"], "--groepen kiest uit de indelingen van lappendeken"),
        ([*LIJST, "--presets", "zorg"], "--presets kiest uit de indelingen van lappendeken"),
        ([*LIJST, "--maatlat", "corop"], "is een indeling uit de gegevens van lappendeken zelf"),
        ([], "Er is geen enkele indeling gekozen"),
        ([LIJST[0]], "Er is alleen 'politiezone-2025' gekozen"),
        ([*LIJST, "--gemeente", "Assen"], "Eenheid 'Assen' staat niet in tabel.csv"),
        ([*LIJST, "--provincie", "Drenthe"], "tabel.csv zegt niet in welke provincie de eenheden"),
        ([*LIJST, "--register", "r.csv"], "Een register gaat over afwijkingen van de veiligheids"),
    ],
)
def test_what_does_not_belong_to_these_units(
    land: Path, run: Run, args: list[str], says: str
) -> None:
    check_refused(run, land, ["rapport", *args, "--eenheid", "tabel.csv"], says)


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["--eenheid", "tabel.csv", "--eenheid-naam", "wijk"], "is geen enkelvoud en meervoud"),
        (["--eenheid", "tabel.csv", "--eenheid-naam", "<b>,x"], "is geen naam voor een eenheid"),
        (["--eenheid-naam", "wijk,wijken"], "geef dat ook"),
        (["--eenheid", "tabel.csv", "--eenheid-kolommen", "naam"], "is geen rol met een kolom"),
    ],
)
def test_an_option_that_says_nothing(land: Path, run: Run, args: list[str], says: str) -> None:
    ended = run("rapport", *LIJST, *args)
    assert ended.code in (1, 2)
    assert says in ended.err.splitlines()[-1]


@pytest.mark.traag
def test_hostile_names_stay_text(tmp_path: Path, run: Run) -> None:
    names = [naam for naam in VIJANDIG if naam.strip() and len(naam) <= 200]
    size = len(names)
    squares = [box(4 + 0.01 * i, 51, 4.01 + 0.01 * i, 51.01) for i in range(size)]
    codes = [f"c{i}" for i in range(size)]
    frame = gpd.GeoDataFrame({"code": codes, "naam": names}, geometry=squares, crs=4326)
    frame.to_file(tmp_path / "v.gpkg")
    for naam, groep in (("x", 2), ("y", 3)):
        regio = [f"r{i // groep}" for i in range(size)]
        pd.DataFrame({"code": codes, "regio": regio}).to_csv(tmp_path / f"{naam}.csv", index=False)
    ended = run("rapport", "x.csv", "y.csv", "--eenheid", "v.gpkg", "--nulmodel", "0")
    assert ended.code == 0, ended.err
    for page in ("rapport.html", "kaart.html"):
        text = (tmp_path / "uitvoer" / page).read_text("utf-8")
        assert "<img src=x" not in text
        assert text.count("<script") == text.count("</script>")
