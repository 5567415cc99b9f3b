"""The last chapter: what others think of congruence, and questions instead of a verdict."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from lappendeken.basis.tekst import join_namen
from lappendeken.rapport.gedeeld.bouwstenen import Deel
from lappendeken.rapport.gedeeld.woorden import kies
from lappendeken.rapport.rapport.gegevens import Gegevens
from lappendeken.rapport.rapport.ligging import find_ligging
from lappendeken.rapport.rapport.selectie import list_gebieden

MEESTE = 4
"""More indelingen than this are counted instead of named."""

TEGENSTEM = (
    "De Raad voor het Openbaar Bestuur (2021) wil dat regio’s samenvallen, tenzij zwaarwegende "
    "inhoudelijke redenen daartegen pleiten. Andersson Elffers Felix (2023) ontraadt één kaart van "
    "bovenaf. Voor de Raad voor Volksgezondheid & Samenleving (2023) is niet het aantal het "
    "criterium, maar of de samenwerking werkt."
)
BELANG = (
    "Welk belang hebben de gemeenten samen, en welk eigen belang legt elk op tafel? Wie uit de "
    "uitvoering praat mee?"
)
SLOT = (
    "Doen we het goede, doen we het goed, en doen we het goed met elkaar? ‘lappendeken gesprek’ "
    "maakt van elke regio een blad met feiten en vragen."
)


def build_vragen(gegevens: Gegevens) -> Deel:
    """Return the questions to what is reported."""
    asked = " ".join(filter(None, (_vraag_afwijking(gegevens), BELANG, SLOT)))
    if gegevens.is_landelijk or gegevens.niveau == "provincie":
        return Deel((TEGENSTEM, asked))
    return Deel((asked,))


def _vraag_afwijking(gegevens: Gegevens) -> str:
    """Ask for the reasons behind what differs here."""
    congruentie = gegevens.congruentie
    if gegevens.is_landelijk:
        return vraag_land()
    if gegevens.niveau == "gemeente":
        (code,) = congruentie.gemeld
        bundel = congruentie.bundel
        place = bundel.gemeenten.index(code)
        held = np.flatnonzero(bundel.holds[place])
        partners = bundel.partners(place)[held]
        companies = {row.tobytes() for row in partners}
        return vraag_gemeente(len(companies), len(held), int(partners.any(axis=0).sum()) - 1)
    gebieden = list_gebieden(gegevens)
    if len(gebieden) != 1:
        return vraag_land()
    found = find_ligging(congruentie.bundel, gebieden[0].codes)
    divided = [gegevens.namen[one.slug] for one in found if one.is_verdeeld]
    together = sum(one.is_regio for one in found)
    return vraag_gebied(gegevens.selectie, divided, together)


def vraag_land() -> str:
    """Ask where there is no single area to ask about."""
    return (
        "Waar een grens afwijkt van andere: welke inhoudelijke reden is daarvoor, en geldt die nog?"
    )


def vraag_gebied(naam: str, verdelers: Sequence[str], heel: int) -> str:
    """Ask why some indelingen divide an area, and what those in which it is one regio share."""
    questions = []
    if verdelers:
        who = (
            join_namen(list(verdelers))
            if len(verdelers) <= MEESTE
            else f"{len(verdelers)} indelingen"
        )
        questions.append(
            f"{who} {kies(len(verdelers), 'verdeelt', 'verdelen')} {naam}: welke inhoudelijke "
            "reden is daarvoor, en geldt die nog?"
        )
    if heel > 1:
        questions.append(
            f"In {heel} indelingen is {naam} één regio: wat kan daar samen op de agenda?"
        )
    return " ".join(questions) or vraag_land()


def vraag_gemeente(gezelschappen: int, indelingen: int, partners: int) -> str:
    """Ask what a gemeente wins and loses by its companies."""
    if not indelingen:
        return ""
    if not partners:
        return "Wat brengt het de gemeente dat zij overal alleen is, en wat kost het haar?"
    if gezelschappen == 1:
        return "Wat kan samen op de agenda nu het gezelschap overal hetzelfde is?"
    return (
        f"Welke van de {gezelschappen} gezelschappen zijn er om een inhoudelijke reden, en welke "
        "zijn zo gegroeid? Wat haalt de gemeente bij elk, en wat brengt zij?"
    )
