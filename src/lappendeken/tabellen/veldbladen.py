"""The sheets of the Excel file on what the field asks for: the two tests, a base, weight."""

from __future__ import annotations

import pandas as pd

from lappendeken.analyse.congruentie import Congruentie
from lappendeken.analyse.gewicht import compute_gelijken, compute_gewichten, compute_klassen
from lappendeken.analyse.referentie import find_kandidaten, find_reference
from lappendeken.analyse.register import Registercontrole, check_register, list_kruisingen
from lappendeken.analyse.toetsen import (
    compute_basis,
    compute_toetsen,
    list_sociaal,
    list_uitzonderingen,
)
from lappendeken.gegevens.catalogus import Catalogus

_UITZONDERING = (
    *("indeling", "domein", "regio_code", "regio_naam", "gemeente_code", "gemeente_naam"),
    *("inwoners", "doelregio_code", "doelregio_naam", "blijft_naam", "gemotiveerd", "reden"),
)


def build_veldbladen(
    congruentie: Congruentie, catalogus: Catalogus, register: Registercontrole | None = None
) -> dict[str, pd.DataFrame]:
    """Return the sheets, as ``werkboek`` in the dictionary says; what cannot be is left out.

    Parameters
    ----------
    congruentie
        What was compared, perhaps narrowed to a selection.
    catalogus
        Where the reference and the sociaal domein are found.
    register
        What people wrote about the crossings.
    """
    bundel, table = congruentie.bundel, congruentie.gemeentetabel
    found: dict[str, pd.DataFrame] = {}
    reference = find_reference(catalogus, bundel.indelingen)
    if reference is not None:
        found["toetsen"] = compute_toetsen(bundel.indelingen, reference, table, congruentie.gemeld)
        control = register or check_register(list_kruisingen(bundel.indelingen, reference, table))
        found["uitzonderingen"] = _say_gemotiveerd(
            list_uitzonderingen(control, congruentie.gemeld), bekend=register is not None
        )
    kern = list_sociaal(catalogus)
    if kern:
        candidates = find_kandidaten(catalogus, bundel.indelingen, bundel.gemeenten)
        found["basis"] = compute_basis(kern, candidates, table, congruentie.gemeld)
    found["gelijken"] = compute_gelijken(congruentie)
    found["grootteklassen"] = compute_klassen(found["gelijken"])
    weights = compute_gewichten(congruentie)
    found["gewichten"] = weights.assign(
        boven_helft=weights["boven_helft"].map({True: "ja", False: "nee"})
    )
    return found


def _say_gemotiveerd(rows: pd.DataFrame, *, bekend: bool) -> pd.DataFrame:
    """Say ``ja`` or ``nee``, and nothing when there is no register."""
    said = rows["gemotiveerd"].map({True: "ja", False: "nee"}) if bekend else ""
    return rows.assign(gemotiveerd=said)[list(_UITZONDERING)]
