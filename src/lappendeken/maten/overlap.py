"""Overlap: what the partnersets of a gemeente share, for every pair of indelingen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from lappendeken.maten.kringen import Bools, Floats, Ints, Kringen, take_rows

_BLOK = 1 << 14
"""Values of one block of pairs: small enough to stay in the cache of a processor."""
_ONTHOUD = 1 << 19
"""Pairs times gemeenten up to which the blocks are kept."""


@dataclass(frozen=True)
class Paren:
    """Some pairs of indelingen under one weighting, for every gemeente.

    Sizes and shares are 0 where one of the two does not hold the gemeente.

    Parameters
    ----------
    kringen
        The indelingen.
    gewicht
        What a partner counts for, shape (n,), or None for 1 each.
    omvang
        Size of B_d(m), m included, shape (D, n).
    a, b
        Positions of the indelingen, shape (c,).
    """

    kringen: Kringen
    gewicht: Floats | None
    omvang: Floats
    a: Ints
    b: Ints

    @cached_property
    def vol(self) -> bool:
        """Whether all these indelingen hold every gemeente."""
        return self.kringen.is_vol(self.a, self.b)

    @cached_property
    def beide(self) -> Bools:
        """Whether both hold m, shape (c, n)."""
        return np.asarray(self.kringen.held[self.a] & self.kringen.held[self.b], dtype=bool)

    @cached_property
    def doorsnede(self) -> Floats:
        """Size of B_a(m) & B_b(m), m included, shape (c, n)."""
        return self.kringen.cross(self.a, self.b, self.gewicht)

    @cached_property
    def _links(self) -> Floats:
        return self.omvang[self.a]

    @cached_property
    def _rechts(self) -> Floats:
        return take_rows(self.omvang, self.b)

    @cached_property
    def jaccard(self) -> Floats:
        """Shared part of P_a(m) and P_b(m); both empty 1; shape (c, n)."""
        own = 1.0 if self.gewicht is None else self.gewicht
        either = self._links + self._rechts
        either -= self.doorsnede
        either -= own
        return self._share(self.doorsnede - own, either)

    @cached_property
    def ecs(self) -> Floats:
        """Shared part of the larger of B_a(m) and B_b(m), shape (c, n)."""
        return self._share(self.doorsnede, np.maximum(self._links, self._rechts))

    @cached_property
    def nestheid(self) -> Floats:
        """Shared part of the smaller of B_a(m) and B_b(m), shape (c, n)."""
        return self._share(self.doorsnede, np.minimum(self._links, self._rechts))

    def _share(self, part: Floats, whole: Floats) -> Floats:
        # Where nothing is left to divide by, both are empty, and so the same.
        empty = whole <= 0
        if empty.any():
            part = np.where(empty, 1.0, part)
            whole = np.where(empty, 1.0, whole)
        found: Floats = part / whole
        if not self.vol:
            found *= self.beide
        return found

    @cached_property
    def in_a(self) -> Bools:
        """Whether B_a(m) lies in B_b(m), shape (c, n)."""
        return self._holds(self.doorsnede == self._links)

    @cached_property
    def in_b(self) -> Bools:
        """Whether B_b(m) lies in B_a(m), shape (c, n)."""
        return self._holds(self.doorsnede == self._rechts)

    def _holds(self, found: Bools) -> Bools:
        return found if self.vol else found & self.beide

    @cached_property
    def gelijk(self) -> Bools:
        """Whether B_a(m) = B_b(m), shape (c, n)."""
        return self.in_a & self.in_b

    @cached_property
    def genest(self) -> Bools:
        """Whether one of B_a(m) and B_b(m) lies strictly inside the other, shape (c, n)."""
        return self.in_a ^ self.in_b


@dataclass(frozen=True)
class Overlap:
    """Sizes of the sets B_d(m) and of what they share, under one weighting.

    Parameters
    ----------
    kringen
        The D indelingen.
    gewicht
        What a partner counts for, shape (n,): 1 each, or its inwoners.
    """

    kringen: Kringen
    gewicht: Floats

    @cached_property
    def aantal(self) -> Ints:
        """D per gemeente: the indelingen that hold it, shape (n,)."""
        return np.asarray(self.kringen.held.sum(axis=0), dtype=np.intp)

    @cached_property
    def _gewicht(self) -> Floats | None:
        return None if (self.gewicht == 1).all() else self.gewicht

    @cached_property
    def omvang(self) -> Floats:
        """Size of B_d(m), m included; 0 where d does not hold m; shape (D, n)."""
        return self.kringen.count(self.gewicht)

    @cached_property
    def partners(self) -> Floats:
        """The sizes of P_d(m) = B_d(m) without m, added over the indelingen, shape (n,)."""
        return np.asarray(self.omvang.sum(axis=0) - self.aantal * self.gewicht, dtype=np.float64)

    @cached_property
    def _unie(self) -> tuple[Floats, Floats]:
        own = np.where(self.aantal > 0, self.gewicht, 0.0)
        found, always = self.kringen.unite(self.gewicht)
        return found - own, always - own

    @property
    def unie(self) -> Floats:
        """Size of U, the union of the partnersets of m, shape (n,)."""
        return self._unie[0]

    @property
    def vast(self) -> Floats:
        """Size of what the partnersets of m all share, shape (n,)."""
        return self._unie[1]

    @cached_property
    def buren(self) -> tuple[Ints, Ints]:
        """Neighbours of m that are a partner in some indeling, and all of them, both (n,)."""
        pairs = self.kringen.buren
        partner = self.kringen.together(pairs).any(axis=1)
        found = [
            np.bincount(rows.ravel(), minlength=self.kringen.n) for rows in (pairs[partner], pairs)
        ]
        return found[0].astype(np.intp), found[1].astype(np.intp)

    def compare(self, a: Ints | list[int], b: Ints | list[int]) -> Paren:
        """Lay indelingen beside each other, pair by pair.

        Parameters
        ----------
        a, b
            Positions, of equal length.
        """
        one, other = np.asarray(a, dtype=np.intp), np.asarray(b, dtype=np.intp)
        return Paren(self.kringen, self._gewicht, self.omvang, one, other)

    def compare_with(self, e: int) -> Paren:
        """Lay every other indeling, in their order, beside one."""
        others = [d for d in range(len(self.kringen.label)) if d != e]
        return self.compare(others, [e] * len(others))

    @cached_property
    def _kept(self) -> list[Paren]:
        return list(self._cut())

    def _cut(self) -> Iterator[Paren]:
        # Ordered by b: whoever looks for an earlier equal finds it in one run.
        b, a = np.tril_indices(len(self.kringen.label), k=-1)
        cells = int(np.square(self.kringen.aantallen.mean()))
        step = max(1, _BLOK // max(self.kringen.n, cells, 1))
        for start in range(0, len(a), step):
            yield self.compare(a[start : start + step], b[start : start + step])

    def blokken(self) -> Iterator[Paren]:
        """Return all pairs a < b of indelingen, in blocks, ordered by b and then by a."""
        pairs = len(self.kringen.label) * (len(self.kringen.label) - 1) // 2
        return iter(self._kept) if pairs * self.kringen.n <= _ONTHOUD else self._cut()

    @cached_property
    def _sommen(self) -> dict[str, Floats]:
        return {}

    def add(self, *namen: str) -> tuple[Floats, ...]:
        """Add values of :class:`Paren` over all pairs that hold m.

        Parameters
        ----------
        *namen
            Such as ``"jaccard"``; what is asked together is read in one go.

        Returns
        -------
        tuple of numpy.ndarray
            Shape (n,) each.
        """
        fresh = [naam for naam in namen if naam not in self._sommen]
        found = {naam: np.zeros(self.kringen.n) for naam in fresh}
        for paren in self.blokken() if fresh else ():
            for naam in fresh:
                values = getattr(paren, naam)
                # The sum over an axis of one goes by a slow way.
                found[naam] += values[0] if len(values) == 1 else values.sum(axis=0)
        self._sommen.update(found)
        return tuple(self._sommen[naam] for naam in namen)

    @cached_property
    def aantal_paren(self) -> Ints:
        """Pairs of indelingen that hold m, shape (n,)."""
        return self.aantal * (self.aantal - 1) // 2

    @cached_property
    def tafels(self) -> Ints:
        """Number of different sets B_d(m), shape (n,)."""
        again = np.zeros(self.kringen.label.shape, dtype=bool)
        for paren in self.blokken():
            runs = np.flatnonzero(np.diff(paren.b, prepend=-1))
            again[paren.b[runs]] |= np.logical_or.reduceat(paren.gelijk, runs, axis=0)
        return np.asarray((self.kringen.held & ~again).sum(axis=0), dtype=np.intp)

    def square(self, naam: str, leden: Ints) -> Floats:
        """Return a value of :class:`Paren` for each two indelingen, for some gemeenten.

        Returns
        -------
        numpy.ndarray
            Shape (len(leden), D, D), symmetric; the diagonal is 1 where d holds m.
        """
        size = len(self.kringen.label)
        found = np.zeros((len(leden), size, size))
        for paren in self.blokken():
            values = getattr(paren, naam)[:, leden].T
            found[:, paren.a, paren.b] = values
            found[:, paren.b, paren.a] = values
        diagonal = np.arange(size)
        found[:, diagonal, diagonal] = self.kringen.held[:, leden].T
        return found
