"""Tests of the places by which people look for a gemeente."""

from __future__ import annotations

import base64
import zlib

import pandas as pd

from lappendeken import Catalogus
from lappendeken.gegevens.catalogus.plaatsen import pack_plaatsen
from lappendeken.gegevens.catalogus.zoeken import list_zoeknamen

ROWS = pd.DataFrame(
    [
        ("GM1940", "Lemmer", "woonplaats"),
        ("GM1940", "Joure", "woonplaats"),
        ("GM0518", "Loosduinen", "wijk"),
        ("GM0518", "'s-Gravenhage", "woonplaats"),
        ("GM9999", "Elders", "woonplaats"),
    ],
    columns=["gemeente_code", "naam", "soort"],
)
NAMEN = {"GM0184": "Urk", "GM0518": "'s-Gravenhage", "GM1940": "De Fryske Marren"}


def unpack(packed: str) -> list[str]:
    return zlib.decompress(base64.b64decode(packed), -15).decode().split("\n")


def test_places_stand_on_the_line_of_their_gemeente() -> None:
    assert unpack(pack_plaatsen(ROWS, NAMEN)) == ["", ";Loosduinen", "Joure|Lemmer"]


def test_nothing_to_pack_is_an_empty_text() -> None:
    assert pack_plaatsen(ROWS.iloc[:0], NAMEN) == ""


def test_every_gemeente_has_a_place_and_every_place_a_gemeente(catalogus: Catalogus) -> None:
    places = pd.DataFrame(catalogus.woonplaatsen)
    assert set(places["gemeente_code"]) == set(catalogus.gemeenten.index)
    assert not places.duplicated(["gemeente_code", "naam"]).any()
    assert not places["naam"].str.contains("[|;\n]").any()
    assert set(places["soort"]) == {"woonplaats", "wijk"}


def test_a_place_in_two_gemeenten_is_a_row_of_each(catalogus: Catalogus) -> None:
    places = pd.DataFrame(catalogus.woonplaatsen)
    here = places.loc[places["naam"] == "Achterveld", "gemeente_code"]
    assert set(here) == {"GM0203", "GM0327"}


def test_another_name_goes_before_one_that_is_gone() -> None:
    """De Fryske Marren was De Friese Meren, and is still called so."""
    found = list_zoeknamen(
        {"GM1940": "De Fryske Marren"},
        {"De Friese Meren": ["GM1940"], "Skarsterlan": ["GM1940"]},
        [("GM1940", "De Friese Meren"), ("GM1940", "De Fryske Marren"), ("GM0001", "Elders")],
    )
    assert [(one.naam, one.soort) for one in found] == [
        ("De Friese Meren", "roepnaam"),
        ("Skarsterlan", "vroeger"),
    ]
