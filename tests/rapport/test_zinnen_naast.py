"""What the pages of vergelijk and scenario say, in full and worked out by hand."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from lappendeken import Indeling
from lappendeken.analyse.scenario import Scenario, Wijziging, compute_scenario
from lappendeken.analyse.vergelijk.vergelijking import compute_vergelijking
from lappendeken.rapport.gedeeld.bouwstenen import Cel, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_verschil
from lappendeken.rapport.gedeeld.naast.kaartpaar import draw
from lappendeken.rapport.gedeeld.naast.model import Pagina
from lappendeken.rapport.scenario import build_scenariopagina
from lappendeken.rapport.vergelijking import build_vergelijkpagina
from strook import strip_kaart
from tekening import code, gemeentetabel, indeling, rij

VERANTWOORDING = (
    "Meer congruentie is niet vanzelf beter. Deze pagina beschrijft wat er verandert, voor wie en "
    "hoeveel; of dat gewenst is, is een afweging die cijfers niet maken."
)


def vergelijk(a: Indeling, b: Indeling, anderen: Sequence[Indeling] = ()) -> Pagina:
    """Make the page on a strip of gemeenten with 10, 20, 30, ... inwoners."""
    size = len(a.gemeenten)
    table, ground = gemeentetabel([10 * (n + 1) for n in range(size)]), strip_kaart(size)
    found = compute_vergelijking(a, b, tuple(anderen), table, ground.grenzen)
    drawing = draw(ground, {code(n + 1): code(n + 1) for n in range(size)})
    return build_vergelijkpagina(
        found, anderen, None, drawing, table["inwoners"], opdracht="lappendeken vergelijk"
    )


def scenario(indelingen: Sequence[Indeling], *wijzigingen: Wijziging) -> Pagina:
    size = len(indelingen[0].gemeenten)
    table, ground = gemeentetabel([10 * (n + 1) for n in range(size)]), strip_kaart(size)
    found = compute_scenario(
        tuple(indelingen),
        (Scenario("Idee", wijzigingen=wijzigingen),),
        table,
        rij(size),
    )
    drawing = draw(ground, {code(n + 1): code(n + 1) for n in range(size)})
    return build_scenariopagina(found, drawing, opdracht="lappendeken scenario")


def tabel(pagina: Pagina, id_: str) -> Tabel:
    delen = [pagina.kort, *(blok.deel for blok in pagina.blokken)]
    delen += [o.deel for blok in pagina.blokken for o in blok.onderdelen]
    (found,) = [t for deel in delen for t in deel.tabellen if t.id == id_]
    return found


def rijen(table: Tabel) -> list[list[str]]:
    return [[cel.tekst for cel in rij] for rij in table.rijen]


# --- vergelijk ------------------------------------------------------------------------

FIJN = indeling("fijn", "AABBCC", naam="Fijn")
GROF = indeling("grof", "PPPQQQ", naam="Grof")
GGD = indeling("ggd", "AAABBB", naam="GGD")


def test_vergelijk_says_in_numbers_who_moves() -> None:
    # Fijn in Grof: B lies over both; of GM0003 (30) and GM0004 (40 inwoners) the first goes.
    # Grof in Fijn: P is 2 and 1, Q is 1 and 2: GM0003 and GM0004 go, 70 inwoners.
    # Partners: GM0001 1 of 2, GM0002 too, GM0003 none; mirrored: (1/2 + 1/2 + 0) / 3.
    page = vergelijk(FIJN, GROF)
    assert [(k.waarde, k.naam, k.bij) for k in page.kerncijfers] == [
        ("1", "gemeente verhuist", "zodat Fijn in Grof past; 30 inwoners"),
        ("2", "gemeenten verhuizen", "zodat Grof in Fijn past; 70 inwoners"),
        ("33%", "gedeelde partners", "gemiddeld per gemeente"),
        ("0%", "gedeelde regiogrenzen", "in kilometers"),
    ]
    assert page.titel == "Fijn naast Grof"
    assert page.ondertitel == "Fijn (stand 2026), 3 regio’s; Grof (stand 2026), 2 regio’s"
    assert page.kort.zinnen[-1] == VERANTWOORDING


def test_vergelijk_says_what_each_does_beside_the_others() -> None:
    page = vergelijk(FIJN, GROF, [GGD])
    (effect,) = [blok for blok in page.blokken if blok.id == "effect"]
    # Grof is the GGD: 1 everywhere. Fijn: 1/2, 1/2, 0, 0, 1/2, 1/2.
    assert effect.deel.zinnen == (
        (
            "Naast GGD: met Fijn is de congruentie gemiddeld over gemeenten 33,3%, met Grof op die "
            "plaats 100,0%."
        ),
        (
            "Met Grof op de plaats van Fijn is zij hoger voor 6 gemeenten (210 inwoners) en lager "
            "voor 0 gemeenten (0 inwoners)."
        ),
    )
    assert rijen(tabel(page, "effect-gemeenten")) == [
        ["GM0003", "30", "0,0%", "100,0%", "+100,0"],
        ["GM0004", "40", "0,0%", "100,0%", "+100,0"],
        ["GM0001", "10", "50,0%", "100,0%", "+50,0"],
        ["GM0002", "20", "50,0%", "100,0%", "+50,0"],
        ["GM0005", "50", "50,0%", "100,0%", "+50,0"],
        ["GM0006", "60", "50,0%", "100,0%", "+50,0"],
    ]
    alone = vergelijk(FIJN, GROF)
    (effect,) = [blok for blok in alone.blokken if blok.id == "effect"]
    assert effect.deel.zinnen == (
        "Er zijn geen andere indelingen gekozen om beide mee te vergelijken.",
    )
    assert effect.deel.tabellen == ()


# --- scenario -------------------------------------------------------------------------

RES = indeling("res", "AAABBB", naam="RES", standaard=True)


@pytest.mark.parametrize(
    ("who", "says"),
    [
        ([1], ("1", "gemeente verhuist", "10 inwoners")),
        ([1, 2], ("2", "gemeenten verhuizen", "30 inwoners")),
    ],
)
def test_scenario_counts_who_moves(who: list[int], says: tuple[str, str, str]) -> None:
    page = scenario([RES, GGD], *(Wijziging("res", code(n), "B", "B") for n in who))
    found = page.kerncijfers[-1]
    assert (found.waarde, found.naam, found.bij) == says


def test_scenario_lays_the_alternative_beside_today_on_every_criterion() -> None:
    # RES was the GGD. GM0001 goes to B: of its partners none is left, 0; GM0002 and GM0003
    # keep 1 of 2; the others get one more, 2 of 3. Together 3/6, and by inwoners
    # (20/2 + 30/2 + 150 * 2/3) / 210. The border of 3 km stays hard; A is left with 50.
    page = scenario([RES, GGD], Wijziging("res", code(1), "B", "B"))
    assert rijen(tabel(page, "criteria-tabel")) == [
        ["Congruentie, gemiddeld over gemeenten", "100,0%", "50,0%", "−50,0"],
        ["Congruentie, gemiddeld naar inwoners", "100,0%", "59,5%", "−40,5"],
        ["Gemeenten die verhuizen, per indeling geteld", "0", "1", "+1"],
        ["Inwoners van die gemeenten", "0", "10", "+10"],
        ["Harde naden (km)", "3,0", "3,0", "gelijk"],
        ["Regio's in de gewijzigde indelingen", "2", "2", "gelijk"],
        ["Inwoners van de kleinste regio", "60", "50", "−10"],
        ["Gemeenten in de kleinste regio", "3", "2", "−1"],
    ]
    assert page.kort.zinnen == (
        (
            "De congruentie stijgt voor 0 gemeenten (0 inwoners) en daalt voor 6 gemeenten (210 "
            "inwoners); gemiddeld over gemeenten gaat zij van 100,0% naar 50,0%."
        ),
        "Vergeleken over GGD (2026) en RES (2026).",
        VERANTWOORDING,
    )


def test_a_regio_keeps_its_colour_by_its_code_after_moves() -> None:
    # Three of the four of A go to B, which was alone: by overlap A would have become B.
    start = indeling("res", "BAAAA", naam="RES", standaard=True)
    other = indeling("ggd", "PPPQQ", naam="GGD")
    page = scenario([start, other], *(Wijziging("res", code(n), "B", "B") for n in (3, 4, 5)))
    (pair,) = [pair for blok in page.blokken for pair in blok.kaartparen]
    left, right = ({g.naam: g.kleur for g in kaart.groepen} for kaart in pair.kaarten)
    assert left == right
    assert left["A"] != left["B"]


# --- cells ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "soort", "text", "number"),
    [
        (0.0, "aandeel", "0,0", 0.0),
        (0.021, "aandeel", "+2,1", 2.1),
        (-0.021, "aandeel", "−2,1", -2.1),
        # What rounds to nothing goes one way still, and so gets more decimals.
        (0.0004, "aandeel", "+0,04", 0.04),
        (-0.000004, "aandeel", "−0,0004", -0.0004),
        # Half a billionth of a procentpunt is how far sums differ between processors.
        (4e-12, "aandeel", "0,0", 0.0),
        (3, "aantal", "+3", 3.0),
        (0.25, "aantal", "+0,2", 0.25),
        (-0.5, "getal", "−0,50", -0.5),
        (float("nan"), "aandeel", "–", None),
    ],
)
def test_a_difference_shows_its_sign(
    value: float, soort: str, text: str, number: float | None
) -> None:
    assert cel_verschil(value, soort) == Cel(text, number)
