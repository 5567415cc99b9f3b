"""Sentences of the main report exactly at the values where they change."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest

from getekend_rapport import teken
from lappendeken import Catalogus
from lappendeken.rapport.rapport.gegevens import Gegevens
from lappendeken.rapport.rapport.kort import build_landelijk, describe_spreiding
from lappendeken.rapport.rapport.naden import build_naden
from tekening import indeling


@pytest.mark.parametrize(
    ("scores", "says"),
    [
        # A half is not above it, nine tenths is high and four tenths is not low.
        (
            [0.5, 0.9, 0.4],
            (
                "Bij 1 van de 3 gemeenten (33%) is de congruentie hoger dan 50%; bij 1 is zij 90% "
                "of hoger, bij geen enkele lager dan 40%."
            ),
        ),
        (
            [0.5, 0.89, 0.39],
            (
                "Bij 1 van de 3 gemeenten (33%) is de congruentie hoger dan 50%; bij 1 is zij "
                "lager dan 40%, bij geen enkele 90% of hoger."
            ),
        ),
    ],
)
def test_a_score_at_a_threshold_is_counted_on_one_side(scores: list[float], says: str) -> None:
    shown = SimpleNamespace(gemeenten=pd.DataFrame({"congruentie": scores}))
    gegevens: Any = SimpleNamespace(congruentie=shown)
    assert describe_spreiding(gegevens) == says


def test_of_some_kernregios_it_is_told_that_they_are_one_gemeente(catalogus: Catalogus) -> None:
    def told(*drawings: str) -> str:
        stack = [indeling(slug, text) for slug, text in zip("ab", drawings, strict=True)]
        return build_landelijk(Gegevens(teken(*stack), catalogus), ()).zinnen[-1]

    assert (
        " 1 daarvan bestaat uit één gemeente: geen andere gemeente zit daar in precies dezelfde "
        "regio’s."
    ) in told("AAB", "AAB")
    assert " 2 daarvan bestaan uit één gemeente: " in told("AABB", "AAAB")
    assert " Elk daarvan bestaat uit één gemeente: " in told("AAB", "ABB")


def test_where_nobody_was_compared_nobody_is_together(catalogus: Catalogus) -> None:
    stack = (indeling("a", "AA."), indeling("b", "AA."))
    # A border of 1 km inside the regio, and one of 1 km with who has none.
    first = build_naden(Gegevens(teken(*stack), catalogus), ()).zinnen[0]
    assert (
        "Van de 2 km gemeentegrens is 0 km (0%) in minstens één indeling een naad; langs 1 km "
        "(50%) zit men in elke indeling bij elkaar."
    ) in first


def test_hard_seams_are_told_by_the_regios_of_the_coarsest_indeling(catalogus: Catalogus) -> None:
    stack = (indeling("a", "PQRR", naam="Fijn"), indeling("b", "AABB", naam="Grof"))
    table = build_naden(Gegevens(teken(*stack), catalogus), ()).tabellen[0]
    assert table.bijschrift == (
        "De langste harde naden, opgeteld tussen twee regio’s van de indeling Grof"
    )
    assert [cel.tekst for cel in table.rijen[0]] == ["A – B", "1", "1", "GM0002–GM0003"]
