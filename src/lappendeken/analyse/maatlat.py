"""Daily life as yardstick: indelingen beside one that describes how people live."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from lappendeken.analyse.congruentie import weighted_mean
from lappendeken.analyse.referentie import compute_referentie
from lappendeken.maten import MATEN, Bundel, Kringen, Overlap
from lappendeken.maten.kringen import Floats
from lappendeken.model.gebiedskaart import Grenzen
from lappendeken.model.indeling import Indeling

_BUURMATEN = ("partners_buur", "buren_partner")


def compute_maatlat(
    indelingen: Sequence[Indeling],
    maatlat: Indeling,
    gemeentetabel: pd.DataFrame,
    grenzen: Grenzen,
) -> pd.DataFrame:
    """Say for each indeling how far it follows a yardstick, and how near its partners are.

    Parameters
    ----------
    indelingen
        Any number; the yardstick itself is skipped.
    maatlat
        The yardstick, such as COROP or the nodale gebieden.
    gemeentetabel
        Indexed by ``gemeente_code``, with ``inwoners``.
    grenzen
        Borders, which decide who are neighbours.

    Returns
    -------
    pandas.DataFrame
        One row per indeling, in the order given: ``indeling, maatlat``;
        ``aantal_gemeenten`` that both hold; ``relatie`` (gelijk, in_maatlat,
        maatlat_in, kruisend); ``jaccard``: mean over gemeenten of the shared part of
        the two partnersets (0..1); ``grens_jaccard`` (0..1);
        ``verhuizingen_in_maatlat``: fewest gemeenten to move so that the indeling
        nests in the yardstick; ``partners_buur``: mean share of the partners in this
        indeling that border the gemeente; ``buren_partner``: mean share of its
        neighbours that are a partner in this indeling. Missing where nothing can be
        divided by.
    """
    beside = compute_referentie(indelingen, maatlat, gemeentetabel, grenzen).rename(
        columns={"verhuizingen_in_referentie": "verhuizingen_in_maatlat"}
    )
    beside["relatie"] = beside["relatie"].replace(
        {"in_referentie": "in_maatlat", "referentie_in": "maatlat_in"}
    )
    inwoners = {str(g): float(n) for g, n in gemeentetabel["inwoners"].items()}
    bundel = Bundel.from_indelingen(indelingen, inwoners, grenzen)
    near = {
        indeling.slug: _near(bundel.kringen.select([d])) for d, indeling in enumerate(indelingen)
    }
    for kolom in _BUURMATEN:
        beside[kolom] = [near[slug][kolom] for slug in beside["indeling"]]
    beside.insert(1, "maatlat", maatlat.slug)
    columns = ["indeling", "maatlat", "aantal_gemeenten", "relatie", "jaccard", "grens_jaccard"]
    return beside[[*columns, "verhuizingen_in_maatlat", *_BUURMATEN]]


def _near(kringen: Kringen) -> dict[str, float]:
    each: Floats = np.ones(kringen.n)
    overlap = Overlap(kringen, each)
    return {kolom: weighted_mean(MATEN[kolom].functie(overlap), each) for kolom in _BUURMATEN}
