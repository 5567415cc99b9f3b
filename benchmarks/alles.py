"""Run all benchmarks: one table, JSON, and the picture of cost against n and D.

Run from the root of the checkout, with the test dependencies installed::

    python benchmarks/alles.py [--klein] [--herhaal N] [--json FILE] [--svg FILE]

``--klein`` leaves out the largest and stays below five minutes. Times are seconds of the
processor, the median of five unless a row says otherwise; each row first checks that both ways
give the same. With ``pip install clusim`` and ``gerrychain`` there is a row for each of those.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import platform
import resource
import time
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

# Before numpy is read: threads that wait count as work.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

if find_spec("gerrychain"):
    import bench_ensemble
import bench_kaart
import bench_koude_start
import bench_motor
import bench_voorstel

Row = dict[str, Any]


def format_time(seconds: float) -> str:
    if math.isnan(seconds):
        return ""
    return f"{seconds * 1e3:,.1f} ms" if seconds < 1 else f"{seconds:,.2f} s"


def format_bar(row: Row) -> str:
    """Say what is asked, and whether it is so."""
    bars = []
    if row["times"]:
        bars.append((f"{row['times']:g}x", row["peer_s"] / row["own_s"] >= row["times"]))
    if row["most_s"]:
        bars.append((f"{format_time(row['most_s'])}", row["own_s"] <= row["most_s"]))
    if row.get("most_mb"):
        bars.append((f"{row['most_mb']:g} MB", row["mb"] <= row["most_mb"]))
    if row.get("smaller"):
        bars.append((f"{row['smaller']:g}x smaller", row["peer_mb"] / row["mb"] >= row["smaller"]))
    if row.get("says"):
        bars.append((row["says"], row["so"]))
    return "; ".join(f"{text}: {'yes' if so else 'no'}" for text, so in bars)


def format_table(rows: list[Row]) -> str:
    lines = ["| work | peer | own | peer | times | bar |", "| --- | --- | --- | --- | --- | --- |"]
    for row in rows:
        own, peer = format_time(row["own_s"]), format_time(row["peer_s"])
        if "mb" in row:
            own += f", {row['mb']:,.3g} MB"
        if "peer_mb" in row:
            peer += f", {row['peer_mb']:,.3g} MB"
        ratio = row["peer_s"] / row["own_s"]
        times = "" if math.isnan(ratio) else f"{ratio:,.2g}" if ratio < 10 else f"{ratio:,.0f}"
        cells = (row["work"], row["peer"], own, peer, times, format_bar(row))
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--klein", action="store_true", help="leave out the largest")
    parser.add_argument("--herhaal", type=int, default=5, help="runs of each whole process")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--svg", type=Path)
    given = parser.parse_args()
    load, start = os.getloadavg(), time.time()
    rows = bench_koude_start.bench(given.herhaal)
    rows += bench_motor.bench_tables()
    rows += bench_motor.bench_scale(small=given.klein)
    rows += bench_motor.bench_clusim()
    rows += bench_motor.bench_alternatives(small=given.klein)
    rows += bench_motor.bench_draws()
    rows += bench_ensemble.bench() if find_spec("gerrychain") else []
    rows += bench_kaart.bench_size()
    rows += bench_voorstel.bench(small=given.klein)
    law = bench_motor.bench_law(small=given.klein)
    print(format_table(rows))
    machine = f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    names = ("numpy", "scipy", "pandas", "geopandas", "shapely", "folium", "scikit-learn")
    versions = {name: version(name) for name in names}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    after = os.getloadavg()[0]
    print(
        f"\n{machine}; {', '.join(f'{n} {v}' for n, v in versions.items())}; peak of this "
        f"process {peak:,.0f} MB; load {load[0]:.1f} before, {after:.1f} after; "
        f"{time.time() - start:.0f} s"
    )
    if given.svg:
        given.svg.write_text(bench_motor.draw_law(law), encoding="utf-8")
    if given.json:
        result = {"machine": machine, "versions": versions, "peak_mb": peak, "load": load[0]}
        text = json.dumps({**result, "rows": rows, "law": law}, indent=1)
        given.json.write_text(text.replace("NaN", "null") + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
