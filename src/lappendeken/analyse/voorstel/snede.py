"""Cut a regio in two along a random tree.

The tree and its cut are those of the recombination of DeFord, D., Duchin, M. and Solomon, J.
(2021). Recombination: a family of Markov chains for redistricting. *Harvard Data Science
Review* 3(1).
"""

from __future__ import annotations

import numpy as np

from lappendeken.analyse.voorstel.opgave import Opgave
from lappendeken.maten.kringen import Ints


def cut_regio(opgave: Opgave, units: Ints, rng: np.random.Generator) -> Ints | None:
    """Cut units that are connected in two along a random tree.

    Returns
    -------
    numpy.ndarray or None
        The units of one side, when both sides may be a regio; else None. Of the edges whose
        cut is allowed the cheapest is taken in half of the cases, a random one in the other
        half.
    """
    parent = _random_tree(opgave, units, rng)
    if len(parent) < max(len(units), 2):
        return None
    below = {unit: [unit] for unit in parent}
    for unit in reversed([*parent][1:]):
        below[parent[unit]] += below[unit]
    sides = [np.array(side, dtype=np.intp) for side in [*below.values()][1:]]
    allowed = [
        side
        for side in sides
        if _may_be_regio(opgave, side) and _may_be_regio(opgave, np.setdiff1d(units, side))
    ]
    if not allowed:
        return None
    if rng.random() < 0.5:
        return allowed[int(rng.integers(len(allowed)))]
    return min(allowed, key=lambda side: price_cut(opgave, units, side))


def price_cut(opgave: Opgave, units: Ints, side: Ints) -> float:
    """Return what taking one side apart from the other units adds to the cost."""
    return -float(opgave.prijs[np.ix_(side, np.setdiff1d(units, side))].sum())


def _may_be_regio(opgave: Opgave, units: Ints) -> bool:
    return bool(
        opgave.eenheid_inwoners[units].sum() >= opgave.min_inwoners
        and opgave.eenheid_gemeenten[units].sum() >= opgave.min_gemeenten
        and opgave.is_one_piece(sum(opgave.bits[unit] for unit in units.tolist()))
    )


def _random_tree(opgave: Opgave, units: Ints, rng: np.random.Generator) -> dict[int, int]:
    """Grow a tree over units from a random one, along borders drawn at random.

    Returns
    -------
    dict
        Unit to the one that it hangs on, in the order in which they were reached; the first
        hangs on itself.
    """
    root = int(rng.choice(units))
    left = set(units.tolist()) - {root}
    parent = {root: root}
    edges = [(root, near) for near in np.flatnonzero(opgave.buren[root]).tolist()]
    while edges and left:
        # Swap with the last: drawing from a list in constant time.
        pick = int(rng.integers(len(edges)))
        edges[pick], edges[-1] = edges[-1], edges[pick]
        start, unit = edges.pop()
        if unit in left:
            left.remove(unit)
            parent[unit] = start
            edges += [(unit, near) for near in np.flatnonzero(opgave.buren[unit]).tolist()]
    return parent
