"""What it would change and cost if every chosen indeling became the proposal, and who wins."""

from __future__ import annotations

from dataclasses import replace

from lappendeken.analyse.afweging import compute_voorstelafweging
from lappendeken.analyse.provincies import GEMIDDELD
from lappendeken.analyse.regiogevolgen import LOT, compute_regiogevolgen
from lappendeken.rapport.gedeeld.afweging import build_afweging
from lappendeken.rapport.gedeeld.bouwstenen import Deel, Kolom, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_getal, cel_tekst
from lappendeken.rapport.gedeeld.gevolgen import build_gevolgen, list_kopieen
from lappendeken.rapport.gedeeld.provincies import build_provincies
from lappendeken.rapport.voorstel.gegevens import Voorstelgegevens


def add_gevolgen(deel: Deel, gegevens: Voorstelgegevens) -> Deel:
    """Return a part with, behind its own, whose decision it asks and what is unknown."""
    proposal = gegevens.voorstel.indeling
    people = gegevens.congruentie.gemeentetabel["inwoners"].astype(float).items()
    pairs = [(gegevens.namen[i.slug], i, proposal) for i in gegevens.indelingen]
    found = build_gevolgen("gevolgen-tabel", pairs, {str(g): float(n) for g, n in people})
    said = (*deel.zinnen, *found.zinnen, *list_kopieen(proposal, gegevens.indelingen))
    return Deel(said, (*deel.tabellen, *found.tabellen, _count_lot(gegevens)))


def _count_lot(gegevens: Voorstelgegevens) -> Tabel:
    """Return per indeling how many regios stay, merge, grow and are split."""
    frame = compute_regiogevolgen(
        [(i, gegevens.voorstel.indeling) for i in gegevens.indelingen],
        gegevens.congruentie.gemeentetabel["inwoners"],
    )
    heads = dict(zip(LOT, ("Gaan samen", "Groter", "Gesplitst", "Weg", "Gelijk"), strict=True))
    shown = [lot for lot in LOT if lot in set(frame["lot"])]
    rows = []
    for indeling in gegevens.indelingen:
        mine = frame["lot"][frame["indeling"] == indeling.slug]
        rows.append(
            (
                cel_tekst(gegevens.namen[indeling.slug]),
                cel_getal(len(mine)),
                *(cel_getal(int((mine == lot).sum())) for lot in shown),
            )
        )
    return Tabel(
        "regiogevolgen-tabel",
        "Wat er met de regio’s van nu gebeurt",
        (
            Kolom("Indeling"),
            Kolom("Regio’s nu", getal=True),
            *(Kolom(heads[lot], getal=True) for lot in shown),
        ),
        tuple(rows),
        noot="Welke regio’s samengaan en welke gesplitst worden, staat per regio in "
        "tabellen/regiogevolgen.csv.",
    )


def build_ligging(gegevens: Voorstelgegevens) -> Deel:
    """Return where the proposal and the indelingen of today lie: what each asks and gives."""
    frame = compute_voorstelafweging(gegevens.met_voorstel, gegevens.namen)
    found = build_afweging(
        "ligging-tabel",
        frame,
        "Gelijkenis",
        "Gemeenten die wisselen",
        begin=1,
    )
    if not found.tabellen:
        return found
    said = (
        "Elk punt is een indeling, alsof alle gekozen indelingen haar zouden overnemen. Gevraagd "
        "is wie er dan van regio wisselt, over die indelingen samen; gegeven is het deel van de "
        "partners dat daarbij hetzelfde blijft. Een indeling die niet elke gemeente bevat, kan "
        "geen voorstel zijn en ontbreekt."
    )
    return Deel((said, *found.zinnen), found.tabellen, assen=found.assen)


def build_winst(gegevens: Voorstelgegevens) -> Deel:
    """Return per provincie for whom the congruentie rises and falls when one takes it over."""
    frame = gegevens.provincies
    found = build_provincies("provincies-tabel", frame[frame["alternatief"] == GEMIDDELD])
    if not found.tabellen:
        return found
    said = (
        "Nemen alle gekozen indelingen het voorstel over, dan vallen zij samen en is de "
        "congruentie overal 100%. Hier neemt er telkens één het over, terwijl de andere blijven "
        "zoals zij zijn; het verschil is gemiddeld over de indelingen die een gemeente bevatten."
    )
    (table,) = found.tabellen
    where = "Per indeling die het overneemt staat dit in tabellen/provincieverschillen.csv."
    return Deel((said, *found.zinnen), (replace(table, noot=where),))
