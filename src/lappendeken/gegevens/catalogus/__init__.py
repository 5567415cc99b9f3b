"""The data that travels with the package, and how to find things in it."""

from lappendeken.gegevens.catalogus.bronnen import EIGEN, Eigen, Gecorrigeerd
from lappendeken.gegevens.catalogus.catalogus import Catalogus, load_catalogus
from lappendeken.gegevens.catalogus.lezen import (
    GEMEENTE_INDELING,
    TOEWIJZING_KOLOMMEN,
    find_data,
)
from lappendeken.gegevens.catalogus.zoeken import ROEPNAMEN

__all__ = [
    "EIGEN",
    "GEMEENTE_INDELING",
    "ROEPNAMEN",
    "TOEWIJZING_KOLOMMEN",
    "Catalogus",
    "Eigen",
    "Gecorrigeerd",
    "find_data",
    "load_catalogus",
]
