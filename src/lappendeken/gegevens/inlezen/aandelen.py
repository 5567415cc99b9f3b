"""The share of a gemeente in a regio, as people write it: 0,6, 60% or 60."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from lappendeken.basis.tekst import fold, format_procent, join_namen, shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.gemeenten import MAX_GETOOND, Gemeentezoeker
from lappendeken.gegevens.inlezen.herkennen.kop import squash
from lappendeken.gegevens.inlezen.regel import Regel
from lappendeken.gegevens.inlezen.rijen import Rijen

ONBEKEND = "onbekend"
ROUNDING = 1e-6
"""How far shares may miss a whole by the way a computer adds."""

_HEEL = 100.0
# Three times 33.3 is meant to be all of it.
_AFRONDING = 0.2
# What people write above shares, and above other numbers too.
_ANDERS = frozenset({"percentage", "perc", "pct", "procent", "deel", "fractie", "verdeling"})


def find_heel(rijen: Sequence[tuple[int, Mapping[str, str]]]) -> tuple[float, list[str]]:
    """Return what a whole gemeente is in the column of the shares: 1, or 100 when it says so.

    Parameters
    ----------
    rijen
        Line and cells of every row; those of one gemeente are added.

    Returns
    -------
    tuple
        100 when some number is above 1 and those of every gemeente are 100 together, with
        a sentence that says so; otherwise 1.
    """
    total: dict[str, float] = {}
    largest = 0.0
    for _, cells in rijen:
        if not (written := cells.get("aandeel")):
            continue
        try:
            share = float(written.replace(",", "."))
        except ValueError:
            continue
        gemeente = fold(cells.get("gemeente_code") or cells.get("gemeente", ""))
        total[gemeente] = total.get(gemeente, 0.0) + share
        largest = max(largest, share)
    used = [share for share in total.values() if share]
    if largest <= 1 or any(abs(share - _HEEL) > _AFRONDING for share in used):
        return 1.0, []
    return _HEEL, ["De aandelen zijn samen 100 per gemeente en zijn als procenten gelezen."]


def parse_aandeel(tabel: Rijen, regel: int, text: str, whole: float) -> tuple[float | None, bool]:
    """Return the share in a cell.

    Parameters
    ----------
    tabel, regel
        Where it stands, for in front of a message.
    text
        The cell: a number, a percentage, a word for unknown, or nothing.
    whole
        What a whole gemeente is, when it is no percentage.

    Returns
    -------
    tuple
        The share, missing when there is none, and whether the cell says that it is unknown.

    Raises
    ------
    GegevensError
        If it is something else, or not above 0 and at most all.
    """
    if not text:
        return None, False
    if fold(text) == ONBEKEND:
        return None, True
    number = text.removesuffix("%").strip().replace(",", ".")
    try:
        share = float(number) / (_HEEL if text.endswith("%") else whole)
    except ValueError:
        share = math.nan
    if not 0 < share <= 1 + ROUNDING:
        msg = (
            f"{tabel.waar(regel)}: aandeel '{shorten(text)}' is geen getal boven 0 en hoogstens 1. "
            "Schrijf bijvoorbeeld 0,6 of 60%, of 'onbekend'."
        )
        raise GegevensError(msg)
    return min(share, 1.0), False


def find_anders(kop: Sequence[str]) -> str:
    """Return the column that may be the shares under another name; empty when there is none."""
    keys = [squash(name) for name in kop]
    if "aandeel" in keys:
        return ""
    named = (name for name, key in zip(kop, keys, strict=True) if key in _ANDERS or "%" in name)
    return next(named, "")


def is_heel(aandelen: Sequence[float]) -> bool:
    """Tell whether shares are together all of a gemeente, but for how they were rounded.

    Examples
    --------
    >>> is_heel([0.33, 0.33, 0.33]), is_heel([0.333, 0.666]), is_heel([0.17] * 6)
    (True, True, True)
    >>> is_heel([0.6, 0.39]), is_heel([0.6, 0.3])
    (False, False)
    """
    missing = abs(1 - math.fsum(aandelen))
    whole = all(abs(100 * share - round(100 * share)) < ROUNDING for share in aandelen)
    # Each may have lost, or won, half of its last digit.
    most = len(aandelen) * (0.01 if whole else 0.001) / 2
    return missing <= _AFRONDING / _HEEL + ROUNDING or missing < most - ROUNDING


def format_samen(aandelen: Sequence[float]) -> str:
    """Write what shares are together: 99,7%, where a whole percent would say that it is all."""
    percent = _HEEL * math.fsum(aandelen)
    near = abs(percent - _HEEL) < 1 - ROUNDING
    return format_procent(percent / _HEEL, 1 if near and abs(percent - _HEEL) > ROUNDING else 0)


def word_tekort(plaats: str, rows: Sequence[Regel], zoeker: Gemeentezoeker) -> tuple[str, ...]:
    """Say whose shares are together less than all of it; an unknown one may be the rest.

    Parameters
    ----------
    plaats
        The file, and perhaps the sheet.
    rows
        With one gemeente of today each.
    zoeker
        Names the gemeente of a code.
    """
    found: dict[str, dict[str, Regel]] = {}
    for row in rows:
        if row.regio:
            found.setdefault(row.gemeente, {}).setdefault(row.regio, row)
    short = []
    for gemeente, regios in found.items():
        shares = [row.aandeel for row in regios.values() if row.aandeel is not None]
        if len(shares) == len(regios) and math.fsum(shares) < 1 and not is_heel(shares):
            short.append(word_samen(zoeker.naam(gemeente), list(regios.values())))
    if not short:
        return ()
    said = (
        f"Samen minder dan 100% in {plaats}: de aandelen van {join_namen(short, MAX_GETOOND)}. "
        "Wat ontbreekt, telt in geen regio mee; wie partner is en wat de hoofdregio is, volgt uit "
        "de aandelen die er staan. Ontbreekt er iets, vul het dan aan."
    )
    return (said,)


def word_samen(naam: str, rows: Sequence[Regel]) -> str:
    """Name a gemeente with what its shares are together, and on which lines they stand."""
    lines = join_namen((str(row.regel) for row in rows), MAX_GETOOND)
    return f"{naam} ({format_samen([row.aandeel or 0 for row in rows])}, regel {lines})"
