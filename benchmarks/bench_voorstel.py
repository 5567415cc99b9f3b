"""Time the consensus indeling on the nine standaard tables, beside a plain local search.

Run from the root of the checkout::

    python benchmarks/bench_voorstel.py

The peer starts from every existing indeling and applies moves of one gemeente to a
bordering regio, always the cheapest, until none helps.
"""

from __future__ import annotations

import argparse
import platform
import time
from typing import Any

import numpy as np

from bench_motor import row
from lappendeken import load_catalogus
from lappendeken.analyse.voorstel import SECONDEN, Eisen, compute_pareto, compute_voorstel
from lappendeken.analyse.voorstel.haalbaar import build_opgave
from lappendeken.analyse.voorstel.opgave import Opgave
from lappendeken.analyse.voorstel.start import repair
from lappendeken.maten import Bundel

GEVALLEN = (
    ("no requirements", Eisen()),
    ("100,000 inwoners", Eisen(min_inwoners=100_000)),
    ("250,000 inwoners", Eisen(min_inwoners=250_000)),
    ("25 regios", Eisen(aantal_regios=25)),
)


def bench(*, small: bool) -> list[dict[str, Any]]:
    """Time the search in one process, with a vote per indeling; say whether it is proven."""
    catalogus = load_catalogus()
    inwoners = catalogus.gemeenten["inwoners"].astype(float).to_dict()
    bundel = Bundel.from_indelingen(catalogus.select(), inwoners, catalogus.grenzen)
    found = []
    for least, most in ((100_000, 5.0), (250_000, 5.0), *(() if small else ((500_000, None),))):
        start = time.process_time()
        eisen = Eisen(min_inwoners=least, stem="indeling")
        made = compute_voorstel(bundel, eisen, werkers=1)
        used = time.process_time() - start
        work = f"voorstel of at least {least:,} inwoners, cost {made.kosten:,.0f}"
        bar = {"says": "proven", "so": made.is_optimaal} if most else {}
        found.append(row(work, "", used, most=most, **bar))
    return found


def search_plainly(opgave: Opgave, start: np.ndarray) -> float:
    """Move the gemeente that lowers the cost most, as long as the requirements hold."""
    regio, size = start.copy(), len(start)
    while True:
        member = np.zeros((size, size))
        member[np.arange(size), regio] = 1.0
        towards = opgave.prijs @ member
        delta = towards - towards[np.arange(size), regio][:, None]
        delta[~((opgave.buren @ member) > 0)] = 0.0
        for move in np.argsort(delta, axis=None):
            unit, to = divmod(int(move), size)
            if delta[unit, to] >= 0:
                return opgave.kosten(regio)
            trial = regio.copy()
            trial[unit] = to
            if opgave.voldoet(trial):
                regio = trial
                break


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconden", type=float, default=SECONDEN)
    parser.add_argument("--werkers", type=int, default=None)
    arguments = parser.parse_args()
    catalogus = load_catalogus()
    inwoners = catalogus.gemeenten["inwoners"].astype(float).to_dict()
    bundel = Bundel.from_indelingen(catalogus.select(), inwoners, catalogus.grenzen)
    print(f"Python {platform.python_version()}, numpy {np.__version__}; seconds of clock")
    for name, eisen in GEVALLEN:
        start = time.perf_counter()
        voorstel = compute_voorstel(
            bundel, eisen, seconden=arguments.seconden, werkers=arguments.werkers
        )
        seconds = time.perf_counter() - start
        opgave = build_opgave(bundel, eisen, {})
        rng = np.random.default_rng(1)
        starts = [repair(opgave, regio, rng) for regio in bundel.hoofdregio]
        start = time.perf_counter()
        peers = [search_plainly(opgave, regio) for regio in starts if regio is not None]
        peer = time.perf_counter() - start
        print(
            f"{name:<18} cost {voorstel.kosten:,.0f} in {len(voorstel.indeling.regios)} regios, "
            f"{seconds:.1f} s; proven {voorstel.bewezen_ondergrens:,.0f}"
            f"{' (optimal)' if voorstel.is_optimaal else ''}; sum over pairs "
            f"{voorstel.ondergrens:,.0f}, gap {voorstel.gat:,.0f} "
            f"({voorstel.gat / voorstel.ondergrens:.1%})"
        )
        fits = voorstel.kosten_beste_bestaande
        print(
            f"{'':<18} best existing that fits {voorstel.beste_bestaande}: {fits}; plain local "
            f"search {min(peers):,.0f} from its best start, {np.median(peers):,.0f} from the "
            f"median, {peer:.1f} s; cost x {voorstel.kosten / min(peers):.3f}"
        )
    start = time.perf_counter()
    series = compute_pareto(bundel, catalogus.indeling("veiligheidsregio"), werkers=1)
    print(f"pareto from veiligheidsregio, {time.perf_counter() - start:.1f} s")
    print(series.to_string(index=False, float_format=lambda value: f"{value:.3f}"))


if __name__ == "__main__":
    main()
