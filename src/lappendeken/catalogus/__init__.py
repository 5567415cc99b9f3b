"""The data that travels with the package, and how to find things in it."""

from lappendeken.catalogus.catalogus import Catalogus, load_catalogus
from lappendeken.catalogus.lezen import (
    GEMEENTE_INDELING,
    TOEWIJZING_KOLOMMEN,
    find_data,
)
from lappendeken.catalogus.zoeken import ROEPNAMEN

__all__ = [
    "GEMEENTE_INDELING",
    "ROEPNAMEN",
    "TOEWIJZING_KOLOMMEN",
    "Catalogus",
    "find_data",
    "load_catalogus",
]
