"""Laying indelingen over the gemeenten that there are: where every comparison begins."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from lappendeken.basis.tekst import join_namen
from lappendeken.errors import GegevensError, SelectieError
from lappendeken.maten.bundel import Bundel
from lappendeken.model.gebiedskaart import Grenzen
from lappendeken.model.indeling import DREMPEL, Indeling


def build_bundel(
    indelingen: Sequence[Indeling],
    inwoners: Mapping[str, float],
    grenzen: Grenzen | None = None,
    drempel: float = DREMPEL,
) -> Bundel:
    """Lay indelingen over each other.

    Parameters
    ----------
    indelingen
        Two or more, with different slugs. They are ordered by slug, so that the
        order in which they are given changes nothing.
    inwoners
        Gemeente code to inwoners, which decides which gemeenten there are; where they are
        missing of one, all gemeenten weigh the same.
    grenzen
        Borders; without them there are no naden and no neighbours.
    drempel
        Share of a gemeente from which a regio counts for its partners.

    Raises
    ------
    SelectieError
        If there are fewer than two indelingen, or two with the same slug.
    GegevensError
        If an indeling names a gemeente that there is not.
    """
    ordered = sorted(indelingen, key=lambda indeling: indeling.slug)
    slugs = [indeling.slug for indeling in ordered]
    if len(set(slugs)) < len(slugs):
        double = next(slug for slug in slugs if slugs.count(slug) > 1)
        msg = f"Indeling '{double}' is twee keer gekozen. Laat haar één keer staan."
        raise SelectieError(msg)
    if len(slugs) < 2:
        chosen = f"alleen '{slugs[0]}'" if slugs else "geen enkele indeling"
        msg = (
            f"Er is {chosen} gekozen, maar om te vergelijken zijn er minstens twee nodig. "
            "Kies er meer; 'lappendeken indelingen lijst' toont ze."
        )
        raise SelectieError(msg)
    for indeling in ordered:
        unknown = sorted(set(indeling.gemeenten) - inwoners.keys())
        if unknown:
            msg = (
                f"Indeling '{indeling.slug}' noemt {join_namen(unknown, 3)}, maar die code komt "
                "niet voor onder de gemeenten. Zet haar om naar de gemeentelijke indeling van 2023."
            )
            raise GegevensError(msg)
    if any(map(math.isnan, inwoners.values())):
        inwoners = dict.fromkeys(inwoners, 1.0)
    return Bundel.from_indelingen(ordered, inwoners, grenzen, drempel)
