"""What the process does in which a map is read: the only code that sees the file.

It is started by :mod:`proces` and writes one JSON object on a line: the attributes
(``kolommen``), the surfaces (``paren``, ``cellen``), the polygons of units (``eenheden``) or the
lengths of the shapes (``vormen``) that were asked, which follow it; or ``fout`` with a sentence
for the user, ``drivers`` that should not be there, or ``intern`` when our own code fails.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
import warnings
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.kaarten.drivers import VreemdeDriversError
from lappendeken.gegevens.inlezen.kaarten.limiet import Limiet
from lappendeken.gegevens.inlezen.kaarten.soorten import GEOJSON, GEOPARQUET, KML

if TYPE_CHECKING:
    from lappendeken.gegevens.inlezen.kaarten.laag import Kaartlaag

_VAN_HET_BESTAND = (ArithmeticError, OSError, RuntimeError, ValueError)
"""What a damaged file may raise in our own code."""
WKB = "wkb"
"""Key of shapes in an answer; they are written behind it."""


def main(task: dict[str, Any]) -> None:
    """Do the task whose first line was read from standard input; the areas follow there."""
    answer = _take_stdout()
    limiet = Limiet(**task["limiet"])
    set_grenzen(limiet)
    warnings.simplefilter("ignore")
    # pyogrio loads these when they are there; a map is read without.
    unwanted = {"pandas", "geopandas", "pyarrow"}
    if task["soort"] == GEOPARQUET.naam:
        unwanted -= {"pyarrow"}
        unwanted |= {"pyogrio"}
    sys.modules.update(dict.fromkeys(unwanted))  # type: ignore[arg-type]
    said = _answer(task, limiet)
    shapes = said.pop(WKB, [])
    with answer:
        answer.write(json.dumps(said).encode() + b"\n")
        answer.writelines(shapes)


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
        return _work(task, limiet)
    except VreemdeDriversError as error:
        return {"drivers": error.args[0]}
    except GegevensError as error:
        cause = traceback.format_exc() if error.__cause__ else ""
        return {"fout": str(error), "oorzaak": cause}
    except MemoryError:
        return {"fout": _te_veel_geheugen(task, limiet)}
    except Exception as error:
        cause = traceback.format_exc()
        if "bad_alloc" in str(error) or "out of memory" in str(error).casefold():
            return {"fout": _te_veel_geheugen(task, limiet)}
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


def _te_veel_geheugen(task: dict[str, Any], limiet: Limiet) -> str:
    return (
        f"Kaartbestand {task['naam']} vraagt meer dan {limiet.geheugen_tekst} geheugen. "
        f"Vereenvoudig de vlakken{task['uitweg']}."
    )


def _work(task: dict[str, Any], limiet: Limiet) -> dict[str, Any]:
    if task["vraag"] == "kolommen":
        return _list_kolommen(_read(task, limiet, vormen=False))
    if task["vraag"] == "vormen":
        return _list_vormen(_read(task, limiet, vormen=True), task)
    if task["vraag"] == "eenheden":
        return _draw(_read(task, limiet, vormen=True), task)
    if task["vraag"] == "overleg":
        return _overleg(task)
    return _measure(_read(task, limiet, vormen=True), task)


def _read(task: dict[str, Any], limiet: Limiet, *, vormen: bool) -> Kaartlaag:
    # Imported under the limits, and only what this format needs.
    name, bestand, laag = task["naam"], Path(task["bestand"]), task["laag"]
    if task["soort"] == GEOJSON.naam:
        from lappendeken.gegevens.inlezen.kaarten.geojson import read_geojson

        return read_geojson(bestand, name, limiet, laag)
    if task["soort"] == KML.naam:
        from lappendeken.gegevens.inlezen.kaarten.kml import read_kml

        return read_kml(bestand, name, limiet)
    if task["soort"] == GEOPARQUET.naam:
        from lappendeken.gegevens.inlezen.kaarten.geoparquet import read_geoparquet

        return read_geoparquet(bestand, name, limiet, vormen=vormen)
    from lappendeken.gegevens.inlezen.kaarten.gdal import read_gdal

    return read_gdal(bestand, name, task["soort"], limiet, laag, vormen=vormen)


def _list_kolommen(kaart: Kaartlaag) -> dict[str, Any]:
    return {
        "laag": kaart.laag,
        "kop": list(kaart.kolommen),
        "kolommen": list(kaart.kolommen.values()),
    }


def _measure(kaart: Kaartlaag, task: dict[str, Any]) -> dict[str, Any]:
    from lappendeken.gegevens.inlezen.kaarten.meten import measure_delen, move

    vormen, said = _locate(kaart, task)
    moved = move(vormen, said["stelsel"]["code"], task["stelsel"])
    delen = measure_delen(moved, task["groepen"], _read_wkb(task["gebieden"]))
    return asdict(delen) | {"gedekt": list(delen.gedekt.items())} | said


def _list_vormen(kaart: Kaartlaag, task: dict[str, Any]) -> dict[str, Any]:
    import shapely

    vormen, said = _locate(kaart, task)
    found = [shape or b"" for shape in shapely.to_wkb(vormen)]
    return {"vormen": [len(one) for one in found], WKB: found} | said


def _locate(kaart: Kaartlaag, task: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
    """Return the polygons of a map, and what there is to say about them."""
    from lappendeken.gegevens.inlezen.kaarten.meten import locate

    groepen, namen = task["groepen"], dict(enumerate(task["namen"]))
    if len(kaart.vormen) != len(groepen):
        msg = f"Kaartbestand {kaart.naam} is niet te lezen. Bewaar het opnieuw als GeoPackage."
        raise GegevensError(msg)
    vormen, stelsel = locate(kaart, [namen.get(groep, "") for groep in groepen], task["crs"])
    return vormen, {
        "stelsel": asdict(stelsel),
        "zonder": [place for place, vorm in enumerate(vormen) if vorm is None or vorm.is_empty],
        "anders": sorted(kaart.anders),
    }


def _draw(kaart: Kaartlaag, task: dict[str, Any]) -> dict[str, Any]:
    """Return a polygon per unit, in a system in which metres are metres."""
    import shapely

    from lappendeken.gegevens.inlezen.kaarten.dekking import build_dekking
    from lappendeken.gegevens.inlezen.kaarten.meten import move
    from lappendeken.gegevens.inlezen.kaarten.stelsel import WGS84, choose_meetstelsel

    own, said = _locate(kaart, task)
    known = said["stelsel"]["code"]
    bounds = shapely.total_bounds(move(own, known, WGS84))
    code = choose_meetstelsel(kaart.naam, bounds, known)
    found = build_dekking(kaart.naam, own, task["groepen"], len(task["namen"]))
    vormen = move(found.vormen, known, code)
    return {
        "eenheden": [None if one is None else one.wkb_hex for one in vormen],
        "overlap": found.overlap,
        "hersteld": found.hersteld,
        "meetstelsel": code,
        **said,
    }


def _overleg(task: dict[str, Any]) -> dict[str, Any]:
    from lappendeken.gegevens.inlezen.kaarten.overleggen import overleg, read_laag

    a, b = (
        read_laag(laag["naam"], _read_wkb(laag["vormen"]), laag["groepen"], laag["regios"])
        for laag in task["lagen"]
    )
    return asdict(overleg(a, b, tuple(task["stelsels"])))


def _read_wkb(lengths: list[int]) -> list[bytes]:
    return [sys.stdin.buffer.read(length) for length in lengths]
