"""Which of several columns, rows or sheets counts, and what is said of the others."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import openpyxl
import pytest

from lappendeken import Catalogus, LappendekenError
from lappendeken.gegevens.inlezen import read_indeling_bestand
from lappendeken.gegevens.inlezen.herkennen.kop import ZOEK_KOP, find_kop, is_getal
from lappendeken.gegevens.inlezen.herkennen.regiokolom import Kandidaat
from lappendeken.gegevens.inlezen.herkennen.samenhang import drop_andere
from leeslijst import GOED, KOLOM, Lees, maak_lezer, regios


@pytest.fixture
def lees(tmp_path: Path, catalogus: Catalogus) -> Lees:
    return maak_lezer(tmp_path, catalogus)


def herken(text: str) -> str:
    return {"Assen": "GM0106", "Emmen": "GM0114", "106": "GM0106"}.get(text, "")


# --- rows -------------------------------------------------------------------------------------


def test_a_remark_above_the_header_is_no_row_that_is_left_out(lees: Lees) -> None:
    found = lees(f"# van mij\nGemeente;Regio\n{KOLOM}# einde\n")
    assert found.protocol.stappen["weggelaten"] == (
        "Weggelaten uit a.csv, want geen gemeente: één regel, regel 7 ('# einde').",
    )


@pytest.mark.parametrize("line", ["Let op: nog niet zeker;", "Zie bijlage;", "Een lange zin.;"])
def test_a_remark_inside_the_table_may_be_a_gemeente_and_is_asked_for(
    lees: Lees, line: str
) -> None:
    with pytest.raises(LappendekenError, match=f"regel 3: Gemeente '{line[:-1]}' bestaat niet"):
        lees("Gemeente;Regio\n" + KOLOM.replace("Emmen", f"{line}\nEmmen"))
    assert regios(lees(f"Gemeente;Regio\n{KOLOM}{line}\n")) == GOED


def test_a_row_is_the_header_again_only_when_all_of_it_is(lees: Lees) -> None:
    with pytest.raises(LappendekenError, match="regel 3: Gemeente 'Emmn' bestaat niet"):
        lees("Regio;Gemeente\nNoord;Assen\nRegio;Emmn\nZuid;Ede\nZuid;Epe\n")


@pytest.mark.parametrize(("above", "found"), [(ZOEK_KOP, True), (ZOEK_KOP + 1, False)])
def test_below_a_page_of_explanation_nobody_looks_for_a_table(above: int, found: object) -> None:
    text = [(place + 1, ["Toelichting", ""]) for place in range(above)]
    rows = [*text, (above + 1, ["Assen", "Noord"]), (above + 2, ["Emmen", "Noord"])]
    assert (find_kop(rows, herken) is not None) is found


# --- columns ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cells", "number"),
    [
        (["1", "2", "a", "b"], True),  # half of it
        (["1", "a", "b", "Assen"], False),
        (["106", "106"], True),  # one code again and again
        (["106"], False),
        (["Assen", "Emmen"], False),
    ],
)
def test_numbers_in_half_of_a_column_are_no_codes(cells: list[str], number: object) -> None:
    body = [(place + 2, [cell]) for place, cell in enumerate(cells)]
    assert is_getal(body, 0, herken) is number


def test_the_name_of_the_provincie_goes_before_another_word_for_it(lees: Lees) -> None:
    found = lees(
        "Gemeente;Provincie;Provincienaam;Regio\nBergen;https://a.nl/20;Limburg;A\nEde;;;B\n"
    )
    assert regios(found) == {"GM0893": "A", "GM0228": "B"}


def test_the_column_that_the_user_names_is_the_regio_also_when_it_is_a_code(lees: Lees) -> None:
    text = "Gemeente;ggdCode;ggdNaam\nAssen;1;Noord\nEmmen;1;Noord\nEde;2;Zuid\n"
    found = lees(text, kolom_regio="ggdCode")
    assert regios(found) == {"GM0106": "1", "GM0114": "1", "GM0228": "2"}
    assert dict(found.protocol.kolommen) == {"gemeente": "Gemeente", "regio": "ggdCode"}
    named = lees(text, kolom_regio="ggdNaam")
    assert dict(named.protocol.kolommen)["regio_code"] == "ggdCode"


def test_crosses_that_are_no_division_leave_the_regio_to_a_column(lees: Lees) -> None:
    found = lees("Gemeente;Markt;Kermis;Jeugd\nAssen;x;x;c\nEmmen;x;;d\nEde;;x;d\n")
    assert regios(found) == {"GM0106": "c", "GM0114": "d", "GM0228": "d"}
    assert found.protocol.stappen["niet_gebruikt"] == (
        "Kolommen 'Markt' en 'Kermis' van a.csv zijn niet gebruikt.",
    )


# Gemeenten in a row, each with the next one for a neighbour.
RIJ = [f"GM{number:04d}" for number in range(101)]
PAREN = list(pairwise(RIJ))


@pytest.mark.parametrize(
    ("getallen", "paren", "kept"),
    [
        ([n // 25 for n in range(101)], PAREN, True),  # blocks of neighbours
        ([n % 4 for n in range(101)], PAREN, False),  # never as a neighbour
        # Mostly one number: neighbours have it too, by chance alone.
        ([int(n % 10 == 0) for n in range(101)], PAREN, False),
        ([n % 4 for n in range(101)], PAREN[:49], True),  # too few to tell
        ([n % 4 for n in range(101)], PAREN[:50], False),
    ],
)
def test_a_number_that_neighbours_do_not_share_is_no_regio(
    getallen: list[int], paren: list[tuple[str, str]], kept: object
) -> None:
    kring, nummer = Kandidaat("Kring", 0), Kandidaat("Nummer", 1)
    rows = [["abc"[n % 3], str(number)] for n, number in enumerate(getallen)]
    found = drop_andere([kring, nummer], rows, RIJ, paren)
    assert found == ([kring, nummer] if kept else [kring])


# --- enumerations -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        # Neither a number, nor what is the same on two rows, names a regio.
        "nr;soort;wie;leden\n1;x;Noord;Assen, Emmen\n2;x;Zuid;Ede, Epe\n",
        # Of two that could, the one that is called so.
        "voorzitter;kring;leden\nJansen;Noord;Assen, Emmen\nPietersen;Zuid;Ede, Epe\n",
    ],
)
def test_of_an_enumeration_the_regio_is_what_names_each_row(lees: Lees, text: str) -> None:
    assert regios(lees(text)) == GOED


def test_a_choice_from_a_table_of_crosses_is_left_out(lees: Lees) -> None:
    with pytest.raises(LappendekenError) as caught:
        lees("Gemeente;Noord;Zuid\nAssen;x;\nEmmen;x;\nEde;;x\n", keuze="plan")
    assert str(caught.value) == (
        "a.csv: er is geen werkblad, kolom of indeling 'plan' (achter #). Laat het weg."
    )


# --- sheets -----------------------------------------------------------------------------------


def test_of_two_sheets_that_are_wrong_the_first_is_told(
    tmp_path: Path, catalogus: Catalogus
) -> None:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title in ("Een", "Twee"):
        book.create_sheet(title).append(["Gemeente", "Regio"])
    book.save(tmp_path / "a.xlsx")
    with pytest.raises(LappendekenError, match="werkblad 'Een' heeft alleen een kop"):
        read_indeling_bestand(tmp_path / "a.xlsx", catalogus)
