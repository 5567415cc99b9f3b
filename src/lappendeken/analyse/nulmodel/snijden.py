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

import numpy as np
from numpy.typing import NDArray

from lappendeken.maten.kringen import Bools, Ints

BOMEN = 20
"""Spanning trees that are tried for a piece; then the nearest cut is taken."""
_NOOIT = np.iinfo(np.int64).max


@dataclass
class Snijder:
    """The pieces of all draws while they are cut.

    Only what is still to be cut is looked at, so that the last few pieces cost little.

    Parameters
    ----------
    randen
        The borders among all gemeenten of all draws: two arrays, each border once, sorted.
    stuk
        Piece of each gemeente, from 0.
    begin, eind
        Which of ``som`` belong to a piece: its sizes stand between the two.
    som
        The running sum of the wanted sizes of all pieces, from 0.
    """

    randen: tuple[Ints, Ints]
    stuk: Ints
    begin: Ints
    eind: Ints
    som: Ints
    rng: np.random.Generator
    _plaats: Ints = field(init=False)
    _raak: Bools = field(init=False)
    # Of each gemeente in its tree: who is above it (-1 for a root), how deep it hangs, its place
    # in a walk that visits whole branches, and how many hung below it when the tree was drawn
    # and do now, itself included.
    _boven: Ints = field(init=False)
    _diepte: NDArray[np.int16] = field(init=False)
    _beurt: Ints = field(init=False)
    _tak: Ints = field(init=False)
    _omvang: Ints = field(init=False)

    def cut_all(self) -> Ints:
        """Cut until every piece is one regio; return the piece of each gemeente."""
        n = len(self.stuk)
        # Where a sum stands among the wanted ones, for every sum there can be.
        sums = np.arange(int(self.som[-1]) + n + 1)
        self._plaats = np.searchsorted(self.som, sums)
        self._raak = np.append(self.som, -1)[self._plaats] == sums
        self._boven, self._beurt, self._tak, self._omvang = np.full((4, n), -1, dtype=np.intp)
        self._diepte = np.zeros(n, dtype=np.int16)
        left = nodes = np.arange(n)
        fresh = np.ones(len(self.begin), dtype=bool)
        tries = np.zeros(len(self.begin), dtype=np.intp)
        while (open_ := self.eind - self.begin > 1).any():
            left = left[open_[self.stuk[left]]]
            anew = fresh & open_
            if anew.any():
                self._draw(anew, open_, left[anew[self.stuk[left]]])
                nodes = left[np.argsort(self._diepte[left], kind="stable")]
            nodes = nodes[open_[self.stuk[nodes]] & (self._boven[nodes] >= 0)]
            fresh, tries = self._cut(open_, left, nodes, tries)
        return self.stuk

    def _draw(self, anew: Bools, open_: Bools, members: Ints) -> None:
        """Draw a new tree for some pieces, of which these are the gemeenten."""
        from scipy.sparse import csr_array
        from scipy.sparse.csgraph import depth_first_order, minimum_spanning_tree

        one, two = self.randen
        piece = self.stuk[one]
        inside = open_[piece] & (piece == self.stuk[two])
        self.randen = one[inside], two[inside]
        wanted = anew[piece[inside]]
        n = len(members)
        number = np.empty(len(self.stuk), dtype=np.int32)
        number[members] = np.arange(n)
        one, two = number[self.randen[0][wanted]], number[self.randen[1][wanted]]
        weight = 1.0 - self.rng.random(len(one))
        # One gemeente of each piece, any with the same chance, hangs from an extra root, so that
        # one walk meets all.
        some = self.rng.permutation(n)[::-1]
        first = np.full(len(anew), -1)
        first[self.stuk[members[some]]] = some
        roots = first[anew]
        starts = np.zeros(n + 2, dtype=np.int32)
        np.cumsum(np.bincount(one, minlength=n), out=starts[1:-1])
        starts[-1] = len(one) + len(roots)
        data = np.append(weight, np.ones(len(roots)))
        ends = np.append(two, roots.astype(np.int32))
        graph = csr_array((data, ends, starts), shape=(n + 1, n + 1))
        order, before = depth_first_order(minimum_spanning_tree(graph), n, directed=False)
        turn = np.empty(n + 1, dtype=np.intp)
        turn[order] = np.arange(n + 1)
        above = np.append(before[:n], n)
        depth = _sound(above)
        self._tak[members] = self._omvang[members] = _weigh(above, depth)[:n]
        self._boven[members] = np.where(above[:n] == n, -1, members[above[:n] % n])
        self._diepte[members] = depth[:n]
        self._beurt[members] = turn[:n]

    def _cut(self, open_: Bools, left: Ints, nodes: Ints, tries: Ints) -> tuple[Bools, Ints]:
        """Cut what fits; return which pieces need a new tree, and how often each tried."""
        size, stuk = self._omvang[nodes], self.stuk[nodes]
        total = np.bincount(self.stuk[left], minlength=len(self.begin))
        # Of a branch, and then of what it hangs from.
        both = np.concatenate([size, total[stuk] - size])
        chance = self.rng.integers(1 << 24, size=len(both))
        below = self.som[self.begin]
        found = np.flatnonzero(self._raak[np.tile(below[stuk], 2) + both])
        owner = stuk[found % len(nodes)]
        place = self._plaats[below[owner] + both[found]]
        first, last = self.begin[owner], self.eind[owner]
        count, rest = place - first, last - place
        # Each regio needs a gemeente.
        fits = (count >= 1) & (rest >= 1) & (total[owner] - both[found] >= rest)
        found, owner, place = found[fits], owner[fits], place[fits]
        even = np.minimum(count, rest)[fits]
        pick = self._choose(owner, chance[found] - (even << 24))
        now, cut, place = found[pick], owner[pick], place[pick]
        again = open_.copy()
        again[cut] = False
        tries = tries + again
        if (tired := again & (tries >= BOMEN)).any():
            near = np.flatnonzero(tired[np.tile(stuk, 2)])
            pick, spot = self._approach(stuk[near % len(nodes)], both[near], total, chance[near])
            now = np.concatenate([now, near[pick]])
            cut = np.concatenate([cut, stuk[near[pick] % len(nodes)]])
            place = np.concatenate([place, spot])
            again &= ~tired
        return self._split(left, nodes, now, place, cut, again, tries)

    def _approach(self, owner: Ints, both: Ints, total: Ints, chance: Ints) -> tuple[Ints, Ints]:
        """Choose the branch that comes nearest to the first few sizes of its piece."""
        first, last = self.begin[owner], self.eind[owner]
        wanted = self.som[first] + both
        place = self._plaats[wanted]
        low = np.clip(place - 1, first + 1, last - 1)
        high = np.clip(place, first + 1, last - 1)
        nearer = np.abs(self.som[low] - wanted) < np.abs(self.som[high] - wanted)
        place = np.where(nearer, low, high)
        off = np.abs(self.som[place] - wanted)
        count, rest = place - first, last - place
        fits = (both >= count) & (total[owner] - both >= rest)
        key = (off << 44) - (np.minimum(count, rest) << 24) + chance
        pick = self._choose(owner, np.where(fits, key, _NOOIT))
        return pick, place[pick]

    def _choose(self, owner: Ints, key: Ints) -> Ints:
        """Return the position of the lowest key of each piece that has one, by piece."""
        best = np.full(len(self.begin), _NOOIT)
        np.minimum.at(best, owner, key)
        pick = np.flatnonzero(key == best[owner])
        # The same key twice in a piece: the first.
        return pick[np.unique(owner[pick], return_index=True)[1]]

    def _split(
        self,
        left: Ints,
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
        # What is above stays the old piece; the branch is a new one.
        number, start, stop = np.zeros((3, len(self.begin)), dtype=np.intp)
        number[owner] = len(self.begin) + np.arange(len(owner))
        start[owner] = self._beurt[top]
        stop[owner] = self._beurt[top] + self._tak[top]
        piece, turn = self.stuk[left], self._beurt[left]
        below = (start[piece] <= turn) & (turn < stop[piece])
        self.stuk[left[below]] = number[piece[below]]
        self._lighten(top)
        start, stop = self.begin[owner].copy(), self.eind[owner].copy()
        self.begin[owner] = np.where(is_first, place, start)
        self.eind[owner] = np.where(is_first, stop, place)
        self.begin = np.concatenate([self.begin, np.where(is_first, start, place)])
        self.eind = np.concatenate([self.eind, np.where(is_first, place, stop)])
        tries[owner] = 0
        more = np.zeros(len(owner), dtype=np.intp)
        return np.concatenate([again, more > 0]), np.concatenate([tries, more])

    def _lighten(self, top: Ints) -> None:
        """Take branches, at most one of each tree, from what hangs below those above them."""
        gone, up = self._omvang[top], self._boven[top]
        while len(up):
            self._omvang[up] -= gone
            up = self._boven[up]
            gone, up = gone[up >= 0], up[up >= 0]
        self._boven[top] = -1


def _sound(above: Ints) -> NDArray[np.int16]:
    """Return how deep each hangs below the root, which comes last and is above itself."""
    root = len(above) - 1
    depth = np.ones(len(above), dtype=np.int16)
    depth[root] = 0
    up = above
    # Each round doubles how far up is looked.
    while (far := np.flatnonzero(up != root)).size:
        depth[far] += depth[up[far]]
        up = up[up]
    return depth


def _weigh(above: Ints, depth: NDArray[np.int16]) -> Ints:
    """Count how many hang below each in a tree, itself included; the root is above itself."""
    size = np.ones(len(above), dtype=np.intp)
    order = np.argsort(depth, kind="stable")
    ends = np.cumsum(np.bincount(depth))
    for start, stop in zip(ends[-2::-1].tolist(), ends[:0:-1].tolist(), strict=True):
        layer = order[start:stop]
        np.add.at(size, above[layer], size[layer])
    return size
