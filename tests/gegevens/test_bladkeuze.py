"""Several sheets with lists: refused by name, and chosen with ``#`` or ``--blad``."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import openpyxl
import pytest

from lappendeken import Catalogus, LappendekenError
from lappendeken.gegevens.inlezen import Ingelezen, Leeswijze, read_indeling_bestand
from lappendeken.opdracht.gedeeld.invoer import Invoer

Lees = Callable[..., Ingelezen]
NOORD = (("Assen", "N"), ("Emmen", "N"), ("Ede", "Z"))
ZUID = (("Assen", "N"), ("Emmen", "Z"), ("Ede", "Z"))


@pytest.fixture
def lees(tmp_path: Path, catalogus: Catalogus) -> Lees:
    """Write a workbook and read it."""

    def read(bladen: Mapping[str, Sequence[Sequence[str]]], **wijze: str) -> Ingelezen:
        write(tmp_path / "plan.xlsx", bladen)
        return read_indeling_bestand(
            tmp_path / "plan.xlsx",
            catalogus,
            herindelingen=catalogus.herindelingen,
            wijze=Leeswijze(**wijze),
        )

    return read


def write(path: Path, bladen: Mapping[str, Sequence[Sequence[str]]]) -> None:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for naam, rows in bladen.items():
        sheet = book.create_sheet(naam)
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    book.close()


def beide(kop: tuple[str, str]) -> dict[str, Sequence[Sequence[str]]]:
    return {"Plan 2023": (kop, *NOORD), "Uitleg": (("Zo", "is het"),), "Plan 2024": (kop, *ZUID)}


@pytest.mark.parametrize("kop", [("Gemeente", "Regio"), ("Gemeente", "Jeugd")])
def test_two_lists_are_refused_with_the_way_to_choose(lees: Lees, kop: tuple[str, str]) -> None:
    with pytest.raises(LappendekenError) as error:
        lees(beide(kop))
    assert str(error.value) == (
        "plan.xlsx: de werkbladen 'Plan 2023' en 'Plan 2024' hebben alle gemeenten en regio's. "
        'Kies er een met --blad, of zo: "plan.xlsx#Plan 2023".'
    )


@pytest.mark.parametrize("kop", [("Gemeente", "Regio"), ("Gemeente", "Jeugd")])
@pytest.mark.parametrize("wijze", ["keuze", "blad"])
@pytest.mark.parametrize(("naam", "regio"), [("Plan 2023", "N"), ("plan 2024", "Z")])
def test_each_can_be_chosen(
    lees: Lees, kop: tuple[str, str], wijze: str, naam: str, regio: str
) -> None:
    read = lees(beide(kop), **{wijze: naam})
    assert read.indeling.hoofdregio["GM0114"] == regio
    assert read.protocol.blad.casefold() == naam.casefold()
    said = f"'{naam}' (achter #) is gelezen als het werkblad dat zo heet."
    assert (said in read.protocol.stappen["gekozen"]) is (wijze == "keuze")


def test_one_with_our_own_headers_goes_before_others(lees: Lees) -> None:
    bladen = {"Eerste": (("Gemeente", "Jeugd"), *NOORD), "Lijst": (("Gemeente", "Regio"), *ZUID)}
    assert lees(bladen).protocol.blad == "Lijst"
    assert lees(bladen, keuze="Eerste").indeling.hoofdregio["GM0114"] == "N"


def test_a_column_is_chosen_where_no_sheet_has_the_name(lees: Lees) -> None:
    rows = [(gemeente, a, b) for (gemeente, a), (_, b) in zip(NOORD, ZUID, strict=True)]
    bladen = {"Blad1": (("Gemeente", "Jeugd", "Zorg"), *rows)}
    assert lees(bladen, keuze="Zorg").indeling.hoofdregio["GM0114"] == "Z"
    # A sheet of that name goes before, and then the columns are still to be chosen.
    bladen = {"Zorg": (("Gemeente", "Jeugd", "Zorg"), *rows)}
    with pytest.raises(LappendekenError, match="meer dan een kolom kan de regio zijn"):
        lees(bladen, keuze="Zorg")
    read = lees(bladen, keuze="Zorg", kolom_regio="Zorg")
    assert read.indeling.hoofdregio["GM0114"] == "Z"


@pytest.mark.parametrize(
    ("wijze", "says"),
    [
        ({"keuze": "Plan 2025"}, r"de werkbladen 'Plan 2023' en 'Plan 2024' hebben alle"),
        ({"blad": "Plan 2025"}, r"plan\.xlsx heeft geen werkblad 'Plan 2025' met tekst"),
        ({"keuze": "Uitleg"}, r"hier is geen tabel met gemeenten in te vinden"),
        ({"keuze": "{{7*7}}"}, r"de werkbladen 'Plan 2023' en"),
        ({"keuze": "x" * 5000}, r"de werkbladen 'Plan 2023' en"),
        (
            {"blad": "Plan 2023", "keuze": "Plan 2024"},
            r"'Plan 2023': er is geen werkblad, kolom of indeling 'Plan 2024' \(achter #\)\. Hier",
        ),
    ],
)
def test_a_choice_that_is_not_there_is_one_sentence(
    lees: Lees, wijze: dict[str, str], says: str
) -> None:
    with pytest.raises(LappendekenError, match=says):
        lees(beide(("Gemeente", "Regio")), **wijze)


def test_a_command_takes_a_sheet_behind_the_name_of_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "plan.xlsx", beide(("Gemeente", "Regio")))
    invoer = Invoer()
    assert invoer.find("nieuw=plan.xlsx#Plan 2024").hoofdregio["GM0114"] == "Z"
    assert invoer.find("oud=plan.xlsx#Plan 2023").hoofdregio["GM0114"] == "N"
    # A name from another system that holds a mark, and is a file.
    (tmp_path / "a#b.csv").write_text("gemeente;regio\nAssen;N\nEmmen;Z\n", "utf-8")
    assert invoer.find("a#b.csv").hoofdregio["GM0114"] == "Z"


@pytest.mark.parametrize(
    ("text", "keuze", "says"),
    [
        (
            "gemeente;regio\nAssen;N\nEmmen;Z\n",
            "zorg",
            "Hier staat 'regio'. Kies daaruit.",
        ),
        ("Gemeente;A;B\nAssen;N;1a\nEmmen;N;1a\nEde;Z;2b\n", "C", "Hier staan 'A' en 'B'. Kies"),
        ("indeling;gemeente;regio\nggd;Assen;N\nggd;Ede;Z\n", "res", "indeling 'res' (achter #)"),
    ],
)
@pytest.mark.parametrize("meer", [False, True])
def test_a_choice_that_nothing_answers_is_refused(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    text: str,
    keuze: str,
    says: str,
    *,
    meer: bool,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.csv").write_text(text, "utf-8")
    with pytest.raises(LappendekenError) as error:
        Invoer().list_slugs(f"a.csv#{keuze}", meer=meer)
    assert says in str(error.value)


def test_the_one_indeling_of_a_long_table_answers_to_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.csv").write_text("indeling;gemeente;regio\nggd;Assen;N\nggd;Ede;Z\n", "utf-8")
    assert len(Invoer().list_slugs("a.csv#GGD")) == 1
