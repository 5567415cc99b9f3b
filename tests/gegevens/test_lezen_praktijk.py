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


@pytest.mark.parametrize("noot", ["Aantal gemeenten: 4", "Aantal: 4", "Totaal: 4", "Grand Total"])
def test_a_count_below_a_list_is_no_gemeente(lees: Lees, noot: str) -> None:
    found = lees(f"Gemeente;Regio\n{KOLOM}{noot};\n")
    assert regios(found) == GOED
    assert found.protocol.stappen["weggelaten"] == (
        f"Weggelaten uit a.csv, want geen gemeente: één regel, regel 6 ('{noot}').",
    )


# --- other shapes ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Noord: Assen, Emmen\nZuid: Ede, Epe\n",
        "Regio's van 2026\nNoord: Assen en Emmen\nZuid: Ede, Epe.\n",
        "Noord:;Assen;Emmen\nZuid:;Ede;Epe\n",
    ],
)
def test_a_regio_with_a_colon_and_its_gemeenten_is_an_enumeration(lees: Lees, text: str) -> None:
    found = lees(text)
    assert regios(found) == GOED
    assert found.protocol.vorm == "een regel per regio met een opsomming van gemeenten"


def test_an_enumeration_names_whom_it_does_not_know(lees: Lees) -> None:
    text = "Noord: Assen, Emmen, Hoogeveen, Meppel, Asen\nZuid: Ede, Epe\n"
    assert refused(lees, text).startswith("a.csv, regel 1: Gemeente 'Asen' bestaat niet in de")


def test_a_colon_in_one_of_the_rows_is_no_enumeration(lees: Lees) -> None:
    found = lees("Gemeente;Regio\nAssen;Noord: Assen\nEmmen;Noord: Assen\nEde;Zuid\n")
    assert regios(found)["GM0114"] == "Noord: Assen"


@pytest.mark.parametrize("teken", ["√", "☑", "☒", "+", "yes"])
def test_every_mark_of_a_form_is_a_cross(lees: Lees, teken: str) -> None:
    text = f"Gemeente;Noord;Zuid\nAssen;x;\nEmmen;{teken};\nEde;;{teken}\nEpe;;x\n"
    assert regios(lees(text)) == GOED


def test_gemeenten_beside_each_other_are_to_be_turned(lees: Lees) -> None:
    said = refused(lees, "Regio;Assen;Emmen;Ede;Epe\nNoord;x;x;;\nZuid;;;x;x\n")
    assert said.endswith(
        " De gemeenten staan hier naast elkaar (regel 1): zet ze onder elkaar, in Excel met "
        "Plakken speciaal, Transponeren."
    )


@pytest.mark.parametrize("mark", [";", ",", "\t"])
def test_a_table_in_one_column_is_to_be_split(
    tmp_path: Path, catalogus: Catalogus, mark: str
) -> None:
    book = openpyxl.Workbook()
    for row in ("Gemeente Regio", *KOLOM.split()):
        book.active.append([row.replace(" ", mark).replace(";", mark)])  # type: ignore[union-attr]
    book.save(tmp_path / "een.xlsx")
    with pytest.raises(LappendekenError) as caught:
        read_indeling_bestand(tmp_path / "een.xlsx", catalogus)
    assert str(caught.value).endswith(
        " Elke regel staat hier in één cel: splits haar, in Excel met Gegevens, Tekst naar "
        "kolommen."
    )


def test_what_stands_beside_a_table_is_shown(tmp_path: Path, catalogus: Catalogus) -> None:
    book = openpyxl.Workbook()
    for row in (["Gemeente", "Regio"], ["Assen", "A"], ["Ede", "B", None, None, "nakijken"]):
        book.active.append(row)  # type: ignore[union-attr]
    book.save(tmp_path / "n.xlsx")
    found = read_indeling_bestand(tmp_path / "n.xlsx", catalogus)
    assert found.protocol.stappen["weggelaten"] == (
        (
            "Naast de tabel in n.xlsx, werkblad 'Sheet', na een lege kolom, staat nog iets ("
            "'nakijken', regel 3); dat telt niet mee."
        ),
    )


# --- marks behind a name ----------------------------------------------------------------------


def test_the_mark_of_a_footnote_behind_a_regio_is_left_out_and_told(lees: Lees) -> None:
    found = lees("Gemeente;Regio\nAssen;Noord¹\nEmmen;Noord\nEde;Zuid *\nEpe;Zuid²³⁾\nDelft;*\n")
    assert {g: naam for g, naam in regios(found).items() if g != "GM0503"} == GOED
    assert found.protocol.stappen["gevuld"] == (
        (
            "Zonder het teken van een voetnoot gelezen in a.csv: regio 'Noord¹' (regel 2), "
            "'Zuid *' (regel 4) en 'Zuid²³⁾' (regel 5)."
        ),
    )


@pytest.mark.parametrize("deel", ["gedeeltelijk", "ged.", "deels", "deel"])
def test_a_gemeente_in_part_is_to_have_a_share(lees: Lees, deel: str) -> None:
    assert refused(lees, f"Gemeente;Regio\nAssen ({deel});Noord\nEde;Zuid\n") == (
        f"a.csv, regel 2: 'Assen ({deel})' is een deel van een gemeente. Schrijf 'Assen', en in "
        "een kolom 'aandeel' het deel per regio (0,6 en 0,4, of 'onbekend')."
    )
