"""The gemeenschappelijke regelingen: counts from a list that is incomplete."""

from __future__ import annotations

import pandas as pd

from lappendeken.basis.tekst import fold, format_getal, join_namen
from lappendeken.gegevens.regelingen import (
    compute_regelingen,
    find_regelingen,
    list_meest_gedeeld,
)
from lappendeken.model.indeling import Indeling
from lappendeken.rapport.gedeeld.bouwstenen import Deel, Kolom, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_getal, cel_tekst
from lappendeken.rapport.gedeeld.woorden import sort_namen, tel
from lappendeken.rapport.rapport.gegevens import Gegevens

MAX_GEMEENTEN = 60
"""Of a larger selection the provincies are shown instead of the gemeenten."""

MAX_MEEST = 3


def build_regelingen(gegevens: Gegevens) -> Deel:
    """Return how many regelingen gemeenten sit in, and with whom they share most."""
    found = find_regelingen(gegevens.catalogus)
    if found is None:
        return Deel(("In deze gegevens staat geen lijst van gemeenschappelijke regelingen.",))
    frame = compute_regelingen(found, gegevens.congruentie.gemeentetabel)
    counts = frame["aantal_regelingen"]
    sentences = [
        (
            f"Naast regio’s voor één taak sluiten gemeenten gemeenschappelijke regelingen. De "
            f"lijst die hier geteld is, is van eind {found.kenmerken.stand} en begin "
            f"{found.kenmerken.stand + 1} en onvolledig: "
            f"{tel(len(found.regios), 'regeling', 'regelingen')} met minstens twee gemeenten. "
            "Een gemeente in Nederland staat er gemiddeld in "
            f"{format_getal(float(counts.mean()), 1)}, met "
            f"{format_getal(int(counts.min()))} als laagste en {format_getal(int(counts.max()))} "
            "als hoogste aantal."
        ),
        (
            "PROOF en KWINK telden in 2020 voor BZK 1.284 samenwerkingsverbanden, gemiddeld 33 per "
            "gemeente. Dat is een andere, ruimere telling: het lagere aantal hier betekent niet "
            "dat er weinig wordt samengewerkt."
        ),
        (
            "In de congruentie telt de lijst alleen mee als u haar kiest: zo ruim genomen is "
            "bijna iedereen partner. Wat gemeenten onderscheidt, is hoeveel regelingen zij delen."
        ),
    ]
    if len(gegevens.congruentie.gemeld) <= MAX_GEMEENTEN:
        return Deel(tuple(sentences), tabellen=(_per_gemeente(gegevens, found, frame),))
    return Deel(tuple(sentences), tabellen=(_per_provincie(gegevens, frame),))


def _per_gemeente(gegevens: Gegevens, found: Indeling, frame: pd.DataFrame) -> Tabel:
    by_code = frame.set_index("gemeente_code")
    rows = []
    for code in gegevens.sort_codes(list(gegevens.congruentie.gemeld)):
        partners, most = list_meest_gedeeld(found, code)
        names = sort_namen([gegevens.gemeentenamen[p] for p in partners])
        rows.append(
            (
                cel_tekst(gegevens.gemeentenamen[code]),
                cel_getal(float(by_code["aantal_regelingen"][code])),
                cel_getal(float(by_code["partners"][code])),
                cel_tekst(
                    f"{join_namen(names, MAX_MEEST if len(names) > MAX_MEEST + 1 else None)} "
                    f"({most})"
                    if names
                    else "niemand"
                ),
            )
        )
    return Tabel(
        "regelingen-tabel",
        "Gemeenschappelijke regelingen per gemeente (onvolledige lijst)",
        (
            Kolom("Gemeente"),
            Kolom("Regelingen", getal=True),
            Kolom("Partners", getal=True, uitleg="Gemeenten met minstens één regeling gemeen."),
            Kolom("Deelt de meeste met", breed=True),
        ),
        tuple(rows),
    )


def _per_provincie(gegevens: Gegevens, frame: pd.DataFrame) -> Tabel:
    where = gegevens.congruentie.gemeentetabel["provincie"]
    shown = frame[frame["gemeente_code"].isin(gegevens.congruentie.gemeld)]
    rows = []
    groups = shown.groupby(shown["gemeente_code"].map(where), sort=False)
    for provincie, part in sorted(groups, key=lambda item: fold(str(item[0]))):
        counts = part["aantal_regelingen"]
        rows.append(
            (
                cel_tekst(provincie),
                cel_getal(len(part)),
                cel_getal(float(counts.mean()), 1),
                cel_getal(int(counts.min())),
                cel_getal(int(counts.max())),
                cel_getal(float(part["partners"].mean()), 1),
            )
        )
    return Tabel(
        "regelingen-tabel",
        "Gemeenschappelijke regelingen per provincie (onvolledige lijst)",
        (
            Kolom("Provincie"),
            Kolom("Gemeenten", getal=True),
            Kolom("Regelingen per gemeente", getal=True, uitleg="Gemiddeld."),
            Kolom("Laagste", getal=True),
            Kolom("Hoogste", getal=True),
            Kolom(
                "Partners per gemeente",
                getal=True,
                uitleg="Gemiddeld aantal gemeenten met minstens één regeling gemeen.",
            ),
        ),
        tuple(rows),
    )
