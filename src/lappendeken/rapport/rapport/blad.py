"""Main text alone: a sheet about one gemeente, as light as hundreds ask, or about an area."""

from __future__ import annotations

from dataclasses import replace

from lappendeken import __version__
from lappendeken.model.topologie import Topologie
from lappendeken.rapport.rapport.build import VRAAG, draw_partners, format_ondertitel, format_titel
from lappendeken.rapport.rapport.gebieden import build_gebieden
from lappendeken.rapport.rapport.gegevens import Gegevens
from lappendeken.rapport.rapport.gemeenten import build_gemeenten, build_provincies
from lappendeken.rapport.rapport.hoofdtekst import build_hoofdtekst, build_wie
from lappendeken.rapport.rapport.kaarten import build_kaarten, build_selectiekaart
from lappendeken.rapport.rapport.kaartvoorraad import Kaartvoorraad
from lappendeken.rapport.rapport.kerncijfers import build_kerncijfers
from lappendeken.rapport.rapport.model import Rapport
from lappendeken.rapport.rapport.naden import build_naden
from lappendeken.rapport.rapport.waarom import build_waarom


def build_blad(gegevens: Gegevens, voorraad: Kaartvoorraad | None, stand: str) -> Rapport:
    """Return a report on one gemeente without appendices.

    Parameters
    ----------
    gegevens
        Narrowed to the gemeente.
    voorraad
        The map to cut from; ``None`` without polygons.
    stand
        The years of the indelingen, as the report says them.
    """
    blad = _begin(gegevens, f"Met wie werkt {gegevens.selectie} in een regio samen?", stand)
    kaart = None if voorraad is None else draw_partners(gegevens, voorraad)
    return replace(blad, hoofdtekst=build_hoofdtekst(gegevens, blad, kaart))


def build_verslag(gegevens: Gegevens, topologie: Topologie, stand: str) -> Rapport:
    """Return a report on a provincie or regio without appendices; as :func:`build_blad`."""
    _, naden = build_kaarten(gegevens, topologie)
    gebieden, groepen = build_gebieden(gegevens)
    verslag = replace(
        _begin(gegevens, VRAAG, stand),
        waarom=build_waarom(gegevens),
        gebieden=gebieden,
        gebiedengroepen=groepen,
        gemeenten=build_gemeenten(gegevens),
        provincies=build_provincies(gegevens),
        naden=build_naden(gegevens, (naden,)),
    )
    kaart = build_selectiekaart(gegevens, topologie)
    return replace(verslag, hoofdtekst=build_hoofdtekst(gegevens, verslag, kaart))


def _begin(gegevens: Gegevens, vraag: str, stand: str) -> Rapport:
    """Return what every sheet has."""
    return Rapport(
        titel=format_titel(gegevens.selectie),
        ondertitel=format_ondertitel(vraag, gegevens, stand),
        versie=__version__,
        is_landelijk=False,
        selectie=gegevens.selectie,
        kerncijfers=build_kerncijfers(gegevens),
        wie=build_wie(gegevens),
        eenheid=gegevens.catalogus.eenheid,
        niveau=gegevens.niveau,
    )
