"""Tests of the Excel file: real numbers, harmless text, every column explained."""

from __future__ import annotations

import io
import json
import math
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from lappendeken import Congruentie, Indeling, compute_congruentie, load_congruentie
from lappendeken.tabellen.werkboek import build_werkboek, build_werkboek_van
from lappendeken.tabellen.woordenboek import (
    Kolom,
    Tabel,
    Woordenboek,
    load_woordenboek,
    write_kop,
)
from opdrachtregel import Run
from werkmappen import list_kolommen

GEMEEN = ["=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "-2+3", "\t=1", "'s-Gravenhage", "'=1+1"]


@pytest.fixture(scope="module")
def drenthe() -> Congruentie:
    return load_congruentie(["veiligheidsregio", "jeugdregio", "rmc"], provincies=["Drenthe"])


@pytest.fixture(scope="module")
def boek(drenthe: Congruentie) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(build_werkboek(drenthe)))


def read(boek: openpyxl.Workbook, name: str) -> pd.DataFrame:
    _, *rows = boek[name].iter_rows(values_only=True)
    return pd.DataFrame(rows, columns=list_kolommen(boek[name]))


def test_has_a_guide_a_sheet_per_table_and_a_dictionary(boek, drenthe) -> None:
    # The pairs of every gemeente are too long for a sheet that a person reads.
    tables = [name for name in drenthe.tabellen if name != "gemeenteparen"]
    assert boek.sheetnames == ["Leeswijzer", *tables, "Kolommen"]


def test_numbers_are_the_numbers_of_the_tables(boek, drenthe) -> None:
    sheet = read(boek, "gemeenten")
    assert sheet["congruentie"].tolist() == pytest.approx(drenthe.gemeenten["congruentie"].tolist())
    assert sheet["inwoners"].tolist() == drenthe.gemeenten["inwoners"].tolist()
    assert (drenthe.effecten["effect"] < 0).any()
    effects = read(boek, "effecten")["effect"]
    assert effects.tolist() == pytest.approx(drenthe.effecten["effect"].tolist())


def test_header_stays_in_view_and_filters(boek) -> None:
    for name in boek.sheetnames[1:]:
        assert boek[name].freeze_panes.endswith("2"), name
        assert boek[name].auto_filter.ref is not None, name


def test_shows_shares_as_percentages(boek) -> None:
    header = list_kolommen(boek["gemeenten"])
    assert boek["gemeenten"].cell(2, header.index("congruentie") + 1).number_format == "0.0%"


def test_names_stand_beside_codes(boek) -> None:
    naden = read(boek, "naden")
    assert naden.columns[:4].tolist() == [
        "gemeente_a",
        "gemeente_a_naam",
        "gemeente_b",
        "gemeente_b_naam",
    ]
    assert naden["gemeente_a_naam"].notna().all()


def test_dictionary_explains_every_column(boek) -> None:
    explained = read(boek, "Kolommen")
    for name, tabel in load_woordenboek("rapport").tabellen.items():
        rows = explained[explained["tabel"] == name]
        assert rows["kolom"].tolist() == list(tabel.vast if tabel.excel else ())
        assert rows["betekenis"].str.len().gt(5).all()


def test_refuses_a_column_that_is_not_in_the_dictionary(drenthe) -> None:
    with pytest.raises(KeyError, match="gewicht"):
        build_werkboek_van(
            {"kernregios": drenthe.kernregios.assign(gewicht=1)},
            load_woordenboek("rapport"),
            [],
            titel="x",
            gemeentenamen=drenthe.gemeentetabel["gemeente_naam"],
        )


def test_heights_are_whole_pixels(boek) -> None:
    # Versions of XlsxWriter round anything else in their own way.
    heights = {sheet.row_dimensions[1].height for sheet in boek} - {None}
    assert heights
    assert all(height % 0.75 == 0 for height in heights), heights


def test_same_input_gives_same_bytes(drenthe) -> None:
    assert build_werkboek(drenthe) == build_werkboek(drenthe)


@pytest.mark.parametrize("naam", GEMEEN)
def test_no_name_becomes_a_formula(naam: str) -> None:
    codes = ["GM0001", "GM0002"]
    table = pd.DataFrame(
        {"gemeente_naam": [naam, "Bij"], "provincie": [naam, "P"], "inwoners": [10, 20]},
        index=pd.Index(codes, name="gemeente_code"),
    )
    chosen = [
        Indeling.from_mapping(slug, dict.fromkeys(codes, "x"), naam=naam) for slug in ("a", "b")
    ]
    boek = openpyxl.load_workbook(io.BytesIO(build_werkboek(compute_congruentie(chosen, table))))
    cels = [cel for sheet in boek for row in sheet.iter_rows() for cel in row]
    assert not [cel for cel in cels if cel.data_type == "f"]
    shown = read(boek, "gemeenten")["gemeente_naam"][0]
    assert shown == (naam if naam == "'s-Gravenhage" else f"'{naam}")


def test_the_last_digits_of_another_processor_do_not_change_the_bytes() -> None:
    kolommen = (Kolom("km", "km", "Lengte."), Kolom("n", "aantal", "Aantal."))
    woordenboek = Woordenboek("proef", {"grenzen": Tabel("grenzen", "Lengten.", kolommen, "")})
    books = [
        build_werkboek_van(
            {"grenzen": pd.DataFrame({"km": [km], "n": [12345678901]})},
            woordenboek,
            [],
            titel="proef",
            gemeentenamen=pd.Series(dtype=object),
        )
        for km in (233.9749999999999, 233.97500000000002)
    ]
    assert books[0] == books[1]
    sheet = read(openpyxl.load_workbook(io.BytesIO(books[0])), "grenzen")
    # Whole numbers are exact, whatever their length.
    assert sheet.to_numpy().tolist() == [[233.975, 12345678901]]


def test_a_long_text_is_cut_and_what_is_under_it_stays() -> None:
    kolommen = (Kolom("n", "aantal", "Aantal."), Kolom("tekst", "tekst", "Tekst."))
    woordenboek = Woordenboek("proef", {"lang": Tabel("lang", "Teksten.", kolommen, "")})
    # Outside the first plane of Unicode a sign counts for two, to Excel.
    table = pd.DataFrame({"n": [None, math.inf, True], "tekst": ["", "𝄞" * 20_000, "Bij"]})
    content = build_werkboek_van(
        {"lang": table}, woordenboek, [], titel="proef", gemeentenamen=pd.Series(dtype=object)
    )
    sheet = openpyxl.load_workbook(io.BytesIO(content))["lang"]
    # What is missing is empty, and the format of a number is that of its column.
    assert [sorted(cell.coordinate for cell in row if cell.value is not None) for row in sheet] == [
        ["A1", "B1"],
        [],
        ["B3"],
        ["A4", "B4"],
    ]
    assert sheet["B3"].value == "𝄞" * 16_383
    assert (sheet["A4"].value, sheet["A4"].number_format, sheet["B4"].value) == (1, "#,##0", "Bij")


def test_a_text_is_a_text_whatever_stands_in_it() -> None:
    """XlsxWriter 3.2 takes one in braces for a formula, also when it is told to make none."""
    texts = ["{=1+1}", "=1+1", "https://voorbeeld.nl", "mailto:a@voorbeeld.nl", "12"]
    woordenboek = Woordenboek(
        "proef", {"t": Tabel("t", "Teksten.", (Kolom("tekst", "tekst", "Tekst."),), "")}
    )
    content = build_werkboek_van(
        {"t": pd.DataFrame({"tekst": texts})},
        woordenboek,
        [],
        titel="proef",
        gemeentenamen=pd.Series(dtype=object),
    )
    cells = [row[0] for row in openpyxl.load_workbook(io.BytesIO(content))["t"].iter_rows(2)]
    assert [cell.value for cell in cells] == ["{=1+1}", "'=1+1", *texts[2:]]
    assert {(cell.data_type, cell.hyperlink) for cell in cells} == {("s", None)}


def test_headings_are_dutch_with_the_code_in_a_note_on_every_sheet(boek) -> None:
    for sheet in boek.worksheets[1:]:
        names = list_kolommen(sheet)
        assert [cell.value for cell in sheet[1]] == [write_kop(name) for name in names], sheet.title
        assert sheet.page_setup.fitToHeight == 0, sheet.title
        assert sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.title
        for cell in sheet[1]:
            # Every word of a heading fits in its column, beside the button of the filter.
            width = next(
                found.width
                for found in sheet.column_dimensions.values()
                if found.min <= cell.column <= found.max
            )
            assert width >= max(map(len, cell.value.split())) + 3, (sheet.title, cell.value)
    first = boek["gemeenten"]["A1"]
    assert (first.value, first.comment.text.splitlines()[0]) == ("Gemeentecode", "gemeente_code")
    assert "CBS-code" in first.comment.text


def test_a_sheet_with_a_list_can_be_given_back(run: Run, tmp_path: Path) -> None:
    found = load_congruentie(["veiligheidsregio", "jeugdregio"])
    (tmp_path / "lappendeken.xlsx").write_bytes(build_werkboek(found))
    ended = run("rapport", "lappendeken.xlsx#toewijzingen", "--controleer", "--json")
    assert ended.code == 0, ended.err
    said = json.loads(ended.out)["indelingen"]
    assert [(one["gemeenten"], one["regios"]) for one in said] == [(342, 42), (342, 25)]
    for one in said:
        names = (*load_woordenboek("rapport")["toewijzingen"].namen, "gemeente_naam")
        # What is read is recognised by its heading; none is left over.
        assert sorted(one["kolommen"].values()) == sorted(write_kop(name) for name in names)
