"""The parts of the country that never look across their border, by name."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np
import pandas as pd

from lappendeken.basis.tekst import fold, join_namen
from lappendeken.maten import Bundel, compute_join

MAX_PROVINCIES = 3
"""More whole provincies than this are no name for a part."""

MAX_GEMEENTEN = 3
"""How many of the largest gemeenten stand for a part without a name."""


@dataclass(frozen=True, slots=True)
class Landdeel:
    """Gemeenten that are linked through partners of partners, and to nobody else.

    Attributes
    ----------
    naam
        The provincies that it is; else what most chosen indelingen call it as a regio; else
        its largest gemeenten.
    gemeenten
        Codes, ascending.
    """

    naam: str
    gemeenten: tuple[str, ...]


def compute_landdelen(bundel: Bundel, gemeentetabel: pd.DataFrame) -> tuple[Landdeel, ...]:
    """Find the components of "ever together" and name them.

    Parameters
    ----------
    bundel
        The chosen indelingen.
    gemeentetabel
        Indexed by ``gemeente_code``, with ``gemeente_naam``, ``provincie``, ``inwoners``.

    Returns
    -------
    tuple of Landdeel
        The largest first, then by name. A gemeente that no indeling holds is in none.
    """
    component = compute_join(bundel)
    held = bundel.holds.any(axis=1)
    codes = np.asarray(bundel.gemeenten, dtype=object)
    found = []
    for number in np.unique(component[held]):
        members = tuple(codes[(component == number) & held].tolist())
        found.append(Landdeel(_name(bundel, gemeentetabel, members), members))
    return tuple(sorted(found, key=lambda deel: (-len(deel.gemeenten), fold(deel.naam))))


def _name(bundel: Bundel, gemeentetabel: pd.DataFrame, members: tuple[str, ...]) -> str:
    mine = gemeentetabel.loc[list(members)]
    if len(members) == 1:
        return str(mine["gemeente_naam"].iloc[0])
    provincies = sorted(set(mine["provincie"].astype(str)), key=fold)
    whole = int(gemeentetabel["provincie"].isin(provincies).sum()) == len(members)
    if whole and all(provincies) and len(provincies) <= MAX_PROVINCIES:
        return join_namen(provincies)
    names = _region_names(bundel, frozenset(members))
    if names:
        # The name that the most indelingen give; of those the shortest.
        return min(names, key=lambda name: (-names[name], len(name), fold(name)))
    largest = mine.sort_values(["inwoners", "gemeente_naam"], ascending=[False, True])
    return f"het gebied rond {join_namen(largest['gemeente_naam'].astype(str)[:MAX_GEMEENTEN])}"


def _region_names(bundel: Bundel, members: frozenset[str]) -> Counter[str]:
    """Count what the regios with exactly these members are called."""
    return Counter(
        indeling.regionamen[regio]
        for indeling in bundel.indelingen
        for regio, leden in indeling.leden_vanaf(bundel.drempel).items()
        if leden == members
    )
