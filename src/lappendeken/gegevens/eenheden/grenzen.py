"""The borders between units, measured on their polygons."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from lappendeken.model.gebiedskaart import Grenzen

if TYPE_CHECKING:
    import geopandas as gpd

_RASTER_M = 0.005


def measure_grenzen(gebieden: gpd.GeoDataFrame) -> Grenzen:
    """Return the length of the border that each two units share.

    Parameters
    ----------
    gebieden
        A coverage in metres, indexed by code, ascending.

    Returns
    -------
    Grenzen
        Without links over water: of those nothing is known.

    Examples
    --------
    >>> import shapely
    >>> import geopandas as gpd
    >>> squares = gpd.GeoDataFrame(
    ...     geometry=[shapely.box(0, 0, 1000, 2000), shapely.box(1000, 0, 3000, 2000)],
    ...     index=["a", "b"],
    ...     crs=28992,
    ... )
    >>> measure_grenzen(squares).grenzen.to_numpy().tolist()
    [['a', 'b', 2.0]]
    """
    import shapely

    shapes, owner = shapely.get_parts(gebieden.geometry.to_numpy(), return_index=True)
    rings, part = shapely.get_rings(shapes, return_index=True)
    points, ring = shapely.get_coordinates(rings, return_index=True)
    grid = np.rint(points / _RASTER_M).astype(np.int64)
    _, vertex = np.unique(grid, axis=0, return_inverse=True)
    vertex = vertex.ravel()
    same = ring[1:] == ring[:-1]
    low = np.minimum(vertex[1:], vertex[:-1])[same]
    high = np.maximum(vertex[1:], vertex[:-1])[same]
    length = np.hypot(*(points[1:] - points[:-1]).T)[same]
    unit = owner[part[ring[1:]]][same]
    order = np.lexsort((unit, high, low))
    low, high, unit, length = low[order], high[order], unit[order], length[order]
    # In a coverage an edge has one or two owners.
    both = np.flatnonzero((low[1:] == low[:-1]) & (high[1:] == high[:-1]) & (unit[1:] != unit[:-1]))
    codes = gebieden.index.astype(str).to_numpy()
    found = pd.DataFrame(
        {
            "gemeente_a": codes[unit[both]],
            "gemeente_b": codes[unit[both + 1]],
            "lengte_km": length[both] / 1000,
        }
    )
    pairs = ["gemeente_a", "gemeente_b"]
    grenzen = found.groupby(pairs, as_index=False, sort=True)["lengte_km"].sum()
    grenzen = grenzen[grenzen["lengte_km"] > 0].reset_index(drop=True)
    return Grenzen(grenzen.astype({"lengte_km": float}), grenzen[pairs].iloc[:0])
