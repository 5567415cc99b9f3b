"""Time the engine beside what people would use instead; results are compared first.

The rows of ``benchmarks/alles.py`` that need no process of their own. Times are processor
seconds (median of five; of one for the largest), so that other work on the machine disturbs
them little. Every row first checks that both ways give the same.
"""

from __future__ import annotations

import itertools
import math
import os
import resource
import statistics
import time
from collections.abc import Callable
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import adjusted_rand_score, homogeneity_completeness_v_measure

from lappendeken import Indeling, compute_congruentie, load_catalogus
from lappendeken.analyse.congruentie import compute_gemeenten
from lappendeken.analyse.nulmodel import Graaf, peel_all
from lappendeken.maten import (
    MATEN,
    Bundel,
    Kringen,
    Kruistabel,
    Overlap,
    compute_alternatieven,
)

Row = dict[str, Any]
LAAG, HOOG = -3.5, 1.5
"""Of the picture: logarithms of the seconds."""


def clock(job: Callable[[], object], times: int = 5) -> float:
    """Return the median of processor seconds."""
    found = []
    for _ in range(times):
        start = time.process_time()
        job()
        found.append(time.process_time() - start)
    return statistics.median(found)


def row(
    work: str,
    peer: str,
    own: float,
    other: float = math.nan,
    times: float | None = None,
    most: float | None = None,
    **more: object,
) -> Row:
    """Return one line of the table.

    Parameters
    ----------
    work, peer
        What is done, and beside what.
    own, other
        Processor seconds of both.
    times, most
        The bar: how many times sooner than the peer, or how many seconds at most.
    **more
        Of memory or size: ``mb`` and what it may be, ``most_mb``; ``peer_mb``.
    """
    found = {"work": work, "peer": peer, "own_s": own, "peer_s": other}
    return {**found, "times": times, "most_s": most, **more}


# --- what it is held against ---------------------------------------------------------


def measure_sets(bundel: Bundel) -> dict[str, list[float]]:
    """Compute congruentie, jaccard, ecs, nestheid and counts with sets, in one pass."""
    n, domein = len(bundel.gemeenten), bundel.domein.tolist()
    circles = [
        [set(np.flatnonzero(partners).tolist()) for partners in bundel.partners(m)]
        for m in range(n)
    ]
    found: dict[str, list[float]] = {}
    for suffix, weight in (("", np.ones(n)), ("_inwoners", bundel.inwoners)):
        each = dict(enumerate(weight.tolist()))

        def size(members: set[int], each: dict[int, float] = each) -> float:
            return sum(map(each.__getitem__, members))

        rows: dict[str, list[float]] = {}
        for m, mine in enumerate(circles):
            held = [d for d, circle in enumerate(mine) if circle]
            sizes = {d: size(mine[d]) for d in held}
            sums = {"jaccard": 0.0, "ecs": 0.0, "nestheid": 0.0}
            same = inside = 0
            per = {q: sum(domein[d] == q for d in held) for q in set(domein)}
            head = 0.0
            for d, e in itertools.combinations(held, 2):
                both = mine[d] & mine[e]
                shared, own = size(both), each[m]
                either = sizes[d] + sizes[e] - shared - own
                jaccard = (shared - own) / either if either > 0 else 1.0
                sums["jaccard"] += jaccard
                sums["ecs"] += shared / max(sizes[d], sizes[e])
                sums["nestheid"] += shared / min(sizes[d], sizes[e])
                same += mine[d] == mine[e]
                inside += (len(both) in (len(mine[d]), len(mine[e]))) and mine[d] != mine[e]
                if domein[d] != domein[e]:
                    head += jaccard / (per[domein[d]] * per[domein[e]])
            pairs, q = math.comb(len(held), 2), sum(count > 0 for count in per.values())
            union = set().union(*(mine[d] for d in held)) - {m}
            once = sum(sizes.values()) - len(held) * each[m]
            values = {name: total / pairs if pairs else math.nan for name, total in sums.items()}
            values["congruentie"] = head / math.comb(q, 2) if q > 1 else math.nan
            total = size(union)
            values["regioatlas_congruentie"] = once / (len(held) * total) if total else math.nan
            values |= {"paren_gelijk": same, "paren_genest": inside, "alle_partners": len(union)}
            for name, value in values.items():
                rows.setdefault(name + suffix, []).append(value)
        found |= rows
    return found


def measure_pairs(label: np.ndarray, regios: int) -> tuple[np.ndarray, np.ndarray]:
    """Average ecs and jaccard with one bincount and one gather per pair."""
    count, n = label.shape
    ecs, jaccard = np.zeros(n), np.zeros(n)
    sizes = [np.bincount(one, minlength=regios)[one] for one in label]
    for a, b in itertools.combinations(range(count), 2):
        cell = label[a] * regios + label[b]
        both = np.bincount(cell, minlength=regios * regios)[cell]
        ecs += both / np.maximum(sizes[a], sizes[b])
        either = sizes[a] + sizes[b] - both - 1
        jaccard += np.where(either > 0, (both - 1) / np.maximum(either, 1), 1.0)
    return ecs / math.comb(count, 2), jaccard / math.comb(count, 2)


def measure_own(label: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    overlap = Overlap(Kringen(label, np.arange(len(label))), np.ones(label.shape[1]))
    overlap.add("ecs", "jaccard")
    return MATEN["ecs"].functie(overlap), MATEN["jaccard"].functie(overlap)


# --- the rows ------------------------------------------------------------------------


def bench_tables() -> list[Row]:
    catalogus = load_catalogus()
    chosen = [catalogus.indeling(slug) for slug in sorted(catalogus.presets["alles"])[:30]]
    inwoners = catalogus.gemeenten["inwoners"].astype(float).to_dict()

    def fresh() -> Bundel:
        return Bundel.from_indelingen(chosen, inwoners, catalogus.grenzen)

    table = compute_gemeenten(fresh(), catalogus.gemeenten)
    for name, values in measure_sets(fresh()).items():
        if name in table:
            known = table[name].to_numpy(float, na_value=np.nan)
            np.testing.assert_allclose(known, values, atol=1e-12, err_msg=name)
    own = clock(lambda: compute_gemeenten(fresh(), catalogus.gemeenten))
    sets = clock(lambda: measure_sets(fresh()), 3)
    found = [row(f"all measures, both weightings, 342 x {len(chosen)}", "sets", own, sets, 5)]

    bundel = fresh()
    labels = bundel.hoofdregio
    pairs = list(itertools.combinations(range(len(chosen)), 2))
    held = {(a, b): (labels[a] >= 0) & (labels[b] >= 0) for a, b in pairs}

    def loop() -> list[tuple[float, ...]]:
        values = []
        for (a, b), both in held.items():
            if both.any():
                one, two = labels[a][both], labels[b][both]
                hcv = homogeneity_completeness_v_measure(one, two)
                values.append((adjusted_rand_score(one, two), *hcv))
        return values

    def tables() -> Kruistabel:
        kruistabel = Kruistabel(fresh(), np.ones(342))
        _ = kruistabel.ari, kruistabel.homogeniteit, kruistabel.volledigheid, kruistabel.v_maat
        return kruistabel

    done = tables()
    mine = [
        (done.ari[p], done.homogeniteit[p], done.volledigheid[p], done.v_maat[p])
        for p, both in held.items()
        if both.any()
    ]
    np.testing.assert_allclose(mine, loop(), atol=1e-9)
    found.append(
        row(f"{len(pairs)} pairs: ARI, h, c, V", "scikit-learn", clock(tables), clock(loop, 3), 30)
    )
    return found


def bench_scale(*, small: bool) -> list[Row]:
    shapes = [(3_340, 30, 60, 5), (3_340, 30, 340, 5)]
    shapes += [] if small else [(100_000, 50, 1_000, 1), (1_000_000, 20, 1_000, 1)]
    found = []
    for n, count, regios, times in shapes:
        label = np.random.default_rng(n).integers(0, regios, (count, n))
        for mine, theirs in zip(measure_own(label), measure_pairs(label, regios), strict=True):
            np.testing.assert_allclose(mine, theirs, atol=1e-12)
        own = clock(lambda label=label: measure_own(label), times)
        other = clock(lambda label=label, r=regios: measure_pairs(label, r), times)
        work = f"ecs and jaccard, {n:,} x {count}, {regios:,} regios"
        # The most that this process ever held, labels and peer included.
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        memory = {"mb": peak, "most_mb": 2_000} if n >= 100_000 else {}
        found.append(row(work, "one bincount per pair", own, other, 0.5, **memory))
    return found


def bench_clusim() -> list[Row]:
    """Measure ecs of all pairs, beside clusim on one of them, where that is installed."""
    try:
        from clusim.clustering import Clustering
        from clusim.sim import element_sim_elscore
    except ImportError:
        return []
    n, count = 3_340, 30
    label = np.random.default_rng(7).integers(0, 60, (count, n))
    one, other = (Clustering({i: [r] for i, r in enumerate(x.tolist())}) for x in label[:2])
    scores, place = element_sim_elscore(one, other)
    theirs = [scores[place[i]] for i in range(n)]
    np.testing.assert_allclose(measure_own(label[:2])[0], theirs, atol=1e-9)
    own = clock(lambda: measure_own(label))
    peer = clock(lambda: element_sim_elscore(one, other), 3) * math.comb(count, 2)
    return [row(f"ecs per unit, {n:,} x {count}", "clusim (from one pair)", own, peer, 1_000)]


def bench_alternatives(*, small: bool) -> list[Row]:
    catalogus = load_catalogus()
    chosen = [catalogus.indeling(slug) for slug in catalogus.presets["standaard"]]
    inwoners = catalogus.gemeenten["inwoners"].astype(float).to_dict()
    bundel = Bundel.from_indelingen(chosen, inwoners, catalogus.grenzen)
    count, some = 2_000 if small else 10_000, 20
    labels = np.random.default_rng(1).integers(0, 25, (count, 342))

    def put_beside(row_: NDArray[np.int64]) -> list[Indeling]:
        regios = dict(zip(bundel.gemeenten, map(str, row_.tolist()), strict=True))
        return [*chosen, Indeling.from_mapping("x", regios)]

    def by_function(row_: NDArray[np.int64]) -> float:
        """Measure one, as who uses the package does."""
        found = compute_congruentie(put_beside(row_), catalogus.gemeenten, catalogus.grenzen)
        return float(found.gemeenten["congruentie"].mean())

    def by_bundel(row_: NDArray[np.int64]) -> float:
        """Measure one by the core, without any table."""
        one = Bundel.from_indelingen(put_beside(row_), inwoners, catalogus.grenzen)
        return float(MATEN["congruentie"].functie(one.overlap()).mean())

    mine = compute_alternatieven(bundel, labels[:some]).congruentie
    own = clock(lambda: compute_alternatieven(bundel, labels))
    found = []
    for peer, measure, bar in (
        ("compute_congruentie, one by one", by_function, 300),
        ("a Bundel and one measure, one by one", by_bundel, None),
    ):
        np.testing.assert_allclose(mine, [measure(one) for one in labels[:some]], atol=1e-12)
        each = clock(lambda measure=measure: [measure(one) for one in labels[:some]]) / some
        work = f"{count:,} alternatives x {len(chosen)}"
        most = 0.5 * count / 10_000
        found.append(row(work, f"{peer} (from {some})", own, each * count, bar, most))
    return found


def bench_draws() -> list[Row]:
    catalogus = load_catalogus()
    edges = catalogus.grenzen.graph(list(catalogus.gemeenten.index))
    graaf = Graaf.of(edges, np.ones(342, dtype=bool))
    real = catalogus.indeling("veiligheidsregio").leden.values()
    sizes, count = np.array([len(members) for members in real]), 225
    rng = np.random.default_rng(1)
    regios = np.array([len(sizes)])
    own = clock(lambda: peel_all([graaf] * count, [regios] * count, [sizes] * count, rng))
    return [row("a draw of 25 regios that keeps their sizes", "", own / count, most=0.0005)]


def bench_law(*, small: bool) -> list[dict[str, float]]:
    """Time ecs and jaccard against n and against D; the law is n D^2."""
    shapes = [(n, 10) for n in (342, 3_420, 34_200, 342_000)]
    shapes += [(3_420, count) for count in (5, 10, 20, 50, 100)]
    found = []
    for n, count in shapes[:-1] if small else shapes:
        label = np.random.default_rng(n).integers(0, 100, (count, n))
        found.append({"n": n, "d": count, "s": clock(lambda label=label: measure_own(label), 3)})
    return found


def draw_law(points: list[dict[str, float]]) -> str:
    """Draw both series on logarithmic axes, each with the line of its law through its last."""
    parts = []
    for place, (axis, other, value, power) in enumerate((("n", "d", 10, 1), ("d", "n", 3_420, 2))):
        some = sorted({p[axis]: p for p in points if p[other] == value}.items())
        x = [math.log10(size) for size, _ in some]
        y = [math.log10(max(p["s"], 1e-6)) for _, p in some]

        def at(u: float, v: float, x: list[float] = x, place: int = place) -> str:
            left = 60 + place * 330 + 240 * (u - x[0]) / (x[-1] - x[0])
            return f"{left:.1f},{230 - 190 * (v - LAAG) / (HOOG - LAAG):.1f}"

        law = [y[-1] - power * (x[-1] - u) for u in x]
        lines = " ".join(itertools.starmap(at, zip(x, law, strict=True)))
        parts.append(f'<polyline points="{lines}" fill="none" stroke="#999"/>')
        for (_, p), u, v in zip(some, x, y, strict=True):
            cx, cy = at(u, v).split(",")
            parts.append(f'<circle cx="{cx}" cy="{cy}" r="4" fill="#005a9c"/>')
            label = f"{p[axis]:,.0f}: {p['s']:.2g} s"
            parts.append(f'<text x="{cx}" y="{float(cy) - 8:.1f}">{label}</text>')
        name = f"{axis} at {other} = {value:,}; line: {axis}^{power}"
        parts.append(f'<text x="{60 + place * 330}" y="260">{name}</text>')
    style = "<style>text{font:11px sans-serif}</style>"
    body = "\n".join(parts)
    head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 275">'
    return f"{head}{style}\n{body}\n</svg>\n"
