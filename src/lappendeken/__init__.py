"""Measure and show how congruent the regio-indelingen of Dutch gemeenten are.

>>> import lappendeken
>>> resultaat = lappendeken.load_congruentie(["ggd", "veiligheidsregio", "res"])
>>> resultaat.gemeenten.shape[0]
342
"""

from __future__ import annotations

from collections.abc import Sequence
from os import PathLike
from typing import TYPE_CHECKING

from lappendeken.basis.later import defer

if TYPE_CHECKING:
    from lappendeken.analyse.congruentie import Congruentie, compute_congruentie
    from lappendeken.errors import (
        GegevensError,
        LappendekenError,
        OnbekendError,
        SelectieError,
        UitvoerError,
    )
    from lappendeken.gegevens.catalogus import Catalogus, load_catalogus
    from lappendeken.gegevens.inlezen import Ingelezen
    from lappendeken.kaart import OfflineMap
    from lappendeken.model.gebiedskaart import Gebiedskaart, Grenzen
    from lappendeken.model.indeling import Indeling, Lidmaatschap
    from lappendeken.model.kenmerken import Bron, Kenmerken

__version__ = "0.1.0"

__all__ = [
    "Bron",
    "Catalogus",
    "Congruentie",
    "Gebiedskaart",
    "GegevensError",
    "Grenzen",
    "Indeling",
    "Kenmerken",
    "LappendekenError",
    "Lidmaatschap",
    "OnbekendError",
    "SelectieError",
    "UitvoerError",
    "__version__",
    "build_kaart",
    "compute_congruentie",
    "load_catalogus",
    "load_congruentie",
    "read_indeling",
]


# Read when they are asked for: the command answers, and can be interrupted, before pandas
# and what comes with it have been read.
__getattr__ = defer(
    __name__,
    {
        "Bron": "model.kenmerken",
        "Catalogus": "gegevens.catalogus",
        "Congruentie": "analyse.congruentie",
        "Gebiedskaart": "model.gebiedskaart",
        "GegevensError": "errors",
        "Grenzen": "model.gebiedskaart",
        "Indeling": "model.indeling",
        "Kenmerken": "model.kenmerken",
        "LappendekenError": "errors",
        "Lidmaatschap": "model.indeling",
        "OnbekendError": "errors",
        "SelectieError": "errors",
        "UitvoerError": "errors",
        "compute_congruentie": "analyse.congruentie",
        "load_catalogus": "gegevens.catalogus",
    },
)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


def load_congruentie(
    indelingen: Sequence[str] = (),
    *,
    domeinen: Sequence[str] = (),
    groepen: Sequence[str] = (),
    soorten: Sequence[str] = (),
    presets: Sequence[str] = (),
    ruim: bool = False,
    provincies: Sequence[str] = (),
    gemeenten: Sequence[str] = (),
    catalogus: Catalogus | None = None,
) -> Congruentie:
    """Choose indelingen of the catalogue and compute all tables.

    Parameters
    ----------
    indelingen, domeinen, groepen, soorten, presets, ruim
        The choice, as in :meth:`Catalogus.select`; by default the standaard set.
    provincies, gemeenten
        Narrow what is reported, never what scores are computed on.
    catalogus
        The data; by default what travels with the package.

    Returns
    -------
    Congruentie
        Each table is an attribute: ``gemeenten``, ``indelingsparen``, ``naden``, ...

    Raises
    ------
    OnbekendError
        If a name does not exist.
    SelectieError
        If fewer than two indelingen are left.
    GegevensError
        If data is missing or damaged.
    """
    from lappendeken.analyse.congruentie import compute_congruentie
    from lappendeken.gegevens.catalogus import load_catalogus

    source = catalogus or load_catalogus()
    chosen = source.select(indelingen, domeinen, groepen, soorten, presets, ruim=ruim)
    return compute_congruentie(
        chosen,
        source.gemeenten,
        source.grenzen,
        gemeld=source.find_gemeld(provincies, gemeenten),
        bronnen=source.bronnen(chosen),
    )


def read_indeling(
    path: str | PathLike[str],
    *,
    naam: str = "",
    domein: str = "",
    stand: int | None = None,
    kolom_gemeente: str = "",
    kolom_regio: str = "",
    blad: str = "",
    scheiding: str = "",
    keuze: str = "",
    catalogus: Catalogus | None = None,
) -> Ingelezen:
    """Read a list or map of one's own, in the form in which it is.

    Parameters
    ----------
    path
        A table (CSV, Excel, LibreOffice, JSON, Parquet) or a map with the regios as polygons.
    naam, domein, stand
        What the file does not say; by default its name, a domein of its own, and the year
        that it names.
    kolom_gemeente, kolom_regio, blad, scheiding
        How the file is read, where it leaves a choice; as the options of those names.
    keuze
        Of a file with several indelingen the one that is meant: a column, or a value of the
        column ``indeling``.
    catalogus
        The gemeenten; by default what travels with the package.

    Returns
    -------
    Ingelezen
        ``indeling``, for :func:`compute_congruentie`, and ``protocol``: what was made of the
        file, with ``to_dict()`` and ``to_regels()``; ``meldingen`` are its sentences.

    Raises
    ------
    GegevensError, OnbekendError
        With file, line and value, and what to do.

    Examples
    --------
    >>> import lappendeken
    >>> lappendeken.read_indeling("lijst.xlsx", kolom_regio="GGD")  # doctest: +SKIP
    """
    from pathlib import Path

    from lappendeken.gegevens.catalogus import load_catalogus
    from lappendeken.gegevens.inlezen import Leeswijze, read_indeling_bestand

    source = catalogus or load_catalogus()
    return read_indeling_bestand(
        Path(path),
        source,
        naam=naam or None,
        domein=domein or None,
        stand=stand,
        herindelingen=source.herindelingen,
        wijze=Leeswijze(
            kolom_gemeente=kolom_gemeente,
            kolom_regio=kolom_regio,
            blad=blad,
            scheiding=scheiding,
            keuze=keuze,
        ),
    )


def build_kaart(
    congruentie: Congruentie | None = None,
    *,
    titel: str = "",
    achtergrond: str = "",
    catalogus: Catalogus | None = None,
) -> OfflineMap:
    """Draw the map; in a notebook it shows itself, and ``.save(path)`` writes the page.

    Parameters
    ----------
    congruentie
        What the map opens with; by default the standaard set.
    titel
        Heading; by default it says how many indelingen are compared.
    achtergrond
        ``brt`` puts a map of PDOK under the colours, which needs the network. By
        default the page loads nothing from anywhere.
    catalogus
        The data; by default what travels with the package. A reader of the page can
        choose among its indelingen.

    Returns
    -------
    OfflineMap
        A :class:`folium.Map` in one page that works offline.

    Raises
    ------
    OnbekendError
        If there is no such background.
    GegevensError
        If data is missing or damaged.
    """
    from lappendeken.gegevens.catalogus import load_catalogus

    # Drawing brings folium and geopandas, which take longer than the rest together.
    from lappendeken.opdracht.gedeeld.tekenen import draw_kaart

    source = catalogus or load_catalogus()
    shown = congruentie or load_congruentie(catalogus=source)
    return draw_kaart(shown, source, titel=titel, achtergrond=achtergrond)
