"""Tests of the Word file: what it holds, that it is whole, and that Word and others can read it."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from openxml_audit import OpenXmlValidator

from getekend_rapport import teken_topologie
from lappendeken import Catalogus, Indeling
from lappendeken.basis.huisstijl import Huisstijl, wear_huisstijl
from lappendeken.rapport.gedeeld.bouwstenen import Cel, Kolom, Tabel
from lappendeken.rapport.gedeeld.worddocument import BREEDTE_CM, Worddocument, find_breedten
from lappendeken.rapport.rapport import build_rapport, render_rapport
from lappendeken.rapport.rapport.figuren.model import Figuur
from lappendeken.rapport.rapport.model import Rapport
from lappendeken.rapport.rapport.word import build_docx
from tekening import indeling, vergelijk

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
# One white dot.
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360f8ffff3f0005fe02fea135818400000000"
    "49454e44ae426082"
)


def page(catalogus: Catalogus, *stack: Indeling) -> Rapport:
    size = len(stack[0].gemeenten)
    return build_rapport(vergelijk(*stack), catalogus, topologie=teken_topologie(size))


@pytest.fixture(scope="module")
def rapport(catalogus: Catalogus) -> Rapport:
    return page(catalogus, indeling("a", "AABBCC"), indeling("b", "AAABCC"))


@pytest.fixture(scope="module")
def figuur() -> Figuur:
    return Figuur("rangorde", "Een <titel>", 'Wat "het" toont & meer', b"", PNG, 16.0, 30.0)


def read(content: bytes) -> Any:
    return docx.Document(io.BytesIO(content))


def part(content: bytes, name: str) -> ET.Element:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return ET.fromstring(archive.read(name))  # noqa: S314


def list_fouten(folder: Path, content: bytes) -> list[str]:
    path = folder / "rapport.docx"
    path.write_bytes(content)
    return [str(error) for error in OpenXmlValidator().validate(str(path)).errors]


def test_keeps_to_the_rules_of_word(tmp_path: Path, rapport: Rapport, figuur: Figuur) -> None:
    assert list_fouten(tmp_path, build_docx(rapport, (figuur,))) == []


def test_the_checker_sees_a_fault(tmp_path: Path, rapport: Rapport) -> None:
    content = build_docx(rapport)
    spoiled = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(spoiled, "w") as target,
    ):
        for name in source.namelist():
            data = source.read(name)
            if name == "word/document.xml":
                data = data.replace(b"<w:tblHeader/>", b"<w:geenElement/>", 1)
            target.writestr(name, data)
    assert list_fouten(tmp_path, spoiled.getvalue()) != []


def test_every_sentence_is_one_of_the_page(rapport: Rapport) -> None:
    shown = render_rapport(rapport)
    texts = {p.text for p in read(build_docx(rapport)).paragraphs}
    for deel in (rapport.kort, rapport.waarom, rapport.landelijk, rapport.naden):
        assert set(deel.zinnen) <= texts
        assert deel.zinnen
    # What the page says of method stands in a template, and here as well.
    assert any(text.startswith("Een indeling verdeelt gemeenten over regio’s.") for text in texts)
    assert "Een indeling verdeelt gemeenten over regio’s." in shown


def test_chapters_are_headings_and_stand_in_the_contents(rapport: Rapport) -> None:
    content = build_docx(rapport)
    document = read(content)
    heads = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    assert heads[0] == f"1. {rapport.hoofdtekst[0].kop}"
    assert heads[len(rapport.hoofdtekst)].startswith("Bijlage A. ")
    assert heads[-1].endswith("Bronnen")
    lines = [p.text.split("\t")[0] for p in document.paragraphs if p.style.name == "toc 1"]
    assert lines == heads
    root = part(content, "word/document.xml")
    marks = {one.get(f"{W}name") for one in root.iter(f"{W}bookmarkStart")}
    links = [one.get(f"{W}anchor") for one in root.iter(f"{W}hyperlink")]
    assert len(links) == len(heads)
    assert set(links) == marks
    codes = [str(one.text).strip() for one in root.iter(f"{W}instrText")]
    assert codes[0].startswith("TOC ")


def test_fields_are_closed(rapport: Rapport, figuur: Figuur) -> None:
    root = part(build_docx(rapport, (figuur,)), "word/document.xml")
    kinds = [one.get(f"{W}fldCharType") for one in root.iter(f"{W}fldChar")]
    assert kinds.count("begin") == kinds.count("separate") == kinds.count("end") > 3


def test_pictures_have_an_alternative_and_a_numbered_caption(
    rapport: Rapport, figuur: Figuur
) -> None:
    content = build_docx(rapport, (figuur,))
    (about,) = part(content, "word/document.xml").iter(f"{WP}docPr")
    assert about.get("descr") == figuur.beschrijving
    document = read(content)
    captions = [p.text for p in document.paragraphs if p.style.name == "Caption"]
    assert "Figuur 1. Een <titel>" in captions
    tables = [text for text in captions if text.startswith("Tabel ")]
    assert [text.split(".")[0] for text in tables] == [
        f"Tabel {n}" for n in range(1, len(tables) + 1)
    ]
    # Higher than a page: made smaller, not cut.
    (shape,) = document.inline_shapes
    assert shape.height.cm <= 21.6


def test_header_rows_repeat_and_no_row_is_torn(rapport: Rapport) -> None:
    document = read(build_docx(rapport))
    tables = [t for t in document.tables if t.style.name == "Lappendeken"]
    assert tables
    for table in tables:
        first, *others = (row._tr.trPr for row in table.rows)
        assert first.find(f"{W}tblHeader") is not None
        assert all(row.find(f"{W}cantSplit") is not None for row in (first, *others))


def test_pages_are_numbered_and_named(rapport: Rapport) -> None:
    with wear_huisstijl(Huisstijl(naam="Gemeente X")):
        content = build_docx(rapport)
    document = read(content)
    assert document.sections[0].header.paragraphs[0].text == rapport.titel
    assert document.sections[0].footer.paragraphs[0].text == "Pagina 1 van 1"
    assert document.core_properties.author == "Gemeente X"
    assert document.core_properties.title == rapport.titel


def test_same_input_same_bytes(rapport: Rapport, figuur: Figuur) -> None:
    one, other = (build_docx(rapport, (figuur,)) for _ in range(2))
    assert one == other
    with zipfile.ZipFile(io.BytesIO(one)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2000, 1, 1, 0, 0, 0)}


def test_hostile_names_stay_text(tmp_path: Path, catalogus: Catalogus) -> None:
    evil = "</w:t><w:br/> \x0b\x00 {{ 7*7 }} <script>\ufffe"
    stack = (indeling("a", "AAB", naam=evil), indeling("b", "ABB", naam=f"{evil}2"))
    content = build_docx(page(catalogus, *stack))
    assert list_fouten(tmp_path, content) == []
    text = " ".join(p.text for p in read(content).paragraphs)
    assert "</w:t><w:br/>" in text
    assert "{{ 7*7 }} <script>" in text


def test_a_long_table_says_where_the_rest_is() -> None:
    word = Worddocument("Titel")
    rows = tuple((Cel(str(n)),) for n in range(30))
    word.tabel(Tabel("id", "Lang", (Kolom("Getal", getal=True),), rows), 20)
    document = read(word.to_bytes())
    assert len(document.tables[0].rows) == 21
    assert "De eerste 20 van 30 rijen" in document.paragraphs[-1].text


def test_columns_get_the_room_that_they_need() -> None:
    columns = (Kolom("Naam"), Kolom("Getal", getal=True), Kolom("Uitleg"))
    rows = ((Cel("Assen"), Cel("12"), Cel("Een lange zin. " * 12)),)
    widths = find_breedten(Tabel("id", "T", columns, rows), rows)
    assert sum(widths) == pytest.approx(BREEDTE_CM)
    assert widths[2] > 3 * widths[0]
    assert widths[0] > 0.9
    words = "12\u00a0van\u00a018", "12 van 18"
    # The three words of a place, such as "1 van 12", stay on one line; a bold head is wider.
    place, plain = (
        find_breedten(Tabel("id", "T", columns, made), made)[1]
        for made in (((Cel("Assen"), Cel(text), Cel("Een lange zin. " * 12)),) for text in words)
    )
    assert place > plain + 0.3
    bold, light = (
        find_breedten(
            Tabel("id", "T", (Kolom("N"), Kolom(head, getal=True), Kolom("Uitleg")), made), made
        )[1]
        for head, text in (("Aandeel", "1"), ("A", "Aandeel"))
        for made in (((Cel("N"), Cel(text), Cel("Een lange zin. " * 12)),),)
    )
    assert bold > light + 0.1
    # A line may end at a hyphen.
    torn, whole = (
        find_breedten(Tabel("id", "T", columns, made), made)[0]
        for made in (
            ((Cel(naam), Cel("12"), Cel("Een lange zin. " * 12)),)
            for naam in ("Bodegraven-Reeuwijk", "BodegravenxReeuwijk")
        )
    )
    assert torn < whole - 0.5
    many = tuple(Kolom("Veiligheidsregio" * 3) for _ in range(20))
    assert sum(find_breedten(Tabel("id", "T", many, ()), ())) == pytest.approx(BREEDTE_CM)
