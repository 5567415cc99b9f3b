"""The rows of a table that a person made: CSV or Excel, with the line numbers they see."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from lappendeken.basis.tekst import fold, join_namen, shorten, unescape_cel, unescape_csvcel
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.grenzen import Klok
from lappendeken.gegevens.inlezen.leeswijze import SCHEIDINGEN, Leeswijze
from lappendeken.gegevens.inlezen.ruw import Ruw, Samenvoeging, format_plaats

MAX_GETOOND = 10
# Below a page of explanation nobody looks for a table.
_ZOEK_KOP = 60


@dataclass(frozen=True, slots=True)
class Rijen:
    """A table as text, with the line of each row as a person counts them.

    Attributes
    ----------
    path
        The file.
    kop
        The names of the columns as written; they stand on line ``kopregel``.
    rijen
        Line number and cells of each row that is not empty; as many cells as columns.
    scheidingsteken, codering
        How a CSV is written; empty for Excel.
    meldingen
        What a reader should know, in Dutch.
    blad
        Name of the sheet; empty for CSV.
    meer_bladen
        Whether the workbook has other sheets with text.
    samengevoegd
        The merged cells of the sheet.
    """

    path: Path
    kop: tuple[str, ...]
    kopregel: int
    rijen: tuple[tuple[int, tuple[str, ...]], ...]
    scheidingsteken: str = ""
    codering: str = ""
    meldingen: tuple[str, ...] = ()
    blad: str = ""
    meer_bladen: bool = False
    samengevoegd: tuple[Samenvoeging, ...] = ()

    @property
    def plaats(self) -> str:
        """The file, and the sheet in it, for in front of a message."""
        return format_plaats(self.path, self.blad)

    def waar(self, regel: int) -> str:
        """Name a line of this file, for in front of a message."""
        return f"{self.plaats}, regel {regel}"

    def find_kolommen(self, namen: Mapping[str, Sequence[str]]) -> dict[str, int]:
        """Find which column is which, case, accents, spaces and dashes aside.

        Parameters
        ----------
        namen
            Own name of a column to the ways in which people write it, best first.

        Returns
        -------
        dict
            Own name to position; what is not there is absent.

        Raises
        ------
        GegevensError
            If two columns have the same name.
        """
        headers = [_squash(name) for name in self.kop]
        found: dict[str, int] = {}
        for own, aliases in namen.items():
            for alias in aliases:
                places = [i for i, header in enumerate(headers) if header == _squash(alias)]
                if len(places) > 1:
                    name = shorten(self.kop[places[0]])
                    msg = (
                        f"{self.waar(self.kopregel)}: kolom '{name}' staat er {len(places)} keer. "
                        "Laat er één staan."
                    )
                    raise GegevensError(msg)
                if places and places[0] not in found.values():
                    found[own] = places[0]
                    break
        return found

    def require(self, kolommen: Mapping[str, int], uitleg: str, *options: Sequence[str]) -> None:
        """Check that of each group of columns at least one is there.

        Raises
        ------
        GegevensError
            If a group is missing; shows the header that was found.
        """
        for group in options:
            if not any(name in kolommen for name in group):
                shown = [f"'{shorten(name)}'" for name in self.kop if name]
                seen = join_namen(shown, MAX_GETOOND) or "niets"
                advice = ""
                if len(shown) == 1:
                    advice += " Haal een titel of toelichting boven de kop weg."
                if self.meer_bladen:
                    advice += " Alleen het eerste zichtbare werkblad telt; zet de tabel daar."
                msg = (
                    f"{self.waar(self.kopregel)}: de kolom '{group[0]}' ontbreekt; hier staat "
                    f"{seen}. {uitleg}{advice}"
                )
                raise GegevensError(msg)

    def records(self, kolommen: Mapping[str, int]) -> Iterator[tuple[int, dict[str, str]]]:
        """Yield line number and the cells of these columns of every row.

        Raises
        ------
        GegevensError
            If what is done with the rows takes too long.
        """
        klok = Klok(self.path)
        for regel, cells in self.rijen:
            klok.check()
            yield regel, {name: cells[place] for name, place in kolommen.items()}

    def ongebruikt(self, kolommen: Mapping[str, int]) -> tuple[str, ...]:
        """Say which columns are left aside; nothing when all are used."""
        used = set(kolommen.values())
        rest = [f"'{shorten(name)}'" for i, name in enumerate(self.kop) if i not in used and name]
        if not rest:
            return ()
        noun = "Kolom" if len(rest) == 1 else "Kolommen"
        verb = "is" if len(rest) == 1 else "zijn"
        return (f"{noun} {join_namen(rest, MAX_GETOOND)} van {self.plaats} {verb} niet gebruikt.",)


def _squash(name: str) -> str:
    return fold(name).replace(" ", "")


def read_rijen(
    path: Path, *, mag_leeg: bool = False, kop: Collection[str] = (), blad: str = ""
) -> Rijen:
    """Read a table that a person made, as text, with its header on top.

    Parameters
    ----------
    path
        A CSV, or a workbook, of which the first visible sheet that is not empty is read.
    mag_leeg
        Whether a header without rows is fine.
    kop
        Names of columns, folded and without spaces: the header is the first row that has
        two of them. Otherwise, and by default, it is the first row.
    blad
        The sheet to read.

    Returns
    -------
    Rijen
        Cells without surrounding spaces; empty rows are left out.

    Raises
    ------
    GegevensError
        If the file is missing, empty, damaged, ragged, too large, or of another kind.
    """
    from lappendeken.gegevens.inlezen.bladen import read_bladen

    found = next(iter(read_bladen(path, Leeswijze(blad=blad))), None) or Ruw(path)
    return _build(found, mag_leeg, kop)


def check_breedte(
    ruw: Ruw, namen: Sequence[str], kopregel: int, body: Sequence[tuple[int, Sequence[str]]]
) -> tuple[int, tuple[str, ...]]:
    """Return how many columns a table has, and what stands beside it.

    Parameters
    ----------
    ruw
        Where it comes from.
    namen
        The header.
    kopregel
        Its line.
    body
        Line and cells of the rows below it.

    Raises
    ------
    GegevensError
        If a row has text in a column without a name that touches the table, or fewer cells
        than a CSV has columns.
    """
    # A spreadsheet adds empty cells at the end; text there has no column.
    width = max((i for i, cell in enumerate(namen) if cell), default=-1) + 1
    loose = [
        (i, regel, cell)
        for regel, cells in body
        if len(cells) > width
        for i, cell in enumerate(cells)
        if i >= width and cell
    ]
    beside, line, text = min(loose, default=(width, 0, ""))
    apart = beside > width
    for regel, cells in body:
        if len(cells) == width:
            continue
        if (any(cells[width:]) and not apart) or not (ruw.blad or len(cells) > width):
            raise GegevensError(_word_ongelijk(ruw, kopregel, regel, list(cells), width))
    if not apart:
        return width, ()
    said = (
        f"Naast de tabel in {ruw.plaats}, na een lege kolom, staat nog iets ('{shorten(text)}', "
        f"regel {line}); dat telt niet mee."
    )
    return width, (said,)


def _build(ruw: Ruw, mag_leeg: bool, kop: Collection[str]) -> Rijen:
    """Find the header, and fit the rows below it to it."""
    if len(ruw.rijen) < (1 if mag_leeg else 2):
        what = "is leeg" if not ruw.rijen else "heeft alleen een kop en geen rijen"
        msg = (
            f"Bestand {ruw.plaats} {what}. Zet de namen van de kolommen op regel 1 en vul het aan."
        )
        raise GegevensError(msg)
    top = next(
        (
            place
            for place, (_, cells) in enumerate(ruw.rijen[:_ZOEK_KOP])
            if sum(_squash(cell) in kop for cell in cells) > 1
        ),
        0,
    )
    kopregel, header = ruw.rijen[top]
    body = ruw.rijen[top + 1 :]
    width, _ = check_breedte(ruw, header, kopregel, body)
    # Excel has cells of its own; in a CSV they begin where a program splits it.
    separator = ruw.scheidingsteken
    unescape = partial(unescape_csvcel, separator=separator) if separator else unescape_cel
    rows = [
        (regel, tuple(unescape(cell) for cell in row[:width] + [""] * (width - len(row))))
        for regel, row in body
    ]
    return Rijen(
        ruw.path,
        tuple(unescape(cell) for cell in header[:width]),
        kopregel,
        tuple(rows),
        ruw.scheidingsteken,
        ruw.codering,
        ruw.meldingen,
        ruw.blad,
        ruw.meer_bladen,
        ruw.samengevoegd,
    )


def _word_ongelijk(ruw: Ruw, kopregel: int, regel: int, row: list[str], width: int) -> str:
    """Say that a row does not fit the header, in the words of the kind of file."""
    if ruw.blad:
        from openpyxl.utils import get_column_letter

        place = next(i for i, cell in enumerate(row) if i >= width and cell)
        letter = get_column_letter(place + 1)
        return (
            f"{ruw.plaats}, cel {letter}{regel}: hier staat '{shorten(row[place])}', maar kolom "
            f"{letter} heeft op regel {kopregel} geen naam. Begin met de namen van de kolommen: "
            "haal een titel of toelichting daarboven weg en geef elke kolom een naam."
        )
    cells = "1 cel" if len(row) == 1 else f"{len(row)} cellen"
    noun = "1 kolom" if width == 1 else f"{width} kolommen"
    if width == 1:
        advice = "Haal een titel of toelichting boven de kop weg."
    elif len(row) < width:
        advice = "Geef de regel net zo veel cellen, ook als zij leeg zijn."
    else:
        mark = {teken: naam for naam, teken in SCHEIDINGEN.items()}.get(ruw.scheidingsteken, "")
        advice = (
            f"Staat er een {mark or 'scheidingsteken'} in een tekst, zet die tekst dan tussen "
            "aanhalingstekens."
        )
    seen = shorten(ruw.scheidingsteken.join(row))
    return f"{ruw.plaats}, regel {regel} ('{seen}'): {cells}, maar de kop heeft {noun}. {advice}"
