"""The map of a proposal: regios in colours that differ from their neighbours', and names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from lappendeken.model.indeling import Indeling
from lappendeken.model.kleuring import KLEUREN, color_indeling
from lappendeken.model.topologie import Topologie, join_ring
from lappendeken.rapport.voorstel.model import Label, Regiokaart

BREEDTE = 360.0
LETTER = 6.2
"""Height of a letter in units of the picture; its width is about half."""

_Box = tuple[float, float, float, float]


def build_regiokaart(
    indeling: Indeling, topologie: Topologie, nummers: Mapping[str, int], regel: str
) -> Regiokaart:
    """Draw the regios.

    Parameters
    ----------
    indeling
        The proposal.
    topologie
        The map cut into arcs.
    nummers
        Regio code to its number in the table.
    regel
        What a screen reader says.
    """
    regio = indeling.hoofdregio
    areas, borders = topologie.to_svg_gemeenten(BREEDTE), topologie.to_svg_grenzen(BREEDTE)
    apart = {(a, b): d for (a, b), d in borders.items() if regio.get(a) != regio.get(b)}
    colours = color_indeling(indeling, topologie.grenzen, len(KLEUREN))
    per_colour: dict[int, list[str]] = {}
    for code, d in areas.items():
        if code in regio:
            per_colour.setdefault(colours[regio[code]], []).append(d)
    centres = find_centres(topologie, BREEDTE)
    return Regiokaart(
        "De regio’s van het voorstel",
        regel,
        BREEDTE,
        topologie.svg_hoogte(BREEDTE),
        tuple((colour, "".join(per_colour[colour])) for colour in sorted(per_colour)),
        "".join(apart[pair] for pair in sorted(apart)),
        place_labels(indeling, centres, nummers),
    )


def find_centres(topologie: Topologie, breedte: float) -> dict[str, tuple[float, float, float]]:
    """Return x and y of the middle of each gemeente in the picture, and its area."""
    arcs = topologie.to_punten(breedte)
    found = {}
    for code, parts in zip(topologie.gemeenten, topologie.ringen, strict=True):
        middles = (_centroid(join_ring(part[0], arcs)) for part in parts)
        found[code] = max(middles, key=lambda middle: middle[2])
    return found


def _centroid(ring: NDArray[np.float64]) -> tuple[float, float, float]:
    # From the first point, so that large coordinates cost no precision.
    x, y = (ring - ring[0]).T
    cross = x * np.roll(y, -1) - np.roll(x, -1) * y
    area = cross.sum() / 2
    if not area:
        return float(ring[0, 0]), float(ring[0, 1]), 0.0
    middle_x = ((x + np.roll(x, -1)) * cross).sum() / (6 * area)
    middle_y = ((y + np.roll(y, -1)) * cross).sum() / (6 * area)
    return float(ring[0, 0] + middle_x), float(ring[0, 1] + middle_y), abs(float(area))


def place_labels(
    indeling: Indeling,
    centres: Mapping[str, tuple[float, float, float]],
    nummers: Mapping[str, int],
) -> tuple[Label, ...]:
    """Put each name near the middle of its regio, where no other name stands yet.

    Small regios choose first: a large one has more room to give way.
    """
    found: list[Label] = []
    taken: list[_Box] = []
    regios = []
    for code, number in nummers.items():
        members = [centres[g] for g in sorted(indeling.leden[code]) if g in centres]
        if members:
            points = np.array(members)
            regios.append((float(points[:, 2].sum()), number, code, points))
    for _, number, code, points in sorted(regios, key=lambda item: item[:2]):
        naam = indeling.regionamen[code]
        middle = np.average(points[:, :2], axis=0, weights=points[:, 2] + 1e-9)
        options = [*_near_first(points[:, :2], middle)]
        boxes = [_box(x, y, naam) for x, y in options]
        free = [n for n, box in enumerate(boxes) if not any(_meet(box, other) for other in taken)]
        best = free[0] if free else _least(boxes, taken)
        taken.append(boxes[best])
        x, y = options[best]
        half = _half(naam)
        x = min(max(x, half), BREEDTE - half)
        found.append(Label(round(x, 1), round(y, 1), naam, number))
    return tuple(sorted(found, key=lambda label: label.nummer))


def _least(boxes: Sequence[_Box], taken: Sequence[_Box]) -> int:
    """Return the place that covers the least of other names."""

    def covered(box: _Box) -> float:
        return sum(
            max(0.0, min(box[2], other[2]) - max(box[0], other[0]))
            * max(0.0, min(box[3], other[3]) - max(box[1], other[1]))
            for other in taken
        )

    return min(range(len(boxes)), key=lambda n: (round(covered(boxes[n]), 3), n))


def _near_first(
    points: NDArray[np.float64], middle: NDArray[np.float64]
) -> list[tuple[float, float]]:
    """Return places for a name: the gemeenten from the middle out, and halfway between them."""
    distance = np.hypot(*(points - middle).T).round(3)
    rows = points[np.argsort(distance, kind="stable")]
    between = [(a + b) / 2 for a, b in pairwise(rows)]
    # A little lower or higher does no harm, and often makes room.
    shifts = (0.0, 0.5 * LETTER, -0.5 * LETTER, LETTER, -LETTER)
    return [(float(x), float(y) + shift) for shift in shifts for x, y in [*rows, *between]]


def _half(naam: str) -> float:
    return 0.33 * LETTER * min(len(naam), 60)


def _box(x: float, y: float, naam: str) -> _Box:
    half = _half(naam)
    x = min(max(x, half), BREEDTE - half)
    return (x - half, y - 0.6 * LETTER, x + half, y + 0.6 * LETTER)


def _meet(a: _Box, b: _Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
