"""All that the page knows of one small country, worked out by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from lappendeken import Bron, compute_congruentie
from lappendeken.kaart.gegevens import _build_herkomst, build_gegevens
from lappendeken.kaart.grond import build_kaartgrond
from lappendeken.kaart.keuze import Kaartkeuze
from lappendeken.kaart.lagen import LAGEN
from lappendeken.model.eenheid import GEMEENTE
from strook import strip_kaart
from tekening import code, gemeentetabel, indeling, overlappend

BRONNEN = (Bron("Lijst", "VNG", "2025"), Bron("Brief", "", ""), Bron("Brief", "", ""))
A = indeling("a", "XXYY", naam="Aha", domein="zorg", stand=2025, bronnen=BRONNEN)
B = overlappend("b", [{"P": 1.0}, {"P": 0.25, "Q": 0.75}, {"Q": None}, {}], naam="Bea")
C = indeling("c", "NNN.")


@pytest.fixture(scope="module")
def geschreven() -> dict[str, Any]:
    ground = strip_kaart(4)
    table = gemeentetabel([10, 20, 30, 40]).assign(
        gemeente_naam=["Aa", "Bee", "Cee", "Dee"],
        provincie=["Zeeland", "Drenthe", "Drenthe", "Zeeland"],
    )
    found = compute_congruentie([B, A], table, ground.grenzen, gemeld=[code(2), code(4)])
    return build_gegevens(
        Kaartkeuze.from_congruentie(found),
        build_kaartgrond(ground),
        titel="Titel",
        andere=[C, A],
        keuzes={"een": ["c", "a", "z"], "twee": []},
        plaatsen="P",
    )


def test_columns_of_the_gemeenten(geschreven: dict[str, Any]) -> None:
    columns = dict(geschreven["gemeenten"])
    points = columns.pop("punt")
    assert columns == {
        "code": ["GM0001", "GM0002", "GM0003", "GM0004"],
        "naam": ["Aa", "Bee", "Cee", "Dee"],
        "provincie": [1, 0, 0, 1],
        "provincies": ["Drenthe", "Zeeland"],
        "inwoners": [10, 20, 30, 40],
        # Squares of ten by ten km: of a hundred km2, and not of ten thousand hectare.
        "km2": [100.0, 100.0, 100.0, 100.0],
    }
    # Near 4.7 degrees east and 51.6 north in steps of 0.00005, from west to east.
    lons, lats = ([point[i] for point in points] for i in (0, 1))
    assert lons == sorted(lons)
    assert (lons[0], lats[0]) == pytest.approx((93_300, 1_032_632), abs=40)


def test_the_rest_of_the_page(geschreven: dict[str, Any]) -> None:
    assert geschreven["titel"] == "Titel"
    assert geschreven["plaatsen"] == "P"
    assert geschreven["gemeld"] == [1, 3]
    assert geschreven["drempel"] == 0.05
    assert geschreven["grenzen"] == [[0, 1, 1.0], [1, 2, 2.0], [2, 3, 3.0]]
    assert geschreven["verbindingen"] == []
    assert geschreven["keuze"] == [0, 1]
    assert geschreven["keuzes"] == [("een", [0, 2]), ("twee", [])]
    assert geschreven["toeval"] is None
    assert geschreven["eenheid"] is None


def test_indelingen_with_their_regios_and_sources(geschreven: dict[str, Any]) -> None:
    keys = ("slug", "naam", "domein", "stand", "regios", "leden", "bronnen")
    assert [[one[key] for key in keys] for one in geschreven["indelingen"]] == [
        ["a", "Aha", "zorg", 2025, ["X", "Y"], "$$%%", ["Brief", "Lijst, VNG, 2025"]],
        ["b", "Bea", "b", 2026, ["P", "Q"], [0, [[0, 0.25], [1, 0.75]], [[1, None]], -1], []],
        ["c", "c", "c", 2026, ["N"], "$$$#", []],
    ]


def test_classes_of_every_layer(geschreven: dict[str, Any]) -> None:
    """A class begins on its first number and ends before the first of the next."""
    shares = ["minder dan 40%", "40–50%", "50–60%", "60–70%", "70–80%", "80–90%", "90–100%"]
    labels = {
        one["kolom"]: [label for *_, label, _, _ in one["klassen"]] for one in geschreven["lagen"]
    }
    assert labels == {
        "congruentie": shares,
        "regioatlas_congruentie": shares,
        "partnervastheid": shares,
        "nestheid": shares,
        "tafels": ["0–2", "3", "4", "5", "6", "7–8", "9 of meer"],
        "alle_partners": ["0–9", "10–14", "15–19", "20–29", "30–39", "40–59", "60 of meer"],
    }
    starts = {one["kolom"]: [k[0] for k in one["klassen"]] for one in geschreven["lagen"]}
    assert starts["tafels"] == [0, 3, 4, 5, 6, 7, 9]
    assert starts["alle_partners"] == [0, 10, 15, 20, 30, 40, 60]
    assert starts["congruentie"] == [0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]
    for one in geschreven["lagen"]:
        ends = [k[1] for k in one["klassen"]]
        assert ends[:-1] == [k[0] for k in one["klassen"]][1:]
        assert ends[-1] == (None if one["aantal"] else 1)


def test_text_on_the_four_lightest_counts_is_dark() -> None:
    (tafels,) = [laag for laag in LAGEN if laag.kolom == "tafels"]
    dark = tafels.klassen[0].tekstkleur
    assert [k.tekstkleur for k in tafels.klassen] == [*[dark] * 4, *["#ffffff"] * 3]


def test_words_at_the_ends_of_the_scale_by_inwoners_or_not(geschreven: dict[str, Any]) -> None:
    ends = {
        one["kolom"]: (one["laag"], one["hoog"], one["inwoners"]) for one in geschreven["lagen"]
    }
    partners = "steeds andere partners", "steeds dezelfde partners", True
    assert ends == {
        "congruentie": partners,
        "regioatlas_congruentie": partners,
        "partnervastheid": ("partners eenmalig", "partners overal dezelfde", True),
        "nestheid": ("regio’s kruisen elkaar", "regio’s passen in elkaar", True),
        "tafels": ("weinig verschillende tafels", "veel verschillende tafels", False),
        "alle_partners": ("weinig partners", "veel partners", False),
    }


def test_whose_the_lines_are() -> None:
    assert _build_herkomst(GEMEENTE) == {
        "grenzen": "CBS, Kadaster (CC BY 4.0), lijnen van 2022",
        "uitleg": "Inwoners op 1 januari 2026. Gemeentegrenzen van 2022, samengevoegd tot de "
        "indeling van 2023 die nog steeds geldt. Zonder Caribisch Nederland.",
    }
    later = _build_herkomst(replace(GEMEENTE, jaar=2027, dag="1 januari 2027"))
    assert later == {
        "grenzen": "CBS, Kadaster (CC BY 4.0), lijnen van 2022, gemeenten van 1 januari 2027",
        "uitleg": "Inwoners op 1 januari 2026. Gemeentegrenzen van 2022, samengevoegd tot de "
        "indeling van 1 januari 2027. Zonder Caribisch Nederland.",
    }
    own = replace(GEMEENTE, is_eigen=True)
    assert _build_herkomst(own) == {
        "grenzen": "Kaart van de gebruiker",
        "uitleg": "Grenzen en inwoners uit een bestand van de gebruiker.",
    }
    assert _build_herkomst(replace(own, heeft_inwoners=False))["uitleg"] == (
        "Grenzen uit een bestand van de gebruiker. Inwoners zijn niet bekend: alle tellen even "
        "zwaar."
    )
