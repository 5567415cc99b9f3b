r"""Draw random contiguous indelingen.

Which null. Two ways to draw, both on the graph of gemeenten that border each other or
are linked over water:

*Growth* (:func:`grow`). As many gemeenten as there are regios are drawn as seeds, all
sets equally likely. Then the regios grow: at every step one border between a regio
and a gemeente that is still free is drawn, each with the same chance, and the gemeente
joins. With an exponential waiting time on every border this is one shortest-path run
from all seeds at once, for waiting times have no memory: the next border that is
crossed is any of the open ones with the same chance (Richardson 1973).

*By size* (:func:`peel_all`), the default. The sizes of the real regios are put in random order;
random spanning trees are cut where a branch is as large as the first or the last few of
them together, until each piece is one regio (:mod:`lappendeken.analyse.nulmodel.snijden`).

Bias. Neither draws all contiguous indelingen with the same chance; no fast method
does. Growth prefers compact regios of comparable size, as real regios are; plain cuts of
a uniform spanning tree leave many regios of one gemeente and a few huge ones, which no
ministry would draw, and their congruentie says nothing about real regions. A partition made from
spanning trees is drawn about in proportion to the number of spanning trees of its
regios, so it too prefers compact regios (DeFord and others 2021).

References
----------
Richardson, D. (1973). Random growth in a tessellation. *Proceedings of the Cambridge
Philosophical Society* 74, 515-528.

Openshaw, S. (1977). A geographical solution to scale and aggregation problems in
region-building, partitioning and spatial modelling. *Transactions of the Institute of
British Geographers* 2, 459-472, for random zonings as the measure of a real one.

DeFord, D., Duchin, M. and Solomon, J. (2021). Recombination: a family of Markov chains
for redistricting. *Harvard Data Science Review* 3(1).
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from lappendeken.analyse.nulmodel.snijden import Snijder
from lappendeken.maten.kringen import Bools, Ints
from lappendeken.model.graaf import build_matrix, find_components

if TYPE_CHECKING:
    from scipy.sparse import csr_array


@dataclass(frozen=True)
class Graaf:
    """The gemeenten that one indeling holds, and the borders among them.

    Parameters
    ----------
    omvang
        Number of gemeenten.
    randen
        Pairs of positions that border each other, shape (e, 2), each once, sorted.
    """

    omvang: int
    randen: Ints

    @classmethod
    def of(cls, randen: Ints, held: Bools) -> Graaf:
        """Keep the borders among the gemeenten that are held, numbered from 0."""
        number, omvang = np.cumsum(held) - 1, int(held.sum())
        inside = randen[held[randen].all(axis=1)]
        low, high = np.sort(number[inside], axis=1).T
        pairs = np.divmod(np.unique(low * omvang + high), max(omvang, 1))
        return cls(omvang, np.stack(pairs, axis=1).astype(np.intp))

    @cached_property
    def _both_ways(self) -> tuple[csr_array, Ints]:
        """The symmetric matrix, and per stored value the border that it belongs to."""
        number = np.arange(1, len(self.randen) + 1)
        left, right = self.randen.T
        ends = np.concatenate([left, right]), np.concatenate([right, left])
        matrix = build_matrix(ends, self.omvang, np.tile(number, 2))
        return matrix, np.asarray(matrix.data, dtype=np.intp) - 1

    @cached_property
    def delen(self) -> Ints:
        """Number of the connected part of each gemeente, shape (omvang,)."""
        return find_components(self.randen.T, self.omvang)

    @cached_property
    def einden(self) -> NDArray[np.int32]:
        """The two ends of each border, shape (2, e)."""
        return np.ascontiguousarray(self.randen.T, dtype=np.int32).reshape(2, -1)

    def weighted(self, weight: NDArray[np.float64]) -> csr_array:
        """Return the symmetric matrix with one weight per border."""
        from scipy.sparse import csr_array

        matrix, border = self._both_ways
        return csr_array((weight[border], matrix.indices, matrix.indptr), shape=matrix.shape)


def divide_regios(graaf: Graaf, aantal: int) -> Ints:
    """Divide a number of regios over the connected parts, by their gemeenten.

    Returns
    -------
    numpy.ndarray
        Regios per part: at least 1, at most its gemeenten, together ``aantal``. With
        more parts than regios each part gets 1, so together *more* than asked: fewer
        contiguous regios do not exist. With more regios than gemeenten, one each.
    """
    sizes = np.bincount(graaf.delen)
    found = np.ones(len(sizes), dtype=np.intp)
    for _ in range(min(aantal, graaf.omvang) - len(sizes)):
        # The part with the most gemeenten per regio, ties to the first (Webster's rule).
        room = np.where(found < sizes, sizes / (2 * found + 1), 0.0)
        found[room.argmax()] += 1
    return found


def grow(graaf: Graaf, regios: Ints, rng: np.random.Generator) -> Ints:
    """Draw one contiguous indeling by growth from random seeds.

    Parameters
    ----------
    graaf
        Where it is drawn.
    regios
        Regios per connected part, as from :func:`divide_regios`.
    rng
        Source of chance.

    Returns
    -------
    numpy.ndarray
        Regio of each gemeente, numbered from 0, shape (omvang,).
    """
    order = rng.permutation(graaf.omvang)
    seeds = np.concatenate(
        [order[graaf.delen[order] == part][:count] for part, count in enumerate(regios)]
    )
    if len(graaf.randen) == 0:
        return np.asarray(np.argsort(seeds), dtype=np.intp)
    from scipy.sparse.csgraph import dijkstra

    waiting = rng.exponential(size=len(graaf.randen))
    # A waiting time of 0 would read as "no border" in a sparse matrix.
    matrix = graaf.weighted(np.maximum(waiting, 1e-12))
    _, _, source = dijkstra(matrix, indices=seeds, min_only=True, return_predecessors=True)
    number = np.empty(graaf.omvang, dtype=np.intp)
    number[seeds] = np.arange(len(seeds))
    return np.asarray(number[source], dtype=np.intp)


def peel_all(
    grafen: Sequence[Graaf], regios: Sequence[Ints], sizes: Sequence[Ints], rng: np.random.Generator
) -> list[Ints]:
    """Draw contiguous indelingen whose regios have about the given sizes.

    Many at once are far cheaper than one after another.

    Parameters
    ----------
    grafen, regios
        Of each draw, as in :func:`grow`.
    sizes
        Of each draw the wanted number of gemeenten per regio, in any order. They are dealt
        over the connected parts at random and scaled to what a part holds.
    rng
        Source of chance.

    Returns
    -------
    list of numpy.ndarray
        As in :func:`grow`, one of each draw.
    """
    wanted: list[Ints] = []
    plans: dict[tuple[int, ...], tuple[Ints, list[tuple[slice, int]]]] = {}
    for graaf, per_part, own in zip(grafen, regios, sizes, strict=True):
        # Draws of one indeling share their graph and sizes.
        key = id(graaf), id(per_part), id(own)
        if key not in plans:
            plans[key] = _plan(graaf, per_part, own)
        full, parts = plans[key]
        dealt = rng.permutation(full)
        wanted += [_scale(dealt[part], total) for part, total in parts]
    omvang = np.array([graaf.omvang for graaf in grafen])
    edges = np.cumsum(omvang)
    offset = np.repeat(edges - omvang, [len(graaf.randen) for graaf in grafen])
    one, two = np.concatenate([graaf.einden for graaf in grafen], axis=1) + offset
    count = np.array([len(per_part) for per_part in regios])
    stuk = np.concatenate([graaf.delen for graaf in grafen])
    stuk += np.repeat(np.cumsum(count) - count, omvang)
    ends = np.cumsum([len(some) for some in wanted])
    som = np.concatenate([[0], np.cumsum(np.concatenate(wanted))])
    begin = np.concatenate([[0], ends[:-1]]).astype(np.intp)
    snijder = Snijder((one, two), stuk, begin, ends.astype(np.intp), som, rng)
    found = snijder.cut_all()
    # Numbered anew in each draw, in the order of the pieces.
    owner = np.empty(found.max(initial=-1) + 1, dtype=np.intp)
    owner[found] = np.repeat(np.arange(len(grafen)), omvang)
    order = np.argsort(owner, kind="stable")
    number = np.empty(len(owner), dtype=np.intp)
    number[order] = np.arange(len(owner)) - np.searchsorted(owner[order], owner[order])
    return np.split(number[found], edges[:-1])


def _plan(graaf: Graaf, regios: Ints, sizes: Ints) -> tuple[Ints, list[tuple[slice, int]]]:
    """Return as many sizes as there are regios, and of each connected part which, and its own."""
    ends = np.cumsum(regios).tolist()
    parts = itertools.starmap(slice, itertools.pairwise([0, *ends]))
    return np.resize(sizes, ends[-1]), list(
        zip(parts, np.bincount(graaf.delen).tolist(), strict=True)
    )


def _scale(sizes: Ints, total: int) -> Ints:
    """Scale sizes to a total, each at least 1, by largest remainders."""
    if sizes.sum() == total:
        return sizes
    exact = 1 + (total - len(sizes)) * sizes / sizes.sum()
    found: Ints = np.floor(exact).astype(np.intp)
    short = total - int(found.sum())
    found[np.argsort(found - exact, kind="stable")[:short]] += 1
    return found
