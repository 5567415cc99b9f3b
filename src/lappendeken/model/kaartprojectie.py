"""From degrees to a flat picture: Mercator, as on the screen.

The page of the map computes the same in ``kaart/js/kern/kaartprojectie.js``, so that the
country has one shape everywhere; a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

Coords = NDArray[np.float64]


@cache
def _find_omzetting(stelsel: str) -> Callable[..., Any]:
    # Finding one costs as much processor time as 30,000 points do.
    from pyproj import Transformer

    omzetting: Callable[..., Any] = Transformer.from_crs(
        stelsel, "EPSG:4326", always_xy=True
    ).transform
    return omzetting


def to_lonlat(punten: Coords, stelsel: str) -> Coords:
    """Return points of a coordinate system as (longitude, latitude) in WGS84.

    Parameters
    ----------
    punten
        Points (x, y), of shape ``(n, 2)``, in units of ``stelsel``.
    stelsel
        Coordinate system of the points, such as "EPSG:28992".

    Returns
    -------
    numpy.ndarray
        Degrees, of shape ``(n, 2)``; infinite where the system does not reach.

    Raises
    ------
    pyproj.exceptions.CRSError
        When ``stelsel`` is not the name of one.

    Examples
    --------
    >>> to_lonlat(np.array([[155_000.0, 463_000.0]]), "EPSG:28992").round(4).tolist()
    [[5.3872, 52.1552]]
    """
    # As lists: an array of one point is taken for a number by pyproj 3.6, which numpy warns of.
    return np.column_stack(_find_omzetting(stelsel)(punten[:, 0].tolist(), punten[:, 1].tolist()))


@dataclass(frozen=True, slots=True)
class Kaartprojectie:
    """A picture of a part of the world, north up.

    Build one with :meth:`pas_in`.

    Parameters
    ----------
    west
        Longitude of its left side, in degrees.
    top
        Its upper side, as :func:`_mercator` of the latitude.
    schaal
        Units of the picture per radian of longitude.
    breedte, hoogte
        Its size; the height is whole.
    """

    west: float
    top: float
    schaal: float
    breedte: float
    hoogte: float

    @classmethod
    def pas_in(cls, lonlat: Coords, breedte: float) -> Kaartprojectie:
        """Fit points (longitude, latitude) in a picture of this width."""
        (west, south), (east, north) = lonlat.min(axis=0), lonlat.max(axis=0)
        scale = breedte / np.radians(east - west)
        bottom, top = _mercator(np.array([south, north]))
        height = np.ceil((top - bottom) * scale)
        return cls(float(west), float(top), float(scale), breedte, float(height))

    def to_punten(self, lonlat: Coords) -> Coords:
        """Return x and y of points (longitude, latitude), from the upper left corner, y down."""
        x = np.radians(lonlat[:, 0] - self.west) * self.schaal
        y = (self.top - _mercator(lonlat[:, 1])) * self.schaal
        return np.column_stack([x, y])


def _mercator(lat: Coords) -> Coords:
    return np.log(np.tan(np.pi / 4 + np.radians(lat) / 2))
