"""A selection answers for itself: every sentence worked out by hand on drawn countries."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest

from getekend_rapport import teken, teken_topologie
from lappendeken import (
    Catalogus,
    Congruentie,
    Indeling,
    compute_congruentie,
    load_congruentie,
)
from lappendeken.basis.tekst import format_procent
from lappendeken.rapport.gedeeld.woorden import describe_achterhaald, name_met_merk
from lappendeken.rapport.rapport import render_rapport, selectie
from lappendeken.rapport.rapport.build import build_rapport
from lappendeken.rapport.rapport.gegevens import HEEL_NEDERLAND, Gegevens
from lappendeken.rapport.rapport.kort import build_kort
from lappendeken.rapport.rapport.naden import compute_gedeelde_grenzen
from lappendeken.rapport.rapport.referentie import build_referentie
from lappendeken.rapport.rapport.selectie import (
    build_ligging,
    count_eigen_regio,
    describe_selectie,
)
from lappendeken.rapport.rapport.vergeleken import build_vergeleken
from tekening import code, gemeentetabel, indeling, overlappend, rij

VR = indeling("veiligheidsregio-2024", "AAABBB", naam="Veiligheidsregio", stand=2024)
GGD = indeling("ggd-2025", "AAABBB", naam="GGD-regio", domein="gezondheid")
JEUGD = indeling("jeugd-2025", "AABBCC", naam="Jeugdregio", stand=2025)


def in_provincies(*indelingen: Indeling, provincies: str, gemeld: Sequence[str]) -> Congruentie:
    """Compute everything with a letter per gemeente for its provincie."""
    table = gemeentetabel([1] * len(provincies)).assign(provincie=list(provincies))
    return compute_congruentie(indelingen, table, rij(len(provincies)), gemeld=gemeld)


def zeg(catalogus: Catalogus, *indelingen: Indeling, **options: Any) -> list[str]:
    return describe_selectie(Gegevens(teken(*indelingen, **options), catalogus))


# --- an area ------------------------------------------------------------------------


def test_a_provincie_says_how_it_lies_in_every_indeling(catalogus: Catalogus) -> None:
    stack = [
        indeling("een", "AAABBB", naam="Een"),
        indeling("twee", "AAAABB", naam="Twee"),
        indeling("drie", "AABBCC", naam="Drie"),
        indeling("vier", "A.ABBB", naam="Vier"),
        indeling("vijf", "...AAA", naam="Vijf"),
    ]
    three = [code(n) for n in (1, 2, 3)]
    found = Gegevens(in_provincies(*stack, provincies="PPPQQQ", gemeld=three), catalogus)
    assert describe_selectie(found)[:-1] == [
        "P (3 gemeenten) is in 1 van de 5 gekozen indelingen één regio: Een.",
        (
            "In één indeling ligt het in zijn geheel in een grotere regio: Twee (A, met 1 andere "
            "gemeente)."
        ),
        "Eén indeling verdeelt het: Drie over 2 regio’s.",
        (
            "Drie: GM0001 en GM0002 vormen samen de regio A; GM0003 hoort bij de regio B, met 1 "
            "gemeente van buiten."
        ),
        "Vier heeft er alleen voor een deel van de gemeenten een regio.",
        "Vijf heeft er geen regio.",
    ]
    (table,) = build_ligging(found)
    assert [[cel.tekst for cel in row[:4]] for row in table.rijen] == [
        ["Drie", "verdeeld", "2", "A (2); B (1 + 1)"],
        ["Een", "één regio", "1", "A (3)"],
        ["Twee", "in een grotere regio", "1", "A (3 + 1)"],
        ["Vier", "deels zonder regio", "1", "A (2)"],
        ["Vijf", "geen regio", "0", "–"],
    ]
    assert count_eigen_regio(found) == (1, 5)


@pytest.mark.parametrize(
    ("drawings", "says"),
    [
        (
            ["AABB", "AABB"],
            ["Het gebied (GM0001 en GM0002) is in beide gekozen indelingen één regio."],
        ),
        (
            ["AABB", "AABB", "AABB"],
            ["Het gebied (GM0001 en GM0002) is in alle 3 gekozen indelingen één regio."],
        ),
        (
            ["ABBB", "ABAB"],
            [
                "Het gebied (GM0001 en GM0002) is in geen van de 2 gekozen indelingen één regio.",
                "Beide indelingen verdelen het over 2 regio’s.",
                (
                    "i0: GM0001 is alleen de regio A; GM0002 hoort bij de regio B, met 2 gemeenten "
                    "van buiten."
                ),
                (
                    "i1: GM0001 hoort bij de regio A, met 1 gemeente van buiten; GM0002 hoort bij "
                    "de regio B, met 1 gemeente van buiten."
                ),
            ],
        ),
        (
            ["AAAB", "AAAB"],
            [
                "Het gebied (GM0001 en GM0002) is in geen van de 2 gekozen indelingen één regio.",
                (
                    "In 2 indelingen ligt het in zijn geheel in een grotere regio: i0 (A, met 1 "
                    "andere gemeente) en i1 (A, met 1 andere gemeente)."
                ),
            ],
        ),
    ],
)
def test_counts_are_words_at_their_edges(
    catalogus: Catalogus, drawings: list[str], says: list[str]
) -> None:
    stack = [indeling(f"i{n}", text, naam=f"i{n}") for n, text in enumerate(drawings)]
    assert zeg(catalogus, *stack, gemeld=[code(1), code(2)])[:-1] == says


def test_many_divisions_are_counted_and_not_told_one_by_one(catalogus: Catalogus) -> None:
    stack = [indeling(f"i{n}", "ABCC", naam=f"i{n}") for n in range(5)]
    whole = indeling("z", "AABB", naam="z")
    told = zeg(catalogus, *stack, whole, gemeld=[code(1), code(2)])
    assert told[:-1] == [
        "Het gebied (GM0001 en GM0002) is in 1 van de 6 gekozen indelingen één regio: z.",
        (
            "5 indelingen verdelen het: i0 over 2 regio’s, i1 over 2, i2 over 2, i3 over 2 en i4 "
            "over 2."
        ),
    ]


def test_a_gemeente_in_two_regios_is_in_both_pieces(catalogus: Catalogus) -> None:
    halves = overlappend("h", [{"A": 1.0}, {"A": 0.5, "B": 0.5}, {"B": 1.0}], naam="Half")
    plain = indeling("p", "AAB", naam="Plat")
    told = zeg(catalogus, halves, plain, gemeld=[code(1), code(2)])
    assert told[:3] == [
        "Het gebied (GM0001 en GM0002) is in 1 van de 2 gekozen indelingen één regio: Plat.",
        "Eén indeling verdeelt het: Half over 2 regio’s.",
        (
            "Half: GM0001 en GM0002 vormen samen de regio A; GM0002 hoort bij de regio B, met 1 "
            "gemeente van buiten. In meer dan één regio zit GM0002."
        ),
    ]


def test_a_regio_whose_name_says_so_is_not_called_one_twice(catalogus: Catalogus) -> None:
    named = Indeling(
        indeling("n", "ABB", naam="Naam").kenmerken,
        indeling("n", "ABB").lidmaatschappen,
        {"A": "Regio Noord", "B": "GGD Zuid"},
    )
    told = zeg(catalogus, named, indeling("p", "AAB", naam="Plat"), gemeld=[code(1), code(2)])
    assert told[2] == (
        "Naam: GM0002 hoort bij GGD Zuid, met 1 gemeente van buiten; GM0001 is alleen Regio Noord."
    )


def test_provincies_answer_one_by_one_and_many_in_short(catalogus: Catalogus) -> None:
    both = in_provincies(VR, JEUGD, provincies="PPQQRR", gemeld=[code(n) for n in (1, 2, 5, 6)])
    told = describe_selectie(Gegevens(both, catalogus))
    assert [zin.split(" (")[0] for zin in told if "gekozen indelingen" in zin] == ["P", "R"]
    assert count_eigen_regio(Gegevens(both, catalogus)) is None
    five = in_provincies(VR, JEUGD, provincies="PQRSTU", gemeld=[code(n) for n in (1, 2, 3, 4, 5)])
    found = Gegevens(five, catalogus)
    # One sentence and the score for each, and no tables.
    assert len(describe_selectie(found)) == 10
    assert build_ligging(found) == ()


# --- one gemeente -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("drawings", "says"),
    [
        (
            ["AAB", "AAB"],
            [
                (
                    "GM0001 heeft in beide gekozen indelingen een regio, steeds met precies "
                    "hetzelfde gezelschap."
                )
            ],
        ),
        (
            ["AAB", "AAA"],
            [
                (
                    "GM0001 heeft in beide gekozen indelingen een regio, en in elke daarvan is het "
                    "gezelschap anders."
                )
            ],
        ),
        (
            ["AAB", "AAB", "ABB"],
            [
                (
                    "GM0001 heeft in alle 3 gekozen indelingen een regio, met samen 2 "
                    "verschillende gezelschappen."
                ),
                "Precies hetzelfde gezelschap van 2 gemeenten hebben i0 en i1.",
                "In i2 is GM0001 de enige gemeente van de regio.",
            ],
        ),
        (
            ["AAB", ".AA", ".AA"],
            ["GM0001 heeft in 1 van de 3 gekozen indelingen een regio."],
        ),
        (
            [".AA", ".AA"],
            ["Geen van de gekozen indelingen heeft een regio voor GM0001."],
        ),
    ],
)
def test_a_gemeente_counts_its_companies(
    catalogus: Catalogus, drawings: list[str], says: list[str]
) -> None:
    stack = [indeling(f"i{n}", text, naam=f"i{n}") for n, text in enumerate(drawings)]
    told = zeg(catalogus, *stack, gemeld=[code(1)])
    assert [zin for zin in told if not zin.startswith("De congruentie")] == says


# --- the score without each ------------------------------------------------------------


def test_the_score_without_each_names_what_raises_it(catalogus: Catalogus) -> None:
    # GM0003: {1, 2} twice against {4}: 1/3. Without Jeugd 1; without one of the others 0.
    assert zeg(catalogus, VR, GGD, JEUGD, gemeld=[code(3)])[-1] == (
        "De congruentie van GM0003 is 33%. Zonder Jeugdregio zou zij 100% zijn. Zonder een van de "
        "2 andere is zij 0%."
    )


def test_what_raises_it_equally_is_named_together(catalogus: Catalogus) -> None:
    # GM0003: {1, 2} twice, {4}, and alone: one pair of six. Without either of the last: 1/3.
    alone = indeling("k", "AABCCC", naam="Kleinregio")
    assert zeg(catalogus, VR, GGD, JEUGD, alone, gemeld=[code(3)])[-1] == (
        "De congruentie van GM0003 is 17%. Zonder Jeugdregio of zonder Kleinregio zou zij 33% "
        "zijn. Zonder een van de 2 andere is zij 0%."
    )


def test_what_prints_as_one_of_the_rest_is_not_named_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    # b raises it by more than a point and c by less; both print as 75%.
    without = pd.Series({"a": 0.77, "b": 0.7504, "c": 0.7496, "d": 0.7})
    monkeypatch.setattr(selectie, "compute_zonder", lambda *_: (0.74, without))
    gegevens: Any = SimpleNamespace(namen={slug: slug.upper() for slug in "abcd"})
    gebied: Any = SimpleNamespace(codes=("GM0001",), naam="Ede")
    assert selectie._describe_zonder(gegevens, gebied) == (
        "De congruentie van Ede is 74%. Zonder A zou zij 77% zijn. Zonder een van de 3 andere is "
        "zij 70% tot 75%."
    )


def test_says_so_when_nothing_raises_the_score(catalogus: Catalogus) -> None:
    third = indeling("d", "AAABBB", naam="Derde")
    assert zeg(catalogus, VR, GGD, third, gemeld=[code(3)])[-1] == (
        "De congruentie van GM0003 is 100%. Welke indeling men ook weglaat, zij wordt niet "
        "merkbaar hoger: 100%."
    )
    # Of two indelingen neither can be left out.
    assert zeg(catalogus, VR, JEUGD, gemeld=[code(3)])[-1] == "De congruentie van GM0003 is 0%."


# --- the rest of the page ----------------------------------------------------------------


def test_what_is_about_the_country_says_so(catalogus: Catalogus) -> None:
    found = build_rapport(
        teken(VR, GGD, JEUGD, gemeld=[code(3)]), catalogus, topologie=teken_topologie(6)
    )
    for deel in (found.landelijk, found.matrixdeel, found.referentie, found.maatlat):
        assert deel.zinnen[0] == HEEL_NEDERLAND
    whole = build_rapport(teken(VR, GGD, JEUGD), catalogus, topologie=teken_topologie(6))
    for deel in (whole.landelijk, whole.matrixdeel, whole.referentie, whole.maatlat):
        assert HEEL_NEDERLAND not in deel.zinnen
    assert whole.kort.kaarten == ()
    assert [kaart.id for kaart in found.kort.kaarten] == ["kaart-selectie"]


def test_the_reference_tells_of_the_selection_who_lies_outside(catalogus: Catalogus) -> None:
    # B of Jeugd holds GM0003 of A, its home by code, and GM0004 of B.
    here, splits = build_referentie(
        Gegevens(teken(VR, JEUGD, gemeld=[code(4), code(5)]), catalogus)
    )
    assert here.zinnen[-1] == "Daarvan liggen in GM0004 en GM0005: Jeugdregio (GM0004)."
    assert [split.regels for split in splits] == [(("B", "ligt vooral in A; GM0004 in B."),)]
    away, none = build_referentie(Gegevens(teken(VR, JEUGD, gemeld=[code(6)]), catalogus))
    assert away.zinnen[-1] == "Daarvan ligt er geen in GM0006."
    assert none == ()


def test_shared_borders_of_a_selection_are_those_that_touch_it(catalogus: Catalogus) -> None:
    # Around GM0003 and GM0004: VR parts 3 from 4, Jeugd 2 from 3 and 4 from 5.
    apart = Gegevens(teken(VR, JEUGD, gemeld=[code(3), code(4)]), catalogus)
    assert compute_gedeelde_grenzen(apart) == 0
    same = Gegevens(teken(VR, GGD, gemeld=[code(3), code(4)]), catalogus)
    assert compute_gedeelde_grenzen(same) == 1
    # Between GM0001 and GM0002 nobody draws a border.
    inner = Gegevens(teken(VR, GGD, gemeld=[code(1)]), catalogus)
    assert pd.isna(compute_gedeelde_grenzen(inner))


def test_shared_borders_of_all_but_one_are_those_of_the_country(catalogus: Catalogus) -> None:
    # Every border of a row touches one of the first five.
    stack = (VR, JEUGD, indeling("d", "AB.BBC", domein="d"))
    part = Gegevens(teken(*stack, gemeld=[code(n) for n in range(1, 6)]), catalogus)
    whole = Gegevens(teken(*stack), catalogus)
    assert compute_gedeelde_grenzen(part) == pytest.approx(compute_gedeelde_grenzen(whole))


# --- warnings under the headline ------------------------------------------------------------


@pytest.mark.parametrize(
    ("moved", "says"),
    [
        (0.03, ""),
        (-0.03, ""),
        (
            0.0301,
            (
                "Let op: zonder de zwakke rijen (lidmaatschappen die zijn afgeleid, oud of "
                "onbevestigd) zou de congruentie 59% zijn in plaats van 56%. Zie het deel "
                "Gevoeligheid."
            ),
        ),
        (
            -0.04,
            (
                "Let op: zonder de zwakke rijen (lidmaatschappen die zijn afgeleid, oud of "
                "onbevestigd) zou de congruentie 52% zijn in plaats van 56%. Zie het deel "
                "Gevoeligheid."
            ),
        ),
        (
            float("nan"),
            (
                "Let op: zonder de zwakke rijen (lidmaatschappen die zijn afgeleid, oud of "
                "onbevestigd) is dit cijfer niet te berekenen. Zie het deel Gevoeligheid."
            ),
        ),
    ],
)
def test_warns_when_weak_rows_carry_the_headline(
    catalogus: Catalogus, moved: float, says: str
) -> None:
    found = Gegevens(teken(VR, GGD, JEUGD), catalogus)
    value = found.mean("congruentie")
    assert value == pytest.approx(5 / 9)
    # What gevoeligheid finds is set, to stand exactly on the edge.
    found.uitwerking.__dict__["gevoeligheid"] = pd.DataFrame(
        {"variant": ["zonder_zwakke_rijen"], "congruentie": [value + moved]}
    )
    sentences = build_kort(found).zinnen
    assert [zin for zin in sentences if "zwakke rijen" in zin] == ([says] if says else [])


def test_no_weak_rows_no_warning(catalogus: Catalogus) -> None:
    sentences = build_kort(Gegevens(teken(VR, GGD, JEUGD), catalogus)).zinnen
    assert not any("zwakke rijen" in zin for zin in sentences)


def test_an_overtaken_table_is_named_in_short_and_in_the_list(catalogus: Catalogus) -> None:
    old = JEUGD.with_kenmerken(geldig_tot="2026-01-01", voorlopig=True)
    found = Gegevens(teken(VR, GGD, old), catalogus)
    warning = (
        "Let op: één tabel geldt niet meer overal: Jeugdregio, stand 2025, achterhaald sinds "
        "1-1-2026."
    )
    assert warning in build_kort(found).zinnen
    deel = build_vergeleken(found)
    assert warning in deel.zinnen
    names = [row[0].tekst for row in deel.tabellen[0].rijen]
    assert "Jeugdregio (voorlopig, achterhaald sinds 1-1-2026)" in names


def test_several_overtaken_tables_are_counted(catalogus: Catalogus) -> None:
    old = JEUGD.with_kenmerken(geldig_tot="2026-01-01")
    older = GGD.with_kenmerken(achterhaald=True)
    assert describe_achterhaald([old, VR, older], {"jeugd-2025": "Jeugd (2025)"}) == (
        "Let op: 2 tabellen gelden niet meer overal: Jeugd (2025), stand 2025, achterhaald sinds "
        "1-1-2026; GGD-regio, stand 2026, achterhaald (dag onbekend)."
    )
    assert describe_achterhaald([VR, GGD], {}) == ""
    assert name_met_merk("GGD-regio", older.kenmerken) == "GGD-regio (achterhaald, dag onbekend)"
    assert name_met_merk("GGD-regio", GGD.kenmerken) == "GGD-regio"


# --- the first screen, and the README -----------------------------------------------------

ONUITGELEGD = re.compile(r"\b(?:slug|preset|bits?|gloei\w*|zaad|ECS|V-maat|standaardset)\b")


@pytest.mark.parametrize("gemeld", [None, [code(3)], [code(3), code(4)]])
def test_the_first_screen_explains_a_term_where_it_stands(
    catalogus: Catalogus, gemeld: list[str] | None
) -> None:
    found = build_rapport(
        teken(VR, GGD, JEUGD, gemeld=gemeld), catalogus, topologie=teken_topologie(6)
    )
    numbers = " ".join(f"{c.naam} {c.bij}" for c in found.kerncijfers)
    assert not re.search("naden|nestheid|tafel|kernregio", numbers)
    text = " ".join(found.kort.zinnen)
    assert not ONUITGELEGD.search(numbers + text)
    # Each of these stands once, behind what it means.
    assert text.count("nestheid") == text.count("(de nestheid)") <= 1
    assert "tafel" not in text
    assert not re.search("nad?en|naad", text)


def test_the_readme_gives_the_figures_of_its_example() -> None:
    text = " ".join((Path(__file__).parents[2] / "README.md").read_text("utf-8").split())
    whole = load_congruentie(presets=["sociaal domein"])
    drenthe = load_congruentie(presets=["sociaal domein"], provincies=["Drenthe"])
    assert len(whole.bundel.indelingen) == 4
    shown = [
        format_procent(float(found.gemeenten["congruentie"].mean())) for found in (whole, drenthe)
    ]
    assert f"congruentie van {shown[0]} voor heel Nederland en {shown[1]} voor Drenthe." in text


@pytest.mark.traag
def test_a_page_has_one_kind_of_apostrophe(catalogus: Catalogus) -> None:
    found = build_rapport(
        load_congruentie(gemeenten=["Leiden"], catalogus=catalogus),
        catalogus,
    )
    page = render_rapport(found)
    body = page[page.index("<body") :]
    visible = re.sub(r"<[^>]+>", " ", re.sub(r"<script.*?</script>", "", body, flags=re.DOTALL))
    assert "’s-Gravenhage" in visible
    assert re.findall(r".{20}\w&#39;\w.{20}", visible) == []
