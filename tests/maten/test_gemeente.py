"""The measures per gemeente: by hand, against plain sets, and laws that always hold."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lappendeken import Congruentie, Indeling, compute_congruentie
from lappendeken.analyse.congruentie import list_maatkolommen
from lappendeken.maten import MATEN, Bundel
from orakel import Orakel
from tekening import (
    SLUGS,
    codes,
    gemeentetabel,
    grenzen,
    indeling,
    inwoners,
    maten,
    overlappend,
    rij,
    size_of,
    stapels,
    tekeningen,
    vergelijk,
)

GELIJKENISSEN = (
    "congruentie",
    "jaccard",
    "regioatlas_congruentie",
    "partnervastheid",
    "ecs",
    "nestheid",
)
"""The measures that are 1 when the indelingen are the same."""

TELLINGEN = (
    "vaste_partners",
    "alle_partners",
    "tafels",
    "paren_gelijk",
    "paren_genest",
    "paren_kruisend",
)

# --- values worked out by hand -------------------------------------------------


def test_example_of_regioatlas_s_gravenhage() -> None:
    # regioatlas.nl/over_congruentie. GM0001 is 's-Gravenhage; GM0002 to GM0005 are Wassenaar,
    # Rijswijk, Zoetermeer and Leidschendam-Voorburg; GM0006 to GM0009 are Delft,
    # Midden-Delfland, Westland and Pijnacker-Nootdorp. Partners: 4, 0 and 8; together 8.
    den_haag = maten(
        indeling("zorgkantoor", "AAAAABBBB"),
        indeling("ggd", "ABBBBBBBB"),
        indeling("jeugd", "AAAAAAAAA"),
    ).loc["GM0001"]
    expected = {
        "congruentie": (0 + 4 / 8 + 0) / 3,
        "jaccard": (0 + 4 / 8 + 0) / 3,
        "regioatlas_congruentie": (4 + 0 + 8) / (3 * 8),
        "partnervastheid": (4 * 1 / 2 + 4 * 0) / 8,
        "ecs": (1 / 5 + 5 / 9 + 1 / 9) / 3,
        "nestheid": 1,
        "vaste_partners": 0,
        "alle_partners": 8,
        "tafels": 3,
        "paren_gelijk": 0,
        "paren_genest": 3,
        "paren_kruisend": 0,
    }
    assert den_haag[list(expected)].to_dict() == pytest.approx(expected)
    assert round(expected["ecs"], 4) == 0.2889


def test_element_centric_similarity_of_clusim() -> None:
    # Tests of the package clusim, by the authors of the measure (Gates and Ahn 2019).
    x, y = indeling("x", "011021"), indeling("y", "011022")
    assert maten(x, y)["ecs"].tolist() == pytest.approx([1, 2 / 3, 2 / 3, 1, 1 / 2, 1 / 3])


def test_jaccard_does_not_count_the_gemeente_itself() -> None:
    a, b = indeling("a", "AAAABB"), indeling("b", "AABBBB")
    expected = [1 / 3, 1 / 3, 1 / 5, 1 / 5, 1 / 3, 1 / 3]
    assert maten(a, b)["jaccard"].tolist() == pytest.approx(expected)


def test_alone_in_both_is_one_and_alone_in_one_is_zero() -> None:
    jaccard = maten(indeling("a", "AABC"), indeling("b", "AABB"))["jaccard"]
    assert jaccard.tolist() == [1, 1, 0, 0]
    assert maten(indeling("a", "AAB"), indeling("b", "AAB"))["jaccard"].tolist() == [1, 1, 1]


def test_domeinen_weigh_the_same_however_many_indelingen_they_have() -> None:
    a = indeling("a", "AAAA", domein="zorg")
    b = indeling("b", "AABB", domein="zorg")
    c = indeling("c", "AAAB", domein="jeugd")
    d = indeling("d", "ABBB", domein="energie")
    # GM0001: P is {2,3,4}, {2}, {2,3} and {}.
    pairs = {"ac": 2 / 3, "bc": 1 / 2, "ad": 0, "bd": 0, "cd": 0}
    by_domein = [(pairs["ac"] + pairs["bc"]) / 2, (pairs["ad"] + pairs["bd"]) / 2, pairs["cd"]]
    score = maten(a, b, c, d).loc["GM0001"]
    assert score["congruentie"] == pytest.approx(sum(by_domein) / 3)
    # Unweighted, the pair a, b (1/3) of one domein counts too.
    assert score["jaccard"] == pytest.approx((1 / 3 + sum(pairs.values())) / 6)


def test_nestheid_tells_inside_from_across() -> None:
    inside = maten(indeling("a", "AABB"), indeling("b", "AAAA")).loc["GM0001"]
    across = maten(indeling("a", "AAABBB"), indeling("b", "ABBBBA")).loc["GM0001"]
    columns = ["nestheid", "paren_gelijk", "paren_genest", "paren_kruisend"]
    assert inside[columns].tolist() == [1, 0, 1, 0]
    assert across[columns].tolist() == [1 / 2, 0, 0, 1]


def test_tafels_counts_different_company_once() -> None:
    drawn = [
        indeling(slug, regios)
        for slug, regios in zip("abcd", ["AAB", "BBA", "AAA", "ABC"], strict=True)
    ]
    assert maten(*drawn)["tafels"].tolist() == [3, 3, 2]
    assert maten(*drawn)["paren_gelijk"].tolist() == [1, 1, 3]


def test_partners_that_are_neighbours_and_the_reverse() -> None:
    # A row 1-2-3-4-5; the partners of 2 are 1 and 5, its neighbours 1 and 3.
    score = maten(indeling("a", "AABBC"), indeling("b", "ABCCB")).loc["GM0002"]
    assert score[["partners_buur", "buren_partner"]].tolist() == [1 / 2, 1 / 2]


def test_a_link_over_water_makes_no_neighbour() -> None:
    links = grenzen([(1, 2, 1.0)], links=[(2, 3)])
    scores = maten(indeling("a", "AAA"), indeling("b", "AAA"), grenzen=links)
    assert scores["partners_buur"].tolist() == [1 / 2, 1 / 2, 0]
    assert scores["buren_partner"].isna().tolist() == [False, False, True]


def test_inwoners_weigh_the_partners() -> None:
    # GM0001 has partner GM0002 (2) in both and GM0003 (6) in b only; itself 4.
    score = maten(indeling("a", "AAB"), indeling("b", "AAA"), inwoners=[4, 2, 6]).loc["GM0001"]
    expected = {
        "congruentie_inwoners": 2 / 8,
        "jaccard_inwoners": 2 / 8,
        "regioatlas_congruentie_inwoners": (2 + 8) / (2 * 8),
        "partnervastheid_inwoners": (2 * 1 + 6 * 0) / 8,
        "ecs_inwoners": 6 / 12,
        "nestheid_inwoners": 6 / 6,
    }
    assert score[list(expected)].to_dict() == pytest.approx(expected)
    assert score["jaccard"] == pytest.approx(1 / 2)


# --- missing is not zero -------------------------------------------------------


def test_without_any_partner_the_partner_shares_are_missing() -> None:
    score = maten(indeling("a", "ABB"), indeling("b", "ABB")).loc["GM0001"]
    missing = ["regioatlas_congruentie", "partnervastheid", "partners_buur"]
    assert score[missing].isna().all()
    assert score[["congruentie", "jaccard", "ecs", "nestheid"]].tolist() == [1, 1, 1, 1]
    assert score[["vaste_partners", "alle_partners", "buren_partner"]].tolist() == [0, 0, 0]


def test_one_indeling_gives_no_pair_means() -> None:
    score = maten(indeling("a", "AAA"), indeling("b", ".AA")).loc["GM0001"]
    missing = ["congruentie", "jaccard", "partnervastheid", "ecs", "nestheid"]
    assert score[missing].isna().all()
    assert score[[f"{name}_inwoners" for name in missing]].isna().all()
    assert score[["aantal_indelingen", "regioatlas_congruentie", "tafels"]].tolist() == [1, 1, 1]
    assert score[["vaste_partners", "alle_partners", "paren_gelijk"]].tolist() == [2, 2, 0]


def test_one_domein_gives_a_jaccard_but_no_congruentie() -> None:
    a, b = indeling("a", "AAB", domein="wmo"), indeling("b", "AAA", domein="wmo")
    score = maten(a, b).loc["GM0001"]
    assert math.isnan(score["congruentie"])
    assert score["jaccard"] == 1 / 2


def test_no_indeling_at_all_leaves_everything_missing() -> None:
    a, b = indeling("a", ".AA"), indeling("b", ".AA")
    score = maten(a, b).loc["GM0001"]
    assert score["aantal_indelingen"] == 0
    assert score[list_maatkolommen()].isna().all()


def test_counts_are_whole_numbers_with_their_own_missing_value() -> None:
    table = vergelijk(indeling("a", ".AA"), indeling("b", ".AA")).gemeenten
    assert [str(table[name].dtype) for name in TELLINGEN] == ["Int64"] * len(TELLINGEN)
    assert table.loc[0, "tafels"] is pd.NA


# --- an independent oracle -----------------------------------------------------


def check_against_oracle(result: Congruentie, indelingen: Sequence[Indeling]) -> None:
    """Compare every column, of gemeenten, pairs and effects, with plain sets."""
    table = result.gemeenten.set_index("gemeente_code")
    borders = result.bundel.grenzen.grenzen
    buren: dict[str, set[str]] = {m: set() for m in table.index}
    for a, b in zip(borders["gemeente_a"], borders["gemeente_b"], strict=True):
        buren[a].add(b)
        buren[b].add(a)
    plain = Orakel(indelingen, dict.fromkeys(table.index, 1.0), buren)
    weighted = Orakel(indelingen, table["inwoners"].to_dict(), buren)
    for oracle, suffix in ((plain, ""), (weighted, "_inwoners")):
        for kolom, maat in MATEN.items():
            if suffix and not maat.met_inwoners:
                continue
            expected = [getattr(oracle, kolom)(m) for m in table.index]
            found = table[kolom + suffix].to_numpy(dtype=float, na_value=np.nan)
            np.testing.assert_allclose(found, expected, atol=1e-12, err_msg=kolom + suffix)
    assert table["aantal_indelingen"].tolist() == [len(plain.held(m)) for m in table.index]

    pairs = result.gemeenteparen
    keys = [(m, d, e) for m in table.index for d, e in plain.pairs(m)]
    assert list(zip(*(pairs[c] for c in pairs.columns[:3]), strict=True)) == keys
    for name in ("jaccard", "ecs", "nestheid"):
        expected = [getattr(plain, f"pair_{name}")(d, e, m) for m, d, e in keys]
        np.testing.assert_allclose(pairs[name], expected, atol=1e-12, err_msg=name)
    assert pairs["relatie"].tolist() == [plain.pair_relatie(d, e, m) for m, d, e in keys]

    effecten = result.effecten
    keys = [(m, d) for m in table.index for d in plain.held(m)]
    assert list(zip(effecten["gemeente_code"], effecten["indeling"], strict=True)) == keys
    expected = [plain.effect(m, d) for m, d in keys]
    np.testing.assert_allclose(effecten["effect"], expected, atol=1e-12)


@given(stack=stapels(maximum=5), data=st.data())
def test_agrees_with_plain_sets(stack: list[Indeling], data: st.DataObject) -> None:
    weights = data.draw(inwoners(size_of(stack)))
    check_against_oracle(vergelijk(*stack, inwoners=weights), stack)


@pytest.mark.traag
def test_agrees_with_plain_sets_on_the_shipped_data(
    resultaat: Congruentie, standaard: tuple[Indeling, ...]
) -> None:
    check_against_oracle(resultaat, standaard)


# --- laws ----------------------------------------------------------------------


def test_registry_names_the_columns_of_the_table() -> None:
    table = vergelijk(indeling("a", "AAB"), indeling("b", "ABB")).gemeenten
    first = ["gemeente_code", "gemeente_naam", "provincie", "inwoners", "aantal_indelingen"]
    assert table.columns.tolist() == first + list_maatkolommen()
    plain = [*GELIJKENISSEN, *TELLINGEN, "partners_buur", "buren_partner"]
    assert list_maatkolommen() == plain + [f"{name}_inwoners" for name in GELIJKENISSEN]


@pytest.mark.parametrize("kolom", list_maatkolommen())
@settings(max_examples=20)
@given(stack=stapels(maximum=3, largest=5), data=st.data())
def test_every_measure_keeps_its_promises(
    kolom: str, stack: list[Indeling], data: st.DataObject
) -> None:
    """Bounds, index, labels, order of indelingen and order of rows."""
    weights = data.draw(inwoners(size_of(stack)))
    bundel = Bundel.from_indelingen(stack, dict(zip(codes(size_of(stack)), weights, strict=True)))
    maat = MATEN[kolom.removesuffix("_inwoners")]
    by_inwoners = kolom.endswith("_inwoners")

    def measure(changed: Sequence[Indeling]) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
        other = Bundel(tuple(changed), bundel.gemeenten, bundel.inwoners, rij(size_of(stack)))
        return maat.functie(other.overlap(by_inwoners))

    values = measure(stack)
    assert values.shape == (size_of(stack),)
    known = values[~np.isnan(values)]
    low, high = maat.bereik
    assert ((known >= low) & (known <= high + 1e-12)).all()
    relabelled = [
        Indeling(
            i.kenmerken,
            tuple(r._replace(regio_code=RENAME[r.regio_code]) for r in i.lidmaatschappen),
        )
        for i in stack
    ]
    for changed in (
        stack[::-1],
        relabelled,
        [Indeling(i.kenmerken, i.lidmaatschappen[::-1]) for i in stack],
    ):
        np.testing.assert_allclose(measure(changed), values, atol=1e-12)


RENAME = {"": "", "A": "zuid", "B": "noord", "C": "midden"}


@given(stack=stapels(minimum=1, maximum=1, letters="ABC"), copies=st.integers(2, 4))
def test_identical_indelingen_give_one_where_it_is_defined(
    stack: list[Indeling], copies: int
) -> None:
    same = [stack[0].with_kenmerken(slug=slug, domein=slug) for slug in SLUGS[:copies]]
    scores = maten(*same)
    for name in GELIJKENISSEN:
        assert (scores[name].dropna() == 1).all()
        assert np.allclose(scores[f"{name}_inwoners"].dropna(), 1)
    held = scores["aantal_indelingen"] > 0
    assert (held == scores["congruentie"].notna()).all()
    assert (scores.loc[held, "tafels"] == 1).all()
    assert (scores.loc[held, "vaste_partners"] == scores.loc[held, "alle_partners"]).all()
    assert (scores.loc[held, "paren_gelijk"] == math.comb(copies, 2)).all()


@given(stapels())
def test_partnervastheid_is_regioatlas_without_its_floor(stack: list[Indeling]) -> None:
    scores = maten(*stack)
    d, c = scores["aantal_indelingen"], scores["regioatlas_congruentie"]
    expected = ((d * c - 1) / (d - 1)).where(d > 1)
    np.testing.assert_allclose(scores["partnervastheid"], expected, atol=1e-12)
    assert (c.dropna() >= 1 / d[c.notna()] - 1e-12).all()


@given(stapels())
def test_the_three_relations_count_every_pair_once(stack: list[Indeling]) -> None:
    scores = maten(*stack)
    d = scores["aantal_indelingen"]
    total = scores[["paren_gelijk", "paren_genest", "paren_kruisend"]].sum(axis=1)
    assert (total == d * (d - 1) / 2).all()
    assert ((scores["tafels"] <= d) | (d == 0)).all()
    # One company at every table, and only then, makes every pair equal.
    assert ((scores["tafels"] == 1) == ((scores["paren_gelijk"] == total) & (d > 0))).all()


@given(stapels(maximum=3), st.sampled_from(SLUGS[:2]))
def test_a_copy_of_the_only_indeling_of_a_domein_changes_no_headline(
    stack: list[Indeling], which: str
) -> None:
    own = [i.with_kenmerken(domein=i.slug) for i in stack]
    original = next(i for i in own if i.slug == which)
    copy = original.with_kenmerken(slug="kopie")
    before, after = vergelijk(*own), vergelijk(*own, copy)
    for name in ("congruentie", "congruentie_inwoners"):
        np.testing.assert_allclose(after.gemeenten[name], before.gemeenten[name], atol=1e-12)
    # The effect of the others stays, and of the two copies neither matters any more.
    both = before.effecten.merge(
        after.effecten, on=["gemeente_code", "indeling"], suffixes=("", "_na")
    )
    others = both[both["indeling"] != which]
    np.testing.assert_allclose(others["effect_na"], others["effect"], atol=1e-12)
    twins = after.effecten[after.effecten["indeling"].isin([which, "kopie"])]["effect"]
    assert np.allclose(twins.dropna(), 0)


@given(stapels(minimum=3))
def test_an_effect_is_the_congruentie_without_it_less_the_congruentie(
    stack: list[Indeling],
) -> None:
    result = vergelijk(*stack)
    score = result.gemeenten.set_index("gemeente_code")["congruentie"]
    for left_out in stack:
        rest = [i for i in stack if i is not left_out]
        without = vergelijk(*rest).gemeenten.set_index("gemeente_code")["congruentie"]
        rows = result.effecten[result.effecten["indeling"] == left_out.slug]
        mine = rows["gemeente_code"].astype(str)
        expected = (without - score).loc[mine]
        np.testing.assert_allclose(rows["effect"], expected, atol=1e-12)


@given(st.data())
def test_non_members_of_a_partial_indeling_score_as_without_it(data: st.DataObject) -> None:
    stack = data.draw(stapels(largest=6))
    size = size_of(stack)
    partial = indeling("metropool", data.draw(tekeningen(size, "A...")), domein="metropool")
    weights = data.draw(inwoners(size))
    outside = [g for g in codes(size) if not partial.regios_van[g]]
    columns = list_maatkolommen()
    with_it = maten(*stack, partial, inwoners=weights).loc[outside, columns]
    without = maten(*stack, inwoners=weights).loc[outside, columns]
    pd.testing.assert_frame_equal(with_it, without)


@given(st.data())
def test_merging_a_kernregio_into_one_unit(data: st.DataObject) -> None:
    """State which measures per gemeente notice that a kernregio becomes one gemeente.

    Under inwoners, ECS and nestheid count whole sets, m included: nobody's value
    changes. The others leave out m itself, which is then its whole kernregio, so they
    hold for everybody outside it only. Tafels and the relations of sets hold for all;
    the numbers of partners do not.
    """
    stack = data.draw(stapels(letters="AAB."))
    size = size_of(stack)
    weights = data.draw(inwoners(size))
    before = vergelijk(*stack, inwoners=weights)
    groups = before.kernregios.groupby("kernregio")["gemeente_code"].agg(list)
    group = data.draw(st.sampled_from(groups.tolist()))
    table = gemeentetabel(weights)
    table.loc[group[0], "inwoners"] = table.loc[group, "inwoners"].sum()
    kept = table.drop(index=group[1:])
    merged = [i.select(kept.index) for i in stack]
    after = compute_congruentie(merged, kept).alle_gemeenten.set_index("gemeente_code")
    old = before.alle_gemeenten.set_index("gemeente_code").loc[kept.index]
    for name in list_maatkolommen():
        rows = kept.index if name in ALLEN_GELIJK else kept.index.drop(group[0])
        if name.endswith("_inwoners") or name in ALLEN_GELIJK:
            found = after.loc[rows, name].to_numpy(dtype=float, na_value=np.nan)
            expected = old.loc[rows, name].to_numpy(dtype=float, na_value=np.nan)
            np.testing.assert_allclose(found, expected, atol=1e-12, err_msg=name)


ALLEN_GELIJK = (
    "ecs_inwoners",
    "nestheid_inwoners",
    "tafels",
    "paren_gelijk",
    "paren_genest",
    "paren_kruisend",
)


def test_merging_a_kernregio_changes_the_score_of_its_members() -> None:
    # GM0001 and GM0002 are always together. Its partner of 1 inwoner is lost: 1/2 becomes 0.
    apart = maten(indeling("a", "AABB"), indeling("b", "AAAB"))
    merged = maten(indeling("a", "ABB"), indeling("b", "AAB"), inwoners=[2, 1, 1])
    assert apart.loc["GM0001", "congruentie_inwoners"] == 1 / 2
    assert merged.loc["GM0001", "congruentie_inwoners"] == 0


# --- several regios, with shares -----------------------------------------------


def test_partners_are_the_union_over_regios_from_the_threshold() -> None:
    # GM0001 lies for 60% with GM0002, for 5% with GM0003, for 4% with GM0004.
    swv = overlappend("swv", [{"A": 0.6, "B": 0.05, "C": 0.04}, {"A": 1.0}, {"B": 1.0}, {"C": 1.0}])
    other = indeling("ggd", "AAAA")
    score = maten(swv, other)
    assert score["vaste_partners"].tolist() == [2, 1, 1, 0]
    assert score.loc["GM0001", "jaccard"] == pytest.approx(2 / 3)
    assert maten(swv, other, drempel=0.04)["vaste_partners"].tolist() == [3, 1, 1, 1]
    assert maten(swv, other, drempel=0.06)["vaste_partners"].tolist() == [1, 1, 0, 0]


def test_an_unknown_share_counts_for_partners() -> None:
    swv = overlappend("swv", [{"A": None, "B": None}, {"A": 1.0}, {"B": 1.0}])
    score = maten(swv, indeling("ggd", "AAA"))
    assert score["vaste_partners"].tolist() == [2, 1, 1]


def test_partners_through_one_another_are_no_partners() -> None:
    # GM0002 and GM0003 both share a regio with GM0001, but not with each other.
    swv = overlappend("swv", [{"A": 0.5, "B": 0.5}, {"A": 1.0}, {"B": 1.0}])
    assert swv.partners("GM0002") == {"GM0001"}
    assert maten(swv, indeling("ggd", "AAA")).loc["GM0002", "jaccard"] == 1 / 2


def test_rows_with_shares_in_any_order_are_the_same() -> None:
    swv = overlappend("swv", [{"A": 0.5, "B": 0.5}, {"B": 0.7, "A": 0.3}, {"A": 1.0}])
    turned = Indeling(swv.kenmerken, swv.lidmaatschappen[::-1])
    assert turned == swv
