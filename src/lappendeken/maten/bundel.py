"""Bundel: the chosen indelingen laid over one list of gemeenten.

The measures run on its :class:`~lappendeken.maten.kringen.Kringen`; what needs regios
by name, or one regio per gemeente, asks the bundel itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from lappendeken.basis.geheugen import check_geheugen
from lappendeken.maten.kringen import Bools, Floats, Ints, Kringen
from lappendeken.maten.kringvorming import find_kringen
from lappendeken.maten.overlap import Overlap
from lappendeken.model.gebiedskaart import Grenzen
from lappendeken.model.indeling import DREMPEL, Indeling


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
        if inwoners is None:
            gemeenten = tuple(sorted({g for i in indelingen for g in i.gemeenten}))
        else:
            gemeenten = tuple(sorted(inwoners))
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
    def rijen(self) -> tuple[tuple[Ints, Ints, Floats], ...]:
        """Per indeling the positions of gemeente and regio of what counts, and its aandeel."""
        position = {g: i for i, g in enumerate(self.gemeenten)}
        found = []
        for indeling in self.indelingen:
            gemeente, regio, aandeel = indeling.rijen
            if indeling.gemeenten == self.gemeenten:
                place = np.arange(len(self.gemeenten))
            else:
                place = np.array([position.get(g, -1) for g in indeling.gemeenten], dtype=np.intp)
            # An unknown share is NaN, which lies below nothing.
            counts = ~(aandeel < self.drempel) & (place[gemeente] >= 0)
            found.append((place[gemeente[counts]], regio[counts], aandeel[counts]))
        return tuple(found)

    @cached_property
    def kringen(self) -> Kringen:
        """Who has the same partners: what the measures run on."""
        n = len(self.gemeenten)
        pairs = [
            find_kringen(gemeente, regio, n, len(indeling.regios))
            for indeling, (gemeente, regio, _) in zip(self.indelingen, self.rijen, strict=True)
        ]
        return Kringen(
            np.stack([label for label, _ in pairs]),
            self.domein,
            tuple(raakt for _, raakt in pairs),
            self.grensparen[0],
        )

    @cached_property
    def leden(self) -> tuple[Bools, ...]:
        """Per indeling which gemeente is in which regio, shape (n, regios of d)."""
        n = len(self.gemeenten)
        check_geheugen(
            n * sum(len(i.regios) for i in self.indelingen), "elke gemeente bij elke regio"
        )
        found = []
        for indeling, (gemeente, regio, _) in zip(self.indelingen, self.rijen, strict=True):
            members = np.zeros((n, len(indeling.regios)), dtype=bool)
            members[gemeente, regio] = True
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

    @property
    def holds(self) -> Bools:
        """Whether an indeling has a regio for a gemeente, shape (n, D)."""
        return self.kringen.held.T

    def partners(self, m: int) -> Bools:
        """Return who shares a regio with gemeente m, itself included, shape (D, n)."""
        everyone = np.arange(len(self.gemeenten))
        return self.kringen.together(np.stack([np.full_like(everyone, m), everyone], axis=1)).T

    def count_gedeeld(self, m: int) -> Ints:
        """Return k_p: in how many indelingen m and each other are together, itself 0; (n,)."""
        shared = self.partners(m).sum(axis=0)
        shared[m] = 0
        return np.asarray(shared, dtype=np.intp)

    @cached_property
    def grensparen(self) -> tuple[Ints, Floats]:
        """The borders as pairs of positions, shape (s, 2), and their length in km, shape (s,)."""
        return self.grenzen.measure(self.gemeenten)

    @cached_property
    def _overlaps(self) -> tuple[Overlap, Overlap]:
        return Overlap(self.kringen, np.ones(len(self.gemeenten))), Overlap(
            self.kringen, self.inwoners
        )

    def overlap(self, by_inwoners: bool = False) -> Overlap:
        """Return the sizes of partnersets and of what they share, by number or by inwoners."""
        return self._overlaps[by_inwoners]
