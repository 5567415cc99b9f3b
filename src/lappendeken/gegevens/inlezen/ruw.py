"""What a file holds before it is understood as a table: rows of text with their lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from lappendeken.basis.tekst import drop_onzichtbaar, fold, shorten
from lappendeken.gegevens.inlezen.grenzen import TABEL_CELLEN, TABEL_RIJEN, refuse_omvang

# From here on a number has no exact last digit.
_EXACT = 1e15


@dataclass(frozen=True, slots=True)
class Samenvoeging:
    """A range of cells that a spreadsheet shows as one; rows and columns count from 1."""

    eerste_regel: int
    eerste_kolom: int
    laatste_regel: int
    laatste_kolom: int


@dataclass
class Ruw:
    """The rows of a file that have text, within the limits.

    Attributes
    ----------
    path
        The file.
    rijen
        Line number and cells of each row that is not empty, without surrounding spaces.
    scheidingsteken, codering
        How a CSV is written; empty for Excel.
    blad
        Name of the sheet that was read; empty for CSV.
    meer_bladen
        Whether other sheets have text too.
    samengevoegd
        The merged cells of the sheet.
    meldingen
        What a reader should know, in Dutch.
    """

    path: Path
    rijen: list[tuple[int, list[str]]] = field(default_factory=list)
    scheidingsteken: str = ""
    codering: str = ""
    blad: str = ""
    meer_bladen: bool = False
    samengevoegd: tuple[Samenvoeging, ...] = ()
    meldingen: tuple[str, ...] = ()
    _cellen: int = 0

    @property
    def plaats(self) -> str:
        """The file, and the sheet in it, for in front of a message."""
        return format_plaats(self.path, self.blad)

    @classmethod
    def from_cellen(
        cls,
        path: Path,
        blad: str,
        rijen: Mapping[int, Sequence[tuple[int, str]]],
        samengevoegd: Sequence[Samenvoeging],
    ) -> Self:
        """Lay the cells of a sheet in rows of one width.

        Parameters
        ----------
        path, blad
            The file, and the sheet in it.
        rijen
            Line to column (from 1, ascending) and text of its cells that are not empty.
        samengevoegd
            The merged cells.
        """
        found = cls(path, blad=blad, samengevoegd=tuple(samengevoegd))
        width = max((row[-1][0] for row in rijen.values()), default=0)
        for regel, row in rijen.items():
            cells = [""] * width
            for kolom, text in row:
                cells[kolom - 1] = text
            found.add(regel, cells)
        return found

    def add(self, regel: int, cells: list[str]) -> None:
        """Keep a row when it has text.

        Raises
        ------
        GegevensError
            If there are more rows or cells than can be read.
        """
        if not "".join(cells).isascii():
            cells = [drop_onzichtbaar(cell).strip() for cell in cells]
        if not any(cells):
            return
        self.rijen.append((regel, cells))
        self._cellen += len(cells)
        if len(self.rijen) > TABEL_RIJEN:
            raise refuse_omvang(self.plaats, "gevulde regels", TABEL_RIJEN)
        if self._cellen > TABEL_CELLEN:
            raise refuse_omvang(self.plaats, "cellen", TABEL_CELLEN, f"tot regel {regel}")


def format_plaats(path: Path, blad: str) -> str:
    """Name a file, and the sheet in it, for in front of a message."""
    name = shorten(path.name)
    return f"{name}, werkblad '{shorten(blad, 31)}'" if blad else name


def format_getal_in_cel(number: float) -> str:
    """Write a number of a cell as a person sees it: ``14`` rather than ``14.0``."""
    whole = number.is_integer() and abs(number) < _EXACT
    return str(int(number)) if whole else str(number)


def is_blad(naam: str, blad: str) -> bool:
    """Tell whether a user means this sheet; nothing said means every sheet."""
    return not blad or fold(naam) == fold(blad)
