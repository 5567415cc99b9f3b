"""The two tests of the Raad voor het Openbaar Bestuur, side by side.

The Raad (2021) calls a division congruent when gemeenten work with the same partners, and
outer borders coincide. Both need something to be held against: the reference.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import pandas as pd

from lappendeken.analyse.congruentie import weighted_mean
from lappendeken.maten import MATEN, Bundel
from lappendeken.model.indeling import Indeling

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
    people = {str(g): int(n) for g, n in gemeentetabel["inwoners"].items()}
    theirs = list_partners(referentie)
    rows: list[tuple[object, ...]] = []
    for indeling in indelingen:
        if indeling.slug == referentie.slug:
            continue
        mine = list_partners(indeling)
        both = [g for g in people if g in counted and g in mine and g in theirs]
        same = sum(mine[g] == theirs[g] for g in both)
        shared = [_jaccard(mine[g], theirs[g]) for g in both]
        mean = sum(shared) / len(shared) if shared else float("nan")
        placed = _place(indeling, referentie, people)
        here = [klasse for g, klasse in placed.items() if g in counted]
        rows.append((indeling.slug, len(both), same, mean, *map(here.count, _PLAATSEN)))
    return pd.DataFrame(rows, columns=list(KOLOMMEN))


_PLAATSEN = ("past", "groter", "kruist")


def list_partners(indeling: Indeling) -> dict[str, frozenset[str]]:
    """Return the partnerset of each gemeente that an indeling holds, all at once."""
    together: dict[str, list[frozenset[str]]] = {}
    for leden in indeling.leden_vanaf().values():
        for gemeente in leden:
            together.setdefault(gemeente, []).append(leden)
    return {g: frozenset().union(*sets) - {g} for g, sets in together.items()}


def _jaccard(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / len(a | b) if a or b else 1.0


def _place(indeling: Indeling, referentie: Indeling, inwoners: Mapping[str, int]) -> dict[str, str]:
    """Return per gemeente ``past``, ``groter`` or ``kruist``.

    As :func:`~lappendeken.analyse.referentie.compute_verhuislijst`, without the names: the
    largest part of a regio stays, of equals that with the most inwoners, then the lowest code.
    """
    mine, theirs = indeling.hoofdregio, referentie.hoofdregio
    both = [g for g in inwoners if g in mine and g in theirs]
    parts: dict[tuple[str, str], list[str]] = defaultdict(list)
    for g in both:
        parts[mine[g], theirs[g]].append(g)
    homes: dict[str, tuple[int, int, str]] = {}
    pieces = Counter(doel for _, doel in parts)
    # From the highest code down, so that of equals the lowest comes last and stays.
    for (regio, doel), members in sorted(parts.items(), reverse=True):
        size = len(members), sum(inwoners[g] for g in members)
        if regio not in homes or size >= homes[regio][:2]:
            homes[regio] = (*size, doel)
    found: dict[str, str] = {}
    for (regio, doel), members in parts.items():
        klasse = (
            "past" if homes[regio][2] == doel else ("groter" if pieces[doel] == 1 else "kruist")
        )
        found |= dict.fromkeys(members, klasse)
    return found


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
