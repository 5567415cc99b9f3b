"""The map of a choice, with all that the catalogue offers a reader."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from lappendeken.analyse.bundelen import build_bundel
from lappendeken.basis.woordkeus import GEWOON, Woordkeus
from lappendeken.errors import SelectieError
from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.model.gebiedskaart import CRS
from lappendeken.model.indeling import Indeling

if TYPE_CHECKING:
    import pandas as pd

    from lappendeken.analyse.congruentie import Congruentie
    from lappendeken.analyse.nulmodel import Nulmodel
    from lappendeken.kaart import OfflineMap
    from lappendeken.kaart.keuze import Kaartkeuze

# The map brings folium and geopandas; who lists indelingen need not wait for them.


def draw_kaart(
    congruentie: Congruentie | Kaartkeuze,
    catalogus: Catalogus,
    *,
    titel: str = "",
    achtergrond: str = "",
    nulmodel: Nulmodel | None = None,
    woorden: Woordkeus = GEWOON,
) -> OfflineMap:
    """Build the map with all that the catalogue offers a reader.

    Parameters
    ----------
    congruentie
        What the map opens with.
    catalogus
        Polygons, the other indelingen, ready-made choices and names that are gone.
    titel, achtergrond, nulmodel, woorden
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
        andere_namen=catalogus.list_andere_namen(),
        plaatsen=catalogus.woonplaatsen,
        nulmodel=nulmodel,
        keuzes=catalogus.presets,
        achtergrond=achtergrond,
        eenheid=catalogus.eenheid,
        woorden=woorden,
    )


def build_kaartkeuze(
    chosen: Sequence[Indeling], catalogus: Catalogus, gemeld: tuple[str, ...] | None
) -> Kaartkeuze:
    """Return what a map alone opens with: the same as of a report, and no table is made.

    Parameters
    ----------
    chosen
        Indelingen of the catalogue.
    gemeld
        Codes to report on; ``None`` for all.

    Raises
    ------
    LappendekenError
        As of :func:`~lappendeken.analyse.congruentie.compute_congruentie`.
    """
    from lappendeken.kaart.keuze import Kaartkeuze

    def compute() -> pd.DataFrame:
        from lappendeken.analyse.congruentie import compute_congruentie

        found = compute_congruentie(chosen, catalogus.gemeenten, catalogus.grenzen)
        return found.alle_gemeenten

    known = catalogus.per_gemeente
    inwoners = {code: one.inwoners for code, one in known.items()}
    bundel = build_bundel(chosen, inwoners, catalogus.grenzen)
    return Kaartkeuze(bundel, known, gemeld or bundel.gemeenten, compute)


def check_achtergrond(catalogus: Catalogus, achtergrond: str) -> None:
    """Refuse tiles of the Netherlands under a map of elsewhere.

    Raises
    ------
    SelectieError
        If the units do not lie in the Netherlands.
    """
    if achtergrond and catalogus.eenheid.is_eigen and catalogus.gebiedskaart.stelsel != CRS:
        msg = (
            f"Achtergrond '{achtergrond}' toont alleen Nederland, en deze kaart ligt elders. Laat "
            "--achtergrond weg."
        )
        raise SelectieError(msg)


def write_kaart(kaart: OfflineMap, path: Path) -> None:
    """Write a map as one page."""
    from lappendeken.kaart import render_kaart

    path.write_text(render_kaart(kaart), encoding="utf-8", newline="\n")
