"""From an ensemble to the frozen page that says it in words and pictures."""

from __future__ import annotations

import math

from lappendeken import __version__
from lappendeken.basis.tekst import format_getal, format_procent, join_namen
from lappendeken.rapport.ensemble.beelden import draw_histogram, draw_wolk
from lappendeken.rapport.ensemble.gegevens import Ensemblegegevens
from lappendeken.rapport.ensemble.model import Ensemblepagina
from lappendeken.rapport.ensemble.woorden import (
    build_kort,
    build_uitleg,
    build_zekerheid,
    describe_minimum,
    name_met_stand,
)
from lappendeken.rapport.gedeeld.bouwstenen import Deel, Kerncijfer
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
            f"regio’s met {describe_minimum(gegevens)}"
        ),
        versie=__version__,
        opdracht=opdracht,
        secties=SECTIES,
        kerncijfers=_kerncijfers(gegevens),
        kort=build_kort(gegevens),
        verdeling=_verdeling(),
        histogram=draw_histogram(gegevens),
        afwegen=_afwegen(gegevens),
        wolk=draw_wolk(gegevens),
        uitleg=build_uitleg(gegevens),
        zekerheid=build_zekerheid(gegevens),
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
    ends = " tot ".join(format_procent(float(v), 1) for v in (drawn.min(), drawn.max()))
    return (
        Kerncijfer(
            format_procent(found.vandaag["congruentie"], 1),
            "congruentie",
            f"met {gegevens.naam}",
        ),
        Kerncijfer(
            format_procent(float(drawn.mean()), 1),
            "getrokken gemiddeld",
            f"van {ends}",
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


def _verdeling() -> Deel:
    return Deel(
        (
            (
                "Elke staaf telt de trekkingen met die congruentie. De streep is de indeling zelf, "
                "gemeten naast dezelfde andere indelingen."
            ),
        )
    )


def _afwegen(gegevens: Ensemblegegevens) -> Deel:
    found = gegevens.ensemble
    moves = found.trekkingen["verhuizingen"]
    few, most = int(moves.min()), int(moves.max())
    between = (
        f"Van {gegevens.naam} naar een trekking wisselen er {format_getal(few)} tot "
        f"{format_getal(most)} gemeenten van regio"
        if few != most
        else f"Van {gegevens.naam} naar elke trekking {kies(few, 'wisselt', 'wisselen')} er "
        f"{tel(few, 'gemeente', 'gemeenten')} van regio"
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
