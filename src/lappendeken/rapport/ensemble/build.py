"""From an ensemble to the frozen page that says it in words and pictures."""

from __future__ import annotations

import math
from functools import partial

import numpy as np

from lappendeken import __version__
from lappendeken.basis.tekst import format_getal, join_namen
from lappendeken.rapport.ensemble.beelden import divide_staven, draw_histogram, draw_wolk
from lappendeken.rapport.ensemble.gegevens import Ensemblegegevens
from lappendeken.rapport.ensemble.model import Ensemblepagina
from lappendeken.rapport.ensemble.woorden import (
    add_minimum,
    build_kort,
    build_uitleg,
    build_zekerheid,
    name_met_stand,
)
from lappendeken.rapport.gedeeld.bouwstenen import Cel, Deel, Kerncijfer, Kolom, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_getal, cel_procent, cel_tekst
from lappendeken.rapport.gedeeld.woorden import kies, tel

SECTIES = (
    ("kort", "In het kort"),
    ("verdeling", "Waar zij ligt"),
    ("afwegen", "Wat het van gemeenten vraagt"),
    ("uitleg", "Wat een trekking is, en wat niet"),
    ("zekerheid", "Hoe zeker is dit"),
)


def build_pagina(
    gegevens: Ensemblegegevens, *, opdracht: str = "lappendeken ensemble"
) -> Ensemblepagina:
    """Say where an indeling stands among those that were drawn.

    Parameters
    ----------
    gegevens
        The ensemble and the indelingen that it was measured beside.
    opdracht
        The command that makes it again.

    Returns
    -------
    Ensemblepagina
        Plain values; the same input gives an equal page.
    """
    found = gegevens.ensemble
    stand = gegevens.indeling.kenmerken.stand
    return Ensemblepagina(
        titel=f"{gegevens.naam} tussen {tel(found.aantal, 'trekking', 'trekkingen')}",
        ondertitel=(
            f"Stand {stand}, naast willekeurige indelingen in {found.veld.regios} aaneengesloten "
            f"regio’s {add_minimum(gegevens)}"
        ),
        versie=__version__,
        opdracht=opdracht,
        secties=SECTIES,
        kerncijfers=_kerncijfers(gegevens),
        kort=build_kort(gegevens),
        verdeling=_verdeling(gegevens),
        histogram=draw_histogram(gegevens),
        afwegen=_afwegen(gegevens),
        wolk=draw_wolk(gegevens),
        uitleg=build_uitleg(gegevens),
        zekerheid=_zekerheid(gegevens),
        citeren=(
            f"lappendeken {__version__}, ensemble van "
            f"{tel(found.aantal, 'trekking', 'trekkingen')} in de plaats van {gegevens.naam} "
            f"({stand}), zaad {found.zaad}. Ernaast: {join_namen(name_met_stand(gegevens))}. "
            f"Gemeentelijke indeling van {gegevens.eenheid.indeling_van}."
        ),
    )


def _kerncijfers(gegevens: Ensemblegegevens) -> tuple[Kerncijfer, ...]:
    found = gegevens.ensemble
    drawn = found.trekkingen["congruentie"]
    higher = found.stand[2]
    ends = [gegevens.schrijf(float(value)) for value in (drawn.min(), drawn.max())]
    return (
        Kerncijfer(
            gegevens.schrijf(found.vandaag["congruentie"]),
            "congruentie",
            f"met {gegevens.naam}",
        ),
        Kerncijfer(
            gegevens.schrijf(float(drawn.mean())),
            "getrokken gemiddeld",
            f"van {ends[0]} tot {ends[1]}" if ends[0] != ends[1] else "",
        ),
        Kerncijfer(
            format_getal(higher),
            f"van de {format_getal(found.aantal)} hoger",
            f"getrokken {kies(higher, 'indeling', 'indelingen')} met meer congruentie",
        ),
        Kerncijfer(
            format_getal(math.floor(found.steekproef.effectief)),
            "effectieve trekkingen",
            "zoveel zeggen de trekkingen samen",
        ),
    )


def _verdeling(gegevens: Ensemblegegevens) -> Deel:
    found = gegevens.ensemble
    edges, place, now = divide_staven(gegevens)
    rows = []
    for number in np.unique(place).tolist():
        mine = found.trekkingen[place == number]
        low, high = float(edges[number]), float(edges[number + 1])
        here = " (hier ligt de indeling zelf)" if number == now else ""
        rows.append(
            (
                Cel(f"{gegevens.schrijf(low)} tot {gegevens.schrijf(high)}{here}", low),
                cel_getal(float(len(mine))),
                cel_procent(float((place >= number).mean()), 1),
                cel_getal(float(mine["verhuizingen"].mean())),
                cel_getal(float(mine["kleinste_regio_inwoners"].mean())),
            )
        )
    table = Tabel(
        "staven",
        "Dezelfde staven in getallen",
        (
            Kolom("Congruentie"),
            Kolom("Trekkingen", getal=True),
            Kolom("Zoveel of meer", getal=True, uitleg="Deel van alle trekkingen."),
            Kolom("Gemeenten die wisselen", getal=True, uitleg="Gemiddeld per trekking."),
            Kolom("Kleinste regio", getal=True, uitleg="Inwoners, gemiddeld per trekking."),
        ),
        tuple(rows),
    )
    return Deel(
        (
            (
                "Elke staaf telt de trekkingen met die congruentie. De streep is de indeling zelf, "
                "gemeten naast dezelfde andere indelingen."
            ),
        ),
        tabellen=(table,),
    )


def _zekerheid(gegevens: Ensemblegegevens) -> Deel:
    found = gegevens.ensemble
    rows = []
    for naam, kolom, cel in (
        ("Congruentie", "congruentie", partial(cel_procent, decimals=gegevens.cijfers)),
        (
            "Congruentie per inwoner",
            "congruentie_per_inwoner",
            partial(cel_procent, decimals=gegevens.cijfers),
        ),
        ("Gemeenten die wisselen", "verhuizingen", cel_getal),
        ("Inwoners die wisselen", "verhuizingen_inwoners", cel_getal),
        ("Inwoners van de kleinste regio", "kleinste_regio_inwoners", cel_getal),
        ("Inwoners van de grootste regio", "grootste_regio_inwoners", cel_getal),
    ):
        values = np.quantile(found.trekkingen[kolom].to_numpy(float), (0, 0.25, 0.5, 0.75, 1))
        shown = (found.vandaag[kolom], *values.tolist())
        rows.append((cel_tekst(naam), *(cel(float(value)) for value in shown)))
    columns = ("Laagste", "Een kwart eronder", "Midden", "Een kwart erboven", "Hoogste")
    table = Tabel(
        "getallen",
        "De trekkingen in getallen",
        (
            Kolom("Wat"),
            Kolom("De indeling zelf", getal=True),
            *(Kolom(naam, getal=True) for naam in columns),
        ),
        tuple(rows),
        sorteerbaar=False,
    )
    said = build_zekerheid(gegevens)
    return Deel(said.zinnen, tabellen=(table,))


def _afwegen(gegevens: Ensemblegegevens) -> Deel:
    found = gegevens.ensemble
    moves = found.trekkingen["verhuizingen"]
    few, most = int(moves.min()), int(moves.max())
    between = (
        f"Van {gegevens.naam} naar een trekking wisselen er {format_getal(few)} tot "
        f"{format_getal(most)} gemeenten van regio"
        if few != most
        else f"Van {gegevens.naam} naar {kies(found.aantal, 'de', 'elke')} trekking "
        f"{kies(few, 'wisselt', 'wisselen')} er {tel(few, 'gemeente', 'gemeenten')} van regio"
    )
    return Deel(
        (
            (
                f"{between}: geteld is het kleinste aantal, waarbij elke regio zo goed "
                "mogelijk één getrokken regio wordt. Elk punt is een trekking; de kleur zegt "
                "hoeveel inwoners haar kleinste regio heeft. Links boven is het gunstigst: meer "
                "congruentie met weinig verhuizingen. Trekkingen liggen meestal ver rechts, want "
                f"zij beginnen bij toeval en niet bij {gegevens.naam}; kleine verbeteringen zoekt "
                "“lappendeken voorstel” met --pareto."
            ),
        )
    )
