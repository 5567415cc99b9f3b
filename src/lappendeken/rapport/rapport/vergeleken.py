"""What was compared, and the sources: sections 2 and 12."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType

from lappendeken.analyse.gevoeligheid import ZWAKKE_STATUS
from lappendeken.basis.tekst import (
    ONBEKEND,
    format_apostrof,
    format_domein,
    format_getal,
    join_namen,
)
from lappendeken.model.indeling import Indeling
from lappendeken.model.kenmerken import Bron
from lappendeken.rapport.gedeeld.bouwstenen import Cel, Deel, Kolom, Link, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_getal, cel_procent, cel_tekst
from lappendeken.rapport.gedeeld.woorden import (
    describe_achterhaald,
    describe_merk,
    name_met_merk,
    tel,
)
from lappendeken.rapport.rapport.gegevens import Gegevens
from lappendeken.rapport.rapport.model import Indelingkaart

MAX_BRONNEN = 4
"""Sources of the memberships that are named in the report; the rest is counted."""

VERTROUWEN: Mapping[str, str] = MappingProxyType(
    {
        "A": "een lijst van de bron zelf of een getoetste kopie, van het genoemde jaar, of een "
        "omgezette lijst die een tweede bron voor elke gemeente bevestigt",
        "B": "omgezet uit een oudere lijst of uit regiogrenzen, en daarna getoetst",
        "C": "voor een deel afgeleid of uit losse bronnen bijeengezocht",
    }
)

HERKOMST: Mapping[str, str] = MappingProxyType(
    {
        "bron": "staat zo in de bron",
        "bron_gedeeltelijk": "staat zo in de bron, die haar over meer regio’s verdeelt zonder te "
        "zeggen hoe",
        "omgezet": "uit een oudere bron, door een herindeling heen omgezet",
        "omgezet_strijdig": "idem, terwijl de oude gemeenten in verschillende regio’s lagen",
        "omgezet_deels": "idem, terwijl maar een deel van de oude gemeenten meedeed",
        "omgezet_gedeeltelijk": "idem, en verdeeld over meer regio’s zonder te zeggen hoe",
        "oude_bron": "uit een bron van jaren voor de stand; niet nagegaan of het nog zo is",
        "oude_bron_omgezet": "idem, door een herindeling heen omgezet",
        "oude_bron_deels": "idem, terwijl maar een deel van de oude gemeenten meedeed",
        "gecorrigeerd": "de eerste bron zei iets anders; gewijzigd op grond van nieuwere "
        "grenzen of een betere bron",
        "polygoon": "afgelezen van de regiogrenzen op de kaart",
        "afgeleid": "volgt uit andere gegevens, zoals de rest van een regio",
        "onbevestigd": "geen geopende bron bevestigt het",
        "onbekend": "geen bron gevonden; er kan een regio zijn, maar de indeling telt niet mee",
        "geen_regio": "een bron zegt dat er geen regio is; de indeling telt niet mee",
        "": "herkomst niet vastgelegd",
    }
)
"""How a row was found, in the order in which a reader meets them: firm ones first."""

MAX_DUBBEL = 4
"""More domeinen with several indelingen than this are counted instead of spelled out."""


def build_vergeleken(gegevens: Gegevens) -> Deel:
    """Return the table of indelingen with what their letters and marks mean."""
    congruentie = gegevens.congruentie
    chosen = congruentie.bundel.indelingen
    domeinen = Counter(indeling.domein for indeling in chosen)
    sentences = [
        (
            f"Vergeleken zijn {len(chosen)} indelingen in "
            f"{tel(len(domeinen), 'domein', 'domeinen')}, over "
            f"{tel(len(congruentie.bundel.gemeenten), 'gemeente', 'gemeenten')}"
            f"{_describe_grond(gegevens)} De stand is het jaar dat "
            "een lidmaatschap beschrijft; die jaren verschillen per indeling."
        ),
        *gegevens.catalogus.leesmeldingen,
        *gegevens.catalogus.say_samengevoegd(chosen),
    ]
    double = sorted(name for name, count in domeinen.items() if count > 1)
    if double:
        sentences.append(_doubles(gegevens, double))
    temporary = [gegevens.namen[i.slug] for i in chosen if i.kenmerken.voorlopig]
    if temporary:
        sentences.append(
            f"De gegevens van {join_namen(temporary)} zijn voorlopig: zie de "
            "kanttekening, en het deel Gevoeligheid voor de uitkomst zonder."
        )
    outdated = describe_achterhaald(chosen, gegevens.namen)
    if outdated:
        sentences.append(outdated)
    letters = sorted({i.kenmerken.vertrouwen for i in chosen})
    sentences.append(
        "Vertrouwen: "
        + "; ".join(
            f"{letter} = {VERTROUWEN[letter]}" if letter else f"{ONBEKEND} = niet beoordeeld"
            for letter in letters
        )
        + "."
    )
    sentences += _gaps(gegevens)
    return Deel(tuple(sentences), tabellen=(_table(gegevens), _statuses(gegevens)))


def _describe_grond(gegevens: Gegevens) -> str:
    eenheid = gegevens.catalogus.eenheid
    if eenheid.is_eigen:
        return f" uit {eenheid.bestand}."
    ground = f" (gemeentelijke indeling van {eenheid.jaar})"
    if eenheid.dag:
        ground = f", de gemeenten van {eenheid.dag}"
    return f"{ground}. Caribisch Nederland is niet meegenomen."


def _doubles(gegevens: Gegevens, double: list[str]) -> str:
    chosen = gegevens.congruentie.bundel.indelingen
    of = {name: [gegevens.namen[i.slug] for i in chosen if i.domein == name] for name in double}
    named = join_namen(
        f"{format_domein(name)} ({join_namen(found) if len(of) <= MAX_DUBBEL else len(found)})"
        for name, found in of.items()
    )
    return (
        "Een domein telt in de congruentie één keer, hoeveel indelingen het ook heeft. Meer dan "
        f"één indeling is er voor: {named}."
    )


def _gaps(gegevens: Gegevens) -> list[str]:
    """Say where gemeenten are missing, in several regios, or regios without a name."""
    bundel = gegevens.congruentie.bundel
    sentences = []
    partial = [
        f"{gegevens.namen[i.slug]} ({int(bundel.holds[:, d].sum())})"
        for d, i in enumerate(bundel.indelingen)
        if not bundel.holds[:, d].all()
    ]
    if partial:
        sentences.append(
            f"Niet elke gemeente heeft een regio in {join_namen(partial)}; tussen haakjes het "
            "aantal gemeenten dat er wel een heeft. De andere houden de score die zij zonder die "
            "indeling hebben. Bij herkomst betekent onbekend dat er geen bron is gevonden, geen "
            "regio dat een bron zegt dat die er niet is."
        )
    several = [
        f"{gegevens.namen[i.slug]} ({int((members.sum(axis=1) > 1).sum())})"
        for i, members in zip(bundel.indelingen, bundel.leden, strict=True)
        if (members.sum(axis=1) > 1).any()
    ]
    if several:
        sentences.append(
            f"Gemeenten in meer dan één regio komen voor in {join_namen(several)}; tussen haakjes "
            "hun aantal. Een regio telt dan voor de partners vanaf een aandeel van "
            f"{format_getal(bundel.drempel, 2)}, of als het aandeel onbekend is. Waar één regio "
            "per gemeente nodig is, telt die met het grootste aandeel; zijn de aandelen onbekend, "
            "dan blijft de gemeente daar buiten."
        )
    coded = [
        gegevens.namen[i.slug]
        for i in bundel.indelingen
        if all(i.regionamen[regio] == regio for regio in i.regios)
    ]
    if coded:
        sentences.append(
            f"De bron van {join_namen(coded)} geeft regio’s geen naam; daar staan codes."
        )
    return sentences


def _statuses(gegevens: Gegevens) -> Tabel:
    chosen = gegevens.congruentie.bundel.indelingen
    counts = Counter(row.bron_status for i in chosen for row in i.lidmaatschappen)
    order = [*HERKOMST, *sorted(set(counts) - set(HERKOMST))]
    return Tabel(
        "herkomst",
        "Hoe de rijen zijn gevonden",
        (
            Kolom("Herkomst"),
            Kolom("Wat het betekent", breed=True),
            Kolom("Zwak"),
            Kolom("Rijen", getal=True),
        ),
        tuple(
            (
                cel_tekst(_status(status)),
                cel_tekst(HERKOMST.get(status, "zie de bron")),
                cel_tekst("ja" if status in ZWAKKE_STATUS else ""),
                cel_getal(counts[status]),
            )
            for status in order
            if counts[status]
        ),
        noot="Wat zwak is en wat dat uitmaakt, staat in het deel Gevoeligheid. In een indeling "
        "met vertrouwen A is een afgeleide rij niet zwak.",
    )


def _table(gegevens: Gegevens) -> Tabel:
    frame = gegevens.congruentie.indelingen.set_index("indeling")
    rows = []
    for indeling in gegevens.congruentie.bundel.indelingen:
        kenmerken = indeling.kenmerken
        counts = Counter(row.bron_status for row in indeling.lidmaatschappen)
        rows.append(
            (
                cel_tekst(name_met_merk(gegevens.namen[indeling.slug], kenmerken)),
                cel_tekst(format_domein(indeling.domein)),
                Cel(str(kenmerken.stand), float(kenmerken.stand)),
                cel_getal(float(frame["aantal_regios"][indeling.slug])),
                cel_procent(float(frame["dekking"][indeling.slug])),
                cel_tekst(kenmerken.vertrouwen or ONBEKEND),
                cel_getal(_count_weak(counts, kenmerken.vertrouwen)),
                cel_getal(counts["onbekend"]),
                cel_getal(counts["geen_regio"]),
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
            Kolom("Zwakke rijen", getal=True, uitleg="Zie Hoe de rijen zijn gevonden."),
            Kolom("Onbekend", getal=True, uitleg="Gemeenten waarvoor geen bron is gevonden."),
            Kolom("Geen regio", getal=True, uitleg="Volgens een bron is er geen regio."),
        ),
        tuple(rows),
    )


def _count_weak(counts: Counter[str], vertrouwen: str) -> int:
    firm = {"afgeleid"} if vertrouwen == "A" else set()
    return sum(counts[status] for status in ZWAKKE_STATUS - firm)


def _list_statuses(indeling: Indeling) -> str:
    counts = Counter(row.bron_status for row in indeling.lidmaatschappen)
    return ", ".join(
        f"{format_getal(n)} {_status(s)}"
        for s, n in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
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
        ("Verplichting", kenmerken.verplichting or ONBEKEND),
        ("Rechtsvorm", kenmerken.rechtsvorm or ONBEKEND),
        ("Wie haar wijzigt", kenmerken.wijzigbaar_door or ONBEKEND),
    ]
    facts.append(("Herkomst van de rijen", _list_statuses(indeling)))
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
        describe_merk(kenmerken),
        tuple((name, format_apostrof(text)) for name, text in facts),
        tuple(_link(bron) for bron in shown),
        more,
    )


def _link(bron: Bron) -> Link:
    behind = ", ".join(text for text in (bron.uitgever, bron.stand) if text)
    text = f"{bron.titel} ({behind})" if behind else bron.titel
    return Link(format_apostrof(text), bron.adres)
