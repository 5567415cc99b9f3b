"""Reading and writing CSV tables: one place for encoding, escaping and errors."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from lappendeken.basis.bestand import translate_schijffout
from lappendeken.basis.tekst import escape_csvcel, unescape_csvcel
from lappendeken.errors import GegevensError

if TYPE_CHECKING:
    import pandas as pd


_CIJFERS = ".10g"
HERSTEL = "Installeer lappendeken opnieuw of herstel dit bestand."


def read_tabel(path: Path, columns: Sequence[str], herstel: str = HERSTEL) -> pd.DataFrame:
    """Read a UTF-8 CSV as text, with exactly these columns in this order.

    Returns
    -------
    pandas.DataFrame
        What :func:`read_rijen` reads.

    Raises
    ------
    GegevensError
        As there.
    """
    import pandas as pd

    return pd.DataFrame(read_rijen(path, columns, herstel), columns=list(columns), dtype=object)


def read_rijen(path: Path, columns: Sequence[str], herstel: str = HERSTEL) -> list[tuple[str, ...]]:
    """Return the rows of what :func:`read_kolommen` reads; errors as there."""
    return list(zip(*read_kolommen(path, columns, herstel).values(), strict=True))


def read_kolommen(
    path: Path, columns: Sequence[str], herstel: str = HERSTEL
) -> dict[str, list[str]]:
    """Read a UTF-8 CSV as text, with exactly these columns in this order.

    Parameters
    ----------
    path
        The file.
    columns
        The columns that must be there; others are left out.
    herstel
        What the user is told to do when something is wrong.

    Returns
    -------
    dict
        The cells of each column, a line each; an empty cell is an empty string.

    Raises
    ------
    GegevensError
        If the file is missing, unreadable, not UTF-8, without rows, ragged, or
        has one of the columns not at all or twice.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            rows = list(csv.reader(stream, strict=True))
    except FileNotFoundError:
        msg = f"Gegevensbestand {path} ontbreekt. {herstel}"
        raise GegevensError(msg) from None
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        why = (
            translate_schijffout(error)
            if isinstance(error, OSError)
            else "het is geen UTF-8"
            if isinstance(error, UnicodeDecodeError)
            else "de aanhalingstekens of regels kloppen niet"
        )
        msg = f"Gegevensbestand {path} is niet te lezen ({why}). {herstel}"
        raise GegevensError(msg) from error
    if len(rows) < 2:
        msg = f"Gegevensbestand {path} is leeg. {herstel}"
        raise GegevensError(msg)
    header, *rows = rows
    sizes = list(map(len, rows))
    if set(sizes) != {len(header)}:
        number, size = next(
            (number, size) for number, size in enumerate(sizes, start=2) if size != len(header)
        )
        msg = (
            f"Gegevensbestand {path}, regel {number}: {size} kolommen in plaats van "
            f"{len(header)}. {herstel}"
        )
        raise GegevensError(msg)
    missing = [column for column in columns if column not in header]
    if missing:
        msg = f"Gegevensbestand {path} mist de kolom '{missing[0]}'. {herstel}"
        raise GegevensError(msg)
    double = [column for column in columns if header.count(column) > 1]
    if double:
        msg = f"Gegevensbestand {path} heeft kolom '{double[0]}' twee keer. {herstel}"
        raise GegevensError(msg)
    cells = dict(zip(header, zip(*rows, strict=True), strict=True))
    return {column: _unescape(cells[column]) for column in columns}


def _unescape(cells: Sequence[str]) -> list[str]:
    # Few columns, and in those few cells, have the apostrophe that is to be taken off.
    if "'" not in "".join(cells):
        return list(cells)
    return [unescape_csvcel(cell) if "'" in cell else cell for cell in cells]


def parse_getallen(
    texts: Iterable[str], column: str, path: Path, herstel: str = HERSTEL
) -> list[float]:
    """Return the cells of a column as numbers; an empty one is NaN.

    Raises
    ------
    GegevensError
        If a cell is no finite number; names file, line and value.
    """
    found = []
    for number, text in enumerate(texts, start=2):
        value = math.nan
        if text:
            try:
                # To Python 1_0 is a number too.
                value = math.inf if "_" in text else float(text)
            except ValueError:
                value = math.inf
            if not math.isfinite(value):
                msg = (
                    f"Gegevensbestand {path}, regel {number}: '{text}' in kolom '{column}' "
                    f"is geen getal. {herstel}"
                )
                raise GegevensError(msg)
        found.append(value)
    return found


def round_getal(value: float) -> float:
    """Round to the digits that every output has, CSV and Excel alike.

    On another processor the last digits of a sum may differ; ten are the same everywhere.
    """
    return float(f"{value:{_CIJFERS}}")


def write_tabel(frame: pd.DataFrame, path: Path) -> None:
    """Write a table in the folder of a run; as :func:`format_tabel`."""
    path.write_bytes(format_tabel(frame))


def format_tabel(
    frame: pd.DataFrame, *, separator: str = ",", encoding: str = "utf-8", heel: bool = False
) -> bytes:
    """Return a table as CSV: dot as decimal, ten significant digits, text cells made safe.

    Parameters
    ----------
    frame
        The table.
    separator, encoding
        Others than these are for a file that a user keeps, which stays as it was.
    heel
        Keep line breaks and tabs in cells, for what a user wrote; otherwise each is a
        blank.
    """
    escape = partial(escape_csvcel, separator=separator, heel=heel)
    # By position: a user may have two columns of the same name.
    columns = [_format_kolom(column, escape) for _, column in frame.items()]
    lines = io.StringIO(newline="") if not heel else _Regels(newline="")
    writer = csv.writer(lines, delimiter=separator, lineterminator=_Regels.EINDE)
    writer.writerow([escape(name) if isinstance(name, str) else name for name in frame.columns])
    writer.writerows(zip(*columns, strict=True))
    text = lines.getvalue()
    # Without line breaks in cells, every one is the end of a row.
    return (text if heel else text.replace(_Regels.EINDE, "\n")).encode(encoding)


def _format_kolom(column: pd.Series, escape: Callable[[str], str]) -> list[object]:
    """Return the cells of a column as they are written; what is missing is empty."""
    import pandas as pd

    values = column.tolist()
    if pd.api.types.is_float_dtype(column.dtype):
        notatie = f"%{_CIJFERS}"
        return ["" if v is pd.NA or v != v else notatie % v for v in values]
    # Thousands of rows have few texts.
    texts = {text: escape(text) for text in {v for v in values if isinstance(v, str)}}
    return [
        texts[v] if isinstance(v, str) else "" if v is None or v is pd.NA or v != v else v
        for v in values
    ]


class _Regels(io.StringIO):
    """Lines that end with a line feed, in which a lone carriage return stays quoted.

    The writer of the standard library quotes only those line ends that it writes
    itself; a carriage return in a cell would otherwise end the row for a reader.
    """

    EINDE = "\r\n"

    def write(self, line: str) -> int:
        return super().write(line.removesuffix(self.EINDE) + "\n")
