"""A scenario in TOML as text, before its words are understood."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

from lappendeken.basis.tekst import format_getal, shorten, suggest
from lappendeken.basis.toml import read_toml
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.grenzen import NAAM_TEKENS, TOML_BYTES, TOML_DIEPTE

REGELS = "_regels"
"""Under which the lines of the tables are found; no table can have this name."""

VELDEN: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "wijziging": ("indeling", "gemeente", "naar_regio", "reden"),
        "vervanging": ("indeling", "door", "reden"),
        "bron": ("titel", "uitgever", "stand", "adres", "licentie"),
    }
)
"""Kind of table to the fields that it can have."""
_NODIG: Mapping[str, Sequence[str]] = MappingProxyType({"bron": ("titel",)})

_TEKSTEN: Mapping[str, int] = MappingProxyType({"naam": NAAM_TEKENS, "kanttekening": 2000})
"""What a scenario says of itself, and how many characters that may be."""
_TABLE = re.compile(r"^\s*\[\[\s*(\w+)\s*\]\]")


def read_scenariotoml(path: Path) -> dict[str, Any]:
    """Read a scenario in TOML: the fields as they stand, and the line of each table.

    Parameters
    ----------
    path
        The file: tables of :data:`VELDEN`, and the texts ``naam`` and ``kanttekening``.

    Raises
    ------
    GegevensError
        If it is missing, too large, no UTF-8, no TOML, too deep, or has another field or a
        text that is none, or too long.
    """
    name = shorten(path.name)
    raw, content = read_toml(path, maximum=TOML_BYTES, diepte=TOML_DIEPTE, wat="Scenario")
    unknown = sorted(set(raw) - {*_TEKSTEN, *VELDEN})
    if unknown:
        near = suggest(unknown[0], [*_TEKSTEN, *VELDEN])
        msg = (
            f"{name}: '{shorten(unknown[0])}' is onbekend.{near} Een scenario heeft "
            "'naam', 'kanttekening', [[wijziging]], [[vervanging]] en [[bron]]."
        )
        raise GegevensError(msg)
    for key, most in _TEKSTEN.items():
        text = raw.get(key, "")
        if not isinstance(text, str) or len(text) > most:
            msg = (
                f"{name}: '{key}' is {shorten(repr(text))}. Schrijf een tekst van hoogstens "
                f"{format_getal(most)} tekens."
            )
            raise GegevensError(msg)
    raw[REGELS] = _find_lines(content)
    return raw


def _find_lines(text: str) -> dict[str, list[int]]:
    """Find the line of each ``[[table]]``, which the TOML reader does not tell."""
    found: dict[str, list[int]] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _TABLE.match(line):
            found.setdefault(header[1], []).append(number)
    return found


def list_items(
    path: Path, raw: Mapping[str, Any], kind: str
) -> list[tuple[int, str, dict[str, str]]]:
    """Return line, place and texts of each table of a kind.

    Raises
    ------
    GegevensError
        If they are no tables, or have fields that are unknown or missing.
    """
    items = raw.get(kind, [])
    lines = raw[REGELS].get(kind, [])
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        msg = f"{shorten(path.name)}: schrijf elke {kind} onder een eigen kop [[{kind}]]."
        raise GegevensError(msg)
    found = []
    name = shorten(path.name)
    for number, item in enumerate(items, start=1):
        known = len(lines) == len(items)
        regel = lines[number - 1] if known else 0
        where = f"{name}, regel {regel}" if known else f"{name}, {kind} {number}"
        unknown = sorted(set(item) - set(VELDEN[kind]))
        if unknown:
            msg = (
                f"{where}: '{shorten(unknown[0])}' is onbekend."
                f"{suggest(unknown[0], VELDEN[kind])} Een {kind} heeft: "
                f"{', '.join(VELDEN[kind])}."
            )
            raise GegevensError(msg)
        missing = [key for key in _NODIG.get(kind, ()) if not str(item.get(key, "")).strip()]
        if missing:
            msg = f"{where}: '{missing[0]}' is leeg. Vul het in of haal deze {kind} weg."
            raise GegevensError(msg)
        found.append((regel, where, {key: str(value).strip() for key, value in item.items()}))
    return found
