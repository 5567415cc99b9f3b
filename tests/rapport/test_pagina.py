"""Tests of the report in a browser: sorting, searching, narrow screens, hostile names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from getekend_rapport import vijandig
from lappendeken import Catalogus, Congruentie
from lappendeken.rapport.rapport import build_rapport, render_rapport
from vijandig import NAMEN

if TYPE_CHECKING:
    from browser import OpenPage

pytest_plugins = ("browser",)


@pytest.fixture(scope="module")
def bestand(
    resultaat: Congruentie, catalogus: Catalogus, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    path = tmp_path_factory.mktemp("rapport") / "rapport.html"
    path.write_text(render_rapport(build_rapport(resultaat, catalogus)), encoding="utf-8")
    return path


def column(page: Any, table: str, number: int) -> list[str]:
    """Return the texts of the visible rows in one column."""
    rows = page.locator(f"#{table} tbody tr:visible")
    return rows.evaluate_all(
        "(rows, n) => rows.map((row) => row.cells[n].textContent.trim())", number
    )


def header(page: Any, table: str, number: int) -> Any:
    return page.locator(f"#{table} thead th").nth(number)


def test_sorts_numbers_and_names_by_click_and_keyboard(bestand: Path, open_page: OpenPage) -> None:
    page = open_page(bestand)
    before = column(page, "gemeenten-tabel", 0)
    assert before[:2] == ["Aa en Hunze", "Aalsmeer"]
    inwoners = header(page, "gemeenten-tabel", 2)
    inwoners.locator("button").click()
    assert inwoners.get_attribute("aria-sort") == "descending"
    assert column(page, "gemeenten-tabel", 0)[:3] == ["Amsterdam", "Rotterdam", "'s-Gravenhage"]
    inwoners.locator("button").press("Enter")
    assert inwoners.get_attribute("aria-sort") == "ascending"
    assert column(page, "gemeenten-tabel", 0)[:2] == ["Schiermonnikoog", "Vlieland"]
    name = header(page, "gemeenten-tabel", 0)
    name.locator("button").press("Space")
    assert name.get_attribute("aria-sort") == "ascending"
    assert inwoners.get_attribute("aria-sort") is None
    assert column(page, "gemeenten-tabel", 0) == before


def test_the_total_stays_below_when_provincies_are_sorted(
    bestand: Path, open_page: OpenPage
) -> None:
    page = open_page(bestand)
    header(page, "provincies-tabel", 1).locator("button").click()
    rows = page.locator("#provincies-tabel tr").all_inner_texts()
    assert rows[1].startswith("Noord-Brabant")
    assert rows[-1].startswith("Nederland")


def test_searches_without_accents_or_case(bestand: Path, open_page: OpenPage) -> None:
    page = open_page(bestand)
    field = page.get_by_label("Zoek een gemeente of provincie")
    field.fill("sudwest")
    assert column(page, "gemeenten-tabel", 0) == ["Súdwest-Fryslân"]
    assert page.locator(".zoek [role=status]").inner_text() == "1 van 342"
    for typed in ("S GRAVENHAGE", "'s-gravenhage", "den haag"):
        field.fill(typed)
        assert column(page, "gemeenten-tabel", 0) == ["'s-Gravenhage"]
    field.fill("flevoland")
    assert len(column(page, "gemeenten-tabel", 0)) == 6
    field.fill("")
    assert len(column(page, "gemeenten-tabel", 0)) == 342


def test_the_matrix_shows_another_measure_and_sorts(bestand: Path, open_page: OpenPage) -> None:
    page = open_page(bestand)
    page.get_by_label("Toon").select_option("Verhuizingen")
    assert page.locator("#matrix-naam").inner_text() == "Verhuizingen"
    names = column(page, "matrix-tabel", 0)
    jeugd, veiligheid = names.index("Jeugdregio"), names.index("Veiligheidsregio")
    cell = page.locator("#matrix-tabel tbody tr").nth(jeugd).locator("td").nth(veiligheid)
    assert cell.inner_text().startswith("7")
    head = header(page, "matrix-tabel", veiligheid + 1)
    head.locator("button").click()
    head.locator("button").click()
    assert head.get_attribute("aria-sort") == "ascending"
    assert column(page, "matrix-tabel", 0)[:2] == ["Jeugdregio", "GGD-regio"]
    assert column(page, "matrix-tabel", 0)[-1] == "Veiligheidsregio"
    page.get_by_label("Toon").select_option("Gedeelde partners")
    assert head.get_attribute("aria-sort") is None


@pytest.mark.parametrize("width", [1440, 390, 320])
def test_only_tables_scroll_sideways(bestand: Path, open_page: OpenPage, width: int) -> None:
    page = open_page(bestand, width=width)
    inside = page.evaluate("document.documentElement.scrollWidth")
    assert inside <= width
    cut = page.evaluate(
        """() => [...document.querySelectorAll("main p, main li, main dd, main h2, main figure")]
            .filter((item) => item.getBoundingClientRect().right > innerWidth + 1)
            .filter((item) => !item.closest(".doos"))
            .map((item) => item.textContent.slice(0, 60))"""
    )
    assert cut == []


def test_reads_without_javascript(bestand: Path, open_page: OpenPage) -> None:
    page = open_page(bestand, java_script_enabled=False)
    assert page.locator("#gemeenten-tabel tbody tr").count() == 342
    assert page.locator(".zoek").is_hidden()
    assert page.locator(".kies").is_hidden()
    assert page.locator("thead button").count() == 0


def test_prints_every_row_and_opens_what_was_closed(bestand: Path, open_page: OpenPage) -> None:
    page = open_page(bestand)
    details = page.locator("#referentie details").first
    details.locator("summary").click()
    assert details.get_attribute("open") is None
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert details.get_attribute("open") is not None
    page.emulate_media(media="print")
    assert page.locator(".zoek").is_hidden()
    assert page.locator("#gemeenten-tabel tbody tr:visible").count() == 342
    background = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert background == "rgb(255, 255, 255)"


def test_text_has_contrast_on_every_class(bestand: Path, open_page: OpenPage) -> None:
    page = open_page(bestand)
    lowest = page.evaluate(
        """() => {
            const light = (colour) => {
                const [r, g, b] = colour.match(/\\d+/g).map((v) => v / 255)
                    .map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            return Math.min(...[...document.querySelectorAll("td[class*=' k']")].map((cell) => {
                const style = getComputedStyle(cell);
                const pair = [light(style.color), light(style.backgroundColor)]
                    .sort((a, b) => a - b);
                return (pair[1] + 0.05) / (pair[0] + 0.05);
            }));
        }"""
    )
    assert lowest >= 4.5


def test_hostile_names_run_nowhere(
    catalogus: Catalogus, open_page: OpenPage, tmp_path: Path
) -> None:
    path = tmp_path / "rapport.html"
    path.write_text(vijandig(catalogus), encoding="utf-8", newline="")
    page = open_page(path)
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    header(page, "gemeenten-tabel", 0).locator("button").click()
    page.get_by_label("Toon").select_option("Nestheid")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.wait_for_timeout(100)
    assert dialogs == []
    assert page.locator("script").count() == 2
    assert page.locator("img, iframe, object, embed, base").count() == 0
    shown = {" ".join(name.split()) for name in column(page, "gemeenten-tabel", 0)}
    # A browser drops NUL from a page.
    expected = {" ".join(name.replace("\x00", "").split()) for name in NAMEN}
    assert shown == expected
