"""An Excel workbook of before 2007 (.xls) as rows of text."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import xlrd
from xlrd.xldate import xldate_as_datetime

from lappendeken.basis.bestand import read_bytes
from lappendeken.basis.tekst import shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.grenzen import TABEL_KOLOMMEN, XLS_BYTES, Klok, refuse_omvang
from lappendeken.gegevens.inlezen.ruw import Ruw, Samenvoeging, format_getal_in_cel, is_blad

_OLE = b"\xd0\xcf\x11\xe0"
_NIET_GEVONDEN = 42
_PER_KEER = 1_000


def iter_xls(path: Path, blad: str = "") -> Iterator[Ruw]:
    """Read the visible sheets that have text, or the one that is named.

    Raises
    ------
    GegevensError
        If the file is missing, damaged, protected, too large, or something else than it
        says.
    """
    raw = read_bytes(path, maximum=XLS_BYTES)
    name = shorten(path.name)
    if not raw.startswith(_OLE):
        what = (
            "is een nieuwe werkmap: geef het de extensie .xlsx"
            if raw.startswith(b"PK")
            else "is geen Excel-werkmap: open het in Excel en sla het op als .xlsx"
        )
        msg = f"Bestand {name} heet .xls, maar {what}."
        raise GegevensError(msg)
    try:
        # What it has to say about damage is for developers.
        book = xlrd.open_workbook(
            file_contents=raw,
            on_demand=True,
            formatting_info=True,
            ragged_rows=True,
            logfile=io.StringIO(),
        )
        for number in range(book.nsheets):
            sheet = book.sheet_by_index(number)
            shown = sheet.visibility == 0
            if is_blad(sheet.name, blad) and (shown or blad):
                found = _read(path, sheet, book.datemode)
                if found.rijen:
                    yield found
            book.unload_sheet(number)
    except GegevensError:
        raise
    # A damaged file makes xlrd fail wherever the damage is.
    except Exception as error:
        msg = (
            f"Bestand {name} is niet te lezen als Excel-werkmap, of is beveiligd met een "
            "wachtwoord. Open het in Excel en sla het op als .xlsx."
        )
        raise GegevensError(msg) from error


def _read(path: Path, sheet: xlrd.sheet.Sheet, datemode: int) -> Ruw:
    found = Ruw(path, blad=sheet.name)
    klok = Klok(path)
    width = 0
    rows = []
    for regel in range(sheet.nrows):
        if regel % _PER_KEER == 0:
            klok.check()
        cells = [_to_text(found, regel, cell, datemode).strip() for cell in sheet.row(regel)]
        while cells and not cells[-1]:
            cells.pop()
        if len(cells) > TABEL_KOLOMMEN:
            raise refuse_omvang(found.plaats, "kolommen", TABEL_KOLOMMEN)
        width = max(width, len(cells))
        rows.append(cells)
    for regel, cells in enumerate(rows, start=1):
        found.add(regel, cells + [""] * (width - len(cells)))
    found.samengevoegd = tuple(
        Samenvoeging(top + 1, left + 1, bottom, right)
        for top, bottom, left, right in sheet.merged_cells
    )
    return found


def _to_text(found: Ruw, regel: int, cell: xlrd.sheet.Cell, datemode: int) -> str:
    kind, value = cell.ctype, cell.value
    if kind == xlrd.XL_CELL_NUMBER:
        return format_getal_in_cel(float(value))
    if kind == xlrd.XL_CELL_DATE:
        return str(xldate_as_datetime(value, datemode).date().isoformat())
    if kind == xlrd.XL_CELL_BOOLEAN:
        return "WAAR" if value else "ONWAAR"
    if kind == xlrd.XL_CELL_ERROR:
        if value == _NIET_GEVONDEN:
            return "#N/A"
        fault = xlrd.error_text_from_code.get(value, "#?")
        msg = f"{found.plaats}, regel {regel + 1}: hier staat de fout {fault}. Herstel de cel."
        raise GegevensError(msg)
    return str(value)
