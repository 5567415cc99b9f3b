"""The drivers of GDAL: those that are switched off, and what a running GDAL really has."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterable
from pathlib import Path
from types import ModuleType


class VreemdeDriversError(Exception):
    """GDAL has drivers that were not switched off; its argument is the list."""


DRIVERS = frozenset(
    """
AAIGrid, ACE2, ADBC, ADRG, AIG, AirSAR, AIVector, AmigoCloud, AVCBin, AVCE00, BLX, BMP, BSB, BT,
BYN, CALS, Carto, CEOS, COASP, COG, COSAR, CPG, CSV, CSW, CTable2, CTG, DAAS, DERIVED, DGN,
DIMAP, DIPEx, DOQ1, DOQ2, DTED, DXF, ECRGTOC, EDIGEO, EEDA, EEDAI, EHdr, EIR, ELAS,
Elasticsearch, ENVI, ERS, ESAT, ESRI Shapefile, ESRIC, ESRIJSON, FAST, FIT, FlatGeobuf, GDALG,
GenBin, Geoconcept, GeoJSON, GeoJSONSeq, GeoRSS, GFF, GML, GNMDatabase, GNMFile, GPKG, GPSBabel,
GPX, GRASSASCIIGrid, GRIB, GS7BG, GSAG, GSBG, GSC, GTFS, GTI, GTiff, GTX, GXF, HF2, HFA, HTTP,
Idrisi, ILWIS, IRIS, ISCE, ISG, ISIS2, ISIS3, JAXAPALSAR, JDEM, JML, JPEG, JSONFG, KML,
KMLSUPEROVERLAY, KRO, L1B, LAN, LCP, Leveller, LIBERTIFF, LIBKML, LOSLAS, LVBAG, MAP, MapInfo
File, MapML, MBTiles, MEM, Memory, MFF, MFF2, MiraMonRaster, MiraMonVector, MRF, MSGN, MVT, NDF,
NGSGEOID, NGW, NITF, NOAA_B, NSIDCbin, NTv2, NWT_GRC, NWT_GRD, OAPIF, ODS, OGCAPI, OGR_GMT,
OGR_PDS, OGR_SDTS, OGR_VRT, OpenFileGDB, OSM, OZI, PAux, PCIDSK, PCRaster, PDF, PDS, PDS4,
PGDUMP, PLMOSAIC, PLSCENES, PMTiles, PNG, PNM, PRF, R, Rasterlite, RCM, RIK, RMF, ROI_PAC,
RPFTOC, RRASTER, RS2, RST, S57, SAFE, SAGA, SAR_CEOS, SDTS, Selafin, SENTINEL2, SGI, SIGDEM,
SNAP_TIFF, SNODAS, SQLite, SRP, SRTMHGT, STACIT, STACTA, SVG, SXF, Terragen, TGA, TIGER, TIL,
TopoJSON, TSX, UK .NTF, USGSDEM, VDV, VFK, VICAR, VRT, WAsP, WCS, WFS, WMS, WMTS, XLSX, XPM,
XYZ, Zarr, ZMap
""".replace("\n", " ")
    .strip()
    .split(", ")
)
"""Every driver of the GDAL in pyogrio 0.10 (3.9.1) and 0.13 (3.12.4), raster drivers included.

No list of what is dangerous: all of them are switched off, except the one that a format
needs. A GDAL that has more is found out by :func:`find_vreemde` before a file is opened.
"""


def build_skip(driver: str, more: Iterable[str] = ()) -> str:
    """Build the setting ``GDAL_SKIP`` that leaves one driver.

    It works only when it stands in the environment before GDAL is loaded.
    """
    # Separated by commas, because names hold blanks.
    return ",".join(sorted((DRIVERS | set(more)) - {driver}))


def find_vreemde(pyogrio: ModuleType, driver: str) -> list[str]:
    """List the drivers that a loaded GDAL has beside the one that it may have."""
    return sorted((set(pyogrio.list_drivers()) | list_geregistreerd(pyogrio)) - {driver})


def list_geregistreerd(pyogrio: ModuleType) -> set[str]:
    """Ask GDAL itself which drivers it has: pyogrio tells only of those for vectors.

    Returns
    -------
    set
        Empty where the library cannot be found; then :mod:`pyogrio` alone tells.
    """
    gdal = find_gdal(pyogrio)
    if gdal is None:
        return set()
    get: Callable[[int], int] = gdal.GDALGetDriver
    gdal.GDALGetDriver.restype = ctypes.c_void_p
    gdal.GDALGetDescription.restype = ctypes.c_char_p
    gdal.GDALGetDescription.argtypes = [ctypes.c_void_p]
    count = gdal.GDALGetDriverCount()
    return {gdal.GDALGetDescription(get(number)).decode() for number in range(count)}


def find_gdal(pyogrio: ModuleType) -> ctypes.CDLL | None:
    """Find the library that pyogrio has loaded."""
    package = Path(str(pyogrio.__file__)).parent
    # On Linux and macOS a module of pyogrio gives what it is linked with; on Windows only
    # the library itself does, which a wheel keeps beside the package.
    modules = [*package.glob("_ogr.*"), *package.parent.glob("pyogrio.libs/gdal*.dll")]
    for module in modules:
        try:
            library = ctypes.CDLL(str(module))
            library.GDALGetDriverCount  # noqa: B018 - the look-up is the question
        except (OSError, AttributeError):
            continue
        return library
    return None
