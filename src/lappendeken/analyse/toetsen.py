"""The two tests of the Raad voor het Openbaar Bestuur, side by side.

The Raad (2021) calls a division congruent when gemeenten work with the same partners, and
outer borders coincide. Both need something to be held against: the reference.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import pandas as pd

from lappendeken.analyse.congruentie import weighted_mean
from lappendeken.analyse.referentie import count_klassen, number_hoofdregio
from lappendeken.analyse.register import Registercontrole
from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.maten import MATEN, Bundel
from lappendeken.model.indeling import Indeling

GROEP = "sociaal domein"
"""The groep that is asked to be the base of others."""

KOLOMMEN = (
    *("indeling", "aantal_gemeenten", "zelfde_gezelschap", "gedeelde_partners"),
    *("zelfde_grens", "groter", "kruist"),
)


def compute_toetsen(
    indelingen: Sequence[Indeling],
    referentie: Indeling,
    gemeentetabel: pd.DataFrame,
    gemeld: Iterable[str] | None = None,
) -> pd.DataFrame:
    """Put the two tests side by side, per indeling.

    Parameters
    ----------
    indelingen
        Any number; the reference itself is skipped.
    referentie
        What they are held against.
    gemeentetabel
        Indexed by ``gemeente_code``, with ``gemeente_naam`` and ``inwoners``.
    gemeld
        The gemeenten to count; all by default.

    Returns
    -------
    pandas.DataFrame
        One row per indeling, in the order given: ``indeling``; ``aantal_gemeenten`` that
        both hold; *dezelfde partners*: ``zelfde_gezelschap``, gemeenten with exactly the
        same company in both, and ``gedeelde_partners``, the mean Jaccard of the partnersets
        (missing without a gemeente); *dezelfde buitengrenzen*: ``zelfde_grens``, gemeenten in
        the largest part of their regio, and those outside it, ``groter`` and ``kruist``.

    Notes
    -----
    Partners are counted as in the measures, with every regio of a gemeente; borders by its
    hoofdregio. A gemeente without a hoofdregio passes and fails no test of borders.
    """
    counted = frozenset(gemeentetabel.index if gemeld is None else gemeld)
    others = [indeling for indeling in indelingen if indeling.slug != referentie.slug]
    if not others:
        return pd.DataFrame(columns=list(KOLOMMEN))
    people = {str(g): float(n) for g, n in gemeentetabel["inwoners"].items()}
    bundel = Bundel.from_indelingen([referentie, *others], people)
    paren = bundel.overlap().compare_with(0)
    both = paren.beide & np.array([g in counted for g in bundel.gemeenten])
    held = both.sum(axis=1)
    shared = np.divide(
        (paren.jaccard * both).sum(axis=1), held, out=np.full(len(held), np.nan), where=held > 0
    )
    same = (paren.gelijk & both).sum(axis=1)
    inwoners = gemeentetabel["inwoners"].to_numpy(np.int64)
    shown = np.array([str(g) in counted for g in gemeentetabel.index])
    theirs = number_hoofdregio(referentie, gemeentetabel)
    places = [
        count_klassen(number_hoofdregio(other, gemeentetabel), theirs, inwoners, shown)
        for other in others
    ]
    rows = zip(
        [i.slug for i in others], held, same, shared, *zip(*places, strict=True), strict=True
    )
    return pd.DataFrame(rows, columns=list(KOLOMMEN))


def compute_groepscores(
    groepen: Sequence[tuple[str, Sequence[Indeling]]],
    inwoners: Mapping[str, float],
    gemeld: Iterable[str] | None = None,
) -> pd.DataFrame:
    """Return the mean congruentie within each groep of indelingen.

    Parameters
    ----------
    groepen
        Name of a groep and its indelingen.
    inwoners
        Gemeente code to inwoners; decides which gemeenten there are.
    gemeld
        The gemeenten to average over; all by default.

    Returns
    -------
    pandas.DataFrame
        ``groep, indelingen, domeinen, congruentie``: the last is missing in a groep of fewer
        than two domeinen, where nothing can be compared.
    """
    counted = set(inwoners if gemeld is None else gemeld)
    rows = []
    for naam, mine in groepen:
        domeinen = {i.domein for i in mine}
        score = float("nan")
        if len(domeinen) > 1:
            bundel = Bundel.from_indelingen(mine, inwoners)
            values = MATEN["congruentie"].functie(bundel.overlap())
            here = np.array([g in counted for g in bundel.gemeenten])
            score = weighted_mean(values[here], np.ones(int(here.sum())))
        rows.append((naam, len(mine), len(domeinen), score))
    return pd.DataFrame(rows, columns=["groep", "indelingen", "domeinen", "congruentie"])


def compute_basis(
    indelingen: Sequence[Indeling],
    kandidaten: Sequence[Indeling],
    gemeentetabel: pd.DataFrame,
    gemeld: Iterable[str] | None = None,
) -> pd.DataFrame:
    """Say of every candidate for a base what it asks of each indeling.

    Parameters
    ----------
    indelingen
        Those that would rest on the base.
    kandidaten
        Existing indelingen that could be it.
    gemeentetabel, gemeld
        As in :func:`compute_toetsen`.

    Returns
    -------
    pandas.DataFrame
        ``referentie``, the columns of :func:`compute_toetsen`, and ``verhuizingen``: the
        gemeenten outside the largest part of their regio. A candidate among the indelingen
        asks nothing of itself. The candidate with the fewest ``verhuizingen`` in all first;
        of equals, by slug.
    """
    counted = None if gemeld is None else set(gemeld)
    frames = []
    for kandidaat in sorted(kandidaten, key=lambda i: i.slug):
        own = compute_toetsen(indelingen, kandidaat, gemeentetabel, counted)
        own.insert(0, "referentie", kandidaat.slug)
        own["verhuizingen"] = own["groter"] + own["kruist"]
        frames.append(own)
    frames.sort(key=lambda own: int(own["verhuizingen"].sum()))
    if not frames:
        return pd.DataFrame(columns=["referentie", *KOLOMMEN, "verhuizingen"])
    return pd.concat(frames, ignore_index=True)


def list_sociaal(catalogus: Catalogus) -> list[Indeling]:
    """Return what the sociaal domein stands for, whatever was chosen."""
    return [catalogus.indeling(slug) for slug in catalogus.list_groep(GROEP)]


def list_uitzonderingen(controle: Registercontrole, gemeld: Iterable[str]) -> pd.DataFrame:
    """Return the crossings of the reference by gemeenten that are reported on, as they stand."""
    found = controle.kruisingen
    here = (found["klasse"] == "kruist") & found["gemeente_code"].isin(list(gemeld))
    return found[here].reset_index(drop=True)
