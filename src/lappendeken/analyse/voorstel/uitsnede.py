"""Improve a proposal by solving cut-outs of the map exactly: a few regios that touch.

A large-neighbourhood search (Shaw 1998): where minima bind, no move of one gemeente is allowed
any more, and yet two or three regios together can be drawn better.

Shaw, P. (1998). Using constraint programming and local search methods to solve vehicle routing
problems. *Principles and Practice of Constraint Programming*, 417-431.
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from lappendeken.analyse.voorstel.exact import solve_exact
from lappendeken.analyse.voorstel.opgave import Opgave
from lappendeken.analyse.voorstel.start import to_pieces
from lappendeken.maten.kringen import Ints

GROOTTES = (2, 3)
"""Regios in a cut-out; first all pairs, then all triples."""
RONDES = 12
KNOPEN = 200
"""Rounds and nodes of the exact method on one cut-out: a limit in work, not in time."""
MEEST = 1_000
"""Cut-outs that are solved."""
_EPS = 1e-6


@dataclass(frozen=True)
class Uitsnijding:
    """One search, as handed to a process.

    Parameters
    ----------
    opgave
        The problem.
    regio
        Where it starts: the regio of each unit; meets the requirements.
    tot
        Moment on the system clock after which it stops early.
    """

    opgave: Opgave
    regio: Ints
    tot: float = math.inf


def improve(opdracht: Uitsnijding) -> Ints:
    """Solve cut-outs until none of them is cheaper.

    Returns
    -------
    numpy.ndarray
        Regio of each unit, meeting the requirements; never dearer than the start.

    Notes
    -----
    Twins that share a regio stay together within a cut-out, so that it is small enough to
    be solved in a moment. What was solved once is not solved again.
    """
    opgave = opdracht.opgave
    regio: Ints = np.unique(opdracht.regio, return_inverse=True)[1]
    tried: set[frozenset[int]] = set()
    for size in GROOTTES:
        better = True
        while better:
            better = False
            for regios in _iter_groepen(opgave, regio, size):
                units = np.flatnonzero(np.isin(regio, regios))
                key = frozenset(units.tolist())
                if key in tried:
                    continue
                if len(tried) >= MEEST or time.time() > opdracht.tot:
                    return regio
                tried.add(key)
                found = _solve(opgave, units, regio[units], opdracht.tot)
                if found is not None:
                    regio[units] = regio.max() + 1 + found
                    regio = np.unique(regio, return_inverse=True)[1]
                    better = True
                    break
    return regio


def _solve(opgave: Opgave, units: Ints, regio: Ints, until: float) -> Ints | None:
    """Return a cheaper division of some units over regios, or None."""
    part = opgave.restrict(units)
    if opgave.aantal_regios is not None:
        part = replace(part, aantal_regios=len(np.unique(regio)))
    alike = np.unique(np.stack([part.tweelingen, regio]), axis=1, return_inverse=True)[1]
    group = to_pieces(part, np.asarray(alike, dtype=np.intp).ravel())
    small = part.merge(group)
    found = solve_exact(
        small, seconden=max(until - time.time(), 0.1), rondes=RONDES, knopen=KNOPEN
    ).regio
    if found is None or part.kosten(found[group]) > part.kosten(regio) - _EPS:
        return None
    return found[group]


def _iter_groepen(opgave: Opgave, regio: Ints, size: int) -> Iterator[tuple[int, ...]]:
    """Yield the groups of so many regios that touch, in a fixed order."""
    count = int(regio.max()) + 1
    touch = np.zeros((count, count), dtype=bool)
    left, right = np.nonzero(opgave.buren)
    touch[regio[left], regio[right]] = True
    near = [set(np.flatnonzero(row).tolist()) for row in touch]
    groups = {frozenset([number]) for number in range(count)}
    for _ in range(size - 1):
        groups = {
            group | {other}
            for group in groups
            for one in group
            for other in near[one]
            if other not in group
        }
    yield from sorted(tuple(sorted(group)) for group in groups)
