"""What a person or pandas gives as a code or a share, made plain or refused."""

from __future__ import annotations

import math
from numbers import Real

import numpy as np

from lappendeken.basis.tekst import shorten
from lappendeken.errors import GegevensError


def to_gemeente(slug: str, given: object) -> str:
    """Return the code of a gemeente; refuse what is none."""
    if isinstance(given, str) and given.strip():
        return given
    msg = (
        f"'{slug}': de code van een gemeente is {shorten(repr(given))}. Geef een tekst zoals "
        "'GM0106'."
    )
    raise GegevensError(msg)


def _is_missing(given: object) -> bool:
    if given is None or isinstance(given, str):
        return given is None
    if isinstance(given, Real):
        return math.isnan(given)
    # Of pandas too, whose missing values have types of their own.
    import pandas as pd

    return given is pd.NA or given is pd.NaT


def to_aandeel(slug: str, gemeente: str, given: object) -> float | None:
    """Return a share; a missing one is unknown."""
    if _is_missing(given):
        return None
    if isinstance(given, Real) and not isinstance(given, bool | np.bool_):
        return float(given)
    msg = f"'{slug}': het aandeel van {gemeente} is {shorten(repr(given))}. Geef een getal."
    raise GegevensError(msg)


def to_code(slug: str, gemeente: str, given: object) -> str:
    """Return the code of a regio as text; empty when a person gave none."""
    if _is_missing(given):
        return ""
    if isinstance(given, str):
        return given if given.strip() else ""
    number = float(given) if isinstance(given, Real) else math.nan
    if number.is_integer() and not isinstance(given, bool | np.bool_):
        return str(int(number))
    msg = (
        f"'{slug}': de regio van {gemeente} is {shorten(repr(given))}. Geef een tekst of een "
        "geheel getal, of None als zij geen regio heeft."
    )
    raise GegevensError(msg)
