"""A whole scenario without seeing the map, by keyboard alone; and the same with a finger."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kaarthanden import wacht_op_rust
from wachten import wacht_tot

pytest_plugins = ("browser", "kaartpagina")

MEEST = 90
"""So many presses of Tab must lead from any control to any other below it."""


def tab_naar(page: Any, rol: str, naam: str) -> Any:
    """Press Tab until the keyboard is at what has this role and name."""
    wanted = page.get_by_role(rol, name=naam)
    for _ in range(MEEST):
        page.keyboard.press("Tab")
        if wanted.count() == 1 and wanted.evaluate("(e) => e === document.activeElement"):
            return wanted
    raise AssertionError(f"no way to {rol} {naam!r}:\n{page.locator('body').aria_snapshot()}")


def hoor(page: Any, begin: str) -> str:
    """Wait until the live region says something that begins so, and return it."""
    wacht_tot(
        page,
        "(begin) => document.querySelector('[role=status]').textContent.startsWith(begin)",
        begin,
    )
    said: str = page.get_by_role("status").inner_text()
    return said


def focus(page: Any) -> tuple[str, str]:
    """What the keyboard is at: its element, and what it is called."""
    tag, name = page.evaluate(
        """() => {
            const e = document.activeElement;
            return [e.localName, e.labels?.[0]?.textContent || e.textContent];
        }"""
    )
    return tag, name


def test_a_scenario_is_heard_from_choosing_to_saving(
    open_page: Any, kaart: Path, tmp_path: Path
) -> None:
    page = open_page(kaart)
    tab_naar(page, "tab", "Congruentie")
    page.keyboard.press("End")
    assert page.get_by_role("tab", selected=True).inner_text() == "Wat als"

    # An indeling.
    indelingen = tab_naar(page, "combobox", "Welke indeling wilt u veranderen?")
    page.keyboard.type("RES-r")
    assert indelingen.locator("option:checked").inner_text() == "RES-regio (2025)"
    tab_naar(page, "button", "Begin")
    page.keyboard.press("Enter")
    assert hoor(page, "Scenario") == "Scenario begonnen met RES-regio"
    # The button is gone; the keyboard goes on where the work begins.
    assert focus(page)[0] == "select"
    assert page.get_by_role("combobox", name="Scenario").evaluate(
        "(e) => e === document.activeElement"
    )

    # A gemeente, by the search field above.
    field = page.get_by_role("combobox", name="Zoek een gemeente, plaats of regio")
    for _ in range(9):
        page.keyboard.press("Shift+Tab")
        if field.evaluate("(e) => e === document.activeElement"):
            break
    page.keyboard.type("Zeewolde")
    assert hoor(page, "1 naam") == "1 naam gevonden"
    page.keyboard.press("Enter")
    assert hoor(page, "Zeewolde") == "Zeewolde"
    assert focus(page) == ("h2", "Zeewolde")

    # Another regio, past one on the way: Flevoland, Foodvalley, Friesland.
    regio = tab_naar(page, "combobox", "Zet Zeewolde in (RES-regio)")
    assert regio.locator("option:checked").inner_text() == "Flevoland"
    page.keyboard.press("ArrowDown")
    assert hoor(page, "Zeewolde staat nu in Foodvalley. De congruentie ")
    page.keyboard.press("ArrowDown")
    said = hoor(page, "Zeewolde staat nu in Friesland. De congruentie ")
    assert said.endswith(page.locator(".uitkomstzin").inner_text())
    assert focus(page)[0] == "select"

    # Undo is one step, back to the beginning, and says so.
    page.keyboard.press("Control+z")
    said = hoor(page, "Ongedaan gemaakt. Zeewolde staat nu in Flevoland. ")
    assert "verandert voor geen enkele gemeente" in said
    assert regio.locator("option:checked").inner_text() == "Flevoland"
    assert page.evaluate("lappendeken.inkijk.werkbank.actief().nu") == 0
    page.keyboard.press("Control+y")
    hoor(page, "Opnieuw. Zeewolde staat nu in Friesland. ")

    # Away from the card, and keep it.
    page.keyboard.press("Escape")
    assert field.evaluate("(e) => e === document.activeElement")
    tab_naar(page, "button", "Bewaar het scenario (CSV)")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert hoor(page, "Bewaard") == "Bewaard: scenario-1.csv"
    path = tmp_path / "scenario.csv"
    download.value.save_as(path)
    assert path.read_text(encoding="utf-8-sig").split() == [
        "indeling;gemeente;naar_regio;reden",
        "res-2025;Zeewolde;Friesland;",
    ]

    # Away with it: the keyboard is where one begins again.
    page.get_by_role("group").filter(has_text="Naam, andere start").locator("summary").focus()
    page.keyboard.press("Enter")
    tab_naar(page, "button", "Verwijder dit scenario")
    page.keyboard.press("Enter")
    assert indelingen.evaluate("(e) => e === document.activeElement")


def test_every_control_of_a_scenario_has_a_name(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    page.get_by_role("tab", name="Wat als").click()
    page.get_by_label("Welke indeling wilt u veranderen?").select_option(label="RES-regio (2025)")
    page.get_by_role("button", name="Begin").click()
    page.evaluate("lappendeken.inkijk.acties.zetInRegio([7], 3)")
    nameless = [
        line
        for line in page.locator("body").aria_snapshot().splitlines()
        for role in ("button", "combobox", "textbox", "radio", "checkbox", "spinbutton", "tab")
        if line.strip().rstrip(":") == f"- {role}"
    ]
    assert nameless == []


PUNT = """(naam) => {
    const { g, kaart } = lappendeken.inkijk;
    const p = kaart.map.latLngToContainerPoint(g.punt[g.naam.indexOf(naam)]);
    const box = kaart.map.getContainer().getBoundingClientRect();
    return [box.x + p.x, box.y + p.y];
}"""


def veeg(page: Any, *namen: str) -> None:
    """Drag one finger over the map, from name to name."""
    wacht_op_rust(page)
    points = [dict(zip("xy", page.evaluate(PUNT, naam), strict=True)) for naam in namen]
    client = page.context.new_cdp_session(page)
    first, *rest = points
    client.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [first]})
    for point in rest:
        client.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [point]})
    client.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_a_finger_does_the_same_and_chooses_between_painting_and_moving(
    open_page: Any, kaart: Path, tmp_path: Path
) -> None:
    page = open_page(kaart, width=390, height=844, has_touch=True, is_mobile=True)
    page.get_by_role("tab", name="Wat als").tap()
    page.get_by_label("Welke indeling wilt u veranderen?").select_option(label="RES-regio (2025)")
    page.get_by_role("button", name="Begin").tap()
    steps = "lappendeken.inkijk.werkbank.actief().nu"
    centre = "String(lappendeken.inkijk.kaart.map.getCenter())"

    # Painting is on: the finger paints, and the map stands still.
    verf = page.locator(".verfknop")
    verf.scroll_into_view_if_needed()
    verf.tap()
    assert verf.get_attribute("aria-pressed") == "true"
    wacht_op_rust(page)
    page.touchscreen.tap(*page.evaluate(PUNT, "Utrecht"))
    assert hoor(page, "U verft") == "U verft met U16"
    before = page.evaluate(centre)
    veeg(page, "Amersfoort", "Barneveld", "Ede")
    assert page.evaluate(steps) == 1
    assert page.evaluate(centre) == before
    moved = page.evaluate(
        """() => {
            const { g, werkbank } = lappendeken.inkijk;
            const { regios, leden } = werkbank.nu();
            return leden[regios.indexOf("U16")].map((m) => g.naam[m]);
        }"""
    )
    assert {"Amersfoort", "Barneveld", "Ede"} <= set(moved)

    # Off: the same finger moves the map, and paints nothing.
    verf.tap()
    assert verf.get_attribute("aria-pressed") == "false"
    veeg(page, "Amersfoort", "Barneveld", "Ede")
    wacht_op_rust(page)
    assert page.evaluate(steps) == 1
    assert page.evaluate(centre) != before

    # Undo, redo, and keep.
    page.get_by_role("toolbar").get_by_role("button", name="Ongedaan").tap()
    assert page.evaluate(steps) == 0
    page.get_by_role("toolbar").get_by_role("button", name="Opnieuw").tap()
    assert page.evaluate(steps) == 1
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar het scenario (CSV)").tap()
    path = tmp_path / "scenario.csv"
    download.value.save_as(path)
    rows = path.read_text(encoding="utf-8-sig").split("\n")
    assert {"res-2025;Amersfoort;U16;", "res-2025;Ede;U16;"} <= {row.strip() for row in rows}


def test_what_is_said_at_once_is_one_message_and_comes_with_the_picture(
    open_page: Any, kaart: Path
) -> None:
    page = open_page(kaart)
    with_the_picture, all_heard = page.evaluate(
        """async () => {
            const found = [];
            const region = document.querySelector("[role=status]");
            new MutationObserver(() => found.push(region.textContent.split(":")[0]))
                .observe(region, { childList: true });
            const zeg = (...namen) => namen.forEach((naam) =>
                lappendeken.inkijk.acties.kiesGevonden({ naam, soort: "provincie", m: -1 }));
            const wacht = (ms) => new Promise((done) => setTimeout(done, ms));
            const beeld = () => new Promise((done) =>
                requestAnimationFrame(() => setTimeout(done)));
            await wacht(150);
            zeg("Drenthe", "Utrecht");
            await beeld();
            const first = [...found];
            await wacht(150);
            zeg("Zeeland");
            await beeld();
            zeg("Limburg", "Flevoland", "Groningen");
            await wacht(300);
            return [first, found];
        }"""
    )
    assert with_the_picture == ["Utrecht"]
    assert all_heard == ["Utrecht", "Zeeland", "Groningen"]
