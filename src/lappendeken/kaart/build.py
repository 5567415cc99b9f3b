"""Build the map page from the tables and the ground."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import folium

from lappendeken.congruentie import Congruentie
from lappendeken.errors import OnbekendError
from lappendeken.gebiedskaart import Gebiedskaart
from lappendeken.indeling import Indeling
from lappendeken.kaart.gegevens import build_gegevens
from lappendeken.kaart.lagen import ACHTERGRONDEN, Achtergrond
from lappendeken.kaart.offline import OfflineMap, Onderdeel, read_static
from lappendeken.tekst import suggest
from lappendeken.topologie import build_topologie

TOLERANTIE_M = 75.0
"""Finer than a still picture needs: a reader zooms in until a gemeente fills the screen."""

TITEL = "Lappendeken: wie werkt waar met wie samen?"

STIJLEN = (
    "kaart.css",
    "bediening.css",
    "onderdelen.css",
    "kaartje.css",
    "tabel.css",
    "afdruk.css",
)
MODULES = (
    "basis.js",
    "gegevens.js",
    "rekenen.js",
    "kleuren.js",
    "lijnen.js",
    "namen.js",
    "kaartbeeld.js",
    "kaartvenster.js",
    "legenda.js",
    "keuze.js",
    "bediening.js",
    "indelingen.js",
    "weergaven.js",
    "zoeken.js",
    "gemeente.js",
    "regio.js",
    "tabel.js",
    "afdruk.js",
    "start.js",
)
"""The scripts of the page in the order in which they use each other."""


def build_kaart(
    congruentie: Congruentie,
    gebiedskaart: Gebiedskaart,
    *,
    titel: str = TITEL,
    andere: Iterable[Indeling] = (),
    vroegere_namen: Mapping[str, str] | None = None,
    achtergrond: str | None = None,
) -> folium.Map:
    """Build the map; it shows in a notebook and renders to one page.

    Parameters
    ----------
    congruentie
        The choice of indelingen that the page opens with. When it is narrowed to some
        gemeenten the whole country stays visible: the page starts zoomed in on them
        and draws the others paler.
    gebiedskaart
        Polygons and borders, of the same gemeenten.
    titel
        Heading of the page.
    andere
        Indelingen that a reader can add to the choice in the page.
    vroegere_namen
        Name that no longer exists to the code of its gemeente, for the search.
    achtergrond
        Name of a background in :data:`~lappendeken.kaart.lagen.ACHTERGRONDEN`, such as
        ``brt``. The page then loads images from the internet; without it, nothing.

    Returns
    -------
    folium.Map
        Without any reference to the network, unless a background was asked for.

    Raises
    ------
    OnbekendError
        If there is no such background.
    """
    ground = _find_achtergrond(achtergrond)
    topologie = build_topologie(gebiedskaart, TOLERANTIE_M)
    data = build_gegevens(
        congruentie,
        gebiedskaart,
        topologie,
        titel=titel,
        andere=andere,
        vroegere_namen=vroegere_namen,
    )
    if ground:
        data["achtergrond"] = ground.naam
    kaart = OfflineMap(titel, (ground.bron,) if ground else ())
    style = "\n".join(read_static(name) for name in STIJLEN)
    kaart.add_child(
        Onderdeel(style=style, markup=read_static("paneel.html"), first=True), name="paneel"
    )
    kaart.add_child(Onderdeel(markup=read_static("kaartje.html")), name="kaartje")
    kaart.add_child(
        Onderdeel(
            data=data,
            data_id="gegevens",
            scripts=tuple(read_static(name) for name in MODULES),
        ),
        name="gegevens",
    )
    if ground:
        tiles = folium.TileLayer(ground.adres, attr=ground.vermelding, name=ground.naam)
        kaart.add_child(tiles, name="achtergrond")
    return kaart


def _find_achtergrond(name: str | None) -> Achtergrond | None:
    if name is None:
        return None
    if name not in ACHTERGRONDEN:
        msg = (
            f"Achtergrond '{name}' bestaat hier niet.{suggest(name, list(ACHTERGRONDEN))} "
            f"U kunt kiezen uit: {', '.join(ACHTERGRONDEN)}."
        )
        raise OnbekendError(msg)
    return ACHTERGRONDEN[name]


def render_kaart(kaart: folium.Map) -> str:
    """Return the page as text; the same map gives the same text."""
    return str(kaart.get_root().render())
