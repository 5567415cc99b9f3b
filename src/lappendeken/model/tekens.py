"""Whole numbers as text that JSON and HTML take as it is: the lines are the bulk of a page."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

TEKENS = "".join(sign for sign in map(chr, range(35, 127)) if sign not in "&<>\\")
"""Printable, and nothing that JSON or HTML reads as more than itself."""

_CIJFERS = len(TEKENS) // 2
_WAARDE = np.full(128, -1, dtype=np.int64)
_WAARDE[[ord(sign) for sign in TEKENS]] = range(len(TEKENS))

Ringen = tuple[tuple[tuple[tuple[int, ...], ...], ...], ...]
"""Per gemeente its parts, per part its rings, per ring its numbers."""


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


def write_ringen(ringen: Ringen) -> str:
    """Write rings one after another: before what each level holds, how many there are."""
    write = cache(write_getal)
    signs: list[str] = []
    for parts in ringen:
        signs.append(write(len(parts)))
        for rings in parts:
            signs.append(write(len(rings)))
            for ring in rings:
                signs.append(write(len(ring)))
                signs.extend(map(write, ring))
    return "".join(signs)


def read_getallen(text: str) -> NDArray[np.int64]:
    """Read whole numbers, one after another, as :func:`write_getal` wrote them.

    Raises
    ------
    ValueError
        If there is a sign that none writes, or the last number is not whole.
    """
    digits = _WAARDE[np.frombuffer(text.encode("ascii"), dtype=np.uint8)]
    last = digits < _CIJFERS
    if (digits < 0).any() or not last[-1:].all():
        msg = "not a row of whole numbers"
        raise ValueError(msg)
    starts = np.flatnonzero(np.append(True, last)[:-1])
    place = np.arange(len(digits)) - np.repeat(starts, np.diff(np.append(starts, len(digits))))
    values = np.add.reduceat(digits % _CIJFERS * _CIJFERS**place, starts)
    return np.where(values % 2, -(values + 1) // 2, values // 2)


def read_bogen(text: str) -> tuple[NDArray[np.int64], ...]:
    """Read lines, as :func:`write_bogen` wrote them.

    Raises
    ------
    ValueError
        If the text is something else.
    """
    numbers = read_getallen(text)
    heads: list[int] = []
    at = 0
    while at < len(numbers):
        heads.append(at)
        at += 1 + 2 * max(int(numbers[at]), 1)
    steps = np.delete(numbers, heads)
    if at != len(numbers) or len(heads) + 2 * numbers[heads].sum() != len(numbers):
        msg = "not a row of lines"
        raise ValueError(msg)
    points = steps.reshape(-1, 2).cumsum(axis=0)
    ends = numbers[heads].cumsum().tolist()
    return tuple(points[start:end] for start, end in pairwise([0, *ends]))


def read_ringen(text: str) -> Ringen:
    """Read rings, as :func:`write_ringen` wrote them.

    Raises
    ------
    IndexError, ValueError
        If the text is something else.
    """
    left = read_getallen(text).tolist()[::-1]
    found = []
    while left:
        found.append(
            tuple(
                tuple(tuple(left.pop() for _ in range(left.pop())) for _ in range(left.pop()))
                for _ in range(left.pop())
            )
        )
    return tuple(found)
