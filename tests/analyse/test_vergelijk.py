"""Tests of comparing two indelingen: drawn cases, the RES truth, and laws of the moves."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lappendeken import Catalogus, Congruentie, GegevensError, Grenzen, Indeling, SelectieError
from lappendeken.analyse.referentie import compute_verhuislijst
from lappendeken.analyse.vergelijk.dekking import Dekking
from lappendeken.analyse.vergelijk.vergelijking import Vergelijking, compute_vergelijking
from lappendeken.analyse.vergelijk.verhuizing import (
    Verhuislijst,
    compute_verhuizingen,
    move_gemeenten,
    name_regio,
)
from lappendeken.analyse.vergelijk.wijzigingen import compute_wijzigingen, match_regios
from tekening import code, gemeentetabel, grenzen, indeling, overlappend, paar, rij, tekeningen


def moves(a: str, b: str, borders: Grenzen | None = None, **options: object) -> Verhuislijst:
    """List the moves of a drawing; by default gemeenten in a row with 1 inwoner each."""
    people = options.pop("inwoners", [1] * len(a))
    return compute_verhuizingen(
        indeling("a", a),
        indeling("b", b),
        gemeentetabel(people),  # type: ignore[arg-type]
        borders or rij(len(a)),
        **options,  # type: ignore[arg-type]
    )


def naar(lijst: Verhuislijst) -> dict[str, str]:
    return dict(zip(lijst.tabel["gemeente_code"], lijst.tabel["naar_code"], strict=True))


def verhuisd(origin: Indeling, lijst: Verhuislijst) -> Indeling:
    names = dict(zip(lijst.tabel["naar_code"], lijst.tabel["naar_naam"], strict=True))
    return move_gemeenten(origin, naar(lijst), names)


# --- the moves, by hand --------------------------------------------------------


def test_names_the_three_gemeenten_that_keep_the_res_from_nesting(catalogus: Catalogus) -> None:
    # Foodvalley lies in Gelderland with three gemeenten of the provincie Utrecht.
    found = compute_verhuizingen(
        catalogus.indeling("res-2025"),
        catalogus.indeling("provincie-2026"),
        catalogus.gemeenten,
        catalogus.grenzen,
    )
    assert found.zin == (
        "3 gemeenten moeten verhuizen, dan past elke RES-regio in een provincie: "
        "Renswoude, Rhenen en Veenendaal."
    )
    assert set(found.tabel["naar_naam"]) == {"U16"}
    assert found.inwoners == found.tabel["inwoners"].sum() == 5908 + 20457 + 70779


def test_sends_the_rest_to_the_neighbour_in_the_same_regio() -> None:
    #   a: A A A B B C    b: p p q q q q    GM3 leaves A, for B that stays in q
    found = moves("AAABBC", "ppqqqq")
    assert naar(found) == {code(3): "B"}
    row = found.tabel.iloc[0]
    assert (row["regio_code"], row["doelregio_code"], row["blijft_code"]) == ("A", "q", "p")


def test_prefers_the_longest_border() -> None:
    # GM3 borders B over 1 km and C over 2 km.
    borders = grenzen([(1, 2, 1), (2, 3, 1), (3, 4, 1), (3, 5, 2)])
    assert naar(moves("AAABC", "ppqqq", borders)) == {code(3): "C"}


def test_makes_a_new_regio_when_no_neighbour_stays_there() -> None:
    found = moves("AAAB", "ppqr")
    assert naar(found) == {code(3): "nieuw-q"}
    assert found.tabel["naar_naam"].tolist() == ["nieuwe regio in q"]


def test_reaches_a_regio_through_another_piece() -> None:
    # GM2 leaves B for D; GM1 leaves A and borders D only through GM2.
    borders = grenzen([(1, 2, 1), (2, 3, 1), (4, 5, 1), (6, 7, 1), (1, 4, 1), (2, 6, 1)])
    assert naar(moves("ABDAABB", "qqqppss", borders)) == {code(1): "D", code(2): "D"}


def test_splits_what_moves_into_pieces() -> None:
    # A stays in the middle; GM1 and GM5 go to either side.
    borders = grenzen([(1, 6, 1), (1, 2, 1), (2, 3, 1), (3, 4, 1), (4, 5, 1), (5, 7, 1)])
    assert naar(moves("AAAAABC", "qpppqqq", borders)) == {code(1): "B", code(5): "C"}


def test_goes_over_water_when_there_is_no_border() -> None:
    assert naar(moves("AAAB", "ppqq", grenzen([(1, 2, 1)], [(3, 4)]))) == {code(3): "B"}


@pytest.mark.parametrize(
    ("inwoners", "telling", "expected"),
    [
        ([1, 1, 1, 1], "gemeenten", {3, 4}),  # a tie: the lowest code stays
        ([1, 1, 9, 1], "gemeenten", {1, 2}),  # a tie: more inwoners stay
        ([1, 1, 1, 9], "inwoners", {1, 2}),
    ],
)
def test_lets_the_largest_part_stay(inwoners: list[int], telling: str, expected: set[int]) -> None:
    found = moves("AAAA", "ppqq", inwoners=inwoners, telling=telling)
    assert set(naar(found)) == {code(n) for n in expected}


def test_counts_in_inwoners_when_asked() -> None:
    people = [1, 1, 9]
    assert set(naar(moves("AAA", "ppq", inwoners=people))) == {code(3)}
    assert set(naar(moves("AAA", "ppq", inwoners=people, telling="inwoners"))) == {code(1), code(2)}


def test_matches_regios_one_to_one_to_make_them_equal() -> None:
    # A becomes p, B becomes q; r is new; GM4 goes from B to A's side.
    found = moves("AABBBB", "pppqqr", soort="gelijk")
    assert naar(found) == {code(3): "A", code(6): "nieuw-r"}
    assert found.zin == (
        "2 gemeenten moeten verhuizen, dan hebben a en b dezelfde regio’s: GM0003 en GM0006."
    )


def test_says_that_nothing_has_to_move() -> None:
    assert moves("AB", "pp").zin == (
        "Er hoeft geen gemeente te verhuizen: elke regio van a past al in een regio van b."
    )
    assert moves("AAB", "ppp", soort="gelijk").aantal == 1


def test_moves_among_a_part_say_of_how_many() -> None:
    # Of the four only three lie in both; GM0003 leaves A.
    assert moves("AAA.", "ppqq").zin == (
        "Voor de 3 gemeenten die beide bevatten (van de 4): 1 gemeente moet verhuizen, dan past "
        "elke regio van a in een regio van b: GM0003."
    )
    assert moves("AA..", "pppq").zin == (
        "Voor de 2 gemeenten die beide bevatten (van de 4): er hoeft er geen te verhuizen; elke "
        "regio van a past al in een regio van b."
    )
    assert moves("AA..", "pppq", soort="gelijk").zin == (
        "Voor de 2 gemeenten die beide bevatten (van de 4): er hoeft er geen te verhuizen; zij "
        "zijn in beide al gelijk ingedeeld."
    )
    assert moves("AB.", "ppp", soort="gelijk").zin == (
        "Voor de 2 gemeenten die beide bevatten (van de 3): 1 gemeente moet verhuizen, dan zijn "
        "zij in beide gelijk ingedeeld: GM0002."
    )
    assert moves("A..", "pp.").zin == (
        "Voor de ene gemeente die beide bevatten (van de 3): er hoeft er geen te verhuizen; elke "
        "regio van a past al in een regio van b."
    )


@pytest.mark.parametrize(
    ("naam", "says"),
    [
        ("Veiligheidsregio", "veiligheidsregio"),
        ("Provincie", "provincie"),
        ("RES-regio", "RES-regio"),
        ("Wmo-regio", "Wmo-regio"),
        ("Brzo-omgevingsdienst", "Brzo-omgevingsdienst"),
        ("Veilig Thuis-regio", "Veilig Thuis-regio"),
        ("COROP-gebied", "regio van COROP-gebied"),
        ("Jeugdregio 2016", "regio van Jeugdregio 2016"),
    ],
)
def test_a_regio_is_called_as_people_say_it(naam: str, says: str) -> None:
    assert name_regio(indeling("a", "AB", naam=naam, soort="samenwerking")) == says


def test_refuses_one_indeling_or_nothing_in_common() -> None:
    table = gemeentetabel([1, 1])
    with pytest.raises(SelectieError, match="dezelfde indeling"):
        compute_verhuizingen(indeling("a", "AB"), indeling("a", "AA"), table)
    with pytest.raises(SelectieError, match="geen gemeente gemeen"):
        compute_verhuizingen(indeling("a", "A."), indeling("b", ".B"), table)


# --- laws ----------------------------------------------------------------------


@st.composite
def gevallen(draw: st.DrawFn) -> tuple[Indeling, Indeling, list[int], Grenzen]:
    """Draw two indelingen, inwoners, and any borders."""
    size = draw(st.integers(2, 8))
    a, b = (indeling(slug, draw(tekeningen(size, "ABCD"))) for slug in "ab")
    every = [(i, j) for i in range(1, size + 1) for j in range(i + 1, size + 1)]
    edges = draw(st.lists(st.sampled_from(every), unique=True, max_size=size * 2))
    people = draw(st.lists(st.integers(1, 9), min_size=size, max_size=size))
    km = [(i, j, draw(st.integers(1, 3))) for i, j in edges]
    return a, b, people, grenzen(km)


@settings(max_examples=12)
@given(gevallen(), st.sampled_from(["gemeenten", "inwoners"]))
def test_moves_are_the_fewest_and_give_nesting(
    geval: tuple[Indeling, Indeling, list[int], Grenzen], telling: str
) -> None:
    a, b, people, borders = geval
    found = compute_verhuizingen(a, b, gemeentetabel(people), borders, telling=telling)
    measured = paar(a, b, inwoners=people)
    least = {"gemeenten": found.aantal, "inwoners": found.inwoners}[telling]
    suffix = "" if telling == "gemeenten" else "_inwoners"
    assert least == measured[f"verhuizingen_a_in_b{suffix}"]
    after = verhuisd(a, found)
    assert paar(after, b)["verhuizingen_a_in_b"] == 0
    moved = set(found.tabel["gemeente_code"])
    assert {g for g in a.gemeenten if a.hoofdregio[g] != after.hoofdregio[g]} == moved


@settings(max_examples=12)
@given(gevallen(), st.sampled_from(["gemeenten", "inwoners"]))
def test_moves_are_the_fewest_and_give_equality(
    geval: tuple[Indeling, Indeling, list[int], Grenzen], telling: str
) -> None:
    a, b, people, borders = geval
    found = compute_verhuizingen(
        a, b, gemeentetabel(people), borders, soort="gelijk", telling=telling
    )
    measured = paar(a, b, inwoners=people)
    least = {"gemeenten": found.aantal, "inwoners": found.inwoners}[telling]
    suffix = "" if telling == "gemeenten" else "_inwoners"
    assert least == measured[f"verhuizingen_gelijk{suffix}"]
    assert set(verhuisd(a, found).leden.values()) == set(b.leden.values())


@settings(max_examples=12)
@given(gevallen())
def test_agrees_with_the_list_against_a_reference(
    geval: tuple[Indeling, Indeling, list[int], Grenzen],
) -> None:
    a, b, people, borders = geval
    table = gemeentetabel(people)
    shared = compute_verhuislijst(a, b, table).drop(columns="klasse")
    found = compute_verhuizingen(a, b, table, borders).tabel[list(shared.columns)]
    pd.testing.assert_frame_equal(found, shared, check_dtype=False)


# --- the comparison ------------------------------------------------------------


def test_lays_the_regios_against_each_other() -> None:
    #   km: 1-2 1, 2-3 2, 3-4 3, 4-5 4
    found = compute_vergelijking(
        indeling("a", "AAABB"), indeling("b", "ppqqq"), [], gemeentetabel([1, 2, 3, 4, 5]), rij(5)
    )
    assert found.relatie == "kruisend"
    cells = found.kruistabel[["regio_a", "regio_b", "gemeenten", "inwoners", "km"]]
    assert cells.to_numpy().tolist() == [
        ["A", "p", 2, 3, 2.0],
        ["A", "q", 1, 3, 2.0],
        ["B", "q", 2, 9, 0.0],
    ]
    split = found.splitsingen.set_index(["indeling", "regio_code"])
    assert split.loc[("a", "A")].tolist() == ["A", 2, 3, 2.0, "p 2, q 1"]
    assert split.loc[("b", "q")].tolist() == ["q", 2, 3, 3.0, "B 2, A 1"]
    assert found.effect_landelijk.empty
    assert found.effect_gemeenten.empty
    assert found.effect_indelingen.empty


def test_says_what_each_does_beside_the_others(
    catalogus: Catalogus, resultaat: Congruentie
) -> None:
    standaard = list(resultaat.bundel.indelingen)
    jeugd, ggd = catalogus.indeling("jeugdregio-2025"), catalogus.indeling("ggd-2025")
    found = compute_vergelijking(jeugd, ggd, standaard, catalogus.gemeenten, catalogus.grenzen)
    values = found.effect_landelijk.set_index(["variant", "maat", "weging"])["waarde"]
    # Together with both it is what the standaard set gives.
    both = values.loc[("met_beide", "congruentie", "gemeenten")]
    assert both == pytest.approx(resultaat.waarde("congruentie"))
    gemeenten = found.effect_gemeenten
    assert len(gemeenten) == 342
    for side in ("a", "b"):
        mean = values.loc[(f"met_{side}", "congruentie", "gemeenten")]
        assert gemeenten[f"congruentie_{side}"].mean() == pytest.approx(mean)
    assert found.effect_indelingen["indeling"].tolist() == [
        i.slug for i in standaard if i.slug not in (jeugd.slug, ggd.slug)
    ]
    against = found.effect_indelingen.set_index("indeling").loc["veiligheidsregio-2024"]
    pairs = resultaat.indelingsparen.set_index(["indeling_a", "indeling_b"])["jaccard"]
    assert against["jaccard_b"] == pytest.approx(pairs.loc[("ggd-2025", "veiligheidsregio-2024")])
    assert against["verschil"] == pytest.approx(against["jaccard_b"] - against["jaccard_a"])


def compare(a: str, b: str, *anderen: str, telling: str = "gemeenten") -> Vergelijking:
    drawn = [indeling(f"x{n}", drawing) for n, drawing in enumerate(anderen)]
    table = gemeentetabel([10 * (n + 1) for n in range(len(a))])
    return compute_vergelijking(
        indeling("a", a), indeling("b", b), drawn, table, rij(len(a)), telling=telling
    )


@pytest.mark.parametrize(
    ("a", "b", "kortste"),
    [
        ("AABBCC", "PPPQQQ", ("a", 1)),  # fewest moves
        ("PPPQQQ", "AABBCC", ("b", 1)),
        ("AABB", "PQQP", ("a", 2)),  # equal moves and regios: a in b
        ("AABC", "PQRR", ("a", 1)),  # equal moves, equal regios
        ("AAABBB", "PPQPPR", ("b", 2)),  # equal moves: the one with most regios fits the other
        ("AABBCC", "PQQQPP", ("a", 1)),  # B lies in Q, C in P; A over both
    ],
)
def test_one_direction_is_told(a: str, b: str, kortste: tuple[str, int]) -> None:
    found = compare(a, b)
    assert (found.kortste.indeling, found.kortste.aantal) == kortste
    assert {found.kortste.indeling, found.langste.indeling} == {"a", "b"}


def test_counts_whom_it_speaks_of() -> None:
    found = compare("AAB..", "PP.Q.", "XXXYY", "ZZWWW")
    assert found.dekking == Dekking(2, 3, 3, 5)
    assert not found.dekking.is_heel
    assert not found.dekking.is_zelfde
    assert compare("AAB..", "PQQ..").dekking.is_zelfde
    assert compare("AAB", "PQQ").dekking.is_heel
    # Who is in one of the two only has no difference, and each has a mean over others.
    gemeenten = found.effect_gemeenten.set_index("gemeente_code")["verschil"]
    assert gemeenten.notna().tolist() == [True, True, False, False, False]
    assert found.effect_indelingen["verschil"].isna().all()


def test_unknown_shares_are_counted_apart() -> None:
    a = overlappend("a", [{"A": 1.0}, {"A": None, "B": None}, {"B": 1.0}])
    b = indeling("b", "PPQ")
    found = compute_vergelijking(a, b, [], gemeentetabel([1, 1, 1]))
    assert found.dekking == Dekking(2, 2, 3, 3, onbekend=1)
    assert found.dekking.onder == (
        "Voor de 2 gemeenten met een bekende hoofdregio in beide (van de 3): "
    )


def test_puts_b_in_the_place_of_a() -> None:
    # The other is of the domein of a: neither a nor b may be compared with it.
    a, b = indeling("a", "AABB", domein="jeugd"), indeling("b", "ABAB")
    other, third = indeling("c", "AABB", domein="jeugd"), indeling("d", "AABB")
    found = compute_vergelijking(a, b, [other, third], gemeentetabel([1] * 4))
    gemeenten = found.effect_gemeenten
    assert gemeenten["congruentie_a"].tolist() == [1.0] * 4
    # b with d gives 0, c with d gives 1.
    assert gemeenten["congruentie_b"].tolist() == [0.5] * 4
    assert gemeenten["verschil"].tolist() == [-0.5] * 4


@pytest.mark.parametrize(("soort", "domein"), [("eigen", "b"), ("samenwerking", "a")])
def test_an_own_indeling_counts_for_the_domein_that_it_stands_for(soort: str, domein: str) -> None:
    a, b = indeling("a", "AB", soort=soort), indeling("b", "BB")
    other = indeling("c", "AA", domein=domein)
    found = compute_vergelijking(a, b, [other], gemeentetabel([1, 1])).effect_gemeenten
    # Of the same domein as the only other one, there is nothing to compare.
    assert found["congruentie_b"].isna().all()


# --- between two standen -------------------------------------------------------


def test_finds_what_changed_whatever_the_codes() -> None:
    old = indeling("x-2020", "AAAABBBCC", stand=2020, reeks="x", naam="X-regio")
    new = indeling("x-2025", "ppppqqpDE", stand=2025, reeks="x", naam="X-regio")
    found = compute_wijzigingen(old, new, gemeentetabel([1] * 7 + [5, 1]))
    regios = found.regios[["oude_code", "nieuwe_code", "wijziging", "gebleven", "erbij", "eraf"]]
    assert regios.to_numpy().tolist() == [
        ["A", "p", "gewijzigd", 4, 1, 0],
        ["B", "q", "gewijzigd", 2, 0, 1],
        ["C", "D", "gewijzigd", 1, 0, 1],
        ["", "E", "nieuw", 0, 1, 0],
    ]
    kinds = dict(zip(found.gemeenten["gemeente_code"], found.gemeenten["wijziging"], strict=True))
    assert kinds == {
        **dict.fromkeys([code(n) for n in (1, 2, 3, 4, 5, 6, 8)], "gezelschap"),
        code(7): "verhuisd",
        code(9): "verhuisd",
    }
    moved = found.gemeenten.set_index("gemeente_code").loc[code(7)]
    assert moved[["partners_erbij", "partners_eraf"]].tolist() == [4, 2]
    assert found.zin == (
        "X-regio van 2020 naar 2025: 2 gemeenten gingen over naar een andere regio (GM0007 en "
        "GM0009); 1 nieuwe regio (E)."
    )


def test_where_nobody_knows_inwoners_the_number_of_gemeenten_matches() -> None:
    old, new = indeling("a", "AAABB"), indeling("b", "PPQQQ")
    unknown = pd.Series(float("nan"), index=sorted(old.gemeenten))
    # Two of A stay together in P; one of A and both of B are Q.
    assert match_regios(old, new, unknown) == {"A": "P", "B": "Q"}
    assert match_regios(old, new, unknown.astype("Float64")) == {"A": "P", "B": "Q"}


def test_tells_a_new_name_from_a_change() -> None:
    found = compute_wijzigingen(
        indeling("a", "AABB."), indeling("b", "AAcc."), gemeentetabel([1] * 5)
    )
    assert found.regios["wijziging"].tolist() == ["gelijk", "hernoemd"]
    assert found.gemeenten.empty
    assert found.zin == "Van 'a' naar 'b': 1 regio heet anders (B heet nu c)."


@pytest.mark.parametrize(
    ("was", "now", "wijziging"),
    [
        ("West-Friesland", "West-Friesland", "gelijk"),
        ("West-Friesland", "West Friesland", "anders geschreven"),
        ("Gooi- en Vechtstreek", "Gooi en vechtstreek", "anders geschreven"),
        ("Midden IJssel/Oost Veluwe", "Midden IJssel / Oost Veluwe", "anders geschreven"),
        ("Fryslân", "Fryslan", "anders geschreven"),
        ("Friesland", "Friesland (Fryslân)", "anders geschreven"),
        ("GGD Regio Twente", "GGD Twente", "anders geschreven"),
        ("Food Valley", "Foodvalley", "anders geschreven"),
        ("Friesland", "Fryslân", "hernoemd"),
        ("Utrecht", "Utrecht Stad", "hernoemd"),
        ("Midden Kennemerland", "IJmond (Midden Kennemerland)", "hernoemd"),
        ("Regio", "Zuid", "hernoemd"),
    ],
)
def test_another_spelling_is_no_other_name(was: str, now: str, wijziging: str) -> None:
    old, new = (
        Indeling(
            indeling(slug, "AAB").kenmerken,
            indeling(slug, "AAB").lidmaatschappen,
            {"A": naam, "B": "Zeeland"},
        )
        for slug, naam in (("a", was), ("b", now))
    )
    found = compute_wijzigingen(old, new, gemeentetabel([1] * 3))
    assert found.regios["wijziging"].tolist() == [wijziging, "gelijk"]


def test_a_word_in_front_of_every_name_is_spelling_too() -> None:
    def build(slug: str, *names: str) -> Indeling:
        drawn = indeling(slug, "ABC")
        return Indeling(
            drawn.kenmerken, drawn.lidmaatschappen, dict(zip("ABC", names, strict=True))
        )

    old = build("a", "Zorgkantoor Arnhem", "Zorgkantoor Zwolle", "Zorgkantoor Drenthe")
    new = build("b", "Arnhem", "Zwolle", "Assen")
    found = compute_wijzigingen(old, new, gemeentetabel([1] * 3))
    assert found.regios["wijziging"].tolist() == [*["anders geschreven"] * 2, "hernoemd"]
    assert found.zin == "Van 'a' naar 'b': 1 regio heet anders (Zorgkantoor Drenthe heet nu Assen)."


def test_what_happened_is_told_in_the_past_and_by_name() -> None:
    # A keeps 1 and 2; 3 goes to B; 4 gets a regio, 5 loses it; C goes up in B.
    old, new = indeling("a", "AAA.BBC"), indeling("b", "AABA.BB")
    found = compute_wijzigingen(old, new, gemeentetabel([1] * 7))
    assert found.zin == (
        "Van 'a' naar 'b': 2 gemeenten gingen over naar een andere regio (GM0003 en GM0007); "
        "1 gemeente kreeg een regio (GM0004); 1 gemeente heeft geen regio meer (GM0005); "
        "1 opgeheven regio (C)."
    )
    assert compute_wijzigingen(old, indeling("b", "AAA.BBC"), gemeentetabel([1] * 7)).zin == (
        "Van 'a' naar 'b': niets gewijzigd."
    )


def test_names_who_gets_or_loses_a_regio() -> None:
    found = compute_wijzigingen(
        indeling("a", "A.BB"), indeling("b", "AA.C"), gemeentetabel([1, 1, 1, 1])
    )
    kinds = dict(zip(found.gemeenten["gemeente_code"], found.gemeenten["wijziging"], strict=True))
    assert kinds == {
        code(1): "gezelschap",
        code(2): "erbij",
        code(3): "eraf",
        code(4): "gezelschap",
    }


def test_follows_a_gemeente_in_several_regios() -> None:
    old = overlappend("a", [{"A": 1.0}, {"A": 0.5, "B": 0.5}, {"B": 1.0}])
    new = overlappend("b", [{"p": 1.0}, {"q": 1.0}, {"q": 1.0}])
    found = compute_wijzigingen(old, new, gemeentetabel([1, 1, 1])).gemeenten
    row = found.set_index("gemeente_code").loc[code(2)]
    assert (row["wijziging"], row["oude_code"], row["nieuwe_code"]) == ("deels", "A;B", "q")


def test_refuses_standen_of_other_gemeenten() -> None:
    with pytest.raises(GegevensError, match="gemeenten van 2023 en 'b' die van 2020"):
        compute_wijzigingen(
            indeling("a", "AB"), indeling("b", "AB", gemeente_indeling=2020), gemeentetabel([1, 1])
        )


@given(tekeningen(6, "ABC"))
def test_nothing_changes_between_a_stand_and_itself(drawing: str) -> None:
    found = compute_wijzigingen(
        indeling("a", drawing), indeling("b", drawing.lower()), gemeentetabel([1] * 6)
    )
    assert found.gemeenten.empty
    assert set(found.regios["wijziging"]) == {"anders geschreven"}
    assert found.zin == (
        "Van 'a' naar 'b': geen gemeente ging over; alleen namen zijn anders geschreven."
    )
