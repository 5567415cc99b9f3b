"""The links over water between gemeenten, with who says so."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Verbinding:
    """A link over water between two gemeenten, used for contiguity only."""

    gemeenten: tuple[str, str]
    soort: str
    naam: str
    bron: str
    adres: str


DOEKSEN = "https://www.omropfryslan.nl/nieuws/822528-doeksen-scoort-boven-de-norm-met-punctualiteit-veerdiensten"
WAGENBORG = "https://www.oogtv.nl/2020/03/vanaf-zaterdag-minder-boten-van-en-naar-schiermonnikoog-en-ameland/"
WIJKEN = (
    "https://github.com/AnneVersion/geoinzicht-app/blob/"
    "8b3ab3c48d9293c61805f8e8633b392bf272f31e/wijken_2024.geojson"
)

VERBINDINGEN = [
    Verbinding(
        ("GM0448", "GM0400"),
        "veerdienst",
        "Veerdienst Texel - Den Helder (TESO)",
        "NH Nieuws, maart 2018",
        "http://www.nhnieuws.nl/nieuws/221381/Minder-boten-veerdienst-Texel-vanwege-lage-waterstand",
    ),
    Verbinding(
        ("GM0096", "GM0072"),
        "veerdienst",
        "Veerdienst Vlieland - Harlingen (Doeksen)",
        "Omrop Fryslân, juni 2018",
        DOEKSEN,
    ),
    Verbinding(
        ("GM0093", "GM0072"),
        "veerdienst",
        "Veerdienst Terschelling - Harlingen (Doeksen)",
        "Omrop Fryslân, juni 2018",
        DOEKSEN,
    ),
    Verbinding(
        ("GM0060", "GM1970"),
        "veerdienst",
        "Veerdienst Ameland - Holwerd (Wagenborg)",
        "OOG TV, maart 2020",
        WAGENBORG,
    ),
    Verbinding(
        ("GM0088", "GM1970"),
        "watergrens",
        "Gemeentegrens in de Waddenzee (de veerdienst vaart op Lauwersoog, gemeente Het Hogeland)",
        "CBS wijk- en buurtkaart 2024, met buitenwater",
        WIJKEN,
    ),
    Verbinding(
        ("GM0715", "GM0654"),
        "tunnel",
        "Westerscheldetunnel Terneuzen - Ellewoutsdijk",
        "N.V. Westerscheldetunnel",
        "https://mijntunnel.westerscheldetunnel.nl/en/about-us/westerscheldetunnel.htm",
    ),
]
