"""Tests of what an indeling in the place of another changes."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from lappendeken.analyse.gevolgen import compute_gevolg, compute_gevolgen
from lappendeken.rapport.gedeeld.gevolgen import build_gevolgen, list_kopieen
from tekening import codes, indeling

MENSEN = dict(zip(codes(4), [8.0, 4.0, 2.0, 1.0], strict=True))


@pytest.mark.parametrize(
    ("na", "gemeenten", "inwoners", "weg", "nieuw"),
    [
        ("CCDD", 0, 0, 0, 0),  # other names, the same company
        ("AAAA", 4, 15, 2, 1),
        ("AABC", 2, 3, 1, 2),
        ("AAB.", 2, 3, 1, 1),  # who loses a regio counts
        ("ABAB", 4, 15, 2, 2),
    ],
)
def test_counts_whose_company_changes(
    na: str, gemeenten: int, inwoners: float, weg: int, nieuw: int
) -> None:
    found = compute_gevolg(indeling("a", "AABB"), indeling("b", na), MENSEN)
    assert (len(found.gemeenten), found.inwoners) == (gemeenten, inwoners)
    assert (found.verdwijnen, found.ontstaan) == (weg, nieuw)


def test_the_page_says_what_the_table_holds() -> None:
    pair = indeling("a", "AABB", wijzigbaar_door="de regio's zelf"), indeling("b", "AABC")
    row = compute_gevolgen([pair], pd.Series(MENSEN)).iloc[0]
    assert row.tolist() == ["a", 2, 3, 1, 2, "de regio's zelf"]
    deel = build_gevolgen("t", [("b in plaats van a", *pair)], MENSEN)
    assert deel.zinnen[0] == (
        "Voor 2 gemeenten (3 inwoners) verandert met wie zij in een regio zitten. Dat raakt "
        "evenveel raden."
    )
    cells = [cel.tekst for cel in deel.tabellen[0].rijen[0]]
    assert cells == ["b in plaats van a", "2", "3", "1", "2", "de regio’s zelf"]


def test_none_and_one() -> None:
    a = indeling("a", "AABB")
    assert build_gevolgen("t", [("x", a, indeling("b", "CCDD"))], MENSEN).zinnen[0] == (
        "Voor geen enkele gemeente verandert met wie zij in een regio zit."
    )
    alone = build_gevolgen("t", [("x", indeling("a", "ABCD"), indeling("b", "ABC."))], MENSEN)
    assert alone.zinnen[0] == (
        "Voor 1 gemeente (1 inwoner) verandert met wie zij in een regio zit. Dat raakt één raad. "
        "Zij heeft in de nieuwe indeling geen regio."
    )


@pytest.mark.parametrize(
    ("voor", "na", "says"),
    [
        ("AABB", "AA..", "Zij hebben in de nieuwe indeling geen regio."),
        ("AA..", "AABB", "Zij hebben in de oude indeling geen regio."),
        ("AABB", "A...", " 3 daarvan hebben in de nieuwe indeling geen regio."),
        ("AAB.", "AA.B", " 1 daarvan heeft in de nieuwe indeling geen regio."),
        ("AAB.", "AA.B", " 1 daarvan heeft in de oude indeling geen regio."),
        ("AABB", "ABAB", "Dat raakt evenveel raden."),
    ],
)
def test_says_of_whom_a_partial_list_is_silent(voor: str, na: str, says: str) -> None:
    pair = indeling("a", voor), indeling("b", na)
    assert build_gevolgen("t", [("x", *pair)], MENSEN).zinnen[0].count(says) == 1


def test_inwoners_that_are_not_known_are_missing() -> None:
    people = pd.Series({**MENSEN, codes(1)[0]: np.nan})
    frame = compute_gevolgen([(indeling("a", "AABB"), indeling("b", "AAAA"))], people)
    assert frame["inwoners"].isna().tolist() == [True]


def test_a_copy_is_named_and_the_same_slug_is_none() -> None:
    b = indeling("b", "AABB")
    assert list_kopieen(b, [b, indeling("c", "AAAB")]) == ()
    (said,) = list_kopieen(b, [indeling("c", "CCDD"), indeling("d", "EEFF")])
    assert said.startswith("b heeft dezelfde regio’s als c en d; dat zij samenvallen, volgt uit")
