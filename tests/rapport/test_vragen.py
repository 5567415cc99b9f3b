"""The questions at the end and the gemeenten on a hard seam, at none, one, all and ties."""

from __future__ import annotations

import pytest

from getekend_rapport import teken, teken_topologie
from lappendeken import Catalogus
from lappendeken.rapport.rapport import build_rapport
from lappendeken.rapport.rapport.gegevens import Gegevens
from lappendeken.rapport.rapport.hoofdtekst.vragen import (
    BELANG,
    SLOT,
    TEGENSTEM,
    build_vragen,
    vraag_gebied,
    vraag_gemeente,
)
from lappendeken.rapport.rapport.naden import build_naden
from lappendeken.rapport.rapport.randen import MEESTE
from tekening import indeling

WAAROM = (
    "Waar een grens afwijkt van andere: welke inhoudelijke reden is daarvoor, en geldt die nog?"
)


@pytest.mark.parametrize(
    ("verdelers", "heel", "says"),
    [
        ([], 0, WAAROM),
        ([], 1, WAAROM),
        ([], 9, "In 9 indelingen is Drenthe één regio: wat kan daar samen op de agenda?"),
        (
            ["RES"],
            1,
            "RES verdeelt Drenthe: welke inhoudelijke reden is daarvoor, en geldt die nog?",
        ),
        (
            ["A", "B", "C", "D"],
            0,
            (
                "A, B, C en D verdelen Drenthe: welke inhoudelijke reden is daarvoor, en geldt die "
                "nog?"
            ),
        ),
        (
            ["A", "B", "C", "D", "E"],
            2,
            (
                "5 indelingen verdelen Drenthe: welke inhoudelijke reden is daarvoor, en geldt die "
                "nog? In 2 indelingen is Drenthe één regio: wat kan daar samen op de agenda?"
            ),
        ),
    ],
)
def test_asks_an_area_why_it_is_divided(verdelers: list[str], heel: int, says: str) -> None:
    assert vraag_gebied("Drenthe", verdelers, heel) == says


@pytest.mark.parametrize(
    ("gezelschappen", "indelingen", "says"),
    [
        (0, 0, ""),
        (1, 3, "Wat kan samen op de agenda nu het gezelschap overal hetzelfde is?"),
        (
            2,
            3,
            (
                "Welke van de 2 gezelschappen zijn er om een inhoudelijke reden, en welke zijn zo "
                "gegroeid? Wat haalt de gemeente bij elk, en wat brengt zij?"
            ),
        ),
    ],
)
def test_asks_a_gemeente_about_its_companies(
    gezelschappen: int, indelingen: int, says: str
) -> None:
    assert vraag_gemeente(gezelschappen, indelingen, 3) == says


FIJN = indeling("a", "AABB", naam="Fijn")
GROF = indeling("b", "AAAA", naam="Grof")


def test_the_questions_follow_what_is_reported(catalogus: Catalogus) -> None:
    def vragen(*gemeld: str, regio: str = "") -> tuple[str, ...]:
        found = teken(FIJN, GROF, **({"gemeld": list(gemeld)} if gemeld else {}))
        return build_vragen(Gegevens(found, catalogus, regio=regio)).zinnen

    assert vragen() == (TEGENSTEM, f"{WAAROM} {BELANG} {SLOT}")
    assert vragen("GM0002", "GM0003", regio="Midden") == (
        (
            "Fijn verdeelt Midden: welke inhoudelijke reden is daarvoor, en geldt die nog? "
            f"{BELANG} {SLOT}"
        ),
    )
    (alone,) = vragen("GM0002")
    assert alone.startswith("Welke van de 2 gezelschappen ")
    assert alone.endswith(f" {BELANG} {SLOT}")


def test_the_questions_close_every_story(catalogus: Catalogus) -> None:
    for gemeld in ([], ["GM0001"], ["GM0001", "GM0003"]):
        found = teken(FIJN, GROF, **({"gemeld": gemeld} if gemeld else {}))
        rapport = build_rapport(found, catalogus, topologie=teken_topologie(4))
        assert rapport.hoofdtekst[-1].kop == "Vragen voor het gesprek"


# --- who lies on a hard seam -----------------------------------------------------------------


def test_the_edge_has_both_sides(catalogus: Catalogus) -> None:
    # Both part 2 from 3; only the second parts 4 from 5.
    stack = (indeling("a", "AABBBB"), indeling("b", "AABBCC"))
    _, edges = build_naden(Gegevens(teken(*stack), catalogus), ()).tabellen
    assert [[cel.tekst for cel in rij] for rij in edges.rijen] == [
        ["GM0002", "1", "GM0003", "GM0001"],
        ["GM0003", "1", "GM0002", "GM0004"],
    ]
    # A selection shows its own side alone.
    found = Gegevens(teken(*stack, gemeld=["GM0003", "GM0004"]), catalogus)
    _, edges = build_naden(found, ()).tabellen
    assert [[cel.tekst for cel in rij] for rij in edges.rijen] == [
        ["GM0003", "1", "GM0002", "GM0004"]
    ]


def test_without_a_hard_seam_nobody_is_on_the_edge(catalogus: Catalogus) -> None:
    stack = (indeling("a", "AABB"), indeling("b", "AAAB"))
    assert build_naden(Gegevens(teken(*stack), catalogus), ()).tabellen == ()


@pytest.mark.parametrize(
    ("size", "rows", "more"),
    [
        (MEESTE, MEESTE, ""),
        # One more takes no more room than saying so.
        (MEESTE + 1, MEESTE + 1, ""),
        (
            MEESTE + 2,
            MEESTE,
            " Nog 2 gemeenten liggen aan een harde naad; elke grens staat in tabellen/naden.csv.",
        ),
    ],
)
def test_of_the_country_the_longest_are_shown(
    catalogus: Catalogus, size: int, rows: int, more: str
) -> None:
    apart = "".join(chr(0x4E00 + n) for n in range(size))
    found = Gegevens(teken(indeling("a", apart), indeling("b", apart)), catalogus)
    _, edges = build_naden(found, ()).tabellen
    assert len(edges.rijen) == rows
    assert edges.noot == (
        "Van de buurgemeenten die niet genoemd zijn, is de grens in een deel van de indelingen "
        f"een regiogrens.{more}"
    )
    # Those between two others have two seams, the ends one.
    assert [rij[1].tekst for rij in edges.rijen][:2] == ["2", "2"]
