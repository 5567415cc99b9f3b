"""Toestand: a proposal under construction, with the price of every change at hand."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from lappendeken.analyse.voorstel.opgave import Opgave
from lappendeken.maten.kringen import Ints


class Toestand:
    """A proposal that meets the requirements, and keeps meeting them.

    ``naar[r, u]`` is the price of unit u with all units of regio r, so a move costs
    two look-ups. Gemeenten are bits of whole numbers: whether a regio is in one piece
    is a flood over bits, without building a graph.

    Parameters
    ----------
    opgave
        The problem.
    regio
        Regio of each unit, shape (U,); meets the requirements.
    """

    def __init__(self, opgave: Opgave, regio: Ints) -> None:
        self.opgave = opgave
        size = opgave.omvang
        number: Ints = np.unique(regio, return_inverse=True)[1]
        self.regio: list[int] = number.tolist()
        self.vrij = list(range(size - 1, int(number.max()), -1))
        member = np.zeros((size, size))
        member[number, np.arange(size)] = 1.0
        self.naar = member @ opgave.prijs
        self.kosten = opgave.kosten(number)
        self.bits = opgave.bits
        # Bits of the gemeenten that border a unit, and whether the unit itself is in one piece.
        self.rand = [opgave.near(bits) & ~bits for bits in self.bits]
        self.los = [not opgave.is_one_piece(bits) for bits in self.bits]
        self.buurlijst = [np.flatnonzero(row).tolist() for row in opgave.buren]
        self.inwoners: list[float] = opgave.eenheid_inwoners.tolist()
        self.gemeenten: list[int] = opgave.eenheid_gemeenten.tolist()
        self.leden: list[set[int]] = [set() for _ in range(size)]
        self.masker = [0] * size
        self.som_inwoners = [0.0] * size
        self.som_gemeenten = [0] * size
        for unit, r in enumerate(self.regio):
            self._put(unit, r)

    def _put(self, unit: int, r: int) -> None:
        self.leden[r].add(unit)
        self.masker[r] |= self.bits[unit]
        self.som_inwoners[r] += self.inwoners[unit]
        self.som_gemeenten[r] += self.gemeenten[unit]

    def _take(self, unit: int, r: int) -> None:
        self.leden[r].remove(unit)
        self.masker[r] &= ~self.bits[unit]
        self.som_inwoners[r] -= self.inwoners[unit]
        self.som_gemeenten[r] -= self.gemeenten[unit]

    # --- one unit to another regio ---------------------------------------------

    def delta_move(self, unit: int, r: int) -> float:
        """Return what moving one unit to regio r adds to the cost."""
        return float(self.naar[r, unit] - self.naar[self.regio[unit], unit])

    def may_move(self, unit: int, r: int) -> bool:
        """Tell whether the requirements hold after that move; r may be empty."""
        opgave, old = self.opgave, self.regio[unit]
        if old == r:
            return False
        stays = self.masker[old] & ~self.bits[unit]
        fixed = opgave.aantal_regios is not None
        inwoners, gemeenten = self.inwoners[unit], self.gemeenten[unit]
        if not self.masker[r]:
            if fixed or not stays or not self._is_large(inwoners, gemeenten):
                return False
        elif not stays and fixed:
            return False
        if stays and not self._is_large(
            self.som_inwoners[old] - inwoners, self.som_gemeenten[old] - gemeenten
        ):
            return False
        loose = self.los[unit] or (self.masker[r] and not self.rand[unit] & self.masker[r])
        if loose and not opgave.is_one_piece(self.masker[r] | self.bits[unit]):
            return False
        touching = self.rand[unit] & stays
        # Who hangs on one neighbour only leaves nothing behind in pieces.
        if not self.los[unit] and touching and not touching & (touching - 1):
            return True
        return not stays or opgave.is_one_piece(stays)

    def _is_large(self, inwoners: float, gemeenten: int) -> bool:
        return inwoners >= self.opgave.min_inwoners and gemeenten >= self.opgave.min_gemeenten

    def move(self, unit: int, r: int) -> None:
        """Move one unit to regio r."""
        old = self.regio[unit]
        self.kosten += self.delta_move(unit, r)
        if not self.leden[r]:
            self.vrij.remove(r)
        self._take(unit, old)
        self._put(unit, r)
        self.regio[unit] = r
        row = self.opgave.prijs[unit]
        self.naar[old] -= row
        self.naar[r] += row
        if not self.leden[old]:
            self.vrij.append(old)

    # --- two units trade places ------------------------------------------------

    def delta_swap(self, u: int, v: int) -> float:
        """Return what trading the places of two units adds to the cost."""
        both = 2 * float(self.opgave.prijs[u, v])
        return self.delta_move(u, self.regio[v]) + self.delta_move(v, self.regio[u]) - both

    def may_swap(self, u: int, v: int) -> bool:
        """Tell whether the requirements hold after that trade."""
        opgave, one, two = self.opgave, self.regio[u], self.regio[v]
        if one == two:
            return False
        inwoners = self.inwoners[v] - self.inwoners[u]
        gemeenten = self.gemeenten[v] - self.gemeenten[u]
        if not self._is_large(
            min(self.som_inwoners[one] + inwoners, self.som_inwoners[two] - inwoners),
            min(self.som_gemeenten[one] + gemeenten, self.som_gemeenten[two] - gemeenten),
        ):
            return False
        return opgave.is_one_piece(
            (self.masker[one] & ~self.bits[u]) | self.bits[v]
        ) and opgave.is_one_piece((self.masker[two] & ~self.bits[v]) | self.bits[u])

    def swap(self, u: int, v: int) -> None:
        """Trade the places of two units."""
        # Change both at once: halfway, a regio of one unit would cease to exist.
        one, two = self.regio[u], self.regio[v]
        self.kosten += self.delta_swap(u, v)
        for unit, old, new in ((u, one, two), (v, two, one)):
            self._take(unit, old)
            self.regio[unit] = new
        for unit, new in ((u, two), (v, one)):
            self._put(unit, new)
        row = self.opgave.prijs[v] - self.opgave.prijs[u]
        self.naar[one] += row
        self.naar[two] -= row

    # --- whole groups ----------------------------------------------------------

    def delta_merge(self, r: int, s: int) -> float:
        """Return what joining two regios adds to the cost."""
        return float(self.naar[r, list(self.leden[s])].sum())

    def move_group(self, units: Iterable[int], r: int) -> None:
        """Move some units to regio r one by one, without looking at the requirements."""
        for unit in sorted(units):
            self.move(unit, r)

    def delta_split(self, units: list[int]) -> float:
        """Return what taking these units of one regio apart from the rest adds to the cost."""
        r = self.regio[units[0]]
        inside = float(self.opgave.prijs[np.ix_(units, units)].sum())
        return inside - float(self.naar[r, units].sum())

    def is_allowed(self, bits: int, inwoners: float, gemeenten: int) -> bool:
        """Tell whether these gemeenten could be a regio."""
        return self._is_large(inwoners, gemeenten) and self.opgave.is_one_piece(bits)

    def to_regio(self) -> Ints:
        """Return the regio of each unit as numbers from 0."""
        return np.asarray(np.unique(self.regio, return_inverse=True)[1], dtype=np.intp)
