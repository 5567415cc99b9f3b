"""GeoJSON, read without GDAL: text to shapes, and nothing that the file points at."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
import shapely

from lappendeken.basis.tekst import shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.kaarten.laag import Kaartlaag, check_aantal
from lappendeken.gegevens.inlezen.kaarten.limiet import Limiet
from lappendeken.gegevens.inlezen.kaarten.regios import find_kolommen
from lappendeken.gegevens.inlezen.kaarten.soorten import ADVIES
from lappendeken.gegevens.inlezen.kaarten.stelsel import WGS84, find_stelsel

_FEATURE = re.compile(rb'"type"\s*:\s*"Feature"')


@dataclass(frozen=True, slots=True)
class _Vorm:
    """A polygon of the file; ``None`` when its coordinates are none."""

    vorm: Any


class _GeenGetalError(ValueError):
    """NaN or Infinity, which JSON does not have."""


def read_geojson(bestand: Path, naam: str, limiet: Limiet) -> Kaartlaag:
    """Read a FeatureCollection or a single Feature.

    Parameters
    ----------
    bestand
        Where it is.
    naam
        What a sentence calls it.
    limiet
        How many features and columns it may have.

    Raises
    ------
    GegevensError
        If it is no JSON, no GeoJSON, names a coordinate system that is unknown or lies
        elsewhere, or has no column with the regio.
    """
    content = bestand.read_bytes()
    # Counted before they are read, which takes a minute where there are millions.
    check_aantal(naam, max(1, sum(1 for _ in _FEATURE.finditer(content))), limiet)
    raw = _load(content, naam)
    del content
    features = _list_features(raw, naam)
    check_aantal(naam, len(features), limiet)
    stelsel = _read_stelsel(raw, naam)
    properties = [_get_dict(feature, "properties") for feature in features]
    kop = dict.fromkeys(key for one in properties for key in one)
    kolommen = find_kolommen(naam, tuple(kop), limiet)
    teksten = {
        own: [_read_text(one.get(name)) for one in properties] for own, name in kolommen.items()
    }
    drawn = [feature.get("geometry") for feature in features]
    vormen = np.array([one.vorm if isinstance(one, _Vorm) else None for one in drawn], dtype=object)
    # Something of another kind gets a shape too, so that it is told from a missing one.
    broken = frozenset(
        place for place, one in enumerate(drawn) if isinstance(one, _Vorm) and one.vorm is None
    )
    return Kaartlaag(naam, teksten, vormen, stelsel, broken)


def _load(content: bytes, naam: str) -> dict[str, Any]:
    where = f"Kaartbestand {naam} is niet te lezen"
    try:
        # Polygons become shapes as they come by: lists of numbers take ten times the memory.
        raw = json.loads(
            content.decode("utf-8-sig"),
            object_hook=_build_vorm,
            parse_constant=_refuse_getal,
        )
    except UnicodeDecodeError as error:
        msg = f"{where}: het is geen UTF-8. Bewaar het opnieuw als GeoJSON in UTF-8."
        raise GegevensError(msg) from error
    except RecursionError as error:
        msg = f"{where}: het is te diep genest. {ADVIES}"
        raise GegevensError(msg) from error
    except _GeenGetalError as error:
        msg = f"{where}: er staat {error} waar een getal hoort. Teken dat vlak opnieuw."
        raise GegevensError(msg) from None
    except json.JSONDecodeError as error:
        at = f"regel {error.lineno}, teken {error.colno}"
        msg = f"{where}: bij {at} is het geen geldige JSON. {ADVIES}"
        raise GegevensError(msg) from error
    except ValueError as error:
        # A number of more digits than Python wants to read.
        msg = f"{where}: er staat een getal van te veel cijfers in. {ADVIES}"
        raise GegevensError(msg) from error
    if isinstance(raw, _Vorm):
        raw = {"type": "Feature", "properties": {}, "geometry": raw}
    if not isinstance(raw, dict):
        msg = f"Kaartbestand {naam} is geen GeoJSON. {ADVIES}"
        raise GegevensError(msg)
    return raw


def _refuse_getal(text: str) -> float:
    raise _GeenGetalError(text)


def _list_features(raw: Mapping[str, Any], naam: str) -> list[dict[str, Any]]:
    kind = raw.get("type")
    if kind == "Topology":
        msg = f"Kaartbestand {naam} is TopoJSON, en dat kan lappendeken niet lezen. {ADVIES}"
        raise GegevensError(msg)
    if kind not in ("FeatureCollection", "Feature"):
        said = f"'type' is '{shorten(str(kind))}'" if "type" in raw else "'type' ontbreekt"
        msg = f"Kaartbestand {naam} is geen GeoJSON met vlakken: {said}. {ADVIES}"
        raise GegevensError(msg)
    features = [raw] if kind == "Feature" else raw.get("features")
    if not isinstance(features, list) or not all(isinstance(one, dict) for one in features):
        msg = f"Kaartbestand {naam} is geen GeoJSON: 'features' is geen lijst. {ADVIES}"
        raise GegevensError(msg)
    return features


def _read_stelsel(raw: Mapping[str, Any], naam: str) -> str:
    """Read ``crs``, which GeoJSON had before RFC 7946 and most programs still write."""
    if "crs" not in raw:
        # RFC 7946, section 4.
        return WGS84
    if raw["crs"] is None:
        return find_stelsel(naam, None)
    crs = _get_dict(raw, "crs")
    named = _get_dict(crs, "properties").get("name")
    if crs.get("type") == "link":
        msg = (
            f"Kaartbestand {naam} verwijst voor het coördinatenstelsel naar een adres, en dat "
            "wordt niet opgehaald. Bewaar de kaart in EPSG:28992 (RD) of EPSG:4326 (WGS 84)."
        )
        raise GegevensError(msg)
    if crs.get("type") != "name" or not isinstance(named, str):
        named = json.dumps(raw["crs"], default=str)
    return find_stelsel(naam, named)


def _get_dict(found: Mapping[str, Any], key: str) -> dict[str, Any]:
    value = found.get(key)
    return value if isinstance(value, dict) else {}


def _read_text(value: object) -> str:
    return "" if value is None else str(value).strip()


# --- shapes --------------------------------------------------------------------


def _build_vorm(found: dict[str, Any]) -> Any:
    """Turn the object of a polygon into a shape; leave all others."""
    kind = found.get("type")
    build = _BOUW.get(kind) if isinstance(kind, str) else None
    if build is None or "coordinates" not in found:
        return found
    try:
        return _Vorm(build(found["coordinates"]))
    except (ValueError, TypeError, IndexError, OverflowError, shapely.errors.ShapelyError):
        return _Vorm(None)


def _build_polygon(rings: Any) -> Any:
    if not isinstance(rings, list):
        raise TypeError
    if not rings:
        return shapely.Polygon()
    shell, *holes = (_build_ring(ring) for ring in rings)
    return shapely.polygons(shell, holes=holes or None)


def _build_multipolygon(polygons: Any) -> Any:
    if not isinstance(polygons, list):
        raise TypeError
    return shapely.multipolygons([_build_polygon(rings) for rings in polygons])


def _build_ring(points: Any) -> Any:
    if len({len(point) for point in points}) > 1:
        points = [point[:2] for point in points]
    places = np.array(points)
    if places.ndim != 2 or places.shape[1] < 2 or places.dtype.kind not in "fi":
        raise ValueError
    places = places[:, :2].astype(float)
    closed = len(places) >= 4 and (places[0] == places[-1]).all()
    if not closed or not np.isfinite(places).all():
        raise ValueError
    return shapely.linearrings(places)


_BOUW: Mapping[str, Callable[[Any], Any]] = MappingProxyType(
    {"Polygon": _build_polygon, "MultiPolygon": _build_multipolygon}
)
