"""The measures of a pair in plain Dutch."""

from __future__ import annotations

import pandas as pd

from lappendeken.analyse.vergelijk.vergelijking import Vergelijking
from lappendeken.rapport.gedeeld.bouwstenen import Cel, Deel, Kolom, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_soort, cel_tekst
from lappendeken.rapport.vergelijking.zinnen import Namen, describe_dekking

_RECHTS = " (rechts: minste inwoners)"
_MATEN = (
    (
        "aantal_gemeenten",
        "aantal",
        "Gemeenten in beide",
        "Hierover gaan de maten.",
    ),
    (
        "regios_a",
        "aantal",
        "Regio’s van {a}",
        "Onder die gemeenten.",
    ),
    (
        "regios_b",
        "aantal",
        "Regio’s van {b}",
        "Onder die gemeenten.",
    ),
    (
        "gesplitste_regios_a",
        "aantal",
        "Gesplitste regio’s van {a}",
        "Liggen in meer dan één regio van {b}.",
    ),
    (
        "gesplitste_regios_b",
        "aantal",
        "Gesplitste regio’s van {b}",
        "Liggen in meer dan één regio van {a}.",
    ),
    (
        "verhuizingen_a_in_b",
        "aantal",
        "Verhuizingen: {a} in {b}",
        (
            f"Minste gemeenten{_RECHTS} die wisselen, zodat elke regio van "
            "{a} in één van {b} past."
        ),
    ),
    (
        "verhuizingen_b_in_a",
        "aantal",
        "Verhuizingen: {b} in {a}",
        "Hetzelfde andersom.",
    ),
    (
        "verhuizingen_gelijk",
        "aantal",
        "Verhuizingen: gelijk",
        "Zodat beide gelijk zijn ingedeeld.",
    ),
    (
        "jaccard",
        "aandeel",
        "Gedeelde partners",
        (
            "Van de gemeenten die in een van beide partner zijn: het deel dat het in beide "
            "is, gemiddeld per gemeente."
        ),
    ),
    (
        "nestheid",
        "aandeel",
        "Nestheid",
        (
            "Overlap ten opzichte van de kleinste regio; 100%: de ene regio ligt steeds "
            "binnen de andere."
        ),
    ),
    (
        "ecs",
        "aandeel",
        "Overlap met de grootste regio",
        ("Overlap ten opzichte van de grootste van de twee regio’s (element-centric similarity)."),
    ),
    (
        "grens_jaccard",
        "aandeel",
        "Gedeelde regiogrenzen",
        "Kilometers regiogrens van beide, gedeeld door die van een van beide.",
    ),
    (
        "homogeniteit",
        "aandeel",
        "Homogeniteit",
        "100%: elke regio van {b} ligt binnen één regio van {a}.",
    ),
    (
        "volledigheid",
        "aandeel",
        "Volledigheid",
        "100%: elke regio van {a} ligt binnen één regio van {b}.",
    ),
    (
        "v_maat",
        "aandeel",
        "V-maat",
        "Harmonisch gemiddelde van homogeniteit en volledigheid.",
    ),
    (
        "ari",
        "getal",
        "Aangepaste Rand-index",
        "1 is gelijk, rond 0 is wat toeval geeft.",
    ),
    (
        "vi_bits",
        "bits",
        "Variatie van informatie (bits)",
        "0 is gelijk; hoe hoger, hoe meer verschil.",
    ),
)


def build_maten(vergelijking: Vergelijking, names: Namen) -> Deel:
    """Return every measure of the pair with what it says."""
    row = vergelijking.paar.iloc[0]
    shown = dict(zip("ab", names, strict=True))
    rows = []
    for kolom, soort, naam, uitleg in _MATEN:
        weighted = f"{kolom}_inwoners"
        if weighted in row.index and pd.isna(row["verhuizingen_a_in_b_inwoners"]):
            uitleg = uitleg.replace(_RECHTS, "")
        rows.append(
            (
                cel_tekst(naam.format(**shown)),
                cel_soort(float(row[kolom]), soort),
                cel_soort(float(row[weighted]), soort) if weighted in row.index else Cel(""),
                cel_tekst(uitleg.format(**shown)),
            )
        )
    return Deel(
        (describe_dekking(vergelijking, names),),
        (
            Tabel(
                "maten-tabel",
                "De maten van dit paar",
                (
                    Kolom("Maat"),
                    Kolom("Waarde", getal=True),
                    Kolom("Naar inwoners", getal=True),
                    Kolom("Wat het zegt", breed=True),
                ),
                tuple(rows),
                sorteerbaar=False,
            ),
        ),
    )
