"""The map of a choice, with all that the catalogue offers a reader."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lappendeken.analyse.congruentie import Congruentie
from lappendeken.gegevens.catalogus import Catalogus

if TYPE_CHECKING:
    from lappendeken.kaart import OfflineMap

# The map brings folium and geopandas; who lists indelingen need not wait for them.


def draw_kaart(
    congruentie: Congruentie, catalogus: Catalogus, *, titel: str = "", achtergrond: str = ""
) -> OfflineMap:
    """Build the map with all that the catalogue offers a reader.

    Parameters
    ----------
    congruentie
        What the map opens with.
    catalogus
        Polygons, the other indelingen, ready-made choices and names that are gone.
    titel, achtergrond
        As in :func:`lappendeken.kaart.build_kaart`.

    Raises
    ------
    OnbekendError
        If there is no such background.
    GegevensError
        If data is missing or damaged.
    """
    from lappendeken.kaart import build_kaart

    chosen = set(congruentie.bundel.slugs)
    return build_kaart(
        congruentie,
        catalogus.gebiedskaart,
        titel=titel,
        andere=[catalogus.indeling(slug) for slug in catalogus.actueel if slug not in chosen],
        vroegere_namen=catalogus.vroegere_namen,
        keuzes=catalogus.presets,
        achtergrond=achtergrond,
    )


def write_kaart(kaart: OfflineMap, path: Path) -> None:
    """Write a map as one page."""
    from lappendeken.kaart import render_kaart

    path.write_text(render_kaart(kaart), encoding="utf-8", newline="\n")
