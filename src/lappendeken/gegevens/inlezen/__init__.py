"""Reading what a user made: indelingen, and the rows of other small tables."""

from lappendeken.gegevens.inlezen.bestand import (
    Ingelezen,
    is_bestand,
    read_indeling_bestand,
    read_indelingen_bestand,
    split_keuze,
)
from lappendeken.gegevens.inlezen.bladen import TABEL_SUFFIXEN, read_bladen
from lappendeken.gegevens.inlezen.eenhedenzoeker import build_zoeker
from lappendeken.gegevens.inlezen.gegevens import Gegevens
from lappendeken.gegevens.inlezen.gemeenten import Gemeentezoeker
from lappendeken.gegevens.inlezen.herkennen.kop import squash
from lappendeken.gegevens.inlezen.leeswijze import SCHEIDINGEN, Leeswijze
from lappendeken.gegevens.inlezen.onbekend import Onbekend
from lappendeken.gegevens.inlezen.protocol import STAPPEN, Protocol
from lappendeken.gegevens.inlezen.regiozoeker import NIEUW, find_regio
from lappendeken.gegevens.inlezen.rijen import Rijen, read_rijen
from lappendeken.gegevens.inlezen.samengevoegd import fill_samengevoegd

__all__ = [
    "NIEUW",
    "SCHEIDINGEN",
    "STAPPEN",
    "TABEL_SUFFIXEN",
    "Gegevens",
    "Gemeentezoeker",
    "Ingelezen",
    "Leeswijze",
    "Onbekend",
    "Protocol",
    "Rijen",
    "build_zoeker",
    "fill_samengevoegd",
    "find_regio",
    "is_bestand",
    "read_bladen",
    "read_indeling_bestand",
    "read_indelingen_bestand",
    "read_rijen",
    "split_keuze",
    "squash",
]
