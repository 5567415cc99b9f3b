"""One draw as arrays on which the measures run unchanged.

A drawn indeling has disjoint regios, so |B_d(m) & B_e(m)| is the cell of the contingency
table in which m lies. Looking it up replaces the product of ``samen`` matrices; every
measure on top of it stays the one of :mod:`lappendeken.maten`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from lappendeken.maten import Bundel, Kruistabel, Overlap
from lappendeken.maten.bundel import Bools, Floats, Ints


@dataclass(frozen=True)
class Trekking(Bundel):
    """A bundel of drawn indelingen, known by their labels only.

    Parameters
    ----------
    labels
        Regio of each gemeente per indeling, from 0, -1 for none, shape (D, n).
    domeinen
        Number of the domein per indeling, shape (D,).
    """

    labels: Ints = field(default_factory=lambda: np.empty((0, 0), dtype=np.intp))
    domeinen: Ints = field(default_factory=lambda: np.empty(0, dtype=np.intp))

    @classmethod
    def of(cls, labels: Ints, domeinen: Ints, inwoners: Floats) -> Trekking:
        """Build one from its labels."""
        return cls(
            indelingen=(),
            gemeenten=(),
            inwoners=inwoners,
            labels=labels,
            domeinen=domeinen,
        )

    @cached_property
    def domein(self) -> Ints:
        """Number of the domein per indeling, shape (D,)."""
        return self.domeinen

    @cached_property
    def hoofdregio(self) -> Ints:
        """The labels."""
        return self.labels

    @cached_property
    def holds(self) -> Bools:
        """Whether an indeling has a regio for a gemeente, shape (n, D)."""
        return np.ascontiguousarray(self.labels.T >= 0)

    @cached_property
    def samen(self) -> NDArray[np.float32]:
        """Whether p is in B_d(m), as in :class:`~lappendeken.maten.Bundel`."""
        labels = self.labels.T
        together = (labels[:, None, :] == labels[None]) & self.holds[:, None, :]
        return np.ascontiguousarray(together.transpose(0, 2, 1), dtype=np.float32)

    @cached_property
    def gedeeld(self) -> NDArray[np.int16]:
        """k_p: in how many indelingen m and p are together, shape (n, n), diagonal 0."""
        n = self.labels.shape[1]
        shared = np.zeros((n, n), dtype=np.int16)
        for labels in self.labels:
            shared += (labels[:, None] == labels) & (labels >= 0)
        np.fill_diagonal(shared, 0)
        return shared

    @cached_property
    def starts(self) -> Ints:
        """First row of each indeling in a contingency table of all, shape (D,)."""
        sizes = self.labels.max(axis=1, initial=0) + 1
        return np.concatenate([[0], np.cumsum(sizes)[:-1]]).astype(np.intp)

    @cached_property
    def rij(self) -> Ints:
        """Row in that table of the regio of each gemeente, -1 for none, shape (D, n)."""
        return np.where(self.labels >= 0, self.labels + self.starts[:, None], -1)

    def cross(self, gewicht: Floats) -> Floats:
        """Return the contingency table of all pairs under one weighting."""
        total = int(self.starts[-1] + self.labels[-1].max(initial=0) + 1)
        # Counting cells is ten times faster than the product of indicators, on one thread.
        held = self.labels >= 0
        d, e, m = np.nonzero(held[:, None, :] & held)
        cell = self.rij[d, m] * total + self.rij[e, m]
        table = np.bincount(cell, weights=gewicht[m], minlength=total * total)
        return np.asarray(table.reshape(total, total), dtype=np.float64)

    def overlap(self, by_inwoners: bool = False) -> Overlap:
        """Return the sizes of partnersets and of what they share."""
        weight = self.inwoners if by_inwoners else np.ones(self.labels.shape[1])
        return TrekkingOverlap(self, weight)


@dataclass(frozen=True)
class TrekkingOverlap(Overlap):
    """The sizes of :class:`~lappendeken.maten.Overlap`, looked up in the contingency table."""

    @cached_property
    def doorsnede(self) -> Floats:
        """Size of B_d(m) & B_e(m), m included, shape (n, D, D)."""
        trekking = self.bundel
        assert isinstance(trekking, Trekking)  # noqa: S101 - narrows the type
        rij = trekking.rij.T
        found = trekking.cross(self.gewicht)[rij[:, :, None], rij[:, None, :]]
        return found if trekking.holds.all() else np.where(self.beide, found, 0.0)


@dataclass(frozen=True)
class TrekkingKruistabel(Kruistabel):
    """The contingency tables of a draw."""

    @property
    def _trekking(self) -> Trekking:
        assert isinstance(self.bundel, Trekking)  # noqa: S101 - narrows the type
        return self.bundel

    @cached_property
    def starts(self) -> Ints:
        """First row of each indeling in ``tabel``, shape (D,)."""
        return self._trekking.starts

    @cached_property
    def tabel(self) -> Floats:
        """Weight that regio R of a and S of b share."""
        return self._trekking.cross(self.gewicht)
