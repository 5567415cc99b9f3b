"""Computing with the gemeenten of another year than today's."""

from lappendeken.gegevens.gemeentejaar.catalogus import Jaarcatalogus, load_jaarcatalogus

__all__ = ["Jaarcatalogus", "load_jaarcatalogus"]
