"""Joining gemeenten: pure functions on tables, borders, polygons and indelingen.

Each takes ``samen``: the code of a gemeente that goes to the code of the one that it joins. The
one that stays keeps its code and its name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pandas as pd

from lappendeken.model.gebiedskaart import Grenzen
from lappendeken.model.indeling import Indeling, Lidmaatschap

if TYPE_CHECKING:
    import geopandas as gpd

Samen = Mapping[str, str]
_PAAR = ["gemeente_a", "gemeente_b"]
_ONBEKEND = "onbekend"


def merge_gemeenten(gemeenten: pd.DataFrame, samen: Samen) -> pd.DataFrame:
    """Return the gemeenten after joining; their numbers are added.

    Parameters
    ----------
    gemeenten
        Indexed by ``gemeente_code``.
    samen
        Who joins whom.

    Examples
    --------
    >>> rows = pd.DataFrame({"gemeente_naam": ["A", "B"], "inwoners": [3, 4]}, index=["a", "b"])
    >>> merge_gemeenten(rows, {"b": "a"})["inwoners"].to_dict()
    {'a': 7}
    """
    found = gemeenten.copy()
    numbers = [name for name in ("inwoners", "landoppervlakte_km2") if name in found]
    for old, new in samen.items():
        found.loc[new, numbers] = found.loc[new, numbers] + found.loc[old, numbers]
    found = found.drop(index=list(samen))
    if "landoppervlakte_km2" in found:
        found["landoppervlakte_km2"] = found["landoppervlakte_km2"].round(2)
    return found.astype({name: gemeenten[name].dtype for name in numbers})


def merge_grenzen(grenzen: Grenzen, samen: Samen) -> Grenzen:
    """Return the borders after joining: what lay between is gone, the rest is added.

    Examples
    --------
    >>> rows = pd.DataFrame(
    ...     [("a", "b", 1.0), ("a", "c", 2.0), ("b", "c", 4.0)],
    ...     columns=["gemeente_a", "gemeente_b", "lengte_km"],
    ... )
    >>> merge_grenzen(Grenzen(rows, rows[:0]), {"c": "a"}).grenzen.to_numpy().tolist()
    [['a', 'b', 5.0]]
    """
    borders = _rename(grenzen.grenzen, samen)
    borders = borders.groupby(_PAAR, as_index=False, sort=True).agg({"lengte_km": "sum"})
    links = _rename(grenzen.verbindingen, samen).drop_duplicates(_PAAR, ignore_index=True)
    return Grenzen(borders.round({"lengte_km": 3}), links, grenzen.is_bekend)


def _rename(rows: pd.DataFrame, samen: Samen) -> pd.DataFrame:
    """Return rows of pairs in the new codes, in order, without a gemeente and itself."""
    both = rows[_PAAR].map(lambda code: samen.get(code, code))
    ordered = {"gemeente_a": both.min(axis=1), "gemeente_b": both.max(axis=1)}
    found = rows.assign(**ordered).astype(rows.dtypes.to_dict())
    return found.loc[found["gemeente_a"] != found["gemeente_b"]].reset_index(drop=True)


def merge_gebieden(gebieden: gpd.GeoDataFrame, samen: Samen) -> gpd.GeoDataFrame:
    """Return the polygons after joining, in the same order.

    Parameters
    ----------
    gebieden
        A coverage, indexed by ``gemeente_code``; the border between two that join is exactly
        the same in both, so nothing is left of it.
    samen
        Who joins whom.
    """
    import shapely

    found = gebieden.copy()
    shapes = found.geometry.to_dict()
    for code in dict.fromkeys(samen.values()):
        parts = [shapes[code], *(shapes[old] for old, new in samen.items() if new == code)]
        shapes[code] = shapely.coverage_union_all(parts)
    found[found.geometry.name] = [shapes[code] for code in found.index]
    return found.drop(index=list(samen))


@dataclass(frozen=True, slots=True)
class Samengevoegd:
    """An indeling after joining, and where joining was a choice.

    Attributes
    ----------
    indeling
        In the new codes.
    anders
        Who stayed and who joined, when they had different regios: the first counts.
    alleen
        Who stayed and who joined, when only of the second a regio was known: that counts.
    """

    indeling: Indeling
    anders: tuple[tuple[str, str], ...] = ()
    alleen: tuple[tuple[str, str], ...] = ()


def merge_indeling(indeling: Indeling, samen: Samen, **kenmerken: Any) -> Samengevoegd:
    """Return an indeling after joining.

    A gemeente that stays counts by its own rows. Only when nothing is known of it do those
    count of who joins it; that a source says that it has no regio is known.

    Parameters
    ----------
    indeling
        As it is.
    samen
        Who joins whom.
    **kenmerken
        What it is to say of itself besides.
    """
    rows: dict[str, list[Lidmaatschap]] = {}
    for row in indeling.lidmaatschappen:
        rows.setdefault(row.gemeente_code, []).append(row)
    anders, alleen = [], []
    for old, new in samen.items():
        gone, stays = rows.pop(old, []), rows.get(new, [])
        theirs, own = (sorted(r.regio_code for r in one if r.regio_code) for one in (gone, stays))
        if not theirs:
            if gone and not stays:
                rows[new] = [row._replace(gemeente_code=new) for row in gone]
        elif not own and all(row.bron_status in ("", _ONBEKEND) for row in stays):
            rows[new] = [row._replace(gemeente_code=new) for row in gone]
            alleen.append((new, old))
        elif own != theirs:
            anders.append((new, old))
    found = Indeling(
        indeling.kenmerken,
        tuple(row for of_one in rows.values() for row in of_one),
        indeling.regionamen,
    )
    return Samengevoegd(found.with_kenmerken(**kenmerken), tuple(anders), tuple(alleen))
