"""Sentences on a base, on tests and on weight at the edges where a word changes."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest

from lappendeken.rapport.gedeeld.aansluiting import describe_verschil, describe_wijkt_af
from lappendeken.rapport.rapport import macht, sociaal, toetsen
from lappendeken.rapport.rapport.hoofdtekst.gemeente import describe_regios
from tekening import code, indeling

PARTNERS = "Op partners past als bestaande basis het best:"
GRENZEN = "Op buitengrenzen past het best:"
BASES = {slug: indeling(slug, "AB", naam=slug.upper()) for slug in ("x", "y", "z")}


def bases(*rows: tuple[str, float, int]) -> list[str]:
    """Say which base does best: slug, shared partners, gemeenten outside."""
    frame = pd.DataFrame(rows, columns=["referentie", "gedeelde_partners", "verhuizingen"])
    return sociaal._describe_basis(frame.set_index("referentie"), BASES)


@pytest.mark.parametrize(
    ("rows", "first", "second"),
    [
        (
            [("x", 0.6, 1), ("y", 0.5, 2)],
            f"{PARTNERS} X, met gemiddeld 60% gedeelde partners.",
            (f"{GRENZEN} X; dan ligt 1 gemeente buiten het grootste deel van de "
            "eigen regio."),
        ),
        # What prints equal is named together; the others are not.
        (
            [("x", 0.601, 3), ("y", 0.604, 2), ("z", 0.1, 2)],
            (f"{PARTNERS} X en Y, met gemiddeld 60% gedeelde "
            "partners."),
            (f"{GRENZEN} Y en Z; dan liggen 2 gemeenten buiten het grootste deel "
            "van de eigen regio."),
        ),
        # All alike, and one alone: only of several it is said that they are alike.
        (
            [("x", 0.5, 0), ("y", 0.5, 0)],
            (f"{PARTNERS} elke indeling in de tabel even goed, met "
            "gemiddeld 50% gedeelde partners."),
            ("Op buitengrenzen past elke indeling in de tabel even goed: geen gemeente ligt "
            "erbuiten."),
        ),
        (
            [("x", 0.5, 0)],
            f"{PARTNERS} X, met gemiddeld 50% gedeelde partners.",
            "Op buitengrenzen past X: geen gemeente ligt erbuiten.",
        ),
        (
            [("x", 0.5, 0), ("y", 0.4, 0), ("z", 0.4, 1)],
            f"{PARTNERS} X, met gemiddeld 50% gedeelde partners.",
            "Op buitengrenzen passen X en Y: geen gemeente ligt erbuiten.",
        ),
    ],
)  # fmt: skip
def test_names_the_best_base(rows: list[tuple[str, float, int]], first: str, second: str) -> None:
    assert bases(*rows)[:2] == [first, second]


def test_without_shared_partners_no_base_is_named() -> None:
    assert bases(("x", float("nan"), 1)) == []


def test_groepen_are_laid_beside_each_other_when_there_are_two() -> None:
    rows = [("zorg", 3, 2, 0.5), ("veiligheid", 2, 2, 0.75)]
    frame = pd.DataFrame(rows, columns=["groep", "indelingen", "domeinen", "congruentie"])
    assert sociaal._groepen_tabel(frame.iloc[:1]) == ()
    (table,) = sociaal._groepen_tabel(frame)
    assert [[cel.tekst for cel in rij] for rij in table.rijen] == [
        ["zorg", "3", "2", "50%"],
        ["veiligheid", "2", "2", "75%"],
    ]


def test_the_best_base_stands_first_and_a_base_asks_nothing_of_itself() -> None:
    kern = [BASES["x"], BASES["y"]]
    frame = pd.DataFrame(
        [("x", "y", 2), ("z", "x", 1), ("z", "y", 3)],
        columns=["referentie", "indeling", "verhuizingen"],
    )
    summed = pd.DataFrame(
        {"gedeelde_partners": [0.25, 0.75], "verhuizingen": [2, 4]}, index=["x", "z"]
    )
    table = sociaal._basis_tabel(frame, summed, kern, BASES)
    assert [[cel.tekst for cel in rij] for rij in table.rijen] == [
        ["Z", "2", "75%", "1", "3", "4"],
        ["X", "2", "25%", "–", "2", "2"],
    ]


# --- the two tests ----------------------------------------------------------------------


def plek(*, landelijk: bool = True) -> Any:
    names = {"a": "Aa", "b": "Be"}
    return SimpleNamespace(namen=names, is_landelijk=landelijk, selectie="Ede")


def partners(*rows: tuple[str, int, int]) -> str:
    frame = pd.DataFrame(rows, columns=["indeling", "zelfde_gezelschap", "aantal_gemeenten"])
    return toetsen._describe_partners(frame, plek()).removeprefix("Dezelfde partners: ")


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ([("a", 0, 0)], "geen enkele gemeente hier heeft in beide een regio."),
        ([("a", 0, 4), ("b", 0, 0)],
         "in geen enkele andere indeling heeft een gemeente hier hetzelfde gezelschap."),
        ([("a", 4, 4), ("b", 3, 3)],
         "overal heeft elke gemeente hier precies hetzelfde gezelschap."),
        ([("a", 1, 1), ("b", 0, 1)],
         "Ede heeft precies hetzelfde gezelschap in Aa, en een ander in Be."),
        ([("a", 1, 2), ("b", 2, 4)],
         ("precies hetzelfde gezelschap komt het vaakst voor bij Aa en Be (50% van de gemeenten); "
         "dat is bij alle indelingen even vaak.")),
        ([("a", 1, 4), ("b", 2, 4)],
         ("precies hetzelfde gezelschap komt het vaakst voor bij Be (50% van de gemeenten) en het "
         "minst bij Aa (25%).")),
    ],
)  # fmt: skip
def test_says_where_the_company_is_the_same(rows: list[tuple[str, int, int]], says: str) -> None:
    assert partners(*rows) == says


def grenzen(reasons: list[bool], *, known: bool = True, landelijk: bool = True) -> str:
    frame = pd.DataFrame({"gemotiveerd": reasons})
    return toetsen._describe_grenzen(frame, plek(landelijk=landelijk), known=known)


@pytest.mark.parametrize(
    ("reasons", "says"),
    [
        ([True], "Volgens het register heeft zij een reden."),
        ([True, True], "Volgens het register hebben alle een reden."),
        ([False], "In het register staat nog geen enkele reden."),
        ([True, False], "Volgens het register heeft er 1 een reden en 1 nog niet."),
        ([True, True, False], "Volgens het register hebben er 2 een reden en 1 nog niet."),
    ],
)
def test_says_how_many_exceptions_have_a_reason(reasons: list[bool], says: str) -> None:
    assert grenzen(reasons).endswith(says)
    assert grenzen(reasons, known=False).endswith(
        "Of daar een reden voor is, is hier niet opgegeven: ‘lappendeken register’ maakt de "
        "lijst om dat op te schrijven."
    )


def test_of_a_part_it_says_here() -> None:
    assert grenzen([], landelijk=False).startswith("Dezelfde buitengrenzen: er is hier geen ")
    assert grenzen([True], landelijk=False).startswith(
        "Dezelfde buitengrenzen: er is hier één uitzondering: een gemeente die "
    )
    assert grenzen([True, True]).startswith("Dezelfde buitengrenzen: er zijn 2 uitzonderingen,")


# --- weight -----------------------------------------------------------------------------


def macht_van(rows: Sequence[tuple[int, float]], *, landelijk: bool = True) -> Any:
    """Draw regios: how many gemeenten, and the share of the largest."""
    frame = pd.DataFrame(rows, columns=["gemeenten", "aandeel_grootste"]).assign(
        indeling="a", grootste_gemeente=code(1)
    )
    return SimpleNamespace(
        **vars(plek(landelijk=landelijk)),
        congruentie=SimpleNamespace(regios=frame),
        regios=frame,
        gewicht=None,
        gemeentenamen=pd.Series({code(1): "Ede"}),
    )


def gewicht(*shares: tuple[int, float], landelijk: bool = True) -> str:
    """Say in how many regios one weighs more than half: gemeenten and share of the largest."""
    gegevens = macht_van(shares, landelijk=landelijk)
    return macht._describe_boven_helft(macht._list_boven_helft(gegevens), gegevens)


REST = " van twee of meer gemeenten woont meer dan de helft van de inwoners in één gemeente."
HIER = REST.replace("woont", "woont hier")


@pytest.mark.parametrize(
    ("shares", "says"),
    [
        ([(1, 1.0)], "Er is geen regio van twee of meer gemeenten."),
        # Exactly half is not more than half; a regio of one does not count.
        ([(2, 0.5)], "In de enige regio" + REST.replace("woont", "woont niet")),
        ([(2, 0.5), (2, 0.4)], "In geen van de 2 regio’s" + REST),
        ([(2, 0.51)], "In de enige regio" + REST),
        ([(2, 0.51), (1, 1.0)], "In de enige regio" + REST),
        ([(2, 0.51), (3, 0.4)], "In 1 van de 2 regio’s" + REST),
        ([(2, 0.51), (3, 0.6)], "In beide regio’s" + REST),
        ([(2, 0.51), (3, 0.6), (2, 0.7)], "In alle 3 regio’s" + REST),
    ],
)
def test_counts_where_one_outweighs(shares: list[tuple[int, float]], says: str) -> None:
    assert gewicht(*shares) == says


@pytest.mark.parametrize(
    ("shares", "says"),
    [
        ([(1, 1.0)], "Er is hier geen regio van twee of meer gemeenten."),
        ([(2, 0.5)], "In de enige regio" + HIER.replace("hier", "hier niet")),
        ([(2, 0.5), (2, 0.4)], "In geen van de 2 regio’s" + HIER),
        ([(2, 0.51), (3, 0.4)], "In 1 van de 2 regio’s" + HIER),
    ],
)
def test_counts_where_one_outweighs_in_a_part(shares: list[tuple[int, float]], says: str) -> None:
    assert gewicht(*shares, landelijk=False) == says


def test_of_equal_shares_the_order_of_the_table_stays() -> None:
    # Sums of the same parts in another order differ in their last digit.
    share = 0.1 + 0.2 + 0.4
    rows = [(n, share if n % 2 else 0.7) for n in range(2, 40)] + [(50, 0.71)]
    gegevens = macht_van(rows)
    assert share != 0.7
    assert macht._list_boven_helft(gegevens)["gemeenten"].tolist() == [50, *range(2, 40)]


def raden(*rows: tuple[int, int], landelijk: bool = True) -> str:
    frame = pd.DataFrame(rows, columns=["raden", "raadsbehandelingen"]).assign(gemeente_naam="Ede")
    return macht._describe_raden(frame, plek(landelijk=landelijk))


def test_counts_councils_of_one_and_of_several() -> None:
    stuk = "Als elke regio één stuk langs al haar raden stuurt, wordt het samen"
    assert (
        raden((1, 3))
        == f"De raad van Ede deelt regio’s met geen andere raad. {stuk} 3 keer behandeld."
    )
    assert (
        raden((2, 4))
        == f"De raad van Ede deelt regio’s met 1 andere raad. {stuk} 4 keer behandeld."
    )
    assert raden((3, 5), (3, 5)) == (
        f"Een gemeente deelt haar regio’s met 3 raden, de eigen raad meegerekend. {stuk} 5 keer "
        "behandeld."
    )
    assert raden((3, 5), (4, 7), (9, 30), landelijk=False) == (
        "Een gemeente deelt hier haar regio’s met 3 tot 9 raden, de eigen raad meegerekend (de "
        f"middelste: 4). {stuk} 5 tot 30 keer behandeld (de middelste: 7)."
    )


# --- what deviates most ---------------------------------------------------------------------


def wijkt(mine: str, *others: str, samen: str = "") -> list[str]:
    """Say whom the company of A that deviates most adds and lacks; a letter is a gemeente."""
    companies = [SimpleNamespace(leden=frozenset(letters)) for letters in (mine, *others)]
    found: Any = SimpleNamespace(
        gemeente="A", wijkt_af=companies[:1], gezelschappen=tuple(companies)
    )
    return describe_verschil(found, lambda codes: ", ".join(sorted(codes)), samen or "A")


@pytest.mark.parametrize(
    ("companies", "samen", "says"),
    [
        (("ABX", "AB", "ABC"), "", ["Alleen daar is partner: X."]),
        (("AB", "ABC", "ABCD"), "", ["Alleen daar ontbreekt: C."]),
        # Neither: then its partners, of whom nobody is one that is together with A everywhere.
        (("ABC", "ABD", "AC"), "", ["Daar zijn partner: B, C."]),
        (("ABC", "ABD", "ABCE"), "AB", ["Daar is partner: C."]),
        (("A", "AC", "AD"), "", ["Daar heeft de gemeente geen partners."]),
        (("AB", "ABC", "ABD"), "AB", ["Daar hebben zij geen andere partners."]),
    ],
)
def test_who_is_together_everywhere_is_not_called_a_partner(
    companies: tuple[str, ...], samen: str, says: list[str]
) -> None:
    assert wijkt(*companies, samen=samen) == says


def test_of_alternatives_each_is_left_out_alone() -> None:
    company = SimpleNamespace(leden=frozenset("AB"), indelingen=("a", "b", "c"))
    found: Any = SimpleNamespace(
        wijkt_af=[company], met_effect=("a", "b"), effect=0.04, aantal=5, gemeente="A"
    )
    assert describe_wijkt_af(found, {"a": "Jeugd", "b": "Werk", "c": "Zorg"}, 0.33) == (
        "Jeugd, Werk en Zorg wijken het meest af, met hetzelfde gezelschap: zonder Jeugd of zonder "
        "Werk zou de congruentie 37% zijn (+4 procentpunt)."
    )


@pytest.mark.parametrize(
    ("zonder", "says"),
    [
        ({"a": 0.81, "b": 0.7}, "Zonder Jeugd zou de score 81% zijn"),
        ({"a": 0.81, "b": 0.81}, "Zonder Jeugd of zonder Werk zou de score 81% zijn"),
        ({"a": 0.81, "b": 0.81, "c": 0.81}, "Zonder een van 3 indelingen zou de score 81% zijn"),
        ({"a": 0.7, "b": 0.7}, "Geen enkele indeling drukt de score merkbaar"),
    ],
)
def test_the_heading_of_what_a_gemeente_would_score(zonder: dict[str, float], says: str) -> None:
    names = {"a": "Jeugd", "b": "Werk", "c": "Zorg"}
    gegevens: Any = SimpleNamespace(selectie="Ede", namen=names)
    assert describe_regios(gegevens, zonder, 0.7) == says
