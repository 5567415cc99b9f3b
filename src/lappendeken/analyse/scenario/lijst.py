"""A list of moves: who goes where, wherever on the sheet it begins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from lappendeken.gegevens.inlezen import TABEL_SUFFIXEN, Rijen, read_bladen, read_rijen, squash

KOLOMMEN: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "indeling": ("indeling",),
        "gemeente": ("gemeente", "gemeentenaam", "gemeentecode"),
        "naar_regio": ("naarregio", "naar", "nieuweregio"),
        "reden": ("reden", "toelichting"),
    }
)
"""Own name of a column to what people write above it."""


def read_moves(path: Path) -> Rijen | None:
    """Read a list of moves, also below a title; anything else is a whole indeling."""
    if path.suffix.casefold() not in TABEL_SUFFIXEN:
        return None
    names = {own: set(aliases) for own, aliases in KOLOMMEN.items()}
    first = next(iter(read_bladen(path)), None)
    for _, cells in first.rijen if first else ():
        keys = {squash(cell) for cell in cells}
        if keys & names["naar_regio"] and keys & names["gemeente"]:
            return read_rijen(path, kop=set().union(*names.values()))
    return None
