"""Tests of Parquet: the values and the types of a table, as they were."""

from __future__ import annotations

import io

import pandas as pd
import pyarrow.parquet as pq
import pytest

from lappendeken import Congruentie
from lappendeken.tabellen.parquet import build_parquet
from tekening import indeling, vergelijk


@pytest.fixture
def drie() -> Congruentie:
    return vergelijk(indeling("a", "AAB."), indeling("b", "AAAB"))


def test_every_table_reads_back_as_it_was(drie: Congruentie) -> None:
    for name, table in drie.tabellen.items():
        read = pd.read_parquet(io.BytesIO(build_parquet(table)))
        plain = table.astype({c: str for c in table if table[c].dtype == "category"})
        pd.testing.assert_frame_equal(read, plain, check_dtype=False, obj=name)


def test_counts_stay_whole_and_what_is_missing_stays_missing(drie: Congruentie) -> None:
    read = pd.read_parquet(io.BytesIO(build_parquet(drie.gemeenten)))
    assert read["tafels"].dtype == "Int64"
    assert read["congruentie"].isna().tolist() == [False, False, False, True]


def test_same_input_same_bytes(drie: Congruentie) -> None:
    assert build_parquet(drie.gemeenteparen) == build_parquet(drie.gemeenteparen)


def test_text_has_one_type_however_it_is_kept(drie: Congruentie) -> None:
    with pd.option_context("mode.string_storage", "python"):
        kept = vergelijk(indeling("a", "AAB."), indeling("b", "AAAB"))
        assert {name: build_parquet(table) for name, table in kept.tabellen.items()} == {
            name: build_parquet(table) for name, table in drie.tabellen.items()
        }


def test_text_of_which_nothing_is_known_is_text() -> None:
    unknown = [None, None]
    table = pd.DataFrame(
        {
            "oms": pd.Series(unknown, dtype="string"),
            "reden": pd.Series(unknown, dtype=object),
            "soort": pd.Categorical(unknown, categories=["grens"]),
            "km": pd.Series(unknown, dtype=float),
        }
    )
    schema = pq.read_schema(io.BytesIO(build_parquet(table)))
    assert [str(field.type) for field in schema] == [*["large_string"] * 3, "double"]
