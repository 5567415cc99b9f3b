"""How firm the outcome is, in words: ties, a selection without weak rows, geography alone."""

from __future__ import annotations

import pytest

from getekend_rapport import teken
from lappendeken import Catalogus, Indeling
from lappendeken.analyse.nulmodel import compute_nulmodel
from lappendeken.basis.tekst import format_procent
from lappendeken.rapport.rapport.gegevens import Gegevens
from lappendeken.rapport.rapport.gemeenten import build_gemeenten
from lappendeken.rapport.rapport.gevoeligheid import build_gevoeligheid
from lappendeken.rapport.rapport.toeval import compute_nul, compute_nul_selectie, describe_toeval
from tekening import indeling


def meeste(catalogus: Catalogus, *indelingen: Indeling) -> list[str]:
    deel = build_gevoeligheid(Gegevens(teken(*indelingen), catalogus))
    return [zin for zin in deel.zinnen if zin.startswith("Het meest hangt")]


def test_names_every_indeling_on_which_the_outcome_leans_as_much(catalogus: Catalogus) -> None:
    # a and b agree, c is across both: 1/3; without c 1, without a or b 0.
    stack = (indeling("a", "AABB"), indeling("b", "AABB"), indeling("c", "ABAB"))
    assert meeste(catalogus, *stack) == [
        "Het meest hangt de uitkomst af van c: zonder die indeling is zij 66,7 procentpunt hoger."
    ]
    # Two that agree, two that agree across them: 2 of 6; without any one of them 1 of 3.
    assert meeste(catalogus, *stack, indeling("d", "ABAB")) == []
    # Three agree and two, each in its own way, do not: 3 of 10; without d or e 3 of 6, and
    # without a 1 of 6.
    third = (
        *(indeling(slug, "AABB") for slug in "abc"),
        indeling("d", "ABAB"),
        indeling("e", "ABBA"),
    )
    assert meeste(catalogus, *third) == [
        (
            "Het meest hangt de uitkomst even sterk af van d en e: zonder een ervan is zij 20,0 "
            "procentpunt hoger."
        )
    ]


def test_as_much_up_as_down_is_said_to_be_so(catalogus: Catalogus) -> None:
    # Domein wmo has one as the others and one across: 2/3; without either 1 or 1/3, and without
    # a or b 1/2.
    stack = (
        indeling("a", "AABB"),
        indeling("b", "AABB"),
        indeling("d", "AABB", domein="wmo"),
        indeling("e", "ABAB", domein="wmo"),
    )
    assert meeste(catalogus, *stack) == [
        (
            "Het meest hangt de uitkomst even sterk af van d en e: zonder een ervan is zij 33,3 "
            "procentpunt hoger of lager."
        )
    ]


def test_a_selection_without_a_weak_row_is_not_sent_to_a_table_that_is_not_there(
    catalogus: Catalogus,
) -> None:
    rows = tuple(
        r._replace(bron_status="afgeleid") if r.gemeente_code == "GM0001" else r
        for r in indeling("c", "ABAB").lidmaatschappen
    )
    weak = Indeling(indeling("c", "ABAB").kenmerken, rows)
    stack = (indeling("a", "AABB"), indeling("b", "AABB"), weak)

    def shown(*gemeld: str) -> str:
        deel = build_gevoeligheid(Gegevens(teken(*stack, gemeld=list(gemeld)), catalogus))
        (row,) = [r for r in deel.tabellen[0].rijen if r[0].tekst == "Zonder zwakke rijen"]
        return row[1].tekst

    assert shown("GM0001", "GM0002") == "rijen in 1 indeling, zie onder"
    assert shown("GM0002") == "niets: geen zwakke rij in GM0002"


def test_the_order_of_one_gemeente_is_not_spoken_of(catalogus: Catalogus) -> None:
    stack = (indeling("a", "AABBCC"), indeling("b", "AABBCC"))

    def first(count: int) -> str:
        codes = [f"GM{n:04d}" for n in range(1, count + 1)]
        return build_gemeenten(Gegevens(teken(*stack, gemeld=codes), catalogus)).zinnen[0]

    assert first(1).startswith("Een score zegt ")
    assert first(1).endswith("de partners per indeling staan daaronder.")
    assert first(2).startswith("Alfabetisch. Een score zegt ")
    assert first(5).endswith("de partners per indeling staan op de interactieve kaart.")


@pytest.mark.parametrize(
    ("drawing", "side"), [("AAABBBCCCDDD", "erboven"), ("ABCDABCDABCD", "eronder")]
)
def test_says_in_plain_words_how_far_the_score_is_from_what_geography_gives(
    catalogus: Catalogus, drawing: str, side: str
) -> None:
    # The same twice, or never a neighbour.
    other = drawing if side == "erboven" else "ABBCCDDAABCD"
    congruentie = teken(indeling("a", drawing), indeling("b", other))
    # Of the same sizes there is one way to cut a row; grown, there are many.
    model = compute_nulmodel(congruentie.bundel, trekkingen=40, op_grootte=False)
    text = describe_toeval(Gegevens(congruentie, catalogus, model))
    assert "willekeurige aaneengesloten regio’s in dezelfde aantallen geven al " in text
    assert "(gemiddeld over 40 trekkingen). De score ligt " in text
    assert f" ligt {side}: het verschil is " in text
    assert text.endswith(" keer zo groot als de gewone spreiding tussen zulke trekkingen.")
    # Of a part: its own draws, then the country with its own.
    part = teken(indeling("a", drawing), indeling("b", other), gemeld=[f"GM{1:04d}"])
    gegevens = Gegevens(part, catalogus, model)
    here, country = compute_nul_selectie(gegevens), compute_nul(gegevens)
    text = describe_toeval(gegevens)
    assert f"in dezelfde aantallen geven hier al {format_procent(here)} (gemiddeld" in text
    assert (
        f"Over heel Nederland geven zij {format_procent(country)} en is de congruentie "
        f"{format_procent(part.waarde('congruentie'))}: dat verschil is "
    ) in text
    by_size = compute_nulmodel(congruentie.bundel, trekkingen=2)
    text = describe_toeval(Gegevens(congruentie, catalogus, by_size))
    assert "willekeurige aaneengesloten regio’s van dezelfde omvang geven al " in text
