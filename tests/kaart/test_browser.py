"""The map in a real browser: what a person sees, clicks and types.

``open_page`` fails a test on any network request, console message or page error.
"""

from __future__ import annotations

import itertools
import re
from pathlib import Path
from typing import Any

import pytest

import lappendeken
from kaarthanden import (
    kleuren,
    klik_gemeente,
    toont_het_land,
    wacht_op_rust,
    write_kaart,
    zoek,
)
from lappendeken import Catalogus, Congruentie, Indeling, compute_congruentie, load_congruentie
from lappendeken.kaart import build_kaart, render_kaart
from lappendeken.kaart.grond import RASTER, TOLERANTIE_M
from lappendeken.model.topologie import build_topologie
from strook import GEVAARLIJK, strip_congruentie
from tekening import indeling, overlappend
from wachten import wacht_tot

pytest_plugins = ("browser", "kaartpagina")


# What a page opens on, and whether the reader wants motion. The first runs always.
OMSTANDIGHEDEN = {
    "negen": ("negen", "reduce"),
    "negen, beweging": ("negen", "no-preference"),
    "alles, beweging": ("alles", "no-preference"),
    "gedeeltelijk, beweging": ("gedeeltelijk", "no-preference"),
}

# They count in whole indelingen; test_claims.py does the same where a share is told.
TELT_INDELINGEN = {
    "test_seams_follow_the_slider",
    "test_partners_light_up_by_number_of_indelingen",
    "test_hovering_a_seam_names_the_indelingen",
}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run every test of the national map in all circumstances, the others with motion too."""
    if "open_page" not in metafunc.fixturenames:
        return
    if "kaart" in metafunc.fixturenames:
        rows = [
            pytest.param(*row, id=name, marks=[] if name == "negen" else [pytest.mark.traag])
            for name, row in OMSTANDIGHEDEN.items()
            if row[0] == "negen" or metafunc.function.__name__ not in TELT_INDELINGEN
        ]
        metafunc.parametrize(("keuze", "beweging"), rows, indirect=True)
    else:
        motion = pytest.param("no-preference", id="beweging", marks=[pytest.mark.traag])
        metafunc.parametrize("beweging", [pytest.param("reduce", id=""), motion], indirect=True)


@pytest.fixture(scope="session")
def keuze(request: pytest.FixtureRequest, catalogus: Catalogus) -> tuple[Indeling, ...]:
    """The indelingen that the page opens on: the nine, all, or with some that are partial."""
    if request.param == "alles":
        return catalogus.select(presets=["alles"])
    if request.param == "gedeeltelijk":
        extra = ["metropoolregio", "gemeenschappelijke-regelingen"]
        return catalogus.select([*catalogus.presets["standaard"], *extra])
    return catalogus.select()


@pytest.fixture(scope="session")
def resultaat(keuze: tuple[Indeling, ...]) -> Congruentie:
    """All tables of that choice."""
    return load_congruentie([i.slug for i in keuze])


@pytest.fixture(scope="session")
def kaart(resultaat: Congruentie, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page that opens on that choice; the shared one is of the nine, whatever is asked."""
    return write_kaart(lappendeken.build_kaart(resultaat), tmp_path_factory.mktemp("keuze"))


# --- first sight ------------------------------------------------------------------


def test_opens_with_the_national_picture(
    open_page: Any, kaart: Path, resultaat: Congruentie
) -> None:
    page = open_page(kaart)
    indelingen = resultaat.bundel.indelingen
    domeinen = len({i.domein for i in indelingen})
    title = f"Congruentie van {len(indelingen)} indelingen in {domeinen} domeinen"
    assert page.locator("h1").inner_text() == title
    assert len(kleuren(page)) == 342
    text = page.locator("#blad-congruentie").inner_text()
    mean = resultaat.waarde("congruentie")
    assert f"Landelijk gemiddeld {100 * mean:.0f}%" in text
    assert "Meer congruentie is niet altijd beter" in text
    counts = page.locator("#blad-congruentie .telling").all_inner_texts()
    assert sum(map(int, counts)) == 342


def test_colours_are_the_fixed_classes(open_page: Any, kaart: Path, resultaat: Congruentie) -> None:
    from lappendeken.basis.stijl import find_klasse

    page = open_page(kaart)
    values = resultaat.gemeenten["congruentie"]
    expected = [klasse.kleur for klasse in map(find_klasse, values) if klasse]
    assert kleuren(page) == expected


@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_nothing_sticks_out(open_page: Any, kaart: Path, width: int) -> None:
    page = open_page(kaart, width=width, height=844)
    for tab in ("naden", "indelingen", "watals", "congruentie"):
        page.click(f"#tab-{tab}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.locator("#paneel").evaluate("(e) => e.scrollWidth - e.clientWidth") <= 0
    zoek(page, "assen")
    card = page.locator("#kaartje")
    assert card.is_visible()
    assert card.evaluate("(e) => e.scrollWidth - e.clientWidth") <= 0
    box = page.locator(".folium-map").bounding_box()
    assert box["width"] > 300
    assert box["height"] > 300


# --- mijn gemeente ----------------------------------------------------------------


ZOEKVRAGEN = {
    "den haag": "'s-Gravenhage",
    "DEN BOSCH": "'s-Hertogenbosch",
    "sudwest": "Súdwest-Fryslân",
    "brielle": "Voorne aan Zee",
    "enschede": "Enschede",
    # A village, a neighbourhood, Frisian and Dutch, a code, two ways to write a saint.
    "lemmer": "De Fryske Marren",
    "scheveningen": "'s-Gravenhage",
    "hoofddorp": "Haarlemmermeer",
    "ljouwert": "Leeuwarden",
    "zwaagwesteinde": "Dantumadiel",
    "noordoost-friesland": "Noardeast-Fryslân",
    "GM0518": "'s-Gravenhage",
    "st. oedenrode": "Meierijstad",
}


def test_search_finds_whatever_way_it_is_typed(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    for typed, found in ZOEKVRAGEN.items():
        zoek(page, typed)
        assert page.locator("#kaartje h2").inner_text() == found
        # The keyboard is where the reader looks now.
        assert page.evaluate("document.activeElement.id") == "kaartje-kop"


def test_search_goes_by_arrow_keys(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    page.fill("#zoekveld", "bergen")
    options = page.locator("#zoeklijst [role=option] span").all_inner_texts()
    assert {"Bergen (NH.)", "Bergen (L.)", "Bergen op Zoom"} <= set(options)
    for key in ("ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "Enter"):
        page.keyboard.press(key)
    assert page.locator("#kaartje h2").inner_text() == options[2]


def test_search_for_a_divided_gemeente_offers_every_part(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    page.fill("#zoekveld", "haaren")
    options = page.locator("#zoeklijst [role=option] span").all_inner_texts()
    parts = ("Tilburg", "Boxtel", "Oisterwijk", "Vught")
    assert {f"Haaren → {naam}" for naam in parts} == set(options)
    assert "een deel hoort nu hierbij" in page.locator("#zoeklijst").inner_text()


def vondsten(page: Any) -> list[tuple[str, str]]:
    """What the list under the search field offers: the name, and what it is."""
    rows = page.locator("#zoeklijst [role=option]:not(.niets)")
    return [tuple(row.inner_text().split("\n")) for row in rows.all()]


def test_search_names_what_each_is(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    page.fill("#zoekveld", "lemmer")
    assert vondsten(page)[0] == ("Lemmer → De Fryske Marren", "woonplaats, Fryslân")
    # A part of a word comes last.
    inside = vondsten(page).index(("Haarlemmermeer", "gemeente, Noord-Holland"))
    assert not any(" lemmer" in f" {naam}".lower() for naam, _ in vondsten(page)[inside:])
    page.fill("#zoekveld", "achterveld")
    found = vondsten(page)
    assert ("Achterveld → Leusden", "woonplaats, Utrecht") in found
    assert ("Achterveld → Barneveld", "woonplaats, Gelderland") in found


def test_search_chooses_nothing_that_only_looks_like_it(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    for typed, first in (("Amsterdm", "Amsterdam"), ("aarlemmerm", "Haarlemmermeer")):
        page.fill("#zoekveld", typed)
        assert vondsten(page)[0][0] == first
        assert page.locator("#zoeklijst [aria-selected=true]").count() == 0
        page.keyboard.press("Enter")
        assert page.locator("#kaartje").is_hidden()
        page.keyboard.press("Enter")
        assert page.locator("#kaartje h2").inner_text() == first
        page.keyboard.press("Escape")


def test_search_opens_a_regio_and_frames_a_provincie(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    page.fill("#zoekveld", "holland rijnland")
    assert vondsten(page)[0][1].startswith("regio, ")
    page.keyboard.press("Enter")
    assert page.locator("#kaartje h2").inner_text() == "Holland Rijnland"
    page.keyboard.press("Escape")
    page.fill("#zoekveld", "friesland")
    assert vondsten(page)[0] == ("Friesland", "provincie")
    page.keyboard.press("Enter")
    wacht_op_rust(page)
    assert page.locator("#kaartje").is_hidden()
    wacht_tot(page, "document.getElementById('melding').textContent.startsWith('Friesland:')")
    in_view = """(naam) => {
        const { g, kaart } = lappendeken.inkijk;
        return kaart.map.getBounds().contains(g.punt[g.naam.indexOf(naam)]);
    }"""
    # With motion the map is still on its way.
    wacht_tot(page, f"({in_view})('Leeuwarden') && !({in_view})('Maastricht')")


def test_card_sets_another_gemeente_beside_it(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    zoek(page, "Zeewolde")
    other = page.get_by_label("Zet naast Zeewolde")
    # Hundreds of names are made when the reader comes to the list.
    assert other.locator("option").all_inner_texts() == ["kies een gemeente"]
    other.focus()
    assert other.locator("option").count() == 342
    assert "Zeewolde" not in other.locator("option").all_inner_texts()
    other.select_option(label="Urk")
    assert page.locator(".tweetal thead th").all_inner_texts() == ["Zeewolde", "Urk"]
    # The list stays whole, and what is chosen next holds too.
    other.select_option(label="Almere")
    table = page.locator(".tweetal")
    assert table.locator("thead th").all_inner_texts() == ["Zeewolde", "Almere"]
    samen, total = page.evaluate(
        """() => {
            const { g, rekenaar, staat } = lappendeken.inkijk;
            const [a, b] = ["Zeewolde", "Almere"].map((naam) => g.naam.indexOf(naam));
            const both = staat.nu.keuze.filter((d) =>
                [a, b].every((m) => g.indelingen[d].kring[m] >= 0));
            return [rekenaar.uitkomst(staat.nu.keuze).samen(a)[b], both.length];
        }"""
    )
    assert f"Samen in {samen} van {total}" in page.locator("#kaartje").inner_text()
    # Both have their name on the map, whatever else there is room for.
    names = page.locator(".leaflet-namen-pane .naam").all_inner_texts()
    assert {"Zeewolde", "Almere"} <= set(names)
    table.get_by_role("button", name="Almere").click()
    assert page.locator("#kaartje h2").inner_text() == "Almere"
    assert page.locator(".tweetal thead th").all_inner_texts() == ["Almere", "Zeewolde"]


@pytest.mark.parametrize("width", [1024, 390])
def test_legend_is_on_the_map_where_the_card_covers_the_panel(
    open_page: Any, kaart: Path, width: int
) -> None:
    page = open_page(kaart, width=width, height=800)
    legend = page.locator(".kaartlegenda")
    assert legend.is_hidden()
    zoek(page, "Zeewolde")
    assert legend.is_visible()
    assert legend.inner_text().startswith("samen met Zeewolde in")
    shown = legend.locator("i").evaluate_all("all => all.map((i) => i.style.background)")
    page.evaluate("lappendeken.inkijk.staat.zet({ partners: false })")
    assert legend.inner_text().startswith("Congruentie, vanaf")
    classes = legend.locator("i").evaluate_all("all => all.map((i) => i.style.background)")
    laag = page.evaluate("lappendeken.inkijk.waarden.laag(lappendeken.inkijk.staat.nu).klassen")
    assert len(classes) == len(laag)
    assert shown != classes
    page.keyboard.press("Escape")
    assert legend.is_hidden()


def test_term_tells_its_meaning_and_gives_the_keyboard_back(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    zoek(page, "Zeewolde")
    term = page.locator("#kaartje .term", has_text="tafels")
    term.click()
    words = dict(page.evaluate("lappendeken.inkijk.g.woorden"))
    assert words["tafel"] in page.locator("#uitlegje").inner_text()
    page.keyboard.press("Escape")
    assert page.locator("#uitlegje").is_hidden()
    # The card stays: Escape closes one thing at a time.
    assert page.locator("#kaartje h2").inner_text() == "Zeewolde"
    assert term.evaluate("(e) => e === document.activeElement")


def test_crossing_regios_are_listed_with_who_would_move(open_page: Any, save: Any) -> None:
    drawn = (indeling("a", "AABAB"), indeling("b", "SSSUT"))
    page = open_page(save(strip_congruentie(*drawn)))
    page.click("#tab-indelingen")
    page.get_by_label("Tweede indeling").select_option(index=2)
    page.get_by_text("Toon de ene die kruist").click()
    line = page.locator(".kruisingen li").inner_text()
    assert line.startswith("S ligt vooral in A. 1 gemeente hoort daar bij een andere regio: ")
    page.locator(".kruisingen li").get_by_role("button", name="S").click()
    assert page.locator("#kaartje h2").inner_text() == "S"


def test_given_title_stays_and_the_line_under_it_counts(open_page: Any, save: Any) -> None:
    drawn = (indeling("a", "AAB"), indeling("b", "ABB"), indeling("c", "ABC"))
    page = open_page(save(strip_congruentie(*drawn), titel="Proef"))
    page.click(".keuze summary")
    page.click(".keuze .vinkje input >> nth=0")
    assert page.locator("h1").inner_text() == "Proef"
    assert "Eigen keuze, 2 indelingen" in page.locator("#ondertitel").inner_text()


def test_search_says_that_nothing_was_found(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    zoek(page, "xyzzy")
    assert page.locator("#zoeklijst").inner_text() == (
        "Geen gemeente, woonplaats, provincie of regio met deze naam"
    )
    assert page.locator("#kaartje").is_hidden()


def test_click_opens_the_card_with_the_true_numbers(
    open_page: Any, kaart: Path, resultaat: Congruentie
) -> None:
    page = open_page(kaart)
    klik_gemeente(page, "Assen")
    row = resultaat.gemeenten.set_index("gemeente_naam").loc["Assen"]
    card = page.locator("#kaartje").inner_text()
    assert f"{100 * row.congruentie:.0f}% congruentie" in card
    assert f"{row.tafels} van {row.aantal_indelingen}" in card
    assert page.locator("#kaartje .kern dd").all_inner_texts()[1:] == [
        str(row.vaste_partners),
        str(row.alle_partners),
    ]
    for i in resultaat.bundel.indelingen:
        for regio in i.regios_van[row.gemeente_code]:
            assert i.regionamen[regio] in card
    effecten = resultaat.effecten.query("gemeente_code == @row.gemeente_code")
    worst = effecten[effecten["effect"] > effecten["effect"].max() - 1e-9]["indeling"]
    names = [i.naam for i in resultaat.bundel.indelingen if i.slug in set(worst)]
    (head,) = page.locator("#kaartje h3", has_text=re.compile("^Wijk")).all_inner_texts()
    assert head.split(": ")[1] == " en ".join(names)


def test_partners_light_up_by_number_of_indelingen(
    open_page: Any, kaart: Path, resultaat: Congruentie
) -> None:
    page = open_page(kaart)
    before = kleuren(page)
    zoek(page, "assen")
    bundel = resultaat.bundel
    k = bundel.count_gedeeld(bundel.gemeenten.index("GM0106"))
    lit = kleuren(page)
    shades = {int(shared): {c for c, s in zip(lit, k, strict=True) if s == shared} for shared in k}
    own = lit[bundel.gemeenten.index("GM0106")]
    shades[0].discard(own)
    assert all(len(found) == 1 for found in shades.values())
    assert len({next(iter(found)) for found in shades.values()}) == len(shades)
    page.keyboard.press("Escape")
    assert kleuren(page) == before


def test_grid_marks_who_is_partner_where(
    open_page: Any, kaart: Path, resultaat: Congruentie
) -> None:
    page = open_page(kaart)
    zoek(page, "assen")
    row = page.locator(".rooster tbody tr", has_text="Hoogeveen")
    marks = row.locator("td:not(.getal)").all_inner_texts()
    # An indeling in which Assen has no regio has no column.
    held = [i for i in resultaat.bundel.indelingen if i.regios_van["GM0106"]]
    heads = page.locator(".rooster thead th.schuin").all_inner_texts()
    assert heads == [i.naam for i in held]
    assert marks == ["ja" if "GM0118" in i.partners("GM0106") else "nee" for i in held]


def test_grid_shows_every_partner_when_asked(
    open_page: Any, kaart: Path, resultaat: Congruentie
) -> None:
    page = open_page(kaart)
    zoek(page, "assen")
    rows = page.locator(".rooster tbody tr")
    assert rows.count() == 14
    page.click("text=Toon ook de andere")
    row = resultaat.gemeenten.set_index("gemeente_naam").loc["Assen"]
    # They come some at a time.
    rows.nth(int(row.alle_partners) - 1).wait_for(state="attached")
    assert rows.count() == row.alle_partners


def test_card_copies_as_text(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart, permissions=["clipboard-read", "clipboard-write"])
    zoek(page, "assen")
    page.click("text=Kopieer als tekst")
    page.wait_for_selector("text=Gekopieerd")
    text = page.evaluate("navigator.clipboard.readText()")
    assert text.startswith("Assen (Drenthe, ")
    assert "Meer is niet altijd beter." in text
    assert "- Veiligheidsregio (2024): Drenthe" in text


def test_map_gives_way_to_a_card_and_comes_back(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    assert toont_het_land(page)
    klik_gemeente(page, "Assen")
    wacht_op_rust(page)
    assert toont_het_land(page)
    zoek(page, "delft")
    wacht_op_rust(page)
    assert not toont_het_land(page)
    page.keyboard.press("Escape")
    wacht_op_rust(page)
    assert toont_het_land(page)


# --- naden ------------------------------------------------------------------------


def zichtbare_bogen(page: Any) -> int:
    """Count the arcs that are drawn as seams: each starts with a move."""
    found: int = page.evaluate(
        """[...document.querySelectorAll('.folium-map .leaflet-naden-pane path')]
            .reduce((sum, p) => sum + (p.getAttribute('d').match(/M\\d|M-\\d/g) || []).length, 0)"""
    )
    # An empty line is written as M0 0.
    empty: int = page.evaluate(
        """[...document.querySelectorAll('.folium-map .leaflet-naden-pane path')]
            .filter((p) => p.getAttribute('d') === 'M0 0').length"""
    )
    return found - empty


@pytest.fixture(scope="session")
def bogen(catalogus: Catalogus) -> dict[tuple[str, str], int]:
    """How many arcs each border has."""
    borders = build_topologie(catalogus.gebiedskaart, TOLERANTIE_M, RASTER).grenzen
    return {pair: len(numbers) for pair, numbers in borders.items()}


def count_bogen(resultaat: Congruentie, bogen: dict[tuple[str, str], int], minimum: int) -> int:
    naden = resultaat.alle_naden.query("aantal_indelingen >= @minimum")
    return sum(bogen[a, b] for a, b in zip(naden["gemeente_a"], naden["gemeente_b"], strict=True))


def test_seams_follow_the_slider(
    open_page: Any, kaart: Path, resultaat: Congruentie, bogen: dict[tuple[str, str], int]
) -> None:
    page = open_page(kaart)
    assert zichtbare_bogen(page) == 0
    page.click("#tab-naden")
    assert zichtbare_bogen(page) == count_bogen(resultaat, bogen, 1)
    page.focus("#minstens")
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    assert page.locator("output").inner_text() == "4 van 9 indelingen"
    assert zichtbare_bogen(page) == count_bogen(resultaat, bogen, 4)
    hard = resultaat.waarde("harde_naden_km", "geen")
    text = page.locator("#blad-naden").inner_text().replace(".", "")
    assert f"{hard:.0f} km is een harde naad" in text


def test_hovering_a_gemeente_counts_its_hard_seams(
    open_page: Any, kaart: Path, resultaat: Congruentie
) -> None:
    page = open_page(kaart)
    page.click("#tab-naden")
    lines = page.evaluate(
        """(() => {
            const { g, beelden, staat } = lappendeken.inkijk;
            return beelden.beeld(staat.nu).tip(g.gemeenten.code.indexOf('GM1701'));
        })()"""
    )
    naden = resultaat.alle_naden.query("gemeente_a == 'GM1701' or gemeente_b == 'GM1701'")
    hard = (naden["aantal_indelingen"] == naden["aantal_vergeleken"]).sum()
    assert lines == ["Westerveld", f"harde naad met {hard} van {len(naden)} buurgemeenten"]


def test_hovering_a_seam_names_the_indelingen(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    page.click("#tab-naden")
    x, y, naam = page.evaluate(
        """(() => {
            const { g, kaart, waarden, staat } = lappendeken.inkijk;
            const { aantal } = waarden.uitkomst(staat.nu).naden;
            const i = g.grenzen.findIndex((grens, j) => aantal[j] === 1 && grens.km > 15);
            const arc = g.bogen[g.grenzen[i].bogen[0]];
            const p = kaart.map.latLngToContainerPoint(arc[Math.floor(arc.length / 2)]);
            const box = kaart.map.getContainer().getBoundingClientRect();
            const { a, b } = g.grenzen[i];
            return [box.x + p.x, box.y + p.y, `${g.naam[a]} – ${g.naam[b]}`];
        })()"""
    )
    page.mouse.move(x, y)
    tip = page.locator(".folium-map .tip").inner_text()
    assert tip.startswith(naam)
    assert "regiogrens in 1 van 9 indelingen" in tip


# --- choosing indelingen ----------------------------------------------------------


def test_another_choice_recomputes_everything(
    open_page: Any,
    kaart: Path,
    catalogus: Catalogus,
    keuze: tuple[Indeling, ...],
    bogen: dict[tuple[str, str], int],
) -> None:
    page = open_page(kaart)
    page.click(".keuze summary")
    presets = list(catalogus.presets)
    # A page that opens on a choice of its own offers the way back to it first.
    if keuze not in [catalogus.select(presets=[name]) for name in presets]:
        presets.insert(0, "zoals geopend")
    pills = [re.sub(r" \(\d+\)$", "", text) for text in page.locator(".pil").all_inner_texts()]
    assert pills == [*presets, "werkelijk alle"]
    page.click("button:has-text('sociaal domein')")
    chosen = catalogus.select(presets=["sociaal domein"])
    resultaat = compute_congruentie(chosen, catalogus.gemeenten, catalogus.grenzen)
    mean = resultaat.waarde("congruentie")
    assert f"Landelijk gemiddeld {100 * mean:.0f}%" in page.locator("#bladen").inner_text()
    domeinen = len({i.domein for i in chosen})
    title = f"Congruentie van {len(chosen)} indelingen in {domeinen} domeinen"
    assert page.locator("h1").inner_text() == page.title() == title
    assert page.locator("#ondertitel").inner_text().startswith("Keuze: sociaal domein, stand")
    assert f"{len(chosen)} van " in page.locator(".keuze summary").inner_text()
    page.click("#tab-naden")
    assert zichtbare_bogen(page) == count_bogen(resultaat, bogen, 1)


def test_one_indeling_cannot_be_compared(open_page: Any, save: Any) -> None:
    page = open_page(save(strip_congruentie(indeling("a", "AAB"), indeling("b", "ABB"))))
    page.click(".keuze summary")
    page.click(".keuze .vinkje input >> nth=0")
    assert page.evaluate("lappendeken.inkijk.staat.nu.keuze") == [0, 1]
    page.locator("#melding", has_text="Kies minstens twee").wait_for(state="attached")
    assert page.locator(".keuze input:checked").count() == 2


# --- indelingen -------------------------------------------------------------------


def test_neighbouring_regios_differ_in_colour(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    same = page.evaluate(
        """(() => {
            const { g, beelden } = lappendeken.inkijk;
            let same = 0;
            g.indelingen.forEach((d, i) => {
                const colours = beelden.regiokleur({ indeling: i, tweede: null, naast: false });
                for (const { a, b } of g.grenzen) {
                    const [x, y] = [d.hoofd[a], d.hoofd[b]];
                    if (x >= 0 && y >= 0 && x !== y && colours[x] === colours[y]) same += 1;
                }
            });
            return same;
        })()"""
    )
    assert same == 0


def test_names_of_regios_do_not_overlap(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    page.click("#tab-indelingen")
    for number in range(page.locator("label:has-text('als vlakken') option").count()):
        page.select_option("label:has-text('als vlakken') select", str(number))
        boxes = page.evaluate(
            "[...document.querySelectorAll('.regionaam')].map((e) => e.getBoundingClientRect())"
            ".map((b) => [b.left, b.top, b.right, b.bottom])"
        )
        # Only a regio with a colour has a name.
        regios = page.evaluate(
            "(d) => new Set(lappendeken.inkijk.g.indelingen[d].hoofd.filter((r) => r >= 0)).size",
            number,
        )
        assert len(boxes) >= min(4, regios)
        for i, one in enumerate(boxes):
            for other in boxes[:i]:
                apart = (
                    one[2] <= other[0] + 1
                    or other[2] <= one[0] + 1
                    or one[3] <= other[1] + 1
                    or other[3] <= one[1] + 1
                )
                assert apart


def test_facts_of_an_indeling_stand_beside_it(
    open_page: Any, kaart: Path, catalogus: Catalogus
) -> None:
    page = open_page(kaart)
    page.click("#tab-indelingen")
    slugs = page.evaluate("lappendeken.inkijk.g.indelingen.map((d) => d.slug)")
    slug = "veiligheidsregio-2024"
    page.select_option("label:has-text('als vlakken') select", str(slugs.index(slug)))
    text = page.locator(".feiten").inner_text()
    kenmerken = catalogus.kenmerken[slug]
    for value in (kenmerken.opgave, kenmerken.wettelijke_basis, str(kenmerken.stand)):
        assert value in text


def test_gemeenten_without_a_regio_are_hatched_and_counted(open_page: Any, save: Any) -> None:
    a, b = overlappend("a", [{"A": 1}, {}, {"A": 0.5, "B": 0.5}]), indeling("b", "ABB")
    page = open_page(save(strip_congruentie(a, b)))
    page.click("#tab-indelingen")
    text = page.locator(".tekens").inner_text()
    assert "geen regio (1 gemeente)" in text
    assert "in meer dan één regio (1 gemeente)" in text
    picture = "lappendeken.inkijk.beelden.beeld(lappendeken.inkijk.staat.nu)"
    assert page.evaluate(f"{picture}.arcering") == [1, 2]
    # The outline of A also stands where A ends and nothing begins.
    assert page.evaluate(f"{picture}.omtrek.grens[0]") == [0, 1]


def test_unknown_facts_say_so(open_page: Any, save: Any) -> None:
    page = open_page(save(strip_congruentie(indeling("a", "AAB"), indeling("b", "ABB"))))
    page.click("#tab-indelingen")
    assert page.locator(".feiten dd.onbekend").first.inner_text() == "onbekend"


def test_two_indelingen_say_what_is_equal_nested_and_crossing(open_page: Any, save: Any) -> None:
    """Of b: A equals; B, C and E lie inside, G holds two whole; D crosses.

    The last gemeente has no regio in a, so that it cannot make a difference.
    """
    a = indeling("a", "AABBCCDDEEF.")
    b = indeling("b", "AABCDDDEGGGA")
    page = open_page(save(strip_congruentie(a, b)))
    page.click("#tab-indelingen")
    page.select_option("label:has-text('Tweede') select", "1")
    text = page.locator("#blad-indelingen .legenda").inner_text()
    assert "1 gelijk" in text
    assert "4 genest" in text
    assert "1 kruisend" in text
    picture = "lappendeken.inkijk.beelden.beeld(lappendeken.inkijk.staat.nu)"
    assert page.evaluate(f"{picture}.arcering") == [6]
    assert page.evaluate(f"{picture}.stippen") == [0, 1]
    assert page.locator("#blad-indelingen .tekens").inner_text().count("effen") == 1
    # On paper the key stands beside the map, also of two side by side.
    page.check("input[value=naast]")
    assert page.evaluate(f"{picture}.stippen") == []
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    key = page.locator(".afdruk .tekens")
    assert key.is_visible()
    assert "kruisen elkaar" in key.inner_text()
    assert page.locator(".afdrukkaart [fill='url(#plaatje-stippen)']").count() == 2


def test_second_map_moves_along(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    page.click("#tab-indelingen")
    page.select_option("label:has-text('Tweede') select", "3")
    page.check("input[value=naast]")
    assert page.locator(".tweede-kaart .regionaam").count() > 8
    assert toont_het_land(page)
    page.mouse.move(560, 450)
    page.mouse.down()
    page.mouse.move(620, 500, steps=3)
    page.mouse.up()
    first, second = page.evaluate(
        """[...document.querySelectorAll('.leaflet-container')].map((e) => {
            const { x, y } = e.querySelector('.leaflet-vlakken-pane path').getBoundingClientRect();
            return [x, y];
        })"""
    )
    left, right = (page.locator(s).bounding_box() for s in (".folium-map", ".tweede-kaart"))
    assert first[0] - left["x"] == pytest.approx(second[0] - right["x"], abs=1.5)
    assert first[1] == pytest.approx(second[1], abs=1.5)


def test_card_of_a_regio_flags_a_large_gemeente(open_page: Any, save: Any) -> None:
    """Inwoners 10, 20, 30, 40: in regio A (10, 20) and B (30, 40) the largest has most."""
    page = open_page(save(strip_congruentie(indeling("a", "AABB"), indeling("b", "ABBB"))))
    page.click("#tab-indelingen")
    klik_gemeente(page, "GM0001")
    card = page.locator("#kaartje").inner_text()
    assert "67%" in card
    assert "groter dan de rest samen" in card
    assert "Kruist" in card or "kruist" in card


# --- table, print, keyboard -------------------------------------------------------


def test_table_holds_the_facts_and_sorts(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    page.click("text=Toon als tabel")
    rows = page.locator("#tabel tbody tr")
    wacht_tot(page, "document.querySelectorAll('#tabel tbody tr').length === 342")
    page.click("#tabel thead button:has-text('Inwoners')")
    assert rows.first.inner_text().startswith("Amsterdam")
    page.click("#tabel tbody tr >> nth=1 >> button")
    assert page.locator("#tabel").is_hidden()
    assert page.locator("#kaartje h2").inner_text() == "Rotterdam"


def test_rows_of_a_table_come_in_turns_and_none_of_an_older_one(
    open_page: Any, kaart: Path
) -> None:
    page = open_page(kaart)
    rows = "document.querySelectorAll('#tabel tbody tr')"
    press = "[...document.querySelectorAll('button')].find((b) => b.textContent === {}).click()"
    first = page.evaluate(f"({press.format(repr('Toon als tabel'))}, {rows}.length)")
    assert 20 <= first < 342
    # Twice another order before the rest is there, the last one from below.
    page.evaluate(
        """() => {
            const sort = () => document.querySelectorAll("#tabel thead button")[2].click();
            sort();
            requestAnimationFrame(sort);
        }"""
    )
    wacht_tot(page, f"{rows}.length === 342")
    wacht_op_rust(page)
    names = page.locator("#tabel tbody th").all_inner_texts()
    assert len(names) == len(set(names)) == 342
    inwoners = page.evaluate(
        """(names) => {
            const { g } = lappendeken.inkijk;
            return names.map((name) => g.inwoners[g.naam.indexOf(name)]);
        }""",
        names,
    )
    assert inwoners == sorted(inwoners)


def test_a_table_that_is_not_whole_yet_prints_whole(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    printed = page.evaluate(
        """() => {
            [...document.querySelectorAll("button")]
                .find((b) => b.textContent === "Toon als tabel").click();
            window.dispatchEvent(new Event("beforeprint"));
            return document.querySelectorAll("#afdruk tbody tr").length;
        }"""
    )
    assert printed == 342


def test_print_holds_map_legend_and_card(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    zoek(page, "assen")
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".afdrukkaart > path").count() > 20
    assert page.locator(".afdruk .legenda").is_visible()
    assert page.locator("#afdruk .kaartje h2").inner_text() == "Assen"
    # With its grid, and without what only a hand can press.
    assert page.locator("#afdruk .rooster tbody tr").count() == 14
    assert page.locator("#afdruk .kaartje :is(button, select, .hoorbaar)").count() == 0
    assert page.locator("#kaartje").is_hidden()
    assert page.locator("#paneel").is_hidden()


def test_everything_prints_on_one_page(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    choose = "lappendeken.inkijk.keuze.kies(lappendeken.inkijk.g.indelingen.map((_, d) => d))"
    regio = "lappendeken.inkijk.acties.kiesRegio(lappendeken.inkijk.g.keuze[1], 5)"
    states = ("0", regio, "lappendeken.inkijk.acties.kiesGemeente(300, true)", choose)
    for state, landscape in itertools.product(states, (False, True)):
        page.evaluate(state)
        written = page.pdf(format="A4", landscape=landscape)
        assert len(re.findall(rb"/Type\s*/Page\b", written)) == 1, (state, landscape)


def test_tabs_work_from_the_keyboard(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    page.focus("#tab-congruentie")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.id") == "tab-naden"
    assert page.locator("#blad-naden").is_visible()
    assert page.locator("#blad-congruentie").is_hidden()


def test_every_control_has_a_name(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    nameless = page.evaluate(
        """[...document.querySelectorAll('button, input, select, [role=option]')].filter((e) =>
            !(e.getAttribute('aria-label') || e.textContent.trim() || (e.labels && e.labels.length))
        ).map((e) => e.outerHTML)"""
    )
    assert nameless == []


# --- bad input --------------------------------------------------------------------


def test_hostile_names_are_read_as_text(open_page: Any, save: Any) -> None:
    naam = GEVAARLIJK
    a = indeling("a", "AAABBB", naam=naam[1], opgave=naam[4], wettelijke_basis=naam[3])
    b = indeling("b", "ABABAB", naam=naam[2])
    path = save(strip_congruentie(a, b, names=naam), titel=naam[1])
    page = open_page(path)
    assert page.locator("h1").inner_text() == naam[1]
    assert page.title() == naam[1]
    for number, name in enumerate(naam):
        page.evaluate("(m) => lappendeken.inkijk.acties.kiesGemeente(m, true)", number)
        shown = page.locator("#kaartje h2").evaluate("(e) => e.textContent")
        assert shown == name
    assert naam[2] in page.locator("#kaartje").inner_text()
    page.click("#tab-indelingen")
    text = page.locator(".feiten").first.inner_text()
    assert naam[4] in text
    assert naam[3] in text
    page.click("text=Toon als tabel")
    assert page.locator("#tabel").inner_text().count(naam[4]) == 1
    assert page.locator("img").count() == 0


def test_narrowed_report_starts_zoomed_in(
    open_page: Any, catalogus: Catalogus, tmp_path: Path
) -> None:
    congruentie = load_congruentie(["ggd", "res"], provincies=["Zeeland"])
    path = tmp_path / "zeeland.html"
    path.write_text(render_kaart(build_kaart(congruentie, catalogus.gebiedskaart)), "utf-8")
    page = open_page(path)
    seen = page.evaluate(
        """(() => {
            const { g, kaart } = lappendeken.inkijk;
            const inside = (m) => kaart.map.getBounds().contains(g.punt[m]);
            return g.provincie.map((p, m) => [p, inside(m)]);
        })()"""
    )
    assert all(inside for provincie, inside in seen if provincie == "Zeeland")
    assert not any(inside for provincie, inside in seen if provincie == "Groningen")
    assert kleuren(page, "fill-opacity").count("1") == len(congruentie.gemeld)
    # The pale ones, and of whom the counts are, are said.
    assert "Bleek: gemeenten buiten het gekozen deel" in page.locator(".legenda").inner_text()
    counts = page.locator("#blad-congruentie .telling").all_inner_texts()
    assert sum(map(int, counts)) == 342
    for tab in ("naden", "indelingen", "watals"):
        page.click(f"#tab-{tab}")
        if tab == "watals":
            page.click("text=Begin >> visible=true")
        assert page.locator(f"#blad-{tab}", has_text="Bleek: gemeenten buiten").is_visible()
