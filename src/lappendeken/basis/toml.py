"""TOML that a person, or somebody else, wrote: within limits, and what is wrong in Dutch."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import tomli

from lappendeken.basis.bestand import read_bytes
from lappendeken.basis.tekst import shorten
from lappendeken.errors import GegevensError

_PLAATS = re.compile(r"at line (\d+), column (\d+)")
# Texts and comments, in which a bracket is only a character. Each alternative also matches
# when its end is missing, so that no place is looked at twice.
_TEKST = re.compile(
    r'"""(?:\\.|[^\\])*?(?:"""(?:"{0,2})|\Z)'
    r"|'''.*?(?:'''(?:'{0,2})|\Z)"
    r'|"(?:\\[^\n]|[^"\\\n])*"?'
    r"|'[^'\n]*'?"
    r"|#[^\n]*",
    re.DOTALL,
)
_HAAKJES = re.compile(r"[\[\]{}]")
_SCHEIDING = re.compile(r"[=,{}\[\]\n]")
_GROOTSTE = 2**63


class TomlFout(ValueError):  # noqa: N818 - a Dutch name, as in the messages
    """What is wrong with a TOML text: a Dutch clause to put behind the name of the file."""


def read_toml(path: Path, *, maximum: int, diepte: int, wat: str) -> tuple[dict[str, Any], str]:
    """Read a TOML file of a user.

    Parameters
    ----------
    path
        The file.
    maximum
        How many bytes it may have.
    diepte
        As in :func:`parse_toml`.
    wat
        What the file is, as a sentence begins: ``Scenario``.

    Returns
    -------
    tuple
        What it says, and its text.

    Raises
    ------
    GegevensError
        If it is missing, too large, no UTF-8, or no TOML within the limits.
    """
    content, name = read_bytes(path, maximum=maximum, wat=wat), shorten(path.name)
    try:
        text = content.decode("utf-8-sig")
        return parse_toml(text, diepte), text
    except UnicodeDecodeError:
        msg = f"{name} is geen UTF-8. Sla het op als UTF-8."
        raise GegevensError(msg) from None
    except TomlFout as error:
        msg = f"{name} {error}. Herstel die plaats."
        raise GegevensError(msg) from error


def parse_toml(text: str, diepte: int) -> dict[str, Any]:
    """Parse TOML.

    Parameters
    ----------
    text
        The whole of it.
    diepte
        How deep lists and tables may lie in each other.

    Raises
    ------
    TomlFout
        If it is no TOML, too deep, or has a number that is too large.

    Notes
    -----
    ``tomli`` is the parser of the standard library, compiled where there is a wheel for it. It
    descends a level of the interpreter for each bracket, and takes quadratic time for a name
    of many parts: so depth is counted first.

    Examples
    --------
    >>> parse_toml("a.b = [1]", 3)
    {'a': {'b': [1]}}
    """
    _check_diepte(text, diepte)
    try:
        found = tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        where = _PLAATS.search(str(error))
        reden = (
            f'regel {where[1]}, teken {where[2]} klopt niet; schrijf een veld als naam = "waarde"'
            if where
            else "het einde ontbreekt; sluit elk aanhalingsteken en haakje"
        )
        msg = f"is geen geldige TOML: {reden}"
        raise TomlFout(msg) from error
    # Python refuses to read a number of thousands of digits.
    except ValueError as error:
        msg = "heeft een getal van duizenden cijfers"
        raise TomlFout(msg) from error
    _check_waarden(found, diepte)
    return found


def _check_diepte(text: str, diepte: int) -> None:
    # Most texts are short of brackets and dots, wherever those stand.
    if text.count("[") + text.count("{") <= diepte and all(
        line.count(".") < diepte for line in text.split("\n")
    ):
        return
    bare = _TEKST.sub("x", text)
    depth = 0
    for number, bracket in enumerate(_HAAKJES.findall(bare)):
        depth += 1 if bracket in "[{" else -1
        if depth > diepte:
            raise TomlFout(f"{_word_diepte(diepte)} (regel {_find_regel(text, number)})")
    if bare.count(".") >= diepte and any(
        name.count(".") >= diepte for name in _SCHEIDING.split(bare)
    ):
        raise TomlFout(_word_diepte(diepte))


def _find_regel(text: str, number: int) -> int:
    """Return on which line a bracket stands, by its number."""
    bare = _TEKST.sub(lambda found: "\n" * found[0].count("\n") or "x", text)
    places = [bracket.start() for bracket in _HAAKJES.finditer(bare)]
    return bare.count("\n", 0, places[number]) + 1


def _check_waarden(found: dict[str, Any], diepte: int) -> None:
    """Refuse what became deep by many short names, and what is no number of 64 bits."""
    todo: list[tuple[int, Any]] = [(0, found)]
    while todo:
        depth, value = todo.pop()
        if depth > diepte:
            raise TomlFout(_word_diepte(diepte))
        if isinstance(value, int) and not -_GROOTSTE <= value < _GROOTSTE:
            msg = "heeft een getal van meer dan 18 cijfers"
            raise TomlFout(msg)
        if isinstance(value, dict | list):
            items = value.values() if isinstance(value, dict) else value
            # Most of it is text, in which nothing lies.
            todo += [(depth + 1, item) for item in items if type(item) is not str]


def _word_diepte(diepte: int) -> str:
    return f"is te diep: er liggen meer dan {diepte} lijsten of tabellen in elkaar"
