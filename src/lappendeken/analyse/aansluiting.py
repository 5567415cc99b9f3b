"""Which companies of a gemeente fit the others best, and which deviate most: with every tie.

The unit is the company (gezelschap): indelingen in which a gemeente has the same partners
are one, so that none of them is named without the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from lappendeken.maten import Bundel, compute_effecten
from lappendeken.maten.kringen import Bools, Floats, Ints

GELIJK = 1e-9
"""Values that differ by no more are the same: sums of parts differ in their last digits."""


@dataclass(frozen=True, slots=True)
class Gezelschap:
    """The gemeenten with whom a gemeente sits in one or more indelingen.

    Attributes
    ----------
    indelingen
        Slugs of all indelingen with exactly this company, in the order of the bundel.
    leden
        Codes, the gemeente itself included.
    nabijheid
        How much it has in common with the other indelingen, 0..1; missing for the only
        indeling.
    """

    indelingen: tuple[str, ...]
    leden: frozenset[str]
    nabijheid: float


@dataclass(frozen=True, slots=True)
class Aansluiting:
    """What one gemeente's companies are to each other.

    Attributes
    ----------
    gemeente
        Code.
    gezelschappen
        Every company: that of the most indelingen first, then the largest, then in the
        order of the indelingen.
    sluit_aan
        Those with the highest ``nabijheid``, all of them; empty when there is nothing to
        choose: one company, all alike, or only those that deviate.
    wijkt_af
        Those with an indeling of the highest effect, all of them; empty when leaving out
        any indeling raises nothing.
    effect
        That effect: how much the congruentie is higher without such an indeling; 0 when
        ``wijkt_af`` is empty.
    met_effect
        Slugs of the indelingen that have it.
    """

    gemeente: str
    gezelschappen: tuple[Gezelschap, ...]
    sluit_aan: tuple[Gezelschap, ...] = ()
    wijkt_af: tuple[Gezelschap, ...] = ()
    effect: float = 0.0
    met_effect: tuple[str, ...] = ()

    @property
    def meest_voorkomend(self) -> tuple[Gezelschap, ...]:
        """The companies that the most indelingen have, all of them."""
        most = max((len(g.indelingen) for g in self.gezelschappen), default=0)
        return tuple(g for g in self.gezelschappen if len(g.indelingen) == most)

    @property
    def aantal(self) -> int:
        """How many indelingen hold the gemeente."""
        return sum(len(g.indelingen) for g in self.gezelschappen)


def compute_aansluiting(
    bundel: Bundel,
    gemeenten: Iterable[str],
    *,
    by_inwoners: bool = False,
    drempel: float = 0.0,
) -> Mapping[str, Aansluiting]:
    r"""Say which companies of a gemeente fit the others best, and which deviate most.

    With :math:`w_e = 1 / n_{dom(e)}` the weight of an indeling, so that a domein counts
    once, and :math:`w_X` the largest weight of those that have company X:

    .. math:: nabijheid(X) = \frac{\sum_e w_e\, J(X, P_e) - w_X}{\sum_e w_e - w_X}

    over all indelingen that hold the gemeente. One of those with X is left out, so that a
    company is not compared with itself; when each domein has one indeling this is the mean
    J with the others. The highest value fits best; the highest effect of
    :func:`~lappendeken.maten.compute_effecten` deviates most.

    Parameters
    ----------
    bundel
        The chosen indelingen.
    gemeenten
        Codes.
    by_inwoners
        Whether partners count by their inwoners, as in the measures ``_inwoners``.
    drempel
        Effects below this deviate too little to speak of.

    Returns
    -------
    mapping of str to Aansluiting
        One per code that was asked for.

    Notes
    -----
    The lowest effect would not do for the best fit. Two indelingen of one domein mirror
    each other: leaving out one puts its domein wholly in the hands of the other, so the
    one that fits gets an effect as far below zero as the other's is above, and looks
    better than the many with the very same company.
    """
    overlap = bundel.overlap(by_inwoners)
    effecten = compute_effecten(overlap)
    codes = list(gemeenten)
    rows = np.array([bundel.gemeenten.index(code) for code in codes], dtype=np.intp)
    equal = bundel.overlap().square("gelijk", rows) > 0
    shared = overlap.square("jaccard", rows)
    return {
        code: _compute(bundel, m, equal[i], shared[i], effecten[m], drempel)
        for i, (code, m) in enumerate(zip(codes, rows.tolist(), strict=True))
    }


def _compute(
    bundel: Bundel, m: int, equal: Bools, shared: Floats, effecten: Floats, drempel: float
) -> Aansluiting:
    held = np.flatnonzero(bundel.holds[m])
    groups = _group(equal, held)
    domein = bundel.domein[held]
    weight = 1 / np.bincount(domein)[domein]
    near = [
        _nearness(weight, shared[group[0], held], weight[np.searchsorted(held, group)].max())
        for group in groups
    ]
    partners = bundel.partners(m)
    slugs = bundel.slugs
    codes = np.asarray(bundel.gemeenten, dtype=object)
    companies = sorted(
        (
            Gezelschap(
                tuple(slugs[d] for d in group),
                frozenset(codes[partners[group[0]]]),
                value,
            )
            for group, value in zip(groups, near, strict=True)
        ),
        key=lambda g: (-len(g.indelingen), -len(g.leden), slugs.index(g.indelingen[0])),
    )
    deviating, effect, top = _deviating(companies, slugs, effecten, drempel)
    best = max((g.nabijheid for g in companies), default=np.nan)
    fitting = [g for g in companies if best - g.nabijheid <= GELIJK]
    if len(fitting) == len(companies):
        fitting = []
    return Aansluiting(
        bundel.gemeenten[m],
        tuple(companies),
        tuple(g for g in fitting if g not in deviating),
        tuple(deviating),
        effect,
        top,
    )


def _group(equal: Bools, held: Ints) -> list[list[int]]:
    """Put together the indelingen with the same company, in their order."""
    groups: list[list[int]] = []
    for d in held.tolist():
        same = next((group for group in groups if equal[group[0], d]), None)
        if same is None:
            groups.append([d])
        else:
            same.append(d)
    return groups


def _nearness(weight: Floats, jaccard: Floats, own: float) -> float:
    """Return the nabijheid of one company, of what holds the gemeente."""
    total = weight.sum() - own
    if total <= GELIJK:
        return float("nan")
    shared = float((weight * jaccard).sum())
    return float(np.round((shared - own) / total, 12))


def _deviating(
    companies: list[Gezelschap], slugs: tuple[str, ...], effecten: Floats, drempel: float
) -> tuple[list[Gezelschap], float, tuple[str, ...]]:
    """Return the companies of the highest effect, that effect, and whose it is."""
    known = ~np.isnan(effecten)
    if not known.any():
        return [], 0.0, ()
    effect = float(effecten[known].max())
    if effect <= GELIJK or effect < drempel - GELIJK:
        return [], 0.0, ()
    top = tuple(s for s, e in zip(slugs, effecten, strict=True) if effect - e <= GELIJK)
    deviating = [g for g in companies if set(top) & set(g.indelingen)]
    if len(deviating) == len(companies):
        return [], 0.0, ()
    return deviating, effect, top
