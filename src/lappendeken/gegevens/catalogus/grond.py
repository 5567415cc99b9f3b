"""Reading the ground of a data folder: borders, polygons, and the lines that lie ready."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lappendeken.basis.bestand import translate_schijffout
from lappendeken.basis.tekst import join_namen
from lappendeken.errors import GegevensError
from lappendeken.gegevens.catalogus.lezen import GEMEENTE_INDELING, compute_checksum
from lappendeken.gegevens.tabelbestand import HERSTEL, parse_getallen, read_rijen
from lappendeken.model.gebiedskaart import LENGTE, PAAR, Gebiedskaart, Grenzen

if TYPE_CHECKING:
    import geopandas as gpd

    from lappendeken.model.kaartgrond import Kaartgrond
    from lappendeken.model.topologie import Topologie

VERBINDING_KOLOMMEN = (*PAAR, "soort", "naam", "bron", "adres")
VLAKKEN = f"gemeenten_{GEMEENTE_INDELING}.fgb"
KAARTGROND = f"kaartgrond_{GEMEENTE_INDELING}.json"
"""What ``scripts/build_kaartgrond.py`` draws of the polygons, with their checksum."""


def read_grenzen(folder: Path) -> Grenzen:
    """Read the borders with their length and the links over water.

    Raises
    ------
    GegevensError
        If a file is missing or damaged.
    """
    path = folder / f"grenzen_{GEMEENTE_INDELING}.csv"
    a, b, texts = zip(*read_rijen(path, (*PAAR, LENGTE)), strict=True)
    lengths = parse_getallen(texts, LENGTE, path)
    links = read_rijen(folder / "verbindingen.csv", VERBINDING_KOLOMMEN)
    try:
        return Grenzen.from_rijen(list(zip(a, b, lengths, strict=True)), links, VERBINDING_KOLOMMEN)
    except GegevensError as error:
        msg = f"{path}: {error}"
        raise GegevensError(msg) from error


class _Meegeleverd(Gebiedskaart):
    """The map of the package: its polygons are read when somebody asks for them."""

    def __init__(self, path: Path, kaartgrond: Kaartgrond, grenzen: Grenzen) -> None:
        self.__dict__.update(_path=path, kaartgrond=kaartgrond, grenzen=grenzen)

    _path: Path

    @cached_property
    def gemeenten(self) -> tuple[str, ...]:
        return self.kaartgrond.gemeenten if self.kaartgrond else ()

    @cached_property
    def gebieden(self) -> gpd.GeoDataFrame:
        return _read_gebieden(self._path, self.gemeenten, self.grenzen)

    def read_topologie(self, tolerantie_m: float) -> Topologie | None:
        # Who makes only the map that one zooms into draws no picture.
        from lappendeken.model.topologie import unpack_topologie

        ready = self.kaartgrond.stil if self.kaartgrond else ()
        found = [lijnen for lijnen in ready if lijnen.tolerantie_m == tolerantie_m]
        try:
            return unpack_topologie(found[0], self.gemeenten) if found else None
        except ValueError as error:
            raise _say_beschadigd(self._path.with_name(KAARTGROND)) from error


def read_gebiedskaart(folder: Path, gemeenten: Sequence[str], grenzen: Grenzen) -> Gebiedskaart:
    """Read the map of exactly these gemeenten.

    Raises
    ------
    GegevensError
        If a file is missing, damaged, or holds other gemeenten than the list, or the lines
        are of other polygons.
    """
    path = folder / VLAKKEN
    ground = read_kaartgrond(folder / KAARTGROND, path)
    _check_gemeenten(ground.gemeenten, gemeenten, path)
    return _Meegeleverd(path, ground, grenzen)


def format_kaartgrond(grond: Kaartgrond, vlakken: Path) -> bytes:
    """Return the file that :func:`read_kaartgrond` reads; a line for each of its parts."""
    parts = {"vlakken": compute_checksum(vlakken), **grond.to_dict()}
    lines = (
        f"{json.dumps(name)}: {json.dumps(part, separators=(',', ':'))}"
        for name, part in parts.items()
    )
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode("ascii")


def read_kaartgrond(path: Path, vlakken: Path) -> Kaartgrond:
    """Read the lines that lie ready.

    Parameters
    ----------
    path
        Their file.
    vlakken
        The polygons that they were drawn of.

    Raises
    ------
    GegevensError
        If either is missing or damaged, or they do not belong together.
    """
    # Who lists indelingen draws no map.
    from lappendeken.model.kaartgrond import Kaartgrond

    for needed in (vlakken, path):
        if not needed.is_file():
            msg = f"Gegevensbestand {needed} ontbreekt. {HERSTEL}"
            raise GegevensError(msg)
    try:
        raw: Any = json.loads(path.read_bytes())
        checksum = raw["vlakken"]
        grond = Kaartgrond.from_dict(raw)
    except OSError as error:
        msg = f"Gegevensbestand {path} is niet te lezen ({translate_schijffout(error)}). {HERSTEL}"
        raise GegevensError(msg) from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise _say_beschadigd(path) from error
    if checksum != compute_checksum(vlakken):
        msg = (
            f"Gegevensbestand {vlakken} is beschadigd, of {path.name} is van een andere kaart. "
            f"{HERSTEL}"
        )
        raise GegevensError(msg)
    return grond


def _say_beschadigd(path: Path) -> GegevensError:
    return GegevensError(f"Gegevensbestand {path} is beschadigd of geen kaartgrond. {HERSTEL}")


def _read_gebieden(path: Path, gemeenten: Sequence[str], grenzen: Grenzen) -> gpd.GeoDataFrame:
    # Reading geodata takes half a second of imports that lines do not need.
    import geopandas as gpd

    try:
        frame = gpd.read_file(path, engine="pyogrio").set_index("gemeente_code").sort_index()
    # What GDAL says of it is English.
    except (RuntimeError, OSError, ValueError, KeyError) as error:
        msg = f"Gegevensbestand {path} is beschadigd of geen kaart. {HERSTEL}"
        raise GegevensError(msg) from error
    _check_gemeenten(list(frame.index), gemeenten, path)
    try:
        return Gebiedskaart(frame, grenzen).gebieden
    except GegevensError as error:
        msg = f"{path}: {error}"
        raise GegevensError(msg) from error


def _check_gemeenten(found: Sequence[str], gemeenten: Sequence[str], path: Path) -> None:
    if tuple(found) != tuple(gemeenten):
        other = sorted(set(found) ^ set(gemeenten))
        msg = (
            f"De kaart {path} en de lijst van gemeenten verschillen: {join_namen(other, 3)}. "
            f"{HERSTEL}"
        )
        raise GegevensError(msg)
