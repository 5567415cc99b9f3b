"""The tables that ``vergelijk`` and ``scenario`` write, in the order of their files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields

import pandas as pd

from lappendeken.analyse.afweging import compute_scenarioafweging, compute_vergelijkafweging
from lappendeken.analyse.gevolgen import compute_gevolgen
from lappendeken.analyse.provincies import compute_provincies
from lappendeken.analyse.regiogevolgen import compute_regiogevolgen
from lappendeken.analyse.scenario import Alternatief, Scenariovergelijking
from lappendeken.analyse.vergelijk.vergelijking import Vergelijking
from lappendeken.analyse.vergelijk.wijzigingen import Wijzigingen
from lappendeken.model.indeling import Indeling
from lappendeken.tabellen.woordenboek import load_woordenboek


def list_vergelijktabellen(
    vergelijking: Vergelijking,
    anderen: Sequence[Indeling],
    wijzigingen: Wijzigingen | None,
    bronnen: pd.DataFrame,
    inwoners: pd.Series,
) -> dict[str, pd.DataFrame]:
    """Return name to table, in the order of the dictionary.

    Parameters
    ----------
    vergelijking
        What was computed.
    anderen
        The other chosen indelingen.
    wijzigingen
        Between two standen of one reeks, if a and b are that.
    bronnen
        The sources.
    inwoners
        By gemeente code; may be missing.
    """
    a, b = vergelijking.a, vergelijking.b
    woordenboek = load_woordenboek("vergelijk")
    roles = [("a", a), ("b", b), *(("ander", other) for other in anderen)]
    found = {
        "vergeleken": _list_vergeleken([i for _, i in roles]).assign(rol=[rol for rol, _ in roles]),
        "indelingspaar": vergelijking.paar,
        "kruistabel": vergelijking.kruistabel,
        "splitsingen": vergelijking.splitsingen,
        "verhuislijst": pd.concat(
            [
                lijst.tabel.assign(lijst=name)
                for name, lijst in (
                    ("a_in_b", vergelijking.a_in_b),
                    ("b_in_a", vergelijking.b_in_a),
                    ("gelijk", vergelijking.gelijk),
                )
            ],
            ignore_index=True,
        ),
        "effect_landelijk": vergelijking.effect_landelijk,
        "effect_gemeenten": vergelijking.effect_gemeenten,
        "effect_indelingen": vergelijking.effect_indelingen,
        "gevolgen": compute_gevolgen([(a, b)], inwoners),
        "regiogevolgen": compute_regiogevolgen([(a, b)], inwoners),
        "provincieverschillen": compute_provincies(vergelijking.effect_gemeenten),
        "afweging": compute_vergelijkafweging(vergelijking, (a.naam, b.naam), inwoners),
        "toewijzingen": pd.concat([a.to_frame(), b.to_frame()], ignore_index=True),
        "bronnen": bronnen,
    }
    if wijzigingen:
        found["wijzigingen_regios"] = wijzigingen.regios
        found["wijzigingen_gemeenten"] = wijzigingen.gemeenten
    return woordenboek.order(found)


def list_scenariotabellen(
    resultaat: Scenariovergelijking, bronnen: pd.DataFrame
) -> dict[str, pd.DataFrame]:
    """Return name to table, in the order of the dictionary."""

    def gather(which: Callable[[Alternatief], pd.DataFrame]) -> pd.DataFrame:
        frames = [which(a).assign(alternatief=a.scenario.naam) for a in resultaat.alternatieven]
        # A frame without rows says nothing about the kinds of its columns.
        return pd.concat([f for f in frames if len(f)] or frames[:1], ignore_index=True)

    woordenboek = load_woordenboek("scenario")
    found = {
        name: gather(lambda alternatief, name=name: getattr(alternatief, name))  # type: ignore[misc]
        for name in (field.name for field in fields(Alternatief))
        if name in woordenboek.tabellen
    }
    for name, column in (("naden", "hard_voor"), ("naden", "hard_na"), ("aandacht", "nu_al")):
        found[name][column] = ["ja" if value else "nee" for value in found[name][column]]
    found["alternatieven"] = resultaat.tabel
    vandaag = resultaat.vandaag
    people = resultaat.vandaag.gemeentetabel["inwoners"]
    found["gevolgen"] = gather(lambda a: compute_gevolgen(a.pair_gewijzigd(vandaag), people))
    found["regiogevolgen"] = gather(
        lambda a: compute_regiogevolgen(a.pair_gewijzigd(vandaag), people)
    )
    found["afweging"] = compute_scenarioafweging(resultaat)
    found["provincieverschillen"] = gather(lambda a: compute_provincies(a.verschuivingen))
    found["vergeleken"] = _list_vergeleken(resultaat.vandaag.bundel.indelingen)
    found["toewijzingen"] = gather(_list_toewijzingen)
    found["bronnen"] = bronnen
    # The criteria stand in the order that the user chose.
    return woordenboek.order(found) | {"alternatieven": resultaat.tabel}


def _list_vergeleken(indelingen: Sequence[Indeling]) -> pd.DataFrame:
    """Return which indelingen were used, how far they reach and whether they still hold."""
    return pd.DataFrame(
        {
            "indeling": i.slug,
            "naam": i.naam,
            "domein": i.domein,
            "stand": i.kenmerken.stand,
            "aantal_regios": len(i.regios),
            "aantal_gemeenten": sum(map(bool, i.regios_van.values())),
            "geldig_tot": i.kenmerken.geldig_tot,
            "achterhaald": "ja" if i.kenmerken.is_achterhaald else "nee",
        }
        for i in indelingen
    )


def _list_toewijzingen(alternatief: Alternatief) -> pd.DataFrame:
    changed = [
        indeling.to_frame()
        for indeling in alternatief.congruentie.bundel.indelingen
        if indeling.slug in alternatief.gewijzigd
    ]
    return pd.concat(changed, ignore_index=True)
