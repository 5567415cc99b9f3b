"""The page of an ensemble: where an indeling stands among those that were drawn."""

from lappendeken.rapport.ensemble.build import build_pagina
from lappendeken.rapport.ensemble.gegevens import Ensemblegegevens
from lappendeken.rapport.ensemble.model import Ensemblepagina
from lappendeken.rapport.ensemble.render import render_pagina
from lappendeken.rapport.ensemble.tabellen import build_tabellen

__all__ = [
    "Ensemblegegevens",
    "Ensemblepagina",
    "build_pagina",
    "build_tabellen",
    "render_pagina",
]
