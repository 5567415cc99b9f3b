"""What is not known of units: what rests on it is missing, never 0."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
from pandas.api.typing import NAType

_WAARDEN = ("waarde", "nul", "nul_sd", "nul_standaardfout", "boven_toeval")
"""Columns of a table with a row per weging."""

_NAAR_INWONERS = frozenset({"inwoners", "aandeel_grootste", "effectief_aantal"})
_LANGS_GRENZEN = frozenset(
    {
        *("partners_buur", "buren_partner", "delen", "naden_km", "km", "grens_jaccard"),
        *("grens_jaccard_a", "grens_jaccard_b"),
    }
)
_MATEN_GRENZEN = frozenset(
    {
        *("partners_buur", "buren_partner", "grenzen_km", "naden_km"),
        *("harde_naden_km", "harde_naden"),
    }
)


def is_bekend(gemeenten: pd.DataFrame) -> bool:
    """Tell whether the inwoners of every gemeente are known."""
    return bool(gemeenten["inwoners"].notna().all())


def fill_inwoners(gemeenten: pd.DataFrame) -> pd.DataFrame:
    """Let every gemeente weigh the same where inwoners are not known; then :func:`blank`."""
    return gemeenten if is_bekend(gemeenten) else gemeenten.assign(inwoners=1.0)


def map_inwoners(inwoners: pd.Series) -> dict[str, float]:
    """Return gemeente code to inwoners; NaN for whose nobody knows, whatever missing was."""
    return {str(g): float(n) if pd.notna(n) else math.nan for g, n in inwoners.items()}


def round_inwoners(total: float) -> int | NAType:
    """Return a sum of inwoners as a count; missing when one of them was."""
    return pd.NA if math.isnan(total) else round(total)


def blank(frame: pd.DataFrame) -> pd.DataFrame:
    """Return a table in which all that rests on inwoners is missing.

    Parameters
    ----------
    frame
        A table that was computed with :func:`fill_inwoners`. A column ``weging`` tells which
        rows are by inwoners.

    Examples
    --------
    >>> blank(pd.DataFrame({"ari": [0.5], "ari_inwoners": [0.5], "inwoners": [2]})).to_dict("list")
    {'ari': [0.5], 'ari_inwoners': [nan], 'inwoners': [nan]}
    """
    found = frame.copy()
    for name in map(str, found.columns):
        if name in _NAAR_INWONERS or name.endswith("_inwoners") or name.startswith("inwoners_"):
            found[name] = np.nan
        elif name == "grootste_gemeente":
            found[name] = ""
    if {"maat", "weging"} <= set(found.columns):
        rows = (found["weging"] == "inwoners") | (found["maat"] == "aantal_inwoners")
        _mask(found, rows)
    return found


def blank_grenzen(frame: pd.DataFrame, *, splitsing: bool = False) -> pd.DataFrame:
    """Return a table in which all that rests on who borders whom is missing.

    Parameters
    ----------
    frame
        Any table.
    splitsing
        Whether ``delen`` counts the regios over which one is split, which needs no borders.
    """
    found = frame.copy()
    for name in found.columns.intersection(
        list(_LANGS_GRENZEN - ({"delen"} if splitsing else set()))
    ):
        found[name] = np.nan
    if {"maat", "weging"} <= set(found.columns):
        _mask(found, found["maat"].isin(_MATEN_GRENZEN))
    return found


def _mask(frame: pd.DataFrame, rows: pd.Series[bool]) -> None:
    for name in frame.columns.intersection(list(_WAARDEN)):
        frame[name] = frame[name].astype(float).mask(rows)
