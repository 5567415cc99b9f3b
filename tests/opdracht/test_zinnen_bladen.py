"""Sentences of the sheets at the edges where a word changes: guide, council, bill."""

from __future__ import annotations

import math
from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest

from lappendeken import Indeling, compute_congruentie
from lappendeken.rapport.blad import gesprek, raad, wet
from lappendeken.rapport.blad.gewicht import (
    say_gemeentegewicht,
    say_regiogewicht,
    say_zonder_aandeel,
)
from lappendeken.rapport.gedeeld.gevolgen import build_gevolgen, list_kopieen
from tekening import code, codes, gemeentetabel, indeling

NAMEN = {code(n): f"G{n}" for n in range(1, 15)}


def regio(*leden: int, **values: Any) -> Any:
    """Stand in for a regio of the guide, with what one sentence looks at."""
    return SimpleNamespace(
        leden=frozenset(code(n) for n in leden),
        namen=NAMEN,
        noem=lambda found: " en ".join(NAMEN[g] for g in sorted(found)),
        **values,
    )


# --- the guide --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("gekomen", "gegaan", "says"),
    [
        ([], [], "Zij heeft dezelfde gemeenten als in 2016."),
        ([1], [], "Vergeleken met 2016 (toen Oud) kwam G1 erbij."),
        ([1, 2], [], "Vergeleken met 2016 (toen Oud) kwamen G1 en G2 erbij."),
        ([], [3], "Vergeleken met 2016 (toen Oud) ging G3 eruit."),
        ([1], [3, 4], "Vergeleken met 2016 (toen Oud) kwam G1 erbij en gingen G3 en G4 eruit."),
    ],
)
def test_who_came_and_who_left(gekomen: list[int], gegaan: list[int], says: str) -> None:
    past = SimpleNamespace(
        gekomen=[code(n) for n in gekomen],
        gegaan=[code(n) for n in gegaan],
        stand=2016,
        naam="Oud",
    )
    assert gesprek._say_verleden(regio(1, gegevens=SimpleNamespace(verleden=past))) == says


def weeg(*inwoners: float, naam: str = "") -> str:
    shares = {code(n + 1): value / sum(inwoners) for n, value in enumerate(inwoners)}
    return say_regiogewicht(shares, regio(1).noem, naam)


def test_who_weighs_most_and_least() -> None:
    assert weeg(5, 5) == "Alle gemeenten zijn even groot: elk 50% van de inwoners."
    # Half is not more than all others together.
    assert weeg(5, 3, 2) == (
        "De grootste is G1 met 50% van de inwoners, de kleinste G3 met 20%. De verdeling is als "
        "van 2,6 even grote gemeenten."
    )
    assert weeg(5, 3, 1) == (
        "De grootste is G1 met 56% van de inwoners (meer dan alle andere samen), de kleinste G3 "
        "met 11%. De verdeling is als van 2,3 even grote gemeenten."
    )
    assert weeg(4, 4, 1, 1).startswith(
        "De grootste zijn G1 en G2 met elk 40% van de inwoners, de kleinste G3 en G4 met elk 10%."
    )


def test_who_weighs_most_and_least_by_a_column_of_the_user() -> None:
    assert weeg(5, 5, naam="stemmen") == "Naar stemmen wegen alle gemeenten even zwaar: elk 50%."
    assert weeg(5, 3, 2, naam="stemmen") == (
        "Naar stemmen weegt G1 het zwaarst, met 50%, en G3 het lichtst, met 20%. De verdeling is "
        "als van 2,6 even zware gemeenten."
    )
    assert weeg(5, 3, 1, naam="stemmen").startswith(
        "Naar stemmen weegt G1 het zwaarst, met 56% (meer dan alle andere samen), en G3 het "
        "lichtst, met 11%."
    )
    assert weeg(4, 4, 1, 1, naam="stemmen").startswith(
        "Naar stemmen wegen G1 en G2 het zwaarst, met elk 40%, en G3 en G4 het lichtst, met elk "
        "10%."
    )
    # Who weighs nothing is named too.
    assert "en G2 het lichtst, met 0%" in weeg(5, 0, 5, naam="stemmen")


@pytest.mark.parametrize(
    ("missing", "why"),
    [
        ([], "alle getallen zijn er 0"),
        (["G2"], "van G2 ontbreekt een getal"),
        (["G2", "G1"], "van G1 en G2 ontbreekt een getal"),
        (["G5", "G4", "G3", "G2", "G1"], "van G1, G2, G3, G4 en 1 andere ontbreekt een getal"),
    ],
)
def test_why_a_regio_has_no_shares(missing: list[str], why: str) -> None:
    assert say_zonder_aandeel("stemmen", missing) == (
        f"Naar stemmen is van deze regio geen aandeel te bepalen: {why}."
    )


def representatie(count: int, raden: list[int]) -> Any:
    values = pd.DataFrame({"raden": raden, "raadsbehandelingen": raden})
    gegevens = SimpleNamespace(
        congruentie=SimpleNamespace(bundel=SimpleNamespace(indelingen=(1, 2, 3)))
    )
    return gesprek._representatie(
        regio(
            *range(1, count + 1),
            raden=values,
            gegevens=gegevens,
            say_gewicht=lambda: ("Gewicht.",),
        )
    )


def test_councils_and_their_question() -> None:
    one, two = representatie(1, [4]), representatie(2, [4, 7])
    assert one.feiten[0].startswith("Eén raad gaat over deze regio. In alle 3 indelingen samen ")
    assert "met 4 raden, de eigen meegerekend." in one.feiten[0]
    assert len(one.vragen) == 2
    assert two.feiten[0].startswith("2 raden gaan over deze regio.")
    assert "met 4 tot 7 raden, de eigen" in two.feiten[0]
    assert two.vragen[2].startswith("Krijgen beide raden hetzelfde stuk,")


def test_one_table_or_several() -> None:
    def say(*tafels: int) -> str:
        return gesprek._tafels(regio(1, scores=pd.DataFrame({"tafels": tafels})))

    assert say(1, 1) == "tafel"
    assert say(1, 2) == "verschillende tafels"


def test_who_stands_outside_most_often_is_named_or_counted() -> None:
    def say(stack: list[Indeling]) -> str:
        return gesprek._say_buitenstaanders(regio(1, 2, anderen=stack))

    assert say([indeling("a", "AAB")]).startswith("Niemand buiten de regio zit elders met de helft")
    # GM0003 sits twice with one of the two, GM0004 once: only the first.
    assert say([indeling("a", "AAAA"), indeling("b", "AAAB")]) == (
        "Buiten de regio zit G3 het vaakst met minstens de helft van deze gemeenten samen: in 2 "
        "van de 2 andere indelingen."
    )
    nine, ten = indeling("a", "A" * 11), indeling("a", "A" * 12)
    assert "G10, G11, G3, G4, G5, G6, G7, G8 en G9 het vaakst" in say([nine]).replace(" zitten", "")
    assert "en 2 andere het vaakst" in say([ten])


# --- the council --------------------------------------------------------------------------


def raadsblad(*stack: Indeling, inwoners: list[int]) -> tuple[str, ...]:
    found = compute_congruentie(stack, gemeentetabel(inwoners), gemeld=[code(1)])
    return raad.build_raadsblad(raad.Raadgegevens(found, code(1))).delen[0].zinnen


def test_our_share_from_least_to_most() -> None:
    said = raadsblad(indeling("a", "AABB"), indeling("b", "AAAB"), inwoners=[3, 1, 5, 2])
    assert said[0].startswith("Wij zitten in 2 regio’s, met 2 andere raden en aan 2 verschillende ")
    assert said[1] == (
        "Ons aandeel in de inwoners loopt van 33% (in A) tot 75% (in A). In 1 regio hebben wij "
        "meer inwoners dan alle andere samen."
    )
    # A regio of our own is not where we weigh most: there is nobody to weigh against.
    said = raadsblad(indeling("a", "ABBB"), indeling("b", "CCDD"), inwoners=[1, 3, 5, 2])
    assert said[1] == "Ons aandeel in de inwoners is overal 25%."
    # 33.3% and 33.0% print the same.
    said = raadsblad(indeling("a", "AABB"), indeling("b", "ABAB"), inwoners=[1000, 2000, 2030, 2])
    assert said[1] == "Ons aandeel in de inwoners is overal 33%."


def aandelen(*rows: tuple[int, float]) -> pd.DataFrame:
    """Return a row per regio: how many gemeenten it has, and our share."""
    frame = pd.DataFrame(rows, columns=["gemeenten", "aandeel"])
    return frame.assign(regio_naam=[f"R{n + 1}" for n in range(len(rows))])


ZONDER = "daar ontbreken getallen, of zij zijn alle 0."


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ([(1, 1.0)], "In geen van onze regio’s zit een andere gemeente."),
        ([(2, 0.25), (3, 0.25)], "Ons aandeel in stemmen is overal 25%."),
        ([(2, 0.5), (3, 0.1)], "Ons aandeel in stemmen loopt van 10% (in R2) tot 50% (in R1)."),
        (
            [(2, 0.6), (3, 0.1)],
            (
                "Ons aandeel in stemmen loopt van 10% (in R2) tot 60% (in R1). In 1 regio wegen "
                "wij naar stemmen zwaarder dan alle andere samen."
            ),
        ),
        (
            [(2, 0.25), (3, math.nan)],
            f"Ons aandeel in stemmen is overal 25%. Van 1 regio is het niet te bepalen: {ZONDER}",
        ),
        (
            [(2, math.nan), (3, math.nan), (1, 1.0)],
            f"Naar stemmen is van geen van onze regio’s een aandeel te bepalen: {ZONDER}",
        ),
        # Who weighs nothing has a share: none.
        ([(2, 0.0), (3, 0.0)], "Ons aandeel in stemmen is overal 0%."),
    ],
)
def test_our_share_by_a_column_of_the_user(rows: list[tuple[int, float]], says: str) -> None:
    assert say_gemeentegewicht(aandelen(*rows), "stemmen") == says


def test_partners_are_named_up_to_one_more_than_the_limit() -> None:
    names = {code(n): f"G{n:02d}" for n in range(1, 30)}

    def say(count: int) -> str:
        return raad._name_partners(frozenset(code(n) for n in range(1, count + 1)), names)

    assert say(0) == "niemand"
    assert say(1) == "G01"
    assert say(21).endswith(", G20 en G21")
    assert say(22) == "22 gemeenten, van G01 tot G22"


# --- the bill -----------------------------------------------------------------------------


def toets(
    nieuw: Indeling,
    *before: Indeling,
    vervangt: Indeling | None = None,
    inwoners: list[int] | None = None,
) -> wet.Wetgegevens:
    table = gemeentetabel(inwoners or [1] * len(nieuw.gemeenten))
    after = [i for i in before if i is not vervangt]
    return wet.Wetgegevens(
        compute_congruentie(before, table),
        compute_congruentie([*after, nieuw], table),
        nieuw,
        vervangt,
        None,
    )


A, B = indeling("a", "AABB"), indeling("b", "AAAB")


def test_for_how_many_it_changes_with_whom_they_sit() -> None:
    def say(regios: str) -> str:
        return wet._say_anders(toets(indeling("n", regios, domein="b"), A, B, vervangt=B))

    assert say("CCCD") == "Voor geen enkele gemeente verandert met wie zij in de regio zit."
    assert say("CCDE") == "Voor 3 van de 4 gemeenten verandert met wie zij in de regio zitten."
    assert say("CCCC") == "Voor alle gemeenten verandert met wie zij in de regio zitten."


def test_crossings_by_the_fewest_that_would_have_to_move() -> None:
    said = wet._say_verwant(toets(indeling("n", "ABAB"), A, B))
    assert said.startswith("Zij kruist b (1) en a (2); het getal is ")
    # Without a gemeente in common there is nothing to say.
    half, other = indeling("n", "AA.."), indeling("c", "..AB")
    assert wet._say_verwant(toets(half, other, indeling("d", "..BA"))) == (
        "Zij heeft met geen andere indeling een gemeente gemeen."
    )


def test_up_down_and_the_same_are_counted() -> None:
    # a against b: 1/2, 1/2, 0, 0. With n against a: GM0001 and 2 are 1, GM0003 and 4 are 0.
    said = wet._say_congruentie(toets(indeling("n", "CCDE", domein="b"), A, B, vervangt=B))
    assert said == (
        "De congruentie (hoe ver partners overal dezelfde zijn) gaat gemiddeld van 25% naar 50% "
        "(+25,0 procentpunt): zij stijgt voor 2 gemeenten (2 inwoners) en blijft gelijk voor 2."
    )
    who = wet._say_wie(toets(indeling("n", "CCDE", domein="b"), A, B, vervangt=B))
    assert who == f"Het meest stijgt zij in {code(1)} (+50,0) en {code(2)} (+50,0)."


def test_a_list_of_all_who_change_alike_is_left_out() -> None:
    def say(size: int) -> str:
        """Let all pairs come together: each gemeente goes from 0 to 1."""
        pairs = "".join(chr(0x4E00 + n // 2) for n in range(size))
        alone = indeling("b", "".join(chr(0x4E00 + n) for n in range(size)))
        new = indeling("n", pairs, domein="b")
        return wet._say_wie(toets(new, indeling("a", pairs), alone, vervangt=alone))

    most = 2 * wet.MEESTE
    assert say(most).count("(+100,0)") == most
    assert say(most + 2) == ""


def test_where_one_outweighs_a_regio_of_one_is_not_named() -> None:
    new = indeling("n", "ABBB")
    assert wet._say_regios(toets(new, A, B, inwoners=[9, 5, 2, 2])) == (
        "In B woont meer dan de helft van de inwoners in één gemeente."
    )
    assert wet._say_regios(toets(new, A, B, inwoners=[9, 4, 2, 2])) == ""


# --- what it changes ----------------------------------------------------------------------


def test_a_change_without_known_inwoners_counts_councils_only() -> None:
    people = dict(zip(codes(4), [1.0, 2.0, float("nan"), 4.0], strict=True))
    deel = build_gevolgen("t", [("x", A, indeling("n", "AAAA"))], people)
    assert deel.zinnen[0] == (
        "Voor 4 gemeenten verandert met wie zij in een regio zitten. Dat raakt evenveel raden."
    )
    assert not deel.tabellen[0].sorteerbaar
    two = build_gevolgen("t", [("x", A, B), ("y", A, indeling("n", "AAAA"))], people)
    assert two.tabellen[0].sorteerbaar


def test_an_indeling_is_no_copy_of_itself() -> None:
    assert list_kopieen(A, [A]) == ()
