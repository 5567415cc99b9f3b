"""What stands in the column of the regio and is no regio: never read without a word."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pytest

from lappendeken import Catalogus, GegevensError, LappendekenError
from lappendeken.gegevens.inlezen import Ingelezen, read_indeling_bestand, read_rijen

Lees = Callable[[str], Ingelezen]
DRENTHE = ("Assen", "Emmen", "Hoogeveen", "Meppel")


@pytest.fixture
def lees(tmp_path: Path, catalogus: Catalogus) -> Lees:
    """Write text to a CSV and read it."""

    def read(text: str) -> Ingelezen:
        path = tmp_path / "mijn.csv"
        path.write_text(text, encoding="utf-8")
        return read_indeling_bestand(path, catalogus)

    return read


def regios(found: Ingelezen) -> dict[str, str]:
    return dict(found.indeling.hoofdregio)


def status(found: Ingelezen) -> dict[str, str]:
    return {row.gemeente_code: row.bron_status for row in found.indeling.lidmaatschappen}


# --- words for none ----------------------------------------------------------------


@pytest.mark.parametrize(
    "word",
    [
        *(
            "-",
            "–",
            "—",
            "--",
            "geen",
            "Geen",
            "GEEN",
            "(geen)",
            "nvt",
            "n.v.t.",
            "N.V.T.",
            "n v t",
        ),
        *("niet van toepassing", "nb", "n.b.", "n/a", "N/A", "na", "#N/B", "#N/A", "null", "NULL"),
        *("none", "None", "nan", "NaN", "geen regio"),
    ],
)
def test_a_word_for_none_is_no_regio_and_is_said(lees: Lees, word: str) -> None:
    found = lees(f"gemeente;regio\nAssen;noord\nEmmen;noord\nMeppel;{word}\nHoogeveen;{word}\n")
    assert regios(found) == {"GM0106": "noord", "GM0114": "noord"}
    assert status(found)["GM0119"] == "geen_regio"
    assert f"Als geen regio gelezen in mijn.csv: '{word}' (2 keer)." in found.meldingen


@pytest.mark.parametrize("word", ["onbekend", "Onbekend", "unknown", "?", "??"])
def test_a_word_for_unknown_is_an_unknown_regio(lees: Lees, word: str) -> None:
    found = lees(f"gemeente;regio\nAssen;noord\nEmmen;noord\nMeppel;{word}\n")
    assert regios(found) == {"GM0106": "noord", "GM0114": "noord"}
    assert status(found)["GM0119"] == "onbekend"
    assert f"Als onbekende regio gelezen in mijn.csv: '{word}' (1 keer)." in found.meldingen


@pytest.mark.parametrize(
    "name",
    ["overig", "Overig", "geen idee", "Nabij", "Genua", "x", "?!", "n", "0", "Onbekend-West"],
)
def test_a_name_that_resembles_such_a_word_stays_a_regio(lees: Lees, name: str) -> None:
    found = lees(f"gemeente;regio\nAssen;noord\nEmmen;noord\nMeppel;{name}\n")
    assert regios(found)["GM0119"] == name
    assert not any("gelezen in" in text for text in found.meldingen)


def test_words_are_counted_each_with_the_most_frequent_first(lees: Lees) -> None:
    found = lees(
        "gemeente;regio\nAssen;x\nEmmen;n.v.t.\nMeppel;geen\nHoogeveen;geen\nEde;x\nEpe;?\n"
    )
    assert [text for text in found.meldingen if " gelezen in " in text] == [
        "Als geen regio gelezen in mijn.csv: 'geen' (2 keer) en 'n.v.t.' (1 keer).",
        "Als onbekende regio gelezen in mijn.csv: '?' (1 keer).",
    ]


def test_a_code_or_a_name_is_enough_for_a_regio(lees: Lees) -> None:
    found = lees(
        "gemeente;regio_code;regio\nAssen;R1;-\nEmmen;-;zuid\nMeppel;nvt;geen\nEde;R1;\nEpe;;zuid\n"
    )
    assert regios(found) == {"GM0106": "R1", "GM0228": "R1", "GM0114": "zuid", "GM0232": "zuid"}
    # One gemeente counts once, by the word in the first column of the two.
    assert "Als geen regio gelezen in mijn.csv: 'geen' (1 keer)." in found.meldingen


def test_what_the_file_says_of_the_source_stays(lees: Lees) -> None:
    found = lees("gemeente;regio;bron_status\nAssen;noord;bron\nMeppel;geen;afgeleid\n")
    assert status(found) == {"GM0106": "bron", "GM0119": "afgeleid"}


def test_among_abbreviations_nb_is_noord_brabant(lees: Lees) -> None:
    found = lees("gemeente;regio\nAssen;DR\nTilburg;NB\nBreda;NB\nEde;GE\nEpe;GE\n")
    assert regios(found)["GM0855"] == "NB"
    # A word that is no abbreviation still is what it says, and so is NB among names.
    found = lees("gemeente;regio\nAssen;DR\nTilburg;n.b.\nBreda;GE\nEde;GE\nEpe;DR\n")
    assert "GM0855" not in regios(found)
    found = lees("gemeente;regio\nAssen;Noord\nTilburg;NB\nBreda;Zuid\nEde;Noord\nEpe;Zuid\n")
    assert "GM0855" not in regios(found)


def test_what_a_look_up_in_excel_did_not_find_is_no_regio(
    tmp_path: Path, catalogus: Catalogus
) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["gemeente", "regio"], ["Assen", "x"], ["Emmen", "x"], ["Meppel", "#N/A"]):
        sheet.append(row)
    book.save(tmp_path / "x.xlsx")
    found = read_indeling_bestand(tmp_path / "x.xlsx", catalogus)
    assert regios(found) == {"GM0106": "x", "GM0114": "x"}
    said = "Als geen regio gelezen in x.xlsx, werkblad 'Sheet': '#N/A' (1 keer)."
    assert said in found.meldingen


# --- a regio on the first row of its group ------------------------------------------


def test_fills_down_where_each_regio_stands_once_above_its_gemeenten(lees: Lees) -> None:
    found = lees("regio;gemeente\nnoord;Assen\n;Emmen\n;Meppel\nzuid;Hoogeveen\n;Coevorden\n")
    assert regios(found) == {
        "GM0106": "noord",
        "GM0114": "noord",
        "GM0119": "noord",
        "GM0118": "zuid",
        "GM0109": "zuid",
    }
    assert (
        "In mijn.csv staat elke regio alleen op de eerste regel van haar groep; zij geldt ook voor "
        "de 3 lege cellen eronder." in found.meldingen
    )


def test_fills_code_and_name_together(lees: Lees) -> None:
    found = lees(
        "regio_code;regio;gemeente\nR1;noord;Assen\n;;Emmen\nR2;zuid;Hoogeveen\n;;Coevorden\n"
    )
    assert regios(found) == {"GM0106": "R1", "GM0114": "R1", "GM0118": "R2", "GM0109": "R2"}


def test_a_group_without_regio_is_filled_down_too(lees: Lees) -> None:
    found = lees("regio;gemeente\nnoord;Assen\n;Emmen\ngeen;Hoogeveen\n;Coevorden\n")
    assert regios(found) == {"GM0106": "noord", "GM0114": "noord"}
    assert "Als geen regio gelezen in mijn.csv: 'geen' (2 keer)." in found.meldingen


@pytest.mark.parametrize(
    ("rows", "line"),
    [
        (["noord;Assen", ";Emmen", ";Meppel"], 3),  # one regio: or is the rest left out?
        (["noord;Assen", ";Emmen", "zuid;Meppel"], 3),  # Meppel alone: or is Emmen left out?
        ([";Assen", "noord;Emmen", ";Meppel", "zuid;Ede", ";Epe"], 2),  # nothing above the first
        (["noord;Assen", ";Emmen", "zuid;Meppel", ";Ede", "zuid;Epe", ";Elburg"], 3),  # twice
    ],
)
def test_refuses_what_can_be_read_in_two_ways(lees: Lees, rows: list[str], line: int) -> None:
    with pytest.raises(GegevensError) as caught:
        lees("\n".join(["regio;gemeente", *rows]))
    assert str(caught.value) == (
        f"mijn.csv, regel {line}: de regio is leeg, en het is niet duidelijk of dat de regio "
        "erboven is of geen regio. Vul op elke regel de regio in, of schrijf 'geen'."
    )


def test_an_empty_cell_is_no_regio_where_regios_have_several_rows(lees: Lees) -> None:
    found = lees("regio;gemeente\nnoord;Assen\nnoord;Emmen\n;Meppel\nzuid;Ede\nzuid;Epe\n;Elburg\n")
    assert sorted(regios(found)) == ["GM0106", "GM0114", "GM0228", "GM0232"]
    assert any("hebben 338 gemeenten geen regio" in text for text in found.meldingen)


def test_a_table_of_our_own_is_never_filled_down(lees: Lees) -> None:
    found = lees(
        "gemeente,regio_code,bron_status\nAssen,a,bron\nEmmen,,onbekend\nEde,b,bron\nEpe,,onbekend\n"
    )
    assert regios(found) == {"GM0106": "a", "GM0228": "b"}


# --- merged cells --------------------------------------------------------------------


def werkmap(path: Path, rows: list[list[object]], *merged: str) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "lijst"
    for row in rows:
        sheet.append(row)
    for cells in merged:
        sheet.merge_cells(cells)
    book.save(path)
    return path


LIJST: list[list[object]] = [
    ["gemeente", "regio", "opmerking"],
    ["Assen", "noord", "let op"],
    ["Emmen", None, None],
    ["Meppel", None, None],
    ["Ede", "zuid", None],
    ["Epe", None, None],
]
IN_LIJST = {
    "GM0106": "noord",
    "GM0114": "noord",
    "GM0119": "noord",
    "GM0228": "zuid",
    "GM0232": "zuid",
}


def test_a_merged_regio_counts_for_every_row(tmp_path: Path, catalogus: Catalogus) -> None:
    path = werkmap(tmp_path / "x.xlsx", LIJST, "B2:B4", "B5:B6")
    found = read_indeling_bestand(path, catalogus)
    assert regios(found) == {
        "GM0106": "noord",
        "GM0114": "noord",
        "GM0119": "noord",
        "GM0228": "zuid",
        "GM0232": "zuid",
    }
    assert (
        "Samengevoegde cellen in x.xlsx, werkblad 'lijst' gelden voor elke regel die zij beslaan. "
        "Zo zijn lege cellen gevuld in kolom 'regio' (3)." in found.meldingen
    )


def test_a_blank_row_in_a_merged_cell_stays_blank(tmp_path: Path, catalogus: Catalogus) -> None:
    rows = [*LIJST[:4], [None, None, None], ["Hoogeveen", None, None], ["Ede", "zuid", None]]
    path = werkmap(tmp_path / "x.xlsx", rows, "B2:B6")
    found = regios(read_indeling_bestand(path, catalogus))
    assert found == {
        **dict.fromkeys(("GM0106", "GM0114", "GM0119", "GM0118"), "noord"),
        "GM0228": "zuid",
    }


def test_merged_cells_beside_the_table_do_no_harm(tmp_path: Path, catalogus: Catalogus) -> None:
    rows: list[list[object]] = [[*row, None] for row in LIJST]
    filled = [rows[0], *([row[0], "noord", row[2], None] for row in rows[1:])]
    path = werkmap(tmp_path / "x.xlsx", filled, "C2:C4", "E1:F9", "A1:A1")
    found = read_indeling_bestand(path, catalogus)
    assert len(regios(found)) == 5
    assert any("gevuld in kolom 'opmerking' (2)." in text for text in found.meldingen)
    tabel = read_rijen(path)
    assert [row[2] for _, row in tabel.rijen] == ["let op", "", "", "", ""]


@pytest.mark.parametrize(
    ("merged", "says"),
    [
        ("A2:A3", "cellen A2:A3: kolom 'gemeente' is over regels heen samengevoegd"),
        ("B1:B3", "cellen B1:B3: kolom 'regio' is over regels heen samengevoegd"),
        (
            "A2:B2",
            "cellen A2:B2: kolommen 'gemeente' en 'regio' zijn over kolommen heen samengevoegd",
        ),
        ("B2:C4", "cellen B2:C4: kolom 'regio' is over kolommen heen samengevoegd"),
    ],
)
def test_refuses_merged_cells_that_say_two_things(
    tmp_path: Path, catalogus: Catalogus, merged: str, says: str
) -> None:
    path = werkmap(tmp_path / "x.xlsx", LIJST, merged)
    with pytest.raises(LappendekenError) as caught:
        read_indeling_bestand(path, catalogus)
    assert str(caught.value) == (
        f"x.xlsx, werkblad 'lijst', {says}. Splits deze cellen en vul elke cel in."
    )


def test_a_share_that_is_merged_over_rows_is_refused(tmp_path: Path, catalogus: Catalogus) -> None:
    rows: list[list[object]] = [
        ["gemeente", "regio", "aandeel"],
        ["Assen", "a", 0.5],
        ["Assen", "b", None],
    ]
    with pytest.raises(GegevensError, match="kolom 'aandeel' is over regels heen samengevoegd"):
        read_indeling_bestand(werkmap(tmp_path / "x.xlsx", rows, "C2:C3"), catalogus)


# --- sheets ---------------------------------------------------------------------------


def boek(path: Path, *sheets: tuple[str, str, str]) -> Path:
    """Write sheets of one row: name, state, regio (empty for an empty sheet)."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, state, regio in sheets:
        sheet = book.create_sheet(name)
        sheet.sheet_state = state
        if regio:
            sheet.append(["gemeente", "regio"])
            sheet.append(["Assen", regio])
    book.active = next(n for n, one in enumerate(sheets) if one[1] == "visible")
    book.save(path)
    return path


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_hidden_sheet_is_never_read_before_a_visible_one(
    tmp_path: Path, catalogus: Catalogus, state: str
) -> None:
    path = boek(
        tmp_path / "x.xlsx",
        ("oud", state, "verborgen"),
        ("leeg", "visible", ""),
        ("nieuw", "visible", "zichtbaar"),
    )
    found = read_indeling_bestand(path, catalogus)
    assert regios(found) == {"GM0106": "zichtbaar"}
    assert "Het verborgen werkblad van x.xlsx telt niet mee: 'oud'." in found.meldingen
    assert not any("alleen het eerste werkblad" in text for text in found.meldingen)


def test_says_that_other_sheets_have_text_too(tmp_path: Path, catalogus: Catalogus) -> None:
    path = boek(
        tmp_path / "x.xlsx",
        ("een", "visible", "a"),
        ("leeg", "visible", ""),
        ("twee", "visible", "b"),
        ("drie", "hidden", "c"),
        ("vier", "veryHidden", ""),
    )
    book = openpyxl.load_workbook(path)
    book["twee"]["A1"], book["twee"]["A2"] = "Toelichting", "Zie de brief"
    book.save(path)
    found = read_indeling_bestand(path, catalogus)
    assert regios(found) == {"GM0106": "a"}
    assert found.meldingen[:2] == (
        "Van x.xlsx is alleen werkblad 'een' gelezen.",
        "De verborgen werkbladen van x.xlsx tellen niet mee: 'drie' en 'vier'.",
    )


def test_refuses_to_read_what_is_only_on_a_hidden_sheet(
    tmp_path: Path, catalogus: Catalogus
) -> None:
    path = boek(tmp_path / "x.xlsx", ("toon", "visible", ""), ("oud", "hidden", "a"))
    with pytest.raises(GegevensError) as caught:
        read_indeling_bestand(path, catalogus)
    assert str(caught.value) == (
        "De zichtbare werkbladen van x.xlsx zijn leeg; verborgen: 'oud'. Maak het blad met de "
        "tabel zichtbaar, of kies het met --blad."
    )


def test_reads_below_a_title(tmp_path: Path, catalogus: Catalogus) -> None:
    path = werkmap(tmp_path / "x.xlsx", [["Mijn voorstel"], *LIJST])
    found = read_indeling_bestand(path, catalogus)
    assert regios(found) == IN_LIJST
    assert found.protocol.kopregel == 2


def test_reads_the_sheet_that_has_the_list(tmp_path: Path, catalogus: Catalogus) -> None:
    book = openpyxl.Workbook()
    guide = book.worksheets[0]
    guide.title = "leeswijzer"
    guide.append(["Leeswijzer"])
    guide.append(["Op het volgende blad staat de lijst."])
    sheet = book.create_sheet("lijst")
    for row in LIJST:
        sheet.append(row)
    book.save(tmp_path / "y.xlsx")
    found = read_indeling_bestand(tmp_path / "y.xlsx", catalogus)
    assert regios(found) == IN_LIJST
    assert found.protocol.blad == "lijst"
    assert "Van y.xlsx is alleen werkblad 'lijst' gelezen." in found.meldingen


# --- a CSV that a spreadsheet opened in one column -----------------------------------------


@pytest.mark.parametrize(("outer", "inner"), [(";", ","), (",", ";"), ("\t", ";")])
def test_takes_lines_apart_that_were_glued_in_one_cell(lees: Lees, outer: str, inner: str) -> None:
    lines = [inner.join(row) for row in (("gemeente", "regio"), ("Assen", "x"), ("Ede", "x"))]
    found = lees("\n".join(f"{line}{outer}" for line in lines))
    assert regios(found) == {"GM0106": "x", "GM0228": "x"}


def test_a_comma_in_the_first_header_glues_nothing(lees: Lees) -> None:
    found = lees("opmerking, vrij;gemeente;regio\na, b;Assen;x\n;Ede;x\n")
    assert regios(found) == {"GM0106": "x", "GM0228": "x"}


def test_refuses_text_beside_a_glued_line(lees: Lees) -> None:
    with pytest.raises(GegevensError) as caught:
        lees('gemeente,regio;;\n"Assen,""een, twee""";;\nEde,x;;kortere reistijd\n')
    assert str(caught.value) == (
        "mijn.csv, regel 3: naast de regel staat 'kortere reistijd'. Het bestand heeft komma's, en "
        "het rekenblad heeft elke regel daarom in één cel gezet. Splits in Excel kolom A met "
        "Gegevens > Tekst naar kolommen, zet de tekst in haar eigen kolom en sla het opnieuw op."
    )


# --- other kinds of files, other columns ------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("x.xlsb", "Open deze werkmap in Excel en sla haar op als Excel-werkmap (.xlsx)."),
        ("x.KMZ", "Pak het uit, want het is een zip, en geef het .kml dat erin zit."),
        ("x.gml", "Bewaar de kaart als GeoPackage of GeoJSON."),
        (
            "x.pdf",
            "Sla het op als CSV, Excel-werkmap (.xlsx), GeoPackage, GeoJSON of Shapefile.",
        ),
    ],
)
def test_says_what_to_do_with_another_kind_of_file(
    tmp_path: Path, catalogus: Catalogus, name: str, advice: str
) -> None:
    (tmp_path / name).write_text("x")
    with pytest.raises(GegevensError) as caught:
        read_indeling_bestand(tmp_path / name, catalogus)
    assert str(caught.value) == (
        f"Bestand {name} is van een soort die lappendeken niet kan lezen. {advice}"
    )


def test_says_that_a_file_holds_several_indelingen_before_anything_else(lees: Lees) -> None:
    # The two have a regio of one name, which would be the second complaint.
    with pytest.raises(GegevensError) as caught:
        lees(
            "indeling,gemeente,regio_code,regio\nggd,Assen,1,Drenthe\nres,Assen,2,Drenthe\n"
            "jeugd,Assen,3,Drenthe\n"
        )
    assert str(caught.value) == (
        "mijn.csv: dit bestand bevat 3 indelingen: 'ggd', 'res' en 'jeugd'. Kies er een, zoals "
        '"mijn.csv#ggd".'
    )


@pytest.mark.parametrize("year", ["1812", "-5", "2023,0", "nu"])
def test_refuses_a_gemeente_indeling_that_is_no_year(lees: Lees, year: str) -> None:
    with pytest.raises(GegevensError) as caught:
        lees(f"gemeente;regio;gemeente_indeling\nAssen;x;{year}\n")
    assert str(caught.value) == (
        f"mijn.csv: gemeente_indeling '{year}' is geen jaar. Schrijf bijvoorbeeld 2023."
    )


def test_checks_a_name_beside_a_code_without_looking_for_what_resembles_it(lees: Lees) -> None:
    found = lees("code;gemeente;regio\nGM0106;Gemeente Assen (Dr.);x\nGM0518;Den Haag;x\n")
    assert regios(found) == {"GM0106": "x", "GM0518": "x"}
    with pytest.raises(GegevensError, match="code GM0106 is Assen, maar er staat 'Den Haag'"):
        lees("code;gemeente;regio\nGM0106;Den Haag;x\n")


def verberg(path: Path, *rows: int) -> Path:
    """Write a list of four gemeenten, of which rows are hidden, and an empty hidden row."""
    book = openpyxl.Workbook()
    for row in (("gemeente", "regio"), ("Assen", "a"), ("Emmen", "a"), ("Ede", "b"), ("Epe", "b")):
        book.active.append(row)
    for row in (*rows, 9):
        book.active.row_dimensions[row].hidden = True
    book.save(path)
    return path


def test_hidden_rows_count_and_that_is_said(tmp_path: Path, catalogus: Catalogus) -> None:
    def say(*rows: int) -> str:
        found = read_indeling_bestand(verberg(tmp_path / "x.xlsx", *rows), catalogus)
        assert len(regios(found)) == 4
        return " ".join(text for text in found.meldingen if "verborgen" in text)

    assert say() == ""
    assert say(3) == "De verborgen regel van x.xlsx, werkblad 'Sheet' telt mee: 3."
    assert say(3, 5) == "De 2 verborgen regels van x.xlsx, werkblad 'Sheet' tellen mee: 3 en 5."


DATUM = "Excel maakt van een code zoals 3-1 een datum; geef de kolom dan de opmaak Tekst"


def test_a_regio_that_a_spreadsheet_made_a_date_is_said(
    tmp_path: Path, catalogus: Catalogus
) -> None:
    book = openpyxl.Workbook()
    march = datetime.date(2026, 3, 1)
    for row in (("gemeente", "regio"), ("Assen", march), ("Emmen", march), ("Ede", "3-2")):
        book.active.append(row)
    book.save(tmp_path / "x.xlsx")
    said = " ".join(read_indeling_bestand(tmp_path / "x.xlsx", catalogus).meldingen)
    assert (
        "Als regio gelezen in x.xlsx, werkblad 'Sheet', maar het is een datum: '2026-03-01' (regel "
        f"2). {DATUM}" in said
    )
    path = tmp_path / "x.csv"
    path.write_text("gemeente;regio\nAssen;1-mei\nEmmen;2-mei-26\nEde;1 mei\n", encoding="utf-8")
    said = " ".join(read_indeling_bestand(path, catalogus).meldingen)
    assert f"een datum: '1-mei' (regel 2) en '2-mei-26' (regel 3). {DATUM}" in said
    path.write_text("gemeente;regio\nAssen;3-1\nEmmen;2026-3\n", encoding="utf-8")
    assert "datum" not in " ".join(read_indeling_bestand(path, catalogus).meldingen)


def test_a_workbook_without_any_sheet_is_empty(tmp_path: Path, catalogus: Catalogus) -> None:
    docx.Document().save(str(tmp_path / "x.xlsx"))
    with pytest.raises(LappendekenError, match=r"^Bestand x\.xlsx is leeg\. Zet er een tabel"):
        read_indeling_bestand(tmp_path / "x.xlsx", catalogus)
