"""Room on a page: beside numbers, for long figures on a phone, and around an option."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from lappendeken.rapport.gedeeld.bouwstenen import Cel, Kerncijfer, Kolom, Tabel
from lappendeken.rapport.gedeeld.render import _build_omgeving, hou_heel

if TYPE_CHECKING:
    from browser import OpenPage

pytest_plugins = ("browser",)


def schrijf(path: Path, body: str) -> Path:
    """Write a page in the style that all pages share."""
    environment = _build_omgeving("ensemble")
    style = environment.get_template("gedeeld/bladzijde.css").render()
    letters = ":root { --letters: sans-serif; }"
    path.write_text(
        '<!DOCTYPE html><html lang="nl"><meta charset="utf-8"><title>x</title>'
        f'<link rel="icon" href="data:,"><style>{letters}{style}</style><main>{body}</main></html>',
        encoding="utf-8",
    )
    return path


def vul(macro: str, *values: Any) -> str:
    module: Any = _build_omgeving("ensemble").get_template("gedeeld/macros.html.jinja").module
    return str(getattr(module, macro)(*values))


@pytest.mark.parametrize("media", ["screen", "print"])
def test_a_text_beside_a_number_has_room(tmp_path: Path, open_page: OpenPage, media: str) -> None:
    columns = (Kolom("Wie"), Kolom("Aantal", getal=True), Kolom("Waar"), Kolom("Ook"))
    table = Tabel("t", "Bij", columns, ((Cel("A"), Cel("1.204"), Cel("Assen"), Cel("B")),))
    page = open_page(schrijf(tmp_path / "x.html", vul("tabel", table)))
    page.emulate_media(media=media)
    between = page.evaluate(
        """() => [...document.querySelectorAll("thead tr, tbody tr")].map((row) => {
            const [number, text] = [row.cells[1], row.cells[2]].map((cell) => {
                const range = document.createRange();
                range.selectNodeContents(cell);
                return range.getBoundingClientRect();
            });
            return text.left - number.right;
        })"""
    )
    assert min(between) >= (18 if media == "screen" else 12)


@pytest.mark.parametrize("width", [390, 320])
def test_a_long_figure_leaves_its_neighbour_in_its_place(
    tmp_path: Path, open_page: OpenPage, width: int
) -> None:
    figures = [Kerncijfer("12 van de 342", "gemeenten", ""), Kerncijfer("0", "verschillen", "")]
    page = open_page(schrijf(tmp_path / "x.html", vul("cijfers", figures)), width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    places = page.evaluate(
        """() => [...document.querySelectorAll(".cijfers li")].map((item) => {
            const { left, right } = item.getBoundingClientRect();
            return [left, right];
        })"""
    )
    assert places[0][1] - places[0][0] == pytest.approx(places[1][1] - places[1][0])
    assert places[1][1] == pytest.approx(width - 20)


def test_no_line_breaks_in_an_option_and_none_is_too_long(
    tmp_path: Path, open_page: OpenPage
) -> None:
    options = "--gemeente-indeling 2027 --minimum-inwoners 200.000 --inwonerslaag kaart.gpkg"
    body = f"<p>Met de opdracht <code>lappendeken voorstel {options}</code>; {options}.</p>"
    page = open_page(schrijf(tmp_path / "x.html", hou_heel(body)), width=390)
    for width in range(320, 420, 7):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        broken = page.evaluate(
            r"""() => {
                const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                const broken = [];
                for (let node = walker.nextNode(); node; node = walker.nextNode())
                    for (const found of node.data.matchAll(/--[a-z-]+/g)) {
                        const range = document.createRange();
                        range.setStart(node, found.index);
                        range.setEnd(node, found.index + found[0].length);
                        if (range.getClientRects().length > 1) broken.push(found[0]);
                    }
                return broken;
            }"""
        )
        assert broken == []
