"""From a frozen Pagina with twin maps to HTML, in the look of the report."""

from __future__ import annotations

from lappendeken.rapport.gedeeld.naast.model import Pagina
from lappendeken.rapport.gedeeld.render import render_bladzijde


def render_pagina(pagina: Pagina) -> str:
    """Write a page as one HTML file; see :func:`render_bladzijde`."""
    return render_bladzijde(
        "gedeeld.naast",
        pagina,
        gegevens={
            "gemeenten": {
                "code": [code for code, _ in pagina.grond.vlakken],
                "naam": pagina.grond.namen,
                "inwoners": pagina.grond.inwoners,
            },
            "namen": pagina.grond.zoeknamen,
            "verhuist": {
                paar.id: dict(paar.verhuist) for blok in pagina.blokken for paar in blok.kaartparen
            },
        },
    )
