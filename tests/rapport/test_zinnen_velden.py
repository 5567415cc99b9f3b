"""Sentences on the two tests, a base, and weight, at none, one, all and ties."""

from __future__ import annotations

import pandas as pd
import pytest

from getekend_rapport import teken
from lappendeken import Catalogus, Indeling, compute_congruentie, load_congruentie
from lappendeken.rapport.gedeeld.bouwstenen import Deel
from lappendeken.rapport.gedeeld.gelijken import describe_gelijken
from lappendeken.rapport.gedeeld.woorden import format_gewicht
from lappendeken.rapport.rapport.gegevens import Gegevens
from lappendeken.rapport.rapport.macht import build_macht
from lappendeken.rapport.rapport.sociaal import build_sociaal
from lappendeken.rapport.rapport.toetsen import build_toetsen
from tekening import indeling


def reference(regios: str) -> Indeling:
    return indeling("veiligheidsregio-2024", regios, naam="Veiligheidsregio", domein="v")


def lees(catalogus: Catalogus, *stack: Indeling, **options: object) -> Gegevens:
    return Gegevens(teken(*stack, **options), catalogus)


def toets(catalogus: Catalogus, regios: str, *others: Indeling, **options: object) -> Deel:
    return build_toetsen(lees(catalogus, reference(regios), *others, **options))


@pytest.mark.parametrize(
    ("a", "b", "says"),
    [
        ("AABB", "AABB", "overal heeft elke gemeente hier precies hetzelfde gezelschap."),
        ("ABCC", "AAAA", "bij a (50% van de gemeenten) en het minst bij b (0%)."),
        (
            "ABCC",
            "CCAB",
            "bij a en b (50% van de gemeenten); dat is bij alle indelingen even vaak.",
        ),
        (
            "ABBA",
            "AAAA",
            "in geen enkele andere indeling heeft een gemeente hier hetzelfde gezelschap.",
        ),
    ],
)
def test_same_partners_at_none_all_and_a_tie(
    catalogus: Catalogus, a: str, b: str, says: str
) -> None:
    found = toets(catalogus, "AABB", indeling("a", a), indeling("b", b))
    assert found.zinnen[1].endswith(says)


def test_of_one_gemeente_both_kinds_are_named(catalogus: Catalogus) -> None:
    found = toets(
        catalogus, "AABB", indeling("a", "AABC"), indeling("b", "AAAB"), gemeld=["GM0001"]
    )
    assert found.zinnen[1].endswith("precies hetzelfde gezelschap in a, en een ander in b.")


@pytest.mark.parametrize(
    ("a", "says"),
    [
        ("AABB", "Dezelfde buitengrenzen: er is geen uitzondering."),
        ("AAAB", "Dezelfde buitengrenzen: er is één uitzondering: een gemeente die met"),
        ("ABAB", "Dezelfde buitengrenzen: er zijn 2 uitzonderingen, elk een gemeente die met"),
    ],
)
def test_exceptions_at_none_one_and_two(catalogus: Catalogus, a: str, says: str) -> None:
    found = toets(catalogus, "AABB", indeling("a", a))
    assert found.zinnen[2].startswith(says)
    names = [tabel.id for tabel in found.tabellen]
    assert ("uitzonderingen-tabel" in names) == ("geen" not in says)


def test_alone_with_the_reference_there_is_nothing_to_test(catalogus: Catalogus) -> None:
    two = lees(catalogus, reference("AABB"), indeling("a", "AABB"))
    assert build_toetsen(two) != Deel()
    named = [cel.tekst for cel in build_toetsen(two).tabellen[0].rijen[0]]
    assert named == ["a", "4", "100%", "4", "0", "0"]


def test_power_at_none_some_and_all(catalogus: Catalogus) -> None:
    def say(*stack: Indeling, people: list[int] | None = None) -> str:
        gegevens = lees(catalogus, *stack)
        if people:
            table = gegevens.congruentie.gemeentetabel.assign(inwoners=people)
            gegevens = Gegevens(compute_congruentie(stack, table), catalogus)
        return build_macht(gegevens).zinnen[0]

    a, b = indeling("a", "AABB"), indeling("b", "AABC")
    assert say(a, b).startswith("In geen van de 3 regio’s van twee of meer gemeenten woont")
    assert say(a, b, people=[3, 1, 1, 1]).startswith("In 2 van de 3 regio’s van twee")
    assert say(a, b, people=[3, 1, 3, 1]).startswith("In alle 3 regio’s van twee")
    alone = indeling("a", "ABC"), indeling("b", "ABC")
    assert say(*alone) == "Er is geen regio van twee of meer gemeenten."


def test_councils_of_one_and_of_equals(catalogus: Catalogus) -> None:
    stack = indeling("a", "AAB"), indeling("b", "AAB")
    assert build_macht(lees(catalogus, *stack, gemeld=["GM0001"])).zinnen[1] == (
        "De raad van GM0001 deelt regio’s met 1 andere raad. Als elke regio één stuk langs al "
        "haar raden stuurt, wordt het samen 4 keer behandeld."
    )
    all_equal = indeling("a", "AABB"), indeling("b", "AABB")
    assert (
        "met 2 raden, de eigen raad meegerekend"
        in build_macht(lees(catalogus, *all_equal)).zinnen[1]
    )


def test_like_size_beside_the_own_score() -> None:
    row = {
        "gemeente_naam": "Assen",
        "klasse": "50.000 tot 100.000",
        "gemeenten": 1,
        "congruentie": 0.6,
        "congruentie_klasse": 0.7,
    }
    text = describe_gelijken(pd.DataFrame([row]))
    assert text == (
        "De congruentie is bij gemeenten van 50.000 tot 100.000 inwoners gemiddeld 70% (1 "
        "gemeente) en bij Assen 60%."
    )
    assert describe_gelijken(pd.DataFrame([row | {"verwacht": 0.25}])).endswith("daar al 25%.")
    assert describe_gelijken(pd.DataFrame([row | {"congruentie": float("nan")}])) == ""


def test_bases_that_print_equal_are_named_together(catalogus: Catalogus) -> None:
    gegevens = Gegevens(load_congruentie(catalogus=catalogus), catalogus)
    found = build_sociaal(gegevens)
    assert found.zinnen[1] == (
        "Op partners past als bestaande basis het best: GGD-regio en Veiligheidsregio, met "
        "gemiddeld 68% gedeelde partners."
    )
    (table,) = [t for t in found.tabellen if t.id == "basis-tabel"]
    best = [row[0].tekst for row in table.rijen if row[2].tekst == "68%"]
    assert best == ["GGD-regio", "Veiligheidsregio"]
    for row in table.rijen:
        cells = [cel.waarde for cel in row[3:]]
        assert sum(value or 0 for value in cells[:-1]) == cells[-1]


@pytest.mark.parametrize(
    ("share", "text"), [(0.5, "50%"), (0.5004, ">50%"), (0.49, "49%"), (0.506, "51%")]
)
def test_more_than_half_never_reads_as_half(share: float, text: str) -> None:
    assert format_gewicht(share) == text
