"""Draw contiguous indelingen by size: cut random spanning trees, many at a time.

Of a connected piece that is to hold the regios of some sizes, in random order, a random
spanning tree is drawn (minimum tree of uniform weights). Cutting one of its edges leaves
two connected pieces. Cut is the edge whose branch is as large as the first few of the sizes
together, or the last few: as many as possible on either side, chance among equals. Pieces
keep their tree; only where no branch fits, another is drawn. All pieces of all draws are cut
in the same step, so that a step costs the same for one draw as for hundreds.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from lappendeken.maten.kringen import Bools, Ints
from lappendeken.model.graaf import build_matrix

BOMEN = 20
"""Spanning trees that are tried for a piece; then the nearest cut is taken."""
_NOOIT = np.iinfo(np.int64).max


class _Bos(NamedTuple):
    """A spanning tree of every piece.

    Attributes
    ----------
    boven
        The gemeente above each in its tree, -1 for a root.
    lagen
        The gemeenten that are no root, by their depth, the roots' neighbours first.
    """

    boven: Ints
    lagen: list[Ints]

    def weigh(self, stuk: Ints) -> Ints:
        """Count how many hang below each gemeente in its piece, itself included."""
        size = np.ones(len(stuk), dtype=np.intp)
        for laag in reversed(self.lagen):
            np.add.at(size, self.boven[laag], size[laag])
        return size

    def spread(self, gemerkt: Bools) -> Bools:
        """Mark whoever hangs below a gemeente that is marked."""
        found = gemerkt.copy()
        for laag in self.lagen:
            found[laag] |= found[self.boven[laag]]
        return found


@dataclass
class Snijder:
    """The pieces of all draws while they are cut.

    Parameters
    ----------
    randen
        The borders among all gemeenten of all draws, shape (e, 2).
    stuk
        Piece of each gemeente, from 0.
    begin, eind
        Which of ``som`` belong to a piece: its sizes stand between the two.
    som
        The running sum of the wanted sizes of all pieces, from 0.
    """

    randen: Ints
    stuk: Ints
    begin: Ints
    eind: Ints
    som: Ints
    rng: np.random.Generator
    _plaats: Ints = field(init=False)

    def cut_all(self) -> Ints:
        """Cut until every piece is one regio; return the piece of each gemeente."""
        n = len(self.stuk)
        # Where a sum stands among the wanted ones, for every sum there can be.
        self._plaats = np.searchsorted(self.som, np.arange(int(self.som[-1]) + n + 1))
        boven = np.full(n, -1, dtype=np.intp)
        diepte = np.zeros(n, dtype=np.int16)
        order = np.empty(0, dtype=np.intp)
        fresh = np.ones(len(self.begin), dtype=bool)
        tries = np.zeros(len(self.begin), dtype=np.intp)
        while (open_ := self.eind - self.begin > 1).any():
            anew = fresh & open_
            if anew.any():
                self._draw(anew, boven, diepte)
                # A branch that is cut off keeps its depth: it stays below what it hung from.
                order = np.argsort(diepte, kind="stable")
            kept = order[open_[self.stuk[order]] & (boven[order] >= 0)]
            edges = np.flatnonzero(np.diff(diepte[kept])) + 1
            bos = _Bos(boven, np.split(kept, edges))
            fresh, tries = self._cut(bos, kept, tries)
        return self.stuk

    def _draw(self, anew: Bools, boven: Ints, diepte: NDArray[np.int16]) -> None:
        """Draw a new tree for some pieces: who is above whom, and how deep."""
        from scipy.sparse.csgraph import breadth_first_order, minimum_spanning_tree

        n = len(self.stuk)
        left, right = self.randen.T
        kept = (self.stuk[left] == self.stuk[right]) & anew[self.stuk[left]]
        ends = left[kept], right[kept]
        tree = minimum_spanning_tree(build_matrix(ends, n, 1.0 - self.rng.random(int(kept.sum()))))
        tree = tree.tocoo()
        # One gemeente of each piece hangs from an extra root, so that one walk meets all.
        members = np.flatnonzero(anew[self.stuk])
        some = self.rng.permutation(members)
        _, first = np.unique(self.stuk[some], return_index=True)
        roots = some[first]
        whole = build_matrix(
            (
                np.concatenate([tree.row, np.full(len(roots), n)]),
                np.concatenate([tree.col, roots]),
            ),
            n + 1,
        )
        _, before = breadth_first_order(whole, n, directed=False)
        boven[members] = np.asarray(before, dtype=np.intp)[members]
        boven[roots] = -1
        place = np.full(n, -1, dtype=np.intp)
        place[members] = np.arange(len(members))
        depth = (boven[members] >= 0).astype(np.int16)
        up = np.where(depth > 0, place[boven[members]], np.arange(len(members)))
        # Each round doubles how far up is looked.
        while (far := up[up] != up).any():
            depth[far] += depth[up[far]]
            up = up[up]
        diepte[members] = depth

    def _cut(self, bos: _Bos, nodes: Ints, tries: Ints) -> tuple[Bools, Ints]:
        """Cut what fits; return which pieces need a new tree, and how often each tried."""
        size = bos.weigh(self.stuk)
        stuk = self.stuk[nodes]
        total = np.bincount(self.stuk, minlength=len(self.begin))
        both = np.concatenate([size[nodes], total[stuk] - size[nodes]])
        owner = np.tile(stuk, 2)
        first, last = self.begin[owner], self.eind[owner]
        # The nearest sum of the first few sizes of the piece, at least one and not all.
        wanted = self.som[first] + both
        place = self._plaats[wanted]
        low = np.clip(place - 1, first + 1, last - 1)
        high = np.clip(place, first + 1, last - 1)
        nearer = np.abs(self.som[low] - wanted) < np.abs(self.som[high] - wanted)
        place = np.where(nearer, low, high)
        off = np.abs(self.som[place] - wanted)
        count = place - first
        # Each regio needs a gemeente.
        fits = (both >= count) & (total[owner] - both >= last - place)
        even = np.minimum(count, last - place)
        chance = self.rng.integers(1 << 24, size=len(both))
        key = np.where(fits, (off << 44) - (even << 24) + chance, _NOOIT)
        best = np.full(len(self.begin), _NOOIT)
        np.minimum.at(best, owner, key)
        pick = np.flatnonzero(key == best[owner])
        # Ties of a sort: the same key twice in a piece.
        _, one = np.unique(owner[pick], return_index=True)
        pick = pick[one]
        tries = tries.copy()
        tries[owner[pick]] += 1
        now = pick[(off[pick] == 0) | (tries[owner[pick]] >= BOMEN)]
        again = np.zeros(len(self.begin), dtype=bool)
        again[np.setdiff1d(owner[pick], owner[now])] = True
        return self._split(bos, nodes, now, place[now], owner[now], again, tries)

    def _split(
        self,
        bos: _Bos,
        nodes: Ints,
        now: Ints,
        place: Ints,
        owner: Ints,
        again: Bools,
        tries: Ints,
    ) -> tuple[Bools, Ints]:
        """Make a new piece of each branch that was chosen."""
        top = nodes[now % len(nodes)]
        is_first = now < len(nodes)
        marked = np.zeros(len(self.stuk), dtype=bool)
        marked[top] = True
        below = bos.spread(marked)
        bos.boven[top] = -1
        # What is above stays the old piece; the branch is a new one.
        number = np.full(len(self.begin), -1, dtype=np.intp)
        number[owner] = len(self.begin) + np.arange(len(owner))
        self.stuk = np.where(below, number[self.stuk], self.stuk)
        start, stop = self.begin[owner].copy(), self.eind[owner].copy()
        self.begin[owner] = np.where(is_first, place, start)
        self.eind[owner] = np.where(is_first, stop, place)
        self.begin = np.concatenate([self.begin, np.where(is_first, start, place)])
        self.eind = np.concatenate([self.eind, np.where(is_first, place, stop)])
        tries[owner] = 0
        more = np.zeros(len(owner), dtype=np.intp)
        return np.concatenate([again, more > 0]), np.concatenate([tries, more])
