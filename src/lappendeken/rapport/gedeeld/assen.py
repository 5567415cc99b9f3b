"""Axes of a picture: which round numbers stand along them."""

from __future__ import annotations

import math


def list_streepjes(low: float, high: float, unit: float = 1.0) -> list[float]:
    """Return four to eight round numbers from below the lowest to above the highest value.

    Parameters
    ----------
    low, high
        The values.
    unit
        The smallest step that makes sense.

    Examples
    --------
    >>> list_streepjes(0, 47)
    [0.0, 10.0, 20.0, 30.0, 40.0, 50.0]
    """
    span = max(high - low, 4 * unit)
    step = next(
        unit * size * 10**power
        for power in range(9)
        for size in (1, 2, 5)
        if span / (unit * size * 10**power) <= 6
    )
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return [round(step * n, 6) for n in range(first, max(last, first + 1) + 1)]
