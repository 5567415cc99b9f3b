"""The page of a voorstel: what it is, what it costs and what it asks of whom."""

from lappendeken.rapport.voorstel.build import build_pagina
from lappendeken.rapport.voorstel.gegevens import Voorstelgegevens
from lappendeken.rapport.voorstel.model import Voorstelpagina
from lappendeken.rapport.voorstel.render import render_pagina
from lappendeken.rapport.voorstel.tabellen import build_tabellen, build_voorsteltabel

__all__ = [
    "Voorstelgegevens",
    "Voorstelpagina",
    "build_pagina",
    "build_tabellen",
    "build_voorsteltabel",
    "render_pagina",
]
