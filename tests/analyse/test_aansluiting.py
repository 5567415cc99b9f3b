"""Which company fits best and which deviates most: worked out by hand, none, ties and all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lappendeken import Indeling
from lappendeken.analyse.aansluiting import Aansluiting, compute_aansluiting
from lappendeken.maten import Bundel
from tekening import indeling, overlappend, stapels

EERSTE = "GM0001"


def zoek(*indelingen: Indeling, **options: object) -> Aansluiting:
    """Look at the first gemeente."""
    inwoners = options.pop("inwoners", None)
    bundel = Bundel.from_indelingen(indelingen, inwoners)  # type: ignore[arg-type]
    return compute_aansluiting(bundel, [EERSTE], **options)[EERSTE]  # type: ignore[arg-type]


def namen(gezelschappen: tuple[object, ...]) -> list[tuple[str, ...]]:
    return [g.indelingen for g in gezelschappen]  # type: ignore[attr-defined]


def test_one_deviates_and_two_that_are_equal_fit_best() -> None:
    # Partners 2, 3, 4 twice and 2 once: J = 1/3. Near: (1 + 1 + 1/3 - 1) / 2 and (1/3 + 1/3) / 2.
    found = zoek(indeling("a", "AAAA"), indeling("b", "AAAA"), indeling("c", "AABB"))
    assert namen(found.gezelschappen) == [("a", "b"), ("c",)]
    assert [g.nabijheid for g in found.gezelschappen] == pytest.approx([2 / 3, 1 / 3])
    assert found.gezelschappen[1].leden == {"GM0001", "GM0002"}
    assert namen(found.sluit_aan) == [("a", "b")]
    assert namen(found.wijkt_af) == [("c",)]
    # (1 + 1/3 + 1/3) / 3 = 5/9 with c, 1 without.
    assert found.effect == pytest.approx(4 / 9)
    assert found.met_effect == ("c",)
    assert found.aantal == 3


def test_equal_companies_leave_nothing_to_choose() -> None:
    found = zoek(*(indeling(slug, "AAAB") for slug in "abc"))
    assert namen(found.gezelschappen) == [("a", "b", "c")]
    assert (found.sluit_aan, found.wijkt_af, found.effect, found.met_effect) == ((), (), 0.0, ())


def test_all_as_different_as_each_other_leave_nothing_to_choose() -> None:
    # Partner 2, 3 or 4: no two share one.
    found = zoek(indeling("a", "AABC"), indeling("b", "ABAC"), indeling("c", "ABCA"))
    assert [g.nabijheid for g in found.gezelschappen] == [0.0, 0.0, 0.0]
    assert (found.sluit_aan, found.wijkt_af) == ((), ())
    assert len(found.meest_voorkomend) == 3


def test_when_every_company_deviates_as_much_none_is_told() -> None:
    # J = 1/2: domeinen a-c 1/2, and each 3/4 with zorg, which has both: 2/3; without a or c 3/4.
    found = zoek(
        indeling("a", "AAA"),
        indeling("b", "AAA", domein="zorg"),
        indeling("c", "ABA"),
        indeling("d", "ABA", domein="zorg"),
    )
    assert namen(found.gezelschappen) == [("a", "b"), ("c", "d")]
    assert (found.sluit_aan, found.wijkt_af, found.effect, found.met_effect) == ((), (), 0.0, ())


def test_two_indelingen_are_as_near_to_each_other() -> None:
    found = zoek(indeling("a", "AAAA"), indeling("b", "AABB"))
    assert [g.nabijheid for g in found.gezelschappen] == pytest.approx([1 / 3, 1 / 3])
    # The larger first; without one of two there is nothing to compare, so no effect.
    assert namen(found.gezelschappen) == [("a",), ("b",)]
    assert (found.sluit_aan, found.wijkt_af) == ((), ())


def test_one_or_no_indeling_that_holds_the_gemeente() -> None:
    one = zoek(indeling("a", "AA"), indeling("b", ".A"))
    assert namen(one.gezelschappen) == [("a",)]
    assert (one.aantal, one.sluit_aan, one.wijkt_af) == (1, (), ())
    none = zoek(indeling("a", ".A"), indeling("b", ".A"))
    assert (none.aantal, none.gezelschappen, none.meest_voorkomend) == (0, (), ())
    assert (none.sluit_aan, none.wijkt_af) == ((), ())


def test_two_companies_that_fit_as_well_are_both_named() -> None:
    # With 2 and 3, twice; with 2 and 4, twice: J = 1/3. With 5: shares nobody.
    found = zoek(
        indeling("a", "AAABC"),
        indeling("b", "AAABC"),
        indeling("c", "AABAC"),
        indeling("d", "AABAC"),
        indeling("e", "ABCDA"),
    )
    # (2 + 2/3 - 1) / 4.
    assert [g.nabijheid for g in found.gezelschappen] == pytest.approx([5 / 12, 5 / 12, 0])
    assert namen(found.sluit_aan) == [("a", "b"), ("c", "d")]
    assert namen(found.meest_voorkomend) == [("a", "b"), ("c", "d")]
    assert namen(found.wijkt_af) == [("e",)]
    # (1 + 1 + 4/3) / 10 with e, that / 6 without.
    assert found.effect == pytest.approx(5 / 9 - 1 / 3)


def test_two_companies_that_deviate_as_much_are_both_named() -> None:
    found = zoek(
        *(indeling(slug, "AAABC") for slug in "abc"),
        indeling("d", "ABCAD"),
        indeling("e", "ABCDA"),
    )
    assert namen(found.wijkt_af) == [("d",), ("e",)]
    assert found.met_effect == ("d", "e")
    # 3 of 10 pairs, 3 of 6 without one.
    assert found.effect == pytest.approx(0.2)
    assert namen(found.sluit_aan) == [("a", "b", "c")]


def test_all_that_deviate_with_one_company_are_named() -> None:
    found = zoek(
        *(indeling(slug, "AAAB") for slug in "abc"), *(indeling(slug, "ABCA") for slug in "de")
    )
    assert namen(found.wijkt_af) == [("d", "e")]
    # (3 + 1) of 10 pairs, 3 of 6 without one.
    assert found.effect == pytest.approx(0.1)


def test_of_two_that_mirror_each_other_in_a_domein_none_fits_best_by_weight_alone() -> None:
    # Partners 2 and 3, but in e only 2: J = 1/2. Domeinen: 1, 1, 1 and three times 3/4 is 7/8.
    # Without d .75, without a 5/6: the lowest effect is d's, with the company of a, b and c.
    found = zoek(
        indeling("a", "AAAB"),
        indeling("b", "AAAB"),
        indeling("c", "AAAB"),
        indeling("d", "AAAB", domein="wmo"),
        indeling("e", "AABB", domein="wmo"),
    )
    assert namen(found.sluit_aan) == [("a", "b", "c", "d")]
    # One of weight 1 left out: (3 + 1/2 + 1/4 - 1) / 3; e: (4 * 1/2 - 1/4 + 1/2 - 1/2) / 3.5.
    assert [g.nabijheid for g in found.gezelschappen] == pytest.approx([11 / 12, 1 / 2])
    assert (namen(found.wijkt_af), found.met_effect) == ([("e",)], ("e",))
    assert found.effect == pytest.approx(1 / 8)


def test_who_shares_the_company_but_weighs_less_deviates_as_well() -> None:
    # e has the company of j, but half of its domein.
    found = zoek(
        indeling("a", "AAAB"),
        indeling("b", "AAAB"),
        indeling("d", "AAAB", domein="wmo"),
        indeling("e", "ABCA", domein="wmo"),
        indeling("j", "ABCA"),
    )
    assert namen(found.wijkt_af) == [("e", "j")]
    assert found.met_effect == ("j",)
    # Pairs of domeinen: a-b 1, a-wmo 1/2, b-wmo 1/2, a-j 0, b-j 0, wmo-j 1/2: 5/12; without j 2/3.
    assert found.effect == pytest.approx(1 / 4)


def test_follows_the_weighting_that_is_asked_for() -> None:
    # Partners 2, 3, 4; 2; 3, 4. With 9 inwoners for 2, the one of 2 is nearly all.
    stack = indeling("a", "AAAA"), indeling("b", "AABB"), indeling("c", "ABAA")
    inwoners = {"GM0001": 1.0, "GM0002": 9.0, "GM0003": 1.0, "GM0004": 1.0}
    assert namen(zoek(*stack, inwoners=inwoners).wijkt_af) == [("b",)]
    found = zoek(*stack, inwoners=inwoners, by_inwoners=True)
    assert namen(found.wijkt_af) == [("c",)]
    # J = 9/11, 2/11 and 0: a third of their sum, and 9/11 without c.
    assert found.effect == pytest.approx(9 / 11 - 1 / 3)
    assert [g.nabijheid for g in found.gezelschappen] == pytest.approx([1 / 2, 1 / 11, 9 / 22])


def test_an_effect_below_the_threshold_is_not_told_and_one_on_it_is() -> None:
    stack = [indeling("a", "AAAA"), indeling("b", "AAAA"), indeling("c", "AABB")]
    assert namen(zoek(*stack, drempel=4 / 9).wijkt_af) == [("c",)]
    assert zoek(*stack, drempel=0.45).wijkt_af == ()


def test_regios_that_overlap_make_one_company() -> None:
    both = overlappend("b", [{"A": 0.5, "B": 0.5}, {"A": 1.0}, {"B": 1.0}])
    found = zoek(indeling("a", "AAA"), both, indeling("c", "AAB"))
    assert namen(found.gezelschappen) == [("a", "b"), ("c",)]


@given(stapels(minimum=1, maximum=5), st.booleans())
def test_no_indeling_is_told_without_those_of_the_same_company(
    stack: list[Indeling], by_inwoners: bool
) -> None:
    bundel = Bundel.from_indelingen(sorted(stack, key=lambda i: i.slug))
    for code, found in compute_aansluiting(
        bundel, bundel.gemeenten, by_inwoners=by_inwoners
    ).items():
        companies = {i.slug: i.partners(code) for i in stack if i.regios_van.get(code)}
        row = bundel.holds[bundel.gemeenten.index(code)]
        held = {s for s, d in zip(bundel.slugs, row, strict=True) if d}
        assert {s for g in found.gezelschappen for s in g.indelingen} == held
        for part in (found.sluit_aan, found.wijkt_af, found.meest_voorkomend):
            told = {s for g in part for s in g.indelingen}
            assert all(
                (s in told) == (t in told)
                for s in held
                for t in held
                if companies[s] == companies[t]
            )
        assert not set(found.sluit_aan) & set(found.wijkt_af)
        assert set(found.met_effect) <= {s for g in found.wijkt_af for s in g.indelingen}
