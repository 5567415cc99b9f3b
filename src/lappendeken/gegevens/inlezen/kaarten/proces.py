"""The process in which a map of the user is read, and what it is allowed.

The user's own process cannot read it: the drivers of GDAL can be switched off only before
GDAL is loaded, and a notebook has loaded it long before. A new Python starts from an
empty environment. It is started with a command and not by :mod:`multiprocessing`, which
would run the script of the user again.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from lappendeken.basis.bestand import translate_schijffout
from lappendeken.basis.tekst import shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.kaarten.drivers import build_skip
from lappendeken.gegevens.inlezen.kaarten.kopie import copy_kaart
from lappendeken.gegevens.inlezen.kaarten.limiet import LIMIET, Limiet
from lappendeken.gegevens.inlezen.kaarten.soorten import Soort

# Empty packages stand in for our own, whose contents take seconds to import.
_START = """
import json, sys, types
task = json.loads(sys.stdin.buffer.readline())
sys.path[:] = task["paden"]
for name, place in task["pakketten"].items():
    package = sys.modules[name] = types.ModuleType(name)
    package.__path__ = [place]
from lappendeken.gegevens.inlezen.kaarten.kind import main
main(task)
"""
_PAKKETTEN = ("lappendeken", "lappendeken.gegevens", "lappendeken.gegevens.inlezen")

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

_vreemd: set[str] = set()
"""Drivers of this installation that :data:`drivers.DRIVERS` does not have."""


def measure_kaart(
    path: Path, gebieden: Sequence[bytes], stelsel: str, limiet: Limiet = LIMIET
) -> tuple[dict[str, str], list[tuple[int, str, float]]]:
    """Measure which part of each area lies in each regio of a map.

    Parameters
    ----------
    path
        As the user gave it.
    gebieden
        The areas, as WKB.
    stelsel
        Their coordinate system, such as ``"EPSG:28992"``.
    limiet
        What reading may take.

    Returns
    -------
    tuple
        The name of each regio by its code, sorted by code; and for each area (by its
        position) and regio that meet the surface that they share, in the square of the
        unit of ``stelsel``.

    Raises
    ------
    GegevensError
        If the file is refused, with what is wrong with it.
    """
    name = shorten(path.name)
    try:
        with tempfile.TemporaryDirectory(
            prefix="lappendeken-", ignore_cleanup_errors=True
        ) as place:
            # Resolved: on Windows and macOS the name that is given can be a short or linked one.
            folder = Path(place).resolve()
            soort, bestand = copy_kaart(path, folder, limiet)
            task = {
                "naam": name,
                "soort": soort.naam,
                "bestand": bestand,
                "stelsel": stelsel,
                "gebieden": [len(gebied) for gebied in gebieden],
            }
            answer = _ask(task, b"".join(gebieden), soort, folder, limiet)
            if strange := answer.get("drivers"):
                # The first map of an installation that has more; nothing was opened yet.
                _vreemd.update(str(driver) for driver in strange)
                answer = _ask(task, b"".join(gebieden), soort, folder, limiet)
    except OSError as error:
        msg = (
            f"Kaartbestand {name} is niet te lezen: er is geen tijdelijke map of geen proces te "
            f"maken ({translate_schijffout(error)}). Maak ruimte vrij, of geef een tabel."
        )
        raise GegevensError(msg) from error
    return _check(name, answer, len(gebieden))


def _ask(
    task: dict[str, Any], ballast: bytes, soort: Soort, folder: Path, limiet: Limiet
) -> dict[str, Any]:
    """Give a task to a process and return its answer."""
    name = task["naam"]
    program = sys.executable or ""
    if getattr(sys, "frozen", False) or not Path(program).stem.casefold().startswith(
        ("python", "pypy")
    ):
        # An own program that has Python inside would start itself.
        msg = (
            f"Kaartbestand {name} wordt gelezen door een eigen Python, en die is hier niet te "
            "starten. Draai lappendeken vanuit Python, of geef een tabel."
        )
        raise GegevensError(msg)
    here = Path(__file__).resolve().parents[3]
    packages = {package: str(here.joinpath(*package.split(".")[1:])) for package in _PAKKETTEN}
    task |= {
        "limiet": asdict(limiet),
        "paden": [place for place in sys.path if place],
        "pakketten": packages,
    }
    # One line, because everything outside ASCII is escaped.
    line = json.dumps(task).encode() + b"\n"
    try:
        done = subprocess.run(
            [program, "-I", "-c", _START],
            input=line + ballast,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            env=build_omgeving(soort.driver, folder, _vreemd),
            timeout=limiet.seconden,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        msg = (
            f"Kaartbestand {name}: het lezen duurt langer dan {limiet.tijd_tekst}. Vereenvoudig de "
            "vlakken, of geef een tabel met per gemeente de regio."
        )
        raise GegevensError(msg) from error
    try:
        answer = json.loads(done.stdout)
    except ValueError:
        answer = None
    if not isinstance(answer, dict):
        answer = {
            "fout": f"Kaartbestand {name} is niet te lezen: het lezen brak af, doordat het bestand "
            f"beschadigd is of meer dan {limiet.geheugen_tekst} geheugen "
            "vraagt. Bewaar de kaart opnieuw als GeoPackage, met eenvoudiger vlakken.",
            "oorzaak": f"exit code {done.returncode}",
        }
    return answer


def _check(
    name: str, answer: dict[str, Any], count: int
) -> tuple[dict[str, str], list[tuple[int, str, float]]]:
    """Take an answer apart, or raise what it complains of."""
    if "fout" in answer:
        cause = RuntimeError(str(answer["oorzaak"])) if answer.get("oorzaak") else None
        raise GegevensError(str(answer["fout"])) from cause
    if "intern" in answer:
        # Not the file of the user: the command line tells that apart.
        raise RuntimeError(str(answer["intern"]))
    if strange := answer.get("drivers"):
        msg = (
            f"Kaartbestand {name} is niet gelezen: GDAL laat hier ook '{strange[0]}' toe, en dat "
            f"kan niet uit. Geef een tabel, of installeer pyogrio opnieuw."
        )
        raise GegevensError(msg)
    names = {str(code): str(naam) for code, naam in answer["regios"].items()}
    parts = [(int(place), str(code), float(size)) for place, code, size in answer["delen"]]
    if not all(0 <= place < count and code in names for place, code, _ in parts):
        msg = f"Kaartbestand {name} is niet te lezen. Bewaar het opnieuw als GeoPackage."
        raise GegevensError(msg)
    return names, parts


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
