"""What the process does in which a map is read: the only code that sees the file.

It is started by :mod:`proces` and writes one JSON object: ``regios`` and ``delen``, or
``fout`` with a sentence for the user, ``drivers`` that should not be there, or ``intern``
when our own code fails.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
import warnings
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO

from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.kaarten.drivers import VreemdeDriversError
from lappendeken.gegevens.inlezen.kaarten.limiet import Limiet
from lappendeken.gegevens.inlezen.kaarten.soorten import GEOJSON

_VAN_HET_BESTAND = (ArithmeticError, OSError, RuntimeError, ValueError)
"""What a damaged file may raise in our own code."""


def main(task: dict[str, Any]) -> None:
    """Do the task whose first line was read from standard input; the areas follow there."""
    answer = _take_stdout()
    limiet = Limiet(**task["limiet"])
    set_grenzen(limiet)
    warnings.simplefilter("ignore")
    # pyogrio loads these when they are there; a map is read without.
    sys.modules.update(dict.fromkeys(("pandas", "geopandas", "pyarrow")))  # type: ignore[arg-type]
    with answer:
        answer.write(json.dumps(_answer(task, limiet)).encode())


def _take_stdout() -> BinaryIO:
    """Keep the way to the parent for the answer; whatever a library prints goes nowhere."""
    kept = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    return kept


def set_grenzen(limiet: Limiet) -> None:
    """Limit what this process can take, as far as the platform can.

    Memory and processor time; and no file can be written. On Windows nothing of this
    exists, and the time that the parent waits and the size of the file are the limits.
    """
    try:
        import resource
    except ImportError:
        return
    time = int(limiet.seconden) + 1
    for name, value in (
        ("RLIMIT_AS", limiet.geheugen),
        ("RLIMIT_CPU", time),
        ("RLIMIT_FSIZE", 0),
        ("RLIMIT_CORE", 0),
    ):
        # macOS refuses some; a lower limit that was set from outside stays.
        with suppress(AttributeError, OSError, ValueError):
            resource.setrlimit(getattr(resource, name), (value, value))


def _answer(task: dict[str, Any], limiet: Limiet) -> dict[str, Any]:
    name = task["naam"]
    try:
        return _measure(task, limiet)
    except VreemdeDriversError as error:
        return {"drivers": error.args[0]}
    except GegevensError as error:
        cause = traceback.format_exc() if error.__cause__ else ""
        return {"fout": str(error), "oorzaak": cause}
    except MemoryError:
        return {"fout": _te_veel_geheugen(name, limiet)}
    except Exception as error:
        cause = traceback.format_exc()
        if "bad_alloc" in str(error) or "out of memory" in str(error).casefold():
            return {"fout": _te_veel_geheugen(name, limiet)}
        if _is_van_ons(error):
            return {"intern": cause}
        msg = f"Kaartbestand {name} is niet te lezen. Bewaar het opnieuw als GeoPackage."
        return {"fout": msg, "oorzaak": cause}


def _is_van_ons(error: Exception) -> bool:
    """Tell a fault of our own, or of the installation, from what a damaged file does.

    In a library a damaged file may raise anything.
    """
    if isinstance(error, ImportError):
        return True
    if isinstance(error, _VAN_HET_BESTAND) or type(error).__module__ == "sqlite3":
        return False
    where = traceback.extract_tb(error.__traceback__)[-1].filename
    return Path(where).is_relative_to(Path(__file__).parents[3])


def _te_veel_geheugen(name: str, limiet: Limiet) -> str:
    return (
        f"Kaartbestand {name} vraagt meer dan {limiet.geheugen_tekst} geheugen. "
        "Vereenvoudig de vlakken, of geef een tabel met per gemeente de regio."
    )


def _measure(task: dict[str, Any], limiet: Limiet) -> dict[str, Any]:
    # Imported under the limits, and only what this format needs.
    from lappendeken.gegevens.inlezen.kaarten.meten import measure_delen, project
    from lappendeken.gegevens.inlezen.kaarten.regios import name_regios

    name, bestand = task["naam"], Path(task["bestand"])
    if task["soort"] == GEOJSON.naam:
        from lappendeken.gegevens.inlezen.kaarten.geojson import read_geojson

        kaart = read_geojson(bestand, name, limiet)
    else:
        from lappendeken.gegevens.inlezen.kaarten.gdal import read_gdal

        kaart = read_gdal(bestand, name, task["soort"], limiet)
    codes, names = name_regios(kaart)
    vormen = project(kaart, names, task["stelsel"])
    delen = measure_delen(kaart.naam, vormen, codes, _read_gebieden(task["gebieden"]))
    first: dict[str, str] = {}
    for code, naam in zip(codes, names, strict=True):
        first.setdefault(code, naam)
    return {"regios": dict(sorted(first.items())), "delen": delen}


def _read_gebieden(lengths: list[int]) -> list[bytes]:
    return [sys.stdin.buffer.read(length) for length in lengths]
