"""One door for writing: nothing outside it makes, changes, moves or removes a file."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import lappendeken

BRON = Path(lappendeken.__file__).parent
DEUR = "basis/uitvoer/"

# What fills the folder of a run, that the door made and puts in its place.
IN_DE_MAP = {
    "gegevens/tabelbestand.py": {"write_bytes"},
    # What is pasted, in a folder that the system gives and takes away.
    "gegevens/inlezen/geplakt.py": {"TemporaryDirectory", "write_bytes"},
    # A private copy of a user's map, in a folder that the system gives and takes away.
    "gegevens/inlezen/kaarten/kopie.py": {"open"},
    "gegevens/inlezen/kaarten/zipbestand.py": {"open"},
    "gegevens/inlezen/kaarten/proces.py": {"TemporaryDirectory"},
    "opdracht/gedeeld/tekenen.py": {"write_text"},
    "opdracht/gedeeld/uitvoermap.py": {"mkdir", "write_bytes", "write_text"},
    # A database in a folder that the system gives and takes away; what it holds goes by the door.
    "tabellen/geobestanden.py": {"TemporaryDirectory", "write_dataframe"},
}
# Calls of these names that touch no file, seen and understood.
BUITEN_DE_SCHIJF = {
    "rapport/gedeeld/worddocument.py": {"save"},  # to bytes in memory
    "gegevens/inlezen/kaarten/kind.py": {"fdopen", "open"},  # its own screen
    "cli/gedeeld/controle.py": {"to_json"},  # a text for the screen
    "gegevens/inlezen/pakket.py": {"open"},  # a part of a zip, to read
    "gegevens/huisstijl.py": {"open", "save"},  # a picture in memory
    "analyse/vergelijk/vergelijking.py": {"replace"},  # words of a column, by a mapping
}
METHODEN = frozenset(
    {
        *("write_text", "write_bytes", "touch", "mkdir", "rmdir", "unlink", "rename", "chmod"),
        *("symlink_to", "hardlink_to", "makedirs", "removedirs", "remove_file", "rmtree", "move"),
        *("copy", "copy2", "copyfile", "copytree", "copystat", "truncate", "mkstemp", "mkdtemp"),
        *("NamedTemporaryFile", "TemporaryFile", "TemporaryDirectory", "to_csv", "to_excel"),
        *("to_file", "to_parquet", "to_pickle", "to_json", "write_dataframe", "tofile", "save"),
        *("savez", "savetxt", "savefig", "extractall", "fdopen", "link", "symlink", "replace"),
    }
)
"""Whatever they are called on: a name that also means something harmless is looked at below."""


def writes_of(path: Path) -> list[tuple[int, str]]:
    """Return line and name of every call that may change what is on the disk."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = [(node.lineno, name) for node in ast.walk(tree) if (name := name_write(node))]
    return sorted(found)


def name_write(node: ast.AST) -> str:
    if not isinstance(node, ast.Call):
        return ""
    owner, name = "", ""
    if isinstance(node.func, ast.Attribute):
        name = node.func.attr
        owner = node.func.value.id if isinstance(node.func.value, ast.Name) else ""
    elif isinstance(node.func, ast.Name):
        name = node.func.id
    if name == "open":
        return "open" if opens_to_write(node, builtin=isinstance(node.func, ast.Name)) else ""
    if owner == "os" and name in {"remove", "open", "replace"}:
        return f"os.{name}"
    if name not in METHODEN or (isinstance(node.func, ast.Name) and name in {"replace", "copy"}):
        return ""  # of a dataclass or a mapping: no method, so no path
    if name in {"replace", "rename"}:
        # A path takes the one place; a text takes two, a table a mapping, a column a word.
        lone = len(node.args) == 1 and not node.keywords
        return name if lone and not isinstance(node.args[0], ast.Dict | ast.Constant) else ""
    if name == "write_bytes" and len(node.args) == 2:
        return ""  # of the folder of a run: a name and a content
    if name in {"copy", "move"} and owner != "shutil":
        return ""
    if name == "to_csv" and node.args and isinstance(node.args[0], ast.Name):
        return "" if node.args[0].id == "lines" else name  # a text in memory
    return name


def opens_to_write(node: ast.Call, *, builtin: bool) -> bool:
    given = {keyword.arg: keyword.value for keyword in node.keywords}
    place = 1 if builtin else 0
    mode = given.get("mode") or (node.args[place] if len(node.args) > place else None)
    if mode is None:
        return False
    known = isinstance(mode, ast.Constant) and isinstance(mode.value, str)
    return not known or bool(set(mode.value) & set("wax+"))


MODULES = [
    path
    for path in sorted(BRON.rglob("*.py"))
    if not path.relative_to(BRON).as_posix().startswith(DEUR)
]


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(BRON).as_posix())
def test_nothing_outside_the_door_writes(path: Path) -> None:
    name = path.relative_to(BRON).as_posix()
    allowed = IN_DE_MAP.get(name, set()) | BUITEN_DE_SCHIJF.get(name, set())
    assert [found for found in writes_of(path) if found[1] not in allowed] == []


@pytest.mark.parametrize("name", IN_DE_MAP)
def test_what_is_allowed_is_used(name: str) -> None:
    assert {found for _, found in writes_of(BRON / name)} == IN_DE_MAP[name]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("path.write_text(x)", "write_text"),
        ("path.open('w')", "open"),
        ("path.open(mode='ab')", "open"),
        ("path.open(hoe)", "open"),
        ("path.open('rb')", ""),
        ("path.open()", ""),
        ("open(path, 'r+')", "open"),
        ("open(path)", ""),
        ("path.replace(other)", "replace"),
        ("path.rename(other)", "rename"),
        ("text.replace('a', 'b')", ""),
        ("table.rename(columns=names)", ""),
        ("column.rename('jaccard')", ""),
        ("replace(keuze, a=1)", ""),
        ("os.remove(path)", "os.remove"),
        ("os.open(path, flags)", "open"),
        ("names.remove(x)", ""),
        ("path.touch()", "touch"),
        ("shutil.copy(a, b)", "copy"),
        ("table.copy()", ""),
        ("table.to_csv(path)", "to_csv"),
        ("(folder / name).unlink(missing_ok=True)", "unlink"),
    ],
)
def test_the_rule_sees_what_writes(source: str, expected: str) -> None:
    assert name_write(ast.parse(source, mode="eval").body) == expected
