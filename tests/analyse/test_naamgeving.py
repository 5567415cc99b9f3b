"""What the regios of a voorstel are called, worked out by hand."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest

from lappendeken import Catalogus, Indeling
from lappendeken.analyse.voorstel import compute_voorstel
from lappendeken.analyse.voorstel.naamgeving import name_regios
from lappendeken.maten import Bundel
from tekening import codes, indeling, rij


def named(slug: str, regios: str, domein: str = "", **names: str) -> Indeling:
    """Draw an indeling and name its regios; a letter without a name keeps it."""
    drawn = indeling(slug, regios, domein=domein or slug)
    return Indeling(drawn.kenmerken, drawn.lidmaatschappen, {**drawn.regionamen, **names})


def give(regio: str, *indelingen: Indeling, inwoners: str = "", **gemeenten: str) -> pd.DataFrame:
    """Name the regios of a drawing; the first letter is regio 0."""
    size = len(regio)
    weights = map(float, inwoners or "1" * size)
    bundel = Bundel.from_indelingen(indelingen, dict(zip(codes(size), weights, strict=True)))
    number = np.unique(list(regio), return_inverse=True)[1]
    return name_regios(bundel, np.asarray(number, dtype=np.intp), gemeenten)


def test_the_name_of_what_is_most_like_it_not_of_the_largest_gemeente() -> None:
    # Of 1-3 Drenthe has all three and no other: 1. Assen has 1 and 2: 2/3.
    found = give(
        "AAABB",
        named("vr", "DDDZZ", D="Drenthe", Z="Zee"),
        named("wmo", "AAEZZ", A="Assen", E="Emmen", Z="Zee"),
        inwoners="11911",
        GM0003="Emmen",
    )
    assert found["regio_code"].tolist() == ["GM0003", "GM0004"]
    assert found["regio_naam"].tolist() == ["Drenthe", "Zee"]
    assert found["naam_uit"].tolist() == ["vr", "vr;wmo"]
    assert found["naam_gelijkenis"].tolist() == [1.0, 1.0]


@pytest.mark.parametrize(
    ("stack", "naam"),
    [
        # Two domeinen against one, however many tables that one has.
        (
            [
                named("a", "PP", "x", P="Langste Naam"),
                named("b", "PP", "y", P="Langste Naam"),
                named("c", "PP", "z", P="Kort"),
                named("d", "PP", "z", P="Kort"),
                named("e", "PP", "z", P="Kort"),
            ],
            "Langste Naam",
        ),
        # As many domeinen: the shortest. As short: the first.
        ([named("a", "PP", P="GGD Twente"), named("b", "PP", P="Twente")], "Twente"),
        ([named("a", "PP", P="Wold"), named("b", "PP", P="Eems")], "Eems"),
        # One name in two spellings is one name; the spelling of most domeinen, else with dash.
        (
            [
                named("a", "PP", P="Midden Holland"),
                named("b", "PP", P="Midden-Holland"),
                named("c", "PP", P="Gouda"),
            ],
            "Midden-Holland",
        ),
        (
            [
                named("a", "PP", P="Midden Holland"),
                named("b", "PP", P="Midden-Holland"),
                named("c", "PP", P="Midden Holland"),
            ],
            "Midden Holland",
        ),
    ],
)
def test_of_equal_names_by_the_rule(stack: list[Indeling], naam: str) -> None:
    assert give("AA", *stack)["regio_naam"].tolist() == [naam]


def test_two_regios_never_have_one_name() -> None:
    # West is all of 1-3 in one table and 3 of 5 of the second regio in the other. The first has
    # it; the second takes Oost, of which it holds 3 of 5 too.
    found = give(
        "AAABBBBB",
        named("a", "WWWXYZPQ", W="West"),
        named("b", "KLMWWWNO", W="West"),
        named("c", "KLMNOTTT", T="Oost"),
    )
    assert found["regio_naam"].tolist() == ["West", "Oost"]
    assert found["naam_gelijkenis"].tolist() == [1.0, 3 / 5]
    # Without Oost it is called after its largest gemeente; and one that is called the same as
    # another regio gets its code behind it.
    alone = give(
        "AAABBBBB",
        named("a", "WWWXYZPQ", W="West"),
        named("b", "KLMWWWNO", W="West"),
        inwoners="11112111",
        GM0005="WEST",
    )
    assert alone["regio_naam"].tolist() == ["West", "WEST (GM0005)"]
    assert alone["naam_uit"].tolist() == ["a", ""]
    assert math.isnan(alone["naam_gelijkenis"][1])


@pytest.mark.parametrize(
    ("regio", "table", "naam"),
    [
        # Of the four gemeenten in either regio two are in both: just enough. Of five: not.
        ("AACD", "PPPP", "Peel"),
        ("AACDE", "PPPPP", "Gemeente"),
    ],
)
def test_half_is_just_enough(regio: str, table: str, naam: str) -> None:
    found = give(regio, named("a", table, P="Peel"), GM0001="Gemeente")
    assert found["regio_naam"][0] == naam


def test_who_has_no_regio_counts_for_none() -> None:
    # The fourth is in no regio of the table: 3 of the 4 gemeenten in either are in both.
    found = give("AAAA", named("a", "PPP.", P="Peel"))
    assert found["regio_naam"].tolist() == ["Peel"]
    assert found["naam_gelijkenis"].tolist() == [3 / 4]


def test_drenthe_is_called_drenthe(catalogus: Catalogus) -> None:
    inwoners = catalogus.gemeenten["inwoners"].astype(float).to_dict()
    chosen = catalogus.select(["veiligheidsregio", "wmo-opvang-beschermd-wonen"])
    bundel = Bundel.from_indelingen(chosen, inwoners, catalogus.grenzen)
    table = bundel.hoofdregio[bundel.slugs.index("veiligheidsregio-2024")]
    found = name_regios(bundel, table, {}).set_index("regio_code")
    assert found.loc["GM0114", "regio_naam"] == "Drenthe"
    assert found.loc["GM0114", "naam_uit"] == "veiligheidsregio-2024"


def test_the_voorstel_carries_the_names() -> None:
    stack = named("a", "AAABB", A="Noord", B="Zuid"), named("b", "AAABB", A="Noord", B="Zuid")
    found = compute_voorstel(
        Bundel.from_indelingen(stack, None, rij(5)), slug="plan-b", naam="Plan B"
    )
    assert found.indeling.regionamen == {"GM0001": "Noord", "GM0004": "Zuid"}
    assert found.regionamen["naam_uit"].tolist() == ["a;b", "a;b"]
    meta = found.indeling.kenmerken
    assert (found.indeling.slug, found.indeling.naam, meta.soort) == ("plan-b", "Plan B", "eigen")
