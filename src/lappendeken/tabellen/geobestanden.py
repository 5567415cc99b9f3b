"""The layers as files: one GeoPackage with styles for QGIS, or GeoJSON; as bytes.

Both bring pyogrio. A GeoPackage is made in a folder that the system gives, since SQLite
wants a disk that it can lock.
"""

from __future__ import annotations

import io
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import geopandas as gpd
import pandas as pd
import pyogrio

from lappendeken.model.eenheid import GEMEENTE, Eenheid
from lappendeken.tabellen.kaartlagen import KLEUR
from lappendeken.tabellen.woordenboek import Woordenboek


def say_rechten(eenheid: Eenheid) -> str:
    """Say whose the borders are, and of when the gemeenten."""
    return (
        "Grenzen: CBS, Kadaster (CC BY 4.0), lijnen van 2022, indeling van "
        f"{eenheid.indeling_van}, bewerkt."
    )


# A fixed moment: the same input gives the same bytes.
_GEMAAKT = "2000-01-01T00:00:00.000Z"
_BIJ = ("indelingen", "bronnen")
_GRAAD = 6
"""Decimals of a degree in GeoJSON: about 10 cm."""

_STIJLTABEL = """
CREATE TABLE layer_styles (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  f_table_catalog TEXT, f_table_schema TEXT, f_table_name TEXT, f_geometry_column TEXT,
  styleName TEXT, styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN,
  description TEXT, owner TEXT, ui TEXT, update_time DATETIME
)
"""


def build_geopackage(
    lagen: Mapping[str, gpd.GeoDataFrame],
    tabellen: Mapping[str, pd.DataFrame],
    stijlen: Mapping[str, str],
    woordenboek: Woordenboek,
    eenheid: Eenheid = GEMEENTE,
) -> bytes:
    """Write the layers to one GeoPackage.

    Parameters
    ----------
    lagen
        Name to layer, in EPSG:28992.
    tabellen
        Of these ``indelingen`` and ``bronnen`` come along without geometry.
    stijlen
        Name of a layer to its style for QGIS, which then opens with it.
    woordenboek
        What a table is; its sentence is the description of the layer.
    eenheid
        The gemeenten, of which year.

    Returns
    -------
    bytes
        The same input gives the same bytes.
    """
    with TemporaryDirectory(prefix="lappendeken-") as folder:
        path = Path(folder) / "lappendeken.gpkg"
        with _vaste_tijd():
            for name, laag in lagen.items():
                _append(laag, path, name, f"{woordenboek[name].uitleg} {say_rechten(eenheid)}")
            for name in _BIJ:
                _append(tabellen[name], path, name, woordenboek[name].uitleg)
        with closing(sqlite3.connect(path, isolation_level=None)) as database:
            _add_stijlen(database, stijlen)
            database.execute("VACUUM")
        return path.read_bytes()


def build_geojson(
    laag: gpd.GeoDataFrame, naam: str, uitleg: str, eenheid: Eenheid = GEMEENTE
) -> bytes:
    """Write one layer as GeoJSON (RFC 7946), in WGS 84."""
    content = io.BytesIO()
    with _vaste_tijd():
        pyogrio.write_dataframe(
            _plain(laag.to_crs("EPSG:4326")),
            content,
            layer=naam,
            driver="GeoJSON",
            layer_options={
                "RFC7946": "YES",
                "COORDINATE_PRECISION": str(_GRAAD),
                "DESCRIPTION": f"{uitleg} {say_rechten(eenheid)}",
            },
        )
    return content.getvalue()


def _append(table: pd.DataFrame, path: Path, name: str, uitleg: str) -> None:
    pyogrio.write_dataframe(
        _plain(table),
        path,
        layer=name,
        driver="GPKG",
        append=path.exists(),
        # What programs of ten years ago read without a warning.
        dataset_options={"VERSION": "1.2"},
        layer_options={"DESCRIPTION": uitleg, "FID": "fid"},
    )


def _plain(table: pd.DataFrame) -> pd.DataFrame:
    """Return columns as every program knows them: text, whole numbers, numbers."""
    found = table.copy()
    for name, column in table.items():
        if name == "geometry":
            continue
        if isinstance(column.dtype, pd.CategoricalDtype):
            found[name] = column.astype(str)
        elif name == KLEUR:
            found[name] = column.astype("int32")
    return found


@contextmanager
def _vaste_tijd() -> Iterator[None]:
    before = pyogrio.get_gdal_config_option("OGR_CURRENT_DATE")
    pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": _GEMAAKT})
    try:
        yield
    finally:
        pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": before})


def _add_stijlen(database: sqlite3.Connection, stijlen: Mapping[str, str]) -> None:
    database.execute(_STIJLTABEL)
    database.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change) "
        "VALUES ('layer_styles', 'attributes', 'layer_styles', 'Stijlen voor QGIS.', ?)",
        (_GEMAAKT,),
    )
    for name, qml in stijlen.items():
        database.execute(
            "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, "
            "f_geometry_column, styleName, styleQML, styleSLD, useAsDefault, description, owner, "
            "ui, update_time) VALUES ('', '', ?, 'geom', ?, ?, '', 1, ?, 'lappendeken', NULL, ?)",
            (name, name, qml, f"Kleuren van het rapport: {name}.", _GEMAAKT),
        )
