"""The rows of a table that a person made: CSV or Excel, with the line numbers they see."""

from __future__ import annotations

import csv
import io
import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any

from lappendeken.basis.bestand import translate_schijffout
from lappendeken.basis.tekst import fold, join_namen, unescape_cel, unescape_csvcel
from lappendeken.errors import GegevensError

CSV_SUFFIXEN = (".csv", ".txt", ".tsv")
EXCEL_SUFFIXEN = (".xlsx", ".xlsm")

_SEPARATORS = (",", ";", "\t")
_SEP_HINT = "sep="


@dataclass(frozen=True, slots=True)
class Rijen:
    """A table as text, with the line of each row as a person counts them.

    Attributes
    ----------
    path
        The file.
    kop
        The names of the columns as written; they stand on line ``kopregel``.
    rijen
        Line number and cells of each row that is not empty; as many cells as columns.
    scheidingsteken, codering
        How a CSV is written; empty for Excel.
    meldingen
        What a reader should know, in Dutch.
    """

    path: Path
    kop: tuple[str, ...]
    kopregel: int
    rijen: tuple[tuple[int, tuple[str, ...]], ...]
    scheidingsteken: str = ""
    codering: str = ""
    meldingen: tuple[str, ...] = ()

    def waar(self, regel: int) -> str:
        """Name a line of this file, for in front of a message."""
        return f"{self.path.name}, regel {regel}"

    def find_kolommen(self, namen: Mapping[str, Sequence[str]]) -> dict[str, int]:
        """Find which column is which, case, accents, spaces and dashes aside.

        Parameters
        ----------
        namen
            Own name of a column to the ways in which people write it, best first.

        Returns
        -------
        dict
            Own name to position; what is not there is absent.

        Raises
        ------
        GegevensError
            If two columns have the same name.
        """
        headers = [_squash(name) for name in self.kop]
        found: dict[str, int] = {}
        for own, aliases in namen.items():
            for alias in aliases:
                places = [i for i, header in enumerate(headers) if header == _squash(alias)]
                if len(places) > 1:
                    msg = (
                        f"{self.waar(self.kopregel)}: kolom '{self.kop[places[0]]}' staat er "
                        f"{len(places)} keer. Laat er één staan."
                    )
                    raise GegevensError(msg)
                if places and places[0] not in found.values():
                    found[own] = places[0]
                    break
        return found

    def require(self, kolommen: Mapping[str, int], uitleg: str, *options: Sequence[str]) -> None:
        """Check that of each group of columns at least one is there.

        Raises
        ------
        GegevensError
            If a group is missing; shows the header that was found.
        """
        for group in options:
            if not any(name in kolommen for name in group):
                seen = ", ".join(f"'{name}'" for name in self.kop if name) or "niets"
                msg = (
                    f"{self.waar(self.kopregel)}: de kolom '{group[0]}' ontbreekt; hier staat "
                    f"{seen}. {uitleg}"
                )
                raise GegevensError(msg)

    def records(self, kolommen: Mapping[str, int]) -> Iterator[tuple[int, dict[str, str]]]:
        """Yield line number and the cells of these columns of every row."""
        for regel, cells in self.rijen:
            yield regel, {name: cells[place] for name, place in kolommen.items()}

    def ongebruikt(self, kolommen: Mapping[str, int]) -> tuple[str, ...]:
        """Say which columns are left aside; nothing when all are used."""
        used = set(kolommen.values())
        rest = [f"'{name}'" for i, name in enumerate(self.kop) if i not in used and name]
        if not rest:
            return ()
        noun = "Kolom" if len(rest) == 1 else "Kolommen"
        verb = "is" if len(rest) == 1 else "zijn"
        return (f"{noun} {join_namen(rest)} van {self.path.name} {verb} niet gebruikt.",)


def _squash(name: str) -> str:
    return fold(name).replace(" ", "")


def read_rijen(path: Path, *, mag_leeg: bool = False) -> Rijen:
    """Read a CSV or Excel file that a person made, as text.

    Parameters
    ----------
    path
        ``.csv``, ``.txt``, ``.tsv``, ``.xlsx`` or ``.xlsm``. A CSV may be separated by
        commas, semicolons or tabs, in UTF-8, UTF-16 or Windows-1252; of an Excel file
        the first sheet that is not empty is read, values instead of formulas.
    mag_leeg
        Whether a header without rows is fine.

    Returns
    -------
    Rijen
        Cells without surrounding spaces; empty rows are left out.

    Raises
    ------
    GegevensError
        If the file is missing, empty, damaged, ragged, or of another kind.
    """
    check_bestand(path)
    suffix = path.suffix.casefold()
    if suffix in EXCEL_SUFFIXEN:
        return _read_excel(path, mag_leeg)
    if suffix in CSV_SUFFIXEN:
        return _read_csv(path, mag_leeg)
    msg = (
        f"Bestand {path.name} is geen tabel die lappendeken kan lezen. "
        "Sla het op als CSV (.csv) of als Excel-werkmap (.xlsx)."
    )
    raise GegevensError(msg)


def check_bestand(path: Path) -> None:
    """Check that a file is there.

    Raises
    ------
    GegevensError
        If it is missing or a folder.
    """
    if path.is_dir():
        msg = f"'{path}' is een map. Geef een bestand."
        raise GegevensError(msg)
    if not path.is_file():
        msg = f"Bestand '{path}' bestaat niet. Controleer de naam en de map."
        raise GegevensError(msg)


# --- CSV -----------------------------------------------------------------------


def _decode(path: Path) -> tuple[str, str, tuple[str, ...]]:
    """Return text, encoding and what to say about it."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        why = translate_schijffout(error)
        msg = f"Bestand '{path}' is niet te lezen ({why}). Sluit andere programma's."
        raise GegevensError(msg) from error
    if raw.startswith(b"PK\x03\x04"):
        msg = f"Bestand {path.name} is een Excel-werkmap. Geef het de extensie .xlsx."
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
        said = (f"{path.name} is geen UTF-8 en is gelezen als Windows-1252; {check}.",)
    if "\x00" in text or "\ufffd" in text:
        msg = f"Bestand {path.name} is geen leesbare tekst. Sla het op als CSV UTF-8."
        raise GegevensError(msg)
    return text, encoding, said


def _records(text: str, separator: str, offset: int) -> list[tuple[int, list[str]]]:
    """Split text into rows, each with the line on which it starts."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    found, start = [], 1
    try:
        for row in reader:
            found.append((start + offset, row))
            start = reader.line_num + 1
    except csv.Error as error:
        raise _Onleesbaar(start + offset, str(error)) from error
    return found


class _Onleesbaar(Exception):  # noqa: N818 - never leaves this module
    def __init__(self, regel: int, reden: str) -> None:
        super().__init__(reden)
        self.regel = regel


def _read_csv(path: Path, mag_leeg: bool) -> Rijen:
    text, encoding, said = _decode(path)
    lines = text.splitlines(keepends=True)
    offset = 0
    separator = ""
    # Excel writes and reads a first line "sep=;" that is no part of the table.
    if lines and lines[0].strip().casefold().startswith(_SEP_HINT):
        separator = lines[0].strip("\r\n ")[len(_SEP_HINT) :]
        text, offset = "".join(lines[1:]), 1
    if separator not in _SEPARATORS:
        header = next((line for line in text.splitlines() if line.strip()), "")
        separator = max(_SEPARATORS, key=lambda mark: _count_cells(header, mark))
    try:
        records = _records(text, separator, offset)
    except _Onleesbaar as error:
        msg = (
            f"{path.name}, regel {error.regel}: een aanhalingsteken sluit niet. "
            "Herstel deze regel of sla het bestand opnieuw op als CSV."
        )
        raise GegevensError(msg) from error
    return _build(
        path,
        [(regel, [cell.strip() for cell in row]) for regel, row in records],
        said,
        (separator, encoding),
        mag_leeg,
    )


def _count_cells(header: str, separator: str) -> int:
    try:
        return len(next(csv.reader([header], delimiter=separator), []))
    except csv.Error:
        return 0


def _build(
    path: Path,
    records: list[tuple[int, list[str]]],
    said: tuple[str, ...],
    dialect: tuple[str, str],
    mag_leeg: bool,
) -> Rijen:
    filled = _trim([(regel, row) for regel, row in records if any(row)])
    if len(filled) < (1 if mag_leeg else 2):
        what = "is leeg" if not filled else "heeft alleen een kop en geen rijen"
        msg = f"Bestand {path.name} {what}. Zet de namen van de kolommen op regel 1 en vul het aan."
        raise GegevensError(msg)
    kopregel, header = filled[0]
    width = len(header)
    # Excel has cells of its own; in a CSV they begin where a program splits it.
    separator = dialect[0]
    unescape = partial(unescape_csvcel, separator=separator) if separator else unescape_cel
    rows = []
    for regel, row in filled[1:]:
        # A spreadsheet adds empty cells at the end; text there has no column.
        if len(row) < width or any(row[width:]):
            msg = (
                f"{path.name}, regel {regel}: {len(row)} cellen, maar de kop heeft {width} "
                "kolommen. Zet tekst met het scheidingsteken tussen aanhalingstekens."
            )
            raise GegevensError(msg)
        rows.append((regel, tuple(unescape(cell) for cell in row[:width])))
    kop = tuple(unescape(cell) for cell in header)
    return Rijen(path, kop, kopregel, tuple(rows), *dialect, said)


def _trim(rows: list[tuple[int, list[str]]]) -> list[tuple[int, list[str]]]:
    """Take off the columns at the end that have no header, as far as they are empty."""
    if not rows:
        return rows
    header = rows[0][1]
    width = max(i for i, cell in enumerate(header) if cell) + 1
    return [(regel, row[:width] if not any(row[width:]) else row) for regel, row in rows]


# --- Excel ---------------------------------------------------------------------


def _read_excel(path: Path, mag_leeg: bool) -> Rijen:
    try:
        # Only who reads Excel needs it.
        from openpyxl import load_workbook
    except ImportError:
        msg = (
            f"Om {path.name} te lezen is openpyxl nodig. Installeer het, of sla het werkblad op "
            "als CSV."
        )
        raise GegevensError(msg) from None
    try:
        with warnings.catch_warnings():
            # It warns about drop-down lists and colours that it leaves out; no value is lost.
            warnings.simplefilter("ignore")
            values = load_workbook(path, data_only=True)
            formulas = load_workbook(path, data_only=False)
    # What openpyxl raises on a damaged file depends on where the damage is.
    except Exception as error:
        msg = (
            f"Bestand {path.name} is niet te lezen als Excel-werkmap. "
            "Open het in Excel en sla het opnieuw op, of gebruik CSV."
        )
        raise GegevensError(msg) from error
    filled = [sheet for sheet in values.worksheets if _is_filled(sheet)]
    if not filled:
        return _build(path, [], (), ("", ""), mag_leeg)
    sheet = filled[0]
    said: tuple[str, ...] = ()
    if len(filled) > 1:
        said = (f"Van {path.name} is alleen het eerste werkblad '{sheet.title}' gelezen.",)
    written = formulas[sheet.title]
    rows = [
        (int(cells[0].row), [_to_text(path, cell, written[cell.coordinate]) for cell in cells])
        for cells in sheet.iter_rows()
    ]
    return _build(path, rows, said, ("", ""), mag_leeg)


def _is_filled(sheet: Any) -> bool:
    return any(value is not None for row in sheet.iter_rows(values_only=True) for value in row)


def _to_text(path: Path, cell: Any, written: Any) -> str:
    value = cell.value
    if value is None:
        if written.data_type == "f":
            msg = (
                f"{path.name}, cel {cell.coordinate}: hier staat een formule zonder uitkomst. "
                "Open het bestand in Excel en sla het op, of plak de waarden."
            )
            raise GegevensError(msg)
        return ""
    if cell.data_type == "e":
        msg = f"{path.name}, cel {cell.coordinate}: hier staat de fout {value}. Herstel de cel."
        raise GegevensError(msg)
    if isinstance(value, datetime | date):
        return value.date().isoformat() if isinstance(value, datetime) else value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
