"""A Word document with the style of the house: headings, captions, tables, fields."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Sequence
from typing import Any

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from lappendeken.basis.huisstijl import get_huisstijl
from lappendeken.rapport.gedeeld.bouwstenen import Cel, Tabel
from lappendeken.rapport.gedeeld.wordxml import (
    add_bladwijzer,
    add_tabelstijl,
    add_veld,
    add_veldbegin,
    add_veldeinde,
    add_verwijzing,
    drop_delen,
    drop_rand,
    fill,
    hou_dagen_heel,
    keep_heel,
    mark_kop,
    plain,
    set_letter,
    set_taal,
    to_kleur,
)

BREEDTE_CM = 16.0
HOOGTE_CM = 21.5
"""Of a picture: with its caption one page."""
LOGO_CM = 1.7
_LETTER_CM, _MARGE_CM = 0.15, 0.25
_VET = 1.15
"""A head is bold, so that its letters are wider."""
_LANGSTE = 20, 13
"""Letters of a word that is kept whole: as long as it fits, else at least."""
_ZIN = 100
"""Letters from which a cell is read as a sentence and needs room."""
# A fixed moment: the same input gives the same bytes.
_GEMAAKT = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
_ZIPDATUM = (2000, 1, 1, 0, 0, 0)


class Worddocument:
    """A document being written, from top to bottom.

    Parameters
    ----------
    titel
        In its properties and above every page.

    Notes
    -----
    It wears the style of the run: its sender is the author in the properties.
    """

    def __init__(self, titel: str) -> None:
        self.stijl = get_huisstijl()
        self.document: Any = Document()
        drop_delen(self.document)
        self.inhoud: list[tuple[str, str, Any]] = []
        self._tellers = {"Figuur": 0, "Tabel": 0}
        self._bladwijzers = 0
        self._set_stijlen()
        self._set_pagina(titel)
        properties = self.document.core_properties
        properties.title = plain(titel)
        properties.author = plain(self.stijl.naam) or "lappendeken"
        properties.last_modified_by = properties.author
        properties.comments = ""
        properties.language = "nl-NL"
        properties.created = properties.modified = _GEMAAKT
        properties.revision = 1
        self._add_logo()

    # --- what is written ------------------------------------------------------------------

    def schrijf(self, tekst: str, stijl: str = "Normal") -> Any:
        """Write a paragraph."""
        return self.document.add_paragraph(plain(tekst), style=stijl)

    def kop(self, tekst: str, niveau: int = 1) -> None:
        """Write a heading; those of the first level stand in the table of contents."""
        paragraph = self.document.add_heading(plain(tekst), niveau)
        if niveau == 1:
            self._bladwijzers += 1
            name = f"_Toc{self._bladwijzers:08d}"
            add_bladwijzer(paragraph, name, self._bladwijzers)
            self.inhoud.append((plain(tekst), name, paragraph))

    def figuur(
        self, png: bytes, titel: str, beschrijving: str, breedte_cm: float, hoogte_cm: float
    ) -> None:
        """Place a picture with its text alternative, and its numbered caption below."""
        scale = min(1.0, BREEDTE_CM / breedte_cm, HOOGTE_CM / hoogte_cm)
        paragraph = self.document.add_paragraph(style="Figuur")
        run = paragraph.add_run()
        run.add_picture(io.BytesIO(png), width=Cm(scale * breedte_cm))
        about = run._r.find(f".//{qn('wp:docPr')}")
        about.set("descr", plain(beschrijving))
        about.set("title", plain(titel))
        about.set("name", f"Figuur {self._tellers['Figuur'] + 1}")
        self._bijschrift("Figuur", titel)

    def tabel(self, tabel: Tabel, meeste: int) -> None:
        """Write a table under its numbered caption; its header stands on every page."""
        self._bijschrift("Tabel", tabel.bijschrift, boven=True)
        rows = tabel.rijen[:meeste]
        made = self.document.add_table(rows=1, cols=len(tabel.kolommen), style="Lappendeken")
        made.alignment = WD_TABLE_ALIGNMENT.LEFT
        made.autofit = False
        widths = [Cm(width) for width in find_breedten(tabel, rows)]
        for column, width in zip(made.columns, widths, strict=True):
            column.width = width
        heads = made.rows[0]
        mark_kop(heads)
        for cell, kolom, width in zip(heads.cells, tabel.kolommen, widths, strict=True):
            cell.width = width
            fill(cell, kolom.naam, getal=kolom.getal, stijl="Tabelkop")
        total = (tabel.voet,) if tabel.voet and len(rows) == len(tabel.rijen) else ()
        for row in (*rows, *total):
            # A row of python-docx is looked up anew at each access; keep it.
            added = made.add_row()
            keep_heel(added)
            cells = zip(added.cells, row, tabel.kolommen, widths, strict=True)
            for cell, value, kolom, width in cells:
                cell.width = width
                sign = f" {value.teken}" if value.teken else ""
                fill(cell, f"{value.tekst}{sign}", getal=kolom.getal, stijl="Tabeltekst")
        notes = [tabel.noot] if tabel.noot else []
        if len(rows) < len(tabel.rijen):
            notes.append(
                f"De eerste {len(rows)} van {len(tabel.rijen)} rijen; alle staan in het "
                "Excelbestand en in rapport.html."
            )
        self.schrijf(" ".join(notes), "Noot")

    def houd_heel(self, rij: Any) -> None:
        """Keep a row of a table on one page."""
        keep_heel(rij)

    def inhoudsopgave(self, titel: str) -> None:
        """Write the table of contents before the first heading: a field, filled in already."""
        if not self.inhoud:
            return
        first = self.inhoud[0][2]
        first.paragraph_format.page_break_before = True
        first.insert_paragraph_before(titel, style="Heading 2")
        lines = [first.insert_paragraph_before(style="toc 1") for _ in self.inhoud]
        add_veldbegin(lines[0], 'TOC \\o "1-1" \\h \\z \\u', vuil=True)
        for line, (tekst, name, _) in zip(lines, self.inhoud, strict=True):
            add_verwijzing(line, tekst, name)
        add_veldeinde(lines[-1])

    # --- as a file ----------------------------------------------------------------------------

    def to_bytes(self) -> bytes:
        """Return the document; the same document gives the same bytes."""
        section = self.document.sections[0]
        for part in (self.document, section.header, section.footer):
            hou_dagen_heel(part._element)
        written = io.BytesIO()
        self.document.save(written)
        packed = io.BytesIO()
        with (
            zipfile.ZipFile(written) as source,
            zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target,
        ):
            for name in source.namelist():
                entry = zipfile.ZipInfo(name, _ZIPDATUM)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.create_system = 0
                target.writestr(entry, source.read(name))
        return packed.getvalue()

    # --- style --------------------------------------------------------------------------------

    def _bijschrift(self, soort: str, tekst: str, *, boven: bool = False) -> None:
        self._tellers[soort] += 1
        paragraph = self.document.add_paragraph(style="Caption")
        paragraph.paragraph_format.keep_with_next = boven
        paragraph.add_run(f"{soort} ")
        add_veld(paragraph, f"SEQ {soort} \\* ARABIC", str(self._tellers[soort]))
        paragraph.add_run(f". {plain(tekst)}")

    def _set_pagina(self, titel: str) -> None:
        section = self.document.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.5)
        section.top_margin, section.bottom_margin = Cm(2.4), Cm(2.2)
        head = section.header.paragraphs[0]
        head.text = plain(titel)
        foot = section.footer.paragraphs[0]
        if self.stijl.disclaimer:
            foot.add_run(plain(self.stijl.disclaimer))
            foot = section.footer.add_paragraph(style="Footer")
        foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        foot.add_run("Pagina ")
        add_veld(foot, "PAGE", "1")
        foot.add_run(" van ")
        add_veld(foot, "NUMPAGES", "1")

    def _add_logo(self) -> None:
        """Place the logo above the title."""
        logo = self.stijl.logo
        if logo is None:
            return
        # As high as on a page on the screen, at 96 points to the inch.
        height = Cm(min(LOGO_CM, logo.hoogte / 2 * 2.54 / 96))
        paragraph = self.document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        paragraph.paragraph_format.space_after = Pt(4)
        run = paragraph.add_run()
        run.add_picture(io.BytesIO(logo.png), height=height)
        about = run._r.find(f".//{qn('wp:docPr')}")
        about.set("descr", plain(self.stijl.logotekst))
        about.set("name", "Logo")

    def _set_letter(self, style: Any, size: float) -> None:
        set_letter(style, self.stijl.letter, size)

    def _set_stijlen(self) -> None:
        styles = self.document.styles
        set_taal(styles)
        accent = to_kleur(self.stijl.accent)
        normal = styles["Normal"]
        self._set_letter(normal, 10.5)
        normal.font.color.rgb = to_kleur(self.stijl.inkt)
        normal.paragraph_format.space_after = Pt(6)
        normal.paragraph_format.line_spacing = 1.12
        for name, size in (
            ("Title", 22.0),
            ("Heading 1", 15.0),
            ("Heading 2", 12.0),
            ("Heading 3", 11.0),
        ):
            self._set_letter(styles[name], size)
            styles[name].font.color.rgb = accent
            styles[name].font.bold = True
            styles[name].paragraph_format.keep_with_next = True
        drop_rand(styles["Title"])
        self._set_letter(styles["Subtitle"], 12)
        styles["Subtitle"].font.italic = False
        styles["Subtitle"].font.color.rgb = RGBColor.from_string("5B6770")
        self._set_letter(styles["Caption"], 9)
        styles["Caption"].font.color.rgb = accent
        for name in ("Header", "Footer"):
            self._set_letter(styles[name], 8.5)
            styles[name].font.color.rgb = RGBColor.from_string("5B6770")
        for name, size in (
            *(("Tabelkop", 8.5), ("Tabeltekst", 8.5), ("Noot", 8.5)),
            *(("Figuur", 10.5), ("Kerncijfer", 20.0), ("toc 1", 10.5)),
        ):
            style = styles.add_style(name, 1)
            style.base_style = normal
            self._set_letter(style, size)
            style.paragraph_format.space_after = Pt(0)
            style.paragraph_format.line_spacing = 1.0
        styles["Tabelkop"].font.bold = True
        styles["Tabelkop"].font.color.rgb = RGBColor(255, 255, 255)
        styles["Kerncijfer"].font.bold = True
        styles["Kerncijfer"].font.color.rgb = accent
        styles["Figuur"].paragraph_format.keep_with_next = True
        styles["Noot"].paragraph_format.space_after = Pt(8)
        toc = styles["toc 1"].paragraph_format
        toc.space_after = Pt(3)
        toc.tab_stops.add_tab_stop(Cm(BREEDTE_CM), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
        add_tabelstijl(styles, self.stijl)


def find_breedten(tabel: Tabel, rijen: Sequence[Sequence[Cel]]) -> list[float]:
    """Return the widths of the columns in centimetres: what words need, then what text asks."""
    for heel in _LANGSTE:
        least, asked = _meet_kolommen(tabel, rijen, heel)
        spare = BREEDTE_CM - sum(least)
        if spare >= 0:
            break
    else:
        return [BREEDTE_CM * width / sum(least) for width in least]
    return [width + spare * ask / sum(asked) for width, ask in zip(least, asked, strict=True)]


def _meet_kolommen(
    tabel: Tabel, rijen: Sequence[Sequence[Cel]], heel: int
) -> tuple[list[float], list[float]]:
    """Return what each column needs and what it asks, when words of so many letters stay whole."""
    least, asked = [], []
    for place, kolom in enumerate(tabel.kolommen):
        texts = [kolom.naam.replace("\u00ad", " "), *(row[place].tekst for row in rijen)]
        # At a hyphen, and not at a blank that keeps words together: "1 van 12" is one word.
        found = [max(map(len, re.split(r"[ \n]|(?<=-)", text))) for text in texts]
        words = max(_VET * found[0], *found[1:], 1)
        longest = max(len(text) for text in texts)
        need = _LETTER_CM * min(words, heel) + _MARGE_CM
        least.append(max(need, 4.0) if longest > _ZIN else need)
        asked.append(longest**0.8)
    return least, asked
