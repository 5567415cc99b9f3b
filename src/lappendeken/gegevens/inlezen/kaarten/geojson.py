"""GeoJSON, read without GDAL: text to shapes, and nothing that the file points at."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from lappendeken.basis.tekst import drop_onzichtbaar, shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.kaarten.laag import (
    Kaartlaag,
    check_aantal,
    check_kolommen,
    cut_teksten,
)
from lappendeken.gegevens.inlezen.kaarten.limiet import Limiet
from lappendeken.gegevens.inlezen.kaarten.soorten import ADVIES
from lappendeken.gegevens.inlezen.kaarten.stelsel import WGS84
from lappendeken.gegevens.inlezen.kaarten.topojson import decode_topologie
from lappendeken.gegevens.inlezen.kaarten.vormen import (
    ANDERS,
    LEEG,
    Vorm,
    build_vorm,
    join_vormen,
    split_vormen,
)

_FEATURE = re.compile(rb'"type"\s*:\s*"Feature"')
_SOORTEN = frozenset(
    {"Polygon", "MultiPolygon", "Point", "MultiPoint", "LineString", "MultiLineString"}
)


class _GeenGetalError(ValueError):
    """NaN or Infinity, which JSON does not have."""


def read_geojson(bestand: Path, naam: str, limiet: Limiet, laag: str = "") -> Kaartlaag:
    """Read a FeatureCollection, a single Feature, or an object of TopoJSON.

    Parameters
    ----------
    bestand
        Where it is.
    naam
        What a sentence calls it.
    limiet
        How many features and columns it may have.
    laag
        The object of TopoJSON that is meant; GeoJSON has no layers.

    Raises
    ------
    GegevensError
        If it is no JSON, no GeoJSON, or its coordinate system lies elsewhere.
    """
    content = bestand.read_bytes()
    # Counted before they are read, which takes a minute where there are millions.
    check_aantal(naam, max(1, sum(1 for _ in _FEATURE.finditer(content))), limiet)
    raw = _load(content, naam)
    del content
    if raw.get("type") == "Topology":
        features, laag = decode_topologie(raw, naam, limiet, laag)
    else:
        features, laag = _list_features(raw, naam), ""
    check_aantal(naam, len(features), limiet)
    genoemd, norm = _read_stelsel(raw, naam)
    vormen, broken, anders = split_vormen([_get_vorm(one.get("geometry")) for one in features])
    kolommen = _read_kolommen(features, naam, limiet)
    return Kaartlaag(naam, kolommen, vormen, genoemd, norm, laag, broken, anders)


def _read_kolommen(
    features: Sequence[Mapping[str, Any]], naam: str, limiet: Limiet
) -> dict[str, list[str]]:
    properties = [_get_dict(feature, "properties") for feature in features]
    kop = dict.fromkeys(key for one in properties for key in one)
    check_kolommen(naam, len(kop), len(features), limiet)
    found = {
        drop_onzichtbaar(name): cut_teksten(_read_text(one.get(name)) for one in properties)
        for name in kop
    }
    # Often the code of the area.
    numbers = cut_teksten(_read_text(feature.get("id")) for feature in features)
    if any(numbers):
        found.setdefault("id", numbers)
    return found


def _get_vorm(geometry: object) -> Vorm:
    if isinstance(geometry, Vorm):
        return geometry
    return LEEG if geometry is None else ANDERS


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
    if isinstance(raw, Vorm):
        raw = {"type": "Feature", "properties": {}, "geometry": raw}
    if not isinstance(raw, dict):
        msg = f"Kaartbestand {naam} is geen GeoJSON. {ADVIES}"
        raise GegevensError(msg)
    return raw


def _refuse_getal(text: str) -> float:
    raise _GeenGetalError(text)


def _list_features(raw: Mapping[str, Any], naam: str) -> list[dict[str, Any]]:
    kind = raw.get("type")
    if kind not in ("FeatureCollection", "Feature"):
        said = f"'type' is '{shorten(str(kind))}'" if "type" in raw else "'type' ontbreekt"
        msg = f"Kaartbestand {naam} is geen GeoJSON met vlakken: {said}. {ADVIES}"
        raise GegevensError(msg)
    features = [raw] if kind == "Feature" else raw.get("features")
    if not isinstance(features, list) or not all(isinstance(one, dict) for one in features):
        msg = f"Kaartbestand {naam} is geen GeoJSON: 'features' is geen lijst. {ADVIES}"
        raise GegevensError(msg)
    return features


def _read_stelsel(raw: Mapping[str, Any], naam: str) -> tuple[str, str]:
    """Read ``crs``, which GeoJSON had before RFC 7946 and most programs still write.

    Returns
    -------
    tuple
        What it names, or an empty text; what holds when it names none.
    """
    if "crs" not in raw:
        # RFC 7946, section 4.
        return "", WGS84
    if raw["crs"] is None:
        return "", ""
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
    return named, ""


def _get_dict(found: Mapping[str, Any], key: str) -> dict[str, Any]:
    value = found.get(key)
    return value if isinstance(value, dict) else {}


def _read_text(value: object) -> str:
    if value is None or isinstance(value, dict | list | Vorm):
        return ""
    return str(value).strip()


def _build_vorm(found: dict[str, Any]) -> Any:
    """Turn the object of a geometry into a shape; leave all others."""
    kind = found.get("type")
    if kind == "GeometryCollection" and isinstance(parts := found.get("geometries"), list):
        # The objects of TopoJSON are called so too, and have borders in place of coordinates.
        if parts and all(isinstance(part, Vorm) for part in parts):
            return join_vormen(parts)
        return found
    if isinstance(kind, str) and kind in _SOORTEN and "coordinates" in found:
        return build_vorm(kind, found["coordinates"])
    return found
