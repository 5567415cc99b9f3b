"""The environment of the process that reads a map: nothing of the user, and no way out."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from lappendeken.gegevens.inlezen.kaarten.drivers import build_skip

_MEEGEGEVEN = (
    # Where programs and libraries are.
    "PATH",
    "LD_LIBRARY_PATH",
    "DYLD_LIBRARY_PATH",
    "DYLD_FALLBACK_LIBRARY_PATH",
    "SYSTEMROOT",
    "WINDIR",
    # Where an installation without wheels keeps the definitions of coordinate systems.
    "GDAL_DATA",
    "PROJ_DATA",
    "PROJ_LIB",
)
# Port 0 does not exist, so that whatever may want the network fails at once.
_NERGENS = "127.0.0.1:0"

_INSTELLINGEN = {
    "CPL_VSIL_CURL_ALLOWED_FILENAME": "/vsicurl/geen",
    "CPL_VSIL_CURL_HEADER_FILE_KVP_ENABLED": "NO",
    "GDAL_CONFIG_FILE": "",
    "GDAL_DRIVER_PATH": "disable",
    "GDAL_PYTHON_DRIVER_PATH": "",
    "GDAL_HTTP_CONNECTTIMEOUT": "1",
    "GDAL_HTTP_TIMEOUT": "1",
    "GDAL_HTTP_MAX_RETRY": "0",
    "GDAL_HTTP_PROXY": _NERGENS,
    "GDAL_HTTPS_PROXY": _NERGENS,
    "GDAL_PAM_ENABLED": "NO",
    "GDAL_VRT_ENABLE_PYTHON": "NO",
    "OGR_SQLITE_ALLOW_EXTERNAL_ACCESS": "NO",
    "OGR_SQLITE_STATIC_VIRTUAL_OGR": "NO",
    "OGR_SQLITE_PRAGMA": "trusted_schema=OFF",
    "PROJ_NETWORK": "OFF",
    "ALL_PROXY": f"http://{_NERGENS}",
    "HTTP_PROXY": f"http://{_NERGENS}",
    "HTTPS_PROXY": f"http://{_NERGENS}",
    "http_proxy": f"http://{_NERGENS}",
    "https_proxy": f"http://{_NERGENS}",
    "NO_PROXY": "",
    "no_proxy": "",
    # Threads of a numerical library reserve address space, each for itself.
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
}


def build_omgeving(driver: str, folder: Path, more: Iterable[str] = ()) -> dict[str, str]:
    """Build the environment of the process: nothing of the user's own settings.

    Parameters
    ----------
    driver
        The driver of GDAL that may read; empty for none.
    folder
        Stands in for the home of the user, where settings of GDAL and PROJ may lie.
    more
        Drivers to switch off beside those that are known.
    """
    kept = {name: os.environ[name] for name in _MEEGEGEVEN if name in os.environ}
    places = dict.fromkeys(("HOME", "USERPROFILE", "APPDATA", "TEMP", "TMP", "TMPDIR"), str(folder))
    return kept | places | _INSTELLINGEN | {"GDAL_SKIP": build_skip(driver, more)}
