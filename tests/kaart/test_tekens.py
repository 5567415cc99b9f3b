"""The lines of the national map, as the page carries them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import numpy as np
import shapely
from pyproj import Transformer

from lappendeken import Catalogus
from lappendeken.model.tekens import read_bogen

pytest_plugins = ("kaartpagina",)


def test_lines_of_the_page_leave_nothing_out(kaart: Path, catalogus: Catalogus) -> None:
    """Every corner of the shipped map lies on a line of the page, but for its grid."""
    found = re.search(r'"topologie":(\{.*?\}),"gemeenten":', kaart.read_text(encoding="utf-8"))
    assert found
    topologie = json.loads(found[1])
    to_rd = Transformer.from_crs("EPSG:4326", catalogus.gebiedskaart.stelsel, always_xy=True)
    lines = [
        shapely.linestrings(np.column_stack(to_rd.transform(*(boog * topologie["raster"]).T)))
        for boog in read_bogen(topologie["bogen"])
    ]
    # Without the islets and ponds that the map leaves out.
    coasts = [
        max(shapely.get_parts(shape), key=shapely.area).exterior
        for shape in catalogus.gebiedskaart.gebieden.geometry
    ]
    corners = shapely.points(shapely.get_coordinates(coasts))
    _, distances = shapely.STRtree(lines).query_nearest(
        corners, return_distance=True, all_matches=False
    )
    assert len(corners) > 30_000
    # A step is 3.4 by 5.6 m.
    assert distances.max() < 3.5
