"""Rows around a table that are no gemeente: titles, totals, sources, notes, repeated headers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lappendeken.basis.tekst import fold, format_getal, join_namen, shorten
from lappendeken.gegevens.inlezen.herkennen.kop import Cellen, Herken, Kop, Rij, get_cel

_MAX_GETOOND = 5
# Words with which a row begins that adds up, whatever follows: "Totaal Noordkring".
_TOTAAL = re.compile(r"(?:sub|eind|grand )?totaa?l(?:en)?|som|nederland|alle gemeenten|gemiddelde?")
# Words with which a remark below a table begins.
_NOOT = re.compile(
    r"aantal|bron(?:nen)?|noot|noten|nb|opmerking(?:en)?|toelichting|let op|peildatum|stand|datum|"
    r"versie|copyright|cbs|zie|gebaseerd|deze|dit|de cijfers|gegevens|contact|laatst|bijgewerkt|"
    r"einde"
)
# Public bodies in the Caribbean, no gemeenten: national lists have them.
_EILANDEN = frozenset({"bonaire", "sint eustatius", "saba"})
# A larger area of the CBS, by name or code: land, landsdeel, provincie, COROP-gebied.
_GROTER = re.compile(r".*\((?:LD|PV|CR)\)|(?:NL|LD|PV|CR)\d\d")
# The line below the header of a table in Markdown.
_STREEP = re.compile(r":?-+:?")
_TEKEN = re.compile(r"[*©†‡]|\d\)|\(\d\)|\[\d\]|https?://")
_LANG = 40


def drop_commentaar(rijen: Sequence[Rij]) -> tuple[list[Rij], list[Rij]]:
    """Split rows into the table and lines that begin with ``#``.

    Returns
    -------
    tuple
        Rows to read; lines of comment.
    """
    comment = [row for row in rijen if _is_commentaar(row[1])]
    lines = {regel for regel, _ in comment}
    return [row for row in rijen if row[0] not in lines], comment


def drop_resten(body: Sequence[Rij], kop: Kop, herken: Herken) -> tuple[list[Rij], list[Rij]]:
    """Split the rows below a header into those of the table and what is no part of it.

    A row stays when it may be a gemeente: what cannot be found is refused later, by name.

    Returns
    -------
    tuple
        Rows of the table; rows that are left out.
    """
    first, *others = kop.gemeente
    known = [
        place
        for place, (_, cells) in enumerate(body)
        if herken(get_cel(cells, first)) or any(herken(get_cel(cells, i)) for i in others)
    ]
    last = known[-1] if known else len(body)
    kept: list[Rij] = []
    rest: list[Rij] = []
    seen = set(known)
    for place, row in enumerate(body):
        left_out = place not in seen and _is_rest(row[1], kop, tail=place > last)
        (rest if left_out else kept).append(row)
    return kept, rest


def word_weggelaten(plaats: str, rijen: Sequence[Rij]) -> tuple[str, ...]:
    """Say which rows were left out, with their lines; nothing when there are none."""
    if not rijen:
        return ()
    shown = [f"regel {regel} ('{shorten(_first(cells), 50)}')" for regel, cells in rijen]
    number = f"{format_getal(len(rijen))} regels" if len(rijen) > 1 else "één regel"
    listed = join_namen(shown, _MAX_GETOOND)
    return (f"Weggelaten uit {plaats}, want geen gemeente: {number}, {listed}.",)


def _is_commentaar(cells: Cellen) -> bool:
    first = (cells[0] if cells else "") or _first(cells)
    # "#N/B" is what Excel shows for a look-up that found nothing.
    return first.startswith("#") and not re.match(r"#N/?[AB]", first, re.IGNORECASE)


def _is_rest(cells: Cellen, kop: Kop, *, tail: bool) -> bool:
    filled = [cell for cell in cells if cell]
    first = _first(cells)
    key = fold(first)
    if _begins(_TOTAAL, key) or key in _EILANDEN:
        return True
    named = [get_cel(cells, i) for i in kop.gemeente]
    if any(
        fold(name) in _EILANDEN or _begins(_TOTAAL, fold(name)) or _GROTER.fullmatch(name)
        for name in named
    ):
        return True
    if filled and all(_STREEP.fullmatch(cell) for cell in filled):
        return True
    header = [name for name in kop.namen if name]
    if filled and filled == header:
        return True
    if not tail:
        return False
    remark = len(filled) == 1 or ":" in first or "://" in filled[1]
    if remark and (_begins(_NOOT, key) or _TEKEN.match(first)):
        return True
    return len(filled) == 1 and (len(first) > _LANG or first.endswith((".", ":")))


def _begins(words: re.Pattern[str], key: str) -> bool:
    found = words.match(key)
    return bool(found) and key[found.end() : found.end() + 1] in ("", " ")  # type: ignore[union-attr]


def _first(cells: Cellen) -> str:
    return next((cell for cell in cells if cell), "")
