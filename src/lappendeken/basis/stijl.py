"""Classes and colours that report and map share, fixed so that pictures compare."""

from __future__ import annotations

import math
from dataclasses import dataclass

ACCENT = "#0b5768"
"""The one accent colour: 7.6:1 on white."""

INKT = "#1d2529"
GEEN_KLEUR = "#e4e4e0"
"""Fill for a missing value; always with a hatch or the word, never alone."""

NAAD_KLEUR = "#7a1330"


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
    share = round(float(value), 9)
    return next((klasse for klasse in KLASSEN if share < klasse.boven), KLASSEN[-1])
