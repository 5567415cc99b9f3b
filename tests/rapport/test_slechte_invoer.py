"""Whole reports on what is rare: all the same, nobody with partners, no seams, long names."""

from __future__ import annotations

import html
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

from getekend_rapport import teken, teken_topologie
from lappendeken import Catalogus, Indeling
from lappendeken.model.eenheid import GEMEENTE
from lappendeken.rapport.rapport import build_rapport, render_rapport
from lappendeken.rapport.rapport.hoofdtekst.vragen import vraag_gemeente
from lappendeken.rapport.rapport.kort import say_verdeling
from opdrachtregel import Run, check_refused
from tekening import code, indeling

LANG = "Samenwerkingsverband Jeugdhulp Noordoost-Zuidwest en Omstrek"
"""A name of 60 characters."""

pytest_plugins = ("browser",)

BREUK = re.compile(r"\bnan\b|\bNone\b|\binf\b|[a-z]\.[a-z_]+\(|\{\{|<NA>")
"""What no reader should ever see."""


def lees(page: str) -> str:
    """Return what a page says, without its pictures and scripts."""
    text = re.sub(r"<(script|style|svg)\b.*?</\1>", " ", page, flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text)).split())


def maak(catalogus: Catalogus, *stack: Indeling, **options: Any) -> str:
    """Write a whole report on drawn data and read it."""
    found = teken(*stack, **options)
    size = len(found.gemeentetabel)
    page = render_rapport(build_rapport(found, catalogus, topologie=teken_topologie(size)))
    said = lees(page)
    assert not BREUK.search(said), BREUK.search(said)
    return said


def test_all_the_same_indeling(catalogus: Catalogus) -> None:
    stack = [indeling(slug, "AABBCC", naam=slug.upper()) for slug in ("een", "twee", "drie")]
    said = maak(catalogus, *stack)
    assert "In alle domeinen zijn de partners dezelfde" in said
    assert "Alle 3 indelingen hebben dezelfde regio’s" in said
    assert "Twee indelingen geven steeds hetzelfde gezelschap" in said
    assert "De 3 indelingen vormen 3 paren die alle gelijk zijn." in said
    assert "Elke gemeente heeft een congruentie van 100%." in said
    assert "Elk paar deelt evenveel partners (gemiddeld 100%)" in said


def test_one_regio_for_all_has_no_seams(catalogus: Catalogus) -> None:
    said = maak(catalogus, indeling("een", "AAAA", naam="Een"), indeling("twee", "BBBB", naam="T"))
    assert "Nergens hebben alle indelingen dezelfde regiogrens" in said
    assert "Harde naden, waar elke indeling een grens trekt, zijn er niet." in said
    assert "is 0 km (0%) in minstens één indeling een naad" in said


def test_nobody_has_partners(catalogus: Catalogus) -> None:
    said = maak(catalogus, indeling("een", "ABCD", naam="Een"), indeling("twee", "EFGH", naam="T"))
    assert "Langs elke gemeentegrens heeft elke indeling een regiogrens" in said
    assert "Elk daarvan bestaat uit één gemeente" in said
    # Two empty companies are the same company.
    assert "In alle domeinen zijn de partners dezelfde" in said


def test_a_gemeente_without_partners(catalogus: Catalogus) -> None:
    stack = indeling("een", "ABBB", naam="Een"), indeling("twee", "CDDE", naam="Twee")
    said = maak(catalogus, *stack, gemeld=[code(1)])
    assert f"{code(1)} heeft geen partners" in said
    assert "1 gezelschap, overal hetzelfde" in said
    assert "Wat brengt het de gemeente dat zij overal alleen is, en wat kost het haar?" in said
    assert "1 verschillende gezelschappen" not in said


def test_a_regio_of_one_gemeente_beside_large_ones(catalogus: Catalogus) -> None:
    stack = indeling("een", "ABBBB", naam="Een"), indeling("twee", "CCCCD", naam="Twee")
    said = maak(catalogus, *stack)
    # GM0001: nobody against three; GM0005 the other way round; the others share two of four.
    assert "Twee domeinen delen gemiddeld 30% van de partners" in said
    assert "Geen twee van de" not in said
    assert "De twee indelingen hebben niet dezelfde regio’s" in said


def test_of_ties_all_are_named(catalogus: Catalogus) -> None:
    stack = [indeling(s, "AABB", naam=s.upper()) for s in ("a", "b")]
    stack += [indeling(s, "ABBA", naam=s.upper()) for s in ("c", "d")]
    said = maak(catalogus, *stack)
    assert "4 van de 4 indelingen hebben dezelfde regio’s als een andere" in said
    assert "A en B; C en D" in said


@pytest.mark.parametrize(
    ("scores", "says"),
    [
        ((1, 1, 1, 1), "Elke gemeente heeft een congruentie van 100%."),
        (
            (0, 0, 0, 1),
            (
                "De middelste helft van de gemeenten heeft een congruentie van 0%; de uitersten "
                "zijn 0% en 100%."
            ),
        ),
        (
            (0.1, 0.25, 0.75, 0.9),
            (
                "De middelste helft van de gemeenten heeft een congruentie van 25% tot 75%; de "
                "uitersten zijn 10% en 90%."
            ),
        ),
    ],
)
def test_says_how_scores_are_spread(scores: tuple[float, ...], says: str) -> None:
    assert say_verdeling(*scores) == says


def test_asks_who_is_alone_what_that_brings() -> None:
    assert vraag_gemeente(1, 3, 0) == (
        "Wat brengt het de gemeente dat zij overal alleen is, en wat kost het haar?"
    )


# --- with the whole command ----------------------------------------------------------------


def schrijf(folder: Path, name: str, catalogus: Catalogus, regio: str) -> str:
    """Write a list in which every 30 gemeenten are a regio."""
    rows = [f"{g};{regio} {n // 30}" for n, g in enumerate(catalogus.gemeenten.index)]
    (folder / name).write_text("\n".join(["gemeente_code;regio", *rows]), encoding="utf-8")
    return name


def test_one_indeling_is_refused_in_one_sentence(
    run: Run, tmp_path: Path, catalogus: Catalogus
) -> None:
    own = schrijf(tmp_path, "heel.csv", catalogus, "R")
    check_refused(
        run,
        tmp_path,
        ["rapport", "--indelingen", own],
        r"blijft alleen 'heel' over; om te vergelijken zijn er minstens twee indelingen nodig",
    )


def test_a_name_of_sixty_characters_tears_no_page_and_no_word(
    run: Run, tmp_path: Path, catalogus: Catalogus, open_page: Any
) -> None:
    assert len(LANG) == 60
    own = schrijf(tmp_path, f"{LANG}.csv", catalogus, LANG[:55])
    ended = run("rapport", "--indelingen", f"{own},ggd", "--nulmodel", "0", "--docx", "--uit", "u")
    assert ended.code == 0, ended.err
    for width in (390, 1440):
        page = open_page(tmp_path / "u" / "rapport.html", width=width, height=900)
        assert page.evaluate("document.documentElement.scrollWidth") == width
        # Its heading on the small map is not wider than the map.
        wide = page.evaluate(
            "[...document.querySelectorAll('.lap')].filter(l => l.scrollWidth > l.clientWidth + 1)"
            ".length"
        )
        assert wide == 0
    with zipfile.ZipFile(tmp_path / "u" / "rapport.docx") as word:
        text = re.sub(r"<[^>]+>", "", word.read("word/document.xml").decode("utf-8"))
    assert LANG in text


def test_an_island_is_a_report_like_any_other(run: Run, tmp_path: Path) -> None:
    ended = run("rapport", "--gemeente", "Vlieland", "--nulmodel", "0", "--uit", "u")
    assert ended.code == 0, ended.err
    said = lees((tmp_path / "u" / "rapport.html").read_text("utf-8"))
    assert "De partners van Vlieland" in said
    # It borders nobody over land: no seam is its own.
    assert "km grens die elke indeling trekt" not in said.partition("Bijlagen")[0]
    assert not BREUK.search(said)


def test_units_without_polygons_say_of_seams_one_sentence(run: Run, tmp_path: Path) -> None:
    units = "\n".join(["code;naam", *(f"W{n};Wijk {n}" for n in range(8))])
    (tmp_path / "wijken.csv").write_text(units, encoding="utf-8")
    for name, size in (("zorg", 2), ("school", 4)):
        rows = [f"W{n};{name} {n // size}" for n in range(8)]
        (tmp_path / f"{name}.csv").write_text("\n".join(["code;regio", *rows]), encoding="utf-8")
    ended = run("rapport", "zorg.csv", "school.csv", "--eenheid", "wijken.csv",
                "--eenheid-naam", "wijk,wijken", "--uit", "u")  # fmt: skip
    assert ended.code == 0, ended.err
    said = lees((tmp_path / "u" / "rapport.html").read_text("utf-8"))
    part = said.rpartition("D Naden")[2].partition(" E ")[0]
    assert part.strip() == (
        "Er zijn geen vlakken van de wijken. Daarom is er geen kaart, en is niet bekend wie aan "
        "wie grenst: naden, buren en losse delen zijn niet te bepalen."
    )
    assert GEMEENTE.meervoud not in said.partition("Bijlagen")[0]
    assert not BREUK.search(said)
