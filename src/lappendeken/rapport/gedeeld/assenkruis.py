"""Draw points between two axes, with their names beside them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from lappendeken.basis.tekst import format_getal, format_procent
from lappendeken.rapport.gedeeld.assen import list_streepjes
from lappendeken.rapport.gedeeld.bouwstenen import Assenkruis, Opschrift, Punt

BREEDTE, HOOGTE = 520.0, 300.0
SMAL = 380.0
"""Of a picture that stands beside others."""
LINKS, RECHTS, BOVEN, ONDER = 62.0, 14.0, 14.0, 48.0
RAAKT = 9.0
"""Below this distance two points touch."""


@dataclass(frozen=True, slots=True)
class Plek:
    """A count along, a share up, how the point is drawn and its number."""

    x: float
    y: float
    soort: str
    naam: str


def draw_assenkruis(
    titel: str,
    beschrijving: str,
    assen: tuple[str, str],
    plekken: Sequence[Plek],
    *,
    breedte: float = BREEDTE,
    stap: float = 0.01,
    met_lijn: bool = True,
) -> Assenkruis:
    """Draw counts along and shares up, with a line through the points of kind ``pareto``.

    Parameters
    ----------
    titel, beschrijving
        Caption, and what a screen reader says besides.
    assen
        Names of the horizontal and the vertical axis.
    plekken
        The points.
    breedte
        Of the picture.
    stap
        Smallest step between two ticks of the vertical axis.
    met_lijn
        Whether that line is drawn.
    """
    xs, ys = [p.x for p in plekken], [p.y for p in plekken]
    x_steps = list_streepjes(0.0, max([*xs, 1.0]))
    y_steps = list_streepjes(min(ys), max(ys), unit=stap)
    width, height = breedte - LINKS - RECHTS, HOOGTE - BOVEN - ONDER

    def place(x: float, y: float) -> tuple[float, float]:
        along = (x - x_steps[0]) / (x_steps[-1] - x_steps[0])
        up = (y - y_steps[0]) / (y_steps[-1] - y_steps[0])
        return round(LINKS + width * along, 1), round(BOVEN + height * (1 - up), 1)

    points: list[Punt] = []
    here: dict[tuple[float, float], list[str]] = {}
    for plek in plekken:
        point = Punt(*place(plek.x, plek.y), plek.soort)
        points.append(point)
        spot = point.x, point.y
        # Points that touch share a name, or the names would lie on each other.
        near = next((other for other in here if math.dist(other, spot) < RAAKT), spot)
        here.setdefault(near, []).append(plek.naam)
    front = [(p.x, p.y) for p in points if met_lijn and p.soort == "pareto"]
    digits = 0 if stap >= 0.01 else 1
    return Assenkruis(
        titel,
        beschrijving,
        breedte,
        HOOGTE,
        *assen,
        tuple((place(x, y_steps[0])[0], format_getal(x)) for x in x_steps),
        tuple((place(0.0, y)[1], format_procent(y, digits)) for y in y_steps),
        "M" + "L".join(f"{x:g} {y:g}" for x, y in sorted(front)) if len(front) > 1 else "",
        tuple(sorted(set(points), key=lambda p: (p.soort, p.x, p.y))),
        _label(here),
    )


def _label(here: dict[tuple[float, float], list[str]]) -> tuple[Opschrift, ...]:
    """Write the names above their point, or below where another point is near."""
    found = []
    for (x, y), names in here.items():
        above = any(0 < y - other <= 22 and abs(x - left) < 40 for left, other in here)
        dense = any(0 < x - left < 22 and abs(y - other) < 16 for left, other in here)
        down = above or dense
        row = [int(names[0]) + n for n in range(len(names))] == [int(name) for name in names]
        run = len(names) > 2 and row
        text = f"{names[0]}–{names[-1]}" if run else ", ".join(names)
        found.append(Opschrift(x, y + 19 if down else y - 10, text))
    return tuple(found)
