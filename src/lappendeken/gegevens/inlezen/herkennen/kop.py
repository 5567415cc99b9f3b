"""Where the table begins: its header, also below a title and over two lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from lappendeken.basis.tekst import fold

Cellen = Sequence[str]
Rij = tuple[int, Cellen]
Herken = Callable[[str], str]

KOLOMMEN: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "gemeente_code": (
            "gemeentecode",
            "gmcode",
            "gemcode",
            "gemeentcode",
            "codegemeente",
            "cbscode",
            "municipalitycode",
            "code",
        ),
        "gemeente": (
            "gemeente",
            "gemeentenaam",
            "naamgemeente",
            "gmnaam",
            "gemnaam",
            "municipality",
            "municipalityname",
        ),
        "regio_code": ("regiocode", "coderegio"),
        "regio": ("regio", "regionaam", "naamregio"),
        "aandeel": ("aandeel",),
        "stand": ("stand", "peiljaar", "jaar"),
        "bron_status": ("bronstatus",),
        "indeling": ("indeling",),
        "gemeente_indeling": ("gemeenteindeling",),
        "provincie": ("provincie", "provincienaam", "prov", "provnaam"),
    }
)
"""Own name of a column to what people write above it, folded and without spaces."""

GEMEENTE = ("gemeente", "gemeente_code")

STEEKPROEF = 400
"""Rows from which it is seen what a column holds."""

_YEAR = re.compile(r"(?:19|20)\d\d$")
_GETAL = re.compile(r"\d[\d.,]*")
_SUBKOP = frozenset({"code", "naam", "nr", "nummer", "name", "id", "afkorting", "omschrijving"})
# Below a page of explanation nobody looks for a table.
ZOEK_KOP = 60
_MINSTENS = 0.6
_CODES = 0.9


@dataclass(frozen=True, slots=True)
class Kop:
    """The header of a table.

    Attributes
    ----------
    plaats
        Position in the rows of the first row below the header.
    regel
        Line of the (last) header row; 0 when there is none.
    namen
        A name per column, empty when it has none.
    gemeente
        Columns that name the gemeente.
    """

    plaats: int
    regel: int
    namen: tuple[str, ...]
    gemeente: tuple[int, ...]


def get_cel(cells: Cellen, kolom: int) -> str:
    """Return a cell; a row that ends before it has none."""
    return cells[kolom] if kolom < len(cells) else ""


def squash(text: str) -> str:
    """Fold a name of a column and take spaces and a year at its end away.

    Examples
    --------
    >>> squash("Gemeentecode 2024"), squash("Naam_gemeente")
    ('gemeentecode', 'naamgemeente')
    """
    key = fold(text).replace(" ", "")
    return _YEAR.sub("", key) or key


def find_kolommen(namen: Sequence[str], wanted: str) -> list[int]:
    """Return the columns that a user means: by the whole name, else by the name without a year.

    Examples
    --------
    >>> find_kolommen(["Regio 2023", "Regio 2024"], "regio 2024")
    [1]
    """
    exact = [i for i, name in enumerate(namen) if name and fold(name) == fold(wanted)]
    return exact or [i for i, name in enumerate(namen) if name and squash(name) == squash(wanted)]


def find_rol(text: str) -> str:
    """Return our own name for a column; empty when the header does not say it."""
    key = squash(text)
    return next((own for own, names in KOLOMMEN.items() if key in names), "")


def find_kop(rijen: Sequence[Rij], herken: Herken, kolom: str = "") -> Kop | None:
    """Find the header of a table with a row per gemeente.

    Parameters
    ----------
    rijen
        Line and cells of the rows that are not empty.
    herken
        Returns for whom a text stands, empty when for no gemeente.
    kolom
        The column that the user named, if any.

    Returns
    -------
    Kop or None
        None when no column holds gemeenten.
    """
    named = _find_bij_naam(rijen, kolom)
    if kolom or (named and _holds(rijen[named.plaats :], named.gemeente, herken)):
        return named
    # A column may be called "code" and hold codes of something else.
    return _find_bij_inhoud(rijen, herken) or named


def _holds(body: Sequence[Rij], kolommen: Sequence[int], herken: Herken) -> bool:
    return any(count_gemeenten(body, kolom, herken)[0] for kolom in kolommen)


def count_gemeenten(rijen: Sequence[Rij], kolom: int, herken: Herken) -> tuple[int, int]:
    """Count the cells of a column that are a gemeente, and those that are not empty."""
    hits = filled = 0
    for _, cells in rijen[:STEEKPROEF]:
        text = get_cel(cells, kolom)
        if text:
            filled += 1
            hits += bool(herken(text))
    return hits, filled


def _find_bij_naam(rijen: Sequence[Rij], kolom: str) -> Kop | None:
    wanted = squash(kolom)
    for place, (regel, cells) in enumerate(rijen[:ZOEK_KOP]):
        keys = [squash(cell) for cell in cells]
        if wanted:
            chosen = [i for i, key in enumerate(keys) if key == wanted]
        else:
            chosen = [i for i, cell in enumerate(cells) if find_rol(cell) in GEMEENTE]
        if not chosen or (sum(map(bool, cells)) < 2 and not wanted):
            continue
        namen, below = _add_subkop(rijen, place, cells, chosen)
        if below > place + 1:
            regel = rijen[below - 1][0]
            if not wanted:
                chosen = [i for i, name in enumerate(namen) if find_rol(name) in GEMEENTE]
        chosen = [i for i in chosen if _is_gevuld(rijen[below:], i)] or chosen
        return Kop(below, regel, namen, tuple(chosen))
    return None


def _is_gevuld(body: Sequence[Rij], kolom: int) -> bool:
    return any(get_cel(cells, kolom) for _, cells in body[:STEEKPROEF])


def _add_subkop(
    rijen: Sequence[Rij], place: int, cells: Cellen, gemeente: Sequence[int]
) -> tuple[tuple[str, ...], int]:
    """Join a header with the line of "code" and "naam" below it."""
    below = rijen[place + 1][1] if place + 1 < len(rijen) else ()
    if not _is_subkop(cells, below, gemeente):
        return tuple(cells), place + 1
    namen, group = [], ""
    for i in range(max(len(cells), len(below))):
        upper = cells[i] if i < len(cells) else ""
        lower = below[i] if i < len(below) else ""
        # A merged cell has its text in the first column only.
        group = upper or (group if lower else "")
        namen.append(" ".join(part for part in (group, lower) if part))
    return tuple(namen), place + 2


def _is_subkop(cells: Cellen, below: Cellen, gemeente: Sequence[int]) -> bool:
    """Tell whether a line names the columns below the names of groups of them."""
    words = [squash(cell) for cell in below if cell]
    if len(words) < 2:
        return False
    if set(words) <= _SUBKOP or any(squash(get_cel(below, i)) in _SUBKOP for i in gemeente):
        return True
    # A merged cell above has its text in the first column only; a row would have a gemeente.
    nameless = any(cell and not get_cel(cells, i) for i, cell in enumerate(below))
    return nameless and not any(get_cel(below, i) for i in gemeente)


def _find_bij_inhoud(rijen: Sequence[Rij], herken: Herken) -> Kop | None:
    width = max((len(cells) for _, cells in rijen), default=0)
    best: tuple[int, int, int] | None = None
    for kolom in range(width):
        first = next(
            (
                place
                for place, (_, cells) in enumerate(rijen[:STEEKPROEF])
                if get_cel(cells, kolom) and herken(cells[kolom])
            ),
            None,
        )
        if first is None or first > ZOEK_KOP:
            continue
        body = rijen[first:]
        hits, filled = count_gemeenten(body, kolom, herken)
        if hits < 2 or hits < _MINSTENS * filled or is_getal(body, kolom, herken):
            continue
        if best is None or hits > best[0]:
            best = hits, kolom, first
    if best is None:
        return None
    _, kolom, first = best
    above = _find_kopregel(rijen, kolom, first)
    # A title is one cell above a table of more.
    if above is None or (width > 1 and sum(map(bool, rijen[above][1])) < 2):
        namen = tuple(f"kolom {i + 1}" for i in range(width))
        return Kop(first, rijen[first][0] - 1, namen, (kolom,))
    return Kop(above + 1, rijen[above][0], tuple(rijen[above][1]), (kolom,))


def _find_kopregel(rijen: Sequence[Rij], kolom: int, first: int) -> int | None:
    """Return the place of the row above the first gemeente that names the columns.

    Tables of the CBS have the country, its provincies and other larger areas between the two:
    rows with numbers below a row of words that is no narrower.
    """
    above = [place for place in range(first - 1, -1, -1) if get_cel(rijen[place][1], kolom)]
    if not above:
        return None
    nearest = rijen[above[0]][1]
    if not _has_getal(nearest):
        return above[0]
    width = sum(map(bool, nearest))
    worded = (
        place
        for place in above[1:]
        if not _has_getal(rijen[place][1]) and sum(map(bool, rijen[place][1])) >= max(2, width)
    )
    return next(worded, above[0])


def _has_getal(cells: Cellen) -> bool:
    return any(_GETAL.fullmatch(cell) for cell in cells)


def is_getal(body: Sequence[Rij], kolom: int, herken: Herken) -> bool:
    """Tell whether numbers in a column are something else than codes of gemeenten."""
    texts = [text for _, cells in body[:STEEKPROEF] if (text := get_cel(cells, kolom))]
    numbers = [text for text in texts if text.replace(".", "").replace(",", "").isdigit()]
    if len(numbers) < len(texts) / 2:
        return False
    known = [text for text in numbers if herken(text)]
    return len(known) < _CODES * len(numbers) or len(set(known)) < _CODES * len(known)
