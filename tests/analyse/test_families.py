"""Families of indelingen: the tree worked out by hand, and its edges."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import pytest

from lappendeken.analyse.families import Familie, compute_families

LEEG = float("nan")


def paren(*rows: tuple[str, str, float], gemeenten: Sequence[int] = ()) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["indeling_a", "indeling_b", "jaccard"])
    return frame.assign(aantal_gemeenten=list(gemeenten) or 10)


def test_groups_join_while_their_mean_is_near_enough() -> None:
    # a and b at .1; c to them at (.2 + .3) / 2 = .25, within .30; d at (.4 + .3 + .35) / 3 = .35.
    found = compute_families(
        "abcd",
        paren(
            ("a", "b", 0.9),
            ("a", "c", 0.8),
            ("a", "d", 0.6),
            ("b", "c", 0.7),
            ("b", "d", 0.7),
            ("c", "d", 0.65),
        ),
    )
    assert found == (Familie(("a", "b", "c"), pytest.approx(0.8)),)


def test_the_cut_itself_is_still_one_family() -> None:
    # 1 - 0.7 is a little more than 0.3 in binary.
    assert compute_families("ab", paren(("a", "b", 0.7))) == (Familie(("a", "b"), 0.7),)
    assert compute_families("ab", paren(("a", "b", 0.699))) == ()
    assert compute_families("ab", paren(("a", "b", 0.5)), grens=0.5) == (Familie(("a", "b"), 0.5),)


def test_the_largest_family_comes_first_then_the_closest() -> None:
    found = compute_families(
        "abcdefg",
        paren(
            ("a", "b", 0.8),
            ("c", "d", 0.9),
            ("e", "f", 1.0),
            ("e", "g", 1.0),
            ("f", "g", 1.0),
            *((a, b, 0.1) for a in "ab" for b in "cdefg"),
            *((a, b, 0.1) for a in "cd" for b in "efg"),
        ),
    )
    assert [f.indelingen for f in found] == [("e", "f", "g"), ("c", "d"), ("a", "b")]


def test_all_can_be_one_family_and_one_is_none() -> None:
    pairs = paren(("a", "b", 1.0), ("a", "c", 1.0), ("b", "c", 1.0))
    assert compute_families("abc", pairs) == (Familie(("a", "b", "c"), 1.0),)
    assert compute_families("a", paren()) == ()
    assert compute_families("", paren()) == ()


def test_without_a_gemeente_in_common_two_are_no_family() -> None:
    assert compute_families("ab", paren(("a", "b", LEEG), gemeenten=[0])) == ()
    # c is near both; the unknown pair counts as 1: (0.05 + 1) / 2 is above the cut.
    found = compute_families(
        "abc",
        paren(("a", "b", LEEG), ("a", "c", 0.95), ("b", "c", 0.9), gemeenten=[0, 10, 10]),
    )
    assert found == (Familie(("a", "c"), 0.95),)


def test_a_pair_on_few_gemeenten_says_nothing() -> None:
    pairs = paren(("a", "b", 1.0), gemeenten=[3])
    assert compute_families("ab", pairs, minimum=3) == (Familie(("a", "b"), 1.0),)
    assert compute_families("ab", pairs, minimum=4) == ()
