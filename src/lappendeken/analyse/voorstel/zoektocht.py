"""Search for a cheap proposal by simulated annealing over changes that keep it valid.

Kirkpatrick, S., Gelatt, C. D. and Vecchi, M. P. (1983). Optimization by simulated
annealing. *Science* 220, 671-680. The change that joins two regios and cuts them anew
along a random spanning tree is the recombination of DeFord, Duchin and Solomon (2021).
"""

from __future__ import annotations

import math
import time
from dataclasses import dataclass

import numpy as np

from lappendeken.analyse.voorstel.opgave import Opgave
from lappendeken.analyse.voorstel.toestand import Toestand
from lappendeken.maten.kringen import Ints

# Shares of the kinds of change that are tried; the rest are moves of one unit.
RUIL, SAMEN, LOS, OPNIEUW = 0.08, 0.01, 0.05, 0.05
_EPS = 1e-9


@dataclass(frozen=True)
class Zoekopdracht:
    """One annealing run, as handed to a process.

    Parameters
    ----------
    opgave
        The problem.
    regio
        Where it starts: the regio of each unit; meets the requirements.
    seed
        Source of chance.
    stappen
        Changes that are tried.
    warmte
        First temperature, in votes; the last is a hundredth of it.
    tot
        Moment on the system clock after which it stops early.
    """

    opgave: Opgave
    regio: Ints
    seed: np.random.SeedSequence
    stappen: int
    warmte: float = 60.0
    tot: float = math.inf


def anneal(opdracht: Zoekopdracht) -> tuple[Ints, tuple[int, ...]]:
    """Run one annealing, then descend to where no single change helps.

    Returns
    -------
    tuple
        Regio of each unit of the cheapest proposal met, never dearer than the start; and
        the regios that were met on the way, the gemeenten of each as bits.
    """
    rng = np.random.default_rng(opdracht.seed)
    toestand = Toestand(opdracht.opgave, opdracht.regio)
    best, lowest = toestand.to_regio(), toestand.kosten
    # A dict keeps the order, so that the same seed hands back the same.
    met = dict.fromkeys(bits for bits in toestand.masker if bits)
    pairs = np.argwhere(opdracht.opgave.buren).tolist()
    if not pairs:
        return best, tuple(met)
    first = opdracht.warmte * opdracht.opgave.schaal
    cooling = math.log(0.01) / opdracht.stappen
    block = 4096
    for start in range(0, opdracht.stappen, block):
        if time.time() > opdracht.tot:
            break
        which = rng.integers(len(pairs), size=block).tolist()
        kind = rng.random(block).tolist()
        luck = rng.random(block).tolist()
        for step in range(min(block, opdracht.stappen - start)):
            warmte = first * math.exp(cooling * (start + step))
            # With luck u a change of +delta is accepted when delta <= -T log u.
            room = -warmte * math.log(luck[step] + 1e-300)
            u, v = pairs[which[step]]
            before, one, two = toestand.kosten, toestand.regio[u], toestand.regio[v]
            _try(toestand, u, v, kind[step], room, rng)
            if toestand.kosten == before:
                continue
            for regio in (one, two, toestand.regio[u], toestand.regio[v]):
                met[toestand.masker[regio]] = None
            if toestand.kosten < lowest - _EPS:
                lowest, best = toestand.kosten, toestand.to_regio()
    best = descend(opdracht.opgave, best)
    met.update(dict.fromkeys(Toestand(opdracht.opgave, best).masker))
    met.pop(0, None)
    return best, tuple(met)


def _try(
    toestand: Toestand, u: int, v: int, kind: float, room: float, rng: np.random.Generator
) -> None:
    """Try one change around two neighbouring units; do it when its price is within room."""
    regio = toestand.regio
    free = toestand.opgave.aantal_regios is None
    if regio[u] != regio[v]:
        if kind < RUIL:
            if toestand.delta_swap(u, v) <= room and toestand.may_swap(u, v):
                toestand.swap(u, v)
        elif kind < RUIL + SAMEN:
            if free and toestand.delta_merge(regio[u], regio[v]) <= room:
                toestand.move_group(list(toestand.leden[regio[v]]), regio[u])
        elif kind < RUIL + SAMEN + OPNIEUW:
            _recombine(toestand, u, v, room, rng)
        elif toestand.delta_move(u, regio[v]) <= room and toestand.may_move(u, regio[v]):
            toestand.move(u, regio[v])
    elif free and kind < LOS:
        cut = cut_regio(toestand, sorted(toestand.leden[regio[u]]), rng)
        if cut and toestand.delta_split(cut) <= room:
            toestand.move_group(cut, toestand.vrij[-1])
    elif free and kind < 2 * LOS:
        empty = toestand.vrij[-1]
        if -float(toestand.naar[regio[u], u]) <= room and toestand.may_move(u, empty):
            toestand.move(u, empty)


def _recombine(toestand: Toestand, u: int, v: int, room: float, rng: np.random.Generator) -> None:
    """Join the regios of u and v and cut them anew."""
    one, two = toestand.regio[u], toestand.regio[v]
    both = sorted(toestand.leden[one] | toestand.leden[two])
    cut = cut_regio(toestand, both, rng)
    if not cut:
        return
    inside = set(cut)
    prijs = toestand.opgave.prijs
    rest = [unit for unit in both if unit not in inside]
    delta = toestand.delta_merge(one, two) - float(prijs[np.ix_(cut, rest)].sum())
    if delta > room:
        return
    # Fill the first regio before the second runs empty, and the other way round.
    keep = inside if inside & toestand.leden[one] else set(rest)
    toestand.move_group([unit for unit in keep if toestand.regio[unit] != one], one)
    for unit in both:
        if unit not in keep and toestand.regio[unit] != two:
            if not toestand.leden[two]:
                two = toestand.vrij[-1]
            toestand.move(unit, two)


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
    free = opgave.aantal_regios is None
    pairs = np.argwhere(opgave.buren).tolist()
    better = True
    while better:
        better = False
        for u, v in pairs:
            one, two = toestand.regio[u], toestand.regio[v]
            if one == two:
                dear = free and toestand.naar[one, u] > _EPS
                if not dear or not toestand.may_move(u, toestand.vrij[-1]):
                    continue
                toestand.move(u, toestand.vrij[-1])
            elif toestand.delta_move(u, two) < -_EPS and toestand.may_move(u, two):
                toestand.move(u, two)
            elif toestand.delta_swap(u, v) < -_EPS and toestand.may_swap(u, v):
                toestand.swap(u, v)
            elif free and toestand.delta_merge(one, two) < -_EPS:
                toestand.move_group(list(toestand.leden[two]), one)
            else:
                continue
            better = True
    return toestand.to_regio()
