"""The formats of a map that are read, and how a file of each begins."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from lappendeken.basis.tekst import shorten
from lappendeken.errors import GegevensError

HEAD = 4096
"""As many bytes of the begin of a file as :func:`check_soort` wants to see."""

ADVIES = "Bewaar de kaart opnieuw als GeoPackage (.gpkg)."

_KML = re.compile(rb"<(?:\w+:)?kml[\s>]")
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Soort:
    """A format of a map.

    Attributes
    ----------
    naam
        As a person calls it.
    suffixen
        Its extensions, the usual one first.
    driver
        The one driver of GDAL that may read it; empty when GDAL has no part in it.
    begint
        Tells from the first bytes whether a file is one.
    erbij
        Extensions of the files beside it that are read too.
    nodig
        Those of them without which it cannot be read.
    """

    naam: str
    suffixen: tuple[str, ...]
    driver: str
    begint: Callable[[bytes], bool]
    erbij: tuple[str, ...] = ()
    nodig: tuple[str, ...] = ()


def _is_geopackage(head: bytes) -> bool:
    """SQLite, with the application id of a GeoPackage (GP10 and GP11: versions 1.0 and 1.1)."""
    return head.startswith(b"SQLite format 3\0") and head[68:72] in (b"GPKG", b"GP10", b"GP11")


def _is_flatgeobuf(head: bytes) -> bool:
    """Eight bytes of which the fourth is the version and the eighth a patch version."""
    return head.startswith(b"fgb\x03fgb")


def _is_shapefile(head: bytes) -> bool:
    """File code 9994 and version 1000; points and lines go on, to be refused as no polygons."""
    return head[:4] == (9994).to_bytes(4, "big") and head[28:32] == (1000).to_bytes(4, "little")


def _is_json(head: bytes) -> bool:
    """Tell whether a JSON object can begin here; what kind, only reading it can tell."""
    return head.removeprefix(_BOM).lstrip(b" \t\r\n").startswith(b"{")


def _is_kml(head: bytes) -> bool:
    """XML whose first kilobytes have the element in which all of KML stands."""
    begin = head.removeprefix(_BOM).lstrip(b" \t\r\n")
    return begin.startswith(b"<") and _KML.search(begin) is not None


def _is_parquet(head: bytes) -> bool:
    return head.startswith(b"PAR1")


def _is_zip(head: bytes) -> bool:
    return head.startswith(b"PK\x03\x04")


GEOPACKAGE = Soort("GeoPackage", (".gpkg",), "GPKG", _is_geopackage)
FLATGEOBUF = Soort("FlatGeobuf", (".fgb",), "FlatGeobuf", _is_flatgeobuf)
SHAPEFILE = Soort(
    "Shapefile",
    (".shp",),
    "ESRI Shapefile",
    _is_shapefile,
    erbij=(".shx", ".dbf", ".prj", ".cpg"),
    nodig=(".shx", ".dbf"),
)
GEOJSON = Soort("GeoJSON", (".geojson", ".json", ".topojson"), "", _is_json)
KML = Soort("KML", (".kml",), "", _is_kml)
GEOPARQUET = Soort("GeoParquet", (".parquet", ".geoparquet"), "", _is_parquet)
ZIP = Soort("zip met een Shapefile", (".zip",), "", _is_zip)

SOORTEN = (GEOPACKAGE, GEOJSON, SHAPEFILE, FLATGEOBUF, KML, GEOPARQUET, ZIP)

# What begins so can be much else.
_ANDERS = {GEOJSON.naam: "JSON", GEOPARQUET.naam: "Parquet"}

VLAK_SUFFIXEN = tuple(suffix for soort in SOORTEN for suffix in soort.suffixen)
"""Extensions of the maps that can be an indeling."""


def check_soort(path: Path, head: bytes) -> Soort:
    """Return the format of a file: that of its name, if it begins as one.

    Raises
    ------
    GegevensError
        If the content is of another format, or of none that is known.
    """
    name, suffix = shorten(path.name), path.suffix.casefold()
    asked = next(soort for soort in SOORTEN if suffix in soort.suffixen)
    if asked.begint(head):
        return asked
    if not head:
        msg = f"Kaartbestand {name} is leeg. {ADVIES}"
        raise GegevensError(msg)
    # A workbook is a zip too.
    found = next((soort for soort in SOORTEN if soort is not ZIP and soort.begint(head)), None)
    if found is None:
        msg = f"Kaartbestand {name} is geen {asked.naam}, al heet het {suffix}. {ADVIES}"
        raise GegevensError(msg)
    what = _ANDERS.get(found.naam, f"een {found.naam}")
    msg = (
        f"Kaartbestand {name} is geen {asked.naam}, al heet het {suffix}: het is {what}. Geef het "
        f"de extensie {found.suffixen[0]}."
    )
    raise GegevensError(msg)
