"""A drawn country: square gemeenten of 10 km in a row, and names that would break a page."""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import pandas as pd
from shapely.geometry import box

from lappendeken import Congruentie, Gebiedskaart, compute_congruentie
from tekening import code, gemeentetabel, rij

GEVAARLIJK = (
    "'s-Gravenhage",
    "</script><script>alert(1)</script>",
    "{{ 7*7 }}",
    "{% bad %}",
    '"><img src=x onerror=alert(1)>',
    "&lt;b&gt; \u2028 einde",
)


def strip_kaart(size: int) -> Gebiedskaart:
    """Lay squares of 10 km in a row."""
    frame = gpd.GeoDataFrame(
        geometry=[box(1e5 + i * 1e4, 4e5, 1.1e5 + i * 1e4, 4.1e5) for i in range(size)], crs=28992
    )
    frame.index = pd.Index([code(i + 1) for i in range(size)], name="gemeente_code")
    return Gebiedskaart(frame, rij(size))


def strip_congruentie(*indelingen: Any, names: tuple[str, ...] = (), **options: Any) -> Congruentie:
    size = len(indelingen[0].gemeenten)
    table = gemeentetabel([10 * (i + 1) for i in range(size)])
    if names:
        table["gemeente_naam"] = names
    return compute_congruentie(indelingen, table, rij(size), **options)
