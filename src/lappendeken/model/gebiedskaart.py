"""Gebiedskaart: the ground under the indelingen.

Polygons of the gemeenten, the borders between them with their length, and the
links over water. Lengths were measured on the unsimplified source and stored;
they are never measured on the simplified polygons.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from lappendeken.errors import GegevensError

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

CRS = "EPSG:28992"


@dataclass(frozen=True)
class Grenzen:
    """The borders between gemeenten, and what links gemeenten over water.

    Parameters
    ----------
    grenzen
        Columns ``gemeente_a, gemeente_b, lengte_km`` with a < b, one row per
        pair that shares a border; lengths in km, above 0.
    verbindingen
        Columns ``gemeente_a, gemeente_b``: links over water. They count for
        contiguity only, never as a border.
    is_bekend
        Whether it is known who borders whom; without polygons of the units it is not.

    Raises
    ------
    GegevensError
        If a pair stands twice, is not in order, or has no positive length.
    """

    grenzen: pd.DataFrame
    verbindingen: pd.DataFrame
    is_bekend: bool = True

    def __post_init__(self) -> None:
        pairs = self.grenzen[["gemeente_a", "gemeente_b"]]
        wrong = pairs[(pairs["gemeente_a"] >= pairs["gemeente_b"]) | pairs.duplicated()]
        if len(wrong):
            first = wrong.iloc[0]
            msg = (
                f"Grens {first['gemeente_a']}-{first['gemeente_b']} staat dubbel of niet op "
                "volgorde in de grenzen. Herstel of herinstalleer de gegevens."
            )
            raise GegevensError(msg)
        if not (self.grenzen["lengte_km"] > 0).all():
            msg = "Een grens heeft geen lengte boven 0 km. Herstel of herinstalleer de gegevens."
            raise GegevensError(msg)

    @classmethod
    @cache
    def empty(cls, *, is_bekend: bool = True) -> Grenzen:
        """Return no borders at all, for gemeenten without geometry."""
        return _GeenGrenzen(is_bekend)

    @property
    def paren(self) -> list[tuple[str, str]]:
        """The pairs of gemeenten (a, b), a < b, that share a border."""
        a, b = self.grenzen["gemeente_a"], self.grenzen["gemeente_b"]
        return [(str(one), str(other)) for one, other in zip(a, b, strict=True)]

    def positions(self, gemeenten: Sequence[str]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Return the borders among these gemeenten as positions in their order.

        Returns
        -------
        tuple of two arrays
            ``(pairs, rows)``: ``pairs`` of shape (s, 2) holds positions in
            ``gemeenten``; ``rows`` of shape (s,) holds the rows of ``grenzen``.
        """
        return _positions(self.grenzen, gemeenten)

    def measure(self, gemeenten: Sequence[str]) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
        """Return the borders among these gemeenten as positions, and their length in km."""
        pairs, rows = self.positions(gemeenten)
        return pairs, self.grenzen["lengte_km"].to_numpy(float)[rows]

    def graph(self, gemeenten: Sequence[str]) -> NDArray[np.intp]:
        """Return the edges for contiguity, links over water included, of shape (e, 2)."""
        over_water, _ = _positions(self.verbindingen, gemeenten)
        return np.concatenate([self.positions(gemeenten)[0], over_water])

    def buren(self, gemeenten: Sequence[str]) -> NDArray[np.bool_]:
        """Return which gemeenten share a border, of shape (n, n), symmetric, diagonal False."""
        pairs, _ = self.positions(gemeenten)
        adjacent = np.zeros((len(gemeenten), len(gemeenten)), dtype=bool)
        adjacent[pairs[:, 0], pairs[:, 1]] = True
        adjacent[pairs[:, 1], pairs[:, 0]] = True
        return adjacent


class _GeenGrenzen(Grenzen):
    """No borders at all; the tables that say so are made for who asks for them."""

    def __init__(self, is_bekend: bool) -> None:
        object.__setattr__(self, "is_bekend", is_bekend)

    @cached_property
    def grenzen(self) -> pd.DataFrame:
        return self.verbindingen.assign(lengte_km=np.empty(0))

    @cached_property
    def verbindingen(self) -> pd.DataFrame:
        import pandas as pd

        ends: dict[str, list[str]] = {"gemeente_a": [], "gemeente_b": []}
        return pd.DataFrame(ends)

    def measure(self, gemeenten: Sequence[str]) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
        del gemeenten
        return np.empty((0, 2), dtype=np.intp), np.empty(0)


def _positions(
    pairs: pd.DataFrame, gemeenten: Sequence[str]
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    import pandas as pd

    index = pd.Index(gemeenten)
    both = np.column_stack(
        [index.get_indexer(pd.Index(pairs[side])) for side in ("gemeente_a", "gemeente_b")]
    ).astype(np.intp)
    rows = np.flatnonzero((both >= 0).all(axis=1))
    return both[rows], rows


@dataclass(frozen=True)
class Gebiedskaart:
    """The map of the gemeenten.

    Parameters
    ----------
    gebieden
        One row per gemeente, ordered and indexed by ``gemeente_code``, in RD (EPSG:28992) or,
        of other units, another system in metres; a coverage: neighbours share their border
        exactly.
    grenzen
        Borders and links.

    Raises
    ------
    GegevensError
        If the coordinate system has no metres or a code stands twice.
    """

    gebieden: gpd.GeoDataFrame
    grenzen: Grenzen

    def __post_init__(self) -> None:
        if not _is_in_meters(self.gebieden.crs):
            msg = (
                f"De kaart staat in {self.gebieden.crs}, maar moet in meters staan, zoals {CRS} "
                "(RD). Zet haar om met to_crs(28992)."
            )
            raise GegevensError(msg)
        if not self.gebieden.index.is_unique:
            double = self.gebieden.index[self.gebieden.index.duplicated()][0]
            msg = f"Gemeente {double} staat dubbel op de kaart. Laat één vlak staan."
            raise GegevensError(msg)

    @property
    def stelsel(self) -> str:
        """Code of the coordinate system of the polygons."""
        return f"EPSG:{self.gebieden.crs.to_epsg()}"

    @cached_property
    def gemeenten(self) -> tuple[str, ...]:
        """Gemeente codes in the order of the polygons."""
        return tuple(self.gebieden.index)


def _is_in_meters(crs: Any) -> bool:
    """Tell whether lengths in a system are metres; those of the map of the web are not."""
    if crs is None or not crs.is_projected or crs.to_epsg() in (None, 3857):
        return False
    return all(axis.unit_name == "metre" for axis in crs.axis_info)
