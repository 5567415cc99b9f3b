"""Build the map page from the tables and the ground."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import folium

from lappendeken.basis.woordkeus import GEWOON, Woordkeus
from lappendeken.gegevens.catalogus.plaatsen import pack_plaatsen
from lappendeken.kaart.gegevens import build_gegevens, check_andere, check_gemeenten
from lappendeken.kaart.grond import find_kaartgrond
from lappendeken.kaart.keuze import Kaartkeuze
from lappendeken.kaart.lagen import find_achtergrond
from lappendeken.kaart.offline import OfflineMap, Onderdeel, read_static
from lappendeken.model.eenheid import GEMEENTE, Eenheid
from lappendeken.model.gebiedskaart import Gebiedskaart
from lappendeken.model.indeling import Indeling

if TYPE_CHECKING:
    from lappendeken.analyse.congruentie import Congruentie
    from lappendeken.analyse.nulmodel import Nulmodel

STIJLEN = (
    "kaart.css",
    "bediening.css",
    "onderdelen.css",
    "kaartje.css",
    "tabel.css",
    "watals.css",
    "presentatie.css",
    "afdruk.css",
)
SCRIPT = "kaart.js"
"""The whole program of the page: built from the modules in ``js/`` by ``npm run bouw``."""


def build_kaart(
    congruentie: Congruentie | Kaartkeuze,
    gebiedskaart: Gebiedskaart,
    *,
    titel: str = "",
    andere: Iterable[Indeling] = (),
    vroegere_namen: Mapping[str, Sequence[str]] | None = None,
    andere_namen: Iterable[tuple[str, str]] = (),
    plaatsen: Mapping[str, Sequence[str]] | None = None,
    nulmodel: Nulmodel | None = None,
    keuzes: Mapping[str, Sequence[str]] | None = None,
    achtergrond: str = "",
    eenheid: Eenheid = GEMEENTE,
    woorden: Woordkeus = GEWOON,
) -> OfflineMap:
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
        Heading of the page; by default it says how many indelingen are compared, and
        follows the choice of the reader.
    andere
        Indelingen that a reader can add to the choice in the page.
    vroegere_namen
        Name that no longer exists to the codes that followed it, for the search.
    andere_namen
        Gemeente code and what it is called too, for the search.
    plaatsen
        The columns ``gemeente_code, naam, soort`` of places in the gemeenten, for the search.
    nulmodel
        What geography alone gives to the choice, to be told beside the score.
    keuzes
        Ready-made choices for a reader: name to slugs, such as ``Catalogus.presets``.
    achtergrond
        Name of a background in :data:`~lappendeken.kaart.lagen.ACHTERGRONDEN`, such as
        ``brt``. The page then loads images from the internet; by default, nothing.
    eenheid, woorden
        What is divided, and what it is called.

    Returns
    -------
    OfflineMap
        A :class:`folium.Map`. It refers to nothing on the network, unless a background was
        asked for.

    Raises
    ------
    OnbekendError
        If there is no such background.
    GegevensError
        If the map, the tables and the other indelingen are not of the same gemeenten.
    """
    keuze = (
        congruentie
        if isinstance(congruentie, Kaartkeuze)
        else Kaartkeuze.from_congruentie(congruentie)
    )
    check_gemeenten(gebiedskaart.gemeenten, keuze.bundel.gemeenten)
    andere = tuple(andere)
    check_andere(andere, keuze.bundel.gemeenten)
    ground = find_achtergrond(achtergrond) if achtergrond else None
    data = build_gegevens(
        keuze,
        find_kaartgrond(gebiedskaart, eenheid),
        titel=titel,
        andere=andere,
        vroegere_namen=vroegere_namen,
        andere_namen=andere_namen,
        plaatsen="" if plaatsen is None else _pack(plaatsen, keuze),
        nulmodel=nulmodel,
        keuzes=keuzes,
        eenheid=eenheid,
        woorden=woorden,
    )
    if ground:
        data["achtergrond"] = ground.naam
    heading = woorden.zeg(titel or format_titel(keuze))
    kaart = OfflineMap(heading, (ground.bron,) if ground else ())
    style = _squeeze("".join(read_static(name) for name in STIJLEN))
    kaart.add_child(
        Onderdeel(
            style=style, markup=woorden.zeg_bladzijde(read_static("paneel.html")), first=True
        ),
        name="paneel",
    )
    kaart.add_child(
        Onderdeel(markup=woorden.zeg_bladzijde(read_static("kaartje.html"))), name="kaartje"
    )
    kaart.add_child(
        Onderdeel(data=data, data_id="gegevens", scripts=(read_static(SCRIPT),)),
        name="gegevens",
    )
    if ground:
        tiles = folium.TileLayer(ground.adres, attr=ground.vermelding, name=ground.naam)
        kaart.add_child(tiles, name="achtergrond")
    return kaart


def _squeeze(style: str) -> str:
    """Take the comments and the layout out of a style: the page has to fit in a mail."""
    bare = re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL)
    return re.sub(r"\s*\n\s*", " ", re.sub(r"(?<=[{};,])\s*\n\s*", "", bare)).strip()


def _pack(plaatsen: Mapping[str, Sequence[str]], keuze: Kaartkeuze) -> str:
    return pack_plaatsen(
        plaatsen, {code: keuze.gemeenten[code].naam for code in keuze.bundel.gemeenten}
    )


def format_titel(congruentie: Congruentie | Kaartkeuze) -> str:
    """Return the title of a map: how many indelingen of how many domeinen are compared."""
    indelingen = congruentie.bundel.indelingen
    domeinen = len({indeling.domein for indeling in indelingen})
    fields = "één domein" if domeinen == 1 else f"{domeinen} domeinen"
    return f"Congruentie van {len(indelingen)} indelingen in {fields}"


def render_kaart(kaart: folium.Map) -> str:
    """Return the page as text; the same map gives the same text."""
    return str(kaart.get_root().render())
