"""Tests of what there is to know of one regio."""

from __future__ import annotations

import pytest

from lappendeken.analyse.regiofeiten import (
    compute_doorsnede,
    compute_verleden,
    list_buitenstaanders,
)
from tekening import code, codes, indeling, overlappend

LEDEN = frozenset(codes(3))


@pytest.mark.parametrize(
    ("regios", "relatie", "parts"),
    [
        ("AAABB", "gelijk", {"A": 3}),
        ("AAAAB", "binnen", {"A": 3}),
        ("ABBCC", "omvat", {"B": 2, "A": 1}),
        ("AABBB", "kruist", {"A": 2, "B": 1}),
        ("AA.BB", "omvat", {"A": 2}),
        ("AA.AB", "kruist", {"A": 2}),
        ("...BB", "", {}),
    ],
)
def test_how_an_indeling_runs_through(regios: str, relatie: str, parts: dict[str, int]) -> None:
    found = compute_doorsnede(LEDEN, indeling("e", regios))
    assert found.relatie == relatie
    assert {regio: len(leden) for regio, leden in found.regios} == parts
    assert [regio for regio, _ in found.regios] == list(parts)


def test_a_share_below_the_threshold_is_no_regio() -> None:
    drawn = overlappend("e", [{"A": 1.0}, {"A": 1.0}, {"A": 0.97, "B": 0.03}, {"B": 1.0}])
    assert compute_doorsnede(LEDEN, drawn).relatie == "gelijk"


def test_outsiders_sit_with_at_least_half_of_the_members() -> None:
    # GM0004 with two of three, then with all; GM0005 with one of three.
    found = list_buitenstaanders(LEDEN, [indeling("a", "AABAB"), indeling("b", "AAAAB")])
    assert found == ((code(4), 2),)
    assert list_buitenstaanders(LEDEN, [indeling("a", "AAABB")]) == ()


@pytest.mark.parametrize(
    ("regios", "came", "left"),
    [("AAABB", set(), set()), ("AABBB", {3}, set()), ("AAAAB", set(), {4}), ("AABAB", {3}, {4})],
)
def test_who_came_and_who_left(regios: str, came: set[int], left: set[int]) -> None:
    found = compute_verleden(LEDEN, indeling("oud", regios, stand=2016))
    assert found is not None
    assert (found.stand, found.naam) == (2016, "A")
    assert (found.gekomen, found.gegaan) == (set(map(code, came)), set(map(code, left)))


def test_without_a_past_there_is_none() -> None:
    assert compute_verleden(LEDEN, indeling("oud", "...A")) is None
