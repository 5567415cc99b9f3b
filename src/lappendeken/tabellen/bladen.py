"""The sheets of the Excel file that sum up: for a person, and in no CSV."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from lappendeken.analyse.congruentie import Congruentie, weighted_mean
from lappendeken.analyse.register import Registercontrole
from lappendeken.analyse.uitwerking import Uitwerking
from lappendeken.basis.tekst import fold
from lappendeken.maten import MATEN
from lappendeken.model.indeling import Indeling
from lappendeken.tabellen.samenvatting import compute_samenvatting
from lappendeken.tabellen.veldbladen import build_veldbladen

HELFT = 0.5

_TELLINGEN = {
    "aantal_gemeenten": "Gemeenten",
    "aantal_inwoners": "Inwoners",
    "aantal_indelingen": "Indelingen",
    "aantal_domeinen": "Domeinen",
    "kernregios": "Kernregio's",
    "kernregios_van_een_gemeente": "Kernregio's van één gemeente",
    "join_componenten": "Delen van het land waartussen niemand samenwerkt",
    "grenzen_km": "Gemeentegrenzen (km)",
    "naden_km": "Grens met minstens één regiogrens (km)",
    "harde_naden_km": "Grens die elke indeling trekt (km)",
    "harde_naden": "Grenzen die elke indeling trekt",
}


def build_bladen(
    uitwerking: Uitwerking,
    landelijk: pd.DataFrame,
    maatlat: Indeling | None,
    register: Registercontrole | None = None,
) -> dict[str, pd.DataFrame]:
    """Return the tables that sum up a report, as ``werkboek`` in the dictionary says.

    Parameters
    ----------
    uitwerking
        What was compared, perhaps narrowed to a selection, and what lies beside it.
    landelijk
        The national table, perhaps with what geography alone gives.
    maatlat
        What the indelingen lie beside; ``None`` leaves the sheet out.
    register
        What people wrote about the crossings of the reference.
    """
    congruentie = uitwerking.congruentie
    found = {
        "samenvatting": _build_samenvatting(congruentie, landelijk),
        "provincies": compute_provincies(congruentie),
        "machtsbalans": compute_machtsbalans(congruentie),
        "gevoeligheid": uitwerking.gevoeligheid,
    }
    if maatlat is not None:
        found["maatlat"] = uitwerking.lay_maatlat(maatlat)
    found["referentie"] = uitwerking.kandidatentabel
    return {**found, **build_veldbladen(uitwerking, register)}


def _build_samenvatting(congruentie: Congruentie, landelijk: pd.DataFrame) -> pd.DataFrame:
    found = compute_samenvatting(congruentie, landelijk)
    # Settings of the draws stand in landelijk.
    found = found[~found["maat"].str.startswith("nulmodel_")].reset_index(drop=True)
    found.insert(0, "omschrijving", [_describe(str(name)) for name in found["maat"]])
    return found


def _describe(name: str) -> str:
    plain = name.removesuffix("_inwoners")
    if plain in MATEN and name != plain:
        return f"{MATEN[plain].naam}, partners naar inwoners"
    return MATEN[name].naam if name in MATEN else _TELLINGEN.get(name, name)


def compute_provincies(congruentie: Congruentie) -> pd.DataFrame:
    """Return the means of each provincie with a reported gemeente, over all of its gemeenten.

    Returns
    -------
    pandas.DataFrame
        In the order of the alphabet, with the country last.
    """
    everyone = congruentie.alle_gemeenten
    shown = set(congruentie.gemeentetabel.loc[list(congruentie.gemeld), "provincie"])
    where, inwoners = everyone["provincie"].to_numpy(), everyone["inwoners"].to_numpy(float)
    maten = ("congruentie", "nestheid", "tafels", "vaste_partners", "alle_partners")
    values = {kolom: everyone[kolom].to_numpy(dtype=float, na_value=np.nan) for kolom in maten}
    rows = []
    for name in (*sorted(shown, key=fold), "Nederland"):
        here = (where == name) | (name == "Nederland")
        weight, plain = inwoners[here], np.ones(here.sum())
        means = {kolom: weighted_mean(values[kolom][here], plain) for kolom in maten}
        rows.append(
            {
                "provincie": name,
                "gemeenten": len(weight),
                "inwoners": int(weight.sum()),
                "congruentie": means.pop("congruentie"),
                "congruentie_naar_inwoners": weighted_mean(values["congruentie"][here], weight),
                **means,
            }
        )
    return pd.DataFrame(rows)


def compute_machtsbalans(congruentie: Congruentie) -> pd.DataFrame:
    """Return per indeling how much of its regios one gemeente is.

    Returns
    -------
    pandas.DataFrame
        Of the regios of two or more gemeenten that are reported: how many there are, how
        many have more than half of the inwoners in one gemeente, and the middle and the
        highest share.
    """
    regios = congruentie.regios
    several = regios[(regios["gemeenten"] > 1) & regios["aandeel_grootste"].notna()]
    rows: list[Mapping[str, object]] = []
    for indeling in congruentie.bundel.indelingen:
        mine = several[several["indeling"] == indeling.slug]
        shares = mine["aandeel_grootste"].astype(float)
        rows.append(
            {
                "indeling": indeling.slug,
                "naam": indeling.naam,
                "regios": len(mine),
                "boven_helft": int((shares > HELFT).sum()),
                "mediaan_grootste": shares.median(),
                "hoogste_grootste": shares.max(),
                "grootste_gemeente": (
                    str(mine["grootste_gemeente"].iloc[int(shares.argmax())]) if len(mine) else ""
                ),
                "mediaan_effectief": mine["effectief_aantal"].astype(float).median(),
            }
        )
    return pd.DataFrame(rows)
