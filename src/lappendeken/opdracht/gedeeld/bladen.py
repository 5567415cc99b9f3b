"""A sheet for every gemeente, with an index; each page named after its gemeente."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from lappendeken.analyse.congruentie import Congruentie
from lappendeken.analyse.nulmodel import Nulmodel
from lappendeken.basis.tekst import fold
from lappendeken.basis.woordkeus import Woordkeus
from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.gegevens.eigengewicht import Eigengewicht
from lappendeken.opdracht.gedeeld.bladherhaling import Bladherhaling
from lappendeken.opdracht.gedeeld.omlijsting import Omlijsting
from lappendeken.opdracht.gedeeld.uitvoermap import Uitvoermap

GEMEENTEN = "gemeenten"
INDEX = "index.html"
SCHALEN = {3.0: 1_000.0, 0.75: 2_000.0}
"""How large the country is drawn, in pictures, to how much detail that leaves out, in metres: a
window that is wide needs less of it."""

_GEWOON = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")
# Names that Windows keeps for devices, and the page that lists the others.
_BEZET = re.compile(r"con|prn|aux|nul|com\d|lpt\d|index")


def name_bladen(namen: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return code to file name, without its folder: the name as in an address.

    Parameters
    ----------
    namen
        Code and name. A name that no address can hold, or that two share, gives its place.

    Examples
    --------
    >>> name_bladen([("GM0373", "Bergen (NH.)"), ("GM0518", "'s-Gravenhage"), ("x", "京")])
    {'GM0373': 'bergen-nh.html', 'GM0518': 's-gravenhage.html', 'x': 'blad-3.html'}
    """
    pairs = list(namen)
    plain = [fold(naam).replace(" ", "-") for _, naam in pairs]
    found = {}
    for number, ((code, _), text) in enumerate(zip(pairs, plain, strict=True), start=1):
        fits = _GEWOON.fullmatch(text) and not _BEZET.fullmatch(text)
        found[code] = f"{text if fits and plain.count(text) == 1 else f'blad-{number}'}.html"
    return found


def list_bladen(catalogus: Catalogus, codes: Sequence[str]) -> dict[str, str]:
    """Return code to file name of the sheets of these gemeenten."""
    names = catalogus.gemeenten["gemeente_naam"]
    return name_bladen((code, str(names[code])) for code in codes)


def write_bladen(
    folder: Uitvoermap,
    congruentie: Congruentie,
    catalogus: Catalogus,
    bladen: Mapping[str, str],
    *,
    nulmodel: Nulmodel | None,
    stand: str,
    woorden: Woordkeus,
    omlijsting: Omlijsting,
    herhaling: Bladherhaling,
    opdracht: str,
    gewicht: Eigengewicht | None = None,
) -> None:
    """Write the sheets of gemeenten and their index to a folder of their own.

    Parameters
    ----------
    folder
        The folder of the run.
    congruentie, catalogus, nulmodel, stand, woorden
        As for the report.
    bladen
        Code to file name; those of what is reported.
    omlijsting
        What they stand beside.
    herhaling
        What each is made again from.
    opdracht
        The command that makes all of them again.
    gewicht
        What gemeenten weigh in their regios instead of their inwoners.
    """
    from lappendeken.model.topologie import find_topologie
    from lappendeken.rapport.gedeeld.bouwstenen import Link
    from lappendeken.rapport.rapport.blad import build_blad
    from lappendeken.rapport.rapport.gegevens import Gegevens
    from lappendeken.rapport.rapport.kaartvoorraad import Kaartvoorraad
    from lappendeken.rapport.rapport.render import render_blad
    from lappendeken.rapport.rapport.site import HERHAAL_LIJST, build_gemeentelijst, render_siteblad

    eenheid = catalogus.eenheid
    voorraad = None
    if eenheid.heeft_kaart:
        voorraad = Kaartvoorraad(
            {
                scale: find_topologie(catalogus.gebiedskaart, eenheid, detail)
                for scale, detail in SCHALEN.items()
            }
        )
    for code, name in bladen.items():
        kaart = [("Op de kaart", f"../kaart.html#gemeente={code}")] if voorraad else []
        wegwijzer = [Link(*link) for link in (*omlijsting.list_bladlinks(), *kaart)]
        gegevens = Gegevens(congruentie.beperk((code,)), catalogus, nulmodel, gewicht=gewicht)
        again = herhaling.format_opdracht(gemeenten=(gegevens.selectie,))
        page = render_blad(
            build_blad(gegevens, voorraad, stand),
            f"../{omlijsting.pagina}",
            woorden,
            wegwijzer,
            opdracht=again,
            bestand=name,
            herhaling=herhaling.pack(again, gegevens.congruentie),
        )
        folder.write_in(f"{GEMEENTEN}/{name}", page)
    lijst = replace(
        build_gemeentelijst(Gegevens(congruentie, catalogus, nulmodel), bladen),
        opdracht=opdracht,
        herhaal="" if herhaling.blok is None else HERHAAL_LIJST,
    )
    home = [Link(*link) for link in omlijsting.list_bladlinks("Gemeenten")]
    folder.write_in(f"{GEMEENTEN}/{INDEX}", render_siteblad(lijst, home, woorden))
