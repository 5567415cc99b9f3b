"""The main text: headings that answer at their edges, and nothing said twice or lost."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest

from getekend_rapport import teken, teken_topologie
from lappendeken import Catalogus
from lappendeken.rapport.gedeeld.bouwstenen import Deel
from lappendeken.rapport.rapport import build_rapport, render_rapport
from lappendeken.rapport.rapport.bijlagen import build_rest, list_bijlagen
from lappendeken.rapport.rapport.gegevens import HEEL_NEDERLAND, Gegevens
from lappendeken.rapport.rapport.hoofdtekst import koppen
from lappendeken.rapport.rapport.hoofdtekst.gemeente import (
    MAX_PARTNERS,
    build_partnertabel,
    count_houders,
)
from lappendeken.rapport.rapport.kaartnamen import find_midden, place_namen
from lappendeken.rapport.rapport.kort import describe_spreiding
from lappendeken.rapport.rapport.model import Rapport
from lappendeken.rapport.rapport.partnerkaart import find_stap
from tekening import indeling

NAN = float("nan")
STAPEL = (
    indeling("a", "AABBCC", naam="Een", domein="x"),
    indeling("b", "AAABBB", naam="Twee", domein="y"),
    indeling("c", "AAAABB", naam="Drie", domein="z"),
)


@pytest.mark.parametrize(
    ("score", "says"),
    [
        (NAN, "Hoe ver partners dezelfde zijn, is hier niet te berekenen"),
        (0.0, "In geen twee domeinen zijn de partners dezelfde"),
        (1.0, "In alle domeinen zijn de partners dezelfde"),
        (0.9999, "Twee domeinen delen gemiddeld >99% van de partners"),
        (0.677, "Twee domeinen delen gemiddeld 68% van de partners"),
    ],
)
def test_the_heading_of_the_score(score: float, says: str) -> None:
    assert koppen.kop_score(score) == says


@pytest.mark.parametrize(
    ("alleen", "totaal", "says"),
    [
        (0, 9, "Drenthe is in geen van de 9 indelingen één regio"),
        (1, 9, "Drenthe is in 1 van de 9 indelingen één regio"),
        (9, 9, "Drenthe is in alle 9 indelingen één regio"),
        (2, 2, "Drenthe is in beide indelingen één regio"),
    ],
)
def test_the_heading_of_an_area(alleen: int, totaal: int, says: str) -> None:
    assert koppen.kop_gebied("Drenthe", alleen, totaal) == says


@pytest.mark.parametrize(
    ("houdt", "gezelschappen", "says"),
    [
        (0, 0, "Ede heeft in geen van de indelingen een regio"),
        (1, 1, "Ede heeft in één indeling een regio"),
        (2, 1, "Ede zit in beide indelingen met hetzelfde gezelschap"),
        (3, 1, "Ede zit in alle 3 indelingen met hetzelfde gezelschap"),
        (2, 2, "Ede zit in beide indelingen met een ander gezelschap"),
        (3, 3, "Ede zit in alle 3 indelingen met een ander gezelschap"),
        (3, 2, "Ede zit in 3 indelingen met 2 verschillende gezelschappen"),
    ],
)
def test_the_heading_of_a_gemeente(houdt: int, gezelschappen: int, says: str) -> None:
    assert koppen.kop_gemeente("Ede", houdt, gezelschappen) == says


@pytest.mark.parametrize(
    ("counts", "says"),
    [
        ((0, 0, 0), "Er zijn geen twee regio’s om naast elkaar te leggen"),
        ((3, 0, 0), "Twee indelingen geven steeds hetzelfde gezelschap"),
        ((3, 2, 0), "Waar gezelschappen verschillen, past het ene altijd in het andere"),
        ((3, 0, 2), "Waar gezelschappen verschillen, kruisen zij elkaar altijd"),
        (
            (0, 2, 2),
            "Gezelschappen kruisen elkaar even vaak als dat zij alleen in grootte verschillen",
        ),
        ((0, 3, 2), "Gezelschappen verschillen vaker in grootte dan dat zij elkaar kruisen"),
        ((0, 2, 3), "Gezelschappen kruisen elkaar vaker dan dat zij alleen in grootte verschillen"),
    ],
)
def test_the_heading_of_the_reason(counts: tuple[int, int, int], says: str) -> None:
    assert koppen.kop_waarom(*counts) == says


@pytest.mark.parametrize(
    ("scores", "says"),
    [
        ([], "Geen gemeente heeft een score"),
        ([0.6], "Bij de ene gemeente is meer dan de helft van de partners dezelfde"),
        ([0.5], "Bij de ene gemeente is niet meer dan de helft van de partners dezelfde"),
        ([0.6, 0.7], "Bij beide gemeenten is meer dan de helft van de partners dezelfde"),
        ([0.6] * 3, "Bij alle 3 gemeenten is meer dan de helft van de partners dezelfde"),
        ([0.5] * 3, "Bij geen van de 3 gemeenten is meer dan de helft van de partners dezelfde"),
        ([0.5, 0.6, 0.7], "Bij 2 van de 3 gemeenten is meer dan de helft van de partners dezelfde"),
    ],
)
def test_the_heading_of_the_partners(scores: list[float], says: str) -> None:
    assert koppen.kop_partners(scores) == says


@pytest.mark.parametrize(
    ("hard", "totaal", "says"),
    [
        (0.0, 0.0, "Er zijn geen grenzen tussen gemeenten om te vergelijken"),
        (0.0, 9.0, "Nergens hebben alle indelingen dezelfde regiogrens"),
        (9.0, 9.0, "Langs elke gemeentegrens heeft elke indeling een regiogrens"),
        (3.0, 9.0, "Langs 33% van de gemeentegrenzen heeft elke indeling een regiogrens"),
        (0.001, 9.0, "Langs <1% van de gemeentegrenzen heeft elke indeling een regiogrens"),
    ],
)
def test_the_heading_of_the_borders(hard: float, totaal: float, says: str) -> None:
    assert koppen.kop_grenzen(hard, totaal) == says


def test_the_heading_of_the_borders_of_indelingen_that_do_not_know_all() -> None:
    who = "elke indeling van beide gemeenten een regiogrens"
    assert koppen.kop_grenzen(3.0, 9.0, overal=False) == (
        f"Langs 33% van de gemeentegrenzen heeft {who}"
    )
    assert koppen.kop_grenzen(9.0, 9.0, overal=False) == f"Langs elke gemeentegrens heeft {who}"


@pytest.mark.parametrize(
    ("waarden", "says"),
    [
        ([], "De score is nergens te berekenen"),
        ([("A", NAN)], "De score is nergens te berekenen"),
        ([("A", 0.5), ("B", NAN)], "De score is 50% in A"),
        ([("A", 0.5), ("B", 0.5001)], "De score is overal 50%"),
        ([("A", 0.5), ("B", 0.7), ("C", 0.6)], "De score loopt van 50% (A) tot 70% (B)"),
        ([("A", 0.5), ("B", 0.7), ("C", 0.5)], "De score loopt van 50% (A en C) tot 70% (B)"),
        (
            [("A", 0.5), ("B", 0.7), ("C", 0.5), ("D", 0.5)],
            "De score loopt van 50% (3 provincies) tot 70% (B)",
        ),
    ],
)
def test_the_heading_of_a_range(waarden: list[tuple[str, float]], says: str) -> None:
    assert koppen.kop_reeks(waarden, "De score", "provincies") == says


@pytest.mark.parametrize(
    ("eigen", "land", "says"),
    [
        (NAN, 0.5, "Assen is niet naast Nederland te leggen"),
        (0.63, 0.68, "De score is lager dan in heel Nederland: 63% tegen 68%"),
        (0.7, 0.68, "De score is hoger dan in heel Nederland: 70% tegen 68%"),
        (0.681, 0.679, "De score is die van heel Nederland: 68%"),
    ],
)
def test_the_heading_beside_the_country(eigen: float, land: float, says: str) -> None:
    assert koppen.kop_naast("Assen", eigen, land) == says


@pytest.mark.parametrize(
    ("counts", "says"),
    [
        ((0, 9, 9), "Of meedoen verplicht is, is niet bekend"),
        ((9, 0, 9), "Alle 9 indelingen zijn verplicht"),
        ((2, 0, 2), "Beide indelingen zijn verplicht"),
        ((0, 0, 9), "Geen van de 9 indelingen is verplicht"),
        ((0, 1, 9), "Geen van de 9 indelingen is voor zover bekend verplicht"),
        ((1, 0, 9), "1 van de 9 indelingen is verplicht"),
        ((6, 2, 9), "6 van de 9 indelingen zijn voor zover bekend verplicht"),
    ],
)
def test_the_heading_of_who_decides(counts: tuple[int, int, int], says: str) -> None:
    assert koppen.kop_wie(*counts) == says


@pytest.mark.parametrize(
    ("counts", "says"),
    [
        ((0, 4), "Nergens heeft één gemeente meer dan de helft van de inwoners van een regio"),
        ((1, 1), "In de enige regio woont meer dan de helft in één gemeente"),
        ((2, 2), "In beide regio’s woont meer dan de helft in één gemeente"),
        ((4, 4), "In alle 4 regio’s woont meer dan de helft in één gemeente"),
        ((1, 4), "In 1 van de 4 regio’s woont meer dan de helft in één gemeente"),
        ((37, 1288), "In 37 van de 1.288 regio’s woont meer dan de helft in één gemeente"),
    ],
)
def test_the_heading_of_who_outweighs(counts: tuple[int, int], says: str) -> None:
    assert koppen.kop_gewicht(*counts) == says


@pytest.mark.parametrize(
    ("score", "says"),
    [
        (NAN, "Het sociaal domein als basis"),
        (0.648, "In het sociaal domein delen twee domeinen gemiddeld 65% van de partners"),
        (1.0, "In het sociaal domein zijn de partners overal dezelfde"),
    ],
)
def test_the_heading_of_the_sociaal_domein(score: float, says: str) -> None:
    assert koppen.kop_sociaal(score) == says


@pytest.mark.parametrize(
    ("counts", "says"),
    [
        ((0, 0, 9), "Ede heeft geen partners"),
        ((4, 4, 1), "Ede heeft 4 partners"),
        ((0, 5, 9), "Geen van de 5 partners is dat in alle 9 indelingen"),
        ((1, 5, 2), "1 van de 5 partners is dat in beide indelingen"),
        ((3, 5, 9), "3 van de 5 partners zijn dat in alle 9 indelingen"),
        ((5, 5, 9), "Alle 5 partners zijn dat in alle 9 indelingen"),
        ((1, 1, 9), "De ene partner is dat in alle 9 indelingen"),
    ],
)
def test_the_heading_of_fixed_partners(counts: tuple[int, int, int], says: str) -> None:
    assert koppen.kop_vast("Ede", *counts) == says


@pytest.mark.parametrize(
    ("counts", "says"),
    [
        ((1, 12), "Alle gemeenten zitten in elke indeling bij elkaar"),
        ((12, 12), "Geen twee gemeenten hebben in elke indeling dezelfde regio"),
        ((5, 12), "De 12 gemeenten vormen 5 groepen die in elke indeling heel blijven"),
    ],
)
def test_the_heading_of_groups(counts: tuple[int, int], says: str) -> None:
    assert koppen.kop_kernen(*counts) == says


# --- main text against appendices ------------------------------------------------------------


@pytest.fixture(params=[(), (1,), (1, 2), (1, 2, 3, 4, 5, 6)], ids=["land", "een", "deel", "alle"])
def rapport(request: pytest.FixtureRequest, catalogus: Catalogus) -> Rapport:
    gemeld = [f"GM{number:04d}" for number in request.param]
    congruentie = teken(*STAPEL, **({"gemeld": gemeld} if gemeld else {}))
    return build_rapport(congruentie, catalogus, topologie=teken_topologie(6))


def test_nothing_is_said_twice_and_nothing_is_lost(rapport: Rapport) -> None:
    chapters = [chapter.deel for chapter in rapport.hoofdtekst]
    rest = build_rest(rapport)
    taken = {bijlage.deel for bijlage in list_bijlagen(rapport)}
    main = {zin for deel in chapters for zin in deel.zinnen}
    tables = {tabel.id for deel in chapters for tabel in deel.tabellen}
    whole_areas = any(chapter.vorm == "gebieden" for chapter in rapport.hoofdtekst)
    for field in fields(rapport):
        deel, left = getattr(rapport, field.name), getattr(rest, field.name)
        if not isinstance(deel, Deel) or (field.name == "gebieden" and whole_areas):
            continue
        assert set(deel.zinnen) - set(left.zinnen) <= main
        assert not set(left.zinnen) & main
        assert {t.id for t in deel.tabellen} == {t.id for t in left.tabellen} | (
            {t.id for t in deel.tabellen} & tables
        )
        name = "matrix" if field.name == "matrixdeel" else field.name
        something = [zin for zin in left.zinnen if zin != HEEL_NEDERLAND] or left.tabellen
        if something and name not in ("register",):
            assert name in taken


def test_what_an_adviser_cuts_is_an_appendix(rapport: Rapport) -> None:
    chapters = rapport.hoofdtekst
    main = " ".join(zin for chapter in chapters for zin in chapter.deel.zinnen)
    heads = {
        kolom.naam
        for chapter in chapters
        for tabel in chapter.deel.tabellen
        if chapter.id != "gemeenten"
        for kolom in tabel.kolommen
    }
    assert "matrix" not in {chapter.id for chapter in chapters}
    assert "Een familie groeit" not in main
    assert "nestheid" not in main
    assert not heads & {"Nestheid", "Tafels"}
    taken = [bijlage.deel for bijlage in list_bijlagen(rapport)]
    assert taken.count("matrix") == 1
    assert any("Een familie groeit" in zin for zin in build_rest(rapport).waarom.zinnen)


def test_every_anchor_of_the_page_is_there_once(rapport: Rapport) -> None:
    page = render_rapport(rapport)
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    links = set(re.findall(r'href="#([^"]+)"', page))
    assert links <= set(ids)
    assert "bijlagen" in links


def test_the_level_follows_from_what_is_reported(catalogus: Catalogus) -> None:
    def niveau(*gemeld: str, regio: str = "") -> tuple[str, str]:
        found = Gegevens(teken(*STAPEL, gemeld=list(gemeld)), catalogus, regio=regio)
        return found.niveau, found.selectie

    assert niveau("GM0002") == ("gemeente", "GM0002")
    assert niveau("GM0001", "GM0002", regio="Noord") == ("regio", "Noord")
    # A regio of one is that gemeente, and is called so.
    assert niveau("GM0002", regio="Noord") == ("gemeente", "GM0002")
    everybody = [f"GM{number:04d}" for number in range(1, 7)]
    assert niveau(*everybody)[0] == "land"


# --- one gemeente ----------------------------------------------------------------------------


def test_partners_stand_beside_the_indelingen_most_frequent_first(catalogus: Catalogus) -> None:
    gegevens = Gegevens(teken(*STAPEL, gemeld=["GM0003"]), catalogus)
    table = build_partnertabel(gegevens, "GM0003")
    told = [[cel.tekst or cel.teken for cel in row] for row in table.rijen]
    # a: 4. b: 1, 2. c: 1, 2, 4.
    assert told == [
        ["GM0001", "2", "", "●", "●"],
        ["GM0002", "2", "", "●", "●"],
        ["GM0004", "2", "●", "", "●"],
    ]
    assert table.noot == ""


def test_an_indeling_without_a_regio_here_does_not_count_as_everywhere(
    catalogus: Catalogus,
) -> None:
    # Of GM0001 the fourth says that it has no regio: it is in three.
    stack = (*STAPEL, indeling("d", "..AABB", naam="Vier", domein="w"))
    congruentie = teken(*stack, gemeld=["GM0001"])
    assert count_houders(Gegevens(congruentie, catalogus), "GM0001") == 3
    rapport = build_rapport(congruentie, catalogus, topologie=teken_topologie(6))
    (chapter,) = [one for one in rapport.hoofdtekst if one.id == "partners"]
    # a: 2. b: 2, 3. c: 2, 3, 4.
    assert chapter.kop == "1 van de 3 partners is dat in alle 3 indelingen"
    assert len(chapter.deel.tabellen[0].kolommen) == 2 + 3
    assert int(congruentie.gemeenten["vaste_partners"].iloc[0]) == 1


@pytest.mark.parametrize(
    ("drawing", "says"),
    [
        ("AABB", "Bij alle 4 gemeenten is de congruentie 90% of hoger."),
        ("ABAB", "Bij alle 4 gemeenten is de congruentie lager dan 40%."),
        ("AB", "Bij beide gemeenten is de congruentie lager dan 40%."),
        (
            "AAB",
            (
                "Bij geen van de 3 gemeenten is de congruentie hoger dan 50%; bij 1 is zij lager "
                "dan 40%, bij geen enkele 90% of hoger."
            ),
        ),
    ],
)
def test_what_holds_for_all_is_said_of_all(catalogus: Catalogus, drawing: str, says: str) -> None:
    first = "A" * len(drawing) if len(drawing) < 4 else "AABB"
    stack = indeling("a", first, domein="x"), indeling("b", drawing, domein="y")
    assert describe_spreiding(Gegevens(teken(*stack), catalogus)) == says


def test_partners_that_do_not_fit_are_counted(catalogus: Catalogus) -> None:
    size = MAX_PARTNERS + 3
    stack = (indeling("a", "A" * size), indeling("b", "B" * size))
    gegevens = Gegevens(teken(*stack, gemeld=["GM0001"]), catalogus)
    table = build_partnertabel(gegevens, "GM0001")
    assert len(table.rijen) == MAX_PARTNERS
    assert table.noot.startswith("Nog 2 gemeenten zijn partner in hoogstens 2 indelingen.")


@pytest.mark.parametrize(
    ("aantal", "houdt", "stap"), [(9, 9, 0), (8, 9, 1), (5, 9, 1), (4, 9, 2), (1, 2, 1), (1, 1, 0)]
)
def test_a_partner_is_everywhere_in_half_or_in_less(aantal: int, houdt: int, stap: int) -> None:
    assert find_stap(aantal, houdt) == stap


def test_names_on_a_map_do_not_overlap(catalogus: Catalogus) -> None:
    gegevens = Gegevens(teken(*STAPEL), catalogus)
    large, small, far = "M0 0l40 0 0 40 -40 0z", "M15 15l8 0 0 8 -8 0z", "M200 0l10 0 0 10 -10 0z"
    paths = {"GM0001": small, "GM0002": large, "GM0003": far}
    middens = {code: find_midden(d) for code, d in paths.items()}
    assert middens["GM0001"] == (19.0, 19.0, 64.0)
    placed = place_namen(gegevens, middens, tuple(paths))
    assert [(name.naam, name.x) for name in placed] == [("GM0002", 20.0), ("GM0003", 205.0)]
