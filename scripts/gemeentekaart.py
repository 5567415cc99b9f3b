"""The map of the gemeenten: read it, measure its borders, and write it generalised."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

import bouw

AANTAL_GEMEENTEN = 342
CRS = "EPSG:28992"
# Metres, as coverage_simplify understands it: corners whose triangle is smaller
# than the square of this go. With 40 the file is about 650 kB.
TOLERANTIE = 40.0
MAX_BYTES = 700_000


def load_kaart(path: Path) -> gpd.GeoDataFrame:
    """Read the source map, ordered by code, and refuse anything but a clean coverage."""
    kaart = gpd.read_file(f"/vsigzip/{path.resolve()}")
    kaart = kaart.rename(columns={"code": "gemeente_code", "name": "gemeente_naam"})
    kaart = kaart[["gemeente_code", "gemeente_naam", "geometry"]]
    kaart = kaart.sort_values("gemeente_code").reset_index(drop=True)
    if str(kaart.crs) != CRS:
        raise bouw.BouwError(f"{path.name} heeft stelsel {kaart.crs} in plaats van {CRS}.")
    check_kaart(kaart, path.name)
    return kaart


def check_kaart(kaart: gpd.GeoDataFrame, naam: str) -> None:
    """Refuse a map with lost, double, empty, invalid or overlapping gemeenten."""
    if len(kaart) != AANTAL_GEMEENTEN or not kaart["gemeente_code"].is_unique:
        raise bouw.BouwError(
            f"{naam} heeft {kaart['gemeente_code'].nunique()} gemeentecodes in {len(kaart)} rijen "
            f"in plaats van {AANTAL_GEMEENTEN}."
        )
    wrong = kaart.loc[kaart.geometry.is_empty | ~kaart.geometry.is_valid, "gemeente_naam"]
    if len(wrong):
        raise bouw.BouwError(f"{naam} heeft lege of ongeldige vlakken: {', '.join(wrong)}.")
    if not shapely.coverage_is_valid(kaart.geometry.to_numpy()):
        raise bouw.BouwError(f"In {naam} sluiten de gemeenten niet op elkaar aan.")


def measure_grenzen(kaart: gpd.GeoDataFrame) -> pd.DataFrame:
    """Measure the shared linework of each pair of neighbours, in metres.

    The source is edge-matched, so two neighbours have exactly the same edges and
    the intersection of their outlines is their border. Pairs that only touch in
    a point are left out.
    """
    gebieden = kaart.geometry.to_numpy()
    a, b = shapely.STRtree(gebieden).query(gebieden, predicate="intersects")
    a, b = a[a < b], b[a < b]
    randen = shapely.boundary(gebieden)
    lengte = shapely.length(shapely.intersection(randen[a], randen[b]))
    codes = kaart["gemeente_code"].to_numpy()
    grenzen = pd.DataFrame({"gemeente_a": codes[a], "gemeente_b": codes[b], "lengte_m": lengte})
    grenzen = grenzen[grenzen["lengte_m"] > 0]

    # Bookkeeping: every metre of outline is either shared by two or on the outside.
    outside = shapely.length(shapely.coverage_union_all(gebieden))
    difference = shapely.length(randen).sum() - outside - 2 * grenzen["lengte_m"].sum()
    if abs(difference) > 1:
        raise bouw.BouwError(f"De grenslengten kloppen niet: {difference:.1f} meter verschil.")
    return grenzen.sort_values(["gemeente_a", "gemeente_b"]).reset_index(drop=True)


def write_kaart(kaart: gpd.GeoDataFrame, path: Path) -> None:
    """Generalise, write, read back, check; the old file goes only when all is well."""
    kaart = kaart.copy()
    simple = shapely.coverage_simplify(kaart.geometry.to_numpy(), TOLERANTIE)
    kaart["geometry"] = [
        part if part.geom_type == "MultiPolygon" else shapely.MultiPolygon([part])
        for part in simple
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"nieuw_{path.name}")
    # Without spatial index: an index would put the features in another order.
    kaart.to_file(
        beside,
        driver="FlatGeobuf",
        engine="pyogrio",
        layer=path.stem,
        geometry_type="MultiPolygon",
        SPATIAL_INDEX="NO",
    )
    try:
        again = gpd.read_file(beside)
        check_kaart(again, path.name)
        if not np.array_equal(again["gemeente_code"], kaart["gemeente_code"]):
            raise bouw.BouwError(f"De volgorde van de gemeenten in {path.name} is veranderd.")
        if beside.stat().st_size > MAX_BYTES:
            raise bouw.BouwError(
                f"{path.name} is groter dan {MAX_BYTES} bytes; verhoog TOLERANTIE."
            )
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
