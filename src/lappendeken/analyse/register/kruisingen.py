"""The crossings: who lies in another reference regio than most of the own regio."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from lappendeken.analyse.referentie import build_verhuislijst, list_verhuizers
from lappendeken.model.indeling import Indeling

KRUISING_KOLOMMEN = (
    "indeling",
    "domein",
    "regio_code",
    "regio_naam",
    "gemeente_code",
    "gemeente_naam",
    "inwoners",
    "doelregio_code",
    "doelregio_naam",
    "blijft_code",
    "blijft_naam",
    "klasse",
)
MAX_GETOOND = 10


def list_kruisingen(
    indelingen: Sequence[Indeling], referentie: Indeling, gemeentetabel: pd.DataFrame
) -> pd.DataFrame:
    """List every gemeente that lies in another reference regio than most of its regio.

    Parameters
    ----------
    indelingen
        Any number; the reference itself is skipped.
    referentie
        Gemeenten that it does not hold are left out.
    gemeentetabel
        Indexed by ``gemeente_code``, with ``gemeente_naam`` and ``inwoners``.

    Returns
    -------
    pandas.DataFrame
        One row per crossing, by indeling, regio and gemeente: ``indeling, domein``;
        ``regio_code, regio_naam, gemeente_code, gemeente_naam, inwoners``;
        ``doelregio_code, doelregio_naam``: the reference regio in which the gemeente
        lies; ``blijft_code, blijft_naam``: the one in which the largest part of the regio
        lies; ``klasse``: ``groter`` when the regio holds all of that reference regio,
        else ``kruist``. Only what crosses asks a reason.
    """
    others = [i for i in sorted(indelingen, key=lambda i: i.slug) if i.slug != referentie.slug]
    found = build_verhuislijst(
        [row for other in others for row in list_verhuizers(other, referentie, gemeentetabel)]
    )
    domeinen = {other.slug: other.domein for other in others}
    return found.assign(domein=found["indeling"].map(domeinen))[list(KRUISING_KOLOMMEN)]
