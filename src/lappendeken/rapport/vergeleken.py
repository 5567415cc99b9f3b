"""What was compared, and the sources: sections 2 and 12."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping
from types import MappingProxyType
from typing import Any

from lappendeken.indeling import Bron, Indeling
from lappendeken.rapport.model import Cel, Deel, Indelingkaart, Kolom, Link, Tabel
from lappendeken.rapport.selectie import Gegevens, cel_getal, cel_procent, cel_tekst, kies, tel
from lappendeken.tekst import ONBEKEND, format_getal, join_namen

MAX_BRONNEN = 4
"""Sources of the memberships that are named in the report; the rest is counted."""

VERTROUWEN: Mapping[str, str] = MappingProxyType(
    {
        "A": "een lijst van de bron zelf of een getoetste kopie, van het genoemde jaar",
        "B": "omgezet uit een oudere lijst of uit regiogrenzen, en daarna getoetst",
        "C": "voor een deel afgeleid of uit losse bronnen bijeengezocht",
    }
)

HERKOMST: Mapping[str, str] = MappingProxyType(
    {
        "bron": "staat zo in de bron",
        "omgezet": "uit een oudere bron, door een herindeling heen omgezet",
        "omgezet_strijdig": "idem, terwijl de oude gemeenten in verschillende regio’s lagen",
        "gecorrigeerd": "de oudere bron zei iets anders; gewijzigd op grond van nieuwere grenzen",
        "polygoon": "afgelezen van de regiogrenzen op de kaart",
        "afgeleid": "volgt uit andere gegevens, zoals de rest van een regio",
        "onbevestigd": "geen geopende bron bevestigt het",
        "onbekend": "geen bron gevonden; de indeling telt voor die gemeente niet mee",
        "geen_regio": "een bron zegt dat er geen regio is; de indeling telt daar niet mee",
        "": "herkomst niet vastgelegd",
    }
)

_BRON_KORT = 10
_BRONKOLOMMEN = (Kolom("Bronnen", getal=True), Kolom("Controlegetal"))


def build_vergeleken(gegevens: Gegevens) -> Deel:
    """Return the table of indelingen with what their letters and marks mean."""
    congruentie = gegevens.congruentie
    chosen = congruentie.bundel.indelingen
    domeinen = Counter(indeling.domein for indeling in chosen)
    sentences = [
        (
            f"Vergeleken zijn {len(chosen)} indelingen in "
            f"{tel(len(domeinen), 'domein', 'domeinen')}, over "
            f"{tel(len(congruentie.bundel.gemeenten), 'gemeente', 'gemeenten')} (gemeentelijke "
            "indeling van 2023). Caribisch Nederland is niet meegenomen. De stand is het jaar dat "
            "een lidmaatschap beschrijft; die jaren verschillen per indeling."
        )
    ]
    double = sorted(name for name, count in domeinen.items() if count > 1)
    if double:
        named = join_namen(
            f"{domein} ({join_namen(gegevens.namen[i.slug] for i in chosen if i.domein == domein)})"
            for domein in double
        )
        sentences.append(
            "Een domein telt in de congruentie één keer, hoeveel indelingen het ook heeft. Meer "
            f"dan één indeling is er voor: {named}."
        )
    temporary = [gegevens.namen[i.slug] for i in chosen if i.kenmerken.voorlopig]
    if temporary:
        sentences.append(
            f"Voorlopig {kies(len(temporary), 'is', 'zijn')} {join_namen(temporary)}: zie de "
            "kanttekening, en het deel Gevoeligheid voor de uitkomst zonder."
        )
    letters = sorted({i.kenmerken.vertrouwen for i in chosen})
    sentences.append(
        "Vertrouwen: "
        + "; ".join(
            f"{letter} = {VERTROUWEN[letter]}" if letter else f"{ONBEKEND} = niet beoordeeld"
            for letter in letters
        )
        + "."
    )
    statuses = sorted({row.bron_status for i in chosen for row in i.lidmaatschappen})
    sentences.append(
        "Herkomst van de rijen: "
        + "; ".join(f"{_status(s)} = {HERKOMST.get(s, 'zie de bron')}" for s in statuses)
        + "."
    )
    return Deel(tuple(sentences), tabellen=(_table(gegevens),))


def _table(gegevens: Gegevens) -> Tabel:
    frame = gegevens.congruentie.indelingen.set_index("indeling")
    rows = []
    for indeling in gegevens.congruentie.bundel.indelingen:
        kenmerken = indeling.kenmerken
        counts = Counter(row.bron_status for row in indeling.lidmaatschappen)
        mark = " (voorlopig)" if kenmerken.voorlopig else ""
        rows.append(
            (
                cel_tekst(gegevens.namen[indeling.slug] + mark),
                cel_tekst(indeling.domein),
                Cel(str(kenmerken.stand), float(kenmerken.stand)),
                cel_getal(float(frame["aantal_regios"][indeling.slug])),
                cel_procent(float(frame["dekking"][indeling.slug])),
                cel_tekst(kenmerken.vertrouwen or ONBEKEND),
                cel_tekst(kenmerken.verplichting or ONBEKEND),
                cel_tekst(
                    ", ".join(
                        f"{format_getal(n)} {_status(s)}"
                        for s, n in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
                    )
                ),
            )
        )
    return Tabel(
        "indelingen",
        "De vergeleken indelingen",
        (
            Kolom("Indeling"),
            Kolom("Domein"),
            Kolom("Stand", getal=True),
            Kolom("Regio’s", getal=True),
            Kolom("Dekking", getal=True, uitleg="Aandeel van de gemeenten met een regio."),
            Kolom("Vertrouwen"),
            Kolom("Verplichting"),
            Kolom("Herkomst van de rijen", breed=True),
        ),
        tuple(rows),
    )


def _status(status: str) -> str:
    return status.replace("_", " ") or "niet vastgelegd"


def build_indelingkaarten(gegevens: Gegevens) -> tuple[Indelingkaart, ...]:
    """Return what is known of each indeling; what is unknown says so."""
    return tuple(_indelingkaart(gegevens, i) for i in gegevens.congruentie.bundel.indelingen)


def _indelingkaart(gegevens: Gegevens, indeling: Indeling) -> Indelingkaart:
    kenmerken = indeling.kenmerken
    known = {s: k.naam for s, k in gegevens.catalogus.kenmerken.items()} | dict(gegevens.namen)
    facts = [
        ("Opgave", kenmerken.opgave or ONBEKEND),
        ("Wettelijke basis", kenmerken.wettelijke_basis or ONBEKEND),
        ("Rechtsvorm", kenmerken.rechtsvorm or ONBEKEND),
        ("Wie haar wijzigt", kenmerken.wijzigbaar_door or ONBEKEND),
    ]
    if kenmerken.afgeleid_van:
        leans = join_namen(known.get(slug, slug) for slug in kenmerken.afgeleid_van)
        facts.append(("Leunt op", leans))
    if kenmerken.kanttekening:
        facts.append(("Kanttekening", kenmerken.kanttekening))
    sources = [bron for bron in kenmerken.bronnen if "toewijzing" in bron.velden]
    sources = sources or list(kenmerken.bronnen)
    shown = sources if len(sources) <= MAX_BRONNEN + 1 else sources[:MAX_BRONNEN]
    rest = len(sources) - len(shown)
    more = f"en {rest} andere; zie Bronnen" if rest else ""
    return Indelingkaart(
        gegevens.namen[indeling.slug],
        kenmerken.voorlopig,
        tuple(facts),
        tuple(_link(bron) for bron in shown),
        more,
    )


def _link(bron: Bron) -> Link:
    behind = ", ".join(text for text in (bron.uitgever, bron.stand) if text)
    return Link(f"{bron.titel} ({behind})" if behind else bron.titel, bron.adres)


def build_bronnen(gegevens: Gegevens) -> Deel:
    """Return the inputs with their sources and the start of their checksum."""
    frame = gegevens.congruentie.bronnen
    if frame.empty:
        return Deel(("Voor deze gegevens zijn geen bronnen meegegeven.",))
    inputs = frame["invoer"].nunique()
    sentences = (
        (
            f"Dit rapport is gemaakt uit {tel(inputs, 'bestand', 'bestanden')} met "
            f"{tel(len(frame), 'bron', 'bronnen')}. Het controlegetal is het begin van de "
            "SHA-256-som van het bestand: daarmee is na te gaan of een ander rapport op dezelfde "
            "gegevens berust. De adressen staan in tabellen/bronnen.csv."
        ),
    )
    records = frame.fillna("").to_dict("records")
    files: dict[str, list[dict[Hashable, Any]]] = {}
    for row in records:
        files.setdefault(str(row["invoer"]), []).append(row)
    inputs_table = Tabel(
        "invoer",
        "De bestanden waaruit dit rapport is gemaakt",
        (Kolom("Bestand"), Kolom("Eerste bron", breed=True), *_BRONKOLOMMEN),
        tuple(
            (
                cel_tekst(name),
                cel_tekst(rows[0]["titel"]),
                cel_getal(len(rows)),
                cel_tekst(str(rows[0].get("sha256", ""))[:_BRON_KORT] or ONBEKEND),
            )
            for name, rows in files.items()
        ),
    )
    all_sources = Tabel(
        "bronnen-tabel",
        f"Alle bronnen ({format_getal(len(frame))})",
        (
            Kolom("Bestand"),
            Kolom("Titel", breed=True),
            Kolom("Uitgever", breed=True),
            Kolom("Stand", breed=True),
            Kolom("Licentie", breed=True),
        ),
        tuple(
            (
                cel_tekst(row["invoer"]),
                cel_tekst(row["titel"]),
                *(cel_tekst(row[name] or ONBEKEND) for name in ("uitgever", "stand", "licentie")),
            )
            for row in records
        ),
    )
    return Deel(sentences, tabellen=(inputs_table, all_sources))
