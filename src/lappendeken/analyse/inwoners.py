"""Units of which the inwoners are not known: what rests on them is missing, never 0."""

from __future__ import annotations

import numpy as np
import pandas as pd

_PER_REGIO = ("aandeel_grootste", "effectief_aantal")
_WAARDEN = ("waarde", "nul", "nul_sd", "nul_standaardfout", "boven_toeval")
"""Columns of a table with a row per weging."""


def is_bekend(gemeenten: pd.DataFrame) -> bool:
    """Tell whether the inwoners of every gemeente are known."""
    return bool(gemeenten["inwoners"].notna().all())


def fill_inwoners(gemeenten: pd.DataFrame) -> pd.DataFrame:
    """Let every gemeente weigh the same where inwoners are not known; then :func:`blank`."""
    return gemeenten if is_bekend(gemeenten) else gemeenten.assign(inwoners=1.0)


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
        own = name == "inwoners" or name.endswith("_inwoners") or name.startswith("inwoners_")
        if own or name in _PER_REGIO:
            found[name] = np.nan
        elif name == "grootste_gemeente":
            found[name] = ""
    if {"maat", "weging"} <= set(found.columns):
        rows = (found["weging"] == "inwoners") | (found["maat"] == "aantal_inwoners")
        for name in found.columns.intersection(list(_WAARDEN)):
            found[name] = found[name].astype(float).mask(rows)
    return found
