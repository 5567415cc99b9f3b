"""From the tables to the frozen Rapport."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any

from lappendeken import __version__
from lappendeken.analyse.congruentie import Congruentie
from lappendeken.analyse.nulmodel import Nulmodel
from lappendeken.analyse.register import Registercontrole
from lappendeken.analyse.uitwerking import Uitwerking
from lappendeken.basis.tekst import join_namen
from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.gegevens.eigengewicht import Eigengewicht
from lappendeken.gegevens.inlezen import Protocol
from lappendeken.model.eenheid import Eenheid
from lappendeken.model.topologie import Topologie, find_topologie
from lappendeken.rapport.gedeeld.bouwstenen import Deel, Kaartbeeld
from lappendeken.rapport.gedeeld.inperken import is_volledig, trim
from lappendeken.rapport.rapport.bronnen import build_bronnen
from lappendeken.rapport.rapport.gebieden import build_gebieden
from lappendeken.rapport.rapport.gegevens import HEEL_NEDERLAND, Gegevens
from lappendeken.rapport.rapport.gemeenten import build_gemeenten, build_provincies
from lappendeken.rapport.rapport.gevoeligheid import build_gevoeligheid
from lappendeken.rapport.rapport.hoofdtekst import build_hoofdtekst, build_wie
from lappendeken.rapport.rapport.hoofdtekst.gemeente import count_houders, count_partners
from lappendeken.rapport.rapport.kaarten import build_kaarten, build_selectiekaart
from lappendeken.rapport.rapport.kaartvoorraad import VERGROOT, Kaartvoorraad
from lappendeken.rapport.rapport.kerncijfers import build_kerncijfers
from lappendeken.rapport.rapport.kort import build_kort, build_landelijk
from lappendeken.rapport.rapport.lappen import build_lappen
from lappendeken.rapport.rapport.maatlat import build_maatlat, find_maatlat
from lappendeken.rapport.rapport.macht import build_macht
from lappendeken.rapport.rapport.model import Rapport
from lappendeken.rapport.rapport.naden import build_naden
from lappendeken.rapport.rapport.paren import build_matrix, build_matrixdeel
from lappendeken.rapport.rapport.partnerkaart import build_partnerkaart
from lappendeken.rapport.rapport.referentie import build_referentie
from lappendeken.rapport.rapport.regelingen import build_regelingen
from lappendeken.rapport.rapport.register import build_register
from lappendeken.rapport.rapport.sociaal import build_sociaal
from lappendeken.rapport.rapport.toetsen import build_toetsen
from lappendeken.rapport.rapport.vergeleken import (
    build_indelingkaarten,
    build_vergeleken,
)
from lappendeken.rapport.rapport.voorbeeld import build_voorbeeld
from lappendeken.rapport.rapport.waarom import build_waarom

VRAAG = "Hoe ver vallen de regio’s van gemeenten samen?"


def build_rapport(
    congruentie: Congruentie,
    catalogus: Catalogus,
    *,
    opdracht: str = "lappendeken rapport",
    topologie: Topologie | None = None,
    maatlat: str = "",
    nulmodel: Nulmodel | None = None,
    register: Registercontrole | None = None,
    protocollen: Sequence[Protocol] = (),
    regio: str = "",
    gewicht: Eigengewicht | None = None,
    uitwerking: Uitwerking | None = None,
) -> Rapport:
    """Say in words, tables and pictures what the tables hold.

    Parameters
    ----------
    congruentie
        All tables of one selection.
    catalogus
        For the veiligheidsregio as reference, and for the map.
    opdracht
        The command that makes this report again; printed where it is cited.
    topologie
        The map cut into arcs; found in the catalogue when it is not given.
    maatlat
        Name of the indeling to lay the others beside; COROP when it is not given.
    nulmodel
        What geography alone gives; it is shown beside the headline when it is given.
    register
        What a register says about the crossings of a reference; shown when it is given.
    protocollen
        How the files of the user were read.
    regio
        Name of the regio that is reported on, when one was asked for.
    gewicht
        What gemeenten weigh in their regios instead of their inwoners.
    uitwerking
        What lies beside the congruentie, when the run has it already.

    Returns
    -------
    Rapport
        Plain values; the same input gives an equal Rapport.

    Raises
    ------
    OnbekendError
        If there is no such maatlat.
    GegevensError
        If the map, or data of the reference, is missing or damaged.
    """
    gegevens = Gegevens(congruentie, catalogus, nulmodel, regio, gewicht, uitwerking)
    eenheid = catalogus.eenheid
    arcs = _cut(gegevens, topologie)
    congruentiekaarten, nadenkaarten, selectiekaarten = _draw(gegevens, arcs)
    kaart = next(iter(selectiekaarten), None)
    if arcs is not None and gegevens.niveau == "gemeente":
        kaart = draw_partners(gegevens, Kaartvoorraad({VERGROOT: arcs}))
    referentie, splitsingen = (Deel(), ()) if eenheid.is_eigen else build_referentie(gegevens)
    gebieden, groepen = build_gebieden(gegevens)
    toetsen, sociaal, macht = _build_velden(gegevens, register)
    where = "Nederland" if congruentie.is_landelijk else gegevens.selectie
    stand = _stand(congruentie)
    dated = [f"{i.naam} {i.kenmerken.stand}" for i in congruentie.bundel.indelingen]
    titel = format_titel(where)
    rapport = Rapport(
        titel=titel,
        ondertitel=format_ondertitel(VRAAG, gegevens, stand),
        stand=stand,
        versie=__version__,
        opdracht=opdracht,
        is_landelijk=congruentie.is_landelijk,
        selectie=gegevens.selectie,
        kerncijfers=build_kerncijfers(gegevens),
        kort=build_kort(gegevens, selectiekaarten),
        waarom=build_waarom(gegevens),
        vergeleken=build_vergeleken(gegevens),
        indelingen=build_indelingkaarten(gegevens),
        landelijk=build_landelijk(gegevens, congruentiekaarten),
        matrix=build_matrix(gegevens),
        matrixdeel=_say_landelijk(gegevens, build_matrixdeel(gegevens)),
        referentie=referentie,
        splitsingen=splitsingen,
        maatlat=build_maatlat(gegevens, find_maatlat(catalogus, maatlat)),
        gebieden=gebieden,
        gebiedengroepen=groepen,
        provincies=build_provincies(gegevens) if eenheid.heeft_provincies else Deel(),
        naden=build_naden(gegevens, nadenkaarten),
        gemeenten=build_gemeenten(gegevens),
        regelingen=Deel() if eenheid.is_eigen else build_regelingen(gegevens),
        gevoeligheid=build_gevoeligheid(gegevens),
        voorbeeld=build_voorbeeld(),
        citeren=(
            f"lappendeken {__version__}, {titel}. Indelingen: {join_namen(dated)}. "
            f"{_cite_eenheid(eenheid, len(congruentie.bundel.gemeenten))}"
        ),
        bronnen=build_bronnen(gegevens, protocollen),
        register=build_register(gegevens, register),
        toetsen=toetsen,
        sociaal=sociaal,
        macht=macht,
        wie=build_wie(gegevens),
        lappen=build_lappen(gegevens),
        eenheid=eenheid,
        niveau=gegevens.niveau,
    )
    rapport = replace(rapport, hoofdtekst=build_hoofdtekst(gegevens, rapport, kaart))
    return rapport if is_volledig(eenheid) else _trim(rapport)


def format_titel(where: str) -> str:
    """Name a report by what it is about."""
    return f"Regio-indelingen naast elkaar: {where}"


def format_ondertitel(vraag: str, gegevens: Gegevens, stand: str) -> str:
    """Ask what the report answers, and say over how much."""
    return f"{vraag} {len(gegevens.congruentie.bundel.indelingen)} indelingen, {stand}"


def _build_velden(gegevens: Gegevens, register: Registercontrole | None) -> tuple[Deel, Deel, Deel]:
    """Return the parts about Dutch government; units of the user have none of them."""
    if gegevens.catalogus.eenheid.is_eigen:
        return Deel(), Deel(), Deel()
    return build_toetsen(gegevens, register), build_sociaal(gegevens), build_macht(gegevens)


def _trim(rapport: Rapport) -> Rapport:
    """Leave out what is not known of the units."""
    named = {field.name: getattr(rapport, field.name) for field in fields(rapport)}
    parts: dict[str, Any] = {
        name: trim(part, rapport.eenheid) for name, part in named.items() if isinstance(part, Deel)
    }
    chapters = tuple(
        replace(one, deel=trim(one.deel, rapport.eenheid)) for one in rapport.hoofdtekst
    )
    return replace(rapport, hoofdtekst=chapters, **parts)


def _cut(gegevens: Gegevens, topologie: Topologie | None) -> Topologie | None:
    """Return the map cut into arcs; ``None`` without polygons."""
    eenheid = gegevens.catalogus.eenheid
    if not eenheid.heeft_kaart:
        return None
    return topologie or find_topologie(gegevens.catalogus.gebiedskaart, eenheid)


def _draw(
    gegevens: Gegevens, arcs: Topologie | None
) -> tuple[tuple[Kaartbeeld, ...], tuple[Kaartbeeld, ...], tuple[Kaartbeeld, ...]]:
    """Return the maps of congruentie, of naden and of a selection; none without polygons."""
    if arcs is None:
        return (), (), ()
    whole, naden = build_kaarten(gegevens, arcs)
    near = () if gegevens.is_landelijk else (build_selectiekaart(gegevens, arcs),)
    return (whole,), (naden,), near


def draw_partners(gegevens: Gegevens, voorraad: Kaartvoorraad) -> Kaartbeeld:
    """Return the map of the one gemeente that is reported on, with its partners."""
    (code,) = gegevens.congruentie.gemeld
    counts = count_partners(gegevens, code)
    held = count_houders(gegevens, code)
    return build_partnerkaart(gegevens, voorraad, code, counts, held)


def _cite_eenheid(eenheid: Eenheid, count: int) -> str:
    if not eenheid.is_eigen:
        return f"Gemeentelijke indeling van {eenheid.indeling_van}."
    return f"De {count} {eenheid.meervoud} uit {eenheid.bestand}."


def _say_landelijk(gegevens: Gegevens, deel: Deel) -> Deel:
    """Say of a part about the country that it is, in the report on a selection."""
    if gegevens.is_landelijk:
        return deel
    return replace(deel, zinnen=(HEEL_NEDERLAND, *deel.zinnen))


def _stand(congruentie: Congruentie) -> str:
    years = [indeling.kenmerken.stand for indeling in congruentie.bundel.indelingen]
    first, last = min(years), max(years)
    return f"stand {first}" if first == last else f"stand {first} tot en met {last}"
