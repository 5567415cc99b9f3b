"""Reading a list that a test writes down: four gemeenten in two regios."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from lappendeken import Catalogus
from lappendeken.gegevens.inlezen import Ingelezen, Leeswijze, read_indeling_bestand

Lees = Callable[..., Ingelezen]
GOED = {"GM0106": "Noord", "GM0114": "Noord", "GM0228": "Zuid", "GM0232": "Zuid"}
KOLOM = "Assen;Noord\nEmmen;Noord\nEde;Zuid\nEpe;Zuid\n"


def maak_lezer(folder: Path, catalogus: Catalogus, naam: str = "a.csv") -> Lees:
    """Return what writes text to a file, of this name unless it is told another, and reads it."""

    def read(text: str, name: str = naam, encoding: str = "utf-8", **wijze: str) -> Ingelezen:
        path = folder / name
        path.write_bytes(text.encode(encoding))
        return read_indeling_bestand(
            path, catalogus, herindelingen=catalogus.herindelingen, wijze=Leeswijze(**wijze)
        )

    return read


def regios(found: Ingelezen) -> dict[str, str]:
    """Return the name of the regio of each gemeente that has one."""
    namen = found.indeling.regionamen
    return {g: namen.get(code, code) for g, code in found.indeling.hoofdregio.items() if code}
