"""The measures per regio: drawn cases, and what the numbers must add up to."""

from __future__ import annotations

from collections import Counter
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lappendeken import Congruentie, Indeling
from orakel import groepen
from tekening import (
    codes,
    grenzen,
    indeling,
    inwoners,
    overlappend,
    rij,
    size_of,
    stapels,
    vergelijk,
)


def regio(result: Congruentie, slug: str, code: str) -> dict[str, Any]:
    rows = result.regios.query("indeling == @slug and regio_code == @code").to_dict("records")
    assert len(rows) == 1
    return {str(name): value for name, value in rows[0].items()}


def test_sizes_and_dominance() -> None:
    # Inwoners 60, 30 and 10: shares .6, .3, .1; 1 / (.36 + .09 + .01) = 2.1739.
    result = vergelijk(indeling("a", "AAAB"), indeling("b", "ABAB"), inwoners=[60, 30, 10, 7])
    found = regio(result, "a", "A")
    assert (found["gemeenten"], found["inwoners"]) == (3, 100)
    assert (found["grootste_gemeente"], found["aandeel_grootste"]) == ("GM0001", 0.6)
    assert found["effectief_aantal"] == pytest.approx(1 / 0.46)
    alone = regio(result, "a", "B")
    assert (alone["aandeel_grootste"], alone["effectief_aantal"]) == (1, 1)
    assert result.regios.columns.tolist() == [
        *["indeling", "regio_code", "regio_naam", "gemeenten", "inwoners", "grootste_gemeente"],
        *["aandeel_grootste", "effectief_aantal", "delen", "naden_km"],
    ]


def test_equal_gemeenten_count_each_as_one() -> None:
    found = regio(vergelijk(indeling("a", "AAAA"), indeling("b", "AAAB")), "a", "A")
    assert found["effectief_aantal"] == pytest.approx(4)
    assert found["grootste_gemeente"] == "GM0001"


def test_parts_are_linked_over_water() -> None:
    drawn = [indeling("a", "ABAAB"), indeling("b", "AAAAA")]
    # 1 | 3-4 and 2 | 5 touch nowhere in a row.
    apart = vergelijk(*drawn)
    assert (regio(apart, "a", "A")["delen"], regio(apart, "a", "B")["delen"]) == (2, 2)
    row = [(1, 2, 1), (2, 3, 1), (3, 4, 1), (4, 5, 1)]
    linked = vergelijk(*drawn, grenzen=grenzen(row, links=[(1, 4)]))
    assert (regio(linked, "a", "A")["delen"], regio(linked, "a", "B")["delen"]) == (1, 2)
    assert regio(linked, "b", "A")["delen"] == 1


def test_border_with_other_regios_of_the_same_indeling() -> None:
    # A row with borders of 1, 2, 3 and 4 km; GM0004 has no regio, so 3 and 4 do not count.
    result = vergelijk(indeling("a", "AAB.B"), indeling("b", "AAAAA"))
    assert regio(result, "a", "A")["naden_km"] == 2
    assert regio(result, "a", "B")["naden_km"] == 2
    assert regio(result, "b", "A")["naden_km"] == 0


def test_who_lies_in_two_regios_has_no_border_with_either() -> None:
    swv = overlappend("swv", [{"A": 1.0}, {"A": 0.5, "B": 0.5}, {"B": 1.0}])
    result = vergelijk(swv, indeling("z", "AAA"))
    assert regio(result, "swv", "A")["naden_km"] == 0
    assert regio(result, "swv", "A")["delen"] == 1


def test_inwoners_follow_the_share() -> None:
    swv = overlappend("swv", [{"A": 0.25, "B": 0.75}, {"A": 1.0}, {"B": None, "A": None}])
    result = vergelijk(swv, indeling("z", "AAA"), inwoners=[100, 50, 10])
    # A: 25 + 50 + 10 (share unknown: whole); B: 75 + 10.
    assert (regio(result, "swv", "A")["inwoners"], regio(result, "swv", "B")["inwoners"]) == (
        85,
        85,
    )
    assert regio(result, "swv", "A")["aandeel_grootste"] == pytest.approx(50 / 85)
    assert regio(result, "swv", "B")["grootste_gemeente"] == "GM0001"


def test_a_regio_below_the_threshold_is_left_out() -> None:
    swv = overlappend("swv", [{"A": 0.97, "B": 0.03}, {"A": 1.0}])
    result = vergelijk(swv, indeling("z", "AA"))
    assert result.regios.query("indeling == 'swv'")["regio_code"].tolist() == ["A"]


# --- best match elsewhere ------------------------------------------------------


def test_best_match_and_regios_met() -> None:
    result = vergelijk(indeling("a", "AAAABB"), indeling("b", "CCDDDD"))
    rows = result.regiotreffers.set_index(["indeling", "regio_code"])
    columns = ["andere_indeling", "beste_regio", "jaccard", "regios_geraakt"]
    # A shares 2 of 4 with C and 2 of 6 with D; B shares 2 of 4 with D.
    assert rows.loc[("a", "A"), columns].tolist() == ["b", "C", 2 / 4, 2]
    assert rows.loc[("a", "B"), columns].tolist() == ["b", "D", 2 / 4, 1]
    assert rows.loc[("b", "D"), columns].tolist() == ["a", "B", 2 / 4, 2]


def test_a_tie_goes_to_the_lowest_code_and_nobody_gives_no_row() -> None:
    result = vergelijk(indeling("a", "AAB"), indeling("b", "DC."))
    rows = result.regiotreffers.set_index(["indeling", "regio_code"])
    assert rows.loc[("a", "A"), "beste_regio"] == "C"
    assert ("a", "B") not in rows.index


@given(stack=stapels(maximum=3), data=st.data())
def test_regios_agree_with_plain_sets(stack: list[Indeling], data: st.DataObject) -> None:
    size = size_of(stack)
    weights = dict(zip(codes(size), data.draw(inwoners(size)), strict=True))
    edges = [(f"GM{n:04d}", f"GM{n + 1:04d}") for n in range(1, size)]
    result = vergelijk(*stack, inwoners=list(weights.values()), grenzen=rij(size))
    found = 0
    for division in stack:
        leden = {r: m for r, m in division.leden_vanaf().items() if m}
        share = {(r.gemeente_code, r.regio_code): r.aandeel for r in division.lidmaatschappen}
        for code, members in leden.items():
            found += 1
            row = regio(result, division.slug, code)
            counted = {
                m: weights[m] * (1 if share[m, code] is None else share[m, code] or 0)
                for m in members
            }
            total = sum(counted.values())
            assert row["gemeenten"] == len(members)
            assert row["inwoners"] == pytest.approx(total, abs=0.5)
            assert counted[row["grootste_gemeente"]] == pytest.approx(max(counted.values()))
            assert row["aandeel_grootste"] == pytest.approx(max(counted.values()) / total)
            squares = sum((value / total) ** 2 for value in counted.values())
            assert row["effectief_aantal"] == pytest.approx(1 / squares)
            assert 1 <= row["effectief_aantal"] <= row["gemeenten"] + 1e-9
            inside = [(a, b) for a, b in edges if {a, b} <= members]
            assert row["delen"] == len(groepen(inside, members))
            in_any = set().union(*leden.values())
            km = sum(
                int(a[2:])
                for a, b in edges
                if len({a, b} & members) == 1
                and {a, b} <= in_any
                and not any({a, b} <= other for other in leden.values())
            )
            assert row["naden_km"] == km
    assert len(result.regios) == found


@given(stapels(met_aandelen=False))
def test_regio_sizes_add_up(stack: list[Indeling]) -> None:
    result = vergelijk(*stack, inwoners=list(range(1, size_of(stack) + 1)))
    for division in stack:
        rows = result.regios[result.regios["indeling"] == division.slug]
        held = [g for g, r in division.regios_van.items() if r]
        assert rows["gemeenten"].sum() == len(held)
        assert rows["inwoners"].sum() == sum(int(g[2:]) for g in held)


@given(stapels(maximum=3))
def test_best_matches_agree_with_plain_sets(stack: list[Indeling]) -> None:
    rows = vergelijk(*stack).regiotreffers
    keys = Counter(zip(rows["indeling"], rows["regio_code"], rows["andere_indeling"], strict=True))
    assert set(keys.values()) <= {1}
    by_slug = {i.slug: i.leden_vanaf() for i in stack}
    expected = 0
    for slug, leden in by_slug.items():
        for other, theirs in by_slug.items():
            for members in leden.values() if slug != other else ():
                expected += any(members & m for m in theirs.values())
    assert len(rows) == expected
    for row in rows.itertuples():
        members, theirs = by_slug[row.indeling][row.regio_code], by_slug[row.andere_indeling]
        scores = {code: len(members & m) / len(members | m) for code, m in theirs.items()}
        assert row.jaccard == pytest.approx(max(scores.values()))
        assert row.beste_regio == min(c for c, s in scores.items() if np.isclose(s, row.jaccard))
        assert row.regios_geraakt == sum(bool(members & m) for m in theirs.values())
