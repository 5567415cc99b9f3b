"""A map as it was read: what the readers give and the measuring takes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from lappendeken.basis.tekst import drop_onzichtbaar, format_getal, join_namen, shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.grenzen import NAAM_TEKENS, TABEL_CELLEN
from lappendeken.gegevens.inlezen.kaarten.limiet import Limiet

_MAX_LAGEN = 5
"""Layers that a sentence names."""


@dataclass(frozen=True, slots=True)
class Kaartlaag:
    """The features of a map.

    Attributes
    ----------
    naam
        The file, as a sentence calls it.
    kolommen
        Name of an attribute to a text per feature; empty when only shapes were asked.
    vormen
        A shape per feature, ``None`` where there is none: a numpy array of shapely geometry;
        ``None`` when only attributes were asked.
    genoemd
        The coordinate system that the file names or describes; empty when it does not.
    norm
        The one that its format has when the file names none; empty when it has none.
    laag
        Name of the layer; empty for a format without layers.
    beschadigd
        Positions of the features whose shape is there and cannot be used.
    anders
        Positions of the features that have something that is no polygon, beside a shape or
        instead of it.
    """

    naam: str
    kolommen: Mapping[str, list[str]]
    vormen: Any
    genoemd: str = ""
    norm: str = ""
    laag: str = ""
    beschadigd: frozenset[int] = field(default_factory=frozenset)
    anders: frozenset[int] = field(default_factory=frozenset)


def check_aantal(naam: str, count: int, limiet: Limiet) -> None:
    """Check that a map has features, and not more than can be.

    Raises
    ------
    GegevensError
        If it has none, or too many.
    """
    if not count:
        msg = f"Kaartbestand {naam} heeft geen vlakken. Geef de regio's als vlakken."
        raise GegevensError(msg)
    if count > limiet.vlakken:
        msg = (
            f"Kaartbestand {naam} heeft meer dan {format_getal(limiet.vlakken)} vlakken, en meer "
            "kan niet. Voeg de vlakken per regio samen."
        )
        raise GegevensError(msg)


def check_kolommen(naam: str, count: int, rijen: int, limiet: Limiet) -> None:
    """Check that a map has no more attributes than can be.

    Raises
    ------
    GegevensError
        If it has too many, or too many for so many features.
    """
    if count > limiet.kolommen:
        most, what = limiet.kolommen, "kolommen"
    elif count * rijen > TABEL_CELLEN:
        most, what = TABEL_CELLEN, "cellen"
    else:
        return
    msg = (
        f"Kaartbestand {naam} heeft meer dan {format_getal(most)} {what}. Laat alleen die met de "
        "regio staan."
    )
    raise GegevensError(msg)


def choose_laag(naam: str, lagen: Sequence[str], wens: str) -> str:
    """Return the layer that is read: the only one, or the one that the user named.

    Raises
    ------
    GegevensError
        If there are several and none was named, or the one that was named is not there.
    """
    listed = join_namen((f"'{shorten(laag)}'" for laag in lagen), _MAX_LAGEN)
    if wens:
        same = [laag for laag in lagen if laag == wens] or [
            laag for laag in lagen if laag.casefold() == wens.casefold()
        ]
        if len(same) == 1:
            return same[0]
        seen = f"Hier staan {listed}" if lagen else "Dit bestand heeft geen lagen: laat --laag weg"
        msg = f"Kaartbestand {naam} heeft geen kaartlaag '{shorten(wens)}' (--laag). {seen}."
        raise GegevensError(msg)
    if len(lagen) > 1:
        msg = (
            f"Kaartbestand {naam} heeft {format_getal(len(lagen))} kaartlagen: {listed}. Kies de "
            f'laag met de regio\'s, zoals --laag "{shorten(lagen[0])}".'
        )
        raise GegevensError(msg)
    return lagen[0] if lagen else ""


def cut_teksten(values: Iterable[str]) -> list[str]:
    """Clean texts, and cut them just beyond the longest name: the rest is refused, not sent."""
    return [drop_onzichtbaar(value[: NAAM_TEKENS + 1]).strip() for value in values]
