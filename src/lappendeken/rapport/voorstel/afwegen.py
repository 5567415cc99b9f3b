"""The picture and the table of the trade-off: what each further move buys."""

from __future__ import annotations

import math
from collections.abc import Hashable
from typing import Any

from lappendeken.basis.tekst import format_getal, format_procent
from lappendeken.rapport.gedeeld.assenkruis import Plek, draw_assenkruis
from lappendeken.rapport.gedeeld.bouwstenen import Assenkruis, Cel, Deel, Kolom, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_getal, cel_procent, cel_tekst
from lappendeken.rapport.voorstel.gegevens import Voorstelgegevens
from lappendeken.rapport.voorstel.woorden import cel_kosten, name_met_stand


def build_afweging(gegevens: Voorstelgegevens) -> tuple[Deel, Assenkruis | None]:
    """Return the sentences and table of the trade-off, and its picture."""
    if gegevens.pareto is None or gegevens.basis is None:
        return Deel(), None
    basis = name_met_stand(gegevens.basis)
    rows = _without_repeats(gegevens.pareto.to_dict("records"))
    sentences = (
        (
            f"Wie begint bij {basis} hoeft niet het hele voorstel over te nemen. Elke rij is een "
            "indeling tussen die twee: de basis telt steeds zwaarder mee als extra indeling, zodat "
            "er minder gemeenten van regio wisselen. De gelijkenis is het deel van de partners dat "
            "hetzelfde is, gemiddeld over gemeenten en gekozen indelingen."
        ),
        (
            "Gevuld in het plaatje: geen andere rij heeft lagere kosten zonder meer verhuizingen, "
            "of andersom. De som verlaagt de kosten en niet de gelijkenis; die kan onderweg dus "
            "ook iets dalen. De rijen zijn goed, maar niet bewezen de beste bij hun aantal "
            "verhuizingen."
        ),
    )
    table = Tabel(
        "afweging-tabel",
        f"Tussen {basis} en het voorstel",
        (
            Kolom("Nr."),
            Kolom("Wat", breed=True),
            Kolom("Gemeenten die wisselen", getal=True),
            Kolom("Inwoners", getal=True, uitleg="Het kleinste aantal inwoners."),
            Kolom("Regio’s", getal=True),
            Kolom("Kosten", getal=True),
            Kolom("Gelijkenis", getal=True),
            Kolom("Voldoet"),
        ),
        tuple(_row(number, row) for number, row in enumerate(rows, start=1)),
    )
    return Deel(sentences, tabellen=(table,)), _draw(rows, basis)


def _without_repeats(rows: list[dict[Hashable, Any]]) -> list[dict[Hashable, Any]]:
    """Keep of equal outcomes the base itself, else the one with the lowest weight."""
    found: dict[tuple[float, ...], dict[Hashable, Any]] = {}
    for row in sorted(rows, key=lambda r: (not math.isnan(r["lambda"]), float(r["lambda"]))):
        key = ("verhuizingen", "kosten", "aantal_regios", "verhuizingen_inwoners")
        found.setdefault(tuple(float(row[name]) for name in key), row)
    return sorted(found.values(), key=lambda row: (row["verhuizingen"], row["kosten"]))


def _row(number: int, row: dict[Hashable, Any]) -> tuple[Cel, ...]:
    return (
        Cel(str(number), float(number)),
        cel_tekst(_name(row)),
        cel_getal(float(row["verhuizingen"])),
        cel_getal(float(row["verhuizingen_inwoners"])),
        cel_getal(float(row["aantal_regios"])),
        cel_kosten(float(row["kosten"])),
        cel_procent(float(row["jaccard"]), 1),
        cel_tekst("ja" if row["voldoet"] else "nee"),
    )


def _name(row: dict[Hashable, Any]) -> str:
    weight = float(row["lambda"])
    if math.isnan(weight):
        return "de basis zelf"
    times = format_getal(weight, 0 if weight.is_integer() else 1)
    return f"basis telt {times} keer extra" if weight else "het voorstel"


def _draw(rows: list[dict[Hashable, Any]], basis: str) -> Assenkruis:
    places = [
        Plek(
            float(row["verhuizingen"]),
            float(row["jaccard"]),
            "pareto" if row["is_pareto"] else "anders",
            str(number),
        )
        for number, row in enumerate(rows, start=1)
    ]
    spoken = [
        f"{int(p.x)} gemeenten: {format_procent(p.y, 1)}"
        for p in sorted(places, key=lambda p: (p.x, p.y))
    ]
    return draw_assenkruis(
        "Gelijkenis met de gekozen indelingen tegen gemeenten die van regio wisselen",
        f"Punten van {basis} naar het voorstel. {'; '.join(spoken)}.",
        ("Gemeenten die van regio wisselen", "Gelijkenis"),
        places,
    )
