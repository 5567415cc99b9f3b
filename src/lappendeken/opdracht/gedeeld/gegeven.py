"""What a user gives where an indeling may stand: a name, a file, or what is pasted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lappendeken.basis.bestand import is_bestaand
from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.gegevens.inlezen import Leeswijze, is_bestand, split_keuze
from lappendeken.gegevens.inlezen.geplakt import STREEP, read_geplakt

if TYPE_CHECKING:
    from lappendeken.gegevens.inlezen import Ingelezen


@dataclass(frozen=True, slots=True)
class Bijlage:
    """A file of the user that was read and is no indeling.

    Attributes
    ----------
    bestand, sha256
        Name and checksum.
    soort
        What it was read as: ``scenario``, ``correcties``, ``register`` or ``inwonerslaag``.
    inhoud
        What was in it, in words.
    meldingen
        What there is to say about it.
    """

    bestand: str
    sha256: str
    soort: str
    inhoud: str
    meldingen: tuple[str, ...] = ()


@contextmanager
def open_bestand(path: Path) -> Iterator[Path]:
    """Give the file that a user means; ``-`` is what is pasted, kept while it is read."""
    if str(path) != STREEP:
        yield path
        return
    with read_geplakt() as pasted:
        yield pasted


def split_naam(name: str, wijze: Leeswijze) -> tuple[str, Path, Leeswijze]:
    """Take a file of the user apart: own name, the file, and how it is read."""
    naam, path, keuze = split_gegeven(name)
    return naam, path or Path(name), replace(wijze, keuze=keuze) if keuze else wijze


def split_gegeven(name: str) -> tuple[str, Path | None, str]:
    """Take a name of the user apart: own name, file (None for no file), choice in it."""
    own, mark, rest = name.partition("=")
    if STREEP in (name, rest if mark else name):
        return own.strip() if mark else "", Path(STREEP), ""
    if not is_bestand(name) and not is_bestaand(name):
        return "", None, ""
    file, choice = split_keuze(name)
    own, mark, rest = file.partition("=")
    if mark and rest and not is_bestaand(file):
        return own.strip(), Path(rest), choice
    return "", Path(file), choice


def is_vast_bestand(name: str) -> bool:
    """Tell whether a name can be nothing but a file: it has a kind, a folder, or is pasted."""
    _, path, _ = split_gegeven(name)
    if path is None:
        return False
    return bool(path.suffix) or str(path) == STREEP or bool(re.search(r"[/\\]", name))


def read_een(path: Path, catalogus: Catalogus, **options: Any) -> tuple[Ingelezen, ...]:
    """Read the one indeling of a file; as :func:`read_indelingen_bestand`."""
    from lappendeken.gegevens.inlezen import read_indeling_bestand

    return (read_indeling_bestand(path, catalogus, **options),)
