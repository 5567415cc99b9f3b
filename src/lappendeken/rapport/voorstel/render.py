"""From the frozen page of a voorstel to HTML, in the look of the report."""

from __future__ import annotations

from lappendeken.basis import stijl
from lappendeken.rapport.gedeeld.render import build_omgeving
from lappendeken.rapport.voorstel.model import Voorstelpagina


def render_pagina(pagina: Voorstelpagina) -> str:
    """Write the page as one HTML file that needs nothing else.

    Parameters
    ----------
    pagina
        What it says.

    Returns
    -------
    str
        A whole page: no request to anywhere, no clock, no random id. Everything in it
        is escaped.
    """
    page = build_omgeving("voorstel").get_template("pagina.html.jinja")
    return page.render(r=pagina, stijl=stijl)
