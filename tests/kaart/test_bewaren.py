"""What a reader takes along: pictures, tables, a page with the work inside, a big screen, paper."""

from __future__ import annotations

import csv
import io
import json
import struct
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest

from strook import GEVAARLIJK, strip_congruentie
from tekening import indeling
from wachten import wacht_tot

pytest_plugins = ("browser", "kaartpagina")

SVG = "{http://www.w3.org/2000/svg}"
CIJFERS = """JSON.stringify((() => {
    const { rekenaar, staat } = lappendeken.inkijk;
    return [...rekenaar.uitkomst(staat.nu.keuze).maten.congruentie[0]];
})())"""
SOORTEN = {"svg", "title", "rect", "text", "line", "path", "defs", "pattern", "circle"}
FORMULE = "=1+1,@x"


@pytest.fixture
def klein(save: Any) -> Path:
    """The page of six gemeenten in three indelingen, as a file."""
    drawn = (indeling("a", "AABBCC"), indeling("b", "AAABBB"), indeling("c", "ABABAB"))
    path: Path = save(strip_congruentie(*drawn))
    return path


@pytest.fixture
def vijandig(save: Any) -> Path:
    """The same with names that are markup, or a formula."""
    names = (*GEVAARLIJK[1:], FORMULE)
    drawn = (indeling("a", "AABBCC", naam=GEVAARLIJK[1]), indeling("b", "AAABBB"))
    path: Path = save(strip_congruentie(*drawn, names=names), titel=GEVAARLIJK[4])
    return path


def take(page: Any, folder: Path, knop: str) -> Path:
    """Open the choice of what to keep, and take one thing."""
    if not page.locator("#watals-venster[open]").count():
        page.locator("button:has-text('Bewaar'):visible").last.click()
    with page.expect_download() as download:
        page.locator("#watals-venster button", has_text=knop).click()
    path = folder / str(download.value.suggested_filename)
    download.value.save_as(path)
    return path


def read_csv(path: Path) -> list[list[str]]:
    text = path.read_bytes().decode("utf-8-sig")
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(text), delimiter=";"))


def parse(path: Path) -> ET.Element:
    # What the page just made, in a test.
    return ET.fromstring(path.read_bytes())  # noqa: S314


def svg_text(path: Path) -> list[str]:
    return [e.text or "" for e in parse(path).iter(f"{SVG}text")]


def scenario(page: Any, naam: str = "Scenario 1") -> None:
    """Put the third gemeente in the first regio of a, in a scenario of that name."""
    page.click("#tab-watals")
    page.click("text=Begin >> visible=true")
    page.evaluate("lappendeken.inkijk.acties.zetInRegio([2], 0)")
    page.evaluate("(naam) => lappendeken.inkijk.werkbank.hernoem(naam)", naam)


def test_a_picture_says_what_it_is_in_real_text(
    open_page: Any, klein: Path, tmp_path: Path
) -> None:
    page = open_page(klein)
    page.check("input[name=telling][value=inwoners]")
    page.evaluate("lappendeken.inkijk.acties.kiesGemeente(3, true)")
    text = " ".join(svg_text(take(page, tmp_path, "Plaatje (SVG)")))
    assert "Congruentie van 3 indelingen in 3 domeinen" in text
    assert "Partners van GM0004. Vergeleken: " in text
    # Of the legend, the map, and the foot.
    for part in ("alle 3", "GM0004", "Bron: CBS, Kadaster", "Gemaakt op "):
        assert part in text
    # The file, and not the folders of who made it.
    assert "met klein.html#partners=inwoners&gemeente=GM0004" in text
    assert str(tmp_path.parent) not in text


def test_a_picture_of_another_measure_names_weighting_and_classes(
    open_page: Any, klein: Path, tmp_path: Path
) -> None:
    page = open_page(klein)
    page.check("input[name=telling][value=inwoners]")
    text = " ".join(svg_text(take(page, tmp_path, "Plaatje (SVG)")))
    assert "Congruentie, partners naar inwoners. Vergeleken: " in text
    assert "Partners tellen naar inwoners. Vaste klassen." in text
    assert "minder dan 40%" in text


def test_a_png_is_twice_as_large_as_the_svg(open_page: Any, klein: Path, tmp_path: Path) -> None:
    page = open_page(klein)
    root = parse(take(page, tmp_path, "Plaatje (SVG)"))
    head = take(page, tmp_path, "Plaatje (PNG)").read_bytes()[:24]
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", head[16:])
    assert (width, height) == (2 * int(root.get("width", 0)), 2 * int(root.get("height", 0)))


def test_names_stay_text_in_a_picture(open_page: Any, vijandig: Path, tmp_path: Path) -> None:
    page = open_page(vijandig)
    page.evaluate("lappendeken.inkijk.acties.kiesGemeente(0, true)")
    path = take(page, tmp_path, "Plaatje (SVG)")
    tags = {e.tag.removeprefix(SVG) for e in parse(path).iter()}
    assert tags <= SOORTEN
    assert any(GEVAARLIJK[4][:20] in text for text in svg_text(path))
    # Opened by itself it asks for nothing and runs nothing.
    open_page(path)


def test_the_table_is_saved_as_it_stands(open_page: Any, klein: Path, tmp_path: Path) -> None:
    page = open_page(klein)
    page.click("text=Toon als tabel")
    page.click("#tabel thead button:has-text('Inwoners')")
    with page.expect_download() as download:
        page.click("#tabel >> text=Bewaar (CSV)")
    download.value.save_as(tmp_path / "t.csv")
    rows = read_csv(tmp_path / "t.csv")
    assert rows[0][:4] == ["Gemeentecode", "Gemeente", "Provincie", "Inwoners"]
    assert [row[0] for row in rows[1:]] == [f"GM000{i}" for i in (6, 5, 4, 3, 2, 1)]
    found = [float(row[rows[0].index("Congruentie")].replace(",", ".")) for row in rows[:0:-1]]
    assert found == pytest.approx(json.loads(page.evaluate(CIJFERS)), abs=1e-9)


def test_the_card_is_saved_with_its_grid(open_page: Any, klein: Path, tmp_path: Path) -> None:
    page = open_page(klein)
    page.evaluate("lappendeken.inkijk.acties.kiesGemeente(2, true)")
    rows = read_csv(take(page, tmp_path, "Kaartje van GM0003"))
    assert rows[0] == ["soort", "code", "naam", "waarde", "a (2026)", "b (2026)", "c (2026)"]
    assert rows[1] == ["gemeente", "GM0003", "GM0003", "", "B", "A", "A"]
    # GM0003 is in B with 4, in A of b with 1 and 2, in A of c with 1 and 5.
    assert [row[2:] for row in rows if row[0] == "partner"] == [
        ["GM0001", "2", "nee", "ja", "ja"],
        ["GM0002", "1", "nee", "ja", "nee"],
        ["GM0004", "1", "ja", "nee", "nee"],
        ["GM0005", "1", "nee", "nee", "ja"],
    ]
    page.keyboard.press("Escape")
    page.evaluate("lappendeken.inkijk.acties.kiesRegio(0, 1)")
    rows = read_csv(take(page, tmp_path, "Kaartje van B"))
    assert [row[1] for row in rows if row[0] == "gemeente"] == ["GM0003", "GM0004"]


def test_a_formula_in_a_name_is_defused(open_page: Any, vijandig: Path, tmp_path: Path) -> None:
    page = open_page(vijandig)
    text = take(page, tmp_path, "Tabel bij deze").read_text(encoding="utf-8")
    assert ";'=1+1,'@x;" in text


def test_a_new_map_opens_with_the_scenario_and_the_list_in_it(
    open_page: Any, vijandig: Path, tmp_path: Path
) -> None:
    page = open_page(vijandig)
    page.click("#tab-watals")
    page.click("text=Plak een lijst uit Excel")
    page.fill("#plaknaam", GEVAARLIJK[4])
    page.fill("#plakveld", "\n".join(f"GM000{i}\t{'NZ'[i % 2]}" for i in range(1, 7)))
    page.click("text=Zet op de kaart")
    scenario(page, GEVAARLIJK[1])
    page.check("input[value=verschil]")
    page.evaluate("lappendeken.inkijk.staat.zet({ inwoners: true })")
    before = page.evaluate(CIJFERS)
    saved = take(page, tmp_path, "Als nieuwe kaart")
    other = open_page(saved)
    assert other.evaluate(CIJFERS) == before
    assert other.evaluate("lappendeken.inkijk.staat.nu.weergave") == "watals"
    assert other.evaluate("lappendeken.inkijk.staat.nu.inwoners") is True
    assert other.evaluate("lappendeken.inkijk.staat.nu.verschil") is True
    assert other.evaluate("lappendeken.inkijk.staat.nu.scenarios[0].naam") == GEVAARLIJK[1]
    assert other.evaluate("lappendeken.inkijk.g.indelingen[2].naam") == GEVAARLIJK[4]
    assert "opent zoals zij is bewaard" in other.locator(".bericht").inner_text()
    assert other.locator("img").count() == 0
    # And once more, from that page: what it had inside is not in it twice.
    other.evaluate("lappendeken.inkijk.acties.zetInRegio([5], 0)")
    again = take(other, tmp_path, "Als nieuwe kaart")
    text = again.read_text(encoding="utf-8")
    assert text.count('id="werk"') == 1
    third = open_page(again)
    assert third.evaluate(CIJFERS) == other.evaluate(CIJFERS)


def test_the_link_to_what_is_seen_goes_to_the_clipboard(open_page: Any, klein: Path) -> None:
    page = open_page(klein, permissions=["clipboard-read", "clipboard-write"])
    page.click("#tab-naden")
    page.evaluate("lappendeken.inkijk.acties.kiesGemeente(3, true)")
    page.locator("#kaartje button", has_text="Bewaar").click()
    page.click("text=Kopieer de link")
    page.locator(".gelukt", has_text="Gekopieerd.").wait_for()
    link = page.evaluate("navigator.clipboard.readText()")
    assert link == f"{klein.resolve().as_uri()}#beeld=naden&gemeente=GM0004"


def test_what_the_reader_takes_out_of_a_new_map_stays_away_until_asked_back(
    open_page: Any, klein: Path, tmp_path: Path
) -> None:
    page = open_page(klein)
    today = page.evaluate(CIJFERS)
    scenario(page, "Plan")
    # The view that goes along names the scenario too.
    wacht_tot(page, "location.hash.includes('verhuizingen')")
    saved = take(page, tmp_path, "Als nieuwe kaart")
    other = open_page(saved)
    changed = other.evaluate(CIJFERS)
    assert changed != today
    other.evaluate("lappendeken.inkijk.werkbank.verwijder()")
    assert other.evaluate(CIJFERS) == today
    for _ in range(2):
        # Another day: the file again, without what stood behind it.
        other.goto("about:blank")
        other.goto(saved.resolve().as_uri())
        assert other.evaluate(CIJFERS) == today
        assert other.evaluate("lappendeken.inkijk.staat.nu.scenarios.length") == 0
        assert "hebt u weggehaald" in other.locator(".bericht").inner_text()
    other.click("text=Zet ze terug")
    assert other.evaluate(CIJFERS) == changed
    assert other.evaluate("lappendeken.inkijk.staat.nu.scenarios.map(({ naam }) => naam)") == [
        "Plan"
    ]
    assert other.locator(".bericht").is_hidden()
    other.goto("about:blank")
    other.goto(saved.resolve().as_uri())
    assert other.evaluate(CIJFERS) == changed


def test_a_new_map_is_the_same_page_with_one_block_of_data(
    open_page: Any, klein: Path, tmp_path: Path
) -> None:
    page = open_page(klein)
    scenario(page)
    text = take(page, tmp_path, "Als nieuwe kaart").read_text(encoding="utf-8")
    source = klein.read_text(encoding="utf-8")
    start = text.index('<script type="application/json" id="werk">')
    end = text.index("</script>", start) + len("</script>")
    policy = 'http-equiv="Content-Security-Policy" content="'
    for piece in (policy, '<script type="application/json" id="gegevens">'):
        at, was = text.index(piece), source.index(piece)
        assert text[at : at + 1500] == source[was : was + 1500]
    assert "<" not in text[start + 42 : end - 9]


def test_what_is_shown_to_a_room_has_no_panel_and_leaves_no_trace(
    open_page: Any, klein: Path
) -> None:
    page = open_page(klein)
    page.click("#tab-indelingen")
    small = page.evaluate("document.querySelector('.naam').style.fontSize")
    page.locator("#voet button", has_text="Bewaar").click()
    page.click("#watals-venster button:has-text('Presentatie')")
    assert page.locator("#paneel").is_hidden()
    assert page.locator(".presentatierand h1").inner_text() == "a (2026)"
    large = page.evaluate("document.querySelector('.naam').style.fontSize")
    assert float(large[:-2]) > 1.4 * float(small[:-2])
    wacht_tot(page, "location.hash.endsWith('presentatie=ja')")
    page.evaluate("lappendeken.inkijk.werkbank.begin(0)")
    page.evaluate("lappendeken.inkijk.acties.zetInRegio([2], 0)")
    page.evaluate("window.dispatchEvent(new Event('pagehide'))")
    assert page.evaluate("localStorage.length") == 0
    page.keyboard.press("Escape")
    assert page.locator("#paneel").is_visible()
    page.evaluate("window.dispatchEvent(new Event('pagehide'))")
    assert page.evaluate("localStorage.length") == 1
    # What was kept is not shown to the next room.
    page.goto("about:blank")
    page.goto(f"{klein.resolve().as_uri()}#presentatie=ja")
    assert page.evaluate("lappendeken.inkijk.staat.nu.scenarios") == []
    assert page.locator("#paneel").is_hidden()


def test_the_address_has_the_place_to_which_the_reader_moved(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    page.locator(".leaflet-control-zoom-in").click()
    page.locator(".leaflet-control-zoom-in").click()
    # A page that forbids strings as code is asked again and again from here.
    for _ in range(50):
        if "C9" in page.evaluate("location.hash"):
            break
        page.wait_for_timeout(100)
    place = """(() => {
        const { map } = lappendeken.inkijk.kaart;
        const { lat, lng } = map.getCenter();
        return [lat, lng, map.getZoom()];
    })()"""
    before = page.evaluate(place)
    page.reload()
    assert page.evaluate(place) == pytest.approx(before, abs=2e-3)
    # A card that moved the map does so again.
    page.goto("about:blank")
    page.goto(f"{kaart.resolve().as_uri()}#gemeente=GM0050&plek=partners")
    assert page.evaluate("lappendeken.inkijk.kaart.plek()") == "gemeenten"


@pytest.mark.parametrize("plek", ["1,2,3", "52,5,99", "52,5", "x,y,z", "Infinity,5,8", ""])
def test_a_place_that_is_nowhere_on_the_map_is_told(open_page: Any, klein: Path, plek: str) -> None:
    page = open_page(klein)
    begin = page.evaluate("lappendeken.inkijk.kaart.map.getZoom()")
    page.goto("about:blank")
    page.goto(f"{klein.resolve().as_uri()}#plek={plek}")
    assert "niet helemaal begrepen" in page.locator(".bericht").inner_text()
    assert page.evaluate("lappendeken.inkijk.kaart.map.getZoom()") == begin


def test_paper_holds_the_frame_of_the_screen_and_says_what_it_is(
    open_page: Any, kaart: Path
) -> None:
    page = open_page(kaart)
    whole = _print_width(page)
    page.evaluate("lappendeken.inkijk.kaart.map.setView([52.2, 5.3], 10, { animate: false })")
    page.check("input[name=telling][value=inwoners]")
    assert page.evaluate("document.querySelectorAll('.afdrukkaart').length") == 0
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    shown = page.locator(".afdrukkaart > path").count()
    assert 10 < shown < 200 < whole
    text = page.locator("#afdruk").text_content()
    for part in ("Partners tellen naar inwoners. Vaste klassen.", "Gemaakt op ", "met kaart.html"):
        assert part in text


def _print_width(page: Any) -> int:
    """Return how many areas and lines the picture of now has."""
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    found: int = page.locator(".afdrukkaart > path").count()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    return found


LETTERS = """(() => {
    window.dispatchEvent(new Event('beforeprint'));
    const vel = document.getElementById('afdruk');
    return ['staand', 'liggend'].map((turn) =>
        parseFloat(vel.style.getPropertyValue(`--letter-${turn}`)));
})()"""


def test_paper_with_every_indeling_can_be_read(open_page: Any, kaart: Path) -> None:
    """Letters of 6 points at least; a row per indeling is left out, and that is said."""
    page = open_page(kaart)
    page.evaluate("lappendeken.inkijk.keuze.kies(lappendeken.inkijk.g.indelingen.map((_, d) => d))")
    regio = "lappendeken.inkijk.acties.kiesRegio(lappendeken.inkijk.g.keuze[1], 5)"
    cards = [f"lappendeken.inkijk.acties.kiesGemeente({m}, true)" for m in (160, 320)]
    for state in ("0", *cards, regio):
        page.evaluate(state)
        assert min(page.evaluate(LETTERS)) >= 6, state
        vel = page.locator("#afdruk")
        rows = vel.locator(".weggelaten").all_text_contents()
        assert len(rows) == (state != "0")
        assert vel.locator(".regiotabel").count() == 0
        assert all(text.startswith("Voor een rij per indeling (5") for text in rows)
    page.evaluate("lappendeken.inkijk.keuze.kies([...lappendeken.inkijk.g.keuze])")
    page.evaluate(cards[0])
    page.evaluate(LETTERS)
    assert page.locator("#afdruk .regiotabel tbody tr").count() == 9
    assert page.locator("#afdruk .weggelaten").count() == 0


def test_an_open_table_prints_as_the_table(open_page: Any, klein: Path) -> None:
    page = open_page(klein)
    page.click("text=Toon als tabel")
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#afdruk tbody tr").count() == 6
    assert page.locator("#afdruk tbody th").first.inner_text() == "GM0001"
    assert page.locator("#afdruk :is(svg, button)").count() == 0
    assert page.locator("#tabel").is_hidden()
