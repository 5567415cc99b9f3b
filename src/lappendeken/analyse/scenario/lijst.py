"""A list of moves: who goes where, wherever on the sheet it begins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from lappendeken.gegevens.inlezen import (
    TABEL_SUFFIXEN,
    Leeswijze,
    Rijen,
    read_bladen,
    read_rijen,
    squash,
)

KOLOMMEN: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "indeling": ("indeling",),
        "gemeente": ("gemeente", "gemeentenaam", "gemeentecode"),
        "naar_regio": ("naarregio", "naar", "nieuweregio"),
        "reden": ("reden", "toelichting"),
    }
)
"""Own name of a column to what people write above it."""


def read_moves(path: Path, blad: str = "") -> Rijen | None:
    """Read a list of moves, also below a title or on a later sheet.

    Returns
    -------
    Rijen or None
        None for anything else, which is a whole indeling.
    """
    if path.suffix.casefold() not in TABEL_SUFFIXEN:
        return None
    names = {own: set(aliases) for own, aliases in KOLOMMEN.items()}
    for ruw in read_bladen(path, Leeswijze(blad=blad)):
        for _, cells in ruw.rijen:
            keys = {squash(cell) for cell in cells}
            if keys & names["naar_regio"] and keys & names["gemeente"]:
                return read_rijen(path, kop=set().union(*names.values()), blad=ruw.blad)
    return None
