"""The answer in one paragraph, and the national picture."""

from __future__ import annotations

import numpy as np

from lappendeken.basis.stijl import KLASSEN
from lappendeken.basis.tekst import format_getal, format_procent, join_namen
from lappendeken.maten import MATEN
from lappendeken.rapport.gedeeld.bouwstenen import (
    Deel,
    Kaartbeeld,
    Kerncijfer,
    Kolom,
    Staaf,
    Staven,
    Tabel,
)
from lappendeken.rapport.gedeeld.cellen import cel_getal, cel_procent, cel_tekst, klasse_van
from lappendeken.rapport.gedeeld.woorden import is_bekend, kies, list_correcties, tel
from lappendeken.rapport.rapport.gegevens import Gegevens
from lappendeken.rapport.rapport.toeval import compute_nul, describe_toeval, format_nul

HOOG = 0.9
LAAG = 0.4

BESCHRIJVING = (
    "Dit rapport beschrijft en rangschikt niet. Meer congruentie is niet vanzelf beter: "
    "waarom, en wat deze cijfers niet kunnen zeggen, staat onder Methode."
)
SCORES_LANDELIJK = (
    "Alle scores zijn berekend over heel Nederland: partners buiten de selectie tellen dus "
    "gewoon mee. De selectie bepaalt alleen wat hier getoond wordt."
)


def build_kerncijfers(gegevens: Gegevens) -> tuple[Kerncijfer, ...]:
    """Return the four large numbers on top, of the selection with the country below."""
    country = gegevens.congruentie.waarde
    hard, _ = _seams(gegevens)
    nul = format_nul(gegevens)
    narrowed = not gegevens.is_landelijk

    def below(text: str, national: str) -> str:
        return f"Nederland: {national}" if narrowed else text

    return (
        Kerncijfer(
            format_procent(gegevens.mean("congruentie")),
            "congruentie",
            below(
                f"naar inwoners gewogen {format_procent(gegevens.mean('congruentie', 'inwoners'))}",
                format_procent(country("congruentie")),
            )
            + (f"; {nul}" if nul else ""),
        ),
        Kerncijfer(
            format_getal(gegevens.mean("tafels"), _decimals(gegevens)),
            "verschillende tafels",
            below("gemiddeld per gemeente", format_getal(country("tafels"), 1)),
        ),
        Kerncijfer(
            format_getal(gegevens.mean("vaste_partners"), _decimals(gegevens)),
            "vaste partners",
            below(
                f"van gemiddeld {format_getal(gegevens.mean('alle_partners'), 1)} partners",
                format_getal(country("vaste_partners"), 1),
            ),
        ),
        Kerncijfer(
            f"{format_getal(hard)} km",
            "harde naden",
            below(
                "grens die elke indeling trekt",
                f"{format_getal(country('harde_naden_km', 'geen'))} km",
            ),
        ),
    )


def build_kort(gegevens: Gegevens) -> Deel:
    """Return the answer in plain sentences."""
    sentences = [
        *_headline(gegevens),
        describe_toeval(gegevens),
        _spread(gegevens),
        _tables(gegevens),
        _nesting(gegevens),
        _seam_sentence(gegevens),
        "" if gegevens.is_landelijk else SCORES_LANDELIJK,
        *list_correcties(gegevens.congruentie.bundel.indelingen),
        BESCHRIJVING,
    ]
    return Deel(tuple(sentence for sentence in sentences if sentence))


def build_landelijk(gegevens: Gegevens, kaarten: tuple[Kaartbeeld, ...]) -> Deel:
    """Return the national picture: how the scores spread, on a map and in other measures."""
    congruentie = gegevens.congruentie
    values = congruentie.alle_gemeenten["congruentie"].dropna()
    count = congruentie.waarde
    sentences = []
    if len(values) > 1:
        low, high = values.quantile([0.25, 0.75])
        sentences.append(
            f"De middelste helft van de gemeenten heeft een congruentie van {format_procent(low)} "
            f"tot {format_procent(high)}; de uitersten zijn {format_procent(values.min())} en "
            f"{format_procent(values.max())}."
        )
    kernen = count("kernregios", "geen")
    alleen = count("kernregios_van_een_gemeente", "geen")
    kernzin = (
        f"De indelingen laten {tel(kernen, 'kernregio', 'kernregio’s')} heel: groepen gemeenten "
        "die in elke indeling bij elkaar zitten."
    )
    if alleen:
        kernzin += (
            f" {format_getal(alleen)} daarvan {kies(alleen, 'bestaat', 'bestaan')} uit één "
            "gemeente: geen andere gemeente zit daar in precies dezelfde regio’s."
        )
    sentences.append(kernzin)
    delen = count("join_componenten", "geen")
    sentences.append(
        "Via partners van partners zijn alle gemeenten met elkaar verbonden."
        if delen == 1
        else f"Wie van partner naar partner gaat, komt nooit buiten een van {format_getal(delen)} "
        "delen van het land: over de grens tussen die delen werkt in deze indelingen niemand "
        "samen."
    )
    if not gegevens.is_landelijk:
        sentences.insert(0, "Dit deel gaat over heel Nederland, niet alleen over de selectie.")
    return Deel(
        tuple(sentences),
        tabellen=(_measures(gegevens),),
        kaarten=kaarten,
        staven=(_histogram(gegevens),),
    )


def _decimals(gegevens: Gegevens) -> int:
    return 0 if len(gegevens.congruentie.gemeld) == 1 else 1


def _seams(gegevens: Gegevens) -> tuple[float, float]:
    """Return km of hard seams and of all borders of what is reported."""
    naden = gegevens.congruentie.naden
    hard = (naden["aantal_vergeleken"] > 0) & (
        naden["aantal_indelingen"] == naden["aantal_vergeleken"]
    )
    return float(naden.loc[hard, "lengte_km"].sum()), float(naden["lengte_km"].sum())


def _headline(gegevens: Gegevens) -> list[str]:
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
    everyone = tel(len(congruentie.bundel.gemeenten), "gemeente", "gemeenten")
    if gegevens.is_landelijk:
        first = (
            f"{_capital(what)} hebben samen een congruentie van {format_procent(value)}, gemiddeld "
            f"over {everyone}. Telt elke gemeente mee naar haar inwoners, dan is het "
            f"{format_procent(gegevens.mean('congruentie', 'inwoners'))}."
        )
    elif not is_bekend(value):
        first = (
            f"Voor {gegevens.selectie} is de congruentie van {what} niet te berekenen: minder "
            "dan twee domeinen hebben daar een regio. Gemiddeld over "
            f"{everyone} is zij {format_procent(country)}."
        )
    elif len(congruentie.gemeld) == 1:
        first = (
            f"De congruentie van {gegevens.selectie} is {format_procent(value)} over {what}; "
            f"gemiddeld over {everyone} is zij {format_procent(country)}."
        )
    else:
        size = tel(len(congruentie.gemeld), "gemeente", "gemeenten")
        weighted = format_procent(gegevens.mean("congruentie", "inwoners"))
        first = (
            f"In de selectie, {gegevens.selectie} ({size}), is de congruentie van {what} "
            f"gemiddeld {format_procent(value)}; in heel Nederland {format_procent(country)}. "
            f"Naar inwoners gewogen is het {weighted}, tegen "
            f"{format_procent(congruentie.waarde('congruentie', 'inwoners'))} in heel Nederland."
        )
    shown = value if is_bekend(value) else country
    meaning = (
        "Wat dat betekent: neem een gemeente en twee domeinen, en tel de gemeenten die in "
        "minstens één van de twee haar partner zijn. Gemiddeld over alle paren van domeinen is "
        f"{format_procent(shown)} van hen dat in allebei."
    )
    return [first, meaning]


def _spread(gegevens: Gegevens) -> str:
    values = gegevens.congruentie.gemeenten["congruentie"].dropna()
    total = len(values)
    if total < 2:
        return ""

    def by(count: int) -> str:
        return format_getal(count) if count else "geen enkele"

    above = int((values > 0.5).sum())
    return (
        f"Bij {by(above)} van de {format_getal(total)} gemeenten "
        f"({format_procent(above / total)}) is de congruentie hoger dan 50%; bij "
        f"{by(int((values >= HOOG).sum()))} is zij {format_procent(HOOG)} of hoger, bij "
        f"{by(int((values < LAAG).sum()))} lager dan {format_procent(LAAG)}."
    )


def _tables(gegevens: Gegevens) -> str:
    tafels, partners = gegevens.mean("tafels"), gegevens.mean("alle_partners")
    always = gegevens.mean("vaste_partners")
    if not is_bekend(tafels):
        return ""
    explained = (
        "Een tafel is een gezelschap: indelingen met precies dezelfde gemeenten in de regio "
        "zijn samen één tafel."
    )
    if len(gegevens.congruentie.gemeld) == 1:
        return (
            f"{gegevens.selectie} zit aan {tel(tafels, 'tafel', 'verschillende tafels')} en heeft "
            f"{tel(partners, 'partner', 'partners')}, van wie {format_getal(always)} vast: "
            f"partner in elke indeling waarin de gemeente een regio heeft. {explained}"
        )
    return (
        f"Een gemeente zit gemiddeld aan {format_getal(tafels, 1)} verschillende tafels en heeft "
        f"{format_getal(partners, 1)} partners, van wie {format_getal(always, 1)} vast: partner in "
        f"elke indeling waarin de gemeente een regio heeft. {explained}"
    )


def _nesting(gegevens: Gegevens) -> str:
    nestheid, value = gegevens.mean("nestheid"), gegevens.mean("congruentie")
    if not is_bekend(nestheid):
        return ""
    sentence = (
        f"De nestheid is {format_procent(nestheid)}: zoveel van de kleinste van twee regio’s ligt "
        "gemiddeld binnen de grootste."
    )
    if is_bekend(value) and nestheid >= 0.8 and nestheid - value >= 0.15:
        sentence += (
            " Een hoge nestheid naast een lagere congruentie betekent dat regio’s meer in "
            "grootte verschillen dan dat zij elkaar doorsnijden."
        )
    return sentence


def _seam_sentence(gegevens: Gegevens) -> str:
    hard, total = _seams(gegevens)
    if not total:
        return ""
    whose = (
        "alle gemeentegrenzen"
        if gegevens.is_landelijk
        else f"de gemeentegrenzen in en rond {gegevens.selectie}"
    )
    if not hard:
        return f"Harde naden, grenzen die elke indeling trekt, zijn er niet langs {whose}."
    return (
        f"Langs {format_getal(hard)} km gemeentegrens heeft elke indeling een regiogrens: dat zijn "
        f"de harde naden, {format_procent(hard / total)} van {whose} ({format_getal(total)} km)."
    )


def _measures(gegevens: Gegevens) -> Tabel:
    columns = [Kolom("Maat")]
    if not gegevens.is_landelijk:
        columns += [Kolom("Selectie", getal=True), Kolom("Selectie, naar inwoners", getal=True)]
    columns += [Kolom("Nederland", getal=True), Kolom("Nederland, naar inwoners", getal=True)]
    if gegevens.nulmodel is not None:
        columns.append(
            Kolom(
                "Alleen de ligging",
                getal=True,
                uitleg="Nederland, met willekeurige aaneengesloten regio’s in dezelfde aantallen.",
            )
        )
    rows = []
    for kolom, maat in MATEN.items():
        values = [gegevens.congruentie.waarde(kolom, w) for w in ("gemeenten", "inwoners")]
        if not gegevens.is_landelijk:
            values = [gegevens.mean(kolom, w) for w in ("gemeenten", "inwoners")] + values
        if gegevens.nulmodel is not None:
            values.append(compute_nul(gegevens, kolom))
        cells = [cel_getal(v, 1) if maat.aantal else cel_procent(v, 1) for v in values]
        rows.append((cel_tekst(maat.naam), *cells, cel_tekst(maat.toelichting)))
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
