"""For how many gemeenten of each provincie a measure rises and falls."""

from __future__ import annotations

import pandas as pd

KOLOMMEN = (
    "provincie",
    "gemeenten",
    "stijgt",
    "daalt",
    "inwoners_stijgt",
    "inwoners_daalt",
    "verschil",
)
_ZICHTBAAR = 1e-9
"""Below this, a difference is only in the last digits of sums of many parts."""


def compute_provincies(frame: pd.DataFrame) -> pd.DataFrame:
    """Count by provincie.

    Parameters
    ----------
    frame
        One row per gemeente: ``provincie, inwoners, verschil`` (missing: not known).

    Returns
    -------
    pandas.DataFrame
        One row per provincie with a known difference, by name: ``provincie``; ``gemeenten``
        whose difference is known; ``stijgt, daalt``: for how many it is above and below 0;
        ``inwoners_stijgt, inwoners_daalt``: of those; ``verschil``: the mean.

    Examples
    --------
    >>> frame = pd.DataFrame(
    ...     {"provincie": ["Drenthe"] * 3, "inwoners": [1, 2, 4], "verschil": [0.3, -0.1, 0.1]}
    ... )
    >>> compute_provincies(frame).round(2).to_numpy().tolist()
    [['Drenthe', 3, 2, 1, 5, 2, 0.1]]
    """
    known = frame[frame["verschil"].notna() & frame["provincie"].astype(bool)]
    rows = []
    for naam, mine in known.groupby("provincie", sort=True):
        up, down = mine["verschil"] > _ZICHTBAAR, mine["verschil"] < -_ZICHTBAAR
        people = [mine.loc[which, "inwoners"].sum(skipna=False) for which in (up, down)]
        rows.append(
            (naam, len(mine), int(up.sum()), int(down.sum()), *people, mine["verschil"].mean())
        )
    return pd.DataFrame(rows, columns=list(KOLOMMEN))
