"""Safe writing: a folder or a file is replaced whole, and only when it is ours.

A new folder is filled beside the old one and takes its place by a rename, so
that a crash at any moment leaves the previous report whole. A manifest with
checksums says which files are ours; all others are somebody else's and are
never changed, moved or removed. Traces of a run that died are cleared up by the
next one.
"""

from __future__ import annotations

from lappendeken.basis.uitvoer.bestanden import write_bestand
from lappendeken.basis.uitvoer.manifest import MANIFEST, Manifest, checksum
from lappendeken.basis.uitvoer.mappen import write_map

__all__ = ["MANIFEST", "Manifest", "checksum", "write_bestand", "write_map"]
