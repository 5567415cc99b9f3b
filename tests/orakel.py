"""The measures once more with plain sets, straight from the definitions: slow and obvious.

Nothing here uses the arrays of :mod:`lappendeken.maten`, nor the properties that
:class:`~lappendeken.Indeling` derives: only its rows.
"""

from __future__ import annotations

import itertools
import math
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence

from lappendeken import Indeling

Groep = frozenset[str]
NAN = math.nan


def gezelschappen(indeling: Indeling, drempel: float = 0.05) -> dict[str, Groep]:
    """Return B_d(m) of every gemeente that the indeling holds."""
    leden: dict[str, set[str]] = defaultdict(set)
    regios: dict[str, set[str]] = defaultdict(set)
    for gemeente, regio, share, _ in indeling.lidmaatschappen:
        if regio and (share is None or share >= drempel):
            leden[regio].add(gemeente)
            regios[gemeente].add(regio)
    return {m: frozenset().union(*(leden[r] for r in mine)) for m, mine in regios.items()}


def hoofdregios(indeling: Indeling, drempel: float = 0.05) -> dict[str, str]:
    """Return the regio with the largest share, ties to the lowest code, of whom it is known."""
    rows: dict[str, list[tuple[str, float | None]]] = defaultdict(list)
    for gemeente, regio, share, _ in indeling.lidmaatschappen:
        if regio:
            rows[gemeente].append((regio, share))
    found = {}
    for gemeente, options in rows.items():
        known = [share for _, share in options if share is not None]
        if len(options) == 1 and not known:
            found[gemeente] = options[0][0]
        elif len(known) == len(options) and max(known) >= drempel:
            found[gemeente] = min(regio for regio, share in options if share == max(known))
    return found


class Orakel:
    """Every measure per gemeente by its definition.

    Parameters
    ----------
    indelingen
        In any order.
    gewicht
        What a partner counts for: 1 each, or its inwoners.
    buren
        Neighbours of each gemeente.
    """

    def __init__(
        self,
        indelingen: Sequence[Indeling],
        gewicht: Mapping[str, float],
        buren: Mapping[str, Collection[str]] | None = None,
        drempel: float = 0.05,
    ) -> None:
        self.gewicht = gewicht
        self.buren = buren or {}
        self.domein = {i.slug: i.domein for i in indelingen}
        self.b = {i.slug: gezelschappen(i, drempel) for i in indelingen}

    def size(self, group: Collection[str]) -> float:
        return sum(self.gewicht[p] for p in group)

    def held(self, m: str) -> list[str]:
        return [d for d, groups in self.b.items() if m in groups]

    def p(self, d: str, m: str) -> Groep:
        return self.b[d][m] - {m}

    def u(self, m: str) -> Groep:
        return frozenset().union(*(self.p(d, m) for d in self.held(m)))

    def pairs(self, m: str) -> list[tuple[str, str]]:
        return list(itertools.combinations(self.held(m), 2))

    def pair_jaccard(self, d: str, e: str, m: str) -> float:
        either = self.p(d, m) | self.p(e, m)
        return self.size(self.p(d, m) & self.p(e, m)) / self.size(either) if either else 1.0

    def pair_ecs(self, d: str, e: str, m: str) -> float:
        d_set, e_set = self.b[d][m], self.b[e][m]
        return self.size(d_set & e_set) / max(self.size(d_set), self.size(e_set))

    def pair_nestheid(self, d: str, e: str, m: str) -> float:
        d_set, e_set = self.b[d][m], self.b[e][m]
        return self.size(d_set & e_set) / min(self.size(d_set), self.size(e_set))

    def pair_relatie(self, d: str, e: str, m: str) -> str:
        d_set, e_set = self.b[d][m], self.b[e][m]
        if d_set == e_set:
            return "gelijk"
        if d_set < e_set:
            return "a_in_b"
        return "b_in_a" if e_set < d_set else "kruisend"

    def congruentie(self, m: str, without: str = "") -> float:
        held = [d for d in self.held(m) if d != without]
        n = Counter(self.domein[d] for d in held)
        upper = lower = 0.0
        for d, e in itertools.combinations(held, 2):
            if self.domein[d] != self.domein[e]:
                weight = 1 / (n[self.domein[d]] * n[self.domein[e]])
                upper += weight * self.pair_jaccard(d, e, m)
                lower += weight
        return upper / lower if lower else NAN

    def effect(self, m: str, d: str) -> float:
        return self.congruentie(m, without=d) - self.congruentie(m)

    def _mean(self, values: list[float]) -> float:
        return sum(values) / len(values) if values else NAN

    def jaccard(self, m: str) -> float:
        return self._mean([self.pair_jaccard(d, e, m) for d, e in self.pairs(m)])

    def ecs(self, m: str) -> float:
        return self._mean([self.pair_ecs(d, e, m) for d, e in self.pairs(m)])

    def nestheid(self, m: str) -> float:
        return self._mean([self.pair_nestheid(d, e, m) for d, e in self.pairs(m)])

    def regioatlas_congruentie(self, m: str) -> float:
        held, union = self.held(m), self.u(m)
        if not union:
            return NAN
        return sum(self.size(self.p(d, m)) for d in held) / (len(held) * self.size(union))

    def partnervastheid(self, m: str) -> float:
        held, union = self.held(m), self.u(m)
        if not union or len(held) < 2:
            return NAN
        k = {p: sum(p in self.p(d, m) for d in held) for p in union}
        again = sum(self.gewicht[p] * (k[p] - 1) / (len(held) - 1) for p in union)
        return again / self.size(union)

    def vaste_partners(self, m: str) -> float:
        sets = [self.p(d, m) for d in self.held(m)]
        return len(frozenset.intersection(*sets)) if sets else NAN

    def alle_partners(self, m: str) -> float:
        return len(self.u(m)) if self.held(m) else NAN

    def tafels(self, m: str) -> float:
        return len({self.b[d][m] for d in self.held(m)}) or NAN

    def _relaties(self, m: str, *which: str) -> float:
        if not self.held(m):
            return NAN
        return sum(self.pair_relatie(d, e, m) in which for d, e in self.pairs(m))

    def paren_gelijk(self, m: str) -> float:
        return self._relaties(m, "gelijk")

    def paren_genest(self, m: str) -> float:
        return self._relaties(m, "a_in_b", "b_in_a")

    def paren_kruisend(self, m: str) -> float:
        return self._relaties(m, "kruisend")

    def partners_buur(self, m: str) -> float:
        union = self.u(m)
        return len(union & set(self.buren.get(m, ()))) / len(union) if union else NAN

    def buren_partner(self, m: str) -> float:
        buren = set(self.buren.get(m, ()))
        return len(self.u(m) & buren) / len(buren) if buren and self.held(m) else NAN


# --- per pair of indelingen ----------------------------------------------------


def kruistabel(
    a: Indeling, b: Indeling, gewicht: Mapping[str, float] | None = None
) -> dict[tuple[str, str], float]:
    """Return what regio R of a and S of b share, over the gemeenten that both hold."""
    in_a, in_b = hoofdregios(a), hoofdregios(b)
    cells: dict[tuple[str, str], float] = defaultdict(float)
    for m in in_a.keys() & in_b.keys():
        cells[in_a[m], in_b[m]] += gewicht[m] if gewicht else 1
    return dict(cells)


def verhuizingen(cells: Mapping[tuple[str, str], float]) -> float:
    """Sum over regios R of a of |R| less its largest part in one regio of b."""
    parts: dict[str, list[float]] = defaultdict(list)
    for (regio, _), weight in cells.items():
        parts[regio].append(weight)
    return sum(sum(weights) - max(weights) for weights in parts.values())


def keer(cells: Mapping[tuple[str, str], float]) -> dict[tuple[str, str], float]:
    return {(s, r): weight for (r, s), weight in cells.items()}


def verhuizingen_gelijk(cells: Mapping[tuple[str, str], float]) -> float:
    """Try every way of pairing the regios of a with those of b."""
    regios = sorted({r for r, _ in cells})
    others: list[str | None] = [*sorted({s for _, s in cells}), *[None] * len(regios)]
    best = max(
        sum(cells.get((r, s), 0) for r, s in zip(regios, order, strict=False) if s)
        for order in itertools.permutations(others, len(regios))
    )
    return sum(cells.values()) - best


def vi_bits(cells: Mapping[tuple[str, str], float]) -> float:
    """Add H(a | b) and H(b | a): -p log2 of the share that a cell has of its row and column."""
    total = sum(cells.values())
    rows: dict[str, float] = defaultdict(float)
    columns: dict[str, float] = defaultdict(float)
    for (r, s), weight in cells.items():
        rows[r] += weight
        columns[s] += weight
    return -sum(
        weight / total * (math.log2(weight / rows[r]) + math.log2(weight / columns[s]))
        for (r, s), weight in cells.items()
    )


def relatie(cells: Mapping[tuple[str, str], float]) -> str:
    a_in_b = len({r for r, _ in cells}) == len(cells)
    b_in_a = len({s for _, s in cells}) == len(cells)
    if a_in_b and b_in_a:
        return "gelijk"
    if a_in_b:
        return "a_in_b"
    return "b_in_a" if b_in_a else "kruisend"


def groepen(pairs: Collection[tuple[str, str]], nodes: Collection[str]) -> set[Groep]:
    """Return the connected groups of nodes."""
    group = {node: {node} for node in nodes}
    for a, b in pairs:
        if group[a] is not group[b]:
            group[a] |= group[b]
            for node in group[b]:
                group[node] = group[a]
    return {frozenset(members) for members in group.values()}
