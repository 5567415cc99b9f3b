"""Tests of the headline with and without single and weak indelingen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
import pytest

from lappendeken import Congruentie, Indeling, Kenmerken, Lidmaatschap, compute_congruentie
from lappendeken.analyse.gevoeligheid import (
    compute_gevoeligheid,
    compute_verwanten,
    compute_zwakke_rijen,
    list_varianten,
)
from lappendeken.maten import Bundel
from tekening import gemeentetabel, indeling, rij


def tabel(*indelingen: Indeling, size: int = 4, **options: Any) -> pd.DataFrame:
    found = compute_gevoeligheid(bundel(indelingen, [1] * size), **options)
    return found.set_index(["variant", "weggelaten"])


def bundel(indelingen: Sequence[Indeling], inwoners: Sequence[int]) -> Bundel:
    table = gemeentetabel(inwoners)
    return Bundel.from_indelingen(indelingen, table["inwoners"].astype(float).to_dict())


def paren(*pairs: tuple[str, str, float]) -> pd.DataFrame:
    return pd.DataFrame(pairs, columns=["indeling_a", "indeling_b", "ecs"])


A, B, C = indeling("a", "AABB"), indeling("b", "AABB"), indeling("c", "ABAB")


def test_matches_values_worked_out_by_hand() -> None:
    # a and b agree (1); c pairs each gemeente with another (0 with both): (1 + 0 + 0) / 3.
    found = tabel(A, B, C)
    assert found.loc[("alle", ""), "congruentie"] == pytest.approx(1 / 3)
    assert found.loc[("zonder_een", "c"), "congruentie"] == 1
    assert found.loc[("zonder_een", "a"), "congruentie"] == 0
    assert found.loc[("zonder_een", "c"), "verschil"] == pytest.approx(2 / 3)
    assert found.loc[("zonder_een", "a"), "verschil"] == pytest.approx(-1 / 3)
    assert found["verschoven"].tolist()[0] == 0
    assert found.loc[("zonder_een", "c"), "verschoven"] == 4


def test_weighs_by_inwoners() -> None:
    # Without c, GM0001 and GM0002 agree everywhere, GM0003 and GM0004 nowhere.
    a, b = indeling("a", "AABC"), indeling("b", "AABB")
    found = compute_gevoeligheid(bundel([a, b], [3, 3, 1, 1])).iloc[0]
    assert found["congruentie"] == pytest.approx(1 / 2)
    assert found["congruentie_inwoners"] == pytest.approx(6 / 8)


def test_is_missing_when_fewer_than_two_domeinen_are_left() -> None:
    found = tabel(A, C)
    left = found.loc[("zonder_een", "a")]
    assert np.isnan(left["congruentie"])
    assert np.isnan(left["verschil"])
    assert left["verschoven"] == 0


def test_two_indelingen_of_one_domein_leave_one_domein() -> None:
    found = tabel(A.with_kenmerken(domein="wmo"), B.with_kenmerken(domein="wmo"), C)
    assert found.loc[("alle", ""), "aantal_domeinen"] == 2
    assert np.isnan(found.loc[("zonder_een", "c"), "congruentie"])


def test_whom_an_indeling_does_not_hold_keeps_its_score() -> None:
    # GM0003 and GM0004 are together in a, b and d, and not in c: 1. GM0001 has a partner in a
    # and b and none in d: 1/3 without c.
    found = tabel(A, B, indeling("c", "AB.."), indeling("d", "ABCC"))
    assert found.loc[("zonder_een", "c"), "congruentie"] == pytest.approx((2 / 3 + 2) / 4)


def test_leaving_out_everything_leaves_nothing() -> None:
    found = tabel(A.with_kenmerken(voorlopig=True), C.with_kenmerken(voorlopig=True))
    left = found.loc[("zonder_voorlopig", "a;c")]
    assert left["aantal_indelingen"] == 0
    assert np.isnan(left["congruentie"])


def test_averages_over_the_reported_only() -> None:
    a, b = indeling("a", "AABC"), indeling("b", "AABB")
    found = tabel(a, b, gemeld=["GM0001"])
    assert found.loc[("alle", ""), "congruentie"] == 1


def test_names_the_weak_ones_and_only_when_there_are_any() -> None:
    assert [v.variant for v in list_varianten([A, C], paren())] == ["alle"] + ["zonder_een"] * 2
    weak = [
        A.with_kenmerken(voorlopig=True),
        B.with_kenmerken(vertrouwen="C"),
        C.with_kenmerken(afgeleid_van=("a", "elders")),
        indeling("d", "ABCD", afgeleid_van=("elders",)),
    ]
    groups = {v.variant: v.weggelaten for v in list_varianten(weak, paren())[5:]}
    assert groups == {
        "zonder_voorlopig": ("a",),
        "zonder_vertrouwen_c": ("b",),
        "zonder_afgeleid": ("c",),
    }


@pytest.mark.parametrize(
    ("trust", "left_out"),
    [
        (("", "", ""), ("b", "c")),  # nothing known: the first slug stays
        (("B", "A", "C"), ("a", "c")),  # the most trusted stays
        (("A", "A", "A"), ("b", "c")),
    ],
)
def test_keeps_one_of_a_chain_of_near_duplicates(
    trust: tuple[str, ...], left_out: tuple[str, ...]
) -> None:
    chosen = [i.with_kenmerken(vertrouwen=t) for i, t in zip((A, B, C), trust, strict=True)]
    # a and c are alike only through b.
    pairs = paren(("a", "b", 0.95), ("a", "c", 0.9), ("b", "c", 0.99))
    assert list_varianten(chosen, pairs)[-1].weggelaten == left_out


def test_prefers_what_is_not_derived_among_near_duplicates() -> None:
    chosen = [A.with_kenmerken(afgeleid_van=("b",)), B, C]
    found = list_varianten(chosen, paren(("a", "b", 1.0)))[-1]
    assert (found.variant, found.weggelaten) == ("zonder_bijna_gelijk", ("a",))


def test_below_the_threshold_is_no_duplicate() -> None:
    found = list_varianten([A, B], paren(("a", "b", 0.9499)))
    assert "zonder_bijna_gelijk" not in [v.variant for v in found]


def test_agrees_with_the_effects_on_the_shipped_tables(resultaat: Congruentie) -> None:
    found = compute_gevoeligheid(resultaat.bundel)
    single = found[found["variant"] == "zonder_een"].set_index("weggelaten")["verschil"]
    effects = resultaat.effecten.groupby("indeling", observed=True)["effect"].mean()
    assert single.to_dict() == pytest.approx(effects.to_dict())
    assert found["congruentie"].iloc[0] == pytest.approx(resultaat.waarde("congruentie"))


def test_without_one_is_the_headline_of_the_rest() -> None:
    stack = [A, C, indeling("d", "AAAB")]
    found = tabel(*stack).loc[("zonder_een", "d"), "congruentie"]
    rest = compute_congruentie(stack[:2], gemeentetabel([1] * 4), rij(4))
    assert found == pytest.approx(rest.waarde("congruentie"))


def test_groups_are_the_headline_of_the_rest_on_the_shipped_tables(
    resultaat: Congruentie,
) -> None:
    found = compute_gevoeligheid(resultaat.bundel).set_index("variant")
    # None of the nine leans on another of them.
    assert "zonder_afgeleid" not in found.index
    for variant in ("zonder_voorlopig", "zonder_bijna_gelijk"):
        left_out = str(found.loc[variant, "weggelaten"]).split(";")
        rest = [i for i in resultaat.bundel.indelingen if i.slug not in left_out]
        again = compute_congruentie(rest, resultaat.gemeentetabel)
        assert found.loc[variant, "congruentie"] == pytest.approx(again.waarde("congruentie"))
        assert found.loc[variant, "aantal_indelingen"] == len(rest)


# --- weak rows -------------------------------------------------------------------------


def herkomst(slug: str, regios: str, statussen: Sequence[str], **kenmerken: Any) -> Indeling:
    """Read a drawing with the status of each row."""
    meta: dict[str, Any] = {"naam": slug, "domein": slug, "stand": 2026} | kenmerken
    rows = tuple(
        Lidmaatschap(f"GM{n:04d}", regio, 1.0, status)
        for n, (regio, status) in enumerate(zip(regios, statussen, strict=True), start=1)
    )
    return Indeling(Kenmerken(slug=slug, **meta), rows)


def test_a_weak_row_leaves_the_indeling_out_for_that_gemeente_only() -> None:
    # a and b agree, c does not: (1 + 0 + 0) / 3 for everybody. GM0001 is weak in c, so it
    # keeps a and b: 1. GM0003 is weak in a, so it keeps b and c: 0. GM0002 keeps GM0001 as
    # partner in a and b and GM0004 in c: nothing changes for it.
    a = herkomst("a", "AABB", ["bron", "bron", "omgezet_strijdig", "bron"])
    c = herkomst("c", "ABAB", ["afgeleid", "bron", "gecorrigeerd", "polygoon"])
    found = compute_zwakke_rijen(bundel([a, B, c], [1] * 4)).set_index("gemeente_code")
    assert found["zwak"].to_dict() == {"GM0001": "c", "GM0003": "a"}
    assert found["congruentie"].tolist() == pytest.approx([1 / 3, 1 / 3])
    assert found["congruentie_zonder"].tolist() == pytest.approx([1.0, 0.0])
    assert found["verschil"].tolist() == pytest.approx([2 / 3, -1 / 3])
    assert found["gemarkeerd"].tolist() == [True, True]
    national = compute_gevoeligheid(bundel([a, B, c], [1] * 4)).iloc[-1]
    assert (national["variant"], national["weggelaten"]) == ("zonder_zwakke_rijen", "a;c")
    # (1 + 1/3 + 0 + 1/3) / 4, and every indeling still counts for somebody.
    assert national["congruentie"] == pytest.approx(5 / 12)
    assert (national["aantal_indelingen"], national["verschoven"]) == (3, 2)


def test_a_weak_row_that_changes_nothing_is_not_marked() -> None:
    b = herkomst("b", "AABB", ["onbevestigd", "bron", "bron", "bron"])
    d = indeling("d", "AABB")
    found = compute_zwakke_rijen(bundel([A, b, d], [1] * 4))
    assert found["verschil"].tolist() == [0.0]
    assert found["gemarkeerd"].tolist() == [False]


def test_a_score_that_cannot_be_computed_without_weak_rows_is_marked() -> None:
    b = herkomst("b", "AABB", ["oude_bron", "bron", "bron", "bron"])
    found = compute_zwakke_rijen(bundel([A, b], [1] * 4))
    assert found["gemeente_code"].tolist() == ["GM0001"]
    assert np.isnan(found["congruentie_zonder"].iloc[0])
    assert found["gemarkeerd"].tolist() == [True]


def test_a_derived_row_is_weak_unless_the_table_is_trusted() -> None:
    firm = herkomst("b", "AABB", ["afgeleid"] * 4, vertrouwen="A")
    assert compute_zwakke_rijen(bundel([A, firm], [1] * 4)).empty
    weak = firm.with_kenmerken(vertrouwen="B")
    assert len(compute_zwakke_rijen(bundel([A, weak], [1] * 4))) == 4


@pytest.mark.parametrize(
    ("aandeel", "weak"), [(0.04, False), (0.05, True), (None, True), (1.0, True)]
)
def test_only_a_row_that_counts_can_be_weak(aandeel: float | None, weak: bool) -> None:
    rows = (
        Lidmaatschap("GM0001", "A", 0.0001 if aandeel == 1.0 else None, "bron"),
        Lidmaatschap("GM0001", "B", aandeel if aandeel != 1.0 else 0.9, "bron_gedeeltelijk"),
        Lidmaatschap("GM0002", "", None, "onbekend"),
    )
    b = Indeling(Kenmerken(slug="b", naam="b", domein="b", stand=2026), rows)
    found = compute_zwakke_rijen(bundel([indeling("a", "AA"), b], [1] * 2))
    assert found["gemeente_code"].tolist() == ["GM0001"] * weak


def test_weak_rows_of_others_are_not_reported() -> None:
    b = herkomst("b", "AABB", ["onbevestigd"] * 4)
    found = compute_zwakke_rijen(bundel([A, b], [1] * 4), gemeld=["GM0002"])
    assert found["gemeente_code"].tolist() == ["GM0002"]


def test_the_weak_rows_of_the_standaard_set(resultaat: Congruentie) -> None:
    # HERKOMST: 138 of the Wmo rows and 43 of the omgevingsdiensten are derived.
    found = compute_zwakke_rijen(resultaat.bundel)
    weak = found["zwak"].str.split(";").explode().value_counts().to_dict()
    assert weak == {"wmo-opvang-beschermd-wonen-2023": 138, "omgevingsdienst-2026": 43}
    assert 0 < found["gemarkeerd"].sum() < len(found)


def test_relatives_are_near_duplicates_and_what_leans_on_another() -> None:
    chosen = [A, B.with_kenmerken(afgeleid_van=("a",)), C, indeling("d", "ABCD")]
    pairs = paren(("a", "b", 0.9), ("a", "c", 0.95), ("a", "d", 0.9499), ("c", "d", float("nan")))
    found = compute_verwanten(chosen, pairs)
    assert found[["indeling_a", "indeling_b"]].to_numpy().tolist() == [["a", "b"], ["a", "c"]]
    assert found["bijna_gelijk"].tolist() == [False, True]
    assert found["afgeleid"].tolist() == ["b", ""]
