"""Whole sheets of one small country, every sentence and cell worked out by hand.

Five gemeenten: Zee 10, Bee 30, Cee 40, Dee 20 and Éé 100 inwoners. Jeugd and Zorg have the same
regios: Zee, Bee and Cee in one, Dee and Éé in the other. GGD: Zee and Bee, and the other three.
Wonen: all but Zee in one.

Congruentie, over the pairs jeugd-ggd, jeugd-zorg, jeugd-wonen, ggd-zorg, ggd-wonen, zorg-wonen:
Zee 1/2, 1, 1/2 (not in Wonen) = 2/3; Bee 1/2, 1, 1/4, 1/2, 0, 1/4 = 5/12; Cee 0, 1, 1/4, 0, 2/3,
1/4 = 13/36; Dee and Éé 1/2, 1, 1/3, 1/2, 2/3, 1/3 = 5/9. Mean of the five: 23/45.
"""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from lappendeken import Congruentie, Indeling, compute_congruentie
from lappendeken.analyse.regiofeiten import Verleden
from lappendeken.rapport.blad import gesprek, raad, wet
from lappendeken.rapport.blad.model import Blad
from lappendeken.rapport.blad.regio import Gesprekgegevens
from lappendeken.rapport.gedeeld.bouwstenen import Tabel
from lappendeken.rapport.gedeeld.gevolgen import build_gevolgen
from tekening import code, gemeentetabel, indeling, rij

LAND = gemeentetabel([10, 30, 40, 20, 100]).assign(gemeente_naam=["Zee", "Bee", "Cee", "Dee", "Éé"])


def teken(slug: str, regios: str, naam: str, **kenmerken: Any) -> Indeling:
    """Draw an indeling whose regios have names of their own."""
    start = indeling(slug, regios, naam=naam, domein=naam.lower(), **kenmerken)
    names = {regio: f"{naam} {regio.lower()}" for regio in start.regios}
    return Indeling(start.kenmerken, start.lidmaatschappen, names)


JEUGD = teken(
    "jeugd-2025",
    "XXXYY",
    "Jeugd",
    stand=2025,
    verplichting="verplicht",
    rechtsvorm="regio's eigen keuze",
    wijzigbaar_door="de gemeenten",
    wettelijke_basis="Jeugdwet 2.8",
    opgave="Jeugdhulp inkopen.",
    geldig_tot="2026-01-01",
    kanttekening="Eén rij is 's avonds geraden.",
)
GGD = teken("ggd-2026", "PPQQQ", "GGD")
ZORG = teken("zorg-2024", "RRRSS", "Zorg", stand=2024, voorlopig=True)
WONEN = teken("wonen-2023", ".TTTT", "Wonen", stand=2023)
STAPEL = (JEUGD, GGD, ZORG, WONEN)
PLAN = teken("plan", "PPPQQ", "Plan", kanttekening="Eén rij is 's avonds geraden.")
BRONNEN = "GGD 2026, Jeugd 2025, Wonen 2023 en Zorg 2024"


def vergelijk(*stack: Indeling, **options: Any) -> Congruentie:
    return compute_congruentie(stack, LAND, rij(5), **options)


def cellen(tabel: Tabel) -> list[list[str]]:
    head = [kolom.naam for kolom in tabel.kolommen]
    return [head, *([cel.tekst for cel in row] for row in tabel.rijen)]


# --- the council --------------------------------------------------------------------------


def maak_raadsblad() -> Blad:
    found = vergelijk(*STAPEL, gemeld=[code(1)])
    return raad.build_raadsblad(raad.Raadgegevens(found, code(1), {code(1): 0.231}))


def test_the_sheet_of_a_council_says_all_of_this() -> None:
    blad = maak_raadsblad()
    assert blad.titel == "Zee: in welke regio’s wij samenwerken"
    assert blad.ondertitel == "Voor de gemeenteraad. 10 inwoners, 4 indelingen."
    # 10 of 80 (twice) and 10 of 40; papers: 3 + 2 + 3.
    assert blad.delen[0].zinnen == (
        (
            "Wij zitten in 3 regio’s, met 2 andere raden en aan 2 verschillende tafels. Als elke "
            "regio één stuk langs al haar raden stuurt, wordt het samen 8 keer behandeld."
        ),
        "Ons aandeel in de inwoners loopt van 13% (in Jeugd x en Zorg r) tot 25% (in GGD p).",
        (
            "De congruentie is bij gemeenten van minder dan 5.000 inwoners gemiddeld 51% (5 "
            "gemeenten) en bij Zee 67%. De ligging alleen geeft daar al 23%."
        ),
    )
    assert blad.bronnen[0].startswith(f"Indelingen: {BRONNEN}. Inwoners: CBS, 1 januari 2026.")


def test_the_tables_of_a_council() -> None:
    blad = maak_raadsblad()
    company, deciders = blad.delen[1].tabellen[0], blad.delen[2].tabellen[0]
    together = "Jeugd (achterhaald sinds 1-1-2026): Jeugd x; Zorg (voorlopig): Zorg r"
    assert cellen(company) == [
        ["Waarvoor: regio", "Met wie", "Raden", "Ons aandeel", "Onze plaats"],
        ["GGD: GGD p", "Bee", "2", "25%", "2\u00a0van\u00a02"],
        [together, "Bee en Cee", "3", "13%", "3\u00a0van\u00a03"],
    ]
    assert company.noot == "Geen regio bekend voor: Wonen."
    assert cellen(deciders) == [
        ["Waarvoor", "Verplicht?", "Vorm", "Wie mag wijzigen"],
        ["GGD", "onbekend", "onbekend", "onbekend"],
        ["Jeugd", "verplicht", "regio’s eigen keuze", "de gemeenten"],
        ["Zorg", "onbekend", "onbekend", "onbekend"],
    ]


def test_regios_in_which_the_share_is_the_same_are_named_up_to_four() -> None:
    def say(count: int) -> str:
        alike = [teken(f"i{n}", "AABBB", f"I{n}") for n in range(count)]
        found = compute_congruentie(
            [teken("alle", "CCCCC", "Alle"), *alike], LAND, rij(5), gemeld=[code(1)]
        )
        return raad.build_raadsblad(raad.Raadgegevens(found, code(1))).delen[0].zinnen[1]

    assert say(4) == (
        "Ons aandeel in de inwoners loopt van 5% (in Alle c) tot 25% (in I0 a, I1 a, I2 a en I3 a)."
    )
    assert say(5).endswith("tot 25% (in I0 a, I1 a, I2 a, I3 a en 1 andere).")
    # By name, and not by indeling.
    first, last = teken("a", "AABBB", "Zuid"), teken("b", "AABBB", "Noord")
    found = compute_congruentie([first, last, ZORG], LAND, rij(5), gemeld=[code(1)])
    said = raad.build_raadsblad(raad.Raadgegevens(found, code(1))).delen[0].zinnen[1]
    assert said.endswith("tot 25% (in Noord a en Zuid a).")


# --- the guide ----------------------------------------------------------------------------


def maak_gesprek(regio: str, **options: Any) -> Blad:
    return gesprek.build_gesprek(Gesprekgegevens(vergelijk(*STAPEL), JEUGD, regio, **options))


def test_the_guide_of_a_regio_says_all_of_this() -> None:
    past = Verleden(2016, "Oud", frozenset({code(1)}), frozenset({code(5)}))
    blad = maak_gesprek("X", verleden=past, referentie=GGD)
    assert blad.titel == "Jeugd x: in gesprek over de regio"
    assert blad.ondertitel.startswith("Jeugd (achterhaald sinds 1-1-2026), stand 2025. Links wat ")
    assert blad.delen[0].zinnen == (
        "3 gemeenten, 80 inwoners: Bee, Cee en Zee.",
        "Waar zij voor is: jeugdhulp inkopen.",
    )
    roots, voice, breadth, room, steer = (luik.feiten for luik in blad.delen[1].tweeluiken)
    assert roots[:3] == (
        "Vorm: regio’s eigen keuze.",
        "Meedoen is verplicht.",
        "Vergeleken met 2016 (toen Oud) kwam Zee erbij en ging Éé eruit.",
    )
    # Councils: Zee meets Bee and Cee, the other two all; papers 8, 12 and 13. Squares of
    # 1/8, 3/8 and 1/2 sum to 13/32.
    assert voice == (
        (
            "3 raden gaan over deze regio. In alle 4 indelingen samen deelt elke gemeente hier "
            "regio’s met 3 tot 5 raden, de eigen meegerekend. Eén stuk per regio wordt dan 8 tot "
            "13 keer behandeld."
        ),
        (
            "De grootste is Cee met 50% van de inwoners, de kleinste Zee met 13%. De verdeling is "
            "als van 2,5 even grote gemeenten."
        ),
        "Aandeel is hier in inwoners. Stemmen en bijdragen staan in de regeling.",
    )
    # The mean of 2/3, 5/12 and 13/36 is 13/27.
    assert breadth == (
        "Precies deze gemeenten zitten ook samen in 1 van de 3 andere indelingen: Zorg.",
        "Een grens loopt er dwars doorheen voor GGD en Wonen.",
        (
            "Congruentie van deze gemeenten: gemiddeld 48% (Nederland gemiddeld 51%). Zij zitten "
            "aan 2 tot 3 verschillende tafels."
        ),
    )
    assert room == ("Grondslag: Jeugdwet 2.8.", "Wie de grenzen mag wijzigen: de gemeenten.")
    assert steer == (
        "Zij kruist de grens van een veiligheidsregio; zij ligt in GGD p en GGD q.",
        (
            "Buiten de regio zitten Dee en Éé het vaakst met minstens de helft van deze gemeenten "
            "samen: in 1 van de 3 andere indelingen."
        ),
        "Wie betaalt en hoeveel, staat niet in deze gegevens.",
    )
    assert blad.delen[2].tweeluiken[2].feiten == ("Elke gemeente werkt hier met 2 andere samen.",)
    assert blad.bronnen[1:] == (
        f"Indelingen: {BRONNEN}. Inwoners: CBS, 1 januari 2026.",
        "Kanttekening bij Jeugd: Eén rij is 's avonds geraden.",
    )


def test_what_lies_in_a_larger_regio_and_what_is_made_of_smaller_ones() -> None:
    blad = gesprek.build_gesprek(
        Gesprekgegevens(vergelijk(*STAPEL, teken("los", "ABCDE", "Los")), JEUGD, "Y")
    )
    assert blad.delen[1].tweeluiken[2].feiten[1:3] == (
        "Samen in een grotere regio zitten zij voor GGD en Wonen.",
        "Uit hele, kleinere regio’s bestaat de regio voor Los.",
    )
    assert blad.delen[1].tweeluiken[1].feiten[1] == (
        "De grootste is Éé met 83% van de inwoners (meer dan alle andere samen), de kleinste "
        "Dee met 17%. De verdeling is als van 1,4 even grote gemeenten."
    )


def test_nobody_has_this_company_and_a_regio_of_one_has_none() -> None:
    cee = teken("cee-2026", "XXYZZ", "Cee")
    found = vergelijk(cee, GGD, WONEN)
    blad = gesprek.build_gesprek(Gesprekgegevens(found, cee, "Y"))
    assert blad.delen[1].tweeluiken[2].feiten[0] == (
        "Geen van de 2 andere indelingen heeft precies dit gezelschap."
    )
    assert blad.delen[2].tweeluiken[2].feiten == (
        "Er is hier één gemeente; de vraag gaat over de buren.",
    )


def test_of_many_members_the_largest_are_named() -> None:
    size = 32
    table = gemeentetabel([1000 - n for n in range(size)])
    table["gemeente_naam"] = [f"G{n:02d}" for n in range(1, size + 1)]
    stack = [indeling("a", "A" * size), indeling("b", "B" * size)]
    found = compute_congruentie(stack, table, rij(size))
    said = gesprek.build_gesprek(Gesprekgegevens(found, stack[0], "A")).delen[0].zinnen
    # 32 times 1000 less 0 + 1 + ... + 31.
    assert said[0].startswith("32 gemeenten, 31.504 inwoners: G01, G02, ")
    assert said[0].endswith(", G29 en G30 en 2 kleinere.")
    assert said[1] == "Waar deze regio voor is, staat niet in de gegevens."


# --- the bill -----------------------------------------------------------------------------


def maak_wetstoets(vervangt: Indeling | None, nieuw: Indeling = PLAN) -> Blad:
    after = [i for i in STAPEL if i is not vervangt]
    return wet.build_wetstoets(
        wet.Wetgegevens(vergelijk(*STAPEL), vergelijk(*after, nieuw), nieuw, vervangt, GGD, "")
    )


POWER = (
    "1 van de 2 regio’s kruist een grens van de veiligheidsregio’s: Plan p. In Plan q woont meer "
    "dan de helft van de inwoners in één gemeente."
)
COPY = "Als kopie deelt zij daarmee vanzelf alle partners; dat tilt de congruentie op."
ACROSS = (
    "Voor de gemeenten in beide liggen haar regio’s elk binnen een regio van Wonen. Zij kruist GGD "
    "(1); het getal is hoeveel gemeenten minstens zouden moeten wisselen om erin te passen."
)


def test_a_bill_beside_what_there_is_says_all_of_this() -> None:
    blad = maak_wetstoets(None)
    assert blad.ondertitel.startswith("Plan, stand 2026. Beschrijving van wat de gegevens zeggen;")
    # A copy of Jeugd adds the pairs 1, ggd, 1 and wonen: Zee (2 + 5/2)/6, Bee 5.25/10,
    # Cee 4.41667/10, Dee and Éé 6.16667/10; together 2.95 of 5.
    assert blad.delen[0].zinnen[:5] == (
        (
            "Plan verdeelt 5 gemeenten over 2 regio’s van 2 tot 3 gemeenten. Zij komt naast de "
            "bestaande indelingen."
        ),
        f"Zij valt samen met Jeugd en Zorg. {COPY} {ACROSS}",
        (
            "De congruentie (hoe ver partners overal dezelfde zijn) gaat gemiddeld van 51% naar "
            "59% (+7,9 procentpunt): zij stijgt voor 5 gemeenten (200 inwoners)."
        ),
        "Het meest stijgt zij in Bee (+10,8), Zee (+8,3), Cee (+8,1), Dee (+6,1) en Éé (+6,1).",
        POWER,
    )
    assert blad.delen[0].zinnen[5] == (
        "Als elke regio één stuk langs haar raden stuurt, gaan er 5 raden over."
    )
    assert cellen(blad.delen[1].tabellen[0]) == [
        ["Regio", "Raden", "Inwoners", "Grootste gemeente", "Aandeel", "Veiligheidsregio"],
        ["Plan p", "3", "80", "Cee", "50%", "GGD p (2) en GGD q (1)"],
        ["Plan q", "2", "120", "Éé", "83%", "GGD q"],
    ]
    assert blad.bronnen == (
        f"Vergeleken met: {BRONNEN}. Inwoners: CBS, 1 januari 2026.",
        "Kanttekening: Eén rij is 's avonds geraden.",
    )


def test_a_bill_in_the_place_of_another_says_all_of_this() -> None:
    said = maak_wetstoets(JEUGD).delen[0].zinnen
    assert said[:5] == (
        (
            "Plan verdeelt 5 gemeenten over 2 regio’s van 2 tot 3 gemeenten. Zij komt in de plaats "
            "van Jeugd. Voor geen enkele gemeente verandert met wie zij in de regio zit."
        ),
        f"Zij valt samen met Zorg. {COPY} {ACROSS}",
        (
            "De congruentie (hoe ver partners overal dezelfde zijn) blijft 51%: voor geen enkele "
            "gemeente verandert zij."
        ),
        POWER,
        (
            "Als elke regio één stuk langs haar raden stuurt, gaan er 5 raden over. Wie Jeugd nu "
            "mag wijzigen: de gemeenten."
        ),
    )
    unknown = maak_wetstoets(ZORG).delen[0].zinnen[4]
    assert unknown.endswith("Wie Zorg mag wijzigen, is niet bekend.")


def test_moves_are_counted_from_the_new_one_to_the_other() -> None:
    # AAAB into ABCC: two of the three of A, none of B. The other way round it takes one.
    table = gemeentetabel([1] * 4)
    new, first, last = indeling("n", "AAAB"), indeling("c", "ABCC"), indeling("z", "ABCC")
    said = wet._say_verwant(
        wet.Wetgegevens(
            compute_congruentie([first, last], table),
            compute_congruentie([first, last, new], table),
            new,
        )
    )
    assert "Zij kruist c (2) en z (2); het getal is" in said


def verander(monkeypatch: pytest.MonkeyPatch, *verschillen: float) -> str:
    frame = pd.DataFrame(
        {
            "gemeente_naam": [f"G{n}" for n in range(1, len(verschillen) + 1)],
            "verschil": list(verschillen),
        }
    )
    monkeypatch.setattr(wet, "_compare", lambda gegevens: frame)
    return wet._say_wie(None)  # type: ignore[arg-type]


def test_six_are_named_and_whoever_equals_the_sixth(monkeypatch: pytest.MonkeyPatch) -> None:
    assert verander(monkeypatch, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, -0.5, 0.0) == (
        "Het meest stijgt zij in G7 (+7,0), G6 (+6,0), G5 (+5,0), G4 (+4,0), G3 (+3,0) en "
        "G2 (+2,0). Het meest daalt zij in G8 (−50,0)."
    )
    said = verander(monkeypatch, 0.02, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.01, float("nan"))
    assert said.endswith("G3 (+3,0), G1 (+2,0) en G2 (+2,0).")


# --- what an alternative changes ------------------------------------------------------------


def test_what_changes_row_by_row() -> None:
    people = LAND["inwoners"].astype(float).to_dict()
    only_dee = teken("dee-2026", "XXX.Y", "Dee")
    alone = build_gevolgen("t", [("zonder Dee", JEUGD, only_dee)], people)
    # Dee loses its regio, and with it Éé its only partner.
    assert alone.zinnen[0] == (
        "Voor 2 gemeenten (120 inwoners) verandert met wie zij in een regio zitten. Dat raakt "
        "evenveel raden. 1 daarvan heeft in de nieuwe indeling geen regio."
    )
    both = build_gevolgen("t", [("zonder Dee", JEUGD, only_dee), ("Plan", GGD, PLAN)], people)
    # From GGD to Plan only Cee moves: all five have other company, two regios for two.
    assert cellen(both.tabellen[0]) == [
        [
            "Wijziging",
            "Raden",
            "Inwoners",
            "Regio’s weg of anders",
            "Regio’s nieuw of anders",
            "Wie mag de grenzen nu wijzigen",
        ],
        ["zonder Dee", "2", "120", "1", "1", "de gemeenten"],
        ["Plan", "5", "200", "2", "2", "onbekend"],
    ]
    merged = teken("samen-2026", "XXXXX", "Samen")
    row = cellen(build_gevolgen("t", [("samen", JEUGD, merged)], people).tabellen[0])[1]
    assert row == ["samen", "5", "200", "2", "1", "de gemeenten"]
    assert build_gevolgen("t", [("niets", JEUGD, ZORG)], people).zinnen[0] == (
        "Voor geen enkele gemeente verandert met wie zij in een regio zit."
    )
