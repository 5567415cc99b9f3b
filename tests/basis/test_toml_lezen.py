"""The one door for a TOML file of a user: what it says when a file is no good."""

from __future__ import annotations

import ast
import tomllib
from pathlib import Path

import pytest

import lappendeken
from lappendeken import GegevensError
from lappendeken.basis.toml import TomlFout, parse_toml, read_toml
from lappendeken.gegevens.catalogus import find_data

PARSERS = ("tomli", "tomllib")
BRON = Path(lappendeken.__file__).parent


def lees(path: Path) -> tuple[dict[str, object], str]:
    return read_toml(path, maximum=50, diepte=3, wat="Huisstijl")


def test_gives_what_it_says_and_the_text_without_its_mark(tmp_path: Path) -> None:
    path = tmp_path / "stijl.toml"
    path.write_bytes(b"\xef\xbb\xbfnaam = 'x'\r\n")
    assert lees(path) == ({"naam": "x"}, "naam = 'x'\r\n")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"naam = '\xe9'", "stijl.toml is geen UTF-8. Sla het op als UTF-8."),
        (
            b"naam: x",
            (
                "stijl.toml is geen geldige TOML: regel 1, teken 5 klopt niet; schrijf een veld "
                'als naam = "waarde". Herstel die plaats.'
            ),
        ),
        (
            b"n = " + b"9" * 40,
            "stijl.toml heeft een getal van meer dan 18 cijfers. Herstel die plaats.",
        ),
    ],
    ids=["utf-8", "toml", "getal"],
)
def test_says_what_is_wrong_with_which_file(tmp_path: Path, content: bytes, says: str) -> None:
    path = tmp_path / "stijl.toml"
    path.write_bytes(content)
    with pytest.raises(GegevensError) as error:
        lees(path)
    assert str(error.value) == says


def test_nothing_else_parses_what_a_user_wrote() -> None:
    """Only the door itself, and what travels with the package, ask the parser."""
    found = {
        path.relative_to(BRON).as_posix()
        for path in BRON.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and ast.unparse(node.func)
        in {"parse_toml", *(f"{parser}.{name}" for parser in PARSERS for name in ("load", "loads"))}
    }
    assert found == {
        "basis/toml.py",
        "basis/woorden.py",
        "gegevens/catalogus/lezen.py",
        "rapport/gedeeld/verwijzingen.py",
        "tabellen/woordenboek/lezen.py",
    }


def test_the_parser_reads_the_data_as_that_of_the_standard_library() -> None:
    paths = list(find_data().rglob("*.toml"))
    assert len(paths) > 80
    for path in paths:
        text = path.read_text(encoding="utf-8")
        assert parse_toml(text, 10) == tomllib.loads(text)


@pytest.mark.parametrize(
    "text", ["a = 1\nb == 2", "a = 1\na = 2", "a = [1\nb", 'a = "\n"', "a.b = 1\na = 2\nc", "é = 1"]
)
def test_the_parser_points_at_the_place_of_that_of_the_standard_library(text: str) -> None:
    with pytest.raises(TomlFout) as told:
        parse_toml(text, 10)
    with pytest.raises(tomllib.TOMLDecodeError) as other:
        tomllib.loads(text)
    assert str(told.value.__cause__) == str(other.value)
