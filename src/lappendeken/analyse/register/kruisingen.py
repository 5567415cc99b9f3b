"""The crossings: who lies in another reference regio than most of the own regio."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from lappendeken.analyse.referentie import Verhuizer, build_verhuislijst, list_verhuizers
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
    others = [i for i in indelingen if i.slug != referentie.slug]
    return build_kruisingen(
        others, {i.slug: list_verhuizers(i, referentie, gemeentetabel) for i in others}
    )


def build_kruisingen(
    indelingen: Sequence[Indeling], verhuizers: Mapping[str, Sequence[Verhuizer]]
) -> pd.DataFrame:
    """Return :func:`list_kruisingen` of who moves, by the slugs of the indelingen."""
    domeinen = {i.slug: i.domein for i in sorted(indelingen, key=lambda i: i.slug)}
    found = build_verhuislijst([row for slug in domeinen for row in verhuizers[slug]])
    return found.assign(domein=found["indeling"].map(domeinen))[list(KRUISING_KOLOMMEN)]
