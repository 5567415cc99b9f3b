"""Time a whole process: from a cold start to the finished national report.

The peer is a process that only imports the libraries that any map of gemeenten in
Python needs (geopandas and folium) and reads the polygons.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PEER = """
import folium, geopandas
from lappendeken.gegevens.catalogus import find_data
geopandas.read_file(find_data() / "boundaries" / "gemeenten_2023.fgb")
"""


def measure(arguments: list[str], folder: Path) -> tuple[float, float, float]:
    """Run a Python process; return wall seconds, processor seconds and peak MB."""
    start = time.perf_counter()
    child = subprocess.Popen(
        [sys.executable, *arguments],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - start
    # Told to the object as well, or it warns that nobody waited for the process.
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(f"{' '.join(arguments)} ended with {child.returncode}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--herhaal", type=int, default=5)
    parser.add_argument("--presets", default="standaard")
    options = parser.parse_args()
    medians = {}
    for name in ("report", "peer"):
        runs = []
        for _ in range(options.herhaal):
            with tempfile.TemporaryDirectory() as folder:
                job = ["-m", "lappendeken", "rapport", "--presets", options.presets]
                runs.append(measure(job if name == "report" else ["-c", PEER], Path(folder)))
        medians[name] = [statistics.median(column) for column in zip(*runs, strict=True)]
        wall, cpu, memory = medians[name]
        print(f"{name:8} {wall:6.2f} s wall  {cpu:6.2f} s processor  {memory:6.0f} MB")
    ratios = [a / b for a, b in zip(medians["report"], medians["peer"], strict=True)]
    print(f"{'ratio':8} {ratios[0]:6.2f}         {ratios[1]:6.2f}              {ratios[2]:6.2f}")


if __name__ == "__main__":
    main()
