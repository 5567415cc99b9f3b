"""Merged cells: what a spreadsheet shows over several rows counts for each of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping
from dataclasses import replace

from lappendeken.basis.tekst import format_getal, join_namen, shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.grenzen import TABEL_CELLEN, refuse_omvang
from lappendeken.gegevens.inlezen.rijen import MAX_GETOOND, Rijen
from lappendeken.gegevens.inlezen.ruw import Samenvoeging


def fill_samengevoegd(tabel: Rijen, kolommen: Mapping[str, int], los: Collection[str]) -> Rijen:
    """Give every row the value of the merged cell that it lies in.

    Parameters
    ----------
    tabel
        As it was read: only the first row of a merged cell has its value.
    kolommen
        Own name of a column to its position.
    los
        Columns that say something else on every row, such as the gemeente.

    Returns
    -------
    Rijen
        With a melding that says how many cells were filled.

    Raises
    ------
    GegevensError
        If such a column is merged over rows, or one that is used over columns.
    """
    if not tabel.samengevoegd:
        return tabel
    lines = [regel for regel, _ in tabel.rijen]
    cells = [list(row) for _, row in tabel.rijen]
    filled: dict[int, int] = {}
    for merged in tabel.samengevoegd:
        first = bisect_left(lines, merged.eerste_regel)
        last = bisect_right(lines, merged.laatste_regel)
        if first >= last or merged.eerste_kolom > len(tabel.kop):
            continue
        _check(tabel, merged, kolommen, los)
        place = merged.eerste_kolom - 1
        # Who merges over columns that are not used may do so.
        if merged.laatste_kolom != merged.eerste_kolom or lines[first] != merged.eerste_regel:
            continue
        value = cells[first][place]
        filled[place] = filled.get(place, 0) + last - first - 1
        if sum(filled.values()) > TABEL_CELLEN:
            raise refuse_omvang(tabel.plaats, "samengevoegde cellen", TABEL_CELLEN)
        for row in cells[first + 1 : last]:
            row[place] = value
    said = [
        f"'{shorten(tabel.kop[place])}' ({format_getal(count)})"
        for place, count in sorted(filled.items())
        if count
    ]
    if not said:
        return tabel
    melding = (
        f"Samengevoegde cellen in {tabel.plaats} gelden voor elke regel die zij beslaan. Zo zijn "
        f"lege cellen gevuld in kolom {join_namen(said, MAX_GETOOND)}."
    )
    return replace(
        tabel,
        rijen=tuple((regel, tuple(row)) for regel, row in zip(lines, cells, strict=True)),
        meldingen=(*tabel.meldingen, melding),
    )


def _check(
    tabel: Rijen, merged: Samenvoeging, kolommen: Mapping[str, int], los: Collection[str]
) -> None:
    """Refuse a merged cell of which it is not clear what it says."""
    used = {
        name: place
        for name, place in kolommen.items()
        if merged.eerste_kolom <= place + 1 <= merged.laatste_kolom
    }
    tall = merged.laatste_regel > merged.eerste_regel
    wide = merged.laatste_kolom > merged.eerste_kolom
    header = merged.eerste_regel <= tabel.kopregel
    over = ""
    # The value stands in the first cell; the others are empty however they look.
    if used and wide and (tall or len(used) > 1 or merged.eerste_kolom - 1 not in used.values()):
        over = "kolommen"
    elif used and tall and (header or set(used) & set(los)):
        over = "regels"
    if over:
        names = [f"'{shorten(tabel.kop[place])}'" for place in used.values()]
        what = f"kolom {names[0]} is" if len(names) == 1 else f"kolommen {join_namen(names)} zijn"
        msg = (
            f"{tabel.plaats}, cellen {_format_cellen(merged)}: {what} over {over} heen "
            "samengevoegd. Splits deze cellen en vul elke cel in."
        )
        raise GegevensError(msg)


def _format_cellen(merged: Samenvoeging) -> str:
    from openpyxl.utils import get_column_letter

    first, last = map(get_column_letter, (merged.eerste_kolom, merged.laatste_kolom))
    return f"{first}{merged.eerste_regel}:{last}{merged.laatste_regel}"
