"""Lists as a gemeente keeps them: two things in one cell, a header of two lines, a count below."""

from __future__ import annotations

from pathlib import Path

import pytest

from lappendeken import Catalogus
from leeslijst import Lees, maak_lezer


@pytest.fixture
def lees(tmp_path: Path, catalogus: Catalogus) -> Lees:
    return maak_lezer(tmp_path, catalogus)


# --- two regios in one cell ---------------------------------------------------------------------


def samen(lees: Lees, text: str) -> list[str]:
    steps = lees(f"Gemeente;Regio\nAssen;Noord\nEde;Zuid\n{text}").protocol.stappen["aangenomen"]
    return [said for said in steps if said.startswith("Als één regio")]


@pytest.mark.parametrize(
    ("cel", "parts"),
    [
        ("Noord / Zuid", "'Noord' en 'Zuid'"),
        ("Noord/Zuid", "'Noord' en 'Zuid'"),
        ("Noord en Zuid", "'Noord' en 'Zuid'"),
        ("noord, ZUID", "'Noord' en 'Zuid'"),
        ("Noord + Zuid", "'Noord' en 'Zuid'"),
        ("Noord (60%) / Zuid (40%)", "'Noord' en 'Zuid'"),
        ("60% Noord; 40% Zuid", "'Noord' en 'Zuid'"),
        ("Noord Zuid", "'Noord' en 'Zuid'"),
        # A stroke says that there are two, also when the other stands nowhere else.
        ("Noord / Midden", "'Noord'"),
    ],
)
def test_two_regios_in_one_cell_are_one_and_that_is_told(lees: Lees, cel: str, parts: str) -> None:
    assert samen(lees, f'Emmen;"{cel}"\nEpe;"{cel}"\n') == [
        (
            f"Als één regio gelezen in a.csv: '{cel}' (regel 4, naast {parts}). Ligt een gemeente "
            "in meer regio's, geef haar dan een regel per regio, met in een kolom 'aandeel' het "
            "deel (0,6 en 0,4, of 'onbekend')."
        )
    ]


@pytest.mark.parametrize(
    "cel", ["Noord", "Noord en Midden", "Noordzuid", "Midden / Oost", "Noord-Zuid", "/", "Noord/"]
)
def test_a_name_that_only_looks_like_two_is_not_told(lees: Lees, cel: str) -> None:
    assert samen(lees, f'Emmen;"{cel}"\n') == []
