"""A spreadsheet of LibreOffice cell by cell: what is text, what repeats, and what is merged."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from lappendeken import GegevensError
from lappendeken.gegevens.inlezen.rekenblad import iter_rekenblad
from lappendeken.gegevens.inlezen.ruw import Ruw, Samenvoeging

NS = "".join(
    f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "style", "text", "table")
)
NS += ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'


def cel(inhoud: str = "", kenmerken: str = "") -> str:
    """Draw a cell; what it holds stands in one paragraph, unless that is drawn itself."""
    inside = inhoud if inhoud.startswith("<text:p>") or not inhoud else f"<text:p>{inhoud}</text:p>"
    return f"<table:table-cell {kenmerken}>{inside}</table:table-cell>"


def rij(*cellen: str, kenmerken: str = "") -> str:
    return f"<table:table-row {kenmerken}>{''.join(cellen)}</table:table-row>"


def blad(*rijen: str, naam: str = "Blad1", stijl: str = "toon") -> str:
    return (
        f'<table:table table:name="{naam}" table:style-name="{stijl}">{"".join(rijen)}'
        "</table:table>"
    )


def write(path: Path, *bladen: str) -> Path:
    styles = "".join(
        f'<style:style style:name="{name}" style:family="table"><style:table-properties '
        f'table:display="{shown}"/></style:style>'
        for name, shown in (("weg", "false"), ("toon", "true"))
    )
    content = (
        f"<office:document-content{NS}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{''.join(bladen)}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    with zipfile.ZipFile(path, "w") as pakket:
        pakket.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        pakket.writestr("content.xml", content)
    return path


def lees(folder: Path, *rijen: str) -> Ruw:
    (found,) = iter_rekenblad(write(folder / "a.ods", blad(*rijen)))
    return found


def waarde(soort: str, naam: str, text: str) -> str:
    return f'office:value-type="{soort}" office:{naam}="{text}"'


@pytest.mark.parametrize(
    ("drawn", "text"),
    [
        (cel("Assen"), "Assen"),
        (cel("<text:p>Assen</text:p><text:p>Emmen</text:p>"), "Assen\nEmmen"),
        (cel("Assen<text:line-break/>Emmen"), "Assen\nEmmen"),
        (cel("Den<text:s/>Haag<text:tab/>is"), "Den Haag is"),
        (cel("<text:p>As<text:span>sen</text:span></text:p>"), "Assen"),
        # Of a number, a sum and a share the value counts, not how it is shown.
        (cel("106,0", waarde("float", "value", "106")), "106"),
        (cel("€ 12,50", waarde("currency", "value", "12.5")), "12.5"),
        (cel("60%", waarde("percentage", "value", "0.6")), "0.6"),
        (cel("1 mrt", waarde("date", "date-value", "2026-03-01")), "2026-03-01"),
        (cel("1 mrt 12:00", waarde("date", "date-value", "2026-03-01T12:00:00")), "2026-03-01"),
        (cel("TRUE", waarde("boolean", "boolean-value", "true")), "WAAR"),
        (cel("FALSE", waarde("boolean", "boolean-value", "false")), "ONWAAR"),
        (cel("#N/B", 'calcext:value-type="error"'), "#N/B"),
    ],
)
def test_what_a_cell_says(tmp_path: Path, drawn: str, text: str) -> None:
    found = lees(tmp_path, rij(cel("kop"), cel("tweede")), rij(drawn, cel("b")))
    assert found.rijen == [(1, ["kop", "tweede"]), (2, [text, "b"])]


def test_a_note_at_a_cell_is_no_part_of_it(tmp_path: Path) -> None:
    note = "<office:annotation><text:p>nog vragen</text:p></office:annotation>"
    drawn = f"<table:table-cell>{note}<text:p>Assen</text:p></table:table-cell>"
    assert lees(tmp_path, rij(drawn, cel("Noord"))).rijen == [(1, ["Assen", "Noord"])]


def test_cells_and_rows_that_repeat_stand_there_each_time(tmp_path: Path) -> None:
    twice = 'table:number-columns-repeated="2"'
    found = lees(
        tmp_path,
        rij(cel(kenmerken=twice), cel("a", twice), cel("b")),
        rij(cel(), kenmerken='table:number-rows-repeated="3"'),
        rij(cel("c"), kenmerken='table:number-rows-repeated="2"'),
        rij(cel("d")),
    )
    assert found.rijen == [
        (1, ["", "", "a", "a", "b"]),
        (5, ["c", "", "", "", ""]),
        (6, ["c", "", "", "", ""]),
        (7, ["d", "", "", "", ""]),
    ]


def test_a_merged_cell_reaches_as_far_as_it_spans(tmp_path: Path) -> None:
    spans = 'table:number-rows-spanned="2" table:number-columns-spanned="3"'
    covered = "<table:covered-table-cell/>" * 2
    found = lees(
        tmp_path,
        rij(cel("kop"), cel("x")),
        rij(cel("a"), cel("b", spans), covered, cel("e")),
        rij(cel("c")),
    )
    assert found.samengevoegd == (Samenvoeging(2, 2, 3, 4),)
    assert found.rijen[1] == (2, ["a", "b", "", "", "e"])


def test_a_hidden_sheet_is_read_when_it_is_named(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.ods", blad(rij(cel("toen")), naam="Oud", stijl="weg"), blad(rij(cel("nu")))
    )
    assert [one.blad for one in iter_rekenblad(path)] == ["Blad1"]
    assert [one.rijen for one in iter_rekenblad(path, "oud")] == [[(1, ["toen"])]]


def test_an_error_is_named_with_its_line(tmp_path: Path) -> None:
    path = write(tmp_path / "a.ods", blad(rij(cel("kop")), rij(cel("#REF!", ERROR))))
    with pytest.raises(GegevensError) as caught:
        list(iter_rekenblad(path))
    assert str(caught.value) == (
        "a.ods, werkblad 'Blad1', regel 2: hier staat de fout #REF!. Herstel de cel."
    )


ERROR = 'calcext:value-type="error"'
