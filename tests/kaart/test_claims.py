"""What the map says is what it shows: seams, weighting, overlap."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from kaarthanden import kleuren, klik_gemeente, zoek
from lappendeken import Catalogus
from lappendeken.basis.woorden import load_woorden
from strook import strip_congruentie
from tekening import indeling, overlappend
from wachten import wacht_tot

pytest_plugins = ("browser", "kaartpagina")

BEELD = "lappendeken.inkijk.beelden.beeld(lappendeken.inkijk.staat.nu)"


def kies(page: Any, catalogus: Catalogus, *, extra: list[str] | None = None) -> None:
    """Choose every indeling of the preset, or the nine with some others."""
    slugs = page.evaluate("lappendeken.inkijk.g.indelingen.map((d) => d.slug)")
    names = [*catalogus.presets["standaard"], *extra] if extra else catalogus.presets["alles"]
    page.evaluate(
        "(keuze) => lappendeken.inkijk.keuze.kies(keuze)",
        [slugs.index(catalogus.resolve(name)) for name in names],
    )


def km(text: str) -> int:
    return int(text.replace("km", "").replace(".", "").strip())


@pytest.mark.parametrize("extra", [None, ["metropoolregio"]], ids=["alles", "metropoolregio"])
def test_slider_legend_and_hard_seams_agree(
    open_page: Any, kaart: Path, catalogus: Catalogus, extra: list[str] | None
) -> None:
    """Also where no border is known by all of the indelingen."""
    page = open_page(kaart)
    kies(page, catalogus, extra=extra)
    page.click("#tab-naden")
    page.focus("#minstens")
    page.keyboard.press("End")
    shown, hard = page.evaluate(
        f"""(() => {{
            const {{ g, waarden, staat }} = lappendeken.inkijk;
            const {{ aantal, vergeleken }} = waarden.uitkomst(staat.nu).naden;
            const {{ naad }} = {BEELD};
            const sum = (is) => g.grenzen.reduce((s, x, i) => s + (is(i) ? x.km : 0), 0);
            return [sum(naad), sum((i) => vergeleken[i] > 0 && aantal[i] === vergeleken[i])];
        }})()"""
    )
    assert shown == pytest.approx(hard) != 0
    rows = page.locator("#blad-naden .legendarij")
    on = [row for row in rows.all() if row.get_attribute("data-uit") is None]
    assert len(on) == 1
    assert km(on[0].locator(".telling").inner_text()) == round(hard)
    text = page.locator("#blad-naden").inner_text().replace(".", "")
    assert f"{round(hard)} km is een harde naad" in text
    # The table holds the same seams.
    page.click("text=Toon als tabel")
    hard_ones = page.evaluate(
        f"(({{ naad }}) => lappendeken.inkijk.g.grenzen.filter((_, i) => naad(i)).length)({BEELD})"
    )
    wacht_tot(page, f"document.querySelectorAll('#tabel tbody tr').length === {hard_ones}")
    counts = page.locator("#tabel tbody td:nth-child(3)").all_inner_texts()
    assert all(a == b for a, b in (count.split(" van ") for count in counts))


def test_slider_counts_where_everyone_is_known_and_else_tells_a_share(
    open_page: Any, kaart: Path, catalogus: Catalogus
) -> None:
    page = open_page(kaart)
    page.click("#tab-naden")
    page.focus("#minstens")
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    assert page.locator("output").inner_text() == "4 van 9 indelingen"
    kies(page, catalogus, extra=["metropoolregio"])
    text = "45% van de indelingen die beide gemeenten indelen"
    assert page.locator("output").inner_text() == text
    assert page.locator("#minstens").get_attribute("aria-valuetext") == text
    assert page.evaluate("document.activeElement.id") == "minstens"


def test_a_long_seam_tip_says_where_it_is_no_border(
    open_page: Any, kaart: Path, catalogus: Catalogus
) -> None:
    page = open_page(kaart)
    kies(page, catalogus)
    page.click("#tab-naden")
    tips = page.evaluate(
        """(() => {
            const { g, beelden, staat, waarden } = lappendeken.inkijk;
            const { aantal, vergeleken } = waarden.uitkomst(staat.nu).naden;
            return g.grenzen.map((_, i) => [aantal[i], vergeleken[i],
                beelden.naadtip(staat.nu, i)[2]]);
        })()"""
    )
    assert max(apart for apart, _, _ in tips) > 20
    for apart, known, text in tips:
        # Two names hold a comma themselves.
        names = re.sub(", (primair|voortgezet) onderwijs", "", text)
        assert len(names.split(", ")) <= 6
        if apart == known > 0:
            assert text == "een harde naad: in elke gekozen indeling die beide gemeenten indeelt"
        elif apart > 6 and known - apart < apart:
            assert text.startswith("niet in ")


def test_a_tip_fits_on_a_phone(open_page: Any, kaart: Path, catalogus: Catalogus) -> None:
    page = open_page(kaart, width=390, height=844)
    kies(page, catalogus)
    page.evaluate("lappendeken.inkijk.staat.zet({ weergave: 'naden' })")
    lines = page.evaluate(
        """(() => {
            const { g, beelden, staat } = lappendeken.inkijk;
            const all = g.grenzen.map((_, i) => beelden.naadtip(staat.nu, i));
            return all.sort((a, b) => b.join('').length - a.join('').length)[0];
        })()"""
    )
    height = page.evaluate(
        """(lines) => {
            const tip = document.querySelector('.folium-map .tip');
            tip.replaceChildren(...lines.map((t) => {
                const span = document.createElement('span'); span.textContent = t; return span;
            }));
            tip.hidden = false;
            return tip.offsetHeight / document.querySelector('.folium-map').clientHeight;
        }""",
        lines,
    )
    assert height < 0.7


def test_weighting_is_named_on_map_table_and_paper(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    page.check("input[name=telling][value=inwoners]")
    name = "Congruentie, partners naar inwoners"
    assert page.evaluate(f"{BEELD}.tip(0)[1]").startswith(f"{name}: ")
    assert page.locator(f"[aria-label='Legenda: {name}']").count() == 1
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert f"{name}. Vergeleken: " in page.locator("#afdruk").text_content()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    page.click("text=Toon als tabel")
    heads = page.locator("#tabel thead button").all_inner_texts()
    # A count of partners has no weighting, and says none.
    assert [head for head in heads if head.startswith("Congruentie")] == [name]
    assert all("naar inwoners" not in head for head in heads if "tafels" in head.lower())


def test_weighting_is_not_named_when_partners_count_alike(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    assert page.evaluate(f"{BEELD}.tip(0)[1]").startswith("Congruentie: ")
    page.check("input[name=telling][value=inwoners]")
    page.evaluate("lappendeken.inkijk.staat.zet({ laag: 4 })")
    assert "naar inwoners" not in page.evaluate(f"{BEELD}.tip(0)[1]")


def test_two_weightings_have_two_names(open_page: Any, kaart: Path) -> None:
    """Of the partners in a measure, and of the gemeenten in a mean."""
    page = open_page(kaart)
    sheet = page.locator("#blad-congruentie").inner_text()
    assert sheet.count("naar inwoners") == 1
    assert sheet.count("gemiddeld per inwoner") == 1


def test_card_names_what_deviates_in_the_weighting_that_is_shown(open_page: Any, save: Any) -> None:
    """Inwoners 10, 20, 30, 40; tests/js/verhouding.test.js works it out."""
    drawn = (indeling("a", "AAAA"), indeling("b", "AAAB"), indeling("c", "ABAB"))
    page = open_page(save(strip_congruentie(*drawn)))
    zoek(page, "GM0001")
    card = page.locator("#kaartje")
    assert "Wijkt het meest af: c" in card.inner_text()
    assert "is de congruentie 17 procentpunt hoger" in card.inner_text()
    page.check("input[name=telling][value=inwoners]")
    assert "Wijkt het meest af: a" in card.inner_text()
    told = "is de congruentie (partners naar inwoners) 10 procentpunt hoger"
    assert told in card.inner_text()


def test_no_colour_and_no_name_where_nobody_knows_the_largest(open_page: Any, save: Any) -> None:
    shares: list[dict[str, float | None]] = [{"A": 1}, {"A": None, "B": None}, {"B": 1}]
    page = open_page(save(strip_congruentie(overlappend("a", shares), indeling("b", "ABB"))))
    page.click("#tab-indelingen")
    fills = kleuren(page)
    assert len(set(fills)) == 3
    regiokleuren = page.evaluate("lappendeken.inkijk.g.stijl.regios")
    assert fills[0] in regiokleuren
    assert fills[1] not in regiokleuren
    assert page.evaluate(f"{BEELD}.arcering") == [1]
    text = page.locator(".tekens").inner_text()
    assert "onbekend met welk deel" in text
    assert "grootste deel" not in text


def test_a_click_in_several_regios_offers_the_list(open_page: Any, save: Any) -> None:
    shares: list[dict[str, float | None]] = [{"A": 1}, {"A": None, "B": None}, {"B": 1}]
    page = open_page(save(strip_congruentie(overlappend("a", shares), indeling("b", "ABB"))))
    page.click("#tab-indelingen")
    klik_gemeente(page, "GM0002")
    card = page.locator("#kaartje")
    assert card.locator("h2").inner_text() == "GM0002"
    assert "niet bekend" in card.inner_text()
    assert card.locator(".regiolijst button").all_inner_texts() == ["A", "B"]
    assert page.evaluate("document.activeElement.id") == "kaartje-kop"
    card.locator(".regiolijst button", has_text="B").click()
    assert card.locator("h2").inner_text() == "B"
    page.keyboard.press("Escape")
    assert card.is_hidden()


def test_no_regio_has_a_name_where_all_shares_are_unknown(
    open_page: Any, kaart: Path, catalogus: Catalogus
) -> None:
    page = open_page(kaart)
    page.click("#tab-indelingen")
    slugs = page.evaluate("lappendeken.inkijk.g.indelingen.map((d) => d.slug)")
    number = slugs.index(catalogus.resolve("gemeenschappelijke-regelingen"))
    page.select_option("label:has-text('als vlakken') select", str(number))
    assert len(set(kleuren(page))) == 1
    assert page.locator(".folium-map .regionaam").count() == 0


def test_hatching_and_the_count_of_crossing_regios_agree(open_page: Any, kaart: Path) -> None:
    """Also where regios of an indeling overlap."""
    page = open_page(kaart)
    page.click("#tab-indelingen")
    page.select_option("label:has-text('Tweede') select", index=1)
    wrong = page.evaluate(
        f"""(() => {{
            const {{ g, staat }} = lappendeken.inkijk;
            const wrong = [];
            const overlaps = (d) => g.indelingen[d].regiosVan.some((r) => r.length > 1);
            const all = g.indelingen.map((_, d) => d).filter(overlaps);
            for (const indeling of [...all, ...g.keuze.slice(0, 2)]) {{
                for (const tweede of [...all, ...g.keuze.slice(0, 2)]) {{
                    if (indeling === tweede) continue;
                    staat.zet({{ indeling, tweede }});
                    const text = document.querySelector('#blad-indelingen .legenda').textContent;
                    const none = / 0 kruisend|niets te vergelijken/.test(text);
                    const bare = {BEELD}.arcering.length === 0;
                    if (none !== bare) wrong.push([indeling, tweede]);
                }}
            }}
            return wrong;
        }})()"""
    )
    assert wrong == []


def test_chosen_gemeente_has_its_name_on_the_map(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    for naam in ("Zeewolde", "Rozendaal", "Vlieland"):
        zoek(page, naam)
        names = page.locator(".folium-map .plaatsnaam").evaluate_all(
            "(all) => all.map((e) => e.innerText)"
        )
        assert naam in names


def test_colours_of_partners_are_those_of_the_legend(
    open_page: Any, kaart: Path, catalogus: Catalogus
) -> None:
    page = open_page(kaart)
    kies(page, catalogus)
    zoek(page, "assen")
    swatches = page.locator("#blad-congruentie .vlakje").evaluate_all(
        "(all) => all.map((e) => e.style.background)"
    )
    fills = page.evaluate(
        f"""(() => {{
            const {{ g }} = lappendeken.inkijk;
            const {{ style }} = document.createElement('i');
            const seen = new Set(g.naam.map((_, m) => {BEELD}.kleur(m)[0]));
            return [...seen].map((c) => (style.background = c) && style.background);
        }})()"""
    )
    # Besides them only that of the gemeente itself and of who is no partner.
    assert len(set(fills) - set(swatches)) == 2


def test_classes_can_follow_the_values(open_page: Any, kaart: Path, catalogus: Catalogus) -> None:
    """With many indelingen the fixed classes leave the upper half of them empty."""
    page = open_page(kaart)
    kies(page, catalogus)
    counts = page.locator("#blad-congruentie button.legendarij .telling")
    assert counts.all_inner_texts()[:4] == ["0", "0", "0", "0"]
    page.check("input[name=klassen][value=eigen]")
    rows = page.locator("#blad-congruentie button.legendarij")
    shown = [int(text) for text in counts.all_inner_texts()]
    assert len(shown) >= 5
    assert sum(shown) == 342
    assert max(shown) < 100
    fills = kleuren(page)
    swatches = rows.locator(".vlakje").evaluate_all("(all) => all.map((e) => e.style.background)")
    found = page.evaluate(
        """(fills) => fills.map((fill) => {
            const { style } = document.createElement('i');
            style.background = fill;
            return style.background;
        })""",
        fills,
    )
    assert [found.count(swatch) for swatch in swatches] == shown
    assert "naar deze waarden" in page.locator("#blad-congruentie .legenda").inner_text()
    # They follow another choice of indelingen, and go back to the fixed ones.
    first = rows.locator(".label").all_inner_texts()
    kies(page, catalogus, extra=["metropoolregio"])
    assert rows.locator(".label").all_inner_texts() != first
    page.check("input[name=klassen][value=vast]")
    assert rows.locator(".label").first.inner_text() == "90–100%"


def test_a_number_is_not_one_of_another_class(open_page: Any, kaart: Path) -> None:
    """Whatever is written beside a colour lies in the class of that colour."""
    page = open_page(kaart)
    wrong = page.evaluate(
        f"""(() => {{
            const {{ g, staat }} = lappendeken.inkijk;
            const wrong = [];
            g.lagen.forEach((laag, n) => {{
                if (laag.aantal) return;
                staat.zet({{ laag: n }});
                const {{ kleur, tip }} = {BEELD};
                g.naam.forEach((_, m) => {{
                    const text = tip(m)[1].split(': ')[1];
                    const said = Number(text.replace('%', '').replace(',', '.')) / 100;
                    if (Number.isNaN(said)) {{
                        if (!['>99%', '<1%', 'geen waarde'].includes(text)) wrong.push(text);
                        return;
                    }}
                    const own = laag.klassen.find((k) => k[1] === null || said < k[1]);
                    if (own && own[3] !== kleur(m)[0]) wrong.push([laag.naam, g.naam[m], text]);
                }});
            }});
            return wrong;
        }})()"""
    )
    assert wrong == []


def test_an_overtaken_indeling_says_so_wherever_it_is_named(open_page: Any, save: Any) -> None:
    drawn = (
        indeling("a", "AAB", naam="Jeugd", stand=2025, geldig_tot="2026-01-01"),
        indeling("b", "ABB", naam="Hulp", stand=2025, achterhaald=True),
        indeling("c", "ABC", naam="Zorg", stand=2025),
    )
    page = open_page(save(strip_congruentie(*drawn)))
    said, day = "achterhaald (dag onbekend)", "achterhaald sinds 1-1-2026"
    page.click(".keuze summary")
    lines = page.locator(".keuze .vinkje").all_inner_texts()
    assert [day in lines[0], said in lines[1], "achterhaald" in lines[2]] == [True, True, False]
    zoek(page, "GM0002")
    heads = page.locator("#kaartje .lijst tbody th").all_inner_texts()
    assert [head.split("\n") for head in heads] == [["Jeugd", day], ["Hulp", said], ["Zorg"]]
    page.click("#tab-indelingen")
    options = page.locator("label:has-text('als vlakken') option").all_inner_texts()
    assert options == [f"Jeugd (2025, {day})", f"Hulp (2025, {said})", "Zorg (2025)"]
    assert f"2025, {day}" in page.locator(".feiten").inner_text()
    page.select_option("label:has-text('Tweede') select", "1")
    key = page.locator("#blad-indelingen .tekens").inner_text()
    assert f"gekleurd vlak: Jeugd (2025, {day})" in key
    assert f"dikke lijn: Hulp (2025, {said})" in key
    page.check("input[value=naast]")
    titles = page.locator(".bijschrift").all_inner_texts()
    assert titles == [f"Jeugd (2025, {day})", f"Hulp (2025, {said})"]
    klik_gemeente(page, "GM0001")
    assert page.locator("#kaartje .regel").inner_text() == f"Jeugd, stand 2025, {day}"
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert f"Jeugd (2025, {day})" in page.locator("#afdruk h1").text_content()


def test_two_indelingen_without_a_common_gemeente_compare_nothing(
    open_page: Any, save: Any
) -> None:
    drawn = (indeling("a", "AB.."), indeling("b", "..AB"), indeling("c", "ABCD"))
    page = open_page(save(strip_congruentie(*drawn)))
    page.click("#tab-indelingen")
    page.select_option("label:has-text('Tweede') select", "1")
    text = page.locator("#blad-indelingen .legenda").inner_text()
    assert "Geen enkele gemeente heeft in beide een regio" in text
    assert "kruisend" not in text
    # Regios of c outside a are not counted.
    page.select_option("label:has-text('Tweede') select", "2")
    text = page.locator("#blad-indelingen .legenda").inner_text()
    assert "Van de 2 regio’s van c met een gemeente die ook a indeelt: 2 gelijk" in text


def test_words_are_explained_on_the_map(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    page.click("#voet .woorden summary")
    terms = page.locator("#voet .woorden dt").all_inner_texts()
    meanings = page.locator("#voet .woorden dd").all_inner_texts()
    assert list(zip(terms, meanings, strict=True)) == [
        (woord.term, woord.betekenis) for woord in load_woorden()
    ]
    assert {"naad", "nestheid", "tafel", "genest", "kruisend"} <= set(terms)


def test_main_holds_what_the_page_is_about(open_page: Any, kaart: Path) -> None:
    page = open_page(kaart)
    zoek(page, "assen")
    page.locator("main #kaartje").wait_for()
    for part in ("h1", "#zoek", "#bladen", ".folium-map", "#voet"):
        assert page.locator(f"main {part}").count() == 1
    assert page.locator("main").count() == 1
    page.keyboard.press("Escape")
    assert page.get_by_role("region", name="Kaart van Nederland").is_visible()
