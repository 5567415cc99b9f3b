"""Tests of weight: shares in regios, councils, classes of size."""

from __future__ import annotations

import numpy as np
import pytest

from lappendeken import load_congruentie
from lappendeken.analyse.gewicht import (
    GROOTTEKLASSEN,
    compute_gelijken,
    compute_gewichten,
    compute_klassen,
    compute_raden,
    find_grootteklasse,
)
from tekening import indeling, overlappend, vergelijk


def test_councils_are_counted_once_and_treatments_in_every_regio() -> None:
    drawn = vergelijk(indeling("a", "AAB."), indeling("b", "AABB"), inwoners=[1, 1, 1, 1])
    found = compute_raden(drawn.bundel).set_index("gemeente_code")
    # GM0001 meets itself and GM0002, twice; GM0003 alone, then with GM0004.
    assert found["raden"].tolist() == [2, 2, 2, 2]
    assert found["raadsbehandelingen"].tolist() == [4, 4, 3, 2]


def test_who_is_in_no_regio_still_has_a_council() -> None:
    drawn = vergelijk(indeling("a", "AA."), indeling("b", "AA."), inwoners=[1, 1, 1])
    last = compute_raden(drawn.bundel).iloc[-1]
    assert (last["raden"], last["raadsbehandelingen"]) == (1, 0)


def test_councils_of_the_standaard_set() -> None:
    found = compute_raden(load_congruentie().bundel)
    raden, times = found["raden"], found["raadsbehandelingen"]
    # Counted apart with sets of partners.
    assert (raden.min(), raden.median(), raden.max()) == (10, 22, 42)
    assert (times.min(), times.median(), times.max()) == (57, 117, 185)


def test_weight_is_the_share_of_the_inwoners_of_a_regio() -> None:
    drawn = vergelijk(indeling("a", "AAB"), indeling("b", "AAA"), inwoners=[3, 1, 4])
    found = compute_gewichten(drawn).set_index(["gemeente_code", "indeling"])
    assert found["aandeel"].tolist() == pytest.approx([3 / 4, 3 / 8, 1 / 4, 1 / 8, 1, 1 / 2])
    assert found["plaats"].tolist() == [1, 2, 2, 3, 1, 1]
    # A half is not more than half; alone in a regio is no weight over others.
    assert found["boven_helft"].tolist() == [True, False, False, False, False, False]


def test_part_of_a_gemeente_brings_part_of_its_inwoners() -> None:
    drawn = vergelijk(
        overlappend("a", [{"A": 0.25, "B": 0.75}, {"A": 1.0}]),
        indeling("b", "AA"),
        inwoners=[8, 6],
    )
    found = compute_gewichten(drawn)
    mine = found[(found["indeling"] == "a") & (found["gemeente_code"] == "GM0001")]
    assert mine["inwoners"].tolist() == [2, 6]
    assert mine["aandeel"].tolist() == [0.25, 1.0]


@pytest.mark.parametrize(
    ("inwoners", "naam"),
    [
        (0, "minder dan 5.000"),
        (4_999, "minder dan 5.000"),
        (5_000, "5.000 tot 10.000"),
        (249_999, "150.000 tot 250.000"),
        (250_000, "250.000 of meer"),
    ],
)
def test_a_class_holds_its_lower_bound(inwoners: int, naam: str) -> None:
    assert find_grootteklasse(inwoners).naam == naam


def test_classes_join_without_a_gap() -> None:
    assert len(GROOTTEKLASSEN) == 8
    assert [k.tot for k in GROOTTEKLASSEN[:-1]] == [k.vanaf for k in GROOTTEKLASSEN[1:]]


def test_like_size_is_of_the_whole_country_and_the_rows_of_the_selection() -> None:
    drawn = vergelijk(
        indeling("a", "AABB"),
        indeling("b", "AAAB"),
        inwoners=[10, 20, 6_000, 30],
        gemeld=["GM0001"],
    )
    row = compute_gelijken(drawn, compute_gewichten(drawn), {"GM0001": 0.25}).iloc[0]
    # Scores 1/2, 1/2, 0, 0; GM0003 is of another class.
    assert (row["klasse"], row["gemeenten"]) == ("minder dan 5.000", 3)
    assert row["congruentie_klasse"] == pytest.approx(1 / 3)
    assert row["kleinste"] == pytest.approx(10 / 6_030)
    assert row["grootste"] == pytest.approx(10 / 30)
    assert row["verwacht"] == 0.25
    gelijken = compute_gelijken(drawn, compute_gewichten(drawn))
    assert compute_klassen(gelijken)["klasse"].tolist() == ["minder dan 5.000"]


def test_nobody_beside_anybody_has_no_share() -> None:
    drawn = vergelijk(indeling("a", "AB"), indeling("b", "AB"), inwoners=[1, 2])
    found = compute_gelijken(drawn, compute_gewichten(drawn))
    assert found["kleinste"].isna().all()
    assert found["boven_helft"].tolist() == [0, 0]
    assert np.isnan(compute_klassen(found)["kleinste"].iloc[0])
