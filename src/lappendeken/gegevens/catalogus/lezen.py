"""Reading the files of a data folder: one function per file, one error for all."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from lappendeken.basis.bestand import translate_schijffout
from lappendeken.basis.tekst import suggest
from lappendeken.basis.toml import TomlFout, parse_toml
from lappendeken.errors import GegevensError
from lappendeken.gegevens.catalogus.gemeenten import GEMEENTE_KOLOMMEN, Gemeente
from lappendeken.gegevens.tabelbestand import HERSTEL, parse_getallen, read_kolommen, read_rijen
from lappendeken.model.indeling import Indeling, Lidmaatschap
from lappendeken.model.kenmerken import Bron, Kenmerken

GEMEENTE_INDELING = 2023
TOML_DIEPTE = 20
"""Lists in lists of a data file; the deepest has three."""
TOEWIJZING_KOLOMMEN = (
    "gemeente_code",
    "gemeente_naam",
    "regio_code",
    "regio_naam",
    "aandeel",
    "bron_status",
)
# What nearly every row says.
_HEEL: Mapping[str, float | None] = MappingProxyType({"": None, "1": 1.0})
BRON_KOLOMMEN = ("titel", "uitgever", "stand", "adres", "licentie")
HERINDELING_KOLOMMEN = ("oude_code", "oude_naam", "nieuwe_code", "nieuwe_naam", "datum")
JAREN_KOLOMMEN = ("gemeente_code", "gemeente_naam", "van", "tot")
DELEN_KOLOMMEN = ("datum", "oude_code", "nieuwe_code", "inwoners", "hectare")
NAMEN_KOLOMMEN = ("gemeente_code", "naam", "bron")
PLAATS_KOLOMMEN = ("gemeente_code", "naam", "soort", "bron")


def has_bestand(path: Path) -> bool:
    """Tell whether a data folder has a file that may be left out."""
    return path.is_file()


def compute_checksum(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal.

    Raises
    ------
    GegevensError
        If it cannot be read.
    """
    import hashlib  # it brings OpenSSL, for who lists sources or draws a map

    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        why = translate_schijffout(error)
        msg = f"Gegevensbestand {path} is niet te lezen ({why}). {HERSTEL}"
        raise GegevensError(msg) from error


def read_toml(path: Path) -> dict[str, Any]:
    """Read a TOML file.

    Raises
    ------
    GegevensError
        If it is missing, not UTF-8 or not TOML.
    """
    try:
        return parse_toml(path.read_text(encoding="utf-8"), TOML_DIEPTE)
    except FileNotFoundError:
        msg = f"Gegevensbestand {path} ontbreekt. {HERSTEL}"
        raise GegevensError(msg) from None
    except OSError as error:
        why = translate_schijffout(error)
        msg = f"Gegevensbestand {path} is niet te lezen ({why}). {HERSTEL}"
        raise GegevensError(msg) from error
    except UnicodeDecodeError as error:
        msg = f"Gegevensbestand {path} is niet te lezen (het is geen UTF-8). {HERSTEL}"
        raise GegevensError(msg) from error
    except TomlFout as error:
        msg = f"Gegevensbestand {path} {error}. {HERSTEL}"
        raise GegevensError(msg) from error


@dataclass(frozen=True, slots=True)
class Invoer:
    """One source in ``bronnen.toml``: of which file of the data folder, and what it says."""

    invoer: str
    titel: str
    uitgever: str = ""
    stand: str = ""
    adres: str = ""
    licentie: str = ""
    toelichting: str = ""


def read_bronnen(path: Path) -> tuple[Invoer, ...]:
    """Read the sources of the files that belong to no single indeling.

    Raises
    ------
    GegevensError
        If the file is missing or damaged, or has an unknown or wrong field.
    """
    raw = _tables(read_toml(path).get("bron", []), "bron", path)
    _check_gevuld(raw, "bron", path)
    return tuple(_fill(Invoer, item, path) for item in raw)


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
    bronnen = [_fill(Bron, item, path) for item in _tables(raw.pop("bron", []), "bron", path)]
    try:
        kenmerken = _fill(Kenmerken, raw, path, bronnen=tuple(bronnen))
    except GegevensError as error:
        if str(path) in str(error):
            raise
        msg = f"{path}: {error} {HERSTEL}"
        raise GegevensError(msg) from error
    if kenmerken.slug != folder.name:
        msg = (
            f"{path}: slug '{kenmerken.slug}' is niet de naam van de map '{folder.name}'. {HERSTEL}"
        )
        raise GegevensError(msg)
    return kenmerken


T = TypeVar("T", "Preset", Bron, Invoer, Kenmerken)

# How TOML writes a field of each type, and what the user is told that it must be.
_SOORTEN: Mapping[str, tuple[type, str]] = MappingProxyType(
    {
        "str": (str, "een tekst"),
        "int": (int, "een geheel getal"),
        "int | None": (int, "een geheel getal"),
        "bool": (bool, "true of false"),
        "tuple[str, ...]": (list, "een lijst van teksten"),
    }
)


@cache
def _list_velden(cls: type[Any]) -> Mapping[str, tuple[tuple[type, str], bool]]:
    """Name of each field that TOML can have to its kind, and whether it must be there."""
    return {
        field.name: (_SOORTEN[str(field.type)], field.default is MISSING)
        for field in fields(cls)
        if str(field.type) in _SOORTEN
    }


def _fill(cls: type[T], raw: Mapping[str, Any], path: Path, **gebouwd: Any) -> T:
    """Build a frozen description from a TOML table, checking names and types of its fields.

    ``gebouwd`` are fields that TOML cannot have, made before.
    """
    kind: Any = cls
    known = _list_velden(kind)
    unknown = sorted(raw.keys() - known.keys())
    if unknown:
        near = suggest(unknown[0], list(known))
        msg = f"{path}: veld '{unknown[0]}' is onbekend.{near} {HERSTEL}"
        raise GegevensError(msg)
    missing = [name for name, (_, must) in known.items() if must and name not in raw]
    if missing:
        msg = f"{path}: veld '{missing[0]}' ontbreekt. {HERSTEL}"
        raise GegevensError(msg)
    values: dict[str, Any] = {}
    for name, value in raw.items():
        expected, label = known[name][0]
        # In Python a bool is an int and a list may hold anything: neither will do here.
        right = type(value) is expected
        if right and expected is list:
            right = all(type(item) is str for item in value)
        if not right:
            msg = f"{path}: veld '{name}' is '{value}', maar moet {label} zijn. {HERSTEL}"
            raise GegevensError(msg)
        values[name] = tuple(value) if expected is list else value
    return cls(**values, **gebouwd)


def _tables(value: Any, name: str, path: Path) -> list[dict[str, Any]]:
    if isinstance(value, list) and all(isinstance(item, dict) for item in value):
        return value
    msg = f"{path}: veld '{name}' is '{value}', maar moet een of meer blokken [[{name}]] zijn. "
    raise GegevensError(msg + HERSTEL)


def _check_gevuld(value: list[dict[str, Any]], name: str, path: Path) -> None:
    # Without them a report would be made all the same, and name no source.
    if not value:
        msg = f"Gegevensbestand {path} heeft geen enkel blok [[{name}]]. {HERSTEL}"
        raise GegevensError(msg)


def read_indeling(path: Path, kenmerken: Kenmerken) -> Indeling:
    """Read the ``toewijzing.csv`` of one indeling.

    Raises
    ------
    GegevensError
        If it is missing or damaged, gives one regio two names, or is no valid
        indeling.
    """
    cells = read_kolommen(path, TOEWIJZING_KOLOMMEN)
    shares = _read_aandelen(cells["aandeel"], path)
    regios, named = cells["regio_code"], cells["regio_naam"]
    names: dict[str, str] = {}
    # Few pairs of code and name are looked at more than once.
    for regio, naam in dict.fromkeys(zip(regios, named, strict=True)):
        if regio and names.setdefault(regio, naam) != naam:
            number = list(zip(regios, named, strict=True)).index((regio, naam)) + 2
            msg = (
                f"Gegevensbestand {path}, regel {number}: regio '{regio}' heet '{naam}', maar "
                f"eerder '{names[regio]}'. {HERSTEL}"
            )
            raise GegevensError(msg)
    rows = map(Lidmaatschap, cells["gemeente_code"], regios, shares, cells["bron_status"])
    try:
        return Indeling(kenmerken, tuple(rows), names)
    except GegevensError as error:
        msg = f"{path}: {error} {HERSTEL}"
        raise GegevensError(msg) from error


def _read_aandelen(texts: list[str], path: Path) -> list[float | None]:
    """Return shares as numbers; an empty one is unknown."""
    if set(texts) <= _HEEL.keys():
        return [_HEEL[text] for text in texts]
    numbers = parse_getallen(texts, "aandeel", path)
    return [None if math.isnan(number) else number for number in numbers]


@dataclass(frozen=True, slots=True)
class Preset:
    """A ready-made choice: of named reeksen, or of what a groep stands for."""

    naam: str
    toelichting: str = ""
    reeksen: tuple[str, ...] = ()
    groep: str = ""


def read_presets(path: Path) -> tuple[Preset, ...]:
    """Read the ready-made choices.

    Raises
    ------
    GegevensError
        If the file is missing or damaged.
    """
    raw = _tables(read_toml(path).get("preset", []), "preset", path)
    _check_gevuld(raw, "preset", path)
    presets = tuple(_fill(Preset, item, path) for item in raw)
    for preset in presets:
        if bool(preset.reeksen) == bool(preset.groep):
            msg = (
                f"Gegevensbestand {path}: preset '{preset.naam}' moet of reeksen of een groep "
                f"noemen. {HERSTEL}"
            )
            raise GegevensError(msg)
    return presets


def read_gemeenten(path: Path) -> dict[str, Gemeente]:
    """Read the gemeenten by code, ascending.

    Raises
    ------
    GegevensError
        If the file is missing or damaged, a gemeente stands twice or has no inwoners.
    """
    rows = read_rijen(path, GEMEENTE_KOLOMMEN)
    codes, namen, provincies, *numbers = zip(*rows, strict=True)
    inwoners, oppervlakte = (
        parse_getallen(texts, kolom, path)
        for texts, kolom in zip(numbers, GEMEENTE_KOLOMMEN[3:], strict=True)
    )
    found: dict[str, Gemeente] = {}
    for number, (code, *known) in enumerate(
        zip(codes, namen, provincies, inwoners, oppervlakte, strict=True), start=2
    ):
        gemeente = Gemeente(*known)
        wrong = "staat dubbel" if code in found else ""
        if not (gemeente.inwoners >= 1 and gemeente.inwoners % 1 == 0):
            wrong = wrong or "heeft geen geheel aantal inwoners van 1 of meer"
        if wrong:
            msg = f"Gegevensbestand {path}, regel {number}: gemeente {code} {wrong}. {HERSTEL}"
            raise GegevensError(msg)
        found[code] = gemeente
    return dict(sorted(found.items()))


def find_data() -> Path:
    """Return the data folder: inside an installed package, or beside a checkout.

    Raises
    ------
    GegevensError
        If neither is there.
    """
    package = Path(__file__).resolve().parents[2]
    for folder in (package / "data", package.parents[1] / "data"):
        if (folder / "indelingen").is_dir():
            return folder
    msg = (
        f"De gegevens van lappendeken zijn niet gevonden bij {package}. "
        "Installeer lappendeken opnieuw."
    )
    raise GegevensError(msg)
