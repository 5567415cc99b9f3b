"""Small maps of two regios side by side, in every format, and how reading them ends."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import geopandas as gpd
import pytest
import shapely
from shapely.geometry import box

from lappendeken import GegevensError
from lappendeken.gegevens.inlezen.kaarten.limiet import Limiet
from lappendeken.gegevens.inlezen.kaarten.proces import open_kaart
from lappendeken.gegevens.inlezen.kaarten.regios import choose_kolommen, group_vlakken
from lappendeken.gegevens.inlezen.leeswijze import Leeswijze
from lappendeken.gegevens.inlezen.rijen import Rijen

RD = "EPSG:28992"
# Two squares of a kilometre in RD, side by side; the same in degrees is enough for GeoJSON.
GEBIEDEN = [box(155_000, 463_000, 156_000, 464_000), box(156_000, 463_000, 157_000, 464_000)]
WKB = [shapely.to_wkb(gebied) for gebied in GEBIEDEN]
MILJOEN = 1_000_000.0

Delen = list[tuple[int, str, float]]


def measure(
    path: Path, gebieden: Sequence[bytes] = WKB, **limiet: Any
) -> tuple[dict[str, str], Delen]:
    """Read a map of regios: the name of each, and what each area shares with it."""
    with open_kaart(path, Limiet(**limiet)) as kaart:
        read = kaart.read_tabel()
        tabel = Rijen(path, read.kop, 0, tuple(enumerate(read.rijen, start=1)))
        regios = group_vlakken(tabel, choose_kolommen(tabel, Leeswijze())[0][0])
        found = kaart.measure(
            regios.groepen, gebieden, RD, namen=[regios.namen[c] for c in regios.codes]
        )
    parts = [(place, regios.codes[groep], size) for place, groep, size in found.paren]
    return {code: regios.namen[code] for code in regios.codes}, parts


def refuse(path: Path, **limiet: Any) -> str:
    with pytest.raises(GegevensError) as refused:
        measure(path, **limiet)
    said = str(refused.value)
    assert said.endswith(".")
    assert len(said.splitlines()) == 1
    return said


def ring(gebied: Any) -> list[list[float]]:
    return [list(point) for point in gebied.exterior.coords]


def feature(regio: object, coordinates: object, kind: str = "Polygon") -> dict[str, Any]:
    shape = {"type": kind, "coordinates": coordinates}
    return {"type": "Feature", "properties": {"regio": regio}, "geometry": shape}


WEST, OOST = ([ring(gebied)] for gebied in GEBIEDEN)
IN_RD = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}}
GOED = [feature("a", WEST), feature("b", OOST)]


@pytest.fixture
def geojson(tmp_path: Path) -> Callable[..., Path]:
    def write(features: object = GOED, **more: object) -> Path:
        path = tmp_path / "x.geojson"
        whole = {"type": "FeatureCollection", "crs": IN_RD, "features": features} | more
        path.write_text(json.dumps(whole), encoding="utf-8")
        return path

    return write


@pytest.fixture
def kaart(tmp_path: Path) -> Callable[..., Path]:
    def write(suffix: str = "gpkg", **more: Any) -> Path:
        path = tmp_path / f"x.{suffix}"
        frame = gpd.GeoDataFrame({"regio": ["a", "b"]}, geometry=GEBIEDEN, crs=RD)
        frame.assign(**more).to_file(path)
        return path

    return write
