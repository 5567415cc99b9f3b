"""Tests of ``lappendeken register``: make, check and bring up to date."""

from __future__ import annotations

import csv
import os
import re
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest

from lappendeken.analyse.register import Registercontrole
from lappendeken.cli.register import _say_vraag
from lappendeken.opdracht import register as opdracht_register
from opdrachtregel import Run, list_tree

SMALL = ("--indelingen", "jeugdregio,veiligheidsregio,ggd")


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream, delimiter=";"))


def write(path: Path, rows: list[dict[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]), delimiter=";", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def test_a_new_register_holds_every_crossing(run: Run, tmp_path: Path) -> None:
    ended = run("register", *SMALL)
    assert ended.code == 0, ended.err
    rows = read(tmp_path / "register.csv")
    assert list(rows[0]) == [
        "indeling", "regio", "gemeente", "reden", "waarde", "besluit_door", "bron", "datum",
    ]  # fmt: skip
    # No reason yet, the reference itself never, and the counts are those of the file.
    assert not any(row["reden"] for row in rows)
    assert {row["indeling"] for row in rows} == {"jeugdregio-2025", "ggd-2025"}
    total = len(rows)
    flat = " ".join(ended.out.split())
    assert f"{total} kruisingen: 0 gemotiveerd, {total} niet gemotiveerd." in flat
    jeugd = sum(row["indeling"] == "jeugdregio-2025" for row in rows)
    assert re.search(rf"jeugd +{jeugd} kruisend +0 gemotiveerd +{jeugd} niet", ended.out)
    assert f"{total} regels toegevoegd." in flat
    assert "register.csv" in ended.out
    # What could be the reference, fewest deviations first, before the one that is: of the 684
    # of the other two, what is not in the file fits.
    head, *lines = ended.out.splitlines()
    assert head == (
        "Mogelijke referenties: gemeenten, over de gekozen indelingen geteld, zichzelf niet"
    )
    pattern = r"  (.+?) +([\d.]+) past +(\d+) groter +(\d+) kruist( +\(de referentie\))?"
    rows = [found.groups() for line in lines if (found := re.fullmatch(pattern, line))]
    assert [naam for naam, *_ in rows[:1]] == ["Provincie"]
    assert {naam for naam, *_ in rows} == {
        "Provincie",
        "Regionale eenheid van de politie",
        "Veiligheidsregio",
        "GGD-regio",
        "Jeugdregio",
    }
    ((_, past, groter, kruist, _),) = [row for row in rows if row[4]]
    assert (int(past), int(groter) + int(kruist)) == (684 - total, total)


VUL = " Vul bij elke kruising de reden in; de andere kolommen maken haar na te gaan."
NIETS = " Er is niets te motiveren."


@pytest.mark.parametrize(
    ("klassen", "says"),
    [
        ([], NIETS),
        (["kruist"], VUL),
        (["kruist", "groter"], f"{VUL} De regel van een grotere regio vraagt geen reden."),
        (["groter"], f"{NIETS} De regel van een grotere regio vraagt geen reden."),
        (
            ["groter", "kruist", "groter"],
            f"{VUL} De 2 regels van een grotere regio vragen geen reden.",
        ),
    ],
)
def test_a_new_register_says_which_rows_ask_a_reason(klassen: list[str], says: str) -> None:
    rows = pd.DataFrame({"klasse": pd.Series(klassen, dtype=object)})
    assert _say_vraag(Registercontrole(rows, pd.DataFrame(), (), "")) == says


def test_where_nothing_crosses_nothing_is_asked(run: Run, tmp_path: Path) -> None:
    ended = run("register", "--provincie", "Zeeland")
    assert ended.code == 0, ended.err
    flat = " ".join(ended.out.split())
    assert "0 kruisingen: 0 gemotiveerd, 0 niet gemotiveerd." in flat
    assert "0 regels toegevoegd. Er is niets te motiveren." in flat
    assert "Per domein" not in flat
    assert "Vul bij" not in flat
    assert read(tmp_path / "register.csv") == []


def test_checking_counts_reasons_and_names_what_is_gone(run: Run, tmp_path: Path) -> None:
    run("register", *SMALL)
    rows = read(tmp_path / "register.csv")
    rows[0]["reden"] = "Het ziekenhuis staat aan de andere kant"
    gone = {**rows[0], "indeling": "jeugdregio-2025", "gemeente": "Maastricht", "regio": "Zuid"}
    # One crossing is not in the file: checking must not add it.
    write(tmp_path / "register.csv", [*rows[:-1], gone])
    before = list_tree(tmp_path)
    ended = run("register", "register.csv", *SMALL)
    assert ended.code == 0, ended.err
    assert list_tree(tmp_path) == before
    flat = " ".join(ended.out.split())
    assert f"{len(rows)} kruisingen: 1 gemotiveerd, {len(rows) - 1} niet gemotiveerd" in flat
    assert f"regel {len(rows) + 1}: Maastricht in Zuid (jeugdregio-2025)" in flat
    assert "Regio's met kruisingen zonder reden" in ended.out


def test_updating_keeps_every_text_and_adds_what_is_new(run: Run, tmp_path: Path) -> None:
    run("register", *SMALL)
    path = tmp_path / "register.csv"
    rows = read(path)
    kept = [{**row, "eigen": f"x{n}"} for n, row in enumerate(rows[1:])]
    kept[0]["reden"] = 'Met "aanhalingstekens"; en een puntkomma'
    gone = {**kept[0], "gemeente": "Maastricht", "regio": "Zuid", "reden": "van vroeger"}
    write(path, [*kept, gone])
    ended = run("register", "register.csv", "--bijwerken", *SMALL)
    assert ended.code == 0, ended.err
    after = read(path)
    assert after[: len(kept) + 1] == [*kept, gone]
    assert [row["gemeente"] for row in after[len(kept) + 1 :]] == [rows[0]["gemeente"]]
    assert "1 regel toegevoegd." in ended.out


def test_updating_to_another_file_leaves_the_first(run: Run, tmp_path: Path) -> None:
    run("register", *SMALL)
    content = (tmp_path / "register.csv").read_bytes()
    ended = run("register", "register.csv", "--bijwerken", "--uit", "twee.csv", *SMALL)
    assert ended.code == 0, ended.err
    assert (tmp_path / "twee.csv").read_bytes() == content
    assert (tmp_path / "register.csv").read_bytes() == content


def test_a_reference_of_a_part_says_of_which_part(run: Run, tmp_path: Path) -> None:
    (tmp_path / "deel.csv").write_text("gemeente;kring\nMeppel;A\nAssen;A\nEmmen;B\nEpe;B\n")
    ended = run("register", "--referentie", "deel.csv", "--uit", "r.csv", *SMALL)
    assert ended.code == 0, ended.err
    assert (
        "Referentie 'deel' kent van 4 van de 342 gemeenten één regio; over de andere zegt het "
        "register niets." in ended.err
    )
    assert {row["gemeente"] for row in read(tmp_path / "r.csv")} <= {
        "Meppel",
        "Assen",
        "Emmen",
        "Epe",
    }


def test_two_runs_write_the_same_bytes(run: Run, tmp_path: Path) -> None:
    run("register", "--uit", "a.csv", *SMALL)
    run("register", "--uit", "b.csv", *SMALL)
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["--referentie", "veiligheidregio"], r"Bedoelde u 'veiligheidsregio"),
        (["nergens.csv"], r"Bestand 'nergens.csv' bestaat niet"),
        (["kaal.csv"], r"kaal.csv, regel 1: de kolom 'reden' ontbreekt"),
        (["vreemd.csv"], r"vreemd.csv, regel 2: indeling 'ggdd' bestaat hier niet"),
        (["wie.csv"], r"regel 2: .*Asse"),
        (["twee.csv"], r"twee.csv, regel 3: .* staat ook op regel 2"),
        (["--bijwerken"], r"--bijwerken vraagt om een register"),
        (["goed.csv", "--uit", "x.csv"], r"Voeg --bijwerken toe"),
        (["--uit", "goed.csv"], r"'goed.csv' bestaat al"),
        (["--uit", "register.ods"], r"wordt als CSV of Excel bewaard, niet als 'register\.ods'"),
        (["--indelingen", "ggd,zzz"], r"'zzz' bestaat hier niet"),
    ],
)
def test_bad_input_is_one_sentence_and_changes_nothing(
    run: Run,
    tmp_path: Path,
    args: list[str],
    says: str,
) -> None:
    head = "indeling,regio,gemeente,reden,waarde,besluit_door,bron,datum\n"
    (tmp_path / "goed.csv").write_text(f"{head}ggd,x,Assen,,,,,\n")
    (tmp_path / "kaal.csv").write_text("indeling,regio,gemeente\nggd,x,Assen\n")
    (tmp_path / "vreemd.csv").write_text(f"{head}ggdd,x,Assen,,,,,\n")
    (tmp_path / "wie.csv").write_text(f"{head}ggd,x,Asse,,,,,\n")
    (tmp_path / "twee.csv").write_text(f"{head}ggd,x,Assen,,,,,\nggd,x,Assen,,,,,\n")
    before = list_tree(tmp_path)
    ended = run("register", *args)
    assert ended.code == 1
    assert ended.out == ""
    message = ended.err.strip().splitlines()[-1]
    assert message.startswith("Fout: ")
    assert re.search(says, message), message
    assert list_tree(tmp_path) == before


def test_hostile_texts_do_not_steer_the_terminal(run: Run, tmp_path: Path) -> None:
    head = "indeling,regio,gemeente,reden,waarde,besluit_door,bron,datum\n"
    (tmp_path / "r.csv").write_text(f"{head}ggd,\x1b[31mrood,Assen,=1+1,,,,\x1b]0;x\n")
    ended = run("register", "r.csv", *SMALL)
    assert ended.code == 0, ended.err
    assert "\x1b" not in ended.out


# --- a file of the user is never lost ------------------------------------------------------


def test_updating_leaves_neighbours_links_and_rights(run: Run, tmp_path: Path) -> None:
    run("register", "--uit", "a.csv", *SMALL)
    (tmp_path / "a.csv.nieuw").write_text("mijn eigen werk")
    (tmp_path / "a.csv").chmod(0o600)
    assert run("register", "a.csv", "--bijwerken", *SMALL).code == 0
    assert (tmp_path / "a.csv.nieuw").read_text() == "mijn eigen werk"
    assert stat.S_IMODE((tmp_path / "a.csv").stat().st_mode) == 0o600

    shared = tmp_path / "onedrive"
    shared.mkdir()
    (tmp_path / "a.csv").rename(shared / "b.csv")
    rows = read(shared / "b.csv")
    write(shared / "b.csv", rows[1:])
    (tmp_path / "b.csv").symlink_to(shared / "b.csv")
    (tmp_path / "b.csv.nieuw").symlink_to("schat.txt")
    (tmp_path / "schat.txt").write_text("mijn eigen werk")
    ended = run("register", "b.csv", "--bijwerken", *SMALL)
    assert "1 regel toegevoegd." in ended.out
    assert (tmp_path / "b.csv").is_symlink()
    assert len(read(shared / "b.csv")) == len(rows)
    assert (tmp_path / "schat.txt").read_text() == "mijn eigen werk"
    assert [path.name for path in shared.iterdir()] == ["b.csv"]


def test_what_a_colleague_saves_meanwhile_is_not_lost(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("register", *SMALL)
    path = tmp_path / "register.csv"
    rows = read(path)
    write(path, rows[1:])
    merge = opdracht_register.merge_register

    def save_first(*args: Any) -> Any:
        write(path, [{**rows[1], "reden": "van een collega"}, *rows[2:]])
        return merge(*args)

    monkeypatch.setattr(opdracht_register, "merge_register", save_first)
    ended = run("register", "register.csv", "--bijwerken", *SMALL)
    assert ended.code == 1
    assert "'register.csv' is intussen door iemand anders gewijzigd" in ended.err
    assert read(path)[0]["reden"] == "van een collega"
    assert [p.name for p in tmp_path.iterdir()] == ["register.csv"]


def test_of_three_updates_at_once_none_loses_text(run: Run, tmp_path: Path) -> None:
    """Each process brings the same file up to date; what it says it did, is done."""
    run("register", *SMALL)
    path = tmp_path / "register.csv"
    rows = read(path)
    kept = [{**row, "reden": f"reden {n}"} for n, row in enumerate(rows[3:])]
    write(path, kept)
    command = [sys.executable, "-m", "lappendeken", "register", "register.csv", "--bijwerken"]
    running = [
        subprocess.Popen(
            [*command, *SMALL], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        for _ in range(3)
    ]
    codes = []
    for process in running:
        out, err = process.communicate(timeout=120)
        codes.append(process.returncode)
        said = err.decode()
        if process.returncode:
            assert "schrijft al een andere opdracht" in said or "intussen" in said, said
            assert out == b""
    assert 0 in codes
    after = read(path)
    assert after[: len(kept)] == kept
    assert sorted(row["gemeente"] for row in after) == sorted(row["gemeente"] for row in rows)
    assert [p.name for p in tmp_path.iterdir()] == ["register.csv"]


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["--uit", "x" * 5000 + ".csv"], r"de naam is te lang\. Kies met --uit een kortere naam"),
        (["y" * 5000 + ".csv", "--bijwerken"], r"de naam is te lang"),
        (["--uit", "goed.csv/x.csv"], r"een deel van de naam is een bestand"),
        (["--uit", "map.csv"], r"'map.csv' (is een map|bestaat al)"),
        (["map.csv", "--bijwerken"], r"'map.csv' is een map"),
        (["pijp.csv", "--bijwerken"], r"'pijp.csv' is een apparaat of doorgeefluik"),
        (["open.csv", "--bijwerken"], r"'open.csv' is nog open in een ander programma"),
    ],
)
def test_a_place_that_will_not_do_is_told_before_the_work(
    run: Run, tmp_path: Path, args: list[str], says: str
) -> None:
    (tmp_path / "goed.csv").write_text("x")
    (tmp_path / "open.csv").write_text("x")
    (tmp_path / ".~lock.open.csv#").write_text("")
    (tmp_path / "map.csv").mkdir()
    os.mkfifo(tmp_path / "pijp.csv")
    before = sorted(path.name for path in tmp_path.iterdir())
    ended = run("register", *args, *SMALL)
    assert (ended.code, ended.out) == (1, "")
    # Nothing was computed first, so no step was named.
    assert ended.err.startswith("Fout: ")
    assert re.search(says, ended.err), ended.err
    assert len(ended.err) < 400
    assert sorted(path.name for path in tmp_path.iterdir()) == before


# --- a part of the country, and as a workbook ---------------------------------------------


def test_of_a_provincie_it_has_the_rows_of_that_provincie(run: Run, tmp_path: Path) -> None:
    arbeid = ("--indelingen", "arbeidsmarktregio,ggd")
    ended = run("register", *arbeid, "--provincie", "Drenthe")
    assert ended.code == 0, ended.err
    rows = read(tmp_path / "register.csv")
    # Four with Groningen and two with Zwolle; the six others are a regio of their own.
    assert sorted(row["gemeente"] for row in rows) == [
        "Aa en Hunze", "Assen", "Meppel", "Noordenveld", "Tynaarlo", "Westerveld",
    ]  # fmt: skip
    flat = " ".join(ended.out.split())
    assert "Referentie: Veiligheidsregio (2024), voor 12 gemeenten. 6 kruisingen: 0" in flat
    ended = run("register", *arbeid, "--gemeente", "Assen", "--uit", "assen.csv")
    assert "voor 1 gemeente. 1 kruising: 0 gemotiveerd" in " ".join(ended.out.split())
    assert [row["gemeente"] for row in read(tmp_path / "assen.csv")] == ["Assen"]


def test_updating_a_part_leaves_the_rows_of_others(run: Run, tmp_path: Path) -> None:
    arbeid = ("--indelingen", "arbeidsmarktregio,ggd")
    assert run("register", *arbeid).code == 0
    whole = (tmp_path / "register.csv").read_bytes()
    ended = run("register", "register.csv", *arbeid, "--provincie", "Drenthe", "--bijwerken")
    assert ended.code == 0, ended.err
    assert "0 regels toegevoegd." in ended.out
    assert "6 kruisingen" in ended.out
    # Empty rows on gemeenten that were not asked for are nobody's to take out.
    assert (tmp_path / "register.csv").read_bytes() == whole
    assert run("register", *arbeid, "--gemeente", "Ede", "--uit", "ede.csv").code == 0
    assert run("register", "ede.csv", *arbeid, "--gemeente", "Assen", "--bijwerken").code == 0
    assert [row["gemeente"] for row in read(tmp_path / "ede.csv")][-1] == "Assen"


def test_as_a_workbook_it_has_columns_that_people_fill_in_and_it_reads_back(
    run: Run, tmp_path: Path
) -> None:
    arbeid = ("--indelingen", "arbeidsmarktregio,ggd", "--gemeente", "Assen")
    ended = run("register", *arbeid, "--xlsx")
    assert ended.code == 0, ended.err
    book = openpyxl.load_workbook(tmp_path / "register.xlsx")
    sheet = book["register"]
    head, row = sheet.iter_rows(values_only=True)
    assert head == (
        "Indeling", "Regio", "Gemeente", "Reden", "Waarde", "Besluit door", "Bron", "Datum",
        "Effectiviteit", "Legitimatie",
    )  # fmt: skip
    assert row == ("arbeidsmarktregio-2026", "Groningen", "Assen", *[None] * 7)
    guide = dict(book.worksheets[1].iter_rows(values_only=True))
    assert set(guide) == {"Kolom", *head}
    # Nothing is pretended: what they hold is what people know.
    assert all("lappendeken meet dat niet" in guide[name] for name in head[-2:])
    assert sheet.freeze_panes == "A2"
    assert sheet.page_setup.fitToHeight == 0
    sheet["D2"], sheet["F2"], sheet["I2"] = "Nabijheid", "De raad", "Voldoende"
    book.save(tmp_path / "ingevuld.xlsx")
    ended = run("register", "ingevuld.xlsx", *arbeid)
    assert "1 kruising: 1 gemotiveerd" in " ".join(ended.out.split())
    before = (tmp_path / "ingevuld.xlsx").read_bytes()
    ended = run("register", "ingevuld.xlsx", *arbeid, "--bijwerken")
    assert ended.code == 1
    assert "wordt niet overschreven, want uw opmaak ging dan verloren" in ended.err
    assert (tmp_path / "ingevuld.xlsx").read_bytes() == before
    more = ("--indelingen", "arbeidsmarktregio,ggd", "--gemeente", "Meppel", "--bijwerken")
    assert run("register", "ingevuld.xlsx", *more, "--uit", "nieuw.xlsx").code == 0
    rows = list(openpyxl.load_workbook(tmp_path / "nieuw.xlsx")["register"].values)
    assert rows[0] == head
    assert rows[1][3:9] == ("Nabijheid", None, "De raad", None, None, "Voldoende")
    assert [row[2] for row in rows[1:]] == ["Assen", "Meppel"]
