"""Telling a file from a name, and what is chosen of it from the file."""

from __future__ import annotations

import re
from pathlib import Path

from lappendeken.basis.bestand import is_bestaand

# No short name of an indeling ends in a dot and letters.
_SUFFIX = re.compile(r"\.[a-z][a-z0-9]{1,7}", re.IGNORECASE)


def is_bestand(text: str) -> bool:
    """Tell whether a user means a file, also of a kind that cannot be read, rather than a name."""
    return bool(_SUFFIX.fullmatch(Path(split_keuze(text)[0]).suffix))


def split_keuze(text: str) -> tuple[str, str]:
    """Take what is chosen of a file off its name: ``lijst.xlsx#GGD-regio``.

    Returns
    -------
    tuple
        The file; the column or indeling in it, empty when none is named.
    """
    name, mark, choice = text.rpartition("#")
    if mark and choice and not is_bestaand(text) and _SUFFIX.fullmatch(Path(name).suffix):
        return name, choice
    return text, ""
