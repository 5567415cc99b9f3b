"""The process in which a map of the user is read, and what it is allowed.

The user's own process cannot read it: the drivers of GDAL can be switched off only before
GDAL is loaded, and a notebook has loaded it long before. A new Python starts from an
empty environment. It is started with a command and not by :mod:`multiprocessing`, which
would run the script of the user again.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from lappendeken.basis.bestand import translate_schijffout
from lappendeken.basis.tekst import shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.kaarten.antwoord import Kaarttabel, Meting, Vlakken, Vormen
from lappendeken.gegevens.inlezen.kaarten.kopie import copy_kaart
from lappendeken.gegevens.inlezen.kaarten.limiet import LIMIET, Limiet
from lappendeken.gegevens.inlezen.kaarten.omgeving import build_omgeving
from lappendeken.gegevens.inlezen.kaarten.soorten import Soort
from lappendeken.gegevens.inlezen.kaarten.stelsel import Stelsel, name_code

WKB = "wkb"
"""Key of the shapes behind an answer: bytes that are passed on and never read here."""

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

_UITWEG = ", of geef een tabel met per gemeente de regio"
"""What else a user can do when a map asks too much."""

_vreemd: set[str] = set()
"""Drivers of this installation that :data:`drivers.DRIVERS` does not have."""


class Kaart:
    """The private copy of a map, and questions about it. Made by :func:`open_kaart`."""

    def __init__(
        self,
        naam: str,
        soort: Soort,
        folder: Path,
        task: dict[str, Any],
        limiet: Limiet,
        uitgepakt: str,
    ) -> None:
        self._naam = naam
        self._soort = soort
        self._folder = folder
        self._task = task
        self._limiet = limiet
        self._end = time.monotonic() + limiet.seconden
        self._uitgepakt = uitgepakt

    def read_tabel(self) -> Kaarttabel:
        """Read the attributes of each feature.

        Raises
        ------
        GegevensError
            If the file is refused, with what is wrong with it.
        """
        answer = self._ask({"vraag": "kolommen"})
        columns = [tuple(map(str, column)) for column in answer["kolommen"]]
        kop = tuple(map(str, answer["kop"]))
        if len(kop) != len(columns) or len({len(column) for column in columns}) > 1:
            raise self._refuse()
        return Kaarttabel(str(answer["laag"]) or self._uitgepakt, kop, tuple(columns))

    def measure(
        self,
        groepen: Sequence[int],
        gebieden: Sequence[bytes],
        stelsel: str,
        crs: str = "",
        namen: Sequence[str] = (),
    ) -> Meting:
        """Measure which part of each area lies in each regio.

        Parameters
        ----------
        groepen
            The number of the regio of each feature; below zero it is in none.
        gebieden
            The areas, as WKB.
        stelsel
            Their coordinate system, such as ``"EPSG:28992"``.
        crs
            That of a map that does not say.
        namen
            What a sentence calls each regio.

        Raises
        ------
        GegevensError
            If the file is refused, with what is wrong with it, or nothing meets.
        """
        task = {
            "vraag": "delen",
            "groepen": list(groepen),
            "stelsel": stelsel,
            "crs": crs,
            "namen": list(namen),
            "gebieden": [len(gebied) for gebied in gebieden],
        }
        answer = self._ask(task, b"".join(gebieden))
        read = _read_stelsel(answer)
        if not answer["paren"]:
            raise self._refuse_elders(read)
        paren = tuple((int(a), int(g), float(size)) for a, g, size in answer["paren"])
        eigen = tuple(map(float, answer["eigen"]))
        known = range(max(groepen, default=-1) + 1)
        if len(eigen) != len(paren) or not all(
            0 <= place < len(gebieden) and groep in known for place, groep, _ in paren
        ):
            raise self._refuse()
        return Meting(
            paren,
            eigen,
            {int(place): float(size) for place, size in answer["gedekt"]},
            read,
            tuple(map(int, answer["zonder"])),
            frozenset(map(int, answer["anders"])),
        )

    def draw(self, groepen: Sequence[int], namen: Sequence[str], crs: str = "") -> Vlakken:
        """Read the polygons of units.

        Parameters
        ----------
        groepen
            The number of the unit of each feature.
        namen
            What a sentence calls each unit.
        crs
            The coordinate system of a map that does not say.

        Raises
        ------
        GegevensError
            If the file is refused, with what is wrong with it.
        """
        task = {"vraag": "eenheden", "groepen": list(groepen), "namen": list(namen), "crs": crs}
        answer = self._ask(task)
        shapes = tuple(None if one is None else str(one) for one in answer["eenheden"])
        if len(shapes) != len(namen):
            raise self._refuse()
        return Vlakken(
            shapes,
            tuple((int(a), int(b), float(share)) for a, b, share in answer["overlap"]),
            bool(answer["hersteld"]),
            str(answer["meetstelsel"]),
            _read_stelsel(answer),
        )

    def read_vormen(
        self, groepen: Sequence[int], crs: str = "", namen: Sequence[str] = ()
    ) -> Vormen:
        """Read the polygons, to be passed on to another process; as :meth:`measure`.

        Raises
        ------
        GegevensError
            If the file is refused, with what is wrong with it.
        """
        task = {"vraag": "vormen", "groepen": list(groepen), "crs": crs, "namen": list(namen)}
        answer = self._ask(task)
        lengths = tuple(map(int, answer["vormen"]))
        if len(lengths) != len(groepen) or sum(lengths) != len(answer[WKB]):
            raise self._refuse()
        return Vormen(
            self._naam,
            lengths,
            answer[WKB],
            _read_stelsel(answer),
            tuple(map(int, answer["zonder"])),
            frozenset(map(int, answer["anders"])),
        )

    def _ask(self, task: dict[str, Any], ballast: bytes = b"") -> dict[str, Any]:
        """Ask something of the process, within the time that is left for this map."""
        left = self._end - time.monotonic()
        whole = self._task | task
        answer = ask(whole, ballast, self._soort.driver, self._folder, self._limiet, left)
        if strange := answer.get("drivers"):
            # The first map of an installation that has more; nothing was opened yet.
            _vreemd.update(str(driver) for driver in strange)
            answer = ask(whole, ballast, self._soort.driver, self._folder, self._limiet, left)
        return check_antwoord(self._naam, answer)

    def _refuse_elders(self, read: Stelsel) -> GegevensError:
        advice = "Controleer het coördinatenstelsel"
        if read.lijkt and read.lijkt != read.code:
            advice += (
                f": de getallen lijken op {name_code(read.lijkt)}, en de kaart is gelezen als "
                f"{name_code(read.code)}. Geef het mee, zoals --crs {read.lijkt}"
            )
        return GegevensError(
            f"Geen vlak van {self._naam} raakt een Nederlandse gemeente. {advice}."
        )

    def _refuse(self) -> GegevensError:
        return GegevensError(
            f"Kaartbestand {self._naam} is niet te lezen. Bewaar het opnieuw als GeoPackage."
        )


@contextmanager
def open_kaart(path: Path, limiet: Limiet = LIMIET, laag: str = "") -> Iterator[Kaart]:
    """Copy a map to a private folder, for as long as there are questions about it.

    Parameters
    ----------
    path
        As the user gave it.
    limiet
        What reading may take.
    laag
        The layer that the user named; empty for the only one.

    Raises
    ------
    GegevensError
        If the file is refused, with what is wrong with it.
    """
    name = shorten(path.name)
    with open_werkmap(name, ", of geef een tabel") as folder:
        soort, bestand, taken = copy_kaart(path, folder, limiet, laag)
        task = {
            "naam": name,
            "soort": soort.naam,
            "bestand": bestand,
            # One shapefile has no layers to choose from.
            "laag": "" if taken else laag,
            "uitweg": _UITWEG,
        }
        yield Kaart(name, soort, folder, task, limiet, taken)


@contextmanager
def open_werkmap(name: str, uitweg: str = "") -> Iterator[Path]:
    """Make a private folder in which a process can work.

    Parameters
    ----------
    name, uitweg
        The file, and what else a user can do, for in a sentence.

    Raises
    ------
    GegevensError
        If there is no room for it, or no process can be started in it.
    """
    try:
        with tempfile.TemporaryDirectory(
            prefix="lappendeken-", ignore_cleanup_errors=True
        ) as place:
            # Resolved: on Windows and macOS the name that is given can be a short or linked one.
            yield Path(place).resolve()
    except OSError as error:
        msg = (
            f"Kaartbestand {name} is niet te lezen: er is geen tijdelijke map of geen proces te "
            f"maken ({translate_schijffout(error)}). Maak ruimte vrij{uitweg}."
        )
        raise GegevensError(msg) from error


def ask(
    task: dict[str, Any],
    ballast: bytes,
    driver: str,
    folder: Path,
    limiet: Limiet,
    seconden: float,
) -> dict[str, Any]:
    """Give a task to a process and return its answer.

    Parameters
    ----------
    task
        What :mod:`kind` has to do; with ``naam`` and ``uitweg`` for in a sentence.
    ballast
        Shapes that go with it.
    driver
        The driver of GDAL that may read; empty for none.
    folder
        Where it runs.
    limiet, seconden
        What it may take, and how long it is waited for.

    Raises
    ------
    GegevensError
        If no process can be started, or it takes too long.
    """
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
            env=build_omgeving(driver, folder, _vreemd),
            timeout=max(seconden, 0.001),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        msg = (
            f"Kaartbestand {name}: het lezen duurt langer dan {limiet.tijd_tekst}. Vereenvoudig de "
            f"vlakken{task['uitweg']}."
        )
        raise GegevensError(msg) from error
    said, _, shapes = done.stdout.partition(b"\n")
    try:
        answer = json.loads(said)
    except ValueError:
        answer = None
    if isinstance(answer, dict):
        answer[WKB] = shapes
    else:
        answer = {
            "fout": f"Kaartbestand {name} is niet te lezen: het lezen brak af, doordat het bestand "
            f"beschadigd is of meer dan {limiet.geheugen_tekst} geheugen "
            "vraagt. Bewaar de kaart opnieuw als GeoPackage, met eenvoudiger vlakken.",
            "oorzaak": f"exit code {done.returncode}",
        }
    return answer


def _read_stelsel(answer: dict[str, Any]) -> Stelsel:
    found = answer["stelsel"]
    return Stelsel(
        str(found["code"]), str(found["hoe"]), bool(found["verwisseld"]), str(found["lijkt"])
    )


def check_antwoord(name: str, answer: dict[str, Any]) -> dict[str, Any]:
    """Return an answer, or raise what it complains of.

    Raises
    ------
    GegevensError
        If it says what is wrong with the file.
    """
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
    return answer
