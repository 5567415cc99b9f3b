"""From a voorstel to the frozen page that says it in words, tables and pictures."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from lappendeken import __version__
from lappendeken.basis.tekst import fold, format_getal, join_namen
from lappendeken.model.topologie import Topologie
from lappendeken.rapport.gedeeld.bouwstenen import (
    Cel,
    Deel,
    Kerncijfer,
    Kolom,
    Regiosplitsing,
    Tabel,
)
from lappendeken.rapport.gedeeld.cellen import cel_getal, cel_procent, cel_tekst
from lappendeken.rapport.gedeeld.provincies import TITEL as PER_PROVINCIE
from lappendeken.rapport.gedeeld.woorden import kies, sort_namen, tel
from lappendeken.rapport.voorstel.afwegen import build_afweging
from lappendeken.rapport.voorstel.gegevens import Voorstelgegevens
from lappendeken.rapport.voorstel.gevolgen import add_gevolgen, build_ligging, build_winst
from lappendeken.rapport.voorstel.kaart import build_regiokaart
from lappendeken.rapport.voorstel.model import Voorstelpagina
from lappendeken.rapport.voorstel.regios import build_regiodeel
from lappendeken.rapport.voorstel.tabellen import build_regios, build_tabellen
from lappendeken.rapport.voorstel.woorden import (
    build_kort,
    build_vraag,
    build_zekerheid,
    cel_kosten,
    format_kosten,
    name_met_stand,
)


def build_pagina(
    gegevens: Voorstelgegevens, topologie: Topologie, *, opdracht: str = "lappendeken voorstel"
) -> Voorstelpagina:
    """Say what a proposal is, what it costs and what it asks of whom.

    Parameters
    ----------
    gegevens
        The proposal and the indelingen that it was made from.
    topologie
        The map cut into arcs.
    opdracht
        The command that makes it again.

    Returns
    -------
    Voorstelpagina
        Plain values; the same input gives an equal page.
    """
    voorstel = gegevens.voorstel
    afwegen, picture = build_afweging(gegevens)
    ligging = build_ligging(gegevens)
    provincies = build_winst(gegevens)
    regios = build_regios(gegevens)
    numbers = {str(code): number for number, code in enumerate(regios["regio_code"], start=1)}
    named = [name_met_stand(i) for i in gegevens.indelingen]
    proven = voorstel.is_optimaal
    deviates = "het minst afwijkt" if proven else "zo weinig afwijkt als is gevonden"
    count = len(voorstel.indeling.regios)
    secties = (
        ("kort", "In het kort"),
        ("vraag", "Wat is gevraagd"),
        ("kaart", "De kaart"),
        ("regios", "De regio’s"),
        ("prijs", "Wat het per domein vraagt"),
        *((("ligging", "Naast wat er nu is"),) if ligging.tabellen else ()),
        *((("provincies", PER_PROVINCIE),) if provincies.tabellen else ()),
        *((("afwegen", "Minder verhuizen"),) if picture else ()),
        ("gemeenten", "Alle gemeenten"),
        ("zekerheid", "Hoe zeker is dit"),
    )
    return Voorstelpagina(
        titel=f"Een indeling die {deviates}: {tel(count, 'regio', 'regio’s')}",
        ondertitel=(
            f"Berekend uit {tel(len(gegevens.indelingen), 'indeling', 'indelingen')}; "
            "een rekenuitkomst, geen advies"
        ),
        versie=__version__,
        opdracht=opdracht,
        slug=voorstel.indeling.slug,
        secties=secties,
        kerncijfers=_kerncijfers(gegevens),
        kort=build_kort(gegevens),
        vraag=build_vraag(gegevens),
        kaart=build_regiokaart(
            voorstel.indeling,
            topologie,
            numbers,
            f"Kaart van {tel(count, 'regio', 'regio’s')} van het voorstel. De "
            "tabel van regio’s noemt ze alle, de tabel van gemeenten wie erin ligt.",
        ),
        regios=build_regiodeel(gegevens),
        prijs=add_gevolgen(_prijs(gegevens), gegevens),
        ligging=ligging,
        provincies=provincies,
        verhuizingen=_verhuizingen(gegevens),
        gemeenten=_gemeenten(gegevens),
        afwegen=afwegen,
        afweging=picture,
        zekerheid=build_zekerheid(gegevens),
        citeren=(
            f"lappendeken {__version__}, voorstel met kosten {format_kosten(voorstel.kosten)} (één "
            f"stem per {voorstel.eisen.stem}). "
            f"Indelingen: {join_namen(named)}. Gemeentelijke indeling van "
            f"{gegevens.eenheid.indeling_van}."
        ),
    )


def _kerncijfers(gegevens: Voorstelgegevens) -> tuple[Kerncijfer, ...]:
    voorstel = gegevens.voorstel
    best, bound = voorstel.kosten_beste_bestaande, voorstel.bewezen_ondergrens
    names = [gegevens.namen[slug] for slug in voorstel.beste_bestaanden]
    return (
        Kerncijfer(
            format_getal(len(voorstel.indeling.regios)),
            kies(len(voorstel.indeling.regios), "regio", "regio’s"),
            f"uit {tel(len(gegevens.indelingen), 'indeling', 'indelingen')}",
        ),
        Kerncijfer(
            format_kosten(voorstel.kosten),
            "kosten",
            f"verschillen per paar gemeenten, één stem per {voorstel.eisen.stem}",
        ),
        Kerncijfer(
            format_kosten(bound),
            "bewezen ondergrens",
            "beter kan niet"
            if voorstel.is_optimaal
            else f"beter kan met hoogstens {format_kosten(voorstel.kosten - bound)}",
        ),
        Kerncijfer(
            format_kosten(best) if best is not None else "geen",
            "beste bestaande",
            join_namen(names) or "geen gekozen indeling voldoet aan de eisen",
        ),
    )


def _prijs(gegevens: Voorstelgegevens) -> Deel:
    names = gegevens.namen
    frame = gegevens.voorstel.per_indeling
    records = frame.to_dict("records")
    rows = [
        (
            cel_tekst(names[str(row["indeling"])]),
            cel_tekst(row["domein"]),
            cel_getal(float(row["aantal_regios"])),
            cel_getal(float(row["verhuizingen_gelijk"])),
            cel_getal(float(row["verhuizingen_gelijk_inwoners"])),
            cel_getal(float(row["verhuizingen_in_voorstel"])),
            cel_procent(float(row["jaccard"]), kleur=True),
            cel_getal(float(row["afstand"])),
            cel_kosten(float(row["kosten"])),
        )
        for row in sorted(records, key=lambda r: (fold(r["domein"]), r["indeling"]))
    ]
    sentences = [
        (
            "Zou een indeling het voorstel overnemen, dan wisselen er gemeenten van regio. Geteld "
            "is het kleinste aantal: van elke regio van nu wordt zo goed mogelijk één regio van "
            "het voorstel, en wie daar niet in past, wisselt."
        ),
        _describe_uitersten(frame, names),
    ]
    table = Tabel(
        "prijs-tabel",
        "De prijs per domein, als elke indeling het voorstel zou overnemen",
        (
            Kolom("Indeling"),
            Kolom("Domein"),
            Kolom("Regio’s nu", getal=True),
            Kolom("Gemeenten die wisselen", getal=True),
            Kolom("Inwoners", getal=True, uitleg="Het kleinste aantal inwoners dat wisselt."),
            Kolom(
                "Om erin te passen",
                getal=True,
                uitleg="Minste gemeenten die wisselen zodat elke regio van nu binnen één regio "
                "van het voorstel ligt.",
            ),
            Kolom(
                "Gelijkenis",
                getal=True,
                uitleg="Gemiddeld over gemeenten: deel van de partners dat in beide partner is.",
            ),
            Kolom("Afstand", getal=True, uitleg="Paren gemeenten waarover zij verschillen."),
            Kolom(
                "Zelf als voorstel",
                getal=True,
                uitleg="Kosten als deze indeling zelf het voorstel was; leeg als zij een gemeente "
                "mist.",
            ),
        ),
        tuple(rows),
        noot="Gekleurd naar dezelfde klassen als de congruentie in het rapport.",
    )
    return Deel(tuple(sentences), tabellen=(table,))


def _describe_uitersten(frame: pd.DataFrame, names: Mapping[str, str]) -> str:
    """Name of whom the proposal asks least and most, all of them when there are several."""
    moves = frame["verhuizingen_gelijk"]
    ends = []
    for value in (int(moves.min()), int(moves.max())):
        named = [names[slug] for slug in frame["indeling"][moves == value]]
        gemeenten = tel(value, "gemeente", "gemeenten") if value else "geen gemeente"
        if len(named) == len(frame):
            each = kies(len(named), "de indeling", f"elk van de {len(named)} indelingen")
            return f"Dat vraagt van {each} hetzelfde: {gemeenten}."
        ends.append(f"van {join_namen(named)} ({kies(len(named), '', 'elk ')}{gemeenten})")
    return f"Het minst vraagt dat {ends[0]}, het meest {ends[1]}."


def _verhuizingen(gegevens: Voorstelgegevens) -> tuple[Regiosplitsing, ...]:
    """Return per indeling who moves, one line per regio that is left."""
    names = gegevens.namen
    found = []
    for indeling in sorted(gegevens.indelingen, key=lambda i: (fold(i.domein), i.slug)):
        table = gegevens.verhuislijsten[indeling.slug].tabel
        lines = []
        for _, rows in table.groupby("regio_code", sort=True):
            away = [
                f"{join_namen(sort_namen(part['gemeente_naam']))} naar regio {naam}"
                for naam, part in rows.groupby("doelregio_naam", sort=True)
            ]
            lines.append((str(rows["regio_naam"].iloc[0]), f"{'; '.join(away)}."))
        moved = len(table)
        summary = (
            f"{tel(moved, 'gemeente', 'gemeenten')} "
            f"({format_getal(float(table['inwoners'].sum()))} inwoners) "
            f"{kies(moved, 'wisselt', 'wisselen')} van regio. Achter “naar regio” staat de regio "
            "van het voorstel."
            if moved
            else "Niemand wisselt van regio: deze indeling is al gelijk aan het voorstel."
        )
        found.append(
            Regiosplitsing(
                f"{names[indeling.slug]}: {tel(moved, 'gemeente', 'gemeenten')}",
                summary,
                tuple(sorted(lines, key=lambda line: fold(line[0]))),
            )
        )
    return tuple(found)


def _gemeenten(gegevens: Voorstelgegevens) -> Deel:
    names = gegevens.namen
    frame = build_tabellen(gegevens)["voorstelgemeenten"]
    order = sorted(range(len(frame)), key=lambda i: fold(str(frame["gemeente_naam"].iloc[i])))
    rows = []
    for row in frame.iloc[order].to_dict("records"):
        moves = [names[slug] for slug in str(row["wisselt_in"]).split(";") if slug]
        rows.append(
            (
                cel_tekst(row["gemeente_naam"]),
                cel_tekst(row["regio_naam"]),
                cel_tekst(row["provincie"]),
                cel_getal(float(row["inwoners"])),
                cel_procent(float(row["jaccard"]), kleur=True),
                Cel(
                    f"{int(row['aantal_gelijk'])} van {int(row['aantal_indelingen'])}",
                    float(row["aantal_gelijk"]),
                ),
                cel_tekst(join_namen(moves) or "nergens"),
            )
        )
    sentences = (
        (
            "Alfabetisch. Gelijkenis is het deel van de partners dat hetzelfde blijft, gemiddeld "
            "over de gekozen indelingen. Een hoge gelijkenis is geen verdienste en een lage geen "
            "verwijt."
        ),
    )
    table = Tabel(
        "gemeenten-tabel",
        f"Waar elke gemeente in het voorstel ligt ({tel(len(rows), 'gemeente', 'gemeenten')})",
        (
            Kolom("Gemeente"),
            Kolom("Regio in het voorstel"),
            Kolom("Provincie"),
            Kolom("Inwoners", getal=True),
            Kolom("Gelijkenis", getal=True),
            Kolom(
                "Zelfde partners",
                getal=True,
                uitleg="Indelingen waarin zij nu al precies deze partners heeft.",
            ),
            Kolom("Wisselt van regio in", breed=True),
        ),
        tuple(rows),
        zoekveld="Zoek een gemeente of regio" if len(rows) > 1 else "",
    )
    return Deel(sentences, tabellen=(table,))
