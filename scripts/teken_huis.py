"""Count the wings of the package and the imports between them, and draw them.

    python scripts/teken_huis.py                 count, and compare the drawing
    python scripts/teken_huis.py --schrijf       draw docs/beeld/architectuur.svg again
    python scripts/teken_huis.py --bron MAP      count another checkout's package

The drawing holds no numbers that change from commit to commit, only wings and arrows, so
that it is made again when the structure changes and not when a function does.
"""

from __future__ import annotations

import argparse
import ast
import sys
from collections import Counter
from graphlib import TopologicalSorter
from html import escape
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAKKET = ROOT / "src" / "lappendeken"
TEKENING = ROOT / "docs" / "beeld" / "architectuur.svg"
LOS = ("__init__", "__main__", "errors")

ZEGT = {
    "basis": "tekst, stijl, deuren naar de schijf",
    "model": "indeling, gebiedskaart, topologie",
    "maten": "de maten: zuivere functies",
    "gegevens": "catalogus, eigen bestanden",
    "analyse": "congruentie, vergelijk, voorstel",
    "tabellen": "wat een tabel is; Excel",
    "kaart": "de kaart: folium en JavaScript",
    "rapport": "de bladzijden",
    "opdracht": "kies, bereken, schrijf",
    "cli": "opties, hulp, scherm",
}


def list_modules(pakket: Path) -> dict[str, Path]:
    """Return dotted name within the package to path."""
    return {
        ".".join(path.relative_to(pakket).with_suffix("").parts).removesuffix(".__init__"): path
        for path in sorted(pakket.rglob("*.py"))
    }


def list_imports(pakket: Path) -> set[tuple[str, str]]:
    """Return pairs (importer, imported) of modules, also inside functions."""
    modules = list_modules(pakket)
    found = set()
    for module, path in modules.items():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.ImportFrom) or not node.module:
                continue
            package, _, base = node.module.partition(".")
            if package != pakket.name:
                continue
            for alias in node.names:
                full = f"{base}.{alias.name}".strip(".")
                target = full if full in modules else base
                if target and target != module:
                    found.add((module, target))
    return found


def room_of(module: str) -> str:
    """Return the room: what stands directly in the package."""
    return module.split(".")[0]


def count(pakket: Path) -> dict[str, int]:
    """Count rooms, floors and corridors.

    Returns
    -------
    dict
        ``kamers``: modules and packages directly in the package. ``verdiepingen``: the
        longest chain of rooms that import one another. ``gangen``: pairs of a module and
        a room that it imports from, its own room aside. ``paren``: pairs of rooms.
    """
    modules, imports = list_modules(pakket), list_imports(pakket)
    rooms = {room_of(module) for module in modules} - {"__init__", "__main__"}
    between = {
        (room_of(a), room_of(b))
        for a, b in imports
        if room_of(a) != room_of(b) and {room_of(a), room_of(b)} <= rooms
    }
    graph = {room: {b for a, b in between if a == room} for room in rooms}
    floor: dict[str, int] = {}
    for room in TopologicalSorter(graph).static_order():
        floor[room] = 1 + max((floor[below] for below in graph[room]), default=0)
    lines = sum(len(path.read_text(encoding="utf-8").splitlines()) for path in modules.values())
    return {
        "modules": len(modules),
        "regels": lines,
        "kamers": len(rooms),
        "verdiepingen": max(floor.values()),
        "paren": len(between),
        "gangen": len({(a, room_of(b)) for a, b in imports if room_of(a) != room_of(b)}),
        "imports": len(imports),
    }


def read_vleugels() -> list[str]:
    """Read the wings from CONTRIBUTING.md, the lowest first."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    table = text[text.index("| wing |") : text.index("Beside them stand")]
    return [line.split("`")[1] for line in table.splitlines() if line.startswith("| `")]


def draw(pakket: Path) -> str:
    """Draw the wings as floors, the lowest below, with an arrow per pair that imports."""
    wings = read_vleugels()[::-1]
    width, high, step, left = 860, 46, 66, 250
    total = step * len(wings) + 20
    weight = Counter((room_of(a), room_of(b)) for a, b in list_imports(pakket))
    middle = {name: 24 + step * place + high / 2 for place, name in enumerate(wings)}
    parts = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {total}" '
            'font-family="Arial, sans-serif" role="img" aria-labelledby="titel">'
        ),
        (
            '<title id="titel">De tien vleugels van lappendeken; een pijl wijst naar wat een '
            "vleugel gebruikt, altijd omlaag</title>"
        ),
        (
            '<defs><marker id="punt" viewBox="0 0 6 6" refX="6" refY="3" markerWidth="6" '
            'markerHeight="6" orient="auto"><path d="M0 0 6 3 0 6z" fill="#5b6b7b"/></marker>'
            "</defs>"
        ),
        f'<rect width="{width}" height="{total}" fill="#fff"/>',
    ]
    for upper, lower in sorted(weight):
        if upper == lower or not {upper, lower} <= set(wings):
            continue
        jump = wings.index(lower) - wings.index(upper)
        right = jump % 2 == 1
        x = left + 360 if right else left
        bow = (22 + 20 * jump) * (1 if right else -1)
        parts.append(
            f'<path d="M{x} {middle[upper]:g}C{x + bow} {middle[upper] + 8:g} {x + bow} '
            f'{middle[lower] - 8:g} {x} {middle[lower]:g}" fill="none" stroke="#5b6b7b" '
            f'stroke-opacity=".55" marker-end="url(#punt)"><title>{upper} gebruikt {lower}'
            "</title></path>"
        )
    for name in wings:
        y = middle[name] - high / 2
        parts += [
            (
                f'<rect x="{left}" y="{y:g}" width="360" height="{high}" rx="6" fill="#e8eef4" '
                'stroke="#1f4e79"/>'
            ),
            (
                f'<text x="{left + 14}" y="{y + 20:g}" font-size="16" font-weight="bold" '
                f'fill="#12314d">{escape(name)}</text>'
            ),
            (
                f'<text x="{left + 14}" y="{y + 37:g}" font-size="12.5" fill="#33475b">'
                f"{escape(ZEGT[name])}</text>"
            ),
        ]
    return "\n".join([*parts, "</svg>", ""])


def main() -> int:
    """Count, and write or compare the drawing."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bron", type=Path, default=PAKKET, help="the package to count")
    parser.add_argument("--schrijf", action="store_true", help="write the drawing")
    given = parser.parse_args()
    for name, number in count(given.bron).items():
        print(f"{name:<14}{number:>7}")
    if given.bron != PAKKET:
        return 0
    drawing = draw(PAKKET)
    if given.schrijf:
        TEKENING.write_text(drawing, encoding="utf-8", newline="\n")
    elif TEKENING.read_text(encoding="utf-8") != drawing:
        print(f"{TEKENING.name} is not what the imports draw: run with --schrijf", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
