"""The lines of the map, drawn from polygons; those of the package lie ready in its data."""

from __future__ import annotations

import numpy as np

from lappendeken.model.eenheid import GEMEENTE, Eenheid
from lappendeken.model.gebiedskaart import Gebiedskaart
from lappendeken.model.kaartgrond import Kaartgrond, Lijnen
from lappendeken.model.tekens import write_bogen

TOLERANTIE_M = 25.0
"""A reader zooms in until a gemeente fills the screen: the lines are as fine as they were made."""

RASTER = 5e-5
"""In degrees: half a pixel at the deepest zoom."""

STIL = (150.0, 180.0, 1_000.0, 2_000.0, 2_400.0)
"""The still pictures whose lines lie ready: how much detail they leave out, in metres."""


def build_kaartgrond(gebiedskaart: Gebiedskaart, eenheid: Eenheid = GEMEENTE) -> Kaartgrond:
    """Draw the lines of a map anew, also where they lie ready.

    Parameters
    ----------
    gebiedskaart
        The polygons.
    eenheid
        What is on it, which says how fine it is drawn.
    """
    # Who takes ready-made lines need not wait for what computes with polygons.
    import shapely

    from lappendeken.model.kaartprojectie import to_lonlat
    from lappendeken.model.topologie import RASTER as STIL
    from lappendeken.model.topologie import build_topologie, choose_detail

    detail = choose_detail(gebiedskaart, eenheid, TOLERANTIE_M)
    # One can zoom into it: the grid is finer than that of a still picture.
    topologie = build_topologie(
        gebiedskaart, **{**detail, "raster": detail["raster"] * RASTER / STIL}
    )
    # The centre of the largest circle that fits lies well inside, also in a crescent.
    shapes = np.asarray(gebiedskaart.gebieden.geometry.values)
    centres = shapely.get_point(shapely.maximum_inscribed_circle(shapes, tolerance=100.0), 0)
    lonlat = to_lonlat(shapely.get_coordinates(centres), gebiedskaart.gebieden.crs.to_string())
    return Kaartgrond(
        gemeenten=gebiedskaart.gemeenten,
        raster=topologie.raster,
        bogen=write_bogen(topologie.bogen_lonlat),
        ringen=topologie.ringen,
        zijden=topologie.zijden,
        punten=tuple(
            (lon, lat) for lon, lat in np.rint(lonlat / topologie.raster).astype(np.int64).tolist()
        ),
        km2=tuple(round(area, 1) for area in (shapely.area(shapes) / 1e6).tolist()),
    )


def build_stil(gebiedskaart: Gebiedskaart) -> tuple[Lijnen, ...]:
    """Draw the lines of the still pictures of gemeenten anew, also where they lie ready."""
    from lappendeken.model.topologie import build_topologie, choose_detail, pack_topologie

    return tuple(
        pack_topologie(
            build_topologie(gebiedskaart, **choose_detail(gebiedskaart, GEMEENTE, detail)), detail
        )
        for detail in STIL
    )


def find_kaartgrond(gebiedskaart: Gebiedskaart, eenheid: Eenheid = GEMEENTE) -> Kaartgrond:
    """Return the lines of a map: those that lie ready, or else drawn for it."""
    return gebiedskaart.kaartgrond or build_kaartgrond(gebiedskaart, eenheid)
