"""Tests of the count of gemeenschappelijke regelingen."""

from __future__ import annotations

import pytest

from lappendeken import Catalogus, Indeling
from lappendeken.gegevens.regelingen import (
    compute_regelingen,
    find_regelingen,
    list_meest_gedeeld,
)
from tekening import gemeentetabel, overlappend

# x: GM0001, GM0002, GM0003; y: GM0001, GM0002; z: GM0003 alone; GM0004 in none.
GETEKEND = overlappend(
    "regelingen", [{"x": None, "y": None}, {"x": None, "y": None}, {"x": None, "z": 0.01}, {}]
)


@pytest.fixture(scope="module")
def lijst(catalogus: Catalogus) -> Indeling:
    found = find_regelingen(catalogus)
    assert found is not None
    return found


def test_counts_regelingen_and_partners_by_hand() -> None:
    # GM0005 is not in the list at all.
    found = compute_regelingen(GETEKEND, gemeentetabel([1] * 5))
    assert found["gemeente_code"].tolist() == [f"GM000{n}" for n in range(1, 6)]
    assert found["aantal_regelingen"].tolist() == [2, 2, 2, 0, 0]
    assert found["partners"].tolist() == [2, 2, 2, 0, 0]


@pytest.mark.parametrize(
    ("code", "most"),
    [
        ("GM0001", (["GM0002"], 2)),
        ("GM0002", (["GM0001"], 2)),
        ("GM0003", (["GM0001", "GM0002"], 1)),
        ("GM0004", ([], 0)),
        ("GM0005", ([], 0)),
    ],
)
def test_with_whom_a_gemeente_shares_most_by_hand(code: str, most: tuple[list[str], int]) -> None:
    assert list_meest_gedeeld(GETEKEND, code) == most


def test_the_shipped_list(catalogus: Catalogus, lijst: Indeling) -> None:
    # Its kanttekening: between 3 and 16 regelingen per gemeente, 405 of 464 left.
    found = compute_regelingen(lijst, catalogus.gemeenten).set_index("gemeente_code")
    assert len(lijst.regios) == 405
    assert (found["aantal_regelingen"].min(), found["aantal_regelingen"].max()) == (3, 16)
    # Counted in toewijzing.csv: Assen (GM0106) has eight rows.
    assert found.loc["GM0106", "aantal_regelingen"] == 8


def test_who_shares_most_agrees_with_sets_on_the_shipped_list(lijst: Indeling) -> None:
    of = {code: set(regelingen) for code, regelingen in lijst.regios_van.items()}
    for code, mine in of.items():
        shared = {other: len(mine & of[other]) for other in of if other != code}
        most = max(shared.values())
        expected = sorted(other for other, count in shared.items() if count == most > 0)
        assert list_meest_gedeeld(lijst, code) == (expected, most)


def test_without_the_list_there_is_nothing(catalogus: Catalogus) -> None:
    class Leeg:
        def indeling(self, name: str) -> Indeling:
            return catalogus.indeling(f"{name}-weg")

    assert find_regelingen(Leeg()) is None  # type: ignore[arg-type]
