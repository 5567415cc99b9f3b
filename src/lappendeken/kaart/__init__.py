"""The map: one HTML page that works without a network."""

from lappendeken.kaart.build import build_kaart, format_titel, render_kaart
from lappendeken.kaart.lagen import LAGEN, Laag, find_achtergrond
from lappendeken.kaart.offline import OfflineMap

__all__ = [
    "LAGEN",
    "Laag",
    "OfflineMap",
    "build_kaart",
    "find_achtergrond",
    "format_titel",
    "render_kaart",
]
