"""The null model beside the tables: what geography alone gives, in columns of their own.

The columns are there only when the null model was computed; a selection narrows them as
it narrows the table.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import numpy as np
import pandas as pd

from lappendeken.analyse.nulmodel import Nulmodel
from lappendeken.tabellen.kolommen import KOLOMMEN, Kolom

TREKKINGEN = 100
"""Draws behind a report by default: less than a second, and a standard error below 0.1%."""

NA_KOLOM = "buren_partner"
"""The column of ``gemeenten`` behind which ``boven_toeval`` stands."""

NULKOLOMMEN: Mapping[str, tuple[Kolom, ...]] = MappingProxyType(
    {
        "gemeenten": (
            Kolom(
                "boven_toeval",
                "getal",
                "Congruentie boven wat de ligging alleen geeft, in standaardafwijkingen.",
            ),
        ),
        "indelingsparen": (
            Kolom("jaccard_nul", "aandeel", "De jaccard die de ligging alleen geeft."),
            Kolom(
                "jaccard_boven_toeval",
                "getal",
                "Jaccard boven wat de ligging alleen geeft, in standaardafwijkingen.",
            ),
        ),
        "landelijk": (
            Kolom("nul", "getal", "Wat de ligging alleen geeft: het gemiddelde over trekkingen."),
            Kolom("nul_sd", "getal", "Standaardafwijking over de trekkingen."),
            Kolom("nul_standaardfout", "getal", "Onzekerheid van nul door het aantal trekkingen."),
            Kolom("boven_toeval", "getal", "Waarde min nul, in standaardafwijkingen."),
        ),
    }
)
"""Table name to the columns that the null model adds."""


def add_nulmodel(
    tabellen: Mapping[str, pd.DataFrame], nulmodel: Nulmodel
) -> dict[str, pd.DataFrame]:
    """Return the tables with the columns of the null model.

    Parameters
    ----------
    tabellen
        :attr:`~lappendeken.analyse.congruentie.Congruentie.tabellen`, perhaps of a selection.
    nulmodel
        Of the same indelingen.
    """
    found = dict(tabellen)
    found["gemeenten"] = _add_gemeenten(tabellen["gemeenten"], nulmodel)
    found["indelingsparen"] = _add_paren(tabellen["indelingsparen"], nulmodel)
    found["landelijk"] = _add_landelijk(tabellen["landelijk"], nulmodel)
    return found


def list_kolommen(*, met_nulmodel: bool) -> Mapping[str, Sequence[Kolom]]:
    """Return the data dictionary, with the columns of the null model on request."""
    if not met_nulmodel:
        return KOLOMMEN
    found: dict[str, Sequence[Kolom]] = dict(KOLOMMEN)
    for name, extra in NULKOLOMMEN.items():
        kolommen = list(KOLOMMEN[name])
        places = [kolom.naam for kolom in kolommen]
        at = places.index(NA_KOLOM) + 1 if NA_KOLOM in places else len(places)
        found[name] = (*kolommen[:at], *extra, *kolommen[at:])
    return found


def _add_gemeenten(gemeenten: pd.DataFrame, nulmodel: Nulmodel) -> pd.DataFrame:
    score = nulmodel.gemeenten.set_index("gemeente_code")["boven_toeval"]
    found = gemeenten.copy()
    values = score.reindex(found["gemeente_code"]).to_numpy(float)
    found.insert(list(found.columns).index(NA_KOLOM) + 1, "boven_toeval", values)
    return found


def _add_paren(paren: pd.DataFrame, nulmodel: Nulmodel) -> pd.DataFrame:
    keys = ["indeling_a", "indeling_b"]
    drawn = nulmodel.indelingsparen.set_index(keys)
    index = pd.MultiIndex.from_frame(paren[keys])
    return paren.assign(
        jaccard_nul=drawn["jaccard_verwacht"].reindex(index).to_numpy(float),
        jaccard_boven_toeval=drawn["jaccard_boven_toeval"].reindex(index).to_numpy(float),
    )


def _add_landelijk(landelijk: pd.DataFrame, nulmodel: Nulmodel) -> pd.DataFrame:
    keys = ["maat", "weging"]
    drawn = nulmodel.landelijk.set_index(keys)
    index = pd.MultiIndex.from_frame(landelijk[keys])
    found = landelijk.assign(
        nul=drawn["verwacht"].reindex(index).to_numpy(float),
        nul_sd=drawn["sd"].reindex(index).to_numpy(float),
        nul_standaardfout=drawn["standaardfout"].reindex(index).to_numpy(float),
        boven_toeval=drawn["boven_toeval"].reindex(index).to_numpy(float),
    )
    settings = pd.DataFrame(
        {
            "maat": ["nulmodel_trekkingen", "nulmodel_zaad"],
            "weging": "geen",
            "waarde": [float(nulmodel.trekkingen), float(nulmodel.zaad)],
            **dict.fromkeys(("nul", "nul_sd", "nul_standaardfout", "boven_toeval"), np.nan),
        }
    )
    return pd.concat([found, settings], ignore_index=True)
