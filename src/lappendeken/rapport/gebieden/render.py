"""From the frozen page of two maps to HTML, in the look of the report."""

from __future__ import annotations

from lappendeken.rapport.gebieden.model import Gebiedenpagina
from lappendeken.rapport.gedeeld.render import render_bladzijde


def render_pagina(pagina: Gebiedenpagina) -> str:
    """Write the page as one HTML file; see :func:`render_bladzijde`."""
    return render_bladzijde("gebieden", pagina)
