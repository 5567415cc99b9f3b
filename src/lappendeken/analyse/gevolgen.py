"""What an indeling in the place of another changes: for whom, and which regios."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from lappendeken.analyse.onbekend import map_inwoners, round_inwoners
from lappendeken.model.indeling import Indeling


@dataclass(frozen=True, slots=True)
class Gevolg:
    """What changes between two indelingen; nothing about money, which is not in the data.

    Attributes
    ----------
    gemeenten, inwoners
        Whose company changes, or who gains or loses a regio; those are also the councils.
    verdwijnen
        Regios of the first that the second has not: they end, or get other members.
    ontstaan
        Regios of the second that the first has not.
    verliezen, krijgen
        Who has a regio in the first only, and in the second only; both are in ``gemeenten``.
    """

    gemeenten: frozenset[str]
    inwoners: float
    verdwijnen: int
    ontstaan: int
    verliezen: frozenset[str] = frozenset()
    krijgen: frozenset[str] = frozenset()


def compute_gevolg(voor: Indeling, na: Indeling, inwoners: Mapping[str, float]) -> Gevolg:
    """Compare two indelingen, by who shares a regio with whom and not by the names of regios.

    Examples
    --------
    >>> ggd = Indeling.from_mapping("ggd", {"GM01": "x", "GM02": "x", "GM03": "y"})
    >>> een = Indeling.from_mapping("een", {"GM01": "x", "GM02": "x", "GM03": "x"})
    >>> found = compute_gevolg(ggd, een, {"GM01": 5.0, "GM02": 1.0, "GM03": 1.0})
    >>> sorted(found.gemeenten), found.inwoners, found.verdwijnen, found.ontstaan
    (['GM01', 'GM02', 'GM03'], 7.0, 2, 1)
    """
    before, after = voor.partnersets(), na.partnersets()
    changed = frozenset(g for g in {*before, *after} if before.get(g) != after.get(g))
    old, new = set(voor.leden_vanaf().values()), set(na.leden_vanaf().values())
    people = sum(float(inwoners.get(g, 0.0)) for g in changed)
    lost, gained = frozenset(before.keys() - after), frozenset(after.keys() - before)
    return Gevolg(changed, people, len(old - new), len(new - old), lost, gained)


def compute_gevolgen(
    paren: Sequence[tuple[Indeling, Indeling]], inwoners: pd.Series
) -> pd.DataFrame:
    """Compare pairs of indelingen, a row each.

    Parameters
    ----------
    paren
        The indeling of today, and the one in its place.
    inwoners
        By gemeente code; may be missing.

    Returns
    -------
    pandas.DataFrame
        ``indeling`` (of today), ``gemeenten`` whose company changes, their ``inwoners``
        (missing when those of one are), ``regios_weg, regios_nieuw, wijzigbaar_door``.
    """
    people = map_inwoners(inwoners)
    rows = []
    for voor, na in paren:
        found = compute_gevolg(voor, na, people)
        total = round_inwoners(found.inwoners)
        counts = len(found.gemeenten), total, found.verdwijnen, found.ontstaan
        rows.append((voor.slug, *counts, voor.kenmerken.wijzigbaar_door))
    columns = ("indeling", "gemeenten", "inwoners", "regios_weg", "regios_nieuw", "wijzigbaar_door")
    frame = pd.DataFrame(rows, columns=list(columns))
    return frame.astype({"inwoners": "Int64"})
