"""Sentences on the two tests, a base, and weight, at none, one, all and ties."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from getekend_rapport import teken
from lappendeken import Catalogus, Indeling, compute_congruentie, load_congruentie
from lappendeken.analyse.gewicht import weigh_regios
from lappendeken.gegevens.eigengewicht import Eigengewicht
from lappendeken.rapport.gedeeld.bouwstenen import Deel
from lappendeken.rapport.gedeeld.gelijken import describe_gelijken
from lappendeken.rapport.gedeeld.woorden import format_gewicht
from lappendeken.rapport.rapport.gegevens import Gegevens
from lappendeken.rapport.rapport.hoofdtekst.gemeente import build_regiotabel
from lappendeken.rapport.rapport.hoofdtekst.koppen import kop_gewicht
from lappendeken.rapport.rapport.macht import build_macht, count_boven_helft
from lappendeken.rapport.rapport.sociaal import build_sociaal
from lappendeken.rapport.rapport.toetsen import build_toetsen
from tekening import code, indeling, vergelijk


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


def weeg(catalogus: Catalogus, waarden: list[float | None], *stack: Indeling) -> Gegevens:
    """Weigh by a column of the user; every gemeente has as many inwoners."""
    known = {code(n): v for n, v in enumerate(waarden, start=1) if v is not None}
    return replace(lees(catalogus, *stack), gewicht=Eigengewicht("doelgroep", known))


EIGEN = (
    "Gewicht is hier het aandeel in doelgroep: de kolom die voor dit rapport is opgegeven. Naar "
    "inwoners heeft één gemeente meer dan de helft in geen enkele regio."
)


@pytest.mark.parametrize(
    ("values", "says", "heading"),
    [
        ((1, 1, 1, 1), "geen enkele regio", "geen enkele regio"),
        ((3, 1, 1, 1), "2 van de 3 regio’s", "2 van de 3 regio’s"),
        ((3, 1, 3, 1), "alle 3 regio’s", "alle 3 regio’s"),
    ],
)
def test_a_weight_of_the_user_is_named_wherever_weight_is_said(
    catalogus: Catalogus, values: tuple[float, ...], says: str, heading: str
) -> None:
    stack = indeling("a", "AABB"), indeling("b", "AABC")
    gegevens = weeg(catalogus, [*values], *stack)
    part = build_macht(gegevens)
    assert part.zinnen[0] == (
        f"Naar doelgroep heeft in {says} van twee of meer gemeenten één gemeente meer dan de helft."
    )
    assert part.zinnen[2:] == (EIGEN,)
    assert kop_gewicht(*count_boven_helft(gegevens), gegevens.weegnaam) == (
        f"Naar doelgroep heeft één gemeente in {heading} meer dan de helft"
    )
    said = [tabel.bijschrift for tabel in part.tabellen]
    said += [k.uitleg for tabel in part.tabellen for k in tabel.kolommen]
    assert not any("inwoners" in text for text in said)
    assert part.tabellen[0].bijschrift == "Hoe het gewicht naar doelgroep verdeeld is"


def test_a_weight_that_is_not_known_is_no_weight_of_0(catalogus: Catalogus) -> None:
    stack = indeling("a", "AABB"), indeling("b", "AABC")
    some = weeg(catalogus, [3, 1, 1, None], *stack)
    assert build_macht(some).zinnen[0].startswith("Naar doelgroep heeft in beide regio’s van twee")
    assert build_macht(some).zinnen[3] == (
        "Van 1 regio van twee of meer gemeenten is het gewicht onbekend: in doelgroep ontbreken "
        "getallen."
    )
    assert build_macht(weeg(catalogus, [3, None, 1, None], *stack)).zinnen[0] == (
        "Naar doelgroep is van geen enkele regio een aandeel te bepalen."
    )


def test_a_sheet_names_the_weight_of_the_user(catalogus: Catalogus) -> None:
    stack = indeling("a", "AABB"), indeling("b", "AAAB")
    gegevens = weeg(catalogus, [3, 1, None, 5], *stack)
    table = build_regiotabel(gegevens, "GM0001", {})
    assert [k.naam for k in table.kolommen][3] == "Aandeel doelgroep"
    assert table.kolommen[3].uitleg == "Van doelgroep in de regio."
    # In the second regio there is one without a number.
    assert [rij[3].tekst for rij in table.rijen] == ["75%", "–"]
    plain = build_regiotabel(replace(gegevens, gewicht=None), "GM0001", {})
    assert plain.kolommen[3].naam == "Aandeel inwoners"
    assert [rij[3].tekst for rij in plain.rijen] == ["50%", "33%"]


def test_of_equal_weights_the_lowest_code_is_named_and_zero_is_no_share() -> None:
    found = vergelijk(indeling("a", "AABB"), indeling("b", "AABB"))
    regios = weigh_regios(found, {"GM0001": 2, "GM0002": 2, "GM0003": 0, "GM0004": 0})
    first = regios.iloc[0]
    assert (first["grootste_gemeente"], first["aandeel_grootste"]) == ("GM0001", 0.5)
    assert first["effectief_aantal"] == 2
    assert regios["aandeel_grootste"].isna().tolist() == [False, True, False, True]


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


def test_up_to_fifteen_are_named_and_more_are_classes(catalogus: Catalogus) -> None:
    def tables(size: int) -> list[str]:
        stack = indeling("a", "A" * size), indeling("b", "B" * size)
        return [tabel.id for tabel in build_macht(lees(catalogus, *stack)).tabellen]

    assert tables(15)[-1] == "gewicht-tabel"
    assert tables(16)[-1] == "klassen-tabel"
