"""From a frozen sheet to a Word file. Brings python-docx; imported only when it is written."""

from __future__ import annotations

from typing import Any

from docx.shared import Cm, Pt

from lappendeken.rapport.blad.model import Blad, Tweeluik
from lappendeken.rapport.gedeeld.worddocument import BREEDTE_CM, Worddocument
from lappendeken.rapport.gedeeld.wordxml import plain

MEESTE = 400
"""Rows of a table: a sheet has them all."""
LINKS = 0.55
"""The share of the width for facts."""


def build_docx(blad: Blad) -> bytes:
    """Write a sheet as a Word file.

    Returns
    -------
    bytes
        A ``.docx`` with real styles. The same sheet gives the same bytes.
    """
    word = Worddocument(blad.titel)
    _set_krap(word)
    word.schrijf(blad.titel, "Title")
    word.schrijf(f"{blad.soort}. {blad.ondertitel}", "Subtitle")
    for deel in blad.delen:
        if deel.kop:
            word.kop(deel.kop, 2)
        for zin in deel.zinnen:
            word.schrijf(zin)
        for punt in deel.punten:
            word.schrijf(punt, "List Bullet")
        for tabel in deel.tabellen:
            word.tabel(tabel, MEESTE)
        if deel.tweeluiken:
            _write_tweeluiken(word, deel.tweeluiken)
    for bron in blad.bronnen:
        word.schrijf(bron, "Noot")
    word.schrijf(f"Gemaakt met: {blad.opdracht} (lappendeken {blad.versie}).", "Noot")
    return word.to_bytes()


def _set_krap(word: Worddocument) -> None:
    """Let two pages hold what they should."""
    styles: Any = word.document.styles
    for name, size, after in (
        ("Normal", 9.5, 3),
        ("Title", 17, 2),
        ("Subtitle", 9.5, 4),
        ("Heading 2", 11, 2),
        ("List Bullet", 9.5, 1),
        ("Noot", 7.5, 2),
    ):
        styles[name].font.size = Pt(size)
        styles[name].paragraph_format.space_after = Pt(after)
        styles[name].paragraph_format.line_spacing = 1.0
    styles["Heading 2"].paragraph_format.space_before = Pt(5)
    section = word.document.sections[0]
    section.top_margin, section.bottom_margin = Cm(1.8), Cm(1.6)


def _write_tweeluiken(word: Worddocument, luiken: tuple[Tweeluik, ...]) -> None:
    """Lay facts and questions side by side; a row a subject, never torn over two pages."""
    table = word.document.add_table(rows=1, cols=2, style="Lappendeken")
    table.autofit = False
    widths = Cm(BREEDTE_CM * LINKS), Cm(BREEDTE_CM * (1 - LINKS))
    for cell, width, kop in zip(
        table.rows[0].cells,
        widths,
        ("Feiten van deze regio", "Vragen voor het gesprek"),
        strict=True,
    ):
        cell.width = width
        cell.paragraphs[0].style = "Tabelkop"
        cell.paragraphs[0].add_run(kop)
    for luik in luiken:
        row = table.add_row()
        word.houd_heel(row)
        left, right = row.cells
        left.width, right.width = widths
        left.paragraphs[0].style = "Tabeltekst"
        left.paragraphs[0].add_run(plain(luik.kop)).bold = True
        right.paragraphs[0].style = "Tabeltekst"
        for cell, texts in ((left, luik.feiten), (right, luik.vragen)):
            for text in texts:
                paragraph = cell.add_paragraph(plain(text), style="Tabeltekst")
                paragraph.paragraph_format.space_after = Pt(2)
    word.schrijf("", "Noot")
