"""Solving cut-outs of the map: what no single change finds, two or three regios together do."""

from __future__ import annotations

import time

import numpy as np
import pytest

from lappendeken.analyse.voorstel import uitsnede
from lappendeken.analyse.voorstel.opgave import Opgave
from lappendeken.analyse.voorstel.uitsnede import Uitsnijding, improve
from lappendeken.analyse.voorstel.zoektocht import descend

# A ring of six: 0-1-2-3-4-5-0. Those of a regio pay each other one vote, but across the
# borders of today two could be had.
RAND = np.array([(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (0, 5)])
VANDAAG = np.array([0, 0, 1, 1, 2, 2])


def ring(**eisen: int) -> Opgave:
    prijs = np.zeros((6, 6))
    for one, other, price in [(0, 1, -1), (2, 3, -1), (4, 5, -1), (1, 2, -2), (3, 4, -2)]:
        prijs[one, other] = prijs[other, one] = price
    prijs[0, 5] = prijs[5, 0] = -2
    # Nobody wants more than two.
    prijs[prijs == 0] = 5
    np.fill_diagonal(prijs, 0)
    return Opgave(np.arange(6), prijs, 100.0, RAND, np.ones(6), **eisen)


def test_three_regios_are_drawn_anew_where_no_single_change_is_allowed() -> None:
    opgave = ring(min_gemeenten=2)
    assert opgave.kosten(VANDAAG) == 97
    assert opgave.kosten(descend(opgave, VANDAAG)) == 97
    found = improve(Uitsnijding(opgave, VANDAAG))
    assert opgave.kosten(found) == 94
    assert opgave.voldoet(found)
    assert found[1] == found[2]
    assert found[3] == found[4]
    assert found[0] == found[5]


def test_the_number_of_regios_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    opgave = ring(min_gemeenten=2, aantal_regios=3)
    assert opgave.kosten(improve(Uitsnijding(opgave, VANDAAG))) == 94
    # Two together are as good as can be with two of them.
    monkeypatch.setattr(uitsnede, "GROOTTES", (2,))
    assert opgave.kosten(improve(Uitsnijding(opgave, VANDAAG))) == 97


def test_what_is_left_of_the_work_or_the_time_is_not_done(monkeypatch: pytest.MonkeyPatch) -> None:
    opgave = ring(min_gemeenten=2)
    late = improve(Uitsnijding(opgave, VANDAAG, tot=time.time() - 1))
    assert late.tolist() == VANDAAG.tolist()
    # Three pairs come before the triple.
    monkeypatch.setattr(uitsnede, "MEEST", 3)
    assert opgave.kosten(improve(Uitsnijding(opgave, VANDAAG))) == 97
    monkeypatch.setattr(uitsnede, "MEEST", 4)
    assert opgave.kosten(improve(Uitsnijding(opgave, VANDAAG))) == 94


def test_a_part_of_the_problem_keeps_its_prices_and_borders() -> None:
    part = ring(min_gemeenten=2).restrict(np.array([3, 2, 5]))
    assert part.prijs.tolist() == [[0, -1, 5], [-1, 0, 5], [5, 5, 0]]
    assert part.eenheid.tolist() == [1, 0, 2]
    assert part.randen.tolist() == [[0, 1]]
    assert part.kosten(np.array([0, 0, 1])) == -1
    assert part.min_gemeenten == 2


@pytest.mark.traag
def test_is_never_dearer_and_always_valid_on_random_maps() -> None:
    rng = np.random.default_rng(3)
    for _ in range(4):
        prijs = rng.integers(-4, 5, (9, 9)).astype(float)
        prijs = np.triu(prijs, 1) + np.triu(prijs, 1).T
        rows = [(i, i + 1) for i in range(9) if i % 3 < 2] + [(i, i + 3) for i in range(6)]
        opgave = Opgave(np.arange(9), prijs, 50.0, np.array(rows), np.ones(9), min_gemeenten=3)
        start = np.repeat([0, 1, 2], 3)
        found = improve(Uitsnijding(opgave, start))
        assert opgave.voldoet(found)
        assert opgave.kosten(found) <= opgave.kosten(start)
        # Two regios of three and one of three: all of the map is one cut-out.
        assert opgave.kosten(found) == min(
            opgave.kosten(other) for other in _every(opgave) if opgave.voldoet(other)
        )


def _every(opgave: Opgave) -> list[np.ndarray]:
    """Every division of nine units in groups of three or more."""
    found = []

    def extend(regio: list[int]) -> None:
        if len(regio) == opgave.omvang:
            if min(np.bincount(regio)) >= 3:
                found.append(np.array(regio))
            return
        for number in range(min(max(regio) + 1, 2) + 1):
            extend([*regio, number])

    extend([0])
    return found
