"""Where a search starts: existing indelingen made to meet the requirements, and agglomeration.

Repair only joins and cuts: pieces become regios of their own, units that stay together
pull their regios together, what is too small joins the neighbour that costs least.
"""

from __future__ import annotations

from dataclasses import replace
from operator import itemgetter

import numpy as np

from lappendeken.analyse.voorstel.opgave import Opgave
from lappendeken.analyse.voorstel.toestand import Toestand
from lappendeken.analyse.voorstel.zoektocht import cut_regio
from lappendeken.maten.kringen import Bools, Floats, Ints
from lappendeken.model.graaf import build_matrix, find_components

POGINGEN = 40
"""Random trees that are tried to cut one regio in two that both meet the requirements."""
Sneden = dict[frozenset[int], tuple[float, list[int] | None]]
"""Members of a regio to what its cheapest cut costs, and one side of it; None without one."""


def to_units(opgave: Opgave, regio: Ints) -> Ints | None:
    """Return the regio of each unit, or None when a unit lies in more than one."""
    found = np.full(opgave.omvang, -1, dtype=np.intp)
    found[opgave.eenheid] = regio
    return found if (found[opgave.eenheid] == regio).all() else None


def find_only(opgave: Opgave) -> Ints | None:
    """Return the regio of each unit where no more than one division can be, else None.

    So it is when every unit is a regio, or no connected part of the map has room for two.
    """
    parts = opgave.delen
    full = (
        (np.bincount(parts) == 1)
        | (np.bincount(parts, opgave.eenheid_inwoners) < 2 * opgave.min_inwoners)
        | (np.bincount(parts, opgave.eenheid_gemeenten) < 2 * opgave.min_gemeenten)
    )
    if opgave.aantal_regios == opgave.omvang:
        found = np.arange(opgave.omvang, dtype=np.intp)
    elif opgave.aantal_regios == len(full) or full.all():
        found = parts
    else:
        return None
    return found if opgave.voldoet(found) else None


def repair(opgave: Opgave, regio: Ints, rng: np.random.Generator) -> Ints | None:
    """Change a division as little as joining and cutting allow, until it meets the requirements.

    Parameters
    ----------
    opgave
        The problem.
    regio
        Regio of each gemeente, -1 for none, shape (n,).
    rng
        Source of chance for cutting regios.

    Returns
    -------
    numpy.ndarray or None
        Regio of each unit; the same division when it meets the requirements already. None
        when the number of regios was not reached.
    """
    alone = np.arange(len(regio)) + regio.max() + 1
    units = _majority(opgave, np.where(regio < 0, alone, regio))
    if not opgave.voldoet(units):
        units = to_pieces(opgave, units)
        units = _connect(opgave, units)
        units = _merge_small(opgave, units)
    return _reach_number(opgave, units, rng)


def agglomerate(opgave: Opgave, rng: np.random.Generator) -> Ints | None:
    """Join neighbouring regios as long as that lowers the cost, from every unit on its own.

    Returns
    -------
    numpy.ndarray or None
        As in :func:`repair`.
    """
    units = _connect(opgave, np.arange(opgave.omvang, dtype=np.intp))
    joined = _Samenvoeging(opgave, units)
    while (found := joined.cheapest(np.unique(joined.units))) and found[2] < 0:
        joined.join(found[0], found[1])
    units = _merge_small(opgave, joined.units)
    return _reach_number(opgave, units, rng)


def _majority(opgave: Opgave, regio: Ints) -> Ints:
    """Give each unit the regio in which most of its gemeenten lie, ties to the lowest."""
    number: Ints = np.unique(regio, return_inverse=True)[1]
    count = np.zeros((opgave.omvang, int(number.max()) + 1))
    np.add.at(count, (opgave.eenheid, number), 1.0)
    return np.asarray(count.argmax(axis=1), dtype=np.intp)


def to_pieces(opgave: Opgave, units: Ints) -> Ints:
    """Return the connected piece in which each unit lies; a unit in pieces links them."""
    together = opgave.buren & (units[:, None] == units)
    return find_components(np.nonzero(together), opgave.omvang)


def _connect(opgave: Opgave, units: Ints) -> Ints:
    """Join regios along shortest paths until every regio is in one piece.

    A regio can be in pieces only through a unit that is; the check on the requirements has
    made sure that a path exists.
    """
    size = len(opgave.eenheid)
    from scipy.sparse.csgraph import breadth_first_order

    graph = build_matrix(opgave.randen.T, size)
    while True:
        pieces = opgave.pieces(units)
        label = units[opgave.eenheid]
        broken = [r for r in np.unique(label) if len(np.unique(pieces[label == r])) > 1]
        if not broken:
            return np.asarray(np.unique(units, return_inverse=True)[1], dtype=np.intp)
        members = np.flatnonzero(label == broken[0])
        start = members[0]
        order, before = breadth_first_order(graph, start, directed=False)
        other = (label == broken[0]) & (pieces != pieces[start])
        step = next(node for node in order if other[node])
        path = []
        while step != start:
            path.append(step)
            step = before[step]
        units = np.where(np.isin(units, label[path]), broken[0], units)


class _Samenvoeging:
    """Regios that are joined two by two, with the price of every join kept up to date."""

    def __init__(self, opgave: Opgave, units: Ints) -> None:
        number: Ints = np.unique(units, return_inverse=True)[1]
        member = np.eye(int(number.max()) + 1)[number]
        self.units = np.asarray(number, dtype=np.intp)
        self.price: Floats = member.T @ opgave.prijs @ member
        self.adjacent: Bools = (member.T @ opgave.buren @ member) > 0
        np.fill_diagonal(self.adjacent, val=False)
        self.inwoners: Floats = opgave.eenheid_inwoners @ member
        self.gemeenten: Floats = opgave.eenheid_gemeenten @ member

    def cheapest(self, rows: Ints) -> tuple[int, int, float] | None:
        """Return the cheapest join of one of these regios with a neighbour."""
        price = np.where(self.adjacent[rows], self.price[rows], np.inf)
        if price.size == 0 or not np.isfinite(price).any():
            return None
        row, column = np.unravel_index(int(price.argmin()), price.shape)
        return int(rows[row]), int(column), float(price[row, column])

    def join(self, one: int, two: int) -> None:
        for array in (self.price, self.adjacent):
            array[one] += array[two]
            array[:, one] += array[:, two]
            array[two] = array[:, two] = 0
            array[one, one] = 0
        for total in (self.inwoners, self.gemeenten):
            total[one] += total[two]
            # An empty regio is never too small.
            total[two] = np.inf
        self.units[self.units == two] = one


def _merge_small(opgave: Opgave, units: Ints) -> Ints:
    """Join what is too small with the neighbour that costs least, the smallest first."""
    joined = _Samenvoeging(opgave, units)
    while True:
        small = (joined.inwoners < opgave.min_inwoners) | (joined.gemeenten < opgave.min_gemeenten)
        if not small.any():
            return joined.units
        first = int(np.where(small, joined.inwoners, np.inf).argmin())
        found = joined.cheapest(np.array([first]))
        if found is None:
            # Never for a whole component: those were found large enough before.
            return joined.units
        joined.join(found[0], found[1])


def _reach_number(opgave: Opgave, units: Ints, rng: np.random.Generator) -> Ints | None:
    """Join or cut until the number of regios is right; cuts must leave both large enough."""
    wanted = opgave.aantal_regios
    if wanted is not None:
        joined = _Samenvoeging(opgave, units)
        while len(left := np.unique(joined.units)) > wanted:
            found = joined.cheapest(left)
            if found is None:
                return None
            joined.join(found[0], found[1])
        units = joined.units
        known: Sneden = {}
        while len(np.unique(units)) < wanted:
            # A regio that found no cut gets another chance before all is given up.
            cut = _best_cut(opgave, units, rng, known) or _best_cut(opgave, units, rng, {})
            if cut is None:
                return None
            units = units.copy()
            units[cut] = units.max() + 1
    return units if opgave.voldoet(units) else None


def _best_cut(
    opgave: Opgave, units: Ints, rng: np.random.Generator, known: Sneden
) -> list[int] | None:
    """Find the cheapest allowed cut of any regio; what one costs does not depend on others."""
    toestand = Toestand(replace(opgave, aantal_regios=None), units)
    best: tuple[float, list[int] | None] = (np.inf, None)
    for leden in toestand.leden:
        whole = frozenset(leden)
        if whole not in known:
            known[whole] = _cut_cheapest(toestand, sorted(leden), rng)
        best = min(best, known[whole], key=itemgetter(0))
    return best[1]


def _cut_cheapest(
    toestand: Toestand, leden: list[int], rng: np.random.Generator
) -> tuple[float, list[int] | None]:
    """Find the cheapest allowed cut of one regio among some random trees, and its price."""
    best: tuple[float, list[int] | None] = (np.inf, None)
    for _ in range(0 if len(leden) < 2 else 1 if len(leden) == 2 else POGINGEN):
        cut = cut_regio(toestand, leden, rng)
        if cut:
            best = min(best, (toestand.delta_split(cut), cut), key=itemgetter(0))
    return best
