"""What the sections of the report say, in full sentences worked out by hand on drawn countries."""

from __future__ import annotations

import re
from typing import Any

import pytest

from getekend_rapport import teken, teken_topologie
from lappendeken import Catalogus, Congruentie, Indeling, Kenmerken, Lidmaatschap
from lappendeken.rapport.gedeeld.bouwstenen import Deel, Lijn
from lappendeken.rapport.rapport.build import build_rapport
from lappendeken.rapport.rapport.gebieden import build_gebieden
from lappendeken.rapport.rapport.gegevens import Gegevens
from lappendeken.rapport.rapport.gevoeligheid import build_gevoeligheid
from lappendeken.rapport.rapport.kaarten import BREEDTE, build_kaarten, build_selectiekaart
from lappendeken.rapport.rapport.kort import build_kort, build_landelijk
from lappendeken.rapport.rapport.maatlat import build_maatlat
from lappendeken.rapport.rapport.model import Gebiedengroep
from lappendeken.rapport.rapport.naden import MAX_LIJNEN, build_naden
from lappendeken.rapport.rapport.paren import build_matrix
from lappendeken.rapport.rapport.referentie import build_referentie
from lappendeken.rapport.rapport.vergeleken import build_vergeleken
from tekening import code, indeling

JEUGD_ZWAK = Indeling(
    Kenmerken("jeugd-2025", "Jeugdregio", "jeugd", 2025),
    tuple(
        Lidmaatschap(code(n), regio, 1.0, "afgeleid" if n == 1 else "bron")
        for n, regio in enumerate("AABC", start=1)
    ),
)
"""The first row is derived from something else."""

VR = indeling("veiligheidsregio-2024", "AAABBB", naam="Veiligheidsregio", stand=2024)
GGD = indeling("ggd-2025", "AAABBB", naam="GGD-regio", domein="gezondheid")
JEUGD = indeling("jeugd-2025", "AABBCC", naam="Jeugdregio", voorlopig=True, vertrouwen="C")
DEEL = indeling("deel-2025", "AABB..", naam="Deelregio")
RES = indeling("res-2025", "..AABB", naam="RES-regio")


def lees(catalogus: Catalogus, *indelingen: Indeling, **options: Any) -> Gegevens:
    return Gegevens(teken(*indelingen, **options), catalogus)


def namen_van(groups: tuple[Gebiedengroep, ...]) -> list[tuple[str, str, int]]:
    """Return title, introduction and number of areas of each group."""
    return [(g.titel, g.inleiding, sum(len(found) for _, found in g.provincies)) for g in groups]


# --- the reference ------------------------------------------------------------------


def test_the_reference_is_silent_on_gaps_where_there_are_none(catalogus: Catalogus) -> None:
    deel, _ = build_referentie(lees(catalogus, VR, GGD, JEUGD))
    assert deel.zinnen[1:-1] == (
        (
            "Binnen de veiligheidsregio’s past GGD-regio: geen enkele regio ligt in meer dan één "
            "veiligheidsregio."
        ),
        "Andersom ligt elke veiligheidsregio binnen één regio van: GGD-regio.",
    )
    assert [[cel.tekst for cel in rij] for rij in deel.tabellen[0].rijen] == [
        ["GGD-regio", "gelijk", "0", "0", "0", "0 van 2", "0 van 2", "100%", "6"],
        # B holds GM0003 of A, its home by code, and GM0004 of B, which is one of three.
        ["Jeugdregio", "kruist", "0", "1", "1", "1 van 3", "2 van 2", "0%", "6"],
    ]


def test_larger_and_crossing_are_counted_apart_and_every_base_is_laid_beside(
    catalogus: Catalogus,
) -> None:
    # Groot holds both veiligheidsregio's: A is home, the three of B lie wholly in it.
    groot = indeling("groot-2025", "AAAAAA", naam="Grote regio", domein="milieu")
    deel, _ = build_referentie(lees(catalogus, VR, groot, JEUGD))
    assert deel.zinnen[-1] == (
        "Buiten het grootste deel van hun regio liggen samen 4 gemeenten, over alle indelingen "
        "geteld. Daarvan horen er 3 bij een hele veiligheidsregio in een grotere regio; dat heet "
        "groter. De andere hoort bij een stuk van een veiligheidsregio; dat heet kruisen, en "
        "alleen dat vraagt een reden. Bij even grote delen telt dat met de meeste inwoners als "
        "het grootste, daarna dat met de laagste code."
    )
    only, _ = build_referentie(lees(catalogus, VR, groot))
    assert only.zinnen[-1].startswith(
        "Buiten het grootste deel van hun regio liggen samen 3 gemeenten, over alle indelingen "
        "geteld. Zij horen alle bij een hele veiligheidsregio in een grotere regio; dat heet "
        "groter, en dat vraagt geen reden. "
    )
    across, _ = build_referentie(lees(catalogus, VR, JEUGD))
    assert across.zinnen[-1].startswith(
        "Buiten het grootste deel van hun regio ligt samen 1 gemeente, over alle indelingen "
        "geteld. Zij hoort bij een stuk van een veiligheidsregio; dat heet kruisen, en alleen dat "
        "vraagt een reden. "
    )
    none, _ = build_referentie(lees(catalogus, VR, GGD))
    assert none.zinnen[-1] == ("Geen enkele gemeente ligt buiten het grootste deel van haar regio.")
    kandidaten = deel.tabellen[1]
    # In Groot everything fits. In Jeugd's own A (2), B (2), C (2): of VR each regio is cut
    # in two parts, and B of Jeugd is in no regio whole; Groot holds all three whole.
    assert [[cel.tekst for cel in rij] for rij in kandidaten.rijen] == [
        ["Grote regio", "1", "12", "0", "0", "0"],
        ["Veiligheidsregio", "2", "8", "3", "1", "4"],
        ["Jeugdregio", "3", "6", "4", "2", "6"],
    ]


@pytest.mark.parametrize(
    ("gaps", "says"),
    [
        (
            [DEEL],
            (
                "Eén indeling heeft niet voor elke gemeente één regio. Zij ligt hier alleen op de "
                "gemeenten waar dat wel zo is naast de veiligheidsregio’s."
            ),
        ),
        (
            [DEEL, RES],
            (
                "2 indelingen hebben niet voor elke gemeente één regio. Zij liggen hier alleen op "
                "de gemeenten waar dat wel zo is naast de veiligheidsregio’s."
            ),
        ),
    ],
)
def test_the_reference_counts_who_has_gaps(
    catalogus: Catalogus, gaps: list[Indeling], says: str
) -> None:
    deel, _ = build_referentie(lees(catalogus, VR, GGD, *gaps))
    assert deel.zinnen[-2] == says


# --- areas at both ends ---------------------------------------------------------------


def test_areas_that_coincide_and_areas_that_diverge(catalogus: Catalogus) -> None:
    _, groups = build_gebieden(lees(catalogus, VR, GGD))
    assert namen_van(groups) == [
        (
            "Waar partners samenvallen",
            "2 kernregio’s hebben een congruentie van 90% of meer.",
            2,
        )
    ]
    # Two partners that are among five: 2/5 for every gemeente, and 40% is not under 40%.
    _, groups = build_gebieden(lees(catalogus, VR, indeling("b", "AAAAAA")))
    assert namen_van(groups) == [
        (
            "Waar partners het verst uiteenlopen",
            "2 kernregio’s hebben een congruentie van minder dan 50%.",
            2,
        )
    ]


def test_many_low_areas_ask_for_a_threshold_that_some_stay_under(catalogus: Catalogus) -> None:
    # Per block of eight, four pairs: a joins the first two and the last two, b crosses them.
    # Each gemeente shares 1 of 5 partners: 20%, which is under 30% and not under 20%.
    a = "".join(2 * letter for letter in "ABCDEFGHIJKLMN" for _ in range(2))
    b = "".join(2 * letter for n in range(0, 14, 2) for letter in ("ABCDEFGHIJKLMN"[n : n + 2] * 2))
    _, groups = build_gebieden(lees(catalogus, indeling("a", a), indeling("b", b)))
    assert namen_van(groups) == [
        (
            "Waar partners het verst uiteenlopen",
            "28 kernregio’s hebben een congruentie van minder dan 30%.",
            28,
        )
    ]


# --- the two maps ---------------------------------------------------------------------


def ladder() -> Congruentie:
    """Draw borders that 0, 1, 2, 3 and 4 of four indelingen follow, from west to east."""
    drawings = ("AABCDE", "AAABCD", "AAAABC", "AAAAAB")
    return teken(*(indeling(f"i-{n}", drawing) for n, drawing in enumerate(drawings)))


def test_the_map_of_seams_draws_each_border_by_its_share(catalogus: Catalogus) -> None:
    topologie = teken_topologie(6)
    _, naden = build_kaarten(Gegevens(ladder(), catalogus), topologie)
    border = topologie.to_svg_grenzen(BREEDTE)
    assert naden.lijnen == (
        Lijn(border["GM0002", "GM0003"], 1, 0.5),
        Lijn(border["GM0003", "GM0004"], 2, 0.8),
        Lijn(border["GM0004", "GM0005"], 3, 1.3),
        Lijn(border["GM0005", "GM0006"], 4, 2.1),
    )
    assert naden.beschrijving == (
        "Kaart van Nederland met de grenzen tussen gemeenten waar regio’s uiteengaan, naar het "
        "aandeel van de indelingen: in geen enkele indeling: 1 km, in ten hoogste een derde van "
        "de indelingen: 1 km, in een tot twee derde: 1 km, in meer dan twee derde, niet in alle: "
        "1 km en in alle: een harde naad: 1 km."
    )
    assert naden.omtrek == ""


def test_exactly_a_third_is_not_more_than_a_third(catalogus: Catalogus) -> None:
    topologie = teken_topologie(4)
    stack = [indeling(f"i-{n}", drawing) for n, drawing in enumerate(("ABCC", "AABB", "AABB"))]
    _, naden = build_kaarten(Gegevens(teken(*stack), catalogus), topologie)
    border = topologie.to_svg_grenzen(BREEDTE)
    # One of three; all of three is nobody's: GM0002-GM0003 is parted by each.
    assert naden.lijnen == (
        Lijn(border["GM0001", "GM0002"], 1, 0.5),
        Lijn(border["GM0002", "GM0003"], 4, 2.1),
    )


def test_the_maps_mark_the_selection_and_say_so(catalogus: Catalogus) -> None:
    topologie = teken_topologie(6)
    areas = topologie.to_svg_gemeenten(BREEDTE)
    found = lees(catalogus, VR, GGD, gemeld=["GM0003", "GM0004"])
    scores, naden = build_kaarten(found, topologie)
    assert scores.omtrek == areas["GM0003"] + areas["GM0004"]
    assert scores.beschrijving == (
        "Kaart van Nederland, elke gemeente gekleurd naar haar congruentie. 90–100%: 6 gemeenten. "
        "De omtrek is van GM0003 en GM0004."
    )
    # Three borders of 1 km touch the two: the middle one parts both indelingen.
    assert naden.beschrijving == (
        "Kaart van GM0003 en GM0004 en omgeving met de grenzen tussen gemeenten waar regio’s "
        "uiteengaan, naar het aandeel van de indelingen: in geen enkele indeling: 2 km, in ten "
        "hoogste een derde van de indelingen: 0 km, in een tot twee derde: 0 km, in meer dan twee "
        "derde, niet in alle: 0 km en in alle: een harde naad: 1 km. Geteld zijn de grenzen in en "
        "rond GM0003 en GM0004, het gekleurde vlak."
    )
    near = build_selectiekaart(found, topologie)
    assert (near.links, near.boven, near.breedte, near.hoogte) == (
        naden.links,
        naden.boven,
        naden.breedte,
        naden.hoogte,
    )
    # Two squares of 60 in a row of 360 with a margin of 0.3 on either side: 192 wide, so 1.875
    # times as large; they begin at 120, the window 36 before that.
    assert near.breedte == BREEDTE
    assert near.links == pytest.approx(84 * 1.875, abs=0.2)
    assert naden.grond == near.id
    assert [(v.klasse, v.bleek) for v in near.vlakken] == [(None, True), (6, False)]
    assert near.beschrijving == (
        "Kaart van GM0003 en GM0004 met de omgeving, elke gemeente gekleurd naar haar "
        "congruentie; de omgeving is grijs. 90–100%: 2 gemeenten. De tabel van gemeenten geeft "
        "dezelfde cijfers."
    )
    scores, naden = build_kaarten(lees(catalogus, VR, GGD), topologie)
    assert scores.beschrijving.endswith(" De tabel van gemeenten geeft dezelfde cijfers.")
    assert naden.beschrijving.endswith(" km.")


# --- in short, and the country --------------------------------------------------------


def test_in_short_says_how_much_of_the_borders_coincides(catalogus: Catalogus) -> None:
    # VR parts 3 from 4, Jeugd 2 from 3 and 4 from 5: no border in common.
    none = build_kort(lees(catalogus, VR, JEUGD)).zinnen
    assert none[3] == (
        "Dezelfde buitengrenzen: leg de regiogrenzen van twee indelingen over elkaar, en gemiddeld "
        "valt 0% van hun lengte samen."
    )
    some = build_kort(lees(catalogus, VR, GGD)).zinnen
    assert some[1:4] == (
        (
            "De Raad voor het Openbaar Bestuur (2021) noemt regio’s congruent als gemeenten met "
            "dezelfde partners werken en als de buitengrenzen samenvallen. Zo staat het met die "
            "twee toetsen."
        ),
        (
            "Dezelfde partners: neem een gemeente en twee domeinen, en tel de gemeenten die in "
            "minstens één van de twee haar partner zijn. Gemiddeld over alle paren van domeinen "
            "is 100% van hen dat in allebei; dat is de congruentie."
        ),
        (
            "Dezelfde buitengrenzen: leg de regiogrenzen van twee indelingen over elkaar, en "
            "gemiddeld valt 100% van hun lengte samen."
        ),
    )


def test_the_measures_of_a_selection_stand_before_those_of_the_country(
    catalogus: Catalogus,
) -> None:
    # GM0001 scores (1 + 1/2 + 1/2) / 3, GM0003 (1 + 0 + 0) / 3; the country is halfway twice.
    (table,) = build_landelijk(lees(catalogus, VR, GGD, JEUGD, gemeld=["GM0003"]), ()).tabellen
    assert [kolom.naam for kolom in table.kolommen] == [
        "Maat",
        "Selectie",
        "Selectie, naar inwoners",
        "Nederland",
        "Nederland, naar inwoners",
        "Wat het zegt",
    ]
    assert {len(rij) for rij in table.rijen} == {6}
    assert [cel.tekst for cel in table.rijen[0][:5]] == [
        "Congruentie",
        "33,3%",
        "33,3%",
        "55,6%",
        "55,6%",
    ]
    (table,) = build_landelijk(lees(catalogus, VR, GGD, JEUGD), ()).tabellen
    assert [cel.tekst for cel in table.rijen[0][:3]] == ["Congruentie", "55,6%", "55,6%"]
    assert {len(rij) for rij in table.rijen} == {4}


# --- the yardstick --------------------------------------------------------------------


def test_the_yardstick_names_all_that_are_equally_near(catalogus: Catalogus) -> None:
    maatlat = indeling("m", "AAABBB", naam="Meetlat")
    deel = build_maatlat(lees(catalogus, VR, GGD, JEUGD), maatlat)
    assert deel.zinnen[2] == (
        "Het dichtst bij de maatlat liggen de indelingen GGD-regio en Veiligheidsregio: van de "
        "gemeenten die in minstens één van de twee partner zijn, is dat gemiddeld 100% in "
        "allebei. Het verst ervan af ligt de indeling Jeugdregio (33%)."
    )
    assert deel.zinnen[-1] == (
        "Het hoogst is het eerste bij Jeugdregio (100%), het tweede bij GGD-regio en "
        "Veiligheidsregio (83%)."
    )
    same = build_maatlat(lees(catalogus, VR, GGD), maatlat)
    assert same.zinnen[2] == (
        "Het dichtst bij de maatlat liggen de indelingen GGD-regio en Veiligheidsregio: van de "
        "gemeenten die in minstens één van de twee partner zijn, is dat gemiddeld 100% in allebei."
    )


def test_the_yardstick_says_where_partners_are_near(catalogus: Catalogus) -> None:
    deel = build_maatlat(lees(catalogus, VR, JEUGD), indeling("m", "AAABBB", naam="Meetlat"))
    # In a row of six, Jeugd pairs neighbours: every partner is one; of the neighbours 4 of
    # 6 gemeenten have one of two, the ends their only one: 4/6. Veiligheid: GM0001 has 1 of 2
    # partners beside it, GM0002 both, GM0003 one: 4/6; neighbours 1, 1, 1/2: 5/6.
    assert deel.zinnen[1] == "Hier is dat Meetlat (stand 2026, 2 gebieden)."
    assert deel.zinnen[2:4] == (
        (
            "Het dichtst bij de maatlat ligt de indeling Veiligheidsregio: van de gemeenten die in "
            "minstens één van de twee partner zijn, is dat gemiddeld 100% in allebei. Het verst "
            "ervan af ligt de indeling Jeugdregio (33%)."
        ),
        "Binnen de gebieden van de maatlat past Veiligheidsregio.",
    )
    assert deel.zinnen[-1] == (
        "Het hoogst is het eerste bij Jeugdregio (100%), het tweede bij Veiligheidsregio (83%)."
    )


# --- seams ----------------------------------------------------------------------------


def test_a_border_that_one_indeling_compares_can_be_hard(catalogus: Catalogus) -> None:
    # Deel does not hold GM0004: only A compares the last border, and parts it.
    stack = indeling("a", "AAAB", naam="A"), indeling("b", "AAA.", naam="B")
    deel = build_naden(lees(catalogus, *stack), ())
    assert deel.zinnen[:2] == (
        (
            "Een naad is een grens tussen twee gemeenten die in een indeling niet in dezelfde "
            "regio zitten. Van de 3 km gemeentegrens is 1 km (33%) in minstens één indeling een "
            "naad; langs 2 km (67%) zit men in elke indeling bij elkaar."
        ),
        (
            "1 km (33%) is een harde naad: daar trekt elke indeling die beide gemeenten kent een "
            "grens. Het gaat om 1 grens tussen gemeenten."
        ),
    )
    table, edges = deel.tabellen
    assert [[cel.tekst for cel in rij] for rij in edges.rijen] == [
        ["GM0003", "1", "GM0004", "GM0002"],
        ["GM0004", "1", "GM0003", "–"],
    ]
    assert table.bijschrift == (
        "De langste harde naden, opgeteld tussen twee regio’s van de indeling A"
    )
    assert [[cel.tekst for cel in rij] for rij in table.rijen] == [
        ["A – B", "1", "1", "GM0003–GM0004"]
    ]
    assert table.noot == ""


@pytest.mark.parametrize(
    ("more", "note"),
    [
        (0, ""),
        (1, "Nog 1 lijn, samen 1 km, staat in tabellen/naden.csv."),
        (2, "Nog 2 lijnen, samen 2 km, staan in tabellen/naden.csv."),
    ],
)
def test_what_does_not_fit_the_table_of_seams_is_counted(
    catalogus: Catalogus, more: int, note: str
) -> None:
    drawing = "".join(chr(0x4E00 + n) for n in range(MAX_LIJNEN + more + 1))
    stack = indeling("a", drawing), indeling("b", drawing)
    table, _ = build_naden(lees(catalogus, *stack), ()).tabellen
    assert len(table.rijen) == MAX_LIJNEN
    assert table.noot == note


# --- the matrix -----------------------------------------------------------------------


def test_the_matrix_tells_inside_from_around(catalogus: Catalogus) -> None:
    fine = indeling("a", "AABBCC", naam="Fijn")
    matrix = build_matrix(lees(catalogus, fine, indeling("b", "AABBBB", naam="Grof")))
    assert matrix.namen == ("Fijn", "Grof")
    layer = {maat.sleutel: maat.cellen for maat in matrix.maten}["verhuizingen"]
    assert [[(c.tekst, c.teken, c.tekenuitleg) for c in rij] for rij in layer] == [
        [("–", "", ""), ("0", "⊂", "rij past in kolom")],
        # To fit in Fijn, two of the four of B leave.
        [("2", "⊃", "kolom past in rij"), ("–", "", "")],
    ]


# --- what was compared ----------------------------------------------------------------


def test_says_what_is_provisional(catalogus: Catalogus) -> None:
    assert build_vergeleken(lees(catalogus, VR, JEUGD)).zinnen[1] == (
        "De gegevens van Jeugdregio zijn voorlopig: zie de kanttekening, en het deel Gevoeligheid "
        "voor de uitkomst zonder."
    )
    text = " ".join(build_vergeleken(lees(catalogus, VR, GGD)).zinnen)
    assert "voorlopig" not in text


@pytest.mark.parametrize(
    ("domeinen", "says"),
    [
        (1, "d0 (a0 en b0)"),
        (4, "d0 (a0 en b0), d1 (a1 en b1), d2 (a2 en b2) en d3 (a3 en b3)"),
        (5, "d0 (2), d1 (2), d2 (2), d3 (2) en d4 (2)"),
    ],
)
def test_domeinen_with_several_indelingen_are_named_or_counted(
    catalogus: Catalogus, domeinen: int, says: str
) -> None:
    stack = [
        indeling(f"{letter}{n}", "AABB", naam=f"{letter}{n}", domein=f"d{n}")
        for n in range(domeinen)
        for letter in "ab"
    ]
    assert build_vergeleken(lees(catalogus, *stack)).zinnen[1] == (
        "Een domein telt in de congruentie één keer, hoeveel indelingen het ook heeft. Meer dan "
        f"één indeling is er voor: {says}."
    )


# --- columns --------------------------------------------------------------------------


def test_numbers_stand_right_and_only_sentences_get_room(catalogus: Catalogus) -> None:
    stack = (
        indeling("veiligheidsregio-2024", "AAAB", naam="Veiligheidsregio"),
        indeling("ggd-2025", "AAAB", naam="GGD-regio"),
        JEUGD_ZWAK,
    )
    congruentie = teken(*stack, gemeld=["GM0001", "GM0003"])
    rapport = build_rapport(congruentie, catalogus, topologie=teken_topologie(4))
    parts = (getattr(rapport, name) for name in rapport.__slots__)
    tables = [tabel for part in parts if isinstance(part, Deel) for tabel in part.tabellen]
    sort = {
        tabel.id: "".join("g" if k.getal else "b" if k.breed else "." for k in tabel.kolommen)
        for tabel in tables
    }
    assert sort == {
        "ligging-1": "..gbg",
        "indelingen": "..ggg.ggg",
        "herkomst": ".b.g",
        "waarom-tabel": ".gggg",
        "wie-tabel": ".b.b",
        "maten": ".ggggb",
        "referentie-tabel": "..ggggggg",
        "kandidaten-tabel": ".ggggg",
        "maatlat-tabel": "..gggggg",
        "provincies-tabel": ".gggggggg",
        "harde-naden": ".ggb",
        "randgemeenten": ".gbb",
        "gemeenten-tabel": "..gggggggg",
        "partners-GM0001": ".bgb",
        "partners-GM0003": ".bgb",
        "regelingen-tabel": ".ggb",
        "gevoeligheid-tabel": ".bggggg",
        "verwanten": "..gb",
        "zwakke-indelingen": "..gg",
        "zwakke-scores": ".gggb",
        "toetsen-tabel": ".ggggg",
        "groepen-tabel": ".ggg",
        "basis-tabel": ".ggggggg",
        "verdeling-tabel": ".gg",
        "gewicht-tabel": ".gggggg",
    }


def test_weak_rows_are_told_with_what_they_change(catalogus: Catalogus) -> None:
    ggd = indeling("ggd-2025", "AAAB", naam="GGD-regio")
    deel = build_gevoeligheid(
        lees(catalogus, ggd, indeling("b", "AAAB", naam="Tweede"), JEUGD_ZWAK)
    )
    assert re.sub(r"^Een rij is zwak .*? blijft zij\. ", "", deel.zinnen[-1]) == (
        "Eén gemeente heeft minstens één zwakke rij; bij 1 daarvan is de congruentie zonder die "
        "rijen meer dan 5 procentpunt anders of niet meer te bepalen. In de tabel van gemeenten "
        "staat daar het teken ◊."
    )
    table = next(tabel for tabel in deel.tabellen if tabel.id == "zwakke-scores")
    # GM0001: in GGD and Tweede {2, 3}, in Jeugd {2}: (1 + 1/2 + 1/2) / 3.
    assert [[cel.tekst for cel in rij] for rij in table.rijen] == [
        ["GM0001", "67%", "100%", "+33,3", "Jeugdregio"]
    ]
