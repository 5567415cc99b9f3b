"""Tests of the sheets of the Excel file that sum up."""

from __future__ import annotations

import io
import zipfile

import openpyxl
import pandas as pd
import pytest

from lappendeken import Catalogus, Congruentie, load_congruentie
from lappendeken.analyse.gewicht import compute_machtsbalans
from lappendeken.analyse.provincies import compute_provinciematen
from lappendeken.analyse.uitwerking import Uitwerking
from lappendeken.tabellen.bladen import build_bladen
from lappendeken.tabellen.werkboek import build_werkboek
from tekening import gemeentetabel, grenzen, indeling, vergelijk

BLADEN = [
    *("samenvatting", "provincies", "machtsbalans", "gevoeligheid", "maatlat", "referentie"),
    *("toetsen", "uitzonderingen", "basis", "gelijken", "grootteklassen", "gewichten"),
]


@pytest.fixture(scope="module")
def drenthe() -> Congruentie:
    return load_congruentie(["veiligheidsregio", "jeugdregio", "rmc"], provincies=["Drenthe"])


@pytest.fixture(scope="module")
def boek(drenthe: Congruentie, catalogus: Catalogus) -> openpyxl.Workbook:
    content = build_werkboek(drenthe, None, bladen(drenthe, catalogus))
    return openpyxl.load_workbook(io.BytesIO(content))


def bladen(congruentie: Congruentie, catalogus: Catalogus) -> dict:
    maatlat = catalogus.indeling("corop")
    uitwerking = Uitwerking(congruentie, catalogus)
    return build_bladen(uitwerking, congruentie.landelijk, maatlat)


def weigh(found: Congruentie) -> pd.DataFrame:
    return compute_machtsbalans(found.bundel.indelingen, found.regios)


def test_what_sums_up_comes_first(boek: openpyxl.Workbook, drenthe: Congruentie) -> None:
    tables = [name for name in drenthe.tabellen if name != "gemeenteparen"]
    assert boek.sheetnames == ["Leeswijzer", *BLADEN, *tables, "Kolommen"]


def test_the_selection_stands_beside_the_country(
    boek: openpyxl.Workbook, drenthe: Congruentie
) -> None:
    header, *rows = boek["samenvatting"].iter_rows(values_only=True)
    assert header == ("Omschrijving", "Maat", "Weging", "Selectie", "Nederland")
    found = {(row[1], row[2]): row for row in rows}
    row = found["congruentie", "gemeenten"]
    assert row[0] == "Congruentie"
    assert row[3] == pytest.approx(drenthe.gemeenten["congruentie"].mean())
    assert row[4] == pytest.approx(drenthe.alle_gemeenten["congruentie"].mean())
    assert found["aantal_gemeenten", "geen"][3:] == (12, 342)


def test_provincies_are_whole_and_the_country_is_last() -> None:
    part = vergelijk(
        indeling("a", "AABB"), indeling("b", "AAAB"), inwoners=[3, 1, 1, 1], gemeld=["GM0001"]
    )
    found = compute_provinciematen(part).set_index("provincie")
    # Jaccard 1/2, 1/2, 0, 0; the first weighs for three.
    assert found.index.tolist() == ["Drenthe", "Nederland"]
    assert found["congruentie"].tolist() == [0.25, 0.25]
    assert found["congruentie_naar_inwoners"].tolist() == pytest.approx([2 / 6, 2 / 6])
    assert found["gemeenten"].tolist() == [4, 4]


def test_power_counts_regios_of_several_above_a_half() -> None:
    found = weigh(
        vergelijk(
            # Shares 6/7 and 1/2; and one of three with 6/8, with one alone.
            indeling("a", "AABB"),
            indeling("b", "AAAB"),
            inwoners=[6, 1, 1, 1],
        )
    ).set_index("indeling")
    assert found["regios"].tolist() == [2, 1]
    assert found["boven_helft"].tolist() == [1, 1]
    assert found["hoogste_grootste"].tolist() == pytest.approx([6 / 7, 6 / 8])
    assert found["mediaan_grootste"].tolist() == pytest.approx([(6 / 7 + 1 / 2) / 2, 6 / 8])
    assert found["grootste_gemeente"].tolist() == ["GM0001", "GM0001"]


def test_nobody_beside_anybody_has_no_power() -> None:
    found = weigh(vergelijk(indeling("a", "AB"), indeling("b", "AB")))
    assert found["regios"].tolist() == [0, 0]
    assert found["grootste_gemeente"].tolist() == ["", ""]
    assert found["hoogste_grootste"].isna().all()


def test_every_sheet_prints_one_page_wide(boek: openpyxl.Workbook) -> None:
    for sheet in boek:
        assert sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.title
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) in ((1, 0), (None, 0))
        assert sheet.page_setup.paperSize == 9
        if sheet.title != "Leeswijzer":
            assert sheet.print_title_rows == "$1:$1", sheet.title
    assert boek["gemeenten"].page_setup.orientation == "landscape"


def test_there_are_two_charts_with_a_text_alternative(
    drenthe: Congruentie, catalogus: Catalogus
) -> None:
    content = build_werkboek(drenthe, None, bladen(drenthe, catalogus))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        charts = [name for name in archive.namelist() if name.startswith("xl/charts/")]
        drawings = "".join(
            archive.read(name).decode()
            for name in archive.namelist()
            if name.startswith("xl/drawings/drawing")
        )
    assert len(charts) == 2
    assert 'descr="Congruentie per provincie"' in drawings
    assert content == build_werkboek(drenthe, None, bladen(drenthe, catalogus))


def test_names_stay_text_also_here(catalogus: Catalogus) -> None:
    evil = "=1+1"
    table = gemeentetabel([1, 1])
    table["provincie"] = evil
    stack = [indeling(slug, "AA", naam=evil) for slug in ("a", "b")]
    found = vergelijk(*stack, grenzen=grenzen([]))
    content = build_werkboek(found, None, {"provincies": compute_provinciematen(found)})
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert not [c for s in book for row in s.iter_rows() for c in row if c.data_type == "f"]
