"""Indeling: what it knows, and what it refuses."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given

from lappendeken import Bron, GegevensError, Indeling, Kenmerken, Lidmaatschap
from orakel import gezelschappen
from tekening import codes, indeling, overlappend, size_of, stapels

META = Kenmerken(slug="test", naam="Test", domein="test", stand=2026)


def rows(*lines: tuple[str, str, float | None]) -> Indeling:
    return Indeling(META, tuple(Lidmaatschap(*line) for line in lines))


def test_level_sets_of_a_drawing() -> None:
    drawn = indeling("ggd", "AAB.")
    assert drawn.gemeenten == tuple(codes(4))
    assert drawn.regios == ("A", "B")
    assert dict(drawn.leden) == {"A": {"GM0001", "GM0002"}, "B": {"GM0003"}}
    assert dict(drawn.regios_van)["GM0004"] == ()
    assert dict(drawn.hoofdregio) == {"GM0001": "A", "GM0002": "A", "GM0003": "B"}
    assert [drawn.partners(g) for g in codes(4)] == [{"GM0002"}, {"GM0001"}, set(), set()]
    assert (drawn.slug, drawn.naam, drawn.domein) == ("ggd", "ggd", "ggd")


def test_an_own_indeling_is_a_domein_of_its_own() -> None:
    assert indeling("mijn", "AAB").kenmerken.soort == "eigen"
    assert indeling("mijn", "AAB").domein == "mijn"
    assert indeling("mijn", "AAB", domein="jeugd").domein == "jeugd"


def test_rows_are_sorted_and_names_fall_back_to_the_code() -> None:
    found = Indeling(
        META,
        (Lidmaatschap("GM02", "b"), Lidmaatschap("GM01", "a")),
        {"a": "Achterhoek", "b": ""},
    )
    assert [r.gemeente_code for r in found.lidmaatschappen] == ["GM01", "GM02"]
    assert dict(found.regionamen) == {"a": "Achterhoek", "b": "b"}


def test_leden_from_a_threshold() -> None:
    swv = overlappend("swv", [{"A": 0.95, "B": 0.05}, {"B": 0.04}, {"B": None}])
    assert swv.leden_vanaf()["B"] == {"GM0001", "GM0003"}
    assert swv.leden_vanaf(0.04)["B"] == {"GM0001", "GM0002", "GM0003"}
    assert swv.leden["B"] == {"GM0001", "GM0002", "GM0003"}
    assert swv.partners("GM0001", 0.5) == set()


@given(stapels(minimum=1, maximum=1))
def test_partners_agree_with_plain_sets(stack: list[Indeling]) -> None:
    (drawn,) = stack
    groups = gezelschappen(drawn)
    for m in codes(size_of(stack)):
        assert drawn.partners(m) == groups.get(m, frozenset()) - {m}
        assert all(m in drawn.partners(p) for p in drawn.partners(m))


@given(stapels(minimum=1, maximum=1))
def test_hoofdregio_is_one_of_its_regios(stack: list[Indeling]) -> None:
    (drawn,) = stack
    shares = {(r.gemeente_code, r.regio_code): r.aandeel for r in drawn.lidmaatschappen}
    for m, regio in drawn.hoofdregio.items():
        mine = [shares[m, other] for other in drawn.regios_van[m]]
        assert len(mine) == 1 or shares[m, regio] == max(share or 0 for share in mine)


def test_copies_change_and_the_original_stays() -> None:
    original = indeling("ggd", "AAB")
    copy = original.with_kenmerken(slug="kopie", domein="elders")
    assert (copy.slug, copy.domein, original.slug) == ("kopie", "elders", "ggd")
    assert copy.leden == original.leden
    part = original.select(["GM0001", "GM0003"])
    assert dict(part.leden) == {"A": {"GM0001"}, "B": {"GM0003"}}
    assert original.select(["GM0003"]).regios == ("B",)
    with pytest.raises(TypeError, match="does not support item assignment"):
        original.leden["A"] = frozenset()  # type: ignore[index]


def test_to_frame_leaves_no_regio_empty() -> None:
    table = indeling("ggd", "A.", stand=2025).to_frame()
    assert table.columns.tolist() == [
        *["indeling", "stand", "gemeente_code", "regio_code", "regio_naam", "aandeel"],
        "bron_status",
    ]
    assert table.loc[0].tolist() == ["ggd", 2025, "GM0001", "A", "A", 1.0, ""]
    assert table.loc[1, ["regio_code", "regio_naam"]].tolist() == ["", ""]
    assert math.isnan(table.loc[1, "aandeel"])


@given(stapels(minimum=1, maximum=1))
def test_a_table_holds_every_row_once(stack: list[Indeling]) -> None:
    (drawn,) = stack
    table = drawn.to_frame()
    assert not table.duplicated(["gemeente_code", "regio_code"]).any()
    back = Indeling(
        drawn.kenmerken,
        tuple(
            Lidmaatschap(g, regio, None if math.isnan(share) else share)
            for g, regio, share in zip(
                table["gemeente_code"], table["regio_code"], table["aandeel"], strict=True
            )
        ),
    )
    assert back.leden == drawn.leden
    assert back.hoofdregio == drawn.hoofdregio


# --- what is refused -----------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        ([("GM01", "a", 1.0), ("GM01", "a", 1.0)], "gemeente GM01 2 keer in regio 'a'"),
        ([("GM01", "", None), ("GM01", "", None), ("GM02", "a", 1.0)], "GM01 2 keer in regio ''"),
        ([("", "a", 1.0)], r"rij zonder gemeentecode \(regio 'a'\)"),
        ([("GM01", "a", 1.0), ("GM01", "", None)], "GM01 zowel een regio als een rij zonder"),
        ([("GM01", "a", 1.5)], r"aandeel 1\.5 van gemeente GM01 in regio 'a'"),
        ([("GM01", "a", 0.0)], r"aandeel 0\.0 van gemeente GM01"),
        ([("GM01", "a", -0.1)], r"aandeel -0\.1 van gemeente GM01"),
        ([("GM01", "a", math.nan)], "aandeel nan van gemeente GM01"),
        ([("GM01", "a", math.inf)], "aandeel inf van gemeente GM01"),
        ([("GM01", "a", 0.7), ("GM01", "b", 0.6)], r"GM01 zijn samen 1\.3"),
        ([("GM01", "", None)], "deelt geen enkele gemeente in een regio in"),
        ([], "deelt geen enkele gemeente in een regio in"),
    ],
)
def test_refuses_rows_that_cannot_be(
    lines: list[tuple[str, str, float | None]], sentence: str
) -> None:
    with pytest.raises(GegevensError, match=sentence) as caught:
        rows(*lines)
    assert "'test'" in str(caught.value)


def test_shares_may_add_up_to_one_but_for_rounding() -> None:
    third = round(1 / 3, 7)
    found = rows(("GM01", "a", third), ("GM01", "b", third), ("GM01", "c", third + 1e-7))
    assert found.regios == ("a", "b", "c")


def test_refuses_regios_that_differ_in_case_only() -> None:
    members = (Lidmaatschap("GM01", "a"), Lidmaatschap("GM02", "b"))
    with pytest.raises(GegevensError, match="'a' en 'b' heten allebei 'UTRECHT'"):
        Indeling(META, members, {"a": "Utrecht", "b": "UTRECHT"})
    with pytest.raises(GegevensError, match="heten allebei"):
        rows(("GM01", "Utrecht", 1.0), ("GM02", "utrecht", 1.0))


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"slug": "Jeugd 2025"}, "'Jeugd 2025' is geen bruikbare korte naam"),
        ({"slug": ""}, "'' is geen bruikbare korte naam"),
        ({"slug": "../x"}, r"'\.\./x' is geen bruikbare korte naam"),
        ({"slug": "a\n"}, "geen bruikbare korte naam"),
        ({"soort": "iets"}, "soort is 'iets', maar kan alleen zijn: samenwerking, keten"),
        ({"vertrouwen": "D"}, "vertrouwen is 'D'"),
        ({"verplichting": "soms"}, r"verplichting is 'soms'.*\(leeg\)"),
        ({"naam": " "}, "'test': naam ontbreekt"),
        ({"domein": ""}, "'test': domein ontbreekt"),
        ({"geldig_tot": "1-1-2026"}, "geldig_tot is '1-1-2026', maar moet een datum zijn"),
        ({"geldig_tot": "2026-02-30"}, "geldig_tot is '2026-02-30'"),
        ({"geldig_tot": "20260101"}, "geldig_tot is '20260101'"),
    ],
)
def test_refuses_kenmerken_that_cannot_be(changes: dict[str, Any], sentence: str) -> None:
    fields = {"slug": "test", "naam": "Test", "domein": "test", "stand": 2026}
    with pytest.raises(GegevensError, match=sentence):
        Kenmerken(**(fields | changes))


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({}, ""),
        ({"geldig_tot": "2026-01-01"}, "achterhaald sinds 1-1-2026"),
        ({"achterhaald": True}, "achterhaald (dag onbekend)"),
        ({"geldig_tot": "2025-09-10", "achterhaald": True}, "achterhaald sinds 10-9-2025"),
    ],
)
def test_says_whether_a_table_is_overtaken(changes: dict[str, Any], sentence: str) -> None:
    kenmerken = Kenmerken(slug="test", naam="Test", domein="test", stand=2025, **changes)
    assert kenmerken.geldigheid == sentence
    assert kenmerken.is_achterhaald == bool(sentence)


def test_an_empty_field_is_unknown() -> None:
    assert (META.wettelijke_basis, META.vertrouwen, META.aantal_regios) == ("", "", None)
    assert Bron("Lijst").uitgever == ""


@pytest.mark.parametrize(
    "missing", [None, "", " ", math.nan, np.nan, np.float64("nan"), pd.NA, pd.NaT]
)
def test_a_mapping_may_say_in_any_way_that_there_is_no_regio(missing: Any) -> None:
    found = Indeling.from_mapping("x", {"GM01": "noord", "GM02": missing})
    assert dict(found.regios_van) == {"GM01": ("noord",), "GM02": ()}
    assert found.regios == ("noord",)


@pytest.mark.parametrize("given", [1, 1.0, np.int64(1), np.float64(1)])
def test_a_whole_number_is_the_code_of_a_regio(given: Any) -> None:
    assert Indeling.from_mapping("x", {"GM01": given, "GM02": 12}).regios == ("1", "12")


@pytest.mark.parametrize(
    ("regios", "says"),
    [
        (
            {"GM01": 1.5},
            (
                "'x': de regio van GM01 is 1.5. Geef een tekst of een geheel getal, of None als "
                "zij geen regio heeft."
            ),
        ),
        ({"GM01": True}, "de regio van GM01 is True."),
        ({"GM01": math.inf}, "de regio van GM01 is inf."),
        ({"GM01": ["noord"]}, r"de regio van GM01 is \['noord'\]\."),
        (
            {106: "noord"},
            "'x': de code van een gemeente is 106. Geef een tekst zoals 'GM0106'.",
        ),
        ({math.nan: "noord"}, "de code van een gemeente is nan."),
        ({" ": "noord"}, "de code van een gemeente is ' '."),
    ],
)
def test_a_mapping_with_something_else_is_refused(regios: Any, says: str) -> None:
    with pytest.raises(GegevensError, match=says):
        Indeling.from_mapping("x", regios)


# --- from a table ------------------------------------------------------------------------


def rows_of(indeling: Indeling) -> list[tuple[str, str, float | None]]:
    return [(r.gemeente_code, r.regio_code, r.aandeel) for r in indeling.lidmaatschappen]


def test_a_table_of_pandas_is_an_indeling() -> None:
    table = pd.DataFrame(
        {
            "gemeente": ["GM01", "GM02", "GM03", "GM04"],
            "regio": pd.array([1, 1, 2, pd.NA], dtype="Int64"),
            "inwoners": [1, 2, 3, 4],
        }
    )
    found = Indeling.from_frame("mijn", table, stand=2024, naam="Mijn regio")
    assert rows_of(found) == [
        ("GM01", "1", 1.0),
        ("GM02", "1", 1.0),
        ("GM03", "2", 1.0),
        ("GM04", "", None),
    ]
    meta = found.kenmerken
    assert (meta.slug, meta.naam, meta.domein, meta.stand) == ("mijn", "Mijn regio", "mijn", 2024)


def test_a_table_may_give_shares() -> None:
    table = pd.DataFrame(
        {
            "gemeente": ["GM01", "GM01", "GM02", "GM02", "GM03"],
            "regio": ["a", "b", "a", "b", np.nan],
            "aandeel": [0.6, 0.4, np.nan, None, 1.0],
        }
    )
    assert rows_of(Indeling.from_frame("mijn", table)) == [
        ("GM01", "a", 0.6),
        ("GM01", "b", 0.4),
        ("GM02", "a", None),
        ("GM02", "b", None),
        ("GM03", "", None),
    ]


def test_a_table_says_the_same_as_a_mapping() -> None:
    mapping = {"GM01": "x", "GM02": 3.0, "GM03": None}
    table = pd.DataFrame({"gemeente": list(mapping), "regio": list(mapping.values())})
    assert rows_of(Indeling.from_frame("m", table)) == rows_of(Indeling.from_mapping("m", mapping))


@pytest.mark.parametrize(
    ("columns", "says"),
    [
        ({"gemeente": ["GM01"]}, r"^'m': de tabel heeft geen kolom 'regio'\."),
        ({"code": ["GM01"], "regio": ["a"]}, r"^'m': de tabel heeft geen kolom 'gemeente'\."),
        ({"gemeente": [14], "regio": ["a"]}, r"^'m': de code van een gemeente is 14\."),
        ({"gemeente": ["GM01"], "regio": [True]}, r"^'m': de regio van GM01 is True\."),
        ({"gemeente": ["GM01"], "regio": [1.5]}, r"^'m': de regio van GM01 is 1\.5\."),
        (
            {"gemeente": ["GM01", "GM01"], "regio": ["a", "b"]},
            r"^'m': GM01 heeft 2 regio's\. Geef in een kolom 'aandeel' het deel per regio",
        ),
        (
            {"gemeente": ["GM01"], "regio": ["a"], "aandeel": ["half"]},
            r"^'m': het aandeel van GM01 is 'half'\. Geef een getal\.",
        ),
        (
            {"gemeente": ["GM01", "GM01"], "regio": ["a", "b"], "aandeel": [0.6, 0.6]},
            r"^'m': de aandelen van gemeente GM01 zijn samen 1\.2",
        ),
    ],
)
def test_a_table_that_says_too_little_or_too_much_is_refused(
    columns: dict[str, list[object]], says: str
) -> None:
    with pytest.raises(GegevensError, match=says):
        Indeling.from_frame("m", pd.DataFrame(columns))
