"""Reading what a user made: indelingen, and the rows of other small tables."""

from lappendeken.gegevens.inlezen.bestand import (
    Ingelezen,
    is_bestand,
    read_indeling_bestand,
    read_indelingen_bestand,
    split_keuze,
)
from lappendeken.gegevens.inlezen.bladen import TABEL_SUFFIXEN, read_bladen
from lappendeken.gegevens.inlezen.gemeenten import Gegevens, Gemeentezoeker
from lappendeken.gegevens.inlezen.herkennen.kop import squash
from lappendeken.gegevens.inlezen.leeswijze import SCHEIDINGEN, Leeswijze
from lappendeken.gegevens.inlezen.onbekend import Onbekend
from lappendeken.gegevens.inlezen.protocol import Protocol
from lappendeken.gegevens.inlezen.rijen import Rijen, read_rijen
from lappendeken.gegevens.inlezen.samengevoegd import fill_samengevoegd

__all__ = [
    "SCHEIDINGEN",
    "TABEL_SUFFIXEN",
    "Gegevens",
    "Gemeentezoeker",
    "Ingelezen",
    "Leeswijze",
    "Onbekend",
    "Protocol",
    "Rijen",
    "fill_samengevoegd",
    "is_bestand",
    "read_bladen",
    "read_indeling_bestand",
    "read_indelingen_bestand",
    "read_rijen",
    "split_keuze",
    "squash",
]
