"""Bundel: the chosen indelingen laid over one list of gemeenten, as arrays.

The measures are written on these arrays. For n gemeenten and D indelingen the
heart is ``samen`` of shape (n, D, n): is gemeente p in B_d(m)? One batched matrix
product of it gives |B_d(m) & B_e(m)| for all gemeenten and pairs at once, for
disjoint and for overlapping regios alike.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from lappendeken.model.gebiedskaart import Grenzen
from lappendeken.model.indeling import DREMPEL, Indeling

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Ints = NDArray[np.intp]


@dataclass(frozen=True)
class Bundel:
    """Chosen indelingen over one list of gemeenten.

    Parameters
    ----------
    indelingen
        The D indelingen, in the order of every table.
    gemeenten
        The n gemeente codes, ascending. A gemeente that an indeling does not
        hold has no regio in it.
    inwoners
        Inhabitants per gemeente, shape (n,), above 0.
    grenzen
        Borders among the gemeenten.
    drempel
        Share from which a regio counts for the partners of a gemeente.
    """

    indelingen: tuple[Indeling, ...]
    gemeenten: tuple[str, ...]
    inwoners: Floats
    grenzen: Grenzen = field(default_factory=Grenzen.empty)
    drempel: float = DREMPEL

    @classmethod
    def from_indelingen(
        cls,
        indelingen: Sequence[Indeling],
        inwoners: Mapping[str, float] | None = None,
        grenzen: Grenzen | None = None,
        drempel: float = DREMPEL,
    ) -> Bundel:
        """Lay indelingen over all gemeenten that one of them names.

        Parameters
        ----------
        indelingen
            At least one.
        inwoners
            Gemeente code to inhabitants; without it each gemeente counts as 1.
            When given it also decides which gemeenten there are.
        grenzen, drempel
            As in the class.
        """
        named = {g for indeling in indelingen for g in indeling.gemeenten}
        gemeenten = tuple(sorted(named if inwoners is None else inwoners))
        weights = [1.0 if inwoners is None else float(inwoners[g]) for g in gemeenten]
        return cls(
            tuple(indelingen), gemeenten, np.array(weights), grenzen or Grenzen.empty(), drempel
        )

    @property
    def slugs(self) -> tuple[str, ...]:
        """Short names of the indelingen, in their order."""
        return tuple(indeling.slug for indeling in self.indelingen)

    @cached_property
    def domein(self) -> Ints:
        """Number of the domein per indeling, shape (D,)."""
        names = [indeling.domein for indeling in self.indelingen]
        return np.unique(names, return_inverse=True)[1].astype(np.intp)

    @cached_property
    def leden(self) -> tuple[Bools, ...]:
        """Per indeling which gemeente is in which regio, shape (n, regios of d)."""
        position = {g: i for i, g in enumerate(self.gemeenten)}
        found = []
        for indeling in self.indelingen:
            members = np.zeros((len(self.gemeenten), len(indeling.regios)), dtype=bool)
            leden = indeling.leden_vanaf(self.drempel)
            for r, regio in enumerate(indeling.regios):
                members[[position[g] for g in leden[regio] if g in position], r] = True
            found.append(members)
        return tuple(found)

    @cached_property
    def hoofdregio(self) -> Ints:
        """Position of the hoofdregio in ``indeling.regios``, -1 for none, shape (D, n).

        Whom an indeling does not hold, as each of its shares is below the threshold,
        has none.
        """
        found = np.full((len(self.indelingen), len(self.gemeenten)), -1, dtype=np.intp)
        for d, indeling in enumerate(self.indelingen):
            number = {regio: r for r, regio in enumerate(indeling.regios)}
            hoofdregio = indeling.hoofdregio
            found[d] = [number.get(hoofdregio.get(g, ""), -1) for g in self.gemeenten]
        return np.where(self.holds.T, found, -1)

    @cached_property
    def holds(self) -> Bools:
        """Whether an indeling has a regio for a gemeente, shape (n, D)."""
        return np.column_stack([members.any(axis=1) for members in self.leden])

    @cached_property
    def samen(self) -> NDArray[np.float32]:
        """Whether p is in B_d(m), m included, as 0 and 1, shape (n, D, n)."""
        n = len(self.gemeenten)
        together = np.empty((n, len(self.indelingen), n), dtype=np.float32)
        for d, members in enumerate(self.leden):
            regios = members.sum(axis=1)
            if regios.max(initial=0) <= 1:
                regio = np.where(regios > 0, members.argmax(axis=1), -1)
                # -2: two gemeenten without a regio are not together.
                together[:, d, :] = regio[:, None] == np.where(regio < 0, -2, regio)
                continue
            # Matrix products of booleans bypass BLAS; floats do not.
            as_float = members.astype(np.float32)
            np.minimum(as_float @ as_float.T, 1, out=together[:, d, :])
        return together

    @cached_property
    def gedeeld(self) -> NDArray[np.int16]:
        """k_p: in how many indelingen m and p are together, shape (n, n), diagonal 0."""
        shared: NDArray[np.int16] = self.samen.sum(axis=1).astype(np.int16)
        np.fill_diagonal(shared, 0)
        return shared

    @cached_property
    def buren(self) -> Bools:
        """Which gemeenten share a border, shape (n, n)."""
        return self.grenzen.buren(self.gemeenten)

    @cached_property
    def grensparen(self) -> tuple[Ints, Floats]:
        """The borders as pairs of positions, shape (s, 2), and their length in km, shape (s,)."""
        pairs, rows = self.grenzen.positions(self.gemeenten)
        return pairs, self.grenzen.grenzen["lengte_km"].to_numpy(float)[rows]

    @cached_property
    def _overlaps(self) -> tuple[Overlap, Overlap]:
        return Overlap(self, np.ones(len(self.gemeenten))), Overlap(self, self.inwoners)

    def overlap(self, by_inwoners: bool = False) -> Overlap:
        """Return the sizes of partnersets and of what they share, by number or by inwoners."""
        return self._overlaps[by_inwoners]


@dataclass(frozen=True)
class Overlap:
    """Sizes of the sets B_d(m) and of their intersections under one weighting.

    Parameters
    ----------
    bundel
        The indelingen.
    gewicht
        What a partner counts for, shape (n,): 1 each, or its inwoners.
    """

    bundel: Bundel
    gewicht: Floats

    @property
    def holds(self) -> Bools:
        """Whether an indeling has a regio for a gemeente, shape (n, D)."""
        return self.bundel.holds

    @cached_property
    def aantal(self) -> Ints:
        """D per gemeente: the indelingen that hold it, shape (n,)."""
        return np.asarray(self.holds.sum(axis=1), dtype=np.intp)

    @cached_property
    def doorsnede(self) -> Floats:
        """Size of B_d(m) & B_e(m), m included, shape (n, D, D); the diagonal is B_d(m)."""
        together = self.bundel.samen
        if (self.gewicht == 1).all():
            # Counts are exact in single precision, which halves the work.
            counts: Floats = np.matmul(together, together.transpose(0, 2, 1)).astype(np.float64)
            return counts
        weighted = together.astype(np.float64) * self.gewicht
        sizes: Floats = np.matmul(weighted, together.transpose(0, 2, 1).astype(np.float64))
        return sizes

    @cached_property
    def omvang(self) -> Floats:
        """Size of B_d(m), m included; 0 where d does not hold m; shape (n, D)."""
        return np.array(np.einsum("mdd->md", self.doorsnede), dtype=np.float64)

    @cached_property
    def partners(self) -> Floats:
        """Size of P_d(m) = B_d(m) without m, shape (n, D)."""
        return np.where(self.holds, self.omvang - self.gewicht[:, None], 0.0)

    @cached_property
    def unie(self) -> Floats:
        """Size of U, the union of the partnersets of m, shape (n,)."""
        return np.asarray((self.bundel.gedeeld > 0) @ self.gewicht, dtype=np.float64)

    @cached_property
    def beide(self) -> Bools:
        """Whether d and e both hold m, shape (n, D, D)."""
        return self.holds[:, :, None] & self.holds[:, None, :]

    @cached_property
    def paren(self) -> Bools:
        """The pairs d < e that both hold m, shape (n, D, D)."""
        return self.beide & np.triu(np.ones(self.beide.shape[1:], dtype=bool), k=1)

    @cached_property
    def jaccard(self) -> Floats:
        """Shared part of P_d(m) and P_e(m); both empty 1; shape (n, D, D).

        Means something only where both hold m.
        """
        shared = self.doorsnede - self.gewicht[:, None, None]
        either = self.partners[:, :, None] + self.partners[:, None, :] - shared
        return np.divide(shared, either, out=np.ones_like(either), where=either > 0)

    @cached_property
    def ecs(self) -> Floats:
        """Shared part of the larger of B_d(m) and B_e(m), shape (n, D, D)."""
        larger = np.maximum(self.omvang[:, :, None], self.omvang[:, None, :])
        return np.divide(self.doorsnede, larger, out=np.ones_like(larger), where=larger > 0)

    @cached_property
    def nestheid(self) -> Floats:
        """Shared part of the smaller of B_d(m) and B_e(m), shape (n, D, D)."""
        smaller = np.minimum(self.omvang[:, :, None], self.omvang[:, None, :])
        return np.divide(self.doorsnede, smaller, out=np.ones_like(smaller), where=smaller > 0)

    @cached_property
    def gelijk(self) -> Bools:
        """Whether B_d(m) = B_e(m), shape (n, D, D); only for pairs that hold m."""
        left, right = self.omvang[:, :, None], self.omvang[:, None, :]
        return np.asarray((self.doorsnede == left) & (self.doorsnede == right), dtype=bool)

    @cached_property
    def genest(self) -> Bools:
        """Whether one of B_d(m) and B_e(m) lies strictly inside the other."""
        left, right = self.omvang[:, :, None], self.omvang[:, None, :]
        inside = (self.doorsnede == left) | (self.doorsnede == right)
        return np.asarray(inside & ~self.gelijk, dtype=bool)
