"""What a file may hold at the edges: old names, hidden sheets, other programs."""

from __future__ import annotations

import zipfile
from pathlib import Path

import openpyxl
import pytest
import xlrd

from lappendeken import Catalogus, LappendekenError
from lappendeken.gegevens.inlezen import Ingelezen, objecten, read_indeling_bestand, toewijzing
from lappendeken.gegevens.inlezen.rijen import read_rijen
from lappendeken.gegevens.inlezen.ruw import Ruw
from lappendeken.gegevens.inlezen.xls import _to_text


def read(path: Path, catalogus: Catalogus) -> Ingelezen:
    return read_indeling_bestand(path, catalogus, herindelingen=catalogus.herindelingen)


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


# --- gemeenten that are gone ------------------------------------------------------------------


def test_a_divided_gemeente_lapses_and_is_named(tmp_path: Path, catalogus: Catalogus) -> None:
    path = write(
        tmp_path / "a.csv",
        "Gemeente;Regio\nBoxtel;Oost\nHaaren;Oost\nOisterwijk;West\nTilburg;West\nVught;Oost\n",
    )
    said = read(path, catalogus).meldingen
    assert (
        "Vervallen, want verdeeld bij een herindeling en van elke opvolger is de regio bekend: "
        "Haaren (regel 3)." in said
    )


def test_who_merged_in_agreement_is_known_as_a_successor(
    tmp_path: Path, catalogus: Catalogus
) -> None:
    # Winsum went to Het Hogeland and Westerkwartier, of which only former parts are listed.
    path = write(
        tmp_path / "b.csv",
        "Gemeente;Regio\nBedum;Rand\nDe Marne;Rand\nEemsmond;Rand\nWinsum;Rand\n"
        "Grootegast;Kern\nLeek;Kern\nMarum;Kern\nZuidhorn;Kern\n",
    )
    found = read(path, catalogus).indeling
    assert {g: found.regionamen[r] for g, r in found.hoofdregio.items() if r} == {
        "GM1966": "Rand",  # Het Hogeland
        "GM1969": "Kern",  # Westerkwartier
    }


def test_who_merged_in_disagreement_is_not(tmp_path: Path, catalogus: Catalogus) -> None:
    path = write(
        tmp_path / "c.csv",
        "Gemeente;Regio\nWinsum;Rand\nBedum;Rand\nDe Marne;Kern\nEemsmond;Rand\n"
        "Westerkwartier;Kern\n",
    )
    with pytest.raises(LappendekenError, match="nu is van Het Hogeland geen regio bekend"):
        read(path, catalogus)


# --- what is the same, and where it stood ------------------------------------------------------


def test_two_spellings_of_a_gemeente_are_no_double_row(
    tmp_path: Path, catalogus: Catalogus
) -> None:
    path = write(tmp_path / "ac.csv", "Gemeente;Regio\nBilt, De;A\nDe Bilt;A\n")
    said = read(path, catalogus).protocol.stappen["omgezet"]
    assert said == ("Gelezen in andere schrijfwijze: 'Bilt, De' als De Bilt.",)


def test_a_name_that_two_have_agrees_with_the_code_of_either(
    tmp_path: Path, catalogus: Catalogus
) -> None:
    path = write(tmp_path / "i.csv", "Code;Gemeente;Regio\nGM0373;Bergen;A\nGM0893;Bergen;B\n")
    assert dict(read(path, catalogus).indeling.hoofdregio) == {"GM0373": "A", "GM0893": "B"}


def test_the_first_line_of_what_is_contradicted_is_named(
    tmp_path: Path, catalogus: Catalogus
) -> None:
    path = write(
        tmp_path / "j.csv",
        "Stand;Gemeente;Regio\n2020;Assen;A\n2020;Emmen;A\n2021;Ede;B\n",
    )
    with pytest.raises(LappendekenError) as caught:
        read(path, catalogus)
    assert str(caught.value) == (
        "j.csv, regel 4: stand is hier '2021', maar op regel 2 '2020'. Zet in een bestand de "
        "gegevens van één stand."
    )


def test_as_many_regios_as_may_be_are_read_and_one_more_is_not(
    tmp_path: Path, catalogus: Catalogus, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "k.csv", "Gemeente;Regio\nAssen;A\nEmmen;B\nEde;A\n")
    monkeypatch.setattr(toewijzing, "REGIOS", 2)
    assert set(read(path, catalogus).indeling.regios) == {"A", "B"}
    monkeypatch.setattr(toewijzing, "REGIOS", 1)
    with pytest.raises(LappendekenError, match=r"k\.csv .*meer dan 1 verschillende regio"):
        read(path, catalogus)


def test_one_abbreviation_does_not_make_a_word_for_none_another(
    tmp_path: Path, catalogus: Catalogus
) -> None:
    one = write(tmp_path / "s.csv", "Gemeente;Regio\nAssen;DR\nEmmen;DR\nEde;NB\n")
    assert set(read(one, catalogus).indeling.regios) == {"DR"}
    two = write(tmp_path / "t.csv", "Gemeente;Regio\nAssen;DR\nBreda;NB\nDordrecht;ZH\n")
    assert set(read(two, catalogus).indeling.regios) == {"DR", "NB", "ZH"}


# --- a table with its header on top ------------------------------------------------------------


def test_the_header_has_two_of_the_names_that_are_looked_for(tmp_path: Path) -> None:
    path = write(tmp_path / "l.csv", "Gemeente;;\nGemeente;Naar regio;Waarom\nEde;A;om\n")
    found = read_rijen(path, kop={"gemeente", "naarregio"})
    assert (found.kop, found.kopregel) == (("Gemeente", "Naar regio", "Waarom"), 2)
    assert found.rijen == ((3, ("Ede", "A", "om")),)


@pytest.mark.parametrize(
    ("kop", "says"),
    [
        (
            "Lijst van gisteren",
            (
                "hier staat 'Lijst van gisteren'. Nodig is zij. Haal een titel of toelichting "
                "boven de kop weg."
            ),
        ),
        ("Gemeente,Reden", "hier staat 'Gemeente' en 'Reden'. Nodig is zij."),
    ],
)
def test_a_header_of_one_cell_may_be_a_title(tmp_path: Path, kop: str, says: str) -> None:
    found = read_rijen(write(tmp_path / "m.csv", f"{kop}\n"), mag_leeg=True)
    with pytest.raises(LappendekenError) as caught:
        found.require({}, "Nodig is zij.", ("regio",))
    assert str(caught.value) == f"m.csv, regel 1: de kolom 'regio' ontbreekt; {says}"


@pytest.mark.parametrize(
    ("used", "says"),
    [
        ({"a": 0, "b": 1, "c": 2}, ()),
        ({"a": 0, "c": 2}, ("Kolom 'B' van n.csv is niet gebruikt.",)),
        ({"c": 2}, ("Kolommen 'A' en 'B' van n.csv zijn niet gebruikt.",)),
    ],
)
def test_columns_that_are_left_aside_are_one_or_more(
    tmp_path: Path, used: dict[str, int], says: tuple[str, ...]
) -> None:
    assert read_rijen(write(tmp_path / "n.csv", "A,B,C\n1,2,3\n")).ongebruikt(used) == says


def test_text_beside_the_table_is_pointed_at_by_its_cell(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (["Gemeente", "Regio"], ["Assen", "A"], ["Ede", "B", "nieuw"]):
        book.active.append(row)  # type: ignore[union-attr]
    book.save(tmp_path / "o.xlsx")
    with pytest.raises(LappendekenError) as caught:
        read_rijen(tmp_path / "o.xlsx")
    assert str(caught.value) == (
        "o.xlsx, werkblad 'Sheet', cel C3: hier staat 'nieuw', maar kolom C heeft op regel 1 geen "
        "naam. Begin met de namen van de kolommen: haal een titel of toelichting daarboven weg en "
        "geef elke kolom een naam."
    )


def test_a_cell_that_was_made_safe_is_read_back_as_it_was(tmp_path: Path) -> None:
    path = write(tmp_path / "p.csv", "Gemeente,Reden\nEde,noord;'=1+1\n")
    assert read_rijen(path).rijen == ((2, ("Ede", "noord;=1+1")),)


def test_a_header_alone_is_a_table_only_where_that_is_asked(tmp_path: Path) -> None:
    path = write(tmp_path / "q.csv", "Gemeente,Regio\n")
    assert read_rijen(path, mag_leeg=True).rijen == ()
    with pytest.raises(LappendekenError, match=r"q\.csv heeft alleen een kop en geen rijen\."):
        read_rijen(path)
    empty = write(tmp_path / "r.csv", "\n")
    with pytest.raises(LappendekenError, match=r"r\.csv is leeg\."):
        read_rijen(empty, mag_leeg=True)


# --- other programs ---------------------------------------------------------------------------

ODS = """<?xml version="1.0"?><office:document-content
xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:automatic-styles>
<style:style style:name="weg" style:family="table"><style:table-properties table:display="false"/>
</style:style></office:automatic-styles><office:body><office:spreadsheet>
{}</office:spreadsheet></office:body></office:document-content>"""


def sheet(name: str, style: str, regio: str) -> str:
    rows = [("Gemeente", "Kring"), ("Assen", regio), ("Emmen", regio), ("Ede", "Ander")]
    cells = "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell><text:p>{c}</text:p></table:table-cell>" for c in row)
        + "</table:table-row>"
        for row in rows
    )
    return f'<table:table table:name="{name}" table:style-name="{style}">{cells}</table:table>'


def write_ods(path: Path, *sheets: str) -> Path:
    with zipfile.ZipFile(path, "w") as pakket:
        pakket.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        pakket.writestr("content.xml", ODS.format("".join(sheets)))
    return path


def test_a_hidden_sheet_of_libreoffice_stays_out(tmp_path: Path, catalogus: Catalogus) -> None:
    path = write_ods(
        tmp_path / "f.ods", sheet("Oud", "weg", "Verborgen"), sheet("Nu", "ta1", "Zichtbaar")
    )
    assert set(read(path, catalogus).indeling.regionamen.values()) == {"Zichtbaar", "Ander"}


def test_two_sheets_with_a_list_are_named(tmp_path: Path, catalogus: Catalogus) -> None:
    path = write_ods(tmp_path / "g.ods", sheet("Een", "a", "X"), sheet("Twee", "a", "Y"))
    with pytest.raises(LappendekenError) as caught:
        read(path, catalogus)
    assert str(caught.value) == (
        "g.ods: de werkbladen 'Een' en 'Twee' hebben alle gemeenten en regio's. Kies er een met "
        '--blad, of zo: "g.ods#Een".'
    )


def test_not_available_in_an_old_workbook_is_an_empty_word() -> None:
    found = Ruw(Path("h.xls"), blad="Blad1")
    assert _to_text(found, 0, xlrd.sheet.Cell(xlrd.XL_CELL_ERROR, 42), 0) == "#N/A"
    with pytest.raises(LappendekenError) as caught:
        _to_text(found, 1, xlrd.sheet.Cell(xlrd.XL_CELL_ERROR, 7), 0)
    assert str(caught.value) == (
        "h.xls, werkblad 'Blad1', regel 2: hier staat de fout #DIV/0!. Herstel de cel."
    )


def test_a_parquet_of_too_many_rows_is_refused_before_reading(
    tmp_path: Path, catalogus: Catalogus, monkeypatch: pytest.MonkeyPatch
) -> None:
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "i.parquet"
    rows = {"gemeente": ["Assen", "Emmen", "Ede", "Epe"], "regio": ["N", "N", "Z", "Z"]}
    parquet.write_table(arrow.table(rows), path)
    monkeypatch.setattr(objecten, "TABEL_RIJEN", 4)
    assert len(read(path, catalogus).indeling.lidmaatschappen) == 4
    monkeypatch.setattr(objecten, "TABEL_RIJEN", 3)
    with pytest.raises(LappendekenError, match=r"i\.parquet.*meer dan 3 regels"):
        read(path, catalogus)
