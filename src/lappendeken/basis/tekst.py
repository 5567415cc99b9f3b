"""Dutch text: numbers, enumerations, suggestions and safe cells.

One place for what a reader sees, so that a percentage looks the same in the
terminal, the report and the map, and one place that makes a cell harmless.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import cache, lru_cache

from lappendeken.basis.stijl import find_klasse

ONBEKEND = "onbekend"
GEEN_WAARDE = "–"

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_ESCAPE = "'"
_SCHEIDINGSTEKENS = ",;"
_REGELEINDE = "\t\n\v\f\r"
_LETTERS = re.compile("[a-z0-9]+")
_IN_WOORD = re.compile(r"(?<=\w)'(?=\w)")
_DOMEINEN = {"wmo": "Wmo"}
_KORT = 100
# Marks of direction, and signs without width that no name needs.
_ONZICHTBAAR = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_NEDERLANDS = str.maketrans(",.", ".,")
_WIDE = Context(prec=400, rounding=ROUND_HALF_UP)
_REGELEINDEN = re.compile(rf"\r\n|[{_REGELEINDE}]")


def format_getal(value: float | None, decimals: int = 0) -> str:
    """Write a number the Dutch way: ``1.234,5``; a missing one as a dash.

    Parameters
    ----------
    value
        Any number; ``None`` and NaN are missing.
    decimals
        Digits after the comma.

    Examples
    --------
    >>> format_getal(18130208)
    '18.130.208'
    >>> format_getal(0.3456, 2)
    '0,35'
    """
    if value is None or not math.isfinite(value):
        return GEEN_WAARDE
    text = f"{_round(value, decimals):,f}".translate(_NEDERLANDS)
    # Rounding can leave "-0", which a reader takes for a mistake.
    return text if text.strip("-0,") else text.removeprefix("-")


def _round(value: float, decimals: int) -> Decimal:
    """Round the number as it is written, halves away from zero: as Excel and a browser do."""
    return Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-decimals), context=_WIDE)


def round_getal(value: float, decimals: int = 0) -> float:
    """Round a number that can be shown to what :func:`format_getal` writes.

    Examples
    --------
    >>> round_getal(0.285, 2), round_getal(2.5), round_getal(-2.5)
    (0.29, 3.0, -3.0)
    """
    return float(_round(value, decimals))


def format_procent(value: float | None, decimals: int = 0) -> str:
    """Write a share of 0 to 1 as a percentage; a missing one as a dash.

    The one place for it, with a twin in ``kaart/js/kern/tekst.js``. The text never says
    more than the number: what is not nothing is never ``0%``, what is not everything never
    ``100%``, and a share is never written as one of another class than its colour. Then
    one decimal is written, cut off.

    Parameters
    ----------
    value
        A share; ``None`` and NaN are missing.
    decimals
        Digits after the comma.

    Examples
    --------
    >>> format_procent(0.425, 1)
    '42,5%'
    >>> format_procent(0.004), format_procent(0.996), format_procent(0.5975)
    ('<1%', '>99%', '59,7%')
    >>> format_procent(0.125), format_procent(0.285)
    ('13%', '29%')
    """
    if value is None or not math.isfinite(value):
        return GEEN_WAARDE
    # Sums of many parts differ in their last digits between processors.
    percent = round(100 * float(value), 7)
    step = 10.0**-decimals
    rounded = round_getal(percent, decimals)
    if 0 < percent < 100:
        if percent < step / 2:
            return f"<{format_getal(step, decimals)}%"
        if rounded == 100:
            return f">{format_getal(100 - step, decimals)}%"
        if find_klasse(rounded / 100) != find_klasse(percent / 100):
            decimals = max(decimals, 1)
            rounded = math.floor(round(percent * 10**decimals, 6)) / 10**decimals
    elif percent > 100 and rounded == 100:
        return f">{format_getal(100, decimals)}%"
    return f"{format_getal(rounded, decimals)}%"


def format_domein(domein: str) -> str:
    """Write a domein as it is spelled in running text.

    Examples
    --------
    >>> format_domein("wmo"), format_domein("jeugd")
    ('Wmo', 'jeugd')
    """
    return _DOMEINEN.get(domein, domein)


def format_apostrof(text: str) -> str:
    """Write the apostrophe inside a word as the pages do: ``regio’s``.

    One in front of a word, as in ``'s-Gravenhage``, belongs to a name and stays.

    Examples
    --------
    >>> format_apostrof("de regio's rond 's-Gravenhage")
    "de regio’s rond 's-Gravenhage"
    """
    return _IN_WOORD.sub("’", text)


DAG = re.compile(r"(?<![\w-])\d{1,2}-\d{1,2}-\d{4}(?![\w-])")
"""A day as :func:`format_datum` writes it; a line should not break in it."""


def format_datum(iso: str) -> str:
    """Write an ISO date the Dutch way.

    Examples
    --------
    >>> format_datum("2026-01-01")
    '1-1-2026'
    """
    year, month, day = iso.split("-")
    return f"{int(day)}-{int(month)}-{year}"


def join_namen(names: Iterable[str], maximum: int | None = None) -> str:
    """Enumerate names in a sentence: ``a, b en c`` or ``a, b en 3 andere``.

    Parameters
    ----------
    names
        The names in the order in which they are to be read.
    maximum
        How many to write out; the rest is counted.

    Examples
    --------
    >>> join_namen(["Assen", "Emmen", "Hoogeveen"])
    'Assen, Emmen en Hoogeveen'
    >>> join_namen("abcde", maximum=2)
    'a, b en 3 andere'
    """
    shown = list(names)
    if maximum is not None and len(shown) > maximum:
        return f"{', '.join(shown[:maximum])} en {len(shown) - maximum} andere"
    if len(shown) < 2:
        return "".join(shown)
    return f"{', '.join(shown[:-1])} en {shown[-1]}"


def format_inwoners(number: float) -> str:
    """Write a number of inwoners with its noun: ``1 inwoner``, ``1.204 inwoners``."""
    return f"{format_getal(number)} {'inwoner' if number == 1 else 'inwoners'}"


def describe_deel(aantal: int, totaal: int, een: str, meer: str) -> str:
    """Write how many of some things in a sentence: none, the only one, both, all or a part.

    Examples
    --------
    >>> [describe_deel(n, of, "regio", "regio's") for n, of in ((0, 4), (1, 1), (2, 2))]
    ['geen enkele regio', 'de enige regio', "beide regio's"]
    >>> [describe_deel(n, of, "regio", "regio's") for n, of in ((3, 3), (1, 2), (3, 1_204))]
    ["alle 3 regio's", "1 van de 2 regio's", "3 van de 1.204 regio's"]
    """
    if not aantal:
        return f"geen enkele {een}"
    if aantal == totaal:
        few = {1: f"de enige {een}", 2: f"beide {meer}"}
        return few.get(totaal, f"alle {format_getal(totaal)} {meer}")
    return f"{format_getal(aantal)} van de {format_getal(totaal)} {meer}"


def replace_halven(text: str) -> str:
    r"""Put a mark for each half of a sign that no file can hold: what JSON can say and UTF-8 not.

    Examples
    --------
    >>> replace_halven("a\ud800b") == "a\ufffdb"
    True
    """
    return (
        text
        if text.isascii()
        else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    )


def drop_onzichtbaar(text: str) -> str:
    r"""Drop from a text of the user what turns it round or cannot be seen, and mend its halves.

    Examples
    --------
    >>> drop_onzichtbaar("\u202eNoord\u200f")
    'Noord'
    """
    return text if text.isascii() else _ONZICHTBAAR.sub("", replace_halven(text))


def shorten(text: str, maximum: int = 80) -> str:
    """Cut a value of the user to what fits in a sentence: its begin, an ellipsis, its end.

    The one place for it. Line breaks become blanks.

    Parameters
    ----------
    text
        Any text.
    maximum
        Characters at most, at least 3.

    Examples
    --------
    >>> shorten("Noordoostpolder", 9)
    'Noor…lder'
    """
    line = " ".join(text.splitlines()) if len(text.splitlines()) > 1 else text
    if len(line) <= maximum:
        return line
    head = maximum // 2
    return f"{line[:head]}…{line[len(line) - (maximum - head - 1) :]}"


def fold(text: str) -> str:
    """Reduce text to what a person types: no case, no accents, one kind of dash.

    Examples
    --------
    >>> fold("Noardeast-Fryslân")
    'noardeast fryslan'
    """
    # A list of a row per address has each name hundreds of times.
    return _fold_kort(text) if len(text) <= _KORT else _fold(text)


def _fold(text: str) -> str:
    if text.isascii():
        return " ".join(_LETTERS.findall(text.lower().replace("'", "")))
    plain = unicodedata.normalize("NFKD", text).casefold()
    letters = "".join(
        c if c.isalnum() else " " for c in plain if not unicodedata.combining(c) and c not in "'’"
    )
    return " ".join(letters.split())


_fold_kort = lru_cache(maxsize=16_384)(_fold)


def suggest(value: str, options: Sequence[str]) -> str:
    """Return " Bedoelde u ...?" for the options nearest to a mistyped value.

    Returns
    -------
    str
        Empty when nothing resembles the value; otherwise a sentence that starts
        with a space, so that it can be put behind a message.
    """
    by_fold: dict[str, str] = {}
    for option in options:
        by_fold.setdefault(fold(option), option)
    typed = fold(value)
    import difflib  # for who mistypes

    near = difflib.get_close_matches(typed, by_fold, n=3, cutoff=0.6)
    if typed and len(near) < 3:
        near += [f for f in by_fold if f.startswith(typed) and f not in near][: 3 - len(near)]
    if not near:
        return ""
    names = [f"'{by_fold[f]}'" for f in near]
    listed = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} of {names[-1]}"
    return f" Bedoelde u {listed}?"


def escape_cel(text: str) -> str:
    """Make text safe for a spreadsheet: what could be a formula becomes text.

    A cell that starts with ``= + - @``, tab or carriage return gets a leading
    apostrophe; so does a cell whose own leading apostrophes stand before such a
    character, which keeps :func:`unescape_cel` an exact inverse.
    ``'s-Gravenhage`` is left alone. Numbers never come here.

    Examples
    --------
    >>> escape_cel("=1+1")
    "'=1+1"
    >>> escape_cel("'s-Gravenhage")
    "'s-Gravenhage"
    """
    return _ESCAPE + text if text.lstrip(_ESCAPE).startswith(_FORMULA_STARTS) else text


def unescape_cel(text: str) -> str:
    """Take off the apostrophe that :func:`escape_cel` put on.

    Examples
    --------
    >>> unescape_cel("'=1+1")
    '=1+1'
    """
    escaped = text.startswith(_ESCAPE) and text.lstrip(_ESCAPE).startswith(_FORMULA_STARTS)
    return text[1:] if escaped else text


def escape_csvcel(text: str, separator: str = ",", *, heel: bool = False) -> str:
    """Make text safe for a cell of a CSV, also when a program splits it elsewhere.

    Excel splits on what Windows calls the list separator, in Dutch the semicolon, and not
    on what the file is separated by. So an apostrophe comes where text that could be a
    formula starts: in front of the cell, or after a semicolon (in a file of semicolons: a
    comma) and blanks or quotes. A line break or tab becomes a blank.

    Parameters
    ----------
    text
        Any text.
    separator
        Of the file.
    heel
        Keep line breaks and tabs, in text that a person wrote; what follows them is made
        safe too.

    Examples
    --------
    >>> escape_csvcel("noord;=1+1")
    "noord;'=1+1"
    >>> escape_csvcel("'s-Gravenhage; zuid-oost")
    "'s-Gravenhage; zuid-oost"
    """
    line = text if heel else _REGELEINDEN.sub(" ", text)
    return _formula_places(separator).sub(_ESCAPE, line)


def unescape_csvcel(text: str, separator: str = ",") -> str:
    """Take off the apostrophes that :func:`escape_csvcel` put on.

    Examples
    --------
    >>> unescape_csvcel("noord;'=1+1")
    'noord;=1+1'
    """
    return _formula_places(separator, _ESCAPE).sub("", text) if _ESCAPE in text else text


@cache
def _formula_places(separator: str, before: str = "") -> re.Pattern[str]:
    """Return where, after ``before``, a formula would start in a file that is split elsewhere."""
    marks = "".join(mark for mark in _SCHEIDINGSTEKENS if mark != separator)
    blank = rf"[^\S{_REGELEINDE}]"
    # A quote in front of the cell is part of it; inside, a program may take it for its own.
    cell = rf"\A{before}(?=(?:{blank}|')*[=+@-])"
    inside = rf"(?<=[{marks}{_REGELEINDE}]){before}(?=(?:{blank}|[\"'])*[=+@-])"
    return re.compile(f"{cell}|{inside}")
