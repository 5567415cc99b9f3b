"""The page of ``scenario``: today and one or more alternatives side by side."""

from lappendeken.rapport.gedeeld.naast.kaartpaar import build_tekening
from lappendeken.rapport.gedeeld.naast.render import render_pagina
from lappendeken.rapport.scenario.build import build_scenariopagina

__all__ = ["build_scenariopagina", "build_tekening", "render_pagina"]
