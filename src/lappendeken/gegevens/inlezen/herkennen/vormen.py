"""Other shapes in which people write who belongs to what, as rows of gemeente and regio."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lappendeken.basis.tekst import fold
from lappendeken.gegevens.inlezen.herkennen.kop import (
    ZOEK_KOP,
    Cellen,
    Herken,
    Rij,
    get_cel,
    squash,
)

Regel = tuple[int, tuple[str, str]]

_JA = frozenset(
    {"x", "xx", "v", "ja", "j", "yes", "1", "waar", "true"}
    | {"✓", "✔", "√", "☑", "✗", "☒", "×", "+", "•", "*", "●"}
)
_NEE = frozenset({"", "0", "nee", "n", "no", "onwaar", "false", "-", "–", "☐"})
_SCHEIDING = re.compile(r"[,;\n\r/|•]+")
_EN = re.compile(r"\s+(?:en|&)\s+", re.IGNORECASE)
_REGIO = re.compile(r"regio|kring|gebied|district|verband|naam|indeling")
_MINSTENS = 0.8
_DELEN = 4


@dataclass(frozen=True, slots=True)
class Gevormd:
    """Rows of gemeente and regio made of another shape, each with its line."""

    rijen: tuple[Regel, ...]
    kopregel: int
    vorm: str
    kolommen: tuple[str, ...]


def find_kruisjes(
    namen: Sequence[str], rijen: Sequence[Rij], vrij: Sequence[int], gemeente: int
) -> Gevormd | None:
    """Read a column per regio with a cross for who belongs to it.

    Returns
    -------
    Gevormd or None
        None unless at least two columns hold crosses only, and all other columns none.
    """
    marked = [i for i in vrij if namen[i] and _is_kruisjes(rijen, i)]
    if len(marked) < 2:
        return None
    rows: list[Regel] = []
    for regel, cells in rijen:
        regios = [namen[i] for i in marked if get_cel(cells, i).casefold() in _JA]
        rows += [(regel, (get_cel(cells, gemeente), regio)) for regio in regios or [""]]
    return Gevormd(tuple(rows), 0, "kruisjes", tuple(namen[i] for i in marked))


def find_opsomming(rijen: Sequence[Rij], herken: Herken) -> Gevormd | None:
    """Read a row per regio with its gemeenten in one cell.

    Returns
    -------
    Gevormd or None
        None unless in some column most cells are enumerations of gemeenten.
    """
    width = max((len(cells) for _, cells in rijen), default=0)
    for kolom in range(width):
        places = [
            place
            for place, (_, cells) in enumerate(rijen)
            if _has_several(get_cel(cells, kolom), herken)
        ]
        if not places:
            continue
        first = places[0]
        # A regio of one gemeente is no enumeration.
        while first and herken(get_cel(rijen[first - 1][1], kolom)):
            first -= 1
        body = [row for row in rijen[first:] if get_cel(row[1], kolom)]
        if len(places) < len(body) / 2:
            continue
        regio = _find_regiokolom(rijen, first, body, kolom)
        if regio is None:
            continue
        rows = [
            (regel, (naam, get_cel(cells, regio)))
            for regel, cells in body
            for naam in split_namen(get_cel(cells, kolom), herken)
        ]
        kop = rijen[first - 1] if first else (0, ())
        names = tuple(get_cel(kop[1], i) or f"kolom {i + 1}" for i in (kolom, regio))
        return Gevormd(tuple(rows), kop[0], "opsomming", names)
    return None


def find_dubbelepunten(rijen: Sequence[Rij], herken: Herken) -> Gevormd | None:
    """Read a line per regio with a colon between its name and its gemeenten.

    Returns
    -------
    Gevormd or None
        None unless every line, below a title perhaps, is made so.
    """
    lines = [(regel, ", ".join(filter(None, cells)).partition(":")) for regel, cells in rijen]
    # A title has no colon.
    first = next((place for place, (_, parts) in enumerate(lines) if parts[1]), len(lines))
    if len(lines) - first < 2 or first > ZOEK_KOP:
        return None
    rows: list[Regel] = []
    for regel, (naam, _, members) in lines[first:]:
        names = split_namen(members, herken)
        known = sum(bool(herken(name)) for name in names)
        if not naam.strip() or not names or known < _MINSTENS * len(names):
            return None
        rows += [(regel, (name, naam.strip())) for name in names]
    kopregel = lines[first - 1][0] if first else 0
    return Gevormd(tuple(rows), kopregel, "opsomming", ("gemeente", "regio"))


def find_lijsten(rijen: Sequence[Rij], herken: Herken) -> Gevormd | None:
    """Read a column per regio with the names of its gemeenten below it.

    Returns
    -------
    Gevormd or None
        None unless at least two columns hold gemeenten, and no column or row one of them twice.
    """
    for place, (regel, header) in enumerate(rijen[: min(len(rijen) - 1, ZOEK_KOP)]):
        columns = [i for i, cell in enumerate(header) if cell and not herken(cell)]
        if len(columns) < 2 or sum(map(bool, header)) != len(columns):
            continue
        below = rijen[place + 1][1]
        if not any(herken(get_cel(below, i)) for i in columns):
            continue
        body = rijen[place + 1 :]
        lists = {
            i: [(r, get_cel(cells, i)) for r, cells in body if get_cel(cells, i)] for i in columns
        }
        if not all(_is_lijst(texts, herken) for texts in lists.values()):
            continue
        found = [(herken(text), i, r) for i, texts in lists.items() for r, text in texts]
        named = [one for one in found if one[0]]
        # In two columns it is in two regios; twice in one, or in a row, is another kind of table.
        if any(len({(one[0], one[k]) for one in named}) < len(named) for k in (1, 2)):
            continue
        rows = [(r, (text, header[i])) for i in columns for r, text in lists[i]]
        return Gevormd(tuple(sorted(rows)), regel, "kolommen", tuple(header[i] for i in columns))
    return None


def split_namen(text: str, herken: Herken) -> list[str]:
    """Take an enumeration of gemeenten apart; names that hold a comma or "en" stay whole.

    Returns
    -------
    list of str
        The names as written; what is no gemeente is among them too, for the message.
    """
    parts = [part.strip(" .") for part in _SCHEIDING.split(text)]
    parts = [part for part in parts if part]
    found: list[str] = []
    while parts:
        for size in range(min(_DELEN, len(parts)), 0, -1):
            joined = ", ".join(parts[:size])
            if herken(joined):
                found.append(joined)
                del parts[:size]
                break
        else:
            found += _split_en(parts.pop(0), herken)
    return found


def _split_en(text: str, herken: Herken) -> list[str]:
    """Split at the "en" that leaves gemeenten on both sides; otherwise not at all."""
    bare = re.sub(r"^(?:en|&)\s+", "", text, flags=re.IGNORECASE)
    if bare != text and herken(bare):
        return [bare]
    for match in _EN.finditer(bare):
        left, right = bare[: match.start()].strip(), bare[match.end() :].strip()
        rest = [right] if herken(right) else _split_en(right, herken)
        if herken(left) and all(herken(naam) for naam in rest):
            return [left, *rest]
    return [bare]


def _has_several(text: str, herken: Herken) -> bool:
    if len(text) < 3 or herken(text):
        return False
    names = split_namen(text, herken)
    known = sum(bool(herken(naam)) for naam in names)
    return len(names) > 1 and known >= _MINSTENS * len(names)


def _find_regiokolom(
    rijen: Sequence[Rij], first: int, body: Sequence[Rij], kolom: int
) -> int | None:
    """Find the column that names each row: all filled, none twice, text rather than numbers."""
    width = max(len(cells) for _, cells in body)
    found = []
    for i in range(width):
        texts = [fold(get_cel(cells, i)) for _, cells in body]
        numbers = all(text.replace(" ", "").isdigit() for text in texts)
        if i != kolom and all(texts) and len(set(texts)) == len(texts) and not numbers:
            found.append(i)
    header: Cellen = rijen[first - 1][1] if first else ()
    named = [i for i in found if _REGIO.search(squash(get_cel(header, i)))]
    return next(iter(named or found), None)


def _is_kruisjes(rijen: Sequence[Rij], kolom: int) -> bool:
    words = {get_cel(cells, kolom).casefold() for _, cells in rijen}
    return bool(words & _JA) and words <= _JA | _NEE


def _is_lijst(texts: Sequence[tuple[int, str]], herken: Herken) -> bool:
    known = [herken(text) for _, text in texts]
    letters = sum(any(c.isalpha() for c in text) for _, text in texts)
    return (
        bool(texts)
        and sum(map(bool, known)) >= _MINSTENS * len(known)
        and letters >= _MINSTENS * len(texts)
    )
