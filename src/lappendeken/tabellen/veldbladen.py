"""The sheets of the Excel file on what the field asks for: the two tests, a base, weight."""

from __future__ import annotations

import pandas as pd

from lappendeken.analyse.congruentie import Congruentie
from lappendeken.analyse.gewicht import compute_gelijken, compute_gewichten, compute_klassen
from lappendeken.analyse.referentie import find_kandidaten, find_reference
from lappendeken.analyse.register import Registercontrole, check_register, list_kruisingen
from lappendeken.analyse.toetsen import compute_basis, compute_toetsen
from lappendeken.gegevens.catalogus import Catalogus

GROEP = "sociaal domein"

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
        found["uitzonderingen"] = list_uitzonderingen(
            congruentie,
            register or check_register(list_kruisingen(bundel.indelingen, reference, table)),
            bekend=register is not None,
        )
    kern = [catalogus.indeling(slug) for slug in catalogus.list_groep(GROEP)]
    if kern:
        candidates = find_kandidaten(catalogus, bundel.indelingen, bundel.gemeenten)
        found["basis"] = compute_basis(kern, candidates, table, congruentie.gemeld)
    found["gelijken"] = compute_gelijken(congruentie)
    found["grootteklassen"] = compute_klassen(congruentie)
    weights = compute_gewichten(congruentie)
    found["gewichten"] = weights.assign(
        boven_helft=weights["boven_helft"].map({True: "ja", False: "nee"})
    )
    return found


def list_uitzonderingen(
    congruentie: Congruentie, controle: Registercontrole, *, bekend: bool
) -> pd.DataFrame:
    """Return who crosses the reference here, with the reason that was written.

    ``gemotiveerd`` is ``ja`` or ``nee``, and empty when there is no register.
    """
    rows = controle.kruisingen
    here = (rows["klasse"] == "kruist") & rows["gemeente_code"].isin(congruentie.gemeld)
    found = rows[here].reset_index(drop=True)
    said = found["gemotiveerd"].map({True: "ja", False: "nee"}) if bekend else ""
    return found.assign(gemotiveerd=said)[list(_UITZONDERING)]
