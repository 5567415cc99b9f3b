"""Pareto: what each further gemeente that moves away from today buys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import pandas as pd

from lappendeken.analyse.voorstel.bouwen import SECONDEN, ZAAD, compute_voorstel
from lappendeken.analyse.voorstel.eisen import MAX_GEWICHT, Eisen
from lappendeken.analyse.voorstel.stemmen import Stemmen, count_stemmen
from lappendeken.basis.parallel import Voortgang
from lappendeken.basis.tekst import format_getal
from lappendeken.errors import SelectieError
from lappendeken.maten import Bundel, Kruistabel, compute_alternatieven
from lappendeken.maten.kringen import Floats, Ints
from lappendeken.model.indeling import Indeling

LAMBDAS = (0.0, 0.5, 1.0, 2.0, 3.0, 4.0, 6.0, 8.0)


def compute_pareto(
    bundel: Bundel,
    basis: Indeling,
    eisen: Eisen | None = None,
    *,
    lambdas: Sequence[float] = LAMBDAS,
    zaad: int = ZAAD,
    seconden: float = SECONDEN,
    werkers: int | None = None,
    voortgang: Voortgang | None = None,
    namen: Mapping[str, str] | None = None,
) -> pd.DataFrame:
    r"""Trade the cost of a proposal against how far it lies from a base indeling.

    For each lambda the proposal minimises :math:`K(v) + \lambda\, M(v, b)`, M the number
    of pairs of gemeenten on which proposal and base disagree: the base is one more
    indeling, a domein of its own with lambda votes. With lambda 0 this is the voorstel; with
    a lambda above the votes of all others it is the base, where that meets the requirements.

    Parameters
    ----------
    bundel
        The chosen indelingen.
    basis
        The indeling to start from, chosen or not. It must divide every gemeente.
    eisen
        What every proposal has to meet.
    lambdas
        What to try, each 0 or more.
    zaad, werkers, namen
        As in :func:`compute_voorstel`.
    seconden
        For each lambda.
    voortgang
        Called with the lambdas done and their number.

    Returns
    -------
    pandas.DataFrame
        One row per lambda and one with lambda missing, for the base as it is, ordered by
        ``verhuizingen``: ``lambda, kosten, verhuizingen`` and ``verhuizingen_inwoners`` (fewest
        gemeenten, or inwoners, that move to turn the base into the proposal), ``aantal_regios,
        jaccard`` (mean over gemeenten and chosen indelingen of the shared part of the
        partners; 0..1), ``voldoet`` (the base may not meet the requirements) and
        ``is_pareto``: no other row that meets them has at most the cost and the moves and
        less of one.

    Raises
    ------
    SelectieError
        If the base leaves out a gemeente, there is no lambda or one is negative, or the
        requirements cannot be met.

    Notes
    -----
    Moves are a maximum matching, which is not a sum over pairs; M is, and so each step
    is a proposal like any other. The rows are therefore good, not proven the best for
    their number of moves.
    """
    eisen = eisen or Eisen()
    missing = [g for g in bundel.gemeenten if g not in basis.hoofdregio]
    if missing:
        msg = (
            f"'{basis.slug}' deelt {len(missing)} gemeenten niet in één regio in en kan geen "
            "uitgangspunt zijn. Kies een dekkende indeling."
        )
        raise SelectieError(msg)
    if not lambdas or any(not 0 <= lambda_ <= MAX_GEWICHT for lambda_ in lambdas):
        msg = (
            "Er is geen lambda, of een is te groot, negatief of geen getal. Geef getallen van 0 "
            f"tot en met {format_getal(MAX_GEWICHT)}."
        )
        raise SelectieError(msg)
    anchor = basis.with_kenmerken(slug="basis-van-de-afweging", domein="basis-van-de-afweging")
    with_base = replace(bundel, indelingen=(*bundel.indelingen, anchor))
    rows: list[dict[str, object]] = []
    labels: list[Ints] = []
    stemmen = count_stemmen(bundel, eisen)
    for number, lambda_ in enumerate(sorted(set(lambdas))):
        wishes = replace(eisen, gewichten={**eisen.gewichten, anchor.slug: float(lambda_)})
        voorstel = compute_voorstel(
            with_base, wishes, zaad=zaad, seconden=seconden, werkers=werkers, namen=namen
        )
        measured, regio = _measure(bundel, basis, voorstel.indeling, stemmen)
        rows.append({"lambda": lambda_, **measured})
        labels.append(regio)
        if voortgang is not None:
            voortgang(number + 1, len(set(lambdas)))
        base_row = voorstel.per_indeling.iloc[-1]
    measured, regio = _measure(bundel, basis, basis, stemmen)
    rows.append({"lambda": np.nan, **measured, "voldoet": bool(base_row["voldoet"])})
    table = pd.DataFrame(rows)
    shared = compute_alternatieven(bundel, np.stack([*labels, regio])).jaccard
    table.insert(list(table.columns).index("voldoet"), "jaccard", shared)
    found = table.sort_values(["verhuizingen", "kosten"], ignore_index=True)
    found["voldoet"] = found["voldoet"].astype(bool)
    found["is_pareto"] = _is_pareto(found)
    return found


def _measure(
    bundel: Bundel, basis: Indeling, indeling: Indeling, stemmen: Stemmen
) -> tuple[dict[str, object], Ints]:
    """Measure one proposal, and return the regio of each gemeente in it."""
    three = replace(bundel, indelingen=(*bundel.indelingen, basis, indeling))
    regio: Ints = three.hoofdregio[-1]
    measured: dict[str, object] = {
        "kosten": stemmen.kosten(regio),
        "verhuizingen": _moves(three, np.ones(len(bundel.gemeenten))),
        "verhuizingen_inwoners": _moves(three, bundel.inwoners),
        "aantal_regios": len(indeling.regios),
        "voldoet": True,
    }
    return measured, regio


def _moves(three: Bundel, weight: Floats) -> int:
    last = len(three.indelingen) - 1
    return round(float(Kruistabel(three, weight, last).verhuizingen_gelijk[-2, -1]))


def _is_pareto(rows: pd.DataFrame) -> list[bool]:
    points = rows[["kosten", "verhuizingen"]].to_numpy(float)
    fits = rows["voldoet"].to_numpy(bool)
    # Of each row which others are no worse in either and better in one.
    better = (points <= points[:, None]).all(axis=2) & (points < points[:, None]).any(axis=2)
    return [bool(found) for found in fits & ~(better & fits).any(axis=1)]
