"""Workbooks that Excel does not make: written part by part, as somebody with bad plans would.

And of those that lappendeken writes: what their columns are.
"""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PAKKET = "http://schemas.openxmlformats.org/package/2006/relationships"
_SHEET = "xl/worksheets/sheet1.xml"


def tekst(cel: str, text: str) -> str:
    """Draw a cell with a text of its own."""
    return f'<c r="{cel}" t="inlineStr"><is><t>{text}</t></is></c>'


KOP = f'<row r="1">{tekst("A1", "gemeente")}{tekst("B1", "regio")}</row>'


def blad(rows: str, rest: str = "", voor: str = "") -> str:
    """Draw a sheet: its rows, what comes behind them, and what comes before the sheet."""
    return f'{voor}<worksheet xmlns="{NS}"><sheetData>{rows}</sheetData>{rest}</worksheet>'


def relaties(*items: tuple[str, str, str]) -> str:
    """Draw the relations of a part: id, kind and target of each."""
    lines = "".join(
        f'<Relationship Id="{n}" Type="{_REL}/{kind}" Target="{target}"/>'
        for n, kind, target in items
    )
    return f'<Relationships xmlns="{_PAKKET}">{lines}</Relationships>'


def write_werkmap(path: Path, sheet: str, parts: Mapping[str, str] | None = None) -> Path:
    """Write a workbook of one sheet; ``parts`` adds or replaces any part."""
    content = {
        "_rels/.rels": relaties(("r1", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook xmlns="{NS}" xmlns:r="{_REL}"><sheets>'
        '<sheet name="Blad1" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relaties(
            ("r1", "worksheet", "worksheets/sheet1.xml"),
            ("r2", "sharedStrings", "sharedStrings.xml"),
            ("r3", "styles", "styles.xml"),
        ),
        _SHEET: sheet,
        **(parts or {}),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in content.items():
            archive.writestr(name, text)
    return path


def list_kolommen(sheet: Any) -> list[str]:
    """Return the names of the columns of a sheet: they stand in the note of each heading."""
    return [cell.comment.text.partition("\n")[0] for cell in sheet[1]]
