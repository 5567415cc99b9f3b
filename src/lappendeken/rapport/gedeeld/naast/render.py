"""From a frozen Pagina to one HTML page that needs nothing else."""

from __future__ import annotations

from lappendeken.basis import stijl
from lappendeken.model.kleuring import KLEUREN
from lappendeken.rapport.gedeeld.naast.model import Pagina
from lappendeken.rapport.gedeeld.render import build_omgeving


def render_pagina(pagina: Pagina) -> str:
    """Write a page.

    Parameters
    ----------
    pagina
        What it says.

    Returns
    -------
    str
        A whole page: no request to anywhere, no clock, no random id; the same pagina
        gives the same text. Everything in it is escaped.
    """
    page = build_omgeving("gedeeld.naast").get_template("pagina.html.jinja")
    return page.render(
        p=pagina,
        stijl=stijl,
        regiokleuren=KLEUREN,
        gegevens={
            "namen": dict(pagina.namen),
            "verhuist": {
                paar.id: dict(paar.verhuist) for blok in pagina.blokken for paar in blok.kaartparen
            },
        },
    )
