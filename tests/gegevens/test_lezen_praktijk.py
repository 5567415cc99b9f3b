"""Lists as a gemeente keeps them: two things in one cell, a header of two lines, a count below."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from lappendeken import Catalogus, LappendekenError
from lappendeken.gegevens.inlezen import read_indeling_bestand
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


# --- what is wrong, and what to do ----------------------------------------------------------------


def refused(lees: Lees, text: str) -> str:
    with pytest.raises(LappendekenError) as caught:
        lees(text)
    return str(caught.value)


def test_two_crosses_on_a_row_are_told_as_crosses(lees: Lees) -> None:
    text = "Gemeente;Noord;Zuid\nAssen;x;\nEmmen;x;x\nEde;;x\nEpe;;x\n"
    assert refused(lees, text) == (
        "a.csv, regel 3: Emmen staat in 'Noord' en in 'Zuid'. Laat één van beide staan, of maak "
        "een lijst met een regel per gemeente en regio, met in een kolom 'aandeel' het deel (0,6 "
        "en 0,4, of 'onbekend')."
    )


@pytest.mark.parametrize(
    "cel", ["Assen / Emmen", "Assen en Emmen", "Assen, Emmen", "GM0106 + GM0114", "Assen & Emmen"]
)
def test_two_gemeenten_in_one_cell_are_to_be_two_rows(lees: Lees, cel: str) -> None:
    assert refused(lees, f'Gemeente;Regio\n"{cel}";Noord\nEde;Zuid\n') == (
        f"a.csv, regel 2: In '{cel}' staan 2 gemeenten: Assen en Emmen. Geef elke gemeente een "
        "eigen regel."
    )


def test_half_of_two_names_is_looked_for_as_a_name(lees: Lees) -> None:
    said = refused(lees, "Gemeente;Regio\nAssen / Nergenshuizen;Noord\nEde;Zuid\n")
    assert said.startswith("a.csv, regel 2: Gemeente 'Assen / Nergenshuizen' bestaat niet in")


@pytest.mark.parametrize("kop", ["Percentage", "%", "Deel", "Verdeling (%)"])
def test_a_column_that_may_be_the_shares_is_pointed_at(lees: Lees, kop: str) -> None:
    text = f"Gemeente;Regio;{kop}\nAssen;Noord;60%\nAssen;Zuid;40%\nEde;Zuid;100%\n"
    assert refused(lees, text) == (
        "a.csv, regel 3: Assen staat in 'Zuid', maar op regel 2 in 'Noord'. Laat één regel staan, "
        "of geef in een kolom 'aandeel' het deel per regio (0,6 en 0,4, of 'onbekend'). Staat dat "
        f"in kolom '{kop}', noem die dan 'aandeel'."
    )


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "Gemeente,Regio\nNuenen, Gerwen en Nederwetten,A\nAssen,B\n",
            (
                "a.csv, regel 2 ('Nuenen,Gerwen en Nederwetten,A'): 3 cellen, maar de kop heeft 2 "
                "kolommen. Staat er een komma in een tekst, zet die tekst dan tussen "
                "aanhalingstekens."
            ),
        ),
        (
            "Gemeente;Regio;Noot\nAssen;A;let op; voorlopig\nEde;B;\n",
            (
                "a.csv, regel 2 ('Assen;A;let op;voorlopig'): 4 cellen, maar de kop heeft 3 "
                "kolommen. Staat er een puntkomma in een tekst, zet die tekst dan tussen "
                "aanhalingstekens."
            ),
        ),
        (
            "Gemeente;Regio;Noot\nAssen;A;\nEmmen;A\nEde;B;\n",
            (
                "a.csv, regel 3 ('Emmen;A'): 2 cellen, maar de kop heeft 3 kolommen. Geef de regel "
                "net zo veel cellen, ook als zij leeg zijn."
            ),
        ),
    ],
)
def test_a_row_of_other_length_is_shown(lees: Lees, text: str, says: str) -> None:
    assert refused(lees, text) == says


def test_an_empty_workbook_is_named(tmp_path: Path, catalogus: Catalogus) -> None:
    openpyxl.Workbook().save(tmp_path / "leeg.xlsx")
    with pytest.raises(LappendekenError) as caught:
        read_indeling_bestand(tmp_path / "leeg.xlsx", catalogus)
    assert str(caught.value) == "Bestand leeg.xlsx is leeg. Zet er een tabel met gemeenten in."


# --- words of a header, and below a table ---------------------------------------------------------


@pytest.mark.parametrize("kop", ["Prov", "Prov.", "Provincie", "Prov naam"])
def test_a_provincie_may_be_called_shorter(lees: Lees, kop: str) -> None:
    text = f"Gemeente;{kop};Regio\nBergen;NH;A\nBergen;L;B\nRijswijk;ZH;A\n"
    assert regios(lees(text)) == {"GM0373": "A", "GM0893": "B", "GM0603": "A"}


@pytest.mark.parametrize("noot", ["Aantal gemeenten: 4", "Aantal: 4", "Totaal: 4", "n = 4."])
def test_a_count_below_a_list_is_no_gemeente(lees: Lees, noot: str) -> None:
    found = lees(f"Gemeente;Regio\n{KOLOM}{noot};\n")
    assert regios(found) == GOED
    assert found.protocol.stappen["weggelaten"] == (
        f"Weggelaten uit a.csv, want geen gemeente: één regel, regel 6 ('{noot}').",
    )
