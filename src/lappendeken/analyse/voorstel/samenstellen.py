"""Put a proposal together from regios that a search met, whichever proposals they were part of.

Two proposals of annealing are seldom good in the same places. Which of all regios that
either had cover the map once, at the lowest price, is a set partitioning problem (Garfinkel
and Nemhauser 1969): small enough to be solved in a second.

Garfinkel, R. S. and Nemhauser, G. L. (1969). The set-partitioning problem: set covering with
equality constraints. *Operations Research* 17(5), 848-856.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import csc_array

from lappendeken.analyse.voorstel.opgave import Opgave
from lappendeken.maten.kringen import Bools, Ints

MEEST = 2_000
"""Regios between which is chosen in whole numbers: those that fit best with fractions."""
KNOPEN = 2_000
"""Nodes of the search tree: a limit in work, not in time."""
_EPS = 1e-6


def compose(opgave: Opgave, regios: Iterable[int], hoogstens: float) -> Ints | None:
    """Choose the regios that cover the map once at the lowest price.

    Parameters
    ----------
    opgave
        The problem.
    regios
        What to choose from: the gemeenten of each as bits. Each is in one piece, has enough
        gemeenten and divides no unit; who has too few inwoners is left out.
    hoogstens
        The cost of a proposal that is known, in parts of a vote.

    Returns
    -------
    numpy.ndarray or None
        Regio of each unit; None when nothing cheaper than ``hoogstens`` was found.
    """
    # In one order, whoever met them first: with a tie the solver takes another one.
    member = _to_units(opgave, sorted(set(regios)))
    member = member[member @ opgave.eenheid_inwoners >= opgave.min_inwoners]
    price = (member @ opgave.prijs * member).sum(axis=1) / 2 / opgave.schaal
    rows, right = csc_array(member.T.astype(float)), np.ones(opgave.omvang)
    if opgave.aantal_regios is not None:
        rows = csc_array(np.vstack([member.T, np.ones(len(member))]))
        right = np.append(right, float(opgave.aantal_regios))
    relaxed = linprog(price, A_eq=rows, b_eq=right, bounds=(0, None), method="highs")
    if relaxed.status != 0:
        return None
    # A regio that costs more than there is to win is in nothing cheaper.
    extra = price - rows.T @ relaxed.eqlin.marginals
    gain = (hoogstens - opgave.vast) / opgave.schaal - relaxed.fun
    order = np.argsort(extra, kind="stable")[:MEEST]
    few = np.sort(order[extra[order] < gain - _EPS])
    if not len(few):
        return None
    found = milp(
        price[few],
        constraints=LinearConstraint(rows[:, few], right, right),
        bounds=Bounds(0, 1),
        integrality=np.ones(len(few)),
        options={"mip_rel_gap": 0.0, "node_limit": KNOPEN},
    )
    if found.x is None:
        return None
    chosen = member[few[found.x > 0.5]]
    regio = np.asarray(chosen.argmax(axis=0), dtype=np.intp)
    return regio if opgave.kosten(regio) < hoogstens else None


def _to_units(opgave: Opgave, regios: list[int]) -> Bools:
    """Return which units each regio has, shape (regios, U)."""
    size = len(opgave.eenheid)
    width = -(-size // 8)
    packed = np.frombuffer(b"".join(r.to_bytes(width, "little") for r in regios), np.uint8)
    bits = np.unpackbits(packed.reshape(-1, width), axis=1, count=size, bitorder="little")
    first = np.unique(opgave.eenheid, return_index=True)[1]
    return bits[:, first].astype(bool)
