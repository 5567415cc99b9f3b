"""Gemeenschappelijke regelingen: one overlapping relation, counted instead of averaged.

In a list this wide almost everybody is a partner of everybody near by. What tells
gemeenten apart is in how many regelingen they sit, and how many two of them share.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from lappendeken.errors import OnbekendError
from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.model.indeling import Indeling

if TYPE_CHECKING:
    import pandas as pd


REEKS = "gemeenschappelijke-regelingen"
"""The reeks in the catalogue: one regio is one regeling."""


def find_regelingen(catalogus: Catalogus) -> Indeling | None:
    """Return the list of regelingen that travels with the package, if there is one."""
    try:
        return catalogus.indeling(REEKS)
    except OnbekendError:
        return None


def compute_regelingen(indeling: Indeling, gemeentetabel: pd.DataFrame) -> pd.DataFrame:
    """Count the regelingen of each gemeente.

    Parameters
    ----------
    indeling
        Each regio is one regeling; shares are not looked at.
    gemeentetabel
        Indexed by ``gemeente_code``; decides which gemeenten there are.

    Returns
    -------
    pandas.DataFrame
        One row per gemeente, by code: ``gemeente_code``; ``aantal_regelingen`` and
        ``partners`` (gemeenten with which it shares at least one), 0 or more.
    """
    import pandas as pd

    gemeenten = sorted(str(code) for code in gemeentetabel.index)
    members = _members(indeling, gemeenten)
    return pd.DataFrame(
        {
            "gemeente_code": gemeenten,
            "aantal_regelingen": members.sum(axis=1),
            "partners": (_shared(members) > 0).sum(axis=1),
        }
    )


def list_meest_gedeeld(indeling: Indeling, code: str) -> tuple[list[str], int]:
    """Return with whom a gemeente shares most regelingen, by code, and how many those are.

    Parameters
    ----------
    indeling
        Each regio is one regeling.
    code
        The gemeente.
    """
    shared = Counter(
        other
        for regeling in indeling.regios_van.get(code, ())
        for other in indeling.leden[regeling]
        if other != code
    )
    most = max(shared.values(), default=0)
    return sorted(other for other, count in shared.items() if count == most), most


def _members(indeling: Indeling, gemeenten: list[str]) -> NDArray[np.int64]:
    """Return which gemeente takes part in which regeling, as 0 and 1."""
    position = {code: number for number, code in enumerate(gemeenten)}
    members = np.zeros((len(gemeenten), len(indeling.regios)), dtype=np.int64)
    for number, regeling in enumerate(indeling.regios):
        members[[position[g] for g in indeling.leden[regeling] if g in position], number] = 1
    return members


def _shared(members: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return how many regelingen each two share; the diagonal is 0."""
    # Products of whole numbers bypass BLAS; of floats they are as exact.
    floats = members.astype(float)
    shared: NDArray[np.int64] = (floats @ floats.T).astype(np.int64)
    np.fill_diagonal(shared, 0)
    return shared
