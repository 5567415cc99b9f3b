"""Where the map stands: it goes along with a card and comes back, with motion too."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kaarthanden import klik_gemeente, toont_het_land, wacht_op_rust, zoek

pytest_plugins = ("browser", "kaartpagina")

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


def rol(page: Any) -> None:
    page.mouse.wheel(0, -240)


def sleep(page: Any) -> None:
    page.mouse.down()
    page.mouse.move(600, 460, steps=4)
    page.mouse.up()


def knop(page: Any) -> None:
    page.click(".leaflet-control-zoom-in >> nth=0")


def pijl(page: Any) -> None:
    page.focus("main .leaflet-container, main.leaflet-container")
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
