"""What the pages of vergelijk and scenario say, in full and worked out by hand."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import pytest

from lappendeken import Indeling
from lappendeken.analyse.scenario import Scenario, Wijziging, compute_scenario
from lappendeken.analyse.vergelijk.vergelijking import compute_vergelijking
from lappendeken.analyse.vergelijk.wijzigingen import compute_wijzigingen
from lappendeken.rapport.gedeeld.bouwstenen import Cel, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_verschil
from lappendeken.rapport.gedeeld.naast.kaartpaar import draw
from lappendeken.rapport.gedeeld.naast.kernmaten import build_kernmaten
from lappendeken.rapport.gedeeld.naast.model import Blok, Pagina
from lappendeken.rapport.scenario import build_scenariopagina
from lappendeken.rapport.scenario.zinnen import describe_aandacht, describe_naden, describe_shift
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
    old, new = sorted((a, b), key=lambda indeling: indeling.kenmerken.stand)
    one_reeks = a.kenmerken.reeks and a.kenmerken.reeks == b.kenmerken.reeks
    changes = compute_wijzigingen(old, new, table) if one_reeks else None
    drawing = draw(ground, {code(n + 1): code(n + 1) for n in range(size)})
    return build_vergelijkpagina(
        found, anderen, changes, drawing, table["inwoners"], opdracht="lappendeken vergelijk"
    )


def blok(pagina: Pagina, id_: str) -> Blok:
    (found,) = [blok for blok in pagina.blokken if blok.id == id_]
    return found


def cijfers(pagina: Pagina) -> list[tuple[str, str, str]]:
    return [(k.waarde, k.naam, k.bij) for k in pagina.kerncijfers]


def scenario(indelingen: Sequence[Indeling], *wijzigingen: Wijziging) -> Pagina:
    return scenarios(indelingen, Scenario("Idee", wijzigingen=wijzigingen))


def scenarios(indelingen: Sequence[Indeling], *ideas: Scenario) -> Pagina:
    size = len(indelingen[0].gemeenten)
    table, ground = gemeentetabel([10 * (n + 1) for n in range(size)]), strip_kaart(size)
    found = compute_scenario(
        tuple(indelingen),
        ideas,
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


def test_vergelijk_tells_the_direction_with_the_fewest_moves_and_each_name_once() -> None:
    # Fijn in Grof: B lies over both; of GM0003 (30) and GM0004 (40 inwoners) the first goes.
    # Grof in Fijn: P is 2 and 1, Q is 1 and 2: two go. Partners: GM0001 1 of 2, GM0002 too,
    # GM0003 none; mirrored: (1/2 + 1/2 + 0) / 3.
    for page in (vergelijk(FIJN, GROF), vergelijk(GROF, FIJN)):
        assert cijfers(page) == [
            ("1", "gemeente verhuist", "zodat Fijn in Grof past; 30 inwoners"),
            ("33%", "gedeelde partners", "gemiddeld per gemeente"),
            ("0%", "gedeelde regiogrenzen", "in kilometers"),
        ]
        assert page.kort.zinnen[1:] == (
            (
                "1 gemeente moet verhuizen, dan past elke regio van Fijn in een regio van Grof: "
                "GM0003."
            ),
            VERANTWOORDING,
        )
        moves = blok(page, "verhuizen")
        assert moves.deel.zinnen == (
            (
                "Verhuizen is van regio wisselen. Geteld is het kleinste aantal gemeenten waarmee "
                "het past; het is een maat voor afstand, geen voorstel. Getoond is de richting die "
                "de minste gemeenten vraagt. Andersom (Grof in Fijn) is de afstand 2 gemeenten; "
                "die lijst staat in tabellen/verhuislijst.csv."
            ),
        )
        assert next(o.titel for o in moves.onderdelen) == "Fijn laten passen in Grof"
        (pair,) = blok(page, "kaarten").kaartparen
        assert dict(pair.verhuist) == {code(3): "Gaat in Fijn naar A."}
        assert pair.knop == "Naar wie verhuist"
    page = vergelijk(FIJN, GROF)
    assert page.kort.zinnen[0] == "Fijn en Grof kruisen elkaar: geen van beide past in de ander."
    assert page.titel == "Fijn naast Grof"
    assert page.ondertitel == "Fijn (stand 2026), 3 regio’s; Grof (stand 2026), 2 regio’s"


def test_vergelijk_of_two_that_are_the_same() -> None:
    page = vergelijk(GROF, indeling("x", "XXXYYY", naam="Kopie"))
    assert page.kort.zinnen == ("Grof en Kopie hebben dezelfde regio’s.", VERANTWOORDING)
    assert cijfers(page)[0] == ("0", "verschillen", "beide hebben dezelfde gemeenten bij elkaar")
    (part,) = blok(page, "verhuizen").onderdelen
    assert part.deel.zinnen == (
        "Er hoeft geen gemeente te verhuizen: elke regio van Grof past al in een regio van Kopie.",
    )
    assert "Andersom" not in blok(page, "verhuizen").deel.zinnen[0]
    assert blok(page, "splitsen").deel.zinnen == (
        "Kopie splitst geen enkele regio van Grof; Grof splitst geen enkele regio van Kopie.",
    )
    assert not blok(page, "kaarten").kaartparen[0].verhuist


def test_vergelijk_of_one_that_fits_the_other() -> None:
    page = vergelijk(indeling("land", "LLLLLL", naam="Land"), FIJN)
    assert page.kort.zinnen == (
        "Elke regio van Fijn ligt binnen één regio van Land.",
        VERANTWOORDING,
    )
    assert cijfers(page)[0] == ("0", "gemeenten verhuizen", "Fijn past al in Land")
    assert blok(page, "splitsen").deel.zinnen == (
        "Fijn splitst de enige regio van Land; Land splitst geen enkele regio van Fijn.",
    )


def test_vergelijk_of_a_part_says_so_in_every_sentence() -> None:
    # The list holds 1 to 3, in one regio; so does Grof, but it holds six.
    part = indeling("deel", "DDD...", naam="Deel")
    page = vergelijk(part, GROF, [GGD])
    assert page.kort.zinnen == (
        (
            "Dit gaat alleen over de 3 gemeenten (van de 6) die in beide indelingen een regio "
            "hebben; Deel bevat er 3, Grof 6."
        ),
        (
            "Voor de 3 gemeenten die beide bevatten (van de 6): Deel en Grof delen ze op dezelfde "
            "manier in."
        ),
        VERANTWOORDING,
    )
    assert cijfers(page)[0] == ("3 van de 6", "gemeenten", "in beide; daarover gaat deze pagina")
    assert cijfers(page)[-1] == (
        "–",
        "gedeelde regiogrenzen",
        "er is geen regiogrens om te vergelijken",
    )
    for id_ in ("verhuizen", "splitsen"):
        where = blok(page, id_)
        for deel in (where.deel, *(o.deel for o in where.onderdelen)):
            for zin in deel.zinnen:
                assert "3 gemeenten" in zin or zin.startswith("Verhuizen is"), zin
    effect = blok(page, "effect").deel
    assert effect.zinnen == (
        (
            "Naast GGD: met Deel is de congruentie gemiddeld over de 3 gemeenten (van de 6) met "
            "een regio in beide 100,0%, met Grof op die plaats 100,0%."
        ),
        "Met Grof op de plaats van Deel is zij voor elke gemeente even hoog.",
    )
    # No table of the whole country, and no difference of means over other gemeenten.
    assert [t.id for t in effect.tabellen] == ["effect-indelingen"]
    assert "Verschil (procentpunt)" not in [k.naam for k in effect.tabellen[0].kolommen]


def test_vergelijk_of_the_same_part_may_say_the_same_regios() -> None:
    page = vergelijk(indeling("a", "AAB...", naam="Een"), indeling("b", "PPQ...", naam="Ander"))
    assert page.kort.zinnen[:2] == (
        (
            "Dit gaat alleen over de 3 gemeenten (van de 6) die in beide indelingen een regio "
            "hebben; beide bevatten dezelfde."
        ),
        "Voor de 3 gemeenten die beide bevatten (van de 6): Een en Ander hebben dezelfde regio’s.",
    )


def test_vergelijk_of_one_gemeente_compares_nothing() -> None:
    page = vergelijk(indeling("a", "A.....", naam="Een"), GROF)
    assert [k.naam for k in page.kerncijfers] == [
        "gemeenten",
        "gedeelde partners",
        "gedeelde regiogrenzen",
    ]
    assert page.kort.zinnen == (
        (
            "Alleen GM0001 heeft in beide indelingen een regio (1 gemeente van de 6; Een bevat er "
            "1, Grof 6): er valt niets te vergelijken."
        ),
        VERANTWOORDING,
    )


def test_two_standen_tell_what_happened() -> None:
    # 3 went from A to B; 4 to 6 stayed, with other company, as did 1 and 2.
    old = indeling("x-2016", "AAABBB", naam="X 2016", stand=2016, reeks="x")
    new = indeling("x-2025", "AABBBB", naam="X", stand=2025, reeks="x")
    for page in (vergelijk(old, new), vergelijk(new, old)):
        assert page.kort.zinnen[0] == (
            "X van 2016 naar 2025: 1 gemeente ging over naar een andere regio (GM0003)."
        )
        assert cijfers(page)[:2] == [
            ("1", "gemeente ging over", "30 inwoners"),
            ("6", "gemeenten met andere partners", "210 inwoners"),
        ]
        assert "verhuizen" not in [b.id for b in page.blokken]
        said = [*page.kort.zinnen, *blok(page, "wijzigingen").deel.zinnen]
        assert not any("verhui" in zin for zin in said)
        assert sum("GM0003" in zin for zin in said) == 1
        assert blok(page, "wijzigingen").deel.zinnen == (
            (
                "5 gemeenten bleven in hun regio, met andere partners: "
                "tabellen/wijzigingen_gemeenten.csv."
            ),
        )
        (pair,) = blok(page, "kaarten").kaartparen
        assert dict(pair.verhuist) == {code(3): "Ging van A naar B."}
        assert pair.knop == "Naar wie overging"
        assert "1 gemeente die overging" in [regel.tekst for regel in pair.legenda]


def test_two_standen_that_are_the_same_say_so() -> None:
    old = indeling("x-2016", "AAABBB", naam="X 2016", stand=2016, reeks="x")
    new = indeling("x-2025", "AAABBB", naam="X", stand=2025, reeks="x")
    page = vergelijk(old, new)
    assert page.kort.zinnen == (
        "X van 2016 naar 2025: niets gewijzigd.",
        "X 2016 en X hebben dezelfde regio’s.",
        VERANTWOORDING,
    )
    assert cijfers(page)[:2] == [
        ("0", "gemeenten gingen over", ""),
        ("0", "gemeenten met andere partners", ""),
    ]
    assert blok(page, "wijzigingen").deel.zinnen == ("Er veranderde niets.",)


def test_a_table_that_is_overtaken_says_so() -> None:
    old = indeling("jeugd", "AAABBB", naam="Jeugd", stand=2025, geldig_tot="2026-01-01")
    page = vergelijk(old, GROF)
    assert page.ondertitel == (
        "Jeugd (stand 2025, achterhaald sinds 1-1-2026), 2 regio’s; Grof (stand 2026), 2 regio’s"
    )
    assert rijen(tabel(page, "gebruikt-tabel")) == [
        ["Jeugd", "2025", "2", "6", "achterhaald sinds 1-1-2026"],
        ["Grof", "2026", "2", "6", "niet bekend dat zij is achterhaald"],
    ]


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
            "Met Grof op de plaats van Fijn is zij hoger voor 6 gemeenten (210 inwoners) en voor "
            "geen enkele gemeente lager."
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
        ["Regio’s in de gewijzigde indelingen", "2", "2", "gelijk"],
        ["Inwoners van de kleinste regio", "60", "50", "−10"],
        ["Gemeenten in de kleinste regio", "3", "2", "−1"],
    ]
    assert page.kort.zinnen == (
        (
            "De congruentie daalt voor 6 gemeenten (210 inwoners) en stijgt voor geen enkele; "
            "gemiddeld over gemeenten gaat zij van 100,0% naar 50,0%."
        ),
        "Vergeleken over GGD (2026) en RES (2026).",
        VERANTWOORDING,
    )


def test_two_alternatives_each_beside_today_with_its_difference_behind_it() -> None:
    # Eerst is the case above. Dan: GM0004 goes to A. GM0001 to 3 keep 2 of 3, GM0004 none,
    # GM0005 and 6 keep 1 of 2: 3/6, and by inwoners (60 * 2/3 + 110 / 2) / 210. No border is
    # hard any more; A has 100 and B 110.
    page = scenarios(
        [RES, GGD],
        Scenario("Eerst", wijzigingen=(Wijziging("res", code(1), "B", "B"),)),
        Scenario("Dan", wijzigingen=(Wijziging("res", code(4), "A", "A"),)),
    )
    table = tabel(page, "criteria-tabel")
    assert [kolom.naam for kolom in table.kolommen] == [
        *("Criterium", "Vandaag", "Eerst", "Verschil", "Dan", "Verschil")
    ]
    assert rijen(table) == [
        ["Congruentie, gemiddeld over gemeenten", "100,0%", "50,0%", "−50,0", "50,0%", "−50,0"],
        ["Congruentie, gemiddeld naar inwoners", "100,0%", "59,5%", "−40,5", "45,2%", "−54,8"],
        ["Gemeenten die verhuizen, per indeling geteld", "0", "1", "+1", "1", "+1"],
        ["Inwoners van die gemeenten", "0", "10", "+10", "40", "+40"],
        ["Harde naden (km)", "3,0", "3,0", "gelijk", "0,0", "−3,0"],
        ["Regio’s in de gewijzigde indelingen", "2", "2", "gelijk", "2", "gelijk"],
        ["Inwoners van de kleinste regio", "60", "50", "−10", "100", "+40"],
        ["Gemeenten in de kleinste regio", "3", "2", "−1", "2", "−1"],
    ]
    first, second = page.kort.zinnen[:2]
    assert first.startswith("Eerst: de congruentie daalt voor 6 gemeenten (210 inwoners)")
    assert second.startswith("Dan: de congruentie daalt voor 6 gemeenten (210 inwoners)")


def test_the_national_table_is_right_minus_left_in_its_unit() -> None:
    nan = float("nan")
    left = {
        ("congruentie", "gemeenten"): 0.5,
        ("congruentie", "inwoners"): nan,
        ("nestheid", "gemeenten"): nan,
        ("tafels", "gemeenten"): 3.25,
        ("kernregios", "geen"): 40.0,
        ("naden_km", "geen"): nan,
        ("harde_naden_km", "geen"): 1200.4,
    }
    right = left | {
        ("congruentie", "gemeenten"): 0.62,
        ("tafels", "gemeenten"): 3.0,
        ("kernregios", "geen"): 38.0,
        ("harde_naden_km", "geen"): 1100.4,
    }
    also = left | {("congruentie", "gemeenten"): 0.7}
    table = build_kernmaten("k", "Maten", ("Links", left), ("Rechts", right), ("Ook", also))
    assert [kolom.naam for kolom in table.kolommen] == [
        *("Maat", "Links", "Rechts", "Verschil", "Ook")
    ]
    # What nobody knows of inwoners or km has no row; of gemeenten it is a dash.
    assert rijen(table) == [
        ["Congruentie, gemiddeld over gemeenten", "50,0%", "62,0%", "+12,0", "70,0%"],
        ["Nestheid", "–", "–", "–", "–"],
        ["Verschillende tafels per gemeente", "3,25", "3,00", "−0,25", "3,25"],
        ["Kernregio’s", "40", "38", "−2", "40"],
        ["Harde naden (km)", "1.200", "1.100", "−100", "1.200"],
    ]
    half = build_kernmaten("k", "Maten", ("Links", left), ("Rechts", right))
    assert len(half.kolommen) == 4


def test_a_whole_regio_goes_up_in_another_instead_of_moving() -> None:
    # Two regios merge into a third: four gemeenten get another regio, none of them left one.
    start = indeling("res", "AABBCC", naam="RES", standaard=True)
    page = scenario(
        [start, GGD],
        *(Wijziging("res", code(n), "nieuw-ab", "AB", opheffing=True) for n in (1, 2, 3, 4)),
    )
    assert cijfers(page)[-1] == ("4", "gemeenten krijgen een andere regio", "100 inwoners")
    (where,) = [o for b in page.blokken for o in b.onderdelen if o.titel == "Wat er samengaat"]
    assert where.deel.zinnen == (
        "De regio’s A en B van RES gaan samen op in AB.",
        "4 gemeenten met 100 inwoners gaan mee: GM0001, GM0002, GM0003 en GM0004.",
    )
    one = scenario(
        [start, GGD],
        *(Wijziging("res", code(n), "B", "B", opheffing=True) for n in (1, 2)),
        Wijziging("res", code(6), "B", "B"),
    )
    (where,) = [o for b in one.blokken for o in b.onderdelen if o.titel == "Wie er verhuist"]
    assert where.deel.zinnen == (
        "Regio A van RES gaat op in B.",
        "3 gemeenten met 90 inwoners verhuizen: GM0001, GM0002 en GM0006.",
    )


def test_a_copy_of_another_indeling_is_said() -> None:
    # GM0003 goes to A, so that RES is the GGD.
    start = indeling("res", "AABBBB", naam="RES", standaard=True)
    page = scenario([start, GGD], Wijziging("res", code(3), "A", "A"))
    assert page.kort.zinnen[1] == (
        "In het alternatief krijgen GGD en RES dezelfde regio’s; dat dit paar daardoor samenvalt, "
        "telt mee in de congruentie."
    )


def shifts(*values: float) -> pd.DataFrame:
    size = len(values)
    return pd.DataFrame(
        {
            "gemeente_naam": ["Zeist", "'s-Hertogenbosch", "Aa en Hunze", "Ede"][:size],
            "inwoners": [1, 20, 300, 4000][:size],
            "verschil": values,
        }
    )


@pytest.mark.parametrize(
    ("values", "richting", "says"),
    [
        ((0.1,), "stijgt", "voor 1 gemeente met 1 inwoner: Zeist (+10,0 procentpunt)."),
        (
            (0.2, 0.1),
            "stijgt",
            "voor 2 gemeenten met 21 inwoners, het meest voor Zeist (+20,0 procentpunt).",
        ),
        (
            (0.2, 0.2 + 1e-13, 0.1),
            "stijgt",
            (
                "voor 3 gemeenten met 321 inwoners, het meest voor 2 gemeenten (elk +20,0 "
                "procentpunt): 's-Hertogenbosch en Zeist."
            ),
        ),
        (
            (-0.2, -0.2, -0.2),
            "daalt",
            (
                "voor 3 gemeenten met 321 inwoners, voor elk evenveel (−20,0 procentpunt): Aa en "
                "Hunze, 's-Hertogenbosch en Zeist."
            ),
        ),
    ],
)
def test_who_rises_or_falls_most_shares_that_place(
    values: tuple[float, ...], richting: str, says: str
) -> None:
    assert describe_shift(shifts(*values), richting) == f"De congruentie {richting} {says}"


@pytest.mark.parametrize(
    ("vervalt", "ontstaat", "says"),
    [
        (
            0.0,
            0.0,
            (
                "Nergens vervalt de laatste naad, en nergens ontstaat er een waar er in geen "
                "enkele indeling een was."
            ),
        ),
        (
            2.5,
            0.0,
            (
                "Op 2,5 km gemeentegrens vervalt de laatste naad; nergens ontstaat er een waar er "
                "in geen enkele indeling een was."
            ),
        ),
        (
            0.0,
            0.04,
            (
                "Nergens vervalt de laatste naad; op minder dan 0,1 km ontstaat er een waar er in "
                "geen enkele indeling een was."
            ),
        ),
        (
            1.0,
            2.0,
            (
                "Op 1,0 km gemeentegrens vervalt de laatste naad, en op 2,0 km ontstaat er een "
                "waar er in geen enkele indeling een was."
            ),
        ),
    ],
)
def test_no_seam_changes_on_0_km(vervalt: float, ontstaat: float, says: str) -> None:
    assert describe_naden(vervalt, ontstaat) == says


@pytest.mark.parametrize(
    ("nu_al", "says"),
    [
        ([False], "1 regel, die door het alternatief komt."),
        ([True], "1 regel, die vandaag al geldt."),
        ([True, True], "2 regels, die allemaal vandaag al gelden."),
        ([False, False], "2 regels, die allemaal door het alternatief komen."),
        ([False, True], "2 regels, waarvan 1 door het alternatief; de andere geldt vandaag al."),
        (
            [True, True, False],
            "3 regels, waarvan 1 door het alternatief; de 2 andere gelden vandaag al.",
        ),
    ],
)
def test_attention_says_what_was_so_today(nu_al: list[bool], says: str) -> None:
    assert describe_aandacht(pd.DataFrame({"nu_al": nu_al})) == says


def test_one_domein_has_no_congruentie_to_speak_of() -> None:
    one, other = (
        indeling(slug, "AAABBB", naam=slug.upper(), domein="jeugd") for slug in ("x", "y")
    )
    page = scenario([one, other], Wijziging("x", code(1), "B", "B"))
    assert page.kort.zinnen[0] == (
        "De congruentie is hier niet te berekenen: geen gemeente ligt in indelingen van twee "
        "domeinen."
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
        (0.25, "aantal", "+0,3", 0.25),
        (-0.5, "getal", "−0,50", -0.5),
        (float("nan"), "aandeel", "–", None),
    ],
)
def test_a_difference_shows_its_sign(
    value: float, soort: str, text: str, number: float | None
) -> None:
    assert cel_verschil(value, soort) == Cel(text, number)
