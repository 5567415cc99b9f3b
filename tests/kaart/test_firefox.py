"""The map in the other browser: a scenario, and the address of a view, from one to the other."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest

from nodig import cannot
from strook import strip_congruentie
from tekening import indeling
from wachten import wacht_tot

pytest_plugins = ("browser", "kaartpagina")

SCRIPT = Path(__file__).with_name("firefox.js")
# Where a view is kept: the state that its address brings back, and the figures that follow.
STAND = """(() => {
    const { g, rekenaar, staat } = lappendeken.inkijk;
    const { weergave, keuze, gemeente, minstens, inwoners } = staat.nu;
    return {
        weergave, gemeente, minstens, inwoners,
        keuze: keuze.map((d) => g.indelingen[d].slug),
        regios: keuze.map((d) => Array.from(g.indelingen[d].hoofd)),
        congruentie: Array.from(rekenaar.uitkomst(keuze).maten.congruentie[0]),
        naam: document.querySelector("#kaartje h2")?.textContent ?? "",
    };
})()"""
BEGIN = """(async () => {
    document.getElementById("tab-watals").click();
    [...document.querySelectorAll("#blad-watals button")]
        .find((knop) => knop.textContent === "Begin").click();
    lappendeken.inkijk.acties.zetInRegio([2], 0);
    // The address follows a moment later.
    for (let i = 0; i < 50 && !location.hash.includes("verhuizingen="); i += 1) {
        await new Promise((done) => setTimeout(done, 40));
    }
    return location.hash;
})()"""

# Everything that the window "Bewaar" offers, once; each save of its own, as a hand does it.
BEWAAR = """(async () => {
    document.getElementById("tab-watals").click();
    const knop = (waar, tekst) => [...document.querySelectorAll(`${waar} button`)]
        .find((one) => one.textContent.startsWith(tekst));
    knop("#blad-watals", "Begin").click();
    lappendeken.inkijk.acties.zetInRegio([2], 0);
    knop("#voet", "Bewaar").click();
    const parts = ["Plaatje (SVG)", "Plaatje (PNG)", "Tabel bij", "Scenario (CSV)", "Als nieuwe"];
    for (const tekst of parts) {
        knop("#watals-venster", tekst).click();
        await new Promise((done) => setTimeout(done, 400));
    }
    return parts.length;
})()"""


@pytest.fixture(scope="module")
def firefox() -> Any:
    """Open an address in Firefox, and return what an expression is there."""
    found = os.environ.get("FIREFOX") or shutil.which("firefox-esr") or shutil.which("firefox")
    if found is None:
        cannot("Firefox was not found; put firefox-esr on the path or its path in FIREFOX.")
    node = shutil.which("node")
    if node is None:
        cannot("Node was not found; it drives Firefox.")

    def ask(address: str, expression: str, folder: Path | None = None) -> Any:
        there = [] if folder is None else [str(folder)]
        run = subprocess.run(
            [node, str(SCRIPT), str(found), address, expression, *there],
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
            cwd=SCRIPT.parent,
        )
        assert run.returncode == 0, run.stderr
        answer = json.loads(run.stdout.splitlines()[-1])
        assert answer["problems"] == []
        assert answer["browser"].lower().startswith("firefox")
        return answer["said"]

    return ask


@pytest.fixture
def klein(save: Any) -> Path:
    """The page of six gemeenten in three indelingen, as a file."""
    drawn = (indeling("a", "AABBCC"), indeling("b", "AAABBB"), indeling("c", "ABABAB"))
    path: Path = save(strip_congruentie(*drawn))
    return path


@pytest.mark.traag
def test_a_view_goes_from_one_browser_to_the_other(
    open_page: Any, klein: Path, firefox: Any
) -> None:
    page = open_page(klein)
    page.click("#tab-naden")
    page.evaluate("lappendeken.inkijk.keuze.kies([0, 2])")
    page.evaluate("lappendeken.inkijk.staat.zet({ inwoners: true, minstens: 0.5 })")
    page.evaluate("lappendeken.inkijk.acties.kiesGemeente(3, true)")
    here = page.evaluate(STAND)
    assert here["naam"] == "GM0004"
    # The address is written after the picture.
    wacht_tot(page, "location.hash.includes('gemeente=GM0004')")
    assert firefox(page.url, STAND) == here


@pytest.mark.traag
def test_a_scenario_goes_from_one_browser_to_the_other_and_back(
    open_page: Any, klein: Path, firefox: Any
) -> None:
    page = open_page(klein)
    today = page.evaluate(STAND)
    sent = page.evaluate(BEGIN)
    changed = page.evaluate(STAND)
    assert changed["congruentie"] != today["congruentie"]
    there = firefox(klein.resolve().as_uri() + sent, STAND)
    assert there["regios"] == changed["regios"]
    assert there["congruentie"] == pytest.approx(changed["congruentie"], abs=1e-12)
    # What was made in Firefox is the same here.
    address = firefox(klein.resolve().as_uri(), BEGIN)
    page.goto("about:blank")
    page.goto(f"{klein.resolve().as_uri()}{address}")
    assert page.evaluate(STAND)["regios"] == changed["regios"]


@pytest.mark.traag
def test_what_is_saved_in_firefox_is_whole(
    open_page: Any, klein: Path, firefox: Any, tmp_path: Path
) -> None:
    folder = tmp_path / "bewaard"
    folder.mkdir()
    firefox(klein.resolve().as_uri(), BEWAAR, folder)
    found = {path.suffix: path for path in folder.iterdir() if path.suffix != ".csv"}
    assert sorted(found) == [".html", ".png", ".svg"]
    assert found[".png"].read_bytes().startswith(b"\x89PNG")
    assert ET.fromstring(found[".svg"].read_bytes()).tag.endswith("svg")  # noqa: S314
    lists = {path.read_text(encoding="utf-8-sig") for path in folder.glob("*.csv")}
    assert len(lists) == 2
    assert any(text.split()[1:] == ["a;GM0003;A;"] for text in lists)
    # The map that Firefox wrote opens in the other browser, with the scenario in it.
    page = open_page(found[".html"])
    assert page.locator("#blad-watals summary", has_text="1 gemeente verhuist").is_visible()
    assert page.evaluate(STAND)["naam"] == ""
