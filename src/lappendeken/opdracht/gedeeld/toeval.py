"""What geography alone gives, for the jobs around a report."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from lappendeken.analyse.congruentie import Congruentie
from lappendeken.analyse.nulmodel import Nulmodel, compute_nulmodel
from lappendeken.analyse.onbekend import blank
from lappendeken.opdracht.gedeeld.uitkomst import Stap
from lappendeken.tabellen.nulmodel import add_nulmodel


def draw_nulmodel(
    congruentie: Congruentie, trekkingen: int, stap: Stap, *, groei: bool
) -> Nulmodel:
    """Draw indelingen by chance; with ``groei`` their regios grow, else they keep their sizes."""
    stap("Vergelijken met toeval")
    return compute_nulmodel(congruentie.bundel, trekkingen=trekkingen, op_grootte=not groei)


def list_tabellen(congruentie: Congruentie, nulmodel: Nulmodel) -> Mapping[str, pd.DataFrame]:
    """Return the tables of a choice with what geography alone gives."""
    tabellen = add_nulmodel(congruentie.tabellen, nulmodel)
    if not congruentie.heeft_inwoners:
        tabellen["landelijk"] = blank(tabellen["landelijk"])
    return tabellen
