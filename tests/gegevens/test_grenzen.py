"""What somebody else may have made: each is refused in one sentence, or read as if small."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import PatternFill

from lappendeken import Catalogus, GegevensError, LappendekenError
from lappendeken.gegevens.inlezen import (
    gemeenten,
    grenzen,
    pakket,
    read_indeling_bestand,
    ruw,
    tekstbestand,
    werkmap,
)
from lappendeken.gegevens.inlezen.werkmap import iter_werkmap
from werkmappen import KOP, NS, blad, tekst, write_werkmap

Weigert = Callable[[Path], str]


@pytest.fixture
def weigert(catalogus: Catalogus) -> Weigert:
    """Read a file that has to be refused, and return the sentence."""

    def read(path: Path) -> str:
        with pytest.raises(LappendekenError) as caught:
            read_indeling_bestand(path, catalogus)
        return str(caught.value)

    return read


def write_csv(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


WEG = "Geef een bestand met alleen wat nodig is."


# --- every kind of table ---------------------------------------------------------


def test_the_limits_are_what_the_manual_says() -> None:
    assert (grenzen.TABEL_BYTES, grenzen.UITGEPAKT_BYTES) == (50_000_000, 500_000_000)
    assert (grenzen.TABEL_RIJEN, grenzen.TABEL_KOLOMMEN) == (250_000, 1_000)
    assert (grenzen.TABEL_CELLEN, grenzen.CEL_TEKENS) == (5_000_000, 131_072)
    assert (grenzen.TOML_BYTES, grenzen.TOML_DIEPTE) == (1_000_000, 20)
    assert (grenzen.SECONDEN, grenzen.ONBEKEND) == (30.0, 20)


@pytest.mark.parametrize("name", ["groot.csv", "groot.xlsx"])
def test_refuses_a_file_of_more_than_50_mb_before_it_is_read(
    tmp_path: Path, weigert: Weigert, name: str
) -> None:
    with (tmp_path / name).open("wb") as made:
        made.truncate(50_000_001)
    said = weigert(tmp_path / name)
    assert said.startswith("Bestand '")
    assert said.endswith(f"{name}' is te groot: 50,1 MB, en ten hoogste 50 MB kan. {WEG}")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no FIFO in a folder")
@pytest.mark.parametrize("name", ["pijp.csv", "pijp.xlsx"])
def test_refuses_a_fifo_without_waiting_for_it(tmp_path: Path, weigert: Weigert, name: str) -> None:
    os.mkfifo(tmp_path / name)
    assert "is een apparaat of doorgeefluik en geen bestand" in weigert(tmp_path / name)


def test_stops_when_the_time_is_over(
    tmp_path: Path, weigert: Weigert, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(grenzen, "SECONDEN", -1.0)
    expected = f"lezen duurt langer dan -1 seconden. {WEG}"
    table = write_csv(tmp_path / "traag.csv", "gemeente,regio\nAssen,x\n")
    assert weigert(table) == f"Bestand traag.csv {expected}"
    book = write_werkmap(tmp_path / "traag.xlsx", blad(KOP))
    assert weigert(book) == f"Bestand traag.xlsx {expected}"


# --- CSV -------------------------------------------------------------------------


def test_counts_rows_that_have_text(
    tmp_path: Path, catalogus: Catalogus, weigert: Weigert, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ruw, "TABEL_RIJEN", 3)
    good = write_csv(tmp_path / "goed.csv", "gemeente,regio\n,\nAssen,x\n\nEde,x\n,\n")
    assert len(read_indeling_bestand(good, catalogus).indeling.gemeenten) == 2
    wrong = write_csv(tmp_path / "fout.csv", "gemeente,regio\nAssen,x\nEde,x\nEmmen,x\n")
    assert weigert(wrong) == f"fout.csv heeft meer dan 3 gevulde regels. {WEG}"


def test_counts_cells_also_when_they_are_empty(
    tmp_path: Path, weigert: Weigert, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ruw, "TABEL_CELLEN", 7)
    path = write_csv(tmp_path / "x.csv", "gemeente,regio,,\nAssen,x,,\n")
    assert weigert(path) == f"x.csv heeft meer dan 7 cellen (tot regel 2). {WEG}"


def test_refuses_more_than_a_thousand_columns_that_have_text(
    tmp_path: Path, catalogus: Catalogus, weigert: Weigert
) -> None:
    header = ",".join(["gemeente", "regio", *(f"k{n}" for n in range(998))])
    good = write_csv(tmp_path / "goed.csv", f"{header},,\nAssen,x{',' * 1000}\n")
    found = read_indeling_bestand(good, catalogus)
    assert dict(found.indeling.hoofdregio) == {"GM0106": "x"}
    unused = next(text for text in found.meldingen if "niet gebruikt" in text)
    assert unused.startswith("Kolommen 'k0', 'k1', 'k2',")
    assert unused.endswith("'k9' en 988 andere van goed.csv zijn niet gebruikt.")
    wrong = write_csv(tmp_path / "fout.csv", f"{header},nog\nAssen,x{',' * 999}\n")
    assert weigert(wrong) == f"fout.csv heeft meer dan 1.000 kolommen (regel 1). {WEG}"


@pytest.mark.parametrize("cell", ["x" * 131_073, '"' + "x\n" * 70_000 + '"'])
def test_a_cell_that_is_too_long_is_called_so(tmp_path: Path, weigert: Weigert, cell: str) -> None:
    path = write_csv(tmp_path / "x.csv", f"gemeente,regio\nEde,x\nAssen,{cell}\n")
    assert weigert(path) == (
        "x.csv, regel 3: een cel heeft meer dan 131.072 tekens, of een aanhalingsteken sluit "
        "niet. Kort de tekst in, of herstel deze regel."
    )


def test_a_name_of_thousands_of_characters_is_refused(tmp_path: Path, weigert: Weigert) -> None:
    path = write_csv(tmp_path / "x.csv", f"gemeente,regio\nAssen,{'x' * 1_001}\n")
    assert weigert(path) == (
        "x.csv, regel 2: de naam van de regio heeft meer dan 1.000 tekens. Kort haar in."
    )


def test_refuses_more_regios_than_there_can_be(
    tmp_path: Path, weigert: Weigert, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lappendeken.gegevens.inlezen.toewijzing.REGIOS", 2)
    text = "gemeente,regio\nAssen,a\nEde,b\nEmmen,b\nMeppel,c\n"
    assert weigert(write_csv(tmp_path / "x.csv", text)) == (
        f"x.csv heeft meer dan 2 verschillende regio's (tot regel 5). {WEG}"
    )


# --- names that are not found ------------------------------------------------------


def test_stops_at_twenty_unknown_names(tmp_path: Path, weigert: Weigert) -> None:
    rows = "".join(f"Qqqq{n:05d},x\n" for n in range(20_000))
    said = weigert(write_csv(tmp_path / "adressen.csv", f"gemeente,regio\n{rows}"))
    listed = ", ".join(f"regel {n + 2} ('Qqqq{n:05d}')" for n in range(1, 11))
    assert said == (
        "adressen.csv, regel 2: Gemeente 'Qqqq00000' bestaat niet in de gemeentelijke indeling van "
        "2023. Geef de naam of de code (zoals GM0014). "
        f"Ook onbekend: {listed} en 9 andere. "
        "Na 20 onbekende namen is het lezen gestopt; er kunnen er meer zijn."
    )


def test_nineteen_unknown_names_are_all_there_are(tmp_path: Path, weigert: Weigert) -> None:
    # The same name on two lines is one name.
    rows = "".join(f"Qqqq{n:05d},x\n" for n in [*range(19), 5])
    said = weigert(write_csv(tmp_path / "x.csv", f"gemeente,regio\n{rows}"))
    assert said.endswith("regel 12 ('Qqqq00010') en 8 andere.")


def test_looks_a_name_up_once_however_often_it_stands_there(
    catalogus: Catalogus, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    resolve = gemeenten.Gemeentezoeker._resolve

    def counted(self: gemeenten.Gemeentezoeker, text: str, streek: str) -> gemeenten.Vondst | None:
        asked.append(text)
        return resolve(self, text, streek)

    monkeypatch.setattr(gemeenten.Gemeentezoeker, "_resolve", counted)
    zoeker = gemeenten.Gemeentezoeker(catalogus)
    assert {zoeker.find(text) for text in ("Assen", "assen", "Assen", "assen")} == {"GM0106"}
    assert asked == ["Assen", "assen"]


def test_a_long_value_is_shortened_in_the_sentence(tmp_path: Path, weigert: Weigert) -> None:
    path = write_csv(tmp_path / "x.csv", f"gemeente,regio\n{'q' * 5_000},x\n")
    assert f"Gemeente '{'q' * 40}…{'q' * 39}' bestaat niet" in weigert(path)


# --- Excel -----------------------------------------------------------------------


def test_an_empty_cell_in_the_last_corner_costs_nothing(
    tmp_path: Path, catalogus: Catalogus
) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["gemeente", "regio"], ["Assen", "noord"]):
        sheet.append(row)
    for cell in ("XFD1048576", "A1048576"):
        sheet[cell].fill = PatternFill("solid", fgColor="FFFF00")
    book.save(tmp_path / "hoek.xlsx")
    found = read_indeling_bestand(tmp_path / "hoek.xlsx", catalogus)
    assert dict(found.indeling.hoofdregio) == {"GM0106": "noord"}
    # What is kept is as wide as the header, and has the two rows only.
    assert next(iter_werkmap(tmp_path / "hoek.xlsx")).rijen == [
        (1, ["gemeente", "regio"]),
        (2, ["Assen", "noord"]),
    ]


def test_a_row_far_down_is_read(tmp_path: Path, catalogus: Catalogus) -> None:
    far = f'<row r="1048576">{tekst("A1048576", "Assen")}{tekst("B1048576", "noord")}</row>'
    found = read_indeling_bestand(write_werkmap(tmp_path / "x.xlsx", blad(KOP + far)), catalogus)
    assert dict(found.indeling.hoofdregio) == {"GM0106": "noord"}


def test_a_text_in_the_last_column_is_refused_by_its_name(tmp_path: Path, weigert: Weigert) -> None:
    far = f'<row r="2">{tekst("ALL2", "duizend")}{tekst("ALM2", "meer")}</row>'
    assert weigert(write_werkmap(tmp_path / "x.xlsx", blad(KOP + far))) == (
        f"x.xlsx, werkblad 'Blad1' heeft meer dan 1.000 kolommen (cel ALM2). {WEG}"
    )


def test_counts_rows_of_a_sheet(
    tmp_path: Path, weigert: Weigert, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(werkmap, "TABEL_RIJEN", 1)
    more = f'<row r="2">{tekst("A2", "Assen")}</row>'
    assert weigert(write_werkmap(tmp_path / "x.xlsx", blad(KOP + more))) == (
        f"x.xlsx, werkblad 'Blad1' heeft meer dan 1 gevulde regels. {WEG}"
    )


def test_counts_cells_of_a_sheet_also_when_they_are_empty(
    tmp_path: Path, weigert: Weigert, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(werkmap, "TABEL_CELLEN", 3)
    path = write_werkmap(tmp_path / "x.xlsx", blad(f'{KOP}<row r="2"><c r="A2"/><c r="B2"/></row>'))
    assert weigert(path) == f"x.xlsx, werkblad 'Blad1' heeft meer dan 3 cellen. {WEG}"


def test_counts_the_cells_of_a_large_sheet_before_it_is_parsed(
    tmp_path: Path, weigert: Weigert, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pakket, "_GROOT", 10)
    monkeypatch.setattr(werkmap, "TABEL_CELLEN", 1)
    # What follows would be called damaged if anybody looked at it.
    assert weigert(write_werkmap(tmp_path / "x.xlsx", f"{blad(KOP)}<")) == (
        f"x.xlsx, werkblad 'Blad1' heeft meer dan 1 cellen. {WEG}"
    )


def test_refuses_what_unpacks_to_too_much(tmp_path: Path, weigert: Weigert) -> None:
    path = write_werkmap(tmp_path / "bom.xlsx", blad(KOP))
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        for number in range(2):
            with archive.open(f"xl/media/{number}.bin", "w") as part:
                for _ in range(251):
                    part.write(bytes(1_000_000))
    assert path.stat().st_size < 1_000_000
    assert weigert(path) == (f"Bestand bom.xlsx is te groot: uitgepakt meer dan 500 MB. {WEG}")


def test_a_part_gives_no_more_than_the_directory_of_the_zip_says(
    tmp_path: Path, weigert: Weigert
) -> None:
    path = write_werkmap(tmp_path / "liegt.xlsx", blad(KOP + " " * 100_000))
    raw = path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        size = archive.getinfo("xl/worksheets/sheet1.xml").file_size
    # In the header of the part and in the directory.
    assert raw.count(size.to_bytes(4, "little")) == 2
    path.write_bytes(raw.replace(size.to_bytes(4, "little"), (50).to_bytes(4, "little")))
    assert "is niet te lezen als Excel-werkmap" in weigert(path)


def test_refuses_a_zip_of_too_many_parts(
    tmp_path: Path, weigert: Weigert, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pakket, "ONDERDELEN", 3)
    assert weigert(write_werkmap(tmp_path / "x.xlsx", blad(KOP))) == (
        f"Bestand x.xlsx heeft meer dan 3 onderdelen. {WEG}"
    )


def test_refuses_styles_of_many_megabytes(tmp_path: Path, weigert: Weigert) -> None:
    styles = f'<styleSheet xmlns="{NS}">{" " * 25_000_000}</styleSheet>'
    path = write_werkmap(tmp_path / "x.xlsx", blad(KOP), {"xl/styles.xml": styles})
    assert weigert(path) == (
        f"Bestand x.xlsx is te groot: onderdeel xl/styles.xml is uitgepakt meer dan 25 MB. {WEG}"
    )


BOM = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c SYSTEM "file:///etc/passwd">]>'
)


@pytest.mark.parametrize(
    "part",
    [
        "xl/worksheets/sheet1.xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "_rels/.rels",
        "xl/sharedStrings.xml",
        "xl/styles.xml",
    ],
)
def test_refuses_entities_in_every_part(tmp_path: Path, weigert: Weigert, part: str) -> None:
    path = write_werkmap(tmp_path / "x.xlsx", blad(KOP), {"xl/styles.xml": f'<a xmlns="{NS}"/>'})
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    content = parts.get(part, f'<sst xmlns="{NS}"/>')
    path = write_werkmap(tmp_path / "x.xlsx", blad(KOP), {**parts, part: BOM + content})
    assert weigert(path) == (
        "Bestand x.xlsx heeft een documenttype in zijn XML en wordt niet gelezen. Open het in "
        "Excel en sla het opnieuw op."
    )


@pytest.mark.parametrize(
    ("sheet", "strings", "where"),
    [
        (KOP + f'<row r="2">{tekst("B2", "x" * 131_073)}</row>', "", "werkblad 'Blad1', cel B2"),
        (KOP, f'<sst xmlns="{NS}"><si><t>{"x" * 131_073}</t></si></sst>', ""),
    ],
)
def test_refuses_a_text_of_megabytes_in_a_cell(
    tmp_path: Path, weigert: Weigert, sheet: str, strings: str, where: str
) -> None:
    parts = {"xl/sharedStrings.xml": strings} if strings else {}
    said = weigert(write_werkmap(tmp_path / "x.xlsx", blad(sheet), parts))
    comma = f", {where}" if where else ""
    assert said == f"x.xlsx{comma}: een cel heeft meer dan 131.072 tekens. Kort de tekst in."


@pytest.mark.parametrize(
    "sheet",
    [
        blad(f'<row r="2"/>{KOP}'),
        blad(f'<row r="1">{tekst("B1", "regio")}{tekst("A1", "gemeente")}</row>'),
        blad('<row r="1048577"/>'),
        blad(f'<row r="1">{tekst("XFE1", "x")}</row>'),
        blad('<row r="een"/>'),
        blad('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'),
        blad("")[:-3],
    ],
)
def test_what_excel_would_not_open_is_damaged(tmp_path: Path, weigert: Weigert, sheet: str) -> None:
    assert weigert(write_werkmap(tmp_path / "x.xlsx", sheet)) == (
        "Bestand x.xlsx is niet te lezen als Excel-werkmap. Open het in Excel en sla het opnieuw "
        "op, of gebruik CSV."
    )


def test_says_that_a_workbook_has_a_password(tmp_path: Path, weigert: Weigert) -> None:
    (tmp_path / "x.xlsx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert weigert(tmp_path / "x.xlsx").startswith(
        "Bestand x.xlsx is beveiligd met een wachtwoord, of is een oude werkmap (.xls)."
    )


def test_the_csv_reader_of_python_stops_where_we_say() -> None:
    import csv

    assert csv.field_size_limit() == tekstbestand.CEL_TEKENS


def test_a_clock_that_is_not_over_says_nothing(tmp_path: Path) -> None:
    klok = grenzen.Klok(tmp_path / "x.csv")
    klok.check()
    late = grenzen.Klok(tmp_path / "x.csv")
    late._end = 0.0
    with pytest.raises(GegevensError, match=r"Bestand x\.csv lezen duurt langer dan 30 seconden"):
        late.check()
