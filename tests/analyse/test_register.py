"""Tests of comply or explain: the crossings, the check, and texts that are never touched."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings

from lappendeken import Catalogus, Indeling, LappendekenError, UitvoerError
from lappendeken.analyse.register import (
    KOLOMMEN,
    Bijwerking,
    Register,
    check_register,
    check_registernaam,
    list_kruisingen,
    merge_register,
    read_register,
    write_register,
)
from lappendeken.analyse.register.controle import is_reden
from lappendeken.basis.uitvoer import hold_bestand
from lappendeken.maten import Bundel, Kruistabel
from tekening import code, gemeentetabel, indeling, stapels

KOP = "indeling;regio;gemeente;reden;waarde;besluit_door;bron;datum\n"
RENSWOUDE = "res-2025;Foodvalley;Renswoude;"


@pytest.fixture(scope="module")
def res(catalogus: Catalogus) -> Indeling:
    return catalogus.indeling("res-2025")


@pytest.fixture(scope="module")
def kruisingen(catalogus: Catalogus, res: Indeling) -> pd.DataFrame:
    """The three gemeenten of Utrecht in Foodvalley, which lies in Gelderland."""
    return list_kruisingen([res], catalogus.indeling("provincie-2026"), catalogus.gemeenten)


def lees(
    path: Path, catalogus: Catalogus, res: Indeling, text: str, encoding: str = "utf-8"
) -> Register:
    path.write_bytes(text.encode(encoding))
    return read_register(path, catalogus, [res])


def write(made: Bijwerking, path: Path, register: Register | None = None) -> None:
    with hold_bestand(path, nieuw=register is None) as eigen:
        write_register(made, eigen, register)


# --- the crossings -------------------------------------------------------------


def test_finds_the_gemeenten_that_cross(kruisingen: pd.DataFrame) -> None:
    assert kruisingen["gemeente_naam"].tolist() == ["Renswoude", "Rhenen", "Veenendaal"]
    row = kruisingen.iloc[0]
    assert (row["regio_naam"], row["domein"]) == ("Foodvalley", "energie")
    assert (row["doelregio_naam"], row["blijft_naam"]) == ("Utrecht", "Gelderland")
    assert row["klasse"] == "kruist"


def test_tells_a_union_of_whole_regios_from_a_cut() -> None:
    found = list_kruisingen(
        [indeling("a", "AAABBB")], indeling("r", "ppqrrs"), gemeentetabel([1] * 6)
    )
    assert found[["regio_code", "gemeente_code", "klasse"]].to_numpy().tolist() == [
        ["A", code(3), "groter"],
        ["B", code(6), "groter"],
    ]
    cut = list_kruisingen(
        [indeling("a", "AAABBB")], indeling("r", "ppqqrr"), gemeentetabel([1] * 6)
    )
    assert cut["klasse"].tolist() == ["kruist", "kruist"]


@settings(max_examples=15)
@given(stapels(letters="ABC", met_aandelen=False))
def test_lists_as_many_as_would_have_to_move(stack: list[Indeling]) -> None:
    reference, *others = stack
    table = gemeentetabel([1] * len(reference.gemeenten))
    found = list_kruisingen(stack, reference, table)
    assert reference.slug not in set(found["indeling"])
    bundel = Bundel.from_indelingen(stack, dict.fromkeys(table.index, 1.0))
    moves = Kruistabel(bundel, bundel.inwoners).verhuizingen_a_in_b
    for d, other in enumerate(others, start=1):
        assert (found["indeling"] == other.slug).sum() == moves[d, 0]


def test_leaves_out_who_the_reference_does_not_hold() -> None:
    table = gemeentetabel([1] * 4)
    found = list_kruisingen([indeling("a", "AAAA")], indeling("r", "ppq."), table)
    assert found["gemeente_code"].tolist() == ["GM0003"]
    assert list_kruisingen([indeling("a", "AAB.")], indeling("r", "pp.."), table).empty


# --- the check -----------------------------------------------------------------


def test_counts_what_is_reasoned(
    tmp_path: Path, catalogus: Catalogus, res: Indeling, kruisingen: pd.DataFrame
) -> None:
    register = lees(
        tmp_path / "r.csv",
        catalogus,
        res,
        f"{KOP}{RENSWOUDE}Eén arbeidsmarkt;nabijheid;raad;;2024-05-01\n"
        "RES-regio;foodvalley;GM0340;;;;;\n",
    )
    found = check_register(kruisingen, register)
    assert found.kruisingen["gemotiveerd"].tolist() == [True, False, False]
    assert found.kruisingen["reden"].tolist() == ["Eén arbeidsmarkt", "", ""]
    assert found.kruisingen["ontbreekt"].tolist() == ["bron", "", ""]
    assert found.kruisingen["regel"].tolist() == [2, 3, 0]
    assert found.vervallen.empty
    people = int(kruisingen["inwoners"].sum())
    assert found.per_domein.to_numpy().tolist() == [["energie", 3, 0, 1, 2, people]]
    assert found.per_regio.iloc[0].tolist() == [
        "res-2025",
        "ES09",
        "Foodvalley",
        3,
        0,
        1,
        2,
        people,
    ]
    assert found.zin == "3 kruisingen: 1 gemotiveerd, 2 niet gemotiveerd."


def test_without_a_register_nothing_is_reasoned(kruisingen: pd.DataFrame) -> None:
    assert check_register(kruisingen).zin == "3 kruisingen: 0 gemotiveerd, 3 niet gemotiveerd."


def test_names_rows_whose_crossing_is_gone(
    tmp_path: Path, catalogus: Catalogus, res: Indeling, kruisingen: pd.DataFrame
) -> None:
    register = lees(
        tmp_path / "r.csv",
        catalogus,
        res,
        f"{KOP}res-2025;Foodvalley;Ede;oud;;;;\nres-2025;Vallei;Rhenen;oud;;;;\n"
        "res-2025;U16;Rhenen;oud;;;;\n",
    )
    found = check_register(kruisingen, register)
    assert found.vervallen[["regel", "gemeente", "waarom"]].to_numpy().tolist() == [
        [2, "Ede", "de gemeente kruist de referentie niet (meer)"],
        [3, "Rhenen", "deze regio bestaat niet (meer)"],
        [4, "Rhenen", "de gemeente kruist nu vanuit een andere regio"],
    ]
    assert found.zin.startswith(
        "3 kruisingen: 0 gemotiveerd, 3 niet gemotiveerd; 3 regels gaan over een kruising die er "
        "niet (meer) is: Ede in Foodvalley (regel 2), "
    )


def test_says_what_it_could_not_check(tmp_path: Path, catalogus: Catalogus, res: Indeling) -> None:
    register = lees(
        tmp_path / "r.csv",
        catalogus,
        res,
        f"{KOP}ggd-2025;GGD Drenthe;Assen;x;;;;\nres-2020;Foodvalley;Rhenen;x;;;;gisteren\n",
    )
    assert register.regels[0].indeling == ""
    assert register.regels[1].indeling == "res-2025"
    assert register.meldingen == (
        "Niet gecontroleerd, want niet gekozen: 'ggd-2025'.",
        "Regels over 'res-2020' zijn gelegd naast 'res-2025'.",
        "r.csv, regel 3: 'gisteren' is geen datum (jjjj-mm-dd).",
    )


REFUSED = {
    "indeling": (
        f"{KOP}rez-2025;U16;Utrecht;;;;;\n",
        "regel 2: indeling 'rez-2025' bestaat hier niet",
    ),
    "gemeente": (
        f"{KOP}{RENSWOUDE};;;;\nres-2025;U16;Utrect;;;;;\n",
        r"regel 3: .*Bedoelde u 'Utrecht'",
    ),
    "double": (
        f"{KOP}{RENSWOUDE};;;;\n{RENSWOUDE}x;;;;\n",
        "regel 3: Renswoude .* staat ook op regel 2",
    ),
    "empty key": (f"{KOP}res-2025;;Rhenen;;;;;\n", "regel 2: 'regio' is leeg"),
    "no column": ("indeling;regio;reden\nres;U16;x\n", "regel 1: de kolom 'gemeente' ontbreekt"),
    "two columns": (
        "indeling;regio;gemeente;reden;x;x\na;b;c;d;e;f\n",
        "regel 1: kolom 'x' staat er dubbel",
    ),
}


@pytest.mark.parametrize(("text", "message"), REFUSED.values(), ids=REFUSED)
def test_refuses_in_one_sentence_with_the_line(
    tmp_path: Path, catalogus: Catalogus, res: Indeling, text: str, message: str
) -> None:
    with pytest.raises(LappendekenError, match=message):
        lees(tmp_path / "r.csv", catalogus, res, text)


# --- making and keeping --------------------------------------------------------


def test_makes_a_register_that_reads_back(
    tmp_path: Path, catalogus: Catalogus, res: Indeling, kruisingen: pd.DataFrame
) -> None:
    path = tmp_path / "map" / "register.csv"
    made = merge_register(kruisingen)
    assert (made.toegevoegd, made.weggelaten) == (3, 0)
    write(made, path)
    # A Dutch Excel shows it in columns only with semicolons, and accents only with a BOM.
    assert path.read_text(encoding="utf-8").splitlines()[:2] == [
        f"\ufeff{';'.join(KOLOMMEN)}",
        "res-2025;Foodvalley;Renswoude;;;;;",
    ]
    register = read_register(path, catalogus, [res])
    assert check_register(kruisingen, register).kruisingen["regel"].tolist() == [2, 3, 4]
    again = merge_register(kruisingen, register)
    before = path.read_bytes()
    write(again, path, register)
    assert (again.toegevoegd, path.read_bytes()) == (0, before)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_keeps_what_people_wrote(
    tmp_path: Path, catalogus: Catalogus, res: Indeling, kruisingen: pd.DataFrame, encoding: str
) -> None:
    path = tmp_path / "r.csv"
    lines = [
        "Notitie;Indeling;Regio;Gemeente;Reden;Waarde",
        'eerst;res;Foodvalley;rhenen;"Eén; en\nandere";\'=1+1',
        ";res-2025;Foodvalley;Ede;oud;",  # its crossing is gone, its text is not
        "let op;res-2025;Foodvalley;Barneveld;;",  # gone, with a note of the user
        ";res-2025;Foodvalley;Scherpenzeel;;",  # gone and empty
        ";ggd-2025;GGD Drenthe;Assen;;",  # not chosen
    ]
    register = lees(path, catalogus, res, "\n".join(lines) + "\n", encoding)
    merged = merge_register(kruisingen, register)
    assert (merged.toegevoegd, merged.weggelaten) == (2, 1)
    write(merged, path, register)
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf") == (encoding != "utf-8")
    kept = [f"{line};;;" for line in (*lines[1:4], lines[5])]
    assert raw.decode("utf-8-sig").split("\n") == "\n".join(
        [
            f"{lines[0]};besluit_door;bron;datum",
            *kept,
            ";res-2025;Foodvalley;Renswoude;;;;;",
            ";res-2025;Foodvalley;Veenendaal;;;;;",
            "",
        ]
    ).split("\n")


def test_what_a_colleague_wrote_is_no_formula_however_it_is_split(
    tmp_path: Path, catalogus: Catalogus, res: Indeling, kruisingen: pd.DataFrame
) -> None:
    path = tmp_path / "r.csv"
    written = "eerst, =1+1; dan\n-2"
    text = f'{KOP}{RENSWOUDE}"{written}";;;;\n'
    register = lees(path, catalogus, res, text)
    assert register.regels[0].geschreven["reden"] == written
    write(merge_register(kruisingen, register), path, register)
    # After the comma and the line break; the semicolon separates, so its cell is quoted.
    assert "\"eerst,' =1+1; dan\n'-2\"" in path.read_text(encoding="utf-8")
    again = read_register(path, catalogus, [res])
    assert again.regels[0].geschreven["reden"] == written
    before = path.read_bytes()
    write(merge_register(kruisingen, again), path, again)
    assert path.read_bytes() == before


def test_a_register_is_kept_as_csv_or_as_a_new_workbook() -> None:
    check_registernaam(Path("R.CSV"), zelf=True)
    check_registernaam(Path("R.XLSX"))
    with pytest.raises(UitvoerError, match=r"als CSV of Excel bewaard, niet als 'r\.ods'"):
        check_registernaam(Path("map/r.ods"))
    with pytest.raises(UitvoerError, match=r"'r\.xlsx' wordt niet overschreven"):
        check_registernaam(Path("map/r.xlsx"), zelf=True)


# --- limits, and Excel ------------------------------------------------------------


def test_a_merged_reason_counts_for_every_row(
    tmp_path: Path, catalogus: Catalogus, res: Indeling, kruisingen: pd.DataFrame
) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["indeling", "regio", "gemeente", "reden"])
    for n, gemeente in enumerate(("Renswoude", "Rhenen", "Veenendaal")):
        sheet.append(["res" if n == 0 else None, "Foodvalley", gemeente, None])
    sheet["D2"] = "één arbeidsmarkt"
    sheet.merge_cells("A2:A4")
    sheet.merge_cells("D2:D3")
    book.save(tmp_path / "r.xlsx")
    register = read_register(tmp_path / "r.xlsx", catalogus, [res])
    found = check_register(kruisingen, register).kruisingen
    assert found["reden"].tolist() == ["één arbeidsmarkt", "één arbeidsmarkt", ""]
    assert register.meldingen[0].endswith(
        "Zo zijn lege cellen gevuld in kolom 'indeling' (2) en 'reden' (1)."
    )


def test_many_dates_that_are_none_are_ten_lines_and_a_count(
    tmp_path: Path, catalogus: Catalogus, res: Indeling
) -> None:
    names = ["Utrecht", "Zeist", "Woerden", "Houten", "Nieuwegein", "Bunnik", "Lopik", "Montfoort"]
    names += ["Oudewater", "IJsselstein", "Stichtse Vecht", "De Bilt"]
    rows = "".join(f"res;U16;{name};;;;;ooit\n" for name in names)
    register = lees(tmp_path / "r.csv", catalogus, res, KOP + rows)
    assert register.meldingen[0] == "r.csv, regel 2: 'ooit' is geen datum (jjjj-mm-dd)."
    assert register.meldingen[9] == "r.csv, regel 11: 'ooit' is geen datum (jjjj-mm-dd)."
    assert register.meldingen[10:] == ("Op 2 andere regels is 'datum' ook geen datum.",)


def test_stops_at_twenty_unknown_gemeenten(
    tmp_path: Path, catalogus: Catalogus, res: Indeling
) -> None:
    rows = "".join(f"res;U16;Qqqq{n};x;;;;\n" for n in range(1_000))
    with pytest.raises(LappendekenError, match=r"^r\.csv, regel 2: .* 'Qqqq0' .*er meer zijn\.$"):
        lees(tmp_path / "r.csv", catalogus, res, KOP + rows)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("nabijheid", True),
        ("Geen andere partner in de buurt", True),
        ("", False),
        ("?", False),
        ("-", False),
        ("…", False),
        ("N.v.t.", False),
        ("geen reden", False),
        ("onbekend", False),
    ],
)
def test_a_dash_or_a_question_mark_is_no_reason(text: str, is_one: bool) -> None:
    assert is_reden(text) is is_one


def test_what_is_larger_stands_apart_and_asks_no_reason() -> None:
    found = list_kruisingen(
        [indeling("a", "AAABBB", domein="jeugd")], indeling("r", "ppqrrs"), gemeentetabel([1] * 6)
    )
    controle = check_register(found)
    assert controle.zin == (
        "0 kruisingen: 0 gemotiveerd, 0 niet gemotiveerd; daarnaast horen 2 gemeenten bij een hele "
        "regio van de referentie die met een andere is samengevoegd (groter), en dat vraagt geen "
        "reden."
    )
    assert controle.per_domein.to_numpy().tolist() == [["jeugd", 0, 2, 0, 0, 0]]
