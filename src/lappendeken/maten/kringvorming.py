"""Finding the kringen of one indeling from who is in which regio."""

from __future__ import annotations

import numpy as np

from lappendeken.maten.kringen import Ints, Raakt

_KLEIN = 512
"""Kringen up to which a plain matrix says which share a regio."""


def find_kringen(gemeente: Ints, regio: Ints, n: int, regios: int) -> tuple[Ints, Raakt | None]:
    """Find the kringen of one indeling, numbered from 0.

    Parameters
    ----------
    gemeente, regio
        Position of gemeente and regio per membership that counts.
    n, regios
        How many of each there are.

    Returns
    -------
    tuple
        The label of each gemeente and which kringen share a regio, as in
        :class:`Kringen`. Kring r below ``regios`` is who is in regio r only.
    """
    label = np.full(n, -1, dtype=np.intp)
    label[gemeente] = regio
    count = np.bincount(gemeente, minlength=n)
    if count.max(initial=0) <= 1:
        return label, None
    several = count[gemeente] > 1
    sets: dict[int, list[int]] = {}
    for m, r in zip(gemeente[several].tolist(), regio[several].tolist(), strict=True):
        sets.setdefault(m, []).append(r)
    number: dict[tuple[int, ...], int] = {}
    for m, own in sets.items():
        label[m] = regios + number.setdefault(tuple(sorted(own)), len(number))
    size, sets_ = regios + len(number), list(number)
    kring = np.repeat(np.arange(size), [1] * regios + [len(own) for own in sets_])
    inside = np.concatenate([np.arange(regios), *sets_])
    if size <= _KLEIN:
        plain = np.zeros((size, regios))
        plain[kring, inside] = 1.0
        return label, (plain @ plain.T > 0).astype(float)
    from lappendeken.model.graaf import build_matrix

    wide = build_matrix((kring, inside), (size, regios))
    touch = (wide @ wide.T).tocsr()
    touch.data[:] = 1.0
    return label, touch
