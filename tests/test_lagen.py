"""Imports go down: the wings of the design, read from CONTRIBUTING and from the source."""

from __future__ import annotations

import ast
import re
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import lappendeken

BRON = Path(lappendeken.__file__).parent
GIDS = Path(__file__).parents[1] / "CONTRIBUTING.md"
LOS = {"errors", "__init__", "__main__"}
"""What may stand beside the wings."""


def read_vleugels() -> list[str]:
    """Read the wings from the table in CONTRIBUTING.md, the lowest first."""
    text = GIDS.read_text(encoding="utf-8")
    table = text[text.index("| wing |") : text.index("Beside them stand")]
    return re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)


VLEUGELS = read_vleugels()
RANG: dict[str, float] = {
    "errors": -1,
    **{name: rank for rank, name in enumerate(VLEUGELS)},
    "__main__": 99,
}
# The public names stand above every wing but the command line, which shows the version.
RANG["__init__"] = RANG["opdracht"] + 0.5

MODULES = {
    ".".join(("lappendeken", *path.relative_to(BRON).with_suffix("").parts)).removesuffix(
        ".__init__"
    ): path
    for path in sorted(BRON.rglob("*.py"))
}


def unit_of(module: str) -> str:
    """Return the wing of a module, or the module beside the wings that it is."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def is_for_types(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.If)
        and isinstance(node.test, ast.Name)
        and node.test.id == "TYPE_CHECKING"
    )


def imports_of(module: str, *, types: bool = True) -> dict[str, int]:
    """Return what a module imports of lappendeken, also inside functions, with the line.

    A name from a package counts for the module that it is, else for the package.
    """
    found: dict[str, int] = {}
    todo: list[ast.AST] = [ast.parse(MODULES[module].read_text(encoding="utf-8"))]
    while todo:
        node = todo.pop()
        if not types and is_for_types(node):
            continue
        todo += ast.iter_child_nodes(node)
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}:{node.lineno}: a relative import"
            if node.module == "lappendeken" and [a.name for a in node.names] == ["__version__"]:
                continue
            names = [
                name if name in MODULES else (node.module or "")
                for name in (f"{node.module}.{alias.name}" for alias in node.names)
            ]
        else:
            continue
        found |= {name: node.lineno for name in names if name in MODULES}
    return found


def third_party_of(module: str) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(MODULES[module].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add((node.module or "").split(".")[0])
    return found


def test_there_are_ten_wings_and_nothing_stands_loose() -> None:
    assert len(VLEUGELS) == 10
    assert {unit_of(module) for module in MODULES} == {*VLEUGELS, *LOS}
    assert {path.name for path in BRON.glob("*.py")} == {f"{name}.py" for name in LOS}


def test_imports_go_to_lower_wings_only() -> None:
    wrong = [
        f"{module}:{line} imports {name}"
        for module in MODULES
        for name, line in imports_of(module).items()
        if unit_of(name) != unit_of(module) and RANG[unit_of(name)] >= RANG[unit_of(module)]
    ]
    assert wrong == []


def test_no_circles_inside_a_wing() -> None:
    # A package is what its __init__ imports; a module of it does not wait for the package.
    graph = {module: set(imports_of(module, types=False)) for module in MODULES}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        raise AssertionError(" -> ".join(error.args[1])) from None


def test_folium_and_branca_stay_in_kaart() -> None:
    others = [module for module in MODULES if unit_of(module) != "kaart"]
    assert [m for m in others if third_party_of(m) & {"folium", "branca"}] == []


def test_only_the_command_line_prints() -> None:
    prints = [
        f"{module}:{node.lineno}"
        for module, path in MODULES.items()
        if unit_of(module) != "cli"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if (isinstance(node, ast.Name) and node.id == "print")
        or (isinstance(node, ast.Attribute) and node.attr == "echo")
    ]
    assert prints == []


def test_every_package_says_in_its_first_sentence_what_lives_there() -> None:
    for module, path in MODULES.items():
        if path.name == "__init__.py":
            said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
            assert re.match(r"[A-Z`].+[.]", said.split("\n\n")[0], re.DOTALL), module


def test_no_module_outgrows_its_reader() -> None:
    # 400 lines is a question, 600 a split.
    long = {
        module: lines
        for module, path in MODULES.items()
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 400
    }
    assert long == {}
