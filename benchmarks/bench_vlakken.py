"""Time laying two maps over each other, and giving gemeenten to the regios of a map.

Run from the root of the checkout, with the test dependencies and maup installed::

    python benchmarks/bench_vlakken.py

The peers are geopandas.overlay and maup.assign, in the same run on the same shapes; what they
find is held against ours before anything is timed. Reading a file is not timed on either side.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
import warnings
from collections.abc import Callable

import geopandas as gpd
import numpy as np
import shapely

from lappendeken import load_catalogus
from lappendeken.gegevens.inlezen.kaarten.meten import measure_delen
from lappendeken.gegevens.inlezen.kaarten.overleggen import Laag, measure_cellen

VERSCHOVEN_M = 37.0
GETEKEND_M = 20.0
ZAAD = 20260101


def redraw(shapes: np.ndarray) -> np.ndarray:
    """Move every corner a little, a shared one for all that share it: borders drawn twice."""
    rng = np.random.default_rng(ZAAD)
    corners, place = np.unique(shapely.get_coordinates(shapes), axis=0, return_inverse=True)
    moved = corners + rng.normal(0, GETEKEND_M, corners.shape)
    return shapely.make_valid(shapely.set_coordinates(shapes.copy(), moved[place.ravel()]))


def clock(work: Callable[[], object], repeat: int) -> tuple[float, float]:
    """Return the median seconds by the wall and of the processor."""
    wall, processor = [], []
    for _ in range(repeat):
        start, used = time.perf_counter(), time.process_time()
        work()
        wall.append(time.perf_counter() - start)
        processor.append(time.process_time() - used)
    return statistics.median(wall), statistics.median(processor)


def report(
    what: str, ours: Callable[[], object], name: str, peer: Callable[[], object], repeat: int
) -> None:
    mine, theirs = clock(ours, repeat), clock(peer, repeat)
    print(
        f"{what:<34}{mine[0]:7.3f} {mine[1]:7.3f}   {name:<18}{theirs[0]:7.3f} {theirs[1]:7.3f}"
        f"   x {theirs[0] / mine[0]:.2f} {theirs[1] / mine[1]:.2f}"
    )


def to_frame(shapes: np.ndarray, name: str) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame({name: range(len(shapes))}, geometry=shapes, crs=28992)


def compare_lagen(what: str, one: np.ndarray, other: np.ndarray, repeat: int) -> None:
    """Time the surfaces that each two polygons of two maps share."""
    count = len(one)

    def ours() -> list[tuple[int, int, float]]:
        # A copy, so that nothing prepared in an earlier run helps.
        numbers = np.arange(count)
        a, b = (
            Laag("", shapely.from_wkb(shapely.to_wkb(shapes)), numbers, count)
            for shapes in (one, other)
        )
        return measure_cellen(a, b)

    def peer() -> gpd.GeoDataFrame:
        return gpd.overlay(to_frame(one, "a"), to_frame(other, "b"), how="intersection")

    found = {(i, j): size for i, j, size in ours()}
    cut = peer()
    expected = cut.area.groupby([cut["a"], cut["b"]]).sum().to_dict()
    worst = max(abs(found.get(k, 0) - expected.get(k, 0)) for k in found.keys() | expected.keys())
    if worst > 1:
        sys.exit(f"{what}: a surface differs by {worst:.1f} m2")
    report(what, ours, "geopandas.overlay", peer, repeat)


def compare_regiokaart(what: str, gemeenten: np.ndarray, regios: np.ndarray, repeat: int) -> None:
    """Time which regio of a map each gemeente lies in for the largest part."""
    import maup

    wkb = list(shapely.to_wkb(gemeenten))

    def ours() -> list[int]:
        found = measure_delen(regios.copy(), range(len(regios)), wkb)
        best: dict[int, tuple[float, int]] = {}
        for place, regio, size in found.paren:
            best[place] = max(best.get(place, (0.0, -1)), (size, regio))
        return [best[place][1] for place in range(len(gemeenten))]

    def peer() -> list[int]:
        sources, targets = to_frame(gemeenten, "gemeente"), to_frame(regios, "regio")
        return [int(regio) for regio in maup.assign(sources, targets)]

    if ours() != peer():
        sys.exit(f"{what}: the gemeenten lie in other regios")
    report(what, ours, "maup.assign", peer, repeat)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--herhaal", type=int, default=5)
    repeat = parser.parse_args().herhaal
    # The peers warn about lines that are left of touching borders.
    warnings.simplefilter("ignore")
    catalogus = load_catalogus()
    geometry = catalogus.gebiedskaart.gebieden.geometry
    shapes = geometry.to_numpy()
    moved = shapely.transform(shapes, lambda points: points + VERSCHOVEN_M)
    homes = catalogus.indeling("jeugdregio-2025").hoofdregio
    per_regio = geometry.groupby(geometry.index.map(homes))
    regios = per_regio.apply(lambda parts: parts.union_all()).to_numpy()
    print(f"{'seconds, wall and processor':<34}{'ours':>11}{'peer':>32}{'peer / ours':>21}")
    compare_lagen("two maps of 342, moved 37 m", shapes, moved, repeat)
    compare_lagen("two maps of 342, drawn twice", shapes, redraw(shapes), repeat)
    compare_regiokaart("342 gemeenten on 42 regios", shapes, regios, repeat)
    compare_regiokaart("the same, the gemeenten moved 37 m", moved, regios, repeat)


if __name__ == "__main__":
    main()
