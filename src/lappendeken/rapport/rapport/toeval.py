"""What geography alone gives, in the words that stand beside a score."""

from __future__ import annotations

import numpy as np

from lappendeken.analyse.congruentie import weighted_mean
from lappendeken.analyse.nulmodel import Nulmodel
from lappendeken.basis.tekst import format_getal, format_procent
from lappendeken.rapport.gedeeld.woorden import is_bekend
from lappendeken.rapport.rapport.gegevens import Gegevens


def compute_nul(gegevens: Gegevens, maat: str = "congruentie", weging: str = "gemeenten") -> float:
    """Return what geography alone gives for the country; NaN without a null model."""
    if gegevens.nulmodel is None:
        return float("nan")
    rows = gegevens.nulmodel.landelijk
    mine = rows[(rows["maat"] == maat) & (rows["weging"] == weging)]
    return float(mine["verwacht"].iloc[0]) if len(mine) else float("nan")


def compute_nul_selectie(gegevens: Gegevens, weging: str = "gemeenten") -> float:
    """Return what geography alone gives for the congruentie of what is reported."""
    if gegevens.nulmodel is None:
        return float("nan")
    drawn = gegevens.nulmodel.gemeenten.set_index("gemeente_code")["verwacht"]
    frame = gegevens.congruentie.gemeenten
    values = drawn.reindex(frame["gemeente_code"]).to_numpy(float)
    # Over the same gemeenten as the score beside it.
    known = frame["congruentie"].to_numpy(dtype=float, na_value=np.nan)
    weight = frame["inwoners"].to_numpy(float)
    return weighted_mean(
        np.where(np.isnan(known), np.nan, values),
        weight if weging == "inwoners" else np.ones(len(weight)),
    )


def format_nul(gegevens: Gegevens, *, landelijk: bool = False) -> str:
    """Return ``alleen de ligging geeft al 23%``; empty without a null model."""
    value = compute_nul(gegevens) if landelijk else compute_nul_selectie(gegevens)
    return f"alleen de ligging geeft al {format_procent(value)}" if is_bekend(value) else ""


def describe_trekking(model: Nulmodel) -> str:
    """Return what a draw keeps of the real regios."""
    return "van dezelfde omvang" if model.op_grootte else "in dezelfde aantallen"


def describe_toeval(gegevens: Gegevens) -> str:
    """Return the sentence about what geography alone gives; empty without a null model."""
    model, value = gegevens.nulmodel, compute_nul_selectie(gegevens)
    if model is None or not is_bekend(value):
        return ""
    rows = model.landelijk
    row = rows[(rows["maat"] == "congruentie") & (rows["weging"] == "gemeenten")].iloc[0]
    here = "" if gegevens.is_landelijk else " hier"
    first = (
        "Buren zitten vaak samen, dus een deel van die score zegt niets over beleid: willekeurige "
        f"aaneengesloten regio’s {describe_trekking(model)} geven{here} al "
        f"{format_procent(value)} (gemiddeld over {format_getal(model.trekkingen)} trekkingen)."
    )
    score = float(row["boven_toeval"])
    if not is_bekend(score):
        return first
    times = (
        f"verschil is {format_getal(abs(score))} keer zo groot als de gewone spreiding tussen "
        "zulke trekkingen."
    )
    if gegevens.is_landelijk:
        return f"{first} De score ligt {'erboven' if score >= 0 else 'eronder'}: het {times}"
    country = gegevens.congruentie.waarde("congruentie")
    return (
        f"{first} Over heel Nederland geven zij {format_procent(compute_nul(gegevens))} en is de "
        f"congruentie {format_procent(country)}: dat {times}"
    )
