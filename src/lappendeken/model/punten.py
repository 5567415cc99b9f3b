"""Rows of points, of which lines and rings are made."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray


def drop_repeats(points: NDArray[Any]) -> NDArray[Any]:
    """Drop points equal to the one before; always keep two ends."""
    rows = points.reshape(len(points), -1)
    new = np.ones(len(rows), dtype=bool)
    np.any(rows[1:] != rows[:-1], axis=1, out=new[1:])
    if new.sum() < 2:
        return points[[0, -1]]
    return points[new]
