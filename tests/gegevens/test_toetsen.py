"""Tests of the builders: codes that live on, corrected rows, and a second source beside."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pandas as pd
import pytest

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"
KOLOMMEN = ["gemeente_code", "gemeente_naam", "regio_code", "regio_naam", "aandeel", "bron_status"]


@pytest.fixture(scope="module")
def scripts() -> Iterator[SimpleNamespace]:
    """Import the builders as they import each other: from their own folder."""
    sys.path.insert(0, str(SCRIPTS))
    try:
        import bouw
        import build_standen_2016
        import build_unies
        import herindelingen
        import toetsen

        yield SimpleNamespace(
            bouw=bouw,
            standen=build_standen_2016,
            unies=build_unies,
            herindelingen=herindelingen,
            toetsen=toetsen,
        )
    finally:
        sys.path.remove(str(SCRIPTS))


def toewijzing(*rows: tuple[str, str, str, str]) -> pd.DataFrame:
    """Draw a table: gemeente, code and name of the regio, aandeel."""
    filled = [(g, f"naam {g}", code, naam, share, "bron") for g, code, naam, share in rows]
    return pd.DataFrame(filled, columns=KOLOMMEN)


# --- codes that live on ----------------------------------------------------------


INWONERS = {"X": 1000, "Y": 100}


def test_a_small_part_of_a_large_gemeente_takes_no_code(scripts) -> None:
    """X lies for 2% in P; counted whole, it would carry the code P to the old regio of X."""
    newer = toewijzing(("X", "Q", "nieuw q", "0.98"), ("X", "P", "nieuw p", "0.02"))
    newer = pd.concat([newer, toewijzing(("Y", "P", "nieuw p", "1"))], ignore_index=True)
    older = toewijzing(("X", "", "oud x", ""), ("Y", "", "oud y", ""))
    assert scripts.standen.find_codes(older, newer, INWONERS) == {"oud x": "Q", "oud y": "P"}


def test_a_gemeente_with_unknown_shares_counts_in_equal_parts(scripts) -> None:
    newer = toewijzing(("X", "P", "nieuw p", ""), ("X", "Q", "nieuw q", ""))
    older = toewijzing(("X", "", "oud x", ""))
    # 500 of the 1000 inwoners of "oud x" is not most of them.
    assert scripts.standen.find_codes(older, newer, INWONERS) == {}


def test_a_bit_more_than_half_is_most(scripts) -> None:
    newer = toewijzing(("X", "P", "nieuw p", "0.501"), ("X", "Q", "nieuw q", "0.499"))
    older = toewijzing(("X", "", "oud x", ""))
    assert scripts.standen.find_codes(older, newer, INWONERS) == {"oud x": "P"}


# --- unions -----------------------------------------------------------------------


def test_unites_whole_regios_in_the_order_of_the_law(scripts) -> None:
    table = toewijzing(("X", "P", "p", "1"), ("Y", "Q", "q", "1"), ("Z", "R", "r", "1"))
    united = scripts.unies.unite(table, {"Noord": ["r"], "Zuid": ["p", "q"]}, "MK")
    assert united["regio_code"].tolist() == ["MK02", "MK02", "MK01"]
    assert united["regio_naam"].tolist() == ["Zuid", "Zuid", "Noord"]
    assert set(united["bron_status"]) == {"afgeleid"}


@pytest.mark.parametrize(
    ("gebieden", "odd"),
    [
        ({"Noord": ["p"]}, "q"),  # q is forgotten
        ({"Noord": ["p", "q", "s"]}, "s"),  # s does not exist
        ({"Noord": ["p", "q"], "Zuid": ["q"]}, "q"),  # q is in two
    ],
)
def test_refuses_a_union_that_is_no_partition(scripts, gebieden, odd: str) -> None:
    table = toewijzing(("X", "P", "p", "1"), ("Y", "Q", "q", "1"))
    with pytest.raises(scripts.bouw.BouwError, match=f"één keer ingedeeld: {odd}"):
        scripts.unies.unite(table, gebieden, "MK")


# --- a second source --------------------------------------------------------------


@pytest.mark.parametrize(
    ("a", "b", "anders"),
    [
        ("AABB", "PPQQ", ""),  # other names, the same partition
        ("AABB", "PPPQ", "3"),  # one gemeente elsewhere
        ("AAAB", "PPQQ", "3"),
        ("AAABB", "PPPPP", "45"),  # two regios have become one: the smaller is elsewhere
        ("AABB", "QQPP", ""),
    ],
)
def test_finds_who_is_elsewhere_whatever_the_regios_are_called(
    scripts, a: str, b: str, anders: str
) -> None:
    codes = [str(number) for number in range(1, len(a) + 1)]
    found = scripts.toetsen.find_anders(pd.Series(list(a), codes), pd.Series(list(b), codes))
    assert found == list(anders)


@pytest.mark.parametrize(
    ("anders", "sentence"),
    [
        ([], "Lijst: alle 9 gemeenten gelijk"),
        (["B"], "Lijst: 8 van de 9 gemeenten gelijk, alleen B anders"),
        (["B", "A", "C"], "Lijst: 6 van de 9 gemeenten gelijk, alleen A, B en C anders"),
        (list("ABCDE"), "Lijst: 4 van de 9 gemeenten gelijk, alleen A, B, C, D en E anders"),
        (list("ABCDEF"), "Lijst: 3 van de 9 gemeenten gelijk"),
    ],
)
def test_says_what_a_second_source_came_to(scripts, anders: list[str], sentence: str) -> None:
    assert scripts.toetsen.describe_gelijk("Lijst", 9, anders) == sentence


def test_rows_corrected_on_a_source_are_not_confirmed_by_it(scripts) -> None:
    sentence = "Lijst: alle 9 gemeenten gelijk, waarvan 2 daarop gecorrigeerd"
    assert scripts.toetsen.describe_gelijk("Lijst", 9, [], 2) == sentence


def centrum(tmp_path: Path, *rows: str) -> Path:
    folder = tmp_path / "indelingen" / "t2"
    folder.mkdir(parents=True)
    lines = ["jaar,uitkering,gemeente_code,gemeente_naam,bedrag_euro", *rows]
    path = folder / "centrumgemeenten_gemeentefonds_2024_2025.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return tmp_path


REGIO = pd.Series({"1": "A", "2": "A", "3": "B", "4": "C"})
PAID = {"naam": "opvang", "uitkeringen": ["Opvang"]}


@pytest.mark.parametrize(
    ("rows", "zonder", "sentence"),
    [
        (["2024,Opvang,1,x,9", "2024,Opvang,3,x,9"], ["C"], "2 van de 3 regio's hebben precies"),
        ([f"2025,Opvang,{code},x,9" for code in "234"], [], "elke regio heeft precies één"),
    ],
)
def test_counts_who_is_paid(scripts, tmp_path: Path, rows, zonder, sentence: str) -> None:
    keuze = {**PAID, "zonder": zonder}
    found = scripts.toetsen.check_centrum(keuze, REGIO, centrum(tmp_path, *rows))
    assert sentence in found


@pytest.mark.parametrize(
    ("rows", "zonder"),
    [
        (["2024,Opvang,1,x,9", "2024,Opvang,2,x,9", "2024,Opvang,3,x,9"], ["C"]),  # A has two
        (["2024,Opvang,1,x,9"], ["C"]),  # B has none
        ([f"2024,Opvang,{code},x,9" for code in "134"], ["C"]),  # C has one after all
        (["2024,Iets anders,1,x,9"], ["C"]),  # nobody is paid
    ],
)
def test_refuses_another_count_of_who_is_paid(scripts, tmp_path: Path, rows, zonder) -> None:
    keuze = {**PAID, "zonder": zonder}
    with pytest.raises(scripts.bouw.BouwError, match="Opvang"):
        scripts.toetsen.check_centrum(keuze, REGIO, centrum(tmp_path, *rows))


# --- corrected rows ---------------------------------------------------------------


def test_a_correction_replaces_all_rows_of_a_gemeente(scripts) -> None:
    table = toewijzing(("X", "P", "p", "0.5"), ("X", "Q", "q", "0.5"), ("Y", "P", "p", "1"))
    fixed = scripts.toetsen.correct(table, {"X": "Q"}, {})
    rows = fixed.sort_values("gemeente_code").itertuples(index=False, name=None)
    assert list(rows) == [
        ("X", "naam X", "Q", "q", "1", "gecorrigeerd"),
        ("Y", "naam Y", "P", "p", "1", "bron"),
    ]


def test_a_correction_may_bring_back_a_regio_that_has_a_name(scripts) -> None:
    table = toewijzing(("X", "P", "p", "1"))
    assert scripts.toetsen.correct(table, {"X": "R"}, {"R": "r"})["regio_naam"].tolist() == ["r"]


@pytest.mark.parametrize(
    ("correctie", "says"),
    [
        ({"X": "P"}, "overbodig"),  # it stands so already
        ({"X": "R"}, "kan niet"),  # no such regio
        ({"Z": "P"}, "kan niet"),  # no such gemeente
    ],
)
def test_refuses_a_correction_that_corrects_nothing(scripts, correctie, says: str) -> None:
    with pytest.raises(scripts.bouw.BouwError, match=says):
        scripts.toetsen.correct(toewijzing(("X", "P", "p", "1")), correctie, {})


def test_a_correction_may_confirm_a_row_in_doubt(scripts) -> None:
    table = toewijzing(("X", "P", "p", "1")).assign(bron_status="onbevestigd")
    fixed = scripts.toetsen.correct(table, {"X": "P"}, {})
    assert fixed["bron_status"].tolist() == ["gecorrigeerd"]


def test_asks_that_a_correction_is_told(scripts) -> None:
    keuze = {"bestand": "t", "correcties": {"GM1": "P"}, "kanttekening": "Assen is gecorrigeerd."}
    scripts.toetsen.check_correcties(keuze, {"GM1": "Assen"})
    with pytest.raises(scripts.bouw.BouwError, match="zwijgt over Emmen"):
        scripts.toetsen.check_correcties(keuze, {"GM1": "Emmen"})


# --- herindelingen ------------------------------------------------------------------


def test_completes_the_list_with_what_came_before_it(scripts) -> None:
    columns = ["datum", "oude_code", "oude_naam", "nieuwe_code", "nieuwe_naam"]
    cbs = pd.DataFrame(
        [
            ("2009-01-01", "A", "a", "N", "n"),  # before 2010
            ("2010-01-01", "B", "b", "N", "n"),  # into a new gemeente
            ("2010-01-01", "C", "c", "O", "o"),  # into one that was there
            ("2010-01-01", "D", "d", "N", "n"),  # divided
            ("2010-01-01", "D", "d", "O", "o"),
            ("2010-03-18", "E", "e", "O", "o"),  # the list begins here
        ],
        columns=columns,
    )
    kaart = pd.DataFrame({"nieuwe_code": ["N", "O"], "nieuwe_code_is_nieuw": ["True", "False"]})
    found = scripts.herindelingen.find_eerdere(cbs, kaart, "2010-03-18")
    assert found[["oude_code", "nieuwe_code", "soort"]].to_numpy().tolist() == [
        ["B", "N", "samenvoeging"],
        ["C", "O", "opgegaan in bestaande gemeente"],
        ["D", "N", "splitsing"],
        ["D", "O", "splitsing"],
    ]
    assert set(found["bron_status"]) == {"bron"}


def test_refuses_a_successor_that_nothing_confirms(scripts) -> None:
    table = pd.DataFrame(
        {
            "oude_code": ["A", "B"],
            "oude_naam": ["a", "b"],
            "nieuwe_code": ["N", "N"],
            "bron_status": ["doel onbevestigd", "afgeleid"],
        }
    )
    paren = pd.DataFrame({"oude_code": ["A"], "nieuwe_code": ["N"]})
    found = scripts.herindelingen.confirm_doelen(table, paren)
    assert found["bron_status"].tolist() == ["bron", "afgeleid"]
    with pytest.raises(scripts.bouw.BouwError, match="waarin is opgegaan: a"):
        scripts.herindelingen.confirm_doelen(table, paren.assign(nieuwe_code="M"))


@pytest.mark.parametrize(
    ("adres", "titel"),
    [
        (
            f"https://github.com/x/y/blob/{'0123456789' * 4}/data.csv",
            "Lijst (kopie op GitHub: x/y, versie 0123456)",
        ),
        (f"https://github.com/kiesraad/electionmaps/tree/{'0' * 40}", "Lijst"),
        ("https://wetten.overheid.nl/BWBR0043931", "Lijst"),
        ("", "Lijst"),
    ],
)
def test_calls_a_copy_a_copy(scripts, adres: str, titel: str) -> None:
    assert scripts.bouw.label_kopie("Lijst", adres) == titel
