"""Tests of how memberships are carried through herindelingen, on drawn gemeenten."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pandas as pd
import pytest

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"


@pytest.fixture(scope="module")
def scripts() -> Iterator[tuple[ModuleType, ModuleType, ModuleType]]:
    """Import the builders as they import each other: from their own folder."""
    sys.path.insert(0, str(SCRIPTS))
    try:
        import bouw
        import build_regelingen_2015
        import omzetten

        yield bouw, omzetten, build_regelingen_2015
    finally:
        sys.path.remove(str(SCRIPTS))


def changes(*rows: tuple[str, str, str, str, float | None]) -> pd.DataFrame:
    columns = ["datum", "oude_code", "nieuwe_code", "soort", "aandeel"]
    return pd.DataFrame(rows, columns=columns)


def test_follows_a_split_by_area_and_a_merger_after_it(scripts) -> None:
    _, omzetten, _ = scripts
    herindelingen = changes(
        ("2018-01-01", "A", "B", "splitsing", 0.6),
        ("2018-01-01", "A", "C", "splitsing", 0.2),
        ("2019-01-01", "C", "D", "samenvoeging", None),
    )
    assert omzetten.find_opvolgers("A", herindelingen) == pytest.approx({"B": 0.75, "D": 0.25})
    assert omzetten.find_opvolgers("X", herindelingen) == {"X": 1.0}


def test_refuses_a_split_without_shares(scripts) -> None:
    bouw, omzetten, _ = scripts
    herindelingen = changes(
        ("2018-01-01", "A", "B", "splitsing", 0.6),
        ("2018-01-01", "A", "C", "splitsing", None),
    )
    with pytest.raises(bouw.BouwError, match="splitsing van A"):
        omzetten.find_opvolgers("A", herindelingen)


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([("N", 9)], (("x",), "bron")),  # nothing changed
        ([("A", 9)], (("x",), "omgezet")),  # another code
        ([("A", 9), ("N", 1)], (("x",), "omgezet")),  # merged within a regio
        ([("A", 4), ("B", 5)], (("y",), "omgezet_strijdig")),  # most inwoners decide
        ([("A", 2), ("B", 5), ("N", 4)], (("x",), "omgezet_strijdig")),  # added per regio
        ([("A", 5), ("B", 5)], (("x",), "omgezet_strijdig")),  # a tie: the first name
    ],
)
def test_merged_gemeente_takes_the_regio_of_most_inwoners(scripts, parts, expected) -> None:
    _, omzetten, _ = scripts
    regios = {"A": ("x",), "B": ("y",), "N": ("x",)}
    delen = [omzetten.Deel(oud, "N", inwoners) for oud, inwoners in parts]
    assert omzetten.choose_regios(delen, regios) == expected


def test_vanished_gemeenten_count_when_most_of_the_successor_is_named(scripts) -> None:
    _, _, regelingen = scripts
    voorgangers = regelingen.find_voorgangers(
        changes(
            ("2013-01-01", "A", "N", "samenvoeging", None),
            ("2013-01-01", "B", "N", "samenvoeging", None),
            ("2013-01-01", "C", "N", "samenvoeging", None),
            ("2014-01-01", "K", "G", "opgegaan in bestaande gemeente", None),
            ("2018-01-01", "N", "Z", "samenvoeging", None),
        )
    )
    assert voorgangers == {"N": {"A", "B", "C"}, "G": {"G", "K"}}
    known = {"N", "G"}
    assert regelingen.to_2016({"A", "B"}, voorgangers, known) == ({"N"}, {"N"})
    assert regelingen.to_2016({"A"}, voorgangers, known) == (set(), set())
    assert regelingen.to_2016({"K"}, voorgangers, known) == (set(), set())
    assert regelingen.to_2016({"G", "K"}, voorgangers, known) == ({"G"}, set())


def test_gemeente_takes_part_from_half_of_its_inwoners(scripts) -> None:
    _, omzetten, regelingen = scripts
    deel = omzetten.Deel
    delen = {
        "N": [deel("A", "N", 5), deel("B", "N", 5)],
        "M": [deel("C", "M", 4), deel("D", "M", 6)],
        "E": [deel("E", "E", 9)],
        "F": [deel("F", "F", 9)],
    }
    found = regelingen.recode({"A", "C", "E", "F"}, {"F"}, delen)
    assert found == {"N": "omgezet_deels", "E": "bron", "F": "omgezet"}


def test_rounded_shares_add_up_to_one(scripts) -> None:
    bouw, _, _ = scripts
    table = pd.DataFrame(
        {
            "gemeente_code": ["A", "A", "A", "B", "B", "C"],
            "aandeel": ["0.016", "0.9649", "0.0192", "", "", "1"],
        }
    )
    assert bouw.round_shares(table) == ["0.016", "0.9648", "0.0192", "", "", "1"]
