"""Seeing where in a sheet the table stands, and which column says what."""

from lappendeken.gegevens.inlezen.herkennen.kiezen import VORMEN, Herkend
from lappendeken.gegevens.inlezen.herkennen.werkbladen import herken_bladen

__all__ = ["VORMEN", "Herkend", "herken_bladen"]
