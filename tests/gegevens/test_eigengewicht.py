"""Tests of weighing gemeenten by a column of the user: reading it, and the shares by hand."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from lappendeken import Catalogus
from lappendeken.analyse.gewicht import compute_eigen_gewichten, describe_eigen_gewichten
from lappendeken.errors import LappendekenError
from lappendeken.gegevens.eigengewicht import load_gewicht, split_gewicht
from lappendeken.rapport.gedeeld.render import hou_heel
from opdrachtregel import Run
from tekening import code, indeling, vergelijk


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("jeugd.csv", ("jeugd.csv", "")),
        ("jeugd.xlsx:aantal jeugdigen ", ("jeugd.xlsx", "aantal jeugdigen")),
        ("C:\\map\\jeugd.csv", ("C:\\map\\jeugd.csv", "")),
        ("C:\\map\\jeugd.csv:stemmen", ("C:\\map\\jeugd.csv", "stemmen")),
    ],
)
def test_an_option_names_a_file_and_perhaps_a_column(text: str, expected: tuple[str, str]) -> None:
    path, column = split_gewicht(text)
    assert (str(path), column) == expected


@pytest.mark.parametrize(
    ("head", "cell", "value"),
    [
        ("gemeente;jeugdigen", "1.234", 1234.0),
        ("gemeente;jeugdigen", "1.234.567,5", 1_234_567.5),
        ("gemeente;jeugdigen", "0,125", 0.125),
        ("gemeente;jeugdigen", "0.125", 0.125),
        ("gemeente;jeugdigen", "12.5", 12.5),
        ("gemeente,jeugdigen", "1.234", 1.234),
        ("gemeente,jeugdigen", "1234", 1234.0),
    ],
)
def test_a_number_is_read_as_its_file_writes_it(
    tmp_path: Path, catalogus: Catalogus, head: str, cell: str, value: float
) -> None:
    mark = head[8]
    (tmp_path / "g.csv").write_text(f"{head}\nAssen{mark}{cell}\nEmmen{mark}7\n")
    found = load_gewicht(tmp_path / "g.csv", "", catalogus)
    assert (found.naam, found.waarden) == ("jeugdigen", {"GM0106": value, "GM0114": 7.0})
    assert "hebben" in found.meldingen[-1]
    assert "geen getal; van hun regio's is geen aandeel te bepalen" in found.meldingen[-1]


def test_a_number_of_excel_is_the_number(tmp_path: Path, catalogus: Catalogus) -> None:
    book = openpyxl.Workbook()
    for row in (("Gemeentecode", "Naam", "Stemmen"), ("GM0106", "Assen", 1.234)):
        book.active.append(row)
    book.save(tmp_path / "g.xlsx")
    assert load_gewicht(tmp_path / "g.xlsx", "stemmen", catalogus).waarden == {"GM0106": 1.234}


@pytest.mark.parametrize(
    ("text", "kolom", "says"),
    [
        ("gemeente;jeugdigen\nAssen;1", "jeugden", r"geen kolom 'jeugden'\. Bedoelde u"),
        ("gemeente;a;b\nAssen;1;2", "", r"heeft 2 kolommen naast de gemeente\. Zeg welke telt"),
        ("gemeente;a\nAssen;1", "gemeente", r"geen kolom 'gemeente'"),
        ("plaats;a\nAssen;1", "a", r"kolom 'gemeente' ontbreekt"),
        ("gemeente;a\nAsse;1", "a", r"regel 2: .*Asse"),
        ("gemeente;a\nAssen;1\nGM0106;2", "a", r"regel 3: Assen staat ook op regel 2"),
        ("gemeente;a\nAssen;-1", "a", r"regel 2: a is '-1', maar moet een getal van 0"),
        ("gemeente;a\nAssen;veel", "a", r"regel 2: a is 'veel'"),
        ("gemeente;a\nAssen;1e9", "a", r"a is '1e9'"),
        ("gemeente;a\nAssen;0", "a", r"geen enkel getal boven 0"),
        ("gemeente;a\nAssen;", "a", r"geen enkel getal boven 0"),
    ],
)
def test_what_is_wrong_is_one_sentence(
    tmp_path: Path, catalogus: Catalogus, text: str, kolom: str, says: str
) -> None:
    (tmp_path / "g.csv").write_text(f"{text}\n")
    with pytest.raises(LappendekenError, match=says) as caught:
        load_gewicht(tmp_path / "g.csv", kolom, catalogus)
    assert "\n" not in str(caught.value)


def test_shares_are_of_the_regio_and_missing_where_a_weight_is() -> None:
    found = vergelijk(indeling("a", "AAABB"), indeling("b", "AABBC"), inwoners=[1, 1, 2, 4, 4])
    weights = {code(1): 6.0, code(2): 2.0, code(3): 0.0, code(4): 5.0}
    rows = compute_eigen_gewichten(found, weights)
    by = rows.set_index(["indeling", "gemeente_code"])
    # Regio A of a: 6 + 2 + 0; by inwoners 1, 1 and 2 of 4.
    assert by.loc["a"]["aandeel"].tolist()[:3] == [0.75, 0.25, 0.0]
    assert by.loc["a"]["aandeel_inwoners"].tolist()[:3] == [0.25, 0.25, 0.5]
    assert by.loc["a"]["boven_helft"].tolist() == ["ja", "nee", "nee", "", ""]
    assert by.loc["a"]["plaats"].tolist()[:3] == [1, 2, 3]
    # Gemeente 5 has no weight: its regio B of a is no whole, nor is C of b.
    assert by.loc["a"]["aandeel"].isna().tolist() == [False] * 3 + [True] * 2
    assert pd.isna(by.loc["b", code(5)]["aandeel"])
    # In b: A is 6 and 2, B is 0 and 5; C is left out. By inwoners only B has one above half.
    assert describe_eigen_gewichten(rows, "stemmen").startswith(
        "Naar stemmen heeft in alle 3 regio's één gemeente meer dan de helft, naar inwoners in 1;"
    )
    assert "in alle 3 regio's een gemeente van dit rapport" in describe_eigen_gewichten(
        rows, "stemmen", landelijk=False
    )


def test_the_report_has_a_sheet_and_says_what_came_out(run: Run, tmp_path: Path) -> None:
    rows = ["gemeente;stemmen", *(f"{name};{n}" for n, name in enumerate(("Assen", "Emmen"), 1))]
    (tmp_path / "g.csv").write_text("\n".join(rows) + "\n")
    small = ("--indelingen", "ggd,res", "--gemeente", "Assen", "--nulmodel", "0")
    ended = run("rapport", *small, "--gewicht", "g.csv:stemmen")
    assert ended.code == 0, ended.err
    said = " ".join(ended.err.split())
    assert "Naar stemmen is van geen enkele regio een aandeel te bepalen" in said
    book = openpyxl.load_workbook(tmp_path / "uitvoer" / "lappendeken.xlsx")
    sheet = list(book["eigen_gewicht"].values)
    assert sheet[0][6:9] == ("Gewicht", "Aandeel", "Aandeel, naar inwoners")
    assert [row[6] for row in sheet[1:]] == [1, 1]
    page = (tmp_path / "uitvoer" / "rapport.html").read_text(encoding="utf-8")
    assert hou_heel("--gewicht g.csv:stemmen") in page
