"""Tests of the page of two maps: its sentences at their edges, and what a browser shows."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pytest

from lappendeken.analyse.vlakken import Kant, Vlaktabel, Vlakvergelijking, compare_vlakken
from lappendeken.opdracht.gedeeld.vlakken import Vlakverzoek, run_vlakken
from lappendeken.rapport.gebieden.klassen import LABELS, find_klasse, format_inhomogeniteit
from lappendeken.rapport.gebieden.zinnen import VERANTWOORDING, format_oppervlakte, list_kort
from rooster import vlakken, write
from vijandig import NAMEN

pytest_plugins = ("browser",)

OpenPage = Callable[..., Any]


def vergelijk(a: str, b: str, factor: float = 1.0) -> Vlakvergelijking:
    """Read a drawing: a letter per cell of one km2; a dot is no regio."""
    of_a, of_b = sorted(set(a) - {"."}), sorted(set(b) - {"."})
    cells = Counter(zip(a, b, strict=True))
    triples = [
        (of_a.index(i), of_b.index(j), size * factor)
        for (i, j), size in sorted(cells.items())
        if "." not in (i, j)
    ]
    kanten = [
        Kant(tuple(own), tuple(own), np.array([side.count(one) * factor for one in own]))
        for own, side in ((of_a, a), (of_b, b))
    ]
    return compare_vlakken(Vlaktabel.from_cellen(triples, len(of_a), len(of_b)), *kanten)


def kort(a: str, b: str) -> list[str]:
    *said, last = list_kort(vergelijk(a, b), ("wijken", "zones"))
    assert last == VERANTWOORDING
    return said


# --- sentences ----------------------------------------------------------------------------


def test_the_same_regios() -> None:
    assert kort("aabb", "xxyy") == [
        (
            "wijken heeft 2 regio’s en zones 2 regio’s. Zij liggen voor 400,0 hectare over elkaar: "
            "100% van de eerste kaart en 100% van de tweede. Alleen dat deel telt."
        ),
        "Waar zij over elkaar liggen, hebben zij dezelfde regio’s.",
    ]


@pytest.mark.parametrize(
    ("a", "b", "says"),
    [
        ("aabc", "xxyy", "Elke regio van wijken ligt binnen één regio van zones."),
        ("aabb", "wxyy", "Elke regio van zones ligt binnen één regio van wijken."),
        (
            "aabb",
            "xyxy",
            (
                "Wie weet in welke regio van zones een plek ligt, weet voor 0% in welke regio van "
                "wijken; andersom voor 0%."
            ),
        ),
        # 1 - .75 x .9183 / .8113, as worked out in test_vlakken.
        (
            "aaab",
            "xxyx",
            (
                "Wie weet in welke regio van zones een plek ligt, weet voor 15% in welke regio van "
                "wijken; andersom voor 15%."
            ),
        ),
    ],
)
def test_how_they_relate(a: str, b: str, says: str) -> None:
    assert kort(a, b)[1] == says


def test_slivers_are_said_and_break_no_sentence() -> None:
    # Of 2,000 cells one lies across: less than .1% of its regio.
    a = "a" * 2000 + "b" * 2000
    same, nested = "x" * 1999 + "y" * 2001, "x" * 1999 + "y" * 1001 + "z" * 1000
    assert kort(a, same)[1] == (
        "Waar zij over elkaar liggen, hebben zij dezelfde regio’s, op snippers na."
    )
    assert kort(a, nested)[1] == (
        "Elke regio van zones ligt binnen één regio van wijken, op snippers na."
    )
    # Two of 2,000 are .1% of a, and no sliver; of y they are less.
    assert kort(a, "x" * 1998 + "y" * 2002)[1] == (
        "Elke regio van zones ligt binnen één regio van wijken, op snippers na."
    )
    assert kort(a, "x" * 1997 + "y" * 2003)[1].startswith("Wie weet in welke regio")


def test_only_the_part_in_common_is_counted_and_the_rest_is_said() -> None:
    said = kort("aabb....", ".xyxyy..")[0]
    assert said == (
        "wijken heeft 2 regio’s en zones 2 regio’s. Zij liggen voor 300,0 hectare over elkaar: 75% "
        "van de eerste kaart en 60% van de tweede. Alleen dat deel telt."
    )


def test_names_the_regio_that_is_most_mixed() -> None:
    # Of a one cell in three lies in y; b is whole. H(1/3) = .9183 over H(1/4) = .8113.
    assert kort("aaab", "xxyx")[2] == (
        "Het meest gemengd van wijken is ‘a’ (inhomogeniteit 1,13): over 2 regio’s van zones, voor "
        "67% in ‘x’."
    )


def test_a_tie_names_all_and_all_alike_names_none() -> None:
    said = kort("aabbcc", "xyxyxx")
    assert "Het meest gemengd van wijken zijn ‘a’ en ‘b’ (inhomogeniteit 1,09)." in said
    assert len(kort("aabb", "xyxy")) == 2


@pytest.mark.parametrize(
    ("km2", "geheel", "says"),
    [
        (12.34, 10, "12,3 km²"),
        (9.99, 9.99, "999,0 hectare"),
        (0.01, 0.01, "1,0 hectare"),
        (0.009, 0.009, "9.000 m²"),
    ],
)
def test_a_surface_has_the_unit_that_suits_the_whole(km2: float, geheel: float, says: str) -> None:
    assert format_oppervlakte(km2, geheel) == says


@pytest.mark.parametrize(
    ("value", "says", "klasse"),
    [
        (0.0, "0,00", 0),
        (1e-7, "<0,01", 0),
        (0.005, "0,01", 0),
        (0.0996, "0,09", 0),
        (0.1, "0,10", 1),
        (0.1 - 1e-12, "0,10", 1),
        (0.2, "0,20", 2),
        (0.125, "0,13", 1),
        (0.285, "0,29", 2),
        (0.295, "0,29", 2),
        (0.2996, "0,29", 2),
        (0.3, "0,30", 3),
        (0.5, "0,50", 4),
        (0.7, "0,70", 5),
        (0.996, "0,99", 5),
        (1.0, "1,00", 6),
        (1.234, "1,23", 6),
        (math.nan, "–", None),
    ],
)
def test_a_number_is_never_written_as_of_another_class(
    value: float, says: str, klasse: int | None
) -> None:
    assert (format_inhomogeniteit(value), find_klasse(value)) == (says, klasse)


def test_the_classes_are_called_what_they_hold() -> None:
    assert LABELS == (
        "minder dan 0,1",
        "0,1 tot 0,2",
        "0,2 tot 0,3",
        "0,3 tot 0,5",
        "0,5 tot 0,7",
        "0,7 tot 1",
        "1 of meer",
    )


# --- the page in a browser --------------------------------------------------------------------


@pytest.fixture(scope="module")
def pagina(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five regios beside two; one lies outside."""
    folder = tmp_path_factory.mktemp("gebieden")
    a = write(folder / "wijken.gpkg", ("aabbe", "aabcd", "ddccd"))
    b = write(folder / "zones.gpkg", ("xxyy.", "xxxy.", "yyyy."))
    run_vlakken(Vlakverzoek(a, b, folder / "uit"), lambda _: None)
    return folder / "uit" / "gebieden.html"


@pytest.mark.parametrize("width", [1440, 390])
def test_fits_the_screen_and_shows_both_maps(pagina: Path, open_page: OpenPage, width: int) -> None:
    page = open_page(pagina, width)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    for laag, count, other in (("a", 5, 2), ("b", 2, 5)):
        figure = page.locator(f"#kaart-{laag}")
        assert figure.locator("g > title").count() == count
        assert figure.locator(".anderen use").count() == other
        box = figure.locator("svg").first.bounding_box()
        assert 200 < box["width"] <= width
    # Regio e lies outside zones; the colour of the others is that of the legend.
    assert page.locator("#kaart-a .leegvlak").count() == 1
    a = page.locator("#kaart-a use.regio").first
    assert a.evaluate("one => getComputedStyle(one).fill") == page.locator(".legenda .k0").evaluate(
        "one => getComputedStyle(one).backgroundColor"
    )
    titles = page.locator("#kaart-a title").all_text_contents()
    cells = page.locator("#regios-a-tabel tbody tr").all()
    rows = {row.locator("th").inner_text(): row.locator("td").nth(2).inner_text() for row in cells}
    assert rows["e"] == "–"
    assert all(rows[naam] == value for naam, value in (text.split(": ") for text in titles))


def test_numbers_on_the_page_are_those_of_the_tables(pagina: Path) -> None:
    import pandas as pd

    text = re.sub(r"<[^>]+>", "\n", unescape(pagina.read_text("utf-8")))
    regios = pd.read_csv(pagina.parent / "tabellen" / "gebieden.csv")
    for value in regios["inhomogeniteit"].dropna():
        assert f"\n{format_inhomogeniteit(float(value))}\n" in text
    assert "Een streepje: de regio ligt geheel buiten zones." in text
    assert (
        "In wijken.gpkg geheel buiten de andere kaart, en dus zonder cijfers: 'e'"
        in text.replace("’", "'")
    )


def test_hostile_names_come_out_as_text(tmp_path: Path, open_page: OpenPage) -> None:
    names = [name for name in NAMEN if name.strip() and "\x00" not in name and len(name) < 200]
    row = [chr(ord("A") + number) for number in range(len(names))]
    shapes = vlakken(["".join(row)] * 2)
    frame = gpd.GeoDataFrame({"</script><b>": names}, geometry=list(shapes.values()), crs=28992)
    frame.to_file(tmp_path / "a.gpkg")
    b = write(tmp_path / "b.gpkg", ("x" * len(names), "y" * len(names)))
    verzoek = Vlakverzoek(tmp_path / "a.gpkg", b, tmp_path / "uit", kolom_a="</script><b>")
    run_vlakken(verzoek, lambda _: None)
    page = open_page(tmp_path / "uit" / "gebieden.html")
    shown = " ".join(page.locator("#regios-a-tabel tbody th").all_text_contents())
    for name in ("<script>alert(1)</script>", "{{ 7*7 }}", "=1+1", "'s-Gravenhage"):
        assert name in shown
    assert "49" not in shown
    assert page.locator("main b, main img, main iframe, main svg script").count() == 0
