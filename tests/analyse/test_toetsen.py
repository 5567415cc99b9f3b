"""Tests of the two tests of the ROB, and of a base."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lappendeken import load_catalogus
from lappendeken.analyse.referentie import compute_verhuislijst
from lappendeken.analyse.toetsen import (
    compute_basis,
    compute_groepscores,
    compute_toetsen,
)
from tekening import gemeentetabel, indeling, overlappend


def test_the_two_tests_can_differ() -> None:
    # Inside the borders of R, and with other partners: two regios in one.
    (row,) = compute_toetsen(
        [indeling("a", "AABBCC")], indeling("r", "RRRRSS"), gemeentetabel([1] * 6)
    ).to_dict("records")
    assert (row["zelfde_gezelschap"], row["aantal_gemeenten"]) == (2, 6)
    assert row["gedeelde_partners"] == pytest.approx((4 / 3 + 2) / 6)
    assert (row["zelfde_grens"], row["groter"], row["kruist"]) == (6, 0, 0)


def test_larger_and_across_are_apart() -> None:
    found = compute_toetsen(
        # A holds RRR and all of S; B holds TT and a piece of U.
        [indeling("a", "AAAABBBC")],
        indeling("r", "RRRSTTUU"),
        gemeentetabel([1] * 8),
    ).iloc[0]
    assert (found["zelfde_grens"], found["groter"], found["kruist"]) == (6, 1, 1)


def test_only_the_selection_counts_and_the_reference_skips_itself() -> None:
    reference = indeling("r", "RRRSTTUU")
    found = compute_toetsen(
        [reference, indeling("a", "AAAABBBC")], reference, gemeentetabel([1] * 8), ["GM0004"]
    )
    assert found["indeling"].tolist() == ["a"]
    assert found.iloc[0][["aantal_gemeenten", "zelfde_grens", "groter", "kruist"]].tolist() == [
        1,
        0,
        1,
        0,
    ]
    # Alone in the reference: no partner of hers is a partner there, and that is known.
    assert found.iloc[0]["gedeelde_partners"] == 0.0


def test_without_a_gemeente_in_both_nothing_is_shared() -> None:
    found = compute_toetsen([indeling("a", "A.")], indeling("r", ".R"), gemeentetabel([1, 1]))
    row = found.iloc[0]
    assert row["aantal_gemeenten"] == 0
    assert math.isnan(row["gedeelde_partners"])


letters = st.text("ABCD.", min_size=7, max_size=7).filter(lambda text: set(text) != {"."})


@given(letters, letters, st.lists(st.integers(1, 3), min_size=7, max_size=7))
def test_borders_are_those_of_the_list_of_moves(a: str, r: str, inwoners: list[int]) -> None:
    mine, reference, table = indeling("a", a), indeling("r", r), gemeentetabel(inwoners)
    moved = compute_verhuislijst(mine, reference, table)["klasse"].tolist()
    row = compute_toetsen([mine], reference, table).iloc[0]
    assert (row["groter"], row["kruist"]) == (moved.count("groter"), moved.count("kruist"))


def test_partners_of_all_are_those_of_each() -> None:
    drawn = overlappend("a", [{"A": 0.5, "B": 0.5}, {"A": 1.0}, {"B": 0.04, "C": 0.96}, {}])
    assert drawn.partnersets() == {g: drawn.partners(g) for g in ("GM0001", "GM0002", "GM0003")}


def test_the_base_with_the_fewest_moves_stands_first_and_asks_nothing_of_itself() -> None:
    a, b = indeling("a", "AABB", domein="x"), indeling("b", "AAAB", domein="y")
    found = compute_basis([a, b], [b, a], gemeentetabel([1] * 4))
    # b rests on a with one gemeente outside; a on b too: equal, so by slug.
    assert found["referentie"].tolist() == ["a", "b"]
    assert found["indeling"].tolist() == ["b", "a"]
    assert found["verhuizingen"].tolist() == [1, 1]


def test_a_groep_of_one_domein_has_no_score() -> None:
    a, b = indeling("a", "AABB", domein="x"), indeling("b", "AAAB", domein="y")
    people = dict.fromkeys(a.gemeenten, 1.0)
    found = compute_groepscores([("een", [a]), ("twee", [a, b]), ("geen", [])], people)
    assert found["domeinen"].tolist() == [1, 2, 0]
    assert found["congruentie"].isna().tolist() == [True, False, True]
    # Scores 1/2, 1/2, 0, 0.
    assert found["congruentie"].iloc[1] == 0.25
    one = compute_groepscores([("twee", [a, b])], people, ["GM0001"])
    assert one["congruentie"].iloc[0] == 0.5


def test_of_today_larger_and_across_are_those_of_the_register() -> None:
    catalogus = load_catalogus()
    reference = catalogus.indeling("veiligheidsregio")
    found = compute_toetsen(catalogus.select(), reference, catalogus.gemeenten)
    assert (found["groter"].sum(), found["kruist"].sum()) == (40, 110)
