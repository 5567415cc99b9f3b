"""Classes and colours that report and map share, fixed so that pictures compare."""

from __future__ import annotations

import math
from bisect import bisect_right
from dataclasses import dataclass

ACCENT = "#0b5768"
"""The one accent colour: 7.6:1 on white."""

INKT = "#1d2529"
GEEN_KLEUR = "#e4e4e0"
"""Fill for a missing value; always with a hatch or the word, never alone."""

NAAD_KLEUR = "#7a1330"

CONTRAST = 4.5
"""Least contrast of text with what is behind it: WCAG 2.2, success criterion 1.4.3."""


@dataclass(frozen=True, slots=True)
class Klasse:
    """One class of a share: from ``onder`` up to, not including, ``boven``; the last has 1."""

    onder: float
    boven: float
    label: str
    kleur: str
    tekstkleur: str


# ColorBrewer YlGnBu, 7 classes: sequential and safe for colour-blind readers.
_KLEUREN = ("#ffffcc", "#c7e9b4", "#7fcdbb", "#41b6c4", "#1d91c0", "#225ea8", "#0c2c84")
_GRENZEN = (0.0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
_LABELS = (
    "minder dan 40%",
    "40–50%",
    "50–60%",
    "60–70%",
    "70–80%",
    "80–90%",
    "90–100%",
)

KLASSEN: tuple[Klasse, ...] = tuple(
    Klasse(onder, boven, label, kleur, "#ffffff" if nummer >= 5 else INKT)
    for nummer, (onder, boven, label, kleur) in enumerate(
        zip(_GRENZEN[:-1], _GRENZEN[1:], _LABELS, _KLEUREN, strict=True)
    )
)


def find_klasse(value: float | None) -> Klasse | None:
    """Return the class of a share; ``None`` for a missing one.

    Examples
    --------
    >>> find_klasse(0.4).label
    '40–50%'
    """
    if value is None or not math.isfinite(value):
        return None
    # A sum of parts that is 0.6 can be a hair less; the text says 60%, and so must the colour.
    return KLASSEN[bisect_right(_GRENZEN[1:-1], round(float(value), 9))]


def compute_contrast(een: str, ander: str) -> float:
    """Return the contrast ratio of two colours, as WCAG 2.2 defines it.

    Parameters
    ----------
    een, ander
        As ``#rrggbb``.

    Returns
    -------
    float
        From 1 (equal) to 21 (black on white).

    References
    ----------
    W3C, *Web Content Accessibility Guidelines 2.2*, "contrast ratio" and "relative luminance".

    Examples
    --------
    >>> compute_contrast("#000000", "#ffffff")
    21.0
    """
    low, high = sorted((_compute_helderheid(een), _compute_helderheid(ander)))
    return round((high + 0.05) / (low + 0.05), 9)


def _compute_helderheid(kleur: str) -> float:
    parts = (int(kleur[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
