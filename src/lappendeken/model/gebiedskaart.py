"""Gebiedskaart: the ground under the indelingen.

Polygons of the gemeenten, the borders between them with their length, and the
links over water. Lengths were measured on the unsimplified source and stored;
they are never measured on the simplified polygons.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from lappendeken.errors import GegevensError

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

    from lappendeken.model.kaartgrond import Kaartgrond
    from lappendeken.model.topologie import Topologie

CRS = "EPSG:28992"
PAAR = ("gemeente_a", "gemeente_b")
LENGTE = "lengte_km"

Paren = tuple[tuple[str, str], ...]


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
        seen: set[tuple[str, str]] = set()
        for pair in self._paren:
            if pair[0] >= pair[1] or pair in seen:
                msg = (
                    f"Grens {pair[0]}-{pair[1]} staat dubbel of niet op volgorde in de grenzen. "
                    "Herstel of herinstalleer de gegevens."
                )
                raise GegevensError(msg)
            seen.add(pair)
        if not (self._lengten > 0).all():
            msg = "Een grens heeft geen lengte boven 0 km. Herstel of herinstalleer de gegevens."
            raise GegevensError(msg)

    @classmethod
    def from_rijen(
        cls,
        grenzen: Sequence[tuple[str, str, float]] = (),
        verbindingen: Sequence[Sequence[str]] = (),
        kolommen: Sequence[str] = PAAR,
        *,
        is_bekend: bool = True,
    ) -> Grenzen:
        """Return borders of rows; the tables are made for who asks for them.

        Parameters
        ----------
        grenzen
            ``gemeente_a, gemeente_b, lengte_km`` of each.
        verbindingen, kolommen
            The links, and what their columns are called: first the two gemeenten.
        is_bekend
            As in the class.

        Raises
        ------
        GegevensError
            As in the class.
        """
        return _Rijen(grenzen, verbindingen, kolommen, is_bekend)

    @classmethod
    @cache
    def empty(cls, *, is_bekend: bool = True) -> Grenzen:
        """Return no borders at all, for gemeenten without geometry."""
        return cls.from_rijen(is_bekend=is_bekend)

    @property
    def paren(self) -> list[tuple[str, str]]:
        """The pairs of gemeenten (a, b), a < b, that share a border."""
        return list(self._paren)

    @cached_property
    def _paren(self) -> Paren:
        return _list_paren(self.grenzen)

    @cached_property
    def _lengten(self) -> NDArray[np.float64]:
        return self.grenzen[LENGTE].to_numpy(float)

    @cached_property
    def _over_water(self) -> Paren:
        return _list_paren(self.verbindingen)

    def positions(self, gemeenten: Sequence[str]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Return the borders among these gemeenten as positions in their order.

        Returns
        -------
        tuple of two arrays
            ``(pairs, rows)``: ``pairs`` of shape (s, 2) holds positions in
            ``gemeenten``; ``rows`` of shape (s,) holds the rows of ``grenzen``.
        """
        return _positions(self._paren, gemeenten)

    def measure(self, gemeenten: Sequence[str]) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
        """Return the borders among these gemeenten as positions, and their length in km."""
        pairs, rows = self.positions(gemeenten)
        return pairs, self._lengten[rows]

    def graph(self, gemeenten: Sequence[str]) -> NDArray[np.intp]:
        """Return the edges for contiguity, links over water included, of shape (e, 2)."""
        over_water, _ = _positions(self._over_water, gemeenten)
        return np.concatenate([self.positions(gemeenten)[0], over_water])

    def buren(self, gemeenten: Sequence[str]) -> NDArray[np.bool_]:
        """Return which gemeenten share a border, of shape (n, n), symmetric, diagonal False."""
        pairs, _ = self.positions(gemeenten)
        adjacent = np.zeros((len(gemeenten), len(gemeenten)), dtype=bool)
        adjacent[pairs[:, 0], pairs[:, 1]] = True
        adjacent[pairs[:, 1], pairs[:, 0]] = True
        return adjacent


class _Rijen(Grenzen):
    """Borders of rows, of which the tables are made when somebody asks for them."""

    def __init__(
        self,
        grenzen: Sequence[tuple[str, str, float]],
        verbindingen: Sequence[Sequence[str]],
        kolommen: Sequence[str],
        is_bekend: bool,
    ) -> None:
        object.__setattr__(self, "is_bekend", is_bekend)
        self.__dict__["_rijen"] = grenzen, verbindingen, kolommen
        self.__post_init__()

    _rijen: tuple[Sequence[tuple[str, str, float]], Sequence[Sequence[str]], Sequence[str]]

    @cached_property
    def grenzen(self) -> pd.DataFrame:
        import pandas as pd

        frame = pd.DataFrame(self._rijen[0], columns=[*PAAR, LENGTE], dtype=object)
        return frame.assign(**{LENGTE: self._lengten})

    @cached_property
    def verbindingen(self) -> pd.DataFrame:
        import pandas as pd

        _, rows, columns = self._rijen
        return pd.DataFrame(rows, columns=list(columns), dtype=object)

    @cached_property
    def _paren(self) -> Paren:
        return tuple((a, b) for a, b, _ in self._rijen[0])

    @cached_property
    def _lengten(self) -> NDArray[np.float64]:
        return np.array([length for _, _, length in self._rijen[0]], dtype=float)

    @cached_property
    def _over_water(self) -> Paren:
        return tuple((a, b) for a, b, *_ in self._rijen[1])


def _list_paren(frame: pd.DataFrame) -> Paren:
    a, b = (frame[side].tolist() for side in PAAR)
    return tuple((str(one), str(other)) for one, other in zip(a, b, strict=True))


def _positions(paren: Paren, gemeenten: Sequence[str]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    place = {code: number for number, code in enumerate(gemeenten)}
    both = [[place.get(a, -1), place.get(b, -1)] for a, b in paren]
    found = np.array(both, dtype=np.intp).reshape(-1, 2)
    rows = np.flatnonzero((found >= 0).all(axis=1))
    return found[rows], rows


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

    kaartgrond: ClassVar[Kaartgrond | None] = None
    """The lines of the map that a reader zooms in, where they lie ready."""

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
        return tuple(map(str, self.gebieden.index))

    def read_topologie(self, tolerantie_m: float) -> Topologie | None:
        """Return the lines of a still picture where they lie ready, with exactly this detail.

        Raises
        ------
        GegevensError
            If what lies ready is damaged.
        """
        return None


def _is_in_meters(crs: Any) -> bool:
    """Tell whether lengths in a system are metres; those of the map of the web are not."""
    if crs is None or not crs.is_projected or crs.to_epsg() in (None, 3857):
        return False
    return all(axis.unit_name == "metre" for axis in crs.axis_info)
