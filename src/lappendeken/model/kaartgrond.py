"""Kaartgrond: the lines of a map that a reader zooms in, and those of still pictures, as text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

Delen = tuple[tuple[tuple[int, ...], ...], ...]


@dataclass(frozen=True)
class Lijnen:
    """The gemeenten as lines of a still picture, packed.

    See :func:`~lappendeken.model.topologie.unpack_topologie`.

    Parameters
    ----------
    tolerantie_m
        How much detail they leave out.
    raster
        Grid in degrees.
    bogen, ringen
        As in a :class:`~lappendeken.model.topologie.Topologie`, as text: see
        :func:`~lappendeken.model.tekens.write_bogen`.

    Raises
    ------
    TypeError
        If a text is none.
    ValueError
        If there is no grid.
    """

    tolerantie_m: float
    raster: float
    bogen: str
    ringen: str

    def __post_init__(self) -> None:
        if not (isinstance(self.bogen, str) and isinstance(self.ringen, str)):
            msg = "lines are text"
            raise TypeError(msg)
        if not 0 < self.raster < 1:
            msg = f"a grid of {self.raster} degrees"
            raise ValueError(msg)


@dataclass(frozen=True)
class Kaartgrond:
    """The gemeenten as lines on a grid, with what a page tells of their polygons.

    Parameters
    ----------
    gemeenten
        Codes, in the order of what follows.
    raster
        Grid in degrees.
    bogen
        The arcs of a :class:`~lappendeken.model.topologie.Topologie`, on the grid and as text:
        see :func:`~lappendeken.model.tekens.write_bogen`.
    ringen, zijden
        As in that class.
    punten
        Per gemeente the place on the grid where a name can stand: longitude and latitude.
    km2
        Per gemeente the surface of its polygon, to one decimal.
    stil
        The same gemeenten with the detail that still pictures show.

    Raises
    ------
    ValueError
        If the lengths differ.
    """

    gemeenten: tuple[str, ...]
    raster: float
    bogen: str
    ringen: tuple[Delen, ...]
    zijden: tuple[tuple[int, int], ...]
    punten: tuple[tuple[int, int], ...]
    km2: tuple[float, ...]
    stil: tuple[Lijnen, ...] = ()

    def __post_init__(self) -> None:
        sizes = {len(self.gemeenten), len(self.ringen), len(self.punten), len(self.km2)}
        if len(sizes) > 1:
            msg = f"columns of {sorted(sizes)} gemeenten"
            raise ValueError(msg)

    def to_dict(self) -> dict[str, Any]:
        """Return its fields as they are, for JSON."""
        return asdict(self)

    @classmethod
    def from_dict(cls, raw: Mapping[str, Any]) -> Kaartgrond:
        """Return what :meth:`to_dict` gave, also after it was JSON.

        Raises
        ------
        KeyError, TypeError, ValueError
            If it is something else.
        """
        found = {field.name: _freeze(raw[field.name]) for field in fields(cls)}
        return cls(**found | {"stil": tuple(Lijnen(**one) for one in raw["stil"])})


def _freeze(value: Any) -> Any:
    return tuple(map(_freeze, value)) if isinstance(value, list | tuple) else value
