"""The manifest: which files in a folder are ours, proven by their checksums."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from lappendeken.basis.uitvoer.schijf import is_link, sync

MANIFEST = ".lappendeken.json"
MANIFEST_NIEUW = f"{MANIFEST}.nieuw"


@dataclass(frozen=True)
class Manifest:
    """What we wrote in a folder.

    Parameters
    ----------
    bestanden
        Relative name, with forward slashes, to the checksums under which the
        file counts as ours: one, or two while it is being replaced.
    bezig
        Whether a replacement file by file has begun and not ended.
    """

    bestanden: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    bezig: bool = False

    @classmethod
    def read(cls, folder: Path) -> Manifest | None:
        """Return the manifest of a folder; ``None`` without a sound one."""
        path = folder / MANIFEST
        try:
            if is_link(path):
                return None
            raw = json.loads(path.read_text(encoding="utf-8"))
            files = {str(name): tuple(map(str, sums)) for name, sums in raw["bestanden"].items()}
            manifest = cls(files, raw["bezig"] is True)
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return None
        return manifest if all(_is_safe(name) for name in files) else None

    def write(self, folder: Path, via: Path | None = None) -> None:
        """Put this manifest in a folder in one step, written first in ``via`` or the folder."""
        content = {
            "programma": "lappendeken",
            "uitleg": "Bestanden die lappendeken hier schreef; al het andere blijft staan.",
            "bezig": self.bezig,
            "bestanden": {name: list(sums) for name, sums in sorted(self.bestanden.items())},
        }
        temporary = (via or folder) / MANIFEST_NIEUW
        temporary.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
        sync(temporary)
        temporary.replace(folder / MANIFEST)

    def owns(self, folder: Path, name: str) -> bool:
        """Whether this file is ours and unchanged since we wrote it."""
        sums = self.bestanden.get(name)
        return sums is not None and _is_plain(folder, name) and checksum(folder / name) in sums


def _is_safe(name: str) -> bool:
    """Refuse a name that leads out of the folder: a manifest is data, not an order."""
    path = PurePosixPath(name)
    return not (path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name or not name)


def _is_plain(folder: Path, name: str) -> bool:
    """Whether this is a regular file that no symbolic link inside the folder leads to."""
    path = folder
    for part in PurePosixPath(name).parts:
        path = path / part
        if is_link(path):
            return False
    return path.is_file()


def checksum(path: Path) -> str:
    """Return the sha256 of a file without holding it in memory."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def walk(folder: Path) -> tuple[list[str], list[str]]:
    """Return the files and the folders below a folder; a link is a file."""
    files, folders = [], []
    for here, subfolders, names in os.walk(folder, onerror=_raise):
        base = Path(here)
        links = [n for n in subfolders if is_link(base / n)]
        # Python before 3.12 walks into the junctions of Windows.
        subfolders[:] = [n for n in subfolders if n not in links]
        folders += [(base / n).relative_to(folder).as_posix() for n in subfolders]
        files += [(base / n).relative_to(folder).as_posix() for n in (*names, *links)]
    return sorted(files), sorted(folders)


def _raise(error: OSError) -> None:
    raise error
