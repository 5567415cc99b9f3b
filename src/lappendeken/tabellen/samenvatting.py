"""The selection beside the country: every mean and count of ``landelijk``, twice."""

from __future__ import annotations

import numpy as np
import pandas as pd

from lappendeken.analyse.congruentie import Congruentie

_SLEUTEL = ["maat", "weging"]
_VAN_HET_LAND = ("join_componenten",)
"""Counts that say nothing of a part of the country."""


def compute_samenvatting(
    congruentie: Congruentie, landelijk: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Return every mean and count for what is reported, beside the whole country.

    Parameters
    ----------
    congruentie
        What was compared, perhaps narrowed to a selection.
    landelijk
        The national table, perhaps with what geography alone gives.

    Returns
    -------
    pandas.DataFrame
        ``maat, weging, selectie, nederland`` and, when ``landelijk`` has it, ``nul``; in
        the order of ``landelijk``. Of a report on everything both are equal. Borders count
        for a selection when it has a side of them, kernregio's when it has a member.
    """
    country = congruentie.landelijk if landelijk is None else landelijk
    found = country[_SLEUTEL].reset_index(drop=True)
    # Settings of the null model stand in the table and are of no selection.
    found = found.assign(
        selectie=list_selectie(congruentie, country), nederland=country["waarde"].to_numpy(float)
    )
    return found if "nul" not in country else found.assign(nul=country["nul"].to_numpy(float))


def list_selectie(congruentie: Congruentie, landelijk: pd.DataFrame) -> list[float]:
    """Return what is reported of each row of the national table; missing where it has none."""
    counted = congruentie.selectie
    keys = zip(counted["maat"], counted["weging"], strict=True)
    here = dict(zip(keys, counted["waarde"].astype(float), strict=True))
    kernen = congruentie.kernregios["kernregio"].value_counts()
    here[("kernregios", "geen")] = float(len(kernen))
    here[("kernregios_van_een_gemeente", "geen")] = float((kernen == 1).sum())
    if not congruentie.is_landelijk:
        for name in _VAN_HET_LAND:
            here[(name, "geen")] = np.nan
    rows = zip(landelijk["maat"], landelijk["weging"], strict=True)
    return [here.get(row, np.nan) for row in rows]
