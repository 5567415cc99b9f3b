"""The pages of ``vergelijk`` and ``scenario``: two states side by side, with twin maps."""

from lappendeken.rapport.vergelijking.alternatieven import build_scenariopagina
from lappendeken.rapport.vergelijking.kaartpaar import Tekening, build_tekening
from lappendeken.rapport.vergelijking.model import Pagina
from lappendeken.rapport.vergelijking.paar import build_vergelijkpagina
from lappendeken.rapport.vergelijking.render import render_pagina

__all__ = [
    "Pagina",
    "Tekening",
    "build_scenariopagina",
    "build_tekening",
    "build_vergelijkpagina",
    "render_pagina",
]
