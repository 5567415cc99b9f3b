"""What makes a map readable: names of places that do not overlap, and borders of provincies."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from lappendeken.rapport.gedeeld.bouwstenen import Plaatsnaam
from lappendeken.rapport.rapport.gegevens import Gegevens

LETTER = 6.2
"""Width of a letter on a map, in its own units; a little wide, so that names keep apart."""

REGEL = 11.5
MAX_LETTERS = 24
"""A longer name would cover its neighbours, and is left out."""

_GETAL = re.compile(r"-?\d+(?:\.\d+)?")


def find_randen(gegevens: Gegevens, grenzen: Mapping[tuple[str, str], str]) -> str:
    """Return the borders in a window that part two provincies, as one path."""
    where = gegevens.congruentie.gemeentetabel["provincie"].to_dict()
    return "".join(d for (a, b), d in grenzen.items() if where[a] and where[a] != where[b])


class Midden(NamedTuple):
    """The middle of the largest part of a gemeente, and its area."""

    x: float
    y: float
    omvang: float


def find_midden(d: str) -> Midden:
    """Return the middle of the largest ring of a path."""
    ring = _find_grootste(d)
    return Midden(*_middle(ring), abs(_area(ring)))


def place_namen(
    gegevens: Gegevens, middens: Mapping[str, Midden], codes: Collection[str], eenheid: float = 1.0
) -> tuple[Plaatsnaam, ...]:
    """Return the names of gemeenten that fit, large areas first.

    Parameters
    ----------
    gegevens
        For the names.
    middens
        Where each gemeente is, in the units of the paths.
    codes
        Whose names are wanted.
    eenheid
        Units of the paths per unit of the picture, in which names are placed.
    """
    placed: list[Plaatsnaam] = []
    wanted = [code for code in codes if code in middens]
    for code in sorted(wanted, key=lambda c: (-middens[c].omvang, c)):
        name, (x, y, _) = gegevens.gemeentenamen[code], middens[code]
        new = Plaatsnaam(name, round(x / eenheid, 1), round(y / eenheid + REGEL / 3, 1))
        if len(name) <= MAX_LETTERS and not any(_overlap(new, other) for other in placed):
            placed.append(new)
    return tuple(placed)


def _overlap(a: Plaatsnaam, b: Plaatsnaam) -> bool:
    wide = LETTER * (len(a.naam) + len(b.naam)) / 2
    return abs(a.x - b.x) < wide and abs(a.y - b.y) < REGEL


def _find_grootste(d: str) -> NDArray[np.float64]:
    """Return the largest ring of a path, which starts absolute and goes on relative."""
    rings = []
    for part in d.split("M")[1:]:
        steps = np.array([float(n) for n in _GETAL.findall(part)]).reshape(-1, 2)
        rings.append(steps.cumsum(axis=0))
    return max(rings, key=lambda ring: abs(_area(ring)))


def _area(ring: NDArray[np.float64]) -> float:
    x, y = ring.T
    return float((x * np.roll(y, -1) - np.roll(x, -1) * y).sum()) / 2


def _middle(ring: NDArray[np.float64]) -> tuple[float, float]:
    """Return the centre of gravity of a ring; of one without area the mean of its corners."""
    x, y = ring.T
    cross = x * np.roll(y, -1) - np.roll(x, -1) * y
    total = float(cross.sum())
    if not total:
        return float(x.mean()), float(y.mean())
    return (
        float(((x + np.roll(x, -1)) * cross).sum()) / (3 * total),
        float(((y + np.roll(y, -1)) * cross).sum()) / (3 * total),
    )
