"""Naden, kernregio's and join: what the indelingen do to the map as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from lappendeken.maten.bundel import Bundel
from lappendeken.maten.kringen import Bools, Ints
from lappendeken.model.graaf import find_components

if TYPE_CHECKING:
    import pandas as pd


def compute_naden(bundel: Bundel) -> pd.DataFrame:
    """Count for every border between gemeenten in how many indelingen it parts regios.

    Returns
    -------
    pandas.DataFrame
        One row per border: ``gemeente_a, gemeente_b, lengte_km`` (on the
        unsimplified source), ``aantal_indelingen`` in which it is a naad (both
        sides have a regio, none shared), ``aantal_vergeleken`` that hold both
        sides, and ``indelingen``: the slugs of the first, joined by ``;``. When the
        two counts are equal and above 0 it is a hard seam.
    """
    import pandas as pd

    pairs, length = bundel.grensparen
    parts, held = is_naad(bundel, pairs)
    # One bit per indeling: each pattern of naden is written out once only.
    patterns, which = np.unique(np.packbits(parts, axis=1), axis=0, return_inverse=True)
    bits = np.unpackbits(patterns, axis=1, count=parts.shape[1]).astype(bool)
    slugs = np.asarray(bundel.slugs)
    written = [";".join(slugs[bit]) for bit in bits]
    codes = np.asarray(bundel.gemeenten, dtype=object)
    return pd.DataFrame(
        {
            "gemeente_a": codes[pairs[:, 0]],
            "gemeente_b": codes[pairs[:, 1]],
            "lengte_km": length,
            "aantal_indelingen": parts.sum(axis=1),
            "aantal_vergeleken": held.sum(axis=1),
            "indelingen": np.asarray(written, dtype=object)[which.ravel()],
        }
    )


def is_naad(bundel: Bundel, pairs: Ints) -> tuple[Bools, Bools]:
    """Return per pair of gemeenten (s, 2) where they are parted and where both are held.

    Returns
    -------
    tuple of two arrays
        Both of shape (s, D).
    """
    left, right = pairs[:, 0], pairs[:, 1]
    held = bundel.holds[left] & bundel.holds[right]
    together = bundel.kringen.together(pairs)
    return held & ~together, held


def compute_kernregios(bundel: Bundel) -> pd.DataFrame:
    """Group the gemeenten that are together in every indeling.

    Returns
    -------
    pandas.DataFrame
        ``kernregio`` (a number from 1, in the order of the lowest code) and
        ``gemeente_code``, one row per gemeente, ordered by both.

    Notes
    -----
    Together means: in the same regios of every indeling, and left out by the same
    ones. That makes it an equivalence, also when regios overlap.
    """
    import pandas as pd

    number = bundel.kringen.profielen[1] + 1
    found = pd.DataFrame({"kernregio": number, "gemeente_code": list(bundel.gemeenten)})
    return found.sort_values(["kernregio", "gemeente_code"], ignore_index=True)


def compute_join(bundel: Bundel) -> Ints:
    """Find the components of "ever together", numbered in the order of the lowest code.

    Returns
    -------
    numpy.ndarray
        From 0, shape (n,). Gemeenten with the same number are linked by a chain of
        partners in one indeling or another.
    """
    # Gemeenten and regios are the nodes; a membership links the two.
    n, links, nodes = len(bundel.gemeenten), [], len(bundel.gemeenten)
    for indeling, (gemeente, regio, _) in zip(bundel.indelingen, bundel.rijen, strict=True):
        links.append(np.stack([gemeente, regio + nodes]))
        nodes += len(indeling.regios)
    component = find_components(np.concatenate(links, axis=1), nodes)[:n]
    _, first, group = np.unique(component, return_index=True, return_inverse=True)
    return np.argsort(np.argsort(first))[group].astype(np.intp)
