"""Naden, kernregio's and join: drawn cases and plain sets."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lappendeken import Congruentie, Indeling
from lappendeken.maten import compute_join
from orakel import gezelschappen, groepen
from tekening import (
    codes,
    grenzen,
    indeling,
    overlappend,
    rij,
    size_of,
    stapels,
    vergelijk,
)


def naden_of(result: Congruentie) -> dict[str, tuple[int, int, str]]:
    rows = result.naden.to_dict("records")
    return {
        f"{r['gemeente_a'][-1]}-{r['gemeente_b'][-1]}": (
            r["aantal_indelingen"],
            r["aantal_vergeleken"],
            r["indelingen"],
        )
        for r in rows
    }


def test_counts_the_indelingen_that_part_a_border() -> None:
    result = vergelijk(indeling("a", "AABB"), indeling("b", "ABBB"), indeling("c", "AAAB"))
    assert naden_of(result) == {
        "1-2": (1, 3, "b"),
        "2-3": (1, 3, "a"),
        "3-4": (1, 3, "c"),
    }
    assert result.naden["lengte_km"].tolist() == [1, 2, 3]
    assert result.waarde("naden_km", "geen") == 6
    assert result.waarde("harde_naden_km", "geen") == 0


def test_a_border_that_all_part_is_a_hard_seam() -> None:
    result = vergelijk(indeling("a", "AABB"), indeling("b", "ABCC"))
    assert naden_of(result) == {"1-2": (1, 2, "b"), "2-3": (2, 2, "a;b"), "3-4": (0, 2, "")}
    assert result.waarde("harde_naden", "geen") == 1
    assert result.waarde("harde_naden_km", "geen") == 2
    assert result.waarde("grenzen_km", "geen") == 6
    assert result.waarde("naden_km", "geen") == 3


def test_without_a_regio_on_a_side_nothing_is_compared() -> None:
    result = vergelijk(indeling("a", "A.B"), indeling("b", "A.B"))
    assert naden_of(result) == {"1-2": (0, 0, ""), "2-3": (0, 0, "")}
    # Never compared is not a hard seam.
    assert result.waarde("harde_naden", "geen") == 0
    partly = vergelijk(indeling("a", "A.B"), indeling("b", "ABB"))
    assert naden_of(partly) == {"1-2": (1, 1, "b"), "2-3": (0, 1, "")}
    assert partly.waarde("harde_naden", "geen") == 1


def test_one_shared_regio_is_no_naad() -> None:
    swv = overlappend("swv", [{"A": 0.5, "B": 0.5}, {"B": 1.0}, {"A": 1.0}])
    assert naden_of(vergelijk(swv, indeling("z", "AAA"))) == {
        "1-2": (0, 2, ""),
        "2-3": (1, 2, "swv"),
    }


def test_a_link_over_water_is_no_naad() -> None:
    result = vergelijk(
        indeling("a", "ABC"), indeling("b", "ABC"), grenzen=grenzen([(1, 2, 4)], links=[(2, 3)])
    )
    assert naden_of(result) == {"1-2": (2, 2, "a;b")}


@given(stapels())
def test_naden_agree_with_plain_sets(stack: list[Indeling]) -> None:
    size = size_of(stack)
    every = [(i, j, i + j) for i in range(1, size + 1) for j in range(i + 1, size + 1)]
    result = vergelijk(*stack, grenzen=grenzen(every) if every else rij(size))
    groups = {i.slug: gezelschappen(i) for i in stack}
    for row in result.naden.itertuples():
        compared = [d for d, b in groups.items() if {row.gemeente_a, row.gemeente_b} <= b.keys()]
        parted = [d for d in compared if row.gemeente_b not in groups[d][row.gemeente_a]]
        assert row.indelingen == ";".join(parted)
        assert (row.aantal_indelingen, row.aantal_vergeleken) == (len(parted), len(compared))
    assert len(result.naden) == len(every)


# --- kernregio's ---------------------------------------------------------------


def kernregios_of(result: Congruentie) -> list[list[str]]:
    table = result.kernregios
    assert table["kernregio"].is_monotonic_increasing
    return table.groupby("kernregio")["gemeente_code"].agg(list).tolist()


def test_kernregios_are_together_everywhere_and_numbered_by_lowest_code() -> None:
    result = vergelijk(indeling("a", "ABABA"), indeling("b", "ABABB"))
    assert kernregios_of(result) == [["GM0001", "GM0003"], ["GM0002", "GM0004"], ["GM0005"]]
    assert result.kernregios["kernregio"].tolist() == [1, 1, 2, 2, 3]
    assert result.waarde("kernregios", "geen") == 3
    assert result.waarde("kernregios_van_een_gemeente", "geen") == 1


def test_left_out_by_one_is_not_together() -> None:
    result = vergelijk(indeling("a", "AAA"), indeling("b", "AA."))
    assert kernregios_of(result) == [["GM0001", "GM0002"], ["GM0003"]]


@given(stapels(met_aandelen=False))
def test_kernregios_agree_with_plain_sets(stack: list[Indeling]) -> None:
    groups = [gezelschappen(i) for i in stack]
    signature = {m: tuple(b.get(m) for b in groups) for m in codes(size_of(stack))}
    expected = {
        frozenset(m for m in signature if signature[m] == mine) for mine in signature.values()
    }
    found = kernregios_of(vergelijk(*stack))
    assert {frozenset(group) for group in found} == expected
    assert [group[0] for group in found] == sorted(group[0] for group in found)


# --- join ----------------------------------------------------------------------


def test_join_links_through_any_indeling() -> None:
    result = vergelijk(indeling("a", "AABBCD"), indeling("b", "ABBCDE"))
    assert compute_join(result.bundel).tolist() == [0, 0, 0, 0, 1, 2]
    assert result.waarde("join_componenten", "geen") == 3


@given(stapels(), st.booleans())
def test_join_agrees_with_plain_sets(stack: list[Indeling], turned: bool) -> None:
    everyone = codes(size_of(stack))
    partners = [(m, p) for i in stack for m, group in gezelschappen(i).items() for p in group]
    expected = groepen(partners, everyone)
    number = compute_join(vergelijk(*(stack[::-1] if turned else stack)).bundel).tolist()
    found = {frozenset(m for m, n in zip(everyone, number, strict=True) if n == k) for k in number}
    assert found == expected
    assert list(dict.fromkeys(number)) == sorted(set(number))
