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
from lappendeken.analyse.gewicht import (
    compute_eigen_gewichten,
    compute_gelijken,
    compute_gewichten,
)
from lappendeken.basis.tekst import (
    GEEN_WAARDE,
    format_apostrof,
    format_getal,
    format_inwoners,
    join_namen,
)
from lappendeken.gegevens.eigengewicht import Eigengewicht
from lappendeken.model.indeling import Indeling
from lappendeken.rapport.blad.gewicht import (
    cite_gewicht,
    name_gewicht,
    say_gemeentegewicht,
    say_soort,
)
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
    gewicht
        What gemeenten weigh in their regios; ``None``: their inwoners.
    """

    congruentie: Congruentie
    code: str
    verwacht: Mapping[str, float] | None = None
    opdracht: str = ""
    gewicht: Eigengewicht | None = None


def build_raadsblad(gegevens: Raadgegevens) -> Blad:
    """Return the sheet of one gemeente."""
    congruentie, code = gegevens.congruentie, gegevens.code
    people = compute_gewichten(congruentie)
    row = compute_gelijken(congruentie, people, gegevens.verwacht)
    name = str(row["gemeente_naam"].iloc[0])
    own = gegevens.gewicht
    weights = people if own is None else compute_eigen_gewichten(congruentie, own.waarden)
    bundel = congruentie.bundel
    dated = join_namen(f"{i.naam} {i.kenmerken.stand}" for i in bundel.indelingen)
    return Blad(
        soort="Raadsblad",
        titel=f"{name}: in welke regio’s wij samenwerken",
        ondertitel=(
            f"Voor de gemeenteraad. {format_inwoners(float(row['inwoners'].iloc[0]))}, "
            f"{len(bundel.indelingen)} indelingen."
        ),
        delen=(
            Bladdeel("", zinnen=_kort(gegevens, row, people, weights)),
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
            *cite_gewicht(own),
            "Congruentie: hoe ver de partners van een gemeente overal dezelfde zijn.",
            "Meer congruentie is niet vanzelf beter. Dit blad beschrijft en rangschikt niet.",
        ),
        opdracht=gegevens.opdracht,
        versie=__version__,
    )


def _kort(
    gegevens: Raadgegevens, row: pd.DataFrame, people: pd.DataFrame, weights: pd.DataFrame
) -> tuple[str, ...]:
    """Say in a few sentences what the tables hold."""
    mine = row.iloc[0].to_dict()
    others = int(mine["raden"]) - 1
    tables = gegevens.congruentie.gemeenten.iloc[0].to_dict()
    count = len(people)
    if not count:
        return ("In de gekozen indelingen heeft deze gemeente geen regio.",)
    tafels = tel(int(tables["tafels"]), "tafel", "verschillende tafels")
    times = format_getal(float(mine["raadsbehandelingen"]))
    first = (
        f"Wij zitten in {tel(count, 'regio', 'regio’s')}, met "
        f"{tel(others, 'andere raad', 'andere raden')} en aan {tafels}. Als elke regio één stuk "
        f"langs al haar raden stuurt, wordt het samen {times} keer behandeld."
    )
    weighed = [say_gemeentegewicht(people)]
    if gegevens.gewicht and (people["gemeenten"] > 1).any():
        naam = name_gewicht(gegevens.gewicht)
        weighed = [say_gemeentegewicht(weights, naam), *weighed, say_soort(naam)]
    return tuple(text for text in (first, *weighed, describe_gelijken(row)) if text)


def _deelname(gegevens: Raadgegevens, weights: pd.DataFrame) -> Tabel:
    """Return a row per company: for what, with whom, which share."""
    congruentie = gegevens.congruentie
    bundel = congruentie.bundel
    named = name_indelingen(bundel.indelingen)
    known = {i.slug: i for i in bundel.indelingen}
    names = {str(g): str(n) for g, n in congruentie.gemeentetabel["gemeente_naam"].items()}
    own = gegevens.gewicht is not None
    tables: dict[tuple[frozenset[str], float | None, float], list[str]] = {}
    order = weights.assign(naam=weights["indeling"].map(named)).sort_values(["naam", "regio_code"])
    places: dict[tuple[frozenset[str], float | None, float], str] = {}
    for row in order.to_dict("records"):
        indeling = known[row["indeling"]]
        company = indeling.leden_vanaf(bundel.drempel)[row["regio_code"]]
        share = float(row["aandeel"])
        # Missing shares of one company are one: NaN is not equal to itself.
        mine = round(share, 9) if is_bekend(share) else None
        key = company, mine, round(float(row["aandeel_inwoners" if own else "aandeel"]), 9)
        marked = name_met_merk(row["naam"], indeling.kenmerken)
        tables.setdefault(key, []).append(f"{marked}: {row['regio_naam']}")
        places[key] = (
            GEEN_WAARDE if mine is None else f"{row['plaats']}\u00a0van\u00a0{len(company)}"
        )
    rows = [
        (
            cel_tekst("; ".join(what)),
            cel_tekst(_name_partners(key[0] - {gegevens.code}, names)),
            cel_getal(len(key[0])),
            cel_gewicht(float("nan") if key[1] is None else key[1]),
            *([cel_gewicht(key[2])] if own else []),
            cel_tekst(places[key]),
        )
        for key, what in tables.items()
    ]
    without = [named[i.slug] for i in bundel.indelingen if not i.regios_van.get(gegevens.code)]
    return Tabel(
        "deelname-tabel",
        "Onze regio’s; wie hetzelfde gezelschap heeft, staat in één rij",
        (
            Kolom("Waarvoor: regio"),
            Kolom("Met wie", breed=True),
            Kolom("Raden", getal=True, uitleg="Gemeenten in de regio, en dus raden."),
            *_aandeelkolommen(name_gewicht(gegevens.gewicht)),
            Kolom("Onze plaats"),
        ),
        tuple(rows),
        noot=f"Geen regio bekend voor: {join_namen(sort_namen(without))}." if without else "",
    )


def _aandeelkolommen(naam: str) -> tuple[Kolom, ...]:
    people = "In de inwoners van de regio."
    if not naam:
        return (Kolom("Ons aandeel", getal=True, uitleg=people),)
    return (
        Kolom(f"Aandeel {naam}", getal=True, uitleg=f"In {naam}, van de regio."),
        Kolom("Aandeel inwoners", getal=True, uitleg=people),
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
