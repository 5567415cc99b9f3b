"""Reading the files of a data folder: one function per file, one error for all."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import fields
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pandas as pd

from lappendeken.errors import GegevensError
from lappendeken.gebiedskaart import Gebiedskaart, Grenzen
from lappendeken.indeling import Bron, Indeling, Kenmerken, Lidmaatschap
from lappendeken.tabelbestand import HERSTEL, read_tabel, to_numbers
from lappendeken.tekst import join_namen, suggest

GEMEENTE_INDELING = 2023
TOEWIJZING_KOLOMMEN = (
    "gemeente_code",
    "gemeente_naam",
    "regio_code",
    "regio_naam",
    "aandeel",
    "bron_status",
)
BRON_KOLOMMEN = ("titel", "uitgever", "stand", "adres", "licentie")
GEMEENTE_KOLOMMEN = (
    "gemeente_code",
    "gemeente_naam",
    "provincie",
    "inwoners",
    "landoppervlakte_km2",
)
VERBINDING_KOLOMMEN = ("gemeente_a", "gemeente_b", "soort", "naam", "bron", "adres")


def compute_checksum(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal.

    Raises
    ------
    GegevensError
        If it cannot be read.
    """
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        msg = f"Gegevensbestand {path} is niet te lezen ({error}). {HERSTEL}"
        raise GegevensError(msg) from error


def read_toml(path: Path) -> dict[str, Any]:
    """Read a TOML file.

    Raises
    ------
    GegevensError
        If it is missing, not UTF-8 or not TOML.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        msg = f"Gegevensbestand {path} ontbreekt. {HERSTEL}"
        raise GegevensError(msg) from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        msg = f"Gegevensbestand {path} is niet te lezen ({error}). {HERSTEL}"
        raise GegevensError(msg) from error


_CONVERT: Mapping[str, Callable[[Any], Any]] = MappingProxyType(
    {
        "afgeleid_van": tuple,
        "bronnen": lambda rows: tuple(
            Bron(
                **{name: str(row.get(name, "")) for name in BRON_KOLOMMEN},
                velden=tuple(row.get("velden", ())),
            )
            for row in rows
        ),
    }
)


def read_kenmerken(folder: Path) -> Kenmerken:
    """Read the ``meta.toml`` of one indeling.

    Raises
    ------
    GegevensError
        If it is missing or damaged, has an unknown or wrong field, or names another
        slug than its folder.
    """
    path = folder / "meta.toml"
    raw = read_toml(path)
    raw["bronnen"] = raw.pop("bron", [])
    known = {field.name: field for field in fields(Kenmerken)}
    unknown = sorted(set(raw) - set(known))
    if unknown:
        msg = (
            f"{path}: veld '{unknown[0]}' is onbekend.{suggest(unknown[0], list(known))} {HERSTEL}"
        )
        raise GegevensError(msg)
    try:
        kenmerken = Kenmerken(**{name: _CONVERT.get(name, _same)(raw[name]) for name in raw})
    except (TypeError, AttributeError) as error:
        msg = f"{path} is onvolledig of onjuist ({error}). {HERSTEL}"
        raise GegevensError(msg) from error
    if kenmerken.slug != folder.name:
        msg = (
            f"{path}: slug '{kenmerken.slug}' is niet de naam van de map '{folder.name}'. {HERSTEL}"
        )
        raise GegevensError(msg)
    return kenmerken


def _same(value: Any) -> Any:
    return value


def read_indeling(path: Path, kenmerken: Kenmerken) -> Indeling:
    """Read the ``toewijzing.csv`` of one indeling.

    Raises
    ------
    GegevensError
        If it is missing or damaged, gives one regio two names, or is no valid
        indeling.
    """
    frame = read_tabel(path, TOEWIJZING_KOLOMMEN)
    shares = to_numbers(frame, "aandeel", path)
    rows = tuple(
        Lidmaatschap(gemeente, regio, None if pd.isna(share) else float(share), status)
        for gemeente, regio, share, status in zip(
            frame["gemeente_code"], frame["regio_code"], shares, frame["bron_status"], strict=True
        )
    )
    names: dict[str, str] = {}
    for number, (regio, naam) in enumerate(
        zip(frame["regio_code"], frame["regio_naam"], strict=True), start=2
    ):
        if regio and names.setdefault(regio, naam) != naam:
            msg = (
                f"Gegevensbestand {path}, regel {number}: regio '{regio}' heet '{naam}', maar "
                f"eerder '{names[regio]}'. {HERSTEL}"
            )
            raise GegevensError(msg)
    try:
        return Indeling(kenmerken, rows, names)
    except GegevensError as error:
        msg = f"{path}: {error} {HERSTEL}"
        raise GegevensError(msg) from error


def read_gemeenten(path: Path) -> pd.DataFrame:
    """Read the gemeenten, indexed by ``gemeente_code``, ascending.

    Raises
    ------
    GegevensError
        If the file is missing or damaged, a gemeente stands twice or has no inwoners.
    """
    frame = read_tabel(path, GEMEENTE_KOLOMMEN)
    inwoners = to_numbers(frame, "inwoners", path)
    if not (inwoners > 0).all() or frame["gemeente_code"].duplicated().any():
        msg = f"Gegevensbestand {path} heeft een dubbele gemeente of een zonder inwoners. {HERSTEL}"
        raise GegevensError(msg)
    frame["inwoners"] = inwoners.astype(int)
    frame["landoppervlakte_km2"] = to_numbers(frame, "landoppervlakte_km2", path)
    return frame.set_index("gemeente_code").sort_index()


def read_grenzen(folder: Path) -> Grenzen:
    """Read the borders with their length and the links over water.

    Raises
    ------
    GegevensError
        If a file is missing or damaged.
    """
    path = folder / f"grenzen_{GEMEENTE_INDELING}.csv"
    grenzen = read_tabel(path, ("gemeente_a", "gemeente_b", "lengte_km"))
    grenzen["lengte_km"] = to_numbers(grenzen, "lengte_km", path)
    return Grenzen(grenzen, read_tabel(folder / "verbindingen.csv", VERBINDING_KOLOMMEN))


def read_gebiedskaart(folder: Path, gemeenten: pd.DataFrame, grenzen: Grenzen) -> Gebiedskaart:
    """Read the polygons of exactly these gemeenten.

    Raises
    ------
    GegevensError
        If the file is missing, damaged, or holds other gemeenten than the table.
    """
    # Reading geodata takes half a second of imports that tables do not need.
    import geopandas as gpd

    path = folder / f"gemeenten_{GEMEENTE_INDELING}.fgb"
    if not path.is_file():
        msg = f"Gegevensbestand {path} ontbreekt. {HERSTEL}"
        raise GegevensError(msg)
    try:
        frame = gpd.read_file(path, engine="pyogrio").set_index("gemeente_code").sort_index()
    except (RuntimeError, OSError, ValueError, KeyError) as error:
        msg = f"Gegevensbestand {path} is niet te lezen ({error}). {HERSTEL}"
        raise GegevensError(msg) from error
    if not frame.index.equals(gemeenten.index):
        other = sorted(set(frame.index) ^ set(gemeenten.index))
        msg = (
            f"De kaart {path} en de lijst van gemeenten verschillen: {join_namen(other, 3)}. "
            f"{HERSTEL}"
        )
        raise GegevensError(msg)
    return Gebiedskaart(frame, grenzen)


def find_data() -> Path:
    """Return the data folder: inside an installed package, or beside a checkout.

    Raises
    ------
    GegevensError
        If neither is there.
    """
    package = Path(__file__).resolve().parents[1]
    for folder in (package / "data", package.parents[1] / "data"):
        if (folder / "indelingen").is_dir():
            return folder
    msg = (
        f"De gegevens van lappendeken zijn niet gevonden bij {package}. "
        "Installeer lappendeken opnieuw."
    )
    raise GegevensError(msg)
