"""The data that travels with the package, and how to find things in it."""

from lappendeken.gegevens.catalogus.catalogus import Catalogus, load_catalogus
from lappendeken.gegevens.catalogus.lezen import (
    GEMEENTE_INDELING,
    TOEWIJZING_KOLOMMEN,
    find_data,
)
from lappendeken.gegevens.catalogus.zoeken import ROEPNAMEN

__all__ = [
    "GEMEENTE_INDELING",
    "ROEPNAMEN",
    "TOEWIJZING_KOLOMMEN",
    "Catalogus",
    "find_data",
    "load_catalogus",
]
