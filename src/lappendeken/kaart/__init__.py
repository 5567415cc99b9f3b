"""The map: one HTML page that works without a network."""

from lappendeken.kaart.build import build_kaart, render_kaart
from lappendeken.kaart.lagen import LAGEN, Laag

__all__ = ["LAGEN", "Laag", "build_kaart", "render_kaart"]
