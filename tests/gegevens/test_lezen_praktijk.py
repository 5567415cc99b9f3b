"""Lists as a gemeente keeps them: two things in one cell, a header of two lines, a count below."""

from __future__ import annotations

from pathlib import Path

import pytest

from lappendeken import Catalogus, LappendekenError
from leeslijst import GOED, KOLOM, Lees, maak_lezer, regios


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


# --- a header of two lines ----------------------------------------------------------------------

TWEE = "106;Assen;{};1\n114;Emmen;{};2\n228;Ede;{};3\n232;Epe;{};4\n".format(
    "Noord", "Noord", "Zuid", "Zuid"
)


@pytest.mark.parametrize(
    "kop",
    [
        "Gemeente;;Regio;Inwoners\nCode;Naam;Jeugd;2026\n",
        "Gemeente;;Regio;Nr\nCode;Naam;;\n",
        "Regio-indeling;;;\nGemeente;;Regio;Inwoners\ncode;naam;;x 1.000\n",
    ],
)
def test_a_header_of_two_lines_ends_below_code_and_name(lees: Lees, kop: str) -> None:
    found = lees(kop + TWEE)
    assert regios(found) == GOED
    assert found.protocol.kopregel == kop.count("\n")


def test_one_of_several_indelingen_below_a_shared_header_is_chosen_by_name(lees: Lees) -> None:
    text = "Gemeente;Regio;\n;Jeugd;GGD\nAssen;Noord;A\nEmmen;Noord;A\nEde;Zuid;A\nEpe;Zuid;B\n"
    with pytest.raises(LappendekenError, match="meer dan een kolom kan de regio zijn: 'Regio Jeu"):
        lees(text)
    assert regios(lees(text, kolom_regio="Regio Jeugd")) == GOED


def test_a_row_below_a_header_without_its_gemeente_is_no_header(lees: Lees) -> None:
    with pytest.raises(LappendekenError, match="regel 2: de gemeente ontbreekt"):
        lees(f"Gemeente;Regio\n;Noord\n{KOLOM}")
