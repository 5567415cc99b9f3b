"""Reading and writing CSV: what goes out comes back, and damage gets one sentence."""

from __future__ import annotations

import math
import re
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lappendeken.errors import GegevensError
from lappendeken.gegevens.tabelbestand import (
    format_tabel,
    parse_getallen,
    read_tabel,
    round_getal,
    write_tabel,
)

KOLOMMEN = ("code", "naam")


def write(tmp_path: Path, content: str | bytes) -> Path:
    path = tmp_path / "tabel.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_reads_text_in_the_order_that_was_asked(tmp_path: Path) -> None:
    path = write(tmp_path, "naam,extra,code\nAssen,x,01\n'=1,,02\n")
    found = read_tabel(path, KOLOMMEN)
    assert found.columns.tolist() == ["code", "naam"]
    assert found.to_numpy().tolist() == [["01", "Assen"], ["02", "=1"]]


def test_reads_what_a_spreadsheet_saved(tmp_path: Path) -> None:
    path = write(tmp_path, b'\xef\xbb\xbfcode,naam\r\n01,"Hof, van"\r\n')
    assert read_tabel(path, KOLOMMEN).to_numpy().tolist() == [["01", "Hof, van"]]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "is leeg"),
        ("code,naam\n", "is leeg"),
        ("code\n01\n", "mist de kolom 'naam'"),
        ("code,naam\n01,Assen\n02\n", "regel 3: 1 kolommen in plaats van 2"),
        ("code,naam\n01,Assen,x\n", "regel 2: 3 kolommen in plaats van 2"),
        (b"code,naam\n01,S\xfadwest\n", "is niet te lezen"),
        (b"\x00\x01\x02", "is (niet te lezen|leeg)"),
        ('code,naam\n01,"Assen\n', "is niet te lezen"),
        ("code,naam\n01," + "x" * 200_000 + "\n", "is niet te lezen"),
        ("code,naam,naam\n01,Assen,Emmen\n", "kolom 'naam' twee keer"),
    ],
)
def test_damage_gets_one_sentence_with_the_file(
    tmp_path: Path, content: str | bytes, sentence: str
) -> None:
    path = write(tmp_path, content)
    with pytest.raises(GegevensError, match=sentence) as caught:
        read_tabel(path, KOLOMMEN, herstel="Doe dit.")
    assert str(path) in str(caught.value)
    assert str(caught.value).endswith("Doe dit.")


def test_a_missing_file_or_a_folder_gets_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(GegevensError, match=r"geen\.csv ontbreekt"):
        read_tabel(tmp_path / "geen.csv", KOLOMMEN)
    with pytest.raises(GegevensError, match="is niet te lezen"):
        read_tabel(tmp_path, KOLOMMEN)


def test_numbers_name_the_line_and_the_value(tmp_path: Path) -> None:
    texts = ["1", "", "0.25", "veel"]
    with pytest.raises(GegevensError, match=r"t\.csv, regel 5: 'veel' in kolom 'aandeel'"):
        parse_getallen(texts, "aandeel", tmp_path / "t.csv")
    one, unknown, quarter = parse_getallen(texts[:3], "aandeel", tmp_path / "t.csv")
    assert (one, quarter) == (1, 0.25)
    assert math.isnan(unknown)


@pytest.mark.parametrize("text", ["nan", "inf", "-inf", "1e999", "NaN", "Infinity", "1_0", " "])
def test_what_is_no_finite_number_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(GegevensError, match=f"regel 3: '{text}'"):
        parse_getallen(["1", text], "aandeel", tmp_path / "t.csv")


# --- writing -------------------------------------------------------------------


def test_numbers_are_never_escaped(tmp_path: Path) -> None:
    frame = pd.DataFrame(
        {
            "effect": [-0.03, 0.5, float("nan")],
            "aantal": pd.array([-1, 2, None], dtype="Int64"),
            "naam": ["-3", "'s-Gravenhage", "=SOM(A1)"],
            "slug": pd.Categorical(["+a", "b", "+a"]),
        }
    )
    write_tabel(frame, tmp_path / "t.csv")
    assert (tmp_path / "t.csv").read_text(encoding="utf-8") == (
        "effect,aantal,naam,slug\n-0.03,-1,'-3,'+a\n0.5,2,'s-Gravenhage,b\n,,'=SOM(A1),'+a\n"
    )
    assert frame["naam"].tolist() == ["-3", "'s-Gravenhage", "=SOM(A1)"]  # the frame is not touched


def test_writes_ten_digits_utf8_without_bom(tmp_path: Path) -> None:
    frame = pd.DataFrame({"waarde": [1 / 3, 18130208.0], "naam": ["Súdwest", "b"]})
    write_tabel(frame, tmp_path / "t.csv")
    expected = "waarde,naam\n0.3333333333,Súdwest\n18130208,b\n"
    assert (tmp_path / "t.csv").read_bytes() == expected.encode()


def test_the_rules_for_text_hold_for_headers_and_categories_too() -> None:
    frame = pd.DataFrame(
        [["a;=1", 1.5]], columns=pd.Index(["=kop;-1", "twee\nregels"], dtype=object)
    )
    frame["slug"] = pd.Categorical(["a\n;@x"], categories=["a\n;@x", "a ;@x"])
    assert format_tabel(frame).decode() == "'=kop;'-1,twee regels,slug\na;'=1,1.5,a ;'@x\n"


def test_columns_of_one_name_keep_their_own_cells() -> None:
    frame = pd.DataFrame([["=1", "+2"]], columns=["x", "x"], dtype=object)
    assert format_tabel(frame, separator=";").decode() == "x;x\n'=1;'+2\n"


def test_a_file_that_a_user_keeps_keeps_its_lines_separator_and_encoding() -> None:
    frame = pd.DataFrame({"reden": ["eerst\n=1; dan, -2"]})
    assert format_tabel(frame, separator=";", encoding="utf-8-sig", heel=True) == (
        b"\xef\xbb\xbfreden\n\"eerst\n'=1; dan,' -2\"\n"
    )


def test_the_last_digits_of_another_processor_are_not_written() -> None:
    here, there = 233.9749999999999, 233.97500000000002
    assert here != there
    assert round_getal(here) == round_getal(there) == 233.975
    tables = [pd.DataFrame({"km": [value]}) for value in (here, there)]
    assert format_tabel(tables[0]) == format_tabel(tables[1]) == b"km\n233.975\n"
    assert round_getal(12345678901.0) == 12345678900.0
    assert round_getal(-1 / 3) == -0.3333333333


CELLEN = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00")) | st.text(
    st.sampled_from("'=+-@\t\r\n,;\" a")
)


@given(st.lists(st.tuples(CELLEN, CELLEN), min_size=1, max_size=5))
def test_text_that_is_written_reads_back(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]]
) -> None:
    path = tmp_path_factory.mktemp("csv") / "t.csv"
    frame = pd.DataFrame(rows, columns=list(KOLOMMEN), dtype=object)
    write_tabel(frame, path)
    flat = [[re.sub(r"\r\n|[\t\n\v\f\r]", " ", cell) for cell in row] for row in rows]
    assert read_tabel(path, KOLOMMEN).to_numpy().tolist() == flat
    path.write_bytes(format_tabel(frame, heel=True))
    assert read_tabel(path, KOLOMMEN).to_numpy().tolist() == [list(row) for row in rows]
