"""Measures per regio: size, dominance, parts, borders and best match elsewhere."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import numpy as np

from lappendeken.maten.bundel import Bundel
from lappendeken.maten.kringen import Bools, Floats, Ints
from lappendeken.model.graaf import find_components

if TYPE_CHECKING:
    import pandas as pd


def compute_regios(bundel: Bundel) -> pd.DataFrame:
    """Describe every regio of every indeling.

    Parameters
    ----------
    bundel
        The indelingen, inwoners and borders.

    Returns
    -------
    pandas.DataFrame
        One row per regio, in the order of the indelingen and of the regio codes:
        ``indeling, regio_code, regio_naam``; ``gemeenten`` (its councils);
        ``inwoners``; ``grootste_gemeente`` (code) and ``aandeel_grootste`` (0..1);
        ``effectief_aantal`` = 1 / sum of squared inwoners shares (1 .. gemeenten);
        ``delen`` = connected parts, links over water included; ``naden_km`` = km of
        border with gemeenten in other regios of the same indeling.

    Notes
    -----
    A gemeente that lies in several regios adds its inwoners by its aandeel where
    that is known, and whole where it is not.
    """
    import pandas as pd

    members = np.concatenate(bundel.leden, axis=1)
    # A regio whose members all lie below the threshold has nobody left to describe.
    kept: Bools = np.asarray(members.any(axis=0))
    members = members[:, kept]
    indelingen = bundel.indelingen
    keys = [(i.slug, code, i.regionamen[code]) for i in indelingen for code in i.regios]
    slugs, codes, names = zip(*itertools.compress(keys, kept.tolist()), strict=True)
    inwoners = (np.concatenate(_aandelen(bundel), axis=1) * bundel.inwoners[:, None])[:, kept]
    total = inwoners.sum(axis=0)
    share = inwoners / total
    naden_km = np.concatenate([_border_km(bundel, leden) for leden in bundel.leden])
    return pd.DataFrame(
        {
            "indeling": slugs,
            "regio_code": codes,
            "regio_naam": names,
            "gemeenten": members.sum(axis=0),
            "inwoners": np.rint(total).astype(np.int64),
            "grootste_gemeente": np.asarray(bundel.gemeenten, dtype=object)[share.argmax(axis=0)],
            "aandeel_grootste": share.max(axis=0),
            "effectief_aantal": 1 / (share**2).sum(axis=0),
            "delen": _count_parts(bundel, members),
            "naden_km": naden_km[kept],
        }
    )


def _aandelen(bundel: Bundel) -> list[Floats]:
    """Return per indeling which part of each gemeente lies in each regio, 1 where unknown."""
    found = []
    for leden, (gemeente, regio, aandeel) in zip(bundel.leden, bundel.rijen, strict=True):
        shares = np.zeros(leden.shape)
        # Unknown is NaN, which fmin passes over.
        shares[gemeente, regio] = np.fmin(aandeel, 1.0)
        found.append(shares)
    return found


def _count_parts(bundel: Bundel, members: Bools) -> Ints:
    """Count connected parts per regio; a node is a gemeente within a regio."""
    edges = bundel.grenzen.graph(bundel.gemeenten)
    node = np.full(members.shape, -1, dtype=np.intp)
    node[members] = np.arange(members.sum())
    inside, regio = np.nonzero(members[edges[:, 0]] & members[edges[:, 1]])
    ends = node[edges[inside, 0], regio], node[edges[inside, 1], regio]
    size = int(members.sum())
    part = find_components(ends, size)
    # A part lies within one regio: that of any of its nodes.
    _, first = np.unique(part, return_index=True)
    regio_of_node = np.nonzero(members)[1]
    return np.bincount(regio_of_node[first], minlength=members.shape[1]).astype(np.intp)


def _border_km(bundel: Bundel, members: Bools) -> Floats:
    pairs, length = bundel.grensparen
    left, right = members[pairs[:, 0]], members[pairs[:, 1]]
    parted = left.any(axis=1) & right.any(axis=1) & ~(left & right).any(axis=1)
    # Matrix products of booleans bypass BLAS; floats do not.
    return np.asarray((length * parted) @ (left | right).astype(float), dtype=float)


def compute_regiotreffers(bundel: Bundel) -> pd.DataFrame:
    """Find for every regio the best match in every other indeling.

    Returns
    -------
    pandas.DataFrame
        ``indeling, regio_code, andere_indeling, beste_regio, jaccard`` (shared
        gemeenten over gemeenten of either, 0..1) and ``regios_geraakt`` (regios of
        the other indeling that hold one of its gemeenten). A tie goes to the lowest
        code; a regio of which the other indeling holds nobody has no row.

    References
    ----------
    Hargrove, W. W., Hoffman, F. M. and Hessburg, P. F. (2006). Mapcurves: a
    quantitative method for comparing categorical maps. *Journal of Geographical
    Systems* 8, 187-208, for comparing regios by their best overlap.
    """
    import pandas as pd

    rows: list[tuple[str, str, str, str, float, int]] = []
    sides = zip(bundel.indelingen, bundel.leden, strict=True)
    for (indeling, mine), (other, theirs) in itertools.permutations(sides, 2):
        shared = mine.T.astype(float) @ theirs.astype(float)
        either = mine.sum(axis=0)[:, None] + theirs.sum(axis=0) - shared
        score = np.divide(shared, either, out=np.zeros_like(shared), where=either > 0)
        found = (score.argmax(axis=1), score.max(axis=1), (shared > 0).sum(axis=1))
        rows += [
            (indeling.slug, code, other.slug, other.regios[best], jaccard, met)
            for code, best, jaccard, met in zip(indeling.regios, *found, strict=True)
            if met
        ]
    columns = ["indeling", "regio_code", "andere_indeling", "beste_regio", "jaccard"]
    return pd.DataFrame(rows, columns=[*columns, "regios_geraakt"])
