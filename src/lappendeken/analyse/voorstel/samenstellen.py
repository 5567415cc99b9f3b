"""Put a proposal together from regios that a search met, whichever proposals they were part of.

Two proposals are seldom good in the same places. Which of all regios that either had cover
the map once, at the lowest price, is a set partitioning problem (Garfinkel and Nemhauser
1969): small enough to be solved in a second. With fractions allowed it also says what each
unit is worth, which is what a regio that is not there yet has to beat.

Garfinkel, R. S. and Nemhauser, G. L. (1969). The set-partitioning problem: set covering with
equality constraints. *Operations Research* 17(5), 848-856.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import csc_array

from lappendeken.analyse.voorstel.opgave import Opgave
from lappendeken.maten.kringen import Bools, Floats, Ints

MEEST = 2_000
"""Regios between which is chosen in whole numbers: those that fit best with fractions."""
KNOPEN = 2_000
"""Nodes of the search tree: a limit in work, not in time."""
_EPS = 1e-6


@dataclass(frozen=True)
class Breuken:
    """The cheapest cover of the map in which a regio may count in part.

    Parameters
    ----------
    rijen
        Which rows each regio fills: one per unit, and one for the number of regios where that
        is fixed.
    vullen
        How often each row has to be filled.
    prijs
        Of each regio, in votes.
    kosten
        What the cover costs above that of units on their own, in votes.
    waarde
        What filling each row is worth, in votes; a regio that costs less than its rows makes
        the cover cheaper.
    """

    rijen: csc_array
    vullen: Floats
    prijs: Floats
    kosten: float
    waarde: Floats

    @property
    def meerprijs(self) -> Floats:
        """What each regio costs more than its rows are worth; none is below 0."""
        return np.asarray(self.prijs - self.rijen.T @ self.waarde)


def compose(opgave: Opgave, regios: Collection[int], hoogstens: float) -> Ints | None:
    """Choose the regios that cover the map once at the lowest price.

    Parameters
    ----------
    opgave
        The problem.
    regios
        What to choose from, as :func:`list_leden` takes them; among them a proposal.
    hoogstens
        The cost of a proposal that is known, in parts of a vote.

    Returns
    -------
    numpy.ndarray or None
        Regio of each unit; None when nothing cheaper than ``hoogstens`` was found.
    """
    leden = list_leden(opgave, regios)
    breuken = relax(opgave, leden)
    return None if breuken is None else choose(opgave, leden, breuken, hoogstens)


def list_leden(opgave: Opgave, regios: Collection[int]) -> Bools:
    """Return which units each regio has, shape (k, U), in an order of their own.

    Parameters
    ----------
    opgave
        The problem.
    regios
        The gemeenten of each as bits. Each is in one piece, has enough gemeenten and divides
        no unit; who has too few inwoners is left out.
    """
    # In one order, whoever met them first: with a tie the solver takes another one.
    size = len(opgave.eenheid)
    width = -(-size // 8)
    packed = np.frombuffer(
        b"".join(r.to_bytes(width, "little") for r in sorted(set(regios))), np.uint8
    )
    bits = np.unpackbits(packed.reshape(-1, width), axis=1, count=size, bitorder="little")
    first = np.unique(opgave.eenheid, return_index=True)[1]
    leden = bits[:, first].astype(bool)
    return leden[leden @ opgave.eenheid_inwoners >= opgave.min_inwoners]


def relax(opgave: Opgave, leden: Bools) -> Breuken | None:
    """Cover the map at the lowest price when a regio may count in part.

    Parameters
    ----------
    opgave
        The problem.
    leden
        The regios to choose from, shape (k, U). Each meets the requirements.

    Returns
    -------
    Breuken or None
        None when they do not cover the map.
    """
    prijs = (leden @ opgave.prijs * leden).sum(axis=1) / 2 / opgave.schaal
    each, vullen = leden.T.astype(float), np.ones(opgave.omvang)
    if opgave.aantal_regios is not None:
        each = np.vstack([each, np.ones(len(leden))])
        vullen = np.append(vullen, float(opgave.aantal_regios))
    rijen = csc_array(each)
    found = linprog(prijs, A_eq=rijen, b_eq=vullen, bounds=(0, None), method="highs")
    if found.status != 0:
        return None
    return Breuken(rijen, vullen, prijs, float(found.fun), np.asarray(found.eqlin.marginals))


def choose(opgave: Opgave, leden: Bools, breuken: Breuken, hoogstens: float) -> Ints | None:
    """Cover the map at the lowest price with whole regios.

    Parameters
    ----------
    opgave
        The problem.
    leden
        The regios to choose from, shape (k, U).
    breuken
        From :func:`relax`, of the same regios.
    hoogstens
        The cost of a proposal that is known, in parts of a vote.

    Returns
    -------
    numpy.ndarray or None
        Regio of each unit; None when nothing cheaper than ``hoogstens`` was found.
    """
    # A regio that costs more than there is to win is in nothing cheaper.
    extra = breuken.meerprijs
    gain = (hoogstens - opgave.vast) / opgave.schaal - breuken.kosten
    order = np.argsort(extra, kind="stable")[:MEEST]
    few = np.sort(order[extra[order] < gain - _EPS])
    if not len(few):
        return None
    found = milp(
        breuken.prijs[few],
        constraints=LinearConstraint(breuken.rijen[:, few], breuken.vullen, breuken.vullen),
        bounds=Bounds(0, 1),
        integrality=np.ones(len(few)),
        options={"mip_rel_gap": 0.0, "node_limit": KNOPEN},
    )
    if found.x is None:
        return None
    chosen = leden[few[found.x > 0.5]]
    regio = np.asarray(chosen.argmax(axis=0), dtype=np.intp)
    return regio if opgave.kosten(regio) < hoogstens else None
