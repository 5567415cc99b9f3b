"""The page keeps where a reader is: in its address, and work in progress in the browser."""

from __future__ import annotations

import html
from pathlib import Path
from typing import Any

import pytest

from lappendeken.kaart import build_kaart, render_kaart
from strook import strip_congruentie, strip_kaart
from tekening import indeling
from wachten import wacht_tot

pytest_plugins = ("browser", "kaartpagina")

STAAT = "JSON.stringify(lappendeken.inkijk.staat.nu)"
CIJFERS = """JSON.stringify((() => {
    const { rekenaar, staat } = lappendeken.inkijk;
    return [...rekenaar.uitkomst(staat.nu.keuze).maten.congruentie[0]];
})())"""

TWEETAL = """(names) => JSON.stringify(names) === JSON.stringify(
    [...document.querySelectorAll("#kaartje .tweetal thead th")].map((th) => th.innerText),
)"""


@pytest.fixture
def klein(save: Any) -> Path:
    """The page of six gemeenten in three indelingen, as a file."""
    drawn = (indeling("a", "AABBCC"), indeling("b", "AAABBB"), indeling("c", "ABABAB"))
    path: Path = save(strip_congruentie(*drawn))
    return path


def adres(page: Any) -> str:
    """Return the address, which is written after the picture."""
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
    found: str = page.evaluate("decodeURIComponent(location.hash)")
    return found


def go(page: Any, klein: Path, hash_: str) -> None:
    """Open an address as from a mail: a page that was not there before."""
    page.goto("about:blank")
    page.goto(f"{klein.resolve().as_uri()}#{hash_}")


def test_the_address_has_slugs_and_codes_and_brings_it_all_back(
    open_page: Any, klein: Path
) -> None:
    page = open_page(klein)
    assert adres(page) == ""
    page.click("#tab-naden")
    page.evaluate("lappendeken.inkijk.keuze.kies([0, 2])")
    page.evaluate("lappendeken.inkijk.staat.zet({ inwoners: true, minstens: 0.5 })")
    page.evaluate("lappendeken.inkijk.acties.kiesGemeente(3, true)")
    assert adres(page) == (
        "#beeld=naden&partners=inwoners&minstens=0.5&indelingen=a,c&gemeente=GM0004"
    )
    before = page.evaluate(STAAT)
    page.reload()
    assert page.evaluate(STAAT) == before
    assert page.locator("#kaartje h2").inner_text() == "GM0004"


def test_back_goes_to_where_the_reader_was(open_page: Any, klein: Path) -> None:
    page = open_page(klein)
    page.click("#tab-naden")
    assert adres(page) == "#beeld=naden"
    page.evaluate("lappendeken.inkijk.acties.kiesGemeente(3, true)")
    assert adres(page) == "#beeld=naden&gemeente=GM0004"
    page.go_back()
    page.locator("#kaartje").wait_for(state="hidden")
    assert adres(page) == "#beeld=naden"
    page.go_back()
    page.locator("#blad-congruentie").wait_for()
    page.go_forward()
    page.locator("#blad-naden").wait_for()


def test_two_gemeenten_side_by_side_come_back_and_back_takes_the_second_away(
    open_page: Any, klein: Path
) -> None:
    page = open_page(klein)
    page.evaluate("lappendeken.inkijk.acties.kiesGemeente(3, true)")
    assert adres(page) == "#gemeente=GM0004"
    page.get_by_label("Zet naast GM0004").focus()
    page.get_by_label("Zet naast GM0004").select_option(label="GM0002")
    assert adres(page) == "#gemeente=GM0004&ernaast=GM0002"
    names = page.locator("#kaartje .tweetal thead th")
    assert names.all_inner_texts() == ["GM0004", "GM0002"]
    page.reload()
    assert names.all_inner_texts() == ["GM0004", "GM0002"]
    # The other way round is one place further, not two.
    page.click("#kaartje .tweetal thead button")
    assert adres(page) == "#gemeente=GM0002&ernaast=GM0004"
    page.go_back()
    wacht_tot(page, TWEETAL, ["GM0004", "GM0002"])
    page.go_back()
    wacht_tot(page, TWEETAL, [])
    assert page.locator("#kaartje h2").inner_text() == "GM0004"
    # As from a mail.
    other = open_page(klein)
    go(other, klein, "gemeente=GM0006&ernaast=GM0001")
    found = other.locator("#kaartje .tweetal thead th").all_inner_texts()
    assert found == ["GM0006", "GM0001"]
    assert other.locator(".bericht:visible").count() == 0


@pytest.mark.parametrize(
    "ernaast",
    ["GM9999", "GM0004", "__proto__", "<b>"],
)
def test_nonsense_beside_a_gemeente_is_left_out_and_told(
    open_page: Any, klein: Path, ernaast: str
) -> None:
    page = open_page(klein)
    go(page, klein, f"gemeente=GM0004&ernaast={ernaast}")
    assert f"ernaast={ernaast}" in page.locator(".bericht:visible").inner_text()
    assert page.locator("#kaartje h2").inner_text() == "GM0004"
    assert page.evaluate("lappendeken.inkijk.staat.nu.ander") is None


def test_what_stands_beside_no_gemeente_is_told(open_page: Any, klein: Path) -> None:
    page = open_page(klein)
    go(page, klein, "ernaast=GM0002")
    assert "ernaast=GM0002" in page.locator(".bericht:visible").inner_text()
    assert page.evaluate("lappendeken.inkijk.staat.nu.ander") is None


def test_a_short_scenario_goes_along_in_the_address(open_page: Any, klein: Path) -> None:
    page = open_page(klein)
    page.click("#tab-watals")
    page.click("text=Begin >> visible=true")
    page.evaluate("lappendeken.inkijk.acties.zetInRegio([2], 0)")
    # A page that forbids strings as code is asked again and again from here.
    for _ in range(50):
        if "verhuizingen" in page.evaluate("location.hash"):
            break
        page.wait_for_timeout(100)
    found = adres(page)
    assert found == "#beeld=wat-als&scenario=Scenario+1&verhuizingen=a|GM0003|A"
    before = page.evaluate(CIJFERS)
    # In a browser that never saw it.
    other = open_page(klein)
    go(other, klein, page.evaluate("location.hash.slice(1)"))
    assert other.evaluate(CIJFERS) == before
    assert other.locator("#blad-watals summary", has_text="1 gemeente verhuist").is_visible()


@pytest.mark.parametrize(
    "hash_",
    [
        "gemeente=Zeewolde",
        "%E0%A4%A",
        "<script>alert(1)</script>",
        "beeld=__proto__&constructor=1&toString=2",
        "indelingen=x&regio=y&minstens=zeven&met=q",
        "scenario=<b>&verhuizingen=a|GM9999|A~q",
    ],
)
def test_nonsense_opens_the_default_and_says_so(open_page: Any, klein: Path, hash_: str) -> None:
    page = open_page(klein)
    figures = page.evaluate(CIJFERS)
    go(page, klein, hash_)
    assert page.locator(".bericht:visible, #watals-venster[open]").first.is_visible()
    assert page.evaluate(CIJFERS) == figures
    assert page.evaluate("lappendeken.inkijk.staat.nu.gemeente") is None
    assert page.locator("b").count() == 0


def test_work_is_there_the_next_time_and_one_click_clears_it(open_page: Any, klein: Path) -> None:
    page = open_page(klein)
    page.click("#tab-watals")
    page.click("text=Plak een lijst uit Excel")
    page.fill("#plaknaam", "<i>Eigen</i>")
    page.fill("#plakveld", "\n".join(f"GM000{i}\t{'NZ'[i % 2]}" for i in range(1, 7)))
    page.click("text=Zet op de kaart")
    page.click("#tab-watals")
    page.click("text=Begin >> visible=true")
    page.evaluate("lappendeken.inkijk.werkbank.vervang(lappendeken.inkijk.g.indelingen[1])")
    before = page.evaluate(CIJFERS)
    go(page, klein, "")
    assert page.evaluate(CIJFERS) == before
    assert page.evaluate("lappendeken.inkijk.staat.nu.keuze.length") == 4
    assert "Uw werk van de vorige keer" in page.locator(".bericht").inner_text()
    page.click("text=Wis het")
    assert page.evaluate("lappendeken.inkijk.staat.nu.keuze") == [0, 1, 2]
    go(page, klein, "")
    assert page.evaluate("lappendeken.inkijk.staat.nu.scenarios") == []
    assert page.locator(".bericht:visible").count() == 0


@pytest.mark.parametrize(
    "inhoud",
    [
        "geen json",
        "null",
        '{"eigen": 1, "scenarios": []}',
        '{"eigen": [{"regios": ["A"], "leden": [9, 9, 9, 9, 9, 9]}], "scenarios": [{}]}',
        '{"eigen": [], "scenarios": [{"naam": {}, "delen": [["a", {"regios": [], "leden": 5}]]}]}',
    ],
)
def test_what_another_page_wrote_there_does_no_harm(
    open_page: Any, klein: Path, inhoud: str
) -> None:
    page = open_page(klein)
    figures = page.evaluate(CIJFERS)
    page.click("#tab-watals")
    page.click("text=Begin >> visible=true")
    page.evaluate("lappendeken.inkijk.acties.zetInRegio([2], 0)")
    go(page, klein, "")
    page.evaluate(
        """(text) => {
            const [key] = Object.keys(localStorage);
            lappendeken.inkijk.werkbank.verwijder();
            window.addEventListener("pagehide", () => localStorage.setItem(key, text));
        }""",
        inhoud,
    )
    go(page, klein, "")
    assert page.evaluate(CIJFERS) == figures


def test_a_notebook_works_without_address_and_memory(open_page: Any, tmp_path: Path) -> None:
    drawn = (indeling("a", "AABB"), indeling("b", "ABBB"))
    page_text = render_kaart(build_kaart(strip_congruentie(*drawn), strip_kaart(4)))
    path = tmp_path / "notebook.html"
    frame = f'<iframe srcdoc="{html.escape(page_text)}" width="1200" height="800"></iframe>'
    path.write_text(f"<!DOCTYPE html><title>x</title>{frame}", encoding="utf-8")
    inside = open_page(path).frame_locator("iframe")
    inside.locator("#tab-watals").click()
    inside.get_by_role("button", name="Begin", exact=True).click()
    inside.locator(".bankrij", has_text="Nieuwe regio").click()
    assert inside.locator(".bankrij").count() == 4
