"""Tests of the pictures: which are drawn of what, what they say, and that nothing is cut off."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
from collections.abc import Callable

import geopandas as gpd
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Text
from PIL import Image
from shapely.geometry import box

from getekend_rapport import teken_topologie
from lappendeken import Catalogus, Congruentie, Gebiedskaart, Indeling, load_congruentie
from lappendeken.model.topologie import Metertopologie, build_topologie
from lappendeken.opdracht.gedeeld.formaten import FIGUREN
from lappendeken.rapport.rapport.figuren import NAMEN, Figuur, draw_figuren, vel
from lappendeken.rapport.rapport.figuren.vel import BREEDTE, Vel, cut, measure, wrap
from tekening import codes, grenzen, indeling, vergelijk

LANG = "Samenwerkingsverband van gemeenten voor jeugd en onderwijs in de regio Noord-Holland"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[Vel]:
    """Every sheet that is drawn on, to look at its texts."""
    seen: list[Vel] = []
    made = Vel.maak_figuur

    def note(sheet: Vel, naam: str, beschrijving: str) -> Figuur:
        seen.append(sheet)
        return made(sheet, naam, beschrijving)

    monkeypatch.setattr(Vel, "maak_figuur", note)
    return seen


def draw(congruentie: Congruentie, catalogus: Catalogus) -> dict[str, Figuur]:
    size = len(congruentie.bundel.gemeenten)
    found = draw_figuren(congruentie, catalogus, topologie=teken_topologie(size))
    return {figuur.naam: figuur for figuur in found}


def list_buiten(sheet: Vel) -> list[str]:
    """Return the texts that stick out of a sheet."""
    renderer = FigureCanvasAgg(sheet.figuur).get_renderer()
    edge = sheet.figuur.bbox
    found = []
    for text in sheet.figuur.findobj(Text):
        if not isinstance(text, Text) or not text.get_text().strip() or not text.get_visible():
            continue
        box = text.get_window_extent(renderer)
        if box.x0 < edge.x0 - 1 or box.x1 > edge.x1 + 1 or box.y0 < -1 or box.y1 > edge.y1 + 1:
            found.append(text.get_text())
    return found


# --- what is drawn ---------------------------------------------------------------------


def test_the_names_are_those_that_a_run_reserves() -> None:
    assert NAMEN == FIGUREN


def test_draws_all_that_the_choice_can_show(catalogus: Catalogus) -> None:
    found = draw(vergelijk(indeling("a", "AABBCC"), indeling("b", "AAABCC")), catalogus)
    # No reeks, so nothing of 2016.
    assert list(found) == [name for name in NAMEN if name != "sinds-2016"]


@pytest.mark.parametrize(
    ("stack", "missing"),
    [
        # Two that are equal: nothing flows elsewhere.
        ((indeling("a", "AABB"), indeling("b", "AABB")), {"stromen"}),
        # One regio: no seam at all.
        ((indeling("a", "AAAA"), indeling("b", "AAAA")), {"stromen", "naden"}),
        # Everybody alone: no largest of several, and nothing flows elsewhere.
        ((indeling("a", "ABCD"), indeling("b", "ABCD")), {"stromen", "grootste-gemeente"}),
        # No gemeente in common: nothing to compare.
        (
            (indeling("a", "AA.."), indeling("b", "..BB")),
            {"rangorde", "verwantschap", "verhouding", "stromen", "naden"},
        ),
        # One domein: no congruentie.
        (
            (indeling("a", "AAB", domein="zorg"), indeling("b", "ABB", domein="zorg")),
            {"rangorde"},
        ),
    ],
)
def test_leaves_out_what_it_cannot_show(
    catalogus: Catalogus, stack: tuple[Indeling, ...], missing: set[str]
) -> None:
    found = draw(vergelijk(*stack), catalogus)
    assert set(NAMEN) - set(found) == missing | {"sinds-2016"}


def test_same_input_same_bytes(catalogus: Catalogus) -> None:
    stack = vergelijk(indeling("a", "AABB"), indeling("b", "AAAB"))
    assert draw(stack, catalogus) == draw(stack, catalogus)


# --- what a picture is -----------------------------------------------------------------


def test_a_picture_has_its_title_text_source_and_size(catalogus: Catalogus) -> None:
    found = draw(vergelijk(indeling("a", "AABB"), indeling("b", "AAAB")), catalogus)
    for figuur in found.values():
        root = ET.fromstring(figuur.svg)  # noqa: S314
        assert root.attrib["role"] == "img"
        assert root.findtext(f"{SVG}title") == figuur.titel
        assert root.findtext(f"{SVG}desc") == figuur.beschrijving
        with Image.open(io.BytesIO(figuur.png)) as picture:
            # Twice the 96 dots of a screen, as wide as the text of A4.
            assert picture.width == pytest.approx(BREEDTE / 2.54 * 192, abs=1)
            assert picture.height == pytest.approx(figuur.hoogte_cm / 2.54 * 192, abs=2)


def test_no_text_is_a_formula_or_markup(catalogus: Catalogus) -> None:
    evil = "$x^2$ <script>alert(1)</script> & 'q'"
    stack = [indeling(slug, "AAB", naam=f"{evil}{slug}") for slug in ("a", "b")]
    for figuur in draw(vergelijk(*stack), catalogus).values():
        root = ET.fromstring(figuur.svg)  # noqa: S314
        assert not list(root.iter(f"{SVG}script"))


def test_says_source_stand_and_date(catalogus: Catalogus, drawn: list[Vel]) -> None:
    stack = vergelijk(indeling("a", "AAB", stand=2020), indeling("b", "ABB", stand=2024))
    draw_figuren(stack, catalogus, topologie=teken_topologie(3), datum="1 december 2026")
    for sheet in drawn:
        # The foot is written before what is drawn.
        said = " ".join(t.get_text() for t in sheet.figuur.texts)
        assert "Bron: 2 indelingen, stand 2020 tot en met 2024;" in said
        assert "CBS en Kadaster (CC BY 4.0)" in said
        assert "Gemaakt op 1 december 2026." in said


# --- numbers of the pictures, by hand --------------------------------------------------


def test_alternatives_give_the_numbers(catalogus: Catalogus) -> None:
    # GM0003 leaves A for B: jaccard 1/2, 1/2, 0, 0.
    found = draw(vergelijk(indeling("a", "AAABB"), indeling("b", "AABBB")), catalogus)
    # Of five gemeenten: 3 of 3 has {1,2,3} beside {3,4,5}: across; the others lie inside.
    assert (
        "a gelijk 0%, genest 80%, kruisend 20%; b gelijk 0%, genest 80%, kruisend 20%."
        in found["verhouding"].beschrijving
    )
    assert "A: 2 naar A, 1 naar B." in found["stromen"].beschrijving
    assert "1 regio valt uiteen, 0 regio’s zijn gelijk." in found["stromen"].beschrijving
    # Border 2-3 parts in b, 3-4 in a: neither in both.
    assert "Een harde naad is er niet." in found["naden"].beschrijving
    assert "Boven de helft: 0 van 4 regio’s." in found["grootste-gemeente"].beschrijving
    assert "a 2 regio’s en b 2 regio’s" in found["indelingen"].beschrijving


def test_hard_seams_are_named_the_longest_first(catalogus: Catalogus) -> None:
    # The borders in a row are 1, 2 and 3 km long.
    found = draw(vergelijk(indeling("a", "ABBC"), indeling("b", "ABBC")), catalogus)
    assert (
        "2 grenzen zijn een harde naad, samen 4 km. De langste: GM0003 – GM0004, 3,0\u00a0km en "
        "GM0001 – GM0002, 1,0\u00a0km." in found["naden"].beschrijving
    )


def test_a_selection_is_beside_the_country(catalogus: Catalogus) -> None:
    part = vergelijk(indeling("a", "AABB"), indeling("b", "AAAB"), gemeld=["GM0003"])
    found = draw(part, catalogus)
    assert found["rangorde"].beschrijving.endswith("GM0003 0%. Heel Nederland: 25%.")
    assert found["rangorde"].titel == "Congruentie per gemeente: GM0003"


def test_since_2016_counts_who_went_elsewhere(catalogus: Catalogus) -> None:
    now = catalogus.indeling("jeugdregio")
    stack = vergelijk_land(catalogus, now, catalogus.indeling("ggd"))
    found = {f.naam: f for f in draw_figuren(stack, catalogus)}
    assert "Jeugdregio van 42 naar 42 (6 gemeenten)" in found["sinds-2016"].beschrijving


def vergelijk_land(catalogus: Catalogus, *stack: Indeling) -> Congruentie:
    return load_congruentie([i.slug for i in stack], gemeenten=["Leiden"], catalogus=catalogus)


# --- nothing sticks out, nothing is cut ------------------------------------------------


@pytest.mark.parametrize(
    "stack",
    [
        lambda: (indeling("a", "AABBCC", naam=LANG), indeling("b", "AAABCC", naam=f"{LANG} twee")),
        lambda: tuple(
            indeling(f"i{n}", "AABBCC"[n % 3 :] + "AABBCC"[: n % 3], naam=f"{LANG} {n}")
            for n in range(24)
        ),
        lambda: (indeling("a", "AB"), indeling("b", "AA")),
    ],
    ids=["long names", "many", "two gemeenten"],
)
def test_every_text_stays_on_the_sheet(
    catalogus: Catalogus, drawn: list[Vel], stack: Callable[[], tuple[Indeling, ...]]
) -> None:
    draw(vergelijk(*stack()), catalogus)
    assert {sheet.titel: list_buiten(sheet) for sheet in drawn if list_buiten(sheet)} == {}
    # One A4, with its margins.
    assert max(sheet.hoogte for sheet in drawn) < 26.5


@pytest.mark.parametrize("provincie", ["", "Drenthe"])
def test_every_text_of_the_real_pictures_stays_on_the_sheet(
    catalogus: Catalogus, drawn: list[Vel], provincie: str
) -> None:
    chosen = [provincie] if provincie else []
    draw_figuren(load_congruentie(provincies=chosen, catalogus=catalogus), catalogus)
    assert len(drawn) == len(NAMEN)
    assert {sheet.titel: list_buiten(sheet) for sheet in drawn if list_buiten(sheet)} == {}


def test_text_is_measured_as_it_is_drawn() -> None:
    sheet = Vel("Titel", "Ondertitel", "Voet", 1)
    sheet.schrijf(0, 0, "Midden-Drenthe 68%")
    text = sheet.figuur.texts[-1]
    width = text.get_window_extent(FigureCanvasAgg(sheet.figuur).get_renderer()).width
    drawn_cm = width / sheet.figuur.dpi * 2.54
    # Never less than it takes, and little more.
    assert drawn_cm <= measure("Midden-Drenthe 68%") <= 1.08 * drawn_cm


def test_text_that_does_not_fit_breaks_or_is_shortened() -> None:
    assert cut("Assen", 5) == "Assen"
    short = cut(LANG, 4)
    assert short.endswith("…")
    assert measure(short) <= 4
    lines = wrap(LANG, 4)
    assert " ".join(lines) == LANG
    assert max(measure(line) for line in lines) <= 4
    # A word that is wider than the line breaks before one of its parts.
    assert wrap("Belastingsamenwerking", 2.6)[0] == "Belastingsamen-"
    assert wrap("W" * 30, 2)[0].endswith("-")


def test_window_is_never_a_strip() -> None:
    squares = [box(155_000 + 1000 * i, 463_000, 156_000 + 1000 * i, 464_000) for i in range(40)]
    frame = gpd.GeoDataFrame(geometry=squares, index=codes(40), crs="EPSG:28992")
    arcs: Metertopologie = build_topologie(Gebiedskaart(frame, grenzen([])), 0)
    from lappendeken.rapport.rapport.figuren.gezicht import Gezicht
    from lappendeken.rapport.rapport.gegevens import Gegevens

    stack = vergelijk(indeling("a", "AB" * 20), indeling("b", "A" * 40))
    view = Gezicht(Gegevens(stack, None), arcs)  # type: ignore[arg-type]
    _, _, wide, high = view.uitsnede
    assert 0.69 < high / wide < 1.26


def test_style_holds_no_small_type() -> None:
    assert min(vel.TITEL, vel.TEKST, vel.KLEIN) >= 7
