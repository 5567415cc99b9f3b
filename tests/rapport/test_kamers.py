"""A folder a page: what pages share stands in ``gedeeld``, and no page leans on another."""

from __future__ import annotations

import ast
from pathlib import Path

from lappendeken import rapport

BRON = Path(rapport.__file__).parent
PAKKET = "lappendeken.rapport"
GEDEELD = "gedeeld"


def room_of(path: Path) -> str:
    """Return the folder of a file directly under the wing; empty for the wing itself."""
    parts = path.relative_to(BRON).parts
    return parts[0] if len(parts) > 1 else ""


def rooms_of_imports(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    modules = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    return {
        module.removeprefix(f"{PAKKET}.").split(".")[0]
        for module in modules
        if module.startswith(f"{PAKKET}.")
    }


def test_the_wing_has_a_folder_a_page_and_nothing_loose() -> None:
    rooms = {path.parent.name for path in BRON.glob("*/__init__.py")}
    assert rooms == {
        *(
            GEDEELD,
            "blad",
            "ensemble",
            "gebieden",
            "rapport",
            "scenario",
            "vergelijking",
            "voorstel",
        )
    }
    assert [path.name for path in BRON.glob("*.*")] == ["__init__.py"]


def test_a_page_imports_its_own_folder_and_what_is_shared() -> None:
    wrong = [
        f"{path.relative_to(BRON)} imports {room}"
        for path in sorted(BRON.rglob("*.py"))
        if room_of(path)
        for room in rooms_of_imports(path) - {room_of(path), GEDEELD}
    ]
    assert wrong == []
