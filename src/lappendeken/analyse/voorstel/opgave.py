r"""Opgave: the consensus as a problem on arrays.

The cost of a proposal counts, per chosen indeling, the pairs of gemeenten that it holds
and on which the two disagree (the distance of Mirkin 1996), times its vote on that pair:

.. math:: K(v) = \sum_{i<j} \sum_{d \ni i, j} w_{dij}\,
   [\text{together in } v \neq \text{together in } d]
   = \sum_{i<j} t_{ij} + \sum_{i<j \text{ together in } v} (D_{ij} - 2 t_{ij})

with :math:`t_{ij}` the votes of the indelingen with i and j together and
:math:`D_{ij}` those of all that hold both. So only the pairs that the proposal puts
together have a price, :math:`W_{ij} = D_{ij} - 2 t_{ij}`: moving m from regio R to S
changes the cost by :math:`\sum_{j \in S} W_{mj} - \sum_{j \in R} W_{mj}`.

Mirkin, B. (1996). *Mathematical Classification and Clustering*. Kluwer. The problem is
known as clique partitioning: Grötschel, M. and Wakabayashi, Y. (1989). A cutting plane
algorithm for a clustering problem. *Mathematical Programming* 45, 59-96.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from lappendeken.maten.kringen import Bools, Floats, Ints
from lappendeken.model.graaf import find_components


@dataclass(frozen=True)
class Opgave:
    """Which units may stand together, at what price.

    A unit is a group of gemeenten that is never divided: one gemeente, pairs that
    stay together, or a whole kernregio. Whether a regio is in one piece is always
    judged on gemeenten.

    Parameters
    ----------
    eenheid
        Unit of each gemeente, from 0, shape (n,).
    prijs
        W summed over the gemeenten of two units, shape (U, U), symmetric, diagonal 0.
    vast
        Cost of the proposal in which every unit is a regio of its own.
    randen
        Pairs of gemeenten that a regio may join directly, shape (e, 2).
    inwoners
        Per gemeente, shape (n,).
    min_inwoners, min_gemeenten, aantal_regios
        As in :class:`~lappendeken.analyse.voorstel.Eisen`.
    schaal
        Parts of a vote in which ``prijs`` and ``vast`` are counted, all of them whole.
    """

    eenheid: Ints
    prijs: Floats
    vast: float
    randen: Ints
    inwoners: Floats
    min_inwoners: float = 0.0
    min_gemeenten: int = 1
    aantal_regios: int | None = None
    schaal: int = 1

    @property
    def omvang(self) -> int:
        """Number of units."""
        return len(self.prijs)

    @cached_property
    def eenheid_inwoners(self) -> Floats:
        """Inwoners per unit, shape (U,)."""
        return np.bincount(self.eenheid, self.inwoners, self.omvang).astype(float)

    @cached_property
    def eenheid_gemeenten(self) -> Ints:
        """Gemeenten per unit, shape (U,)."""
        return np.bincount(self.eenheid, minlength=self.omvang).astype(np.intp)

    @cached_property
    def buren(self) -> Bools:
        """Which units border each other, shape (U, U), diagonal False."""
        left, right = self.eenheid[self.randen].T
        found = np.zeros((self.omvang, self.omvang), dtype=bool)
        found[left, right] = found[right, left] = True
        np.fill_diagonal(found, val=False)
        return found

    @cached_property
    def delen(self) -> Ints:
        """Number of the connected part of the map in which each unit lies, shape (U,).

        Units that stay together though water or a forbidden border parts them do not
        link two parts: :func:`~lappendeken.analyse.voorstel.haalbaar.build_opgave` refuses those.
        """
        return find_components(np.nonzero(self.buren), len(self.buren))

    @cached_property
    def bits(self) -> list[int]:
        """Gemeenten of each unit as bits of a whole number."""
        return to_bits(self.eenheid)

    @cached_property
    def buren_bits(self) -> list[int]:
        """Neighbours of each gemeente as bits."""
        found = [0] * len(self.eenheid)
        for a, b in self.randen.tolist():
            found[a] |= 1 << b
            found[b] |= 1 << a
        return found

    def near(self, bits: int) -> int:
        """Return the neighbours of gemeenten, all as bits."""
        found = 0
        while bits:
            lowest = bits & -bits
            found |= self.buren_bits[lowest.bit_length() - 1]
            bits ^= lowest
        return found

    def flood(self, start: int, within: int) -> int:
        """Return some gemeenten and all that they reach within others, as bits.

        Many times as fast as building a graph.
        """
        seen = front = start
        while front:
            front = self.near(front) & within & ~seen
            seen |= front
        return seen

    def is_one_piece(self, bits: int) -> bool:
        """Tell whether gemeenten, given as bits, are connected; none at all are."""
        return self.flood(bits & -bits, bits) == bits

    def list_units(self, bits: int) -> list[int]:
        """List the units that have some of these gemeenten."""
        return [unit for unit, own in enumerate(self.bits) if own & bits]

    def kosten(self, regio: Ints) -> float:
        """Return the cost of a proposal, the regio of each unit, in parts of a vote."""
        together = regio[:, None] == regio
        return float(self.vast + (self.prijs * together).sum() / 2)

    def pieces(self, regio: Ints) -> Ints:
        """Return the connected piece of its regio in which each gemeente lies, shape (n,)."""
        label = regio[self.eenheid]
        inside = self.randen[label[self.randen[:, 0]] == label[self.randen[:, 1]]]
        return find_components(inside.T, len(label))

    def voldoet(self, regio: Ints) -> bool:
        """Tell whether a proposal, the regio of each unit, meets every requirement."""
        number: Ints = np.unique(regio, return_inverse=True)[1]
        count = int(number.max()) + 1
        if self.aantal_regios not in (None, count):
            return False
        if (np.bincount(number, self.eenheid_inwoners) < self.min_inwoners).any():
            return False
        if (np.bincount(number, self.eenheid_gemeenten) < self.min_gemeenten).any():
            return False
        return int(self.pieces(number).max()) + 1 == count

    def merge(self, groep: Ints) -> Opgave:
        """Return the same problem in which each group of units has become one unit.

        Parameters
        ----------
        groep
            Group of each unit, from 0, shape (U,).
        """
        member = np.eye(int(groep.max()) + 1)[groep]
        prijs = member.T @ self.prijs @ member
        vast = self.vast + float(np.diag(prijs).sum()) / 2
        np.fill_diagonal(prijs, 0.0)
        return replace(self, eenheid=groep[self.eenheid], prijs=prijs, vast=vast)

    def restrict(self, units: Ints, aantal_regios: int | None) -> Opgave:
        """Return the problem of dividing some units only, numbered in the order given.

        Parameters
        ----------
        units
            Which, shape (k,).
        aantal_regios
            Of the regios in which they are divided; ``None`` leaves it open.
        """
        number = np.full(self.omvang, -1, dtype=np.intp)
        number[units] = np.arange(len(units))
        eenheid = number[self.eenheid]
        inside = eenheid >= 0
        place = np.cumsum(inside) - 1
        randen = self.randen[inside[self.randen].all(axis=1)]
        return replace(
            self,
            eenheid=eenheid[inside],
            prijs=self.prijs[np.ix_(units, units)],
            vast=0.0,
            randen=np.asarray(place[randen], dtype=np.intp),
            inwoners=self.inwoners[inside],
            aantal_regios=aantal_regios,
        )

    @cached_property
    def tweelingen(self) -> Ints:
        """Group of units that nothing tells apart but the map, shape (U,), from 0.

        Twins have the same price to every other unit, and to each other the lowest of
        all. Gemeenten of one kernregio are twins.
        """
        # On the diagonal what twins pay to each other, so that their rows are equal.
        own = self.prijs + np.diag(np.minimum(self.prijs.min(axis=1), 0.0))
        return np.asarray(np.unique(own, axis=0, return_inverse=True)[1].ravel(), dtype=np.intp)


def to_bits(groep: Ints) -> list[int]:
    """Return the gemeenten of each group, numbered from 0, as bits of a whole number."""
    found = [0] * (int(groep.max()) + 1)
    for gemeente, number in enumerate(groep.tolist()):
        found[number] |= 1 << gemeente
    return found
