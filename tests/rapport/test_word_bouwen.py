"""What of a page stands where in the Word file: on a report that is drawn, line by line."""

from __future__ import annotations

import io
from typing import Any

import docx

from lappendeken.rapport.gedeeld.bouwstenen import Cel, Deel, Kerncijfer, Kolom, Link, Tabel
from lappendeken.rapport.rapport.figuren.model import Figuur
from lappendeken.rapport.rapport.model import (
    Gebied,
    Gebiedengroep,
    Hoofdstuk,
    Indelingkaart,
    Rapport,
    Voorbeeld,
)
from lappendeken.rapport.rapport.word import build_docx

# One white dot.
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360f8ffff3f0005fe02fea135818400000000"
    "49454e44ae426082"
)


def tabel(naam: str, rijen: int = 1) -> Tabel:
    rows = tuple((Cel(f"{naam} {n}"),) for n in range(1, rijen + 1))
    return Tabel(naam, f"Tabel van {naam}", (Kolom("Naam"),), rows)


def figuur(naam: str) -> Figuur:
    return Figuur(naam, f"Titel van {naam}", f"Beeld van {naam}", b"", PNG, 8.0, 4.0)


def hoofdstuk(naam: str, vorm: str = "", *tabellen: Tabel) -> Hoofdstuk:
    return Hoofdstuk(naam, f"Kop van {naam}", Deel((f"Zin van {naam}.",), tabellen), vorm)


def maak(**delen: Any) -> Rapport:
    """Draw a report in which only is what a test is about."""
    plain: dict[str, Any] = {
        "titel": "De titel",
        "ondertitel": "De ondertitel",
        "versie": "1",
        "is_landelijk": True,
        "selectie": "Nederland",
        "kerncijfers": (Kerncijfer("34%", "congruentie", "van 0 tot 100"),),
        "hoofdtekst": (hoofdstuk("kort", "kort"),),
        "voorbeeld": Voorbeeld(
            tabel("voorbeeld"), (("Stap een", "Eerst\n  dit."), ("Twee", "Dan."))
        ),
    }
    return Rapport(**plain | delen)


def lees(rapport: Rapport, *figuren: Figuur) -> Any:
    return docx.Document(io.BytesIO(build_docx(rapport, figuren)))


def regels(document: Any) -> list[tuple[str, str]]:
    """Return style and text of every paragraph that says something, without the contents."""
    found = [(p.style.name, p.text) for p in document.paragraphs]
    return [(style, text) for style, text in found if text and style != "toc 1"]


def onder(document: Any, kop: str) -> list[tuple[str, str]]:
    """Return what stands under a heading, to the next one of the first level."""
    lines = regels(document)
    start = next(i for i, (_, text) in enumerate(lines) if text.endswith(kop)) + 1
    ends = (i for i in range(start, len(lines)) if lines[i][0] == "Heading 1")
    return lines[start : next(ends, len(lines))]


def test_it_begins_with_title_subtitle_and_the_large_numbers() -> None:
    numbers = (Kerncijfer("34%", "congruentie", "van 0 tot 100"), Kerncijfer("12", "tafels"))
    document = lees(maak(kerncijfers=numbers))
    assert regels(document)[:2] == [("Title", "De titel"), ("Subtitle", "De ondertitel")]
    first, second = (
        [(p.style.name, p.text) for p in cell.paragraphs]
        for cell in document.tables[0].rows[0].cells
    )
    assert first == [
        ("Kerncijfer", "34%"),
        ("Tabeltekst", "congruentie"),
        ("Noot", "van 0 tot 100"),
    ]
    assert second == [("Kerncijfer", "12"), ("Tabeltekst", "tafels")]


def test_only_the_chapter_of_the_answer_has_the_large_numbers() -> None:
    document = lees(maak(hoofdtekst=(hoofdstuk("landelijk"),)))
    assert [row.cells[0].text for row in document.tables[0].rows] == ["Naam", "voorbeeld 1"]


def test_a_chapter_has_sentences_then_pictures_then_tables() -> None:
    document = lees(
        maak(hoofdtekst=(hoofdstuk("waarom", "", tabel("reden", 21)), hoofdstuk("wie"))),
        figuur("verhouding"),
        figuur("rangorde"),
        figuur("verwantschap"),
    )
    assert onder(document, "1. Kop van waarom") == [
        ("Normal", "Zin van waarom."),
        ("Caption", "Figuur 1. Titel van verwantschap"),
        ("Caption", "Figuur 2. Titel van verhouding"),
        ("Caption", "Tabel 1. Tabel van reden"),
        (
            "Noot",
            ("De eerste 20 van 21 rijen; alle staan in het Excelbestand en in rapport.html."),
        ),
    ]
    assert len(document.tables[0].rows) == 21
    assert onder(document, "2. Kop van wie") == [("Normal", "Zin van wie.")]
    about = [one for one in document.element.iter() if one.tag.endswith("}docPr")]
    assert [one.get("title") for one in about] == ["Titel van verwantschap", "Titel van verhouding"]
    assert [one.get("descr") for one in about] == ["Beeld van verwantschap", "Beeld van verhouding"]
    assert [round(shape.width.cm, 1) for shape in document.inline_shapes] == [8.0, 8.0]


def test_a_picture_of_two_chapters_stands_in_the_first() -> None:
    document = lees(maak(hoofdtekst=(hoofdstuk("grenzen"), hoofdstuk("naden"))), figuur("naden"))
    assert onder(document, "Kop van grenzen")[1:] == [("Caption", "Figuur 1. Titel van naden")]
    assert onder(document, "Kop van naden") == [("Normal", "Zin van naden.")]


GEBIEDEN = (
    Gebiedengroep(
        "Het hoogst",
        "Zes gebieden.",
        (
            ("Drenthe", (Gebied("Assen", "61%", 2, ("Zit vast.", "Heeft buren.")),)),
            ("Gelderland", (Gebied("Ede", "12%", 0, ("Is los.",)),)),
        ),
    ),
    Gebiedengroep("Het laagst", "", (("Drenthe", (Gebied("Emmen", "9%", 0, ()),)),)),
)
IN_GEBIEDEN = [
    ("Heading 2", "Het hoogst"),
    ("Normal", "Zes gebieden."),
    ("Normal", "Assen (61%). Zit vast. Heeft buren."),
    ("Normal", "Ede (12%). Is los."),
    ("Heading 2", "Het laagst"),
    ("Normal", "Emmen (9%). "),
]


def test_areas_stand_in_the_main_text_or_in_their_appendix() -> None:
    first = lees(maak(hoofdtekst=(hoofdstuk("gebieden", "gebieden"),), gebiedengroepen=GEBIEDEN))
    assert onder(first, "1. Kop van gebieden") == [("Normal", "Zin van gebieden."), *IN_GEBIEDEN]
    rest = lees(maak(gebieden=Deel(("Zin vooraf.",)), gebiedengroepen=GEBIEDEN))
    assert onder(rest, "Waar partners samenvallen en uiteenlopen") == [
        ("Normal", "Zin vooraf."),
        *IN_GEBIEDEN,
    ]
    (named,) = [p for p in rest.paragraphs if p.text.startswith("Assen (61%)")]
    assert [(run.text, run.bold) for run in named.runs] == [
        ("Assen (61%). ", True),
        ("Zit vast. Heeft buren.", None),
    ]


def test_appendices_are_lettered_and_leave_out_what_is_for_a_screen() -> None:
    document = lees(
        maak(
            gemeenten=Deel(("Alle gemeenten op een rij.",)),
            maatlat=Deel(("Langs de maatlat.",)),
            regelingen=Deel(("Regelingen.",)),
            naden=Deel(("Zin over naden.",), (tabel("naad"),)),
            matrixdeel=Deel(("Zin over de matrix.",)),
            bronnen=Deel(("Alles heeft een bron.",)),
        )
    )
    heads = [text for style, text in regels(document) if style == "Heading 1"]
    assert heads == [
        "1. Kop van kort",
        "Bijlage A. Naden",
        "Bijlage B. Indelingen naast elkaar",
        "Bijlage C. Methode",
        "Bijlage D. Bronnen",
    ]
    assert onder(document, "Bijlage A. Naden") == [
        ("Normal", "Zin over naden."),
        ("Caption", "Tabel 1. Tabel van naad"),
    ]
    assert onder(document, "Indelingen naast elkaar") == [("Normal", "Zin over de matrix.")]


def test_sources_are_listed_per_indeling_with_their_address() -> None:
    card = Indelingkaart(
        "GGD-regio",
        "",
        (),
        (Link("Lijst van 2024", "https://example.org/a"), Link("Brief", "")),
        "En nog 3 bronnen.",
    )
    document = lees(
        maak(
            bronnen=Deel(("Alles heeft een bron.",), (tabel("bestand"),)),
            indelingen=(card, Indelingkaart("RES-regio", "", (), ())),
        )
    )
    assert onder(document, "Bronnen") == [
        ("Normal", "Alles heeft een bron."),
        ("Heading 2", "GGD-regio"),
        ("List Bullet", "Lijst van 2024 https://example.org/a"),
        ("List Bullet", "Brief"),
        ("List Bullet", "En nog 3 bronnen."),
        ("Heading 2", "RES-regio"),
    ]


def test_the_method_has_its_example_once_and_its_steps_below() -> None:
    document = lees(maak())
    lines = onder(document, "Methode")
    assert lines[0] == ("Heading 2", "Wat wij meten")
    start = lines.index(("Caption", "Tabel 1. Tabel van voorbeeld"))
    assert lines[start + 1 : start + 5] == [
        ("Normal", "Stap een"),
        ("List Bullet", "Eerst dit."),
        ("Normal", "Twee"),
        ("List Bullet", "Dan."),
    ]
    # The cells of the example stand in the table and nowhere else.
    assert [text for _, text in lines if "voorbeeld 1" in text] == []
    texts = [text for _, text in lines]
    assert any("dan staat er <1% of >99%." in text for text in texts)
    assert not [text for text in texts if "&lt;" in text or "  " in text or "\n" in text]
    kept = {p.text for p in document.paragraphs if p.paragraph_format.keep_with_next}
    assert {"Stap een", "Twee"} <= kept
    assert "Eerst dit." not in kept


def test_headings_and_lists_of_the_method_keep_their_form() -> None:
    lines = onder(lees(maak()), "Methode")
    heads = [text for style, text in lines if style == "Heading 2"]
    assert heads[:2] == ["Wat wij meten", "Een voorbeeld, stap voor stap"]
    bullets = [text for style, text in lines if style == "List Bullet"]
    assert any(text.startswith("Een kale score bewijst weinig.") for text in bullets)


def test_what_stands_on_the_page_only_is_looked_for_there() -> None:
    texts = [text for _, text in onder(lees(maak()), "Methode")]
    # The page has the words below the method, and this file does not.
    assert not [text for text in texts if "hieronder" in text]
    assert any(text.endswith("van lappendeken, de woorden in rapport.html.") for text in texts)
