"""Only showing how files are read: on every command that reads one, for a person or a program."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from lappendeken.opdracht import (
    ensemble,
    gemeente,
    kaart,
    rapport,
    register,
    scenario,
    vergelijk,
    voorstel,
)
from lappendeken.rapport.gedeeld.render import hou_heel
from opdrachtregel import Ended, Run, check_refused, list_tree

LIJST = "Gemeente;Regio\nAssen;Noord\nEmmen;Noord\nEde;Zuid\nEpe;Zuid\n"
ALLES = ["--indelingen", "zorg.csv,ggd"]
OPDRACHTEN = {
    "rapport": ["rapport", *ALLES],
    "rapport naast": ["rapport", "zorg.csv"],
    "rapport maatlat": ["rapport", "--maatlat", "zorg.csv"],
    "kaart": ["kaart", *ALLES],
    "gemeente": ["gemeente", "Assen", *ALLES],
    "vergelijk": ["vergelijk", "zorg.csv", "ggd"],
    "vergelijk met": ["vergelijk", "res", "ggd", "--met", "zorg.csv,sociaal domein"],
    "scenario": ["scenario", "ggd", "--vervangt", "zorg.csv", *ALLES],
    "voorstel": ["voorstel", *ALLES],
    "ensemble": ["ensemble", "--indeling", "ggd", *ALLES],
    "ensemble van eigen": ["ensemble", "--indeling", "zorg.csv"],
    "voorstel grens": ["voorstel", "--grens", "zorg.csv"],
    "register": ["register", *ALLES],
    "register referentie": ["register", "--referentie", "zorg.csv"],
}


def check_stil(ended: Ended) -> None:
    """Check that nothing is said twice: only what a scenario adds stands apart."""
    said = [line for line in ended.err.splitlines() if "Nieuw in 'zorg' ten opzichte" not in line]
    assert (ended.code, said) == (0, []), ended


@pytest.fixture(autouse=True)
def lijst(run: Run, tmp_path: Path) -> Path:
    path = tmp_path / "zorg.csv"
    path.write_text(LIJST, encoding="utf-8")
    return path


@pytest.fixture
def no_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every job that computes fail."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("computed")

    for module in (rapport, kaart, gemeente, vergelijk, scenario, voorstel, ensemble, register):
        for name in (
            "build_bundel",
            "compute_congruentie",
            "compute_vergelijking",
            "compute_scenario",
        ):
            monkeypatch.setattr(module, name, refuse, raising=False)
    monkeypatch.setattr("lappendeken.analyse.congruentie.compute_congruentie", refuse)
    monkeypatch.setattr(register, "list_kruisingen", refuse)


@pytest.mark.usefixtures("no_work")
@pytest.mark.parametrize("args", OPDRACHTEN.values(), ids=OPDRACHTEN)
def test_every_command_shows_how_it_reads_and_writes_nothing(
    run: Run, tmp_path: Path, args: list[str]
) -> None:
    before = list_tree(tmp_path)
    ended = run(*args, "--controleer")
    check_stil(ended)
    assert ended.out.startswith("Bestand: zorg.csv\nVorm: een regel per gemeente\nKop: regel 1\n")
    assert "Kolom voor regio: 'Regio'\n" in ended.out
    assert "Gelezen: 4 regels, 4 gemeenten met een regio, 2 regio's\n" in ended.out
    assert ended.out.endswith("\n\nEr is niets berekend en niets geschreven (--controleer).\n")
    assert list_tree(tmp_path) == before


@pytest.mark.parametrize("args", OPDRACHTEN.values(), ids=OPDRACHTEN)
def test_the_same_is_told_to_a_program(run: Run, args: list[str]) -> None:
    ended = run(*args, "--controleer", "--json")
    check_stil(ended)
    told = json.loads(ended.out)
    assert sorted(told) == ["bijlagen", "indelingen", "meldingen"]
    (one,) = told["indelingen"]
    assert (one["bestand"], one["rijen"], one["gemeenten"], one["regios"]) == ("zorg.csv", 4, 4, 2)
    assert one["kolommen"] == {"gemeente": "Gemeente", "regio": "Regio"}
    assert one["stappen"]["aangenomen"][0].startswith("zorg.csv noemt geen stand; aangenomen is")


@pytest.mark.parametrize("args", OPDRACHTEN.values(), ids=OPDRACHTEN)
@pytest.mark.parametrize("json_too", [[], ["--json"]], ids=["tekst", "json"])
def test_what_cannot_be_read_is_one_sentence(
    run: Run, tmp_path: Path, lijst: Path, args: list[str], json_too: list[str]
) -> None:
    lijst.write_text(LIJST.replace("Emmen", "Emme"), encoding="utf-8")
    says = r"^Fout: zorg\.csv, regel 3: Gemeente 'Emme' bestaat niet in de"
    check_refused(run, tmp_path, [*args, "--controleer", *json_too], says)


@pytest.mark.parametrize("args", OPDRACHTEN.values(), ids=OPDRACHTEN)
def test_json_alone_is_no_command(run: Run, args: list[str]) -> None:
    ended = run(*args, "--json")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("Fout: --json hoort bij --controleer. Geef beide, of laat --json")


def test_what_is_kept_is_told_to_a_program_too(run: Run, eigen_map: Path) -> None:
    ended = run("indelingen", "toevoegen", "zorg.csv", "--controleer", "--json")
    assert ended.code == 0, ended
    assert json.loads(ended.out)["indelingen"][0]["bestand"] == "zorg.csv"
    assert not eigen_map.exists()
    assert run("indelingen", "toevoegen", "zorg.csv", "--json").code == 2


def test_without_a_file_there_is_nothing_to_check(run: Run) -> None:
    ended = run("rapport", "--controleer")
    assert ended.code == 0
    assert ended.out == "Deze opdracht leest geen bestand van uzelf; er is niets te controleren.\n"
    told = json.loads(run("kaart", "--controleer", "--json").out)
    assert told == {"indelingen": [], "bijlagen": [], "meldingen": []}


def test_two_files_stand_apart(run: Run, tmp_path: Path) -> None:
    (tmp_path / "b.csv").write_text(LIJST.replace("Epe;Zuid", "Epe;Noord"), encoding="utf-8")
    out = run("vergelijk", "zorg.csv", "b.csv", "--controleer").out
    assert out.count("Bestand: ") == 2
    assert "\n\nBestand: b.csv\n" in out


def test_one_of_many_is_enough_to_read(run: Run) -> None:
    # To compute, one indeling is too few.
    assert run("rapport", "--indelingen", "zorg.csv", "--controleer").code == 0


def test_a_scenario_corrections_and_a_register_are_files_too(run: Run, tmp_path: Path) -> None:
    (tmp_path / "idee.csv").write_text("indeling;gemeente;naar_regio\nres;Rhenen;U16\n")
    (tmp_path / "fout.csv").write_text(
        "indeling;gemeente;regio;bron;datum\nggd;Assen;GGD Groningen;brief;2026-03-31\n"
    )
    args = ["scenario", "idee.csv", "--indelingen", "res,ggd", "--correctie", "fout.csv"]
    out = run(*args, "--controleer").out
    assert "Bestand: fout.csv\nGelezen als correcties: 1 correctie\n  - Gecorrigeerd in GGD" in out
    assert "\n\nBestand: idee.csv\nGelezen als scenario: 1 wijziging\n" in out
    told = json.loads(run(*args, "--controleer", "--json").out)["bijlagen"]
    assert [(one["bestand"], one["soort"], len(one["sha256"])) for one in told] == [
        ("fout.csv", "correcties", 64),
        ("idee.csv", "scenario", 64),
    ]
    assert run("register", "--indelingen", "ggd,res", "--uit", "r.csv").code == 0
    for args in (
        ["register", "r.csv", "--indelingen", "ggd,res"],
        ["rapport", "--register", "r.csv", "--indelingen", "ggd,res"],
    ):
        found = json.loads(run(*args, "--controleer", "--json").out)["bijlagen"]
        assert [(one["bestand"], one["soort"]) for one in found] == [("r.csv", "register")]


@pytest.mark.parametrize(
    ("write", "says"),
    [
        (lambda path: path.write_bytes(b""), r"zorg\.csv is leeg"),
        (lambda path: path.write_bytes(b"\x00" * 50), r"zorg\.csv is geen leesbare tekst"),
        (lambda path: path.write_text("a;b\n1;2\n"), r"hier is geen tabel met gemeenten in te"),
        (lambda path: path.unlink(), r"Bestand 'zorg\.csv' bestaat niet"),
        (lambda path: (path.unlink(), path.mkdir()), r"'zorg\.csv' is een map"),
    ],
    ids=["leeg", "nullen", "anders", "weg", "map"],
)
def test_bad_files_are_one_sentence(
    run: Run, tmp_path: Path, lijst: Path, write: Callable[[Path], object], says: str
) -> None:
    write(lijst)
    check_refused(run, tmp_path, ["kaart", *ALLES, "--controleer", "--json"], says)


def test_hostile_names_neither_steer_the_screen_nor_spoil_the_json(
    run: Run, tmp_path: Path, lijst: Path
) -> None:
    nasty = "\x1b[31mNo\u202eord<script>"
    lijst.write_text(LIJST.replace("Regio", nasty), encoding="utf-8")
    out = run("kaart", *ALLES, "--controleer").out
    assert "\x1b" not in out
    assert "\u202e" not in out
    raw = run("kaart", *ALLES, "--controleer", "--json").out
    assert raw.isascii()
    assert json.loads(raw)["indelingen"][0]["kolommen"]["regio"] == nasty.replace("\u202e", "")


@pytest.mark.parametrize("value", ["inw", "INWONERS!", "aantal", "x" * 500])
def test_by_what_is_divided_is_one_of_two(run: Run, value: str) -> None:
    ended = run("kaart", *ALLES, "--verdeel", value, "--controleer")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith(f"Fout: --verdeel: '{value[:9]}")
    assert "Kies inwoners of oppervlakte." in ended.err


def test_a_page_says_by_what_was_divided(run: Run, lijst: Path, tmp_path: Path) -> None:
    lijst.write_text("Gemeente;Regio\nBrielle;A\nHellevoetsluis;A\nWestvoorne;B\n", "utf-8")
    args = ["scenario", "ggd", "--vervangt", "res", "--indelingen", "zorg.csv,res"]
    ended = run(*args, "--verdeel", "Inwoners")
    assert ended.code == 0, ended
    assert "Let op: Verdeeld naar inwoners (volgens het CBS, op de dag" in ended.err
    page = (tmp_path / "scenario" / "scenario.html").read_text("utf-8")
    assert hou_heel("--verdeel inwoners") in page
    assert "Verdeeld naar inwoners (volgens het CBS" in page


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["--inwonerslaag", "x.gpkg"], "--inwonerslaag hoort bij --verdeel inwoners. Geef beide"),
        (
            ["--inwonerslaag", "x.gpkg", "--verdeel", "oppervlakte"],
            "--inwonerslaag hoort bij --verdeel inwoners.",
        ),
        (["--kolom-inwoners", "x"], "--kolom-inwoners hoort bij --inwonerslaag. Geef beide, of"),
        (["--inwonerslaag", ""], "--inwonerslaag: de waarde is leeg."),
    ],
)
def test_options_that_do_nothing_alone_are_refused(run: Run, args: list[str], says: str) -> None:
    ended = run("kaart", *ALLES, *args, "--controleer")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith(f"Fout: {says}")


def test_a_map_with_inwoners_that_is_not_there_is_one_sentence(run: Run, tmp_path: Path) -> None:
    args = ["kaart", *ALLES, "--verdeel", "inwoners", "--inwonerslaag", "weg.gpkg", "--controleer"]
    check_refused(run, tmp_path, args, r"'weg\.gpkg' bestaat niet")


WIJKEN = "code,naam,inwoners\nW1,Noord,100\nW2,Oost,200\nW3,Zuid,50\nW4,West,75\n"


def test_of_other_units_it_speaks_as_the_user_does(run: Run, tmp_path: Path) -> None:
    (tmp_path / "wijken.csv").write_text(WIJKEN, encoding="utf-8")
    (tmp_path / "zorg.csv").write_text(
        "Gemeente;Regio\nNoord;A\nOost;A\nZuid;B\n", encoding="utf-8"
    )
    args = ("rapport", "zorg.csv", "--eenheid", "wijken.csv", "--eenheid-naam", "wijk,wijken")
    ended = run(*args, "--controleer")
    assert ended.code == 0, ended
    lines = ended.out.splitlines()
    assert "Vorm: een regel per wijk" in lines
    # The heading is a name of the user: it stands as in the file.
    assert "Kolom voor wijk: 'Gemeente'" in lines
    assert "Gelezen: 3 regels, 3 wijken met een regio, 2 regio's" in lines
    assert "gemeente" not in ended.out
    found = json.loads(run(*args, "--controleer", "--json").out)["indelingen"][0]
    assert found["vorm"] == "een regel per wijk"
    # A role is a name for programs, and stays.
    assert found["kolommen"] == {"gemeente": "Gemeente", "regio": "Regio"}


def test_of_other_units_it_refuses_as_the_user_speaks(run: Run, tmp_path: Path) -> None:
    (tmp_path / "wijken.csv").write_text(WIJKEN, encoding="utf-8")
    (tmp_path / "zorg.csv").write_text("Wijk;Regio\nNoord;A\nWset;A\nZuid;B\n", encoding="utf-8")
    ended = run("rapport", "zorg.csv", "--eenheid", "wijken.csv", "--controleer")
    assert ended.code == 1
    assert ended.err.splitlines()[-1] == (
        "Fout: zorg.csv, regel 3: Eenheid 'Wset' staat niet in wijken.csv. Bedoelde u 'West'? "
        "Geef de naam of de code zoals die daar staat."
    )
