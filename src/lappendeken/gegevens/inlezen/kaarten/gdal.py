"""GeoPackage, Shapefile and FlatGeobuf: the only place that gives GDAL a file of a user.

It works only in the process of :mod:`proces`: elsewhere GDAL has more drivers than the
one that may read the file, and then nothing is opened.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from lappendeken.basis.tekst import shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.kaarten.drivers import VreemdeDriversError, find_vreemde
from lappendeken.gegevens.inlezen.kaarten.laag import (
    Kaartlaag,
    check_aantal,
    check_kolommen,
    choose_laag,
    cut_teksten,
)
from lappendeken.gegevens.inlezen.kaarten.limiet import Limiet
from lappendeken.gegevens.inlezen.kaarten.soorten import FLATGEOBUF, GEOPACKAGE, SOORTEN
from lappendeken.gegevens.inlezen.kaarten.vormen import keep_vlakken


def read_gdal(
    bestand: Path, naam: str, soort_naam: str, limiet: Limiet, laag: str = "", *, vormen: bool
) -> Kaartlaag:
    """Read one layer with shapes of a map: its attributes or its shapes.

    Parameters
    ----------
    bestand
        The private copy.
    naam
        What a sentence calls it.
    soort_naam
        Its format, as its first bytes told.
    limiet
        How many features and columns it may have.
    laag
        The layer that is meant; empty for the only one. GDAL gets the name that it gave
        itself. Only a GeoPackage has several.
    vormen
        Whether the shapes are wanted, rather than the attributes.

    Raises
    ------
    VreemdeDriversError
        If GDAL has another driver than that of the format.
    GegevensError
        If there are several layers and none was named, or nothing in it.
    """
    soort = next(one for one in SOORTEN if one.naam == soort_naam)
    import pyogrio
    import pyogrio.raw

    if strange := find_vreemde(pyogrio, soort.driver):
        raise VreemdeDriversError(strange)
    if soort is GEOPACKAGE:
        _check_geopackage(bestand, naam)
    drawn = [str(layer) for layer, kind in pyogrio.list_layers(bestand) if kind is not None]
    if not drawn:
        check_aantal(naam, 0, limiet)
    # The one layer of a shapefile is called after our copy.
    laag = choose_laag(naam, drawn, laag) if soort is GEOPACKAGE else drawn[0]
    info = pyogrio.read_info(bestand, layer=laag)
    # Below zero is unknown, and so is zero in a FlatGeobuf that was written as a stream.
    known = info["features"] >= (1 if soort is FLATGEOBUF else 0)
    check_aantal(naam, info["features"] if known else 1, limiet)
    check_kolommen(naam, len(info["fields"]), max(0, info["features"]), limiet)
    meta, fids, wkb, values = pyogrio.raw.read(
        bestand,
        layer=laag,
        columns=[] if vormen else None,
        read_geometry=vormen,
        return_fids=True,
        force_2d=True,
        max_features=limiet.vlakken + 1,
    )
    check_aantal(naam, len(fids), limiet)
    shown = laag if soort is GEOPACKAGE else ""
    if not vormen:
        check_kolommen(naam, len(meta["fields"]), len(fids), limiet)
        # Whole numbers of which one is missing arrive with a decimal point.
        dtypes = zip(info["fields"], info["dtypes"], strict=True)
        whole = {str(name) for name, dtype in dtypes if "int" in str(dtype)}
        kolommen = {
            str(name): cut_teksten(_read_text(value, str(name) in whole) for value in column)
            for name, column in zip(meta["fields"], values, strict=True)
        }
        return Kaartlaag(naam, kolommen, None, laag=shown)
    shapes = shapely.from_wkb(wkb, on_invalid="ignore")
    given = np.array([one is not None for one in wkb])
    broken = frozenset(int(place) for place in np.flatnonzero(given & shapely.is_missing(shapes)))
    kept, anders = keep_vlakken(shapes)
    return Kaartlaag(naam, {}, kept, info["crs"] or "", "", shown, broken, anders)


def _check_geopackage(bestand: Path, naam: str) -> None:
    """Refuse a layer, or a table about layers, that is computed when it is looked at.

    A view or a virtual table can be endless, and can call what GDAL adds to SQL.
    """
    address = f"file:{bestand}?mode=ro&immutable=1"
    with closing(sqlite3.connect(address, uri=True)) as database:
        rows = database.execute("SELECT lower(name), type, rootpage FROM sqlite_master").fetchall()
        real = {name for name, kind, page in rows if kind == "table" and page}
        computed = {name for name, kind, page in rows if kind in ("table", "view")} - real
        about = {name for name in computed if name.startswith(("gpkg_", "sqlite_"))}
        layers = set()
        if "gpkg_geometry_columns" in real:
            found = database.execute("SELECT lower(table_name) FROM gpkg_geometry_columns")
            layers = {str(name) for (name,) in found.fetchmany(10_000)}
    if about or layers & computed:
        which = shorten(sorted(about or layers & computed)[0])
        msg = (
            f"Kaartbestand {naam} is niet te lezen: '{which}' is geen tabel maar een weergave. "
            "Bewaar de laag met de regio's als tabel in een eigen bestand."
        )
        raise GegevensError(msg)


def _read_text(value: Any, whole: bool) -> str:
    """Write a value as text; a missing one, in whatever type, as nothing."""
    # NaN and NaT are the values that differ from themselves.
    if value is None or isinstance(value, bytes) or value != value:
        return ""
    return str(int(value) if whole else value).strip()
