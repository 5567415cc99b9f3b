"""The disk: one run at a time, nothing half there, and errors in plain Dutch."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from lappendeken.basis.bestand import translate_schijffout
from lappendeken.basis.tekst import shorten
from lappendeken.errors import UitvoerError

WINDOWS = os.name == "nt"

_MAX_PAD = 200
_VOL = (errno.ENOSPC, errno.EDQUOT)


def show_pad(path: Path) -> str:
    """Return a path for in a sentence: whole as long as a person can still use it."""
    return shorten(str(path).replace("\0", "?"), _MAX_PAD)


def is_bezet(doel: Path) -> bool:
    """Tell whether something stands at a place; what cannot be seen counts as nothing.

    For a choice before the work; the writers themselves say why a place will not do.
    """
    try:
        return doel.exists()
    except (OSError, ValueError):
        return False


def is_link(path: Path) -> bool:
    """Tell a symbolic link, or what Windows calls a junction, from a file or folder."""
    try:
        found = path.lstat()
    except OSError:
        return False
    if stat.S_ISLNK(found.st_mode):
        return True
    # Not every mark of this kind: what OneDrive keeps elsewhere has one too.
    tag = getattr(found, "st_reparse_tag", 0)
    return bool(tag) and tag == getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", 0)


def may_write(folder: Path) -> bool:
    """Tell whether files can be made in a folder."""
    if not os.access(folder, os.W_OK | os.X_OK):
        return False
    if not WINDOWS:
        return True
    # Windows answered for the read-only mark, not for the rights: only trying tells.
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def _try_lock(stream: IO[bytes]) -> bool:
    """Lock an open file until it is closed or the process dies, however it dies."""
    try:
        if WINDOWS:
            import msvcrt

            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        else:
            import fcntl

            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        # A file system without locks is no reason to refuse all work on it.
        return error.errno not in {errno.EACCES, errno.EAGAIN, errno.EDEADLK}
    return True


@contextmanager
def lock(path: Path, doel: Path, *, met: str = "met --uit ") -> Iterator[None]:
    """Keep a second run away from ``doel`` by a lock that dies with this process."""
    busy = (
        f"Er schrijft al een andere opdracht van lappendeken naar '{show_pad(doel)}'. Wacht tot "
        f"die klaar is of kies {met}een andere plaats."
    )
    while True:
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
        stream = os.fdopen(os.open(path, flags, 0o666), "r+b")
        if not _try_lock(stream):
            stream.close()
            raise UitvoerError(busy)
        # The previous owner may have removed the file while we waited to open it.
        with suppress(OSError):
            if os.path.samestat(os.fstat(stream.fileno()), path.stat()):
                break
        stream.close()
    if os.fstat(stream.fileno()).st_size:
        stream.close()
        msg = (
            f"'{show_pad(path)}' staat in de weg en is niet van lappendeken. Zet het ergens anders "
            f"neer of kies {met}een andere plaats."
        )
        raise UitvoerError(msg)
    try:
        yield
    finally:
        # Windows removes no open file; elsewhere closing first would let another run in.
        if WINDOWS:
            stream.close()
        with suppress(OSError):
            path.unlink()
        stream.close()


def resolve(doel: Path, *, met: str = "met --uit ") -> Path:
    """Return the real place; a symbolic link is followed, and the rules apply there.

    Parameters
    ----------
    doel
        As the user gave it.
    met
        How the user says where to write, for the advice in a sentence.
    """
    if "\0" in str(doel) or not str(doel).strip():
        msg = f"'{show_pad(doel)}' is geen bruikbaar pad. Kies {met}een gewone naam."
        raise UitvoerError(msg)
    try:
        here = doel.absolute()
    except FileNotFoundError:
        msg = (
            "De map waarin u werkt bestaat niet meer. Ga naar een andere map, of kies "
            f"{met}een volledig pad."
        )
        raise UitvoerError(msg) from None
    with translated(doel, here, met=met):
        try:
            return here.resolve()
        except RuntimeError:  # what Python before 3.13 makes of links in a circle
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(here)) from None


@contextmanager
def parents(doel: Path) -> Iterator[None]:
    """Make the folders above the target; take them away again when it fails."""
    missing = [parent for parent in doel.parents if not parent.exists()]
    made: list[Path] = []
    try:
        for parent in reversed(missing):
            parent.mkdir()
            made.append(parent)
        yield
    except BaseException:
        for parent in reversed(made):
            with suppress(OSError):
                parent.rmdir()
        raise


@contextmanager
def translated(doel: Path, echt: Path, *, met: str = "met --uit ") -> Iterator[None]:
    """Say in one Dutch sentence why a place cannot be written."""
    try:
        yield
    except OSError as error:
        elsewhere = error.filename and not _is_about(Path(os.fsdecode(error.filename)), echt)
        # Jinja has an OSError of its own, without a number: no disk said that.
        if error.errno is None or elsewhere:
            raise
        opened = _find_opened(echt) if isinstance(error, PermissionError) else None
        if opened:
            msg = (
                f"'{show_pad(opened)}' is nog open in een ander programma. Sluit het, bijvoorbeeld "
                "in Excel, en probeer het opnieuw."
            )
        elif isinstance(error, PermissionError):
            msg = f"Naar '{show_pad(doel)}' mag u niet schrijven. Kies {met}een andere plaats."
        else:
            advice = f"Kies {met}een andere plaats"
            if error.errno in _VOL:
                advice = f"Maak ruimte vrij of kies {met}een andere plaats"
            elif error.errno == errno.ENAMETOOLONG:
                advice = f"Kies {met}een kortere naam"
            reason = translate_schijffout(error)
            msg = f"'{show_pad(doel)}' kan niet worden geschreven: {reason}. {advice}."
        raise UitvoerError(msg) from error


def _is_about(path: Path, doel: Path) -> bool:
    """Whether an error concerns the target, and not, say, our own data."""
    return path.is_relative_to(doel.parent) or doel.is_relative_to(path) or not path.is_absolute()


def _find_opened(doel: Path) -> Path | None:
    """Name the file that another program holds: Windows tells only that there is one."""
    if not WINDOWS:
        return None
    for path in sorted(doel.rglob("*")) if doel.is_dir() else [doel]:
        try:
            # What is marked read-only cannot be opened for writing either, by nobody.
            if path.is_file() and os.access(path, os.W_OK):
                path.open("r+b").close()
        except OSError:
            return path
    return None


def sync(path: Path) -> None:
    """Bring a file or folder to the disk, so that a power cut finds it there."""
    if WINDOWS and path.is_dir():
        return  # Windows opens no folders
    # Windows brings only what is opened for writing to the disk.
    flags = os.O_RDWR | getattr(os, "O_BINARY", 0) if WINDOWS else os.O_RDONLY
    with suppress(PermissionError):
        descriptor = os.open(path, flags)
        try:
            os.fsync(descriptor)
        except OSError as error:
            # Some network and virtual file systems cannot sync; that is no failed write.
            if error.errno not in {errno.EINVAL, errno.ENOTSUP, errno.EBADF}:
                raise
        finally:
            os.close(descriptor)
