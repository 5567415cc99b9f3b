"""One projection and one colouring: in Python, and in the page of the map."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import lappendeken
from lappendeken import Catalogus
from lappendeken.analyse.vergelijk.wijzigingen import match_regios
from lappendeken.kaart.grond import RASTER, TOLERANTIE_M
from lappendeken.model.kleuring import KLEUREN, color_indeling, color_regios
from lappendeken.model.topologie import build_topologie

pytest_plugins = ("browser", "kaartpagina")

VEEL = len(KLEUREN)
BRON = Path(lappendeken.__file__).parent
JS = BRON / "kaart" / "js"


@pytest.mark.parametrize(
    ("mark", "home"),
    [
        (".normalize(", "kern/fold.js"),
        ("function rangVan(", "kern/zoeken.js"),
        ("function kleurGraaf(", "kern/kleuren.js"),
        ("Math.tan(", "kern/kaartprojectie.js"),
    ],
)
def test_each_stands_once_in_the_modules(mark: str, home: str) -> None:
    found = [p for p in JS.rglob("*.js") if mark in p.read_text(encoding="utf-8")]
    assert [p.relative_to(JS).as_posix() for p in found] == [home]


def test_every_script_of_a_page_is_built_from_the_modules() -> None:
    others = [p for p in BRON.rglob("*.js") if JS not in p.parents]
    assert {p.name for p in others} == {"blad.js", "bladzijde.js", "kaart.js", "naast.js"}
    for path in others:
        assert path.read_text(encoding="utf-8").startswith("/* Built from js/"), path
    # Nor does a template have one of its own.
    for path in BRON.rglob("*.jinja"):
        for script in re.findall(r"<script[^>]*>(.*?)</script>", path.read_text(encoding="utf-8")):
            assert re.fullmatch(r"\{\{[^{}]+\}\}", script), path


def test_no_page_carries_a_module_twice() -> None:
    """The script of every page, and that of the maps behind it, share next to nothing."""
    module = re.compile(r"^  // src/lappendeken/kaart/js/(\S+)$", re.MULTILINE)
    found = {
        p.stem: set(module.findall(p.read_text(encoding="utf-8")))
        for p in BRON.rglob("*.js")
        if JS not in p.parents
    }
    assert "bladzijde/sorteren.js" in found["bladzijde"]
    assert found["bladzijde"] & found["naast"] == {"elementen.js", "kern/fold.js"}


def test_projection_agrees(leespagina: Any, catalogus: Catalogus) -> None:
    hoogte, points = leespagina.evaluate(
        """(breedte) => {
            const { g, maakProjectie } = lappendeken.inkijk;
            const { hoogte, punt } = maakProjectie(g.bogen, breedte);
            return [hoogte, g.bogen.flatMap((lijn) => lijn.map(punt))];
        }""",
        360,
    )
    topologie = build_topologie(catalogus.gebiedskaart, TOLERANTIE_M, RASTER)
    assert hoogte == topologie.svg_hoogte(360)
    expected = np.concatenate(topologie.to_punten(360))
    assert len(expected) > 10_000
    np.testing.assert_allclose(np.array(points), expected, rtol=0, atol=1e-9)


def test_colours_of_an_indeling_agree(leespagina: Any, catalogus: Catalogus) -> None:
    found = leespagina.evaluate(
        """(veel) => {
            const { g, kleurRegios } = lappendeken.inkijk;
            return g.indelingen.map((d) => [d.slug, [...kleurRegios(d, g.grenzen, veel)]]);
        }""",
        VEEL,
    )
    assert leespagina.evaluate("lappendeken.inkijk.g.stijl.regios") == list(KLEUREN)
    for slug, colours in found:
        expected = color_indeling(catalogus.indeling(slug), catalogus.grenzen.paren, VEEL)
        assert colours == list(expected.values()), slug


@pytest.mark.parametrize("partial", [False, True])
def test_counterparts_and_their_colours_agree(
    leespagina: Any, catalogus: Catalogus, partial: bool
) -> None:
    slugs = leespagina.evaluate("lappendeken.inkijk.g.indelingen.map((d) => d.slug)")
    whole = [s for s in slugs if len(catalogus.indeling(s).hoofdregio) == len(catalogus.gemeenten)]
    chosen = [s for s in slugs if s not in whole][:8] if partial else whole[:8]
    assert len(chosen) == 8
    people = catalogus.gemeenten["inwoners"]
    for one, other in combinations(chosen, 2):
        a, b = catalogus.indeling(one), catalogus.indeling(other)
        same, left, right = leespagina.evaluate(
            """([one, other, veel]) => {
                const { g, kleurPaar, vindTegenhangers } = lappendeken.inkijk;
                const [a, b] = [one, other].map((s) => g.indelingen.find((d) => d.slug === s));
                const same = vindTegenhangers(a, b, g.inwoners);
                return [same, ...kleurPaar(a, b, same, g.grenzen, veel)].map((x) => [...x]);
            }""",
            [one, other, VEEL],
        )
        matched = match_regios(a, b, people)
        assert {a.regios[i]: b.regios[j] for i, j in enumerate(same) if j >= 0} == matched, (
            f"{one}, {other}"
        )
        colours = color_regios(a, b, matched, catalogus.grenzen.paren, VEEL)
        assert (left, right) == tuple(
            list(found.values())
            for found in (
                {code: colours[0][code] for code in a.regios},
                {code: colours[1][code] for code in b.regios},
            )
        ), f"{one}, {other}"


def test_equal_regios_have_one_colour_side_by_side(
    open_page: Any, kaart: Path, catalogus: Catalogus
) -> None:
    page = open_page(kaart)
    numbers = page.evaluate(
        """["veiligheidsregio", "jeugdregio"].map((wanted) =>
            lappendeken.inkijk.g.indelingen.findIndex((d) => d.slug.startsWith(wanted)))"""
    )
    page.click("#tab-indelingen")
    page.select_option(
        "label:has-text('Eerste') select, label:has-text('Indeling') select", str(numbers[0])
    )
    page.select_option("label:has-text('Tweede') select", str(numbers[1]))
    page.check("input[value=naast]")
    left, right = (
        page.locator(f"{where} .leaflet-vlakken-pane path").evaluate_all(
            "(paths) => paths.map((p) => p.getAttribute('fill'))"
        )
        for where in (".folium-map", ".tweede-kaart")
    )
    slugs = page.evaluate("lappendeken.inkijk.g.indelingen.map((d) => d.slug)")
    first, second = (catalogus.indeling(slugs[n]) for n in numbers)
    places = {
        code: n for n, code in enumerate(page.evaluate("lappendeken.inkijk.g.gemeenten.code"))
    }
    equal = set(first.leden.values()) & set(second.leden.values())
    names = {second.regionamen[second.hoofdregio[min(leden)]] for leden in equal}
    assert len(equal) >= 5, names
    for leden in equal:
        assert len({left[places[m]] for m in leden} | {right[places[m]] for m in leden}) == 1
    assert len(set(left)) > 3
