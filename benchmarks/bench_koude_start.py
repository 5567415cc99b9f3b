"""Time whole processes, from a cold start to the end: the commands that people wait for.

Run from the root of the checkout::

    python benchmarks/bench_koude_start.py

The peer of a map or a report is a process that only imports the libraries that others draw a
map of gemeenten with in Python (geopandas and folium) and reads the polygons. That of the others
is ``import pandas``: no command that makes tables can be cheaper. The compiled modules are kept,
as they are for who installed the package; the first run, which writes them, is not counted.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from bench_motor import row

PEER = """
import folium, geopandas
from lappendeken.gegevens.catalogus import find_data
geopandas.read_file(find_data() / "boundaries" / "gemeenten_2023.fgb")
"""
# Started from a small process: the peak of a child counts what its parent held at that moment.
STARTER = """
import resource, subprocess, sys
ended = subprocess.call(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss)
sys.exit(ended)
"""
# What is run, and how many seconds of the processor and MB it may take.
OPDRACHTEN: tuple[tuple[tuple[str, ...], float, float | None], ...] = (
    (("--version",), 0.15, None),
    (("--help",), 0.15, None),
    (("gemeente", "Utrecht"), 0.4, None),
    (("kaart",), 1.2, None),
    (("rapport", "--nulmodel", "100"), 2.5, 250.0),
)


def measure(arguments: list[str], folder: Path) -> tuple[float, float]:
    """Run a Python process; return processor seconds and peak MB."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [sys.executable, "-S", "-c", STARTER, sys.executable, *arguments],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    if done.returncode:
        sys.exit(f"{' '.join(arguments)} ended with {done.returncode}")
    seconds, kilobytes = done.stdout.split()
    return float(seconds), float(kilobytes) / 1024


def repeat(arguments: list[str], times: int) -> tuple[float, float]:
    """Return the medians of some runs, after one that is not counted."""
    runs = []
    for _ in range(times + 1):
        with tempfile.TemporaryDirectory() as folder:
            runs.append(measure(arguments, Path(folder)))
    seconds, memory = zip(*runs[1:], strict=True)
    return statistics.median(seconds), statistics.median(memory)


def bench(times: int) -> list[dict[str, Any]]:
    peer, _ = repeat(["-c", PEER], times)
    pandas, _ = repeat(["-c", "import pandas"], times)
    found = []
    for opdracht, most, most_mb in OPDRACHTEN:
        own, memory = repeat(["-m", "lappendeken", *opdracht], times)
        name, other = ("import pandas", pandas) if most < 1 else ("imports, polygons", peer)
        more = {"mb": memory, "most_mb": most_mb}
        found.append(row(f"lappendeken {' '.join(opdracht)}", name, own, other, most=most, **more))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--herhaal", type=int, default=5)
    for found in bench(parser.parse_args().herhaal):
        bar = f"{found['own_s']:6.2f} s of {found['most_s']:.2f}  {found['mb']:4.0f} MB"
        print(f"{found['work']:<34}{bar}  {found['peer']} {found['peer_s']:.2f} s")


if __name__ == "__main__":
    main()
