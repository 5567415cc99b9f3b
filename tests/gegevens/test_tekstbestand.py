"""A CSV as people have it: which separator, which line, which letters."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from lappendeken import GegevensError
from lappendeken.gegevens.inlezen.ruw import Ruw
from lappendeken.gegevens.inlezen.tekstbestand import read_tekstbestand

Lees = Callable[..., Ruw]


@pytest.fixture
def lees(tmp_path: Path) -> Lees:
    """Write a CSV and read its rows."""

    def read(text: str | bytes, scheiding: str = "") -> Ruw:
        path = tmp_path / "a.csv"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_tekstbestand(path, scheiding)

    return read


# --- what separates the cells -----------------------------------------------------------------

# By counting it would be the comma: three cells on every line, against two.
NAMEN = "a,b,c;d\ne,f,g;h\n"


def test_what_a_file_says_of_its_separator_goes_before_counting(lees: Lees) -> None:
    assert lees(NAMEN).rijen == [(1, ["a", "b", "c;d"]), (2, ["e", "f", "g;h"])]
    said = [(2, ["a,b,c", "d"]), (3, ["e,f,g", "h"])]
    assert lees(f"sep=;\n{NAMEN}").rijen == said
    assert lees(f"SEP=;\r\n{NAMEN}").rijen == said


def test_what_the_user_says_goes_before_what_a_file_says(lees: Lees) -> None:
    assert lees(f"sep=;\n{NAMEN}", "komma").rijen[0] == (2, ["a", "b", "c;d"])
    assert lees(f"sep=,\n{NAMEN}", "Puntkomma").rijen[0] == (2, ["a,b,c", "d"])


def test_remarks_above_a_table_do_not_choose_its_separator(lees: Lees) -> None:
    remarks = "# van mij, jan\n# eerste, ruwe versie\n# niet af, nog niet\n"
    assert lees(f"{remarks}Gemeente;Regio\nAssen;Noord\n").scheidingsteken == ";"


def test_many_lines_that_agree_outweigh_one_that_is_wider(lees: Lees) -> None:
    found = lees("Gemeente;Regio\nAssen;Noord, oost\nEmmen;Noord, oost\nEde;Zuid\n;;;bij;\n")
    assert found.scheidingsteken == ";"


def test_lines_that_were_glued_are_taken_apart_without_the_blanks(lees: Lees) -> None:
    found = lees("gemeente, regio;\nAssen, x;\n;\nEde, x;\n")
    assert found.rijen == [(1, ["gemeente", "regio"]), (2, ["Assen", "x"]), (4, ["Ede", "x"])]


# --- on which line ----------------------------------------------------------------------------


def test_a_row_stands_on_the_line_where_it_begins(lees: Lees) -> None:
    found = lees('a;b\n1;"twee\nregels"\n\n3;4\n')
    assert found.rijen == [(1, ["a", "b"]), (2, ["1", "twee\nregels"]), (5, ["3", "4"])]


def test_the_line_of_the_separator_counts_in_a_message(lees: Lees) -> None:
    with pytest.raises(GegevensError, match=r"^a\.csv, regel 4: een aanhalingsteken sluit niet\."):
        lees('sep=;\na;b\n1;2\n"3;4\n')


# --- which letters ----------------------------------------------------------------------------


@pytest.mark.parametrize("order", ["le", "be"])
def test_utf_16_is_read_whichever_byte_comes_first(lees: Lees, order: str) -> None:
    found = lees("\ufeffgemeente;regio\nAssen;é\n".encode(f"utf-16-{order}"))
    assert found.rijen[1] == (2, ["Assen", "é"])
    assert found.meldingen == ()


@pytest.mark.parametrize("word", ["Ápeldoorn", "Ísland", "‘t Gooi”"])
def test_letters_that_windows_has_no_sign_for_are_repaired_too(lees: Lees, word: str) -> None:
    # As Windows-1252 shows UTF-8: it keeps the five bytes that it does not know.
    seen = "".join(
        chr(byte) if byte in (129, 141, 143, 144, 157) else bytes([byte]).decode("cp1252")
        for byte in word.encode()
    )
    found = lees(f"gemeente;regio\nAssen;{seen}\n")
    assert found.rijen[1] == (2, ["Assen", word])
    assert found.meldingen == (
        "In a.csv waren letters met accenten dubbel omgezet; dat is hersteld.",
    )
