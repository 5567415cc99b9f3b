"""What the page of a voorstel says and draws, in full and worked out by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd
import pytest

from getekend_rapport import teken_topologie
from lappendeken import Indeling
from lappendeken.analyse.voorstel import Eisen, compute_voorstel
from lappendeken.rapport.voorstel import Voorstelgegevens, build_pagina
from lappendeken.rapport.voorstel.afwegen import build_afweging
from lappendeken.rapport.voorstel.kaart import LETTER, build_regiokaart, find_centres, place_labels
from lappendeken.rapport.voorstel.model import Voorstelpagina
from lappendeken.rapport.voorstel.regios import _format_deel
from lappendeken.rapport.voorstel.tabellen import build_tabellen
from lappendeken.rapport.voorstel.woorden import build_kort, build_vraag, build_zekerheid
from tekening import code, indeling, vergelijk

JEUGD = indeling("jeugd", "AABBCC", naam="Jeugd")
RES = indeling("res", "AABBCC", naam="RES")
GGD = indeling("ggd", "PPPQQQ", naam="GGD")


def maak(
    *indelingen: Indeling, inwoners: list[int] | None = None, **eisen: Any
) -> Voorstelgegevens:
    congruentie = vergelijk(*indelingen, inwoners=inwoners)
    voorstel = compute_voorstel(
        congruentie.bundel, Eisen(**eisen), seconden=60, werkers=1, namen=None
    )
    return Voorstelgegevens(congruentie, voorstel, 60.0)


def pagina(gegevens: Voorstelgegevens) -> Voorstelpagina:
    size = len(gegevens.congruentie.bundel.gemeenten)
    return build_pagina(gegevens, teken_topologie(size))


# --- what was asked -------------------------------------------------------------------

AANEEN = "Elke regio is aaneengesloten; vaste verbindingen en veerdiensten tellen mee."
VRIJ = "Verder is niets geëist: het aantal regio’s en hun omvang volgen uit de som."
STEM = "Elk domein heeft één stem, zoals bij de congruentie in het rapport."
ANDERS = f"{STEM} De gevraagde gewichten veranderen dat; zie de kolom “Telt voor”."


@pytest.mark.parametrize(
    ("eisen", "says"),
    [
        ({}, (AANEEN, VRIJ, STEM)),
        ({"min_inwoners": 1.0}, (AANEEN, "Elke regio heeft minstens 1 inwoner.", STEM)),
        ({"min_inwoners": 2.0}, (AANEEN, "Elke regio heeft minstens 2 inwoners.", STEM)),
        ({"min_gemeenten": 2}, (AANEEN, "Elke regio heeft minstens 2 gemeenten.", STEM)),
        ({"aantal_regios": 1}, (AANEEN, "Er is precies 1 regio.", STEM)),
        ({"aantal_regios": 2}, (AANEEN, "Er zijn precies 2 regio’s.", STEM)),
        ({"gewichten": {"ggd": 2.0}}, (AANEEN, VRIJ, ANDERS)),
        ({"gewichten": {"ggd": 1.0}}, (AANEEN, VRIJ, STEM)),
        ({"stem": "indeling"}, (AANEEN, VRIJ, "Elke indeling heeft één stem.")),
        (
            {"samen": ((code(1), code(2)), (code(3), code(4)))},
            (AANEEN, "Bij elkaar blijven: GM0001 en GM0002; GM0003 en GM0004.", STEM),
        ),
        ({"grenzen": GGD}, (AANEEN, "Geen regio ligt over een grens van GGD (2026).", STEM)),
    ],
)
def test_says_what_was_asked_and_nothing_else(eisen: dict[str, Any], says: tuple[str, ...]) -> None:
    gegevens = maak(JEUGD, GGD)
    asked = replace(gegevens, voorstel=replace(gegevens.voorstel, eisen=Eisen(**eisen)))
    assert build_vraag(asked).zinnen == says


def test_says_that_tables_of_one_domein_share_a_vote() -> None:
    wmo = JEUGD.with_kenmerken(domein="wmo"), GGD.with_kenmerken(domein="wmo")
    by_domein = maak(*wmo, RES)
    assert build_vraag(by_domein).zinnen[-1] == (
        "Elk domein heeft één stem, zoals bij de congruentie in het rapport; indelingen van één "
        "domein delen die."
    )
    (table,) = build_vraag(by_domein).tabellen
    assert [(rij[1].tekst, rij[4].tekst) for rij in table.rijen] == [
        ("wmo", "0,50"),
        ("wmo", "0,50"),
        ("res", "1"),
    ]
    by_indeling = maak(*wmo, RES, stem="indeling")
    assert build_vraag(by_indeling).zinnen[-1] == (
        "Elke indeling heeft één stem, ook als zij een domein deelt."
    )
    (table,) = build_vraag(by_indeling).tabellen
    assert [rij[4].tekst for rij in table.rijen] == ["1", "1", "1"]


def test_says_which_tables_are_overtaken() -> None:
    jeugd = JEUGD.with_kenmerken(stand=2025, geldig_tot="2026-01-01")
    res = RES.with_kenmerken(stand=2016, achterhaald=True)
    gegevens = maak(jeugd, res, GGD)
    asked = build_vraag(gegevens)
    assert asked.zinnen[-1] == (
        "Let op: het voorstel rekent met Jeugd (2025, achterhaald sinds 1-1-2026) en RES (2016, "
        "achterhaald (dag onbekend))."
    )
    assert {rij[0].tekst: rij[2].tekst for rij in asked.tabellen[0].rijen} == {
        "Jeugd": "2025, achterhaald sinds 1-1-2026",
        "RES": "2016, achterhaald (dag onbekend)",
        "GGD": "2026",
    }
    assert "Jeugd (2025, achterhaald sinds 1-1-2026)" in pagina(gegevens).citeren


# --- how good it is -------------------------------------------------------------------


def test_says_that_it_is_proven_and_what_today_would_cost() -> None:
    # GGD against Jeugd and RES: those two win on pairs 3-4 (with 1, 2, 5, 6 apart) and so on.
    # As proposal Jeugd and RES cost what the voorstel costs, for it is theirs.
    gegevens = maak(JEUGD, RES, GGD)
    voorstel = gegevens.voorstel
    assert (voorstel.kosten, voorstel.kosten_beste_bestaande) == (5.0, 5.0)
    kort = build_kort(gegevens)
    assert kort.zinnen[0] == (
        "Dit voorstel verdeelt 6 gemeenten over 3 aaneengesloten regio’s en verschilt zo min "
        "mogelijk van de 3 gekozen indelingen. Gemiddeld over de indelingen is 78% van de partners "
        "in de indeling en in het voorstel dezelfde."
    )
    assert kort.zinnen[1] == (
        "De kosten zijn 5: zoveel paren gemeenten zitten in een gekozen indeling bij elkaar en in "
        "het voorstel niet, of andersom; elk domein heeft daarbij één stem. Bewezen: beter kan "
        "niet. Geen indeling die aan de eisen voldoet, kost minder. De beste bestaande indelingen "
        "die aan de eisen voldoen, Jeugd en RES, kosten elk 5, evenveel als het voorstel."
    )
    assert build_zekerheid(gegevens).zinnen[0] == (
        "Bewezen: beter kan niet. Geen indeling die aan de eisen voldoet, kost minder. Er kunnen "
        "wel andere indelingen zijn die precies evenveel kosten."
    )
    assert build_zekerheid(gegevens).zinnen[1].endswith("Het voorstel ligt er precies op.")


def test_says_that_nothing_was_searched_where_only_one_can_be() -> None:
    zinnen = build_zekerheid(maak(JEUGD, GGD, aantal_regios=1)).zinnen
    assert zinnen[0].endswith("kost minder. Een andere die eraan voldoet, is er niet.")
    assert zinnen[2] == "Er is niet gezocht: aan de eisen voldoet maar één indeling."


def test_says_how_much_better_it_could_be() -> None:
    gegevens = maak(JEUGD, GGD)
    worse = replace(
        gegevens.voorstel,
        kosten=200.5,
        bewezen_ondergrens=198.5,
        ondergrens=190.0,
        afgebroken=True,
        kosten_beste_bestaande=None,
    )
    page = replace(gegevens, voorstel=worse)
    bewijs = (
        "Niet bewezen is dat het niet beter kan. Wel bewezen: geen indeling die aan de eisen "
        "voldoet, kost minder dan 198,5. Beter kan dus met hoogstens 2 (1,0%)."
    )
    assert "verschilt zo weinig als is gevonden van" in build_kort(page).zinnen[0]
    assert (
        build_kort(page)
        .zinnen[1]
        .endswith(f"één stem. {bewijs} Geen van de gekozen indelingen voldoet zelf aan de eisen.")
    )
    zinnen = build_zekerheid(page).zinnen
    assert zinnen[0] == f"{bewijs} Meer seconden of een ander zaad kan iets beters geven."
    steps = pd.DataFrame(
        [("gloeien 1.1", 201.5, 198.5), ("herverdelen 1", 200.5, 198.5)],
        columns=["stap", "kosten", "ondergrens"],
    )
    searched = replace(page, voorstel=replace(worse, historie=steps))
    assert (
        "met stappen op goed geluk die steeds strenger worden (gloeien) en door buurregio’s samen "
        "opnieuw te verdelen, met zaad"
    ) in str(build_zekerheid(searched).zinnen[2])
    assert "opnieuw te verdelen" not in str(zinnen)
    assert zinnen[1].startswith("De ondergrens van 190 is eenvoudiger")
    assert zinnen[1].endswith("Het voorstel ligt er 10,5 (5,5%) boven.")
    assert zinnen[2].endswith(
        "De 60 seconden waren op voor het werk klaar was. Een andere computer kan dus iets anders "
        "vinden: bewaar voorstel.csv."
    )
    built = pagina(page)
    assert built.titel.startswith("Een indeling die zo weinig afwijkt als is gevonden: ")
    assert [(c.waarde, c.naam, c.bij) for c in built.kerncijfers[1:]] == [
        ("200,5", "kosten", "verschillen per paar gemeenten, één stem per domein"),
        ("198,5", "bewezen ondergrens", "beter kan met hoogstens 2"),
        ("geen", "beste bestaande", "geen gekozen indeling voldoet aan de eisen"),
    ]
    table = build_tabellen(page)["kerngetallen"].set_index("getal")["waarde"]
    assert (table["bewezen_ondergrens"], table["bewezen_optimaal"]) == (198.5, 0.0)
    assert (table["afgebroken"], table["stem_per_domein"]) == (1.0, 1.0)


def test_proven_in_the_figures_and_the_table() -> None:
    gegevens = maak(JEUGD, RES, GGD)
    cijfer = pagina(gegevens).kerncijfers[2]
    assert (cijfer.waarde, cijfer.naam, cijfer.bij) == ("5", "bewezen ondergrens", "beter kan niet")
    table = build_tabellen(gegevens)["kerngetallen"].set_index("getal")
    assert table.loc["bewezen_ondergrens", "waarde"] == 5.0
    assert table.loc["bewezen_optimaal", "waarde"] == 1.0
    assert table.loc["kosten_beste_bestaande", "toelichting"] == "jeugd en res"


# --- regios and the price -------------------------------------------------------------


def test_exactly_half_is_no_majority() -> None:
    # Two gemeenten a regio: 10 and 10, 10 and 30, 20 and 20.
    page = pagina(maak(JEUGD, RES, inwoners=[10, 10, 10, 30, 20, 20]))
    (table,) = page.regios.tabellen
    assert [[cel.tekst for cel in rij] for rij in table.rijen] == [
        ["1. A", "2", "20", "GM0001", "50%", "2,0", "1", "Drenthe"],
        ["2. B", "2", "40", "GM0004", "75% !", "1,6", "1", "Drenthe"],
        ["3. C", "2", "40", "GM0005", "50%", "2,0", "1", "Drenthe"],
    ]
    assert page.regios.zinnen == (
        (
            "Naar inwoners: de kleinste regio is A met 20 en de grootste regio’s zijn B en C met "
            "elk 40. Geen regio ligt in meer dan één provincie."
        ),
        (
            "Elke regio heet naar de regio van nu die er het meest op lijkt: minstens de helft van "
            "de gemeenten die in een van beide liggen, ligt in beide."
        ),
        (
            "In 1 regio heeft één gemeente meer dan de helft van de inwoners (met ! gemerkt). Dat "
            "zegt nog niets over de stemmen in het bestuur. VNG (2014) schrijft dat kleine en "
            "grote gemeenten in verschillende werelden leven, en vraagt om ruimte voor beide."
        ),
    )


@pytest.mark.parametrize(
    ("share", "text"),
    [
        (0.5, "50%"),
        (0.496, "49,6%"),
        (0.504, "50,4% !"),
        (0.5001, ">50% !"),
        (0.506, "51% !"),
        (1.0, "100% !"),
    ],
)
def test_above_half_reads_as_above_half(share: float, text: str) -> None:
    assert _format_deel(share) == text


def test_all_regios_alike_one_regio_and_regios_of_one_gemeente() -> None:
    same = pagina(maak(JEUGD, RES)).regios.zinnen
    assert same[0] == "Alle regio’s hebben 2 inwoners. Geen regio ligt in meer dan één provincie."
    assert same[2] == "In geen regio heeft één gemeente meer dan de helft van de inwoners."
    one = pagina(maak(JEUGD, RES, aantal_regios=1))
    assert one.regios.zinnen[0] == (
        "De enige regio heeft 6 inwoners. Geen regio ligt in meer dan één provincie."
    )
    # All six against two at most: nothing of today is like it.
    assert one.regios.zinnen[1].startswith("Elke regio heet naar haar grootste gemeente; geen heet")
    assert one.kerncijfers[0].naam == "regio"
    alone = pagina(maak(JEUGD, RES, aantal_regios=6)).regios.zinnen
    # One of two is half: three regios are like one of today, for the other three no name is left.
    assert alone[1].endswith(
        "Voor GM0002, GM0004 en GM0006 is er geen; die heten naar hun grootste gemeente."
    )
    assert "6 regio’s" in alone[2]
    assert "(met ! gemerkt; elk van die bestaat uit één gemeente)" in alone[2]


def test_says_of_whom_the_voorstel_asks_least_and_most() -> None:
    # Two of three are the same, so the voorstel is theirs; GGD has P of 3 and Q of 3, and in
    # the voorstel 2, 2 and 2: two gemeenten change.
    page = pagina(maak(JEUGD, RES, GGD))
    assert page.prijs.zinnen[1] == (
        "Het minst vraagt dat van Jeugd en RES (elk geen gemeente), het meest van GGD "
        "(2 gemeenten)."
    )
    assert pagina(maak(JEUGD, RES)).prijs.zinnen[1] == (
        "Dat vraagt van elk van de 2 indelingen hetzelfde: geen gemeente."
    )
    assert [(s.naam, s.samenvatting) for s in page.verhuizingen] == [
        (
            "GGD: 2 gemeenten",
            (
                "2 gemeenten (2 inwoners) wisselen van regio. Achter “naar regio” staat de regio "
                "van het voorstel."
            ),
        ),
        (
            "Jeugd: 0 gemeenten",
            "Niemand wisselt van regio: deze indeling is al gelijk aan het voorstel.",
        ),
        (
            "RES: 0 gemeenten",
            "Niemand wisselt van regio: deze indeling is al gelijk aan het voorstel.",
        ),
    ]
    assert page.verhuizingen[0].regels == (
        ("P", "GM0003 naar regio B."),
        ("Q", "GM0004 naar regio B."),
    )


def test_two_standen_of_one_name_are_told_apart() -> None:
    older = indeling("ggd-2016", "PPPQQQ", naam="GGD", stand=2016)
    assert dict(maak(JEUGD, GGD, older).namen) == {
        "jeugd": "Jeugd",
        "ggd": "GGD (2026)",
        "ggd-2016": "GGD (2016)",
    }


def test_numbers_stand_right_and_only_sentences_get_room() -> None:
    page = pagina(maak(JEUGD, RES, GGD))
    delen = (page.vraag, page.regios, page.prijs, page.gemeenten, page.provincies)
    sort = {
        tabel.id: "".join("g" if k.getal else "b" if k.breed else "." for k in tabel.kolommen)
        for deel in delen
        for tabel in deel.tabellen
    }
    assert sort == {
        "gekozen": "...gg.",
        "regios-tabel": ".gg.gggb",
        "prijs-tabel": "..ggggggg",
        "gevolgen-tabel": ".ggggb",
        "regiogevolgen-tabel": ".ggg",
        "gemeenten-tabel": "...gggb",
        "provincies-tabel": ".gggggg",
    }


def test_lists_of_moves_keep_their_numbers() -> None:
    # Nobody moves in Jeugd and RES: their lists are empty, and may not change the columns.
    moves = maak(JEUGD, RES, GGD).verhuizingen
    assert moves["inwoners"].tolist() == [1, 1]
    assert moves["indeling"].unique().tolist() == ["ggd"]
    assert pd.api.types.is_integer_dtype(moves["inwoners"])
    assert maak(JEUGD, RES).verhuizingen.empty


# --- who wins and loses ----------------------------------------------------------------


def test_counts_per_provincie_what_one_that_takes_it_over_changes() -> None:
    # The proposal is Jeugd's. Only GGD would change: the congruentie of 1, 2, 5 and 6 goes from
    # (1 + 1/2 + 1/2) / 3 to 1, of 3 and 4 from (1 + 0 + 0) / 3 to 1; 4/9 on average.
    gegevens = maak(JEUGD, RES, GGD, inwoners=[1, 2, 4, 8, 16, 32])
    rows = build_tabellen(gegevens)["provincieverschillen"].round(9).to_numpy().tolist()
    still = ["Drenthe", 6, 0, 0, 0, 0, 0.0]
    assert rows == [
        ["gemiddeld", "Drenthe", 6, 6, 0, 63, 0, round(4 / 27, 9)],
        ["GGD", "Drenthe", 6, 6, 0, 63, 0, round(4 / 9, 9)],
        ["Jeugd", *still],
        ["RES", *still],
    ]
    page = pagina(gegevens)
    assert ("provincies", "Per provincie") in page.secties
    assert page.provincies.zinnen == (
        (
            "Nemen alle gekozen indelingen het voorstel over, dan vallen zij samen en is de "
            "congruentie overal 100%. Hier neemt er telkens één het over, terwijl de andere "
            "blijven zoals zij zijn; het verschil is gemiddeld over de indelingen die een gemeente "
            "bevatten."
        ),
        (
            "De congruentie stijgt gemiddeld het meest in Drenthe (+14,8 procentpunt); in geen "
            "provincie daalt zij gemiddeld."
        ),
    )
    (table,) = page.provincies.tabellen
    assert [[cel.tekst for cel in rij] for rij in table.rijen] == [
        ["Drenthe", "6", "6", "0", "63", "0", "+14,8"]
    ]
    assert table.noot.endswith("staat dit in tabellen/provincieverschillen.csv.")


def test_taking_over_alone_may_lower_the_congruentie() -> None:
    # One regio of all: for 1, 2, 5 and 6 (1/5 + 2/5 + 1/2) / 3 after 2/3, for 3 and 4
    # (1/5 + 2/5 + 0) / 3 after 1/3, when Jeugd or RES goes there.
    frame = build_tabellen(maak(JEUGD, RES, GGD, aantal_regios=1))["provincieverschillen"]
    jeugd = frame.set_index("alternatief").loc["Jeugd"]
    assert (jeugd["stijgt"], jeugd["daalt"], jeugd["inwoners_daalt"]) == (0, 6, 6)
    assert jeugd["verschil"] == pytest.approx((4 * -0.3 + 2 * -2 / 15) / 6)


def test_counts_nobody_for_an_indeling_that_does_not_hold_it() -> None:
    part = indeling("ggd", "PPPQQ.", naam="GGD")
    frame = build_tabellen(maak(JEUGD, RES, part))["provincieverschillen"]
    assert frame["gemeenten"].tolist() == [6, 5, 6, 6]
    # 5 is with 6 in Jeugd and with 4 in GGD: it goes from 1/3 to 1, and 6 stays as it was.
    assert frame.set_index("alternatief").loc["GGD", "stijgt"] == 5


def test_says_nothing_per_provincie_without_a_second_domein() -> None:
    one = [i.with_kenmerken(domein="wmo") for i in (JEUGD, GGD)]
    page = pagina(maak(*one))
    assert "provincies" not in dict(page.secties)
    assert build_tabellen(maak(*one))["provincieverschillen"].empty


# --- the trade-off --------------------------------------------------------------------


def afweging(*rows: tuple[float, int, float, float, bool, bool]) -> Voorstelgegevens:
    """Rows of lambda, moves, cost, likeness, whether it meets the demands and is the best."""
    frame = pd.DataFrame(
        [
            {
                "lambda": weight,
                "verhuizingen": moves,
                "verhuizingen_inwoners": 10 * moves,
                "aantal_regios": 3,
                "kosten": cost,
                "jaccard": share,
                "voldoet": fits,
                "is_pareto": best,
            }
            for weight, moves, cost, share, fits, best in rows
        ]
    )
    return replace(maak(JEUGD, GGD), basis=GGD, pareto=frame)


BASIS = float("nan")


def test_the_trade_off_in_rows_and_words() -> None:
    deel, picture = build_afweging(
        afweging(
            (BASIS, 0, 9.0, 0.5, False, True),
            (0.0, 4, 5.0, 0.8, True, True),
            (2.0, 4, 7.0, 0.7, True, False),
        )
    )
    (table,) = deel.tabellen
    assert [[cel.tekst for cel in rij] for rij in table.rijen] == [
        ["1", "de basis zelf", "0", "0", "3", "9", "50,0%", "nee"],
        ["2", "het voorstel", "4", "40", "3", "5", "80,0%", "ja"],
        ["3", "basis telt 2 keer extra", "4", "40", "3", "7", "70,0%", "ja"],
    ]
    assert picture is not None
    assert picture.beschrijving == (
        "Punten van GGD (2026) naar het voorstel. 0 gemeenten: 50,0%; 4 gemeenten: 70,0%; 4 "
        "gemeenten: 80,0%."
    )


def test_the_picture_of_the_trade_off_is_laid_out_by_hand() -> None:
    _, picture = build_afweging(
        afweging((BASIS, 0, 9.0, 0.5, True, True), (0.0, 1, 5.0, 0.7, True, True))
    )
    assert picture is not None
    # 520 wide with 62 and 14 aside, 300 high with 14 and 48: 444 by 238, from (62, 252).
    # One move is the most: 0 and 1. From 50% to 70% in steps of 5.
    assert picture.x_streepjes == ((62.0, "0"), (506.0, "1"))
    assert picture.y_streepjes == (
        (252.0, "50%"),
        (192.5, "55%"),
        (133.0, "60%"),
        (73.5, "65%"),
        (14.0, "70%"),
    )
    assert [(p.x, p.y, p.soort) for p in picture.punten] == [
        (62.0, 252.0, "pareto"),
        (506.0, 14.0, "pareto"),
    ]
    assert picture.lijn == "M62 252L506 14"
    assert [(o.x, o.y, o.tekst) for o in picture.opschriften] == [
        (62.0, 242.0, "1"),
        (506.0, 4.0, "2"),
    ]


@pytest.mark.parametrize(
    ("points", "labels"),
    [
        # Far to the right at the same height: both numbers above.
        ([(0, 0.5), (100, 0.5)], [(62.0, 242.0, "1"), (506.0, 242.0, "2")]),
        # Straight above, far away: above as well.
        ([(50, 0.5), (50, 0.7)], [(506.0, 242.0, "1"), (506.0, 4.0, "2")]),
        # Close to the right of another, or close below: under it, for there is room.
        ([(97, 0.5), (100, 0.5)], [(492.7, 242.0, "1"), (506.0, 271.0, "2")]),
        (
            [(50, 0.69), (50, 0.7), (0, 0.5)],
            [(62.0, 242.0, "1"), (506.0, 44.9, "2"), (506.0, 4.0, "3")],
        ),
        # Two or three in one point: named one by one, or from the first to the last.
        ([(50, 0.5), (50, 0.5)], [(506.0, 242.0, "1, 2")]),
        ([(50, 0.5), (50, 0.5), (50, 0.5)], [(506.0, 242.0, "1–3")]),
    ],
)
def test_numbers_stand_above_their_point(
    points: list[tuple[int, float]], labels: list[tuple[float, float, str]]
) -> None:
    rows = [
        (float(n), moves, float(n), share, True, True) for n, (moves, share) in enumerate(points)
    ]
    _, picture = build_afweging(afweging(*rows))
    assert picture is not None
    assert sorted((o.x, o.y, o.tekst) for o in picture.opschriften) == sorted(labels)


# --- the map --------------------------------------------------------------------------


def test_the_middle_of_a_square_is_its_middle() -> None:
    # Four squares in a row, 360 wide: each 90 by 90, but that the projection of the screen takes
    # the earth for a ball, and so draws the Netherlands e2 cos2(lat) = 0.25% too high, and that
    # the grid turns by 0.04 degrees along the row.
    found = find_centres(teken_topologie(4), 360.0)
    assert list(found) == [code(n + 1) for n in range(4)]
    for n, middle in enumerate(found.values()):
        assert middle[:2] == pytest.approx((45.0 + 90 * n, 45.1), abs=0.15)
        assert middle[2] == pytest.approx(8120.0, rel=0.0005)


def test_names_give_way_to_each_other_and_stay_on_the_map() -> None:
    # Two gemeenten of A, and of B a large one right beside them and one far away.
    drawn = indeling("v", "BAAB")
    middles = {
        code(1): (103.0, 50.0, 100.0),
        code(2): (100.0, 50.0, 10.0),
        code(3): (110.0, 50.0, 10.0),
        code(4): (200.0, 150.0, 50.0),
    }
    found = place_labels(drawn, middles, {"A": 1, "B": 2})
    # A is the smaller and chooses first. The large one is nearest to the middle of B, but
    # there stands A; so B goes to the other.
    assert [(label.naam, label.nummer, label.x, label.y) for label in found] == [
        ("A", 1, 100.0, 50.0),
        ("B", 2, 200.0, 150.0),
    ]
    # Where A is not, B stands at its large one.
    alone = place_labels(drawn, {g: middles[g] for g in (code(1), code(4))}, {"A": 1, "B": 2})
    assert [(label.naam, label.x, label.y) for label in alone] == [("B", 103.0, 50.0)]


def test_a_long_name_at_the_edge_moves_inward_by_half_its_width() -> None:
    drawn = indeling("v", "rs")
    names = {"r": "TienTekens", "s": "S"}
    edge = Indeling(drawn.kenmerken, drawn.lidmaatschappen, names)
    labels = place_labels(
        edge, {code(1): (0.0, 50.0, 1.0), code(2): (360.0, 150.0, 1.0)}, {"r": 1, "s": 2}
    )
    # A letter is about a third of its height in half: 10 letters of 6.2 high.
    assert LETTER == 6.2
    assert [label.x for label in labels] == [20.5, 358.0]


def test_the_map_of_regios_paints_by_colour_in_order() -> None:
    topologie = teken_topologie(4)
    picture = build_regiokaart(
        indeling("v", "ABCA"), topologie, {"A": 1, "B": 2, "C": 3}, "Kaart van drie regio’s."
    )
    areas = topologie.to_svg_gemeenten(360.0)
    # B touches A and C, C touches A too: three colours, in the order of their numbers.
    assert [kleur for kleur, _ in picture.vlakken] == [0, 1, 2]
    painted = {d for _, d in picture.vlakken}
    assert painted == {areas[code(1)] + areas[code(4)], areas[code(2)], areas[code(3)]}
    border = topologie.to_svg_grenzen(360.0)
    assert picture.grenzen == "".join(border[pair] for pair in sorted(border))
