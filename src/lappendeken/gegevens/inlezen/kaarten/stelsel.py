"""The coordinate system of a map: only what the database of PROJ knows, by its code.

A definition that stands in the file itself is never used: it can name a grid file
anywhere. It may only help to find the code.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
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

_RUIMTE = {
    "EPSG:28992": (-100_000, 290_000, 290_000, 700_000),
    WGS84: (1.5, 49.5, 9.5, 55.5),
    "EPSG:3857": (170_000, 6_350_000, 1_060_000, 7_500_000),
}
"""Around the Netherlands with the sea in each system: no two of them meet, also not with their
axes swapped, and none holds Dutch coordinates in UTM or Belgian Lambert."""

RD, EUROPA, WERELD = "EPSG:28992", "EPSG:3035", "EPSG:6933"
"""Where surfaces are measured: RD in and around the Netherlands, else the equal-area systems of
Europe (LAEA) and of the world (EASE-Grid 2.0)."""

_ZEE = 0.5
"""Degrees around the land of RD: regios may reach into the sea."""

_EUROPA = (-35.0, 24.0, 45.0, 72.0)
"""Degrees within which the equal-area projection of Europe measures lengths well."""

_NAMEN = {
    RD: "RD",
    WGS84: "lengte en breedte, WGS 84",
    "EPSG:3857": "Web Mercator",
    EUROPA: "LAEA Europa",
    WERELD: "EASE-Grid 2.0, de hele wereld",
}
"""What a sentence says of a system."""


@dataclass(frozen=True, slots=True)
class Stelsel:
    """The coordinate system of a map and how it was found.

    Attributes
    ----------
    code
        Known to PROJ.
    hoe
        ``genoemd`` by the file, ``norm`` of its format, ``getallen`` of its coordinates, or
        ``gegeven`` by the user.
    verwisseld
        Whether the axes stand the other way round.
    lijkt
        What the coordinates look like, whatever the file says; empty when like nothing Dutch.
    """

    code: str
    hoe: str
    verwisseld: bool = False
    lijkt: str = ""


def choose_stelsel(naam: str, genoemd: str, norm: str, gegeven: str, grenzen: Any) -> Stelsel:
    """Decide in which coordinate system a map is.

    Parameters
    ----------
    naam
        The file, for in front of a message.
    genoemd
        What it names or describes; empty when it does not.
    norm
        What its format says when the file says nothing; empty when that is nothing.
    gegeven
        What the user said of a file that names none.
    grenzen
        Least and largest coordinates: x, y, x, y.

    Raises
    ------
    GegevensError
        If it is unknown, or there is none and the numbers do not tell.
    """
    seen, swapped = recognise_getallen(grenzen)
    own = find_stelsel(naam, gegeven, optie=True) if gegeven else ""
    named = genoemd.strip()
    # One option is for all files of a command: those that say what they are keep it, unless
    # it is unknown or their numbers side with the user.
    if own and named and (own == seen or not _is_bekend(named)):
        named = ""
    if own and not named:
        code, hoe = own, "gegeven"
    elif named:
        code, hoe = find_stelsel(naam, named), "genoemd"
    elif seen and seen != norm:
        return Stelsel(seen, "getallen", swapped, seen)
    elif norm:
        code, hoe = norm, "norm"
    else:
        msg = (
            f"Kaartbestand {naam} noemt geen coördinatenstelsel, en aan de getallen is het niet te "
            "zien. Geef het mee, zoals --crs EPSG:28992 (RD); bij een Shapefile hoort daarvoor een "
            ".prj."
        )
        raise GegevensError(msg)
    return Stelsel(code, hoe, swapped and _is_zelfde(code, seen), seen)


def recognise_getallen(grenzen: Any) -> tuple[str, bool]:
    """Recognise the system of Dutch coordinates, and whether their axes are swapped.

    Examples
    --------
    >>> recognise_getallen((155_000, 463_000, 157_000, 464_000))
    ('EPSG:28992', False)
    >>> recognise_getallen((52.1, 5.3, 52.2, 5.4))
    ('OGC:CRS84', True)
    >>> recognise_getallen((-10, 35, 30, 70))
    ('', False)
    """
    x0, y0, x1, y1 = (float(value) for value in grenzen)
    for code, (west, south, east, north) in _RUIMTE.items():
        if west <= x0 <= x1 <= east and south <= y0 <= y1 <= north:
            return code, False
        if west <= y0 <= y1 <= east and south <= x0 <= x1 <= north:
            return code, True
    return "", False


def _is_bekend(text: str) -> bool:
    try:
        return bool(find_stelsel("", text))
    except GegevensError:
        return False


def _is_zelfde(code: str, seen: str) -> bool:
    """Tell whether numbers that look like one system can be of another of its kind."""
    if not seen:
        return False
    return bool(load_stelsel(code).is_geographic) if seen == WGS84 else code == seen


def find_stelsel(naam: str, text: str, *, optie: bool = False) -> str:
    """Return the code of a coordinate system that a map or a user names or describes.

    Parameters
    ----------
    naam
        The file, for in front of a message.
    text
        A code such as ``EPSG:28992`` or ``urn:ogc:def:crs:EPSG::28992``, or WKT.
    optie
        Whether a user named it: then only a code will do.

    Raises
    ------
    GegevensError
        If PROJ does not know it, or it has no place on the ground.
    """
    from pyproj.exceptions import ProjError

    try:
        code = _read_code(text) or ("" if optie else _identify(text))
        if code and _is_horizontaal(load_stelsel(code)):
            return code
    except ProjError:
        # Said below, as for a system that has no code.
        pass
    if optie:
        msg = (
            f"Coördinatenstelsel '{shorten(text)}' (--crs) is onbekend. Geef een code, zoals "
            "EPSG:28992 (RD) of EPSG:4326 (WGS 84)."
        )
        raise GegevensError(msg)
    msg = (
        f"Kaartbestand {naam} noemt het coördinatenstelsel '{shorten(text)}', en dat is "
        f"onbekend. {_ADVIES}"
    )
    raise GegevensError(msg)


def choose_meetstelsel(naam: str, grenzen: Any, eigen: str = "") -> str:
    """Choose the system in which lengths and surfaces are measured.

    RD for a map that is in RD; the equal-area projection of Europe for what lies there;
    elsewhere the zone of UTM around the middle.

    Parameters
    ----------
    naam
        The file, for in a message.
    grenzen
        Least and largest longitude and latitude: x, y, x, y.
    eigen
        The system of the map.

    Raises
    ------
    GegevensError
        If these are no degrees, or they lie outside every zone.

    Examples
    --------
    >>> choose_meetstelsel("x", (2.5, 50.7, 5.9, 51.5))
    'EPSG:3035'
    >>> choose_meetstelsel("x", (116.0, -32.0, 117.0, -31.0))
    'EPSG:32750'
    """
    west, south, east, north = (float(value) for value in grenzen)
    if eigen == "EPSG:28992":
        return eigen
    x0, y0, x1, y1 = _EUROPA
    if x0 <= west <= east <= x1 and y0 <= south <= north <= y1:
        return "EPSG:3035"
    if not (-180 <= west <= east <= 180 and -80 <= south <= north <= 84):
        msg = (
            f"Kaartbestand {naam}: de vlakken liggen niet op de kaart van de wereld, of bij een "
            "pool. Controleer het coördinatenstelsel; geef het mee met --crs."
        )
        raise GegevensError(msg)
    zone = min(60, int(((west + east) / 2 + 180) // 6) + 1)
    return f"EPSG:{(32700 if south + north < 0 else 32600) + zone}"


def name_code(code: str) -> str:
    """Return a code with what people call it.

    Examples
    --------
    >>> name_code("EPSG:28992"), name_code("EPSG:25831")
    ('EPSG:28992 (RD)', 'EPSG:25831')
    """
    return f"{code} ({_NAMEN[code]})" if code in _NAMEN else code


def is_code(text: str) -> bool:
    """Tell whether a text is written as the code of a coordinate system."""
    return _read_code(text) is not None


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


def choose_gezamenlijk(lagen: Sequence[tuple[str, tuple[float, float, float, float]]]) -> str:
    """Choose the coordinate system in which the surfaces of several maps are measured.

    That of the maps themselves when they share one that keeps surfaces, else the one for
    where they lie: RD, Europe, or the world.

    Parameters
    ----------
    lagen
        Of each map the code of its system, and its least and largest coordinates.

    Examples
    --------
    >>> box = (155_000.0, 463_000.0, 157_000.0, 464_000.0)
    >>> choose_gezamenlijk([("EPSG:28992", box), (WGS84, (5.1, 52.1, 5.4, 52.3))])
    'EPSG:28992'
    >>> choose_gezamenlijk([(WGS84, (2.0, 48.0, 3.0, 49.0))])
    'EPSG:3035'
    """
    codes = {code for code, _ in lagen}
    if len(codes) == 1 and _keeps_oppervlakte(next(iter(codes))):
        return next(iter(codes))
    from pyproj import Transformer

    ranges = [
        Transformer.from_crs(
            load_stelsel(code), load_stelsel(WGS84), always_xy=True
        ).transform_bounds(*bounds)
        for code, bounds in lagen
    ]
    for code, around in ((RD, _ZEE), (EUROPA, 0.0)):
        west, south, east, north = load_stelsel(code).area_of_use.bounds
        if all(
            west - around <= x0 <= x1 <= east + around
            and south - around <= y0 <= y1 <= north + around
            for x0, y0, x1, y1 in ranges
        ):
            return code
    return WERELD


def _keeps_oppervlakte(code: str) -> bool:
    """Tell whether surfaces on a map in a system are those on the ground; RD comes close."""
    crs = load_stelsel(code)
    if code == RD or not crs.is_projected or crs.coordinate_operation is None:
        return code == RD
    method = crs.coordinate_operation.method_name.casefold()
    return "equal area" in method or "equal earth" in method


def _is_horizontaal(crs: Any) -> bool:
    return bool(crs.is_geographic or crs.is_projected)
