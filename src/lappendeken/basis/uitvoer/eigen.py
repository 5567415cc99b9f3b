"""One file of the user's own: held from reading to writing, and replaced in one step."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from lappendeken.basis.afbreken import uninterrupted
from lappendeken.basis.uitvoer.manifest import checksum
from lappendeken.basis.uitvoer.plaatsen import work_beside
from lappendeken.basis.uitvoer.schijf import (
    WINDOWS,
    parents,
    resolve,
    show_pad,
    sync,
    translated,
)
from lappendeken.errors import UitvoerError

_OPEN_MARKS = (".~lock.{}#", "~${}")


@dataclass(frozen=True, slots=True)
class Eigen:
    """A file that is held; made by :func:`hold_bestand`.

    Attributes
    ----------
    gevraagd
        As the user gave it.
    doel
        What is read and written: where a link leads.
    """

    gevraagd: Path
    doel: Path
    _plaats: Path
    _gelezen: str | None
    _met: str

    def write(self, inhoud: bytes) -> None:
        """Give the file this content: after any crash it is wholly the old or wholly the new.

        Raises
        ------
        UitvoerError
            If it was changed, made or removed since it is held; then it stays as it is.
        """
        nieuw = self._plaats / self.doel.name
        with translated(self.gevraagd, self.doel, met=self._met):
            self._require_unchanged()
            # Readable for nobody else until it has the rights of the old file.
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
            mode = 0o666 if self._gelezen is None else 0o600
            with os.fdopen(os.open(nieuw, flags, mode), "wb") as stream:
                stream.write(inhoud)
            if self._gelezen is not None:
                _copy_rights(self.doel, nieuw)
            sync(nieuw)
            with uninterrupted():
                self._require_unchanged()
                if self._gelezen is None:
                    _put_new(nieuw, self.doel)
                else:
                    nieuw.replace(self.doel)
                sync(self.doel.parent)

    def _require_unchanged(self) -> None:
        if _read_state(self.doel) == self._gelezen:
            return
        name = show_pad(self.gevraagd)
        msg = (
            f"'{name}' is intussen door iemand anders gemaakt en blijft zoals het is."
            if self._gelezen is None
            else f"'{name}' is intussen door iemand anders gewijzigd en blijft zoals het is. Sluit "
            "het in andere programma's en geef de opdracht opnieuw."
        )
        raise UitvoerError(msg)


@contextmanager
def hold_bestand(doel: Path, *, nieuw: bool, met: str = "met --uit ") -> Iterator[Eigen]:
    """Hold a file of the user's own, so that no other run of ours writes it meanwhile.

    Nothing else in its folder is touched. Its rights stay, and a link stays a link: the
    file behind it is written.

    Parameters
    ----------
    doel
        The file. Folders above a new one are made.
    nieuw
        Whether it must not be there yet; otherwise it must.
    met
        How the user says where to write, for the advice in a sentence.

    Yields
    ------
    Eigen
        To write with, after reading from the file.

    Raises
    ------
    UitvoerError
        If the file may not or cannot be written, is open in another program, or is
        being written by another run.
    """
    echt = resolve(doel, met=met)
    with translated(doel, echt, met=met):
        _check_plaats(doel, echt, nieuw=nieuw, met=met)
        with parents(echt), work_beside(doel, echt, met=met) as place:
            yield Eigen(doel, echt, place, _read_state(echt), met)


def _check_plaats(doel: Path, echt: Path, *, nieuw: bool, met: str) -> None:
    name = show_pad(doel)
    try:
        found = echt.stat()
    except FileNotFoundError:
        if nieuw:
            return
        msg = f"'{name}' bestaat niet. Controleer de naam en de map."
        raise UitvoerError(msg) from None
    if stat.S_ISDIR(found.st_mode):
        msg = f"'{name}' is een map. Geef een bestand."
        raise UitvoerError(msg)
    if nieuw:
        msg = f"'{name}' bestaat al en blijft zoals het is. Kies {met}een andere naam."
        raise UitvoerError(msg)
    if not stat.S_ISREG(found.st_mode):
        msg = f"'{name}' is een apparaat of doorgeefluik en geen bestand. Geef een bestand."
        raise UitvoerError(msg)
    if not os.access(echt, os.W_OK):
        msg = (
            f"'{name}' is alleen te lezen. Geef uzelf schrijfrechten, of kies {met}een andere "
            "plaats."
        )
        raise UitvoerError(msg)
    for beside in {doel, echt}:
        for mark in _OPEN_MARKS:
            if os.path.lexists(beside.with_name(mark.format(beside.name))):
                msg = (
                    f"'{name}' is nog open in een ander programma. Sluit het, bijvoorbeeld in "
                    "Excel of LibreOffice, en probeer het opnieuw."
                )
                raise UitvoerError(msg)


def _read_state(path: Path) -> str | None:
    """Return what tells one content from another; ``None`` when nothing is there."""
    return checksum(path) if os.path.lexists(path) else None


def _copy_rights(source: Path, target: Path) -> None:
    """Give a file the owner, the rights and the marks of another; never more rights."""
    found = source.stat()
    mode = stat.S_IMODE(found.st_mode)
    if hasattr(os, "chown") and not _chown(target, found):
        # These rights were meant for a group that the new file cannot have.
        mode &= ~stat.S_IRWXG
    with suppress(OSError):
        shutil.copystat(source, target)
    with suppress(OSError):
        target.chmod(mode)
        os.utime(target)


def _chown(target: Path, found: os.stat_result) -> bool:
    """Give a file this owner and group, or this group; whether the group is right."""
    for owner in (found.st_uid, -1):
        with suppress(OSError):
            os.chown(target, owner, found.st_gid)
            return True
    return False


def _put_new(source: Path, target: Path) -> None:
    """Move a file to a name that is free; fails when it is not."""
    if not WINDOWS:  # whose rename never replaces
        try:
            os.link(source, target)
        except FileExistsError:
            raise
        except OSError:
            pass  # a disk without links; the name was free just now
        else:
            return
    source.rename(target)
