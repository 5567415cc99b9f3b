"""The two tests of the Raad voor het Openbaar Bestuur, side by side.

The Raad (2021) calls a division congruent when gemeenten work with the same partners, and
outer borders coincide. Both need something to be held against: the reference.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

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
    (rows,) = _list_toetsen(indelingen, [referentie], gemeentetabel, gemeld)
    return pd.DataFrame(rows, columns=list(KOLOMMEN))


def _list_toetsen(
    indelingen: Sequence[Indeling],
    referenties: Sequence[Indeling],
    gemeentetabel: pd.DataFrame,
    gemeld: Iterable[str] | None,
) -> Iterator[list[tuple[Any, ...]]]:
    """Return the rows of :func:`compute_toetsen` for each reference, from one bundel."""
    counted = frozenset(gemeentetabel.index if gemeld is None else gemeld)
    every = [*referenties, *indelingen]
    people = {str(g): float(n) for g, n in gemeentetabel["inwoners"].items()}
    bundel = Bundel.from_indelingen(every, people)
    here = np.array([g in counted for g in bundel.gemeenten])
    inwoners = gemeentetabel["inwoners"].to_numpy(np.int64)
    shown = np.array([str(g) in counted for g in gemeentetabel.index])
    homes = [number_hoofdregio(indeling, gemeentetabel) for indeling in every]
    for r, referentie in enumerate(referenties):
        asked = enumerate(indelingen, start=len(referenties))
        others = [d for d, indeling in asked if indeling.slug != referentie.slug]
        if not others:
            yield []
            continue
        paren = bundel.overlap().compare(others, [r] * len(others))
        both = paren.beide & here
        held = both.sum(axis=1)
        shared = np.divide(
            (paren.jaccard * both).sum(axis=1), held, out=np.full(len(held), np.nan), where=held > 0
        )
        same = (paren.gelijk & both).sum(axis=1)
        yield [
            (every[d].slug, *some, *count_klassen(homes[d], homes[r], inwoners, shown))
            for d, *some in zip(others, held, same, shared, strict=True)
        ]


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
    order = sorted(kandidaten, key=lambda i: i.slug)
    found = [
        [(kandidaat.slug, *row, row[-2] + row[-1]) for row in rows]
        for kandidaat, rows in zip(
            order, _list_toetsen(indelingen, order, gemeentetabel, gemeld), strict=True
        )
    ]
    found.sort(key=lambda rows: sum(row[-1] for row in rows))
    return pd.DataFrame(
        itertools.chain.from_iterable(found), columns=["referentie", *KOLOMMEN, "verhuizingen"]
    )


def list_sociaal(catalogus: Catalogus) -> list[Indeling]:
    """Return what the sociaal domein stands for, whatever was chosen."""
    return [catalogus.indeling(slug) for slug in catalogus.list_groep(GROEP)]


def list_uitzonderingen(controle: Registercontrole, gemeld: Iterable[str]) -> pd.DataFrame:
    """Return the crossings of the reference by gemeenten that are reported on, as they stand."""
    found = controle.kruisingen
    here = (found["klasse"] == "kruist") & found["gemeente_code"].isin(list(gemeld))
    return found[here].reset_index(drop=True)
