"""Tests of ``lappendeken ensemble``: what it writes and says, what it warns of and refuses."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import pandas as pd
import pytest

from lappendeken import Catalogus
from lappendeken.cli.gedeeld import voortgang
from lappendeken.opdracht.ensemble import BESTANDEN, Verzoek
from lappendeken.opdracht.ensemble import run as maak
from lappendeken.opdracht.gedeeld.keuze import Keuze
from lappendeken.tabellen.woordenboek import load_woordenboek
from opdrachtregel import Run, check_refused, read

WEINIG = ("--indelingen", "ggd,res", "--aantal", "40", "--aanloop", "20", "--tussenstappen", "5")
LAND = "gemeente,regio\n"


def lees(path: Path) -> str:
    """Return the text of a page, without its markup."""
    body = path.read_text(encoding="utf-8").split("<body>")[1].split("<script>")[0]
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", body)).split())


@pytest.fixture(scope="module")
def map_(catalogus: Catalogus, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ensemble") / "uit"
    keuze = Keuze(indelingen=("ggd-2025", "res-2025"))
    verzoek = Verzoek("ggd", keuze, aantal=40, aanloop=20, tussenstappen=5, uit=folder)
    maak(verzoek, lambda _: None, catalogus=catalogus, werkers=1)
    return folder


def test_every_file_is_there(map_: Path) -> None:
    written = {p.name for p in map_.iterdir() if not p.name.startswith(".")}
    assert written == {*BESTANDEN, "datapackage.json", "tabellen"}
    known = {tabel.bestand for tabel in load_woordenboek("ensemble").tabellen.values()}
    assert {f"tabellen/{p.name}" for p in (map_ / "tabellen").iterdir()} == known
    package = json.loads((map_ / "datapackage.json").read_text("utf-8"))
    assert {one["path"] for one in package["resources"]} == known


def test_page_says_the_numbers_of_the_tables(map_: Path) -> None:
    drawn, kern = read(map_, "ensemble"), read(map_, "kerngetallen").set_index("getal")["waarde"]
    assert len(drawn) == kern["trekkingen"] == 40
    assert (drawn["congruentie"] > kern["congruentie"] + 1e-9).sum() == kern["hoger"]
    assert kern[["lager", "gelijk", "hoger"]].sum() == 40
    assert drawn["kleinste_regio_inwoners"].min() >= kern["minimum_inwoners"] == 246_252
    text = lees(map_ / "ensemble.html")
    now = f"{100 * kern['congruentie']:.1f}%".replace(".", ",")
    ends = [f"{100 * v:.1f}%".replace(".", ",") for v in (drawn["congruentie"].min(),)]
    assert f"Met de indeling GGD-regio is de congruentie {now}" in text
    assert f"ligt zij tussen {ends[0]} en " in text
    assert "hier ligt vandaag" in text
    assert "in 25 aaneengesloten regio’s met minstens 246.252 inwoners, zoveel als de" in text


def test_pictures_say_what_they_show(map_: Path) -> None:
    page = (map_ / "ensemble.html").read_text("utf-8")
    drawn = read(map_, "ensemble")
    labels = [html.unescape(text) for text in re.findall(r'role="img" aria-label="([^"]+)"', page)]
    assert len(labels) == 2
    assert "Staven: hoeveel trekkingen welke congruentie hebben" in labels[0]
    most, fewest = drawn["verhuizingen"].max(), drawn["verhuizingen"].min()
    assert f"wisselen er {fewest} tot {most} gemeenten van regio" in labels[1]
    # A point for every draw.
    (cloud,) = re.findall(r'<figure class="beeld wolk">.*?</figure>', page, re.DOTALL)
    dots = "".join(re.findall(r'<path d="([^"]+)" class="g\d">', cloud.split("legenda")[0]))
    assert dots.count("h0") == 40


def test_the_bars_count_every_draw_once(map_: Path) -> None:
    page = (map_ / "ensemble.html").read_text("utf-8")
    (bars,) = re.findall(r'<figure class="beeld histogram">.*?class="g0">', page, re.DOTALL)
    ticks = [
        (float(y), int(text.replace(".", "")))
        for y, text in re.findall(r'y="([\d.]+)" text-anchor="end"[^>]*>([\d.]+)</text>', bars)
    ]
    (low, zero), (high, top) = ticks[0], ticks[-1]
    # The place of a text is below its line.
    per = (top - zero) / (low - high)
    heights = re.findall(r"M[\d.]+ ([\d.]+)V([\d.]+)H", bars)
    assert sum(per * (float(a) - float(b)) for a, b in heights) == pytest.approx(40, abs=0.5)


def test_the_screen_says_the_answer_and_repeats_itself(run: Run, tmp_path: Path) -> None:
    ended = run("ensemble", "--indeling", "ggd", *WEINIG)
    assert ended.code == 0
    said = " ".join(ended.out.split())
    assert "Met de indeling GGD-regio is de congruentie " in said
    assert "van de 40 getrokken indelingen" in said or "Geen van de 40" in said
    assert "ensemble/ensemble.html" in said
    assert "trekkingen die niets van elkaar weten; minder dan 100 is weinig" in ended.err
    page = lees(tmp_path / "ensemble" / "ensemble.html")
    command = re.search(r"Gemaakt met de opdracht (lappendeken .*?) \.", page)
    assert command is not None
    again = run(*command[1].split()[1:], "--uit", "weer")
    assert again.code == 0
    one, other = (read(tmp_path / name, "ensemble") for name in ("ensemble", "weer"))
    pd.testing.assert_frame_equal(one, other)


def test_an_own_file_joins_the_choice_under_its_own_words(
    run: Run, tmp_path: Path, catalogus: Catalogus
) -> None:
    provincie = catalogus.gemeenten["provincie"]
    rows = "".join(f"{code},{naam}\n" for code, naam in provincie.items())
    (tmp_path / "plan.csv").write_text(LAND + rows, encoding="utf-8")
    ended = run("ensemble", "--indeling", "plan.csv", *WEINIG)
    assert ended.code == 0, ended.err
    text = lees(tmp_path / "ensemble" / "ensemble.html")
    assert "hier ligt uw indeling" in text
    assert "RES-regio (2025)" in text
    assert "GGD-regio (2025)" in text
    kern = read(tmp_path / "ensemble", "kerngetallen").set_index("getal")["waarde"]
    assert kern["regios"] == 12
    assert (tmp_path / "ensemble" / "protocol.json").exists()


def test_a_partial_indeling_says_over_whom_it_goes(
    run: Run, tmp_path: Path, catalogus: Catalogus
) -> None:
    mine = catalogus.gemeenten[catalogus.gemeenten["provincie"].isin(["Drenthe", "Groningen"])]
    rows = "".join(f"{code},{naam}\n" for code, naam in mine["provincie"].items())
    (tmp_path / "noord.csv").write_text(LAND + rows, encoding="utf-8")
    ended = run("ensemble", "--indeling", "noord.csv", *WEINIG)
    assert ended.code == 0, ended.err
    said = " ".join(ended.err.split())
    assert f"noord geeft {len(mine)} van de 342 gemeenten één regio." in said
    assert "Alleen die zijn verdeeld" in lees(tmp_path / "ensemble" / "ensemble.html")


def test_an_indeling_below_the_minimum_or_in_pieces_says_by_which_regios(run: Run) -> None:
    ended = run("ensemble", "--indeling", "ggd", "--minimum-inwoners", "300.000", *WEINIG)
    said = " ".join(ended.err.split())
    assert re.search(r"GGD-regio haalt het minimum van 300\.000 inwoners zelf niet, door", said)
    assert "(246.252)" in said
    ended = run("ensemble", "--indeling", "omgevingsdienst", *WEINIG, "--uit", "od")
    assert re.search(
        r"Omgevingsdienst heeft een regio die niet aaneengesloten is: .* \(2 stukken\)",
        " ".join(ended.err.split()),
    )


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["--regios", "343"], r"343 regio's is te veel: de indeling gaat over 342 gemeenten"),
        (["--regios", "1"], r"Met 1 regio op 342 gemeenten is er maar één indeling"),
        (["--regios", "342"], r"elke gemeente apart; er valt niets te trekken"),
        (["--minimum-inwoners", "20.000.000"], r"alle gemeenten van de indeling samen hebben"),
        (["--minimum-inwoners", "1.000.000"], r"25 regio's van minstens 1\.000\.000 inwoners"),
        (["--minimum-inwoners", "720.000"], r"geen indeling in 25 aaneengesloten .* gevonden"),
    ],
)
def test_what_cannot_be_is_one_sentence_and_writes_nothing(
    run: Run, tmp_path: Path, args: list[str], says: str
) -> None:
    check_refused(run, tmp_path, ["ensemble", "--indeling", "ggd", *WEINIG, *args], says)


@pytest.mark.parametrize(
    ("args", "says"),
    [
        ([], "--indeling"),
        (["--indeling", ""], "de waarde is leeg"),
        (
            ["--indeling", "ggd", "--aantal", "0"],
            "'0' is geen geheel getal van 1 tot en met 100.000",
        ),
        (["--indeling", "ggd", "--aantal", "-5"], "'-5' is geen geheel getal van 1"),
        (["--indeling", "ggd", "--aantal", "9" * 12], "is geen geheel getal van 1 tot en met 100"),
    ],
)
def test_what_is_no_number_is_said_at_once(run: Run, args: list[str], says: str) -> None:
    ended = run("ensemble", *args)
    assert (ended.code, ended.out) == (2, "")
    assert says in ended.err


def test_one_regio_or_only_one_indeling_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "een.csv").write_text(
        LAND + "Assen,Noord\nAa en Hunze,Noord\nMidden-Drenthe,Noord\n", encoding="utf-8"
    )
    args = ["ensemble", "--indeling", "een.csv", *WEINIG]
    check_refused(run, tmp_path, args, "er maar één indeling mogelijk")
    args = ["ensemble", "--indeling", "ggd", "--indelingen", "ggd"]
    check_refused(run, tmp_path, args, "om te vergelijken zijn er minstens twee")


def test_one_other_is_enough(run: Run, tmp_path: Path) -> None:
    args = ("--indelingen", "res", "--aantal", "5", "--aanloop", "5", "--tussenstappen", "5")
    assert run("ensemble", "--indeling", "ggd", *args).code == 0
    assert read(tmp_path / "ensemble", "bronnen")["invoer"].str.contains("ggd-2025").any()


def test_a_bar_on_a_terminal_moves_within_a_step(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voortgang.sys.stderr, "isatty", lambda: True, raising=False)
    with voortgang.show_voortgang(2) as (step, within):
        step("Een")
        step("Indelingen trekken")
        within(1, 2)
