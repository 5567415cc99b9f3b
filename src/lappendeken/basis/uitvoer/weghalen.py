"""Taking away a folder that we made, when the user asks: only files of these names."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from lappendeken.basis.afbreken import uninterrupted
from lappendeken.basis.uitvoer.manifest import MANIFEST, walk
from lappendeken.basis.uitvoer.mappen import ROMMEL
from lappendeken.basis.uitvoer.plaatsen import remove_file
from lappendeken.basis.uitvoer.schijf import is_link, lock, resolve, show_pad, translated
from lappendeken.errors import UitvoerError


def remove_map(doel: Path, namen: Sequence[str], *, met: str = "met --uit ") -> tuple[str, ...]:
    """Remove a folder of ours, also when it is damaged; what else is in it stays.

    Parameters
    ----------
    doel
        The folder.
    namen
        The files in it that are ours.
    met
        How the user says where it is, for the advice in a sentence.

    Returns
    -------
    tuple of str
        What stayed, and keeps the folder there.

    Raises
    ------
    UitvoerError
        If it is no folder, or may not be removed.
    """
    if is_link(doel) or not doel.is_dir():
        msg = (
            f"'{show_pad(doel)}' is geen gewone map en blijft zoals zij is. Haal haar zelf weg als "
            "u haar niet meer nodig hebt."
        )
        raise UitvoerError(msg)
    echt = resolve(doel, met=met)
    slot = echt.with_name(f".{echt.name}.lappendeken-slot")
    with translated(doel, echt, met=met), lock(slot, doel, met=met), uninterrupted():
        for name in (*namen, *sorted(ROMMEL), MANIFEST):
            path = echt / name
            if os.path.lexists(path) and (is_link(path) or not path.is_dir()):
                remove_file(path)
        files, folders = walk(echt)
        left = (*files, *(f"{name}/" for name in folders))
        if not left:
            echt.rmdir()
    return left
