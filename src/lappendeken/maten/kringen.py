"""Kringen: who has the same partners, and what the kringen of two indelingen share.

A *kring* is a set of gemeenten with the same regios in one indeling, and so with the
same partnerset. A gemeente is in at most one kring of each indeling, also where regios
overlap; so the gemeenten that two partnersets share can be counted once per pair of
kringen, in a contingency table, and looked up for each gemeente. Every measure stands
on these tables. Time grows with n D^2, memory with n D.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from lappendeken.basis.tekst import format_getal
from lappendeken.errors import SelectieError

if TYPE_CHECKING:
    from scipy.sparse import csr_array

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Ints = NDArray[np.intp]
Raakt: TypeAlias = "NDArray[np.float64] | csr_array"
"""Which kringen share a regio, 1 or 0, shape (K, K); plain while it is small."""

_DICHT = 32
"""A contingency table with more cells than this times n is kept sparse."""
_RUIM = 1 << 22
"""Cells that a table may always have."""
_IN_BEELD = 1 << 24
"""Partners that are counted at once."""
_ONDOENLIJK = 100_000_000_000
"""Partners that are listed at all: most of an hour."""


@dataclass(frozen=True)
class Kringen:
    """The kringen of D indelingen over n gemeenten, as arrays.

    Parameters
    ----------
    label
        Number of the kring of each gemeente per indeling, from 0, -1 where the indeling
        does not hold it; shape (D, n).
    domein
        Number of the domein per indeling, shape (D,).
    raakt
        Per indeling which kringen share a regio, or None when regios do not overlap:
        then each kring is a regio.
    buren
        Pairs of positions that border each other, each once, shape (s, 2).

    Raises
    ------
    ValueError
        If ``label`` is no table of whole numbers with a row at least, or another argument is
        not of as many indelingen.
    """

    label: Ints
    domein: Ints
    raakt: tuple[Raakt | None, ...] = ()
    buren: Ints = field(default_factory=lambda: np.empty((0, 2), dtype=np.intp))

    def __post_init__(self) -> None:
        if self.label.ndim != 2 or not len(self.label) or self.label.dtype.kind not in "iu":
            msg = f"label of {self.label.dtype} {self.label.shape}: whole numbers of (D, n) asked"
            raise ValueError(msg)
        if not self.raakt:
            object.__setattr__(self, "raakt", (None,) * len(self.label))
        sizes = len(self.label), len(self.domein), len(self.raakt)
        if len(set(sizes)) > 1:
            msg = f"label, domein, raakt of {sizes} indelingen"
            raise ValueError(msg)

    @property
    def n(self) -> int:
        """Number of gemeenten."""
        return int(self.label.shape[1])

    @cached_property
    def held(self) -> Bools:
        """Whether an indeling has a regio for a gemeente, shape (D, n)."""
        return np.asarray(self.label >= 0, dtype=bool)

    @cached_property
    def vol(self) -> Bools:
        """Whether an indeling holds every gemeente, shape (D,)."""
        return np.asarray(self.held.all(axis=1), dtype=bool)

    @cached_property
    def _alles_vol(self) -> bool:
        return bool(self.vol.all())

    @cached_property
    def _overlapt(self) -> bool:
        return any(raakt is not None for raakt in self.raakt)

    def select(self, rijen: Ints | list[int]) -> Kringen:
        """Return the kringen of some of the indelingen, by position."""
        return Kringen(
            self.label[rijen],
            self.domein[rijen],
            tuple(self.raakt[d] for d in rijen),
            self.buren,
        )

    def is_vol(self, a: Ints, b: Ints) -> bool:
        """Return whether all these indelingen hold every gemeente."""
        return self._alles_vol or bool(self.vol[a].all() and self.vol[b].all())

    @cached_property
    def aantallen(self) -> Ints:
        """Number of kringen per indeling, shape (D,)."""
        return np.asarray(self.label.max(axis=1, initial=-1) + 1, dtype=np.intp)

    @cached_property
    def _plek(self) -> tuple[Ints, Ints]:
        """The labels with a last kring for who is in none, and the kringen per indeling."""
        if self._alles_vol:
            return self.label, self.aantallen
        return np.where(self.held, self.label, self.aantallen[:, None]), self.aantallen + ~self.vol

    def count(self, gewicht: Floats) -> Floats:
        """Return the size of the partnerset of each gemeente, itself included, shape (D, n)."""
        plek, aantallen = self._plek
        found = np.empty(self.label.shape)
        for d, (cell, aantal, raakt) in enumerate(zip(plek, aantallen, self.raakt, strict=True)):
            size = np.bincount(cell, gewicht, aantal)
            if raakt is not None:
                inside = size[: self.aantallen[d]]
                inside[...] = raakt @ inside
            found[d] = size[cell]
        if not self._alles_vol:
            found *= self.held
        return found

    def cross(self, a: Ints, b: Ints, gewicht: Floats | None = None) -> Floats:
        """Return how much of two partnersets coincides, each gemeente included in its own.

        Parameters
        ----------
        a, b
            Positions of the indelingen, shape (c,).
        gewicht
            What a gemeente counts for; without it 1.

        Returns
        -------
        numpy.ndarray
            Shape (c, n); 0 where one of the two does not hold the gemeente.
        """
        plek, aantallen = self._plek
        cells = aantallen[a] * aantallen[b]
        if (cells > max(_DICHT * self.n, _RUIM)).any():
            each = [self._cross_wide(int(d), int(e), gewicht) for d, e in zip(a, b, strict=True)]
            return np.stack(each)
        ends = np.cumsum(cells)
        cell = plek[a] * aantallen[b][:, None]
        cell += take_rows(plek, b)
        if len(a) > 1:
            cell += (ends - cells)[:, None]
        weight = None if gewicht is None else np.broadcast_to(gewicht, cell.shape).ravel()
        table = np.bincount(cell.ravel(), weight, minlength=int(ends[-1]))
        for i, (d, e) in enumerate(zip(a, b, strict=True) if self._overlapt else ()):
            left, right = self.raakt[d], self.raakt[e]
            if left is None and right is None:
                continue
            block = table[ends[i] - cells[i] : ends[i]].reshape(aantallen[d], aantallen[e])
            inner = block[: self.aantallen[d], : self.aantallen[e]]
            inner[...] = inner if left is None else left @ inner
            inner[...] = inner if right is None else (right @ inner.T).T
        # Whole counts are read first and made floats then: the table may be the larger.
        found: Floats = np.take(table, cell).astype(float, copy=False)
        if not self.is_vol(a, b):
            found *= self.held[a] & self.held[b]
        return found

    def _cross_wide(self, d: int, e: int, gewicht: Floats | None) -> Floats:
        """Return one row of :meth:`cross` for a table with far more cells than gemeenten."""
        both = self.held[d] & self.held[e]
        left, right = self.label[d, both], self.label[e, both]
        weight = np.ones(left.size) if gewicht is None else gewicht[both]
        found = np.zeros(self.n)
        if self.raakt[d] is None and self.raakt[e] is None:
            _, cell = np.unique(left * self.aantallen[e] + right, return_inverse=True)
            found[both] = np.bincount(cell, weight)[cell]
            return found
        from lappendeken.model.graaf import build_matrix

        table = build_matrix((left, right), (self.aantallen[d], self.aantallen[e]), weight)
        table = table if self.raakt[d] is None else self.raakt[d] @ table
        table = table if self.raakt[e] is None else table @ self.raakt[e]
        found[both] = _look_up(table, left, right)
        return found

    def together(self, pairs: Ints) -> Bools:
        """Return whether two gemeenten share a regio, per pair (s, 2) and indeling: (s, D)."""
        found = np.zeros((len(pairs), len(self.label)), dtype=bool)
        for d, raakt in enumerate(self.raakt):
            left, right = self.label[d, pairs[:, 0]], self.label[d, pairs[:, 1]]
            held = (left >= 0) & (right >= 0)
            if raakt is None:
                found[:, d] = held & (left == right)
            else:
                found[held, d] = _look_up(raakt, left[held], right[held]) > 0
        return found

    @cached_property
    def profielen(self) -> tuple[Ints, Ints]:
        """First gemeente of each group with the same kringen everywhere, and who is in which.

        Returns
        -------
        tuple of two arrays
            Positions, ascending, shape (N,); the number of the group of each, shape (n,).
        """
        rng = np.random.default_rng(0)
        factor = rng.integers(1, 2**63, size=len(self.label), dtype=np.uint64) | np.uint64(1)
        mixed = np.zeros(self.n, dtype=np.uint64)
        for labels, times in zip(self.label, factor, strict=True):
            mixed += (labels + 1).astype(np.uint64) * times
        _, first, group = np.unique(mixed, return_index=True, return_inverse=True)
        if any((labels[first][group] != labels).any() for labels in self.label):
            # Two groups with one sum: rare enough to do without the sum.
            _, first, group = np.unique(self.label, axis=1, return_index=True, return_inverse=True)
        order = np.argsort(np.argsort(first))
        return np.sort(first).astype(np.intp), order[group.ravel()].astype(np.intp)

    def unite(self, gewicht: Floats) -> tuple[Floats, Floats]:
        """Count the partners of each gemeente in any indeling, and in all that hold it.

        Parameters
        ----------
        gewicht
            What a gemeente counts for, shape (n,).

        Returns
        -------
        tuple of two arrays
            Itself included, shape (n,); 0 for whom no indeling holds.

        Raises
        ------
        SelectieError
            If so many partners are to be listed that it would take an hour or longer.

        Notes
        -----
        Here partners must be listed: the time grows with the sum of the sizes of all
        partnersets, counted in groups of :attr:`profielen`.
        """
        first, group = self.profielen
        weight = np.bincount(group, gewicht)
        held = self.held[:, first].sum(axis=0)
        any_, all_ = np.zeros(len(first)), np.zeros(len(first))
        close = self._gedeeld
        if close is not None:
            always = close == held.astype(close.dtype)[:, None]
            some, every = (close > 0) @ weight, always @ weight
            alone = held == 0
            return np.where(alone, 0.0, some)[group], np.where(alone, 0.0, every)[group]
        for start, shared in self._kept or self._share():
            rows = np.repeat(np.arange(shared.shape[0]) + start, np.diff(shared.indptr))
            counted = weight[shared.indices]
            any_ += np.bincount(rows, counted, minlength=len(first))
            always = shared.data == held[rows]
            all_ += np.bincount(rows[always], counted[always], minlength=len(first))
        return any_[group], all_[group]

    @cached_property
    def _gedeeld(self) -> NDArray[np.integer[Any]] | None:
        """In how many indelingen profiles are together, (N, N); None where that is much."""
        first, _ = self.profielen
        if len(self.label) * len(first) ** 2 > _RUIM or not all(
            raakt is None or isinstance(raakt, np.ndarray) for raakt in self.raakt
        ):
            return None
        # Small numbers: what is read and written here is all that this costs.
        many = len(self.label) > np.iinfo(np.uint8).max
        found = np.zeros((len(first),) * 2, dtype=np.int16 if many else np.uint8)
        small = int(self.aantallen.max(initial=0)) <= np.iinfo(np.int16).max
        label = self.label[:, first].astype(np.int16 if small else np.intp)
        for labels, raakt in zip(label, self.raakt, strict=True):
            held = labels >= 0
            close = (
                labels[:, None] == labels if raakt is None else raakt[np.ix_(labels, labels)] > 0
            )
            if not held.all():
                close &= held & held[:, None]
            found += close.view(np.uint8)
        return found

    @cached_property
    def _kept(self) -> list[tuple[int, csr_array]]:
        sizes = self.count(np.ones(self.n)).sum()
        return list(self._share()) if sizes < _IN_BEELD else []

    def _share(self) -> Iterator[tuple[int, csr_array]]:
        """Return in how many indelingen profiles are together, in blocks of rows."""
        from lappendeken.model.graaf import build_matrix

        first, _ = self.profielen
        label = self.label[:, first]
        starts = np.cumsum(self.aantallen) - self.aantallen
        d, m = np.nonzero(label >= 0)
        kring = label[d, m] + starts[d]
        kringen = build_matrix((kring, m), (int(self.aantallen.sum()), len(first)))
        mine = kringen.T.tocsr()
        if self._overlapt:
            kringen = self._spread(starts) @ kringen
        size = np.cumsum(mine @ np.diff(kringen.indptr))
        if (asked := int(size[-1:].sum())) > _ONDOENLIJK:
            msg = (
                "Om te tellen met wie elke eenheid samen zit, zijn er "
                f"{format_getal(asked)} partners op te sommen, en dat duurt te lang; het kan tot "
                f"{format_getal(_ONDOENLIJK)}. Neem grotere eenheden of kleinere regio's, of "
                "laat de maten weg die alle partners samen nemen."
            )
            raise SelectieError(msg)
        ends = np.unique(np.searchsorted(size, np.arange(_IN_BEELD, size[-1:].sum(), _IN_BEELD)))
        edges = [0, *(ends + 1).tolist(), len(first)]
        for start, end in itertools.pairwise(edges):
            yield start, mine[start:end] @ kringen

    def _spread(self, starts: Ints) -> csr_array:
        """Return which kringen share a regio, over all indelingen at once."""
        from lappendeken.model.graaf import build_matrix

        rows, columns = [], []
        for raakt, start, aantal in zip(self.raakt, starts, self.aantallen, strict=True):
            left, right = (np.arange(aantal),) * 2 if raakt is None else raakt.nonzero()
            rows.append(left + start)
            columns.append(right + start)
        ends = np.concatenate(rows), np.concatenate(columns)
        return build_matrix(ends, int(self.aantallen.sum()))


def take_rows(table: NDArray[Any], rows: Ints) -> NDArray[Any]:
    """Return rows of a table; of one row, however often asked, no copy is made."""
    same = len(rows) == 1 or (len(rows) > 1 and (rows == rows[0]).all())
    return table[rows[0] : rows[0] + 1] if same else table[rows]


def _look_up(table: Raakt, rows: Ints, columns: Ints) -> Floats:
    """Return the values at pairs of positions."""
    found = table[rows, columns]
    # Since scipy 1.13 a sparse row, before that a plain one.
    dense = found.toarray() if hasattr(found, "toarray") else found
    return np.asarray(dense, dtype=np.float64).ravel()
