"""Tests of the reference question: cases by hand, laws, and the shipped tables."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lappendeken import Catalogus, Indeling
from lappendeken.analyse.referentie import (
    KLASSEN,
    RELATIES,
    compute_kandidaten,
    compute_referentie,
    compute_verhuislijst,
)
from tekening import codes, gemeentetabel, indeling, overlappend, rij, tekeningen


def vergelijk(mine: str, theirs: str, inwoners: list[int] | None = None) -> pd.Series:
    table = gemeentetabel(inwoners or [1] * len(mine))
    found = compute_referentie(
        [indeling("mijn", mine)], indeling("ref", theirs), table, rij(len(mine))
    )
    return found.iloc[0]


def verhuizers(mine: str, theirs: str, inwoners: list[int] | None = None) -> list[str]:
    table = gemeentetabel(inwoners or [1] * len(mine))
    moved = compute_verhuislijst(indeling("mijn", mine), indeling("ref", theirs), table)
    return moved["gemeente_code"].tolist()


# --- values worked out by hand -------------------------------------------------


def test_counts_what_crosses_the_reference() -> None:
    # B lies for one gemeente in A and for two in B: that one moves. Of the reference,
    # A is cut in 2 + 1 and B in 2 + 1: one each.
    row = vergelijk("AABBBC", "AAABBB")
    assert row["relatie"] == "kruisend"
    assert (row["regios"], row["regios_referentie"]) == (3, 2)
    assert (row["verhuizingen_in_referentie"], row["verhuizingen_van_referentie"]) == (1, 2)
    assert (row["gesplitste_regios"], row["gesplitste_regios_referentie"]) == (1, 2)
    # Borders of 1..5 km: mine after 2 and 5, theirs after 3.
    assert row["grens_jaccard"] == 0


@pytest.mark.parametrize(
    ("mine", "theirs", "relatie"),
    [
        ("AABB", "XXYY", "gelijk"),
        ("ABCC", "XXYY", "in_referentie"),
        ("AAAA", "XXYY", "referentie_in"),
        ("ABBA", "XXYY", "kruisend"),
        ("AA..", "..YY", ""),
    ],
)
def test_names_the_relation(mine: str, theirs: str, relatie: str) -> None:
    assert vergelijk(mine, theirs)["relatie"] == relatie


def test_lists_who_moves_whence_and_whither() -> None:
    moved = compute_verhuislijst(
        indeling("mijn", "AABBBC"), indeling("ref", "XXXYYY"), gemeentetabel([5, 5, 7, 5, 5, 5])
    )
    row = moved.iloc[0].to_dict()
    assert len(moved) == 1
    assert (row["gemeente_code"], row["regio_code"], row["inwoners"]) == ("GM0003", "B", 7)
    assert (row["doelregio_code"], row["blijft_code"]) == ("X", "Y")


@pytest.mark.parametrize(
    ("inwoners", "expected"),
    [
        ([1, 1, 1, 1], ["GM0003", "GM0004"]),  # a full tie: the lowest code stays
        ([1, 1, 1, 2], ["GM0001", "GM0002"]),  # the part with more inwoners stays
    ],
)
def test_breaks_a_tie_by_inwoners_and_then_by_code(
    inwoners: list[int], expected: list[str]
) -> None:
    assert verhuizers("AAAA", "XXYY", inwoners) == expected


def test_a_smaller_part_with_more_inwoners_still_moves() -> None:
    assert verhuizers("AAA", "XXY", [1, 1, 1000]) == ["GM0003"]


def test_leaves_out_who_has_no_regio_in_one_of_the_two() -> None:
    assert verhuizers("AAA.", "XX.Y") == []
    row = vergelijk("AAA.", "XX.Y")
    assert row["aantal_gemeenten"] == 2


def test_uses_the_hoofdregio_of_overlapping_regios() -> None:
    mine = overlappend("mijn", [{"A": 1.0}, {"A": 0.6, "B": 0.4}, {"B": 1.0}])
    moved = compute_verhuislijst(mine, indeling("ref", "XYY"), gemeentetabel([1, 1, 1]))
    # A holds 1 (X) and 2 (Y): a tie in size and inwoners, so X stays.
    assert moved["gemeente_code"].tolist() == ["GM0002"]


def test_skips_the_reference_itself() -> None:
    ref = indeling("ref", "AABB")
    table = gemeentetabel([1] * 4)
    assert compute_referentie([ref], ref, table).empty
    found = compute_referentie([ref, indeling("a", "AAAA")], ref, table)
    assert found["indeling"].tolist() == ["a"]


# --- laws ----------------------------------------------------------------------


@st.composite
def paren(draw: st.DrawFn) -> tuple[str, str, list[int]]:
    size = draw(st.integers(1, 8))
    inwoners = draw(st.lists(st.integers(1, 9), min_size=size, max_size=size))
    return draw(tekeningen(size)), draw(tekeningen(size)), inwoners


@given(paren())
def test_the_list_is_as_long_as_the_fewest_moves(case: tuple[str, str, list[int]]) -> None:
    mine, theirs, inwoners = case
    row = vergelijk(mine, theirs, inwoners)
    fewest = row["verhuizingen_in_referentie"]
    assert len(verhuizers(mine, theirs, inwoners)) == (0 if pd.isna(fewest) else fewest)


@given(paren())
def test_after_the_moves_it_nests(case: tuple[str, str, list[int]]) -> None:
    mine, theirs, inwoners = case
    moved = set(verhuizers(mine, theirs, inwoners))
    after = {
        code: None if m == "." else (f"{m} naar {t}" if code in moved else m)
        for code, m, t in zip(codes(len(mine)), mine, theirs, strict=True)
    }
    table = gemeentetabel(inwoners)
    found = compute_referentie(
        [Indeling.from_mapping("mijn", after)], indeling("ref", theirs), table
    )
    assert found["relatie"].iloc[0] in ("gelijk", "in_referentie", "")


@given(paren())
def test_the_relation_turns_with_the_roles(case: tuple[str, str, list[int]]) -> None:
    mine, theirs, inwoners = case
    there, back = vergelijk(mine, theirs, inwoners), vergelijk(theirs, mine, inwoners)
    turned = {"in_referentie": "referentie_in", "referentie_in": "in_referentie"}
    assert back["relatie"] == turned.get(there["relatie"], there["relatie"])
    assert there["relatie"] in (*RELATIES, "")
    assert there["gesplitste_regios"] == back["gesplitste_regios_referentie"]


# --- the shipped tables ----------------------------------------------------------


def test_res_fits_provincies_but_for_three_gemeenten(catalogus: Catalogus) -> None:
    res, provincie = catalogus.indeling("res"), catalogus.indeling("provincie")
    row = compute_referentie([res], provincie, catalogus.gemeenten, catalogus.grenzen).iloc[0]
    moved = compute_verhuislijst(res, provincie, catalogus.gemeenten)
    assert moved["gemeente_naam"].tolist() == ["Renswoude", "Rhenen", "Veenendaal"]
    assert set(moved["regio_naam"]) == {"Foodvalley"}
    assert row["gesplitste_regios"] == 1
    assert (row["verhuizingen_in_referentie"], row["verhuizingen_van_referentie"]) == (3, 152)


# --- past, groter, kruist ----------------------------------------------------------


def test_a_part_that_is_a_whole_reference_regio_is_larger_and_any_other_crosses() -> None:
    # A: p (1, 2) is home, q (3) lies wholly in it: larger. B: r is home with 5 and 6; of s
    # only 7 lies in it, so B crosses. C lies inside s.
    mine, ref = indeling("a", "AAABBBBCC"), indeling("r", "ppqtrrsss")
    table = gemeentetabel([1, 2, 3, 4, 5, 6, 7, 8, 9])
    # 3 of A, and 4 of B (t, whole), are larger; 7 of B crosses.
    counts = compute_kandidaten([mine], [ref], table)[["past", "groter", "kruist"]]
    assert counts.to_numpy().tolist() == [[6, 2, 1]]
    moved = compute_verhuislijst(mine, ref, table)
    assert moved[["gemeente_code", "klasse"]].to_numpy().tolist() == [
        ["GM0003", "groter"],
        ["GM0004", "groter"],
        ["GM0007", "kruist"],
    ]


@given(paren())
def test_who_moves_is_larger_or_crosses(case: tuple[str, str, list[int]]) -> None:
    mine, theirs, inwoners = case
    a, ref = indeling("mijn", mine), indeling("ref", theirs)
    moved = compute_verhuislijst(a, ref, gemeentetabel(inwoners))["klasse"]
    assert set(moved) <= set(KLASSEN[1:])
    # A reference of which every regio lies inside one of mine is never crossed.
    if vergelijk(mine, theirs, inwoners)["relatie"] in ("gelijk", "referentie_in"):
        assert "kruist" not in set(moved)


def test_candidates_are_laid_side_by_side_and_ties_by_slug() -> None:
    a = indeling("a", "AABB")
    found = compute_kandidaten(
        [a], [indeling("z", "XXYY"), indeling("b", "PPPQ"), a], gemeentetabel([1] * 4)
    )
    # b: of B one part is home (P, the lowest code); 4 (Q) lies wholly in it.
    assert found.to_numpy().tolist() == [
        ["a", "a", 2, 0, 0, 0, 0, 0],
        ["z", "z", 2, 1, 4, 0, 0, 0],
        ["b", "b", 2, 1, 3, 1, 0, 1],
    ]


@settings(max_examples=15)
@given(data=st.data(), size=st.integers(1, 8))
def test_candidates_count_what_the_lists_hold(data: st.DataObject, size: int) -> None:
    stack = [indeling(slug, data.draw(tekeningen(size))) for slug in "abc"]
    table = gemeentetabel(data.draw(st.lists(st.integers(1, 9), min_size=size, max_size=size)))
    for row in compute_kandidaten(stack, stack, table).to_dict("records"):
        (reference,) = [i for i in stack if i.slug == row["referentie"]]
        others = [i for i in stack if i.slug != reference.slug]
        lists = [compute_verhuislijst(other, reference, table) for other in others]
        larger, across = (
            sum((moved["klasse"] == klasse).sum() for moved in lists) for klasse in KLASSEN[1:]
        )
        held = [other.hoofdregio.keys() & reference.hoofdregio.keys() for other in others]
        fits = sum(map(len, held)) - larger - across
        assert (row["past"], row["groter"], row["kruist"]) == (fits, larger, across)
        assert (row["samen"], row["aantal_indelingen"]) == (larger + across, 2)


def test_forty_of_the_deviations_from_the_veiligheidsregios_are_whole_ones(
    catalogus: Catalogus,
) -> None:
    nine = catalogus.select()
    reference = catalogus.indeling("veiligheidsregio")
    moved = {
        i.slug: compute_verhuislijst(i, reference, catalogus.gemeenten)["klasse"].tolist()
        for i in nine
        if i.slug != reference.slug
    }
    res = moved["res-2025"]
    assert (res.count("groter"), res.count("kruist")) == (28, 11)
    every = [klasse for found in moved.values() for klasse in found]
    assert every.count("groter") == 40
