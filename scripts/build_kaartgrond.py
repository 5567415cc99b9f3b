"""Draw the lines of the map of the package, so that no run has to.

Writes ``data/boundaries/kaartgrond_2023.json`` of the polygons beside it, with their checksum.
``build_gemeenten.py`` does so too, after it wrote those. The same polygons give the same bytes.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import geopandas as gpd

from lappendeken import Gebiedskaart, Grenzen
from lappendeken.gegevens.catalogus.grond import KAARTGROND, VLAKKEN, format_kaartgrond
from lappendeken.kaart.grond import build_kaartgrond, build_stil

DATA = Path(__file__).resolve().parents[1] / "data"


def write_kaartgrond(data: Path) -> None:
    """Write the lines of the polygons in a data folder."""
    folder = data / "boundaries"
    frame = gpd.read_file(folder / VLAKKEN).set_index("gemeente_code").sort_index()
    areas = Gebiedskaart(frame, Grenzen.empty())
    ground = replace(build_kaartgrond(areas), stil=build_stil(areas))
    (folder / KAARTGROND).write_bytes(format_kaartgrond(ground, folder / VLAKKEN))


if __name__ == "__main__":
    write_kaartgrond(DATA)
