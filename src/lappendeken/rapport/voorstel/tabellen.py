"""The tables that a voorstel writes; their columns are in the dictionary."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from lappendeken.analyse.afweging import compute_voorstelafweging
from lappendeken.analyse.gevolgen import compute_gevolgen
from lappendeken.analyse.regiogevolgen import compute_regiogevolgen
from lappendeken.basis.tekst import fold, join_namen
from lappendeken.maten import Bundel, compute_regios
from lappendeken.rapport.voorstel.gegevens import Voorstelgegevens
from lappendeken.tabellen.woordenboek import load_woordenboek


def build_tabellen(gegevens: Voorstelgegevens) -> Mapping[str, pd.DataFrame]:
    """Return the tables by name, in the order in which they are written.

    Notes
    -----
    Nothing here depends on how fast the machine is, unless the brake on time cut the search
    short: the history of the search stays out.
    """
    pairs = [(i, gegevens.voorstel.indeling) for i in gegevens.indelingen]
    people = gegevens.congruentie.gemeentetabel["inwoners"]
    found = {
        "kerngetallen": _kerngetallen(gegevens),
        "voorstelgemeenten": _gemeenten(gegevens),
        "voorstelregios": build_regios(gegevens),
        "prijs": _with_ja_nee(gegevens.voorstel.per_indeling, "voldoet"),
        "gevolgen": compute_gevolgen(pairs, people),
        "regiogevolgen": compute_regiogevolgen(pairs, people),
        "provincieverschillen": gegevens.provincies,
        "afweging": compute_voorstelafweging(gegevens.met_voorstel, gegevens.namen),
        "verhuizingen": gegevens.verhuizingen,
        "bronnen": gegevens.congruentie.bronnen,
    }
    if gegevens.pareto is not None:
        found["pareto"] = _with_ja_nee(gegevens.pareto, "voldoet", "is_pareto")
    return load_woordenboek("voorstel").order(found)


def build_voorsteltabel(gegevens: Voorstelgegevens) -> pd.DataFrame:
    """Return ``gemeente_code, regio_code, regio_naam`` of every gemeente, by code."""
    indeling = gegevens.voorstel.indeling
    rows = [(g, r, indeling.regionamen[r]) for g, r in sorted(indeling.hoofdregio.items())]
    return pd.DataFrame(rows, columns=["gemeente_code", "regio_code", "regio_naam"])


def build_regios(gegevens: Voorstelgegevens) -> pd.DataFrame:
    """Return one row per regio of the proposal, by name."""
    gemeenten = gegevens.congruentie.gemeentetabel
    bundel, voorstel = gegevens.congruentie.bundel, gegevens.voorstel
    alone = Bundel(
        (voorstel.indeling,), bundel.gemeenten, bundel.inwoners, bundel.grenzen, bundel.drempel
    )
    regios = compute_regios(alone).rename(columns={"naden_km": "grens_km"})
    named = voorstel.regionamen.drop(columns="regio_naam")
    regios = regios.merge(named, on="regio_code", validate="one_to_one")
    regios["grootste_gemeente_naam"] = regios["grootste_gemeente"].map(gemeenten["gemeente_naam"])
    regios["provincies"] = [
        ";".join(
            sorted(gemeenten["provincie"][list(voorstel.indeling.leden[r])].unique(), key=fold)
        )
        for r in regios["regio_code"]
    ]
    return regios.sort_values("regio_naam", key=lambda names: names.map(fold), ignore_index=True)


def _gemeenten(gegevens: Voorstelgegevens) -> pd.DataFrame:
    beside = gegevens.naast
    held = beside.beide.T
    named = gegevens.congruentie.gemeentetabel[["gemeente_naam", "provincie", "inwoners"]]
    frame = build_voorsteltabel(gegevens).join(named, on="gemeente_code")
    shared = pd.DataFrame(beside.jaccard.T)
    # Missing where no chosen indeling holds the gemeente.
    frame["jaccard"] = shared.where(held).mean(axis=1)
    frame["aantal_gelijk"] = beside.gelijk.sum(axis=0)
    frame["aantal_indelingen"] = held.sum(axis=1)
    moved = gegevens.verhuizingen.groupby("gemeente_code")["indeling"].agg(";".join)
    frame["wisselt_in"] = [str(moved.get(code, "")) for code in frame["gemeente_code"]]
    return frame


def _kerngetallen(gegevens: Voorstelgegevens) -> pd.DataFrame:
    voorstel = gegevens.voorstel
    eisen = voorstel.eisen
    best = join_namen(voorstel.beste_bestaanden)
    rows = (
        ("kosten", voorstel.kosten, f"Verschillen per paar gemeenten, één stem per {eisen.stem}."),
        (
            "bewezen_ondergrens",
            voorstel.bewezen_ondergrens,
            "Bewezen: geen indeling die aan de eisen voldoet, kost minder.",
        ),
        ("bewezen_optimaal", voorstel.is_optimaal, "1: de kosten zijn die grens, beter kan niet."),
        ("ondergrens", voorstel.ondergrens, "Som over paren: geen enkele indeling kost minder."),
        ("gat", voorstel.gat, "Kosten boven de ondergrens."),
        (
            "kosten_beste_bestaande",
            voorstel.kosten_beste_bestaande,
            best or "Geen gekozen indeling voldoet aan de eisen.",
        ),
        ("regios", len(voorstel.indeling.regios), "Regio's van het voorstel."),
        ("indelingen", len(gegevens.indelingen), "Gekozen indelingen."),
        ("stem_per_domein", eisen.stem == "domein", "1: één stem per domein; 0: per indeling."),
        ("minimum_inwoners", eisen.min_inwoners, "Gevraagd per regio; 0 is geen minimum."),
        ("minimum_gemeenten", eisen.min_gemeenten, "Gevraagd per regio."),
        ("gevraagde_regios", eisen.aantal_regios, "Leeg: vrij."),
        ("seconden", gegevens.seconden, "Rem op de zoektijd."),
        (
            "afgebroken",
            voorstel.afgebroken,
            "1: de rem was nodig; een andere computer kan afwijken.",
        ),
        ("zaad", voorstel.zaad, "Begin van de reeks toevalsgetallen."),
    )
    frame = pd.DataFrame(rows, columns=["getal", "waarde", "toelichting"])
    return frame.assign(waarde=frame["waarde"].astype(float))


def _with_ja_nee(frame: pd.DataFrame, *columns: str) -> pd.DataFrame:
    """Write truth in words."""
    return frame.assign(**{name: frame[name].map({True: "ja", False: "nee"}) for name in columns})
