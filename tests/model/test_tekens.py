"""Whole numbers as text, and lines and rings in them."""

from __future__ import annotations

import json
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lappendeken.model.tekens import (
    TEKENS,
    read_bogen,
    read_getallen,
    read_ringen,
    write_bogen,
    write_getal,
    write_ringen,
)

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


def read_by_definition(text: str) -> Iterator[int]:
    """Read by the definition, for the test alone."""
    digits: list[int] = []
    for sign in text:
        more, digit = divmod(TEKENS.index(sign), 44)
        digits.append(digit)
        if not more:
            value = sum(digit * 44**place for place, digit in enumerate(digits))
            yield -(value + 1) // 2 if value % 2 else value // 2
            digits = []


@given(st.lists(st.integers(-(10**9), 10**9)))
def test_numbers_are_read_as_they_are_defined(numbers: list[int]) -> None:
    text = "".join(map(write_getal, numbers))
    assert read_getallen(text).tolist() == list(read_by_definition(text)) == numbers


points = st.lists(st.tuples(*[st.integers(-(10**6), 10**6)] * 2), min_size=1, max_size=5)


@given(st.lists(points))
def test_lines_come_back_from_their_text(lines: list[list[tuple[int, int]]]) -> None:
    found = read_bogen(write_bogen(np.array(line) for line in lines))
    assert [[tuple(point) for point in line.tolist()] for line in found] == lines


def test_rings_are_counts_and_numbers() -> None:
    ringen = ((((0, ~1), (2,)), ((700,),)), ())
    # Two parts: one of two rings, of two arcs and of one, and one of one ring. Then none at all.
    numbers = [2, 2, 2, 0, -2, 1, 2, 1, 1, 700, 0]
    assert write_ringen(ringen) == "".join(map(write_getal, numbers))
    assert read_ringen(write_ringen(ringen)) == ringen


@pytest.mark.parametrize("text", ["&", "#&", "é", TEKENS[44], "#" + TEKENS[87]])
def test_another_text_is_no_numbers(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a row of whole numbers|codec"):
        read_getallen(text)


BOOG = [2, 0, 0, 1, 1]


@pytest.mark.parametrize("numbers", [BOOG[:-1], [*BOOG, 0], [-1, 0], [0, 0, 0, *BOOG]])
def test_other_numbers_are_no_lines(numbers: list[int]) -> None:
    with pytest.raises(ValueError, match="not a row of lines"):
        read_bogen("".join(map(write_getal, numbers)))


@pytest.mark.parametrize("numbers", [[1], [1, 1], [1, 1, 2, 0]])
def test_rings_that_stop_are_no_rings(numbers: list[int]) -> None:
    with pytest.raises(IndexError):
        read_ringen("".join(map(write_getal, numbers)))
