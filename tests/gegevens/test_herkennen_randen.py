"""Where a table begins and ends, and which column is which: at the edges of each rule."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from lappendeken import Catalogus, LappendekenError
from lappendeken.gegevens.inlezen import read_indeling_bestand
from lappendeken.gegevens.inlezen.herkennen.kop import find_kop
from lappendeken.gegevens.inlezen.herkennen.regiokolom import Kandidaat, list_kandidaten
from lappendeken.gegevens.inlezen.herkennen.samenhang import drop_andere
from leeslijst import GOED, KOLOM, Lees, maak_lezer, regios


@pytest.fixture
def lees(tmp_path: Path, catalogus: Catalogus) -> Lees:
    return maak_lezer(tmp_path, catalogus)


def herken(text: str) -> str:
    """Know four gemeenten by name, as a zoeker does."""
    return {"Assen": "GM0106", "Emmen": "GM0114", "Ede": "GM0228", "Epe": "GM0232"}.get(text, "")


# --- the header -------------------------------------------------------------------------------


def test_a_header_over_two_lines_ends_where_a_column_has_nothing() -> None:
    rows = [
        (1, ["Gemeente", "", "", "", "Verband", ""]),
        (2, ["code", "naam", "", "afkorting", "code", "naam"]),
        (3, ["106", "Assen", "", "As", "1", "Noord"]),
    ]
    found = find_kop(rows, herken)
    assert found is not None
    assert (found.plaats, found.regel) == (2, 2)
    assert found.namen[:3] == ("Gemeente code", "Gemeente naam", "")
    assert found.namen[3:] == ("afkorting", "Verband code", "Verband naam")


def test_one_word_below_a_header_is_a_row(lees: Lees) -> None:
    with pytest.raises(LappendekenError, match="regel 2: de gemeente ontbreekt"):
        lees(f"Gemeente;Regio\n;naam\n{KOLOM}")


def test_larger_areas_may_be_as_wide_as_the_header() -> None:
    rows: list[tuple[int, Sequence[str]]] = [
        (1, ["Regio's", "Kring", "Aantal"]),
        (2, ["Nederland", "alle", "900"]),
        (3, ["Drenthe (PV)", "alle", "400"]),
        (4, ["Assen", "Noord", "100"]),
        (5, ["Emmen", "Noord", "300"]),
    ]
    found = find_kop(rows, herken)
    assert found is not None
    assert (found.regel, found.plaats, found.gemeente) == (1, 1, (0,))
    assert found.namen == ("Regio's", "Kring", "Aantal")


def test_of_two_columns_of_the_same_name_the_filled_one_counts(lees: Lees) -> None:
    rows = "".join(f";{line}\n" for line in KOLOM.splitlines())
    assert regios(lees(f"gemeente;gemeente;regio\n{rows}")) == GOED


def test_of_two_columns_with_gemeenten_the_first_is_the_gemeente(lees: Lees) -> None:
    text = "wie;centrum;kring\nAssen;Assen;Noord\nEmmen;Assen;Noord\nEde;Ede;Zuid\nEpe;Ede;Zuid\n"
    assert regios(lees(text, keuze="kring")) == GOED


def test_counts_that_happen_to_be_codes_are_no_gemeenten(lees: Lees) -> None:
    # Of the names one is misspelled; 14 and 34 are codes, on every row.
    text = "Plaats;Aantal;Kring\nAsssen;14;a\nEmmen;14;a\nEde;34;b\nEpe;34;b\nMeppel;34;b\n"
    with pytest.raises(LappendekenError, match="regel 2: Gemeente 'Asssen' bestaat niet"):
        lees(text)


def test_empty_lines_above_a_table_are_no_title(lees: Lees) -> None:
    found = lees(f"\n\nGemeente;Regio\n{KOLOM}")
    assert found.protocol.kopregel == 3
    assert found.protocol.stappen["gekozen"] == ()
    titled = lees(f"\nOns plan;\nGemeente;Regio\n{KOLOM}")
    assert titled.protocol.stappen["gekozen"] == ("De tabel begint op regel 3 van a.csv.",)


# --- what is no gemeente ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        "Verklaring van tekens:;",
        "Vastgesteld door het bestuur.;",
        "Bron;https://example.org/lijst",
        "Eindtotaal;4",
        "Saba;",
    ],
)
def test_a_line_below_the_table_is_left_out_and_named(lees: Lees, line: str) -> None:
    found = lees(f"Gemeente;Regio\n{KOLOM}{line}\n")
    assert regios(found) == GOED
    assert found.protocol.stappen["weggelaten"] == (
        f"Weggelaten uit a.csv, want geen gemeente: één regel, regel 6 ('{line.split(';')[0]}').",
    )


def test_an_island_is_left_out_wherever_its_name_stands(lees: Lees) -> None:
    rows = "".join(";".join(reversed(row.split(";"))) + "\n" for row in KOLOM.splitlines())
    found = lees(f"Regio;Gemeente\nCariben;Bonaire\nCariben;Sint Eustatius\n{rows}")
    assert regios(found) == GOED
    (said,) = found.protocol.stappen["weggelaten"]
    assert said.startswith("Weggelaten uit a.csv, want geen gemeente: 2 regels, regel 2")


@pytest.mark.parametrize("name", ["Somerem", "Nederlandweert", "Standdaarbuiten"])
def test_a_name_that_only_begins_as_a_total_is_asked_for(lees: Lees, name: str) -> None:
    with pytest.raises(LappendekenError, match=f"regel 3: Gemeente '{name}' bestaat niet"):
        lees(f"Gemeente;Regio\nAssen;Noord\n{name};Noord\nEde;Zuid\nEpe;Zuid\n")


# --- which column is the regio ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("texts", "can"),
    [
        (["a", "b", "c", "d", "e"], True),  # five regios of one gemeente
        (["a", "b", "c", "d", "e", "f"], False),  # something of each gemeente
        (["a", "b", "c", "d", "e", "e"], True),
        (["12,5", "12,5", "13,5"], False),
        (["12", "12", "13"], True),
        (["https://a.nl", "https://a.nl", "https://b.nl"], False),
        (["1-2-2024", "1-2-2024", "2-2-2024"], False),
    ],
)
def test_what_a_column_holds_says_whether_it_can_be_the_regio(
    texts: list[str], can: object
) -> None:
    found = list_kandidaten(["Kring"], [[text] for text in texts], [0])
    assert found == ([Kandidaat("Kring", 0)] if can else [])


def test_regios_of_one_gemeente_may_be_called_after_it(lees: Lees) -> None:
    assert regios(lees("Gemeente;Regio\nAssen;Assen\nEde;Ede\n")) == {
        "GM0106": "Assen",
        "GM0228": "Ede",
    }
    with pytest.raises(LappendekenError, match="in kolom 'Regio' staan de gemeenten zelf"):
        lees("Gemeente;Regio\nAssen;Assen\nEde;Ede\nEpe;Epe\n")


def test_of_few_gemeenten_a_column_with_many_regios_is_a_choice_too(lees: Lees) -> None:
    with pytest.raises(LappendekenError, match="de regio zijn: 'Zorg' en 'Jeugd'"):
        lees("Gemeente;Zorg;Jeugd\nAssen;a;c\nEmmen;a;d\nEde;b;e\nEpe;b;e\n")


def test_columns_that_all_change_from_row_to_row_stay_a_choice() -> None:
    both = [Kandidaat("Plaats", 0), Kandidaat("Straat", 1)]
    rows = [["Assen", "a"], ["Loon", "b"]]
    assert drop_andere(both, rows, ["GM0106", "GM0106"], ()) == both


def test_a_merged_name_goes_with_the_code_on_each_of_its_rows(
    tmp_path: Path, catalogus: Catalogus
) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ("Gemeente", "ggdCode", "ggdNaam"),
        ("Assen", 1, "Noord"),
        ("Emmen", 1, None),
        ("Ede", 2, "Zuid"),
        ("Epe", 2, None),
    ):
        sheet.append(row)
    for cells in ("C2:C3", "C4:C5"):
        sheet.merge_cells(cells)
    book.save(tmp_path / "a.xlsx")
    found = read_indeling_bestand(tmp_path / "a.xlsx", catalogus)
    assert regios(found) == GOED
    assert dict(found.protocol.kolommen)["regio_code"] == "ggdCode"


# --- other shapes -----------------------------------------------------------------------------


def test_who_has_no_cross_is_in_no_regio(lees: Lees) -> None:
    # Were it a list, the empty cells below each regio would be of the regio above.
    found = lees("Gemeente;Noord;Zuid\nAssen;x;\nEmmen;;\nEde;;x\nEpe;nee;nee\n")
    assert regios(found) == {"GM0106": "Noord", "GM0228": "Zuid"}
    assert found.protocol.stappen["gevuld"] == ()
    assert (found.protocol.rijen, found.protocol.gemeenten) == (4, 2)
    # Its name is looked for all the same.
    with pytest.raises(LappendekenError, match="regel 3: Gemeente 'Emmmen' bestaat niet"):
        lees("Gemeente;Noord;Zuid\nAssen;x;\nEmmmen;;\nEde;;x\nEpe;;x\n")


def test_a_regio_of_one_gemeente_above_an_enumeration_is_no_header(lees: Lees) -> None:
    found = lees("Regio;Leden\nWest;Leiden\nNoord;Assen, Emmen\nZuid;Ede en Epe\n")
    assert regios(found) == {**GOED, "GM0546": "West"}
    assert found.protocol.kopregel == 1


def test_a_gemeente_in_two_lists_is_in_two_regios(lees: Lees) -> None:
    with pytest.raises(LappendekenError) as caught:
        lees("Noord;Zuid\nAssen;Ede\nEmmen;Epe\nHoogeveen;Assen\n")
    assert str(caught.value) == (
        "a.csv, regel 4: Assen staat in 'Zuid', maar op regel 2 in 'Noord'. Laat één regel staan, "
        "of geef in een kolom 'aandeel' het deel per regio (0,6 en 0,4, of 'onbekend')."
    )


@pytest.mark.parametrize(
    "rows",
    [
        # What a gemeente became, or its seat: the same one twice on a row, or in a column.
        "Was;Wordt\nWeesp;Amsterdam\nUden;Maashorst\n",
        "Wie;Zetel\nAssen;Emmen\nMeppel;Emmen\n",
    ],
)
def test_two_columns_of_gemeenten_are_not_always_lists(lees: Lees, rows: str) -> None:
    found = lees(rows)
    assert found.protocol.vorm == "een regel per gemeente"
    assert found.protocol.kolommen["regio"] == rows.partition("\n")[0].partition(";")[2]
