"""Reading what a user made: indelingen, and the rows of other small tables."""

from lappendeken.gegevens.inlezen.bestand import (
    Ingelezen,
    is_bestand,
    parse_indeling,
    read_indeling_bestand,
)
from lappendeken.gegevens.inlezen.gemeenten import Gegevens, Gemeentezoeker, raise_onbekend
from lappendeken.gegevens.inlezen.rijen import Rijen, read_rijen

__all__ = [
    "Gegevens",
    "Gemeentezoeker",
    "Ingelezen",
    "Rijen",
    "is_bestand",
    "parse_indeling",
    "raise_onbekend",
    "read_indeling_bestand",
    "read_rijen",
]
