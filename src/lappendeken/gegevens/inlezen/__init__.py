"""Reading what a user made: indelingen, and the rows of other small tables."""

from typing import TYPE_CHECKING

from lappendeken.basis.later import defer

if TYPE_CHECKING:
    from lappendeken.gegevens.inlezen.bestand import (
        Ingelezen,
        read_indeling_bestand,
        read_indelingen_bestand,
    )
    from lappendeken.gegevens.inlezen.bestandsnaam import is_bestand, split_keuze
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

# A run without a file of the user needs little of this.
__getattr__ = defer(
    __name__,
    {
        "NIEUW": "regiozoeker",
        "SCHEIDINGEN": "leeswijze",
        "STAPPEN": "protocol",
        "TABEL_SUFFIXEN": "bladen",
        "Gegevens": "gegevens",
        "Gemeentezoeker": "gemeenten",
        "Ingelezen": "bestand",
        "Leeswijze": "leeswijze",
        "Onbekend": "onbekend",
        "Protocol": "protocol",
        "Rijen": "rijen",
        "build_zoeker": "eenhedenzoeker",
        "fill_samengevoegd": "samengevoegd",
        "find_regio": "regiozoeker",
        "is_bestand": "bestandsnaam",
        "read_bladen": "bladen",
        "read_indeling_bestand": "bestand",
        "read_indelingen_bestand": "bestand",
        "read_rijen": "rijen",
        "split_keuze": "bestandsnaam",
        "squash": "herkennen.kop",
    },
)

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
