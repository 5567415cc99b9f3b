"""A list that a user keeps: its name, and its bytes as CSV or as a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from lappendeken.basis.tekst import shorten
from lappendeken.basis.uitvoer import is_bezet
from lappendeken.errors import UitvoerError
from lappendeken.gegevens.tabelbestand import format_tabel

EXCEL = ".xlsx"
CSV = ".csv"


def check_lijstbestand(path: Path, *, overschrijf: bool) -> None:
    """Refuse a name that is neither a CSV nor a workbook, or that is taken.

    Raises
    ------
    UitvoerError
        If so.
    """
    name = shorten(str(path))
    if path.suffix.casefold() not in (EXCEL, CSV):
        msg = f"'{name}' eindigt niet op {EXCEL} of {CSV}. Geef een naam zoals lijst{EXCEL}."
        raise UitvoerError(msg)
    if is_bezet(path) and not overschrijf:
        msg = (
            f"'{name}' bestaat al en blijft zoals het is. Kies een andere naam, of geef "
            "--overschrijf om het te vervangen."
        )
        raise UitvoerError(msg)


def format_lijst(
    lijst: pd.DataFrame,
    path: Path,
    *,
    blad: str,
    uitleg: Sequence[Sequence[str]] = (),
    invullen: str = "",
) -> bytes:
    """Return a list as its name asks.

    Parameters
    ----------
    lijst
        Text only.
    path
        Whose extension says which: a CSV with semicolons and BOM, which a Dutch Excel
        opens in columns, or a workbook.
    blad, uitleg, invullen
        Of a workbook, as in :func:`~lappendeken.tabellen.lijst.build_lijstwerkboek`.
    """
    if path.suffix.casefold() == CSV:
        return format_tabel(lijst, separator=";", encoding="utf-8-sig")
    from lappendeken.tabellen.lijst import build_lijstwerkboek

    return build_lijstwerkboek(lijst, blad=blad, uitleg=uitleg, invullen=invullen)
