"""What the page and the screen say of who fits best and who deviates most, with every tie."""

from __future__ import annotations

from getekend_rapport import teken
from lappendeken import Catalogus, Indeling
from lappendeken.rapport.rapport.gebieden import build_gebieden
from lappendeken.rapport.rapport.gegevens import Gegevens
from tekening import indeling


def zinnen(catalogus: Catalogus, *indelingen: Indeling) -> tuple[str, ...]:
    """Return what is said of the area of the first gemeente."""
    gegevens = Gegevens(teken(*indelingen, gemeld=["GM0001"]), catalogus)
    _, groups = build_gebieden(gegevens)
    (gebied,) = [g for group in groups for _, found in group.provincies for g in found]
    return gebied.zinnen


def test_an_area_where_one_deviates_from_the_common_company(catalogus: Catalogus) -> None:
    found = zinnen(
        catalogus,
        *(indeling(slug, "AAAB", naam=slug.upper()) for slug in "abc"),
        indeling("d", "ABAA"),
    )
    assert found == (
        (
            "In 3 van de 4 indelingen (A, B en C) is het gezelschap hetzelfde: 3 gemeenten, ook "
            "GM0002."
        ),
        # GM0003 is in the same kernregio.
        "Dat gezelschap sluit het best aan bij de andere indelingen.",
        # J = 1/3: three pairs of 1, three of 1/3, so 2/3.
        "d wijkt het meest af: zonder die indeling zou de congruentie 100% zijn (+33 procentpunt).",
        "Alleen daar is partner: GM0004.",
        "Alleen daar ontbreekt: GM0002.",
    )


def test_an_area_where_two_companies_are_as_common_and_fit_as_well(catalogus: Catalogus) -> None:
    found = zinnen(
        catalogus,
        indeling("a", "AAABC"),
        indeling("b", "AAABC"),
        indeling("c", "AABAC"),
        indeling("d", "AABAC"),
        indeling("e", "ABCDA"),
    )
    assert found == (
        (
            "2 gezelschappen komen even vaak voor, elk in 2 van de 5 indelingen. a en b: 3 "
            "gemeenten, ook GM0002 en GM0003; c en d: 3 gemeenten, ook GM0002 en GM0004."
        ),
        "Zij sluiten even goed aan bij de andere indelingen, en beter dan de rest.",
        "e wijkt het meest af: zonder die indeling zou de congruentie 56% zijn (+22 procentpunt).",
        "Alleen daar is partner: GM0005.",
        "Alleen daar ontbreekt: GM0002.",
    )


def test_an_area_where_two_deviate_as_much_with_companies_of_their_own(
    catalogus: Catalogus,
) -> None:
    found = zinnen(
        catalogus,
        *(indeling(slug, "AAABC") for slug in "abc"),
        indeling("d", "ABCAD"),
        indeling("e", "ABCDA"),
    )
    assert found[1:] == (
        "Dat gezelschap sluit het best aan bij de andere indelingen.",
        (
            "d en e wijken het meest af, elk met een eigen gezelschap: zonder een ervan zou de "
            "congruentie 50% zijn (+20 procentpunt)."
        ),
    )


def test_an_area_where_who_weighs_less_deviates_as_well(catalogus: Catalogus) -> None:
    found = zinnen(
        catalogus,
        indeling("a", "AAAB"),
        indeling("b", "AAAB"),
        indeling("d", "AAAB", domein="wmo"),
        indeling("e", "ABCA", domein="wmo"),
        indeling("j", "ABCA"),
    )
    assert found[1:] == (
        "Dat gezelschap sluit het best aan bij de andere indelingen.",
        (
            "e en j wijken het meest af, met hetzelfde gezelschap: zonder j zou de congruentie 67% "
            "zijn (+25 procentpunt)."
        ),
        "Alleen daar is partner: GM0004.",
        "Alleen daar ontbreken: GM0002 en GM0003.",
    )


def test_an_area_where_all_differ_and_one_fits_best(catalogus: Catalogus) -> None:
    found = zinnen(catalogus, indeling("a", "AAAA"), indeling("b", "AABB"), indeling("c", "ABAA"))
    assert found[:2] == (
        "In elk van de 3 indelingen is het gezelschap anders.",
        "a sluit het best aan bij de andere indelingen.",
    )


def test_an_area_that_stands_alone_in_what_deviates(catalogus: Catalogus) -> None:
    found = zinnen(
        catalogus,
        indeling("a", "AAABB"),
        indeling("b", "AABAB"),
        indeling("c", "ABBBB"),
    )
    # Alone is not "only there is missing": GM0002 is, so that is said.
    assert found[-1] == "Alleen daar ontbreekt: GM0002."
    found = zinnen(catalogus, indeling("a", "AAB"), indeling("b", "ABB"), indeling("c", "ABA"))
    assert found[-1] == "In elk van de 3 indelingen is het gezelschap anders."


def test_an_area_with_one_company_one_indeling_or_none(catalogus: Catalogus) -> None:
    assert zinnen(catalogus, *(indeling(slug, "AAB") for slug in "abc")) == (
        "In alle 3 indelingen zitten precies dezelfde gemeenten aan tafel.",
    )
    assert zinnen(catalogus, *(indeling(slug, "AAB") for slug in "ab")) == (
        "In beide indelingen zitten precies dezelfde gemeenten aan tafel.",
    )
    # A selection of two: others have a score, this one does not.
    stack = (indeling("a", "AABB"), indeling("b", ".ABB"))
    gegevens = Gegevens(teken(*stack, gemeld=["GM0001", "GM0003"]), catalogus)
    _, groups = build_gebieden(gegevens)
    told = [g.zinnen for group in groups for _, found in group.provincies for g in found]
    assert ("Alleen a heeft hier een regio.",) in told
    stack = (indeling("a", ".ABB"), indeling("b", ".ABB"))
    gegevens = Gegevens(teken(*stack, gemeld=["GM0001", "GM0003"]), catalogus)
    _, groups = build_gebieden(gegevens)
    told = [g.zinnen for group in groups for _, found in group.provincies for g in found]
    assert ("Geen van de gekozen indelingen heeft hier een regio.",) in told


def test_many_that_share_a_company_are_counted(catalogus: Catalogus) -> None:
    stack = [indeling(f"i{n}", "AABB") for n in range(9)] + [
        indeling(f"z{n}", "ABAB") for n in range(24)
    ]
    found = zinnen(catalogus, *stack)
    assert found[0].startswith("In 24 van de 33 indelingen is het gezelschap hetzelfde: ")
    assert found[2].startswith("9 van de 33 indelingen wijken het meest af, met hetzelfde ")


def test_a_selection_says_how_many_areas_it_has(catalogus: Catalogus) -> None:
    # 2/5 for every gemeente: neither high nor low, so both stand among "the areas".
    stack = (indeling("a", "AAABBB"), indeling("b", "AAAAAA"))
    gegevens = Gegevens(teken(*stack, gemeld=["GM0001", "GM0004"]), catalogus)
    _, groups = build_gebieden(gegevens)
    assert [(g.titel, g.inleiding) for g in groups] == [
        ("De gebieden in GM0001 en GM0004", "2 kernregio’s liggen geheel of deels in de selectie.")
    ]
    gegevens = Gegevens(teken(*stack, gemeld=["GM0001"]), catalogus)
    _, groups = build_gebieden(gegevens)
    assert [(g.titel, g.inleiding) for g in groups] == [
        ("Het gebied van GM0001", "1 kernregio ligt geheel of deels in de selectie.")
    ]
