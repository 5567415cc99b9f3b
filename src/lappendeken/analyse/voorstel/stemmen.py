r"""Stemmen: what each pair of gemeenten counts for, per domein or per indeling.

Per domein a pair has one vote, divided equally over the indelingen of that domein that hold
both gemeenten and have a weight above 0, as the headline does; a weight multiplies the part
of its indeling. Per indeling every indeling has its weight as vote.

Votes are kept in whole numbers, ``schaal`` to one vote: then every sum is exact, and no order
of adding, processor or library can make another proposal the cheapest.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from lappendeken.analyse.voorstel.eisen import Eisen
from lappendeken.maten import Bundel
from lappendeken.maten.kringen import Floats, Ints

MEEST = 2**52
"""Sums up to here are exact in a float."""


@dataclass(frozen=True)
class Stemmen:
    """Votes per pair of gemeenten.

    Parameters
    ----------
    samen
        t_ij: those for being together, times ``schaal``, shape (n, n), symmetric, diagonal 0.
    beide
        D_ij: those of all that hold both, times ``schaal``, likewise.
    schaal
        One vote.
    """

    samen: Floats
    beide: Floats
    schaal: int

    @property
    def ondergrens(self) -> float:
        """Sum over pairs of min(t_ij, D_ij - t_ij), in votes: no proposal costs less."""
        least = np.minimum(self.samen, self.beide - self.samen)
        return float(np.triu(least, k=1).sum()) / self.schaal

    def kosten(self, regio: Ints) -> float:
        """Return in votes what a proposal costs, given as the regio of each gemeente."""
        together = regio[:, None] == regio
        lost = np.where(together, self.beide - self.samen, self.samen)
        return float(np.triu(lost, k=1).sum()) / self.schaal


def count_stemmen(bundel: Bundel, eisen: Eisen) -> Stemmen:
    """Count the votes of every pair.

    The hoofdregio of each gemeente counts: the distance is one of partitions. Weights of more
    digits than exact sums allow are rounded to the nearest part of a vote that fits.
    """
    weights = [Fraction(str(float(eisen.gewichten.get(slug, 1.0)))) for slug in bundel.slugs]
    groups = _divide(bundel, eisen, weights)
    held = (bundel.hoofdregio >= 0).astype(np.intp)
    # In how many indelingen of a group both gemeenten of a pair are.
    counts = [held[group].T @ held[group] for group in groups]
    schaal = _find_schaal(weights, counts)
    n = len(bundel.gemeenten)
    samen, beide = np.zeros((n, n)), np.zeros((n, n))
    for group, count in zip(groups, counts, strict=True):
        for d in group:
            # The part of a vote per number of indelingen that share it.
            part = [0, *(round(weights[d] * schaal / k) for k in range(1, len(group) + 1))]
            vote = np.array(part, dtype=float)[count] * np.outer(held[d], held[d])
            beide += vote
            samen += vote * (bundel.hoofdregio[d][:, None] == bundel.hoofdregio[d])
    np.fill_diagonal(samen, 0.0)
    np.fill_diagonal(beide, 0.0)
    return Stemmen(samen, beide, schaal)


def list_stemmen(bundel: Bundel, eisen: Eisen) -> list[float]:
    """Return per indeling its part of a vote on a pair that its whole domein holds."""
    found = [0.0] * len(bundel.slugs)
    weights = [float(eisen.gewichten.get(slug, 1.0)) for slug in bundel.slugs]
    for group in _divide(bundel, eisen, weights):
        for d in group:
            found[d] = weights[d] / len(group)
    return found


def _divide(bundel: Bundel, eisen: Eisen, weights: Sequence[Fraction | float]) -> list[list[int]]:
    """Return the positions of the indelingen that share one vote; those of weight 0 have none."""
    groups: dict[int, list[int]] = {}
    for d, domein in enumerate(bundel.domein.tolist()):
        if weights[d]:
            groups.setdefault(domein if eisen.stem == "domein" else d, []).append(d)
    return list(groups.values())


def _find_schaal(weights: Sequence[Fraction], counts: Sequence[Ints]) -> int:
    """Return the smallest number that makes every part of a vote whole, if sums stay exact."""
    shared = {int(k) for count in counts for k in np.unique(count)} - {0}
    whole = math.lcm(*(w.denominator for w in weights)) * math.lcm(*shared)
    pairs = max((count.size for count in counts), default=1)
    room = MEEST / max(float(sum(weights)) * pairs, 1.0)
    return whole if whole <= room else max(int(room), 1)
