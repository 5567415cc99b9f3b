"""Tests of the pages of vergelijk and scenario: twin maps in a browser, hostile names."""

from __future__ import annotations

import csv
import math
import re
from bisect import bisect_left
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from lappendeken import Catalogus, Indeling, Kenmerken, Lidmaatschap
from lappendeken.analyse.scenario import Scenario, Wijziging, compute_scenario
from lappendeken.analyse.vergelijk.vergelijking import compute_vergelijking
from lappendeken.opdracht import scenario as scenario_opdracht
from lappendeken.opdracht import vergelijk
from lappendeken.opdracht.gedeeld.keuze import Keuze
from lappendeken.rapport.gedeeld.naast.kaartpaar import draw
from lappendeken.rapport.scenario import build_scenariopagina
from lappendeken.rapport.vergelijking import build_vergelijkpagina, render_pagina
from strook import strip_kaart
from tekening import code, gemeentetabel, grenzen, indeling, rij
from vijandig import NAMEN
from wachten import wacht_tot

if TYPE_CHECKING:
    from browser import OpenPage

pytest_plugins = ("browser",)

SCENARIO = (
    "indeling,gemeente,naar_regio\nres,Renswoude,U16\nres,Rhenen,U16\nres,Veenendaal,Amersfoort\n"
)


@pytest.fixture(scope="module")
def vergelijking(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pagina") / "v"
    verzoek = vergelijk.Verzoek("res", "provincie", folder, met=("ggd",))
    return vergelijk.run(verzoek, lambda _: None).paden[0]


@pytest.fixture(scope="module")
def scenario(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pagina")
    (folder / "idee.csv").write_text(SCENARIO)
    keuze = Keuze(("res", "ggd"))
    verzoek = scenario_opdracht.Verzoek((str(folder / "idee.csv"),), keuze, folder / "s")
    return scenario_opdracht.run(verzoek, lambda _: None).paden[0]


@pytest.fixture(scope="module")
def eigen_lijst(catalogus: Catalogus, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A list of the twelve gemeenten of Drenthe in two regios, beside the provincies."""
    folder = tmp_path_factory.mktemp("pagina")
    table = catalogus.gemeenten
    names = sorted(table.loc[table["provincie"] == "Drenthe", "gemeente_naam"])
    assert len(names) == 12
    rows = [f"{name};{'Noord' if n < 6 else 'Zuid'}" for n, name in enumerate(names)]
    (folder / "drenthe.csv").write_text("\n".join(["gemeente;regio", *rows]), encoding="utf-8")
    verzoek = vergelijk.Verzoek(str(folder / "drenthe.csv"), "provincie", folder / "v")
    return vergelijk.run(verzoek, lambda _: None).paden[0]


def boxes(page: Any) -> list[str]:
    return page.locator(".paar svg[role=img]").evaluate_all(
        "(maps) => maps.map((map) => map.getAttribute('viewBox'))"
    )


def centre(page: Any, number: int) -> tuple[float, float]:
    box = page.locator(".venster").nth(number).bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


# --- in a browser ------------------------------------------------------------------


@pytest.mark.parametrize("which", ["vergelijking", "scenario"])
@pytest.mark.parametrize("width", [1440, 390])
def test_fits_the_screen_and_asks_for_nothing(
    request: pytest.FixtureRequest, open_page: OpenPage, which: str, width: int
) -> None:
    path = request.getfixturevalue(which)
    assert path.stat().st_size < 700_000
    page = open_page(path, width=width, height=844)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    maps = page.locator(".venster")
    assert maps.count() == 2
    left, right = maps.nth(0).bounding_box(), maps.nth(1).bounding_box()
    # Side by side where there is room, else one below the other.
    assert (left["y"] == right["y"]) == (width == 1440)
    assert left["width"] > 300
    if width == 390:
        for button in page.locator(".knoppen button").all():
            size = button.bounding_box()
            assert min(size["width"], size["height"]) >= 44


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_both_maps_move_together(vergelijking: Path, open_page: OpenPage, motion: str) -> None:
    page = open_page(vergelijking, reduced_motion=motion)
    page.get_by_role("button", name="Heel Nederland").click()
    whole = boxes(page)
    assert whole[0] == whole[1]
    page.get_by_role("button", name="Inzoomen").click()
    closer = boxes(page)
    assert closer[0] == closer[1] != whole[0]
    page.locator(".venster").nth(1).scroll_into_view_if_needed()
    x, y = centre(page, 1)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 40, y - 30, steps=3)
    page.mouse.up()
    dragged = boxes(page)
    assert dragged[0] == dragged[1] != closer[0]
    before, after = ([float(n) for n in text.split()] for text in (closer[0], dragged[0]))
    assert after[0] > before[0]
    assert after[1] > before[1]
    assert after[2:] == before[2:]
    page.get_by_role("button", name="Heel Nederland").click()
    assert boxes(page) == whole


def test_keyboard_and_wheel(vergelijking: Path, open_page: OpenPage) -> None:
    page = open_page(vergelijking)
    page.get_by_role("button", name="Heel Nederland").click()
    whole = boxes(page)
    box = page.locator(".venster").nth(0)
    box.scroll_into_view_if_needed()
    page.mouse.move(*centre(page, 0))
    page.mouse.wheel(0, -100)
    page.wait_for_timeout(50)
    # The page scrolls; nobody asked the map for anything.
    assert boxes(page) == whole
    box.focus()
    page.keyboard.press("+")
    closer = boxes(page)
    assert float(closer[0].split()[2]) == pytest.approx(360 / 1.6, abs=0.01)
    page.keyboard.press("ArrowRight")
    moved = boxes(page)
    assert moved[0] == moved[1]
    assert float(moved[0].split()[0]) > float(closer[0].split()[0])
    page.keyboard.press("0")
    assert boxes(page) == whole
    page.mouse.move(*centre(page, 0))
    page.mouse.wheel(0, -100)
    wacht_tot(
        page,
        "(was) => document.querySelector('.paar svg[role=img]').getAttribute('viewBox') !== was",
        whole[0],
    )


def test_two_fingers_zoom_and_one_scrolls(vergelijking: Path, open_page: OpenPage) -> None:
    page = open_page(
        vergelijking, width=390, height=844, has_touch=True, reduced_motion="no-preference"
    )
    whole = boxes(page)
    assert page.locator(".venster").nth(0).evaluate("(b) => getComputedStyle(b).touchAction") == (
        "pan-y"
    )
    page.locator(".venster").nth(0).evaluate(
        """(box) => {
          const { left, top } = box.getBoundingClientRect();
          const send = (type, id, x, y) => box.dispatchEvent(new PointerEvent(type, {
            pointerId: id, pointerType: 'touch', clientX: left + x, clientY: top + y, bubbles: true,
          }));
          box.setPointerCapture = () => {};
          send('pointerdown', 11, 150, 200);
          send('pointerdown', 12, 200, 200);
          send('pointermove', 12, 250, 200);
          send('pointerup', 11, 150, 200);
          send('pointerup', 12, 250, 200);
        }"""
    )
    closer = boxes(page)
    assert closer[0] == closer[1]
    assert float(closer[0].split()[2]) == pytest.approx(360 / 2, rel=0.01)
    assert float(whole[0].split()[2]) == 360


def test_pointing_names_the_regio_on_both_maps(vergelijking: Path, open_page: OpenPage) -> None:
    page = open_page(vergelijking)
    page.get_by_label("Zoek een gemeente").first.fill("veenendaal")
    lines = page.locator(".aanwijzing")
    assert lines.nth(0).inner_text() == "Veenendaal: Foodvalley. Gaat in RES-regio naar U16."
    assert lines.nth(1).inner_text() == "Veenendaal: Utrecht. Gaat in RES-regio naar U16."
    said = page.locator(".paar .spreek[role=status]").inner_text()
    assert said.startswith("Veenendaal. RES-regio: Foodvalley. Provincie: Utrecht. Gaat")
    marks = page.locator(".wijst").evaluate_all("(m) => m.map((x) => x.getAttribute('href'))")
    assert marks == ["#gGM0345", "#gGM0345"]
    # What was searched lies in the middle; the mouse over it on the other map says the same.
    page.get_by_label("Zoek een gemeente").first.fill("Assen")
    page.locator(".venster").nth(1).press("Escape")
    assert lines.nth(0).inner_text() == "Wijs een gemeente aan of zoek haar."
    page.locator(".venster").nth(1).scroll_into_view_if_needed()
    page.mouse.move(*centre(page, 1))
    assert lines.nth(0).inner_text() == "Assen: Drenthe"
    page.mouse.move(2, 2)
    assert lines.nth(0).inner_text() == "Wijs een gemeente aan of zoek haar."


@pytest.mark.parametrize("width", [1440, 390])
def test_search_knows_what_the_map_of_the_report_knows(
    vergelijking: Path, open_page: OpenPage, width: int
) -> None:
    page = open_page(vergelijking, width=width, height=844, reduced_motion="no-preference")
    field, lines = page.get_by_label("Zoek een gemeente").first, page.locator(".aanwijzing")
    answer, said = page.locator(".antwoord"), page.locator(".paar .spreek[role=status]")
    # A name that is gone, what everybody says, and the beginning of a name.
    field.fill("westvoorne")
    assert lines.nth(1).inner_text().startswith("Voorne aan Zee: Zuid-Holland")
    assert answer.inner_text() == "Westvoorne is nu deel van Voorne aan Zee."
    assert said.inner_text().startswith(
        "Westvoorne is nu deel van Voorne aan Zee. Voorne aan Zee. RES-regio: "
    )
    field.fill("brielle")
    assert answer.inner_text() == "Brielle ligt in Voorne aan Zee."
    field.fill("Spijk")
    assert answer.inner_text().startswith("Spijk ligt in ")
    assert ", en ook in " in answer.inner_text()
    field.fill("Amsterdm")
    field.press("Enter")
    assert answer.inner_text() == ("Geen gemeente of plaats met deze naam. Bedoelt u Amsterdam?")
    field.fill("Den Haag")
    assert lines.nth(1).inner_text() == "'s-Gravenhage: Zuid-Holland"
    assert answer.inner_text() == ""
    field.fill("sudwest")
    assert lines.nth(1).inner_text() == "'s-Gravenhage: Zuid-Holland"
    field.press("Enter")
    assert lines.nth(1).inner_text() == "Súdwest-Fryslân: Fryslân"
    # Who is not found is said where it was asked, and nobody stays lit in its place.
    field.fill("xyzzy")
    field.press("Enter")
    assert answer.inner_text() == said.inner_text() == "Geen gemeente of plaats met deze naam."
    assert answer.bounding_box()["width"] > 100
    assert lines.nth(0).inner_text() == "Wijs een gemeente aan of zoek haar."
    assert page.locator(".wijst[href]").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_a_list_of_one_provincie_leaves_the_rest_without_regio(
    eigen_lijst: Path, open_page: OpenPage
) -> None:
    for width in (1440, 390):
        page = open_page(eigen_lijst, width=width, height=844, reduced_motion="no-preference")
        assert page.evaluate("document.documentElement.scrollWidth") == width
        field, lines = page.get_by_label("Zoek een gemeente").first, page.locator(".aanwijzing")
        field.fill("Assen")
        assert lines.nth(0).inner_text().startswith("Assen: Noord")
        assert lines.nth(1).inner_text().startswith("Assen: Drenthe")
        field.fill("Utrecht")
        assert lines.nth(0).inner_text().startswith("Utrecht: geen regio")
        without = page.locator(".kant").nth(0).locator("g[fill='url(#arcering)'] use")
        assert without.count() == 342 - 12
        # Of the twelve both maps show two and one regio.
        assert page.locator(".kant").nth(0).locator(".vlakken > g[class]").count() == 2
        page.get_by_role("button", name="Heel Nederland").click()
        assert boxes(page)[0] == boxes(page)[1]


def test_opens_on_what_changes_but_not_under_a_finger(scenario: Path, open_page: OpenPage) -> None:
    page = open_page(scenario)
    opened = boxes(page)
    # Renswoude, Rhenen and Veenendaal: a quarter of the country wide at most.
    assert opened[0] == opened[1]
    assert float(opened[0].split()[2]) < 90
    page.get_by_role("button", name="Heel Nederland").click()
    assert boxes(page)[0].startswith("0 0 360 ")
    page.get_by_role("button", name="Naar wie verhuist").click()
    assert boxes(page) == opened
    # One finger on a map that is zoomed in would not scroll the page.
    phone = open_page(scenario, width=390, height=844, has_touch=True, is_mobile=True)
    assert boxes(phone)[0].startswith("0 0 360 ")


def test_shows_who_moves_and_the_seams(scenario: Path, open_page: OpenPage) -> None:
    page = open_page(scenario)
    left, right = page.locator(".paar svg[role=img]").all()
    assert left.locator(".verhuist use").count() == right.locator(".verhuist use").count() == 3
    assert left.locator("path.vervalt").count() == 1
    assert right.locator("path.ontstaat").count() == 1
    assert left.locator("path.ontstaat").count() == right.locator("path.vervalt").count() == 0
    dashes = left.locator("path.vervalt").evaluate("(p) => getComputedStyle(p).strokeDasharray")
    assert dashes != "none"
    assert right.locator("path.ontstaat").evaluate(
        "(p) => getComputedStyle(p).strokeDasharray"
    ) == ("none")


def test_without_javascript_there_are_two_pictures(vergelijking: Path, open_page: OpenPage) -> None:
    page = open_page(vergelijking, java_script_enabled=False)
    for map_ in page.locator(".paar svg[role=img]").all():
        assert map_.bounding_box()["height"] > 400
        assert "Omlijnd: Renswoude, Rhenen en Veenendaal." in map_.get_attribute("aria-label")
    assert not page.locator(".bediening").is_visible()
    assert page.locator(".legenda").is_visible()


# --- the numbers --------------------------------------------------------------------


def read_numbers(tables: Path) -> list[float]:
    """Every number in the tables that were written beside a page, ascending."""
    found = []
    for path in tables.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as lines:
            for cell in chain.from_iterable(csv.reader(lines)):
                with suppress(ValueError):
                    found.append(float(cell))
    return sorted(n for n in found if math.isfinite(n))


@pytest.mark.parametrize(("which", "least"), [("vergelijking", 300), ("scenario", 150)])
def test_every_number_in_a_table_of_the_page_is_in_the_tables_beside_it(
    request: pytest.FixtureRequest, which: str, least: int
) -> None:
    """A cell holds a value of a CSV, or the difference of two cells of its row, in points too."""
    path = request.getfixturevalue(which)
    known = read_numbers(path.parent / "tabellen")

    def close(a: float, b: float) -> bool:
        return math.isclose(a, b, rel_tol=1e-8, abs_tol=1e-8)

    def is_known(value: float) -> bool:
        place = bisect_left(known, value - 1e-8 * (1 + abs(value)))
        return place < len(known) and close(known[place], value)

    count = 0
    for row in re.findall(r"<tr>(.*?)</tr>", path.read_text(encoding="utf-8"), re.DOTALL):
        values = [float(v) for v in re.findall(r'<td[^>]* data-s="([^"]+)"', row)]
        steps = [factor * (x - y) for x in values for y in values for factor in (1, 100)]
        for value in values:
            count += 1
            found = is_known(value) or is_known(value / 100)
            assert found or any(close(value, step) for step in steps), (value, row)
    assert count > least


# --- hostile names --------------------------------------------------------------------


def hostile(which: str) -> str:
    """Lay out a row of gemeenten whose names, regios and indelingen are all hostile."""
    size = len(NAMEN)
    table = gemeentetabel([10 * (n + 1) for n in range(size)])
    table["gemeente_naam"] = NAMEN

    def own(slug: str, width: int) -> Indeling:
        rows = tuple(Lidmaatschap(code(n + 1), f"R{n // width}") for n in range(size))
        names = {f"R{n}": f"{n} {NAMEN[n]}" for n in range((size - 1) // width + 1)}
        kenmerken = Kenmerken(slug, f"{slug} {NAMEN[0]}", slug, 2026)
        return Indeling(kenmerken, rows, names)

    a, b, c = own("a", 3), own("b", 4), own("c", 5)
    ground = draw(strip_kaart(size), dict(zip(table.index, NAMEN, strict=True)))
    said = list(NAMEN[:20])
    if which == "vergelijking":
        found = compute_vergelijking(a, b, [c], table, rij(size))
        pagina = build_vergelijkpagina(
            found, [c], None, ground, table["inwoners"], opdracht=NAMEN[1], meldingen=said
        )
    else:
        moves = tuple(
            Wijziging("a", code(3 * n + 1), f"R{n + 1}", NAMEN[n], reden=NAMEN[n])
            for n in range(size // 3 - 1)
        )
        scenarios = [Scenario(NAMEN[2], moves), Scenario(NAMEN[6], moves[:3])]
        result = compute_scenario([a, b, c], scenarios, table, rij(size))
        pagina = build_scenariopagina(result, ground, opdracht=NAMEN[1], meldingen=said)
    return render_pagina(pagina)


@pytest.mark.parametrize("which", ["vergelijking", "scenario"])
def test_hostile_names_come_out_as_text(which: str, tmp_path: Path, open_page: OpenPage) -> None:
    text = hostile(which)
    assert text.count("<script") == text.count("</script>") == 2
    assert text.count("<style>") == 1
    assert not re.search(r"<(?:img|iframe|body onload|input autofocus|a href='javascript)", text)
    assert "{{ 7*7 }}" in text
    path = tmp_path / "pagina.html"
    path.write_text(text, encoding="utf-8", newline="\n")
    page = open_page(path, width=390, height=844)
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    for name in ("{{ 7*7 }}", "<script>alert(1)</script>", "__proto__"):
        page.get_by_label("Zoek een gemeente").first.fill(name)
        assert page.locator(".aanwijzing").first.inner_text().startswith(f"{name}: ")


def test_two_indelingen_that_are_the_same_say_so(tmp_path: Path) -> None:
    table = gemeentetabel([10] * 4)
    a, b = indeling("a", "AABB"), indeling("b", "XXYY")
    ground = draw(strip_kaart(4), {c: c for c in table.index})
    found = compute_vergelijking(a, b, [], table, grenzen([(1, 2, 1), (2, 3, 1), (3, 4, 1)]))
    pagina = build_vergelijkpagina(found, [], None, ground, table["inwoners"], opdracht="x")
    text = render_pagina(pagina)
    assert "hebben dezelfde regio’s" in text
    assert "Er hoeft geen gemeente te verhuizen" in text
    assert "Er zijn geen andere indelingen gekozen" in text
    assert not pagina.blokken[0].kaartparen[0].verhuist
