"""Tests of ``lappendeken voorstel``: what it writes, what it refuses, and that it is safe."""

from __future__ import annotations

import html
import io
import json
import re
import sys
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from lappendeken import (
    Catalogus,
    Indeling,
    SelectieError,
    compute_congruentie,
)
from lappendeken.analyse.scenario import apply_scenario, read_scenario
from lappendeken.analyse.voorstel import Eisen, compute_pareto, compute_voorstel
from lappendeken.cli import voorstel as cli_voorstel
from lappendeken.gegevens.tabelbestand import read_tabel
from lappendeken.model.indeling import Lidmaatschap
from lappendeken.model.kenmerken import Kenmerken
from lappendeken.model.kleuring import KLEUREN
from lappendeken.model.topologie import Topologie, build_topologie
from lappendeken.opdracht import voorstel as opdracht_voorstel
from lappendeken.opdracht.gedeeld.keuze import Keuze
from lappendeken.opdracht.gedeeld.uitvoermap import WERKBOEK
from lappendeken.opdracht.gedeeld.wensen import Wensen
from lappendeken.opdracht.voorstel import (
    BESTANDEN,
    PAGINA,
    SCENARIO,
    VOORSTEL,
    Verzoek,
    format_scenario,
)
from lappendeken.opdracht.voorstel import (
    run as maak,
)
from lappendeken.rapport.voorstel import (
    Voorstelgegevens,
    build_pagina,
    build_tabellen,
    render_pagina,
)
from lappendeken.tabellen.woordenboek import load_woordenboek
from opdrachtregel import Run, list_tree
from vijandig import NAMEN

WORTEL = Path(__file__).resolve().parents[2]
DRIE = ("ggd-2025", "res-2025", "veiligheidsregio-2024")
KEUZE = Keuze(indelingen=DRIE)
WENSEN = Wensen(
    samen=("Assen,Emmen",), gewichten=("res=0,5",), pareto="veiligheidsregio", seconden=300.0
)


@pytest.fixture(scope="module")
def map_(catalogus: Catalogus, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run on three indelingen, with a pair, a weight and a trade-off."""
    folder = tmp_path_factory.mktemp("voorstel") / "uit"
    make(folder, catalogus, werkers=1)
    return folder


def make(folder: Path, catalogus: Catalogus, werkers: int) -> None:
    """Run the job with a trade-off of two steps instead of eight."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            opdracht_voorstel, "compute_pareto", partial(compute_pareto, lambdas=(0.0, 2.0))
        )
        verzoek = Verzoek(KEUZE, WENSEN, folder)
        maak(verzoek, lambda _: None, catalogus=catalogus, werkers=werkers)


def read_all(folder: Path) -> dict[str, bytes]:
    """Return what every file in a folder holds."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


# --- what is written -------------------------------------------------------------------


def test_every_file_is_there_and_no_other(map_: Path) -> None:
    written = {p.name for p in map_.iterdir() if not p.name.startswith(".")}
    assert written - {"lappendeken-manifest.json"} >= {*BESTANDEN, "tabellen"}
    assert {f"tabellen/{p.name}" for p in (map_ / "tabellen").iterdir()} | {VOORSTEL} == {
        tabel.bestand for tabel in load_woordenboek("voorstel").tabellen.values()
    }


def test_voorstel_divides_every_gemeente_and_meets_the_wishes(
    map_: Path, catalogus: Catalogus
) -> None:
    rows = read_tabel(map_ / VOORSTEL, ["gemeente_code", "regio_code", "regio_naam"])
    assert rows["gemeente_code"].tolist() == sorted(catalogus.gemeenten.index)
    regio = dict(zip(rows["gemeente_code"], rows["regio_code"], strict=True))
    assert regio[catalogus.find_gemeente("Assen")] == regio[catalogus.find_gemeente("Emmen")]
    # A regio has the code of its gemeente with the most inwoners.
    inwoners = catalogus.gemeenten["inwoners"]
    for code, members in rows.groupby("regio_code")["gemeente_code"]:
        assert inwoners[list(members)].idxmax() == code
    names = dict(zip(rows["regio_code"], rows["regio_naam"], strict=True))
    assert names["GM0014"] == "Groningen"
    # Emmen is the largest of Drenthe; the regio has the name of the veiligheidsregio.
    assert names["GM0114"] == "Drenthe"
    assert len(set(names.values())) == len(names)


def test_the_proven_bound_stands_on_the_page_in_excel_and_in_the_table(map_: Path) -> None:
    table = pd.read_csv(map_ / "tabellen" / "kerngetallen.csv").set_index("getal")
    assert table.loc["bewezen_optimaal", "waarde"] == 1
    assert table.loc["bewezen_ondergrens", "waarde"] == table.loc["kosten", "waarde"]
    page = (map_ / PAGINA).read_text(encoding="utf-8")
    assert "bewezen ondergrens" in page
    assert page.count("Bewezen: beter kan niet.") == 2
    rules = pd.read_excel(map_ / WERKBOEK, sheet_name=0, header=None).astype(str).to_string()
    assert "Bewezen: beter kan niet." in rules
    sheet = pd.read_excel(map_ / WERKBOEK, sheet_name="kerngetallen", header=None).astype(str)
    assert "bewezen_ondergrens" in sheet.to_string()


def test_the_seconds_hold_for_every_step_of_the_trade_off(
    catalogus: Catalogus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = []

    def compute(*args: object, **kwargs: Any) -> pd.DataFrame:
        given.append(kwargs["seconden"])
        raise SelectieError("genoeg gezien")

    monkeypatch.setattr(opdracht_voorstel, "compute_pareto", compute)
    verzoek = Verzoek(KEUZE, replace(WENSEN, seconden=77.0), tmp_path / "uit")
    with pytest.raises(SelectieError, match="genoeg gezien"):
        maak(verzoek, lambda _: None, catalogus=catalogus, werkers=1)
    assert given == [77.0]


def test_scenario_is_what_scenario_reads_and_makes_all_follow(
    map_: Path, catalogus: Catalogus
) -> None:
    chosen = catalogus.select(DRIE)
    scenario = read_scenario(map_ / SCENARIO, catalogus, chosen)
    assert scenario.naam == "Iedereen volgt het voorstel"
    after = apply_scenario(chosen, scenario)
    rows = read_tabel(map_ / VOORSTEL, ["gemeente_code", "regio_code", "regio_naam"])
    proposal = {frozenset(g) for _, g in rows.groupby("regio_code")["gemeente_code"]}
    for indeling in after:
        assert {indeling.leden[regio] for regio in indeling.regios} == proposal


def test_scenario_leaves_out_who_had_no_say(catalogus: Catalogus) -> None:
    text = format_scenario(catalogus.select(DRIE), {"res-2025": 0.0, "ggd-2025": 0.5})
    raw = tomllib.loads(text)
    assert [item["indeling"] for item in raw["vervanging"]] == ["ggd-2025", "veiligheidsregio-2024"]


def test_figures_on_the_page_are_those_of_the_tables(map_: Path) -> None:
    page = (map_ / PAGINA).read_text(encoding="utf-8")
    table = read_tabel(map_ / "tabellen" / "kerngetallen.csv", ["getal", "waarde"])
    value = dict(zip(table["getal"], table["waarde"], strict=True))
    # Half a weight: the cost has a decimal, written the Dutch way.
    cost = float(value["kosten"])
    assert cost % 1 == 0.5
    assert f'<span class="waarde">{str(cost).replace(".", ",")}</span>' in page
    assert float(value["ondergrens"]) <= cost <= float(value["kosten_beste_bestaande"])
    assert float(value["gat"]) == cost - float(value["ondergrens"])
    assert "geen advies" in page
    assert "tenzij" in page
    assert "zaad 20260101" in page
    assert "Minder verhuizen" in page
    assert page.count('class="regio r') <= len(KLEUREN)
    assert len(re.findall(r'<tspan class="naam">', page)) == float(value["regios"])


def test_the_map_counts_the_chosen_and_shows_the_voorstel_beside_them(map_: Path) -> None:
    kaart = (map_ / "kaart.html").read_text(encoding="utf-8")
    found = re.search(r'<script[^>]*id="gegevens"[^>]*>(.*?)</script>', kaart, re.DOTALL)
    assert found
    data = json.loads(found[1])
    slugs = [indeling["slug"] for indeling in data["indelingen"]]
    assert [slugs[d] for d in data["keuze"]] == list(DRIE)
    assert set(slugs) == {*DRIE, "voorstel"}
    assert "Het voorstel naast 3 indelingen" in kaart
    page = (map_ / PAGINA).read_text(encoding="utf-8")
    assert 'href="kaart.html#beeld=indelingen&amp;indeling=voorstel"' in page
    assert "het voorstel ligt ernaast en telt niet mee" in page


def test_page_asks_nothing_of_the_network(map_: Path) -> None:
    page = (map_ / PAGINA).read_text(encoding="utf-8")
    assert not re.search(r"""(?:src|href)=["']?(?:https?:)?//""", page)
    assert "default-src 'none'" in html.unescape(page)


def test_verhuizingen_add_up_to_the_price(map_: Path) -> None:
    prijs = pd.read_csv(map_ / "tabellen" / "prijs.csv").set_index("indeling")
    moved = pd.read_csv(map_ / "tabellen" / "verhuizingen.csv")
    counted = moved.groupby("indeling").size().reindex(prijs.index, fill_value=0)
    assert counted.tolist() == prijs["verhuizingen_gelijk"].tolist()
    per_gemeente = pd.read_csv(map_ / "tabellen" / "voorstelgemeenten.csv")
    times = (
        per_gemeente["wisselt_in"]
        .fillna("")
        .map(lambda text: len([s for s in text.split(";") if s]))
    )
    assert times.sum() == len(moved)


def test_same_input_same_bytes_for_any_number_of_workers(
    map_: Path, catalogus: Catalogus, tmp_path: Path
) -> None:
    again = tmp_path / "uit"
    make(again, catalogus, werkers=2)
    assert read_all(again) == read_all(map_)


# --- the command -------------------------------------------------------------------------


def test_command_says_what_it_found_and_where(run: Run, tmp_path: Path) -> None:
    ended = run("voorstel", "--indelingen", "ggd,veiligheidsregio", "--seconden", "20")
    assert ended.code == 0, ended.err
    assert re.match(r"Voorstel: \d+ regio's, kosten [\d.]+", ended.out)
    assert "geen advies" in " ".join(ended.out.split())
    assert str(Path("voorstel") / PAGINA) in ended.out
    assert "Zoeken naar het voorstel (ten hoogste 20 seconden) ..." in ended.err
    assert (tmp_path / "voorstel" / VOORSTEL).exists()


def test_processes_work_from_the_command(run: Run, tmp_path: Path) -> None:
    # A minimum that is not proven at once: the search goes over all cores.
    ended = run(
        "voorstel", "--indelingen", "ggd,jeugdregio", "--minimum-inwoners", "250.000",
        "--seconden", "1,0",
    )  # fmt: skip
    assert ended.code == 0, ended.err
    regios = pd.read_csv(tmp_path / "voorstel" / "tabellen" / "voorstelregios.csv")
    assert regios["inwoners"].min() >= 250_000
    assert (regios["delen"] == 1).all()


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["--minimum-inwoners", "20000000"], r"Geen regio kan minstens 20\.000\.000 inwoners"),
        (["--minimum-gemeenten", "400"], r"Geen regio kan minstens 400 gemeenten"),
        (["--regios", "343"], r"343 regio's"),
        (["--regios", "3", "--grens", "provincie"], r"3 regio's is te weinig"),
        (["--samen", "Assen"], r"--samen 'Assen' noemt geen twee gemeenten"),
        (["--samen", "Assen,,Emmen"], r"noemt geen twee gemeenten"),
        (["--samen", "Assen,assen"], r"noemt een gemeente twee keer"),
        (["--samen", "Assen,Emmeloord"], r"'Emmeloord' bestaat niet"),
        (["--samen", "Assen,Maastricht", "--grens", "provincie"], r"grens van 'provincie"),
        (["--grens", "provinsie"], r"Indeling 'provinsie' bestaat hier niet.*provincie"),
        (["--grens", "metropoolregio"], r"metropoolregio.* niet in één regio in"),
        (["--gewicht", "ggd"], r"--gewicht 'ggd' is geen indeling met een getal"),
        *(
            (
                ["--gewicht", f"ggd={number}"],
                rf"--gewicht 'ggd={number}' is geen .* getal van 0 tot en met 1\.000\.000\. Schr",
            )
            for number in ("-1", "nan", "inf", "1e308", "1000001")
        ),
        (["--gewicht", "ggd=1", "--gewicht", "ggd-2025=2"], r"noemt 'ggd-2025' twee keer"),
        (["--gewicht", "corop=2"], r"gewicht gegeven voor 'corop.*niet gekozen"),
        (["--gewicht", "ggd=0", "--gewicht", "res=0"], r"Alle gewichten zijn 0"),
        (["--pareto", "metropoolregio"], r"kan niet de basis van --pareto zijn"),
        (["--pareto", "zzz"], r"Indeling 'zzz' bestaat hier niet"),
    ],
)
def test_what_cannot_be_is_one_sentence_and_writes_nothing(
    run: Run,
    tmp_path: Path,
    args: list[str],
    says: str,
) -> None:
    ended = run("voorstel", "--indelingen", "ggd,res", *args)
    assert ended.code == 1
    assert ended.out == ""
    message = ended.err.strip().splitlines()[-1]
    assert message.startswith("Fout: ")
    assert re.search(says, message), message
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["--regios", "0"], "--regios: '0' is geen geheel getal van 1 tot en met 1.000."),
        (["--regios", "2,5"], "--regios: '2,5' is geen geheel getal van 1 tot en met 1.000."),
        (
            ["--minimum-inwoners", "veel"],
            "'veel' is geen geheel getal van 0 tot en met 100.000.000.",
        ),
        (
            ["--minimum-inwoners", "100.00"],
            "'100.00' is geen geheel getal van 0 tot en met 100.000.000.",
        ),
        (["--seconden", "0"], "'0' is geen aantal seconden boven 0"),
        (["--seconden", "1e9"], "'1e9' is geen aantal seconden boven 0"),
        (["--regios", "1001"], "--regios: '1001' is geen geheel getal van 1 tot en met 1.000."),
        (["--minimum-inwoners", "9" * 5000], f"'{'9' * 40}…{'9' * 39}' is geen geheel getal van 0"),
        (["--minimum-inwoners", "1" + ".000" * 2000], "…"),
        (["--zaad", "-1"], "'-1' is geen geheel getal van 0 tot en met 999.999.999.999."),
        (["--grens", " "], "--grens: de waarde is leeg."),
        (["--stem", "regio"], "--stem: 'regio' is geen domein of indeling."),
    ],
)
def test_a_wrong_number_is_dutch(run: Run, args: list[str], says: str) -> None:
    ended = run("voorstel", *args)
    assert ended.code == 2
    assert says in ended.err


def test_a_folder_of_somebody_else_is_refused_before_the_search(
    run: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "voorstel").mkdir()
    (tmp_path / "voorstel" / "memo.txt").write_text("van mij")

    def never(*_: object, **__: object) -> None:
        pytest.fail("there was a search first")

    monkeypatch.setattr(opdracht_voorstel, "compute_voorstel", never)
    before = list_tree(tmp_path)
    ended = run("voorstel", "--indelingen", "ggd,res")
    assert ended.code == 1
    assert "niet leeg" in ended.err
    assert list_tree(tmp_path) == before


def test_the_printed_command_repeats_the_wishes() -> None:
    wensen = replace(
        WENSEN, minimum_inwoners=1_500_000, regios=5, grens="provincie", zaad=7, stem="indeling"
    )
    assert Verzoek(KEUZE, wensen).format_opdracht() == (
        f"lappendeken voorstel --indelingen {','.join(DRIE)} --minimum-inwoners 1500000 --regios 5"
        " --samen Assen,Emmen --stem indeling --gewicht res=0,5"
        " --grens provincie --pareto veiligheidsregio --seconden 300 --zaad 7"
    )


def test_the_bar_counts_seconds_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    with cli_voorstel.show_zoektijd(Wensen(seconden=30)) as step:
        step("Zoeken [bold]naar het voorstel")
    assert "van hoogstens 30 s" in terminal.getvalue()


# --- the map and hostile names ------------------------------------------------------------


@pytest.fixture(scope="module")
def topologie(catalogus: Catalogus) -> Topologie:
    return build_topologie(catalogus.gebiedskaart)


def _hostile(catalogus: Catalogus) -> Voorstelgegevens:
    """Three indelingen and gemeenten with names that nobody should have."""
    names: Mapping[str, str] = {
        code: NAMEN[n % len(NAMEN)] for n, code in enumerate(catalogus.gemeenten.index)
    }
    table = catalogus.gemeenten.copy()
    table["gemeente_naam"] = [names[code] for code in table.index]
    table["provincie"] = [NAMEN[(7 * n) % len(NAMEN)] for n in range(len(table))]
    chosen = []
    for number, indeling in enumerate(catalogus.select(DRIE)):
        regios = {
            code: f"{NAMEN[(number + n) % len(NAMEN)]}{n}" for n, code in enumerate(indeling.regios)
        }
        kenmerken = Kenmerken(
            slug=indeling.slug,
            naam=NAMEN[number],
            domein=NAMEN[number + 3],
            stand=indeling.kenmerken.stand,
            soort="samenwerking",
        )
        rows = tuple(Lidmaatschap(g, r, 1.0, "bron") for g, r in indeling.hoofdregio.items())
        chosen.append(Indeling(kenmerken, rows, regios))
    congruentie = compute_congruentie(chosen, table, catalogus.grenzen)
    eisen = Eisen(samen=(("GM0014", "GM0106"),), grenzen=chosen[0])
    voorstel = compute_voorstel(congruentie.bundel, Eisen(), seconden=20, werkers=1, namen=names)
    pareto = compute_pareto(congruentie.bundel, chosen[0], lambdas=(0.0, 1.0), werkers=1)
    return Voorstelgegevens(congruentie, replace(voorstel, eisen=eisen), 20.0, chosen[0], pareto)


def test_hostile_names_come_out_as_text(catalogus: Catalogus, topologie: Topologie) -> None:
    gegevens = _hostile(catalogus)
    page = render_pagina(build_pagina(gegevens, topologie, opdracht="lappendeken voorstel <b>"))
    assert page.count("<script") == page.count("</script>") == 1
    assert page.count("<style>") == 1
    assert "{{ 7*7 }}" in page
    assert not re.search(r"<(?:img|iframe|body onload|input autofocus|b>)", page)
    written = set(load_woordenboek("voorstel").tabellen) - {"voorstel"}
    assert set(build_tabellen(gegevens)) == written
