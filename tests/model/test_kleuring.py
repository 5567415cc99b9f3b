"""Tests of the colours of regios."""

from __future__ import annotations

import pytest

from lappendeken.model.kleuring import color_graph, color_indeling, color_regios
from tekening import code, indeling, overlappend, rij

BUREN = rij(6).paren


def test_borders_are_pairs_of_gemeenten() -> None:
    assert rij(3).paren == [(code(1), code(2)), (code(2), code(3))]


def test_neighbours_differ_and_counterparts_agree() -> None:
    one, other = indeling("a", "AABBCC"), indeling("b", "XXXYYZ")
    same = {"A": "X", "B": "Y", "C": "Z"}
    left, right = color_regios(one, other, same, BUREN, 4)
    assert {same[r]: colour for r, colour in left.items()} == right
    assert left["A"] != left["B"] != left["C"]
    # Without a counterpart a regio only has to differ from its neighbours.
    left, right = color_regios(one, other, {"A": "X"}, BUREN, 4)
    assert left["A"] == right["X"] != right["Y"] != right["Z"]


def test_colours_a_wheel_with_four() -> None:
    spokes = [(0, n) for n in range(1, 6)]
    rim = [(n, n % 5 + 1) for n in range(1, 6)]
    found = color_graph(6, [*spokes, *rim], 4)
    assert all(found[a] != found[b] for a, b in [*spokes, *rim])
    assert len(set(found)) == 4


def test_a_map_without_enough_colours_still_has_them() -> None:
    found = color_graph(4, [(a, b) for a in range(4) for b in range(a)], 3)
    assert set(found) == {0, 1, 2}


def test_one_indeling_has_neighbours_that_differ() -> None:
    # A touches B and C, B touches C: three colours, the one with most neighbours first.
    assert color_indeling(indeling("a", "ABCABB"), BUREN, 8) == {"A": 0, "B": 1, "C": 2}
    assert color_indeling(indeling("a", "AAAAAA"), BUREN, 8) == {"A": 0}


def test_a_gemeente_without_a_largest_regio_touches_nothing() -> None:
    drawn = overlappend("a", [{"B": None, "A": None}, {"A": 0.3, "B": 0.7}, {"C": 1}, {"A": 1}])
    # GM0002 has the colour of B, beside GM0003 in C, beside GM0004 in A; GM0001 has none.
    assert color_indeling(drawn, rij(4).paren, 2) == {"A": 1, "B": 1, "C": 0}


@pytest.mark.parametrize("same", [{}, {"A": "A", "B": "C"}])
def test_a_chain_of_counterparts_still_differs_on_both_maps(same: dict[str, str]) -> None:
    one, other = indeling("a", "AABBCC"), indeling("b", "ABBCCD")
    left, right = color_regios(one, other, same, BUREN, 8)
    assert all(left[x] != left[y] for x, y in ("AB", "BC"))
    assert all(right[x] != right[y] for x, y in ("AB", "BC", "CD"))
    assert all(left[mine] == right[theirs] for mine, theirs in same.items())
