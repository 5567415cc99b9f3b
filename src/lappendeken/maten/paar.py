"""Measures per pair of indelingen, from their contingency tables.

All are partition measures: they use the hoofdregio of the gemeenten that both
indelingen hold. One product of the regio indicators gives the contingency tables
of all pairs at once, as blocks of one large matrix; sums and maxima per block give
every measure without a loop over pairs.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment

from lappendeken.maten.bundel import Bools, Bundel, Floats, Ints

RELATIES = ("gelijk", "a_in_b", "b_in_a", "kruisend")


@dataclass(frozen=True)
class Kruistabel:
    """The contingency tables of all pairs of indelingen under one weighting.

    Parameters
    ----------
    bundel
        The D indelingen.
    gewicht
        What a gemeente adds to its cell, shape (n,): 1, or its inwoners.
    """

    bundel: Bundel
    gewicht: Floats

    @cached_property
    def starts(self) -> Ints:
        """First row of each indeling in ``tabel``, shape (D,)."""
        sizes = [len(indeling.regios) for indeling in self.bundel.indelingen]
        return np.concatenate([[0], np.cumsum(sizes)[:-1]]).astype(np.intp)

    @cached_property
    def tabel(self) -> Floats:
        """Weight that regio R of a and S of b share; one row and column per regio of each."""
        hoofdregio = self.bundel.hoofdregio.T
        total = sum(len(indeling.regios) for indeling in self.bundel.indelingen)
        number = hoofdregio + self.starts
        held = hoofdregio >= 0
        # Each gemeente adds to one cell per pair of indelingen that hold it.
        both = held[:, :, None] & held[:, None, :]
        cell = (number[:, :, None] * total + number[:, None, :])[both]
        weight = np.broadcast_to(self.gewicht[:, None, None], both.shape)[both]
        # Without any cell, bincount forgets that weights are no counts.
        sums = np.bincount(cell, weight, minlength=total**2).astype(float)
        return sums.reshape(total, total)

    def block(self, a: int, b: int) -> Floats:
        """Return the contingency table of one pair, shape (regios of a, regios of b)."""
        return self.tabel[self._slices[a], self._slices[b]]

    @cached_property
    def _slices(self) -> list[slice]:
        ends = [*self.starts[1:].tolist(), len(self.tabel)]
        return [slice(start, end) for start, end in zip(self.starts.tolist(), ends, strict=True)]

    def _over_b(self, values: Floats) -> Floats:
        """Sum per regio of a over the regios of b, shape (regios, D)."""
        return np.add.reduceat(values, self.starts, axis=1)

    def _over_a(self, values: Floats) -> Floats:
        """Sum over the regios of a, shape (D, ...)."""
        return np.add.reduceat(values, self.starts, axis=0)

    @cached_property
    def rijen(self) -> Floats:
        """Size of each regio of a, of what b holds too, shape (regios, D)."""
        return self._over_b(self.tabel)

    @cached_property
    def totaal(self) -> Floats:
        """Weight of the gemeenten that both hold, shape (D, D)."""
        return self._over_a(self.rijen)

    @cached_property
    def verhuizingen_a_in_b(self) -> Floats:
        """Fewest units to move so that a nests in b, shape (D, D).

        Sum over the regios R of a of its size less its largest part in one regio of b;
        0 if and only if a nests in b.
        """
        largest = np.maximum.reduceat(self.tabel, self.starts, axis=1)
        return self._over_a(self.rijen - largest)

    @cached_property
    def gesplitste_regios(self) -> Floats:
        """Number of regios of a that meet more than one regio of b, shape (D, D)."""
        met = self._over_b((self.tabel > 0).astype(float))
        return self._over_a((met > 1).astype(float))

    @cached_property
    def regios(self) -> Floats:
        """Number of regios of a that hold a gemeente that b holds too, shape (D, D)."""
        return self._over_a((self.rijen > 0).astype(float))

    @cached_property
    def gesplitst_a(self) -> Bools:
        """Whether a regio of a is divided over b, per pair."""
        return self.gesplitste_regios > 0

    @cached_property
    def relatie(self) -> NDArray[np.object_]:
        """``gelijk``, ``a_in_b``, ``b_in_a`` or ``kruisend``, shape (D, D)."""
        a_in_b, b_in_a = ~self.gesplitst_a, ~self.gesplitst_a.T
        names = np.select([a_in_b & b_in_a, a_in_b, b_in_a], RELATIES[:3], RELATIES[3])
        return np.asarray(names, dtype=object)

    @cached_property
    def _entropie_rijen(self) -> Floats:
        """Entropy in bits of the regios of a among what both hold, shape (D, D)."""
        plogp = self._over_a(_x_log_x(self.rijen))
        return _entropy(plogp, self.totaal)

    @cached_property
    def _entropie_samen(self) -> Floats:
        plogp = self._over_a(self._over_b(_x_log_x(self.tabel)))
        return _entropy(plogp, self.totaal)

    @cached_property
    def homogeniteit(self) -> Floats:
        """1 - H(a | b) / H(a), shape (D, D).

        Does each regio of b hold members of one regio of a only? From 0 to 1; a with
        one regio gives 1 by convention.
        """
        h_a, h_b = self._entropie_rijen, self._entropie_rijen.T
        given = np.maximum(self._entropie_samen - h_b, 0.0)
        share = np.divide(given, h_a, out=np.zeros_like(h_a), where=h_a > _EPS)
        # Rounding of the logarithms must not show as 0.9999999999999998.
        exact = np.where(~self.gesplitst_a.T, 1.0, np.clip(1 - share, 0, 1))
        return np.where(self.totaal > 0, exact, np.nan)

    @property
    def volledigheid(self) -> Floats:
        """1 - H(b | a) / H(b), shape (D, D).

        Is each regio of a within one regio of b?
        """
        return self.homogeniteit.T

    @cached_property
    def v_maat(self) -> Floats:
        """Harmonic mean of homogeniteit and volledigheid, from 0 to 1, shape (D, D).

        Rosenberg, A. and Hirschberg, J. (2007). V-measure: a conditional
        entropy-based external cluster evaluation measure. *EMNLP-CoNLL*, 410-420.
        """
        h, c = self.homogeniteit, self.volledigheid
        return np.divide(2 * h * c, h + c, out=np.where(np.isnan(h), np.nan, 0.0), where=h + c > 0)

    @cached_property
    def vi_bits(self) -> Floats:
        """Variation of information H(a | b) + H(b | a) in bits, from 0, shape (D, D).

        Meila, M. (2007). Comparing clusterings: an information based distance.
        *Journal of Multivariate Analysis* 98(5), 873-895.
        """
        vi = 2 * self._entropie_samen - self._entropie_rijen - self._entropie_rijen.T
        same = ~self.gesplitst_a & ~self.gesplitst_a.T
        return np.where(self.totaal > 0, np.where(same, 0.0, np.maximum(vi, 0.0)), np.nan)

    @cached_property
    def ari(self) -> Floats:
        """Adjusted Rand index, at most 1, 0 expected by chance, shape (D, D).

        Hubert, P. and Arabie, L. (1985). Comparing partitions. *Journal of
        Classification* 2, 193-218. Two partitions that are equal give 1, also when
        both have one regio or only regios of one gemeente.
        """
        together = self._over_a(self._over_b(self.tabel**2))
        in_a = self._over_a(self.rijen**2)
        both = together - self.totaal
        only_a, only_b = in_a - together, in_a.T - together
        neither = self.totaal**2 - both - only_a - only_b - self.totaal
        lower = (both + only_a) * (only_a + neither) + (both + only_b) * (only_b + neither)
        upper = 2.0 * (both * neither - only_a * only_b)
        value = np.divide(upper, lower, out=np.ones_like(lower), where=lower > 0)
        same = ~self.gesplitst_a & ~self.gesplitst_a.T
        return np.where(self.totaal > 0, np.where(same, 1.0, value), np.nan)

    @cached_property
    def verhuizingen_gelijk(self) -> Floats:
        """Fewest units to move so that a equals b but for names, shape (D, D).

        Total less the maximum matching of regios of a with regios of b.
        """
        size = len(self.starts)
        found = np.zeros((size, size))
        for a in range(size):
            for b in range(a + 1, size):
                block = self.block(a, b)
                rows, columns = linear_sum_assignment(block, maximize=True)
                found[a, b] = found[b, a] = self.totaal[a, b] - block[rows, columns].sum()
        return found


def compute_grens_jaccard(bundel: Bundel) -> Floats:
    """Measure which part of the inner borders of two indelingen coincides.

    Returns
    -------
    numpy.ndarray
        Km of border that parts regios in both, over km that does so in either,
        of the borders between gemeenten that both indelingen hold; from 0 to 1,
        shape (D, D); missing when neither has an inner border.
    """
    pairs, length = bundel.grensparen
    left, right = bundel.hoofdregio[:, pairs[:, 0]], bundel.hoofdregio[:, pairs[:, 1]]
    held = ((left >= 0) & (right >= 0)).astype(float)
    parts = held * (left != right)
    # Not a matrix product: threads cost more here than they bring.
    both = np.einsum("s,as,bs->ab", length, parts, parts)
    a_of_both = np.einsum("s,as,bs->ab", length, parts, held)
    either = a_of_both + a_of_both.T - both
    share: Floats = np.divide(both, either, out=np.full(both.shape, np.nan), where=either > 0)
    return share


_EPS = 1e-12


def _x_log_x(values: Floats) -> Floats:
    found = np.zeros_like(values)
    # Most cells of a contingency table are empty.
    filled = values > 0
    known = values[filled]
    found[filled] = known * np.log2(known)
    return found


def _entropy(sum_x_log_x: Floats, total: Floats) -> Floats:
    """Entropy in bits of counts, from the sum of x log x and their total."""
    safe = np.where(total > 0, total, 1.0)
    return np.maximum(np.log2(safe) - sum_x_log_x / safe, 0.0)
