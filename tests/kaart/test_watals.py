"""What if, on the map: what a reader does there is what ``lappendeken scenario`` computes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from kaarthanden import klik_gemeente, wacht_op_rust, zoek
from lappendeken import Catalogus
from lappendeken.analyse.scenario import (
    CRITERIA,
    Scenariovergelijking,
    compute_scenario,
    read_scenario,
)
from lappendeken.analyse.vergelijk.verhuizing import compute_verhuizingen
from strook import GEVAARLIJK, strip_congruentie
from tekening import indeling

pytest_plugins = ("browser", "kaartpagina")

MATEN = ("congruentie", "jaccard", "regioatlas_congruentie", "ecs", "nestheid", "tafels")


def begin(page: Any, slug: str = "res-2025") -> None:
    """Start a scenario on an indeling, as a reader does."""
    page.click("#tab-watals")
    value = page.evaluate(
        "(slug) => lappendeken.inkijk.g.indelingen.findIndex((d) => d.slug === slug)", slug
    )
    page.select_option("#blad-watals select >> nth=0", str(value))
    page.click("text=Begin >> visible=true")


def verf(page: Any, *namen: str) -> None:
    """Take the regio of the first gemeente, and put the others in it."""
    page.click(".verfknop")
    for naam in namen:
        klik_gemeente(page, naam)
    page.click(".verfknop")


def figures(page: Any) -> Any:
    """Every figure that the page has for its choice, NaN as null."""
    return page.evaluate(
        """() => {
            const { rekenaar, staat } = lappendeken.inkijk;
            const { maten, naden, k } = rekenaar.uitkomst(staat.nu.keuze);
            return JSON.stringify([maten, naden, k], (_, v) => ArrayBuffer.isView(v) ? [...v] : v);
        }"""
    )


def save(page: Any, folder: Path, knop: str = "Bewaar het scenario") -> Path:
    """Save the scenario as a file."""
    with page.expect_download() as download:
        page.click(f"text={knop}")
    path = folder / str(download.value.suggested_filename)
    download.value.save_as(path)
    return path


def compute(catalogus: Catalogus, *paths: Path, **options: Any) -> Scenariovergelijking:
    """Do what ``lappendeken scenario`` does with files, on the standaard set."""
    chosen = catalogus.select()
    scenarios = [
        read_scenario(path, catalogus, chosen, herindelingen=catalogus.herindelingen, **options)
        for path in paths
    ]
    return compute_scenario(
        chosen,
        scenarios,
        catalogus.gemeenten,
        catalogus.gebiedskaart.grenzen,
        criteria=list(CRITERIA),
    )


def assert_same_table(page: Any, tabel: pd.DataFrame) -> None:
    """The table of alternatives on the page is that of the command, to 1e-9."""
    rows = page.evaluate(
        """() => lappendeken.inkijk.standen().map(({ naam, stand }) =>
            [naam, ...lappendeken.inkijk.CRITERIA.map(([name, , , f]) => f(stand))])"""
    )
    names = page.evaluate("lappendeken.inkijk.CRITERIA.map(([name]) => name)")
    assert names == list(tabel.columns[1:])
    assert [row[0] for row in rows] == tabel["alternatief"].tolist()
    found = np.array([row[1:] for row in rows], dtype=float)
    expected = tabel[names].to_numpy(dtype=float)
    np.testing.assert_allclose(found, expected, rtol=0, atol=1e-9)


@pytest.mark.traag
def test_painted_scenario_is_what_the_command_computes_and_undo_leaves_nothing(
    open_page: Any, kaart: Path, catalogus: Catalogus, tmp_path: Path
) -> None:
    page = open_page(kaart)
    before = figures(page)
    begin(page)
    verf(page, "Utrecht", "Amersfoort", "Barneveld")
    text = page.locator("#blad-watals .uitkomstzin").inner_text()
    page.locator("#melding", has_text=text).wait_for(state="attached")
    outcome = compute(catalogus, save(page, tmp_path))
    (alternatief,) = outcome.alternatieven
    assert sorted(alternatief.verhuizingen["gemeente_naam"]) == ["Amersfoort", "Barneveld"]
    assert text == alternatief.zin
    shown = page.evaluate(
        """(maten) => {
            const { rekenaar, staat } = lappendeken.inkijk;
            const { maten: all } = rekenaar.uitkomst(staat.nu.keuze);
            return maten.map((maat) => [...all[maat][0]]);
        }""",
        MATEN,
    )
    for maat, values in zip(MATEN, shown, strict=True):
        expected = alternatief.congruentie.alle_gemeenten[maat].to_numpy(dtype=float)
        np.testing.assert_allclose(values, expected, rtol=0, atol=1e-9, err_msg=maat)
    tabel = outcome.tabel.assign(alternatief=["vandaag", "Scenario 1"])
    assert_same_table(page, tabel)
    page.keyboard.press("Control+z")
    page.keyboard.press("Control+z")
    assert figures(page) == before
    assert page.locator("#blad-watals .uitkomstzin").inner_text() == "Er is nog niets veranderd."
    page.keyboard.press("Control+y")
    page.keyboard.press("Control+Shift+z")
    assert page.locator("#blad-watals .uitkomstzin").inner_text() == text


def test_two_scenarios_a_new_regio_and_one_that_goes_up(
    open_page: Any, kaart: Path, catalogus: Catalogus, tmp_path: Path
) -> None:
    """What is made without a pointer stands in the table and in the files."""
    page = open_page(kaart)
    begin(page, "ggd-2025")
    zoekveld = page.locator("#zoekveld")
    zoekveld.fill("zeewolde")
    zoekveld.press("Enter")
    page.select_option("#kaartje .zetter select", "nieuw")
    page.locator("#kaartje .zetter option[selected]", has_text="Regio Zeewolde").wait_for(
        state="attached"
    )
    page.keyboard.press("Escape")
    plan_a = save(page, tmp_path)
    page.select_option("label:has-text('Scenario') select >> nth=0", "nieuw")
    regios = page.locator(".regiobank .bankrij")
    flevoland = regios.filter(has_text="Flevoland").locator(".label").inner_text()
    regios.filter(has_text="Gooi").click()
    page.select_option("label:has-text('hierin samen') select", label=flevoland)
    plan_b = save(page, tmp_path)
    assert "regio: " in plan_b.read_text(encoding="utf-8-sig")
    outcome = compute(catalogus, plan_a, plan_b)
    tabel = outcome.tabel.assign(alternatief=["vandaag", "Scenario 1", "Scenario 2"])
    assert_same_table(page, tabel)


def test_a_whole_indeling_is_read_by_the_command_too(
    open_page: Any, kaart: Path, catalogus: Catalogus, tmp_path: Path
) -> None:
    """Another indeling in the place of one cannot be told as moves."""
    page = open_page(kaart)
    begin(page)
    page.click("text=Naam, andere start")
    value = page.evaluate(
        "lappendeken.inkijk.g.indelingen.findIndex((d) => d.slug === 'jeugdregio-2025')"
    )
    page.select_option("label:has-text('opnieuw als') select", str(value))
    path = save(page, tmp_path)
    assert "--vervangt res-2025" in page.locator("#watals-venster").inner_text()
    page.keyboard.press("Escape")
    outcome = compute(catalogus, path, vervangt="res-2025")
    assert_same_table(page, outcome.tabel.assign(alternatief=["vandaag", "Scenario 1"]))


@pytest.mark.parametrize(("soort", "doel"), [("in", "jeugdregio-2025"), ("gelijk", "ggd-2025")])
def test_the_fewest_moves_are_those_of_the_command(
    leespagina: Any, catalogus: Catalogus, soort: str, doel: str
) -> None:
    found = leespagina.evaluate(
        """([soort, doel]) => {
            const { g, maakPassend } = lappendeken.inkijk;
            const vind = (slug) => g.indelingen.find((d) => d.slug === slug);
            const { indeling, verhuisd } = maakPassend(vind('res-2025'), vind(doel), soort, g);
            return verhuisd.map((m) => [g.gemeenten.code[m], indeling.regios[indeling.hoofd[m]]]);
        }""",
        [soort, doel],
    )
    lijst = compute_verhuizingen(
        catalogus.indeling("res-2025"),
        catalogus.indeling(doel),
        catalogus.gemeenten,
        catalogus.gebiedskaart.grenzen,
        soort=soort,
    )
    expected = lijst.tabel.sort_values("gemeente_code")
    assert found == expected[["gemeente_code", "naar_naam"]].to_numpy().tolist()


def test_a_suggestion_is_a_click_and_an_undo(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    begin(page)
    page.click("text=Welke verhuizing helpt het meest?")
    first = page.locator(".voorstellen .zetten li").first
    promised = float(first.locator("small").inner_text().split()[0].replace(",", "."))
    mean = """(() => {
        const { waarden, staat } = lappendeken.inkijk;
        const values = waarden.uitkomst(staat.nu).maten.congruentie[0];
        return 100 * values.reduce((sum, v) => sum + v, 0) / values.length;
    })()"""
    before = page.evaluate(mean)
    first.locator("button").click()
    assert page.evaluate(mean) - before == pytest.approx(promised, abs=5e-4)
    page.keyboard.press("Control+z")
    assert page.evaluate(mean) == before


def test_a_list_from_excel_takes_part_and_its_text_stays_text(
    open_page: Any, kaart: Path, catalogus: Catalogus
) -> None:
    page = open_page(kaart)
    ggd = catalogus.indeling("ggd-2025")
    names = catalogus.gemeenten["gemeente_naam"]
    rows = [f"{names[g]}\t{GEVAARLIJK[int(ggd.regios_van[g][0][-1]) % 6]}" for g in ggd.gemeenten]
    page.click("#tab-watals")
    page.click("text=Plak een lijst uit Excel")
    page.fill("#plaknaam", "<b>Mijn lijst</b>")
    page.fill("#plakveld", "\n".join(["Onze indeling", "wie\twaar", *rows, "Atlantis\tX"]))
    protocol = page.locator(".protocol")
    assert "342 gemeenten" in protocol.inner_text()
    assert "1 regel niet herkend: “Atlantis” (regel 345)" in protocol.inner_text()
    page.click("text=Zet op de kaart")
    assert page.locator(".feiten h2").inner_text().startswith("<b>Mijn lijst</b>")
    page.click("#tab-congruentie")
    assert page.locator("h1").inner_text().startswith("Congruentie van 10 indelingen")
    assert page.locator(".keuze summary").inner_text().startswith("10 van ")
    page.click("text=Toon als tabel")
    page.click('#tabel .pil:has-text("Regio’s")')
    assert page.locator("#tabel thead").inner_text().count("<b>Mijn lijst</b>") == 1
    page.locator("#tabel td", has_text="{{ 7*7 }}").first.wait_for()
    assert page.locator("b, #tabel img").count() == 0


def test_a_file_is_opened_and_what_is_not_understood_is_told(
    open_page: Any, kaart: Path, tmp_path: Path
) -> None:
    page = open_page(kaart)
    page.click("#tab-watals")
    path = tmp_path / "mijn plan.csv"
    path.write_text(
        "indeling;gemeente;naar_regio\nres;Zeewolde;Noord-Veluwe\nres;Atlantis;Drenthe\n",
        encoding="utf-8",
    )
    page.set_input_files("input[type=file]", path)
    venster = page.locator("#watals-venster")
    venster.locator("text=Regel 3: gemeente “Atlantis” is onbekend.").wait_for()
    page.keyboard.press("Escape")
    assert page.evaluate("lappendeken.inkijk.staat.nu.scenarios[0].naam") == "mijn plan"
    assert page.locator("#blad-watals summary", has_text="1 gemeente verhuist").is_visible()


def test_drag_paints_one_step_and_moves_the_map_when_it_is_off(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    begin(page)
    page.click(".verfknop")
    klik_gemeente(page, "Utrecht")
    wacht_op_rust(page)
    punten = page.evaluate(
        """(namen) => namen.map((naam) => {
            const { g, kaart } = lappendeken.inkijk;
            const p = kaart.map.latLngToContainerPoint(g.punt[g.naam.indexOf(naam)]);
            const box = kaart.map.getContainer().getBoundingClientRect();
            return [box.x + p.x, box.y + p.y];
        })""",
        ["Amersfoort", "Barneveld", "Ede"],
    )
    centre = page.evaluate("String(lappendeken.inkijk.kaart.map.getCenter())")

    def sleep() -> None:
        page.mouse.move(*punten[0])
        page.mouse.down()
        for punt in punten[1:]:
            page.mouse.move(*punt)
        page.mouse.up()

    sleep()
    assert page.evaluate("String(lappendeken.inkijk.kaart.map.getCenter())") == centre
    state = (
        "(() => { const [s] = lappendeken.inkijk.staat.nu.scenarios; return s.versies.length; })()"
    )
    assert page.evaluate(state) == 2
    moved = page.locator("#blad-watals summary", has_text="verhuizen").inner_text()
    assert int(moved.split()[0]) >= 3
    page.click(".verfknop")
    sleep()
    assert page.evaluate("String(lappendeken.inkijk.kaart.map.getCenter())") != centre
    assert page.evaluate(state) == 2


def test_a_finger_paints_and_two_fingers_do_not(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart, width=390, height=844, has_touch=True)
    begin(page)
    page.tap(".verfknop")
    wacht_op_rust(page)
    punt = """(naam) => {
        const { g, kaart } = lappendeken.inkijk;
        const p = kaart.map.latLngToContainerPoint(g.punt[g.naam.indexOf(naam)]);
        const box = kaart.map.getContainer().getBoundingClientRect();
        return [box.x + p.x, box.y + p.y];
    }"""
    page.touchscreen.tap(*page.evaluate(punt, "Utrecht"))
    page.touchscreen.tap(*page.evaluate(punt, "Amersfoort"))
    assert page.locator("#blad-watals summary", has_text="1 gemeente verhuist").count() == 1
    client = page.context.new_cdp_session(page)
    x, y = page.evaluate(punt, "Apeldoorn")
    one, two = {"x": x, "y": y, "id": 0}, {"x": x + 60, "y": y + 60, "id": 1}
    client.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [one]})
    client.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [one, two]})
    client.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    assert page.locator("#blad-watals summary", has_text="1 gemeente verhuist").count() == 1


def test_hostile_names_paint_and_stay_text(open_page: Any, save: Any) -> None:
    drawn = (indeling("a", "AABBCC"), indeling("b", "AAABBB"), indeling("c", "ABABAB"))
    page = open_page(save(strip_congruentie(*drawn, names=GEVAARLIJK)))
    page.click("#tab-watals")
    page.click("text=Begin >> visible=true")
    page.locator(".bankrij", has_text="Nieuwe regio").click()
    page.fill(".verfbank input[type=text]", "<img src=x onerror=alert(1)>{{ 7*7 }}")
    page.keyboard.press("Enter")
    klik_gemeente(page, GEVAARLIJK[1])
    panel = page.locator("#blad-watals")
    assert "<img src=x onerror=alert(1)>{{ 7*7 }}" in panel.inner_text()
    assert panel.locator("img").count() == 0


def test_keyboard_stays_on_the_button_that_undoes(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    begin(page)
    verf(page, "Utrecht", "Amersfoort", "Barneveld")
    page.locator("#blad-watals button", has_text="Ongedaan").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.textContent").endswith("Ongedaan")


def test_the_card_asks_the_question_and_one_press_starts_it(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    zoek(page, "Barneveld")
    vraag = page.locator("#kaartje .vraag")
    assert vraag.locator("summary").inner_text() == "Wat als Barneveld in een andere regio zat?"
    vraag.locator("summary").click()
    assert vraag.locator("li").count() == 9
    assert vraag.locator("li", has_text="RES-regio").inner_text() == "RES-regio (nu Foodvalley)"
    vraag.get_by_role("button", name="RES-regio").click()
    # The question gives way to the list of regios, and the keyboard is there.
    assert vraag.count() == 0
    select = page.get_by_label("Zet Barneveld in (RES-regio)")
    assert select.evaluate("(e) => e === document.activeElement")
    assert page.locator("#tab-watals").get_attribute("aria-selected") == "true"
    select.select_option(label="U16")
    assert page.locator("#blad-watals summary", has_text="1 gemeente verhuist").is_visible()
    said = page.locator("#kaartje .wissel").inner_text()
    assert said == ("−13,3 procentpunt tegenover vandaag. In totaal 0 gemeenten omhoog, 24 omlaag.")
    page.keyboard.press("Control+z")
    assert page.locator("#kaartje .wissel").count() == 0
    page.keyboard.press("Control+y")
    # On another tab it asks again, and goes on in the same scenario.
    page.click("#tab-congruentie")
    vraag.locator("summary").click()
    vraag.get_by_role("button", name="GGD-regio").click()
    assert page.get_by_label("Zet Barneveld in (GGD-regio)").is_visible()
    assert page.evaluate("lappendeken.inkijk.staat.nu.scenarios.length") == 1


def test_a_row_of_the_table_moves_a_gemeente(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    begin(page)
    page.click("text=Toon als tabel")
    select = page.locator("#tabel tr", has_text="Zeewolde").locator("select")
    select.focus()
    select.select_option(label="Noord-Veluwe")
    assert select.locator("option:checked").inner_text() == "Noord-Veluwe"
    assert page.evaluate("document.activeElement.localName") == "select"
    page.keyboard.press("Escape")
    assert page.locator("#blad-watals summary", has_text="1 gemeente verhuist").is_visible()
