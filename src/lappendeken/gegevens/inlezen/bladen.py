"""Any file with a table as sheets of text: one door for every kind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lappendeken.basis.bestand import check_bestand
from lappendeken.basis.tekst import shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.grenzen import TABEL_BYTES
from lappendeken.gegevens.inlezen.leeswijze import Leeswijze
from lappendeken.gegevens.inlezen.ruw import Ruw

CSV_SUFFIXEN = (".csv", ".txt", ".tsv")
EXCEL_SUFFIXEN = (".xlsx", ".xlsm")
OVERIG_SUFFIXEN = (".xls", ".ods", ".parquet")
TABEL_SUFFIXEN = (*CSV_SUFFIXEN, *EXCEL_SUFFIXEN, *OVERIG_SUFFIXEN)
"""Extensions of files with a table. ``.json`` can be one too, or a map."""


def read_bladen(path: Path, wijze: Leeswijze | None = None) -> Iterator[Ruw]:
    """Read the sheets of a file that have text, one after the other.

    Parameters
    ----------
    path
        A CSV (commas, semicolons, tabs or bars; UTF-8, UTF-16, Windows, MS-DOS or
        Macintosh), a workbook of Excel or LibreOffice, a JSON list of objects or a Parquet
        file. Outcomes are read, not formulas.
    wijze
        Which sheet and which separator, when the user said so.

    Yields
    ------
    Ruw
        Rows of text with the line numbers that a person sees; at most one for a file that
        is no workbook. Hidden sheets only when named.

    Raises
    ------
    GegevensError
        If the file is missing, damaged, too large, of another kind, or has no such sheet.
    """
    wijze = wijze or Leeswijze()
    check_bestand(path, maximum=TABEL_BYTES)
    suffix = path.suffix.casefold()
    # Each kind brings a library that takes long to import.
    if suffix in EXCEL_SUFFIXEN:
        from lappendeken.gegevens.inlezen.werkmap import iter_werkmap

        yield from _pick(path, iter_werkmap(path, wijze.blad), wijze.blad)
    elif suffix == ".ods":
        from lappendeken.gegevens.inlezen.rekenblad import iter_rekenblad

        yield from _pick(path, iter_rekenblad(path, wijze.blad), wijze.blad)
    elif suffix == ".xls":
        from lappendeken.gegevens.inlezen.xls import iter_xls

        yield from _pick(path, iter_xls(path, wijze.blad), wijze.blad)
    elif suffix == ".json":
        from lappendeken.gegevens.inlezen.objecten import read_json

        yield read_json(path)
    elif suffix == ".parquet":
        from lappendeken.gegevens.inlezen.objecten import read_parquet

        yield read_parquet(path)
    elif suffix in CSV_SUFFIXEN:
        from lappendeken.gegevens.inlezen.tekstbestand import read_tekstbestand

        yield read_tekstbestand(path, wijze.scheiding)
    else:
        msg = (
            f"Bestand {shorten(path.name)} is geen tabel die lappendeken kan lezen. "
            "Sla het op als CSV (.csv) of als Excel-werkmap (.xlsx)."
        )
        raise GegevensError(msg)


def _pick(path: Path, bladen: Iterator[Ruw], blad: str) -> Iterator[Ruw]:
    """Refuse a sheet that is not there."""
    empty = True
    for ruw in bladen:
        empty = False
        yield ruw
    if empty and blad:
        msg = f"{shorten(path.name)} heeft geen werkblad '{shorten(blad)}' met tekst (--blad)."
        raise GegevensError(msg)
