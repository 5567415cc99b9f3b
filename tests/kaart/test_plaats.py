"""Where the map stands: it goes along with a card and comes back, with motion too."""

from __future__ import annotations

import html
from pathlib import Path
from typing import Any

import pytest

from kaarthanden import klik_gemeente, toont_het_land, wacht_op_rust, zoek
from lappendeken import Catalogus, load_congruentie
from lappendeken.kaart import build_kaart, render_kaart
from wachten import wacht_tot

pytest_plugins = ("browser", "kaartpagina")

# Whether the middle of the map lies in the country, give or take a pixel.
MIDDEN = """(() => {
    const { g, kaart: { map } } = lappendeken.inkijk;
    const land = L.latLngBounds(g.bogen.flat());
    const box = L.bounds([land.getSouthWest(), land.getNorthEast()].map((p) => map.project(p)));
    const { x, y } = map.project(map.getCenter());
    return x > box.min.x - 2 && x < box.max.x + 2 && y > box.min.y - 2 && y < box.max.y + 2;
})()"""

BEWEGING = pytest.mark.parametrize(
    "beweging", ["reduce", "no-preference"], indirect=True, ids=["stil", "beweging"]
)


@BEWEGING
@pytest.mark.parametrize("naam", ["zeewolde", "maastricht", "vlieland"])
def test_map_comes_back_when_a_card_closes(open_page: Any, kaart: Path, naam: str) -> None:
    page = open_page(kaart)
    zoek(page, naam)
    wacht_op_rust(page)
    assert not toont_het_land(page)
    page.keyboard.press("Escape")
    wacht_op_rust(page)
    assert toont_het_land(page)


@BEWEGING
def test_map_comes_back_when_the_card_closes_on_its_way(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    zoek(page, "zeewolde")
    # Two frames later an animated zoom has begun, and Leaflet hears nothing until its end.
    page.evaluate("new Promise((f) => requestAnimationFrame(() => requestAnimationFrame(f)))")
    page.keyboard.press("Escape")
    wacht_op_rust(page)
    assert toont_het_land(page)


@BEWEGING
def test_last_wish_holds_before_the_first_frame_of_another(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    zoek(page, "holland rijnland")
    wacht_op_rust(page)
    # In one turn: the way back has not had a frame when the provincie is asked for.
    page.evaluate(
        """() => {
            const press = (key) => document.activeElement.dispatchEvent(
                new KeyboardEvent("keydown", { key, bubbles: true }));
            document.getElementById("kaartje-kop").focus();
            press("Escape");
            const field = document.getElementById("zoekveld");
            field.value = "friesland";
            field.dispatchEvent(new Event("input", { bubbles: true }));
            field.focus();
            press("Enter");
        }"""
    )
    wacht_op_rust(page)
    assert page.evaluate(
        """() => {
            const { g, kaart } = lappendeken.inkijk;
            const box = kaart.map.getBounds();
            return ["Leeuwarden", "Maastricht"].map((n) => box.contains(g.punt[g.naam.indexOf(n)]));
        }"""
    ) == [True, False]


def rol(page: Any) -> None:
    page.mouse.wheel(0, -240)


def sleep(page: Any) -> None:
    page.mouse.down()
    page.mouse.move(600, 460, steps=4)
    page.mouse.up()


def knop(page: Any) -> None:
    page.click(".leaflet-control-zoom-in >> nth=0")


def pijl(page: Any) -> None:
    page.focus(".folium-map")
    page.keyboard.press("ArrowLeft")


@BEWEGING
@pytest.mark.parametrize("hand", [rol, sleep, knop, pijl], ids=lambda hand: hand.__name__)
def test_map_stays_where_the_reader_put_it(
    open_page: Any, kaart: Path, hand: Any, beweging: str
) -> None:
    page = open_page(kaart)
    zoek(page, "zeewolde")
    wacht_op_rust(page)
    page.mouse.move(520, 420)
    hand(page)
    wacht_op_rust(page)
    put = page.evaluate("lappendeken.inkijk.kaart.map.getZoom()")
    page.focus("#kaartje-kop")
    page.keyboard.press("Escape")
    wacht_op_rust(page)
    assert page.evaluate("lappendeken.inkijk.kaart.map.getZoom()") == put
    assert not toont_het_land(page)


@BEWEGING
def test_a_move_of_the_second_map_is_the_readers(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    page.click("#tab-indelingen")
    page.select_option("label:has-text('Tweede') select", "3")
    page.check("input[value=naast]")
    klik_gemeente(page, "Assen")
    wacht_op_rust(page)
    box = page.locator(".tweede-kaart").bounding_box()
    page.mouse.move(box["x"] + 150, box["y"] + 300)
    page.mouse.wheel(0, -360)
    wacht_op_rust(page)
    put = page.evaluate("lappendeken.inkijk.kaart.map.getZoom()")
    page.keyboard.press("Escape")
    wacht_op_rust(page)
    assert page.evaluate("lappendeken.inkijk.kaart.map.getZoom()") == put


@BEWEGING
@pytest.mark.parametrize("width", [1440, 390])
def test_the_country_cannot_be_dragged_away(open_page: Any, kaart: Path, width: int) -> None:
    page = open_page(kaart, width=width, height=844)
    box = page.locator(".folium-map").bounding_box()
    left, top = box["x"] + box["width"] * 0.2, box["y"] + 60
    for _ in range(3):
        page.mouse.move(left, top)
        page.mouse.down()
        page.mouse.move(box["x"] + box["width"] - 10, box["y"] + box["height"] - 10, steps=3)
        page.mouse.up()
        wacht_op_rust(page)
    assert not toont_het_land(page)
    assert page.evaluate(MIDDEN)


def test_the_country_does_not_become_a_stamp(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    begin = page.evaluate("lappendeken.inkijk.kaart.map.getZoom()")
    page.mouse.move(800, 450)
    for _ in range(8):
        page.mouse.wheel(0, 600)
        wacht_op_rust(page)
    assert 0 < begin - page.evaluate("lappendeken.inkijk.kaart.map.getZoom()") <= 0.5


@BEWEGING
def test_whole_map_is_one_press_away(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    assert page.locator(".kijkknoppen button").count() == 1
    zoek(page, "zeewolde")
    wacht_op_rust(page)
    assert not toont_het_land(page)
    page.get_by_role("button", name="Hele kaart").click()
    wacht_op_rust(page)
    assert toont_het_land(page)
    assert page.locator("#kaartje").is_visible()


def test_whole_map_of_a_part_is_the_country(
    open_page: Any, catalogus: Catalogus, tmp_path: Path
) -> None:
    congruentie = load_congruentie(["ggd", "res"], provincies=["Zeeland"])
    path = tmp_path / "zeeland.html"
    path.write_text(render_kaart(build_kaart(congruentie, catalogus.gebiedskaart)), "utf-8")
    page = open_page(path)
    begin = page.evaluate("lappendeken.inkijk.kaart.map.getZoom()")
    assert not toont_het_land(page)
    page.get_by_role("button", name="Hele kaart").click()
    wacht_op_rust(page)
    assert toont_het_land(page)
    page.get_by_role("button", name="Alleen het gekozen deel").click()
    wacht_op_rust(page)
    assert page.evaluate("lappendeken.inkijk.kaart.map.getZoom()") == begin


PLEK = """(naam) => {
    const { g, kaart } = lappendeken.inkijk;
    const box = kaart.map.getContainer().getBoundingClientRect();
    const { x, y } = kaart.map.latLngToContainerPoint(g.punt[g.naam.indexOf(naam)]);
    return [Math.round(box.x + x), Math.round(box.y + y)];
}"""


@BEWEGING
def test_nothing_moves_from_under_the_pointer(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    before = page.evaluate(PLEK, "Utrecht")
    klik_gemeente(page, "Utrecht")
    wacht_op_rust(page)
    assert page.locator("#kaartje h2").inner_text() == "Utrecht"
    assert page.evaluate(PLEK, "Utrecht") == before
    # The second click of a slow double click is on the same gemeente, and closes the card.
    page.wait_for_timeout(700)
    page.mouse.click(*before)
    wacht_op_rust(page)
    assert page.locator("#kaartje").is_hidden()
    assert page.evaluate(PLEK, "Utrecht") == before


def test_what_the_card_would_cover_moves_out_of_its_way(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    klik_gemeente(page, "Enschede")
    wacht_op_rust(page)
    x, _ = page.evaluate(PLEK, "Enschede")
    assert x < page.locator("#kaartje").bounding_box()["x"]


def test_water_lets_go_of_the_choice(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    klik_gemeente(page, "Utrecht")
    wacht_op_rust(page)
    box = page.locator(".folium-map").bounding_box()
    page.mouse.click(box["x"] + 120, box["y"] + 300)
    assert page.locator("#kaartje").is_hidden()
    assert page.evaluate("lappendeken.inkijk.staat.nu.gemeente") is None


def test_a_notebook_scrolls_on_until_the_map_is_taken(
    open_page: Any, kaart: Path, tmp_path: Path
) -> None:
    text = html.escape(kaart.read_text(encoding="utf-8"))
    frame = (
        f'<iframe srcdoc="{text}" width="1300" height="800"></iframe><div style="height:3000px">'
    )
    path = tmp_path / "schrift.html"
    path.write_text(f'<!doctype html><body style="height: 3000px">{frame}</body>', encoding="utf-8")
    page = open_page(path)
    inside = page.frames[1]
    wacht_tot(inside, "Boolean(window.lappendeken?.inkijk.kaart)")
    zoom = "lappendeken.inkijk.kaart.map.getZoom()"
    before = inside.evaluate(zoom)
    page.mouse.move(900, 420)
    page.mouse.wheel(0, 200)
    wacht_tot(page, "window.scrollY > 0")
    assert inside.evaluate(zoom) == before
    page.evaluate("window.scrollTo(0, 0)")
    page.mouse.click(900, 420)
    page.mouse.wheel(0, -400)
    wacht_tot(inside, f"{zoom} > {before}")
    assert page.evaluate("window.scrollY") == 0


# Counts what is written to the paths of the map from here on.
TEL_PADEN = """() => {
    window.paden = 0;
    new MutationObserver((list) => (window.paden += list.length)).observe(
        document.querySelector(".folium-map"),
        { subtree: true, attributeFilter: ["d"] },
    );
}"""


def test_a_move_or_another_scale_writes_no_line_anew(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    page.evaluate("document.getElementById('tab-naden').click()")
    page.evaluate(TEL_PADEN)
    place = """() => {
        const { x, width } = document.querySelector('.folium-map .leaflet-lijnen-pane path')
            .getBoundingClientRect();
        return [x, width];
    }"""
    left, width = page.evaluate(place)
    page.evaluate("lappendeken.inkijk.kaart.map.panBy([90, 0], { animate: false })")
    moved = page.evaluate(place)
    assert moved == pytest.approx([left - 90, width], abs=0.6)
    page.evaluate(
        "(() => { const { map } = lappendeken.inkijk.kaart;"
        " map.setZoom(map.getZoom() + 1, { animate: false }); })()"
    )
    assert page.evaluate(place)[1] == pytest.approx(2 * width, rel=0.01)
    assert page.evaluate("window.paden") == 0
    # Another view does write: the count sees it.
    page.evaluate("lappendeken.inkijk.staat.zet({ minstens: 1 })")
    page.wait_for_function("window.paden > 0")
