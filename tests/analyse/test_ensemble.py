"""Tests of ensembles: what is drawn, by which chance, what it is worth, and what is refused."""

from __future__ import annotations

import itertools
from collections import Counter
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lappendeken import Catalogus, Grenzen, SelectieError
from lappendeken.analyse.congruentie import compute_gemeenten
from lappendeken.analyse.ensemble import (
    Ensemble,
    Instelling,
    Speelveld,
    build_speelveld,
    compute_ensemble,
)
from lappendeken.analyse.ensemble.begin import draw_begins
from lappendeken.analyse.ensemble.keten import Ketens
from lappendeken.analyse.ensemble.model import divide_trekkingen, draw_portie, write_recept
from lappendeken.analyse.ensemble.steekproef import measure_steekproef
from lappendeken.maten import Bundel
from tekening import (
    bundel_van,
    gemeentetabel,
    grenzen,
    indeling,
    is_connected,
    overlappend,
    raster,
    rij,
)


def veld_of(
    drawing: str, borders: Grenzen, *, inwoners: list[int] | None = None, **asked: Any
) -> Speelveld:
    mine = indeling("a", drawing)
    return build_speelveld(bundel_van(mine, grenzen=borders, inwoners=inwoners), mine, **asked)


def check_lawful(veld: Speelveld, labels: np.ndarray) -> None:
    edges = {(int(a), int(b)) for a, b in veld.graaf.randen}
    for label in labels:
        assert sorted(set(label.tolist())) == list(range(veld.regios))
        for regio in range(veld.regios):
            members = set(np.flatnonzero(label == regio).tolist())
            assert is_connected(members, edges)
            assert sum(int(veld.inwoners[m]) for m in members) >= veld.minimum


# --- what is drawn ---------------------------------------------------------------------


@st.composite
def velden(draw: st.DrawFn) -> Speelveld:
    """A grid of 4 by 4, of uneven gemeenten, in two to six regios with a minimum or none."""
    inwoners = draw(st.lists(st.integers(1, 9), min_size=16, max_size=16))
    regios = draw(st.integers(2, 6))
    # Half of what each regio could have on average: there are always many.
    minimum = draw(st.sampled_from([0, sum(inwoners) // regios // 2]))
    return veld_of("ABCDEFGH" * 2, raster(4, 4), inwoners=inwoners, minimum=minimum, regios=regios)


@given(velden(), st.integers(0, 99))
def test_every_begin_and_every_step_is_lawful(veld: Speelveld, seed: int) -> None:
    rng = np.random.default_rng(seed)
    begins = draw_begins(veld, rng, 3)
    check_lawful(veld, begins)
    ketens = Ketens(veld, begins, rng)
    for _ in range(15):
        ketens.walk(1)
        check_lawful(veld, ketens.labels)
    assert ketens.bewogen.max() <= 15


def list_bomen(edges: list[tuple[int, int]]) -> Counter[frozenset[tuple[int, int]]]:
    """Return how many orders of the edges give which tree, edge by edge as Kruskal does."""
    found: Counter[frozenset[tuple[int, int]]] = Counter()
    for order in itertools.permutations(edges):
        group = {node: node for edge in edges for node in edge}
        tree = set()
        for a, b in order:
            if group[a] != group[b]:
                tree.add((a, b))
                group = {n: group[a] if g == group[b] else g for n, g in group.items()}
        found[frozenset(tree)] += 1
    return found


def test_a_step_has_the_chances_of_its_definition() -> None:
    # 1-2-3 above 4-5-6: seven borders, so 5,040 orders of them, each as likely.
    veld = veld_of("AAABBB", raster(2, 3), inwoners=[1, 1, 1, 1, 1, 1], minimum=2)
    edges = [(int(a), int(b)) for a, b in veld.graaf.randen]
    expected: Counter[frozenset[int]] = Counter()
    for tree, times in list_bomen(edges).items():
        sides = []
        for edge in tree:
            group = {0}
            while more := {n for a, b in tree - {edge} for n in (a, b) if {a, b} & group} - group:
                group |= more
            if 2 <= len(group) <= 4:
                sides.append(frozenset(group))
        for side in sides:
            expected[side] += times / len(sides)  # type: ignore[assignment]
    total = sum(expected.values())
    assert total == pytest.approx(5_040)
    rng = np.random.default_rng(7)
    ketens = Ketens(veld, np.tile(veld.vandaag, (64, 1)), rng)
    seen: Counter[frozenset[int]] = Counter()
    for _ in range(400):
        # With two regios every step forgets where it came from.
        ketens.walk(1)
        seen.update(frozenset(np.flatnonzero(row == row[0]).tolist()) for row in ketens.labels)
    drawn = sum(seen.values())
    assert set(seen) == set(expected)
    chi2 = sum(
        (seen[side] - drawn * part / total) ** 2 / (drawn * part / total)
        for side, part in expected.items()
    )
    # 99% of chi-square with as many degrees of freedom as there are outcomes less one.
    from scipy.stats import chi2 as chi2_distribution

    assert chi2 < chi2_distribution.ppf(0.99, len(expected) - 1)


def test_where_nothing_can_be_cut_the_chain_stands_still() -> None:
    # 6-6-6-6 in a row, two regios of at least 12: only the middle border will do.
    veld = veld_of("AABB", rij(4), inwoners=[6, 6, 6, 6])
    ketens = Ketens(veld, np.tile(veld.vandaag, (3, 1)), np.random.default_rng(1))
    ketens.walk(20)
    for row in ketens.labels:
        assert (row == row[0]).tolist() == [True, True, False, False]
    # 5-7-5-7: with at least 12 too, but 6 more is asked of three regios than there is.
    with pytest.raises(SelectieError, match="vragen er 36, maar er zijn er 24"):
        veld_of("AABB", rij(4), inwoners=[5, 7, 5, 7], minimum=12, regios=3)


def test_separate_parts_keep_their_own_number_of_regios() -> None:
    # Two rows of five that do not touch: three regios on the one, two on the other.
    borders = grenzen([(i, i + 1, 1.0) for i in (1, 2, 3, 4, 6, 7, 8, 9)])
    veld = veld_of("AABBCDDDEE", borders, minimum=0)
    assert veld.per_deel.tolist() == [3, 2]
    labels = draw_begins(veld, np.random.default_rng(3), 4)
    check_lawful(veld, labels)
    for row in labels:
        assert len(set(row[:5].tolist())) == 3


def test_a_link_over_water_joins() -> None:
    borders = grenzen([(1, 2, 1.0), (3, 4, 1.0)], [(2, 3)])
    veld = veld_of("AABB", borders, minimum=0)
    rng = np.random.default_rng(1)
    ketens = Ketens(veld, draw_begins(veld, rng, 8), rng)
    ketens.walk(10)
    # Cut in three ways, over the water too.
    assert len({tuple(row == row[0]) for row in ketens.labels}) == 3


# --- what it measures ------------------------------------------------------------------


@pytest.fixture(scope="module")
def bundel() -> Bundel:
    people = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3]
    return bundel_van(
        indeling("a", "AABBAABBCCDDCCDD"),
        indeling("b", "AAAABBBBCCCCDDDD"),
        indeling("c", "ABCDABCDABCDABCD"),
        grenzen=raster(4, 4),
        inwoners=people,
    )


def compute(bundel: Bundel, aantal: int = 40, **asked: Any) -> Ensemble:
    veld = build_speelveld(bundel, bundel.indelingen[0], **asked)
    return compute_ensemble(bundel, "a", veld, Instelling(aantal, zaad=5), werkers=1)


def test_every_draw_is_measured_as_a_bundel_with_it_would_be(bundel: Bundel) -> None:
    veld = build_speelveld(bundel, bundel.indelingen[0])
    asked = Instelling(6, zaad=5)
    recept = write_recept(bundel, "a", veld, asked)
    (portie,) = divide_trekkingen(asked)
    rng = np.random.default_rng(portie.zaad)
    ketens = Ketens(veld, draw_begins(veld, rng, 6), rng)
    ketens.walk(recept.aanloop)
    found = draw_portie(recept, portie)
    for row, value, moves, small in zip(
        ketens.labels,
        found["congruentie"],
        found["verhuizingen"],
        found["kleinste_regio_inwoners"],
        strict=True,
    ):
        drawn = indeling("a", "".join("ABCD"[regio] for regio in row))
        other = replace(bundel, indelingen=(drawn, *bundel.indelingen[1:]))
        table = gemeentetabel([int(n) for n in bundel.inwoners])
        assert value == pytest.approx(compute_gemeenten(other, table)["congruentie"].mean())
        # Of every way to name the drawn regios after those of today the one that keeps most.
        kept = max(
            sum(names[new] == old for new, old in zip(row, veld.vandaag, strict=True))
            for names in itertools.permutations(range(4))
        )
        assert moves == 16 - kept
        assert small == min(
            sum(n for n, r in zip(bundel.inwoners, row, strict=True) if r == regio)
            for regio in range(4)
        )


def test_itself_is_measured_without_moves(bundel: Bundel) -> None:
    found = compute(bundel)
    table = gemeentetabel([int(n) for n in bundel.inwoners])
    expected = compute_gemeenten(bundel, table)
    assert found.vandaag["congruentie"] == pytest.approx(expected["congruentie"].mean())
    assert (found.vandaag["verhuizingen"], found.vandaag["regios"]) == (0, 4)
    # A 3+1+5+9, B 4+1+2+6, C 5+3+9+7, D 5+8+9+3.
    assert found.veld.inwoners_vandaag.tolist() == [18, 13, 24, 25]
    assert found.veld.minimum == 13
    assert found.trekkingen["kleinste_regio_inwoners"].min() >= 13
    assert (found.trekkingen["regios"] == 4).all()


def test_counts_lower_same_and_higher(bundel: Bundel) -> None:
    found = compute(bundel)
    drawn, own = found.trekkingen["congruentie"].to_numpy(), found.vandaag["congruentie"]
    lower, same, higher = found.stand
    assert lower + same + higher == found.aantal == 40
    assert higher == sum(value > own + 1e-6 for value in drawn)
    # The last digits of a sum are no difference.
    twin = replace(found, trekkingen=found.trekkingen.assign(congruentie=own + 1e-15))
    assert twin.stand == (0, 40, 0)


def test_margin_is_that_of_clopper_and_pearson(bundel: Bundel) -> None:
    found = compute(bundel)
    sample = replace(found.steekproef, effectief=40.0)
    none = replace(found, steekproef=sample, trekkingen=found.trekkingen.assign(congruentie=0.0))
    low, high = none.marge
    # None of n: 1 - 0.025^(1/n).
    assert (low, high) == pytest.approx((0, 1 - 0.025 ** (1 / 40)))
    every = replace(found, steekproef=sample, trekkingen=found.trekkingen.assign(congruentie=1.0))
    assert every.marge == pytest.approx((0.025 ** (1 / 40), 1))


def test_draws_are_divided_the_same_whatever_computes_them() -> None:
    porties = divide_trekkingen(Instelling(1_201))
    assert [p.aantal for p in porties] == [400, 400, 401]
    assert [p.eerste for p in porties] == [1, 33, 65]
    assert [p.ketens for p in divide_trekkingen(Instelling(7))] == [7]


def test_a_partial_indeling_draws_only_what_it_holds(bundel: Bundel) -> None:
    part = replace(bundel, indelingen=(indeling("a", "AABBAABBCC..CC.."), *bundel.indelingen[1:]))
    found = compute(part, minimum=0)
    assert found.veld.graaf.omvang == 12
    assert found.veld.spread(found.veld.vandaag[None])[0].tolist() == [
        *(0, 0, 1, 1, 0, 0, 1, 1, 2, 2, -1, -1, 2, 2, -1, -1)
    ]


def test_a_gemeente_in_two_regios_counts_for_its_hoofdregio() -> None:
    shared = overlappend("a", [{"A": 1.0}, {"A": 0.4, "B": 0.6}, {"B": 1.0}, {"B": 1.0}])
    veld = build_speelveld(bundel_van(shared, grenzen=rij(4)), shared)
    assert veld.vandaag.tolist() == [0, 1, 1, 1]


def test_number_of_processes_changes_nothing(catalogus: Catalogus) -> None:
    chosen = [catalogus.indeling(slug) for slug in ("ggd", "res")]
    people = {str(g): float(n) for g, n in catalogus.gemeenten["inwoners"].items()}
    both = Bundel.from_indelingen(chosen, people, catalogus.grenzen)
    veld = build_speelveld(both, chosen[0])
    asked = Instelling(620, aanloop=10, tussen=2)
    told: list[tuple[int, int]] = []
    one = compute_ensemble(both, "ggd-2025", veld, asked, werkers=1)
    two = compute_ensemble(
        both, "ggd-2025", veld, asked, werkers=2, voortgang=lambda *done: told.append(done)
    )
    assert one.trekkingen.equals(two.trekkingen)
    assert told == [(310, 620), (620, 620)]
    other = compute_ensemble(both, "ggd-2025", veld, replace(asked, zaad=1), werkers=1)
    assert not one.trekkingen.equals(other.trekkingen)


# --- what draws are worth --------------------------------------------------------------


def test_draws_that_remember_half_are_worth_a_third() -> None:
    # Each value half the one before and half chance: rho_t = 0.5^t, so tau = 1 + 2 = 3.
    rng = np.random.default_rng(2)
    values = rng.normal(size=(40, 500))
    for t in range(1, 500):
        values[:, t] = 0.5 * values[:, t - 1] + np.sqrt(0.75) * values[:, t]
    assert measure_steekproef(values).effectief == pytest.approx(20_000 / 3, rel=0.05)


def test_draws_that_know_nothing_of_each_other_are_worth_themselves() -> None:
    values = np.random.default_rng(3).normal(size=(40, 500))
    assert measure_steekproef(values).effectief == pytest.approx(20_000, rel=0.05)
    assert abs(measure_steekproef(values).verloop) < 3.5


def test_a_chain_that_never_moves_is_worth_one() -> None:
    found = measure_steekproef(np.full((4, 10), 0.6))
    assert (found.aantal, found.effectief) == (40, 1.0)
    assert np.isnan(found.verloop)


def test_chains_that_are_stuck_apart_are_worth_their_number_at_most() -> None:
    values = np.repeat(np.random.default_rng(4).normal(size=(10, 1)), 100, axis=1)
    assert measure_steekproef(values).effectief == pytest.approx(10, rel=0.1)


def test_chains_that_still_rise_are_told() -> None:
    values = np.random.default_rng(5).normal(size=(10, 40)) + np.linspace(0, 3, 40)
    assert measure_steekproef(values).verloop > 3.5


# --- what is refused -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("drawing", "asked", "says"),
    [
        ("AABB", {"regios": 5}, "5 regio's is te veel: de indeling gaat over 4 gemeenten"),
        ("AABB", {"regios": 1}, "Met 1 regio op 4 gemeenten is er maar één indeling"),
        ("AABB", {"regios": 4}, "Met 4 regio's op 4 .* elke gemeente apart; er valt niets"),
        ("AAAA", {}, "Met 1 regio op 4 gemeenten is er maar één .* alles bij elkaar"),
        ("ABCD", {}, "Met 4 regio's op 4 gemeenten is er maar één indeling"),
        ("AABB", {"minimum": 41}, "minstens 41 inwoners hebben: .* samen hebben er 40"),
        ("AABB", {"minimum": 21}, "2 regio's van minstens 21 inwoners vragen er 42"),
    ],
)
def test_what_cannot_be_is_said(drawing: str, asked: dict[str, int], says: str) -> None:
    with pytest.raises(SelectieError, match=says):
        veld_of(drawing, rij(4), **asked)


def test_parts_that_cannot_be_are_named() -> None:
    apart = grenzen([(1, 2, 1.0), (3, 4, 1.0)])
    with pytest.raises(SelectieError, match=r"1 regio is te weinig: .* in 2 losse delen"):
        veld_of("AABB", apart, regios=1)
    with pytest.raises(SelectieError, match=r"Met 2 regio's .* elk los deel apart"):
        veld_of("AABB", apart)
    lonely = grenzen([(1, 2, 1.0), (2, 3, 1.0)])
    with pytest.raises(
        SelectieError, match=r"minimum van 11 .* GM0004 grenst aan geen andere .* heeft er 10\."
    ):
        veld_of("AABC", lonely, minimum=11)


def test_gemeenten_that_all_stand_alone_leave_nothing_to_draw() -> None:
    with pytest.raises(SelectieError, match=r"gaat over één gemeente; er valt niets te trekken"):
        veld_of("A...", rij(4))
    # No number of regios would help, so none is asked for.
    with pytest.raises(SelectieError, match=r"2 gemeenten waarvan geen twee aan elkaar") as said:
        veld_of("A..A", rij(4))
    assert "--regios" not in str(said.value)


def test_a_minimum_that_no_cut_meets_is_said() -> None:
    # 9 in the middle of 3-9-3: no two connected halves have 6 each.
    mine = indeling("a", "AAB")
    bundel = bundel_van(mine, indeling("b", "ABB"), grenzen=rij(3), inwoners=[3, 9, 3])
    veld = build_speelveld(bundel, mine, minimum=6)
    with pytest.raises(
        SelectieError, match=r"in 2 aaneengesloten regio's .* kwamen er hoogstens 1"
    ):
        compute_ensemble(bundel, "a", veld, Instelling(5))


def test_without_another_domein_or_borders_there_is_nothing_to_draw() -> None:
    mine, other = indeling("a", "AABB", domein="x"), indeling("b", "ABAB", domein="x")
    bundel = bundel_van(mine, other, grenzen=rij(4))
    with pytest.raises(SelectieError, match="geen indeling van een ander domein"):
        compute_ensemble(bundel, "a", build_speelveld(bundel, mine))
    with pytest.raises(SelectieError, match="zijn de grenzen tussen gemeenten nodig"):
        veld_of("AABB", Grenzen.empty())


@pytest.mark.parametrize("aantal", [0, -5, 100_001])
def test_refuses_a_number_of_draws_that_cannot_be(aantal: int) -> None:
    with pytest.raises(SelectieError, match=r"Vraag er 1 tot en met 100\.000"):
        Instelling(aantal)
