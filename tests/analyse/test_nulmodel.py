"""Tests of the null model: what is drawn, and that the measures on it are the measures."""

from __future__ import annotations

import random
from collections import Counter
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chi2_contingency

from lappendeken import Catalogus, Grenzen, Indeling, SelectieError
from lappendeken.analyse.congruentie import compute_gemeenten
from lappendeken.analyse.nulmodel import (
    Graaf,
    Nulmodel,
    compute_nulmodel,
    divide_regios,
    grow,
    peel_all,
)
from lappendeken.analyse.nulmodel.snijden import weigh
from lappendeken.maten import MATEN, Bundel, Kringen, Overlap
from tekening import (
    code,
    codes,
    gemeentetabel,
    indeling,
    is_connected,
    overlappend,
    raster,
    rij,
)


def bundel_of(*indelingen: Indeling, borders: Grenzen) -> Bundel:
    size = max(int(g[2:]) for i in indelingen for g in i.gemeenten)
    inwoners = {g: 10.0 + i for i, g in enumerate(codes(size))}
    return Bundel.from_indelingen(indelingen, inwoners, borders)


@st.composite
def grafen(draw: st.DrawFn) -> Graaf:
    """Draw a graph of one to twelve gemeenten, in one part or several."""
    size = draw(st.integers(1, 12))
    every = [(a, b) for b in range(size) for a in range(b)]
    edges = draw(st.sets(st.sampled_from(every), max_size=20)) if every else set()
    return Graaf(size, np.array(sorted(edges), dtype=np.intp).reshape(-1, 2))


# --- what is drawn -------------------------------------------------------------


@given(grafen(), st.integers(1, 14), st.integers(0, 99), st.booleans())
def test_draws_contiguous_regios_of_the_right_number(
    graaf: Graaf, aantal: int, seed: int, op_grootte: bool
) -> None:
    regios = divide_regios(graaf, aantal)
    rng = np.random.default_rng(seed)
    sizes = rng.integers(1, 6, size=aantal)
    if op_grootte:
        labels = peel_all([graaf], [regios], [sizes], rng)[0]
    else:
        labels = grow(graaf, regios, rng)
    delen = int(graaf.delen.max()) + 1
    # At least one regio for each part, at most one for each gemeente.
    assert sorted(set(labels.tolist())) == list(range(max(delen, min(aantal, graaf.omvang))))
    edges = {(int(a), int(b)) for a, b in graaf.randen}
    for regio in set(labels.tolist()):
        assert is_connected(set(np.flatnonzero(labels == regio).tolist()), edges)


def test_divides_regios_by_the_gemeenten_of_each_part() -> None:
    # Parts of 6, 3 and 1 gemeenten.
    edges = [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (6, 7), (7, 8)]
    graaf = Graaf(10, np.array(edges, dtype=np.intp))
    assert divide_regios(graaf, 4).tolist() == [2, 1, 1]
    assert divide_regios(graaf, 6).tolist() == [3, 2, 1]
    assert divide_regios(graaf, 2).tolist() == [1, 1, 1]
    assert divide_regios(graaf, 99).tolist() == [6, 3, 1]


def test_growth_crosses_every_open_border_with_the_same_chance() -> None:
    # Worked out by hand for three in a row and two seeds: seeds at the ends (1/3 of
    # the draws) give the middle to either; any other pair leaves one division.
    # So {0,1},{2} has chance 1/3 + 1/6, and so has {0},{1,2}.
    graaf = Graaf(3, np.array([[0, 1], [1, 2]], dtype=np.intp))
    rng = np.random.default_rng(1)
    draws = [grow(graaf, np.array([2]), rng) for _ in range(4000)]
    share = np.mean([labels[0] == labels[1] for labels in draws])
    assert share == pytest.approx(0.5, abs=0.03)


def test_by_size_hits_the_sizes_of_the_real_regios(catalogus: Catalogus) -> None:
    borders = catalogus.grenzen.graph(list(catalogus.gemeenten.index))
    graaf = Graaf.of(borders, np.ones(342, dtype=bool))
    real = catalogus.indeling("veiligheidsregio")
    sizes = np.array(sorted(len(leden) for leden in real.leden.values()))
    rng = np.random.default_rng(3)
    draws = peel_all([graaf] * 40, [np.array([25])] * 40, [sizes] * 40, rng)
    off = [int(np.abs(np.sort(np.bincount(labels)) - sizes).sum()) for labels in draws]
    # Nearly always every size, and never far off.
    assert np.median(off) == 0
    assert max(off) <= 4


def test_weighs_branches_in_the_order_of_a_walk() -> None:
    # a(b(c, d(e)), f) and g: kids of a, b, c, d, e, f, g, counted by hand.
    assert weigh(np.array([2, 2, 0, 1, 0, 0, 0])).tolist() == [6, 4, 1, 2, 1, 1, 1]
    # A row of four, a star of four, and more trees than a short number counts.
    assert weigh(np.array([1, 1, 1, 0, 3, 0, 0, 0])).tolist() == [4, 3, 2, 1, 4, 1, 1, 1]
    assert weigh(np.tile([1, 0], 40_000)).tolist() == [2, 1] * 40_000


Edges = list[tuple[int, int]]


def join_all(members: set[int], edges: Edges) -> tuple[dict[int, set[int]], Edges]:
    """Join along the edges in their order; return who is with whom, and what joined two."""
    found, used = {m: {m} for m in members}, []
    for a, b in edges:
        if a in members and b in members and found[a] is not found[b]:
            used.append((a, b))
            joined = found[a] | found[b]
            found.update(dict.fromkeys(joined, joined))
    return found, used


def draw_by_the_rule(edges: Edges, sizes: list[int], chance: random.Random) -> str:
    """Draw as the text says, one piece at a time, with sets: slow and obvious."""
    todo: list[tuple[set[int], list[int], Edges]] = [
        (set(range(sum(sizes))), chance.sample(sizes, len(sizes)), [])
    ]
    regio = {}
    while todo:
        piece, wanted, tree = todo.pop()
        if len(wanted) == 1:
            regio.update(dict.fromkeys(piece, min(piece)))
            continue
        options: list[tuple[int, set[int], int]] = []
        while not options:
            for cut in tree:
                parts, _ = join_all(piece, [edge for edge in tree if edge != cut])
                options += [
                    (min(count, len(wanted) - count), parts[end], count)
                    for end in cut
                    for count in range(1, len(wanted))
                    if len(parts[end]) == sum(wanted[:count])
                ]
            kept, tree = tree, join_all(piece, chance.sample(edges, len(edges)))[1]
        best = max(even for even, _, _ in options)
        _, side, count = chance.choice([option for option in options if option[0] == best])
        for part, own in ((side, wanted[:count]), (piece - side, wanted[count:])):
            todo.append((part, own, join_all(part, kept)[1]))
    return "".join(str(regio[m]) for m in sorted(regio))


def test_draws_as_often_what_the_rule_draws() -> None:
    # Two by three: of sizes 1, 2 and 3 there are sixteen.
    edges = [(0, 1), (0, 3), (1, 2), (1, 4), (2, 5), (3, 4), (4, 5)]
    graaf, sizes, count = Graaf(6, np.array(edges, dtype=np.intp)), [1, 2, 3], 4000
    flat = peel_all(
        [graaf] * count,
        [np.array([3])] * count,
        [np.array(sizes)] * count,
        np.random.default_rng(4),
    )
    ours = Counter("".join(str(labels.tolist().index(r)) for r in labels) for labels in flat)
    chance = random.Random(4)
    theirs = Counter(draw_by_the_rule(edges, sizes, chance) for _ in range(count))
    every = sorted(ours | theirs)
    assert len(every) == 16
    table = [[found[name] for name in every] for found in (ours, theirs)]
    assert chi2_contingency(table).pvalue > 0.01


# --- the measures on a draw ----------------------------------------------------


@given(st.integers(2, 9), st.integers(2, 4), st.data())
def test_fast_path_equals_the_maten(size: int, count: int, data: st.DataObject) -> None:
    label = st.lists(st.integers(-1, 3), min_size=size, max_size=size)
    drawn = np.array([data.draw(label) for _ in range(count)])
    drawn[:, 0] = np.abs(drawn[:, 0])
    domeinen = [data.draw(st.sampled_from("xyz")) for _ in range(count)]
    stack = [
        indeling("abcd"[d], "".join("ABCD."[r] for r in drawn[d]), domein=domeinen[d])
        for d in range(count)
    ]
    inwoners = list(range(1, size + 1))
    bundel = Bundel.from_indelingen(
        stack, dict(zip(codes(size), map(float, inwoners), strict=True)), rij(size)
    )
    kringen = Kringen(drawn.astype(np.intp), bundel.domein)
    plain, weighted = Overlap(kringen, np.ones(size)), Overlap(kringen, bundel.inwoners)
    expected = compute_gemeenten(bundel, gemeentetabel(inwoners))

    for kolom, maat in MATEN.items():
        if kolom in ("partners_buur", "buren_partner"):
            continue
        found = maat.functie(plain)
        known = expected[kolom].to_numpy(dtype=float, na_value=np.nan)
        np.testing.assert_allclose(found, known, err_msg=kolom)
        if maat.met_inwoners:
            found = maat.functie(weighted)
            np.testing.assert_allclose(found, expected[f"{kolom}_inwoners"], err_msg=kolom)


# --- the model -----------------------------------------------------------------

DRIE = (
    indeling("a", "AAABBBCCCDDD"),
    indeling("b", "AABBCCDDEEFF"),
    indeling("c", "AAAAAABBBBBB", domein="b"),
)


@pytest.fixture(scope="module")
def model() -> Nulmodel:
    return compute_nulmodel(bundel_of(*DRIE, borders=raster(3, 4)), trekkingen=60, werkers=1)


def tables(model: Nulmodel) -> list[pd.DataFrame]:
    return [model.gemeenten, model.indelingsparen, model.landelijk, model.indelingen]


def same(one: Nulmodel, other: Nulmodel) -> bool:
    return all(a.equals(b) for a, b in zip(tables(one), tables(other), strict=True))


def test_same_seed_gives_the_same_and_another_seed_does_not(model: Nulmodel) -> None:
    bundel = bundel_of(*DRIE, borders=raster(3, 4))
    assert same(compute_nulmodel(bundel, trekkingen=60, werkers=1), model)
    assert not same(compute_nulmodel(bundel, trekkingen=60, werkers=1, zaad=2), model)


def test_number_of_processes_changes_nothing_and_progress_is_told(model: Nulmodel) -> None:
    bundel = bundel_of(*DRIE, borders=raster(3, 4))
    told: list[tuple[int, int]] = []
    two = compute_nulmodel(
        bundel, trekkingen=60, werkers=2, voortgang=lambda *step: told.append(step)
    )
    assert same(two, model)
    assert told[-1] == (60, 60)
    assert [done for done, _ in told] == sorted(done for done, _ in told)


def test_order_of_gemeenten_borders_and_indelingen_changes_nothing(model: Nulmodel) -> None:
    plain = bundel_of(*DRIE, borders=raster(3, 4))
    borders = raster(3, 4).grenzen.sample(frac=1, random_state=5)
    turned = np.random.default_rng(5).permutation(12)
    mixed = Bundel(
        tuple(plain.indelingen[d] for d in (2, 0, 1)),
        tuple(plain.gemeenten[i] for i in turned),
        plain.inwoners[turned],
        Grenzen(borders, plain.grenzen.verbindingen),
    )
    found = compute_nulmodel(mixed, trekkingen=60, werkers=1)
    by_code = found.gemeenten.sort_values("gemeente_code", ignore_index=True)
    pd.testing.assert_frame_equal(by_code, model.gemeenten)
    pd.testing.assert_frame_equal(found.landelijk, model.landelijk)
    key = ["indeling_a", "indeling_b"]
    pairs = found.indelingsparen.copy()
    pairs[key] = np.sort(pairs[key].to_numpy(str), axis=1)
    pd.testing.assert_frame_equal(
        pairs.sort_values(key, ignore_index=True), model.indelingsparen, check_dtype=False
    )


def test_score_is_value_less_mean_over_sd(model: Nulmodel) -> None:
    for table, value in ((model.gemeenten, "congruentie"), (model.landelijk, "waarde")):
        expected = (table[value] - table["verwacht"]) / table["sd"]
        np.testing.assert_allclose(table["boven_toeval"], expected)
    fault = model.landelijk["sd"] / np.sqrt(60)
    np.testing.assert_allclose(model.landelijk["standaardfout"], fault)
    pairs = model.indelingsparen
    expected = (pairs["jaccard"] - pairs["jaccard_verwacht"]) / pairs["jaccard_sd"]
    np.testing.assert_allclose(pairs["jaccard_boven_toeval"], expected)


@pytest.mark.parametrize("op_grootte", [True, False])
def test_mean_and_sd_are_those_of_draws_measured_one_by_one(op_grootte: bool) -> None:
    bundel = bundel_of(*DRIE, borders=raster(3, 4))
    seeds = np.random.SeedSequence(7).spawn(5)
    graaf = Graaf.of(bundel.grenzen.graph(bundel.gemeenten), np.ones(12, dtype=bool))
    regios = [np.array([count]) for count in (4, 6, 2)]
    if op_grootte:
        sizes = [np.full(count, 12 // count) for count in (4, 6, 2)]
        rng = np.random.default_rng(seeds[0])
        flat = peel_all([graaf] * 15, regios * 5, sizes * 5, rng)
        drawn_labels = [flat[i : i + 3] for i in range(0, 15, 3)]
    else:
        rngs = [np.random.default_rng(seed) for seed in seeds]
        drawn_labels = [[grow(graaf, count, rng) for count in regios] for rng in rngs]
    values = []
    for three in drawn_labels:
        stack = []
        for d, labels in enumerate(three):
            drawing = "".join("ABCDEF"[r] for r in labels)
            stack.append(indeling(DRIE[d].slug, drawing, domein=DRIE[d].domein))
        drawn = bundel_of(*stack, borders=raster(3, 4))
        values.append(compute_gemeenten(drawn, gemeentetabel([1] * 12))["congruentie"])
    model = compute_nulmodel(bundel, trekkingen=5, zaad=7, werkers=1, op_grootte=op_grootte)
    np.testing.assert_allclose(model.gemeenten["verwacht"], np.mean(values, axis=0))
    np.testing.assert_allclose(model.gemeenten["sd"], np.std(values, axis=0, ddof=1))


def test_no_spread_has_no_score() -> None:
    # One regio for all, twice: every draw gives the same.
    stack = indeling("a", "AAAA"), indeling("b", "AAAA")
    model = compute_nulmodel(bundel_of(*stack, borders=rij(4)), trekkingen=5)
    assert (model.gemeenten["sd"] == 0).all()
    assert model.gemeenten["boven_toeval"].isna().all()
    assert model.landelijk["boven_toeval"].isna().all()
    assert model.indelingsparen["jaccard_boven_toeval"].isna().all()


def test_a_partial_indeling_is_drawn_on_what_it_holds() -> None:
    # b holds both ends of the row only: two parts, so never one contiguous regio.
    stack = indeling("a", "AAABBB"), indeling("b", "AA..AA")
    model = compute_nulmodel(bundel_of(*stack, borders=rij(6)), trekkingen=5)
    row = model.indelingen.set_index("indeling").loc["b"]
    assert (row["regios"], row["getrokken_regios"], row["delen"]) == (1, 2, 2)
    missing = model.gemeenten.set_index("gemeente_code")["verwacht"].isna()
    assert set(missing[missing].index) == {code(3), code(4)}


def test_a_gemeente_in_several_regios_is_drawn_into_one(catalogus: Catalogus) -> None:

    wide = overlappend("b", [{"A": 0.5, "B": 0.5}, {"A": 1.0}, {"B": 1.0}, {"B": 1.0}])
    bundel = bundel_of(DRIE[0].select(codes(4)), wide, borders=rij(4))
    model = compute_nulmodel(bundel, trekkingen=5, werkers=1)
    assert model.indelingen["getrokken_regios"].tolist() == [2, 2]


def test_growth_is_another_null() -> None:
    bundel = bundel_of(*DRIE, borders=raster(3, 4))
    plain = compute_nulmodel(bundel, trekkingen=20, werkers=1)
    grown = compute_nulmodel(bundel, trekkingen=20, werkers=1, op_grootte=False)
    assert (plain.op_grootte, grown.op_grootte) == (True, False)
    assert not plain.gemeenten["verwacht"].equals(grown.gemeenten["verwacht"])


def test_real_indelingen_lie_far_above_chance(
    standaard: tuple[Indeling, ...], catalogus: Catalogus
) -> None:
    inwoners = catalogus.gemeenten["inwoners"].astype(float).to_dict()
    bundel = Bundel.from_indelingen(standaard[:3], inwoners, catalogus.grenzen)
    model = compute_nulmodel(bundel, trekkingen=10, werkers=1)
    row = model.landelijk.set_index(["maat", "weging"]).loc[("congruentie", "gemeenten")]
    assert row["waarde"] > 0.5 > 0.35 > row["verwacht"]
    assert row["boven_toeval"] > 10
    assert (model.indelingsparen["jaccard"] > model.indelingsparen["jaccard_verwacht"]).all()


@pytest.mark.parametrize(
    ("options", "stack", "borders", "message"),
    [
        ({"trekkingen": 1}, DRIE, raster(3, 4), "Met 1 trekking is niet te zeggen"),
        ({}, DRIE[:1], raster(3, 4), "minstens twee indelingen"),
        ({}, DRIE, Grenzen.empty(), "grenzen tussen gemeenten nodig"),
    ],
)
def test_refuses(
    options: dict[str, Any], stack: tuple[Indeling, ...], borders: Grenzen, message: str
) -> None:
    with pytest.raises(SelectieError, match=message):
        compute_nulmodel(bundel_of(*stack, borders=borders), **options)
