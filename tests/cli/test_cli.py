"""Tests of the command line: Dutch, one sentence per error, nothing half-written."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pandas as pd
import pytest

from lappendeken import Catalogus
from lappendeken.cli import hoofd as cli
from lappendeken.cli.gedeeld import opties as cli_opties
from lappendeken.cli.gedeeld.taal import Opdracht, clean, prepare_terminal
from lappendeken.opdracht import rapport as opdracht
from lappendeken.opdracht.gedeeld import invoer
from opdrachtregel import Ended, Run, check_refused, list_tree

ROOT = Path(__file__).resolve().parents[2]
SMALL = ("--indelingen", "ggd,res")
ENGLISH = re.compile(
    r"\b(Usage|Options|Commands|Error|Missing|Invalid|Show|Try|default|required|unexpected)\b"
)


@pytest.fixture
def data(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the data that the commands read, to be damaged."""
    folder = tmp_path_factory.mktemp("gegevens") / "data"
    shutil.copytree(ROOT / "data", folder)
    monkeypatch.setattr(invoer, "load_catalogus", lambda: Catalogus(folder))
    return folder


def walk_commands(command: click.Command, path: str = "") -> Iterator[tuple[str, click.Command]]:
    yield path, command
    if isinstance(command, click.Group):
        ctx = click.Context(command)
        for name in command.list_commands(ctx):
            sub = command.get_command(ctx, name)
            assert sub is not None
            yield from walk_commands(sub, f"{path} {name}".strip())


COMMANDS = dict(walk_commands(cli.main))


# --- help ------------------------------------------------------------------------------


@pytest.mark.parametrize("path", COMMANDS)
def test_every_option_has_dutch_help(run: Run, path: str) -> None:
    ended = run(*path.split(), "--help")
    assert ended.code == 0
    assert ended.out.startswith("Gebruik: lappendeken")
    assert "Opties:" in ended.out
    assert "Voorbeelden:" in ended.out
    assert not ENGLISH.search(ended.out), ended.out
    command = COMMANDS[path]
    for parameter in command.get_params(click.Context(command)):
        said = getattr(parameter, "uitleg", None) or getattr(parameter, "help", None)
        assert said, f"{path}: {parameter.name}"
        assert said.endswith("."), said
        assert parameter.opts[-1] in ended.out or str(parameter.metavar) in ended.out


@pytest.mark.parametrize("path", COMMANDS)
def test_short_help_is_the_same(run: Run, path: str) -> None:
    assert run(*path.split(), "-h") == run(*path.split(), "--help")


def test_every_example_uses_what_exists() -> None:
    for path, command in COMMANDS.items():
        for example in command.voorbeelden:  # type: ignore[attr-defined]
            words = example.split()
            assert words[0] == "lappendeken", path
            known = {o for c in COMMANDS.values() for p in c.params for o in p.opts}
            assert {word for word in words if word.startswith("--")} <= known, example


@pytest.mark.parametrize("path", ["", "indelingen"])
def test_without_a_command_there_is_help(run: Run, path: str) -> None:
    assert run(*path.split()) == run(*path.split(), "--help")


def test_version(run: Run) -> None:
    from lappendeken import __version__

    assert run("--version") == Ended(0, f"lappendeken {__version__}\n", "")


# --- wrong usage -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (
            ["rapport", "--overschrif"],
            "optie '--overschrif' bestaat niet. Bedoelde u '--overschrijf'?",
        ),
        (["rapport", "--zzz"], "optie '--zzz' bestaat niet."),
        (["rapport", "-x"], "optie '-x' bestaat niet."),
        (["raport"], "opdracht 'raport' bestaat niet. Bedoelde u 'rapport'?"),
        (["indelingen", "tonen"], "opdracht 'tonen' bestaat niet. Bedoelde u 'toon'?"),
        (["voorstel", "extra"], "'extra' hoort niet bij deze opdracht."),
        (["rapport", "--uit"], "optie '--uit' vraagt om een waarde."),
        (["rapport", "--overschrijf=ja"], "optie '--overschrijf' krijgt geen waarde."),
        (["rapport", "--uit", " "], "--uit: de waarde is leeg."),
        (["rapport", "--indelingen", "ggd,,res"], "--indelingen: de waarde is leeg."),
        (["rapport", "--provincie", ""], "--provincie: de waarde is leeg."),
        (["rapport", "--maatlat", ""], "--maatlat: de waarde is leeg."),
        *(
            (
                ["rapport", "--nulmodel", number],
                f"--nulmodel: '{number}' is geen geheel getal van 0 tot en met 100.000.",
            )
            for number in ("100001", "999999999999", "-1", "veel")
        ),
        (["gemeente"], "argument NAAM ontbreekt."),
        (["indelingen", "toon"], "argument NAAM ontbreekt."),
        (["indelingen", "toon", "ggd", "res"], "'res' hoort niet bij deze opdracht."),
    ],
)
def test_wrong_usage_is_one_dutch_sentence(run: Run, args: list[str], says: str) -> None:
    ended = run(*args)
    assert ended.code == 2
    assert ended.out == ""
    assert ended.err.startswith(f"Fout: {says}"), ended.err
    assert ended.err.count("\n") == 1
    assert re.search(r"'lappendeken[a-z ]* --help' toont wat kan\.$", ended.err.strip())
    assert not ENGLISH.search(ended.err)


# --- bad input ---------------------------------------------------------------------------


@pytest.mark.usefixtures("pages")
@pytest.mark.parametrize(
    ("args", "says"),
    [
        (
            ["--indelingen", "jeugdregios,res"],
            r"Indeling 'jeugdregios' bestaat hier niet\. Bedoelde u 'jeugdregio",
        ),
        (["--domeinen", "jeugt"], r"Domein 'jeugt' bestaat hier niet\. Bedoelde u 'jeugd'\?"),
        (["--groepen", "zorgg"], r"Groep 'zorgg' bestaat hier niet\."),
        (["--soorten", "maatlatt"], r"Soort 'maatlatt' bestaat hier niet\. Bedoelde u 'maatlat'\?"),
        (["--maatlat", "korop"], r"Indeling 'korop' bestaat hier niet\. Bedoelde u 'corop'\?"),
        (["--provincie", "Drente"], r"Provincie 'Drente' bestaat hier niet\. Bedoelde u 'Drenthe'"),
        (["--gemeente", "Asen"], r"Gemeente 'Asen' bestaat niet .*Bedoelde u .*'Assen'"),
        (["--indelingen", "ggd"], r"alleen 'ggd-2025' over.* minstens twee"),
        (["--indelingen", "ggd,ggd-2025"], r"minstens twee"),
        (["--uit", "bestand"], r"'bestand' is een bestand en geen map\. Kies met --uit"),
        (["--uit", "bestand/x"], r"'bestand/x' kan niet worden geschreven: een deel van de naam"),
        (
            ["--uit", "map"],
            r"De map 'map' is niet leeg: 'memo\.docx' is niet van lappendeken\. Kies met --uit",
        ),
        (["--uit", "/proc/x"], r"'/proc/x' kan niet worden geschreven: .*Kies met --uit"),
        (["--uit", "."], r"'\.' kan geen uitvoermap zijn.*Kies met --uit"),
    ],
)
def test_bad_input_is_one_sentence_and_changes_nothing(
    run: Run, tmp_path: Path, args: list[str], says: str
) -> None:
    (tmp_path / "bestand").write_text("x")
    (tmp_path / "map").mkdir()
    (tmp_path / "map" / "memo.docx").write_text("x")
    before = list_tree(tmp_path)
    small = () if "--indelingen" in args or args[0] == "--domeinen" else SMALL
    ended = run("rapport", *args, *small)
    assert ended.code == 1
    assert ended.out == ""
    error = ended.err.splitlines()[-1]
    assert error.startswith("Fout: ")
    assert re.search(says, error), error
    assert "Traceback" not in ended.err
    assert list_tree(tmp_path) == before


@pytest.mark.usefixtures("pages")
def test_kaart_refuses_a_folder_and_a_file_of_somebody_else(run: Run, tmp_path: Path) -> None:
    (tmp_path / "kaart.html").write_text("x")
    (tmp_path / "map").mkdir()
    before = list_tree(tmp_path)
    for args, says in (
        ([], "'kaart.html' bestaat al en is niet met deze opdracht gemaakt"),
        (["--overschrijf"], "'kaart.html' bestaat al en is niet met deze opdracht gemaakt"),
        (["--uit", "map"], "'map' is een map"),
    ):
        ended = run("kaart", *args, *SMALL)
        assert (ended.code, ended.out) == (1, "")
        assert f"Fout: {says}" in ended.err
        assert list_tree(tmp_path) == before


def damage_text(path: Path) -> None:
    path.write_text("kapot\n", encoding="utf-8")


def damage_bytes(path: Path) -> None:
    path.write_bytes(b"\xff\xfe\x00kapot")


@pytest.mark.parametrize(
    "damage", [Path.unlink, damage_text, damage_bytes], ids=lambda f: f.__name__
)
@pytest.mark.parametrize(
    "name",
    [
        "gemeenten/gemeenten.csv",
        "boundaries/grenzen_2023.csv",
        "boundaries/verbindingen.csv",
        "boundaries/gemeenten_2023.fgb",
        "boundaries/kaartgrond_2023.json",
        "indelingen/ggd-2025/meta.toml",
        "indelingen/ggd-2025/toewijzing.csv",
        "bronnen.toml",
    ],
)
def test_damaged_data_is_one_sentence_with_the_file(
    run: Run,
    tmp_path: Path,
    data: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    damage: Callable[[Path], None],
) -> None:
    monkeypatch.setattr(opdracht, "_render_rapport", lambda *_: "")
    monkeypatch.setattr(opdracht, "draw_kaart", lambda _, catalogus, **__: catalogus.gebiedskaart)
    monkeypatch.setattr(opdracht, "write_kaart", lambda *_: None)
    monkeypatch.setattr(opdracht, "build_rapportwerkboek", lambda *_: b"")
    damage(data / name)
    ended = run("rapport", *SMALL)
    assert ended.code == 1, ended
    assert name.split("/")[-1] in ended.err.splitlines()[-1]
    assert ended.err.splitlines()[-1].startswith("Fout: ")
    assert "Traceback" not in ended.err
    assert list(tmp_path.iterdir()) == []


# --- rapport and kaart ---------------------------------------------------------------------


@pytest.mark.usefixtures("pages")
def test_rapport_writes_pages_and_tables_and_says_where(run: Run, tmp_path: Path) -> None:
    ended = run("rapport", *SMALL)
    assert ended.code == 0, ended.err
    folder = tmp_path / "uitvoer"
    assert (folder / "rapport.html").read_text() == "lappendeken rapport --indelingen ggd,res"
    assert (folder / "kaart.html").read_text() == "kaart van 342"
    tables = {path.name for path in (folder / "tabellen").iterdir()}
    assert {"gemeenten.csv", "indelingsparen.csv", "naden.csv", "bronnen.csv"} <= tables
    lines = ended.out.splitlines()
    assert [line.split("  (")[0] for line in lines[:2]] == [
        str(Path("uitvoer/rapport.html")),
        str(Path("uitvoer/kaart.html")),
    ]
    assert re.search(rf"tabellen  \({len(tables)} bestanden, [\d,.]+ [kM]B\)$", ended.out)
    assert "Rapport schrijven ..." in ended.err


@pytest.mark.usefixtures("pages")
def test_rapport_replaces_its_own_folder_and_spares_a_memo(run: Run, tmp_path: Path) -> None:
    assert run("rapport", *SMALL).code == 0
    assert run("rapport", *SMALL, "--provincie", "Drenthe").code == 0
    folder = tmp_path / "uitvoer"
    assert (folder / "kaart.html").read_text() == "kaart van 12"
    (folder / "memo.docx").write_text("x")
    assert run("rapport", *SMALL).code == 1
    assert (folder / "kaart.html").read_text() == "kaart van 12"
    assert run("rapport", *SMALL, "--overschrijf").code == 0
    assert (folder / "kaart.html").read_text() == "kaart van 342"
    assert (folder / "memo.docx").read_text() == "x"


@pytest.mark.usefixtures("pages")
def test_rapport_to_a_path_with_spaces_and_accents(run: Run, tmp_path: Path) -> None:
    ended = run("rapport", *SMALL, "--uit", "mijn map/Súdwest")
    assert ended.code == 0
    assert (tmp_path / "mijn map" / "Súdwest" / "rapport.html").is_file()
    assert str(Path("mijn map/Súdwest/rapport.html")) in ended.out


@pytest.mark.usefixtures("pages")
def test_kaart_writes_one_file_and_replaces_it(run: Run, tmp_path: Path) -> None:
    assert run("kaart", *SMALL).out.startswith("kaart.html  (")
    assert run("kaart", *SMALL, "--gemeente", "Assen").code == 0
    assert (tmp_path / "kaart.html").read_text().startswith("kaart van 1<!-- geschreven door")
    assert [path.name for path in tmp_path.iterdir()] == ["kaart.html"]


@pytest.mark.usefixtures("pages")
def test_lists_may_be_joined_repeated_and_padded(run: Run, tmp_path: Path) -> None:
    args = ["--indelingen", " ggd , res", "--indelingen", "rmc", "--gemeente", "Den Haag"]
    assert run("rapport", *args).code == 0
    said = (tmp_path / "uitvoer" / "rapport.html").read_text()
    assert said == 'lappendeken rapport --indelingen ggd,res,rmc --gemeente "Den Haag"'


def test_ctrl_c_leaves_everything_as_it_was(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(opdracht, "_render_rapport", interrupt)
    ended = run("rapport", *SMALL)
    assert ended.code == 130
    assert ended.err.endswith("Afgebroken; er is niets gewijzigd.\n")
    assert list(tmp_path.iterdir()) == []


def test_an_unforeseen_error_is_a_sentence_and_a_traceback_on_request(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("zo niet bedoeld")

    monkeypatch.setattr(opdracht, "_render_rapport", fail)
    ended = run("rapport", *SMALL)
    assert ended.code == 1
    assert "(RuntimeError: zo niet bedoeld). Zet LAPPENDEKEN_DEBUG=1" in ended.err
    assert "Traceback" not in ended.err
    assert list(tmp_path.iterdir()) == []
    monkeypatch.setenv("LAPPENDEKEN_DEBUG", "1")
    with pytest.raises(RuntimeError, match="zo niet bedoeld"):
        cli.main(["rapport", *SMALL])


# --- on the screen ---------------------------------------------------------------------------


def test_toon_says_since_when_a_table_no_longer_holds(run: Run) -> None:
    lines = run("indelingen", "toon", "jeugdregio").out.splitlines()
    assert lines[:2] == ["Jeugdregio (jeugdregio-2025)", "Let op: achterhaald sinds 1-1-2026."]
    assert "  Geldigheid: achterhaald sinds 1-1-2026" in lines
    text = " ".join(line.strip() for line in lines)
    assert "Bevestigd door: CBS, Gebieden in Nederland 2022 (tabel 85067NED): 340 van" in text


def test_toon_says_nothing_of_an_end_that_is_not_known(run: Run) -> None:
    out = run("indelingen", "toon", "ggd").out
    assert "Let op" not in out
    assert "  Geldigheid: niet bekend dat de tabel is achterhaald" in out


def test_toon_names_what_it_was_called_before(run: Run) -> None:
    out = run("indelingen", "toon", "RMC-regio").out
    assert out.startswith("Doorstroompuntregio (rmc-2026)\n\n  Ook bekend als: RMC-regio en ")


def test_lijst_shows_which_tables_no_longer_hold(run: Run) -> None:
    lines = [line.rstrip() for line in run("indelingen", "lijst").out.splitlines()]
    (jeugd,) = (line for line in lines if "jeugdregio-2025 " in line)
    assert jeugd.endswith("achterhaald sinds 1-1-2026")
    (ggd,) = (line for line in lines if "ggd-2025 " in line)
    assert ggd.endswith("ja")


def test_lijst_has_one_line_per_indeling_when_read_by_a_program(
    run: Run, catalogus: Catalogus
) -> None:
    lines = run("indelingen", "lijst").out.splitlines()
    for slug, kenmerken in catalogus.kenmerken.items():
        line = next(line for line in lines if line.split()[:1] == [slug])
        assert kenmerken.naam in line
        standaard = "ja" if kenmerken.standaard else "nee"
        assert line.rstrip().removesuffix(kenmerken.geldigheid).split()[-1] == standaard


def test_toon_says_everything_and_what_is_unknown(run: Run, data: Path) -> None:
    path = data / "indelingen" / "ggd-2025" / "meta.toml"
    path.write_text(
        re.sub(r'rechtsvorm = ".*"', 'rechtsvorm = ""', path.read_text("utf-8")), "utf-8"
    )
    out = run("indelingen", "toon", "ggd").out
    assert "Rechtsvorm: onbekend" in out
    assert "Wettelijke basis: Wet publieke gezondheid, art. 14" in out
    assert "GG0706  GGD Drenthe: 12 gemeenten" in out


def test_toon_suggests_the_nearest(run: Run) -> None:
    ended = run("indelingen", "toon", "veiligheidregio")
    assert ended.code == 1
    assert "Bedoelde u 'veiligheidsregio" in ended.err


def test_controleer_ticks_sound_data(run: Run, catalogus: Catalogus) -> None:
    ended = run("indelingen", "controleer")
    assert (ended.code, ended.err) == (0, "")
    assert all(line.startswith("✓ ") for line in ended.out.splitlines())
    assert all(f"✓ {slug}: " in ended.out for slug in catalogus.kenmerken)


def test_controleer_fails_on_a_fault(run: Run, data: Path) -> None:
    path = data / "indelingen" / "ggd-2025" / "meta.toml"
    path.write_text(
        path.read_text("utf-8").replace("aantal_regios = 25", "aantal_regios = 24"), "utf-8"
    )
    ended = run("indelingen", "controleer")
    assert ended.code == 1
    assert "✗ ggd-2025: meta.toml vermeldt 24 regio's, de toewijzing heeft er 25." in ended.out
    assert ended.err.startswith("Fout: 1 van de ")


def test_gemeente_shows_score_and_partners(run: Run) -> None:
    out = run("gemeente", "Den", "Haag", "--indelingen", "ggd,res,jeugdregio").out
    assert out.startswith("'s-Gravenhage (GM0518), provincie Zuid-Holland, ")
    assert re.search(r"^Congruentie: \d+%$", out, re.MULTILINE)
    assert "GGD Haaglanden, 8 partners: Delft" in out
    assert re.search(r"Vaste partners \(in alle 3 indelingen\): Delft", out)
    assert re.search(r"in 1 van 3: Albrandswaard", out)
    # Two of the three are the same: both are named, and only the third deviates.
    flat = " ".join(out.split())
    assert (
        "GGD-regio en Jeugdregio hebben hetzelfde gezelschap; dat sluit het best aan bij de andere "
        "indelingen. RES-regio wijkt het meest af: zonder die indeling zou de congruentie 100% "
        "zijn (+40 procentpunt)." in flat
    )


def test_gemeente_wraps_at_the_width_of_the_terminal(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    lines = run("gemeente", "Assen", *SMALL).out.splitlines()
    assert max(map(len, lines)) <= 60


HOSTILE = "[bold red]{{ 7*7 }}</script>\x1b[31m\u202egevaar"


def test_hostile_names_are_shown_as_text(run: Run, data: Path) -> None:
    gemeenten = data / "gemeenten" / "gemeenten.csv"
    gemeenten.write_text(gemeenten.read_text("utf-8").replace(",Assen,", f",{HOSTILE},"), "utf-8")
    meta = data / "indelingen" / "ggd-2025" / "meta.toml"
    escaped = HOSTILE.replace("\x1b", "\\u001b")
    meta.write_text(meta.read_text("utf-8").replace("GGD-regio", escaped, 1), "utf-8")
    shown = "[bold red]{{ 7*7 }}</script> [31mgevaar"
    for args in (
        ["gemeente", "GM0106", *SMALL],
        ["indelingen", "lijst"],
        ["indelingen", "toon", "ggd-2025"],
    ):
        ended = run(*args)
        assert ended.code == 0, ended.err
        assert shown in ended.out
        assert "\x1b" not in ended.out
        assert "\u202e" not in ended.out


def test_hostile_input_does_not_steer_the_terminal(run: Run) -> None:
    ended = run("gemeente", "A\x1b[31m\r\nssen")
    assert ended.code == 1
    assert "\x1b" not in ended.err
    assert ended.err.count("\n") == 1


def test_clean_keeps_ordinary_names() -> None:
    for name in ("'s-Gravenhage", "Súdwest-Fryslân", "Bergen (NH.)"):
        assert clean(name) == name


def test_progress_is_a_bar_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    with cli_opties.show_progress(2) as step:
        step("Kaart [bold]tekenen")
        step("Klaar")
    assert "Klaar" in terminal.getvalue()
    assert "..." not in terminal.getvalue()


def test_every_terminal_can_show_every_name(monkeypatch: pytest.MonkeyPatch) -> None:
    for encoding, shown in (("ascii", "Sudwest - v \\u4e2d"), ("cp1252", "Súdwest – v \\u4e2d")):
        raw = io.BytesIO()
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding=encoding))
        prepare_terminal()
        sys.stdout.write("Súdwest – ✓ 中")
        sys.stdout.flush()
        assert raw.getvalue().decode(encoding) == shown


# --- as a process ------------------------------------------------------------------------------


def start(*args: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, *args],
        cwd=cwd,
        env=os.environ | environment,
        capture_output=True,
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C", "PYTHONIOENCODING": "ascii"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "cp1252"},
    ],
    ids=["ascii", "C", "cp1252"],
)
def test_runs_in_any_locale(tmp_path: Path, environment: dict[str, str]) -> None:
    ended = start("-m", "lappendeken", "gemeente", "GM1900", *SMALL, cwd=tmp_path, **environment)
    assert ended.returncode == 0, ended.stderr
    assert ended.stderr == b""
    assert b"dwest-Frysl" in ended.stdout
    ended = start("-m", "lappendeken", "gemeente", "Assn", cwd=tmp_path, **environment)
    assert ended.returncode == 1
    assert b"Bedoelde u" in ended.stderr
    assert b"Traceback" not in ended.stderr


def test_script_does_the_main_job_from_any_directory(tmp_path: Path) -> None:
    script = ROOT / "scripts" / "congruentierapport.py"
    ended = start(str(script), "--help", cwd=tmp_path)
    assert ended.stdout.decode().startswith("Gebruik: congruentierapport.py [OPTIES]")
    ended = start(str(script), "--indelingen", "jeugdregios,res", cwd=tmp_path)
    assert ended.returncode == 1
    assert "Bedoelde u 'jeugdregio" in ended.stderr.decode()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="sh")
def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    command = f"'{sys.executable}' -m lappendeken indelingen toon ggd | head -1"
    ended = subprocess.run(  # noqa: S602  (the pipe is what is tested)
        command, shell=True, cwd=tmp_path, capture_output=True, timeout=120, check=False
    )
    assert ended.stderr == b""
    assert ended.stdout == b"GGD-regio (ggd-2025)\n"


# --- what stands in the way ------------------------------------------------------------------


JOBS = {
    "rapport": (["rapport", *SMALL, "--nulmodel", "0"], "uitvoer", "gemeenten"),
    "vergelijk": (["vergelijk", "ggd", "res"], "vergelijking", "kruistabel"),
    "scenario": (["scenario", "idee.csv", "--presets", "standaard"], "scenario", "verhuizingen"),
    "voorstel": (["voorstel", *SMALL], "voorstel", "prijs"),
    "ensemble": (["ensemble", "--indeling", "ggd", *SMALL], "ensemble", "kerngetallen"),
}


@pytest.mark.parametrize("overschrijf", [[], ["--overschrijf"]], ids=["", "overschrijf"])
@pytest.mark.parametrize(("args", "folder", "table"), JOBS.values(), ids=JOBS)
def test_a_table_that_was_changed_is_named_before_anything_is_read(
    run: Run, tmp_path: Path, args: list[str], folder: str, table: str, overschrijf: list[str]
) -> None:
    """Not told to use --overschrijf first, and refused only after all the work."""
    path = tmp_path / folder / "tabellen" / f"{table}.csv"
    path.parent.mkdir(parents=True)
    path.write_text("met de hand verbeterd")
    (path.parents[1] / "lappendeken.xlsx").write_text("ook")
    before = list_tree(tmp_path)
    ended = run(*args, *overschrijf)
    assert (ended.code, ended.out) == (1, "")
    assert ended.err == (
        f"Fout: '{folder}/lappendeken.xlsx' en '{folder}/tabellen/{table}.csv' staan in de weg: ze "
        "zijn niet van lappendeken of sindsdien gewijzigd. Zet ze ergens anders neer of kies met "
        "--uit een andere map.\n"
    )
    assert list_tree(tmp_path) == before


# A finder that presses Ctrl-C when a module is about to be read.
PRESS = """
import signal, sys
class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == {name!r}:
            signal.raise_signal(signal.SIGINT)
sys.meta_path.insert(0, Finder())
import runpy
sys.argv = ["lappendeken", *{args!r}]
{start}
"""
MODULE = 'runpy.run_module("lappendeken", run_name="__main__", alter_sys=True)'
INGANG = "from lappendeken.__main__ import main; main()"
SCRIPT = f"runpy.run_path({str(ROOT / 'scripts' / 'congruentierapport.py')!r}, run_name='__main__')"


@pytest.mark.parametrize(
    ("how", "name"),
    [
        (MODULE, "click"),
        (MODULE, "numpy"),
        (MODULE, "pandas._libs.lib"),
        (MODULE, "lappendeken.cli.rapport"),
        (INGANG, "click"),
        (INGANG, "pandas"),
        (SCRIPT, "click"),
        (SCRIPT, "pandas"),
    ],
)
def test_ctrl_c_while_it_still_loads_is_one_sentence(tmp_path: Path, how: str, name: str) -> None:
    args = [*([] if how == SCRIPT else ["rapport"]), *SMALL]
    # A shell that starts the suite in the background has Ctrl-C ignored, and we inherit that.
    listen = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
    ended = start("-c", listen + PRESS.format(name=name, args=args, start=how), cwd=tmp_path)
    assert ended.stderr.decode().replace("\r", "") == "Afgebroken; er is niets gewijzigd.\n"
    assert (ended.returncode, ended.stdout) == (130, b"")
    assert list(tmp_path.iterdir()) == []


def test_ctrl_c_that_is_ignored_stays_ignored(tmp_path: Path) -> None:
    ignore = "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)\n"
    args = ["indelingen", "toon", "ggd"]
    ended = start("-c", ignore + PRESS.format(name="pandas", args=args, start=INGANG), cwd=tmp_path)
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ended.stdout.startswith(b"GGD-regio (ggd-2025)")


def test_nothing_heavy_is_read_before_ctrl_c_is_looked_after(tmp_path: Path) -> None:
    ask = "import lappendeken.__main__, sys; print(sorted({m.split('.')[0] for m in sys.modules}))"
    loaded = start("-c", ask, cwd=tmp_path).stdout.decode()
    assert "'lappendeken'" in loaded
    for name in ("click", "numpy", "pandas", "geopandas", "shapely", "scipy"):
        assert f"'{name}'" not in loaded


VOL = (
    "Fout: het scherm, of het bestand waar u het naartoe leidt, is niet te beschrijven: de schijf "
    "is vol. Leid het ergens anders heen.\n"
)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full is er niet")
@pytest.mark.parametrize(
    ("redirect", "code", "err"),
    [
        (
            ">/dev/full",
            1,
            VOL,
        ),
        ("2>/dev/full", 0, ""),
        (">/dev/full 2>/dev/full", 1, ""),
        (">&-", 0, ""),
        ("2>&-", 0, ""),
        (">&- 2>&- <&-", 0, ""),
    ],
)
def test_a_screen_that_is_full_or_not_there(
    tmp_path: Path, redirect: str, code: int, err: str
) -> None:
    command = f"'{sys.executable}' -m lappendeken indelingen toon ggd {redirect}"
    ended = subprocess.run(  # noqa: S602  (the redirection is what is tested)
        command, shell=True, cwd=tmp_path, capture_output=True, timeout=120, check=False
    )
    assert (ended.returncode, ended.stderr.decode()) == (code, err)


@pytest.mark.usefixtures("pages")
@pytest.mark.parametrize("command", [["rapport", *SMALL], ["indelingen", "lijst"]])
def test_without_a_window_the_work_is_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    """As pythonw starts it: there is no stdout and no stderr."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    with pytest.raises(SystemExit) as ended:
        cli.main(command, prog_name="lappendeken")
    assert not ended.value.code
    assert (tmp_path / "uitvoer" / "rapport.html").exists() == (command[0] == "rapport")


# --- maatlat and regelingen ----------------------------------------------------------------


@pytest.mark.usefixtures("pages")
def test_the_command_on_the_page_repeats_the_maatlat(run: Run, tmp_path: Path) -> None:
    assert run("rapport", *SMALL, "--maatlat", "nodaal-gebied").code == 0
    assert (tmp_path / "uitvoer" / "rapport.html").read_text().endswith(" --maatlat nodaal-gebied")
    assert run("rapport", *SMALL).code == 0
    assert "--maatlat" not in (tmp_path / "uitvoer" / "rapport.html").read_text()


def test_gemeente_counts_its_regelingen(run: Run) -> None:
    # toewijzing.csv has eight rows of Assen; Aa en Hunze and Tynaarlo are in all of them.
    text = " ".join(run("gemeente", "Assen", *SMALL).out.split())
    assert (
        "Gemeenschappelijke regelingen, in de lijst van 2015-16 (onvolledig): 8 regelingen; "
        "meest gedeeld met Aa en Hunze en Tynaarlo (8)."
    ) in text


def test_text_in_tables_is_kept_by_python_while_a_command_runs_and_no_longer() -> None:
    told = []

    @click.command(cls=Opdracht)
    def proef() -> None:
        """Zeg hoe tekst bewaard wordt."""
        told.append(pd.get_option("mode.string_storage"))

    before = pd.get_option("mode.string_storage")
    proef.main([], standalone_mode=False)
    assert told == ["python"]
    assert pd.get_option("mode.string_storage") == before


@pytest.mark.parametrize(
    "args", [["gemeente", "As\udcffsen"], ["vergelijk", "lijst\udcff.csv", "ggd"]]
)
def test_half_a_sign_in_a_name_is_one_sentence(run: Run, tmp_path: Path, args: list[str]) -> None:
    check_refused(run, tmp_path, args, "\ufffd.* heeft een teken dat geen letter is")
