"""Make the pictures of the README and of the handleiding from real pages.

Needs the test extras (Playwright) and Chromium; writes ``docs/beeld/*.png`` and
``docs/handleiding/*.png``.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
BIJLAGE = ROOT / "docs" / "handleiding" / "bijlage.xlsx"
BREED, HOOG = 1160, 720
MAX_BYTES = 300_000

OPDRACHTEN = (
    ("rapport", "--uit", "uitvoer"),
    ("rapport", "bijlage.xlsx", "--uit", "zorg"),
    ("scenario", "jeugd-midden-limburg", "--uit", "scenario"),
    ("vergelijk", "res", "provincie", "--uit", "vergelijking"),
)
"""What is run, in one folder, before anything is pictured."""


def stay(page: Any) -> None:
    """Show the page as it opens."""


def open_naden(page: Any) -> None:
    """Show the map of the seams."""
    page.get_by_role("tab", name="Naden").click()


def choose_zeewolde(page: Any) -> None:
    """Show one gemeente with its partners."""
    page.get_by_role("tab", name="Congruentie").click()
    search = page.get_by_role("combobox").first
    search.fill("Zeewolde")
    search.press("ArrowDown")
    search.press("Enter")


def begin_watals(page: Any) -> None:
    """Start a scenario and take the first move that the map suggests."""
    page.get_by_role("tab", name="Wat als").click()
    page.locator("#blad-watals").get_by_role("button", name="Begin").click()
    page.get_by_text("Welke verhuizing helpt het meest?").click()
    page.locator(".voorstellen .zetten li").first.get_by_role("button").click()


def show_protocol(page: Any) -> None:
    """Show how a list of the reader's own was read."""
    table = page.locator("#eigen-bestanden")
    table.evaluate("(it) => { const d = it.closest('details'); if (d) d.open = true; }")
    table.evaluate("(it) => it.scrollIntoView()")


@dataclass(frozen=True)
class Beeld:
    """One picture: of which page, in which state, and where it goes under docs/."""

    naar: str
    pagina: str
    stappen: Callable[[Any], None] = stay


BEELDEN = (
    Beeld("beeld/kaart.png", "uitvoer/kaart.html"),
    Beeld("beeld/naden.png", "uitvoer/kaart.html", open_naden),
    Beeld("beeld/gemeente.png", "uitvoer/kaart.html", choose_zeewolde),
    Beeld("beeld/rapport.png", "uitvoer/rapport.html"),
    Beeld("handleiding/eigen-lijst.png", "zorg/rapport.html", show_protocol),
    Beeld("handleiding/vergelijking.png", "vergelijking/vergelijking.html"),
    Beeld("handleiding/wat-als.png", "uitvoer/kaart.html", begin_watals),
    Beeld("handleiding/scenario.png", "scenario/scenario.html"),
)


def main() -> int:
    """Write the pictures; return the exit code."""
    from playwright.sync_api import sync_playwright

    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if chromium is None:
        print("Fout: Chromium is niet gevonden. Zet het pad in CHROMIUM.", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        shutil.copy(BIJLAGE, folder)
        for words in OPDRACHTEN:
            ended = subprocess.run(
                [sys.executable, "-m", "lappendeken", *words], cwd=folder, check=False
            )
            if ended.returncode:
                return ended.returncode
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu"]
        )
        for beeld in BEELDEN:
            page = browser.new_page(
                viewport={"width": BREED, "height": HOOG}, reduced_motion="reduce", locale="nl-NL"
            )
            page.goto((Path(folder) / beeld.pagina).as_uri())
            beeld.stappen(page)
            shoot(page, ROOT / "docs" / beeld.naar)
            page.close()
        browser.close()
    return 0


def shoot(page: Any, path: Path) -> None:
    """Save what the window shows."""
    page.wait_for_timeout(500)
    path.parent.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=path)
    size = path.stat().st_size
    print(f"{path.name}: {size / 1000:.0f} kB", file=sys.stderr)
    if size > MAX_BYTES:
        print(f"Fout: {path.name} is groter dan {MAX_BYTES / 1000:.0f} kB.", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
