"""Four gemeenten in a row, each a square of 1 km, and maps over them."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import pandas as pd
from shapely.geometry import Polygon, box

from lappendeken import Gebiedskaart, Grenzen, Indeling, Kenmerken, OnbekendError
from lappendeken.gegevens.catalogus.gemeenten import Gemeente, list_gemeenten
from lappendeken.gegevens.catalogus.voornemens import Voornemen
from lappendeken.model.eenheid import GEMEENTE
from tekening import gemeentetabel

X, Y, SIDE = 155_000, 463_000, 1_000


@dataclass(frozen=True)
class Vakken:
    """Four gemeenten in a row, each a square of 1 km."""

    eenheid = GEMEENTE
    leeshint = ""
    voornemens: tuple[Voornemen, ...] = ()

    @property
    def kenmerken(self) -> dict[str, Kenmerken]:
        return {}

    @property
    def gemeenten(self) -> pd.DataFrame:
        return gemeentetabel([1] * 4)

    @property
    def per_gemeente(self) -> dict[str, Gemeente]:
        return list_gemeenten(self.gemeenten)

    def list_andere_namen(self) -> tuple[tuple[str, str], ...]:
        return ()

    @property
    def jaren(self) -> pd.DataFrame:
        return pd.DataFrame(columns=["gemeente_code", "gemeente_naam", "van", "tot"], dtype=str)

    @property
    def delen(self) -> pd.DataFrame:
        columns = ["oude_code", "nieuwe_code", "inwoners", "hectare"]
        return pd.DataFrame(columns=columns, dtype=str)

    @property
    def gebiedskaart(self) -> Gebiedskaart:
        squares = [vak(n, n + 1) for n in range(4)]
        frame = gpd.GeoDataFrame(self.gemeenten, geometry=squares, crs=28992)
        return Gebiedskaart(frame, Grenzen.empty())

    def find_gemeente(self, name: str) -> str:
        return name

    def indeling(self, name: str) -> Indeling:
        raise OnbekendError(name)


def vak(start: float, end: float) -> Polygon:
    """Draw a rectangle from one place in the row to another."""
    return box(X + start * SIDE, Y, X + end * SIDE, Y + SIDE)


def regios(*parts: tuple[str, float, float], crs: int = 28992) -> gpd.GeoDataFrame:
    names = [name for name, _, _ in parts]
    shapes = [vak(start, end) for _, start, end in parts]
    return gpd.GeoDataFrame({"regio": names}, geometry=shapes, crs=28992).to_crs(crs)
