"""Time and memory of 3,340 units of one's own, beside geopandas and folium.

The units are a drawn grid with as many cells as there were wijken in 2022, each side with
vertices of its own; four lists divide them in blocks. Ours reads the file in a process of its
own, measures every border and writes the report, the map and the tables. The peer reads the
same file with ``geopandas.read_file`` and writes one choropleth with ``folium.GeoJson``: no
measures, no borders, no report. Each runs in a fresh process. Time is that of the processor, so
that a busy machine changes little; memory is the highest that the
process and its children held (``ru_maxrss``).
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

WIJKEN = 3_340
PUNTEN = 12
"""Vertices on each side of a unit."""
LIJSTEN = {"ggd": 12, "jeugd": 9, "zorg": 16, "politie": 7}
"""Name of a list to how many units its blocks are wide."""

_METEN = """
import json, resource, sys
{work}
used = [resource.getrusage(one) for one in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
took = sum(one.ru_utime + one.ru_stime for one in used)
used = max(one.ru_maxrss for one in used)
print(json.dumps([took, used / 1024]))
"""
_ONS = """
from pathlib import Path
from lappendeken.gegevens.eenheden import Eenheidskeuze
from lappendeken.opdracht import {opdracht} as job
from lappendeken.opdracht.gedeeld.keuze import Keuze
folder = Path(sys.argv[1])
lists = tuple(str(path) for path in sorted(folder.glob("*-2022.csv")))
choice = Keuze(indelingen=lists, eenheid=Eenheidskeuze(folder / "wijken.gpkg"))
job.run(job.Verzoek(choice, uit=folder / {uit!r}{meer}), lambda name: None)
"""
_ANDER = """
from pathlib import Path
import folium, geopandas
folder = Path(sys.argv[1])
frame = geopandas.read_file(folder / "wijken.gpkg").to_crs(4326)
frame["kleur"] = ["#2b8cbe" if number % 2 else "#a6bddb" for number in range(len(frame))]
kaart = folium.Map(location=[52, 5], zoom_start=8, tiles=None)
folium.GeoJson(
    frame,
    style_function=lambda one: {"fillColor": one["properties"]["kleur"], "fillOpacity": 1},
    tooltip=folium.GeoJsonTooltip(["WK_NAAM"]),
).add_to(kaart)
kaart.save(folder / "folium.html")
"""
WERK = {
    "ours: kaart": _ONS.format(opdracht="kaart", uit="kaart.html", meer=""),
    "ours: rapport without chance": _ONS.format(opdracht="rapport", uit="uit", meer=", nulmodel=0"),
    "ours: rapport, 10 draws": _ONS.format(opdracht="rapport", uit="uit10", meer=", nulmodel=10"),
    "geopandas + folium.GeoJson": _ANDER,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--eenheden", type=int, default=WIJKEN)
    parser.add_argument("--herhaal", type=int, default=1)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        draw(folder, given.eenheden)
        print(f"{given.eenheden} units, {len(LIJSTEN)} lists; best of {given.herhaal}")
        print(f"{'':<32}{'s':>8}{'MB':>8}")
        for name, work in WERK.items():
            runs = [measure(work, folder) for _ in range(given.herhaal)]
            took, used = (min(column) for column in zip(*runs, strict=True))
            print(f"{name:<32}{took:8.1f}{used:8.0f}")
        for page in ("kaart.html", "uit/rapport.html", "folium.html"):
            print(f"{page:<32}{(folder / page).stat().st_size / 1e6:8.1f} MB")


def draw(folder: Path, count: int) -> None:
    """Write the units as a map, and the lists."""
    width = int(np.ceil(np.sqrt(count)))
    number = np.arange(count)
    x, y = number % width, number // width
    codes = [f"WK{n:06d}" for n in number]
    squares = shapely.segmentize(shapely.box(x, y, x + 1, y + 1), 1 / PUNTEN)
    metres = shapely.transform(squares, lambda p: 20_000 + 4_500 * (p + _wave(p)))
    frame = gpd.GeoDataFrame(
        {"WK_CODE": codes, "WK_NAAM": [f"Wijk {n}" for n in number], "inwoners": 500 + number},
        geometry=shapely.transform(metres, lambda p: p + np.array([0, 300_000])),
        crs=28992,
    )
    frame.to_file(folder / "wijken.gpkg")
    for name, block in LIJSTEN.items():
        regio = [f"{name} {a // block}-{b // block}" for a, b in zip(x, y, strict=True)]
        table = pd.DataFrame({"WK_CODE": codes, "regio": regio})
        table.to_csv(folder / f"{name}-2022.csv", index=False)


def _wave(points: np.ndarray) -> np.ndarray:
    """Bend the lines, so that a border is no straight one; the same from both sides."""
    return 0.2 * np.sin(2.3 * points[:, ::-1])


def measure(work: str, folder: Path) -> tuple[float, float]:
    """Return processor seconds and megabytes of a piece of work in a fresh process."""
    done = subprocess.run(
        [sys.executable, "-c", _METEN.format(work=work), str(folder)],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(done.stderr)
    took, used = json.loads(done.stdout.splitlines()[-1])
    return float(took), float(used)


if __name__ == "__main__":
    main()
