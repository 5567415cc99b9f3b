"""What the page of two maps says in words."""

from __future__ import annotations

import numpy as np
import pandas as pd

from lappendeken.analyse.vlakken import Vlakvergelijking
from lappendeken.basis.tekst import format_getal, format_procent, join_namen, shorten
from lappendeken.rapport.gebieden.klassen import format_inhomogeniteit
from lappendeken.rapport.gedeeld.bouwstenen import Link
from lappendeken.rapport.gedeeld.woorden import kies, tel

MAX_GENOEMD = 6
Namen = tuple[str, str]

VERANTWOORDING = (
    "Meer overeenkomst is niet vanzelf beter. Deze pagina beschrijft waar twee kaarten "
    "samenvallen en waar niet; of dat gewenst is, is een afweging die cijfers niet maken."
)

DEFINITIES = (
    (
        "Homogeniteit",
        (
            "Hoe zeker de regio van A is van wie de regio van B kent. 100%: elke regio van B ligt"
            " binnen één regio van A. 0%: de regio van B zegt niets over die van A."
        ),
    ),
    (
        "Volledigheid",
        (
            "Hetzelfde andersom. 100%: elke regio van A ligt binnen één regio van B. Wie A en B "
            "verwisselt, verwisselt homogeniteit en volledigheid."
        ),
    ),
    (
        "V-maat",
        (
            "Het harmonisch gemiddelde van die twee: alleen hoog als beide hoog zijn. 100%: de "
            "kaarten hebben dezelfde regio’s."
        ),
    ),
    (
        "Inhomogeniteit van een regio",
        (
            "Hoe gemengd zij is in regio’s van de andere kaart. 0: zij ligt in één regio. 1: zij "
            "is over de regio’s van de andere kaart verdeeld zoals het hele gebied. Meer dan 1 "
            "kan ook: dan is zij gelijkmatiger verdeeld dan het geheel. Het gemiddelde over de "
            "regio’s van A, naar oppervlakte, is 1 min de volledigheid; dat van B is 1 min de "
            "homogeniteit."
        ),
    ),
    (
        "Regiopassing",
        (
            "Per overlap: het deel van de ene regio maal het deel van de andere, en daarvan de "
            "som. 100%: zij is zelf een regio van de andere kaart."
        ),
    ),
    (
        "MapCurves",
        (
            "Hoeveel regio’s hoe goed passen: het oppervlak onder de lijn die voor elke "
            "regiopassing zegt welk deel van de regio’s minstens zo goed past. Van de lijnen van "
            "A en B telt de hoogste. Is de ene kaart een verfijning van de andere, dan is dit "
            "100%, en de V-maat niet."
        ),
    ),
    (
        "Wat telt",
        (
            "Alleen het gebied dat op beide kaarten een regio heeft, naar oppervlakte. Grenzen "
            "die niet precies gelijk zijn getekend, geven snippers: die tellen mee, maar wegen "
            "bijna niets. Bij ‘delen’ telt een overlap vanaf 0,1% van de regio."
        ),
    ),
)

VERWIJZINGEN = (
    Link(
        "Nowosad, J. en Stepinski, T. F. (2018). Spatial association between regionalizations "
        "using the information-theoretical V-measure. International Journal of Geographical "
        "Information Science.",
        "https://doi.org/10.1080/13658816.2018.1511794",
    ),
    Link(
        "Rosenberg, A. en Hirschberg, J. (2007). V-measure: a conditional entropy-based external "
        "cluster evaluation measure. EMNLP-CoNLL.",
    ),
    Link(
        "Hargrove, W. W., Hoffman, F. M. en Hessburg, P. F. (2006). Mapcurves: a quantitative "
        "method for comparing categorical maps. Journal of Geographical Systems 8(2)."
    ),
    Link(
        "De maten zijn die van het R-pakket sabre, met A als x en B als y.",
        "https://github.com/Nowosad/sabre",
    ),
)


def format_oppervlakte(km2: float, geheel: float) -> str:
    """Write a surface in the unit that suits the whole: km², hectare or m².

    Examples
    --------
    >>> format_oppervlakte(1234.5, 30_000), format_oppervlakte(0.0123, 0.5)
    ('1.234,5 km²', '1,2 hectare')
    >>> format_oppervlakte(0.00002, 0.00008)
    '20 m²'
    """
    number, unit, digits = scale_oppervlakte(km2, geheel)
    return f"{format_getal(number, digits)} {unit}"


def scale_oppervlakte(km2: float, geheel: float) -> tuple[float, str, int]:
    """Return a surface in the unit that suits the whole, with that unit and its digits."""
    if geheel >= 10:
        return km2, "km²", 1
    if geheel >= 0.01:
        return km2 * 100, "hectare", 1
    return km2 * 1e6, "m²", 0


def list_kort(found: Vlakvergelijking, names: Namen) -> tuple[str, ...]:
    """Say in a few sentences how two maps relate."""
    return (
        _describe_gebied(found, names),
        *_describe_relatie(found, names),
        *(
            sentence
            for laag, own, other in (("a", names[0], names[1]), ("b", names[1], names[0]))
            for sentence in _describe_gemengd(found.gebieden, laag, own, other)
        ),
        VERANTWOORDING,
    )


def _describe_gebied(found: Vlakvergelijking, names: Namen) -> str:
    maten = found.maten
    shared = maten["gedeeld_km2"]
    regios = [tel(maten[key], "regio", "regio’s") for key in ("regios_a", "regios_b")]
    parts = [min(1.0, shared / maten[key]) for key in ("km2_a", "km2_b")]
    return (
        f"{names[0]} heeft {regios[0]} en {names[1]} {regios[1]}. Zij liggen voor "
        f"{format_oppervlakte(shared, shared)} over elkaar: {format_procent(parts[0])} van de "
        f"eerste kaart en {format_procent(parts[1])} van de tweede. Alleen dat deel telt."
    )


def _describe_relatie(found: Vlakvergelijking, names: Namen) -> list[str]:
    """Say whether one lies in the other, slivers aside; else what one tells of the other."""
    maten, regios = found.maten, found.gebieden
    whole = {
        laag: bool((regios.loc[regios["laag"] == laag, "delen"] <= 1).all()) for laag in ("a", "b")
    }
    exact = {"a": maten["volledigheid"] >= 1 - 1e-9, "b": maten["homogeniteit"] >= 1 - 1e-9}

    def say(laags: str) -> str:
        return "" if all(exact[laag] for laag in laags) else ", op snippers na"

    if whole["a"] and whole["b"]:
        return [f"Waar zij over elkaar liggen, hebben zij dezelfde regio’s{say('ab')}."]
    for laag, own, other in (("a", names[0], names[1]), ("b", names[1], names[0])):
        if whole[laag]:
            return [f"Elke regio van {own} ligt binnen één regio van {other}{say(laag)}."]
    return [
        (
            f"Wie weet in welke regio van {names[1]} een plek ligt, weet voor "
            f"{format_procent(maten['homogeniteit'])} in welke regio van {names[0]}; andersom voor "
            f"{format_procent(maten['volledigheid'])}."
        )
    ]


def _describe_gemengd(regios: pd.DataFrame, laag: str, own: str, other: str) -> list[str]:
    """Name the regios of a map that are most mixed; nothing when none is, or all are as much."""
    mine = regios[(regios["laag"] == laag) & regios["inhomogeniteit"].notna()]
    values = mine["inhomogeniteit"].to_numpy(float)
    most = values.max()
    top = mine[np.isclose(values, most, rtol=0, atol=1e-9)]
    torn = top["delen"] > 1
    if not torn.all() or len(top) == len(mine):
        return []
    shown = format_inhomogeniteit(float(most))
    if len(top) > 1:
        listed = join_namen(
            (f"‘{shorten(str(naam), 40)}’" for naam in top["regio_naam"]), MAX_GENOEMD
        )
        return [f"Het meest gemengd van {own} zijn {listed} (inhomogeniteit {shown})."]
    row = top.iloc[0]
    naam, part = shorten(str(row["regio_naam"]), 40), shorten(str(row["grootste_deel"]), 40)
    count = int(row["delen"])
    return [
        (
            f"Het meest gemengd van {own} is ‘{naam}’ (inhomogeniteit {shown}): over {count} "
            f"{kies(count, 'regio', 'regio’s')} van {other}, voor "
            f"{format_procent(float(row['aandeel_grootste']))} in ‘{part}’."
        )
    ]
