"""From a frozen Siteblad to one HTML page."""

from __future__ import annotations

from collections.abc import Sequence

from lappendeken.basis.woordkeus import GEWOON, Woordkeus
from lappendeken.rapport.gedeeld.bouwstenen import Link
from lappendeken.rapport.gedeeld.render import render_bladzijde
from lappendeken.rapport.rapport.site.model import Siteblad


def render_siteblad(
    blad: Siteblad, navigatie: Sequence[Link] = (), woorden: Woordkeus = GEWOON
) -> str:
    """Write a page of a site; see :func:`render_bladzijde`."""
    return render_bladzijde(
        "rapport.site", blad, eenheid=blad.eenheid, woorden=woorden, navigatie=navigatie
    )
