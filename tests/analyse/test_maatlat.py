"""Tests of the yardstick: a drawn row of gemeenten, worked out by hand."""

from __future__ import annotations

import pandas as pd
import pytest

from lappendeken import Grenzen, Indeling, load_catalogus
from lappendeken.analyse.maatlat import compute_maatlat

CODES = ["GM1", "GM2", "GM3", "GM4"]


def row_of_four() -> tuple[pd.DataFrame, Grenzen]:
    """Four gemeenten in a row: 1-2-3-4."""
    table = pd.DataFrame({"inwoners": [1, 1, 1, 1]}, index=pd.Index(CODES, name="gemeente_code"))
    table["gemeente_naam"] = CODES
    borders = pd.DataFrame(
        {"gemeente_a": CODES[:3], "gemeente_b": CODES[1:], "lengte_km": [1.0, 2.0, 3.0]}
    )
    return table, Grenzen(borders, borders[["gemeente_a", "gemeente_b"]].iloc[:0])


def drawn(slug: str, regios: str) -> Indeling:
    return Indeling.from_mapping(slug, dict(zip(CODES, regios, strict=True)))


def test_matches_values_worked_out_by_hand() -> None:
    table, grenzen = row_of_four()
    result = compute_maatlat(
        [drawn("a", "xxyy"), drawn("b", "xxxx")], drawn("m", "xxxy"), table, grenzen
    )
    assert result["indeling"].tolist() == ["a", "b"]
    assert result["relatie"].tolist() == ["kruisend", "maatlat_in"]
    # a: GM1 {2} of {2,3}, GM2 {1} of {1,3}, GM3 {} of {1,2,4}, GM4 {} of {3}
    assert result["jaccard"].tolist() == pytest.approx([1 / 4, (2 / 3 * 3 + 0) / 4])
    # a is cut at 2-3 (2 km), the yardstick at 3-4 (3 km): nothing in common.
    assert result["grens_jaccard"].tolist() == pytest.approx([0.0, 0.0])
    assert result["verhuizingen_in_maatlat"].tolist() == [1, 1]
    # In a every partner is a neighbour; of the neighbours 1, 1/2, 1/2, 1 are partner.
    assert result.loc[0, "partners_buur"] == pytest.approx(1.0)
    assert result.loc[0, "buren_partner"] == pytest.approx(0.75)
    assert result.loc[1, "partners_buur"] == pytest.approx((1 / 3 + 2 / 3 + 2 / 3 + 1 / 3) / 4)
    assert result.loc[1, "buren_partner"] == pytest.approx(1.0)


def test_skips_the_yardstick_itself() -> None:
    table, grenzen = row_of_four()
    m = drawn("m", "xxxy")
    assert compute_maatlat([m, drawn("a", "xxyy")], m, table, grenzen)["indeling"].tolist() == ["a"]


def test_every_res_nests_in_a_provincie_but_for_three_moves() -> None:
    catalogus = load_catalogus()
    result = compute_maatlat(
        [catalogus.indeling("res-2025")],
        catalogus.indeling("provincie-2026"),
        catalogus.gemeenten,
        catalogus.grenzen,
    )
    assert result.loc[0, "verhuizingen_in_maatlat"] == 3
