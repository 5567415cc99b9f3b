"""Domeinen: pairs of indelingen of different domeinen, each pair of domeinen as heavy."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from lappendeken.maten.kringen import Bools, Floats, Ints, Kringen
from lappendeken.maten.overlap import Overlap


def compute_effecten(overlap: Overlap) -> Floats:
    """Measure what leaving out one indeling does to the congruentie of each gemeente.

    Returns
    -------
    numpy.ndarray
        Congruentie without d minus congruentie, shape (n, D), from -1 to 1:
        positive means that d lowers the congruentie. Missing where d does not hold
        m, or where either of the two is missing.
    """
    held, domein = overlap.kringen.held, overlap.kringen.domein
    naar = list_naar_domeinen(overlap, held, int(domein.max()) + 1)
    own, sizes, towards = naar.som, naar.aantal, naar.elk
    before, n_own = own[domein], sizes[domein]
    domeinen = (sizes > 0).sum(axis=0)
    total = np.nan_to_num(divide(own, sizes)).sum(axis=0) / 2
    lost = np.nan_to_num(divide(before, n_own))
    kept = np.nan_to_num(divide(before - towards, n_own - 1))
    left = domeinen - (n_own == 1)
    without = divide(total - lost + kept, left * (left - 1) / 2)
    difference = (without - divide(total, domeinen * (domeinen - 1) / 2)).T
    # Rounding leaves 1e-17 where nothing changes, and another 1e-17 elsewhere.
    return np.where(held.T, np.round(difference, 12) + 0.0, np.nan)


class Naardomeinen(NamedTuple):
    """How near each indeling is to the other domeinen, of what counts for m.

    Attributes
    ----------
    elk
        Per indeling the sum over the other domeinen of its mean J with them, (D, n).
    som
        The same, added per domein, shape (q, n).
    aantal, per
        Indelingen per domein (q, n), and one over that number per indeling that counts
        for m, else 0 (D, n).
    """

    elk: Floats
    som: Floats
    aantal: Floats
    per: Floats


def list_naar_domeinen(overlap: Overlap, telt: Bools, domeinen: int) -> Naardomeinen:
    """Add up J of each indeling with those of other domeinen.

    Parameters
    ----------
    overlap
        The indelingen.
    telt
        Whether an indeling counts for a gemeente, shape (D, n).
    domeinen
        Number of domeinen, also those that no indeling has.
    """
    domein = overlap.kringen.domein
    per, aantal = _invert(overlap.kringen, telt, domeinen)
    elk = np.zeros(telt.shape)
    for paren in overlap.blokken():
        apart = domein[paren.a] != domein[paren.b]
        for a, b, shared in zip(paren.a[apart], paren.b[apart], paren.jaccard[apart], strict=True):
            elk[a] += shared * per[b]
            elk[b] += shared * per[a]
    som = np.zeros(aantal.shape)
    np.add.at(som, domein, elk)
    return Naardomeinen(elk, som, aantal, per)


def compute_deelcongruentie(overlap: Overlap, telt: Bools) -> Floats:
    """Compute the congruentie of a part: what an indeling says of a gemeente may be left out.

    Parameters
    ----------
    overlap
        The indelingen; partnersets stay as they are.
    telt
        Whether an indeling counts for a gemeente, shape (n, D). It never counts for
        whom it does not hold.

    Returns
    -------
    numpy.ndarray
        As :func:`~lappendeken.maten.gemeente.congruentie`; missing when fewer than two
        domeinen count for m.
    """
    return compute_domeinen(overlap, overlap.kringen.held & telt.T)


def _invert(kringen: Kringen, telt: Bools, domeinen: int) -> tuple[Floats, Floats]:
    """Return 1 / n per indeling that counts, else 0 (D, n), and n per domein (q, n)."""
    sizes = np.zeros((domeinen, kringen.n))
    # By row: adding at all places at once takes ten times as long.
    for domein, counts in zip(kringen.domein.tolist(), telt, strict=True):
        sizes[domein] += counts
    per = np.divide(1.0, sizes, out=np.zeros(sizes.shape), where=sizes > 0)[kringen.domein]
    return per * telt, sizes


def compute_domeinen(overlap: Overlap, telt: Bools) -> Floats:
    """Average J over the pairs of domeinen, of the indelingen that count for m, (D, n)."""
    kringen = overlap.kringen
    per, sizes = _invert(kringen, telt, int(kringen.domein.max()) + 1)
    domeinen = (sizes > 0).sum(axis=0)
    if telt is kringen.held and sizes.max(initial=0) <= 1:
        # Each domein has one indeling: every pair is a pair of domeinen.
        total = overlap.add("jaccard")[0]
    else:
        total = np.zeros(kringen.n)
        for paren in overlap.blokken():
            weight = per[paren.a] * per[paren.b]
            weight[kringen.domein[paren.a] == kringen.domein[paren.b]] = 0.0
            total += np.einsum("pm,pm->m", weight, paren.jaccard)
    return divide(total, domeinen * (domeinen - 1) / 2)


def divide(upper: Floats | Ints, lower: Floats | Ints) -> Floats:
    """Divide; what has nothing to divide by is missing, not zero."""
    upper, lower = np.asarray(upper, float), np.asarray(lower, float)
    share: Floats
    if (there := lower > 0).all():
        share = upper / lower
    else:
        share = np.full(np.broadcast_shapes(upper.shape, lower.shape), np.nan)
        np.divide(upper, lower, out=share, where=there)
    return share
