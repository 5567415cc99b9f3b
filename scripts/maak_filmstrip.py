"""Picture one question on the map in six steps, on a laptop and on a phone.

    python scripts/maak_filmstrip.py kaart.html folder

From the question "and if we join the other region?" to a file for a colleague: the map as it
opens, the tab, a move, what it does, what can be taken along, and that file as it opens. Needs
the test extras (Playwright) and Chromium; nothing is asked of the network.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

SCHERMEN = {1440: 900, 390: 844}
GEMEENTE, INDELING = "Barneveld", "res-2025"


def ask(page: Any) -> None:
    """Find the gemeente that the question is about."""
    page.fill("#zoekveld", GEMEENTE)
    page.keyboard.press("Enter")


def begin(page: Any) -> None:
    """Start a scenario with the indeling that it is about."""
    page.keyboard.press("Escape")
    page.click("#tab-watals")
    number = page.evaluate(
        "(slug) => lappendeken.inkijk.g.indelingen.findIndex((d) => d.slug === slug)", INDELING
    )
    page.select_option("#blad-watals select >> nth=0", str(number))
    page.click("text=Begin >> visible=true")


def move(page: Any) -> None:
    """Put the gemeente in another regio, in its card."""
    ask(page)
    page.select_option("#kaartje .zetter select", label="U16")


def look(page: Any) -> None:
    """See who gains and who loses."""
    page.keyboard.press("Escape")
    page.check("input[value=verschil]")
    page.locator(".uitkomst h2").scroll_into_view_if_needed()


def keep(page: Any) -> None:
    """See what can be taken along."""
    page.locator("#voet button", has_text="Bewaar").click()


STAPPEN: tuple[tuple[str, Callable[[Any], None]], ...] = (
    ("1-vraag", ask),
    ("2-begin", begin),
    ("3-verhuizing", move),
    ("4-uitkomst", look),
    ("5-bewaren", keep),
)


def main(arguments: list[str]) -> int:
    """Write the pictures; return the exit code."""
    from playwright.sync_api import sync_playwright

    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if len(arguments) != 2 or chromium is None:
        print("Fout: geef een kaart en een map; Chromium moet er zijn.", file=sys.stderr)
        return 1
    kaart, folder = map(Path, arguments)
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for width, height in SCHERMEN.items():
            context = browser.new_context(
                offline=True,
                viewport={"width": width, "height": height},
                reduced_motion="reduce",
                locale="nl-NL",
            )
            page = context.new_page()
            page.goto(kaart.resolve().as_uri())
            for name, step in STAPPEN:
                step(page)
                shoot(page, folder / f"{name}-{width}.png")
            with page.expect_download() as download:
                page.locator("#watals-venster button", has_text="Als nieuwe kaart").click()
            saved = folder / "kaart-met-scenario.html"
            download.value.save_as(saved)
            colleague = browser.new_context(
                offline=True, viewport={"width": width, "height": height}
            ).new_page()
            colleague.goto(saved.resolve().as_uri())
            shoot(colleague, folder / f"6-geopend-{width}.png")
        browser.close()
    return 0


def shoot(page: Any, path: Path) -> None:
    """Save what the window shows."""
    page.wait_for_timeout(500)
    page.screenshot(path=path)
    print(path)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
