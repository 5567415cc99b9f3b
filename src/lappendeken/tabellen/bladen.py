"""The sheets of the Excel file that sum up: for a person, and in no CSV."""

from __future__ import annotations

import pandas as pd

from lappendeken.analyse.congruentie import Congruentie
from lappendeken.analyse.register import Registercontrole
from lappendeken.analyse.uitwerking import Uitwerking
from lappendeken.maten import MATEN
from lappendeken.model.indeling import Indeling
from lappendeken.tabellen.samenvatting import compute_samenvatting
from lappendeken.tabellen.veldbladen import build_veldbladen

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
        "provincies": uitwerking.provincies,
        "machtsbalans": uitwerking.machtsbalans,
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
