"""Whole numbers as text that JSON and HTML take as it is: the lines are the bulk of a page."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import numpy as np
from numpy.typing import NDArray

TEKENS = "".join(sign for sign in map(chr, range(35, 127)) if sign not in "&<>\\")
"""Printable, and nothing that JSON or HTML reads as more than itself."""

_CIJFERS = len(TEKENS) // 2


def write_getal(value: int) -> str:
    """Write a whole number in as few signs as it needs; small ones, either side of 0, in one.

    The number is a row of digits, the smallest first. A digit of the upper half of the signs
    tells that another follows.
    """
    left = 2 * value if value >= 0 else -2 * value - 1
    signs = []
    while left >= _CIJFERS:
        left, digit = divmod(left, _CIJFERS)
        signs.append(TEKENS[_CIJFERS + digit])
    return "".join(signs) + TEKENS[left]


def write_bogen(bogen: Iterable[NDArray[np.int64]]) -> str:
    """Write lines one after another.

    Parameters
    ----------
    bogen
        Per line its points on the grid, of shape (points, 2).

    Returns
    -------
    str
        Per line how many points it has, and per point its step in x and in y from the
        point before, also when that ends the line before.
    """
    write = cache(write_getal)
    parts: list[str] = []
    last = np.zeros((1, 2), dtype=np.int64)
    for boog in bogen:
        steps = np.diff(np.concatenate([last, boog]), axis=0)
        parts.append(write(len(boog)))
        parts.extend(map(write, steps.ravel().tolist()))
        last = boog[-1:]
    return "".join(parts)
