"""One door for reading: nothing outside it opens a file that a user names, or looks for it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import lappendeken

BRON = Path(lappendeken.__file__).parent
# The door itself, and the one that looks at what it wrote.
DEUREN = ("basis/bestand.py", "basis/uitvoer/")

# What travels with the package, and what another door handed over, by module.
EIGEN = {
    "basis/woorden.py": {"read_text"},
    "cli/gedeeld/opties.py": {"is_dir", "stat", "iterdir"},  # what was just written
    "opdracht/herhaal.py": {"exists"},  # which sentence to say
    "opdracht/site.py": {"exists"},  # what was just written
    "gegevens/bewaard.py": {"is_dir", "iterdir"},  # the folder of the user's own indelingen
    "gegevens/catalogus/catalogus.py": {"glob"},
    "gegevens/catalogus/lezen.py": {"is_dir", "is_file", "read_bytes", "read_text"},
    "gegevens/catalogus/grond.py": {"is_file", "read_bytes", "read_file"},
    "gegevens/controle.py": {"iterdir"},
    "gegevens/inlezen/kaarten/drivers.py": {"glob"},
    "gegevens/inlezen/kaarten/gdal.py": {"connect"},  # the private copy
    "gegevens/inlezen/kaarten/geojson.py": {"read_bytes"},  # the private copy
    "gegevens/inlezen/kaarten/kind.py": {"fdopen"},  # the pipe to its parent
    "gegevens/inlezen/kaarten/kml.py": {"open"},  # the private copy
    "gegevens/inlezen/kaarten/zipbestand.py": {"open", "read_bytes"},  # the private copy
    "gegevens/inlezen/kaarten/kopie.py": {"exists", "is_file", "is_symlink", "open", "stat"},
    "gegevens/inlezen/pakket.py": {"open"},  # a part of a zip in memory
    "gegevens/huisstijl.py": {"open"},  # a picture in memory
    "gegevens/tabelbestand.py": {"open"},
    "kaart/offline.py": {"read_text"},
    "rapport/gedeeld/verwijzingen.py": {"read_text"},
    "tabellen/geobestanden.py": {"connect", "exists", "read_bytes"},  # what it just made
    "tabellen/woordenboek/lezen.py": {"read_text"},
}
METHODEN = frozenset(
    {
        *("open", "read_text", "read_csv", "read_excel", "read_file", "read_parquet", "read_json"),
        *("exists", "is_file", "is_dir", "is_symlink", "is_fifo", "stat", "lstat", "glob", "rglob"),
        *("iterdir", "load_workbook", "fromfile", "loadtxt", "genfromtxt", "memmap", "connect"),
        *("isfile", "isdir", "listdir", "scandir", "open_code", "fdopen"),
    }
)


def reads_of(path: Path) -> set[str]:
    """Return the name of every call that looks at the disk."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {name for node in ast.walk(tree) if (name := name_read(node))}


def name_read(node: ast.AST) -> str:
    if not isinstance(node, ast.Call):
        return ""
    if isinstance(node.func, ast.Name):
        return node.func.id if node.func.id in METHODEN else ""
    if not isinstance(node.func, ast.Attribute):
        return ""
    name = node.func.attr
    if name == "read_bytes":
        return name
    owner = node.func.value.id if isinstance(node.func.value, ast.Name) else ""
    # Opening a descriptor is writing here, and seen by the test of that door.
    if owner == "os" and name == "open":
        return ""
    return name if name in METHODEN else ""


MODULES = [
    path
    for path in sorted(BRON.rglob("*.py"))
    if not path.relative_to(BRON).as_posix().startswith(DEUREN)
]


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(BRON).as_posix())
def test_nothing_outside_the_door_looks_at_the_disk(path: Path) -> None:
    assert reads_of(path) - EIGEN.get(path.relative_to(BRON).as_posix(), set()) == set()


@pytest.mark.parametrize("name", EIGEN)
def test_what_is_allowed_is_used(name: str) -> None:
    assert EIGEN[name] <= reads_of(BRON / name)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("path.read_text()", "read_text"),
        ("path.read_bytes()", "read_bytes"),
        ("read_bytes(path, maximum=3)", ""),
        ("open(path)", "open"),
        ("path.open('rb')", "open"),
        ("path.exists()", "exists"),
        ("(folder / name).is_file()", "is_file"),
        ("pd.read_csv(path)", "read_csv"),
        ("load_workbook(path)", "load_workbook"),
        ("check_bestand(path)", ""),
    ],
)
def test_the_rule_sees_what_reads(source: str, expected: str) -> None:
    assert name_read(ast.parse(source, mode="eval").body) == expected
