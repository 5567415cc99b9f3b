"""Tests of comparing by surface: worked out by hand, against scikit-learn, and laws."""

from __future__ import annotations

import math
from collections import Counter

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from sklearn.metrics import homogeneity_completeness_v_measure

from lappendeken.analyse.vlakken import (
    MATEN,
    SNIPPER,
    Kant,
    Vlaktabel,
    compare_vlakken,
    compute_homogeniteit,
    compute_inhomogeniteit,
    compute_mapcurves,
    compute_regiopassing,
    compute_v_maat,
    compute_volledigheid,
)


def tabel(a: str, b: str) -> Vlaktabel:
    """Read a drawing: a letter per cell of one km2, for each of two maps."""
    of_a, of_b = sorted(set(a)), sorted(set(b))
    cells = Counter(zip(a, b, strict=True))
    triples = [(of_a.index(i), of_b.index(j), size) for (i, j), size in sorted(cells.items())]
    return Vlaktabel.from_cellen(triples, len(of_a), len(of_b))


def maten(found: Vlaktabel) -> tuple[float, float, float]:
    return compute_homogeniteit(found), compute_volledigheid(found), compute_v_maat(found)


# --- worked out by hand -----------------------------------------------------------------

BY_HAND = [
    # a       b       homogeniteit, volledigheid, v_maat, mapcurves of a and of b
    ("aabb", "xxyy", (1, 1, 1), (1, 1)),  # the same regios
    ("aabb", "xyxy", (0, 0, 0), (0.5, 0.5)),  # one says nothing of the other
    # H(a) = 1.5 bits, and y leaves one bit of it in half of the cells: 1 - .5 / 1.5.
    # Fits of a: 1, 1/2, 1/2; the line runs from (1/2, 1) over (1/2, 1/2) to (1, 0).
    ("aabc", "xxyy", (2 / 3, 1, 0.8), (0.625, 1)),
    # H(1/4) = .8112781 bits for a; in x, three quarters of the cells, it is H(1/3) = .9182958,
    # and the same the other way. Fits: of a 4/9 + 1/3, of b 1/3.
    ("aaab", "xxyx", (1 - 0.75 * 0.9182958 / 0.8112781,) * 3, (5 / 9, 5 / 9)),
]


@pytest.mark.parametrize(("a", "b", "expected", "curves"), BY_HAND)
def test_matches_values_worked_out_by_hand(
    a: str, b: str, expected: tuple[float, ...], curves: tuple[float, float]
) -> None:
    found = tabel(a, b)
    assert maten(found) == pytest.approx(expected, abs=1e-7)
    assert (compute_mapcurves(found), compute_mapcurves(found.gedraaid)) == pytest.approx(curves)


def test_says_per_regio_how_mixed_it_is_and_how_well_it_fits() -> None:
    found = tabel("aabc", "xxyy")
    assert compute_inhomogeniteit(found).tolist() == [0, 0, 0]
    # y holds b and c: one bit of the 1.5 that all of a has.
    assert compute_inhomogeniteit(found.gedraaid).tolist() == pytest.approx([0, 2 / 3])
    assert compute_regiopassing(found).tolist() == [1, 0.5, 0.5]
    assert compute_regiopassing(found.gedraaid).tolist() == [1, 1]


def test_a_regio_can_be_more_mixed_than_the_whole() -> None:
    # Of b three quarters are x: H(1/4) = .8113 bits; the regio b has half of each: 1 bit.
    found = compute_inhomogeniteit(tabel("aabb", "xxxy"))
    assert found.tolist() == pytest.approx([0, 1 / 0.8112781244591328])


# Nowosad and Stepinski (2018), figure 1: cells that the red regios share with the blue ones.
# Published V .36, homogeneity .32, completeness .42, inhomogeneity .86 .48 .48 .48 and .39
# .59 .86; MapCurves .61. Further digits recomputed with sabre 0.4 in R.
FIGUUR_1 = [(13, 3, 4), (0, 16, 4), (4, 0, 16), (0, 4, 16)]


def test_matches_the_published_figure() -> None:
    cells = [(i, j, size) for i, row in enumerate(FIGUUR_1) for j, size in enumerate(row)]
    found = Vlaktabel.from_cellen(cells, 4, 3)
    assert maten(found) == pytest.approx((0.315341792, 0.422751508, 0.361231346), abs=1e-9)
    curves = [compute_mapcurves(found), compute_mapcurves(found.gedraaid)]
    assert max(curves) == pytest.approx(0.611464194, abs=1e-9)
    red, blue = compute_inhomogeniteit(found), compute_inhomogeniteit(found.gedraaid)
    assert red.round(2).tolist() == [0.86, 0.48, 0.48, 0.48]
    assert blue.round(2).tolist() == [0.39, 0.59, 0.86]


# --- independent recomputation ------------------------------------------------------------


@st.composite
def paren(draw: st.DrawFn) -> tuple[str, str]:
    """Two drawings of the same cells, each with at least two regios."""
    size = draw(st.integers(2, 24))
    a, b = (draw(st.text("ABCDE", min_size=size, max_size=size)) for _ in range(2))
    assume(len(set(a)) > 1 and len(set(b)) > 1)
    return a, b


@given(paren())
def test_agrees_with_scikit_learn(paar: tuple[str, str]) -> None:
    a, b = paar
    expected = homogeneity_completeness_v_measure(list(a), list(b))
    assert maten(tabel(a, b)) == pytest.approx(expected, abs=1e-9)


def spell_inhomogeniteit(a: str, b: str, regio: str) -> float:
    """Count cells: the entropy of b in a regio of a, over that of b."""

    def entropy(cells: list[str]) -> float:
        shares = [count / len(cells) for count in Counter(cells).values()]
        return -sum(share * math.log2(share) for share in shares)

    inside = [j for i, j in zip(a, b, strict=True) if i == regio]
    return entropy(inside) / entropy(list(b))


def spell_mapcurves(a: str, b: str) -> float:
    """Walk the curve from step to step, over the fits counted with sets of cells."""
    cells = {letter: {i for i, one in enumerate(a) if one == letter} for letter in set(a)}
    others = {letter: {i for i, one in enumerate(b) if one == letter} for letter in set(b)}
    fits = sorted(
        sum(len(own & other) ** 2 / (len(own) * len(other)) for other in others.values())
        for own in cells.values()
    )
    steps = len(fits) - 1
    surface = fits[0]
    for place in range(steps):
        width = fits[place + 1] - fits[place]
        surface += width * ((1 - place / steps) + (1 - (place + 1) / steps)) / 2
    return surface


@given(paren())
def test_agrees_with_counting_cells(paar: tuple[str, str]) -> None:
    a, b = paar
    found = tabel(a, b)
    expected = [spell_inhomogeniteit(a, b, regio) for regio in sorted(set(a))]
    assert compute_inhomogeniteit(found).tolist() == pytest.approx(expected, abs=1e-9)
    assert compute_mapcurves(found) == pytest.approx(spell_mapcurves(a, b), abs=1e-9)


# --- laws ---------------------------------------------------------------------------------


def compare(a: str, b: str, factor: float = 1.0) -> dict[str, float]:
    found = tabel(a, b)
    found = Vlaktabel.from_cellen(
        list(zip(found.rij, found.kolom, found.oppervlakte * factor, strict=True)),
        found.rijen,
        found.kolommen,
    )
    sides = [
        Kant(tuple(names := sorted(set(side))), tuple(names), np.array(sizes))
        for side, sizes in ((a, found.van_rij), (b, found.van_kolom))
    ]
    return compare_vlakken(found, *sides).maten


@given(paren())
def test_changing_a_and_b_over_changes_homogeniteit_and_volledigheid_over(
    paar: tuple[str, str],
) -> None:
    one, other = compare(*paar), compare(*paar[::-1])
    for own, changed in (
        ("homogeniteit", "volledigheid"),
        ("volledigheid", "homogeniteit"),
        ("v_maat", "v_maat"),
        ("mapcurves", "mapcurves"),
        ("mapcurves_a", "mapcurves_b"),
        ("km2_a", "km2_b"),
        ("regios_a", "regios_b"),
    ):
        assert one[own] == pytest.approx(other[changed], abs=1e-12)


@given(paren())
def test_the_same_map_gives_one(paar: tuple[str, str]) -> None:
    found = compare(paar[0], paar[0])
    assert [found[maat] for maat in MATEN] == pytest.approx([1.0] * len(MATEN))


@given(paren())
def test_lies_between_nothing_and_one_whatever_the_unit(paar: tuple[str, str]) -> None:
    found, larger = compare(*paar), compare(*paar, factor=1e7)
    for maat in MATEN:
        assert 0 <= found[maat] <= 1
        assert larger[maat] == pytest.approx(found[maat], abs=1e-9)


@given(paren())
def test_the_mean_inhomogeniteit_by_surface_is_what_is_left_of_one(paar: tuple[str, str]) -> None:
    found = tabel(*paar)
    for side, whole in (
        (found, compute_volledigheid(found)),
        (found.gedraaid, compute_homogeniteit(found)),
    ):
        mean = (compute_inhomogeniteit(side) * side.van_rij).sum() / side.totaal
        assert mean == pytest.approx(1 - whole, abs=1e-9)


@given(paren())
def test_a_refinement_fits_wholly_by_mapcurves(paar: tuple[str, str]) -> None:
    # Each regio of a, cut by b, is made of whole pieces.
    fine = "".join(
        chr(ord("A") + 5 * "ABCDE".index(i) + "ABCDE".index(j)) for i, j in zip(*paar, strict=True)
    )
    found = compare(paar[0], fine)
    assert found["mapcurves"] == pytest.approx(1)
    assert found["homogeniteit"] == pytest.approx(1)


# --- the table of regios --------------------------------------------------------------------


def gebieden(cells: list[tuple[int, int, float]], whole_a: list[float]) -> list[tuple[object, ...]]:
    found = Vlaktabel.from_cellen(cells, len(whole_a), 2)
    a = Kant(
        tuple(f"a{i}" for i in range(len(whole_a))),
        tuple("pqrs"[: len(whole_a)]),
        np.array(whole_a),
    )
    b = Kant(("b0", "b1"), ("x", "y"), found.van_kolom)
    frame = compare_vlakken(found, a, b).gebieden
    mine = frame[frame["laag"] == "a"]
    return list(
        mine[["regio_naam", "gedeeld_km2", "delen", "grootste_deel"]].itertuples(
            index=False, name=None
        )
    )


def test_only_where_both_have_a_regio_counts() -> None:
    # Regio p lies half outside, r wholly, and of s nothing is drawn.
    rows = gebieden([(0, 0, 3.0), (0, 1, 1.0), (1, 1, 4.0)], [8.0, 4.0, 5.0, 0.0])
    assert rows == [("p", 4.0, 2, "x"), ("q", 4.0, 1, "y"), ("r", 0.0, 0, "")]


@pytest.mark.parametrize(("sliver", "delen"), [(SNIPPER, 2), (SNIPPER * 0.999, 1)])
def test_a_sliver_is_no_part_of_its_own(sliver: float, delen: int) -> None:
    rows = gebieden([(0, 0, 1.0 - sliver), (0, 1, sliver), (1, 1, 1.0)], [1.0, 1.0])
    assert rows[0] == ("p", 1.0, delen, "x")


def test_of_equal_parts_the_lowest_code_is_named() -> None:
    assert gebieden([(0, 1, 1.0), (0, 0, 1.0), (1, 1, 1.0)], [2.0, 1.0])[0][3] == "x"


@given(paren(), st.floats(1e-9, 1e-5))
def test_slivers_hardly_weigh(paar: tuple[str, str], sliver: float) -> None:
    """A strip between every two regios, as borders that were drawn twice give."""
    found = tabel(*paar)
    grid = np.full((found.rijen, found.kolommen), sliver)
    grid[found.rij, found.kolom] += found.oppervlakte
    cells = [(i, j, size) for (i, j), size in np.ndenumerate(grid)]
    torn = Vlaktabel.from_cellen(cells, found.rijen, found.kolommen)
    assert maten(torn) == pytest.approx(maten(found), abs=2e-3)
    assert compute_mapcurves(torn) == pytest.approx(compute_mapcurves(found), abs=2e-3)
