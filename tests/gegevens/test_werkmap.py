"""An Excel workbook cell by cell: kinds of values, dates, and sheets without cells."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from lappendeken import GegevensError
from lappendeken.gegevens.inlezen.ruw import Ruw
from lappendeken.gegevens.inlezen.werkmap import iter_werkmap
from werkmappen import KOP, NS, blad, relaties, tekst, write_werkmap

REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HIDDEN = ' state="hidden"'
SHEET2 = "xl/worksheets/sheet2.xml"


def lees(folder: Path, sheet: str, parts: Mapping[str, str] | None = None) -> list[Ruw]:
    return list(iter_werkmap(write_werkmap(folder / "a.xlsx", sheet, parts)))


def een(folder: Path, cel: str, parts: Mapping[str, str] | None = None) -> str:
    """Return what cell A2 says."""
    (found,) = lees(folder, blad(f'{KOP}<row r="2">{cel}{tekst("B2", "x")}</row>'), parts)
    return found.rijen[1][1][0]


def boek(*sheets: tuple[str, str, str], eigen: str = "") -> dict[str, str]:
    """Draw the list of the sheets: name, kind and target of each; a chart is hidden."""
    names = "".join(
        f'<sheet name="{naam}" sheetId="{n}" r:id="r{n}"{HIDDEN if naam == "Grafiek" else ""}/>'
        for n, (naam, _, _) in enumerate(sheets, start=1)
    )
    return {
        "xl/workbook.xml": f'<workbook xmlns="{NS}" xmlns:r="{REL}">{eigen}<sheets>{names}'
        "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": relaties(
            *((f"r{n}", kind, part) for n, (_, kind, part) in enumerate(sheets, start=1)),
            ("r8", "sharedStrings", "sharedStrings.xml"),
            ("r9", "styles", "styles.xml"),
        ),
    }


EEN = ("Blad1", "worksheet", "worksheets/sheet1.xml")
# A style that is in no cell comes before those of the cells: the second of these is a date.
STIJLEN = {
    "xl/styles.xml": f'<styleSheet xmlns="{NS}"><numFmts><numFmt numFmtId="164" '
    'formatCode="dd\\-mm\\-yyyy"/></numFmts><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="4"/>'
    "</cellXfs></styleSheet>"
}


@pytest.mark.parametrize(
    ("cel", "text"),
    [
        ('<c r="A2"><v>14</v></c>', "14"),
        ('<c r="A2"><v>14.0</v></c>', "14"),
        ('<c r="A2"><v>0.25</v></c>', "0.25"),
        ('<c r="A2" t="b"><v>1</v></c>', "WAAR"),
        ('<c r="A2" t="b"><v>0</v></c>', "ONWAAR"),
        ('<c r="A2" t="d"><v>2026-03-01T00:00:00</v></c>', "2026-03-01"),
        ('<c r="A2" t="e"><v>#N/A</v></c>', "#N/A"),
        ('<c r="A2" t="str"><f>B2</f><v>Assen</v></c>', "Assen"),
        # An empty text is an outcome.
        ('<c r="A2" t="str"><f>""</f><v></v></c>', ""),
        # How Excel writes a sign that XML cannot hold, and how a Japanese name is said.
        ('<c r="A2" t="inlineStr"><is><t>_x0041_ssen</t></is></c>', "Assen"),
        ('<c r="A2" t="inlineStr"><is><t>Assen</t><rPh><t>assun</t></rPh></is></c>', "Assen"),
        ('<c r="A2" t="inlineStr"><is><r><t>As</t></r><r><t>sen</t></r></is></c>', "Assen"),
    ],
)
def test_what_a_cell_says(tmp_path: Path, cel: str, text: str) -> None:
    assert een(tmp_path, cel) == text


def test_texts_that_cells_share(tmp_path: Path) -> None:
    shared = {
        "xl/sharedStrings.xml": f'<sst xmlns="{NS}"><si><t>Ede</t></si><si><t>_x0041_ssen</t></si>'
        "</sst>"
    }
    assert een(tmp_path, '<c r="A2" t="s"><v>1</v></c>', shared) == "Assen"


@pytest.mark.parametrize("cel", ['<c r="A2"><f>B2</f></c>', '<c r="A2"><f>B2</f><v></v></c>'])
def test_a_formula_without_outcome_is_refused(tmp_path: Path, cel: str) -> None:
    with pytest.raises(GegevensError, match=r"cel A2: hier staat een formule zonder uitkomst\."):
        een(tmp_path, cel)


@pytest.mark.parametrize(
    ("stijl", "text"),
    # 46082 is 1 March 2026; the last style only groups digits.
    [("0", "46082"), ("1", "2026-03-01"), ("2", "2026-03-01"), ("3", "46082"), ("9", "46082")],
)
def test_a_number_is_a_date_when_its_style_says_so(tmp_path: Path, stijl: str, text: str) -> None:
    assert een(tmp_path, f'<c r="A2" s="{stijl}"><v>46082</v></c>', STIJLEN) == text


@pytest.mark.parametrize(
    ("says", "text"), [("1", "1904-01-02"), ("true", "1904-01-02"), ("0", "1900-01-01")]
)
def test_days_are_counted_from_1904_in_a_workbook_of_a_mac(
    tmp_path: Path, says: str, text: str
) -> None:
    parts = STIJLEN | boek(EEN, eigen=f'<workbookPr date1904="{says}"/>')
    assert een(tmp_path, '<c r="A2" s="1"><v>1</v></c>', parts) == text


@pytest.mark.parametrize("number", ["3000000", "1e20"])
def test_a_number_that_is_no_day_is_refused_by_its_cell(tmp_path: Path, number: str) -> None:
    with pytest.raises(GegevensError) as caught:
        een(tmp_path, f'<c r="A2" s="1"><v>{number}</v></c>', STIJLEN)
    assert str(caught.value) == (
        f"a.xlsx, werkblad 'Blad1', cel A2: {float(number):g} is geen datum. Schrijf een datum als "
        "jjjj-mm-dd, of geef de cel de opmaak van een getal."
    )


def test_rows_and_cells_without_a_number_follow_each_other(tmp_path: Path) -> None:
    plain = [tekst("", text).replace(' r=""', "") for text in ("a", "b", "c", "d")]
    drawn = f'<row>{plain[0]}{plain[1]}</row><row r="4">{plain[2]}</row><row>{plain[3]}</row>'
    (found,) = lees(tmp_path, blad(drawn))
    assert found.rijen == [(1, ["a", "b"]), (4, ["c", ""]), (5, ["d", ""])]


@pytest.mark.parametrize("says", ["1", "true"])
def test_a_hidden_row_counts_and_that_is_said(tmp_path: Path, says: str) -> None:
    (found,) = lees(tmp_path, blad(f'{KOP}<row r="2" hidden="{says}">{tekst("A2", "Assen")}</row>'))
    assert found.meldingen == ("De verborgen regel van a.xlsx, werkblad 'Blad1' telt mee: 2.",)


def test_a_sheet_that_is_only_a_chart_is_no_sheet(tmp_path: Path) -> None:
    parts = boek(EEN, ("Grafiek", "chartsheet", "chartsheets/sheet1.xml"))
    chart = {"xl/chartsheets/sheet1.xml": f'<chartsheet xmlns="{NS}"><v>1</v></chartsheet>'}
    (found,) = lees(tmp_path, blad(KOP), parts | chart)
    assert (found.blad, found.meer_bladen, found.meldingen) == ("Blad1", False, ())


@pytest.mark.parametrize(
    ("ander", "more"),
    [
        (tekst("A1", "Toelichting"), True),
        ('<c r="A1"><v>3</v></c>', True),
        ('<c r="A1"/>', False),
    ],
)
def test_other_sheets_with_text_are_said(tmp_path: Path, ander: str, more: object) -> None:
    parts = boek(EEN, ("Nog een", "worksheet", "worksheets/sheet2.xml"))
    found = lees(tmp_path, blad(KOP), parts | {SHEET2: blad(f'<row r="1">{ander}</row>')})
    assert found[0].meer_bladen is more
    said = ("Van a.xlsx is alleen werkblad 'Blad1' gelezen.",)
    assert found[0].meldingen == (said if more else ())
