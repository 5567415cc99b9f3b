"""The crossings: who lies in another reference regio than most of the own regio."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from lappendeken.analyse.referentie import compute_verhuislijst
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
    frames = []
    for indeling in sorted(indelingen, key=lambda i: i.slug):
        if indeling.slug == referentie.slug:
            continue
        found = compute_verhuislijst(indeling, referentie, gemeentetabel)
        found["domein"] = indeling.domein
        frames.append(found[list(KRUISING_KOLOMMEN)])
    if not frames:
        return pd.DataFrame(columns=list(KRUISING_KOLOMMEN))
    return pd.concat(frames, ignore_index=True)
