"""axe-core on the pages: no violation of WCAG 2.2 AA that a machine can see.

``AXE_CORE`` names the folder that holds ``axe.min.js``, such as ``node_modules/axe-core``
unpacks; it is not a part of this project.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lappendeken import Catalogus, Congruentie
from lappendeken.rapport.rapport import build_rapport, render_rapport
from nodig import cannot

pytest_plugins = ("browser", "kaartpagina")


@pytest.fixture(scope="session")
def axe() -> str:
    """The text of axe-core."""
    path = Path(os.environ.get("AXE_CORE", "")) / "axe.min.js"
    if not path.is_file():
        cannot("axe-core was not found; put the folder of axe.min.js in AXE_CORE.")
    return path.read_text(encoding="utf-8")


def violations(page: Any, axe: str) -> list[str]:
    """Return each violation: the rule, and where it is broken."""
    page.evaluate(axe)
    found = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    return [
        f"{rule['id']}: {rule['help']}: {node['html'][:200]} {node['failureSummary'][:300]}"
        for rule in found["violations"]
        for node in rule["nodes"][:3]
    ]


def zoek(page: Any) -> None:
    page.fill("#zoekveld", "bergen")


def gemeente(page: Any) -> None:
    zoek(page)
    page.keyboard.press("Enter")


def naden(page: Any) -> None:
    page.click("#tab-naden")
    page.check("text=Kleuren eronder tonen")


def keuze(page: Any) -> None:
    page.click(".keuze summary")
    page.click("button:has-text('zorg')")


def indelingen(page: Any) -> None:
    page.click("#tab-indelingen")
    for summary in page.locator(".feiten summary").all():
        summary.click()


def paar(page: Any) -> None:
    page.click("#tab-indelingen")
    page.select_option("label:has-text('Tweede') select", index=4)


def naast(page: Any) -> None:
    paar(page)
    page.check("input[value=naast]")


def regio(page: Any) -> None:
    page.click("#tab-indelingen")
    page.evaluate("lappendeken.inkijk.acties.kiesRegio(lappendeken.inkijk.g.keuze[0], 3)")


def tabel(page: Any) -> None:
    page.click("text=Toon als tabel")


def watals(page: Any) -> None:
    page.click("#tab-watals")


def scenario(page: Any) -> None:
    """A regio to paint with, somebody moved, and everything opened that can be."""
    watals(page)
    page.click("text=Begin >> visible=true")
    page.click(".verfknop")
    page.evaluate(
        """() => {
            const { werkbank, acties } = lappendeken.inkijk;
            werkbank.zet({ penseel: 3 });
            acties.zetInRegio([10, 11, 12], 3);
        }"""
    )
    for summary in page.locator("#blad-watals summary >> visible=true").all():
        summary.click()


def verschil(page: Any) -> None:
    scenario(page)
    page.check("input[value=verschil]")


def zetter(page: Any) -> None:
    scenario(page)
    gemeente(page)


def zettabel(page: Any) -> None:
    scenario(page)
    tabel(page)


def vergelijk(page: Any) -> None:
    scenario(page)
    page.click("text=Vergelijk scenario")


def plakken(page: Any) -> None:
    watals(page)
    page.click("text=Plak een lijst uit Excel")
    page.fill("#plakveld", "gemeente\tregio\nAssen\tNoord\nEmmen\tZuid\nAtlantis\tZuid")


def bewaar(page: Any) -> None:
    gemeente(page)
    page.locator("#kaartje button", has_text="Bewaar").click()


def presentatie(page: Any) -> None:
    bewaar(page)
    page.click("#watals-venster button:has-text('Presentatie')")


def bijna(page: Any) -> None:
    page.fill("#zoekveld", "Amsterdm")


def tweetal(page: Any) -> None:
    gemeente(page)
    page.focus(".kaartje label:has-text('Zet naast') select")
    page.select_option(".kaartje label:has-text('Zet naast') select", index=40)


def uitleg(page: Any) -> None:
    gemeente(page)
    page.click("#kaartje .term >> nth=0")


def kruisend(page: Any) -> None:
    paar(page)
    page.click(".kruisingen summary")


def klasse(page: Any) -> None:
    page.check("input[value=eigen]")
    page.click("button.legendarij >> nth=1")


def woorden(page: Any) -> None:
    page.click(".woorden summary")


def vraag(page: Any) -> None:
    gemeente(page)
    page.click("#kaartje .vraag summary")


def link(page: Any) -> None:
    bewaar(page)
    page.click("text=Kopieer de link")
    page.locator(".gelukt", has_text="Kop").wait_for()


def nonsens(page: Any) -> None:
    """An address that is not understood: a message with a button."""
    url = page.url
    page.goto("about:blank")
    page.goto(f"{url}#gemeente=Atlantis&beeld=x")


def alles(page: Any) -> None:
    page.evaluate("lappendeken.inkijk.keuze.kies(lappendeken.inkijk.g.indelingen.map((_, d) => d))")
    gemeente(page)


def partners(page: Any) -> None:
    gemeente(page)
    page.locator("#kaartje button", has_text="Toon ook de andere").click()


def inwoners(page: Any) -> None:
    page.check("input[name=telling][value=inwoners]")


def harde_naden(page: Any) -> None:
    page.check("text=Harde naden erover")


def nadentabel(page: Any) -> None:
    page.click("#tab-naden")
    tabel(page)


def indelingentabel(page: Any) -> None:
    page.click("#tab-indelingen")
    tabel(page)


def regiolijst(page: Any) -> None:
    """A gemeente in several regios, to choose one from."""
    page.click("#tab-indelingen")
    page.evaluate(
        """() => {
            const { g, staat } = lappendeken.inkijk;
            const d = g.indelingen.findIndex((one) => one.regiosVan.some((r) => r.length > 1));
            const m = g.indelingen[d].regiosVan.findIndex((r) => r.length > 1);
            staat.zet({ indeling: d, regiolijst: [d, m] });
        }"""
    )


def nieuwe_regio(page: Any) -> None:
    scenario(page)
    page.locator(".bankrij", has_text="Nieuwe regio").click()


def leeg(page: Any) -> None:
    watals(page)
    page.click("text=Lege indeling")


def verkeerd_bestand(page: Any) -> None:
    watals(page)
    rows = b"indeling;gemeente;naar_regio\nres-2025;Atlantis;U16\nres-2025;Zeewolde;U16\n"
    page.set_input_files(
        "input[type=file]", {"name": "plan.csv", "mimeType": "text/csv", "buffer": rows}
    )
    page.locator("#watals-venster", has_text="Atlantis").wait_for()


def zoek_regio(page: Any) -> None:
    page.fill("#zoekveld", "Twente")


def zoek_niets(page: Any) -> None:
    page.fill("#zoekveld", "qqqqqq")


def ongedaan(page: Any) -> None:
    scenario(page)
    page.locator("#blad-watals button", has_text="Ongedaan").click()


STATEN: tuple[Callable[[Any], None], ...] = (
    keuze,
    zoek,
    gemeente,
    naden,
    indelingen,
    paar,
    naast,
    regio,
    tabel,
    watals,
    scenario,
    verschil,
    zetter,
    zettabel,
    vergelijk,
    plakken,
    bewaar,
    presentatie,
    bijna,
    tweetal,
    uitleg,
    kruisend,
    klasse,
    woorden,
    vraag,
    link,
    nonsens,
    alles,
    partners,
    inwoners,
    harde_naden,
    nadentabel,
    indelingentabel,
    regiolijst,
    nieuwe_regio,
    leeg,
    verkeerd_bestand,
    zoek_regio,
    zoek_niets,
    ongedaan,
)


# A screen, a phone, and a screen of 1280 by 1024 at 400%.
@pytest.mark.parametrize(("width", "height"), [(1440, 900), (390, 900), (320, 256)])
def test_map_has_no_violation(
    open_page: Any, kaart: Path, axe: str, width: int, height: int
) -> None:
    page = open_page(kaart, width=width, height=height)
    found = {"open": violations(page, axe)}
    for staat in STATEN:
        # A page remembers: each state begins in a browser that knows nothing.
        page = open_page(kaart, width=width, height=height)
        staat(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        found[staat.__name__] = violations(page, axe)
    assert len(found) == len(STATEN) + 1 > 40
    assert {name: broken for name, broken in found.items() if broken} == {}


@pytest.fixture(scope="module")
def rapport(
    resultaat: Congruentie, catalogus: Catalogus, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    path = tmp_path_factory.mktemp("rapport") / "rapport.html"
    path.write_text(render_rapport(build_rapport(resultaat, catalogus)), encoding="utf-8")
    return path


@pytest.mark.parametrize("width", [1440, 390])
def test_report_has_no_violation(open_page: Any, rapport: Path, axe: str, width: int) -> None:
    page = open_page(rapport, width=width, height=900)
    page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
    assert violations(page, axe) == []


def test_high_contrast_keeps_what_colours_mean(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart, forced_colors="active")
    fill = "all => all.map((e) => getComputedStyle(e).backgroundColor)"
    swatches = page.locator("#blad-congruentie .legendarij .vlakje").evaluate_all(fill)
    classes = page.evaluate("lappendeken.inkijk.g.lagen[0].klassen.length")
    assert len(set(swatches)) == classes
    gemeente(page)
    cells = page.locator("#kaartje .rooster td.wel, #kaartje .rooster td.niet").evaluate_all(fill)
    assert len(set(cells)) == 2
    # A tab that is chosen has a line that the others lack.
    line = "all => all.map((e) => getComputedStyle(e).borderBottomColor)"
    lines = page.locator("#tabs [role=tab]").evaluate_all(line)
    assert len(set(lines)) == 2
    assert lines.count(lines[0]) == 1


def test_nothing_is_out_of_reach_at_400_percent(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart, width=320, height=256)
    gemeente(page)
    box = page.locator("#kaartje-kop").bounding_box()
    assert 0 <= box["y"] <= 256 - box["height"]
    page.locator("#kaartje select").last.scroll_into_view_if_needed()
    assert page.evaluate("document.scrollingElement.scrollTop") > 256
    page.keyboard.press("Escape")
    assert page.locator("#paneel").is_visible()


def test_what_is_only_heard_makes_no_page_longer(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart, width=1440, height=900)
    gemeente(page)
    page.locator("#kaartje select").last.scroll_into_view_if_needed()
    assert page.evaluate("document.scrollingElement.scrollHeight") <= 902
