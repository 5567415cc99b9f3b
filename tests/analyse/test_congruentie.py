"""The tables as a whole: keys, order, narrowing, and the national numbers."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lappendeken import (
    Congruentie,
    GegevensError,
    Indeling,
    SelectieError,
    compute_congruentie,
)
from lappendeken.analyse.congruentie import list_maatkolommen, weighted_mean
from tekening import (
    codes,
    gemeentetabel,
    indeling,
    inwoners,
    rij,
    size_of,
    stapels,
    vergelijk,
)

SLEUTELS = {
    "gemeenten": ["gemeente_code"],
    "gemeenteparen": ["gemeente_code", "indeling_a", "indeling_b"],
    "effecten": ["gemeente_code", "indeling"],
    "indelingen": ["indeling"],
    "indelingsparen": ["indeling_a", "indeling_b"],
    "regios": ["indeling", "regio_code"],
    "naden": ["gemeente_a", "gemeente_b"],
    "kernregios": ["kernregio", "gemeente_code"],
    "landelijk": ["maat", "weging"],
    "toewijzingen": ["indeling", "gemeente_code", "regio_code"],
}


@given(stapels())
def test_every_table_has_a_unique_key_and_its_rows_in_order(stack: list[Indeling]) -> None:
    result = vergelijk(*stack)
    assert [*result.tabellen] == [*SLEUTELS, "bronnen"]
    for name, key in SLEUTELS.items():
        table = result.tabellen[name]
        assert not table.duplicated(key).any(), name
        assert isinstance(table.index, pd.RangeIndex), name
        # Kernregio's are numbered by their lowest gemeente, landelijk follows the registry.
        if name != "landelijk":
            rows = table[key].astype(str if name != "kernregios" else object)
            assert rows.sort_values(key).index.tolist() == rows.index.tolist(), name
    assert (result.indelingsparen["indeling_a"] < result.indelingsparen["indeling_b"]).all()


@given(stack=stapels(minimum=3), data=st.data())
def test_the_order_in_which_indelingen_are_given_changes_nothing(
    stack: list[Indeling], data: st.DataObject
) -> None:
    turned = vergelijk(*data.draw(st.permutations(stack))).tabellen
    for name, table in vergelijk(*stack).tabellen.items():
        pd.testing.assert_frame_equal(turned[name], table)


@given(stack=stapels(), data=st.data())
def test_narrowing_the_report_changes_no_score(stack: list[Indeling], data: st.DataObject) -> None:
    everyone = codes(size_of(stack))
    chosen = data.draw(st.lists(st.sampled_from(everyone), min_size=1, unique=True))
    whole, part = vergelijk(*stack), vergelijk(*stack, gemeld=chosen)
    assert part.gemeld == tuple(sorted(chosen))
    assert part.is_landelijk == (len(chosen) == len(everyone))
    for name in ("gemeenten", "gemeenteparen", "effecten", "toewijzingen"):
        table = whole.tabellen[name]
        expected = table[table["gemeente_code"].isin(chosen)].reset_index(drop=True)
        pd.testing.assert_frame_equal(part.tabellen[name], expected)
    for name in ("landelijk", "indelingen", "indelingsparen"):
        pd.testing.assert_frame_equal(part.tabellen[name], whole.tabellen[name])
    pd.testing.assert_frame_equal(part.alle_gemeenten, whole.gemeenten)
    pd.testing.assert_frame_equal(part.alle_naden, whole.naden)
    sides = whole.naden["gemeente_a"].isin(chosen) | whole.naden["gemeente_b"].isin(chosen)
    pd.testing.assert_frame_equal(part.naden, whole.naden[sides].reset_index(drop=True))
    # A kernregio or regio with a chosen gemeente is shown whole.
    kept = whole.kernregios[whole.kernregios["kernregio"].isin(part.kernregios["kernregio"])]
    pd.testing.assert_frame_equal(part.kernregios, kept.reset_index(drop=True))
    assert set(chosen) <= set(part.kernregios["gemeente_code"])
    mine = {(i.slug, regio) for i in stack for m in chosen for regio in i.regios_van[m]}
    keys = list(zip(whole.regios["indeling"], whole.regios["regio_code"], strict=True))
    expected = whole.regios[[key in mine for key in keys]].reset_index(drop=True)
    pd.testing.assert_frame_equal(part.regios, expected)


# --- national ------------------------------------------------------------------


def test_national_means_plain_and_by_inwoners() -> None:
    # jaccard 1/2, 1/2, 0 for gemeenten of 1, 2 and 3 inwoners.
    result = vergelijk(indeling("a", "AAB"), indeling("b", "AAA"), inwoners=[1, 2, 3])
    assert result.waarde("jaccard") == pytest.approx(1 / 3)
    assert result.waarde("jaccard", "inwoners") == pytest.approx((1 / 2 + 2 / 2 + 0) / 6)
    assert result.waarde("vaste_partners") == pytest.approx((1 + 1 + 0) / 3)
    counts = result.landelijk.query("weging == 'geen'").set_index("maat")["waarde"].to_dict()
    assert counts == {
        "aantal_gemeenten": 3,
        "aantal_inwoners": 6,
        "aantal_indelingen": 2,
        "aantal_domeinen": 2,
        "kernregios": 2,
        "kernregios_van_een_gemeente": 1,
        "join_componenten": 1,
        "grenzen_km": 3,
        "naden_km": 2,
        "harde_naden_km": 0,
        "harde_naden": 0,
    }


def test_a_national_mean_leaves_out_what_is_missing() -> None:
    result = vergelijk(indeling("a", "AAB"), indeling("b", "AA."), inwoners=[1, 3, 100])
    assert result.waarde("congruentie") == 1
    assert result.waarde("congruentie", "inwoners") == 1
    alone = vergelijk(indeling("a", "AB"), indeling("b", "BA"))
    assert math.isnan(alone.waarde("partnervastheid"))
    with pytest.raises(KeyError):
        alone.waarde("bestaat niet")


def test_weighted_mean() -> None:
    nan = float("nan")
    assert weighted_mean(np.array([1.0, nan, 0.0]), np.array([3.0, 5.0, 1.0])) == 0.75
    assert math.isnan(weighted_mean(np.array([nan]), np.array([1.0])))


@given(stack=stapels(), data=st.data())
def test_national_means_agree_with_the_table(stack: list[Indeling], data: st.DataObject) -> None:
    weights = data.draw(inwoners(size_of(stack)))
    result = vergelijk(*stack, inwoners=weights)
    for kolom in list_maatkolommen():
        values = result.gemeenten[kolom].astype(float).tolist()
        known = [(v, w) for v, w in zip(values, weights, strict=True) if not math.isnan(v)]
        plain = sum(v for v, _ in known) / len(known) if known else math.nan
        weighted = sum(v * w for v, w in known) / sum(w for _, w in known) if known else math.nan
        assert result.waarde(kolom) == pytest.approx(plain, nan_ok=True)
        assert result.waarde(kolom, "inwoners") == pytest.approx(weighted, nan_ok=True)


# --- describing the indelingen -------------------------------------------------


def test_describes_the_chosen_indelingen() -> None:
    a = indeling("a", "AAB.", stand=2024, standaard=True, vertrouwen="B", opgave="Zorgt.")
    b = indeling("b", "AAAA", geldig_tot="2026-01-01", bevestigd_door="Lijst: alle 4 gelijk")
    table = vergelijk(a, b, indeling("c", "AABB", achterhaald=True)).indelingen
    assert table.columns.tolist() == [
        *["indeling", "naam", "domein", "groep", "soort", "standaard", "stand", "aantal_regios"],
        *["dekking", "vertrouwen", "wettelijke_basis", "verplichting", "rechtsvorm"],
        *["wijzigbaar_door", "opgave", "geldig_tot", "achterhaald", "bevestigd_door"],
    ]
    first = table.iloc[0].to_dict()
    assert (first["indeling"], first["standaard"], first["stand"]) == ("a", "ja", 2024)
    assert (first["aantal_regios"], first["dekking"]) == (2, 0.75)
    assert (first["vertrouwen"], first["opgave"], first["rechtsvorm"]) == ("B", "Zorgt.", "")
    assert table["standaard"].tolist() == ["ja", "nee", "nee"]
    assert table["geldig_tot"].tolist() == ["", "2026-01-01", ""]
    assert table["achterhaald"].tolist() == ["nee", "ja", "ja"]
    assert table["bevestigd_door"].tolist() == ["", "Lijst: alle 4 gelijk", ""]


# --- what is refused -----------------------------------------------------------


@pytest.mark.parametrize(
    ("drawn", "sentence"),
    [
        ([], "Er is geen enkele indeling gekozen"),
        ([indeling("ggd", "AAB")], "Er is alleen 'ggd' gekozen"),
        ([indeling("ggd", "AAB"), indeling("ggd", "ABB")], "'ggd' is twee keer gekozen"),
    ],
)
def test_refuses_what_leaves_nothing_to_compare(drawn: list[Indeling], sentence: str) -> None:
    with pytest.raises(SelectieError, match=sentence):
        compute_congruentie(drawn, gemeentetabel([1, 1, 1]), rij(3))


def test_refuses_a_gemeente_that_does_not_exist() -> None:
    drawn = [indeling("ggd", "AAB"), indeling("res", "ABBAA")]
    with pytest.raises(GegevensError, match="'res' noemt GM0004 en GM0005"):
        compute_congruentie(drawn, gemeentetabel([1, 1, 1]), rij(3))


def test_works_without_borders_and_sources() -> None:
    drawn = [indeling("a", "AAB"), indeling("b", "ABB")]
    result = compute_congruentie(drawn, gemeentetabel([1, 1, 1]))
    assert (len(result.naden), len(result.bronnen)) == (0, 0)
    assert result.waarde("harde_naden_km", "geen") == 0
    assert math.isnan(result.waarde("buren_partner"))
    assert result.regios["delen"].tolist() == [2, 1, 1, 2]
    assert math.isnan(result.indelingsparen["grens_jaccard"].iloc[0])


def test_no_noise_of_rounding_in_the_tables(resultaat: Congruentie) -> None:
    # An effect of 1e-17 would print as such, and differently on another processor.
    for name, table in resultaat.tabellen.items():
        numbers = table.select_dtypes("float").to_numpy()
        tiny = (np.abs(numbers) < 1e-9) & (numbers != 0)
        assert not tiny.any(), name
        assert not np.signbit(numbers[numbers == 0]).any(), name
