"""Regios drawn as polygons: each gemeente goes to the regio in which it lies."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from lappendeken.basis.tekst import format_procent, join_namen
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.gemeenten import MAX_GETOOND
from lappendeken.gegevens.inlezen.rijen import Rijen
from lappendeken.gegevens.inlezen.toewijzing import Toewijzing
from lappendeken.model.gebiedskaart import CRS, Gebiedskaart
from lappendeken.model.indeling import Lidmaatschap

if TYPE_CHECKING:
    import geopandas as gpd

VLAK_SUFFIXEN = (".gpkg", ".geojson", ".json", ".shp", ".fgb")

MINIMUM = 0.9
"""Share of a gemeente that has to lie in one regio; the rest is how borders were drawn."""

_KOLOMMEN: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "regio_code": ("regiocode", "coderegio", "statcode", "code"),
        "regio": ("regio", "regionaam", "naamregio", "statnaam", "naam", "name"),
    }
)


def read_vlakken(path: Path, kaart: Gebiedskaart, minimum: float = MINIMUM) -> Toewijzing:
    """Read regios as polygons and find the gemeenten in each.

    Parameters
    ----------
    path
        GeoPackage, GeoJSON, Shapefile or FlatGeobuf with one layer of polygons and a
        column for the regio. Polygons of one regio are joined.
    kaart
        The gemeenten.
    minimum
        Share of the area of a gemeente that must lie in one regio, above 0.5.

    Returns
    -------
    Toewijzing
        A gemeente of which at most ``1 - minimum`` is covered has no regio.

    Raises
    ------
    GegevensError
        If the file is damaged, has no coordinate system, holds something else than
        polygons, does not touch the gemeenten, or a gemeente lies across regios.
    """
    vlakken = _read(path)
    parts = _overlap(path, vlakken, kaart)
    names = kaart.gebieden["gemeente_naam"]
    rows, across = [], []
    for gemeente in kaart.gemeenten:
        mine = parts[parts["gemeente_code"] == gemeente].sort_values(
            ["aandeel", "regio"], ascending=[False, True]
        )
        shares = mine["aandeel"].to_numpy()
        regios = [str(regio) for regio in mine["regio"]]
        if shares.sum() <= 1 - minimum:
            rows.append(Lidmaatschap(gemeente, "", None, "polygoon"))
        elif shares[0] >= minimum and (shares[1:] <= 1 - minimum).all():
            rows.append(Lidmaatschap(gemeente, regios[0], 1.0, "polygoon"))
        else:
            lies = [
                f"{format_procent(share)} in '{regio}'"
                for regio, share in zip(regios, shares, strict=True)
                if share > 0.005
            ]
            across.append(f"{names[gemeente]} ({join_namen(lies, 3)})")
    if across:
        msg = (
            f"{path.name}: deze gemeenten liggen niet voor minstens {format_procent(minimum)} in "
            f"één regio: {join_namen(across, MAX_GETOOND)}. Verbeter de vlakken, of geef een tabel "
            "met per gemeente de regio en het aandeel."
        )
        raise GegevensError(msg)
    regionamen = dict(zip(vlakken["regio"], vlakken["regio_naam"], strict=True))
    return Toewijzing(tuple(rows), regionamen, None, "", _empty_regios(path, regionamen, rows))


def _empty_regios(
    path: Path, regionamen: Mapping[str, str], rows: list[Lidmaatschap]
) -> tuple[str, ...]:
    used = {row.regio_code for row in rows}
    empty = [f"'{naam}'" for code, naam in regionamen.items() if code not in used]
    if not empty:
        return ()
    return (f"Zonder gemeente en dus weggelaten uit {path.name}: {join_namen(empty, 10)}.",)


def _read(path: Path) -> gpd.GeoDataFrame:
    """Read the polygons, joined per regio: ``regio, regio_naam, geometry`` in RD."""
    # Reading geodata takes half a second of imports that tables do not need.
    import geopandas as gpd
    import pyogrio

    try:
        layers = pyogrio.list_layers(path)
        drawn = [str(name) for name, kind in layers if kind is not None]
        if len(drawn) > 1:
            msg = (
                f"{path.name} heeft {len(drawn)} kaartlagen: {join_namen(drawn, MAX_GETOOND)}. "
                "Bewaar de laag met de regio's in een eigen bestand."
            )
            raise GegevensError(msg)
        frame = gpd.read_file(path, engine="pyogrio", layer=drawn[0]) if drawn else None
    except (RuntimeError, OSError, ValueError) as error:
        msg = (
            f"Kaartbestand {path.name} is niet te lezen. Bewaar het opnieuw als GeoPackage; een "
            "Shapefile heeft ook .shx, .dbf en .prj nodig."
        )
        raise GegevensError(msg) from error
    if frame is None or not len(frame) or "geometry" not in frame:
        msg = f"Kaartbestand {path.name} heeft geen vlakken. Geef de regio's als vlakken."
        raise GegevensError(msg)
    if frame.crs is None:
        msg = (
            f"Kaartbestand {path.name} noemt geen coördinatenstelsel. Geef het mee, bijvoorbeeld "
            f"{CRS} (RD); bij een Shapefile hoort daarvoor een .prj."
        )
        raise GegevensError(msg)
    _name_regios(path, frame)
    wrong = frame.geometry.isna() | ~frame.geom_type.isin(["Polygon", "MultiPolygon"])
    if wrong.any():
        row = int(wrong.to_numpy().argmax())
        msg = (
            f"{path.name}, vlak {row + 1} ('{frame['regio_naam'].iloc[row]}'): dit is geen vlak. "
            "Geef elke regio als vlak."
        )
        raise GegevensError(msg)
    flat = frame[["regio", "regio_naam", "geometry"]].to_crs(CRS)
    return flat.assign(geometry=flat.geometry.make_valid()).dissolve("regio", as_index=False)


def _name_regios(path: Path, frame: gpd.GeoDataFrame) -> None:
    """Add the columns ``regio`` and ``regio_naam``, whatever they are called in the file."""
    texts = {
        str(name): frame[name].astype(object).where(frame[name].notna(), "").astype(str).str.strip()
        for name in frame.columns
        if name != "geometry"
    }
    # The header of a map layer is read as that of a table; it has no lines.
    header = Rijen(path, tuple(texts), 1, ())
    found = header.find_kolommen(_KOLOMMEN)
    if not found:
        seen = ", ".join(f"'{name}'" for name in texts) or "niets"
        msg = (
            f"Kaartbestand {path.name} heeft geen kolom 'regio' of 'regio_code'; er staat {seen}. "
            "Geef elk vlak de naam van zijn regio."
        )
        raise GegevensError(msg)
    columns = {name: texts[header.kop[place]] for name, place in found.items()}
    code = columns.get("regio_code", columns.get("regio"))
    naam = columns.get("regio", code)
    frame["regio"] = np.where(code == "", naam, code)
    frame["regio_naam"] = np.where(naam == "", frame["regio"], naam)
    if (frame["regio"] == "").any():
        row = int((frame["regio"] == "").to_numpy().argmax())
        msg = (
            f"{path.name}, vlak {row + 1}: de regio is leeg. Geef elk vlak de naam van zijn regio."
        )
        raise GegevensError(msg)
    names = frame.drop_duplicates(["regio", "regio_naam"])
    double = names[names["regio"].duplicated()]
    if len(double):
        code = double["regio"].iloc[0]
        both = join_namen(f"'{naam}'" for naam in names.loc[names["regio"] == code, "regio_naam"])
        msg = f"{path.name}: regio '{code}' heet {both}. Geef elke code één naam."
        raise GegevensError(msg)


def _overlap(path: Path, vlakken: gpd.GeoDataFrame, kaart: Gebiedskaart) -> pd.DataFrame:
    """Measure which share of each gemeente lies in each regio: gemeente_code, regio, aandeel."""
    gebieden = kaart.gebieden.geometry
    geometry = vlakken.geometry
    finite = np.isfinite(vlakken.total_bounds).all()
    left, right = geometry.sindex.query(gebieden, predicate="intersects") if finite else ([], [])
    if not len(left):
        msg = (
            f"Geen vlak van {path.name} raakt een Nederlandse gemeente. "
            "Controleer het coördinatenstelsel."
        )
        raise GegevensError(msg)
    shared = gebieden.iloc[left].intersection(geometry.iloc[right], align=False).area.to_numpy()
    return pd.DataFrame(
        {
            "gemeente_code": np.asarray(kaart.gemeenten, dtype=object)[left],
            "regio": vlakken["regio"].to_numpy(dtype=object)[right],
            "aandeel": shared / gebieden.area.to_numpy()[left],
        }
    )
