"""What python-docx has no words for: fields, bookmarks, table styles, as OOXML."""

from __future__ import annotations

from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from lappendeken.basis.huisstijl import Huisstijl
from lappendeken.basis.tekst import DAG

_RAND = "b9c2c6"
# What XML cannot hold, whatever a source wrote.
_NIET_IN_XML = {n: None for n in range(32) if n not in (9, 10, 13)}


def drop_delen(document: Any) -> None:
    """Take out of the template a second copy of its styles, and a picture of somebody's page."""
    for holder in (document.part, document.part.package):
        for key, relation in list(holder.rels.items()):
            if relation.reltype.endswith(("/stylesWithEffects", "/thumbnail")):
                del holder.rels[key]


def set_letter(style: Any, letter: str, size: float) -> None:
    """Give a style its letter, and take off the one of the theme."""
    style.font.name = letter
    style.font.size = Pt(size)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for place in ("w:ascii", "w:hAnsi", "w:cs"):
        fonts.set(qn(place), letter)


def to_kleur(kleur: str) -> Any:
    """Return a colour as Word holds it."""
    return RGBColor.from_string(kleur[1:])


def set_taal(styles: Any) -> None:
    """Say that the text is Dutch."""
    for lang in styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), "nl-NL")


def drop_rand(style: Any) -> None:
    """Take the line below off a style."""
    properties = style.element.get_or_add_pPr()
    for border in properties.findall(qn("w:pBdr")):
        properties.remove(border)


def build_element(name: str, /, **attributes: str) -> Any:
    """Return an element of WordprocessingML."""
    element = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    return element


def add_tabelstijl(styles: Any, stijl: Huisstijl) -> None:
    """Add the style of the tables: lines between rows, a head in the accent colour."""
    style = styles.add_style("Lappendeken", 3)
    style.base_style = styles["Normal Table"]
    properties = build_element("tblPr")
    borders = build_element("tblBorders")
    for side in ("top", "bottom", "insideH"):
        borders.append(build_element(side, val="single", sz="4", space="0", color=_RAND))
    properties.append(borders)
    margins = build_element("tblCellMar")
    for side in ("left", "right"):
        margins.append(build_element(side, w="70", type="dxa"))
    properties.append(margins)
    style.element.append(properties)
    head = build_element("tblStylePr", type="firstRow")
    cells = build_element("tcPr")
    cells.append(build_element("shd", val="clear", color="auto", fill=stijl.accent[1:]))
    head.append(cells)
    style.element.append(head)


def mark_kop(row: Any) -> None:
    """Let a row stand on every page that its table takes."""
    keep_heel(row)
    row._tr.get_or_add_trPr().append(build_element("tblHeader"))


def keep_heel(row: Any) -> None:
    """Keep a row on one page."""
    row._tr.get_or_add_trPr().append(build_element("cantSplit"))


def fill(cell: Any, tekst: str, *, getal: bool, stijl: str) -> None:
    """Write a text in a cell; a number to the right."""
    paragraph = cell.paragraphs[0]
    paragraph.style = stijl
    for place, part in enumerate(tekst.split("\u00ad")):
        run = paragraph.add_run(plain(part))
        if place:
            run._r.insert(0, build_element("softHyphen"))
    if getal:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def add_run(parent: Any, *children: Any) -> None:
    """Add a run of elements."""
    run = build_element("r")
    for child in children:
        run.append(child)
    parent.append(run)


def build_tekst(name: str, tekst: str) -> Any:
    """Return an element that holds a text, with its blanks."""
    element = build_element(name)
    element.text = tekst
    element.set(qn("xml:space"), "preserve")
    return element


def add_veldbegin(paragraph: Any, code: str, *, vuil: bool = False) -> None:
    """Begin a field; ``vuil`` lets Word compute it when the file is opened."""
    begin = build_element("fldChar", fldCharType="begin")
    if vuil:
        begin.set(qn("w:dirty"), "true")
    add_run(paragraph._p, begin)
    add_run(paragraph._p, build_tekst("instrText", f" {code} "))
    add_run(paragraph._p, build_element("fldChar", fldCharType="separate"))


def add_veldeinde(paragraph: Any) -> None:
    """End a field."""
    add_run(paragraph._p, build_element("fldChar", fldCharType="end"))


def add_veld(paragraph: Any, code: str, nu: str) -> None:
    """Add a field with what it says before a program computes it again."""
    add_veldbegin(paragraph, code)
    add_run(paragraph._p, build_tekst("t", nu))
    add_veldeinde(paragraph)


def add_bladwijzer(paragraph: Any, name: str, number: int) -> None:
    """Mark a paragraph, for who refers to it."""
    start = build_element("bookmarkStart", id=str(number), name=name)
    paragraph._p.insert_element_before(start, "w:r")
    paragraph._p.append(build_element("bookmarkEnd", id=str(number)))


def add_verwijzing(paragraph: Any, tekst: str, name: str) -> None:
    """Add a line of the table of contents: a link, dots, and the page."""
    link = build_element("hyperlink", anchor=name, history="1")
    add_run(link, build_tekst("t", tekst))
    add_run(link, build_element("tab"))
    add_run(link, build_element("fldChar", fldCharType="begin", dirty="true"))
    add_run(link, build_tekst("instrText", f" PAGEREF {name} \\h "))
    add_run(link, build_element("fldChar", fldCharType="separate"))
    add_run(link, build_tekst("t", ""))
    add_run(link, build_element("fldChar", fldCharType="end"))
    paragraph._p.append(link)


def hou_dagen_heel(root: Any) -> None:
    """Let no line break at a hyphen of a day: such a hyphen is an element of its own."""
    for text in list(root.iter(qn("w:t"))):
        content = text.text or ""
        if not DAG.search(content):
            continue
        before, *parts = DAG.sub(lambda day: day[0].replace("-", "\0"), content).split("\0")
        text.text = before
        text.set(qn("xml:space"), "preserve")
        place = text
        for part in parts:
            for added in (build_element("noBreakHyphen"), build_tekst("t", part)):
                place.addnext(added)
                place = added


def plain(text: str) -> str:
    """Return a text that XML can hold; what a soft hyphen hints at is up to Word."""
    cleaned = text.replace("\u00ad", "").translate(_NIET_IN_XML)
    return "".join(c for c in cleaned if not 0xD800 <= ord(c) <= 0xDFFF and c not in "\ufffe\uffff")
