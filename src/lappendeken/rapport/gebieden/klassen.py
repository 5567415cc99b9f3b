"""Classes of inhomogeniteit: fixed, so that pictures compare."""

from __future__ import annotations

import itertools

from lappendeken.basis.tekst import format_getal, round_getal
from lappendeken.rapport.gedeeld.woorden import is_bekend

_GRENZEN = (0.1, 0.2, 0.3, 0.5, 0.7, 1.0)

LABELS = (
    "minder dan 0,1",
    *(
        f"{format_getal(low, 1)} tot {format_getal(high, int(high < 1))}"
        for low, high in itertools.pairwise(_GRENZEN)
    ),
    "1 of meer",
)
"""What each class holds, from light to dark."""


def format_inhomogeniteit(value: float) -> str:
    """Write an inhomogeniteit with two decimals.

    What is not nothing is never ``0,00``, and it is never written as of another class.

    Examples
    --------
    >>> format_inhomogeniteit(0.857254), format_inhomogeniteit(0.002), format_inhomogeniteit(0.2996)
    ('0,86', '<0,01', '0,29')
    """
    if not is_bekend(value):
        return format_getal(None)
    number = round(value, 9)
    if 0 < number < 0.005:
        return "<0,01"
    shown = round_getal(number, 2)
    if find_klasse(shown) != find_klasse(number):
        shown -= 0.01
    return format_getal(shown, 2)


def find_klasse(value: float) -> int | None:
    """Return the position of its class; ``None`` for a missing value."""
    if not is_bekend(value):
        return None
    # A sum of parts that is 0.3 can be a hair less.
    return sum(round(value, 9) >= bound for bound in _GRENZEN)
