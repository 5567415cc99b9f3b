"""What the sheets of the Excel file say at their edges: provincies, ja and nee, long texts."""

from __future__ import annotations

import io
import math
import zipfile
from dataclasses import replace

import openpyxl
import pandas as pd
import pytest

from lappendeken import Catalogus, Congruentie, compute_congruentie, load_congruentie
from lappendeken.analyse.gewicht import compute_machtsbalans
from lappendeken.analyse.provincies import compute_provinciematen
from lappendeken.analyse.referentie import find_reference
from lappendeken.analyse.register import check_register, list_kruisingen
from lappendeken.analyse.uitwerking import Uitwerking
from lappendeken.basis.huisstijl import Huisstijl, wear_huisstijl
from lappendeken.model.eenheid import GEMEENTE, Eenheid
from lappendeken.tabellen.bladen import build_bladen
from lappendeken.tabellen.veldbladen import build_veldbladen
from lappendeken.tabellen.werkboek import (
    build_werkboek,
    build_werkboek_van,
    say_grenzen,
    vermeld_grenzen,
)
from lappendeken.tabellen.woordenboek import Kolom, Tabel, Woordenboek
from tekening import codes, gemeentetabel, indeling, rij, vergelijk


@pytest.fixture(scope="module")
def drenthe() -> Congruentie:
    return load_congruentie(["veiligheidsregio", "jeugdregio", "rmc"], provincies=["Drenthe"])


def weigh(found: Congruentie) -> pd.DataFrame:
    return compute_machtsbalans(found.bundel.indelingen, found.regios)


# --- what sums up ----------------------------------------------------------------------------


def test_only_provincies_that_are_reported_stand_there_each_with_its_own_people() -> None:
    table = gemeentetabel([7, 1, 2, 4])
    table["provincie"] = ["Zeeland", "Zeeland", "Drenthe", "Flevoland"]
    stack = (indeling("a", "AABB"), indeling("b", "AAAB"))
    found = compute_congruentie(stack, table, rij(4), gemeld=["GM0001", "GM0003"])
    sheet = compute_provinciematen(found).set_index("provincie")
    assert sheet.index.tolist() == ["Drenthe", "Zeeland", "Nederland"]
    assert sheet["inwoners"].tolist() == [2, 8, 14]
    # Partners in all: GM0001 and GM0002 two, GM0003 three, GM0004 one.
    assert sheet["alle_partners"].tolist() == [3.0, 2.0, 2.0]
    # At one table more than one: everyone. Not by inwoners: that has columns of its own.
    assert sheet["vaste_partners"].tolist() == [0.0, 1.0, 0.5]


def test_power_is_that_of_the_middle_regio() -> None:
    found = weigh(
        vergelijk(indeling("a", "AABBCC"), indeling("b", "AABBCC"), inwoners=[1, 1, 1, 3, 9, 1])
    )
    # Shares 1/2, 3/4 and 9/10; effective numbers 2, 1/(1/16 + 9/16) and 1/(81/100 + 1/100).
    assert found["mediaan_grootste"].tolist() == pytest.approx([0.75, 0.75])
    assert found["mediaan_effectief"].tolist() == pytest.approx([1.6, 1.6])


def test_settings_of_the_draws_are_no_figure(drenthe: Congruentie, catalogus: Catalogus) -> None:
    more = pd.DataFrame({"maat": ["nulmodel_trekkingen"], "weging": ["geen"], "waarde": [50.0]})
    landelijk = pd.concat([drenthe.landelijk, more], ignore_index=True)
    sheet = build_bladen(Uitwerking(drenthe, catalogus), landelijk, None)["samenvatting"]
    assert not sheet["maat"].str.startswith("nulmodel_").any()
    assert len(sheet) == len(drenthe.landelijk)


def test_who_has_more_than_half_is_said_by_ja(catalogus: Catalogus) -> None:
    # Three quarters and a quarter; twice exactly half.
    found = vergelijk(indeling("a", "AABB"), indeling("b", "AABB"), inwoners=[3, 1, 1, 1])
    rows = build_veldbladen(Uitwerking(found, catalogus))["gewichten"]
    first = rows[rows["indeling"] == "a"].set_index("gemeente_code")["boven_helft"]
    assert first.to_dict() == dict(zip(codes(4), ["ja", "nee", "nee", "nee"], strict=True))


def test_what_a_register_gives_a_reason_for_is_ja_and_without_one_nothing_is_said(
    catalogus: Catalogus,
) -> None:
    found = load_congruentie(["jeugdregio", "rmc"], provincies=["Gelderland"])
    stack = found.bundel.indelingen
    reference = find_reference(catalogus, stack)
    assert reference is not None
    crossings = list_kruisingen(stack, reference, found.gemeentetabel)
    control = check_register(crossings)
    without = build_veldbladen(Uitwerking(found, catalogus))["uitzonderingen"]
    assert len(without) > 1
    assert set(without["gemotiveerd"]) == {""}
    one = without.iloc[0]
    table = control.kruisingen
    given = (table["indeling"] == one["indeling"]) & (
        table["gemeente_code"] == one["gemeente_code"]
    )
    told = replace(control, kruisingen=table.assign(gemotiveerd=given))
    rows = build_veldbladen(Uitwerking(found, catalogus), told)["uitzonderingen"]
    assert rows["gemotiveerd"].tolist() == ["ja", *["nee"] * (len(without) - 1)]


# --- cells -------------------------------------------------------------------------------------

KOLOMMEN = (
    Kolom("gemeente_code", "code", "Code."),
    Kolom("zin", "tekst", "Zin."),
    Kolom("deel", "aandeel", "Deel."),
    Kolom("anders", "verschil", "Anders."),
    Kolom("km", "km", "Lengte."),
)


def write(table: pd.DataFrame, leesregels: tuple[tuple[str, str], ...] = ()) -> bytes:
    woordenboek = Woordenboek("p", {"proef": Tabel("proef", "Proef.", KOLOMMEN, "")})
    names = pd.Series({"GM0001": "Assen"})
    return build_werkboek_van(
        {"proef": table}, woordenboek, leesregels, titel="=titel", gemeentenamen=names
    )


def open_boek(content: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def test_cells_hold_what_they_should_and_numbers_say_what_they_are() -> None:
    long = "x" * 40_000
    table = pd.DataFrame(
        {
            "gemeente_code": ["GM0001", "GM0002", ""],
            "zin": [long, "", "=1"],
            "deel": [0.125, math.inf, math.nan],
            "anders": [-0.5, -math.inf, 0.0],
            "km": [1234.56, 0.0, None],
        }
    )
    book = open_boek(write(table, (("Uitleg", "=2"),)))
    head, *rows = book["proef"].iter_rows(values_only=True)
    assert head[:3] == ("Gemeentecode", "Gemeentenaam", "Zin")
    # The name stands behind its code; a name that is not known, and what is no number, is empty.
    assert rows[0] == ("GM0001", "Assen", long[:32_767], 0.125, -0.5, 1234.56)
    assert rows[1] == ("GM0002", None, None, None, None, 0)
    assert rows[2] == (None, None, "'=1", None, 0, None)
    assert [cell.number_format for cell in book["proef"][2]][3:] == [
        "0.0%",
        "+0.0%;-0.0%;0.0%",
        "#,##0.0",
    ]
    # The filter takes every row, the last too.
    assert book["proef"].auto_filter.ref == "A1:F4"
    assert book["Leeswijzer"]["A1"].value == "'=titel"
    assert book["Leeswijzer"]["B3"].value == "'=2"
    links = {
        cell.value: cell.hyperlink.location for cell in book["Leeswijzer"]["A"] if cell.hyperlink
    }
    assert links == {"proef": "'proef'!A1", "Kolommen": "'Kolommen'!A1"}
    assert [row[4] for row in book["Kolommen"].iter_rows(min_row=2, values_only=True)] == [
        "Code.",
        "Zin.",
        "Deel.",
        "Anders.",
        "Lengte.",
    ]


def test_few_columns_print_upright_and_more_lie_down() -> None:
    table = pd.DataFrame({k.naam: pd.Series(dtype=object) for k in KOLOMMEN})
    book = open_boek(write(table))
    # Five of its own and one with names; "Kolommen" has five.
    assert book["proef"].page_setup.orientation == "landscape"
    assert book["Kolommen"].page_setup.orientation in (None, "portrait", "default")


def test_an_ampersand_of_the_sender_is_no_code_of_the_header() -> None:
    table = pd.DataFrame({k.naam: pd.Series(dtype=object) for k in KOLOMMEN})
    with wear_huisstijl(Huisstijl(afzender="Jansen & Zoon")):
        content = write(table)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheet = archive.read("xl/worksheets/sheet2.xml").decode()
    assert "<oddHeader>&amp;R&amp;8Jansen &amp;&amp; Zoon</oddHeader>" in sheet


def test_a_chart_draws_every_row_and_the_first_on_top() -> None:
    found = vergelijk(indeling("a", "AABB"), indeling("b", "AAAB"))
    content = build_werkboek(found, None, {"machtsbalans": weigh(found)})
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        chart = archive.read("xl/charts/chart1.xml").decode()
    # Names in the second column, the count in the fourth; two indelingen in rows 2 and 3.
    assert "<c:f>machtsbalans!$B$2:$B$3</c:f>" in chart
    assert "<c:f>machtsbalans!$D$2:$D$3</c:f>" in chart
    assert '<c:orientation val="maxMin"/>' in chart


# --- the reading guide -------------------------------------------------------------------------


def guide(congruentie: Congruentie, eenheid: Eenheid = GEMEENTE) -> dict[str, str]:
    sheet = open_boek(build_werkboek(congruentie, eenheid=eenheid))["Leeswijzer"]
    return {str(a): str(b) for a, b in sheet.iter_rows(min_row=3, max_col=2, values_only=True)}


def test_the_guide_counts_what_is_shown() -> None:
    stack = (indeling("a", "AABB"), indeling("b", "AAAB"))
    assert guide(vergelijk(*stack))["Getoond"] == "Alle 4 gemeenten."
    part = guide(vergelijk(*stack, gemeld=["GM0002"]))["Getoond"]
    assert part.startswith("1 van de 4 gemeenten. De scores zijn berekend over heel Nederland;")


def test_a_table_that_has_names_gets_no_second_column_of_them() -> None:
    book = open_boek(build_werkboek(vergelijk(indeling("a", "AABB"), indeling("b", "AAAB"))))
    head = [cell.value for cell in book["gemeenten"][1]]
    assert head[:3] == ["Gemeentecode", "Gemeentenaam", "Provincie"]
    assert head.count("Gemeentenaam") == 1


@pytest.mark.parametrize(
    ("eenheid", "grenzen", "inwoners"),
    [
        (
            Eenheid("wijk", "wijken", is_eigen=True, bestand="w.gpkg"),
            "Gemeten op de vlakken uit w.gpkg, een bestand van de gebruiker.",
            "Kolommen met _inwoners wegen of tellen in inwoners (volgens w.gpkg).",
        ),
        (
            Eenheid(
                "wijk",
                "wijken",
                is_eigen=True,
                bestand="w.csv",
                heeft_kaart=False,
                heeft_inwoners=False,
            ),
            "w.csv heeft geen vlakken: er zijn geen grenzen en geen naden.",
            "w.csv noemt geen inwoners: kolommen met _inwoners zijn leeg.",
        ),
    ],
)
def test_the_guide_says_what_is_not_known_of_units_of_a_users_own(
    eenheid: Eenheid, grenzen: str, inwoners: str
) -> None:
    found = vergelijk(indeling("a", "AABB"), indeling("b", "AAAB"))
    said = guide(found, eenheid)
    assert (said["Grenzen"], said["Inwoners"]) == (grenzen, inwoners)
    assert "eenheden" in said["Codes"]
    assert vermeld_grenzen(eenheid) == eenheid.bestand


def test_the_guide_says_whose_borders_and_people_they_are() -> None:
    assert vermeld_grenzen(GEMEENTE) == "CBS, Kadaster (CC BY 4.0)"
    assert say_grenzen(GEMEENTE) == (
        "CBS, Kadaster (CC BY 4.0): lijnen van 2022, indeling van 2023, bewerkt."
    )
    said = guide(vergelijk(indeling("a", "AABB"), indeling("b", "AAAB")))
    assert said["Inwoners"] == (
        "Kolommen met _inwoners wegen of tellen in inwoners (1 januari 2026)."
    )
