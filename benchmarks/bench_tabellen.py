"""Time the tables of 342 gemeenten and 30 indelingen, beside two slower ways to the same numbers.

Run from the root of the checkout, with the test dependencies installed::

    python benchmarks/bench_tabellen.py

The indelingen are random but contiguous, on the real borders, from a fixed seed.
"""

from __future__ import annotations

import argparse
import itertools
import platform
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.metrics import adjusted_rand_score, homogeneity_completeness_v_measure

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
from lappendeken import Grenzen, Indeling, compute_congruentie, load_catalogus
from lappendeken.analyse.congruentie import Congruentie
from lappendeken.maten import MATEN
from orakel import Orakel

GRENS_SECONDEN = 0.3
STEEKPROEF = 19  # every 19th gemeente: 18 of 342


def build_indeling(
    slug: str, codes: list[str], grenzen: Grenzen, rng: np.random.Generator
) -> Indeling:
    """Grow 20 to 60 contiguous regios from random gemeenten over the borders."""
    neighbours: list[list[int]] = [[] for _ in codes]
    for a, b in grenzen.graph(codes).tolist():
        neighbours[a].append(b)
        neighbours[b].append(a)
    regio = dict.fromkeys(rng.choice(len(codes), size=int(rng.integers(20, 61)), replace=False))
    regio = {int(seed): number for number, seed in enumerate(regio)}
    edge = [(seed, other) for seed in regio for other in neighbours[seed]]
    while edge:
        inside, outside = edge.pop(int(rng.integers(len(edge))))
        if outside not in regio:
            regio[outside] = regio[inside]
            edge += [(outside, other) for other in neighbours[outside]]
    return Indeling.from_mapping(slug, {codes[m]: f"R{r:02d}" for m, r in regio.items()})


def build_indelingen(count: int, codes: list[str], grenzen: Grenzen) -> list[Indeling]:
    rng = np.random.default_rng(20260101)
    return [build_indeling(f"i{n:02d}", codes, grenzen, rng) for n in range(count)]


def copy(indelingen: list[Indeling]) -> list[Indeling]:
    """Build them anew, so that nothing remembered from an earlier run helps."""
    return [Indeling(i.kenmerken, i.lidmaatschappen, i.regionamen) for i in indelingen]


def clock(work: Callable[[], object], repeat: int) -> float:
    """Return the seconds of the fastest of some runs: the others waited for something else."""
    seconds = []
    for _ in range(repeat):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return min(seconds)


def compute_all(indelingen: list[Indeling], table: pd.DataFrame, grenzen: Grenzen) -> Congruentie:
    result = compute_congruentie(copy(indelingen), table, grenzen)
    _ = result.tabellen
    return result


def compare_sets(indelingen: list[Indeling], table: pd.DataFrame, grenzen: Grenzen) -> float:
    """Return the seconds that plain sets would take for gemeenten, pairs and effects."""
    codes = list(table.index)
    adjacent = grenzen.buren(codes)
    buren = {m: {codes[p] for p in np.flatnonzero(adjacent[i])} for i, m in enumerate(codes)}
    sample = codes[::STEEKPROEF]

    def work() -> None:
        for suffix, weights in (("", dict.fromkeys(codes, 1)), ("w", table["inwoners"].to_dict())):
            oracle = Orakel(indelingen, weights, buren)
            for m in sample:
                for kolom, maat in MATEN.items():
                    if not suffix or maat.met_inwoners:
                        getattr(oracle, kolom)(m)

    return clock(work, 1) * len(codes) / len(sample)


def compare_sklearn(indelingen: list[Indeling], codes: list[str]) -> float:
    """Return the seconds that scikit-learn takes for ARI and V-measure of every pair."""
    labels = [np.array([i.hoofdregio[m] for m in codes]) for i in indelingen]
    numbers = [np.unique(regios, return_inverse=True)[1] for regios in labels]

    def work() -> None:
        for a, b in itertools.combinations(numbers, 2):
            adjusted_rand_score(a, b)
            homogeneity_completeness_v_measure(a, b)

    return clock(work, 1)


def report(what: str, mine: float, name: str, peer: float) -> None:
    print(f"{what:<22}{mine:6.3f} s   {name:<12}{peer:7.2f} s   x {peer / mine:.1f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--indelingen", type=int, default=30)
    parser.add_argument("--herhaal", type=int, default=7)
    parser.add_argument("--zonder-vergelijking", action="store_true")
    arguments = parser.parse_args()

    catalogus = load_catalogus()
    table, grenzen = catalogus.gemeenten, catalogus.grenzen
    codes = list(table.index)
    indelingen = build_indelingen(arguments.indelingen, codes, grenzen)
    print(f"Python {platform.python_version()}, numpy {np.__version__}, pandas {pd.__version__}")
    print(f"{len(codes)} gemeenten x {len(indelingen)} indelingen, no file output")

    result = compute_all(indelingen, table, grenzen)  # warm: imports, BLAS threads
    total = clock(lambda: compute_all(indelingen, table, grenzen), arguments.herhaal)
    verdict = "below" if total < GRENS_SECONDEN else "ABOVE"
    print(f"all tables          {total:8.3f} s   {verdict} {GRENS_SECONDEN} s")
    # Which table costs what: in their order, each on what the earlier ones left behind.
    fresh = compute_congruentie(copy(indelingen), table, grenzen)
    for name in result.tabellen:
        seconds = clock(lambda name=name: getattr(fresh, name), 1)
        print(f"  {name:<18}{seconds:8.3f} s")
    if not arguments.zonder_vergelijking:
        mine = clock(
            lambda: compute_congruentie(copy(indelingen), table, grenzen).gemeenten,
            arguments.herhaal,
        )
        sets = compare_sets(indelingen, table, grenzen)
        report("measures per gemeente", mine, "plain sets", sets)
        mine = clock(
            lambda: compute_congruentie(copy(indelingen), table, grenzen).indelingsparen,
            arguments.herhaal,
        )
        peer = compare_sklearn(indelingen, codes)
        report("measures per pair", mine, "scikit-learn", peer)


if __name__ == "__main__":
    main()
