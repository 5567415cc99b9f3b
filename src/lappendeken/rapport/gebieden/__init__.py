"""The page of ``vergelijk --vlakken``: two maps over each other."""

from lappendeken.rapport.gebieden.build import build_gebiedenpagina
from lappendeken.rapport.gebieden.render import render_pagina

__all__ = ["build_gebiedenpagina", "render_pagina"]
