"""A scenario to start from: what makes every regio of one indeling fit another."""

from __future__ import annotations

import pandas as pd

from lappendeken.analyse.scenario.lezen import NIEUW
from lappendeken.analyse.vergelijk.verhuizing import compute_verhuizingen, name_regio
from lappendeken.model.gebiedskaart import Grenzen
from lappendeken.model.indeling import Indeling


def build_voorbeeld(
    indeling: Indeling, doel: Indeling, gemeentetabel: pd.DataFrame, grenzen: Grenzen
) -> pd.DataFrame:
    """Write the fewest moves that make an indeling fit another as a scenario.

    Returns
    -------
    pandas.DataFrame
        ``indeling, gemeente, naar_regio, reden``, as a user types them.
    """
    moves = compute_verhuizingen(indeling, doel, gemeentetabel, grenzen).tabel
    return pd.DataFrame(
        {
            "indeling": indeling.kenmerken.reeks,
            "gemeente": moves["gemeente_naam"],
            "naar_regio": [
                naam if code in indeling.leden else f"{NIEUW} {naam}"
                for code, naam in zip(moves["naar_code"], moves["naar_naam"], strict=True)
            ],
            "reden": f"voorbeeld: dan past elke {name_regio(indeling)} in een {name_regio(doel)}",
        }
    )
