"""The tables as layers of a map: gemeenten, regios and naden with their geometry and values."""

from __future__ import annotations

from collections.abc import Mapping

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from lappendeken.analyse.congruentie import Congruentie
from lappendeken.model.gebiedskaart import CRS, Gebiedskaart
from lappendeken.model.kleuring import KLEUREN, color_indeling
from lappendeken.model.topologie import build_topologie

Vormen = NDArray[np.object_]
"""A shape per row, or ``None``."""

LAGEN = ("gemeenten", "regios", "naden")
KLEUR = "kleur"
"""Number of a fill in which regios that touch differ, from 1; for a map, not a value."""


def build_kaartlagen(
    congruentie: Congruentie, tabellen: Mapping[str, pd.DataFrame], gebiedskaart: Gebiedskaart
) -> dict[str, gpd.GeoDataFrame]:
    """Put the geometry to the tables that have one.

    Parameters
    ----------
    congruentie
        What was compared.
    tabellen
        As they are written; every row and every column of these becomes one of a layer.
    gebiedskaart
        The lines, which are not simplified.

    Returns
    -------
    dict
        :data:`LAGEN` in EPSG:28992. Names of gemeenten stand beside their codes; regios
        have their :data:`KLEUR`. A regio is all of its gemeenten, also of those outside
        a selection.
    """
    polygons = gebiedskaart.gebieden.geometry
    names = congruentie.gemeentetabel["gemeente_naam"].astype(str)
    gemeenten = tabellen["gemeenten"]
    areas = polygons.reindex(gemeenten["gemeente_code"]).to_numpy()
    return {
        "gemeenten": _to_laag(gemeenten, areas),
        "regios": _to_laag(*_build_regios(congruentie, tabellen["regios"], polygons)),
        "naden": _to_laag(
            _name_zijden(tabellen["naden"], names), _find_lijnen(tabellen["naden"], gebiedskaart)
        ),
    }


def _to_laag(table: pd.DataFrame, geometry: Vormen) -> gpd.GeoDataFrame:
    # One kind of geometry for every row, whatever a program makes of two kinds.
    return gpd.GeoDataFrame(
        table.reset_index(drop=True),
        geometry=[_to_multi(shape) for shape in geometry],
        crs=CRS,
    )


def _to_multi(shape: shapely.Geometry | None) -> shapely.Geometry | None:
    if shape is None or shape.is_empty:
        return None
    if isinstance(shape, shapely.Polygon):
        return shapely.MultiPolygon([shape])
    return shapely.MultiLineString([shape]) if isinstance(shape, shapely.LineString) else shape


def _build_regios(
    congruentie: Congruentie, regios: pd.DataFrame, polygons: gpd.GeoSeries
) -> tuple[pd.DataFrame, Vormen]:
    bundel = congruentie.bundel
    borders = bundel.grenzen.paren
    leden = {indeling.slug: indeling.leden for indeling in bundel.indelingen}
    colours = {i.slug: color_indeling(i, borders, len(KLEUREN)) for i in bundel.indelingen}
    shapes, numbers = [], []
    for slug, regio in zip(regios["indeling"], regios["regio_code"], strict=True):
        mine = polygons[polygons.index.isin(leden[slug][regio])]
        shapes.append(shapely.coverage_union_all(mine.to_numpy()) if len(mine) else None)
        numbers.append(1 + colours[slug].get(regio, 0))
    geometry = np.empty(len(shapes), dtype=object)
    geometry[:] = shapes
    return regios.assign(**{KLEUR: numbers}), geometry


def _find_lijnen(naden: pd.DataFrame, gebiedskaart: Gebiedskaart) -> Vormen:
    """Return the very line that two gemeenten share, for each row."""
    arcs = build_topologie(gebiedskaart, tolerantie_m=0, eilandje_km2=0)
    geometry = np.empty(len(naden), dtype=object)
    for row, pair in enumerate(zip(naden["gemeente_a"], naden["gemeente_b"], strict=True)):
        numbers = arcs.grenzen.get(pair, ())
        if numbers:
            lines = shapely.MultiLineString([arcs.bogen[number] for number in numbers])
            geometry[row] = shapely.line_merge(lines)
    return geometry


def _name_zijden(naden: pd.DataFrame, names: pd.Series[str]) -> pd.DataFrame:
    named = naden.copy()
    for place, side in ((1, "gemeente_a"), (3, "gemeente_b")):
        named.insert(place, f"{side}_naam", named[side].astype(str).map(names).fillna(""))
    return named
