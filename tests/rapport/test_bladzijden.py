"""The main text fits its paper: 8 pages of A4 on the country and a provincie, 4 on a regio, 2 on a
gemeente, with and without appendices.

A browser prints them; wide tables would shrink the whole page, so the paper is that of the page
and nothing may stick out of it.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytest_plugins = ("browser",)

OpenPage = Callable[..., Any]

BREEDTE = 680
"""Pixels between the margins of A4: 180 mm."""

STUKKEN = {
    "land": ((), "rapport.html", 8),
    # The provincie with the most gemeenten, and the regio with nearly the most.
    "provincie": (("--provincie", "Noord-Brabant"), "rapport.html", 8),
    "drenthe": (("--provincie", "Drenthe"), "rapport.html", 8),
    "rijnland": (("--regio", "jeugdregio:Holland Rijnland"), "rapport.html", 4),
    "regio": (("--regio", "ggd:GGD Noord- en Oost-Gelderland"), "rapport.html", 4),
    "leiden": (("--gemeente", "Leiden"), "rapport.html", 2),
    # Thirty-three partners in seven companies; its report and its sheet.
    "hattem": (("--gemeente", "Hattem"), "rapport.html", 2),
    "blad": (("--gemeente", "Hattem", "--alle-gemeenten"), "gemeenten/hattem.html", 2),
}


@pytest.mark.parametrize("stuk", STUKKEN)
def test_the_main_text_fits_its_pages(stuk: str, tmp_path: Path, open_page: OpenPage) -> None:
    options, name, most = STUKKEN[stuk]
    command = [sys.executable, "-m", "lappendeken", "rapport", *options]
    subprocess.run(
        [*command, "--nulmodel", "20", "--uit", str(tmp_path / "uit")],
        check=True,
        timeout=300,
        capture_output=True,
    )
    page = open_page(tmp_path / "uit" / name, width=BREEDTE)
    page.emulate_media(media="print")
    # What stands below the appendices does not belong to the main text.
    page.evaluate(
        "const rest = document.querySelector('.bijlagen');"
        "if (rest) { rest.remove(); document.querySelector('footer').remove(); }"
    )
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= BREEDTE
    printed = page.pdf(prefer_css_page_size=True)
    pages = len(re.findall(rb"/Type\s*/Page\b", printed))
    assert 0 < pages <= most
