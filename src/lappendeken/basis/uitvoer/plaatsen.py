"""Places of our own: hidden folders in which a run works, cleared up by the next one."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath

from lappendeken.basis.uitvoer.manifest import MANIFEST, MANIFEST_NIEUW, Manifest, walk
from lappendeken.basis.uitvoer.schijf import is_link, lock, show_pad, sync
from lappendeken.errors import UitvoerError


@contextmanager
def work_beside(doel: Path, echt: Path, *, met: str = "met --uit ") -> Iterator[Path]:
    """Lock a file and give a folder of our own beside it, empty but for its manifest.

    The folder is gone afterwards, also what a run that died left of it.
    """
    place = echt.with_name(f".{echt.name}.lappendeken-nieuw")
    with lock(echt.with_name(f".{echt.name}.lappendeken-slot"), doel, met=met):
        require_own(place, met=met)
        remove_own(place)
        place.mkdir()
        try:
            Manifest(bezig=True).write(place)
            yield place
        finally:
            with suppress(OSError):
                remove_own(place)


def require_own(path: Path, *, emptied: bool = True, met: str = "met --uit ") -> None:
    """Refuse a place of ours where something of somebody else stands.

    Parameters
    ----------
    path
        The place.
    emptied
        Whether it is ours only with a manifest, or with nothing in it yet.
    met
        How the user says where to write.
    """
    if os.path.lexists(path) and not _is_own(path, emptied=emptied):
        msg = (
            f"'{show_pad(path)}' staat in de weg en is niet van lappendeken. Zet het ergens "
            f"anders neer of kies {met}een andere plaats."
        )
        raise UitvoerError(msg)


def _is_own(path: Path, *, emptied: bool) -> bool:
    if is_link(path) or not path.is_dir():
        return False
    holds = {entry.name for entry in path.iterdir()}
    return not emptied or Manifest.read(path) is not None or holds <= {MANIFEST_NIEUW}


def remove_own(folder: Path) -> None:
    """Remove a place of our own; its manifest last, as that proves whose it is."""
    if not folder.exists():
        return
    files, folders = walk(folder)
    for name in files:
        if name != MANIFEST:
            remove_file(folder / name)
    for name in sorted(folders, reverse=True):
        _insist((folder / name).rmdir, folder / name)
    (folder / MANIFEST).unlink(missing_ok=True)
    folder.rmdir()


def remove_file(path: Path) -> None:
    """Remove a file that is ours, also when it or its folder was marked read-only since."""
    _insist(path.unlink, path)


def _insist(action: Callable[[], None], path: Path) -> None:
    try:
        action()
    except PermissionError:
        # Elsewhere the folder decides who removes a file, on Windows the file itself.
        for marked in (path.parent, path):
            with suppress(OSError):
                marked.chmod(marked.stat().st_mode | stat.S_IRWXU)
        action()


def remove_empty(folder: Path, name: str) -> None:
    """Remove the folders above a name, as far as nothing is left in them."""
    for parent in PurePosixPath(name).parents:
        if parent.parts:
            with suppress(OSError):
                (folder / parent).rmdir()


def sync_tree(folder: Path, names: Iterable[str] | None = None) -> None:
    """Bring a folder, or these files in it, to the disk."""
    files = walk(folder)[0] if names is None else list(names)
    for name in files:
        sync(folder / name)
    for path in {(folder / name).parent for name in files}:
        sync(path)
    sync(folder)
