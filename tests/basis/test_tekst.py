"""Dutch numbers, enumerations, suggestions and safe cells."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lappendeken.basis.tekst import (
    GEEN_WAARDE,
    escape_cel,
    escape_csvcel,
    fold,
    format_getal,
    format_procent,
    join_namen,
    suggest,
    unescape_cel,
    unescape_csvcel,
)

# --- safe cells ----------------------------------------------------------------

CELTEKST = st.text(st.sampled_from("'=+-@\t\ra1 ") | st.characters(), max_size=6)


@given(CELTEKST)
def test_what_is_escaped_comes_back(text: str) -> None:
    assert unescape_cel(escape_cel(text)) == text


@given(CELTEKST)
def test_an_escaped_cell_never_starts_as_a_formula(text: str) -> None:
    assert not escape_cel(text).startswith(("=", "+", "-", "@", "\t", "\r"))


@given(CELTEKST)
def test_escaping_adds_at_most_one_apostrophe(text: str) -> None:
    assert escape_cel(text) in (text, "'" + text)


@pytest.mark.parametrize("text", ["=1+1", "+31", "-3", "@x", "\tx", "\rx", "'=1", "''@", "="])
def test_what_could_be_a_formula_gets_an_apostrophe(text: str) -> None:
    assert escape_cel(text) == "'" + text


@pytest.mark.parametrize("text", ["'s-Gravenhage", "'t Zand", "a=1", "", "'", "''", " =1", "1-2"])
def test_other_text_is_left_alone(text: str) -> None:
    assert escape_cel(text) == text
    assert unescape_cel(text) == text


# --- safe cells of a CSV -------------------------------------------------------

CSVTEKST = st.text(
    st.sampled_from("'\"=+-@\t\r\n\v;,a1 \u00a0\u2028") | st.characters(), max_size=9
)
SCHEIDING = st.sampled_from([",", ";", "\t"])


@pytest.mark.parametrize(
    ("text", "separator", "expected"),
    [
        ("=1+1", ",", "'=1+1"),
        ("=1+1", ";", "'=1+1"),
        ("'=1+1", ",", "''=1+1"),
        (" -2", ",", "' -2"),
        ("noord;=1+1", ",", "noord;'=1+1"),
        ("noord;=1+1", ";", "noord;=1+1"),
        ("noord,=1+1", ";", "noord,'=1+1"),
        ("noord,=1+1", ",", "noord,=1+1"),
        ("noord,=1;=1", "\t", "noord,'=1;'=1"),
        ("noord; =1+1", ",", "noord;' =1+1"),
        ('noord; "" =1+1', ",", 'noord;\' "" =1+1'),
        ("noord;'=1+1", ",", "noord;''=1+1"),
        ("noord;;@x;+1", ",", "noord;;'@x;'+1"),
        (";-1", ",", ";'-1"),
        ("twee\nregels", ",", "twee regels"),
        ("twee\r\nregels\ren\tmeer", ",", "twee regels en meer"),
        ("\t=1+1", ",", "' =1+1"),
        ("\r\n=1+1", ",", "' =1+1"),
        ("zuid;\n=1+1", ",", "zuid;' =1+1"),
    ],
)
def test_where_a_formula_could_start_comes_an_apostrophe(
    text: str, separator: str, expected: str
) -> None:
    assert escape_csvcel(text, separator) == expected


def test_what_a_person_wrote_keeps_its_lines_and_is_safe_on_each() -> None:
    written = "eerst\n=1+1\r\n-2\tdrie\n'@x"
    safe = "eerst\n'=1+1\r\n'-2\tdrie\n''@x"
    assert escape_csvcel(written, ";", heel=True) == safe
    assert unescape_csvcel(safe, ";") == written


@pytest.mark.parametrize(
    "text",
    ["'s-Gravenhage", "'t Zand; 's-Gravenhage", "Bergen (NH.)", "a;b", "a; b-c", '"=1"', "", "'"],
)
def test_ordinary_text_is_left_alone_in_a_csv(text: str) -> None:
    assert escape_csvcel(text) == text
    assert unescape_csvcel(text) == text


@given(CSVTEKST, SCHEIDING)
def test_what_is_escaped_for_a_csv_comes_back(text: str, separator: str) -> None:
    kept = escape_csvcel(text, separator, heel=True)
    assert unescape_csvcel(kept, separator) == text
    flat = re.sub(r"\r\n|[\t\n\v\f\r]", " ", text)
    assert unescape_csvcel(escape_csvcel(text, separator), separator) == flat


@given(CSVTEKST, SCHEIDING)
def test_no_part_of_a_cell_starts_as_a_formula_wherever_it_is_split(
    text: str, separator: str
) -> None:
    others = "".join({",", ";"} - {separator})
    for safe in (escape_csvcel(text, separator), escape_csvcel(text, separator, heel=True)):
        for part in re.split(f"[{others}\t\n\v\f\r]", safe):
            assert not re.match(r"\s*[=+@-]", part), safe
        # Only apostrophes are added.
        assert safe.replace("'", "") in {
            text.replace("'", ""),
            re.sub(r"\r\n|[\t\n\v\f\r]", " ", text).replace("'", ""),
        }


# --- numbers -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [
        (18130208, 0, "18.130.208"),
        (1234.5, 1, "1.234,5"),
        (0.3456, 2, "0,35"),
        (-1234.5, 1, "-1.234,5"),
        # Halves of the number as it is written go away from zero, as Excel shows them.
        (0.5, 0, "1"),
        (12.5, 0, "13"),
        (99.5, 0, "100"),
        (-2.5, 0, "-3"),
        (0.05, 1, "0,1"),
        (0.285, 2, "0,29"),
        (2.675, 2, "2,68"),  # 2.67499999999999982236431605997495353221893310546875
        (1.005, 2, "1,01"),
        (0.28499999, 2, "0,28"),
        (-0.004, 2, "0,00"),
        (-0.4, 0, "0"),
        (-0.0, 1, "0,0"),
        (0, 0, "0"),
        (None, 2, GEEN_WAARDE),
        (float("nan"), 2, GEEN_WAARDE),
        (float("inf"), 0, GEEN_WAARDE),
    ],
)
def test_format_getal(value: float | None, decimals: int, expected: str) -> None:
    assert format_getal(value, decimals) == expected


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [
        (0.425, 1, "42,5%"),
        (1, 0, "100%"),
        (-0.001, 0, "0%"),
        (12.5, 0, "1.250%"),
        (None, 0, GEEN_WAARDE),
        (float("nan"), 0, GEEN_WAARDE),
    ],
)
def test_format_procent(value: float | None, decimals: int, expected: str) -> None:
    assert format_procent(value, decimals) == expected


@given(st.floats(-1e12, 1e12), st.integers(0, 4))
def test_a_written_number_reads_back_to_its_rounding(value: float, decimals: int) -> None:
    text = format_getal(value, decimals)
    shown = Decimal(text.replace(".", "").replace(",", "."))
    assert abs(shown - Decimal(repr(value))) <= Decimal("0.5").scaleb(-decimals)
    assert not text.startswith("-0") or float(text.replace(".", "").replace(",", ".")) != 0


# --- sentences -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("names", "maximum", "expected"),
    [
        ([], None, ""),
        (["Assen"], None, "Assen"),
        (["Assen", "Emmen"], None, "Assen en Emmen"),
        (["Assen", "Emmen", "Meppel"], None, "Assen, Emmen en Meppel"),
        (["Assen", "Emmen", "Meppel"], 3, "Assen, Emmen en Meppel"),
        (["Assen", "Emmen", "Meppel"], 1, "Assen en 2 andere"),
    ],
)
def test_join_namen(names: list[str], maximum: int | None, expected: str) -> None:
    assert join_namen(iter(names), maximum) == expected


# --- what a person types -------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Noardeast-Fryslân", "noardeast fryslan"),
        ("'s-Gravenhage", "s gravenhage"),
        ("\u2019s\u2010Gravenhage", "s gravenhage"),  # a curly apostrophe, another dash
        ("  DEN   Haag ", "den haag"),
        ("Súdwest-Fryslân", "sudwest fryslan"),
        ("R'dam_Noord 2", "rdam noord 2"),
        ("Ré'dam_Noord 2", "redam noord 2"),
        ("--", ""),
    ],
)
def test_fold(text: str, expected: str) -> None:
    assert fold(text) == expected


@given(st.text(max_size=12))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_suggest_names_what_is_near() -> None:
    options = ["ggd-2025", "jeugdregio-2025", "res-2025", "rmc-2026"]
    assert suggest("jeugdregoi-2025", options).startswith(" Bedoelde u 'jeugdregio-2025'")
    assert suggest("jeugd", options) == " Bedoelde u 'jeugdregio-2025'?"
    assert suggest("RES", options) == " Bedoelde u 'res-2025'?"
    assert suggest("xyzzy", options) == ""
    assert suggest("", options) == ""


def test_suggest_lists_at_most_three_with_of() -> None:
    options = ["regio a", "regio b", "regio c", "regio d"]
    found = suggest("regio", options)
    assert found.startswith(" Bedoelde u 'regio ")
    assert found.count("'regio ") == 3
    assert found.count(" of ") == 1
