"""The sentences of the page of an ensemble."""

from __future__ import annotations

import math

import numpy as np

from lappendeken.basis.tekst import format_getal, format_inwoners, format_procent, join_namen
from lappendeken.rapport.ensemble.gegevens import Ensemblegegevens
from lappendeken.rapport.gedeeld.bouwstenen import Deel
from lappendeken.rapport.gedeeld.woorden import (
    describe_achterhaald,
    kies,
    list_correcties,
    tel,
)
from lappendeken.tabellen.werkboek import say_grenzen

WEINIG = 100
"""Effective draws below which the page warns."""
STIL = 0.05
"""Share of steps below which a chain hardly moves."""
VERLOOP = 3.5
"""Standard errors from which two halves of the chains differ by more than chance."""
GENOEMD = 5


# --- the answer ------------------------------------------------------------------------


def describe_stand(gegevens: Ensemblegegevens) -> str:
    """Say how many draws have a higher congruentie than the indeling."""
    found = gegevens.ensemble
    lower, same, higher = found.stand
    total = found.aantal
    if total == 1:
        word = "hogere" if higher else "lagere" if lower else "even hoge"
        return f"De ene getrokken indeling heeft een {word} congruentie."
    drawn = f"{format_getal(total)} getrokken indelingen"
    if same == total:
        return f"Alle {drawn} hebben precies dezelfde congruentie."
    ties = (
        f"; {format_getal(same)} {kies(same, 'heeft', 'hebben')} precies dezelfde" if same else ""
    )
    if higher == total:
        return f"Alle {drawn} hebben een hogere congruentie."
    if higher == 0:
        return f"Geen van de {drawn} heeft een hogere congruentie{ties}."
    share = format_procent(higher / total, 1)
    return (
        f"{format_getal(higher)} van de {drawn} ({share}) {kies(higher, 'heeft', 'hebben')} een "
        f"hogere congruentie{ties}."
    )


def describe_ligging(gegevens: Ensemblegegevens) -> str:
    """Say what the congruentie is, and what the draws give."""
    found = gegevens.ensemble
    drawn = found.trekkingen["congruentie"]
    now = gegevens.schrijf(found.vandaag["congruentie"])
    ends = [gegevens.schrijf(float(value)) for value in (drawn.min(), drawn.max())]
    given = (
        f"met een getrokken indeling in haar plaats ligt zij tussen {ends[0]} en {ends[1]}, "
        f"gemiddeld op {gegevens.schrijf(float(drawn.mean()))}"
        if ends[0] != ends[1]
        else f"met {kies(found.aantal, 'de', 'een')} getrokken indeling in haar plaats is zij "
        f"{ends[0]}"
    )
    return f"Met de indeling {gegevens.naam} is de congruentie {now}; {given}."


def describe_marge(gegevens: Ensemblegegevens) -> str:
    """Say how sure the share is, in plain words."""
    found = gegevens.ensemble
    size = found.steekproef.effectief
    # Outwards, so that rounding never claims more than the interval does.
    low, high = (
        round_uit(round(1_000 * end, 6)) / 1_000
        for end, round_uit in zip(found.marge, (math.floor, math.ceil), strict=True)
    )
    if low == 0 and high == 1:
        between = "tussen 0% en 100%"
    elif low == 0:
        between = f"hoogstens {format_procent(high, 1)}"
    elif high == 1:
        between = f"minstens {format_procent(low, 1)}"
    else:
        between = f"tussen {format_procent(low, 1)} en {format_procent(high, 1)}"
    worth = (
        f"De trekkingen zeggen samen zoveel als {format_getal(math.floor(size))} die niets van "
        "elkaar weten"
        if found.aantal > 1
        else "Eén trekking zegt weinig"
    )
    return (
        f"{worth}. Trok men eindeloos door, dan had met 95% zekerheid {between} van de "
        "indelingen een hogere congruentie."
    )


def describe_ensemble(gegevens: Ensemblegegevens) -> str:
    """Say in a few sentences what was found, as the terminal prints it."""
    return (
        f"{describe_ligging(gegevens)} {describe_stand(gegevens)} {describe_marge(gegevens)} "
        "De trekkingen zijn niet op inhoud beoordeeld; meer congruentie is niet altijd beter."
    )


def build_kort(gegevens: Ensemblegegevens) -> Deel:
    """Return the answer in plain sentences."""
    count = len(gegevens.anderen)
    others = (
        f"blijven de {count} andere gekozen indelingen zoals zij zijn"
        if count > 1
        else "blijft de andere gekozen indeling zoals zij is"
    )
    return Deel(
        (
            f"{describe_stand(gegevens)} {describe_ligging(gegevens)}",
            (
                "Congruentie is hier hoe ver de partners van een gemeente van domein tot domein "
                f"dezelfde zijn, gemiddeld over gemeenten. Steeds {others}. "
                f"{describe_marge(gegevens)}"
            ),
            (
                "Hoger is niet altijd beter. De trekkingen kennen alleen de kaart en de inwoners: "
                "zij weten niets van opgaven, geld, personeel, geschiedenis of vertrouwen, en "
                "geen ervan is een voorstel."
            ),
            *list_waarschuwingen(gegevens),
        )
    )


# --- what to beware of -----------------------------------------------------------------


def list_waarschuwingen(gegevens: Ensemblegegevens) -> tuple[str, ...]:
    """Return what makes the answer weaker than it looks, a sentence each."""
    said = (
        _warn_verloren(gegevens),
        _warn_minimum(gegevens),
        _warn_stukken(gegevens),
        _warn_aandelen(gegevens),
        _warn_dekking(gegevens),
        _warn_reeks(gegevens),
        _warn_stil(gegevens),
        _warn_weinig(gegevens),
        _warn_verloop(gegevens),
    )
    return tuple(text for text in said if text)


def _warn_verloren(gegevens: Ensemblegegevens) -> str:
    found = gegevens.ensemble
    if not found.reden:
        return ""
    return (
        f"Let op: {found.reden} toen {format_getal(found.aantal)} van de "
        f"{format_getal(found.gevraagd)} trekkingen klaar waren. Die zijn bewaard en hier "
        "gebruikt. Geef dezelfde opdracht opnieuw, met een andere --scheduler of zonder, voor alle."
    )


def _name_regios(gegevens: Ensemblegegevens) -> list[str]:
    """Return the names of the regios of today, in the order of the field."""
    bundel, slug = gegevens.congruentie.bundel, gegevens.ensemble.slug
    own = bundel.hoofdregio[bundel.slugs.index(slug)]
    mine = gegevens.indeling
    return [mine.regionamen[mine.regios[r]] for r in np.unique(own[own >= 0]).tolist()]


def _warn_minimum(gegevens: Ensemblegegevens) -> str:
    veld = gegevens.ensemble.veld
    small = np.flatnonzero(veld.inwoners_vandaag < veld.minimum)
    if not len(small):
        return ""
    names = _name_regios(gegevens)
    order = sorted(small.tolist(), key=lambda r: (veld.inwoners_vandaag[r], names[r]))
    named = [f"{names[r]} ({format_getal(int(veld.inwoners_vandaag[r]))})" for r in order]
    return (
        f"Let op: {gegevens.naam} haalt het minimum van {format_getal(veld.minimum)} inwoners zelf "
        f"niet, door {join_namen(named, GENOEMD)}. Zij wordt dus vergeleken met indelingen waar "
        "zij zelf niet bij kan horen."
    )


def _warn_stukken(gegevens: Ensemblegegevens) -> str:
    veld = gegevens.ensemble.veld
    apart = np.flatnonzero(veld.stukken_vandaag > 1)
    if not len(apart):
        return ""
    names = _name_regios(gegevens)
    named = [f"{names[r]} ({int(veld.stukken_vandaag[r])} stukken)" for r in apart.tolist()]
    return (
        f"Let op: {gegevens.naam} heeft {kies(len(named), 'een regio', 'regio’s')} die niet "
        f"aaneengesloten {kies(len(named), 'is', 'zijn')}: {join_namen(named, GENOEMD)}. Van elke "
        "trekking is elke regio dat wel."
    )


def _warn_aandelen(gegevens: Ensemblegegevens) -> str:
    bundel = gegevens.congruentie.bundel
    rows = bundel.rijen[bundel.slugs.index(gegevens.ensemble.slug)][0]
    shared = int((np.bincount(rows) > 1).sum())
    if not shared:
        return ""
    now = gegevens.schrijf(gegevens.ensemble.vandaag["congruentie"])
    whole = gegevens.schrijf(gegevens.congruentie_met_aandelen)
    return (
        f"Let op: {tel(shared, 'gemeente ligt', 'gemeenten liggen')} in "
        f"{gegevens.naam} in meer dan één regio. Hier telt alleen de hoofdregio, want een trekking "
        f"kent er één: {now}. Met alle regio’s is de congruentie {whole}."
    )


def _warn_dekking(gegevens: Ensemblegegevens) -> str:
    held, total = gegevens.ensemble.veld.graaf.omvang, len(gegevens.congruentie.bundel.gemeenten)
    if held == total:
        return ""
    return (
        f"Let op: {gegevens.naam} geeft {format_getal(held)} van de {format_getal(total)} "
        "gemeenten één regio. Alleen die zijn verdeeld; voor de andere telt zij ook in de "
        "trekkingen niet mee."
    )


def _warn_reeks(gegevens: Ensemblegegevens) -> str:
    reeks = gegevens.indeling.kenmerken.reeks
    same = [i for i in gegevens.anderen if reeks and i.kenmerken.reeks == reeks]
    if not same:
        return ""
    named = join_namen(f"'{i.slug}'" for i in same)
    return (
        f"Let op: {named} is van dezelfde reeks en telt ernaast mee. Kies met --indelingen de "
        "andere indelingen zonder die, als dat niet de bedoeling is."
    )


def _warn_stil(gegevens: Ensemblegegevens) -> str:
    share = gegevens.ensemble.bewogen
    if not share < STIL:
        return ""
    if share == 0:
        return (
            "Let op: de ketens stonden stil. In geen enkele stap was er een snede waarbij beide "
            "helften het minimum halen; de trekkingen zeggen niets. Verlaag het minimum of het "
            "aantal regio’s."
        )
    return (
        f"Let op: de ketens bewogen in {format_procent(share, 1)} van de stappen. Bij dit minimum "
        "zijn er weinig toegestane sneden, en mogelijk indelingen die nooit bereikt worden. "
        "Verlaag het minimum."
    )


def _warn_weinig(gegevens: Ensemblegegevens) -> str:
    size = gegevens.ensemble.steekproef.effectief
    if size >= WEINIG:
        return ""
    if gegevens.ensemble.aantal == 1:
        return f"Let op: er is één trekking; {WEINIG} is al weinig. Vraag er meer met --aantal."
    return (
        "Let op: de trekkingen zeggen samen niet meer dan "
        f"{tel(math.floor(size), 'trekking die', 'trekkingen die')} niets van elkaar "
        f"{kies(math.floor(size), 'weet', 'weten')}; minder dan {WEINIG} is weinig. Vraag er meer "
        "met --aantal, of meer stappen ertussen met --tussenstappen."
    )


def _warn_verloop(gegevens: Ensemblegegevens) -> str:
    course = gegevens.ensemble.steekproef.verloop
    if not abs(course) > VERLOOP:
        return ""
    return (
        "Let op: de eerste en de tweede helft van de ketens verschillen meer dan toeval verklaart "
        f"({format_getal(abs(course), 1)} standaardfouten). Zij waren hun begin nog niet vergeten; "
        f"geef een langere --aanloop dan {format_getal(gegevens.ensemble.aanloop)}."
    )


# --- what was done ---------------------------------------------------------------------


def describe_minimum(gegevens: Ensemblegegevens) -> str:
    """Say what minimum was asked, and whether that is the smallest regio of today."""
    veld = gegevens.ensemble.veld
    if not veld.minimum:
        return "geen minimum aan inwoners"
    own = veld.minimum == int(veld.inwoners_vandaag.min())
    return f"minstens {format_inwoners(veld.minimum)}" + (
        f", zoveel als de kleinste regio van {gegevens.naam} zelf" if own else ""
    )


def add_minimum(gegevens: Ensemblegegevens) -> str:
    """Say the minimum as what comes after the regios that have it."""
    said = describe_minimum(gegevens)
    return f"met {said}" if gegevens.ensemble.veld.minimum else said.replace("geen", "zonder")


def build_uitleg(gegevens: Ensemblegegevens) -> Deel:
    """Return what a draw is, and what it is not."""
    found = gegevens.ensemble
    veld = found.veld
    own = int(found.vandaag["regios"])
    more = f" ({gegevens.naam} heeft er {own})" if own != veld.regios else ""
    outdated = describe_achterhaald(gegevens.indelingen, gegevens.namen)
    return Deel(
        (
            (
                f"Elke trekking verdeelt dezelfde {format_getal(veld.graaf.omvang)} gemeenten over "
                f"{veld.regios} regio’s{more}. Elke regio is aaneengesloten, waarbij vaste "
                f"verbindingen en veerdiensten meetellen, en heeft {describe_minimum(gegevens)}. "
                "Een bovengrens is er niet."
            ),
            (
                "Een trekking ontstaat door telkens twee naburige regio’s samen te voegen en langs "
                "een toevallige snede weer te splitsen, vele malen achter elkaar (ReCom: DeFord, "
                "Duchin en Solomon 2021). Niet elke toegestane indeling heeft zo dezelfde kans: "
                "regio’s met veel grenzen tussen hun gemeenten, vaak de ronde, komen vaker voor. "
                "Een andere manier van trekken geeft andere getallen."
            ),
            (
                "Een trekking is geen voorstel. Zij is niet op inhoud beoordeeld, en dat zij "
                "aaneengesloten is en groot genoeg, maakt haar nog niet bruikbaar. Ligt een "
                "bestaande indeling ver boven de trekkingen, dan past zij beter bij de andere dan "
                "de kaart alleen verklaart; waarom, zegt dit niet."
            ),
            f"De indelingen ernaast: {join_namen(name_met_stand(gegevens))}.",
            *([outdated] if outdated else []),
            *list_correcties(gegevens.indelingen),
            *gegevens.meldingen,
        )
    )


def name_met_stand(gegevens: Ensemblegegevens) -> list[str]:
    """Name the indelingen that stay, each with its year."""
    return [f"{gegevens.namen[i.slug]} ({i.kenmerken.stand})" for i in gegevens.anderen]


def build_zekerheid(gegevens: Ensemblegegevens) -> Deel:
    """Return how it was drawn, and how far the draws can be trusted."""
    found = gegevens.ensemble
    sample = found.steekproef
    course = (
        " De eerste en de tweede helft van de ketens schelen "
        f"{format_getal(abs(sample.verloop), 1)} standaardfouten; boven de 3,5 zou "
        "de aanloop te kort zijn."
        if math.isfinite(sample.verloop)
        else ""
    )
    moved = (
        f" In {format_procent(found.bewogen, 1)} van de stappen was er een toegestane snede."
        if math.isfinite(found.bewogen)
        else ""
    )
    return Deel(
        (
            (
                f"Getrokken is met {tel(found.ketens, 'keten', 'ketens')}, elk vanaf een eigen "
                f"toevallige indeling: {tel(found.aanloop, 'stap', 'stappen')} aanloop, en van "
                f"trekking tot trekking {tel(found.tussen, 'stap', 'stappen')}.{moved}"
            ),
            (
                f"Opeenvolgende trekkingen van een keten lijken op elkaar. De "
                f"{tel(found.aantal, 'trekking telt', 'trekkingen tellen')} daardoor voor "
                f"{format_getal(math.floor(sample.effectief))} (effectieve steekproef, uit de "
                f"samenhang tussen trekkingen van een keten: Geyer 1992).{course}"
            ),
            (
                "Hetzelfde zaad geeft met dezelfde versie dezelfde trekkingen, op hoeveel "
                "processen of computers ook. Alle staan in tabellen/ensemble.csv."
            ),
        )
    )


def build_leesregels(gegevens: Ensemblegegevens) -> list[tuple[str, str]]:
    """Return what the first sheet of the Excel file says, each line with its heading."""
    return [
        ("Antwoord", f"{describe_stand(gegevens)} {describe_ligging(gegevens)}"),
        ("Hoe zeker", describe_marge(gegevens)),
        ("Ernaast", join_namen(name_met_stand(gegevens))),
        (
            "Getrokken met",
            f"{gegevens.ensemble.veld.regios} regio's, {describe_minimum(gegevens)}.",
        ),
        ("Geen voorstel", "De trekkingen zijn niet op inhoud beoordeeld."),
        ("Lege cel", "Onbekend of niet te berekenen; nooit 0."),
        ("Grenzen", say_grenzen(gegevens.eenheid)),
        *(("Let op", text) for text in (*list_waarschuwingen(gegevens), *gegevens.meldingen)),
    ]
