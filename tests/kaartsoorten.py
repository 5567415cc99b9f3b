"""A small file of every format that GDAL knows, and somebody who listens.

``MAAKBAAR`` are the formats that GDAL can write itself, ``BESCHREVEN`` those that a text
describes (most fetch or run something), ``GEVRAAGD`` the rest: read-only formats, here
with the text by which GDAL can be asked for them. Together they are every driver.
"""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

TOEGELATEN = frozenset({"GPKG", "FlatGeobuf", "ESRI Shapefile"})

MAAKBAAR = frozenset(
    """
    AAIGrid,BMP,CALS,COG,CSV,DGN,DTED,DXF,EHdr,ENVI,ERS,ESRI Shapefile,FlatGeobuf,GML,GPKG,GPX,
    GS7BG,GSAG,GSBG,GTiff,GeoJSON,GeoJSONSeq,GeoRSS,HF2,HFA,ILWIS,ISCE,ISIS3,JML,JPEG,JSONFG,KML,
    KMLSUPEROVERLAY,KRO,LIBKML,MBTiles,MRF,MVT,MapInfo File,MapML,MiraMonVector,NITF,ODS,OGR_GMT,
    OpenFileGDB,PCIDSK,PCRaster,PDS4,PGDUMP,PMTiles,PNG,PNM,RMF,RRASTER,RST,S57,SAGA,SQLite,
    Selafin,VDV,VRT,WAsP,XLSX,XYZ,ZMap,Zarr
    """.replace("\n    ", "")
    .strip()
    .split(",")
)

WEB = "http://127.0.0.1:POORT"
_RING = "[[[3,50],[8,50],[8,54],[3,54],[3,50]]]"

BESCHREVEN = {
    "AVCE00": "EXP  0 /vsicurl/WEB/kaart.e00\nARC  2\n",
    "CSW": '<?xml version="1.0"?><OGRCSWDataSource><URL>WEB/csw</URL></OGRCSWDataSource>',
    "DAAS": '{"GetImageMetadata_URL": "WEB/daas", "access_token": "x"}',
    "DIMAP": '<?xml version="1.0"?><Dimap_Document><Raster_Dimensions/></Dimap_Document>',
    "EDIGEO": "BOMT 12:KAART\nCSET 03:IRV\n",
    "EEDA": "EEDA:projects/earthengine-public/assets/WEB",
    "ESRIJSON": '{"geometryType": "esriGeometryPolygon", "spatialReference": {"wkid": 4326}, '
    '"features": [{"attributes": {"regio": "a"}, "geometry": {"rings": RING}}]}',
    "GDALG": '{"type": "gdal_streamed_alg", '
    '"command_line": "gdal vector convert eigen.csv scriptie.docx --overwrite"}',
    "GPSBabel": "GPSBabel:csv:eigen.csv",
    "GTFS": "agency_id,agency_name,agency_url,agency_timezone\n1,a,WEB/agency,Europe/Amsterdam\n",
    "GTI": "<GDALTileIndexDataset><IndexDataset>/vsicurl/WEB/x.gpkg</IndexDataset>"
    "</GDALTileIndexDataset>",
    "HTTP": "WEB/kaart.geojson",
    "LVBAG": '<?xml version="1.0"?><sl-bag-extract:bagStand xmlns:sl-bag-extract='
    '"http://www.kadaster.nl/schemas/lvbag/extract-deelbestand-lvc/v20200601"/>',
    "NGW": "NGW:WEB/resource/1",
    "OAPIF": '{"links": [{"rel": "data", "href": "WEB/collections"}], "collections": []}',
    "OGCAPI": '{"id": "x", "links": [{"rel": "http://www.opengis.net/def/rel/ogc/1.0/map", '
    '"href": "WEB/map"}], "extent": {}}',
    "OGR_VRT": '<OGRVRTDataSource><OGRVRTLayer name="x"><SrcDataSource>/vsicurl/WEB/x.geojson'
    "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>",
    "OSM": '<?xml version="1.0"?><osm version="0.6"><node id="1" lat="52" lon="5"/></osm>',
    "PDF": "%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/URI/URI(WEB/pdf)>>>>endobj\n%%EOF\n",
    "RS2": '<?xml version="1.0"?><product xmlns="http://www.rsi.ca/rs2/prod/xml/schemas"/>',
    "SAFE": '<?xml version="1.0"?><xfdu:XFDU xmlns:xfdu="urn:ccsds:schema:xfdu:1"/>',
    "STACIT": '{"type": "FeatureCollection", "stac_version": "1.0.0", "features": [{"type": '
    '"Feature", "stac_version": "1.0.0", "assets": {"a": {"href": "WEB/a.tif"}}}]}',
    "STACTA": '{"type": "Feature", "stac_extensions": ["tiled-assets"], "properties": '
    '{"tiles:tile_matrix_sets": {}}, "asset_templates": {"a": {"href": "WEB/{TileRow}.tif"}}}',
    "TSX": '<?xml version="1.0"?><level1Product><generalHeader/></level1Product>',
    "TopoJSON": '{"type": "Topology", "objects": {"x": {"type": "GeometryCollection", '
    '"geometries": []}}, "arcs": []}',
    "VFK": '&HVERZE;"5.0"\n&HZMENY;"0"\n',
    "WCS": "<WCS_GDAL><ServiceURL>WEB/wcs?</ServiceURL><CoverageName>x</CoverageName></WCS_GDAL>",
    "WFS": "<OGRWFSDataSource><URL>WEB/wfs</URL></OGRWFSDataSource>",
    "WMS": '<GDAL_WMS><Service name="WMS"><ServerUrl>WEB/wms?</ServerUrl></Service></GDAL_WMS>',
    "WMTS": "<GDAL_WMTS><GetCapabilitiesUrl>WEB/wmts</GetCapabilitiesUrl></GDAL_WMTS>",
}

GEVRAAGD = frozenset(
    """
    ACE2,ADBC,ADRG,AIG,AirSAR,AIVector,AmigoCloud,AVCBin,BLX,BSB,BT,BYN,Carto,CEOS,COASP,COSAR,
    CPG,CTable2,CTG,DERIVED,DIPEx,DOQ1,DOQ2,ECRGTOC,EEDAI,EIR,ELAS,Elasticsearch,ESAT,ESRIC,FAST,
    FIT,GenBin,Geoconcept,GFF,GNMDatabase,GNMFile,GRASSASCIIGrid,GRIB,GSC,GTX,GXF,Idrisi,IRIS,ISG,
    ISIS2,JAXAPALSAR,JDEM,L1B,LAN,LCP,Leveller,LIBERTIFF,LOSLAS,MAP,MEM,Memory,MFF,MFF2,
    MiraMonRaster,MSGN,NDF,NGSGEOID,NOAA_B,NSIDCbin,NTv2,NWT_GRC,NWT_GRD,OGR_PDS,OGR_SDTS,OZI,
    PAux,PDS,PLMOSAIC,PLSCENES,PRF,R,Rasterlite,RCM,RIK,ROI_PAC,RPFTOC,SAR_CEOS,SDTS,SENTINEL2,
    SGI,SIGDEM,SNAP_TIFF,SNODAS,SRP,SRTMHGT,SVG,SXF,Terragen,TGA,TIGER,TIL,UK .NTF,USGSDEM,VICAR,
    XPM
    """.replace("\n    ", "")
    .strip()
    .split(",")
)

# More that files have tried: each is JSON, XML or SQL that means something to GDAL.
LISTEN = {
    "gdalg haalt op": '{"type": "gdal_streamed_alg", '
    '"command_line": "gdal vector pipeline read /vsicurl/WEB/x.geojson ! write /vsimem/x.gpkg"}',
    "gdalg leest een ander bestand": '{"type": "gdal_streamed_alg", "command_line": '
    '"gdal vector pipeline read eigen.csv ! write --of stream stream"}',
    "vrt leest een ander bestand": '<OGRVRTDataSource><OGRVRTLayer name="x"><SrcDataSource>'
    "eigen.csv</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>",
    "crs is een koppeling": '{"type": "FeatureCollection", "crs": {"type": "link", "properties": '
    '{"href": "WEB/crs", "type": "proj4"}}, "features": [{"type": "Feature", "properties": '
    '{"regio": "a"}, "geometry": {"type": "Polygon", "coordinates": RING}}]}',
    "crs is een adres": '{"type": "FeatureCollection", "crs": {"type": "name", "properties": '
    '{"name": "WEB/crs"}}, "features": [{"type": "Feature", "properties": {"regio": "a"}, '
    '"geometry": {"type": "Polygon", "coordinates": RING}}]}',
    "crs noemt een rooster": '{"type": "FeatureCollection", "crs": {"type": "name", "properties": '
    '{"name": "+proj=longlat +nadgrids=WEB/x.gsb +type=crs"}}, "features": [{"type": "Feature", '
    '"properties": {"regio": "a"}, "geometry": {"type": "Polygon", "coordinates": RING}}]}',
    "gml met schema elders": '<?xml version="1.0"?><ogr:FeatureCollection '
    'xmlns:ogr="http://ogr.maptools.org/" xmlns:gml="http://www.opengis.net/gml" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:schemaLocation="http://ogr.maptools.org/ WEB/x.xsd"/>',
    "kml met koppeling": '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2">'
    "<NetworkLink><Link><href>WEB/x.kml</href></Link></NetworkLink></kml>",
    "xml met eenheid elders": '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "WEB/e">]>'
    "<gpx>&e;</gpx>",
}


def fill(text: str, port: int) -> bytes:
    """Put the address of the listener in a text."""
    return text.replace("RING", _RING).replace("WEB", WEB).replace("POORT", str(port)).encode()


@contextmanager
def luister() -> Iterator[tuple[int, list[str]]]:
    """Listen on this machine: the port, and what was asked for."""
    heard: list[str] = []

    class Luisteraar(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            heard.append(self.requestline)
            self.send_error(404)

        do_HEAD = do_GET  # noqa: N815 - the names are those of the library
        do_POST = do_GET  # noqa: N815

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Luisteraar)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield server.server_address[1], heard
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


MAAK = """
import ctypes, pathlib, sys, warnings
warnings.simplefilter("ignore")
import numpy as np, pyogrio, pyogrio._ogr, pyogrio.raw, shapely
from lappendeken.gegevens.inlezen.kaarten.drivers import find_gdal
gdal, place, names = find_gdal(pyogrio), pathlib.Path(sys.argv[1]), sys.argv[2].split(",")
pointer, text = ctypes.c_void_p, ctypes.c_char_p
gdal.GDALGetDriverByName.restype = gdal.GDALCreate.restype = gdal.GDALCreateCopy.restype = pointer
gdal.GDALCreate.argtypes = [pointer, text, *[ctypes.c_int] * 4, pointer]
gdal.GDALCreateCopy.argtypes = [pointer, text, pointer, ctypes.c_int, pointer, pointer, pointer]
gdal.GDALGetMetadataItem.restype, gdal.GDALClose.argtypes = text, [pointer]
gdal.GDALGetMetadataItem.argtypes = [pointer, text, text]
wkb = np.array([shapely.to_wkb(shapely.box(3, 50, 8, 54))], dtype=object)
mem = gdal.GDALCreate(gdal.GDALGetDriverByName(b"MEM"), b"", 32, 32, 1, 1, None)
for name in names:
    driver = gdal.GDALGetDriverByName(name.encode())
    folder = place / name.replace(" ", "_")
    folder.mkdir()
    suffix = (gdal.GDALGetMetadataItem(driver, b"DMD_EXTENSIONS", None) or b"dat").split()[0]
    path = folder / f"kaart.{suffix.decode()}"
    if gdal.GDALGetMetadataItem(driver, b"DCAP_VECTOR", None):
        try:
            pyogrio.raw.write(path, wkb, [np.array(["a"], dtype=object)], np.array(["regio"]),
                              driver=name, geometry_type="Polygon", crs="EPSG:4326")
        except Exception:
            pass
    else:
        made = gdal.GDALCreateCopy(driver, str(path).encode(), mem, 0, None, None, None)
        gdal.GDALClose(made)
"""
"""A program that makes a file per driver; what it needs of GDAL pyogrio does not offer."""


def list_bestanden(folder: Path) -> list[Path]:
    """List what is in a folder and is not empty, the main file of a format first."""
    found = [path for path in folder.rglob("*") if path.is_file() and path.stat().st_size]
    return sorted(found, key=lambda path: (not path.name.startswith("kaart."), str(path)))
