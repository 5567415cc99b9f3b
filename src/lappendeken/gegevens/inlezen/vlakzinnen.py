"""What there is to say about how a map was read, whatever becomes of it."""

from __future__ import annotations

from collections.abc import Collection

from lappendeken.basis.tekst import format_getal, join_namen
from lappendeken.gegevens.inlezen.gemeenten import MAX_GETOOND
from lappendeken.gegevens.inlezen.kaarten.stelsel import Stelsel, name_code

_HOE = {
    "genoemd": "zoals het bestand zegt",
    "norm": "zoals bij deze soort bestanden hoort",
    "getallen": "aan de getallen te zien",
    "gegeven": "met --crs gegeven",
}


def say_stelsel(plaats: str, stelsel: Stelsel) -> list[str]:
    """Say what was assumed about the coordinate system of a map.

    Parameters
    ----------
    plaats
        The file, as a sentence calls it.
    stelsel
        In which system it is read.
    """
    said = []
    what = name_code(stelsel.code)
    if stelsel.hoe == "getallen":
        said.append(
            f"{plaats} noemt geen coördinatenstelsel; aan de getallen te zien is het {what}."
        )
    elif stelsel.hoe == "gegeven":
        said.append(f"{plaats} is met --crs gelezen als {what}.")
    if stelsel.verwisseld:
        said.append(
            f"In {plaats} staan de twee coördinaten van elk punt verwisseld; zij zijn omgedraaid."
        )
    return said


def say_vormen(plaats: str, zonder: Collection[int], anders: Collection[int]) -> list[str]:
    """Say which features have no polygon, and which have points or lines beside it.

    Parameters
    ----------
    plaats
        The file, as a sentence calls it.
    zonder, anders
        Positions of those features.
    """
    said = []
    for places, one, more in (
        (set(zonder), "is een rij zonder vlak", "zijn {} rijen zonder vlak"),
        (
            set(anders) - set(zonder),
            "zijn van een vlak losse lijnen en punten",
            "zijn van {} vlakken losse lijnen en punten",
        ),
    ):
        if not places:
            continue
        text = one if len(places) == 1 else more.format(format_getal(len(places)))
        listed = join_namen((str(place + 1) for place in sorted(places)), MAX_GETOOND)
        said.append(f"In {plaats} {text} weggelaten: nummer {listed}.")
    return said


def name_stelsel(stelsel: Stelsel) -> str:
    """Name the coordinate system of a map, with how it was found."""
    turned = ", coördinaten omgedraaid" if stelsel.verwisseld else ""
    return f"{name_code(stelsel.code)}, {_HOE[stelsel.hoe]}{turned}"
