"""The parts of the country that never look across their border, and what they are called."""

from __future__ import annotations

import pandas as pd

from lappendeken import Indeling
from lappendeken.analyse.landdelen import Landdeel, compute_landdelen
from lappendeken.maten import Bundel
from tekening import codes, indeling


def delen(
    *indelingen: Indeling, provincies: str, inwoners: list[int] | None = None
) -> tuple[Landdeel, ...]:
    """Name gemeenten G1, G2, ...; one letter of a provincie each."""
    size = len(provincies)
    frame = pd.DataFrame(
        {
            "gemeente_naam": [f"G{n + 1}" for n in range(size)],
            "provincie": list(provincies),
            "inwoners": inwoners or [1] * size,
        },
        index=pd.Index(codes(size), name="gemeente_code"),
    )
    inwoners_van = dict.fromkeys(codes(size), 1.0)
    return compute_landdelen(Bundel.from_indelingen(indelingen, inwoners_van), frame)


def benoemd(slug: str, drawing: str, **namen: str) -> Indeling:
    start = indeling(slug, drawing)
    names = {regio: namen.get(regio, regio) for regio in start.regios}
    return Indeling(start.kenmerken, start.lidmaatschappen, names)


def test_a_part_is_called_after_the_whole_provincies_that_it_is() -> None:
    # a joins the first three, b the second and third with the fourth; then 5 and 6.
    found = delen(indeling("a", "AAABCC"), indeling("b", "ABBBCC"), provincies="PPQQRR")
    assert [(d.naam, len(d.gemeenten)) for d in found] == [("P en Q", 4), ("R", 2)]
    assert found[1].gemeenten == ("GM0005", "GM0006")


def test_a_part_of_a_provincie_is_called_as_most_indelingen_call_it() -> None:
    stack = (
        benoemd("a", "AAAB", A="GGD Twente"),
        benoemd("b", "AAAB", A="Twente"),
        benoemd("c", "AAAB", A="Twente"),
        benoemd("d", "AABC", A="Oost"),
    )
    assert [d.naam for d in delen(*stack, provincies="PPPP")] == ["Twente", "G4"]
    # As often: the shortest.
    assert delen(*stack[:2], provincies="PPPP")[0].naam == "Twente"


def test_a_part_without_a_name_is_called_after_its_largest_gemeenten() -> None:
    found = delen(
        indeling("a", "AABBC"),
        indeling("b", "ABBCD"),
        provincies="PPPPP",
        inwoners=[5, 9, 7, 7, 1],
    )
    assert [d.naam for d in found] == ["het gebied rond G2, G3 en G4", "G5"]


def test_more_than_three_provincies_are_no_name() -> None:
    three = delen(benoemd("a", "AAAB", A="Groot"), provincies="PQRS")
    assert [d.naam for d in three] == ["P, Q en R", "G4"]
    four = delen(benoemd("a", "AAAA", A="Groot"), provincies="PQRS")
    assert [d.naam for d in four] == ["Groot"]


def test_who_has_no_regio_is_in_no_part() -> None:
    found = delen(indeling("a", "AA.B"), provincies="PPPP")
    assert [d.gemeenten for d in found] == [("GM0001", "GM0002"), ("GM0004",)]


def test_all_together_are_one_part() -> None:
    (found,) = delen(indeling("a", "AABB"), indeling("b", "ABBA"), provincies="PPPP")
    assert (found.naam, len(found.gemeenten)) == ("P", 4)
