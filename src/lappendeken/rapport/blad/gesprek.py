"""The guide for a talk about one regio: facts left, questions right, on two pages of A4.

The five balances are those of the Raad voor Volksgezondheid & Samenleving (2022), the three
questions at the end those of the VNG (2014). What stands here are own words; the facts are of
the regio itself.
"""

from __future__ import annotations

import pandas as pd

from lappendeken import __version__
from lappendeken.analyse.regiofeiten import (
    BINNEN,
    GELIJK,
    KRUIST,
    OMVAT,
    list_buitenstaanders,
    list_doorsneden,
)
from lappendeken.basis.tekst import format_apostrof, format_getal, format_procent, join_namen
from lappendeken.rapport.blad.gewicht import cite_gewicht
from lappendeken.rapport.blad.model import Blad, Bladdeel, Tweeluik
from lappendeken.rapport.blad.regio import Gesprekgegevens, Regio
from lappendeken.rapport.gedeeld.verwijzingen import load_verwijzingen
from lappendeken.rapport.gedeeld.woorden import (
    is_bekend,
    kies,
    name_met_merk,
    sort_namen,
    tel,
)


def build_gesprek(gegevens: Gesprekgegevens) -> Blad:
    """Return the guide of one regio."""
    regio = Regio(gegevens)
    meta = gegevens.indeling.kenmerken
    return Blad(
        soort="Gespreksleidraad",
        titel=f"{regio.naam}: in gesprek over de regio",
        ondertitel=f"{name_met_merk(meta.naam, meta)}, stand {meta.stand}. Links wat de gegevens "
        "zeggen, rechts vragen. Het zijn feiten en vragen, geen oordeel en geen rangorde.",
        delen=(
            Bladdeel("", zinnen=(regio.say_leden(), regio.say_opgave())),
            Bladdeel(
                "Vijf balansen",
                tweeluiken=(
                    _inbedding(regio),
                    _representatie(regio),
                    _breedte(regio),
                    _ruimte(regio),
                    _sturing(regio),
                ),
            ),
            Bladdeel("Tot slot: drie vragen", tweeluiken=_slotvragen(regio)),
            Bladdeel(
                "Zo gebruikt u dit blad",
                punten=(
                    "Kies vooraf twee balansen; alle vijf passen niet in één avond.",
                    (
                        "Nodig ook mensen uit de uitvoering uit, en laat elke gemeente eerst zelf "
                        "opschrijven wat zij hier haalt en brengt."
                    ),
                    (
                        "Zet het gezamenlijke belang en het eigen belang van elke gemeente naast "
                        "elkaar; een gemiddelde ervan is geen antwoord."
                    ),
                    (
                        "Maak er een eigen kader van: welk uitgangspunt, welk feit, welke keuze, "
                        "en wie haar maakt."
                    ),
                    "Noteer wat u afspreekt, wie het doet en wanneer u erop terugkomt.",
                ),
            ),
        ),
        bronnen=_list_bronnen(gegevens),
        opdracht=gegevens.opdracht,
        versie=__version__,
    )


def _zeg(text: str) -> str:
    """Return what a source says, as a page writes it."""
    return format_apostrof(text) if text else "niet bekend"


def _inbedding(regio: Regio) -> Tweeluik:
    meta = regio.meta
    facts = [
        f"Vorm: {_zeg(meta.rechtsvorm)}.",
        f"Meedoen is {meta.verplichting}."
        if meta.verplichting
        else "Of meedoen verplicht is, is niet bekend.",
        _say_verleden(regio),
        (
            "Aan tafel zitten in deze gegevens alleen gemeenten. Wie er verder meedoet (inwoners, "
            "aanbieders, provincie, waterschap), vult u zelf aan."
        ),
    ]
    return Tweeluik(
        "1. Inbedding en borging",
        tuple(facts),
        (
            "Welk initiatief van inwoners en organisaties is er al, en maakt de regio dat sterker?",
            "Wat houdt een afspraak overeind als er een wethouder wisselt of geld ontbreekt?",
        ),
    )


def _say_verleden(regio: Regio) -> str:
    found = regio.gegevens.verleden
    if found is None:
        return "Hoe lang zij al zo is, is niet bekend: een oudere lijst ontbreekt."
    if not found.gekomen and not found.gegaan:
        return f"Zij heeft dezelfde gemeenten als in {found.stand}."
    came, left = regio.noem(found.gekomen), regio.noem(found.gegaan)
    parts = [f"kwam {came} erbij" if len(found.gekomen) == 1 else f"kwamen {came} erbij"]
    gone = f"ging {left} eruit" if len(found.gegaan) == 1 else f"gingen {left} eruit"
    parts = [*(parts if found.gekomen else []), *([gone] if found.gegaan else [])]
    return f"Vergeleken met {found.stand} (toen {found.naam}) {join_namen(parts)}."


def _representatie(regio: Regio) -> Tweeluik:
    count = len(regio.leden)
    raden, times = regio.raden["raden"], regio.raden["raadsbehandelingen"]
    most = len(regio.gegevens.congruentie.bundel.indelingen)
    facts = [
        (
            f"{kies(count, 'Eén raad gaat', f'{count} raden gaan')} over deze regio. In alle "
            f"{most} indelingen samen deelt elke gemeente hier regio’s met {_range(raden)} raden, "
            f"de eigen meegerekend. Eén stuk per regio wordt dan {_range(times)} keer behandeld."
        ),
        *regio.say_gewicht(),
    ]
    questions = [
        "Wie spreekt namens wie, en hoe komt dat terug bij de eigen raad?",
        "Hoe denken inwoners, cliënten en mensen uit de uitvoering mee, en waaraan is dat te zien?",
    ]
    if count > 1:
        questions.append(
            f"Krijgen {kies(count - 1, 'beide', f'alle {count}')} raden hetzelfde stuk, vroeg "
            "genoeg om het te veranderen?"
        )
    if count > 2:
        questions.append(
            "Trekken grote én kleine gemeenten de kar? En welke werkgroep kan zonder een deel van "
            "de gemeenten?"
        )
    return Tweeluik("2. Cocreatie en representatie", tuple(facts), tuple(questions))


def _range(values: pd.Series) -> str:
    low, high = int(values.min()), int(values.max())
    return format_getal(low) if low == high else f"{format_getal(low)} tot {format_getal(high)}"


def _breedte(regio: Regio) -> Tweeluik:
    total = len(regio.anderen)
    same, across = regio.van(GELIJK), regio.van(KRUIST)
    inside, around = regio.van(BINNEN), regio.van(OMVAT)
    facts = []
    if same:
        facts.append(
            f"Precies deze gemeenten zitten ook samen {_in_andere(len(same), total)}: "
            f"{regio.noem_indelingen(same)}."
        )
    else:
        none = f"Geen van de {total} andere indelingen heeft"
        facts.append(
            f"{none if total > 1 else 'De andere indeling heeft niet'} precies dit gezelschap."
        )
    alone = len(regio.leden) == 1
    for found, before in (
        (
            inside,
            "In een grotere regio zit zij" if alone else "Samen in een grotere regio zitten zij",
        ),
        (around, "Uit hele, kleinere regio’s bestaat de regio"),
        (across, "Een grens loopt er dwars doorheen"),
    ):
        if found:
            facts.append(f"{before} voor {regio.noem_indelingen(found)}.")
    mean = float(regio.scores["congruentie"].mean())
    if is_bekend(mean):
        country = float(regio.gegevens.congruentie.alle_gemeenten["congruentie"].mean())
        whose = "van deze gemeente:" if alone else "van deze gemeenten: gemiddeld"
        facts.append(
            f"Congruentie {whose} {format_procent(mean)} (Nederland gemiddeld "
            f"{format_procent(country)}). {kies(len(regio.leden), 'Zij zit', 'Zij zitten')} aan "
            f"{_range(regio.scores['tafels'])} {_tafels(regio)}."
        )
    together = (
        "Wat kan samen op de agenda met de indelingen die hetzelfde gezelschap hebben?"
        if same
        else "Is een eigen gezelschap voor deze taak nodig, of is het zo gegroeid?"
    )
    return Tweeluik(
        "3. Focus en breedte",
        tuple(facts),
        (
            "Welke vraag van inwoners valt tussen deze taak en een andere in?",
            together,
            "Wat verliest u aan scherpte als u meer taken samen bespreekt?",
            "Wat hoort in de wijk, wat in de regio, en wie verbindt die twee?",
        ),
    )


def _in_andere(count: int, total: int) -> str:
    return "in de andere indeling" if total == 1 else f"in {count} van de {total} andere indelingen"


def _tafels(regio: Regio) -> str:
    return "tafel" if int(regio.scores["tafels"].max()) == 1 else "verschillende tafels"


def _ruimte(regio: Regio) -> Tweeluik:
    meta = regio.meta
    facts = (
        f"Grondslag: {_zeg(meta.wettelijke_basis)}.",
        f"Wie de grenzen mag wijzigen: {_zeg(meta.wijzigbaar_door)}.",
    )
    return Tweeluik(
        "4. Ruimte en kaders",
        facts,
        (
            "Welke ruimte geeft de regel, en gebruikt u die?",
            "Als een grens knelt: wie moet erover besluiten, en wie legt het daar neer?",
        ),
    )


def _sturing(regio: Regio) -> Tweeluik:
    facts = [
        _say_referentie(regio),
        _say_buitenstaanders(regio),
        "Wie betaalt en hoeveel, staat niet in deze gegevens.",
    ]
    return Tweeluik(
        "5. Sturen en volgen",
        tuple(fact for fact in facts if fact),
        (
            "Wat bepaalt de regio zelf, en waarin volgt zij het Rijk?",
            "Waar de grens afwijkt van andere regio’s: welke inhoudelijke reden is daarvoor?",
            "Wie is aanspreekbaar op het geld en op het resultaat?",
        ),
    )


def _say_referentie(regio: Regio) -> str:
    """Say how the regio lies to the veiligheidsregio's; empty when it is one."""
    reference = regio.gegevens.referentie
    if reference is None or reference.slug == regio.gegevens.indeling.slug:
        return ""
    found = list_doorsneden(regio.leden, [reference])[0]
    names = join_namen(reference.regionamen[code] for code, _ in found.regios)
    return {
        GELIJK: f"Zij valt samen met veiligheidsregio {names}.",
        BINNEN: f"Zij ligt binnen veiligheidsregio {names}.",
        OMVAT: f"Zij bestaat uit hele veiligheidsregio’s: {names}.",
        KRUIST: f"Zij kruist de grens van een veiligheidsregio; zij ligt in {names}.",
        "": "Van deze gemeenten is geen veiligheidsregio bekend.",
    }[found.relatie]


def _say_buitenstaanders(regio: Regio) -> str:
    """Name who stands outside and sits elsewhere with most members."""
    found = list_buitenstaanders(regio.leden, regio.anderen)
    if not found:
        return "Niemand buiten de regio zit elders met de helft van deze gemeenten samen."
    most = found[0][1]
    names = sort_namen([regio.namen[code] for code, count in found if count == most])
    listed = join_namen(names, 8 if len(names) > 9 else None)
    verb = kies(len(names), "zit", "zitten")
    return (
        f"Buiten de regio {verb} {listed} het vaakst met minstens de helft van deze gemeenten "
        f"samen: {_in_andere(most, len(regio.anderen))}."
    )


def _slotvragen(regio: Regio) -> tuple[Tweeluik, ...]:
    several = len(regio.leden) > 1
    return (
        Tweeluik(
            "Doen we het goede?",
            (
                "Wat goed is, staat niet in deze gegevens: alleen waar de regio voor is."
                if regio.meta.opgave
                else "Wat goed is, staat niet in deze gegevens.",
            ),
            ("Wat merkt een inwoner ervan? Is het nog steeds nodig om dit samen te doen?",),
        ),
        Tweeluik(
            "Doen we het goed?",
            ("Resultaten, wachttijden en kosten staan niet in deze gegevens.",),
            ("Waaraan ziet u dat het werkt, en wie kijkt daarnaar?",),
        ),
        Tweeluik(
            "Doen we het goed met elkaar?",
            (
                f"Elke gemeente werkt hier met {tel(len(regio.leden) - 1, 'andere', 'andere')} "
                "samen."
                if several
                else "Er is hier één gemeente; de vraag gaat over de buren.",
            ),
            ("Wat blijft onbesproken? Wat kan elke gemeente een ander gunnen?",),
        ),
    )


def _list_bronnen(gegevens: Gesprekgegevens) -> tuple[str, ...]:
    cited = {v.sleutel: v for v in load_verwijzingen()}
    dated = join_namen(
        f"{i.naam} {i.kenmerken.stand}" for i in gegevens.congruentie.bundel.indelingen
    )
    meta = gegevens.indeling.kenmerken
    doubt = (
        (f"Kanttekening bij {meta.naam}: {format_apostrof(meta.kanttekening)}",)
        if meta.kanttekening
        else ()
    )
    return (
        (
            f"De vijf balansen: {cited['rvs-essay'].maker}, {cited['rvs-essay'].titel} "
            f"({cited['rvs-essay'].datum}). De drie vragen: {cited['vng'].maker}, "
            f"{cited['vng'].titel} ({cited['vng'].datum}). De zinnen zijn van dit blad."
        ),
        f"Indelingen: {dated}. Inwoners: CBS, 1 januari 2026.",
        *cite_gewicht(gegevens.gewicht),
        *doubt,
    )
