"""From degrees to a flat picture: Mercator, as on the screen.

The page of the map computes the same in ``kaart/js/kern/kaartprojectie.js``, so that the
country has one shape everywhere; a test holds the two together.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Coords = NDArray[np.float64]


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
