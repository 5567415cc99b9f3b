"""One file that we made: replaced in one step, recognised by a seal at its end."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lappendeken.basis.afbreken import uninterrupted
from lappendeken.basis.uitvoer.manifest import checksum
from lappendeken.basis.uitvoer.plaatsen import work_beside
from lappendeken.basis.uitvoer.schijf import (
    parents,
    resolve,
    show_pad,
    sync,
    translated,
)
from lappendeken.errors import UitvoerError

_SEAL = "<!-- geschreven door lappendeken; sha256 "
_SEAL_END = " -->\n"


@contextmanager
def write_bestand(doel: Path, *, overschrijf: bool = False) -> Iterator[Path]:
    """Write one HTML file whole or not at all, with a seal at its end.

    Parameters
    ----------
    doel
        A new file, or one that we wrote. Its seal holds a checksum.
    overschrijf
        Also replace a file of ours that was changed since. Somebody else's file
        is never replaced.

    Yields
    ------
    Path
        Where to write the content.

    Raises
    ------
    UitvoerError
        If the file may not or cannot be written, or another run is writing it.
    """
    echt = resolve(doel)
    with translated(doel, echt), parents(echt):
        _check_bestand(doel, echt, overschrijf)
        with work_beside(doel, echt) as place:
            nieuw = place / echt.name
            yield nieuw
            with nieuw.open("a", encoding="utf-8", newline="") as stream:
                stream.write(f"{_SEAL}{checksum(nieuw)}{_SEAL_END}")
            sync(nieuw)
            with uninterrupted():
                _check_bestand(doel, echt, overschrijf)
                nieuw.replace(echt)
                sync(echt.parent)


def _check_bestand(doel: Path, echt: Path, overschrijf: bool) -> None:
    name = show_pad(doel)
    if echt.is_dir():
        msg = f"'{name}' is een map. Geef met --uit een bestand, zoals --uit kaart.html."
        raise UitvoerError(msg)
    if not os.path.lexists(echt):
        return
    found = _read_seal(echt)
    if found is None:
        msg = (
            f"'{name}' bestaat al en is niet met deze opdracht gemaakt. "
            "Kies met --uit een andere naam."
        )
        raise UitvoerError(msg)
    if not found and not overschrijf:
        msg = (
            f"'{name}' is gewijzigd sinds lappendeken het schreef. Kies met --uit een andere naam, "
            "of geef --overschrijf om het toch te vervangen."
        )
        raise UitvoerError(msg)


def _read_seal(path: Path) -> bool | None:
    """Return whether our seal fits the content; ``None`` when there is no seal."""
    if not path.is_file():
        return None
    content = path.read_bytes()
    start = content.rfind(_SEAL.encode())
    if start < 0:
        return None
    fits = f"{_SEAL}{hashlib.sha256(content[:start]).hexdigest()}{_SEAL_END}"
    return content[start:] == fits.encode()
