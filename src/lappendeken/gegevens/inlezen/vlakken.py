"""Regios drawn as polygons: each gemeente goes to the regio in which it lies."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from lappendeken.basis.tekst import format_procent, join_namen, shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.gemeenten import MAX_GETOOND
from lappendeken.gegevens.inlezen.kaarten.proces import measure_kaart
from lappendeken.gegevens.inlezen.toewijzing import Toewijzing
from lappendeken.model.gebiedskaart import CRS, Gebiedskaart
from lappendeken.model.indeling import Lidmaatschap

MINIMUM = 0.9
"""Share of a gemeente that has to lie in one regio; the rest is how borders were drawn."""


def read_vlakken(path: Path, kaart: Gebiedskaart, minimum: float = MINIMUM) -> Toewijzing:
    """Read regios as polygons and find the gemeenten in each.

    Parameters
    ----------
    path
        GeoPackage, GeoJSON, Shapefile or FlatGeobuf with one layer of polygons and a
        column for the regio. Polygons of one regio are joined.
    kaart
        The gemeenten.
    minimum
        Share of the area of a gemeente that must lie in one regio, above 0.5.

    Returns
    -------
    Toewijzing
        A gemeente of which at most ``1 - minimum`` is covered has no regio.

    Raises
    ------
    GegevensError
        If the file is damaged, too large, not what its name says, has no coordinate system
        that is known, holds something else than polygons, does not touch the gemeenten, or
        a gemeente lies across regios.

    Notes
    -----
    The file is read in a process of its own; see
    :mod:`lappendeken.gegevens.inlezen.kaarten`.
    """
    gebieden = kaart.gebieden.geometry
    regionamen, delen = measure_kaart(path, list(gebieden.to_wkb()), CRS)
    whole = gebieden.area.to_numpy()
    shares_of: dict[str, list[tuple[float, str]]] = {g: [] for g in kaart.gemeenten}
    for place, regio, size in delen:
        shares_of[kaart.gemeenten[place]].append((size / whole[place], regio))
    names = kaart.gebieden["gemeente_naam"]
    rows, across = [], []
    for gemeente, found in shares_of.items():
        found.sort(key=lambda part: (-part[0], part[1]))
        shares = [share for share, _ in found]
        if sum(shares) <= 1 - minimum:
            rows.append(Lidmaatschap(gemeente, "", None, "polygoon"))
        elif shares[0] >= minimum and all(share <= 1 - minimum for share in shares[1:]):
            rows.append(Lidmaatschap(gemeente, found[0][1], 1.0, "polygoon"))
        else:
            lies = [
                f"{format_procent(share)} in '{shorten(regio)}'"
                for share, regio in found
                if share > 0.005
            ]
            across.append(f"{names[gemeente]} ({join_namen(lies, 3)})")
    if across:
        msg = (
            f"{shorten(path.name)}: deze gemeenten liggen niet voor minstens "
            f"{format_procent(minimum)} in één regio: {join_namen(across, MAX_GETOOND)}. Verbeter "
            "de vlakken, of geef een tabel met per gemeente de regio en het aandeel."
        )
        raise GegevensError(msg)
    left_out = _empty_regios(path, regionamen, rows)
    return Toewijzing(tuple(rows), regionamen, None, "", {"weggelaten": left_out}, len(rows))


def _empty_regios(
    path: Path, regionamen: Mapping[str, str], rows: list[Lidmaatschap]
) -> tuple[str, ...]:
    used = {row.regio_code for row in rows}
    empty = [f"'{shorten(naam)}'" for code, naam in regionamen.items() if code not in used]
    if not empty:
        return ()
    return (
        f"Zonder gemeente en dus weggelaten uit {shorten(path.name)}: {join_namen(empty, 10)}.",
    )
