"""What a Word document holds, part by part: tables and their totals, pictures, styles, cells."""

from __future__ import annotations

import io
from typing import Any

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn

from lappendeken.basis.huisstijl import Huisstijl, Logo, wear_huisstijl
from lappendeken.rapport.blad.model import Blad, Bladdeel, Tweeluik
from lappendeken.rapport.blad.word import build_docx
from lappendeken.rapport.gedeeld.bouwstenen import Cel, Kolom, Tabel
from lappendeken.rapport.gedeeld.worddocument import Worddocument, find_breedten
from lappendeken.rapport.gedeeld.wordxml import plain
from lappendeken.rapport.rapport.word.bouwen import MEESTE

# One white dot.
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360f8ffff3f0005fe02fea135818400000000"
    "49454e44ae426082"
)


def open_word(word: Worddocument) -> Any:
    return docx.Document(io.BytesIO(word.to_bytes()))


def tabel(rows: int, **more: Any) -> Tabel:
    columns = (Kolom("Naam"), Kolom("Getal", getal=True))
    cells = tuple((Cel(f"n{n}"), Cel(str(n), teken="*" if n == 1 else "")) for n in range(rows))
    return Tabel("id", "Telling", columns, cells, **more)


# --- tables ------------------------------------------------------------------------------------

VOET = (Cel("Samen"), Cel("3"))


def test_a_whole_table_ends_in_its_total_and_says_no_more() -> None:
    word = Worddocument("Titel")
    word.tabel(tabel(3, voet=VOET, noot="Let op."), 3)
    document = open_word(word)
    cells = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    assert cells == [["Naam", "Getal"], ["n0", "0"], ["n1", "1 *"], ["n2", "2"], ["Samen", "3"]]
    assert document.paragraphs[-1].text == "Let op."


def test_a_part_of_a_table_has_no_total_of_the_whole() -> None:
    word = Worddocument("Titel")
    word.tabel(tabel(3, voet=VOET, noot="Let op."), 2)
    document = open_word(word)
    assert [row.cells[0].text for row in document.tables[0].rows] == ["Naam", "n0", "n1"]
    assert document.paragraphs[-1].text == (
        "Let op. De eerste 2 van 3 rijen; alle staan in het Excelbestand en in rapport.html."
    )


def test_a_report_shows_twenty_rows_of_a_table() -> None:
    assert MEESTE == 20


def test_numbers_stand_to_the_right_and_words_do_not() -> None:
    word = Worddocument("Titel")
    word.tabel(tabel(1), 9)
    for row in open_word(word).tables[0].rows:
        name, number = (cell.paragraphs[0].alignment for cell in row.cells)
        assert (name, number) == (None, WD_ALIGN_PARAGRAPH.RIGHT)


def test_a_soft_hyphen_of_a_heading_is_a_hint_to_word() -> None:
    word = Worddocument("Titel")
    word.tabel(Tabel("id", "T", (Kolom("Veiligheids\u00adregio"),), ((Cel("a"),),)), 9)
    cell = open_word(word).tables[0].rows[0].cells[0]._tc
    runs = [
        [child.tag.split("}")[1] for child in run if child.tag != qn("w:rPr")]
        for run in cell.iter(qn("w:r"))
    ]
    assert runs == [["t"], ["softHyphen", "t"]]
    assert [t.text for t in cell.iter(qn("w:t"))] == ["Veiligheids", "regio"]


def test_a_sentence_in_a_cell_gets_four_centimetres_and_a_name_what_it_needs() -> None:
    # Twelve narrow columns leave no room to ask for.
    columns = (*(Kolom("Naam") for _ in range(12)), Kolom("Uitleg"))
    short = find_breedten(Tabel("id", "T", columns, ()), [[Cel("x")] * 12 + [Cel("een " * 25)]])
    long = find_breedten(Tabel("id", "T", columns, ()), [[Cel("x")] * 12 + [Cel("een " * 26)]])
    assert short[-1] < 4 <= long[-1]


# --- pictures and captions ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("breedte", "hoogte", "scale"),
    [(8.0, 10.0, 1.0), (32.0, 10.0, 0.5), (10.0, 43.0, 0.5), (32.0, 86.0, 0.25)],
)
def test_a_picture_keeps_its_size_or_is_made_to_fit(
    breedte: float, hoogte: float, scale: float
) -> None:
    word = Worddocument("Titel")
    word.figuur(PNG, "Titel van het beeld", "Wat te zien is", breedte, hoogte)
    document = open_word(word)
    (shape,) = document.inline_shapes
    assert shape.width.cm == pytest.approx(scale * breedte, abs=0.01)
    about = shape._inline.docPr
    assert (about.get("title"), about.get("descr")) == ("Titel van het beeld", "Wat te zien is")


def test_a_caption_stays_with_what_it_names() -> None:
    word = Worddocument("Titel")
    word.tabel(tabel(1), 9)
    word.figuur(PNG, "Beeld", "Wat", 8.0, 8.0)
    first, second = (p for p in open_word(word).paragraphs if p.style.name == "Caption")
    # Above a table it holds on to it; below a picture the picture holds on to the caption.
    assert (first.text, first.paragraph_format.keep_with_next) == ("Tabel 1. Telling", True)
    assert (second.text, second.paragraph_format.keep_with_next) == ("Figuur 1. Beeld", False)


def test_only_chapters_stand_in_the_contents_that_come_before_the_first() -> None:
    word = Worddocument("Titel")
    word.schrijf("Voorop")
    word.kop("Een")
    word.kop("Onder een", 2)
    word.kop("Twee")
    word.inhoudsopgave("Inhoud")
    document = open_word(word)
    texts = [p.text for p in document.paragraphs]
    assert [text.split("\t")[0] for text in texts] == [
        *("Voorop", "Inhoud", "Een", "Twee", "Een", "Onder een", "Twee")
    ]
    first = next(p for p in document.paragraphs if p.style.name == "Heading 1")
    assert first.paragraph_format.page_break_before


# --- text and style ------------------------------------------------------------------------------


def test_text_is_what_xml_can_hold() -> None:
    assert plain("a\x0bb\x1fc\td\n\u00ade\ud800f\udfffg\ufffeh") == "abc\td\nefgh"


def test_a_day_does_not_break_at_any_of_its_hyphens() -> None:
    word = Worddocument("Titel")
    word.schrijf("Van 1-1-2026 tot 31-12-2026, niet 4-5.")
    paragraph = open_word(word).paragraphs[-1]
    (run,) = paragraph.runs
    parts = [child.text if child.tag == qn("w:t") else "^" for child in run._r]
    assert "".join(parts) == "Van 1^1^2026 tot 31^12^2026, niet 4-5."


def test_the_language_is_dutch() -> None:
    styles = open_word(Worddocument("Titel")).styles.element
    assert {lang.get(qn("w:val")) for lang in styles.iter(qn("w:lang"))} == {"nl-NL"}


def test_a_page_wears_sender_disclaimer_and_logo() -> None:
    logo = Logo(PNG, 100, 40)
    stijl = Huisstijl(naam="Regio X", disclaimer="Concept.", logo=logo)
    with wear_huisstijl(stijl):
        document = open_word(Worddocument("Titel"))
    assert document.core_properties.author == "Regio X"
    footer = [p.text for p in document.sections[0].footer.paragraphs]
    assert footer == ["Concept.", "Pagina 1 van 1"]
    (shape,) = document.inline_shapes
    assert shape._inline.docPr.get("descr") == "Logo van Regio X"
    # Forty points high for a screen of twice as many: 20 of 96 to the inch.
    assert shape.height.cm == pytest.approx(20 * 2.54 / 96, abs=0.01)


# --- a sheet of one or two pages -----------------------------------------------------------------


def test_a_sheet_holds_all_its_parts() -> None:
    blad = Blad(
        soort="Gespreksblad",
        titel="De regio",
        ondertitel="Over de regio",
        delen=(
            Bladdeel("Kop", ("Een zin.",), punten=("Punt een", "Punt twee"), tabellen=(tabel(6),)),
            Bladdeel("", ("Zonder kop.",)),
            Bladdeel("Naast elkaar", tweeluiken=(Tweeluik("Vraag", ("Feit",), ("Wat nu?",)),)),
        ),
        bronnen=("Bron van alles.",),
        opdracht="lappendeken gesprek",
        versie="9.9",
    )
    document = docx.Document(io.BytesIO(build_docx(blad)))
    texts = [p.text for p in document.paragraphs if p.text]
    assert texts == [
        "De regio",
        "Gespreksblad. Over de regio",
        *("Kop", "Een zin.", "Punt een", "Punt twee", "Tabel 1. Telling"),
        "Zonder kop.",
        "Naast elkaar",
        "Bron van alles.",
        "Gemaakt met: lappendeken gesprek (lappendeken 9.9).",
    ]
    assert len(document.tables[0].rows) == 7
    pairs = [[cell.text for cell in row.cells] for row in document.tables[1].rows]
    assert pairs == [
        ["Feiten van deze regio", "Vragen voor het gesprek"],
        ["Vraag\nFeit", "\nWat nu?"],
    ]
