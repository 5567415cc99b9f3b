"""Draw contiguous indelingen by size: cut random spanning trees, many at a time.

Of a connected piece that is to hold the regios of some sizes, in random order, a random
spanning tree is drawn (minimum tree of uniform weights). Cutting one of its edges leaves
two connected pieces. Cut is the edge whose branch is as large as the first few of the sizes
together, or the last few: as many as possible on either side, chance among equals. Pieces
keep their tree; only where no branch fits, another is drawn. All pieces of all draws are cut
in the same step, so that a step costs the same for one draw as for hundreds.

A tree is a row of its gemeenten in the order of a walk that visits whole branches. So a branch
is a run of that row, and what is left without it is again such a row. All rows stand behind each
other, and a step reads them from front to back; it looks nothing up but the sums.
"""

from __future__ import annotations

import numpy as np

from lappendeken.maten.kringen import Bools, Ints

BOMEN = 20
"""Spanning trees that are tried for a piece; then the nearest cut is taken."""


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
    rng
        Source of chance.
    """

    def __init__(
        self,
        randen: tuple[Ints, Ints],
        stuk: Ints,
        begin: Ints,
        eind: Ints,
        som: Ints,
        rng: np.random.Generator,
    ) -> None:
        n = len(stuk)
        self.rng, self.som, self.stuk = rng, som, stuk
        self._randen = randen
        # The borders of a gemeente with later ones: how many, from where, and with whom.
        self._graad = np.bincount(randen[0], minlength=n)
        self._vanaf = np.cumsum(self._graad) - self._graad
        self._plek = np.empty(n, dtype=np.int32)
        # Where a sum stands among the wanted ones, for every sum there can be.
        steps = np.diff(som, prepend=-1, append=som[-1] + n)
        self._plaats = np.repeat(np.arange(len(steps)), steps)
        self._raak = np.zeros(len(self._plaats), dtype=bool)
        self._raak[som] = True
        # Of all pieces that are to be cut: number, gemeenten, begin, eind, and how many trees
        # were drawn in which nothing fitted.
        self._vrij = len(begin)
        lengte = np.bincount(stuk, minlength=len(begin))
        many = eind - begin > 1
        number = np.arange(len(begin))
        self.stukken = np.stack([number, lengte, begin, eind, np.zeros_like(number)])
        self.stukken = self.stukken.compress(many, axis=1)
        self._kaal = np.ones(self.stukken.shape[1], dtype=bool)
        # Of their rows: the gemeenten, and how many hang from each, itself included.
        self.rij = np.argsort(stuk, kind="stable").compress(np.repeat(many, lengte))
        self.omvang = np.empty(len(self.rij), dtype=np.intp)
        self._heel = bool(many.all() and (np.diff(stuk) >= 0).all())

    def cut_all(self) -> Ints:
        """Cut until every piece is one regio; return the piece of each gemeente."""
        while len(self.rij):
            if self._kaal.any():
                self._grow()
            self._split(*self._cut())
        return self.stuk

    def _grow(self) -> None:
        """Draw a tree for the pieces that need one."""
        some = self.stukken.compress(self._kaal, axis=1)
        bare = np.repeat(self._kaal, self.stukken[1])
        leden = self.rij.compress(bare)
        order, above = self._span(leden, *some[:2])
        # The rows come in the order in which the walk met them.
        first = order.compress(above.take(order) == len(leden))
        some = some.take(np.repeat(np.arange(some.shape[1]), some[1]).take(first), axis=1)
        kept, stay = self.stukken.compress(~self._kaal, axis=1), ~bare
        self.stukken = np.concatenate([kept, some], axis=1)
        kids = np.bincount(above, minlength=len(leden)).take(order)
        self.rij = np.concatenate([self.rij.compress(stay), leden.take(order)])
        self.omvang = np.concatenate([self.omvang.compress(stay), weigh(kids)])

    def _span(self, leden: Ints, nummer: Ints, lengte: Ints) -> tuple[Ints, Ints]:
        """Walk a random spanning tree of each piece; return the walk, and who is above each."""
        from scipy.sparse import csr_array
        from scipy.sparse.csgraph import depth_first_order, minimum_spanning_tree

        n, count = len(leden), len(nummer)
        one, two, owner = self._inside(leden, nummer, lengte)
        # Piece after piece, so that one fits in the cache of a processor: it halves the time.
        weight = self.rng.random(len(one))
        weight += owner
        # One gemeente of each piece, any with the same chance, hangs from an extra root, so that
        # one walk meets all.
        roots = lengte.cumsum() - 1 - self.rng.integers(lengte)
        starts = np.zeros(n + 2, dtype=np.int32)
        np.cumsum(np.bincount(one, minlength=n), out=starts[1:-1])
        starts[-1] = len(one) + count
        data = np.append(weight, np.full(count, count + 1.0))
        columns = np.concatenate([two, roots], dtype=np.int32, casting="same_kind")
        graph = csr_array((data, columns, starts), shape=(n + 1, n + 1))
        tree = minimum_spanning_tree(graph, overwrite=True)
        order, above = depth_first_order(tree, n, directed=False)
        return order[1:], above[:n]

    def _inside(self, leden: Ints, nummer: Ints, lengte: Ints) -> tuple[Ints, Ints, Ints]:
        """Return both ends of the borders inside pieces, as places in the rows, and the piece."""
        if self._heel:
            # Nothing was cut yet.
            self._heel = False
            return *self._randen, self.stuk.take(self._randen[0]) + 1
        self._plek[leden] = np.arange(len(leden))
        graad = self._graad.take(leden)
        ends = graad.cumsum()
        at = np.arange(ends[-1]) + np.repeat(self._vanaf.take(leden) - ends + graad, graad)
        buur = self._randen[1].take(at)
        randen = np.add.reduceat(graad, lengte.cumsum() - lengte)
        inside = self.stuk.take(buur) == np.repeat(nummer, randen)
        one = np.repeat(np.arange(len(leden)), graad).compress(inside)
        owner = np.repeat(np.arange(1, len(nummer) + 1), randen).compress(inside)
        return one, self._plek.take(buur.compress(inside)), owner

    def _cut(self) -> tuple[Ints, Ints, Ints]:
        """Choose where to cut.

        Returns
        -------
        tuple
            Of each piece that is cut: which it is, the place of the branch in the rows, and the
            sum that the first part reaches. To the place the length of the rows is added where
            that first part is not the branch but what it hangs from.
        """
        _, lengte, begin, eind, bomen = self.stukken
        m, ends = len(self.omvang), np.cumsum(lengte)
        below = self.som.take(begin)
        # Of a branch, and then of what it hangs from.
        hits = np.empty(2 * m, dtype=bool)
        self._raak.take(np.repeat(below, lengte) + self.omvang, out=hits[:m], mode="clip")
        self._raak.take(np.repeat(below + lengte, lengte) - self.omvang, out=hits[m:], mode="clip")
        found = np.flatnonzero(hits)
        owner, both = self._size(found, ends)
        place = self._plaats.take(below.take(owner) + both)
        count, rest = place - begin.take(owner), eind.take(owner) - place
        # Each regio needs a gemeente.
        fits = np.flatnonzero((count >= 1) & (rest >= 1) & (lengte.take(owner) - both >= rest))
        even = np.minimum(count, rest).take(fits)
        pick = fits.take(self._choose(owner.take(fits), even))
        owner, found, place = owner.take(pick), found.take(pick), place.take(pick)
        self._kaal = np.ones(len(lengte), dtype=bool)
        self._kaal[owner] = False
        bomen += self._kaal
        tired = self._kaal & (bomen >= BOMEN)
        if not tired.any():
            return owner, found, place
        self._kaal ^= tired
        near = self._approach(tired, ends)
        first, second, third = map(np.append, (owner, found, place), near)
        return first, second, third

    def _size(self, found: Ints, ends: Ints) -> tuple[Ints, Ints]:
        """Return the piece of branches, as :meth:`_cut` names them, and the size of their part."""
        m = len(self.omvang)
        below = found < m
        top = np.where(below, found, found - m)
        owner = np.searchsorted(ends, top, side="right")
        size = self.omvang.take(top)
        return owner, np.where(below, size, self.stukken[1].take(owner) - size)

    def _approach(self, tired: Bools, ends: Ints) -> tuple[Ints, Ints, Ints]:
        """Choose the branch that comes nearest to the first few sizes of its piece."""
        found = np.flatnonzero(np.tile(np.repeat(tired, self.stukken[1]), 2))
        owner, both = self._size(found, ends)
        _, lengte, first, last, _ = self.stukken.take(owner, axis=1)
        wanted = self.som.take(first) + both
        place = self._plaats.take(wanted)
        low = np.clip(place - 1, first + 1, last - 1)
        high = np.clip(place, first + 1, last - 1)
        nearer = np.abs(self.som[low] - wanted) < np.abs(self.som[high] - wanted)
        place = np.where(nearer, low, high)
        off = np.abs(self.som[place] - wanted)
        count, rest = place - first, last - place
        fits = np.flatnonzero((both >= count) & (lengte - both >= rest))
        value = np.minimum(count, rest) - off * len(self.som)
        pick = fits.take(self._choose(owner.take(fits), value.take(fits)))
        return owner.take(pick), found.take(pick), place.take(pick)

    def _choose(self, owner: Ints, value: Ints) -> Ints:
        """Return the position of a highest value of each piece that has one, by chance."""
        if not len(owner):
            return owner
        # One number by which to sort: the piece, then the value, then chance.
        low = value.min()
        key = owner * (value.max() - low + 1) + (value - low) + self.rng.random(len(owner))
        order = np.argsort(key)
        row = owner.take(order)
        return order.compress(np.append(row[1:] != row[:-1], True))

    def _split(self, cut: Ints, found: Ints, place: Ints) -> None:
        """Make a new piece of each branch that was chosen; drop what is one regio."""
        _, lengte, begin, eind, bomen = self.stukken
        m = len(self.omvang)
        in_row = np.argsort(cut)
        cut, found, place = cut.take(in_row), found.take(in_row), place.take(in_row)
        is_first = found < m
        top = np.where(is_first, found, found - m)
        # Of what is not cut: behind its end, and nothing.
        where, size = np.cumsum(lengte), np.zeros_like(lengte)
        where[cut] = top
        size[cut] = self.omvang.take(top)
        far = np.arange(m) - np.repeat(where, lengte)
        gone = np.repeat(size, lengte)
        inside = (far >= 0) & (far < gone)
        # What hangs from those above the branch becomes less.
        self.omvang -= gone * ((far < 0) & (far + self.omvang > 0))
        # What is above stays the old piece; the branch is a new one.
        new = self.stukken.take(cut, axis=1)
        new[0] = np.arange(self._vrij, self._vrij + len(cut))
        new[1] = size.take(cut)
        new[2 + is_first, np.arange(len(cut))] = place
        new[4] = 0
        self._vrij += len(cut)
        self.stuk[self.rij.compress(inside)] = np.repeat(new[0], new[1])
        begin[cut] = np.where(is_first, place, begin.take(cut))
        eind[cut] = np.where(is_first, eind.take(cut), place)
        bomen[cut] = 0
        open_, keep = eind - begin > 1, new[3] - new[2] > 1
        branch = inside.copy()
        branch[inside] = np.repeat(keep, new[1])
        rest = np.repeat(open_, lengte) & ~inside
        lengte -= size
        self.rij = np.concatenate([self.rij.compress(rest), self.rij.compress(branch)])
        self.omvang = np.concatenate([self.omvang.compress(rest), self.omvang.compress(branch)])
        self.stukken = np.concatenate(
            [self.stukken.compress(open_, axis=1), new.compress(keep, axis=1)], axis=1
        )
        self._kaal = np.append(self._kaal.compress(open_), np.zeros(keep.sum(), dtype=bool))


def weigh(kids: Ints) -> Ints:
    """Count how many hang below each in a tree, itself included.

    Parameters
    ----------
    kids
        How many hang directly below each, in the order of a walk that visits whole branches;
        trees behind each other.

    Notes
    -----
    Walking, count what was met and not yet visited: whom is visited goes off, its kids come on.
    A branch ends where that count first falls below what it was at its top. It falls by one at
    a time, at a leaf: so at the first leaf from there on that has the same count.
    """
    waiting = np.cumsum(kids) - kids - np.arange(len(kids))
    # Short numbers are sorted by counting them.
    short = -np.ptp(waiting) > np.iinfo(np.int16).min
    order = np.argsort(waiting.astype(np.int16) if short else waiting, kind="stable")
    leaf = kids.take(order) == 0
    last = order.compress(leaf).take(np.cumsum(leaf) - leaf)
    size = np.empty(len(kids), dtype=np.intp)
    size[order] = last + 1 - order
    return size
