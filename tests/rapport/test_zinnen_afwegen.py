"""What the pages say of trade-offs, regios and provincies, at none, one, all and ties."""

from __future__ import annotations

import pandas as pd
import pytest

from lappendeken.analyse.regiogevolgen import compute_regiogevolgen
from lappendeken.rapport.gedeeld.afweging import build_afweging, find_gevuld
from lappendeken.rapport.gedeeld.provincies import build_provincies, describe_provincies
from lappendeken.rapport.gedeeld.regiogevolgen import build_regiogevolgen, describe_lot
from tekening import code, indeling

NAN = float("nan")


def punten(*rows: tuple[str, float, float, float, float]) -> pd.DataFrame:
    columns = [
        "alternatief",
        "gemeenten_verhuizen",
        "inwoners_verhuizen",
        "kleinste_regio_inwoners",
        "opbrengst",
    ]
    return pd.DataFrame(rows, columns=columns)


@pytest.mark.parametrize(
    ("lot", "says"),
    [
        (["gelijk"], "GGD: de enige regio blijft gelijk."),
        (["gelijk"] * 3, "GGD: alle 3 regio’s blijven gelijk."),
        (["samen"] * 2, "GGD: beide regio’s gaan samen."),
        (["samen"] * 3, "GGD: alle 3 regio’s gaan samen."),
        (["gesplitst"], "GGD: de enige regio wordt gesplitst."),
        (["gelijk", "groter"], "GGD (2 regio’s): 1 wordt groter, 1 blijft gelijk."),
        (
            ["weg", "gelijk", "gelijk", "gesplitst", "samen", "samen"],
            "GGD (6 regio’s): 2 gaan samen, 1 wordt gesplitst, 1 verdwijnt, 2 blijven gelijk.",
        ),
        (
            ["weg", "weg", "gesplitst", "gesplitst", "groter", "groter"],
            "GGD (6 regio’s): 2 worden groter, 2 worden gesplitst, 2 verdwijnen.",
        ),
    ],
)
def test_says_what_becomes_of_how_many_regios(lot: list[str], says: str) -> None:
    assert describe_lot("GGD", lot) == says


def test_lists_only_regios_that_change() -> None:
    people = pd.Series({code(n): 10 * n for n in range(1, 7)})
    pair = indeling("v", "AABCDD"), indeling("n", "XXXYYZ")
    deel = build_regiogevolgen("r", compute_regiogevolgen([pair], people), {"v": "Vee"})
    (table,) = deel.tabellen
    assert deel.zinnen == ("Vee (4 regio’s): 2 gaan samen, 1 wordt groter, 1 wordt gesplitst.",)
    assert [[cel.tekst for cel in rij] for rij in table.rijen] == [
        ["A", "2", "30", "gaat samen", "X (2)", "B"],
        ["B", "1", "30", "gaat samen", "X (1)", "A"],
        ["C", "1", "40", "wordt groter", "Y (1)", "–"],
        ["D", "2", "110", "gesplitst in 2", "Y (1), Z (1)", "–"],
    ]
    assert table.noot == "Wie gelijk blijft, staat alleen in tabellen/regiogevolgen.csv."
    # Nobody merges: no column for it. Two indelingen: a column that tells them apart.
    split = indeling("v", "AAABBB"), indeling("n", "XXXBBC")
    frame = compute_regiogevolgen([split, (indeling("w", "CCCCCC"), split[1])], people)
    (table,) = build_regiogevolgen("r", frame, {"v": "Vee", "w": "Wee"}).tabellen
    assert [kolom.naam for kolom in table.kolommen] == [
        "Regio van nu",
        "Indeling",
        "Gemeenten",
        "Inwoners",
        "Wat",
        "Haar gemeenten gaan naar",
    ]
    # Nothing changes: only the sentence.
    same = compute_regiogevolgen([(split[0], split[0])], people)
    assert not build_regiogevolgen("r", same, {"v": "Vee"}).tabellen


def test_a_long_list_says_where_the_rest_is() -> None:
    size = 62
    one = indeling("v", "".join(chr(0x4E00 + n) for n in range(size)))
    land = indeling("n", "A" * size)
    people = pd.Series({code(n + 1): 1 for n in range(size)})
    (table,) = build_regiogevolgen(
        "r", compute_regiogevolgen([(one, land)], people), {"v": "Vee"}
    ).tabellen
    assert len(table.rijen) == 60
    assert table.noot == "De eerste 60 van 62; alle staan in tabellen/regiogevolgen.csv."


@pytest.mark.parametrize(
    ("rows", "filled"),
    [
        # More for more: both. The same for more, or less for the same: open.
        ([(0, 0.5), (3, 0.6)], [True, True]),
        ([(0, 0.5), (3, 0.5)], [True, False]),
        ([(3, 0.5), (3, 0.6)], [False, True]),
        # Equal in all: neither beats the other.
        ([(3, 0.6), (3, 0.6), (0, 0.1)], [True, True, True]),
        ([(0, 0.6), (1, 0.5), (2, 0.7)], [True, False, True]),
        # Last digits are no difference.
        ([(1, 0.6), (1, 0.6 + 1e-12)], [True, True]),
    ],
)
def test_filled_is_what_no_other_beats(rows: list[tuple[float, float]], filled: list[bool]) -> None:
    assert find_gevuld(punten(*((str(n), x, x, 1, y) for n, (x, y) in enumerate(rows)))) == filled


def test_the_trade_off_in_words_rows_and_pictures() -> None:
    deel = build_afweging(
        "t",
        punten(
            ("vandaag", 0, 0, 105_130, 0.5),
            ("Plan", 2, 4_000, 90_000, 0.6),
            ("Ook", 2, 5_000, 80_000, 0.55),
        ),
        "Congruentie",
        "Gemeenten die verhuizen",
    )
    assert deel.zinnen == (
        (
            "Gevuld zijn vandaag en Plan: geen ander punt geeft meer congruentie voor evenveel of "
            "minder verhuizingen. Open is Ook: een ander punt geeft minstens evenveel en vraagt "
            "niet meer verhuizingen."
        ),
    )
    assert [[cel.tekst for cel in rij] for rij in deel.tabellen[0].rijen] == [
        ["0. vandaag", "0", "0", "105.130", "50,0%", "ja"],
        ["1. Plan", "2", "4.000", "90.000", "60,0%", "ja"],
        ["2. Ook", "2", "5.000", "80.000", "55,0%", "nee"],
    ]
    moves, people, size = deel.assen
    assert moves.titel == "Congruentie tegen gemeenten die verhuizen"
    assert moves.beschrijving == (
        "0, vandaag: 0 en 50,0%; 1, Plan: 2 en 60,0%; 2, Ook: 2 en 55,0%."
    )
    assert (moves.x_naam, moves.y_naam) == ("Gemeenten die verhuizen", "Congruentie")
    # 380 wide less 62 and 14: 304 for two moves; from 50% to 60%: 238 high.
    assert [(p.x, p.y, p.soort) for p in moves.punten] == [
        (366.0, 133.0, "anders"),
        (62.0, 252.0, "pareto"),
        (366.0, 14.0, "pareto"),
    ]
    assert moves.lijn == "M62 252L366 14"
    # Only the first axis is the one of which "filled" speaks.
    assert people.lijn == size.lijn == ""
    assert people.x_naam == "Inwoners daarvan (×\u00a01.000)"
    assert people.x_streepjes[-1][1] == "5"
    assert size.beschrijving.startswith("0, vandaag: 105 en 50,0%; 1, Plan: 90 ")


def test_the_trade_off_leaves_out_what_is_not_known() -> None:
    found = build_afweging(
        "t",
        punten(("a", 0, NAN, NAN, 0.5), ("b", 1, NAN, NAN, 0.6)),
        "Gelijkenis",
        "Wisselen",
        begin=1,
    )
    assert [picture.x_naam for picture in found.assen] == ["Wisselen"]
    assert found.zinnen[0].startswith("Gevuld zijn a en b: geen ander punt geeft meer gelijkenis ")
    assert [rij[0].tekst for rij in found.tabellen[0].rijen] == ["1. a", "2. b"]
    # One point, or none with a score, is no trade-off.
    for frame in (punten(("a", 0, 0, 1, 0.5)), punten(("a", 0, 0, 1, NAN), ("b", 0, 0, 1, 0.5))):
        assert not build_afweging("t", frame, "Gelijkenis", "Wisselen").tabellen


def test_many_open_points_are_counted() -> None:
    def said(size: int) -> str:
        rows = [("best", 0, 0, 1, 0.9), *((f"n{n}", 1 + n, 0, 1, 0.5) for n in range(size))]
        return build_afweging("t", punten(*rows), "Gelijkenis", "Wisselen").zinnen[0]

    assert "Open zijn n0, n1, n2 en n3: een ander punt" in said(4)
    assert "Open zijn de 5 andere: een ander punt" in said(5)


def test_points_that_touch_share_a_name() -> None:
    rows = [("a", 0, 0, 1, 0.5), ("b", 100, 0, 1, 0.9), ("c", 0, 0, 1, 0.503), ("d", 1, 0, 1, 0.5)]
    moves = build_afweging("t", punten(*rows), "Gelijkenis", "Wisselen").assen[0]
    # From 50% to 90% over 238: 0.3 points is 1.8 high; one move of 100 is 3 wide.
    assert [opschrift.tekst for opschrift in moves.opschriften] == ["0, 2, 3", "1"]


def provincies(*rows: tuple[str, int, int, float]) -> pd.DataFrame:
    return pd.DataFrame(
        [(naam, up + down, up, down, up, down, mean) for naam, up, down, mean in rows],
        columns=[
            "provincie",
            "gemeenten",
            "stijgt",
            "daalt",
            "inwoners_stijgt",
            "inwoners_daalt",
            "verschil",
        ],
    )


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        (
            [("A", 2, 0, 0.02), ("B", 0, 1, -0.01), ("C", 2, 0, 0.02)],
            (
                "De congruentie stijgt gemiddeld het meest in A en C (+2,0 procentpunt) en daalt "
                "het meest in B (−1,0 procentpunt)."
            ),
        ),
        (
            [("A", 2, 0, 0.02), ("B", 0, 0, 0.0)],
            (
                "De congruentie stijgt gemiddeld het meest in A (+2,0 procentpunt); in geen "
                "provincie daalt zij gemiddeld."
            ),
        ),
        (
            [("A", 0, 2, -0.02), ("B", 0, 0, 0.0)],
            (
                "De congruentie daalt gemiddeld het meest in A (−2,0 procentpunt); in geen "
                "provincie stijgt zij gemiddeld."
            ),
        ),
        ([("A", 0, 0, 0.0)], "In geen enkele provincie verandert de congruentie."),
        (
            [("A", 1, 1, 0.0), ("B", 0, 0, 0.0)],
            "In elke provincie houden stijgingen en dalingen elkaar in evenwicht.",
        ),
    ],
)
def test_says_where_it_rises_and_falls(rows: list[tuple[str, int, int, float]], says: str) -> None:
    frame = provincies(*rows)
    assert describe_provincies(frame) == says
    assert build_provincies("p", frame).zinnen == (says,)
    assert not build_provincies("p", frame.iloc[:0]).zinnen
