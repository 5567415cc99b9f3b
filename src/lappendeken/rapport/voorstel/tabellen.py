"""The tables that a voorstel writes; their columns are in the dictionary."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from lappendeken.basis.tekst import fold
from lappendeken.maten import Bundel, compute_regios
from lappendeken.rapport.voorstel.gegevens import Voorstelgegevens
from lappendeken.tabellen.woordenboek import load_woordenboek


def build_tabellen(gegevens: Voorstelgegevens) -> Mapping[str, pd.DataFrame]:
    """Return the tables by name, in the order in which they are written.

    Notes
    -----
    Nothing here depends on how fast the machine is, as far as the proposal does not: the
    history of the search and the bound that was proven on the way stay out.
    """
    found = {
        "kerngetallen": _kerngetallen(gegevens),
        "voorstelgemeenten": _gemeenten(gegevens),
        "voorstelregios": build_regios(gegevens),
        "prijs": gegevens.voorstel.per_indeling.assign(
            voldoet=_ja_nee(gegevens.voorstel.per_indeling["voldoet"])
        ),
        "verhuizingen": gegevens.verhuizingen,
    }
    if gegevens.pareto is not None:
        found["pareto"] = gegevens.pareto.assign(
            voldoet=_ja_nee(gegevens.pareto["voldoet"]),
            is_pareto=_ja_nee(gegevens.pareto["is_pareto"]),
        )
    found["bronnen"] = gegevens.congruentie.bronnen
    return load_woordenboek("voorstel").order(found)


def build_voorsteltabel(gegevens: Voorstelgegevens) -> pd.DataFrame:
    """Return ``gemeente_code, regio_code, regio_naam`` of every gemeente, by code."""
    indeling = gegevens.voorstel.indeling
    regio = indeling.hoofdregio
    codes = sorted(regio)
    return pd.DataFrame(
        {
            "gemeente_code": codes,
            "regio_code": [regio[code] for code in codes],
            "regio_naam": [indeling.regionamen[regio[code]] for code in codes],
        }
    )


def build_regios(gegevens: Voorstelgegevens) -> pd.DataFrame:
    """Return one row per regio of the proposal, by name."""
    table = gegevens.congruentie.gemeentetabel
    bundel, indeling = gegevens.congruentie.bundel, gegevens.voorstel.indeling
    alone = Bundel((indeling,), bundel.gemeenten, bundel.inwoners, bundel.grenzen, bundel.drempel)
    regios = compute_regios(alone).rename(columns={"naden_km": "grens_km"})
    regios["grootste_gemeente_naam"] = [
        str(table["gemeente_naam"][code]) for code in regios["grootste_gemeente"]
    ]
    regios["provincies"] = [
        ";".join(sorted({str(table["provincie"][g]) for g in indeling.leden[code]}, key=fold))
        for code in regios["regio_code"]
    ]
    order = sorted(range(len(regios)), key=lambda i: fold(str(regios["regio_naam"].iloc[i])))
    return regios.iloc[order].reset_index(drop=True)


def _gemeenten(gegevens: Voorstelgegevens) -> pd.DataFrame:
    overlap = gegevens.overlap
    held = overlap.beide[:, :-1, -1]
    count = held.sum(axis=1)
    table = gegevens.congruentie.gemeentetabel
    frame = build_voorsteltabel(gegevens)
    codes = frame["gemeente_code"]
    frame["gemeente_naam"] = [str(table["gemeente_naam"][code]) for code in codes]
    frame["provincie"] = [str(table["provincie"][code]) for code in codes]
    frame["inwoners"] = [int(table["inwoners"][code]) for code in codes]
    frame["jaccard"] = np.divide(
        (overlap.jaccard[:, :-1, -1] * held).sum(axis=1),
        count,
        out=np.full(len(count), np.nan),
        where=count > 0,
    )
    frame["aantal_gelijk"] = (overlap.gelijk[:, :-1, -1] & held).sum(axis=1)
    frame["aantal_indelingen"] = count
    moved = gegevens.verhuizingen.groupby("gemeente_code")["indeling"].agg(";".join)
    frame["wisselt_in"] = [str(moved.get(code, "")) for code in codes]
    return frame


def _kerngetallen(gegevens: Voorstelgegevens) -> pd.DataFrame:
    voorstel, bundel = gegevens.voorstel, gegevens.congruentie.bundel
    eisen = voorstel.eisen
    rows = [
        ("kosten", voorstel.kosten, "Paren gemeenten waarover voorstel en indelingen verschillen."),
        ("ondergrens", voorstel.ondergrens, "Geen enkele indeling kost minder."),
        ("gat", voorstel.gat, "Kosten boven de ondergrens."),
        ("bewezen_optimaal", float(voorstel.is_optimaal), "1: bewezen dat niets minder kost."),
        (
            "kosten_beste_bestaande",
            voorstel.kosten_beste_bestaande,
            voorstel.beste_bestaande or "Geen gekozen indeling voldoet aan de eisen.",
        ),
        ("regios", len(voorstel.indeling.regios), "Regio's van het voorstel."),
        ("indelingen", len(bundel.indelingen), "Gekozen indelingen."),
        ("minimum_inwoners", eisen.min_inwoners, "Gevraagd per regio; 0 is geen minimum."),
        ("minimum_gemeenten", eisen.min_gemeenten, "Gevraagd per regio."),
        ("gevraagde_regios", eisen.aantal_regios, "Leeg: vrij."),
        ("seconden", gegevens.seconden, "Grens aan de zoektijd."),
        ("zaad", voorstel.zaad, "Begin van de reeks toevalsgetallen."),
    ]
    values = [float("nan") if value is None else float(value) for _, value, _ in rows]
    return pd.DataFrame(
        {
            "getal": [name for name, _, _ in rows],
            "waarde": values,
            "toelichting": [text for _, _, text in rows],
        }
    )


def _ja_nee(values: pd.Series[bool]) -> list[str]:
    return ["ja" if value else "nee" for value in values]
