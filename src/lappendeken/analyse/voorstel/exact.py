r"""The cheapest proposal with a proof, as a mixed integer program.

One binary variable per pair of units: are they in one regio? The prices are linear in
it. Four families of rules make the pairs a proposal, and each is added only where a
solution breaks it, so the solver sees hundreds of rules instead of millions:

* transitivity, :math:`x_{ab} + x_{bc} - x_{ac} \le 1` (Grötschel and Wakabayashi 1989);
* one piece: for a set S of gemeenten that parts a from b,
  :math:`x_{ab} \le \sum_{s \in S} x_{as}`;
* the number of regios, by marking the first unit of each.

* a minimum: around a set S of units with too few inwoners, with a in it, stands a fence of
  neighbours N, and one of them joins: :math:`\sum_{n \in N} x_{an} \ge 1`.

Every solution of a program that lacks rules is a lower bound on what any proposal costs;
the first that breaks no rule is the optimum.
"""

from __future__ import annotations

import itertools
import math
import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from lappendeken.analyse.voorstel.opgave import Opgave, to_bits
from lappendeken.maten.kringen import Bools, Floats, Ints
from lappendeken.model.graaf import build_matrix, find_components

_EPS = 1e-6
MEEST_PER_RONDE = 5000
"""Rules added in one round; more makes the program slow before it makes it tight."""
VER = 0.1
"""How far, of the cost of what is known, the bound may be below it to go on in whole numbers."""
TWEELINGEN = 4
"""A broken rule is also added for so many twins of each unit: the solver would break it there."""


@dataclass(frozen=True)
class Exact:
    """What the solver found.

    Parameters
    ----------
    regio
        Regio of each unit; None when no proposal was reached within the limits.
    ondergrens
        No proposal that meets the requirements costs less, in parts of a vote; infinite when
        it is proven that none meets them.
    """

    regio: Ints | None
    ondergrens: float


Regel: TypeAlias = tuple[tuple[int, ...], tuple[float, ...]]
"""Columns of the program, and what each counts for."""


class _Programma:
    """The program of one opgave: variables, rules, and the search for broken ones."""

    def __init__(self, opgave: Opgave) -> None:
        self.opgave = opgave
        size = opgave.omvang
        self.left, self.right = np.triu_indices(size, k=1)
        self.pairs = len(self.left)
        self.index = np.full((size, size), -1, dtype=np.intp)
        self.index[self.left, self.right] = self.index[self.right, self.left] = range(self.pairs)
        # With a fixed number of regios there is one more variable per unit: is it the first?
        self.width = self.pairs + (0 if opgave.aantal_regios is None else size)
        self.price = np.zeros(self.width)
        # In votes: the tolerances of the solver are meant for numbers of this size.
        self.price[: self.pairs] = opgave.prijs[self.left, self.right] / opgave.schaal
        self.most = np.ones(self.width)
        parts = opgave.delen
        self.most[: self.pairs][parts[self.left] != parts[self.right]] = 0.0
        # What each rule may add up to at most.
        self.regels: dict[Regel, float] = {}
        self.minima = (
            (opgave.eenheid_inwoners, opgave.min_inwoners),
            (opgave.eenheid_gemeenten.astype(float), float(opgave.min_gemeenten)),
        )
        self._write_standing()
        twin = opgave.tweelingen
        self.twins = [np.flatnonzero(twin == twin[u])[:TWEELINGEN].tolist() for u in range(size)]

    def _write_standing(self) -> None:
        """Write the rules that always hold: the number of regios."""
        opgave, size = self.opgave, self.opgave.omvang
        if opgave.aantal_regios is not None:
            firsts = range(self.pairs, self.width)
            self._add(firsts, [1.0] * size, opgave.aantal_regios)
            self._add(firsts, [-1.0] * size, -opgave.aantal_regios)
            for number, first in enumerate(firsts):
                earlier = [*self.index[number, :number].tolist(), first]
                self._add(earlier, [-1.0] * len(earlier), -1.0)

    def _add(self, columns: Iterable[int], values: Iterable[float], most: float) -> bool:
        """Add a rule; return whether it was not there yet."""
        before = len(self.regels)
        self.regels.setdefault((tuple(columns), tuple(values)), most)
        return len(self.regels) > before

    def solve(
        self, *, whole: bool, seconds: float = math.inf, nodes: int | None = None
    ) -> tuple[Floats | None, float]:
        """Solve in whole numbers or with fractions allowed.

        Returns
        -------
        tuple
            The solution, None when a limit came first; and a lower bound, infinite when it is
            proven that there is no solution.
        """
        rules = self._write_matrix()
        # Other pairs only cost: in the cheapest solution they are 0.
        used = self.price < 0
        used[rules.indices] = True
        # The solver takes no program without columns.
        used[0] = True
        columns = np.flatnonzero(used)
        options: dict[str, float] = {"mip_rel_gap": 0.0, "time_limit": max(seconds, 0.05)}
        if nodes is not None:
            options["node_limit"] = nodes
        found = milp(
            self.price[columns],
            constraints=LinearConstraint(rules[:, columns], -np.inf, list(self.regels.values()))
            if self.regels
            else (),
            bounds=Bounds(0.0, self.most[columns]),
            integrality=np.full(len(columns), int(whole)),
            options=options,
        )
        if found.status == 2:
            return None, math.inf
        if found.status != 0 or found.x is None:
            return None, -math.inf if found.mip_dual_bound is None else float(found.mip_dual_bound)
        x = np.zeros(self.width)
        x[columns] = found.x
        return x, float(found.mip_dual_bound) if whole else float(self.price @ x)

    def _write_matrix(self) -> csr_array:
        """Write the rules as rows of a matrix."""
        sizes = [len(columns) for columns, _ in self.regels]
        rows = np.repeat(np.arange(len(sizes)), sizes)
        columns, values = (
            np.array([each for regel in self.regels for each in regel[side]]) for side in (0, 1)
        )
        return build_matrix((rows, columns), (len(sizes), self.width), values)

    def separate(self, x: Floats) -> int:
        """Add the rules that a solution breaks; return how many."""
        size = self.opgave.omvang
        together = np.zeros((size, size))
        together[self.left, self.right] = x[: self.pairs]
        together += together.T
        added = self._separate_triangles(together) + self._separate_fences(together)
        if (np.abs(x - np.rint(x)) < _EPS).all():
            added += self._separate_whole(together > 0.5, x)
        return added

    def _separate_triangles(self, together: Floats) -> int:
        found: list[tuple[float, int, int, int]] = []
        for middle, row in enumerate(together):
            ends = np.flatnonzero(row > _EPS)
            broken = row[ends][:, None] + row[ends] - together[np.ix_(ends, ends)] - 1
            for a, b in zip(*np.nonzero(np.triu(broken > _EPS, k=1)), strict=True):
                found.append((-broken[a, b], int(ends[a]), middle, int(ends[b])))
        added = 0
        for _, *units in sorted(found):
            alike = itertools.product(*(self.twins[unit] for unit in units))
            for one, two, three in (units, *alike):
                if one != two and two != three and one != three:
                    sides = sorted((int(self.index[one, two]), int(self.index[two, three])))
                    across = int(self.index[one, three])
                    added += self._add([*sides, across], [1.0, 1.0, -1.0], 1.0)
            if added >= MEEST_PER_RONDE:
                break
        return added

    def _separate_fences(self, together: Floats) -> int:
        """For what is too small to be a regio: somebody around it has to join.

        Around every unit that is short a group grows by who is most together with it. As
        long as the group is short as well, the regio reaches outside it, and being in one
        piece it holds one of its neighbours.
        """
        opgave, added = self.opgave, 0
        for have, need in self.minima:
            for unit in np.flatnonzero(have < need):
                row = together[unit]
                inside = np.arange(len(row)) == unit
                near, total = opgave.buren[unit].copy(), have[unit]
                while total < need and near.any():
                    if row[near].sum() < 1 - _EPS:
                        columns = self.index[unit, near].tolist()
                        added += self._add(columns, [-1.0] * len(columns), -1.0)
                    best = int(np.where(near, row, -1.0).argmax())
                    inside[best] = True
                    total += have[best]
                    near = (near | opgave.buren[best]) & ~inside
        return added

    def _separate_whole(self, together: Bools, x: Floats) -> int:
        opgave = self.opgave
        regio = find_components(np.nonzero(together), len(together))
        added = 0
        pieces = opgave.pieces(regio)
        label = regio[opgave.eenheid]
        bits = to_bits(pieces)
        for number in np.unique(label):
            inside = np.unique(pieces[label == number])
            added += self._separate_pieces([bits[piece] for piece in inside])
        if opgave.aantal_regios is not None:
            first = x[self.pairs :] > 0.5
            for unit in np.flatnonzero(first):
                for earlier in np.flatnonzero(together[unit, :unit]):
                    column = int(self.index[earlier, unit])
                    mark = self.pairs + int(unit)
                    added += self._add([column, mark], [1.0, 1.0], 1.0)
        return added

    def _separate_pieces(self, pieces: list[int]) -> int:
        """For two pieces of one regio: whoever joins them needs somebody of what parts them."""
        opgave, added = self.opgave, 0
        for piece, other in itertools.permutations(pieces, 2):
            fence = opgave.near(piece) & ~piece
            reached = opgave.flood(other, ~fence & ~piece)
            between = opgave.list_units(fence & opgave.near(reached))
            ends = (opgave.list_units(bits)[:TWEELINGEN] for bits in (piece, other))
            for a, b in itertools.product(*ends):
                added += self._forbid(a, b, between)
        return added

    def _forbid(self, a: int, b: int, between: list[int]) -> bool:
        via = self.index[a, between].tolist()
        if a == b:
            # A unit that is itself in two pieces needs one of them in any case.
            return self._add(via, [-1.0] * len(via), -1.0)
        return self._add([int(self.index[a, b]), *via], [1.0] + [-1.0] * len(via), 0.0)


def solve_exact(
    opgave: Opgave,
    *,
    seconden: float = 30.0,
    rondes: int = 10_000,
    knopen: int | None = None,
    hoogstens: float = math.inf,
) -> Exact:
    """Find the cheapest proposal and prove it, as far as the limits allow.

    Parameters
    ----------
    opgave
        The problem.
    seconden
        Time limit; when it cuts the search short the lower bound is what was proven
        until then, and may differ from machine to machine.
    rondes
        Most rounds of solving and adding rules.
    knopen
        Most nodes of the search tree in one round; by default no limit.
    hoogstens
        The cost of a proposal that is known, in parts of a vote. Only what is cheaper is
        looked for, and not in whole numbers when the bound stays far below it
        (:data:`VER`).

    Returns
    -------
    Exact
        With ``regio`` the optimum, or None when a limit came first or nothing is cheaper
        than ``hoogstens``: then that is the bound.
    """
    until = time.monotonic() + seconden
    if opgave.omvang == 1:
        alone = np.zeros(1, dtype=np.intp)
        return Exact(alone, opgave.vast) if opgave.voldoet(alone) else Exact(None, np.inf)
    programma = _Programma(opgave)
    bound = -np.inf
    # Every cost is a whole number of parts of a vote.
    most = (hoogstens - opgave.vast - 1) / opgave.schaal
    # Fractions first: they cost little and show most of the rules that matter.
    for _ in range(rondes):
        relaxed, better = programma.solve(whole=False, seconds=until - time.monotonic())
        tail = better < bound + 0.05 and np.isfinite(bound)
        bound = max(bound, better)
        if bound >= most + _EPS:
            return Exact(None, hoogstens)
        if relaxed is None or programma.separate(relaxed) == 0 or tail or time.monotonic() > until:
            break
    far = most - bound > VER * hoogstens / opgave.schaal
    for _ in range(0 if far else rondes):
        left = until - time.monotonic()
        if left <= 0:
            break
        x, proven = programma.solve(whole=True, seconds=left, nodes=knopen)
        bound = max(bound, proven)
        if bound >= most + _EPS:
            return Exact(None, hoogstens)
        if x is None:
            break
        if programma.separate(np.rint(x)) == 0:
            chosen = x[: programma.pairs] > 0.5
            ends = programma.left[chosen], programma.right[chosen]
            regio = find_components(ends, opgave.omvang)
            return Exact(regio, opgave.kosten(regio))
    return Exact(None, opgave.vast + float(np.ceil((bound - 1e-4) * opgave.schaal)))
