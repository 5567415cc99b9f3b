"""The share of a gemeente in a regio, as people write it: 0,6, 60% or 60."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from lappendeken.basis.tekst import fold, shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.rijen import Rijen

ONBEKEND = "onbekend"
ROUNDING = 1e-6
"""How far shares may miss a whole by the way a computer adds."""

_HEEL = 100.0
# Three times 33.3 is meant to be all of it.
_AFRONDING = 0.2


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
