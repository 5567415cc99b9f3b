"""Tests of what the report says: sentences, tables and the safety of its page."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

from getekend_rapport import teken, teken_topologie, vijandig
from lappendeken import (
    Catalogus,
    Congruentie,
    Indeling,
    load_congruentie,
)
from lappendeken.model.topologie import Topologie, build_topologie
from lappendeken.rapport.gedeeld.bouwstenen import Link
from lappendeken.rapport.gedeeld.render import veilig_adres
from lappendeken.rapport.gedeeld.woorden import format_punten, join_of
from lappendeken.rapport.rapport import Rapport, build_rapport, render_rapport
from lappendeken.rapport.rapport.gebieden import build_gebieden
from lappendeken.rapport.rapport.gegevens import Gegevens
from lappendeken.rapport.rapport.gemeenten import build_gemeenten, build_provincies
from lappendeken.rapport.rapport.gevoeligheid import build_gevoeligheid
from lappendeken.rapport.rapport.kerncijfers import build_kerncijfers, naden_overal
from lappendeken.rapport.rapport.kort import build_kort, build_landelijk
from lappendeken.rapport.rapport.paren import build_matrixdeel
from lappendeken.rapport.rapport.vergeleken import build_vergeleken
from tekening import indeling, overlappend

WORTEL = Path(__file__).parents[2]


# --- drawn data ------------------------------------------------------------------


def maak(congruentie: Congruentie, catalogus: Catalogus) -> Rapport:
    size = len(congruentie.bundel.gemeenten)
    return build_rapport(congruentie, catalogus, topologie=teken_topologie(size))


VR = indeling("veiligheidsregio-2024", "AAABBB", naam="Veiligheidsregio", stand=2024)
GGD = indeling("ggd-2025", "AAABBB", naam="GGD-regio", domein="gezondheid")
JEUGD = indeling("jeugd-2025", "AABBCC", naam="Jeugdregio", voorlopig=True, vertrouwen="C")


@pytest.fixture(scope="session")
def topologie(catalogus: Catalogus) -> Topologie:
    return build_topologie(catalogus.gebiedskaart)


@pytest.fixture(scope="session")
def rapport(resultaat: Congruentie, catalogus: Catalogus, topologie: Topologie) -> Rapport:
    return build_rapport(resultaat, catalogus, topologie=topologie)


@pytest.fixture(scope="session")
def pagina(rapport: Rapport) -> str:
    return render_rapport(rapport)


def test_the_quilt_draws_each_area_and_line_once(pagina: str) -> None:
    part = pagina.partition('id="lappen"')[2].partition("</section>")[0]
    ids = re.findall(r'<path id="([qz]\d+)"', part)
    assert len(ids) == len(set(ids)) > 100
    assert set(re.findall(r'href="#([qz]\d+)"', part)) == set(ids)
    assert part.count('role="img"') == 9
    assert "25 regio’s, 2024" in part
    assert "Grenzen: CBS, Kadaster" in part
    assert len(part.encode()) < 75_000


def texts_of(value: Any) -> Iterator[str]:
    """Walk through a Rapport and yield every text in it, paths of pictures aside."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts_of(item)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in ("d", "omtrek"):
                yield from texts_of(getattr(value, field.name))


# --- sentences -------------------------------------------------------------------


def test_the_headline_is_worked_out_by_hand(catalogus: Catalogus) -> None:
    # VR and GGD agree everywhere (1). Jeugd: GM0001 has {2} of {2, 3}, so does GM0002;
    # GM0003 has {4} against {1, 2}: 0; mirrored on the other side. So 1/3 for two pairs.
    # The mean over three pairs: (1 + 1/3 + 1/3) / 3 = 5/9.
    first = build_kort(Gegevens(teken(VR, GGD, JEUGD), catalogus)).zinnen[0]
    assert first == (
        "De 3 gekozen indelingen (3 domeinen) hebben samen een congruentie van 56%, gemiddeld "
        "over 6 gemeenten. Telt elke gemeente mee naar haar inwoners, dan is het 56%."
    )


def test_counts_in_sentences_agree_in_number(catalogus: Catalogus) -> None:
    congruentie = teken(VR, GGD, JEUGD, gemeld=["GM0003"])
    sentences = build_kort(Gegevens(congruentie, catalogus)).zinnen
    assert any(
        "GM0003 heeft 3 verschillende partners, van wie geen in elke" in s for s in sentences
    )
    alone = teken(indeling("a", "AB"), indeling("b", "AB"), gemeld=["GM0001"])
    sentences = build_kort(Gegevens(alone, catalogus)).zinnen
    assert "GM0001 heeft in geen van deze indelingen een partner." in sentences


def test_says_when_congruentie_cannot_be_computed(catalogus: Catalogus) -> None:
    one = teken(VR.with_kenmerken(domein="x"), GGD.with_kenmerken(domein="x"))
    first = build_kort(Gegevens(one, catalogus)).zinnen[0]
    assert "is niet te berekenen" in first
    assert "(Jaccard), die alle paren indelingen vergelijkt, is gemiddeld 100%" in first
    partial = teken(VR, indeling("b", "AAA..."), gemeld=["GM0006"])
    assert build_kort(Gegevens(partial, catalogus)).zinnen[:2] == (
        "GM0006 heeft in 1 van de 2 gekozen indelingen een regio.",
        (
            "Voor GM0006 is de congruentie van de 2 gekozen indelingen (2 domeinen) niet te "
            "berekenen: minder dan twee domeinen hebben daar een regio. In heel Nederland is zij "
            "gemiddeld over de 3 gemeenten (van 6) met een score 100%."
        ),
    )


def test_a_mean_is_over_those_that_have_a_score(catalogus: Catalogus) -> None:
    def say(drawing: str, **options: Any) -> Gegevens:
        return Gegevens(teken(VR, indeling("b", drawing), **options), catalogus)

    two = say("AA....")
    assert (
        build_kort(two)
        .zinnen[0]
        .startswith(
            "De 2 gekozen indelingen (2 domeinen) hebben samen een congruentie van 50%, gemiddeld "
            "over de 2 gemeenten (van 6) met een score."
        )
    )
    assert build_landelijk(two, ()).zinnen[0] == (
        "Elke gemeente met een score heeft een congruentie van 50%."
    )
    assert (
        "gemiddelden over de gemeenten van de provincie die een score hebben."
        in (build_provincies(two).zinnen[0])
    )
    one = build_kort(say("A.....")).zinnen[0]
    assert "gemiddeld over de enige gemeente (van 6) met een score." in one
    part = say("AAB...", gemeld=["GM0001", "GM0002", "GM0004"])
    assert any(
        "is gemiddeld over de 2 gemeenten (van 3) met een score 50%." in s
        for s in build_kort(part).zinnen
    )
    whole = say("AABBCC")
    assert "gemiddeld over 6 gemeenten." in build_kort(whole).zinnen[0]
    assert "alle gemeenten van de provincie." in build_provincies(whole).zinnen[0]


def test_a_border_of_every_indeling_is_one_that_every_indeling_knows(catalogus: Catalogus) -> None:
    part = Gegevens(teken(VR, indeling("b", "AA....")), catalogus)
    assert not naden_overal(part)
    assert build_kerncijfers(part)[-1].naam == "grens die elke indeling van beide gemeenten trekt"
    whole = Gegevens(teken(VR, indeling("b", "AABBCC")), catalogus)
    assert naden_overal(whole)
    assert build_kerncijfers(whole)[-1].naam == "grens die elke indeling trekt"


def test_one_company_everywhere_is_said_of_an_area_too(catalogus: Catalogus) -> None:
    def say(*stack: Indeling) -> list[tuple[str, str]]:
        gegevens = Gegevens(teken(*stack, gemeld=["GM0001", "GM0002", "GM0003"]), catalogus)
        return [(cijfer.waarde, cijfer.naam) for cijfer in build_kerncijfers(gegevens)]

    assert ("1", "gezelschap, overal hetzelfde") in say(VR, GGD)
    assert ("2,0", "verschillende gezelschappen") in say(VR, JEUGD)


@pytest.mark.parametrize(
    ("drawing", "says"),
    [
        ("ABBCCC", ("0", "partners die overal dezelfde zijn")),
        ("AABBCC", ("1", "partner die overal dezelfde is")),
        ("AAABBB", ("2", "partners die overal dezelfde zijn")),
    ],
)
def test_one_partner_is_no_partners(
    catalogus: Catalogus, drawing: str, says: tuple[str, str]
) -> None:
    stack = (indeling("a", drawing), indeling("b", drawing))
    alone = Gegevens(teken(*stack, gemeld=["GM0001"]), catalogus)
    assert says in [(cijfer.waarde, cijfer.naam) for cijfer in build_kerncijfers(alone)]


def test_a_selection_stands_beside_the_country(catalogus: Catalogus) -> None:
    congruentie = teken(VR, GGD, JEUGD, gemeld=["GM0003", "GM0004"])
    sentences = build_kort(Gegevens(congruentie, catalogus)).zinnen
    assert sentences[4].startswith(
        "De congruentie van het gebied (GM0003 en GM0004) is gemiddeld over de 2 gemeenten 33%."
    )
    assert sentences[5] == (
        "In heel Nederland is de congruentie van de 3 gekozen indelingen (3 domeinen) gemiddeld "
        "over 6 gemeenten 56%. Naar inwoners gewogen is het hier 33%, in heel Nederland 56%."
    )
    assert any("berekend over heel Nederland" in s for s in sentences)


@pytest.mark.parametrize(
    ("drawings", "expected"),
    [
        (("AABB", "AABB"), "De 2 indelingen vormen 1 paar: 1 is gelijk."),
        (("AABB", "AABB", "CCDD"), "De 3 indelingen vormen 3 paren die alle gelijk zijn."),
        (
            ("AABB", "ABAB", "ABBA"),
            (
                "De 3 indelingen vormen 3 paren. Bij geen ervan past de ene indeling zonder "
                "uitzondering in de andere."
            ),
        ),
        (
            ("AABB", "AABB", "AAAA"),
            (
                "De 3 indelingen vormen 3 paren: 1 is gelijk en 2 zijn genest (elke regio van "
                "de ene ligt binnen één regio van de andere)."
            ),
        ),
    ],
)
def test_the_matrix_counts_its_pairs(
    catalogus: Catalogus, drawings: tuple[str, ...], expected: str
) -> None:
    stack = [indeling(f"i-{n}", drawing) for n, drawing in enumerate(drawings)]
    assert build_matrixdeel(Gegevens(teken(*stack), catalogus)).zinnen[0] == expected


def test_says_which_indeling_explains_a_score_and_which_partners(catalogus: Catalogus) -> None:
    _, groups = build_gebieden(Gegevens(teken(VR, GGD, JEUGD, gemeld=["GM0003"]), catalogus))
    (gebied,) = [g for group in groups for _, found in group.provincies for g in found]
    assert (gebied.naam, gebied.congruentie) == ("GM0003", "33%")
    text = " ".join(gebied.zinnen)
    assert "In 2 van de 3 indelingen (GGD-regio en Veiligheidsregio)" in text
    assert "Jeugdregio wijkt het meest af: zonder die indeling zou de congruentie 100%" in text
    assert "(+67 procentpunt)" in text
    assert "Alleen daar is partner: GM0004." in text
    assert "Alleen daar ontbreken: GM0001 en GM0002." in text


def test_names_only_what_no_other_indeling_adds_or_lacks(catalogus: Catalogus) -> None:
    # Partners of GM0003: {1, 2}, {1, 2, 4} and {2, 5}. Only the last has 5 and lacks 1;
    # 2 is partner everywhere and 4 is missing in the first too.
    stack = (
        indeling("a", "AAABBBBB", naam="Eerste"),
        indeling("b", "AAAABBBB", naam="Tweede"),
        indeling("c", "ABBCBCCC", naam="Derde"),
    )
    _, groups = build_gebieden(Gegevens(teken(*stack, gemeld=["GM0003"]), catalogus))
    (gebied,) = [g for group in groups for _, found in group.provincies for g in found]
    assert gebied.zinnen[0] == "In elk van de 3 indelingen is het gezelschap anders."
    # J of the first and second is 2/3, of the first and third 1/3, of the others 1/4.
    assert gebied.zinnen[1] == "Eerste sluit het best aan bij de andere indelingen."
    assert gebied.zinnen[2].startswith("Derde wijkt het meest af: zonder die indeling zou de ")
    assert gebied.zinnen[3:] == (
        "Alleen daar is partner: GM0005.",
        "Alleen daar ontbreekt: GM0001.",
    )


def test_a_gemeente_shows_its_partners_per_indeling(catalogus: Catalogus) -> None:
    deel = build_gemeenten(Gegevens(teken(VR, JEUGD, gemeld=["GM0003"]), catalogus))
    rows = [[cel.tekst for cel in rij] for rij in deel.tabellen[1].rijen]
    assert rows == [
        ["Jeugdregio", "B", "1", "GM0004"],
        ["Veiligheidsregio", "A", "2", "GM0001 en GM0002"],
    ]


def test_differences_have_a_sign() -> None:
    assert [format_punten(v) for v in (0.021, -0.004, 0.0001, 0.0)] == [
        "+2,1",
        "−0,4",
        "0,0",
        "0,0",
    ]
    assert format_punten(float("nan")) == "–"
    assert join_of(["a", "b", "c"]) == "a, b of c"


# --- the reference -----------------------------------------------------------------


def test_reference_is_taken_from_the_catalogue_when_it_is_not_chosen(
    catalogus: Catalogus, topologie: Topologie
) -> None:
    found = build_rapport(load_congruentie(["res", "ggd"]), catalogus, topologie=topologie)
    text = " ".join(found.referentie.zinnen)
    assert "hoort niet bij de gekozen indelingen" in text
    rows = {r[0].tekst: [c.tekst for c in r[1:]] for r in found.referentie.tabellen[0].rijen}
    assert rows["RES-regio"][:3] == ["kruist", "28", "11"]
    assert rows["GGD-regio"][:3] == ["kruist", "0", "8"]


def test_reference_names_the_regios_that_cross(catalogus: Catalogus) -> None:
    found = maak(teken(VR, GGD, JEUGD), catalogus)
    assert [s.naam for s in found.splitsingen] == ["Jeugdregio"]
    assert found.splitsingen[0].regels == (("B", "ligt vooral in A; GM0004 in B."),)
    assert "Binnen de veiligheidsregio’s past GGD-regio" in found.referentie.zinnen[1]


# --- the whole report ----------------------------------------------------------------

KEUZES: list[dict[str, Any]] = [
    {},
    {"indelingen": ["veiligheidsregio", "ggd", "res"], "provincies": ["Drenthe"]},
    {"indelingen": ["veilig-thuis", "wmo-opvang-beschermd-wonen"]},
    {"indelingen": ["res", "provincie"], "gemeenten": ["Assen"]},
    {"provincies": ["Zeeland", "Utrecht"]},
    {"gemeenten": ["Vlieland", "Assen", "Urk", "Ede", "Epe"]},
    {"presets": ["onderwijs"], "provincies": ["Limburg"]},
    {"indelingen": ["metropoolregio", "drinkwaterbedrijf", "vakantieregio", "wgr-samenwerking"]},
]


@pytest.mark.parametrize("keuze", KEUZES, ids=str)
def test_every_selection_reads_without_a_slip(
    keuze: dict[str, Any], catalogus: Catalogus, topologie: Topologie
) -> None:
    found = build_rapport(load_congruentie(**keuze), catalogus, topologie=topologie)
    for text in texts_of(found):
        assert not re.search(r"\bnan\b|\bNone\b|\binf\b|<NA>|\{|\}|  |\bundefined\b", text), text
        assert not re.search(
            r"(?<![\d.,])1 (gemeenten|regio’s|grenzen|domeinen|partners|paren)", text
        )
        assert not re.search(r"\.\.|,,| ,|\( ", text), text
    assert "Traceback" not in render_rapport(found)


def test_drenthe_sits_at_one_table_in_three_indelingen(
    catalogus: Catalogus, topologie: Topologie
) -> None:
    congruentie = load_congruentie(["veiligheidsregio", "ggd", "res"], provincies=["Drenthe"])
    found = build_rapport(congruentie, catalogus, topologie=topologie)
    assert found.titel == "Regio-indelingen naast elkaar: Drenthe"
    assert [k.waarde for k in found.kerncijfers] == ["3 van 3", "100%", "1", "11,0"]
    assert len(found.gemeenten.tabellen[0].rijen) == 12


def test_names_of_indelingen_not_slugs(pagina: str, rapport: Rapport) -> None:
    visible = re.sub(r"<[^>]+>", " ", pagina[pagina.index("<body") : pagina.index("<script")])
    for slug in ("wmo-opvang-beschermd-wonen-2023", "veilig-thuis-2025", "rmc-2026"):
        assert slug not in re.sub(r"indelingen/\S+", "", visible)
    assert "Opvang en beschermd wonen" in visible
    assert len(rapport.gemeenten.tabellen[0].rijen) == 342


def test_the_worked_example_of_regioatlas(rapport: Rapport) -> None:
    steps = dict(rapport.voorbeeld.stappen)
    assert steps["RegioAtlas-percentage"].endswith("12 / (3 × 8) = 50%.")
    assert "/ 8 = 25%" in steps["Partnervastheid"]
    assert "= 1/6, ofwel 17%" in steps["Congruentie"]
    assert "100%" in steps["Nestheid"]
    assert "3 tafels" in steps["Tafels"]


def test_unknown_is_said(catalogus: Catalogus) -> None:
    found = maak(teken(VR, GGD), catalogus)
    facts = dict(found.indelingen[0].feiten)
    assert facts["Wettelijke basis"] == "onbekend"
    assert "Voor deze gegevens zijn geen bronnen meegegeven." in found.bronnen.zinnen


def test_two_standen_of_one_indeling_are_told_apart(catalogus: Catalogus) -> None:
    older = indeling("ggd-2016", "AABBBB", naam="GGD-regio", stand=2016)
    namen = Gegevens(teken(GGD, older), catalogus).namen
    assert set(namen.values()) == {"GGD-regio (2016)", "GGD-regio (2026)"}


# --- the page ------------------------------------------------------------------------


def test_two_renders_give_the_same_bytes(
    pagina: str, resultaat: Congruentie, catalogus: Catalogus
) -> None:
    again = load_congruentie()
    assert again is not resultaat
    assert render_rapport(build_rapport(again, catalogus)) == pagina


def test_the_page_needs_nothing_else(pagina: str) -> None:
    assert len(pagina.encode()) < 1_000_000
    assert pagina.startswith('<!DOCTYPE html>\n<html lang="nl">')
    assert "default-src 'none'" in html.unescape(pagina)
    assert not re.search(r"<(?:link|img|iframe|object|embed|base)\b", pagina)
    # A script reads and writes references inside the page, as text.
    outside = re.sub(r"<script>.*?</script>", "", pagina, flags=re.DOTALL)
    assert not re.search(r"\bsrc=|@import", pagina)
    assert not re.search(r"url\((?!#)", outside)
    assert "kaart.html" in pagina


def test_every_table_names_its_rows_and_columns(pagina: str) -> None:
    tables = re.findall(r"<table.*?</table>", pagina, re.DOTALL)
    assert len(tables) >= 9
    for table in tables:
        assert "<caption>" in table
        assert table.count('<th scope="row"') == table.count("<tr") - 1
        columns = table.count('scope="col"')
        row = re.search(r"<tbody>.*?<tr.*?>(.*?)</tr>", table, re.DOTALL)
        assert row
        assert row[1].count("</td>") == columns - 1


def test_ids_are_unique(pagina: str) -> None:
    ids = re.findall(r'\sid="([^"]+)"', pagina)
    assert len(ids) == len(set(ids))
    for target in re.findall(r'(?:href="#|aria-labelledby="|for=")([^"]+)"', pagina):
        assert target in ids


@pytest.mark.parametrize(
    "adres",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "//x",
        "http://",
        "",
        "http://[x",
    ],
)
def test_only_web_addresses_become_links(adres: str) -> None:
    assert veilig_adres(Link("x", adres)) == ""
    assert veilig_adres(Link("x", "https://cbs.nl/a?b=1&c=2")) == "https://cbs.nl/a?b=1&c=2"


def test_hostile_names_come_out_as_text(catalogus: Catalogus) -> None:
    page = vijandig(catalogus)
    assert "7*7" in page
    assert "49" not in re.findall(r"\{\{ 7\*7 \}\}|\b49\b(?=\s*\{%)", page)
    assert "{% bad %}" in page
    assert page.count("<script") == 2
    assert page.count("</script>") == 2
    assert page.count("<style>") == 1
    assert not re.search(r"<(?:img|iframe|body onload|input autofocus|a href='javascript)", page)
    assert "javascript:alert(1)" not in re.findall(r'href="([^"]*)"', page)


# --- partial and weak indelingen, the yardstick, the regelingen -----------------------


def tabel(deel: Any, naam: str) -> dict[str, list[str]]:
    """Return the texts of a table: first cell to the others."""
    (found,) = [t for t in deel.tabellen if t.id == naam]
    return {rij[0].tekst: [cel.tekst for cel in rij[1:]] for rij in found.rijen}


def test_marks_the_gemeenten_whose_score_rests_on_weak_rows(catalogus: Catalogus) -> None:
    # GM0003 is weak in Jeugd: without it VR and GGD agree, from 1/3 to 1.
    rows = tuple(
        r._replace(bron_status="afgeleid") if r.gemeente_code == "GM0003" else r
        for r in JEUGD.lidmaatschappen
    )
    weak = Indeling(JEUGD.kenmerken, rows)
    gegevens = Gegevens(teken(VR, GGD, weak), catalogus)
    deel = build_gevoeligheid(gegevens)
    assert tabel(deel, "zwakke-scores") == {"GM0003": ["33%", "100%", "+66,7", "Jeugdregio"]}
    assert tabel(deel, "zwakke-indelingen") == {"Jeugdregio": ["C", "1", "17%"]}
    assert tabel(deel, "verwanten") == {"GGD-regio": ["Veiligheidsregio", "100,0%", "bijna gelijk"]}
    text = " ".join(deel.zinnen)
    assert "Een zwakke tabel is Jeugdregio: voorlopig, of van vertrouwen C." in text
    assert "Eén gemeente heeft minstens één zwakke rij; bij 1 daarvan" in text
    page = render_rapport(maak(gegevens.congruentie, catalogus))
    assert page.count('<span class="spreek">, rust op zwakke rijen</span>') == 1
    assert "◊ rust op zwakke rijen: zonder die rijen" in page


def test_a_weak_table_is_provisional_or_of_trust_c(catalogus: Catalogus) -> None:
    stack = (
        VR,
        GGD.with_kenmerken(voorlopig=True, vertrouwen="B"),
        JEUGD.with_kenmerken(voorlopig=False),
    )
    text = " ".join(build_gevoeligheid(Gegevens(teken(*stack), catalogus)).zinnen)
    assert "Zwakke tabellen zijn GGD-regio en Jeugdregio: voorlopig, of van" in text


def test_without_weak_rows_nothing_is_marked(catalogus: Catalogus) -> None:
    deel = build_gevoeligheid(Gegevens(teken(VR, GGD, JEUGD), catalogus))
    assert "Geen enkele score rust op een zwakke rij." in deel.zinnen
    assert [t.id for t in deel.tabellen] == ["gevoeligheid-tabel", "verwanten"]


def test_says_where_an_indeling_is_partial_and_where_regios_overlap(
    catalogus: Catalogus,
) -> None:
    partial = indeling("deel", "AAB...", naam="Deelregio")
    several = overlappend(
        "meer", [{"A": 0.5, "B": 0.5}, {"A": 0.96, "B": 0.04}, {"B": 1.0}, {"B": 1.0}, {"B": 1.0}]
    )
    codes_only = indeling("codes", "AABBB.", naam="Codegebied")
    deel = build_vergeleken(Gegevens(teken(VR, partial, several, codes_only), catalogus))
    text = " ".join(deel.zinnen)
    # GM0006 is in neither of the last two; GM0002 is in one regio from 0.05.
    assert "Niet elke gemeente heeft een regio in Codegebied (5), Deelregio (3) en meer (5)" in text
    assert "Gemeenten in meer dan één regio komen voor in meer (1);" in text
    assert "vanaf een aandeel van 0,05, of als het aandeel onbekend is" in text
    assert "geeft regio’s geen naam; daar staan codes." in text


def test_a_pair_on_few_gemeenten_is_said_to_be_so(catalogus: Catalogus) -> None:
    partial = indeling("deel", "AAA...", naam="Deelregio")
    deel = build_matrixdeel(Gegevens(teken(VR, GGD, partial), catalogus))
    assert "2 paren zijn vergeleken op een deel van de gemeenten" in deel.zinnen[1]
    whole = build_matrixdeel(Gegevens(teken(VR, GGD, JEUGD), catalogus))
    assert whole.zinnen == (
        (
            "De 3 indelingen vormen 3 paren: 1 is gelijk en 2 kruisen (elk van de twee doorsnijdt "
            "een regio van de ander)."
        ),
        # Of the pairs AB of JEUGD only the middle one, 3 and 4, is cut: one of them is in the way.
        (
            "Eén gemeente is genoeg om een paar te laten kruisen. Tel daarom de gemeenten die u "
            "moet wegdenken om de ene indeling in de andere te laten passen: bij elk paar dat "
            "kruist, is dat 1 gemeente."
        ),
        (
            "De meeste partners delen GGD-regio en Veiligheidsregio (gemiddeld 100%), de minste "
            "GGD-regio en Jeugdregio; Jeugdregio en Veiligheidsregio (gemiddeld 33%)."
        ),
    )
    found = maak(teken(VR, GGD, partial), catalogus)
    assert "GGD-regio en Deelregio (3 gemeenten)" in found.referentie.zinnen[1] or (
        "Deelregio (3 gemeenten) en GGD-regio" in found.referentie.zinnen[1]
    )


def test_a_whole_veiligheidsregio_is_named_instead_of_its_gemeenten(
    catalogus: Catalogus,
) -> None:
    big = indeling("groot", "AAAAAA", naam="Groot")
    found = maak(teken(VR, GGD, big), catalogus)
    assert [s.regels for s in found.splitsingen] == [(("A", "ligt vooral in A; heel B."),)]


def test_the_maatlat_of_choice(catalogus: Catalogus, topologie: Topologie) -> None:
    congruentie = load_congruentie(["ggd", "res"])
    found = build_rapport(congruentie, catalogus, topologie=topologie, maatlat="provincie-2026")
    text = " ".join(found.maatlat.zinnen)
    assert "Hier is dat Provincie (stand 2026, 12 gebieden)." in text
    assert "Alle 2 indelingen kruisen" in text or "past" in text
    assert set(tabel(found.maatlat, "maatlat-tabel")) == {"GGD-regio", "RES-regio"}
    # Three gemeenten move so that each RES lies in one provincie.
    assert tabel(found.maatlat, "maatlat-tabel")["RES-regio"][4] == "3"


def test_a_maatlat_that_is_chosen_is_not_laid_beside_itself(
    catalogus: Catalogus, topologie: Topologie
) -> None:
    congruentie = load_congruentie(["ggd", "res", "provincie"])
    found = build_rapport(congruentie, catalogus, topologie=topologie, maatlat="provincie")
    assert any("naast zichzelf wordt zij niet gelegd" in s for s in found.maatlat.zinnen)
    assert set(tabel(found.maatlat, "maatlat-tabel")) == {"GGD-regio", "RES-regio"}
    corop = build_rapport(congruentie, catalogus, topologie=topologie)
    assert "Hier is dat COROP-gebied" in corop.maatlat.zinnen[1]


def test_regelingen_per_gemeente_of_a_selection(catalogus: Catalogus, topologie: Topologie) -> None:
    congruentie = load_congruentie(["ggd", "res"], gemeenten=["Assen"])
    found = build_rapport(congruentie, catalogus, topologie=topologie)
    # toewijzing.csv has eight rows of Assen; Aa en Hunze and Tynaarlo are in all of them.
    row = tabel(found.regelingen, "regelingen-tabel")["Assen"]
    assert (row[0], row[2]) == ("8", "Aa en Hunze en Tynaarlo (8)")
    assert any("onvolledig" in s for s in found.regelingen.zinnen)
    assert any("andere, ruimere telling" in s for s in found.regelingen.zinnen)
