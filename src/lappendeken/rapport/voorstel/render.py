"""From the frozen page of a voorstel to HTML, in the look of the report."""

from __future__ import annotations

from lappendeken.model.eenheid import GEMEENTE, Eenheid
from lappendeken.rapport.gedeeld.render import render_bladzijde
from lappendeken.rapport.voorstel.model import Voorstelpagina


def render_pagina(pagina: Voorstelpagina, eenheid: Eenheid = GEMEENTE) -> str:
    """Write the page as one HTML file; see :func:`render_bladzijde`."""
    return render_bladzijde("voorstel", pagina, eenheid=eenheid)
