"""The panel is kept in step, not rebuilt: focus, scrolling and open details stay."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kaarthanden import zoek
from strook import strip_congruentie
from tekening import indeling

pytest_plugins = ("browser", "kaartpagina")

ACTIEF = "document.activeElement.textContent"
GELIJK_GEBLEVEN = "(e) => e.isConnected && document.activeElement === e"


@pytest.fixture
def klein(open_page: Any, save: Any) -> Any:
    """The page of six gemeenten in three indelingen."""
    drawn = (indeling("a", "AABBCC"), indeling("b", "AAABBB"), indeling("c", "ABABAB"))
    return open_page(save(strip_congruentie(*drawn)))


# What a reader changes, without leaving the keyboard where it is.
VERANDERINGEN = {
    "indelingen": "lappendeken.inkijk.keuze.kies([0, 1])",
    "weging": "lappendeken.inkijk.staat.zet({ inwoners: true })",
    "maat": "lappendeken.inkijk.staat.zet({ laag: 3 })",
    "klasse": "lappendeken.inkijk.staat.zet({ klasse: 2 })",
}


@pytest.mark.parametrize("verandering", VERANDERINGEN.values(), ids=VERANDERINGEN)
def test_focus_stays_on_a_class_of_the_legend(klein: Any, verandering: str) -> None:
    row = klein.locator("button.legendarij >> nth=3").element_handle()
    row.focus()
    klein.evaluate(verandering)
    assert row.evaluate(GELIJK_GEBLEVEN)


def test_pressing_a_class_keeps_the_keyboard_and_is_told(klein: Any) -> None:
    row = klein.locator("button.legendarij >> nth=3")
    row.focus()
    klein.keyboard.press("Enter")
    assert row.get_attribute("aria-pressed") == "true"
    assert row.evaluate(GELIJK_GEBLEVEN)
    label = row.locator(".label").inner_text()
    count = row.locator(".telling").inner_text()
    klein.locator("#melding", has_text=f"Alleen {label}: {count} gemeente").wait_for(
        state="attached"
    )
    klein.keyboard.press("Enter")
    assert row.get_attribute("aria-pressed") == "false"
    klein.locator("#melding", has_text="Alle klassen").wait_for(state="attached")


def test_a_row_that_is_kept_does_what_its_new_state_asks(klein: Any) -> None:
    """The same element, another measure: a press is of the new one."""
    klein.evaluate("lappendeken.inkijk.staat.zet({ laag: 3 })")
    klein.locator("button.legendarij >> nth=0").click()
    klein.locator("button.legendarij >> nth=1").click()
    classes = klein.evaluate("lappendeken.inkijk.g.lagen[3].klassen.length")
    assert klein.evaluate("lappendeken.inkijk.staat.nu.klasse") == classes - 2


@pytest.mark.parametrize("verandering", VERANDERINGEN.values(), ids=VERANDERINGEN)
def test_focus_and_scrolling_of_a_card_stay(klein: Any, verandering: str) -> None:
    klein.set_viewport_size({"width": 1440, "height": 420})
    zoek(klein, "GM0003")
    link = klein.locator("#kaartje .lijst .link").first.element_handle()
    link.focus()
    klein.evaluate("document.getElementById('kaartje').scrollTop = 520")
    place = link.bounding_box()["y"]
    assert 0 < place < 400
    klein.evaluate(verandering)
    assert link.evaluate(GELIJK_GEBLEVEN)
    # Lines come and go above it, and the reader sees it stay where it was.
    assert link.bounding_box()["y"] == pytest.approx(place, abs=1)
    assert klein.evaluate("document.getElementById('kaartje').scrollTop") >= 230


def test_open_details_and_focus_stay_over_choice_weighting_and_view(klein: Any) -> None:
    summary = klein.locator(".keuze summary").element_handle()
    summary.click()
    box = klein.locator(".keuze .vinkje input >> nth=2").element_handle()
    box.focus()
    klein.keyboard.press("Space")
    klein.evaluate("lappendeken.inkijk.staat.zet({ inwoners: true })")
    assert box.evaluate(GELIJK_GEBLEVEN)
    klein.evaluate("lappendeken.inkijk.staat.zet({ weergave: 'naden' })")
    assert box.evaluate(GELIJK_GEBLEVEN)
    assert klein.locator(".keuze").get_attribute("open") is not None


def test_the_list_of_regios_stays_open_for_another_indeling(klein: Any) -> None:
    klein.click("#tab-indelingen")
    summary = klein.locator(".feiten summary", has_text="Alle regio’s").element_handle()
    summary.click()
    summary.focus()
    klein.select_option("label:has-text('als vlakken') select", "2")
    klein.evaluate("lappendeken.inkijk.staat.zet({ indeling: 1 })")
    assert summary.is_visible()
    assert klein.locator(".feiten details[open]").count() == 1
    assert klein.locator(".feiten h2").inner_text().startswith("b")


def test_sorting_a_table_keeps_its_rows_and_the_keyboard(klein: Any) -> None:
    klein.click("text=Toon als tabel")
    row = klein.locator("#tabel tbody tr", has_text="GM0006").element_handle()
    head = klein.locator("#tabel thead button", has_text="Inwoners").element_handle()
    head.focus()
    klein.keyboard.press("Enter")
    first = klein.locator("#tabel tbody tr").first
    assert first.evaluate("(e, row) => e === row", row)
    assert head.evaluate(GELIJK_GEBLEVEN)
    assert klein.locator("#tabel th[aria-sort]").inner_text().startswith("Inwoners")


def test_focus_goes_along_with_a_row_that_moves(klein: Any) -> None:
    klein.click("text=Toon als tabel")
    last = klein.locator("#tabel tbody .link", has_text="GM0006").element_handle()
    last.focus()
    klein.evaluate(
        "[...document.querySelectorAll('#tabel thead button')]"
        ".find((b) => b.textContent.startsWith('Inwoners')).click()"
    )
    assert last.evaluate(GELIJK_GEBLEVEN)


def open_werktabel(page: Any) -> None:
    """Begin a scenario with the first indeling, AABBCC, and show the gemeenten as a table."""
    page.click("#tab-watals")
    page.click("#blad-watals >> text=Begin")
    page.click("text=Toon als tabel")


def test_a_move_in_the_table_makes_only_the_rows_anew_of_whom_it_changes(klein: Any) -> None:
    open_werktabel(klein)
    rows = "[...document.querySelectorAll('#tabel tbody tr')].map((row) => row.innerText)"
    before = klein.evaluate(rows)
    made = klein.evaluate(
        """() => {
            const own = document.createElement;
            let cells = 0;
            document.createElement = function (tag, ...rest) {
                cells += tag === "th" && rest.length === 0 ? 0 : tag === "td";
                return own.call(this, tag, ...rest);
            };
            lappendeken.inkijk.acties.zetInRegio([0], 1);
            document.createElement = own;
            return cells;
        }"""
    )
    cells = klein.locator("#tabel tbody tr >> nth=0 >> td").count()
    outcome = klein.locator("#blad-watals .uitkomst td").count()
    # GM0001 leaves A, where GM0002 stays, for B, where GM0003 and GM0004 are.
    assert made - outcome == 4 * cells
    after = klein.evaluate(rows)
    assert [i for i in range(6) if before[i] != after[i]] == [0, 1, 2, 3]
    klein.click("#tabel .sluit")
    klein.click("text=Toon als tabel")
    assert klein.evaluate(rows) == after


def test_a_list_in_the_table_that_was_opened_knows_a_regio_made_since(klein: Any) -> None:
    open_werktabel(klein)
    last = klein.locator("#tabel tbody tr >> nth=5 >> select")
    last.focus()
    assert last.locator("option").all_inner_texts()[:3] == ["A", "B", "C"]
    first = klein.locator("#tabel tbody tr >> nth=0 >> select")
    first.focus()
    first.select_option("nieuw")
    last.focus()
    assert "Regio GM0001" in " ".join(last.locator("option").all_inner_texts())
    last.select_option(label="A")
    assert klein.evaluate("lappendeken.inkijk.werkbank.nu().leden")[0] == [1, 5]


def test_asking_for_every_partner_leaves_the_keyboard_in_the_grid(
    open_page: Any, kaart: Path
) -> None:
    page = open_page(kaart)
    zoek(page, "assen")
    page.locator("text=Toon ook de andere").focus()
    page.keyboard.press("Enter")
    name = page.locator(".rooster tbody tr >> nth=14 >> th").inner_text()
    assert page.evaluate(ACTIEF) == name
    rows = page.locator(".rooster tbody tr").count()
    page.evaluate("lappendeken.inkijk.staat.zet({ inwoners: true })")
    assert page.locator(".rooster tbody tr").count() == rows
    assert page.evaluate(ACTIEF) == name
    # Another gemeente begins with a short grid again.
    zoek(page, "utrecht")
    assert page.locator(".rooster tbody tr").count() == 14


def test_a_stroke_changes_the_rows_of_its_two_regios_and_no_other(klein: Any) -> None:
    klein.click("#tab-watals")
    klein.evaluate("lappendeken.inkijk.werkbank.begin(0)")
    rows = klein.locator(".bankrij", has=klein.locator("small"))
    assert [row.split("\n")[0] for row in rows.all_inner_texts()] == ["A", "B", "C"]
    assert [row.locator("small").inner_text()[0] for row in rows.all()] == ["2", "2", "2"]
    klein.evaluate(
        """() => {
            window.anders = new Set();
            new MutationObserver((list) => {
                for (const { target } of list) {
                    const element = target instanceof Element ? target : target.parentElement;
                    window.anders.add(element.closest(".bankrij")?.querySelector(".label")?.textContent);
                }
            }).observe(document.querySelector(".regiobank"), {
                attributes: true, characterData: true, childList: true, subtree: true,
            });
        }"""
    )
    # The third gemeente goes from B to A.
    klein.evaluate("lappendeken.inkijk.acties.zetInRegio([2], 0)")
    assert [row.locator("small").inner_text()[0] for row in rows.all()] == ["3", "1", "2"]
    assert klein.evaluate("[...window.anders].sort()") == ["A", "B"]
    # A row that was left as it was does what it did, and says so.
    rows.nth(2).click()
    assert klein.evaluate("lappendeken.inkijk.staat.nu.penseel") == 2
    assert [row.get_attribute("aria-pressed") for row in rows.all()] == ["false", "false", "true"]
    klein.evaluate("lappendeken.inkijk.werkbank.ga(-1)")
    assert [row.locator("small").inner_text()[0] for row in rows.all()] == ["2", "2", "2"]
