"""A CSV as people have it: whatever separates its cells, however its letters are stored."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice, permutations
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
from lappendeken.gegevens.inlezen.leeswijze import SCHEIDINGEN
from lappendeken.gegevens.inlezen.ruw import Ruw

_SEPARATORS = (",", ";", "\t", "|")
_NAMEN = {",": "komma's", ";": "puntkomma's", "\t": "tabs", "|": "staande strepen"}
_SEP_HINT = "sep="
_STEEKPROEF = 40
_PER_KEER = 1_000
# As whom a file that is no UTF-8 was saved; the likeliest first.
_CODERINGEN = {"cp1252": "Windows-1252", "cp850": "MS-DOS (850)", "mac_roman": "Macintosh"}
_ACCENTEN = "áàâäãéèêëíìîïóòôöúùûüçñÁÀÂÄÉÈÊËÍÏÓÖÚÜ’‘“”–€"
_ASCII = 127
_CP1252 = frozenset(
    bytes([byte]).decode("cp1252") for byte in range(256) if byte not in (129, 141, 143, 144, 157)
)
# The first byte of a letter of two, or of three, and what followed it.
_DUBBEL = re.compile(
    "[ÂÃÄÅ][\\x80-\\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\\x80-\\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
)


def read_tekstbestand(path: Path, scheiding: str = "") -> Ruw:
    """Read a CSV as text.

    Parameters
    ----------
    path
        The file.
    scheiding
        The separator that the user named; by default what most lines agree on.

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
    lines = (line for line in io.StringIO(text) if line.strip() and not line.startswith("#"))
    sample = list(islice(lines, _STEEKPROEF))
    found = Ruw(path, codering=encoding, meldingen=said)
    separator = SCHEIDINGEN.get(scheiding.casefold(), scheiding) or separator
    if separator not in _SEPARATORS:
        if sample and (glued := _find_glued(sample[0])) is not None:
            return _unglue(found, text, offset, *glued)
        separator = _find_scheiding(sample)
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
        encoding = max(_CODERINGEN, key=lambda kind: _count_letters(raw, kind))
        text = raw.decode(encoding, errors="replace")
        check = "controleer namen met accenten"
        said = (f"{name} is geen UTF-8 en is gelezen als {_CODERINGEN[encoding]}; {check}.",)
    if "\x00" in text:
        msg = f"Bestand {name} is geen leesbare tekst. Sla het op als CSV UTF-8."
        raise GegevensError(msg)
    if repaired := _repair(text):
        text = repaired
        said = (*said, f"In {name} waren letters met accenten dubbel omgezet; dat is hersteld.")
    return text, encoding, said


def _count_letters(raw: bytes, encoding: str) -> int:
    """Count what reads as letters with accents inside words, less what reads as signs."""
    text = raw.decode(encoding, errors="replace")
    good = sum(text.count(letter) for letter in _ACCENTEN)
    return 2 * good - sum(ord(c) > _ASCII and c not in _ACCENTEN for c in text)


def _repair(text: str) -> str:
    """Undo UTF-8 that was read as Windows-1252 and saved again; empty when there is none."""
    found = _DUBBEL.sub(_undo, text)
    return found if found != text else ""


def _undo(match: re.Match[str]) -> str:
    # Windows-1252 has no sign for five bytes; programs keep those as they are.
    raw = b"".join(c.encode("cp1252") if c in _CP1252 else c.encode("latin-1") for c in match[0])
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return match[0]


def _find_scheiding(lines: Sequence[str]) -> str:
    """Return the separator by which most lines have equally many cells."""

    def agree(mark: str) -> tuple[int, int]:
        counts = Counter(len(_split(line, mark)) for line in lines)
        counts.pop(1, None)
        cells, times = max(counts.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
        return times, cells

    return max((";", "\t", "|", ","), key=agree) if any(agree(m)[0] for m in _SEPARATORS) else ","


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
            del cells[TABEL_KOLOMMEN:]
            yield start + offset, cells
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
