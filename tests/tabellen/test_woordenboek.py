"""Tests of the data dictionary itself: what a line may say, and what it takes from others."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from pathlib import Path

import pandas as pd
import pytest

import lappendeken
from lappendeken.basis.woordkeus import Woordkeus
from lappendeken.maten import MATEN
from lappendeken.tabellen import woordenboek
from lappendeken.tabellen.woordenboek import (
    OPDRACHTEN,
    Bereik,
    Kolom,
    Tabel,
    WoordenboekError,
    load_gedeeld,
    load_woordenboek,
)
from lappendeken.tabellen.woordenboek.lezen import Gedeeld, parse

KOP = 'sinds = "0.1.0"\n'
MAP = Path(woordenboek.__file__).parent

GEDEELD = Gedeeld(
    alleen={"nul": "als het moet"},
    zinnen={"dubbel": "Als {als}: {uitleg}"},
    kolommen={"naam": {"soort": "tekst", "uitleg": "Een naam.", "bron": "CBS"}},
    tabellen={},
)
BRONNEN = Tabel(
    "bronnen",
    "Waarvandaan.",
    (Kolom("titel", "tekst", "Titel."), Kolom("nul", "getal", "Nul.", alleen="als het moet")),
    "tabellen/bronnen.csv",
)


def read(text: str) -> Mapping[str, Tabel]:
    """Read a dictionary that is drawn here."""
    found = {"ander.bronnen": BRONNEN}
    return parse(tomllib.loads(KOP + text), "proef", GEDEELD, found.get)[1]


def read_kolom(line: str) -> Kolom:
    """Read one line of a table."""
    return read(f'[tabel.t]\nuitleg = "Een tabel."\n[tabel.t.kolom]\n{line}')["t"].kolommen[-1]


# --- what a line says ------------------------------------------------------------------


def test_a_line_says_everything_itself() -> None:
    found = read_kolom(
        'n = { soort = "aantal", eenheid = "regio\'s", bereik = "1 of meer", uitleg = "Hoeveel.", '
        'formule = "`n`", leeg = "onbekend", bron = "CBS", sinds = "0.2.0", alleen = "nul", '
        "gebroken = true }"
    )
    assert found == Kolom(
        "n",
        "aantal",
        "Hoeveel.",
        eenheid="regio's",
        bereik=Bereik("1 of meer", laag=1),
        formule="`n`",
        leeg="onbekend",
        bron="CBS",
        sinds="0.2.0",
        alleen="als het moet",
        gebroken=True,
    )


def test_a_name_alone_is_a_shared_column() -> None:
    found = read_kolom('naam_a = "naam"')
    assert found == Kolom("naam_a", "tekst", "Een naam.", bron="CBS", sinds="0.1.0")


def test_a_line_says_only_what_is_different() -> None:
    line = (
        'a = { soort = "km", bereik = "boven 0", uitleg = "Ver.", formule = "f", leeg = "weg", '
        'bron = "CBS", alleen = "nul" }\n'
    )
    found = read_kolom(line + 'b = { als = "a", uitleg = "Verder.", leeg = "" }')
    # A formula and a reason are of one column only.
    assert found == Kolom(
        "b",
        "km",
        "Verder.",
        eenheid="km",
        bereik=Bereik("boven 0", laag=0, open_laag=True),
        bron="CBS",
        sinds="0.1.0",
    )


def test_a_column_of_the_same_table_goes_before_a_shared_one() -> None:
    line = 'naam = { als = "naam", uitleg = "Eigen naam." }\n'
    assert read_kolom(line + 'b = "naam"').uitleg == "Eigen naam."


def test_a_sentence_speaks_about_the_other_column() -> None:
    assert read_kolom('b = { als = "naam", zin = "dubbel" }').uitleg == "Als naam: Een naam."


def test_a_measure_brings_its_own_kind_sentence_and_range() -> None:
    share = read_kolom('ecs = { maat = "ecs", bron = "x" }')
    assert (share.soort, share.uitleg) == ("aandeel", MATEN["ecs"].toelichting)
    assert share.bereik == Bereik("0 tot 1", laag=0, hoog=1)
    count = read_kolom('tafels = { maat = "tafels", eenheid = "tafels", bron = "x" }')
    assert (count.soort, count.bereik) == ("aantal", Bereik("0 of meer", laag=0))


def test_a_criterium_brings_its_own_kind_and_name() -> None:
    found = read_kolom('x = { criterium = "naden_km", bron = "x" }')
    assert (found.soort, found.uitleg, found.eenheid) == ("km", "Naden.", "km")


@pytest.mark.parametrize(
    ("tekst", "inside", "outside"),
    [
        ("0 tot 1", [0, 0.5, 1], [-0.001, 1.001]),
        ("boven 0, tot 1", [0.001, 1], [0, 1.001]),
        ("-1 tot 1", [-1, 0, 1], [-1.001, 1.001]),
        ("1 of meer", [1, 1e9], [0.999]),
        ("boven 0", [0.001, 1e9], [0, -1]),
        ("hoogstens 1", [-1e9, 1], [1.001]),
        ("1 of meer; hoogstens D", [1, 1e9], [0]),
    ],
)
def test_a_range_holds_what_it_says(tekst: str, inside: list[float], outside: list[float]) -> None:
    bereik = read_kolom(
        f'x = {{ soort = "getal", bereik = "{tekst}", uitleg = "X.", bron = "x" }}'
    ).bereik
    assert bereik is not None
    assert bereik.tekst == tekst
    assert all(value in bereik for value in inside)
    assert not any(value in bereik for value in outside)
    assert math.nan not in bereik


# --- what a table says -----------------------------------------------------------------


def test_a_table_has_a_place_and_is_a_sheet_unless_told_otherwise() -> None:
    columns = '[tabel.t.kolom]\nnaam = "naam"'
    usual = read(f'[tabel.t]\nuitleg = "Een tabel."\n{columns}')["t"]
    assert (usual.bestand, usual.excel, usual.alleen) == ("tabellen/t.csv", True, "")
    other = read(
        '[tabel.t]\nuitleg = "Een tabel."\nbestand = "t.csv"\nexcel = false\nalleen = "nul"\n'
        + columns
    )["t"]
    assert (other.bestand, other.excel, other.alleen) == ("t.csv", False, "als het moet")


def test_a_table_like_another_has_its_columns_behind_its_own() -> None:
    found = read('[tabel.t]\nals = "ander.bronnen"\n[tabel.t.kolom]\nnaam = "naam"')["t"]
    # What only the other one has at times is not part of it.
    assert found.namen == ("naam", "titel")
    assert found.uitleg == "Waarvandaan."


def test_order_and_meaning_of_the_columns() -> None:
    frame = pd.DataFrame([[1, 2, 3]], columns=["extra", "nul", "titel"])
    assert BRONNEN.order(frame).columns.tolist() == ["titel", "nul"]
    assert BRONNEN.order(frame[["extra", "titel"]]).columns.tolist() == ["titel"]
    assert [kolom.naam for kolom in BRONNEN.describe(frame[["nul", "titel"]])] == ["nul", "titel"]
    with pytest.raises(KeyError, match="titel"):
        BRONNEN.order(frame[["nul"]])
    with pytest.raises(KeyError, match="extra"):
        BRONNEN.describe(frame)


# --- what is refused -------------------------------------------------------------------

GOED = 'soort = "tekst", uitleg = "Een tekst.", bron = "CBS"'
FOUT = [
    ('x = { uitleg = "X.", bron = "CBS" }', r"t\.x: 'soort' is missing"),
    ('x = { soort = "tekst", bron = "CBS" }', "'uitleg' is missing"),
    ('x = { soort = "tekst", uitleg = "X." }', "'bron' is missing"),
    ('x = { soort = "datum", uitleg = "X.", bron = "CBS" }', "'soort' is 'datum'; it can be tekst"),
    ('x = { soort = "tekst", uitleg = "X", bron = "CBS" }', "does not end with a dot"),
    (f'x = {{ {GOED}, toelichting = "Y." }}', "no key 'toelichting'; there is alleen, als"),
    (f"x = {{ {GOED}, leeg = true }}", "'leeg' is no str"),
    (f'x = {{ {GOED}, waarden = "ja" }}', "'waarden' is no list"),
    ('x = "onbekend"', "there is no column 'onbekend' to be like"),
    ('x = "x"', "there is no column 'x' to be like"),
    ('x = { als = "naam", maat = "ecs" }', "it takes from two places: als, maat"),
    ('x = { maat = "onbekend", bron = "x" }', "there is no maat 'onbekend'"),
    ('x = { criterium = "onbekend", bron = "x" }', "there is no criterium 'onbekend'"),
    ('x = { maat = "ecs", bereik = "0 of meer", bron = "x" }', "wider than that of the maat"),
    ('x = { maat = "ecs", bereik = "-1 tot 1", bron = "x" }', "wider than that of the maat"),
    ('x = { als = "naam", zin = "onbekend" }', "'zin' onbekend needs a sentence"),
    (f'x = {{ {GOED}, zin = "dubbel" }}', "an 'als' and no 'uitleg'"),
    ('x = { als = "naam", zin = "dubbel", uitleg = "X." }', "an 'als' and no 'uitleg'"),
    (f'x = {{ {GOED}, alleen = "soms" }}', "'alleen' is 'soms', which gedeeld.toml does not"),
    ('x = { soort = "aantal", uitleg = "X.", bron = "x" }', "what does it count"),
    (f'x = {{ {GOED}, eenheid = "km" }}', "a text has no 'eenheid'"),
    (f'x = {{ {GOED}, bereik = "0 tot 1" }}', "a text has no 'eenheid', no 'bereik'"),
    (f"x = {{ {GOED}, gebroken = true }}", "and no decimals"),
    (
        'x = { soort = "getal", waarden = ["1"], uitleg = "X.", bron = "x" }',
        "a number has no 'waarden'",
    ),
    *(
        (
            f'x = {{ soort = "getal", bereik = "{tekst}", uitleg = "X.", bron = "x" }}',
            "cannot be read",
        )
        for tekst in ("1", "0-1", "0 tot", "tot 1", "0 tot 1 of meer", "vanaf 0", "; D")
    ),
]


@pytest.mark.parametrize(("line", "says"), FOUT)
def test_a_line_that_cannot_be_is_refused(line: str, says: str) -> None:
    with pytest.raises(WoordenboekError, match=says) as error:
        read_kolom(line)
    assert str(error.value).startswith("the data dictionary, proef, t")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[tabellen.t]", "proef: there is no key 'tabellen'; there is alleen, kolom"),
        ('[tabel.t]\nuitleg = "X."', "table t: it has no 'uitleg' or no column"),
        ('[tabel.t.kolom]\nx = "naam"', "table t: it has no 'uitleg' or no column"),
        ('[tabel.t]\nnaam = "x"', "table t: there is no key 'naam'"),
        ('[tabel.t]\nals = "ander.t"', "table t: there is no table 'ander.t'"),
        ('[tabel.t]\nals = "ander.bronnen"\nalleen = "soms"', "table t: 'alleen' is 'soms'"),
    ],
)
def test_a_table_that_cannot_be_is_refused(text: str, says: str) -> None:
    with pytest.raises(WoordenboekError, match=says):
        read(text)


@pytest.mark.parametrize("text", ["", "sinds = 1", 'sinds = "nu"', 'sinds = "0.1"'])
def test_a_file_says_since_which_version(text: str) -> None:
    with pytest.raises(WoordenboekError, match="proef: 'sinds' has to be a version"):
        parse(tomllib.loads(text), "proef", GEDEELD, lambda _: None)


# --- what is there ---------------------------------------------------------------------


def test_there_is_a_file_for_every_command_and_no_other() -> None:
    assert {path.stem for path in MAP.glob("*.toml")} == {"gedeeld", "koppen", *OPDRACHTEN}


@pytest.mark.parametrize("opdracht", OPDRACHTEN)
def test_no_column_is_of_a_version_to_come(opdracht: str) -> None:
    def to_version(text: str) -> tuple[int, ...]:
        return tuple(map(int, text.split(".")))

    for tabel in load_woordenboek(opdracht).tabellen.values():
        for kolom in tabel.kolommen:
            assert to_version(kolom.sinds) <= to_version(lappendeken.__version__), kolom.naam


def test_everything_that_is_shared_is_used() -> None:
    paths = [path for path in MAP.glob("*.toml") if path.stem != "koppen"]
    raw = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in paths}
    lines = [
        (name, {"als": line} if isinstance(line, str) else line)
        for name, file in raw.items()
        for columns in [
            file.get("kolom", {}),
            *(tabel.get("kolom", {}) for tabel in file.get("tabel", {}).values()),
        ]
        for line in columns.values()
    ]
    tables = [tabel for file in raw.values() for tabel in file.get("tabel", {}).values()]
    shared = raw.pop("gedeeld")
    assert set(shared["kolom"]) <= {line.get("als") for _, line in lines}
    assert set(shared["zin"]) == {line["zin"] for _, line in lines if "zin" in line}
    assert set(shared["alleen"]) == {
        item["alleen"] for item in [*tables, *(line for _, line in lines)] if "alleen" in item
    }
    assert {f"gedeeld.{naam}" for naam in load_gedeeld().tabellen} <= {t.get("als") for t in tables}
    for name, file in raw.items():
        mine = {line.get("als") for place, line in lines if place == name}
        assert set(file.get("kolom", {})) <= mine, name


def test_the_measures_are_those_of_their_registry() -> None:
    raw = tomllib.loads((MAP / "rapport.toml").read_text("utf-8"))
    columns = raw["tabel"]["gemeenten"]["kolom"]
    referred = {naam: line["maat"] for naam, line in columns.items() if "maat" in line}
    assert list(referred) == list(referred.values()) == list(MATEN)
    assert not [naam for naam in referred if {"uitleg", "soort"} & set(columns[naam])]


# --- what a column is called above a sheet -----------------------------------------------


@pytest.mark.parametrize("opdracht", OPDRACHTEN)
def test_every_column_has_a_heading_of_its_own_in_words(opdracht: str) -> None:
    for tabel in load_woordenboek(opdracht).tabellen.values():
        koppen = [kolom.kop for kolom in tabel.kolommen]
        assert len(set(koppen)) == len(koppen), tabel.naam
        for kop in koppen:
            assert kop[0].isupper(), kop
            assert "_" not in kop, kop
            assert len(kop) <= 60, kop


def test_every_heading_is_of_a_column_and_every_ending_is_used() -> None:
    raw = tomllib.loads((MAP / "koppen.toml").read_text("utf-8"))
    names = {
        kolom.naam
        for opdracht in OPDRACHTEN
        for tabel in load_woordenboek(opdracht).tabellen.values()
        for kolom in tabel.kolommen
    }
    bases = {name.rpartition("_")[0] for name in names}
    assert set(raw["kop"]) <= names | bases | {base.rpartition("_")[0] for base in bases}
    assert set(raw["einde"]) <= {name.rpartition("_")[2] for name in names}
    # What the rule makes of a name needs no line.
    as_is = {name for name, kop in raw["kop"].items() if kop == name.replace("_", " ").capitalize()}
    assert as_is == set()


def test_a_heading_is_said_in_the_words_of_the_user() -> None:
    wijk = Woordkeus({"Gemeentecode": "Wijkcode"})
    said = load_woordenboek("rapport").zeg(wijk, eigen=True)["gemeenten"].kolommen[0]
    assert (said.naam, said.kop) == ("gemeente_code", "Wijkcode")
