"""Tables that programs write: a JSON list of objects, a Parquet file."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from lappendeken.basis.bestand import read_begin, read_bytes, read_einde
from lappendeken.basis.tekst import shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.grenzen import (
    TABEL_BYTES,
    TABEL_CELLEN,
    TABEL_KOLOMMEN,
    TABEL_RIJEN,
    UITGEPAKT_BYTES,
    refuse_omvang,
)
from lappendeken.gegevens.inlezen.ruw import Ruw, format_getal_in_cel

_KAART = re.compile(
    rb'"type"\s*:\s*"(?:FeatureCollection|Feature|GeometryCollection|Topology|(?:Multi)?Polygon)"'
    rb'|"(?:arcs|features|coordinates|spatialReference|gdal_version)"\s*:'
)
_BEGIN = 65_536
# Where Parquet describes itself: a kilobyte per column, and what GeoParquet adds.
_EIND = 4_000_000


def is_tabel(path: Path) -> bool:
    """Tell whether a JSON file holds a table rather than a map, by how it begins."""
    begin = read_begin(path, _BEGIN).lstrip(b"\xef\xbb\xbf \t\r\n")
    if begin.startswith(b"["):
        return not _KAART.search(begin)
    return begin.startswith(b"{") and not _KAART.search(begin)


def is_tabel_parquet(path: Path) -> bool:
    """Tell whether a Parquet file holds a table rather than a map: by the end, which tells."""
    return b"primary_column" not in read_einde(path, _EIND)


def read_lijst(path: Path) -> Ruw:
    """Read a list of objects, of lists, or an object of names or of objects.

    The line of a row is the number of its object.

    Raises
    ------
    GegevensError
        If it is missing, too large, no JSON, or something else.
    """
    name = shorten(path.name)
    try:
        data = json.loads(read_bytes(path, maximum=TABEL_BYTES).decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        msg = f"Bestand {name} is geen leesbare JSON. Sla het op als CSV (.csv)."
        raise GegevensError(msg) from error
    rows = _find_rijen(data)
    if not rows:
        msg = (
            f"Bestand {name} is geen lijst van gemeenten: verwacht werd een lijst van objecten, "
            'zoals [{"gemeente": "Assen", "regio": "Drenthe"}]. Sla het op als CSV (.csv).'
        )
        raise GegevensError(msg)
    return _build(path, rows)


def read_kolommen(path: Path) -> Ruw:
    """Read a Parquet file.

    Raises
    ------
    GegevensError
        If pyarrow is not installed, or the file is damaged or too large.
    """
    name = shorten(path.name)
    try:
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile
    except ImportError as error:
        msg = (
            f"Voor {name} is pyarrow nodig: installeer lappendeken[parquet], of sla het bestand op "
            "als CSV (.csv)."
        )
        raise GegevensError(msg) from error
    try:
        with ParquetFile(path) as stored:
            meta = stored.metadata
            size = sum(meta.row_group(i).total_byte_size for i in range(meta.num_row_groups))
            if meta.num_rows > TABEL_RIJEN:
                raise refuse_omvang(name, "regels", TABEL_RIJEN)
            if meta.num_columns > TABEL_KOLOMMEN:
                raise refuse_omvang(name, "kolommen", TABEL_KOLOMMEN)
            if size > UITGEPAKT_BYTES or meta.num_rows * meta.num_columns > TABEL_CELLEN:
                raise refuse_omvang(name, "cellen", TABEL_CELLEN)
            rows = stored.read().to_pylist()
    except (ArrowException, OSError, ValueError) as error:
        msg = f"Bestand {name} is niet te lezen als Parquet. Sla het op als CSV (.csv)."
        raise GegevensError(msg) from error
    return _build(path, rows)


def _find_rijen(data: Any) -> list[Mapping[str, Any]]:
    """Find the list of objects, whatever stands around it."""
    if isinstance(data, list):
        if data and all(isinstance(one, Mapping) for one in data):
            return list(data)
        if len(data) > 1 and all(isinstance(one, list) for one in data):
            header = [str(cell) for cell in data[0]]
            return [dict(zip(header, row, strict=False)) for row in data[1:]]
        return []
    if not isinstance(data, Mapping) or not data:
        return []
    values = list(data.values())
    if all(isinstance(value, str | int) for value in values):
        return [{"gemeente": key, "regio": value} for key, value in data.items()]
    if all(_is_namen(value) for value in values):
        return [{"regio": key, "gemeenten": value} for key, value in data.items()]
    if all(isinstance(value, Mapping) for value in values):
        return _find_per_sleutel(data)
    lists = [found for value in values if isinstance(value, list) and (found := _find_rijen(value))]
    return lists[0] if len(lists) == 1 else []


def _find_per_sleutel(data: Mapping[str, Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Read objects that stand under a key of their own, which names or codes the gemeente."""
    if len(data) > 1 and all(any(map(_is_eenvoudig, row.values())) for row in data.values()):
        return [{"gemeente": key} | dict(row) for key, row in data.items()]
    inner = [found for value in data.values() if (found := _find_rijen(value))]
    return inner[0] if len(inner) == 1 else []


def _is_eenvoudig(value: Any) -> bool:
    return isinstance(value, str | int | float)


def _is_namen(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(x, str | int) for x in value)


def _build(path: Path, rows: Sequence[Mapping[str, Any]]) -> Ruw:
    columns = list(dict.fromkeys(str(key) for row in rows for key in row))
    if len(columns) > TABEL_KOLOMMEN:
        raise refuse_omvang(shorten(path.name), "kolommen", TABEL_KOLOMMEN)
    found = Ruw(path)
    found.add(0, columns)
    for number, row in enumerate(rows, start=1):
        found.add(number, [_to_text(row.get(key)).strip() for key in columns])
    return found


def _to_text(value: Any) -> str:
    if value is None or value != value:
        return ""
    if isinstance(value, bool):
        return "WAAR" if value else "ONWAAR"
    if isinstance(value, float):
        return format_getal_in_cel(value)
    if _is_namen(value):
        return "; ".join(str(one) for one in value)
    return "" if isinstance(value, list | Mapping) else str(value)
