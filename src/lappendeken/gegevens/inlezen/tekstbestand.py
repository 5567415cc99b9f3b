"""A CSV as people have it: any of three separators, in one of three encodings."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

from lappendeken.basis.bestand import read_bytes
from lappendeken.basis.tekst import format_getal, join_namen, shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.grenzen import (
    CEL_TEKENS,
    TABEL_BYTES,
    TABEL_KOLOMMEN,
    Klok,
    refuse_omvang,
)
from lappendeken.gegevens.inlezen.ruw import Ruw

_SEPARATORS = (",", ";", "\t")
_NAMEN = {",": "komma's", ";": "puntkomma's", "\t": "tabs"}
_SEP_HINT = "sep="
_PER_KEER = 1_000


def read_tekstbestand(path: Path) -> Ruw:
    """Read a CSV as text.

    Raises
    ------
    GegevensError
        If it is missing, no text, too large, or a quote does not close.
    """
    raw = read_bytes(path, maximum=TABEL_BYTES)
    text, encoding, said = _decode(path, raw)
    first, _, rest = text.partition("\n")
    offset, separator = 0, ""
    # Excel writes and reads a first line "sep=;" that is no part of the table.
    if first.strip().casefold().startswith(_SEP_HINT):
        separator = first.strip("\r\n ")[len(_SEP_HINT) :]
        text, offset = rest, 1
    header = next((line for line in io.StringIO(text) if line.strip()), "")
    found = Ruw(path, codering=encoding, meldingen=said)
    if separator not in _SEPARATORS:
        if (glued := _find_glued(header)) is not None:
            return _unglue(found, text, offset, *glued)
        separator = max(_SEPARATORS, key=lambda mark: len(_split(header, mark)))
    found.scheidingsteken = separator
    for regel, cells in _records(path, text, separator, offset):
        found.add(regel, cells)
    return found


def _decode(path: Path, raw: bytes) -> tuple[str, str, tuple[str, ...]]:
    """Return text, encoding and what to say about it."""
    name = shorten(path.name)
    if raw.startswith(b"PK\x03\x04"):
        msg = f"Bestand {name} is een Excel-werkmap. Geef het de extensie .xlsx."
        raise GegevensError(msg)
    encoding = "utf-8"
    if raw.startswith(b"\xef\xbb\xbf"):
        encoding = "utf-8-sig"
    elif raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "utf-16"
    said: tuple[str, ...] = ()
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        encoding = "cp1252"
        text = raw.decode(encoding, errors="replace")
        check = "controleer namen met accenten"
        said = (f"{name} is geen UTF-8 en is gelezen als Windows-1252; {check}.",)
    if "\x00" in text or "\ufffd" in text:
        msg = f"Bestand {name} is geen leesbare tekst. Sla het op als CSV UTF-8."
        raise GegevensError(msg)
    return text, encoding, said


def _records(path: Path, text: str, separator: str, offset: int) -> Iterator[tuple[int, list[str]]]:
    """Split text into rows, each with the line on which it starts."""
    klok = Klok(path)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    start = 1
    try:
        for number, row in enumerate(reader):
            if number % _PER_KEER == 0:
                klok.check()
            cells = [cell.strip() for cell in row]
            if len(cells) > TABEL_KOLOMMEN and any(cells[TABEL_KOLOMMEN:]):
                where = f"regel {start + offset}"
                raise refuse_omvang(shorten(path.name), "kolommen", TABEL_KOLOMMEN, where)
            yield start + offset, cells[:TABEL_KOLOMMEN]
            start = reader.line_num + 1
    except csv.Error as error:
        raise _translate(path, start + offset, error) from error


def _translate(path: Path, regel: int, error: csv.Error) -> GegevensError:
    if "field limit" in str(error):
        return GegevensError(
            f"{shorten(path.name)}, regel {regel}: een cel heeft meer dan "
            f"{format_getal(CEL_TEKENS)} tekens, of een aanhalingsteken sluit niet. Kort de tekst "
            "in, of herstel deze regel."
        )
    return GegevensError(
        f"{shorten(path.name)}, regel {regel}: een aanhalingsteken sluit niet. "
        "Herstel deze regel of sla het bestand opnieuw op als CSV."
    )


def _split(header: str, separator: str) -> list[str]:
    try:
        return next(csv.reader([header.rstrip("\r\n")], delimiter=separator), [])
    except csv.Error:
        return []


# --- every line in one cell --------------------------------------------------------------


def _find_glued(header: str) -> tuple[str, str] | None:
    """Tell whether a spreadsheet took each line for one cell: outer and inner separator.

    A Dutch Excel that opens a CSV with commas puts every line in column A, and saves it
    with semicolons. What was typed beside it stands in column B and further.
    """
    for outer, inner in permutations(_SEPARATORS, 2):
        cells = _split(header, outer)
        if len(cells) > 1 and not any(cells[1:]) and len(_split(cells[0], inner)) > 1:
            return outer, inner
    return None


def _unglue(found: Ruw, text: str, offset: int, outer: str, inner: str) -> Ruw:
    """Take the first cell of every line apart; refuse what was typed beside it."""
    found.scheidingsteken = inner
    for regel, cells in _records(found.path, text, outer, offset):
        beside = [f"'{shorten(cell)}'" for cell in cells[1:] if cell]
        if beside:
            msg = (
                f"{found.plaats}, regel {regel}: naast de regel staat {join_namen(beside, 3)}. Het "
                f"bestand heeft {_NAMEN[inner]}, en het rekenblad heeft elke regel daarom in één "
                "cel gezet. Splits in Excel kolom A met Gegevens > Tekst naar kolommen, zet de "
                "tekst in haar eigen kolom en sla het opnieuw op."
            )
            raise GegevensError(msg)
        found.add(regel, [cell.strip() for cell in _split(cells[0], inner)] if cells else [])
    return found
