"""How large a file of the user may be: every limit in one place, with its reason.

A real list is far below all of them. They stop what somebody else may have made: a small
file that unpacks to gigabytes, a cell in the last row of the sheet, an address list of the
whole country.
"""

from __future__ import annotations

import time
from pathlib import Path

from lappendeken.basis.tekst import format_getal, shorten
from lappendeken.errors import GegevensError

MB = 1_000_000

TABEL_BYTES = 50 * MB
"""Of a CSV or workbook; all indelingen of the package together are 2 MB."""

XLS_BYTES = 20 * MB
"""Of a workbook of before 2007, which has at most 65,536 rows a sheet."""

TABEL_RIJEN = 250_000
"""Rows that are not empty; all indelingen of the package together have 30,000."""

TABEL_KOLOMMEN = 1_000
"""Columns that are not empty: one per indeling would be a few hundred."""

TABEL_CELLEN = 5_000_000
"""Rows times columns, and cells that a workbook stores: about 1 GB of memory at most."""

CEL_TEKENS = 131_072
"""Where the CSV reader of Python stops; Excel itself stops at 32,767."""

NAAM_TEKENS = 1_000
"""Of the name of a regio or scenario; the longest of the package has 163."""

UITGEPAKT_BYTES = 500 * MB
"""All parts of a workbook together, unpacked: 5 million cells take about 200 MB."""

ONDERDEEL_BYTES = 25 * MB
"""Of the parts of a workbook that are no sheet and no texts, such as the styles, unpacked."""

ONDERDELEN = 10_000
"""Parts of a workbook: a sheet has a few."""

TOML_BYTES = 1 * MB
"""Of a scenario: about 8,000 changes."""

TOML_DIEPTE = 20
"""Lists in lists, tables in tables; a scenario needs two."""

SECONDEN = 30.0
"""Of reading one file, before the user is told that it takes too long."""

ONBEKEND = 20
"""Names that are not found; each costs a search for what resembles it."""

REGIOS = 1_000
"""Of one indeling: there are 342 gemeenten, and one can lie in several regios."""


class Klok:
    """Stops the reading of one file when it takes too long.

    Parameters
    ----------
    path
        The file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._end = time.monotonic() + SECONDEN

    def check(self) -> None:
        """Refuse to go on when the time is over.

        Raises
        ------
        GegevensError
            If reading took longer than :data:`SECONDEN`.
        """
        if time.monotonic() > self._end:
            msg = (
                f"Bestand {shorten(self._path.name)} lezen duurt langer dan "
                f"{format_getal(SECONDEN)} seconden. Geef een bestand met alleen wat nodig is."
            )
            raise GegevensError(msg)


def refuse_omvang(plaats: str, wat: str, maximum: int, waar: str = "") -> GegevensError:
    """Return the error that a file has more of something than can be read.

    Parameters
    ----------
    plaats
        File, and perhaps sheet.
    wat
        Of what there are too many, such as ``gevulde regels``.
    maximum
        How many there can be.
    waar
        The cell or line at which that was seen, in brackets.
    """
    seen = f" ({waar})" if waar else ""
    return GegevensError(
        f"{plaats} heeft meer dan {format_getal(maximum)} {wat}{seen}. Geef een bestand met alleen "
        "wat nodig is."
    )
