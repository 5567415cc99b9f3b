"""The null model beside the tables: what geography alone gives, in columns of their own.

The columns are there only when the null model was computed; a selection narrows them as
it narrows the table.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from lappendeken.analyse.nulmodel import Nulmodel
from lappendeken.tabellen.woordenboek import load_woordenboek

TREKKINGEN = 100
"""Draws behind a report by default: less than a second, and a standard error below 0.1%."""


def add_nulmodel(
    tabellen: Mapping[str, pd.DataFrame], nulmodel: Nulmodel
) -> dict[str, pd.DataFrame]:
    """Return the tables with the columns of the null model, where the dictionary has them.

    Parameters
    ----------
    tabellen
        :attr:`~lappendeken.analyse.congruentie.Congruentie.tabellen`, perhaps of a selection.
    nulmodel
        Of the same indelingen.
    """
    return load_woordenboek("rapport").order(
        {
            **tabellen,
            "gemeenten": _add_gemeenten(tabellen["gemeenten"], nulmodel),
            "indelingsparen": _add_paren(tabellen["indelingsparen"], nulmodel),
            "landelijk": _add_landelijk(tabellen["landelijk"], nulmodel),
        }
    )


def _add_gemeenten(gemeenten: pd.DataFrame, nulmodel: Nulmodel) -> pd.DataFrame:
    score = nulmodel.gemeenten.set_index("gemeente_code")["boven_toeval"]
    return gemeenten.assign(
        boven_toeval=score.reindex(gemeenten["gemeente_code"]).to_numpy(float),
    )


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
            "maat": ["nulmodel_trekkingen", "nulmodel_zaad", "nulmodel_op_grootte"],
            "weging": "geen",
            "waarde": [
                float(nulmodel.trekkingen),
                float(nulmodel.zaad),
                float(nulmodel.op_grootte),
            ],
            **dict.fromkeys(("nul", "nul_sd", "nul_standaardfout", "boven_toeval"), np.nan),
        }
    )
    return pd.concat([found, settings], ignore_index=True)
