"""From a frozen Pagina with twin maps to HTML, in the look of the report."""

from __future__ import annotations

from lappendeken.basis.woordkeus import GEWOON, Woordkeus
from lappendeken.model.eenheid import GEMEENTE, Eenheid
from lappendeken.rapport.gedeeld.naast.model import Pagina
from lappendeken.rapport.gedeeld.render import render_bladzijde


def render_pagina(pagina: Pagina, eenheid: Eenheid = GEMEENTE, woorden: Woordkeus = GEWOON) -> str:
    """Write a page as one HTML file; see :func:`render_bladzijde`."""
    return render_bladzijde(
        "gedeeld.naast",
        pagina,
        eenheid=eenheid,
        woorden=woorden,
        gegevens={
            "woordkeus": {"woorden": dict(woorden.woorden), "beschermd": list(woorden.beschermd)},
            "gemeenten": {
                "code": [code for code, _ in pagina.grond.vlakken],
                "naam": pagina.grond.namen,
                "inwoners": pagina.grond.inwoners,
            },
            "namen": pagina.grond.zoeknamen,
            "plaatsen": pagina.grond.plaatsen,
            "verhuist": {
                paar.id: dict(paar.verhuist) for blok in pagina.blokken for paar in blok.kaartparen
            },
        },
    )
