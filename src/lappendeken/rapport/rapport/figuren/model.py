"""A picture as it is written, and the names that there are."""

from __future__ import annotations

from dataclasses import dataclass

NAMEN = (
    "indelingen",
    "rangorde",
    "verwantschap",
    "verhouding",
    "stromen",
    "naden",
    "grootste-gemeente",
    "sinds-2016",
)
"""In the order in which a reader needs them; not each can be drawn of every choice."""


@dataclass(frozen=True, slots=True)
class Figuur:
    """One picture.

    Attributes
    ----------
    naam
        One of :data:`NAMEN`.
    titel
        What stands above it.
    beschrijving
        The text alternative: what it shows, with its main numbers.
    svg, png
        The picture, twice; the second at 192 dots per inch.
    breedte_cm, hoogte_cm
        Its size on paper.
    """

    naam: str
    titel: str
    beschrijving: str
    svg: bytes
    png: bytes
    breedte_cm: float
    hoogte_cm: float
