"""The page of ``vergelijk``: two indelingen side by side."""

from lappendeken.rapport.gedeeld.naast.kaartpaar import build_tekening
from lappendeken.rapport.gedeeld.naast.render import render_pagina
from lappendeken.rapport.vergelijking.build import build_vergelijkpagina

__all__ = ["build_tekening", "build_vergelijkpagina", "render_pagina"]
