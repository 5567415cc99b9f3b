"""What alternatives give beside what they ask: the points of a trade-off."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import pandas as pd

from lappendeken.analyse.scenario.criteria import CRITERIA, Stand
from lappendeken.analyse.scenario.vergelijking import VANDAAG, Scenariovergelijking
from lappendeken.analyse.vergelijk.vergelijking import Vergelijking
from lappendeken.maten import Bundel
from lappendeken.model.indeling import Indeling

VOORSTEL = "het voorstel"
KOLOMMEN = (
    "alternatief",
    "gemeenten_verhuizen",
    "inwoners_verhuizen",
    "kleinste_regio_inwoners",
    "opbrengst",
)


def _frame(rows: list[tuple[object, ...]]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=list(KOLOMMEN))
    return frame.astype(dict.fromkeys(KOLOMMEN[1:], float))


def compute_scenarioafweging(resultaat: Scenariovergelijking) -> pd.DataFrame:
    """Lay today and every alternative beside each other.

    Returns
    -------
    pandas.DataFrame
        One row per state, today first: ``alternatief``; ``gemeenten_verhuizen`` and
        ``inwoners_verhuizen`` (0 today, counted per indeling); ``kleinste_regio_inwoners`` of
        the changed indelingen; ``opbrengst``: the mean congruentie.
    """
    alternatieven = resultaat.alternatieven
    every = tuple(sorted({slug for a in alternatieven for slug in a.gewijzigd}))
    states = [
        (VANDAAG, resultaat.vandaag, alternatieven[0].verhuizingen.iloc[:0]),
        *((a.scenario.naam, a.congruentie, a.verhuizingen) for a in alternatieven),
    ]
    return _frame(
        [
            (
                naam,
                *(
                    CRITERIA[name].functie(Stand(result, moved, every))
                    for name in (*KOLOMMEN[1:4], "congruentie")
                ),
            )
            for naam, result, moved in states
        ]
    )


def compute_vergelijkafweging(
    vergelijking: Vergelijking, namen: Sequence[str], inwoners: pd.Series
) -> pd.DataFrame:
    """Lay a, as it is, and b in its place beside each other.

    Parameters
    ----------
    vergelijking
        What was computed, with other indelingen beside a and b.
    namen
        What a and b are called.
    inwoners
        By gemeente code; may be missing.

    Returns
    -------
    pandas.DataFrame
        As :func:`compute_scenarioafweging`, a first; without rows when a and b hold other
        gemeenten, or when nothing stands beside them. The moves make a equal to b.
    """
    known = vergelijking.effect_gemeenten
    known = known[known["verschil"].notna()]
    if not vergelijking.dekking.is_zelfde or known.empty:
        return _frame([])
    gelijk = vergelijking.gelijk
    rows: list[tuple[object, ...]] = [
        (naam, *moves, find_kleinste(one, inwoners), float(known[column].mean()))
        for naam, one, moves, column in (
            (namen[0], vergelijking.a, (0.0, 0.0), "congruentie_a"),
            (namen[1], vergelijking.b, (float(gelijk.aantal), gelijk.inwoners), "congruentie_b"),
        )
    ]
    return _frame(rows)


def compute_voorstelafweging(met_voorstel: Bundel, namen: Mapping[str, str]) -> pd.DataFrame:
    """Lay every chosen indeling beside the proposal, each as if all others took it over.

    Parameters
    ----------
    met_voorstel
        The chosen indelingen with the proposal as the last.
    namen
        Slug to what each is called.

    Returns
    -------
    pandas.DataFrame
        As :func:`compute_scenarioafweging`, the proposal first, then the indelingen that hold
        every gemeente in the order chosen; the moves are those of all chosen indelingen
        together, and ``opbrengst`` is the mean likeness with them (with itself it is 1).
    """
    from lappendeken.analyse.congruentie import compute_indelingsparen

    pairs = {
        frozenset((row["indeling_a"], row["indeling_b"])): row
        for row in compute_indelingsparen(met_voorstel).to_dict("records")
    }
    *chosen, proposal = met_voorstel.indelingen
    people = pd.Series(dict(zip(met_voorstel.gemeenten, met_voorstel.inwoners, strict=True)))
    whole = [i for i in chosen if all(i.regios_van.get(g) for g in met_voorstel.gemeenten)]

    def gather(mine: Indeling, column: str, itself: float) -> list[float]:
        return [
            itself if other is mine else float(pairs[frozenset((mine.slug, other.slug))][column])
            for other in chosen
        ]

    rows: list[tuple[object, ...]] = []
    for mine in (proposal, *whole):
        like = [v for v in gather(mine, "jaccard", 1.0) if not math.isnan(v)]
        rows.append(
            (
                VOORSTEL if mine is proposal else namen[mine.slug],
                sum(gather(mine, "verhuizingen_gelijk", 0.0)),
                sum(gather(mine, "verhuizingen_gelijk_inwoners", 0.0)),
                find_kleinste(mine, people),
                sum(like) / len(like),
            )
        )
    return _frame(rows)


def find_kleinste(indeling: Indeling, inwoners: pd.Series) -> float:
    """Return the inwoners of the smallest regio; missing when those of one gemeente are."""
    totals = [
        float(inwoners.loc[sorted(leden)].sum(skipna=False))
        for leden in indeling.leden_vanaf().values()
        if leden
    ]
    return math.nan if any(map(math.isnan, totals)) else min(totals, default=math.nan)
