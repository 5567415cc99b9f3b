"""Holding what is written against the data dictionary, cell by cell."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from lappendeken.tabellen.woordenboek import Kolom, Tabel

Regels = list[list[str]]


def to_regels(frame: pd.DataFrame) -> Regels:
    """Return a table as it would be written: the header, then the cells as text."""
    text = frame.to_csv(index=False, float_format="%.10g")
    return list(csv.reader(io.StringIO(text)))


def read_regels(path: Path) -> Regels:
    """Return the header and the cells of a CSV file."""
    with path.open(encoding="utf-8-sig", newline="") as stream:
        start = stream.readline()
        stream.seek(0)
        return list(csv.reader(stream, delimiter=";" if ";" in start else ","))


def list_fouten(tabel: Tabel, regels: Regels) -> list[str]:
    """Say where a table is not what the dictionary promises."""
    header, *rows = regels
    header[0] = header[0].removeprefix("\ufeff")
    known = {kolom.naam: kolom for kolom in tabel.kolommen}
    fouten = [
        f"{tabel.naam}: column {name} is not described" for name in header if name not in known
    ]
    fouten += [
        f"{tabel.naam}: column {name} is not written" for name in tabel.vast if name not in header
    ]
    if not fouten and header != [name for name in tabel.namen if name in header]:
        fouten.append(f"{tabel.naam}: the columns stand in another order: {header}")
    for place, name in enumerate(header):
        if name in known:
            cells = [row[place] for row in rows]
            fouten += [f"{tabel.naam}.{name}: {what}" for what in _list_waarden(known[name], cells)]
    return fouten


def _list_waarden(kolom: Kolom, cells: Sequence[str]) -> list[str]:
    filled = [cell for cell in cells if cell]
    fouten = []
    if len(filled) < len(cells) and not kolom.leeg:
        fouten.append("is empty, and never would be")
    if kolom.waarden:
        return fouten + sorted({f"is {cell!r}" for cell in filled if cell not in kolom.waarden})
    if kolom.soort in ("tekst", "code"):
        return fouten
    numbers = [float(cell) for cell in filled]
    if kolom.bereik is not None:
        outside = [number for number in numbers if number not in kolom.bereik]
        fouten += [f"is {number}, out of {kolom.bereik.tekst}" for number in outside[:3]]
    if kolom.soort in ("aantal", "jaar") and not kolom.gebroken:
        broken = [number for number in numbers if number != round(number)]
        fouten += [f"is {number}, which is no count" for number in broken[:3]]
    return fouten
