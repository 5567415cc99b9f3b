"""Whole numbers as text, and the lines of the national map in it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import shapely
from pyproj import Transformer

from lappendeken import Catalogus
from lappendeken.kaart.tekens import TEKENS, write_bogen, write_getal

pytest_plugins = ("kaartpagina",)

# 88 signs: 44 that end a number and 44 that tell that another follows.
BY_HAND = [
    (0, "#"),
    (-1, "$"),
    (1, "%"),
    (21, TEKENS[42]),
    (-22, TEKENS[43]),
    (22, TEKENS[44 + 0] + TEKENS[1]),
    # 2 * 1000 = 20 + 1 * 44 + 1 * 44 * 44
    (1000, TEKENS[44 + 20] + TEKENS[44 + 1] + TEKENS[1]),
]


@pytest.mark.parametrize(("number", "text"), BY_HAND)
def test_a_number_is_a_row_of_digits_the_smallest_first(number: int, text: str) -> None:
    assert write_getal(number) == text


def test_signs_are_text_in_json_and_in_html() -> None:
    assert len(TEKENS) == len(set(TEKENS)) == 88
    assert json.dumps(TEKENS) == f'"{TEKENS}"'
    assert not set(TEKENS) & set("<>&\"'\\") - {"'"}


def test_a_line_starts_where_the_one_before_ended() -> None:
    first, second = np.array([[3, 1], [3, 2]]), np.array([[3, 2], [2, 2]])
    numbers = [2, 3, 1, 0, 1, 2, 0, 0, -1, 0]
    assert write_bogen([first, second]) == "".join(map(write_getal, numbers))


def read_getallen(text: str) -> Iterator[int]:
    """Read by the definition, for the test alone."""
    digits: list[int] = []
    for sign in text:
        more, digit = divmod(TEKENS.index(sign), 44)
        digits.append(digit)
        if not more:
            value = sum(digit * 44**place for place, digit in enumerate(digits))
            yield -(value + 1) // 2 if value % 2 else value // 2
            digits = []


def test_lines_of_the_page_leave_nothing_out(kaart: Path, catalogus: Catalogus) -> None:
    """Every corner of the shipped map lies on a line of the page, but for its grid."""
    found = re.search(r'"topologie":(\{.*?\}),"gemeenten":', kaart.read_text(encoding="utf-8"))
    assert found
    topologie = json.loads(found[1])
    numbers = read_getallen(topologie["bogen"])
    to_rd = Transformer.from_crs("EPSG:4326", catalogus.gebiedskaart.stelsel, always_xy=True)
    at, lines = np.zeros(2), []
    for size in numbers:
        steps = np.array([[next(numbers), next(numbers)] for _ in range(size)])
        points = (at + steps.cumsum(axis=0)) * topologie["raster"]
        at = at + steps.sum(axis=0)
        lines.append(shapely.linestrings(np.column_stack(to_rd.transform(*points.T))))
    # Without the islets and ponds that the map leaves out.
    coasts = [
        max(shapely.get_parts(shape), key=shapely.area).exterior
        for shape in catalogus.gebiedskaart.gebieden.geometry
    ]
    corners = shapely.points(shapely.get_coordinates(coasts))
    _, distances = shapely.STRtree(lines).query_nearest(
        corners, return_distance=True, all_matches=False
    )
    assert len(corners) > 30_000
    # A step is 3.4 by 5.6 m.
    assert distances.max() < 3.5
