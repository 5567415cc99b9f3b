"""All pictures of a report, those that can be drawn of its choice."""

from __future__ import annotations

from collections.abc import Callable

from lappendeken.analyse.congruentie import Congruentie
from lappendeken.analyse.nulmodel import Nulmodel
from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.gegevens.eigengewicht import Eigengewicht
from lappendeken.model.topologie import Metertopologie, build_topologie
from lappendeken.rapport.rapport.figuren.gezicht import Gezicht
from lappendeken.rapport.rapport.figuren.grootste import draw_grootste
from lappendeken.rapport.rapport.figuren.indelingen import draw_indelingen
from lappendeken.rapport.rapport.figuren.model import Figuur
from lappendeken.rapport.rapport.figuren.naden import draw_naden
from lappendeken.rapport.rapport.figuren.rangorde import draw_rangorde
from lappendeken.rapport.rapport.figuren.sinds import draw_sinds
from lappendeken.rapport.rapport.figuren.stromen import draw_stromen
from lappendeken.rapport.rapport.figuren.vel import opmaak
from lappendeken.rapport.rapport.figuren.verhouding import draw_verhouding
from lappendeken.rapport.rapport.figuren.verwantschap import draw_verwantschap
from lappendeken.rapport.rapport.gegevens import Gegevens

TOLERANTIE_M = 450.0
TOLERANTIE_SELECTIE_M = 100.0
"""Detail that no print of A4 shows is left out, of the country and of a selection."""
VEEL = 20
"""Indelingen from which their little maps are so small that half the detail will do."""

TEKENAARS: tuple[Callable[[Gezicht], Figuur | None], ...] = (
    draw_indelingen,
    draw_rangorde,
    draw_verwantschap,
    draw_verhouding,
    draw_stromen,
    draw_naden,
    draw_grootste,
    draw_sinds,
)


def draw_figuren(
    congruentie: Congruentie,
    catalogus: Catalogus,
    nulmodel: Nulmodel | None = None,
    *,
    topologie: Metertopologie | None = None,
    datum: str = "",
    gewicht: Eigengewicht | None = None,
) -> tuple[Figuur, ...]:
    """Draw every picture that says something of this choice.

    Parameters
    ----------
    congruentie, catalogus, nulmodel
        As in :func:`lappendeken.rapport.build_rapport`.
    topologie
        The map cut into arcs; built from the catalogue when it is not given.
    datum
        When the report was made, for below each picture; empty for not said.
    gewicht
        What gemeenten weigh in their regios instead of their inwoners.

    Returns
    -------
    tuple of Figuur
        In the order in which a reader needs them. The same input gives the same bytes.
    """
    detail = TOLERANTIE_M if congruentie.is_landelijk else TOLERANTIE_SELECTIE_M
    if len(congruentie.bundel.indelingen) > VEEL:
        detail *= 2
    arcs = topologie or build_topologie(catalogus.gebiedskaart, detail)
    gezicht = Gezicht(Gegevens(congruentie, catalogus, nulmodel, gewicht=gewicht), arcs, datum)
    with opmaak():
        drawn = [draw(gezicht) for draw in TEKENAARS]
    return tuple(figuur for figuur in drawn if figuur is not None)
