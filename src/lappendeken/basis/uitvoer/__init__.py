"""Safe writing: a folder or a file is replaced whole, and only when that was asked.

The only door through which anything is written. A new folder is filled beside the old
one and takes its place by a rename, so that a crash at any moment leaves the previous
report whole. A manifest with checksums says which files are ours; all others are
somebody else's and are never changed, moved or removed. A file of the user's own is held
from reading to writing. Traces of a run that died are cleared up by the next one.
"""

from __future__ import annotations

from lappendeken.basis.uitvoer.bestanden import write_bestand
from lappendeken.basis.uitvoer.eigen import Eigen, hold_bestand
from lappendeken.basis.uitvoer.manifest import MANIFEST, Manifest, checksum
from lappendeken.basis.uitvoer.mappen import check_map, write_map
from lappendeken.basis.uitvoer.schijf import is_bezet
from lappendeken.basis.uitvoer.weghalen import remove_map

__all__ = [
    "MANIFEST",
    "Eigen",
    "Manifest",
    "check_map",
    "checksum",
    "hold_bestand",
    "is_bezet",
    "remove_map",
    "write_bestand",
    "write_map",
]
