"""The disk: one run at a time, nothing half there, and errors in plain Dutch."""

from __future__ import annotations

import errno
import os
import signal
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from types import MappingProxyType
from typing import IO

from lappendeken.errors import UitvoerError

_REDENEN: Mapping[int, str] = MappingProxyType(
    {
        errno.ENOENT: "die plaats bestaat niet. Kies met --uit een andere plaats",
        errno.ENOSPC: "de schijf is vol. Maak ruimte vrij of kies met --uit een andere plaats",
        errno.EDQUOT: "uw schijfruimte is op. Maak ruimte vrij of kies met --uit een andere plaats",
        errno.EROFS: "die plaats is alleen-lezen. Kies met --uit een andere plaats",
        errno.ENAMETOOLONG: "de naam is te lang. Kies met --uit een kortere naam",
        errno.ENOTDIR: "een deel van het pad is een bestand. Kies met --uit een ander pad",
        errno.ELOOP: "het pad verwijst in een kring naar zichzelf. Kies met --uit een ander pad",
    }
)


def _try_lock(stream: IO[bytes]) -> bool:
    """Lock an open file until it is closed or the process dies, however it dies."""
    try:
        if os.name == "nt":
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
def lock(path: Path, doel: Path) -> Iterator[None]:
    """Keep a second run away from ``doel`` by a lock that dies with this process."""
    busy = (
        f"Er schrijft al een andere opdracht van lappendeken naar '{doel}'. Wacht tot die klaar is "
        "of kies met --uit een andere plaats."
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
    try:
        yield
    finally:
        if os.name == "nt":
            stream.close()
        with suppress(OSError):
            path.unlink()
        stream.close()


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Let Ctrl-C wait: the last step is short and is either done or not."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before if before is not None else signal.SIG_DFL)


def resolve(doel: Path) -> Path:
    """Return the real place; a symbolic link is followed, and the rules apply there."""
    if "\0" in str(doel) or not str(doel).strip():
        msg = (
            f"'{doel}' is geen bruikbaar pad. Geef met --uit een gewone naam, zoals --uit uitvoer."
        )
        raise UitvoerError(msg.replace("\0", "?"))
    with translated(doel, doel.absolute()):
        try:
            return doel.resolve()
        except RuntimeError:  # what Python before 3.13 makes of links in a circle
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(doel.absolute())) from None


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
def translated(doel: Path, echt: Path) -> Iterator[None]:
    """Say in one Dutch sentence why a place cannot be written."""
    try:
        yield
    except OSError as error:
        elsewhere = error.filename and not _is_about(Path(os.fsdecode(error.filename)), echt)
        # Jinja has an OSError of its own, without a number: no disk said that.
        if error.errno is None or elsewhere:
            raise
        opened = _find_opened(echt) if isinstance(error, PermissionError) else ""
        if opened:
            msg = (
                f"'{opened}' is nog open in een ander programma. Sluit het, bijvoorbeeld in Excel, "
                "en probeer het opnieuw."
            )
        elif isinstance(error, PermissionError):
            msg = f"In '{doel}' mag u niet schrijven. Kies met --uit een andere plaats."
        else:
            # The words of the system are English; its number can be looked up.
            reason = _REDENEN.get(error.errno or 0) or (
                f"het systeem weigert het (fout {error.errno}). Kies met --uit een andere plaats"
            )
            msg = f"'{doel}' kan niet worden geschreven: {reason}."
        raise UitvoerError(msg) from error


def _is_about(path: Path, doel: Path) -> bool:
    """Whether an error concerns the target, and not, say, our own data."""
    return path.is_relative_to(doel.parent) or doel.is_relative_to(path) or not path.is_absolute()


def _find_opened(doel: Path) -> str:
    """Name the file that another program holds: Windows tells only that there is one."""
    if os.name != "nt":
        return ""
    for path in sorted(doel.rglob("*")) if doel.is_dir() else [doel]:
        try:
            if path.is_file():
                path.open("r+b").close()
        except OSError:
            return str(path)
    return ""


def sync(path: Path) -> None:
    """Bring a file or folder to the disk, so that a power cut finds it there."""
    # Windows neither opens folders nor syncs what is opened for reading only.
    if os.name == "nt":
        return
    with suppress(PermissionError):
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        except OSError as error:
            # Some network and virtual file systems cannot sync; that is no failed write.
            if error.errno not in {errno.EINVAL, errno.ENOTSUP, errno.EBADF}:
                raise
        finally:
            os.close(descriptor)
