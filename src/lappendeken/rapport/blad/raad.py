"""The sheet for a council: in what its gemeente takes part, with whom, who decides, which share.

The questions that it answers are those that the law on gemeenschappelijke regelingen puts
before a council: who takes part, in what, who decides. What a regeling itself says (votes,
contribution, zienswijzen) is left open, to fill in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from lappendeken import __version__
from lappendeken.analyse.congruentie import Congruentie
from lappendeken.analyse.gewicht import compute_gelijken, compute_gewichten
from lappendeken.basis.tekst import (
    format_apostrof,
    format_getal,
    format_procent,
    join_namen,
)
from lappendeken.model.indeling import Indeling
from lappendeken.rapport.blad.model import Blad, Bladdeel
from lappendeken.rapport.gedeeld.bouwstenen import Kolom, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_getal, cel_gewicht, cel_tekst
from lappendeken.rapport.gedeeld.gelijken import describe_gelijken
from lappendeken.rapport.gedeeld.woorden import (
    is_bekend,
    name_indelingen,
    name_met_merk,
    sort_namen,
    tel,
)

MEESTE = 20
"""Partners named in full; of more only how many."""
MEESTE_REGIOS = 4
"""Regios with one and the same share that are named."""
GELIJK_AANDEEL = 1e-9
"""Shares nearer than this are one: sums of many parts differ in their last digits."""


@dataclass(frozen=True)
class Raadgegevens:
    """What the sheet is made from.

    Attributes
    ----------
    congruentie
        The chosen indelingen, reported for this gemeente.
    code
        The gemeente.
    verwacht
        Gemeente code to what geography alone gives, when that was computed.
    opdracht
        The command that makes the sheet.
    """

    congruentie: Congruentie
    code: str
    verwacht: Mapping[str, float] | None = None
    opdracht: str = ""


def build_raadsblad(gegevens: Raadgegevens) -> Blad:
    """Return the sheet of one gemeente."""
    congruentie, code = gegevens.congruentie, gegevens.code
    row = compute_gelijken(congruentie, gegevens.verwacht)
    name = str(row["gemeente_naam"].iloc[0])
    weights = compute_gewichten(congruentie)
    bundel = congruentie.bundel
    dated = join_namen(f"{i.naam} {i.kenmerken.stand}" for i in bundel.indelingen)
    return Blad(
        soort="Raadsblad",
        titel=f"{name}: in welke regio’s wij samenwerken",
        ondertitel=(
            f"Voor de gemeenteraad. {format_getal(float(row['inwoners'].iloc[0]))} inwoners, "
            f"{len(bundel.indelingen)} indelingen."
        ),
        delen=(
            Bladdeel("", zinnen=_kort(gegevens, row, weights)),
            Bladdeel(
                "Wie doet mee, waaraan, en hoe zwaar wegen wij",
                tabellen=(_deelname(gegevens, weights),),
            ),
            Bladdeel("Wie beslist over de grenzen", tabellen=(_beslissers(congruentie, code),)),
            Bladdeel(
                "Vraag het college",
                zinnen=("Dit staat niet in deze gegevens. Per regeling is te vragen:",),
                punten=(
                    "Hoeveel stemmen hebben wij, en wie stemt namens ons?",
                    "Wat betalen wij, en wat gebeurt er als een ander uitstapt?",
                    "Wanneer mag de raad een zienswijze geven, en wat is er met de vorige gedaan?",
                    "Welke taken zijn overgedragen, en welke doen wij nog zelf?",
                ),
            ),
        ),
        bronnen=(
            (
                f"Indelingen: {dated}. Inwoners: CBS, 1 januari 2026. Even grote gemeenten: de "
                "klassen van het CBS (Gemeentegrootte)."
            ),
            "Congruentie: hoe ver de partners van een gemeente overal dezelfde zijn.",
            "Meer congruentie is niet vanzelf beter. Dit blad beschrijft en rangschikt niet.",
        ),
        opdracht=gegevens.opdracht,
        versie=__version__,
    )


def _kort(gegevens: Raadgegevens, row: pd.DataFrame, weights: pd.DataFrame) -> tuple[str, ...]:
    """Say in a few sentences what the tables hold."""
    mine = row.iloc[0].to_dict()
    others = int(mine["raden"]) - 1
    tables = gegevens.congruentie.gemeenten.iloc[0].to_dict()
    count = len(weights)
    if not count:
        return ("In de gekozen indelingen heeft deze gemeente geen regio.",)
    tafels = tel(int(tables["tafels"]), "tafel", "verschillende tafels")
    times = format_getal(float(mine["raadsbehandelingen"]))
    first = (
        f"Wij zitten in {tel(count, 'regio', 'regio’s')}, met "
        f"{tel(others, 'andere raad', 'andere raden')} en aan {tafels}. Als elke regio één stuk "
        f"langs al haar raden stuurt, wordt het samen {times} keer behandeld."
    )
    return tuple(
        text for text in (first, _say_gewicht(mine, weights), describe_gelijken(row)) if text
    )


def _say_gewicht(mine: Mapping[object, object], weights: pd.DataFrame) -> str:
    """Say where the gemeente weighs least and most; equals are said once."""
    low, high = float(str(mine["kleinste"])), float(str(mine["grootste"]))
    if not is_bekend(low):
        return "In geen van onze regio’s zit een andere gemeente."
    above = int(str(mine["boven_helft"]))
    if format_procent(low) == format_procent(high):
        text = f"Ons aandeel in de inwoners is overal {format_procent(low)}."
    else:
        shared = weights[weights["gemeenten"] > 1]
        text = (
            f"Ons aandeel in de inwoners loopt van {format_procent(low)} (in "
            f"{_name_regios(shared, low)}) tot {format_procent(high)} (in "
            f"{_name_regios(shared, high)})."
        )
    if above:
        text += (
            f" In {tel(above, 'regio', 'regio’s')} hebben wij meer inwoners dan alle andere samen."
        )
    return text


def _name_regios(weights: pd.DataFrame, share: float) -> str:
    """Name every regio in which we have a share; a name that two have is said once."""
    mine = weights[(weights["aandeel"] - share).abs() < GELIJK_AANDEEL]
    return join_namen(sort_namen(mine["regio_naam"].drop_duplicates()), MEESTE_REGIOS)


def _deelname(gegevens: Raadgegevens, weights: pd.DataFrame) -> Tabel:
    """Return a row per company: for what, with whom, which share."""
    congruentie = gegevens.congruentie
    bundel = congruentie.bundel
    named = name_indelingen(bundel.indelingen)
    known = {i.slug: i for i in bundel.indelingen}
    names = {str(g): str(n) for g, n in congruentie.gemeentetabel["gemeente_naam"].items()}
    tables: dict[tuple[frozenset[str], float], list[str]] = {}
    order = weights.assign(naam=weights["indeling"].map(named)).sort_values(["naam", "regio_code"])
    places: dict[tuple[frozenset[str], float], int] = {}
    for row in order.to_dict("records"):
        indeling = known[row["indeling"]]
        company = indeling.leden_vanaf(bundel.drempel)[row["regio_code"]]
        key = company, round(float(row["aandeel"]), 9)
        marked = name_met_merk(row["naam"], indeling.kenmerken)
        tables.setdefault(key, []).append(f"{marked}: {row['regio_naam']}")
        places[key] = int(row["plaats"])
    rows = [
        (
            cel_tekst("; ".join(what)),
            cel_tekst(_name_partners(company - {gegevens.code}, names)),
            cel_getal(len(company)),
            cel_gewicht(share),
            cel_tekst(f"{places[company, share]}\u00a0van\u00a0{len(company)}"),
        )
        for (company, share), what in tables.items()
    ]
    without = [named[i.slug] for i in bundel.indelingen if not i.regios_van.get(gegevens.code)]
    return Tabel(
        "deelname-tabel",
        "Onze regio’s; wie hetzelfde gezelschap heeft, staat in één rij",
        (
            Kolom("Waarvoor: regio"),
            Kolom("Met wie", breed=True),
            Kolom("Raden", getal=True, uitleg="Gemeenten in de regio, en dus raden."),
            Kolom("Ons aandeel", getal=True, uitleg="In de inwoners van de regio."),
            Kolom("Onze plaats"),
        ),
        tuple(rows),
        noot=f"Geen regio bekend voor: {join_namen(sort_namen(without))}." if without else "",
    )


def _name_partners(partners: frozenset[str], names: Mapping[str, str]) -> str:
    if not partners:
        return "niemand"
    listed = sort_namen([names[g] for g in partners])
    if len(listed) > MEESTE + 1:
        return f"{len(listed)} gemeenten, van {listed[0]} tot {listed[-1]}"
    return join_namen(listed)


def _beslissers(congruentie: Congruentie, code: str) -> Tabel:
    """Return a row per indeling: whether it is compulsory, its form, and who may change it."""
    named = name_indelingen(congruentie.bundel.indelingen)
    mine: list[Indeling] = [i for i in congruentie.bundel.indelingen if i.regios_van.get(code)]
    return Tabel(
        "beslissers-tabel",
        "Verplicht of vrijwillig, en wie de grenzen mag wijzigen",
        (
            Kolom("Waarvoor"),
            Kolom("Verplicht?"),
            Kolom("Vorm", breed=True),
            Kolom("Wie mag wijzigen", breed=True),
        ),
        tuple(
            (
                cel_tekst(named[i.slug]),
                cel_tekst(i.kenmerken.verplichting or "onbekend"),
                cel_tekst(format_apostrof(i.kenmerken.rechtsvorm) or "onbekend"),
                cel_tekst(format_apostrof(i.kenmerken.wijzigbaar_door) or "onbekend"),
            )
            for i in sorted(mine, key=lambda i: named[i.slug])
        ),
    )
