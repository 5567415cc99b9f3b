"""Tests of ``lappendeken vergelijk``: what it writes, and what it refuses."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest

from lappendeken.opdracht.vergelijk import Verzoek
from lappendeken.opdracht.vergelijk import run as vergelijk
from lappendeken.rapport.gedeeld.render import hou_heel
from lappendeken.tabellen.woordenboek import load_woordenboek
from opdrachtregel import Run, check_refused, list_tree, read

if TYPE_CHECKING:
    from lappendeken.opdracht.vergelijk import Verzoek
    from lappendeken.opdracht.vergelijk import run as vergelijk

ZIN = (
    "3 gemeenten moeten verhuizen, dan past elke RES-regio in een provincie: Renswoude, Rhenen "
    "en Veenendaal."
)


@pytest.fixture(scope="module")
def uitkomst(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """RES-regio beside provincie, written once."""
    folder = tmp_path_factory.mktemp("vergelijk") / "uit"
    vergelijk(Verzoek("res", "provincie", folder, met=("ggd", "rmc")), lambda _: None)
    return folder


def test_writes_a_page_an_excel_file_and_tables_and_says_where(run: Run, tmp_path: Path) -> None:
    ended = run("vergelijk", "res", "provincie", "--met", "ggd")
    assert ended.code == 0, ended.err
    assert [line.split("  (")[0] for line in ended.out.splitlines()] == [
        str(Path("vergelijking") / name)
        for name in ("vergelijking.html", "lappendeken.xlsx", "tabellen")
    ]
    assert "Vergelijken ...\nPagina schrijven ..." in ended.err
    page = (tmp_path / "vergelijking" / "vergelijking.html").read_text("utf-8")
    assert ZIN in page
    assert hou_heel("lappendeken vergelijk res provincie --met ggd") in page
    # Its own folder may be replaced, with somebody else's file in it only on request.
    (tmp_path / "vergelijking" / "memo.docx").write_text("x")
    assert run("vergelijk", "res", "provincie", "--met", "ggd").code == 1
    assert run("vergelijk", "res", "provincie", "--met", "ggd", "--overschrijf").code == 0
    assert (tmp_path / "vergelijking" / "memo.docx").read_text() == "x"


def test_the_list_of_moves_stands_by_name_and_inwoners(uitkomst: Path) -> None:
    moves = read(uitkomst, "verhuislijst")
    mine = moves[moves["lijst"] == "a_in_b"]
    assert mine["gemeente_naam"].tolist() == ["Renswoude", "Rhenen", "Veenendaal"]
    assert mine["regio_naam"].unique().tolist() == ["Foodvalley"]
    assert mine["doelregio_naam"].unique().tolist() == ["Utrecht"]
    assert (moves["lijst"] == "b_in_a").sum() == 152
    pair = read(uitkomst, "indelingspaar").iloc[0]
    assert pair["verhuizingen_a_in_b"] == 3
    cross = read(uitkomst, "kruistabel")
    assert cross["gemeenten"].sum() == 342
    splits = read(uitkomst, "splitsingen")
    mine = splits[splits["indeling"] == "res-2025"]
    assert mine["verdeling"].tolist() == ["Gelderland 5, Utrecht 3"]


def test_excel_holds_the_same_tables_and_explains_their_columns(uitkomst: Path) -> None:
    book = openpyxl.load_workbook(uitkomst / "lappendeken.xlsx")
    tables = [path.stem for path in (uitkomst / "tabellen").iterdir()]
    assert set(book.sheetnames) == {"Leeswijzer", "Kolommen", *tables}
    rows = list(book["Kolommen"].iter_rows(values_only=True))
    said = {(row[0], row[1]) for row in rows}
    described = load_woordenboek("vergelijk")
    assert {(n, naam) for n in tables for naam in described[n].namen} <= said
    sheet = list(book["kruistabel"].iter_rows(values_only=True))
    assert len(sheet) == len(read(uitkomst, "kruistabel")) + 1
    assert isinstance(sheet[1][4], int)


def test_two_standen_say_what_changed(tmp_path: Path, run: Run) -> None:
    ended = run("vergelijk", "rmc", "rmc-2016", "--met", "ggd", "--uit", "uit")
    assert ended.code == 0, ended.err
    regios = read(tmp_path / "uit", "wijzigingen_regios")
    assert regios.loc[regios["wijziging"] == "nieuw", "oude_code"].isna().tolist() == [True]
    page = (tmp_path / "uit" / "vergelijking.html").read_text("utf-8")
    # From the older to the newer, in whatever order they were given.
    assert "Doorstroompuntregio van 2016 naar 2026: " in page
    heads = re.search(r'<table id="wijzigingen-regios".*?</thead>', page, re.DOTALL)
    assert heads
    assert re.findall(r'scope="col">([^<]*)<', heads[0])[:2] == [
        "RMC-regio 2016",
        "Doorstroompuntregio",
    ]


def test_a_file_beside_an_indeling_tells_what_was_recoded(
    run: Run, tmp_path: Path, catalogus: object
) -> None:
    frame = catalogus.indeling("ggd").to_frame()  # type: ignore[attr-defined]
    frame = frame[["gemeente_code", "regio_code", "regio_naam"]]
    # Haren went to Groningen in 2019.
    frame.loc[frame["gemeente_code"] == "GM0014", "gemeente_code"] = "GM0017"
    frame.to_csv(tmp_path / "eigen-2025.csv", index=False)
    ended = run("vergelijk", "eigen-2025.csv", "ggd", "--met", "res")
    assert ended.code == 0, ended.err
    told = [line for line in ended.err.splitlines() if line.startswith("Let op: ")]
    assert told == ["Let op: Omgezet na herindeling: GM0017 naar Groningen."]
    folder = tmp_path / "vergelijking"
    page = (folder / "vergelijking.html").read_text("utf-8")
    assert page.count("Omgezet na herindeling: GM0017 naar Groningen.") == 1
    assert read(folder, "indelingspaar")["relatie"].tolist() == ["gelijk"]
    bronnen = read(folder, "bronnen").iloc[-1]
    assert bronnen["invoer"] == "eigen-2025.csv"
    assert re.fullmatch(r"[0-9a-f]{64}", bronnen["sha256"])


def test_two_files_of_one_name_are_two_indelingen(run: Run, tmp_path: Path) -> None:
    for folder, rows in (("x", "Assen,A\nEmmen,A\n"), ("y", "Assen,A\nEmmen,B\n")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "plan.csv").write_text("gemeente,regio\n" + rows)
    ended = run("vergelijk", "x/plan.csv", "y/plan.csv", "--met", "ggd", "--uit", "uit")
    assert ended.code == 0, ended.err
    assert read(tmp_path / "uit", "vergeleken")["indeling"].tolist()[:2] == ["plan", "plan-2"]


def test_same_input_gives_the_same_bytes(uitkomst: Path, tmp_path: Path) -> None:
    vergelijk(Verzoek("res", "provincie", tmp_path / "weer", met=("ggd", "rmc")), lambda _: None)
    one, other = (
        [(str(Path(p).relative_to(f)), content) for p, content in list_tree(f)]
        for f in (uitkomst, tmp_path / "weer")
    )
    assert one == other


def test_counting_inwoners_keeps_those_low(run: Run, tmp_path: Path) -> None:
    assert run("vergelijk", "res", "ggd", "--met", "rmc", "--telling", "inwoners").code == 0
    folder = tmp_path / "vergelijking"
    moves = read(folder, "verhuislijst")
    inwoners = moves.loc[moves["lijst"] == "a_in_b", "inwoners"].sum()
    assert inwoners == read(folder, "indelingspaar")["verhuizingen_a_in_b_inwoners"].iloc[0]
    assert hou_heel("--telling inwoners") in (folder / "vergelijking.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["res", "res-2025"], r"zijn dezelfde indeling\. Kies twee verschillende"),
        (["plan.csv", "./plan.csv"], r"'plan' en 'plan' zijn dezelfde indeling"),
        (["res", "jeugdregios"], r"Indeling 'jeugdregios' bestaat hier niet\. Bedoelde u"),
        (["res", "weg.csv"], r"Bestand 'weg\.csv' bestaat niet"),
        (["leeg.csv", "res"], r"leeg\.csv is leeg"),
        (["fout.csv", "res"], r"fout\.csv, regel 3: Gemeente 'Asen' bestaat niet"),
        (["dubbel.csv", "res"], r"dubbel\.csv, regel 3: Assen"),
        (["res", "ggd", "--met", "foo"], r"Indeling 'foo' bestaat hier niet.*preset: standaard"),
        (["gemeenschappelijke-regelingen", "ggd"], r"hebben geen gemeente gemeen"),
        (["res", "ggd", "--uit", "plan.csv"], r"'plan\.csv' is een bestand en geen map"),
    ],
)
def test_bad_input_is_one_sentence_and_writes_nothing(
    run: Run, tmp_path: Path, args: list[str], says: str
) -> None:
    (tmp_path / "plan.csv").write_text("gemeente,regio\nAssen,A\nEmmen,B\n")
    (tmp_path / "leeg.csv").write_text("")
    (tmp_path / "fout.csv").write_text("gemeente,regio\nEmmen,A\nAsen,A\n")
    (tmp_path / "dubbel.csv").write_text("gemeente,regio\nAssen,A\nAssen,B\n")
    check_refused(run, tmp_path, ["vergelijk", *args], says)


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["res"], "argument B ontbreekt."),
        (["res", "ggd", "--telling", "km"], "--telling: 'km' kan niet. Kies gemeenten of inwoners"),
    ],
)
def test_wrong_usage(run: Run, args: list[str], says: str) -> None:
    ended = run("vergelijk", *args)
    assert ended.code == 2
    assert ended.err.startswith(f"Fout: {says}"), ended.err


def test_a_failure_while_writing_leaves_nothing(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from lappendeken.opdracht import vergelijk as opdracht_vergelijk

    def fail(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(opdracht_vergelijk, "write_alternatieven", fail)
    ended = run("vergelijk", "res", "ggd", "--met", "rmc")
    assert ended.code == 130
    assert list(tmp_path.iterdir()) == []


def test_a_list_of_a_part_speaks_of_that_part_everywhere(run: Run, tmp_path: Path) -> None:
    # Two gemeenten in one regio; their veiligheidsregio has ten more.
    (tmp_path / "deel.csv").write_text("gemeente,regio,stand\nAssen,A,2026\nEmmen,A,2026\n")
    ended = run("vergelijk", "deel.csv", "veiligheidsregio", "--met", "ggd,jeugdregio")
    assert ended.code == 0, ended.err
    folder = tmp_path / "vergelijking"
    page = (folder / "vergelijking.html").read_text("utf-8")
    assert "Dit gaat alleen over de 2 gemeenten (van de 342) die in beide indelingen" in page
    assert "dezelfde regio" not in page
    assert "elke veiligheidsregio past" not in page
    book = openpyxl.load_workbook(
        io.BytesIO((folder / "lappendeken.xlsx").read_bytes()), read_only=True
    )
    guide = dict(row[:2] for row in book["Leeswijzer"].iter_rows(values_only=True) if row[0])
    assert guide["Gemeenten in beide"].startswith("2 van de 342; ")
    used = read(folder, "vergeleken").set_index("indeling")["aantal_gemeenten"]
    assert (used["deel"], used["veiligheidsregio-2024"]) == (2, 342)
    assert read(folder, "effect_gemeenten")["verschil"].notna().sum() == 2
    # What is overtaken is said on the screen, the page, in Excel and in the table.
    overtaken = "Jeugdregio (stand 2025) is achterhaald sinds 1-1-2026."
    assert f"Let op: {overtaken}" in ended.err
    assert hou_heel(overtaken) in page
    assert overtaken in [row[1] for row in book["Leeswijzer"].iter_rows(values_only=True)]
    old = read(folder, "vergeleken").set_index("indeling")
    assert old.loc["jeugdregio-2025", ["geldig_tot", "achterhaald"]].tolist() == [
        "2026-01-01",
        "ja",
    ]
    assert old.loc["ggd-2025", "achterhaald"] == "nee"
