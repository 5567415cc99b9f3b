"""The quilt: what it says at none, one, all and ties, and what is drawn once."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

from lappendeken import Indeling
from lappendeken.model.eenheid import GEMEENTE
from lappendeken.rapport.rapport.gegevens import Gegevens
from lappendeken.rapport.rapport.lappen import (
    MEESTE,
    build_lappen,
    describe_lappen,
    kop_lappen,
    tel_gelijken,
    tel_regios,
)
from strook import strip_congruentie, strip_kaart
from tekening import code, indeling


@pytest.mark.parametrize(
    ("keer", "says"),
    [
        ([1, 1], "De twee indelingen hebben niet dezelfde regio’s"),
        ([2, 2], "Beide indelingen hebben dezelfde regio’s"),
        ([3, 3, 3], "Alle 3 indelingen hebben dezelfde regio’s"),
        ([1, 1, 1], "Geen twee van de 3 indelingen hebben dezelfde regio’s"),
        ([2, 1, 2], "2 van de 3 indelingen hebben dezelfde regio’s als een andere"),
        ([2, 2, 2, 2], "4 van de 4 indelingen hebben dezelfde regio’s als een andere"),
    ],
)
def test_counts_who_has_a_twin(keer: list[int], says: str) -> None:
    assert tel_gelijken(keer) == says


@pytest.mark.parametrize(
    ("counts", "says"),
    [
        ({"A": 2, "B": 2}, "Dezelfde 6 gemeenten zijn telkens verdeeld in 2 regio’s."),
        ({"A": 1, "B": 1}, "Dezelfde 6 gemeenten zijn telkens verdeeld in 1 regio."),
        ({"A": 2, "B": 3}, "Dezelfde 6 gemeenten zijn verdeeld in 2 (A) of 3 regio’s (B)."),
        (
            {"A": 3, "B": 1, "C": 3, "D": 2},
            "Dezelfde 6 gemeenten zijn verdeeld in 1 (B) tot 3 regio’s (A en C).",
        ),
    ],
)
def test_names_the_fewest_and_the_most(counts: dict[str, int], says: str) -> None:
    assert tel_regios({naam: (count, 6) for naam, count in counts.items()}, 6) == says


@pytest.mark.parametrize(
    ("counts", "says"),
    [
        # Who is partial has the fewest regios, and is not compared.
        (
            {"A": (3, 6), "B": (4, 6), "Deel": (2, 4)},
            (
                "Dezelfde 6 gemeenten zijn verdeeld in 3 (A) of 4 regio’s (B). Deel verdeelt 4 "
                "van de 6 gemeenten, in 2 regio’s; de andere zijn daar grijs."
            ),
        ),
        (
            {"A": (3, 6), "Deel": (1, 5)},
            (
                "A verdeelt de 6 gemeenten in 3 regio’s. Deel verdeelt 5 van de 6 gemeenten, in 1 "
                "regio; de andere is daar grijs."
            ),
        ),
        (
            {"A": (1, 6), "B": (1, 5), "C": (2, 4)},
            (
                "A verdeelt de 6 gemeenten in 1 regio. Niet alle gemeenten hebben een regio in B "
                "en C; wie geen regio heeft, is daar grijs."
            ),
        ),
        (
            {"A": (2, 6)} | dict.fromkeys("BCDEFG", (1, 5)),
            (
                "A verdeelt de 6 gemeenten in 2 regio’s. Niet alle gemeenten hebben een regio in "
                "B, C, D, E en 2 andere; wie geen regio heeft, is daar grijs."
            ),
        ),
        (
            {"A": (2, 5), "B": (2, 3)},
            (
                "Geen van de indelingen verdeelt alle 6 gemeenten; wie geen regio heeft, is daar "
                "grijs."
            ),
        ),
    ],
)
def test_compares_only_who_divides_all_of_them(
    counts: dict[str, tuple[int, int]], says: str
) -> None:
    assert tel_regios(counts, 6) == says


# --- what is drawn ----------------------------------------------------------------------


def land(*stack: Indeling, **options: Any) -> Gegevens:
    """Lay indelingen over a strip of squares."""
    size = len(stack[0].gemeenten)
    source: Any = SimpleNamespace(eenheid=GEMEENTE, gebiedskaart=strip_kaart(size))
    return Gegevens(strip_congruentie(*stack, **options), source)


GGD = indeling("ggd", "AABBCC", naam="GGD", stand=2024)
RES = indeling("res", "AABBBB", naam="RES", stand=2025)
LOS = indeling("los", "AA..BB", naam="Los", stand=2026)


def test_areas_that_are_always_together_and_lines_in_the_same_maps_are_drawn_once() -> None:
    found = build_lappen(land(GGD, RES, LOS))
    assert found is not None
    # GM0001 and GM0002, 3 and 4, 5 and 6 are together in all three.
    assert len(found.vlakken) == 3
    # Two squares of 20 by 20 in a strip of 120: the first two.
    assert found.breedte == 120.0
    assert found.vlakken[0].count("M") == 2
    # Between 2 and 3 in all three; between 4 and 5 not in the RES, the last by slug.
    assert len(found.lijnen) == 2
    assert [lap.grenzen for lap in found.lappen] == [(0, 1), (0, 1), (1,)]
    assert [(lap.naam, lap.onder) for lap in found.lappen] == [
        ("GGD", "3 regio’s, 2024"),
        ("Los", "2 regio’s, 2026"),
        ("RES", "2 regio’s, 2025"),
    ]
    # Neighbours differ; who has no regio comes last, without a colour.
    ggd, los, res = ([places for _, places in lap.groepen] for lap in found.lappen)
    assert sorted(place for places in ggd for place in places) == [0, 1, 2]
    assert not any({0, 1} <= set(p) or {1, 2} <= set(p) for p in ggd)
    assert sorted(res) == [(0,), (1, 2)]
    assert found.lappen[1].groepen[-1] == (None, (1,))
    assert los[-1] == (1,)
    assert found.beschrijving == (
        "3 kaartjes, één per indeling: GGD 3 regio’s, 2024; Los 2 regio’s, 2026; RES 2 regio’s, "
        "2025."
    )


def test_the_heading_and_the_sentence_speak_of_the_maps() -> None:
    gegevens = land(GGD, RES, indeling("kopie", "PPQQQQ", naam="Kopie"))
    assert kop_lappen(gegevens) == "2 van de 3 indelingen hebben dezelfde regio’s als een andere"
    assert describe_lappen(gegevens) == (
        "Dezelfde 6 gemeenten zijn verdeeld in 2 (Kopie en RES) of 3 regio’s (GGD)."
    )


def test_a_list_of_a_part_is_not_said_to_divide_all() -> None:
    assert describe_lappen(land(GGD, RES, LOS)) == (
        "Dezelfde 6 gemeenten zijn verdeeld in 2 (RES) of 3 regio’s (GGD). Los verdeelt 4 van de "
        "6 gemeenten, in 2 regio’s; de andere zijn daar grijs."
    )


def test_there_are_none_of_very_many_of_a_part_or_without_polygons() -> None:
    many = [indeling(f"i{n}", "AABBCC") for n in range(MEESTE + 1)]
    assert build_lappen(land(*many)) is None
    assert build_lappen(land(*many[:-1])) is not None
    assert build_lappen(land(GGD, RES, gemeld=[code(1)])) is None
    flat = land(GGD, RES)
    flat.catalogus.eenheid = replace(GEMEENTE, heeft_kaart=False)  # type: ignore[misc]
    assert build_lappen(flat) is None
