"""Small steps of a search: cut a regio in two along a random tree, and descend.

The random spanning tree is that of the recombination of DeFord, Duchin and Solomon (2021).
"""

from __future__ import annotations

import numpy as np

from lappendeken.analyse.voorstel.opgave import Opgave
from lappendeken.analyse.voorstel.toestand import Toestand
from lappendeken.maten.kringen import Ints

_EPS = 1e-9


def cut_regio(toestand: Toestand, units: list[int], rng: np.random.Generator) -> list[int]:
    """Cut units that are connected in two along a random tree.

    Returns
    -------
    list of int
        The units of one side, when both sides may be a regio; else empty. Of the
        edges whose cut is allowed the cheapest is taken in half of the cases, a
        random one in the other half.
    """
    if len(units) < 2:
        return []
    order, parent = _random_tree(toestand, units, rng)
    if len(order) < len(units):
        return []
    bits = {u: toestand.bits[u] for u in units}
    below = {u: [u] for u in units}
    inwoners = {u: toestand.inwoners[u] for u in units}
    gemeenten = {u: toestand.gemeenten[u] for u in units}
    for unit in reversed(order[1:]):
        top = parent[unit]
        bits[top] |= bits[unit]
        below[top] += below[unit]
        inwoners[top] += inwoners[unit]
        gemeenten[top] += gemeenten[unit]
    root = order[0]
    allowed = [
        unit
        for unit in order[1:]
        if toestand.is_allowed(bits[unit], inwoners[unit], gemeenten[unit])
        and toestand.is_allowed(
            bits[root] & ~bits[unit],
            inwoners[root] - inwoners[unit],
            gemeenten[root] - gemeenten[unit],
        )
    ]
    if not allowed:
        return []
    if rng.random() < 0.5:
        return below[allowed[int(rng.integers(len(allowed)))]]
    prijs = toestand.opgave.prijs
    every = set(units)

    def across(unit: int) -> float:
        side = below[unit]
        return float(prijs[np.ix_(side, sorted(every - set(side)))].sum())

    return below[max(allowed, key=across)]


def _random_tree(
    toestand: Toestand, units: list[int], rng: np.random.Generator
) -> tuple[list[int], dict[int, int]]:
    """Grow a tree over units from a random one, along borders drawn at random."""
    root = units[int(rng.integers(len(units)))]
    left = set(units) - {root}
    order, parent = [root], {root: root}
    buren = toestand.buurlijst
    open_edges = [(root, near) for near in buren[root] if near in left]
    while open_edges and left:
        # Swap with the last: drawing from a list in constant time.
        pick = int(rng.random() * len(open_edges))
        open_edges[pick], open_edges[-1] = open_edges[-1], open_edges[pick]
        start, unit = open_edges.pop()
        if unit not in left:
            continue
        left.remove(unit)
        order.append(unit)
        parent[unit] = start
        open_edges += [(unit, near) for near in buren[unit] if near in left]
    return order, parent


def descend(opgave: Opgave, regio: Ints) -> Ints:
    """Apply moves, swaps and joins that lower the cost until there is none.

    Returns
    -------
    numpy.ndarray
        Regio of each unit; no single move, swap or join of it is cheaper.
    """
    toestand = Toestand(opgave, regio)
    left, right = np.nonzero(opgave.buren)
    pairs = list(zip(left.tolist(), right.tolist(), strict=True))
    better = True
    while better:
        better = False
        for u, v in pairs:
            one, two = toestand.regio[u], toestand.regio[v]
            if one == two:
                if opgave.aantal_regios is None and toestand.naar[one, u] > _EPS:
                    empty = toestand.vrij[-1]
                    if toestand.may_move(u, empty):
                        toestand.move(u, empty)
                        better = True
                continue
            if toestand.delta_move(u, two) < -_EPS and toestand.may_move(u, two):
                toestand.move(u, two)
            elif toestand.delta_swap(u, v) < -_EPS and toestand.may_swap(u, v):
                toestand.swap(u, v)
            elif opgave.aantal_regios is None and toestand.delta_merge(one, two) < -_EPS:
                toestand.move_group(list(toestand.leden[two]), one)
            else:
                continue
            better = True
    return toestand.to_regio()
