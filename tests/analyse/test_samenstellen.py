"""Putting regios of several proposals together: what no single one of them had."""

from __future__ import annotations

import numpy as np
import pytest

from lappendeken.analyse.voorstel.opgave import Opgave
from lappendeken.analyse.voorstel.samenstellen import choose, compose, relax

# A row of six. What is together has a price of -1 for neighbours, but -3 for 0-1 and 4-5.
RIJ = np.array([(0, 1), (1, 2), (2, 3), (3, 4), (4, 5)])


def rij(**eisen: int) -> Opgave:
    prijs = np.full((6, 6), 2.0)
    for one, other, price in [(0, 1, -3), (1, 2, -1), (2, 3, -1), (3, 4, -1), (4, 5, -3)]:
        prijs[one, other] = prijs[other, one] = price
    np.fill_diagonal(prijs, 0)
    return Opgave(np.arange(6), prijs, 20.0, RIJ, np.ones(6), **eisen)


def bits(*gemeenten: int) -> int:
    return sum(1 << g for g in gemeenten)


# Two proposals that are each good at one end: 01|2|345 costs 20-3-2 = 15, 012|3|45 as much.
LINKS = bits(0, 1), bits(2), bits(3, 4, 5)
RECHTS = bits(0, 1, 2), bits(3), bits(4, 5)


def test_takes_the_good_end_of_either_and_what_neither_had() -> None:
    opgave = rij()
    # 01|2|3|45 costs 14 and is in neither; with 2 and 3 together it is 13.
    found = compose(opgave, (*LINKS, *RECHTS), 15.0)
    assert found is not None
    assert opgave.kosten(found) == 14
    assert len(set(found.tolist())) == 4
    found = compose(opgave, (*LINKS, *RECHTS, bits(2, 3)), 15.0)
    assert found is not None
    assert found[0] == found[1] != found[2] == found[3] != found[4] == found[5]
    assert opgave.kosten(found) == 13


def test_only_what_is_cheaper_counts() -> None:
    opgave = rij()
    assert compose(opgave, (*LINKS, *RECHTS), 14.0) is None
    found = compose(opgave, (*LINKS, *RECHTS), 14.5)
    assert found is not None
    assert opgave.kosten(found) == 14


def test_regios_that_do_not_cover_the_map_give_nothing() -> None:
    assert compose(rij(), (bits(0, 1), bits(3), bits(4, 5)), np.inf) is None


def test_the_number_of_regios_is_kept() -> None:
    opgave = rij(aantal_regios=3)
    found = compose(opgave, (*LINKS, *RECHTS), np.inf)
    assert found is not None
    assert opgave.kosten(found) == 15
    assert len(set(found.tolist())) == 3


def test_units_of_several_gemeenten_stay_whole() -> None:
    opgave = rij().merge(np.array([0, 1, 2, 2, 3, 4]))
    found = compose(opgave, (bits(0, 1), bits(2, 3), bits(4, 5), bits(0), bits(1)), np.inf)
    assert found is not None
    assert found.tolist() == [found[0], found[0], found[2], found[3], found[3]]
    assert len(set(found.tolist())) == 3


@pytest.mark.parametrize("turn", [1, -1])
def test_the_order_in_which_they_were_met_does_not_matter(turn: int) -> None:
    # 12|0 and 01|2 cost as much on a map without favourites.
    prijs = np.zeros((3, 3))
    opgave = Opgave(np.arange(3), prijs, 1.0, RIJ[:2], np.ones(3))
    many = [bits(0), bits(1, 2), bits(0, 1), bits(2)]
    found = compose(opgave, many[::turn], np.inf)
    assert found is not None
    first = compose(opgave, many, np.inf)
    assert first is not None
    assert found.tolist() == first.tolist()


@pytest.mark.parametrize("many", [None, 2])
def test_what_units_are_worth_is_what_the_cover_costs(many: int | None) -> None:
    # A ring of three of which each pair costs -2: half of every pair covers it for -3, and no
    # whole regios do so below -2. With two regios asked, halves of three pairs are too few.
    prijs = np.full((3, 3), -2.0)
    np.fill_diagonal(prijs, 0)
    opgave = Opgave(np.arange(3), prijs, 3.0, RIJ[:2], np.ones(3), aantal_regios=many)
    leden = np.array([[1, 1, 0], [0, 1, 1], [1, 0, 1], [1, 0, 0], [0, 1, 0], [0, 0, 1]], dtype=bool)
    found = relax(opgave, leden)
    assert found is not None
    assert found.kosten == pytest.approx(-3.0 if many is None else -2.0)
    times = np.append(np.ones(3), [] if many is None else [many])
    assert found.waarde @ times == pytest.approx(found.kosten)
    assert found.meerprijs.min() == pytest.approx(0)
    whole = choose(opgave, leden, found, np.inf)
    assert whole is not None
    assert opgave.kosten(whole) == 1.0
