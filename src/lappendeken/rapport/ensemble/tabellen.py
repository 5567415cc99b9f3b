"""The tables that an ensemble writes; their columns are in the dictionary."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from lappendeken.rapport.ensemble.gegevens import Ensemblegegevens
from lappendeken.tabellen.woordenboek import load_woordenboek


def build_tabellen(gegevens: Ensemblegegevens) -> Mapping[str, pd.DataFrame]:
    """Return the tables by name, in the order in which they are written."""
    return load_woordenboek("ensemble").order(
        {
            "ensemble": gegevens.ensemble.trekkingen,
            "kerngetallen": _kerngetallen(gegevens),
            "bronnen": gegevens.congruentie.bronnen,
        }
    )


def _kerngetallen(gegevens: Ensemblegegevens) -> pd.DataFrame:
    found = gegevens.ensemble
    drawn, today = found.trekkingen["congruentie"], found.vandaag
    lower, same, higher = found.stand
    low, high = found.marge
    rows = (
        ("congruentie", today["congruentie"], "Met de indeling zoals zij is."),
        (
            "congruentie_per_inwoner",
            today["congruentie_per_inwoner"],
            "Hetzelfde, gewogen naar de inwoners van elke gemeente.",
        ),
        ("trekkingen", found.aantal, "Getrokken indelingen."),
        ("lager", lower, "Trekkingen met een lagere congruentie."),
        ("gelijk", same, "Trekkingen met dezelfde congruentie."),
        ("hoger", higher, "Trekkingen met een hogere congruentie."),
        ("aandeel_hoger", higher / found.aantal, "Deel van de trekkingen met een hogere."),
        ("aandeel_hoger_van", low, "Ondergrens daarvan, 95% (Clopper en Pearson 1934)."),
        ("aandeel_hoger_tot", high, "Bovengrens daarvan, 95%."),
        ("gemiddelde", float(drawn.mean()), "Congruentie, gemiddeld over de trekkingen."),
        (
            "standaardafwijking",
            float(drawn.std(ddof=1)) if len(drawn) > 1 else None,
            "Spreiding van de congruentie tussen trekkingen.",
        ),
        ("laagste", float(drawn.min()), "Laagste congruentie van een trekking."),
        ("hoogste", float(drawn.max()), "Hoogste congruentie van een trekking."),
        (
            "effectieve_steekproef",
            found.steekproef.effectief,
            "De trekkingen samen zeggen zoveel als dit aantal onafhankelijke.",
        ),
        (
            "verloop",
            found.steekproef.verloop,
            "Tweede min eerste helft van de ketens, in standaardfouten; ver van 0: te kort begin.",
        ),
        ("ketens", found.ketens, "Ketens, elk met een eigen begin."),
        ("aanloop", found.aanloop, "Stappen van een keten voor haar eerste trekking."),
        ("tussenstappen", found.tussen, "Stappen van trekking tot trekking."),
        ("bewogen", found.bewogen, "Deel van de stappen waarin een keten iets veranderde."),
        ("regios", found.veld.regios, "Regio's van elke trekking."),
        ("regios_indeling", today["regios"], "Regio's van de indeling zelf."),
        ("minimum_inwoners", found.veld.minimum, "Minste inwoners van een regio."),
        ("kleinste_regio_indeling", today["kleinste_regio_inwoners"], "Inwoners daarvan."),
        ("gemeenten", found.veld.graaf.omvang, "Gemeenten die de indeling indeelt."),
        ("zaad", found.zaad, "Begin van de reeks toevalsgetallen."),
    )
    frame = pd.DataFrame(rows, columns=["getal", "waarde", "toelichting"])
    return frame.assign(waarde=frame["waarde"].astype(float))
