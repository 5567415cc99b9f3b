"""GeoParquet, read without GDAL: a column of WKB and what the file says about it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import shapely

from lappendeken.basis.tekst import shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.grenzen import UITGEPAKT_BYTES
from lappendeken.gegevens.inlezen.kaarten.laag import (
    Kaartlaag,
    check_aantal,
    check_kolommen,
    cut_teksten,
)
from lappendeken.gegevens.inlezen.kaarten.limiet import Limiet
from lappendeken.gegevens.inlezen.kaarten.soorten import ADVIES
from lappendeken.gegevens.inlezen.kaarten.stelsel import WGS84
from lappendeken.gegevens.inlezen.kaarten.vormen import keep_vlakken

_HAP = 256
"""Rows that are read at a time."""


def read_geoparquet(bestand: Path, naam: str, limiet: Limiet, *, vormen: bool) -> Kaartlaag:
    """Read the attributes or the shapes of a GeoParquet file.

    Parameters
    ----------
    bestand
        Where it is.
    naam
        What a sentence calls it.
    limiet
        How many features and columns it may have.
    vormen
        Whether the shapes are wanted, rather than the attributes.

    Raises
    ------
    GegevensError
        If pyarrow is missing, or the file is damaged, too large, or has no shapes in WKB.
    """
    try:
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile
    except ImportError as error:
        msg = (
            f"Voor {naam} is pyarrow nodig: installeer lappendeken[parquet], of bewaar de kaart "
            "als GeoPackage (.gpkg)."
        )
        raise GegevensError(msg) from error
    try:
        with ParquetFile(bestand, memory_map=False) as stored:
            meta, schema = stored.metadata, stored.schema_arrow
            check_aantal(naam, meta.num_rows, limiet)
            size = sum(meta.row_group(i).total_byte_size for i in range(meta.num_row_groups))
            if size > UITGEPAKT_BYTES:
                raise _te_groot(naam)
            about = _read_about(naam, (schema.metadata or {}).get(b"geo"))
            column, genoemd, norm = _find_vorm(naam, about)
            simple = [one.name for one in schema if _is_simpel(one.type)]
            wanted = [column] if vormen else [name for name in simple if name != column]
            check_kolommen(naam, len(wanted), meta.num_rows, limiet)
            values: dict[str, list[Any]] = {name: [] for name in wanted}
            size = 0
            # What is stored once can stand for many rows.
            for batch in stored.iter_batches(_HAP, columns=wanted, use_threads=False):
                size += batch.nbytes
                if size > UITGEPAKT_BYTES:
                    raise _te_groot(naam)
                for name in wanted:
                    values[name] += batch.column(name).to_pylist()
    except (ArrowException, OSError, KeyError) as error:
        msg = f"Kaartbestand {naam} is niet te lezen als GeoParquet. {ADVIES}"
        raise GegevensError(msg) from error
    if vormen:
        wkb = values[column]
        shapes = shapely.from_wkb(wkb, on_invalid="ignore")
        broken = frozenset(
            place
            for place, (given, shape) in enumerate(zip(wkb, shapes, strict=True))
            if shape is None and given is not None
        )
        kept, anders = keep_vlakken(shapely.force_2d(shapes))
        return Kaartlaag(naam, {}, kept, genoemd, norm, "", broken, anders)
    kolommen = {name: cut_teksten(map(_read_text, column)) for name, column in values.items()}
    return Kaartlaag(naam, kolommen, None, genoemd, norm)


def _te_groot(naam: str) -> GegevensError:
    return GegevensError(f"Kaartbestand {naam} is uitgepakt te groot. Vereenvoudig de vlakken.")


def _read_about(naam: str, text: bytes | None) -> dict[str, Any]:
    try:
        about = json.loads(text or b"null")
    except (ValueError, RecursionError):
        about = None
    if not isinstance(about, dict):
        msg = (
            f"Kaartbestand {naam} is Parquet zonder vlakken: het noemt geen kolom met de vorm. "
            f"{ADVIES}"
        )
        raise GegevensError(msg)
    return about


def _find_vorm(naam: str, about: dict[str, Any]) -> tuple[str, str, str]:
    """Find the column with shapes, and the coordinate system that it names or has."""
    column = about.get("primary_column")
    columns = about.get("columns")
    if not isinstance(column, str) or not isinstance(columns, dict):
        column, columns = "", {}
    own = columns.get(column)
    if not isinstance(own, dict) or str(own.get("encoding")).upper() != "WKB":
        kind = shorten(str(own.get("encoding"))) if isinstance(own, dict) else "onbekend"
        msg = f"Kaartbestand {naam} bewaart vormen niet als WKB maar als '{kind}'. {ADVIES}"
        raise GegevensError(msg)
    if "crs" not in own:
        # GeoParquet 1.0, section "crs".
        return column, "", WGS84
    if own["crs"] is None:
        return column, "", ""
    crs = own["crs"] if isinstance(own["crs"], dict) else {}
    code = crs.get("id")
    if isinstance(code, dict):
        return column, f"{code.get('authority')}:{code.get('code')}", ""
    return column, str(crs.get("name") or "zonder code"), ""


def _is_simpel(kind: Any) -> bool:
    from pyarrow import types

    return not (types.is_nested(kind) or types.is_binary(kind) or types.is_large_binary(kind))


def _read_text(value: Any) -> str:
    if value is None or value != value:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
