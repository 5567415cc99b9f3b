"""What becomes of each regio, of each provincie, and what alternatives ask and give."""

from __future__ import annotations

import math
from typing import Any

import pandas as pd
import pytest

from lappendeken import Indeling
from lappendeken.analyse.afweging import (
    compute_scenarioafweging,
    compute_vergelijkafweging,
    compute_voorstelafweging,
    find_kleinste,
)
from lappendeken.analyse.provincies import compute_provincies
from lappendeken.analyse.regiogevolgen import compute_regiogevolgen
from lappendeken.analyse.scenario import Scenario, Wijziging, compute_scenario
from lappendeken.analyse.vergelijk.vergelijking import compute_vergelijking
from lappendeken.maten import Bundel
from tekening import code, codes, gemeentetabel, indeling, overlappend, rij


def lot(voor: str, na: str) -> list[tuple[Any, ...]]:
    """Return per regio what becomes of it, in how many parts, whereto and with whom."""
    people = pd.Series({code(n + 1): 10 * (n + 1) for n in range(len(voor))})
    frame = compute_regiogevolgen([(indeling("v", voor), indeling("n", na))], people)
    columns = ["regio_code", "lot", "delen", "waarheen", "samen_met"]
    return [tuple(row) for row in frame[columns].to_numpy().tolist()]


@pytest.mark.parametrize(
    ("voor", "na", "found"),
    [
        # The same leden under another name.
        ("AAB", "XXY", [("A", "gelijk", 1, "X (2)", ""), ("B", "gelijk", 1, "Y (1)", "")]),
        # Two whole ones into one: each names the other.
        ("AAB", "XXX", [("A", "samen", 1, "X (2)", "B"), ("B", "samen", 1, "X (1)", "A")]),
        # Three: each names both others.
        (
            "ABC",
            "XXX",
            [
                ("A", "samen", 1, "X (1)", "B;C"),
                ("B", "samen", 1, "X (1)", "A;C"),
                ("C", "samen", 1, "X (1)", "A;B"),
            ],
        ),
        # A gets a part of B: A grows, B is split, the largest part first.
        (
            "AABBB",
            "XXXYY",
            [("A", "groter", 1, "X (2)", ""), ("B", "gesplitst", 2, "Y (2), X (1)", "")],
        ),
        # Equal parts: the lowest code first.
        ("AA", "YX", [("A", "gesplitst", 2, "X (1), Y (1)", "")]),
        # One of its gemeenten has no regio any more: that is a part as well.
        (
            "AAB",
            "X.Y",
            [("A", "gesplitst", 2, "X (1), geen regio (1)", ""), ("B", "gelijk", 1, "Y (1)", "")],
        ),
        # Nobody has.
        ("AAB", "..Y", [("A", "weg", 0, "geen regio (2)", ""), ("B", "gelijk", 1, "Y (1)", "")]),
        # Who had none comes in: larger, and with nobody.
        ("A..", "XX.", [("A", "groter", 1, "X (1)", "")]),
        # Whole together with a whole one and a part of a third.
        (
            "ABCC",
            "XXXY",
            [
                ("A", "samen", 1, "X (1)", "B"),
                ("B", "samen", 1, "X (1)", "A"),
                ("C", "gesplitst", 2, "X (1), Y (1)", ""),
            ],
        ),
    ],
)
def test_what_becomes_of_each_regio(voor: str, na: str, found: list[tuple[Any, ...]]) -> None:
    assert lot(voor, na) == found


def test_a_regio_that_lies_whole_in_one_is_not_split_by_another() -> None:
    # GM0002 is in X and, for a third, in Y.
    voor = indeling("v", "AA")
    na = overlappend("n", [{"X": None}, {"X": 0.6, "Y": 0.4}])
    frame = compute_regiogevolgen([(voor, na)], pd.Series({code(1): 1, code(2): 1}))
    assert frame[["lot", "delen", "waarheen"]].to_numpy().tolist() == [["gelijk", 1, "X (2)"]]


def test_counts_gemeenten_and_inwoners_by_indeling_and_name() -> None:
    people = pd.Series({code(1): 10.0, code(2): 20.0, code(3): math.nan})
    one = Indeling(
        indeling("een", "zza").kenmerken,
        indeling("een", "zza").lidmaatschappen,
        {"z": "Één", "a": "zuid"},
    )
    frame = compute_regiogevolgen(
        [(one, indeling("n", "XXX")), (indeling("twee", "AAA"), indeling("n", "XXX"))], people
    )
    assert frame[["indeling", "regio_naam", "gemeenten"]].to_numpy().tolist() == [
        ["een", "Één", 2],
        ["een", "zuid", 1],
        ["twee", "A", 3],
    ]
    assert frame["inwoners"].iloc[0] == 30
    assert frame["inwoners"].isna().tolist() == [False, True, True]


def test_provincies_count_who_rises_and_falls() -> None:
    frame = pd.DataFrame(
        {
            "provincie": ["Z", "A", "A", "A", "A", ""],
            "inwoners": [1, 2, 4, 8, 16, 32],
            "verschil": [0.5, 0.25, -0.5, 1e-12, math.nan, 0.5],
        }
    )
    found = compute_provincies(frame).round(6).to_numpy().tolist()
    assert found == [["A", 3, 1, 1, 2, 4, round(-0.25 / 3, 6)], ["Z", 1, 1, 0, 1, 0, 0.5]]


def test_the_smallest_regio_by_inwoners() -> None:
    people = pd.Series({code(n): 10.0 * n for n in range(1, 4)})
    assert find_kleinste(indeling("i", "AAB"), people) == 30
    assert find_kleinste(indeling("i", "AB."), people) == 10
    assert math.isnan(find_kleinste(indeling("i", "AAB"), people.replace(30.0, math.nan)))


def test_scenario_begins_with_today() -> None:
    a, b = indeling("a", "AABB"), indeling("b", "AAAB")
    found = compute_scenario(
        (a, b),
        (Scenario("Idee", wijzigingen=(Wijziging("a", code(3), "A"),)),),
        gemeentetabel([10, 20, 30, 40]),
        rij(4),
    )
    frame = compute_scenarioafweging(found)
    # Today: GM0001 and GM0002 {2} against {2, 3}: a half each; GM0003 {4} against {1, 2}: 0;
    # GM0004 {3} against nobody: 0. In the alternative they are the same.
    assert frame.to_numpy().tolist() == [
        ["vandaag", 0.0, 0.0, 30.0, 0.25],
        ["Idee", 1.0, 30.0, 40.0, 1.0],
    ]


def test_vergelijk_lays_b_in_the_place_of_a() -> None:
    a, b, ander = indeling("a", "AABB"), indeling("b", "AAAB"), indeling("c", "AAAB")
    table = gemeentetabel([10, 20, 30, 40])
    found = compute_vergelijking(a, b, (ander,), table, rij(4))
    frame = compute_vergelijkafweging(found, ("Nu", "Straks"), table["inwoners"])
    assert frame.to_numpy().tolist() == [
        ["Nu", 0.0, 0.0, 30.0, 0.25],
        ["Straks", 1.0, 30.0, 40.0, 1.0],
    ]
    # Nothing stands beside them, or they hold other gemeenten: no points.
    assert compute_vergelijkafweging(
        compute_vergelijking(a, b, (), table, rij(4)), ("a", "b"), table["inwoners"]
    ).empty
    short = indeling("d", "AAB.")
    assert compute_vergelijkafweging(
        compute_vergelijking(a, short, (ander,), table, rij(4)), ("a", "b"), table["inwoners"]
    ).empty


def test_voorstel_counts_what_all_would_move_and_leaves_out_who_misses_a_gemeente() -> None:
    a, b, short = indeling("a", "AABB"), indeling("b", "AAAB"), indeling("c", "AAB.")
    proposal = indeling("voorstel", "AAAB")
    people = dict(zip(codes(4), [10.0, 20.0, 30.0, 40.0], strict=True))
    frame = compute_voorstelafweging(
        Bundel.from_indelingen([a, b, short, proposal], people, rij(4)), {"a": "Aa", "b": "Be"}
    )
    assert frame["alternatief"].tolist() == ["het voorstel", "Aa", "Be"]
    # To the proposal: a moves GM0003, b nobody, c GM0003. To a: b moves GM0003, c nobody
    # (its B is a part of B). Fewest inwoners: 30 each.
    assert frame["gemeenten_verhuizen"].tolist() == [2.0, 1.0, 2.0]
    assert frame["inwoners_verhuizen"].tolist() == [60.0, 30.0, 60.0]
    assert frame["kleinste_regio_inwoners"].tolist() == [40.0, 30.0, 40.0]
    # Likeness with a (0.25), b (1) and c; c against the proposal over three gemeenten:
    # {2} of {2, 3} twice, GM0003 nobody of {1, 2}: 1/3.
    assert frame["opbrengst"].iloc[0] == pytest.approx((0.25 + 1 + 1 / 3) / 3)
