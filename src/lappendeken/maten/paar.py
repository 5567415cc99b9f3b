"""Measures per pair of indelingen, from their contingency tables.

All are partition measures: they use the hoofdregio of the gemeenten that both
indelingen hold. Of each contingency table only the filled cells are read, a block of
pairs at a time, and what the measures need of it is added up in one go.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, partial

import numpy as np
from numpy.typing import NDArray

from lappendeken.basis.geheugen import check_geheugen
from lappendeken.maten.bundel import Bundel
from lappendeken.maten.domeinen import divide
from lappendeken.maten.kringen import Bools, Floats, Ints

RELATIES = ("gelijk", "a_in_b", "b_in_a", "kruisend")
_BLOK = 1 << 16
_DICHT = 32


@dataclass(frozen=True)
class _Cellen:
    """The filled cells of the contingency tables of some pairs, ordered by pair and row."""

    a: Ints
    b: Ints
    paar: Ints
    rij: Ints
    kolom: Ints
    waarde: Floats


@dataclass(frozen=True)
class Kruistabel:
    """The contingency tables of all pairs of indelingen under one weighting.

    Parameters
    ----------
    bundel
        The D indelingen.
    gewicht
        What a gemeente adds to its cell, shape (n,): 1, or its inwoners.
    tegen
        Position of the one indeling whose pairs are asked for; all pairs by default.
        Pairs that are not asked for are 0 in every table.
    """

    bundel: Bundel
    gewicht: Floats
    tegen: int | None = None

    @cached_property
    def _paren(self) -> tuple[Ints, Ints]:
        size = len(self.bundel.indelingen)
        if self.tegen is None:
            return np.triu_indices(size)
        return np.full(size, self.tegen, dtype=np.intp), np.arange(size, dtype=np.intp)

    @cached_property
    def _regios(self) -> Ints:
        """Number of regios per indeling, shape (D,)."""
        return np.array([len(i.regios) for i in self.bundel.indelingen], dtype=np.intp)

    def _cellen(self) -> Iterator[_Cellen]:
        a, b = self._paren
        step = max(1, _BLOK // max(len(self.gewicht), 1))
        for start in range(0, len(a), step):
            yield self._count(a[start : start + step], b[start : start + step])

    def _count(self, a: Ints, b: Ints) -> _Cellen:
        labels, regios = self.bundel.hoofdregio, self._regios
        size = regios[a] * regios[b]
        ends = np.cumsum(size)
        left, right = labels[a], labels[b]
        both = (left >= 0) & (right >= 0)
        cell = left * regios[b][:, None] + right + (ends - size)[:, None]
        weight = np.broadcast_to(self.gewicht, cell.shape)
        cell, weight = (cell.ravel(), weight.ravel()) if both.all() else (cell[both], weight[both])
        if ends[-1] <= _DICHT * max(labels.shape[1] * len(a), _BLOK):
            table = np.bincount(cell, weight, minlength=int(ends[-1]))
            filled = np.flatnonzero(table)
            value = table[filled].astype(float)
        else:
            filled, where = np.unique(cell, return_inverse=True)
            value = np.bincount(where, weight).astype(float)
        paar = np.searchsorted(ends, filled, side="right")
        inside = filled - (ends - size)[paar]
        rij, kolom = np.divmod(inside, regios[b][paar])
        return _Cellen(a, b, paar, rij, kolom, value)

    @cached_property
    def _sommen(self) -> dict[str, Floats]:
        """What the measures need of each table, by name, shape (D, D)."""
        size = len(self._regios)
        found: dict[str, Floats] = defaultdict(partial(np.zeros, (size, size)))
        for cellen in self._cellen():
            a, b, count = cellen.a, cellen.b, len(cellen.a)
            for naam, values in (
                ("totaal", cellen.waarde),
                ("log", _x_log_x(cellen.waarde)),
                ("kwadraat", cellen.waarde**2),
            ):
                found[naam][a, b] = found[naam][b, a] = np.bincount(cellen.paar, values, count)
            for side, other, regio in ((a, b, cellen.rij), (b, a, cellen.kolom)):
                for naam, values in self._per_regio(side, regio, cellen).items():
                    found[naam][side, other] = values
        return found

    def _per_regio(self, side: Ints, regio: Ints, cellen: _Cellen) -> dict[str, Floats]:
        """Add up over the regios of one side of each pair."""
        regios = self._regios[side]
        ends = np.cumsum(regios)
        key, total, count = regio + (ends - regios)[cellen.paar], int(ends[-1]), len(side)
        paar = np.repeat(np.arange(count), regios)
        size: Floats = np.bincount(key, cellen.waarde, total).astype(float)
        met = np.bincount(key, minlength=total)
        largest = np.zeros(total)
        np.maximum.at(largest, key, cellen.waarde)
        values: dict[str, Floats] = {
            "log_a": _x_log_x(size),
            "kwadraat_a": np.square(size),
            "verhuist": np.subtract(size, largest),
            "gesplitst": (met > 1).astype(float),
            "regios": (met > 0).astype(float),
        }
        return {naam: np.bincount(paar, each, count).astype(float) for naam, each in values.items()}

    @property
    def totaal(self) -> Floats:
        """Weight of the gemeenten that both hold, shape (D, D)."""
        return self._sommen["totaal"]

    @property
    def verhuizingen_a_in_b(self) -> Floats:
        """Fewest units to move so that a nests in b, shape (D, D).

        Sum over the regios R of a of its size less its largest part in one regio of b;
        0 if and only if a nests in b.
        """
        return self._sommen["verhuist"]

    @property
    def afstand(self) -> Floats:
        """Pairs of gemeenten that are together in one of the two only, shape (D, D).

        Of those that both hold, each counted for 1. Mirkin, B. (1996). *Mathematical
        Classification and Clustering*. Kluwer.
        """
        in_a = self._sommen["kwadraat_a"]
        return (in_a + in_a.T) / 2 - self._sommen["kwadraat"]

    @property
    def gesplitste_regios(self) -> Floats:
        """Number of regios of a that meet more than one regio of b, shape (D, D)."""
        return self._sommen["gesplitst"]

    @property
    def regios(self) -> Floats:
        """Number of regios of a that hold a gemeente that b holds too, shape (D, D)."""
        return self._sommen["regios"]

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
        return _entropy(self._sommen["log_a"], self.totaal)

    @cached_property
    def _entropie_samen(self) -> Floats:
        return _entropy(self._sommen["log"], self.totaal)

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
        together, in_a = self._sommen["kwadraat"], self._sommen["kwadraat_a"]
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
        found = np.zeros((len(self._regios),) * 2)
        for cellen in self._cellen():
            for paar, (a, b) in enumerate(zip(cellen.a, cellen.b, strict=True)):
                if a != b:
                    size = self._regios[[a, b]]
                    check_geheugen(8 * size.prod(), "elke regio van de ene bij elke van de andere")
                    table, own = np.zeros(size), cellen.paar == paar
                    table[cellen.rij[own], cellen.kolom[own]] = cellen.waarde[own]
                    found[a, b] = found[b, a] = self.totaal[a, b] - match_meeste(table)
        return found


def match_meeste(weight: Floats) -> float:
    """Match rows with columns, each at most once; return the largest sum that weights can have.

    Parameters
    ----------
    weight
        Zero or more, shape (rows, columns).

    """
    # Of scipy.sparse, which is there already: scipy.optimize takes longer to load than most
    # tables take to make.
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching

    if not weight.size:
        return 0.0
    # No weight may be 0, which is no edge; one more on each leaves the same matching largest.
    pairs = min_weight_full_bipartite_matching(csr_array(weight + 1.0), maximize=True)
    return float(weight[pairs].sum())


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
    return divide(both, either)


_EPS = 1e-12


def _x_log_x(values: Floats) -> Floats:
    found = np.zeros(values.shape)
    # Most cells of a contingency table are empty.
    filled = values > 0
    known = values[filled]
    found[filled] = known * np.log2(known)
    return found


def _entropy(sum_x_log_x: Floats, total: Floats) -> Floats:
    """Entropy in bits of counts, from the sum of x log x and their total."""
    safe = np.where(total > 0, total, 1.0)
    return np.maximum(np.log2(safe) - sum_x_log_x / safe, 0.0)
