"""Families of indelingen: those that share most of their partners, by the distances alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

GRENS = 0.30
"""Mean distance (1 - jaccard) up to which two groups of indelingen are one family."""


@dataclass(frozen=True, slots=True)
class Familie:
    """Two or more indelingen that share most of their partners.

    Attributes
    ----------
    indelingen
        Slugs, in the order that was given.
    jaccard
        Mean of their pairs that could be compared, 0..1.
    """

    indelingen: tuple[str, ...]
    jaccard: float


def compute_families(
    slugs: Sequence[str], paren: pd.DataFrame, *, minimum: int = 1, grens: float = GRENS
) -> tuple[Familie, ...]:
    """Group indelingen by average linkage (SciPy) on 1 - mean jaccard.

    Parameters
    ----------
    slugs
        The indelingen, ascending.
    paren
        Each pair of them once: ``indeling_a, indeling_b, aantal_gemeenten, jaccard``.
    minimum
        Gemeenten that a pair has to have in common. With fewer, or none, nothing is known
        of the two; they count as sharing nobody.
    grens
        Where the tree is cut, that height included.

    Returns
    -------
    tuple of Familie
        Those of two or more: the largest first, then the closest, then by slug. Who is in
        none stands alone.
    """
    if len(slugs) < 2:
        return ()
    known = paren[paren["jaccard"].notna() & (paren["aantal_gemeenten"] >= minimum)]
    place = {slug: d for d, slug in enumerate(slugs)}
    shared = np.zeros((len(slugs), len(slugs)))
    a, b = known["indeling_a"].map(place), known["indeling_b"].map(place)
    shared[a, b] = shared[b, a] = known["jaccard"]
    # Rounded, so that a pair on the cut falls on the same side on every processor.
    from scipy.cluster.hierarchy import fcluster, linkage

    tree = linkage(np.round(1 - shared[np.triu_indices(len(slugs), k=1)], 9), "average")
    tree[:, 2] = np.round(tree[:, 2], 9)
    group = fcluster(tree, grens, "distance")
    found = []
    for number in np.unique(group):
        members = tuple(slug for slug, g in zip(slugs, group, strict=True) if g == number)
        if len(members) > 1:
            mine = known[known["indeling_a"].isin(members) & known["indeling_b"].isin(members)]
            found.append(Familie(members, float(mine["jaccard"].mean())))
    return tuple(sorted(found, key=lambda f: (-len(f.indelingen), -f.jaccard, f.indelingen)))
