"""Cells of a table: how each kind of value is written and sorted."""

from __future__ import annotations

import math

from lappendeken.basis.stijl import KLASSEN, find_klasse
from lappendeken.basis.tekst import format_getal, format_procent
from lappendeken.rapport.gedeeld.bouwstenen import Cel
from lappendeken.rapport.gedeeld.woorden import (
    add_teken,
    format_gewicht,
    format_punten,
    is_bekend,
)


def klasse_van(value: float | None) -> int | None:
    """Return the position of the class of a share, or ``None``."""
    klasse = find_klasse(value)
    return None if klasse is None else KLASSEN.index(klasse)


def cel_tekst(text: object) -> Cel:
    """Return a cell of text."""
    return Cel(str(text))


def cel_getal(value: float, decimals: int = 0) -> Cel:
    """Return a cell with a number; a missing one is a dash and sorts last."""
    known = is_bekend(value)
    return Cel(format_getal(value, decimals), float(value) if known else None)


def cel_procent(value: float, decimals: int = 0, kleur: bool = False) -> Cel:
    """Return a cell with a percentage, coloured by its class on request."""
    known = is_bekend(value)
    return Cel(
        format_procent(value, decimals),
        float(value) if known else None,
        klasse_van(value) if kleur and known else None,
    )


def cel_gewicht(value: float) -> Cel:
    """Return a cell with a share in the inwoners; more than half never reads as half."""
    return Cel(format_gewicht(value), float(value)) if is_bekend(value) else cel_procent(value)


def cel_punten(value: float) -> Cel:
    """Return a cell with a difference in procentpunten."""
    return Cel(format_punten(value), float(value) if is_bekend(value) else None)


def cel_soort(value: float, soort: str) -> Cel:
    """Return a cell with a number as its kind is written."""
    if soort == "aandeel":
        return cel_procent(value, 1)
    decimals = {"aantal": 0, "km": 1, "bits": 2}.get(soort, 2)
    return cel_getal(value, decimals)


def cel_verschil(value: float, soort: str) -> Cel:
    """Return a cell with a difference and its sign; of shares in procentpunten."""
    number = round(100 * value if soort == "aandeel" else value, 9)
    digits = {"aantal": 0, "getal": 2}.get(soort, 1)
    # A difference that rounds to nothing still goes one way.
    while number and not math.isnan(number) and digits < 4 and not round(number, digits):
        digits += 1
    cell = cel_getal(number, digits)
    return Cel(add_teken(cell.tekst), cell.waarde)
