"""Tests of ``lappendeken vergelijk --vlakken``: what it writes, and what it refuses."""

from __future__ import annotations

import io
import json
from pathlib import Path

import openpyxl
import pytest

from lappendeken.opdracht.gedeeld.uitkomst import Uitkomst
from lappendeken.opdracht.gedeeld.vlakken import Vlakverzoek, run_vlakken
from lappendeken.rapport.gedeeld.render import hou_heel
from opdrachtregel import Run, check_refused, list_tree, read
from rooster import write

# Cells of a km2. By hand: H(a) = 1.5 bits, and y leaves one bit of it in half of the cells.
A, B = ("aabc",), ("xxyy",)


@pytest.fixture(scope="module")
def gedaan(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Uitkomst, list[str]]:
    """Two drawings compared, once."""
    folder = tmp_path_factory.mktemp("vlakken")
    steps: list[str] = []
    verzoek = Vlakverzoek(
        write(folder / "wijken.gpkg", A),
        write(folder / "zones.geojson", B, crs=4326),
        folder / "uit",
    )
    return folder / "uit", run_vlakken(verzoek, steps.append), steps


def test_writes_a_page_an_excel_file_and_tables(gedaan: tuple[Path, Uitkomst, list[str]]) -> None:
    folder, found, steps = gedaan
    assert [path.name for path in found.paden] == ["gebieden.html", "lappendeken.xlsx", "tabellen"]
    assert steps == [
        "Kaart A lezen",
        "Kaart B lezen",
        "Over elkaar leggen",
        "Pagina schrijven",
        "Tabellen schrijven",
        "Op zijn plaats zetten",
    ]
    page = (folder / "gebieden.html").read_text("utf-8")
    assert hou_heel("lappendeken vergelijk --vlakken wijken.gpkg zones.geojson<") in page
    assert [
        one["bestand"] for one in json.loads((folder / "protocol.json").read_text("utf-8"))
    ] == [
        "wijken.gpkg",
        "zones.geojson",
    ]
    assert read(folder, "bronnen")["invoer"].tolist() == ["wijken.gpkg", "zones.geojson"]


def test_the_tables_hold_what_was_worked_out_by_hand(
    gedaan: tuple[Path, Uitkomst, list[str]],
) -> None:
    folder = gedaan[0]
    maten = read(folder, "maten").set_index("maat")["waarde"]
    # Slivers: the maps were written in two coordinate systems.
    expected = {"homogeniteit": 2 / 3, "volledigheid": 1, "v_maat": 0.8, "mapcurves": 1}
    assert {maat: maten[maat] for maat in expected} == pytest.approx(expected, abs=1e-4)
    assert maten["mapcurves_a"] == pytest.approx(0.625, abs=1e-4)
    assert (maten["regios_a"], maten["regios_b"]) == (3, 2)
    assert maten["gedeeld_km2"] == pytest.approx(4, abs=1e-4)
    regios = read(folder, "gebieden")
    assert (regios["laag"] + regios["regio_naam"]).tolist() == ["aa", "ab", "ac", "bx", "by"]
    assert regios["inhomogeniteit"].tolist() == pytest.approx([0, 0, 0, 0, 2 / 3], abs=1e-4)
    assert regios["regiopassing"].tolist() == pytest.approx([1, 0.5, 0.5, 1, 1], abs=1e-4)
    assert regios["delen"].tolist() == [1, 1, 1, 1, 2]
    assert regios["grootste_deel"].tolist()[:3] == ["x", "y", "y"]
    overlap = read(folder, "overlap")
    big = overlap[overlap["km2"] > 0.01]
    assert (big["regio_a"] + big["regio_b"]).tolist() == ["ax", "by", "cy"]
    assert big["km2"].tolist() == pytest.approx([2, 1, 1], abs=1e-4)


def test_excel_says_what_was_compared(gedaan: tuple[Path, Uitkomst, list[str]]) -> None:
    content = io.BytesIO((gedaan[0] / "lappendeken.xlsx").read_bytes())
    book = openpyxl.load_workbook(content, read_only=True)
    assert book.sheetnames == ["Leeswijzer", "maten", "gebieden", "overlap", "bronnen", "Kolommen"]
    guide = dict(row[:2] for row in book["Leeswijzer"].iter_rows(values_only=True) if row[0])
    assert guide["a"] == "wijken.gpkg, kolom regio, EPSG:28992 (RD), zoals het bestand zegt"
    assert guide["Gemeten in"] == "EPSG:28992 (RD)"
    assert not [text for text in guide.values() if "gemeente" in str(text)]


def test_the_command_says_where_and_repeats_itself(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "a.gpkg", A)
    args = (
        "vergelijk",
        "--vlakken",
        "a.gpkg",
        "a.gpkg",
        "--kolom-a",
        "regio",
        "--kolom-b",
        "regio",
    )
    ended = run(*args)
    assert ended.code == 0, ended.err
    assert [line.split("  (")[0] for line in ended.out.splitlines()] == [
        str(Path("vergelijking") / name)
        for name in ("gebieden.html", "lappendeken.xlsx", "tabellen")
    ]
    assert (
        "Let op: A en B zijn dezelfde kolom van a.gpkg: elke maat is dan 1. Kies met --kolom-b een "
        "andere kolom."
    ) in ended.err
    maten = read(tmp_path / "vergelijking", "maten").set_index("maat")["waarde"]
    assert maten[:6].tolist() == [1] * 6
    first = {path.name: path.read_bytes() for path in (tmp_path / "vergelijking").rglob("*.*")}
    assert run(*args).code == 0
    assert first == {
        path.name: path.read_bytes() for path in (tmp_path / "vergelijking").rglob("*.*")
    }


def test_only_shows_how_the_maps_are_read(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "a.gpkg", A)
    before = list_tree(tmp_path)
    ended = run("vergelijk", "--vlakken", "a.gpkg", "a.gpkg", "--controleer")
    assert ended.code == 0, ended.err
    assert ended.out.splitlines()[:5] == [
        "Bestand: a.gpkg, kaartlaag 'a'",
        "Vorm: een kaart met vlakken van regio's",
        "Coördinatenstelsel: EPSG:28992 (RD), zoals het bestand zegt",
        "Kolom voor regio: 'regio'",
        "Gelezen: 3 vlakken, 3 regio's",
    ]
    assert "Er is niets berekend en niets geschreven (--controleer)." in ended.out
    assert list_tree(tmp_path) == before
    as_json = run("vergelijk", "--vlakken", "a.gpkg", "a.gpkg", "--controleer", "--json")
    assert [one["regios"] for one in json.loads(as_json.out)["indelingen"]] == [3, 3]


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["weg.gpkg", "a.gpkg"], r"'weg\.gpkg' bestaat niet"),
        (["a.gpkg", "a.csv"], r"a\.csv is geen kaart"),
        (["a.gpkg", "a.gpkg", "--kolom-b", "zone"], r"geen kolom 'zone' \(--kolom-b\).* 'regio'"),
        (["a.gpkg", "a.gpkg", "--laag-b", "zone"], r"geen kaartlaag 'zone' \(--laag-b\)"),
        (["a.gpkg", "a.gpkg", "--uit", "a.csv"], r"'a\.csv' is een bestand en geen map"),
    ],
)
def test_bad_input_is_one_sentence_and_writes_nothing(
    run: Run, tmp_path: Path, args: list[str], says: str
) -> None:
    write(tmp_path / "a.gpkg", A)
    (tmp_path / "a.csv").write_text("gemeente,regio\nEde,a\n")
    check_refused(run, tmp_path, ["vergelijk", "--vlakken", *args], says)


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (
            ["res", "ggd", "--vlakken", "a.gpkg", "b.gpkg"],
            (
                "--vlakken vergelijkt de twee kaarten die erachter staan; laat 'res' weg, of laat "
                "--vlakken weg."
            ),
        ),
        (["--vlakken", "a.gpkg"], "optie '--vlakken' vraagt om een waarde."),
        (["--vlakken", "a.gpkg", " "], "--vlakken: de waarde is leeg."),
        (
            ["--vlakken", "a.gpkg", "b.gpkg", "--met", "zorg"],
            "--met doet niets bij --vlakken: laat die optie weg.",
        ),
        (
            ["--vlakken", "a.gpkg", "b.gpkg", "--laag", "x"],
            "--laag doet niets bij --vlakken: laat die optie weg. Gebruik --laag-a en --laag-b.",
        ),
        (
            ["--vlakken", "a.gpkg", "b.gpkg", "--kolom-regio", "x"],
            (
                "--kolom-regio doet niets bij --vlakken: laat die optie weg. Gebruik --kolom-a en "
                "--kolom-b."
            ),
        ),
        (
            ["res", "ggd", "--kolom-a", "x"],
            "--kolom-a hoort bij --vlakken: twee kaarten naar oppervlakte.",
        ),
        (["--kolom-b", "x"], "--kolom-b hoort bij --vlakken: twee kaarten naar oppervlakte."),
        ([], "argument A ontbreekt."),
        (["res"], "argument B ontbreekt."),
    ],
)
def test_wrong_usage(run: Run, args: list[str], says: str) -> None:
    ended = run("vergelijk", *args)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith(f"Fout: {says}"), ended.err


def test_help_shows_how(run: Run) -> None:
    ended = run("vergelijk", "--help")
    assert (
        "lappendeken vergelijk --vlakken wijken.gpkg zones.gpkg --kolom-a wijk --kolom-b zone"
    ) in ended.out
    for optie in ("--vlakken A B", "--kolom-a", "--kolom-b", "--laag-a", "--laag-b"):
        assert optie in ended.out
