"""Other things than Dutch gemeenten to divide: wijken, postcodes, gemeenten of another country."""

from typing import TYPE_CHECKING

from lappendeken.basis.later import defer

if TYPE_CHECKING:
    from lappendeken.gegevens.eenheden.catalogus import Eenhedencatalogus, load_eenheden
    from lappendeken.gegevens.eenheden.keuze import Eenheidskeuze

# Most runs are of gemeenten.
__getattr__ = defer(
    __name__,
    {
        "Eenhedencatalogus": "catalogus",
        "Eenheidskeuze": "keuze",
        "load_eenheden": "catalogus",
    },
)

__all__ = ["Eenhedencatalogus", "Eenheidskeuze", "load_eenheden"]
