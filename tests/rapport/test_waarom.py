"""The reasons behind the score, in full sentences, at none, one, all and ties."""

from __future__ import annotations

from typing import Any

import pytest

from getekend_rapport import teken, teken_topologie
from lappendeken import Catalogus, Indeling
from lappendeken.rapport.rapport import build_rapport
from lappendeken.rapport.rapport.bijlagen import build_rest, list_bijlagen
from lappendeken.rapport.rapport.families import BIJLAGE
from lappendeken.rapport.rapport.gegevens import Gegevens
from lappendeken.rapport.rapport.hoofdtekst import build_wie
from lappendeken.rapport.rapport.hoofdtekst.wie import describe_vorm
from lappendeken.rapport.rapport.paren import build_matrix, build_matrixdeel
from lappendeken.rapport.rapport.waarom import (
    _describe_afronding,
    _describe_verschil,
    build_waarom,
)
from tekening import indeling


def zinnen(catalogus: Catalogus, *indelingen: Indeling, **options: Any) -> tuple[str, ...]:
    """Return three paragraphs: relations, families with where they end, and closed parts."""
    found = build_waarom(Gegevens(teken(*indelingen, **options), catalogus)).zinnen
    related, *families, apart = found
    return related, " ".join(families), apart


IS_WIE = "Een gezelschap: de gemeenten die samen in een regio zitten."
KRUIST = "Kruisen wil zeggen: elk van de twee heeft gemeenten die het andere mist."
GROEIT = (
    "Een familie groeit zolang twee groepen indelingen gemiddeld minstens 70% van de partners "
    "delen; die grens is een keuze."
)
FIJN = indeling("a", "AABB", naam="Fijn")
GROF = indeling("b", "AAAA", naam="Grof")
DWARS = indeling("c", "ABAB", naam="Dwars")

# --- same, inside, across ----------------------------------------------------------------


def test_counts_the_same_inside_and_across(catalogus: Catalogus) -> None:
    # For each of four: Fijn in Grof, Dwars in Grof, Fijn across Dwars.
    assert zinnen(catalogus, FIJN, GROF, DWARS)[0] == (
        f"{IS_WIE} Leg voor elke gemeente telkens twee indelingen naast elkaar: dat zijn 12 "
        "vergelijkingen. In 67% past het ene gezelschap in het andere en in 33% kruisen de twee "
        f"elkaar. Precies hetzelfde is het nooit. {KRUIST} "
        # Fijn and Dwars in 4 of 8, Grof never: both are named.
        "De indelingen die het vaakst kruisen, zijn Fijn en Dwars: elk in 50% van de "
        "vergelijkingen."
    )


@pytest.mark.parametrize(
    ("other", "says"),
    [
        (indeling("b", "AABB"), "In alle is het gezelschap precies hetzelfde."),
        (GROF, "In alle past het ene gezelschap in het andere."),
        (DWARS, f"In alle kruisen de twee elkaar. {KRUIST}"),
    ],
)
def test_when_there_is_one_kind_it_is_always_so(
    catalogus: Catalogus, other: Indeling, says: str
) -> None:
    assert zinnen(catalogus, FIJN, other)[0] == (
        f"{IS_WIE} Leg voor elke gemeente de twee indelingen naast elkaar: dat zijn 4 "
        f"vergelijkingen. {says}"
    )


def test_a_kind_that_is_absent_is_said_to_be(catalogus: Catalogus) -> None:
    first, *_ = zinnen(catalogus, FIJN, indeling("b", "AABC"), indeling("d", "AABC"))
    assert "Kruisen doen zij nooit." in first
    assert "kruist" not in first
    # GM0001 the same, GM0002 across, ... : 1 and 4 the same, 2 and 3 across.
    first, *_ = zinnen(catalogus, indeling("a", "ABBC"), indeling("b", "ABDC"), DWARS)
    assert "In elkaar passen zij nooit." not in first


@pytest.mark.parametrize(
    ("inside", "across", "says"),
    [
        (3, 2, "Vaker verschillen gezelschappen alleen in grootte dan dat zij elkaar kruisen."),
        (
            2,
            3,
            "Minder vaak verschillen gezelschappen alleen in grootte dan dat zij elkaar kruisen.",
        ),
        (2, 2, "Even vaak verschillen gezelschappen alleen in grootte als dat zij elkaar kruisen."),
    ],
)
def test_says_whether_size_or_crossing_is_more_common(inside: int, across: int, says: str) -> None:
    assert _describe_verschil(inside, across) == says


def test_size_or_crossing_is_said_where_no_heading_says_so(catalogus: Catalogus) -> None:
    sentence = "Vaker verschillen gezelschappen alleen in grootte dan "
    # {1,2} and {1,3} are across, and both in {1,2,3,4}.
    assert sentence in zinnen(catalogus, FIJN, GROF, DWARS, gemeld=["GM0001"])[0]
    assert sentence not in zinnen(catalogus, FIJN, GROF, DWARS)[0]


@pytest.mark.parametrize(
    ("shares", "says"),
    [
        ([1.0], []),
        ([0.5, 0.5], []),
        # 36.4, 47.2 and 16.4 are printed as 36, 47 and 16.
        ([0.364, 0.472, 0.164], ["Door het afronden is dat samen 99%."]),
        ([0.356, 0.478, 0.166], ["Door het afronden is dat samen 101%."]),
        # <1% and >99% add up to nothing that can be said.
        ([0.001, 0.999], []),
    ],
)
def test_says_so_when_rounded_shares_do_not_add_up(shares: list[float], says: list[str]) -> None:
    assert _describe_afronding(shares) == says


def test_rounding_is_said_behind_the_shares(catalogus: Catalogus) -> None:
    # Of six pairs two are the same, two inside and two across: three times 33%.
    stack = (indeling("a", "AABB"), indeling("d", "AABB"), GROF, DWARS)
    # a and b the same, a and b in Grof, Dwars in Grof, a and b across Dwars: 1, 3 and 2 of 6.
    first, *_ = zinnen(catalogus, *stack)
    assert "In 17% is het gezelschap precies hetzelfde, in 50% past" in first
    assert "Door het afronden" not in first
    stack = (indeling("a", "AAB"), indeling("b", "AAB"), indeling("c", "ABB"))
    # GM0001: same, inside twice; GM0002: same, across twice; GM0003: same, inside twice:
    # 3, 4 and 2 of 9 are 33, 44 and 22.
    first, *_ = zinnen(catalogus, *stack)
    assert "in 22% kruisen de twee elkaar. Door het afronden is dat samen 99%. Kruisen wil" in first


def test_as_often_larger_as_across(catalogus: Catalogus) -> None:
    # GM0001 and GM0002: {1,2} in {1,2,3}; GM0003: {3,4} and {1,2,3} across; GM0004: {4} in {3,4}.
    # Twice that size, with GM0003 doubled: two inside, two across.
    a, b = indeling("a", "AABBB"), indeling("b", "AAABB")
    # 1, 2 inside; 3 {3,4,5} and {1,2,3} across; 4, 5 inside.
    assert "kruisen" in zinnen(catalogus, a, b)[0]
    a, b = indeling("a", "AAABBB"), indeling("b", "ABBBBC")
    # 1: {1} in {1,2,3}; 2, 3: across; 4, 5: {4,5,6} and {2,3,4,5} across; 6 inside: 2 and 4.
    first = zinnen(catalogus, a, b)[0]
    assert "In 33% past het ene gezelschap in het andere en in 67% kruisen" in first
    a, b = indeling("a", "AABB"), indeling("b", "ABBC")
    # 1: {1} in {1,2}; 2: {1,2} and {2,3}; 3 likewise; 4: {4} in {3,4}.
    first = zinnen(catalogus, a, b)[0]
    assert "In 50% past het ene gezelschap in het andere en in 50% kruisen" in first


def test_one_gemeente_is_counted_not_averaged(catalogus: Catalogus) -> None:
    assert zinnen(catalogus, FIJN, GROF, DWARS, gemeld=["GM0001"])[0].startswith(
        "Leg voor GM0001 telkens twee indelingen naast elkaar: dat zijn 3 vergelijkingen. 2 keer "
        "past het ene gezelschap in het andere en 1 keer kruisen de twee elkaar. Precies "
    )
    assert zinnen(catalogus, FIJN, GROF, gemeld=["GM0001"])[0] == (
        "Leg voor GM0001 de twee indelingen naast elkaar: dat is 1 vergelijking. Daarin past het "
        "ene gezelschap in het andere."
    )


def test_a_selection_counts_its_own(catalogus: Catalogus) -> None:
    first = zinnen(catalogus, FIJN, GROF, DWARS, gemeld=["GM0001", "GM0002"])[0]
    assert first.startswith(
        f"{IS_WIE} Leg voor elke gemeente uit GM0001 en GM0002 telkens twee indelingen naast "
        "elkaar: dat zijn 6 vergelijkingen. "
    )


def test_without_two_indelingen_there_is_nothing_to_lay_side_by_side(
    catalogus: Catalogus,
) -> None:
    apart = (indeling("a", "AA.."), indeling("b", "..AA"))
    found = zinnen(catalogus, *apart)
    assert found[0] == "Er is geen gemeente met een regio in twee van de gekozen indelingen."
    assert found[1] == "Geen twee indelingen hebben genoeg gemeenten gemeen om hen te vergelijken."
    assert zinnen(catalogus, *apart, gemeld=["GM0001"])[0] == (
        "GM0001 heeft geen regio in twee van de gekozen indelingen."
    )


# --- families ----------------------------------------------------------------------------


def test_two_indelingen_are_a_family_or_not(catalogus: Catalogus) -> None:
    assert zinnen(catalogus, FIJN, indeling("b", "AABB", naam="Ook"))[1] == (
        "Fijn en Ook zijn één familie: gemiddeld delen zij 100% van de partners. Vanaf 70% heten "
        "zij zo; die grens is een keuze."
    )
    # One of three partners.
    assert zinnen(catalogus, FIJN, GROF)[1] == (
        "Fijn en Grof zijn geen familie: gemiddeld delen zij 33% van de partners. Vanaf 70% heten "
        "zij zo; die grens is een keuze."
    )


def test_families_and_who_stands_outside(catalogus: Catalogus) -> None:
    stack = (FIJN, indeling("b", "AABB", naam="Ook"), DWARS)
    assert zinnen(catalogus, *stack)[1] == (
        "Eén familie is er te zien: Fijn en Ook. Die twee delen gemiddeld 100% van de partners. "
        "Daarbuiten staat Dwars. Twee indelingen die geen familie van elkaar zijn, delen gemiddeld "
        f"0% van de partners. {GROEIT}"
    )
    assert zinnen(catalogus, *stack, indeling("e", "AABB", naam="Nog"))[1].startswith(
        "Eén familie is er te zien: Fijn, Ook en Nog. Twee ervan delen gemiddeld 100% van de "
        "partners. Daarbuiten staat Dwars. "
    )
    stack += (indeling("d", "ABAB", naam="Weer"),)
    assert zinnen(catalogus, *stack)[1] == (
        "Er zijn 2 families van indelingen: (1) Fijn en Ook; (2) Dwars en Weer. Binnen een familie "
        "delen twee indelingen gemiddeld 100% van de partners. Twee indelingen van "
        f"verschillende families delen gemiddeld 0% van de partners. {GROEIT}"
    )
    assert zinnen(catalogus, FIJN, GROF, DWARS, gemeld=["GM0001"])[1] == (
        # 1/3 and 1/3 with Grof, 0 of the others.
        "Geen twee indelingen zijn familie van elkaar. Twee indelingen delen gemiddeld 22% van de "
        f"partners. Dit gaat over heel Nederland. {GROEIT}"
    )


def test_families_that_share_unlike_parts_say_each(catalogus: Catalogus) -> None:
    # Six gemeenten share 5 of their 6 partners and the seventh none: 6 x 5/6 / 7.
    stack = (
        indeling("a", "AAAAAAA", naam="Een"),
        indeling("b", "AAAAAAB", naam="Twee"),
        indeling("c", "ABCDEFG", naam="Drie"),
        indeling("d", "ABCDEFG", naam="Vier"),
    )
    assert zinnen(catalogus, *stack)[1].startswith(
        "Er zijn 2 families van indelingen, met achter elke het deel van de partners dat twee "
        "ervan gemiddeld delen: (1) Drie en Vier: 100%; (2) Een en Twee: 71%. "
    )


def test_all_can_be_one_family(catalogus: Catalogus) -> None:
    assert zinnen(catalogus, FIJN, indeling("b", "AABB"), indeling("c", "AABB"))[1] == (
        "Alle 3 indelingen zijn één familie: twee ervan delen gemiddeld 100% van de partners. "
        + GROEIT
    )


# Five ways to pair six gemeenten in which nobody meets the same one twice.
WEGEN = ("AABBCC", "ABACBC", "ABCACB", "ABCBAC", "ABBCCA")


def stapel(families: int) -> list[Indeling]:
    """Return so many pairs of equal indelingen."""
    return [
        indeling(f"{letter}{n}", way) for n, way in enumerate(WEGEN[:families]) for letter in "ab"
    ]


def test_many_families_stand_in_an_appendix_that_is_named(catalogus: Catalogus) -> None:
    gegevens = Gegevens(teken(*stapel(5)), catalogus)
    deel = build_waarom(gegevens)
    assert deel.zinnen[1].startswith(
        "Er zijn 5 families van indelingen; welke dat zijn, staat in de bijlage “Elke indeling "
        "naast alle andere”. Binnen een familie delen twee indelingen gemiddeld 100% van de "
        "partners. Twee indelingen van verschillende families delen gemiddeld 0% van de partners."
    )
    assert [[c.tekst for c in rij[:2]] for rij in deel.tabellen[0].rijen[:4]] == [
        ["a0", "1"],
        ["b0", "1"],
        ["a1", "2"],
        ["b1", "2"],
    ]


def test_who_has_too_few_gemeenten_in_common_does_not_stand_outside(catalogus: Catalogus) -> None:
    # Of twenty gemeenten a pair must have two in common; the last list has one.
    fine, cross = "AABB" * 5, "ABCD" * 5
    stack = (
        indeling("a", fine, naam="Een"),
        indeling("b", fine, naam="Twee"),
        indeling("c", cross, naam="Drie"),
        indeling("d", "A" + "." * 19, naam="Deel"),
    )
    text = zinnen(catalogus, *stack)[1]
    assert text.startswith("Eén familie is er te zien: Een en Twee.")
    assert " Daarbuiten staat Drie. " in text
    assert (
        " Over Deel is dat niet te zeggen: daarvoor staan er te weinig gemeenten ook in een andere "
        "indeling."
    ) in text
    assert "niet te zeggen" not in zinnen(catalogus, *stack[:3])[1]


def test_four_families_are_named_where_they_are_counted(catalogus: Catalogus) -> None:
    text = zinnen(catalogus, *stapel(4))[1]
    assert text.startswith(
        "Er zijn 4 families van indelingen: (1) a0 en b0; (2) a1 en b1; (3) a2 en b2; (4) a3 en b3."
    )
    assert "bijlage" not in text


@pytest.mark.parametrize("gemeld", [None, ("GM0001", "GM0002", "GM0003")])
def test_the_appendix_of_families_is_there_under_that_title(
    catalogus: Catalogus, gemeld: tuple[str, ...] | None
) -> None:
    rapport = build_rapport(
        teken(*stapel(5), gemeld=gemeld), catalogus, topologie=teken_topologie(6)
    )
    (there,) = [one for one in list_bijlagen(rapport) if one.deel == "waarom"]
    assert there.titel == BIJLAGE
    (table,) = build_rest(rapport).waarom.tabellen
    assert "Familie" in [kolom.naam for kolom in table.kolommen]


def test_a_share_below_the_cut_is_not_rounded_up_to_it(catalogus: Catalogus) -> None:
    # 23 partners of 33 are shared by 24 of 34 gemeenten: 69.7%; ten others 9 of 33.
    a, b = "A" * 34, "A" * 34
    b = "A" * 29 + "B" * 5
    # 29 with 28 of 33, five with 4 of 33: 74%. Split further.
    found = zinnen(catalogus, indeling("a", a), indeling("b", b))[1]
    assert "74% van de partners" in found
    b = "A" * 28 + "B" * 6
    # 28 with 27 of 33, six with 5 of 33: 70.05%, and a family.
    assert (
        "zijn één familie: gemiddeld delen zij 70% "
        in zinnen(catalogus, indeling("a", a), indeling("b", b))[1]
    )
    a, b = "A" * 33, "A" * 27 + "B" * 6
    # 27 with 26 of 32, six with 5 of 32: 69.3%.
    assert (
        "geen familie: gemiddeld delen zij 69% "
        in zinnen(catalogus, indeling("a", a), indeling("b", b))[1]
    )
    a, b = "A" * 60, "A" * 49 + "B" * 11
    # 49 with 48 of 59, eleven with 10 of 59: 2462 / 3540 = 69.55%.
    assert (
        "geen familie: gemiddeld delen zij 69,5% "
        in zinnen(catalogus, indeling("a", a), indeling("b", b))[1]
    )


# --- closed parts ------------------------------------------------------------------------


def test_parts_that_never_look_across_are_named(catalogus: Catalogus) -> None:
    stack = (indeling("a", "AAAABB", naam="X"), indeling("b", "AABBCC"))
    assert zinnen(catalogus, *stack)[2] == (
        "Eén deel van het land werkt in deze indelingen nooit over de eigen grens: B (2 "
        "gemeenten). De andere 4 gemeenten zijn met elkaar verbonden, al is het via partners van "
        "partners."
    )
    # No part is more than half: all are named.
    stack = (indeling("a", "AABBCC"), indeling("b", "AABBCD"))
    assert zinnen(catalogus, *stack)[2] == (
        "3 delen van het land werken in deze indelingen nooit over de eigen grens: A (2 "
        "gemeenten), B (2 gemeenten) en C (2 gemeenten)."
    )
    assert zinnen(catalogus, GROF, FIJN)[2] == (
        "Via partners van partners zijn alle 4 gemeenten met elkaar verbonden: geen deel van het "
        "land staat op zichzelf."
    )


def test_many_parts_are_counted_and_who_has_none_is_told(catalogus: Catalogus) -> None:
    drawing = "".join(chr(0x4E00 + n) for n in range(10))
    found = zinnen(catalogus, indeling("a", drawing), indeling("b", drawing))[2]
    assert found.startswith("10 delen van het land werken ")
    assert found.endswith("GM0008 (1 gemeente); en nog 2 delen.")
    found = zinnen(catalogus, indeling("a", "AAA.BB"), indeling("b", "AAA.BB"))[2]
    assert found.endswith(" 1 gemeente heeft in geen van de indelingen een regio.")


@pytest.mark.parametrize(
    ("gemeld", "says"),
    [
        (["GM0005", "GM0006"], "GM0005 en GM0006 (2 gemeenten) werkt in deze indelingen nooit"),
        (["GM0005"], "GM0005 ligt in B (2 gemeenten); dat werkt in deze indelingen nooit over de"),
        (
            ["GM0001"],
            (
                "GM0001 hoort bij de 4 gemeenten die in deze indelingen via partners van partners "
                "met elkaar verbonden zijn. Los daarvan staat B (2 gemeenten)."
            ),
        ),
        (
            ["GM0001", "GM0005"],
            (
                "De selectie ligt in 2 van de 2 delen van het land waartussen niemand samenwerkt: "
                "A (4 gemeenten) en B (2 gemeenten)."
            ),
        ),
    ],
)
def test_a_selection_is_told_in_which_part_it_lies(
    catalogus: Catalogus, gemeld: list[str], says: str
) -> None:
    stack = (indeling("a", "AAAABB"), indeling("b", "AABBCC"))
    assert zinnen(catalogus, *stack, gemeld=gemeld)[2].startswith(says)


def test_a_selection_that_is_linked_with_all_or_has_no_regio(catalogus: Catalogus) -> None:
    assert zinnen(catalogus, GROF, FIJN, gemeld=["GM0001"])[2] == (
        "Via partners van partners is GM0001 met alle 4 gemeenten verbonden."
    )
    stack = (indeling("a", ".AA"), indeling("b", ".AA"))
    assert zinnen(catalogus, *stack, gemeld=["GM0001"])[2] == (
        "GM0001 heeft in geen van de indelingen een regio."
    )


# --- who may change what -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("verplichting", "says"),
    [
        (("", ""), "Of meedoen verplicht is, is van geen van de indelingen bekend."),
        (("verplicht", "verplicht"), "Beide indelingen zijn verplicht."),
        (("verplicht", "vrijwillig"), "Van de 2 indelingen is er 1 verplicht en 1 vrijwillig."),
        (
            ("verplicht", "verplicht", ""),
            "Van de 3 indelingen zijn er 2 verplicht; van 1 is dat onbekend.",
        ),
        (("semi-verplicht",) * 3, "Alle 3 indelingen zijn semi-verplicht."),
    ],
)
def test_says_how_binding_they_are(
    catalogus: Catalogus, verplichting: tuple[str, ...], says: str
) -> None:
    stack = [
        indeling(slug, "AABB", verplichting=text)
        for slug, text in zip("abc", verplichting, strict=False)
    ]
    (said,) = build_wie(Gegevens(teken(*stack), catalogus)).zinnen
    assert said.startswith(
        f"{says} Wie de grenzen kan wijzigen, is van geen van de indelingen bekend. In welke vorm "
    )


def test_who_changes_it_stands_in_the_table(catalogus: Catalogus) -> None:
    stack = (
        indeling(
            "a",
            "AABB",
            naam="Fijn",
            wijzigbaar_door="de minister",
            verplichting="verplicht",
            opgave="Past op de regio's.",
        ),
        GROF,
        DWARS,
    )
    gegevens = Gegevens(teken(*stack), catalogus)
    deel = build_wie(gegevens)
    (said,) = deel.zinnen
    assert (
        " Wie de grenzen kan wijzigen, staat per indeling in de tabel; van 2 is dat onbekend. In "
    ) in said
    assert [[cel.tekst for cel in rij] for rij in deel.tabellen[0].rijen] == [
        ["Fijn", "Past op de regio’s.", "verplicht", "de minister"],
        ["Grof", "onbekend", "onbekend", "onbekend"],
        ["Dwars", "onbekend", "onbekend", "onbekend"],
    ]
    alone = build_wie(Gegevens(teken(*stack, gemeld=["GM0001"]), catalogus))
    assert [[cel.tekst for cel in rij] for rij in alone.tabellen[0].rijen[:1]] == [
        ["Fijn", "verplicht", "de minister"]
    ]
    assert len(alone.zinnen) == 1
    counted = build_waarom(gegevens).tabellen[0]
    assert [[cel.tekst for cel in rij] for rij in counted.rijen] == [
        ["Fijn", "geen", "0%", "50%", "50%"],
        ["Grof", "geen", "0%", "100%", "0%"],
        ["Dwars", "geen", "0%", "50%", "50%"],
    ]


@pytest.mark.parametrize(
    ("bekend", "totaal", "met_opgave", "says"),
    [
        (
            0,
            9,
            False,
            "In welke vorm gemeenten samenwerken, is van geen van de 9 indelingen bekend.",
        ),
        (
            0,
            2,
            True,
            "In welke vorm gemeenten samenwerken, is van geen van beide indelingen bekend.",
        ),
        (
            8,
            9,
            False,
            (
                "In welke vorm gemeenten samenwerken en op welke wet dat rust, staat in het "
                "rapport onder Wat is vergeleken; van 1 is de vorm onbekend."
            ),
        ),
        (
            9,
            9,
            True,
            (
                "Waar elke indeling voor is, in welke vorm gemeenten samenwerken en op welke wet "
                "dat rust, staat in het rapport onder Wat is vergeleken."
            ),
        ),
    ],
)
def test_says_where_the_form_stands(bekend: int, totaal: int, met_opgave: bool, says: str) -> None:
    assert describe_vorm(bekend, totaal, met_opgave=met_opgave) == says


# --- the pairs that cross ----------------------------------------------------------------


def test_the_pairs_say_how_many_gemeenten_make_them_cross(catalogus: Catalogus) -> None:
    # Without GM0003 the first lies in the second. C in B: of 1, 3, 5 and of 2, 4, 6 one goes.
    stack = (
        indeling("a", "AAABBB", naam="A"),
        indeling("b", "AABBBB", naam="B"),
        indeling("c", "ABABAB", naam="C"),
    )
    gegevens = Gegevens(teken(*stack), catalogus)
    assert build_matrixdeel(gegevens).zinnen[1] == (
        "Eén gemeente is genoeg om een paar te laten kruisen. Tel daarom de gemeenten die u moet "
        "wegdenken om de ene indeling in de andere te laten passen: dat loopt van 1 (A en B) tot 2 "
        "(A en C; B en C)."
    )
    layer = build_matrix(gegevens).maten[0].cellen
    assert [[(c.teken, c.tekenuitleg) for c in rij] for rij in layer] == [
        [("", ""), ("×1", "kruisend door 1 gemeente"), ("×2", "kruisend door 2 gemeenten")],
        [("×1", "kruisend door 1 gemeente"), ("", ""), ("×2", "kruisend door 2 gemeenten")],
        [("×2", "kruisend door 2 gemeenten"), ("×2", "kruisend door 2 gemeenten"), ("", "")],
    ]


def test_a_single_pair_that_crosses(catalogus: Catalogus) -> None:
    deel = build_matrixdeel(Gegevens(teken(FIJN, DWARS), catalogus))
    assert deel.zinnen[1] == (
        "Dat zij kruisen, komt door 2 gemeenten: zoveel moet u er minstens wegdenken om de ene "
        "indeling in de andere te laten passen."
    )
    assert len(build_matrixdeel(Gegevens(teken(FIJN, GROF), catalogus)).zinnen) == 1


def test_pairs_that_share_as_many_partners_are_not_told_apart(catalogus: Catalogus) -> None:
    stack = (FIJN, indeling("b", "AABB"), indeling("c", "AABB"))
    assert build_matrixdeel(Gegevens(teken(*stack), catalogus)).zinnen[-1] == (
        "Elk paar deelt evenveel partners (gemiddeld 100%)."
    )
    stack = (*(indeling(slug, "AABB") for slug in "abcd"), indeling("e", "ABAB"))
    # Six pairs of 100% and four of 0%.
    assert build_matrixdeel(Gegevens(teken(*stack), catalogus)).zinnen[-1] == (
        "De meeste partners delen 6 paren (gemiddeld 100%), de minste 4 paren (gemiddeld 0%)."
    )
