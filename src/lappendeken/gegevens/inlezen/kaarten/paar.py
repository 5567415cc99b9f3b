"""Two maps of the user over each other: a question to a process that opens no file at all.

Each map is read by a process of its own, which has one driver of GDAL; their polygons go as
bytes to a third, and only surfaces and paths for a picture come back.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.kaarten.antwoord import Paarmeting, Vormen
from lappendeken.gegevens.inlezen.kaarten.limiet import Limiet
from lappendeken.gegevens.inlezen.kaarten.proces import ask, check_antwoord, open_werkmap

PAARLIMIET = Limiet(seconden=120)
"""What laying two maps over each other may take."""

_PAD = re.compile(r"(?:M-?\d+ -?\d+l[-\d ]+z)*")

Kant = tuple[Vormen, Sequence[int], int]
"""The polygons of a map, the regio of each by number, and how many regios there are."""


def measure_paar(a: Kant, b: Kant, limiet: Limiet = PAARLIMIET) -> Paarmeting:
    """Measure how much each regio of one map shares with each of another.

    Parameters
    ----------
    a, b
        The two maps.
    limiet
        What it may take.

    Raises
    ------
    GegevensError
        If it takes too much, or a map does not fit in a coordinate system for both.
    """
    name = f"{a[0].naam} met {b[0].naam}"
    task = {
        "vraag": "overleg",
        "naam": name,
        "soort": "",
        "uitweg": "",
        "lagen": [
            {"naam": v.naam, "vormen": v.lengten, "groepen": list(groepen), "regios": regios}
            for v, groepen, regios in (a, b)
        ],
        "stelsels": [v.stelsel.code for v, _, _ in (a, b)],
    }
    with open_werkmap(name) as folder:
        answer = ask(task, a[0].wkb + b[0].wkb, "", folder, limiet, limiet.seconden)
    return _parse(name, check_antwoord(name, answer), (a[2], b[2]))


def _parse(name: str, answer: dict[str, Any], regios: tuple[int, int]) -> Paarmeting:
    """Take an answer over: numbers of regios that exist, and paths that only draw."""
    cells = tuple((int(i), int(j), float(size)) for i, j, size in answer["cellen"])
    sizes = [tuple(map(float, side)) for side in answer["oppervlakte"]]
    beeld = answer["beeld"]
    paths = [tuple(map(str, side)) for side in beeld["paden"]]
    double = [
        (float(side["oppervlakte"]), tuple(map(int, side["regios"]))) for side in answer["dubbel"]
    ]
    fixed = [int(count) for count in answer["hersteld"]]
    known = all(0 <= i < regios[0] and 0 <= j < regios[1] for i, j, _ in cells) and all(
        0 <= regio < count
        for (_, pair), count in zip(double, regios, strict=True)
        for regio in pair
    )
    whole = all(
        len(side) == count for side, count in zip([*sizes, *paths], regios * 2, strict=True)
    )
    if not known or not whole or not all(_PAD.fullmatch(path) for side in paths for path in side):
        msg = f"Kaartbestand {name} is niet te vergelijken. Bewaar beide opnieuw als GeoPackage."
        raise GegevensError(msg)
    return Paarmeting(
        str(answer["stelsel"]),
        cells,
        (sizes[0], sizes[1]),
        (double[0], double[1]),
        (fixed[0], fixed[1]),
        int(beeld["breedte"]),
        int(beeld["hoogte"]),
        (paths[0], paths[1]),
    )
