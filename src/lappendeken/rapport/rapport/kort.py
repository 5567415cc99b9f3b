"""The answer in one paragraph, and the national picture."""

from __future__ import annotations

import numpy as np
import pandas as pd

from lappendeken.basis.stijl import KLASSEN
from lappendeken.basis.tekst import (
    format_apostrof,
    format_getal,
    format_procent,
    join_namen,
)
from lappendeken.maten import MATEN
from lappendeken.rapport.gedeeld.bouwstenen import (
    Deel,
    Kaartbeeld,
    Kolom,
    Staaf,
    Staven,
    Tabel,
)
from lappendeken.rapport.gedeeld.cellen import cel_getal, cel_procent, cel_tekst, klasse_van
from lappendeken.rapport.gedeeld.woorden import (
    describe_achterhaald,
    is_bekend,
    kies,
    list_correcties,
    tel,
    tel_met_score,
)
from lappendeken.rapport.rapport.gegevens import HEEL_NEDERLAND, Gegevens
from lappendeken.rapport.rapport.naden import compute_gedeelde_grenzen
from lappendeken.rapport.rapport.selectie import (
    build_ligging,
    describe_selectie,
    list_gebieden,
)
from lappendeken.rapport.rapport.toeval import compute_nul, describe_toeval, describe_trekking

ZWAK_MERKBAAR = 0.03
"""Difference that weak rows make to the headline above which the reader is told."""

LANGS_GRENZEN = ("partners_buur", "buren_partner")
"""Measures that need to know who borders whom."""

HOOG = 0.9
LAAG = 0.4

BESCHRIJVING = (
    "Dit rapport beschrijft en rangschikt niet. Meer congruentie is niet vanzelf beter: "
    "waarom, en wat deze cijfers niet kunnen zeggen, staat onder Methode."
)
ROB = (
    "De Raad voor het Openbaar Bestuur (2021) noemt regio’s congruent als gemeenten met dezelfde "
    "partners werken en als de buitengrenzen samenvallen. Zo staat het met die twee toetsen."
)
TOETSEN = (
    "Regio’s heten hier congruent als gemeenten met dezelfde partners werken en als de "
    "buitengrenzen samenvallen. Zo staat het met die twee toetsen."
)
SCORES_LANDELIJK = (
    "Alle scores zijn berekend over heel Nederland: partners buiten de selectie tellen gewoon "
    "mee. De delen die over heel Nederland gaan, zeggen dat."
)


def build_kort(gegevens: Gegevens, kaarten: tuple[Kaartbeeld, ...] = ()) -> Deel:
    """Return the answer in plain sentences; of a selection first its own."""
    chosen = gegevens.congruentie.bundel.indelingen
    narrowed = not gegevens.is_landelijk
    sentences = [
        *(describe_selectie(gegevens) if narrowed else []),
        *describe_score(gegevens),
        describe_zwak(gegevens),
        describe_achterhaald(chosen, gegevens.namen),
        *list_correcties(chosen),
        *describe_toetsen(gegevens),
        describe_spreiding(gegevens),
        describe_gezelschappen(gegevens),
        # Of the country it is in the table of all measures.
        describe_nestheid(gegevens) if narrowed else "",
        SCORES_LANDELIJK if narrowed else "",
        BESCHRIJVING,
    ]
    return Deel(
        tuple(sentence for sentence in sentences if sentence),
        tabellen=build_ligging(gegevens) if narrowed else (),
        kaarten=kaarten,
    )


def say_verdeling(
    least: float, low: float, high: float, most: float, *, allemaal: bool = True
) -> str:
    """Say between which scores the middle half of the gemeenten with one lies, and all of them."""
    whose = "" if allemaal else " met een score"
    ends, middle = [[format_procent(v) for v in pair] for pair in ((least, most), (low, high))]
    if ends[0] == ends[1]:
        return f"Elke gemeente{whose} heeft een congruentie van {ends[0]}."
    half = f"van {middle[0]}" if middle[0] == middle[1] else f"van {middle[0]} tot {middle[1]}"
    return (
        f"De middelste helft van de gemeenten{whose} heeft een congruentie {half}; de uitersten "
        f"zijn {ends[0]} en {ends[1]}."
    )


def build_landelijk(gegevens: Gegevens, kaarten: tuple[Kaartbeeld, ...]) -> Deel:
    """Return the national picture: how the scores spread, on a map and in other measures."""
    congruentie = gegevens.congruentie
    values = congruentie.alle_gemeenten["congruentie"].dropna()
    count = congruentie.waarde
    sentences = []
    if len(values) > 1:
        sentences.append(
            say_verdeling(
                *(float(v) for v in values.quantile([0.0, 0.25, 0.75, 1.0])),
                allemaal=len(values) == len(congruentie.alle_gemeenten),
            )
        )
    kernen = count("kernregios", "geen")
    alleen = count("kernregios_van_een_gemeente", "geen")
    kernzin = (
        f"De indelingen laten {tel(kernen, 'kernregio', 'kernregio’s')} heel: groepen gemeenten "
        "die in elke indeling bij elkaar zitten."
    )
    if alleen:
        some = f"{format_getal(alleen)} daarvan {kies(alleen, 'bestaat', 'bestaan')}"
        who = "Elk daarvan bestaat" if alleen == kernen else some
        kernzin += (
            f" {who} uit één gemeente: geen andere gemeente zit daar in precies dezelfde regio’s."
        )
    sentences.append(kernzin)
    if not gegevens.is_landelijk:
        sentences.insert(0, HEEL_NEDERLAND)
    return Deel(
        tuple(sentences),
        tabellen=(_measures(gegevens),),
        kaarten=kaarten,
        staven=(_histogram(gegevens),),
    )


def describe_score(gegevens: Gegevens) -> list[str]:
    """Say the score of what is reported, beside that of the country."""
    congruentie = gegevens.congruentie
    count = len(congruentie.bundel.indelingen)
    domeinen = int(congruentie.waarde("aantal_domeinen", "geen"))
    what = f"de {count} gekozen indelingen ({tel(domeinen, 'domein', 'domeinen')})"
    country = congruentie.waarde("congruentie")
    if not is_bekend(country):
        jaccard = format_procent(congruentie.waarde("jaccard"))
        return [
            (
                f"De congruentie van {what} is niet te berekenen: zij vergelijkt indelingen van "
                "verschillende domeinen, en geen gemeente heeft er hier twee. De ongewogen maat "
                f"(Jaccard), die alle paren indelingen vergelijkt, is gemiddeld {jaccard}."
            )
        ]
    value = gegevens.mean("congruentie")
    everyone = _say_over(congruentie.alle_gemeenten["congruentie"])
    if gegevens.is_landelijk:
        return [
            (
                f"{_capital(what)} hebben samen een congruentie van {format_procent(value)}, "
                f"gemiddeld over {everyone}.{_weigh(gegevens)}"
            )
        ]
    if not is_bekend(value):
        return [
            (
                f"Voor {gegevens.selectie} is de congruentie van {what} niet te berekenen: minder "
                "dan twee domeinen hebben daar een regio. In heel Nederland is zij gemiddeld over "
                f"{everyone} {format_procent(country)}."
            )
        ]
    first = (
        f"In heel Nederland is de congruentie van {what} gemiddeld over {everyone} "
        f"{format_procent(country)}."
    )
    if len(list_gebieden(gegevens)) > 1:
        size = len(congruentie.gemeld)
        first = (
            f"Over de hele selectie ({size} gemeenten) is de congruentie gemiddeld "
            f"{format_procent(value)}. {first}"
        )
    if len(congruentie.gemeld) == 1:
        return [first]
    if not congruentie.heeft_inwoners:
        return [first]
    weighted = format_procent(gegevens.mean("congruentie", "inwoners"))
    whole = format_procent(congruentie.waarde("congruentie", "inwoners"))
    return [f"{first} Naar inwoners gewogen is het hier {weighted}, in heel Nederland {whole}."]


def _say_over(scores: pd.Series) -> str:
    """Say over how many gemeenten a mean is, when not all of them have a score."""
    known = int(scores.notna().sum())
    if known == len(scores):
        return tel(known, "gemeente", "gemeenten")
    return tel_met_score(known, len(scores))


def _weigh(gegevens: Gegevens) -> str:
    weighted = gegevens.mean("congruentie", "inwoners")
    if not is_bekend(weighted):
        return " Hoeveel inwoners elke gemeente heeft is niet bekend; alle tellen even zwaar."
    return f" Telt elke gemeente mee naar haar inwoners, dan is het {format_procent(weighted)}."


def describe_zwak(gegevens: Gegevens) -> str:
    """Say so when the headline leans on weak rows."""
    found = gegevens.uitwerking.gevoeligheid
    rows = found[found["variant"] == "zonder_zwakke_rijen"]
    value = gegevens.mean("congruentie")
    if rows.empty or not is_bekend(value):
        return ""
    without = float(rows["congruentie"].iloc[0])
    what = "de zwakke rijen (lidmaatschappen die zijn afgeleid, oud of onbevestigd)"
    if not is_bekend(without):
        return f"Let op: zonder {what} is dit cijfer niet te berekenen. Zie het deel Gevoeligheid."
    if round(abs(without - value), 9) <= ZWAK_MERKBAAR:
        return ""
    return (
        f"Let op: zonder {what} zou de congruentie {format_procent(without)} zijn in plaats van "
        f"{format_procent(value)}. Zie het deel Gevoeligheid."
    )


def describe_toetsen(gegevens: Gegevens) -> list[str]:
    """Name the two tests of the ROB, each with its number; chance behind the first."""
    value = gegevens.mean("congruentie")
    if not is_bekend(value):
        return [describe_toeval(gegevens)]
    where = "" if gegevens.is_landelijk else f" in en rond {gegevens.selectie}"
    shared = compute_gedeelde_grenzen(gegevens)
    second = ""
    if is_bekend(shared):
        second = (
            f"Dezelfde buitengrenzen: leg{where} de regiogrenzen van twee indelingen over elkaar, "
            f"en gemiddeld valt {format_procent(shared)} van hun lengte samen."
        )
    return [
        TOETSEN if gegevens.catalogus.eenheid.is_eigen else ROB,
        (
            "Dezelfde partners: neem een gemeente en twee domeinen, en tel de gemeenten die in "
            "minstens één van de twee haar partner zijn. Gemiddeld over alle paren van domeinen "
            f"is {format_procent(value)} van hen dat in allebei; dat is de congruentie."
        ),
        describe_toeval(gegevens),
        second,
    ]


def describe_spreiding(gegevens: Gegevens) -> str:
    """Count the gemeenten whose score is above a half, high or low."""
    values = gegevens.congruentie.gemeenten["congruentie"].dropna()
    total = len(values)
    if total < 2:
        return ""
    above = int((values > 0.5).sum())
    if above == total:
        whom = "beide gemeenten" if total == 2 else f"alle {format_getal(total)} gemeenten"
    elif not above:
        whom = f"geen van de {format_getal(total)} gemeenten"
    else:
        whom = (
            f"{format_getal(above)} van de {format_getal(total)} gemeenten "
            f"({format_procent(above / total)})"
        )
    first = f"Bij {whom} is de congruentie hoger dan 50%"
    high, low = int((values >= HOOG).sum()), int((values < LAAG).sum())
    top, bottom = f"{format_procent(HOOG)} of hoger", f"lager dan {format_procent(LAAG)}"
    if total in (high, low):
        who = "beide gemeenten" if total == 2 else f"alle {format_getal(total)} gemeenten"
        return f"Bij {who} is de congruentie {top if high else bottom}."
    if high and low:
        return f"{first}; bij {format_getal(high)} is zij {top}, bij {format_getal(low)} {bottom}."
    if high or low:
        found, never = (top, bottom) if high else (bottom, top)
        return f"{first}; bij {format_getal(high or low)} is zij {found}, bij geen enkele {never}."
    return f"{first}; nergens is zij {top}, en nergens {bottom}."


def describe_gezelschappen(gegevens: Gegevens) -> str:
    """Say in how many companies a gemeente sits, and with how many partners."""
    tafels, partners = gegevens.mean("tafels"), gegevens.mean("alle_partners")
    always = gegevens.mean("vaste_partners")
    if not is_bekend(tafels):
        return ""
    explained = "Indelingen met precies dezelfde gemeenten in de regio zijn samen één gezelschap."
    if len(gegevens.congruentie.gemeld) == 1 and not partners:
        return f"{gegevens.selectie} heeft in geen van deze indelingen een partner."
    if len(gegevens.congruentie.gemeld) == 1:
        fixed = format_getal(always) if always else "geen"
        return (
            f"{gegevens.selectie} heeft {tel(partners, 'partner', 'verschillende partners')}, van "
            f"wie {fixed} in elke indeling waarin de gemeente een regio heeft (een vaste "
            f"partner). {explained}"
        )
    return (
        f"Een gemeente zit gemiddeld in {format_getal(tafels, 1)} verschillende gezelschappen en "
        f"heeft {format_getal(partners, 1)} partners, van wie {format_getal(always, 1)} in elke "
        f"indeling waarin de gemeente een regio heeft (een vaste partner). {explained}"
    )


def describe_nestheid(gegevens: Gegevens) -> str:
    """Say how far the smaller of two regios lies inside the larger."""
    nestheid = gegevens.mean("nestheid")
    if not is_bekend(nestheid):
        return ""
    if round(nestheid, 9) == 1:
        return "De kleinste van twee regio’s ligt altijd geheel binnen de grootste."
    return (
        f"Van de kleinste van twee regio’s ligt gemiddeld {format_procent(nestheid)} binnen de "
        "grootste (de nestheid)."
    )


def _measures(gegevens: Gegevens) -> Tabel:
    columns = [Kolom("Maat")]
    if not gegevens.is_landelijk:
        columns += [Kolom("Selectie", getal=True), Kolom("Selectie, naar inwoners", getal=True)]
    whole = gegevens.catalogus.eenheid.gebied_als_kop
    columns += [Kolom(whole, getal=True), Kolom(f"{whole}, naar inwoners", getal=True)]
    if gegevens.nulmodel is not None:
        columns.append(
            Kolom(
                "Alleen de ligging",
                getal=True,
                uitleg="Nederland, met willekeurige aaneengesloten regio’s "
                f"{describe_trekking(gegevens.nulmodel)}.",
            )
        )
    rows = []
    for kolom, maat in MATEN.items():
        if kolom in LANGS_GRENZEN and not gegevens.catalogus.eenheid.heeft_kaart:
            continue
        values = [gegevens.congruentie.waarde(kolom, w) for w in ("gemeenten", "inwoners")]
        if not gegevens.is_landelijk:
            values = [gegevens.mean(kolom, w) for w in ("gemeenten", "inwoners")] + values
        if gegevens.nulmodel is not None:
            values.append(compute_nul(gegevens, kolom))
        cells = [cel_getal(v, 1) if maat.aantal else cel_procent(v, 1) for v in values]
        rows.append((cel_tekst(maat.naam), *cells, cel_tekst(format_apostrof(maat.toelichting))))
    return Tabel(
        "maten",
        "Alle maten: het gemiddelde over gemeenten, en gewogen naar hun inwoners",
        (*columns, Kolom("Wat het zegt", breed=True)),
        tuple(rows),
        sorteerbaar=False,
    )


def _histogram(gegevens: Gegevens) -> Staven:
    frame = gegevens.congruentie.alle_gemeenten
    found = [klasse_van(value) for value in frame["congruentie"]]
    counts = [found.count(number) for number in range(len(KLASSEN))]
    missing = found.count(None)
    longest = max([*counts, missing, 1])
    bars = [
        Staaf(klasse.label, count / longest, _bar_text(count, len(found)), number)
        for number, (klasse, count) in enumerate(zip(KLASSEN, counts, strict=True))
    ]
    if missing:
        bars.append(Staaf("geen score", missing / longest, _bar_text(missing, len(found))))
    spoken = join_namen([f"{bar.label}: {bar.tekst}" for bar in bars])
    return Staven(
        "verdeling",
        "Gemeenten per klasse van congruentie",
        f"Staafdiagram van {len(found)} gemeenten. {spoken}.",
        tuple(bars),
    )


def _bar_text(count: int, total: int) -> str:
    share = np.divide(count, total) if total else 0.0
    return f"{tel(count, 'gemeente', 'gemeenten')} ({format_procent(float(share))})"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
