"""Time the draws of an ensemble beside gerrychain, which makes the same ReCom proposal.

Run from the root of the checkout, with ``pip install gerrychain``::

    python benchmarks/bench_ensemble.py

Both walk on the 25 regios of the GGD with at least the inwoners of the smallest. Before anything
is timed, every indeling that either visits must be lawful, and the congruentie of their draws
must not differ by more than chance (Kolmogorov-Smirnov, p > 0.01). ``--taken`` also draws with one
process and with all cores.
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
import scipy
from scipy.stats import ks_2samp

from lappendeken import load_catalogus
from lappendeken.analyse.ensemble import Instelling, Speelveld, build_speelveld, compute_ensemble
from lappendeken.analyse.ensemble.begin import draw_begins
from lappendeken.analyse.ensemble.keten import Ketens
from lappendeken.analyse.nulmodel import peel_all
from lappendeken.basis.parallel import count_cores
from lappendeken.maten import Bundel, Ondergrond
from lappendeken.maten.kringen import Ints
from lappendeken.model.graaf import find_components

# The judge of the tests is the peer here.
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
from scheidsrechter import Scheidsrechter

HERHAAL = 5
STAPPEN = 1_000
"""Of gerrychain, and of all our chains together, in one timing."""
KETENS = 32
TUSSEN = 100
ROW = "{:<46}{:>12}{:>14}{:>9}{:>6}"


def build() -> tuple[Bundel, str, Speelveld]:
    """Return the nine indelingen, and where those of the GGD are drawn anew."""
    catalogus = load_catalogus()
    people = {str(g): float(n) for g, n in catalogus.gemeenten["inwoners"].items()}
    bundel = Bundel.from_indelingen(catalogus.select(), people, catalogus.grenzen)
    mine = next(i for i in bundel.indelingen if i.slug == "ggd-2025")
    return bundel, mine.slug, build_speelveld(bundel, mine)


def bench() -> list[dict[str, Any]]:
    """Return the row for ``benchmarks/alles.py``: steps of both, once they are seen to agree."""
    bundel, slug, veld = build()
    rng = np.random.default_rng(1)
    ketens = Ketens(veld, draw_begins(veld, rng, KETENS), rng)
    judge = Scheidsrechter(veld)
    compare(veld, Ondergrond.of(bundel, slug), ketens, judge)
    own, peer = measure_steps(ketens, judge)
    work = "1,000 contiguous draws of 25: ReCom steps"
    row = {"work": work, "peer": "gerrychain", "own_s": own, "peer_s": peer}
    return [{**row, "times": 9, "most_s": None}]


def measure_steps(ketens: Ketens, judge: Scheidsrechter) -> tuple[float, float]:
    """Return the seconds of as many steps of both."""
    steps = STAPPEN // KETENS
    own = measure(lambda: ketens.walk(steps)) * STAPPEN / (steps * KETENS)
    return own, measure(lambda: judge.walk(STAPPEN))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--taken", action="store_true", help="also draw with all cores")
    taken = parser.parse_args().taken
    bundel, slug, veld = build()
    print(
        f"{platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}; Python "
        f"{platform.python_version()}, numpy {np.__version__}, scipy {scipy.__version__}, "
        f"gerrychain {version('gerrychain')}\n"
    )
    rng = np.random.default_rng(1)
    ketens = Ketens(veld, draw_begins(veld, rng, KETENS), rng)
    judge = Scheidsrechter(veld)
    said = compare(veld, Ondergrond.of(bundel, slug), ketens, judge)
    print(f"{said}\n\n" + ROW.format("processor time", "own", "gerrychain", "times", "bar"))
    own, peer = measure_steps(ketens, judge)
    show("1,000 contiguous draws of 25: ReCom steps", own, peer, 9)
    sizes = np.bincount(veld.vandaag)
    many = [veld.graaf] * 50, [veld.per_deel] * 50, [sizes] * 50
    null = measure(lambda: peel_all(*many, np.random.default_rng(1))) * 20
    show("the same, each from nothing (null, by size)", null, peer)
    asked = Instelling(1_000)
    whole = measure(lambda: compute_ensemble(bundel, slug, veld, asked, werkers=1), 1)
    per = 64 * 20 * veld.regios + 1_000 * 6 * veld.regios
    show("ensemble: 1,000 draws, measured, of 25 regios", whole, peer * per / STAPPEN, 9)
    if taken:
        show_taken(bundel, slug, veld)


def compare(veld: Speelveld, ground: Ondergrond, ketens: Ketens, judge: Scheidsrechter) -> str:
    """Check that both draw the same, and only what is lawful; say what was seen."""
    begin = 20 * veld.regios
    ketens.walk(begin)
    judge.walk(begin)
    ours, theirs = [], []
    for _ in range(6):
        ours.append(ketens.labels.copy())
        ketens.walk(TUSSEN)
    for _ in range(96):
        judge.walk(TUSSEN)
        theirs.append(judge.label())
    own, peer = np.concatenate(ours), np.array(theirs)
    for label in (*own, *peer):
        check_lawful(veld, label)
    values = [ground.measure(veld.spread(labels)).congruentie for labels in (own, peer)]
    p = float(ks_2samp(*values).pvalue)
    assert p > 0.01, p
    return (
        f"{len(own)} own draws of congruentie {values[0].mean():.4f} (sd {values[0].std():.4f}), "
        f"{len(peer)} of gerrychain {values[1].mean():.4f} ({values[1].std():.4f}); p = {p:.2f}"
    )


def check_lawful(veld: Speelveld, label: Ints) -> None:
    randen = veld.graaf.randen
    same = label[randen[:, 0]] == label[randen[:, 1]]
    assert find_components(randen[same].T, len(label)).max() + 1 == veld.regios
    assert len(np.unique(label)) == veld.regios
    assert np.bincount(label, veld.inwoners).min() >= veld.minimum


def measure(work: Callable[[], object], times: int = HERHAAL) -> float:
    """Return the median of processor seconds."""
    found = []
    for _ in range(times):
        begin = time.process_time()
        work()
        found.append(time.process_time() - begin)
    return statistics.median(found)


def show(name: str, own: float, peer: float, bar: int | str = "") -> None:
    print(ROW.format(name, f"{own:.3f} s", f"{peer:.3f} s", f"{peer / own:.1f}", bar))


def show_taken(bundel: Bundel, slug: str, veld: Speelveld) -> None:
    print()
    asked = Instelling(2_000)
    for werkers in (1, count_cores()):
        begin = time.perf_counter()
        compute_ensemble(bundel, slug, veld, asked, werkers=werkers)
        print(f"2,000 draws, {werkers} processes: {time.perf_counter() - begin:.1f} s by the wall")


if __name__ == "__main__":
    main()
