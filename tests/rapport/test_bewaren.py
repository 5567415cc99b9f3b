"""Tests of taking a figure of a page along: offline, under the policy of the page."""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from getekend_rapport import teken_topologie
from lappendeken import Catalogus, load_congruentie
from lappendeken.basis.huisstijl import Huisstijl, wear_huisstijl
from lappendeken.model.topologie import build_topologie
from lappendeken.rapport.rapport import build_rapport, render_rapport
from lappendeken.rapport.rapport.blad import build_blad
from lappendeken.rapport.rapport.gegevens import Gegevens
from lappendeken.rapport.rapport.kaartvoorraad import Kaartvoorraad
from lappendeken.rapport.rapport.render import render_blad
from tekening import indeling, vergelijk

pytest_plugins = ("browser",)
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def bestand(tmp_path_factory: pytest.TempPathFactory, catalogus: Catalogus) -> Path:
    stack = (indeling("a", "AABBCC"), indeling("b", "AAABCC"))
    rapport = build_rapport(vergelijk(*stack), catalogus, topologie=teken_topologie(6))
    path = tmp_path_factory.mktemp("bewaren") / "rapport.html"
    with wear_huisstijl(Huisstijl(afzender="Gemeente <X>, 1 maart 2026", naam="Gemeente <X>")):
        path.write_text(render_rapport(rapport), encoding="utf-8")
    return path


def save(page: Any, figure: Any, soort: str) -> tuple[str, bytes]:
    with page.expect_download(timeout=20_000) as waiting:
        figure.get_by_role("button", name=f"Bewaar als {soort}").click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


@pytest.mark.traag
def test_the_figure_of_a_sheet_can_be_saved_too(
    open_page: Any, tmp_path: Path, catalogus: Catalogus
) -> None:
    congruentie = load_congruentie(["ggd", "res", "jeugdregio"]).beperk(("GM0546",))
    arcs = build_topologie(catalogus.gebiedskaart, tolerantie_m=1_000.0)
    blad = build_blad(Gegevens(congruentie, catalogus), Kaartvoorraad({3.0: arcs}), "2025")
    path = tmp_path / "leiden.html"
    path.write_text(render_blad(blad, "../rapport.html"), encoding="utf-8")
    page = open_page(path)
    figure = page.locator("figure:has(svg[role=img])")
    assert figure.count() == 1
    name, content = save(page, figure, "SVG")
    assert name == "de-partners-van-leiden.svg"
    assert b"partner in elke indeling" in content
    assert save(page, figure, "PNG")[1].startswith(b"\x89PNG")


@pytest.mark.traag
def test_every_figure_can_be_saved_as_a_picture_of_its_own(open_page: Any, bestand: Path) -> None:
    page = open_page(bestand)
    figures = page.locator("figure:visible:has(svg[role=img])")
    assert figures.count() > 1
    for place in range(figures.count()):
        figure = figures.nth(place)
        title = " ".join(figure.locator("figcaption").inner_text().split())
        said = figure.locator("svg[role=img]").first.get_attribute("aria-label")
        name, content = save(page, figure, "SVG")
        assert re.fullmatch(r"[a-z0-9-]+\.svg", name)
        root = ET.fromstring(content)  # noqa: S314
        width, height = int(root.attrib["width"]), int(root.attrib["height"])
        assert root.findtext(f"{SVG}title") == title
        assert root.findtext(f"{SVG}desc") == said
        text = " ".join(" ".join(t.itertext()) for t in root.iter(f"{SVG}text"))
        # Title, stand, sender with day, and source stand in the picture itself.
        assert text.startswith(title)
        assert "stand " in text
        assert "Gemeente <X>, 1 maart 2026" in text
        assert "Grenzen: CBS, Kadaster (CC BY 4.0)" in text
        # It needs nothing of the page that it came from.
        plain = content.decode()
        names = set(re.findall(r"url\(#([^)]+)\)", plain))
        assert names <= set(re.findall(r'id="([^"]+)"', plain))
        assert not re.search(
            r"<use|class=|<script|<style|var\(|https?://(?!www\.w3\.org/2000)", plain
        )
        assert len(set(re.findall(r'fill="(#\w+|rgb[^"]*)"', plain))) > 2

        name, content = save(page, figure, "PNG")
        assert name.endswith(".png")
        with Image.open(io.BytesIO(content)) as picture:
            picture.load()
            assert picture.size == (2 * width, 2 * height)
            assert len(picture.convert("RGB").getcolors(10**7)) > 2
        assert f"Bewaard als {name}" in figure.locator("[role=status]").last.inner_text()


@pytest.mark.traag
def test_the_buttons_are_for_a_screen(open_page: Any, bestand: Path) -> None:
    page = open_page(bestand)
    button = page.get_by_role("button", name="Bewaar als PNG").first
    assert button.bounding_box()["height"] >= 24
    page.emulate_media(media="print")
    assert not button.is_visible()
