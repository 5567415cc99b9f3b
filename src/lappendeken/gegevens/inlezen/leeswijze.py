"""How a user says that a file is to be read, where the file itself leaves a choice."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

SCHEIDINGEN = {"komma": ",", "puntkomma": ";", "tab": "\t", "streep": "|"}
"""What a user calls a separator."""


@dataclass(frozen=True, slots=True)
class Leeswijze:
    """What overrules the reading of a file; empty leaves it to the file.

    Attributes
    ----------
    kolom_gemeente, kolom_regio
        Names of columns, or of attributes of a map.
    blad
        A sheet of a workbook.
    laag
        A layer of a map.
    crs
        The coordinate system of a map that does not say, such as ``EPSG:28992``.
    drempel
        From which share a second regio counts, between 0 and 0.5.
    scheiding
        The separator of a CSV.
    verdeel
        By what a gemeente is divided over regios: ``inwoners`` or ``oppervlakte``.
    inwonerslaag, kolom_inwoners
        A map with inwoners, by which gemeenten on a map of regios are divided, and the column
        in it.
    keuze
        Of a file with several indelingen the one that is meant: a column, or a value of the
        column ``indeling``.
    """

    kolom_gemeente: str = ""
    kolom_regio: str = ""
    blad: str = ""
    laag: str = ""
    crs: str = ""
    drempel: float | None = None
    scheiding: str = ""
    verdeel: str = ""
    inwonerslaag: str = ""
    kolom_inwoners: str = ""
    keuze: str = ""

    def to_opties(self) -> dict[str, object]:
        """Return the options that repeat it."""
        return {
            "--kolom-gemeente": self.kolom_gemeente,
            "--kolom-regio": self.kolom_regio,
            "--blad": self.blad,
            "--laag": self.laag,
            "--crs": self.crs,
            "--drempel": "" if self.drempel is None else f"{self.drempel:g}",
            "--scheiding": self.scheiding,
            "--verdeel": self.verdeel,
            "--inwonerslaag": Path(self.inwonerslaag) if self.inwonerslaag else "",
            "--kolom-inwoners": self.kolom_inwoners,
        }
