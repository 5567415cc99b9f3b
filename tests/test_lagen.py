"""Imports go down: the layers of the design, read from the source."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import lappendeken

BRON = Path(lappendeken.__file__).parent

GIDS = Path(__file__).parents[1] / "CONTRIBUTING.md"


def read_lagen() -> dict[str, int]:
    """Read the layer of each module or package from the table in CONTRIBUTING.md."""
    rows = re.findall(r"^\| (\d+) \| (.+) \|$", GIDS.read_text(encoding="utf-8"), re.MULTILINE)
    return {unit: int(layer) for layer, units in rows for unit in re.findall(r"`(\w+)`", units)}


LAGEN = read_lagen()

MODULES = sorted(BRON.rglob("*.py"))


def unit_of(path: Path) -> str:
    """Return the module or package directly under lappendeken."""
    return path.relative_to(BRON).parts[0].removesuffix(".py")


def imports_of(path: Path) -> set[tuple[str, int]]:
    """Return what a module imports of lappendeken, also inside functions, with its line."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: a relative import"
            module = node.module or ""
            if module == "lappendeken":
                names = [f"lappendeken.{alias.name}" for alias in node.names]
            else:
                names = [module]
        else:
            continue
        for name in names:
            package, _, rest = name.partition(".")
            if package == "lappendeken":
                unit = rest.split(".")[0]
                # A name from the package itself, such as __version__.
                found.add((unit if unit in LAGEN else "__init__", node.lineno))
    return found


def third_party_of(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add((node.module or "").split(".")[0])
    return found


def test_every_module_has_a_layer() -> None:
    assert {unit_of(path) for path in MODULES} - set(LAGEN) == set()


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(BRON).as_posix())
def test_imports_go_to_lower_layers_only(path: Path) -> None:
    mine = unit_of(path)
    wrong = [
        f"{path.relative_to(BRON)}:{line} imports {unit}"
        for unit, line in sorted(imports_of(path))
        if unit != mine
        and LAGEN[unit] >= LAGEN[mine]
        # The version is no layer: report and command line print it.
        and not (unit == "__init__" and is_version_only(path, line))
    ]
    assert wrong == []


def is_version_only(path: Path, line: int) -> bool:
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return any(
        isinstance(node, ast.ImportFrom)
        and node.lineno == line
        and [alias.name for alias in node.names] == ["__version__"]
        for node in nodes
    )


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(BRON).as_posix())
def test_folium_and_branca_stay_in_kaart(path: Path) -> None:
    if unit_of(path) != "kaart":
        assert third_party_of(path) & {"folium", "branca"} == set()


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(BRON).as_posix())
def test_only_the_command_line_prints(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    prints = [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "print"
    ]
    assert prints == [] or unit_of(path) == "cli"


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(BRON).as_posix())
def test_no_module_outgrows_its_reader(path: Path) -> None:
    # 400 lines is a question, 600 a split.
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 600
