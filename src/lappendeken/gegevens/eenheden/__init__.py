"""Other things than Dutch gemeenten to divide: wijken, postcodes, gemeenten of another country."""

from lappendeken.gegevens.eenheden.catalogus import Eenhedencatalogus, load_eenheden
from lappendeken.gegevens.eenheden.lezen import Eenheidskeuze

__all__ = ["Eenhedencatalogus", "Eenheidskeuze", "load_eenheden"]
