"""The commands for lists of one's own, as a user types them."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest

from lappendeken.gegevens.inlezen import geplakt
from lappendeken.rapport.gedeeld.render import hou_heel
from opdrachtregel import Run, check_refused, list_tree, read

LIJST = "Gemeente;Regio\nAssen;Noord\nEmmen;Noord\nEde;Zuid\nEpe;Zuid\n"
CORRECTIE = "indeling;gemeente;regio;bron;datum\nggd;Assen;GGD Groningen;brief;2026-03-31\n"
GEZEGD = "Gecorrigeerd in GGD-regio (2025): Assen hoort bij 'GGD Groningen', niet bij 'GGD Drenthe'"


@pytest.fixture
def lijst(run: Run, tmp_path: Path) -> Path:
    path = tmp_path / "zorg.csv"
    path.write_text(LIJST, encoding="utf-8")
    return path


@pytest.fixture
def fout(tmp_path: Path) -> Path:
    path = tmp_path / "fout.csv"
    path.write_text(CORRECTIE, encoding="utf-8")
    return path


# --- keeping ---------------------------------------------------------------------------


def test_a_list_is_kept_named_shown_and_forgotten(run: Run, lijst: Path, eigen_map: Path) -> None:
    kept = run("indelingen", "toevoegen", "zorg.csv", "--stand", "2024", "--bron", "brief")
    assert kept.code == 0, kept
    assert "Kolom voor regio: 'Regio'" in kept.out
    assert "Bewaard als 'zorg'. Zij doet alleen mee waar u haar noemt" in kept.out
    assert f"{eigen_map / 'zorg'}  (3 bestanden" in kept.out
    lijst.unlink()

    listed = run("indelingen", "lijst").out
    shipped, own = listed.split(f"Van uzelf (in {eigen_map})")
    assert "zorg.csv" in own
    assert "zorg.csv" not in shipped
    assert "ggd-2025" not in own

    shown = run("indelingen", "toon", "zorg").out
    assert "uit zorg.csv (sha256 " in shown
    assert "Bron: brief" in shown
    assert "Gelezen: 4 regels, 4 gemeenten met een regio, 2 regio's" in shown

    found = run("gemeente", "Assen", "--indelingen", "zorg,ggd")
    assert "zorg: zorg (2024)" in found.out

    gone = run("indelingen", "verwijderen", "zorg")
    assert gone.out == f"Verwijderd: 'zorg' uit {eigen_map}\n"
    assert "Van uzelf" not in run("indelingen", "lijst").out


def test_checking_keeps_nothing(run: Run, lijst: Path, eigen_map: Path) -> None:
    found = run("indelingen", "toevoegen", "zorg.csv", "--controleer")
    assert (found.code, found.err) == (0, "")
    assert found.out.endswith("Er is niets bewaard (--controleer).\n")
    assert not eigen_map.exists()


@pytest.mark.parametrize("stand", ["26", "tweeduizend", "202", "20244", "1850"])
def test_a_stand_is_a_year(run: Run, lijst: Path, stand: str) -> None:
    ended = run("indelingen", "toevoegen", "zorg.csv", "--stand", stand)
    assert ended.code == 2
    assert f"--stand: '{stand}' is geen jaar. Schrijf bijvoorbeeld 2026." in ended.err


def test_a_list_that_is_no_good_is_not_kept(run: Run, tmp_path: Path, eigen_map: Path) -> None:
    (tmp_path / "x.csv").write_text("Gemeente;Regio\nAsen;Noord\nEmmen;Zuid\n")
    check_refused(run, tmp_path, ["indelingen", "toevoegen", "x.csv"], "Gemeente 'Asen' bestaat")
    assert not eigen_map.exists()


def test_damage_is_said_by_every_command(run: Run, eigen_map: Path) -> None:
    (eigen_map / "kapot").mkdir(parents=True)
    for args in (
        ["gemeente", "Assen", "--indelingen", "ggd,res"],
        ["indelingen", "lijst"],
        ["indelingen", "toon", "ggd"],
        ["indelingen", "export", "ggd", "--overschrijf"],
    ):
        ended = run(*args)
        assert ended.code == 0
        assert ended.err.startswith("Let op: Uw eigen indeling 'kapot' is niet te lezen"), args
    assert run("indelingen", "verwijderen", "kapot").code == 0
    assert run("indelingen", "lijst").err == ""


@pytest.mark.usefixtures("pages")
def test_a_kept_list_stands_in_the_report_and_its_sources(
    run: Run, lijst: Path, tmp_path: Path
) -> None:
    run("indelingen", "toevoegen", "zorg.csv", "--bron", "brief van 3 maart")
    ended = run("rapport", "zorg", "--indelingen", "ggd,res", "--nulmodel", "0")
    assert ended.code == 0, ended
    found = read(tmp_path / "uitvoer", "bronnen")
    assert found["invoer"].iloc[-1] == "zorg.csv"
    assert found["toelichting"].iloc[-1] == "brief van 3 maart"
    used = read(tmp_path / "uitvoer", "indelingen")["indeling"].tolist()
    assert used == ["ggd-2025", "res-2025", "zorg"]


@pytest.mark.usefixtures("pages")
def test_a_kept_list_is_in_no_report_that_does_not_name_it(
    run: Run, lijst: Path, tmp_path: Path
) -> None:
    run("rapport", "--domeinen", "jeugd,wmo", "--nulmodel", "0", "--uit", "zonder")
    run("indelingen", "toevoegen", "zorg.csv", "--domein", "jeugd")
    run("rapport", "--domeinen", "jeugd,wmo", "--nulmodel", "0", "--uit", "met")
    assert [content for _, content in list_tree(tmp_path / "zonder")] == [
        content for _, content in list_tree(tmp_path / "met")
    ]


@pytest.mark.traag
def test_a_report_says_how_a_list_was_read(run: Run, lijst: Path, tmp_path: Path) -> None:
    run("rapport", "zorg.csv", "--indelingen", "ggd,res", "--nulmodel", "0")
    for page in ("rapport.html", "kaart.html"):
        text = (tmp_path / "uitvoer" / page).read_text("utf-8")
        assert "Uit zorg.csv. Gelezen: 4 regels, 4 gemeenten met een regio, 2 regio" in text


# --- correcting ------------------------------------------------------------------------


@pytest.mark.usefixtures("pages")
@pytest.mark.parametrize(
    "args",
    [
        ["rapport", "--indelingen", "ggd,res", "--nulmodel", "0"],
        ["kaart", "--indelingen", "ggd,res"],
        ["gemeente", "Assen", "--indelingen", "ggd,res"],
        ["register", "--indelingen", "ggd,res"],
    ],
    ids=lambda args: args[0],
)
def test_a_correction_is_said_on_the_screen(run: Run, fout: Path, args: list[str]) -> None:
    ended = run(*args, "--correctie", "fout.csv")
    assert ended.code == 0, ended
    assert f"Let op: {GEZEGD}" in ended.err
    assert "Let op: Om te mailen aan de makers: in ggd-2025 hoort Assen (GM0106)" in ended.err


@pytest.mark.traag
@pytest.mark.parametrize(
    ("args", "page"),
    [
        (["rapport", "--indelingen", "ggd,res", "--nulmodel", "0", "--uit", "u"], "rapport.html"),
        (["rapport", "--indelingen", "ggd,res", "--nulmodel", "0", "--uit", "u"], "kaart.html"),
        (["vergelijk", "ggd", "res", "--uit", "u"], "vergelijking.html"),
        (["scenario", "idee.csv", "--indelingen", "ggd,res", "--uit", "u"], "scenario.html"),
        (["voorstel", "--indelingen", "ggd,res", "--seconden", "1", "--uit", "u"], "voorstel.html"),
    ],
    ids=lambda value: value if isinstance(value, str) else value[0],
)
def test_a_correction_is_said_on_the_page_and_in_the_sources(
    run: Run, fout: Path, tmp_path: Path, args: list[str], page: str
) -> None:
    idee = "indeling;gemeente;naar_regio\nres;Assen;Groningen\n"
    (tmp_path / "idee.csv").write_text(idee, encoding="utf-8")
    ended = run(*args, "--correctie", "fout.csv")
    assert ended.code == 0, ended
    text = (tmp_path / "u" / page).read_text("utf-8")
    assert "Gecorrigeerd in GGD-regio (2025): Assen hoort bij " in text
    found = read(tmp_path / "u", "bronnen")
    assert "Correcties van de gebruiker op ggd-2025" in set(found["titel"])
    if page != "kaart.html":
        assert hou_heel("--correctie fout.csv") in text


def test_a_correction_that_is_no_good_changes_nothing(run: Run, fout: Path, tmp_path: Path) -> None:
    fout.write_text(CORRECTIE.replace("Groningen", "Groninge"), encoding="utf-8")
    args = ["rapport", "--indelingen", "ggd,res", "--correctie", "fout.csv"]
    check_refused(run, tmp_path, args, r"^Fout: fout\.csv, regel 2: regio 'GGD Groninge' bestaat")


# --- lists that are written -------------------------------------------------------------


def test_a_form_is_made_once(run: Run, tmp_path: Path) -> None:
    assert run("leeg", "lijst.xlsx", "--met", "ggd").out.startswith("lijst.xlsx  (")
    check_refused(run, tmp_path, ["leeg", "lijst.xlsx"], "'lijst.xlsx' bestaat al en blijft")
    assert run("leeg", "lijst.xlsx", "--overschrijf").code == 0


def test_an_export_is_read_back(run: Run, tmp_path: Path) -> None:
    assert run("indelingen", "export", "res").out.startswith("res-2025.csv  (")
    found = run("gemeente", "Assen", "--indelingen", "res-2025.csv,res")
    assert "Congruentie: 100%" in found.out


# --- what is pasted ---------------------------------------------------------------------


class Plakbord(io.TextIOWrapper):
    """What stdin is when another program sends something."""

    def __init__(self, content: bytes, *, terminal: bool = False) -> None:
        super().__init__(io.BytesIO(content), encoding="utf-8")
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


TABS = LIJST.replace(";", "\t").replace("\n", "\r\n").encode()


@pytest.mark.parametrize("naam", ["", "plan="])
def test_a_pasted_table_is_an_indeling(
    run: Run, monkeypatch: pytest.MonkeyPatch, naam: str
) -> None:
    monkeypatch.setattr(sys, "stdin", Plakbord(TABS))
    ended = run("gemeente", "Assen", "--indelingen", f"{naam}-,ggd")
    assert ended.code == 0, ended
    expected = naam.removesuffix("=") or "geplakt"
    assert f"{expected}: {expected} (2023)" in ended.out


@pytest.mark.usefixtures("pages")
def test_it_stands_beside_the_standard_set_too(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "stdin", Plakbord(TABS))
    assert run("rapport", "-", "--nulmodel", "0").code == 0
    assert "geplakt" in read(tmp_path / "uitvoer", "indelingen")["indeling"].tolist()
    assert read(tmp_path / "uitvoer", "bronnen")["invoer"].iloc[-1] == "geplakt.csv"


def test_what_is_pasted_can_be_kept(
    run: Run, monkeypatch: pytest.MonkeyPatch, eigen_map: Path
) -> None:
    monkeypatch.setattr(sys, "stdin", Plakbord(TABS))
    assert run("indelingen", "toevoegen", "-", "--naam", "Zorg").code == 0
    assert [path.name for path in eigen_map.iterdir()] == ["zorg"]


@pytest.mark.parametrize(
    ("stdin", "says"),
    [
        (Plakbord(b"", terminal=True), r"Er is niets geplakt: '-' leest een tabel die"),
        (None, r"Er is niets geplakt"),
        (Plakbord(b""), r"Wat geplakt is, is leeg\."),
        (Plakbord(b" \r\n"), r"Wat geplakt is, is leeg\."),
        (Plakbord(b"x" * 101), r"Wat geplakt is, is te groot: ten hoogste 50 MB kan\."),
        (Plakbord(b"Gemeente\tRegio\nAsen\tNoord\nEmmen\tZuid\n"), r"geplakt\.csv, regel 2: Gem"),
    ],
)
def test_what_cannot_be_read_from_stdin_is_refused(
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    stdin: Plakbord | None,
    says: str,
) -> None:
    monkeypatch.setattr(sys, "stdin", stdin)
    monkeypatch.setattr(geplakt, "TABEL_BYTES", 100)
    monkeypatch.setattr(geplakt, "MB", 2)
    check_refused(run, tmp_path, ["gemeente", "Assen", "--indelingen", "-,ggd"], says)


@pytest.mark.traag
def test_a_real_pipe_works(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "lappendeken", "gemeente", "Assen", "--indelingen", "-,ggd"],
        input=TABS,
        capture_output=True,
        cwd=tmp_path,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert b"geplakt: geplakt (2023)" in done.stdout


@pytest.mark.traag
@pytest.mark.parametrize(
    ("args", "page"),
    [
        (["rapport", "zorg.csv", "--indelingen", "ggd,res", "--nulmodel", "0"], "rapport.html"),
        (["vergelijk", "zorg.csv", "ggd"], "vergelijking.html"),
        (["scenario", "heel=alles.csv", "--vervangt", "res"], "scenario.html"),
    ],
    ids=lambda value: value if isinstance(value, str) else value[0],
)
def test_a_correction_on_a_list_of_ones_own_is_said_on_the_page(
    run: Run, lijst: Path, tmp_path: Path, args: list[str], page: str
) -> None:
    run("indelingen", "export", "res", "--uit", "alles.csv")
    (tmp_path / "fout.csv").write_text(
        "indeling;gemeente;regio;bron;datum\n"
        + ("heel;Assen;U16" if "heel=alles.csv" in args else "zorg.csv;Assen;Zuid")
        + ";brief;2026-03-31\n",
        encoding="utf-8",
    )
    ended = run(*args, "--uit", "u", "--correctie", "fout.csv")
    assert ended.code == 0, ended
    assert "Om te mailen aan wie de lijst bijhoudt: in '" in ended.err
    assert "Assen hoort bij " in (tmp_path / "u" / page).read_text("utf-8")
    titels = set(read(tmp_path / "u", "bronnen")["titel"])
    assert any(titel.startswith("Correcties van de gebruiker op ") for titel in titels), titels
