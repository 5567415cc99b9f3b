"""From the frozen page of an ensemble to HTML, in the look of the report."""

from __future__ import annotations

from lappendeken.model.eenheid import GEMEENTE, Eenheid
from lappendeken.rapport.ensemble.model import Ensemblepagina
from lappendeken.rapport.gedeeld.render import render_bladzijde


def render_pagina(pagina: Ensemblepagina, eenheid: Eenheid = GEMEENTE) -> str:
    """Write the page as one HTML file; see :func:`render_bladzijde`."""
    return render_bladzijde("ensemble", pagina, eenheid=eenheid)
