"""The coordinate system of a map: only what the database of PROJ knows, by its code.

A definition that stands in the file itself is never used: it can name a grid file
anywhere. It may only help to find the code.
"""

from __future__ import annotations

import re
from typing import Any

from lappendeken.basis.tekst import shorten
from lappendeken.errors import GegevensError

_CODE = re.compile(r"(?i)\s*(EPSG|ESRI|OGC|IGNF)::?([A-Z0-9_.]{1,20})\s*")
_URN = re.compile(r"(?i)\s*urn:ogc:def:crs:(EPSG|ESRI|OGC|IGNF):[0-9.]*:([A-Z0-9_.]{1,20})\s*")
_ADRES = re.compile(r"(?i)\s*https?://www\.opengis\.net/def/crs/(EPSG|OGC)/[0-9.]+/(\w{1,20})\s*")

WGS84 = "OGC:CRS84"
"""Longitude and latitude, in that order."""

_ADVIES = "Bewaar de kaart in EPSG:28992 (RD) of EPSG:4326 (WGS 84)."
_ZEKER = 70
"""Confidence of PROJ from which two systems have the same parameters, names aside."""


def find_stelsel(naam: str, text: str | None) -> str:
    """Return the code of a coordinate system that a map names or describes.

    Parameters
    ----------
    naam
        The file, for in front of a message.
    text
        A code such as ``EPSG:28992`` or ``urn:ogc:def:crs:EPSG::28992``, or WKT.

    Raises
    ------
    GegevensError
        If there is none, PROJ does not know it, or it has no place on the ground.
    """
    from pyproj.exceptions import ProjError

    if not text or not text.strip():
        msg = (
            f"Kaartbestand {naam} noemt geen coördinatenstelsel. Geef het mee, bijvoorbeeld "
            "EPSG:28992 (RD); bij een Shapefile hoort daarvoor een .prj."
        )
        raise GegevensError(msg)
    try:
        code = _read_code(text) or _identify(text)
        if code and _is_horizontaal(load_stelsel(code)):
            return code
    except ProjError:
        # Said below, as for a system that has no code.
        pass
    msg = (
        f"Kaartbestand {naam} noemt het coördinatenstelsel '{shorten(text)}', en dat is "
        f"onbekend. {_ADVIES}"
    )
    raise GegevensError(msg)


def _read_code(text: str) -> str | None:
    if text.strip().upper() == "CRS84":
        return WGS84
    for pattern in (_CODE, _URN, _ADRES):
        if found := pattern.fullmatch(text):
            return f"{found[1].upper()}:{found[2].upper()}"
    return None


def _identify(wkt: str) -> str | None:
    """Find which known system a description is."""
    import pyproj

    authority = pyproj.CRS.from_wkt(wkt).to_authority(min_confidence=_ZEKER)
    return ":".join(authority) if authority else None


def load_stelsel(code: str) -> Any:
    """Take a coordinate system from the database of PROJ; its heights are left out."""
    import pyproj

    crs = pyproj.CRS.from_authority(*code.split(":", 1))
    return crs.sub_crs_list[0] if crs.is_compound else crs


def _is_horizontaal(crs: Any) -> bool:
    return bool(crs.is_geographic or crs.is_projected)
