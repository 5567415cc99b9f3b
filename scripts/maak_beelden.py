"""Make the screenshots of the README from the real map and report.

Needs the test extras (Playwright) and Chromium; writes ``docs/beeld/*.png``.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from lappendeken.errors import LappendekenError
from lappendeken.opdracht.rapport import Verzoek, run

BEELD = Path(__file__).resolve().parents[1] / "docs" / "beeld"
BREED, HOOG = 1160, 720
MAX_BYTES = 300_000


def main() -> int:
    """Write the screenshots; return the exit code."""
    from playwright.sync_api import sync_playwright

    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if chromium is None:
        print("Fout: Chromium is niet gevonden. Zet het pad in CHROMIUM.", file=sys.stderr)
        return 1
    BEELD.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        uit = Path(folder) / "uitvoer"
        try:
            run(Verzoek(uit=uit), lambda stap: print(stap, file=sys.stderr))
        except LappendekenError as error:
            print(f"Fout: {error}", file=sys.stderr)
            return 1
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(viewport={"width": BREED, "height": HOOG}, reduced_motion="reduce")
        page.goto((uit / "kaart.html").as_uri())
        shoot(page, "kaart")
        page.get_by_role("tab", name="Naden").click()
        shoot(page, "naden")
        page.get_by_role("tab", name="Congruentie").click()
        search = page.get_by_role("combobox").first
        search.fill("Zeewolde")
        search.press("ArrowDown")
        search.press("Enter")
        shoot(page, "gemeente")
        page.goto((uit / "rapport.html").as_uri())
        shoot(page, "rapport")
        browser.close()
    return 0


def shoot(page: Any, name: str) -> None:
    """Save what the window shows."""
    page.wait_for_timeout(500)
    path = BEELD / f"{name}.png"
    page.screenshot(path=path)
    size = path.stat().st_size
    print(f"{path.name}: {size / 1000:.0f} kB", file=sys.stderr)
    if size > MAX_BYTES:
        print(f"Fout: {path.name} is groter dan {MAX_BYTES / 1000:.0f} kB.", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
