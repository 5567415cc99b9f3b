"""Two divisions drawn as letters on a grid, and the maps that they make."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import geopandas as gpd
import shapely
from shapely.geometry import box

Rooster = Sequence[str]
X, Y = 155_000, 463_000


def cellen(rooster: Rooster) -> list[str]:
    """Return the letter of each cell, row by row."""
    return [letter for row in rooster for letter in row]


def vlakken(rooster: Rooster, side: float = 1_000) -> dict[str, shapely.Geometry]:
    """Return each letter with the surface of its cells; a dot is no regio."""
    parts: dict[str, list[shapely.Geometry]] = {}
    for down, row in enumerate(rooster):
        for right, letter in enumerate(row):
            left, top = X + right * side, Y - down * side
            parts.setdefault(letter, []).append(box(left, top - side, left + side, top))
    return {
        letter: shapely.union_all(cells) for letter, cells in sorted(parts.items()) if letter != "."
    }


def write(path: Path, rooster: Rooster, *, crs: int = 28992, side: float = 1_000) -> Path:
    """Write a grid as a map with a column ``regio``."""
    shapes = vlakken(rooster, side)
    frame = gpd.GeoDataFrame({"regio": list(shapes)}, geometry=list(shapes.values()), crs=28992)
    frame.to_crs(crs).to_file(path)
    return path
