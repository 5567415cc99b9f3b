"""Time the null model: drawing random contiguous indelingen, and measuring on them.

Run from the root of the checkout::

    python benchmarks/bench_nulmodel.py

It also reports what geography alone gives on the RegioAtlas formula for two indelingen of
25 regios, by four ways of drawing: the null is a choice, and this is what it decides.
"""

from __future__ import annotations

import argparse
import platform
import time

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components, minimum_spanning_tree

from lappendeken import load_catalogus
from lappendeken.analyse.nulmodel import (
    Graaf,
    compute_nulmodel,
    divide_regios,
    grow,
    peel_all,
)
from lappendeken.maten import MATEN, Bundel, Kringen, Overlap
from lappendeken.maten.kringen import Ints

REGIOS = 25


def grow_plainly(graaf: Graaf, count: int, rng: np.random.Generator) -> list[int]:
    """Grow border by border in plain Python: the peer."""
    neighbours: list[list[int]] = [[] for _ in range(graaf.omvang)]
    for a, b in graaf.randen.tolist():
        neighbours[a].append(b)
        neighbours[b].append(a)
    regio = [-1] * graaf.omvang
    edges = []
    for number, seed in enumerate(rng.choice(graaf.omvang, count, replace=False).tolist()):
        regio[seed] = number
        edges += [(seed, near) for near in neighbours[seed]]
    while edges:
        pick = int(rng.integers(len(edges)))
        edges[pick], edges[-1] = edges[-1], edges[pick]
        inside, outside = edges.pop()
        if regio[outside] < 0:
            regio[outside] = regio[inside]
            edges += [(outside, near) for near in neighbours[outside] if regio[near] < 0]
    return regio


def cut_tree(graaf: Graaf, count: int, rng: np.random.Generator) -> Ints:
    """Cut a random spanning tree at random edges: the null that was not chosen."""
    shape = (graaf.omvang, graaf.omvang)
    weight = 1.0 - rng.random(len(graaf.randen))
    tree = minimum_spanning_tree(coo_array((weight, tuple(graaf.randen.T)), shape=shape)).tocoo()
    keep = rng.permutation(len(tree.data))[count - 1 :]
    kept = coo_array((np.ones(len(keep)), (tree.row[keep], tree.col[keep])), shape=shape)
    return np.asarray(connected_components(kept, directed=False)[1], dtype=np.intp)


def clock(work: object, times: int) -> float:
    """Return the processor seconds of one call, averaged."""
    start = time.process_time()
    for _ in range(times):
        work()  # type: ignore[operator]
    return (time.process_time() - start) / times


def regioatlas(labels: list[Ints]) -> tuple[float, float]:
    """Return the mean percentage over pairs of draws, and its standard error."""
    values = []
    for a, b in zip(labels[::2], labels[1::2], strict=True):
        overlap = Overlap(Kringen(np.array([a, b]), np.array([0, 1])), np.ones(len(a)))
        values.append(np.nanmean(MATEN["regioatlas_congruentie"].functie(overlap)))
    return float(np.mean(values)), float(np.std(values, ddof=1) / np.sqrt(len(values)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--trekkingen", type=int, default=1000)
    draws = parser.parse_args().trekkingen
    catalogus = load_catalogus()
    inwoners = catalogus.gemeenten["inwoners"].astype(float).to_dict()
    bundel = Bundel.from_indelingen(catalogus.select(), inwoners, catalogus.grenzen)
    n = len(bundel.gemeenten)
    graaf = Graaf.of(catalogus.grenzen.graph(bundel.gemeenten), np.ones(n, dtype=bool))
    regios, rng = divide_regios(graaf, REGIOS), np.random.default_rng(20260101)
    veiligheid = bundel.slugs.index("veiligheidsregio-2024")
    sizes = np.bincount(bundel.hoofdregio[veiligheid])
    print(f"Python {platform.python_version()}, numpy {np.__version__}; processor seconds")
    grow(graaf, regios, rng)

    mine = clock(lambda: grow(graaf, regios, rng), draws)
    peer = clock(lambda: grow_plainly(graaf, REGIOS, rng), max(20, draws // 20))
    print(f"{draws} draws of {REGIOS} regios on {n} gemeenten")
    print(f"  growth, one shortest-path run  {mine * draws:7.2f} s")
    print(f"  growth, plain Python loop      {peer * draws:7.2f} s   x {peer / mine:.1f}")
    many = 200
    by_size = (
        clock(lambda: peel_all([graaf] * many, [regios] * many, [sizes] * many, rng), 3) / many
    )
    print(f"  by size, spanning trees        {by_size * draws:7.2f} s")

    print(f"RegioAtlas formula, {REGIOS} against {REGIOS} regios, no intention at all")
    for name, draw in (
        ("growth", lambda: [grow(graaf, regios, rng) for _ in range(many)]),
        (
            "by size (veiligheidsregio)",
            lambda: peel_all([graaf] * many, [regios] * many, [sizes] * many, rng),
        ),
        (
            "spanning tree, random cuts",
            lambda: [cut_tree(graaf, REGIOS, rng) for _ in range(many)],
        ),
    ):
        labels = draw()
        mean, error = regioatlas(labels)
        spread = np.mean([np.std(np.bincount(x)) / np.mean(np.bincount(x)) for x in labels])
        print(f"  {name:<28}{mean:6.1%} (se {error:.1%}); sd/mean of sizes {spread:.2f}")
    real = np.std(sizes) / np.mean(sizes)
    print(f"  {'(real veiligheidsregio)':<28}{'':>19}sd/mean of sizes {real:.2f}")

    for op_grootte, count in ((False, 200), (True, 200)):
        start = time.process_time(), time.perf_counter()
        model = compute_nulmodel(bundel, trekkingen=count, op_grootte=op_grootte, werkers=1)
        used, wall = time.process_time() - start[0], time.perf_counter() - start[1]
        rows = model.landelijk.set_index(["maat", "weging"])
        print(
            f"all nine indelingen, {count} draws, {'by size' if op_grootte else 'growth'}:", end=""
        )
        print(f" {used:.1f} s of processor, {wall:.1f} s of clock, one process")
        for maat in ("congruentie", "regioatlas_congruentie"):
            row = rows.loc[(maat, "gemeenten")]
            print(
                f"  {maat:<24}{row['waarde']:.3f} against {row['verwacht']:.3f} "
                f"(sd {row['sd']:.3f}, se {row['standaardfout']:.4f}), "
                f"{row['boven_toeval']:.0f} sd above chance"
            )


if __name__ == "__main__":
    main()
