r"""Keten: ReCom chains, many of them in the same step.

One step of a chain (DeFord and others 2021), on an indeling in k regios:

1. draw a border between two regios, every border between two gemeenten with the same chance;
2. merge those two regios and draw a random spanning tree of them: the minimum tree of uniform
   weights;
3. list the edges of that tree of which the removal leaves at least the minimum of inwoners on
   either side; draw one of them, each with the same chance, and cut there. When there is none
   the chain stands still in this step.

So the number of regios never changes, every regio stays in one piece, and there is no upper
bound. A step of many chains is one sparse matrix: it costs the processor about a tenth per chain
of what it costs alone.

References
----------
DeFord, D., Duchin, M. and Solomon, J. (2021). Recombination: a family of Markov chains
for redistricting. *Harvard Data Science Review* 3(1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from lappendeken.analyse.ensemble.speelveld import Speelveld
from lappendeken.maten.kringen import Bools, Ints

if TYPE_CHECKING:
    from scipy.sparse import csr_array

_WORP = 16
"""Borders that are drawn at once for each chain; mostly one of them lies between two regios."""
_ENIGE = 1e-300
"""Weight of what hangs a tree from the extra root: it is always taken."""


class Ketens:
    """Some chains that walk in the same step, each from its own begin.

    Parameters
    ----------
    veld
        Where they walk.
    labels
        Regio of each gemeente per chain, numbered from 0, shape (c, n); lawful.
    rng
        Source of chance of all of them.

    Attributes
    ----------
    labels
        Where each chain is now.
    bewogen
        Steps of each chain in which it was cut, shape (c,); the others had no lawful cut.
    """

    def __init__(self, veld: Speelveld, labels: Ints, rng: np.random.Generator) -> None:
        self.labels = np.ascontiguousarray(labels, dtype=np.intp)
        self.bewogen = np.zeros(len(labels), dtype=np.intp)
        self._minimum = veld.minimum
        self._inwoners = veld.inwoners
        self._rng = rng
        count, n = self.labels.shape
        # Each border hangs from its lower end, so that a merged pair finds its own quickly.
        self._laag, self._hoog = veld.graaf.randen.T
        self._eerste = np.searchsorted(self._laag, np.arange(n + 1))
        self._begin = np.arange(count, dtype=np.intp) * n
        self._plaats = np.full(count * n, -1, dtype=np.int32)

    def walk(self, stappen: int) -> None:
        """Take so many steps with every chain."""
        for _ in range(stappen):
            self._step()

    def _step(self) -> None:
        labels, n = self.labels, self.labels.shape[1]
        flat = labels.reshape(-1)
        border = self._draw_borders(flat)
        one, other = (flat[self._begin + end[border]] for end in (self._laag, self._hoog))
        nodes = np.flatnonzero((labels == one[:, None]) | (labels == other[:, None]))
        keten, gemeente = np.divmod(nodes, n)
        # The first gemeente of each chain is the root of its tree.
        starts = np.flatnonzero(np.diff(keten, prepend=-1))
        self._plaats[nodes] = np.arange(len(nodes), dtype=np.int32)
        matrix = self._weigh_borders(keten, gemeente, starts)
        self._plaats[nodes] = -1
        boom = _Boom(matrix, self._inwoners[gemeente])
        below = boom.weigh()
        rest = below[starts][keten] - below
        lawful = np.minimum(below, rest) >= self._minimum
        lawful[starts] = False
        cuts = np.flatnonzero(lawful)
        number = np.bincount(keten[cuts], minlength=len(labels))
        moves = number > 0
        first = (np.cumsum(number) - number)[moves]
        tops = cuts[first + _draw_below(self._rng, number[moves])]
        branch = boom.mark(tops, below)
        changed = moves[keten]
        value = np.where(branch, one[keten], other[keten])
        flat[nodes[changed]] = value[changed]
        self.bewogen += moves

    def _draw_borders(self, flat: Ints) -> Ints:
        """Draw per chain a border between two regios, each with the same chance."""
        found = np.empty(len(self._begin), dtype=np.intp)
        todo = np.arange(len(self._begin))
        while len(todo):
            tries = self._rng.integers(len(self._laag), size=(len(todo), _WORP))
            at = self._begin[todo][:, None]
            parts = flat[at + self._laag[tries]] != flat[at + self._hoog[tries]]
            has = parts.any(axis=1)
            found[todo[has]] = tries[has, parts[has].argmax(axis=1)]
            todo = todo[~has]
        return found

    def _weigh_borders(self, keten: Ints, gemeente: Ints, starts: Ints) -> csr_array:
        """Return the borders inside the merged regios with random weights, and an extra root."""
        # Read here, as everywhere: scipy takes longer to load than most commands take to run.
        from scipy.sparse import csr_array

        size = len(gemeente)
        per = self._eerste[gemeente + 1] - self._eerste[gemeente]
        ends = np.cumsum(per)
        rij = np.repeat(np.arange(size, dtype=np.int32), per)
        rand = np.arange(ends[-1]) + np.repeat(self._eerste[gemeente] - (ends - per), per)
        kolom = self._plaats[self._begin[keten][rij] + self._hoog[rand]]
        inside = kolom >= 0
        rij, kolom = rij[inside], kolom[inside]
        # A weight of 0 would read as no border.
        weight = 1.0 - self._rng.random(len(rij))
        begin = np.zeros(size + 2, dtype=np.int32)
        np.cumsum(np.bincount(rij, minlength=size), out=begin[1:-1])
        begin[-1] = begin[-2] + len(starts)
        data = np.concatenate([weight, np.full(len(starts), _ENIGE)])
        columns = np.concatenate([kolom, starts.astype(np.int32)])
        return csr_array((data, columns, begin), shape=(size + 1, size + 1))


class _Boom:
    """Random spanning trees, all hanging from one extra root, walked once from above.

    In the order of that walk a branch is one stretch: it ends where as many inwoners have
    come by as it has.
    """

    def __init__(self, matrix: csr_array, inwoners: Ints) -> None:
        from scipy.sparse.csgraph import depth_first_order, minimum_spanning_tree

        self._size = len(inwoners)
        tree = minimum_spanning_tree(matrix)
        order, above = depth_first_order(tree, self._size, directed=False)
        self._order, self._boven = order, above
        self._inwoners = np.append(inwoners, 0)

    def weigh(self) -> Ints:
        """Count the inwoners that hang below each gemeente, itself included."""
        # One after another: plain lists are faster than arrays here.
        total, above = self._inwoners.tolist(), self._boven.tolist()
        for node in self._order[:0:-1].tolist():
            total[above[node]] += total[node]
        return np.array(total[: self._size], dtype=np.int64)

    def mark(self, tops: Ints, below: Ints) -> Bools:
        """Mark whoever hangs below some gemeenten of different trees, themselves included."""
        passed = np.concatenate([[0], np.cumsum(self._inwoners[self._order])])
        place = np.empty(self._size + 1, dtype=np.intp)
        place[self._order] = np.arange(self._size + 1)
        begin = place[tops]
        end = np.searchsorted(passed, passed[begin] + below[tops])
        turns = np.zeros(self._size + 2, dtype=np.intp)
        turns[begin] += 1
        turns[end] -= 1
        inside = np.empty(self._size + 1, dtype=bool)
        inside[self._order] = np.cumsum(turns)[:-1] > 0
        return inside[: self._size]


def _draw_below(rng: np.random.Generator, limits: Ints) -> Ints:
    """Draw a whole number from 0 below each limit."""
    return np.asarray(rng.integers(limits), dtype=np.intp)
