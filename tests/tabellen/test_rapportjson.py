"""Tests of rapport.json: the numbers of the report for programs, and the schema of it."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from importlib.resources import files
from typing import Any

import jsonschema
import pytest

from lappendeken import Congruentie, load_congruentie
from lappendeken.tabellen.rapportjson import build_rapportjson
from lappendeken.tabellen.samenvatting import compute_samenvatting
from tekening import indeling, vergelijk

SCHEMA: dict[str, Any] = json.loads(
    (files("lappendeken.tabellen") / "rapport.schema.json").read_text("utf-8")
)
KEUR = jsonschema.Draft202012Validator(SCHEMA)
INSTELLINGEN = {"maatlat": "", "register": None, "nulmodel": 0, "nulmodel_groei": False}


def read(congruentie: Congruentie) -> dict[str, Any]:
    said: dict[str, Any] = json.loads(build(congruentie))
    return said


def build(congruentie: Congruentie) -> str:
    return build_rapportjson(
        congruentie,
        congruentie.tabellen,
        opdracht="lappendeken rapport",
        instellingen=INSTELLINGEN,
    )


@pytest.fixture(scope="module")
def drenthe() -> Congruentie:
    return load_congruentie(["ggd", "res", "jeugdregio"], provincies=["Drenthe"])


def test_schema_is_a_schema() -> None:
    KEUR.check_schema(SCHEMA)


def test_keeps_to_its_schema(drenthe: Congruentie) -> None:
    KEUR.validate(read(drenthe))
    drawn = vergelijk(indeling("a", "AAB"), indeling("b", "ABB"))
    KEUR.validate(read(drawn))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda said: said.pop("opdracht"),
        lambda said: said.update(extra=1),
        lambda said: said["selectie"]["gemeente_codes"].append("0106"),
        lambda said: said["cijfers"][0].update(weging="raden"),
        lambda said: said["indelingen"][0].update(dekking=1.5),
        lambda said: said["versies"].update(vorm="2.0"),
    ],
)
def test_schema_refuses_what_is_no_report(
    drenthe: Congruentie, spoil: Callable[[dict[str, Any]], Any]
) -> None:
    said = copy.deepcopy(read(drenthe))
    spoil(said)
    assert not KEUR.is_valid(said)


def test_says_the_selection_beside_the_country() -> None:
    # 1 and 2 are together in both, 3 moves: of GM0001 one of one partner is the same.
    drawn = vergelijk(
        indeling("a", "AABB"), indeling("b", "AAAB"), inwoners=[5, 1, 1, 1], gemeld=["GM0001"]
    )
    said = read(drawn)
    assert said["selectie"] == {
        "landelijk": False,
        "gemeenten": 1,
        "inwoners": 5,
        "provincies": ["Drenthe"],
        "gemeente_codes": ["GM0001"],
        # As the TOOI API writes that of Utrecht: .../gemeente/gm0344.
        "gemeente_tooi": ["https://identifier.overheid.nl/tooi/id/gemeente/gm0001"],
    }
    assert said["instellingen"] == {**INSTELLINGEN, "drempel": 0.05}
    numbers = {(row["maat"], row["weging"]): row for row in said["cijfers"]}
    # Jaccard per gemeente: 1/2, 1/2, 0, 0.
    found = numbers["congruentie", "gemeenten"]
    assert (found["selectie"], found["nederland"]) == (0.5, 0.25)
    weighted = numbers["congruentie", "inwoners"]
    assert (weighted["selectie"], weighted["nederland"]) == (0.5, 0.375)
    # Kernregio's {1, 2}, {3}, {4}; the selection is part of the first.
    assert (numbers["kernregios", "geen"]["selectie"]) == 1
    assert (numbers["kernregios", "geen"]["nederland"]) == 3
    assert numbers["kernregios_van_een_gemeente", "geen"]["selectie"] == 0
    # Of the borders 1-2, 2-3 and 3-4, of 1, 2 and 3 km, it has a side of the first.
    assert numbers["grenzen_km", "geen"]["selectie"] == 1
    assert numbers["grenzen_km", "geen"]["nederland"] == 6
    # What is of the whole country only is not known of a part, and never 0.
    assert numbers["join_componenten", "geen"]["selectie"] is None


def test_of_everything_both_are_the_same(resultaat: Congruentie) -> None:
    found = compute_samenvatting(resultaat)
    assert found["selectie"].tolist() == pytest.approx(found["nederland"].tolist(), nan_ok=True)
    assert found["maat"].tolist() == resultaat.landelijk["maat"].tolist()


def test_same_input_same_text(drenthe: Congruentie) -> None:
    assert build(drenthe) == build(drenthe)
    assert build(drenthe).endswith("}\n")
