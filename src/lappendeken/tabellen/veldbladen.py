"""The sheets of the Excel file on what the field asks for: the two tests, a base, weight."""

from __future__ import annotations

import pandas as pd

from lappendeken.analyse.register import Registercontrole
from lappendeken.analyse.uitwerking import Uitwerking

_UITZONDERING = (
    *("indeling", "domein", "regio_code", "regio_naam", "gemeente_code", "gemeente_naam"),
    *("inwoners", "doelregio_code", "doelregio_naam", "blijft_naam", "gemotiveerd", "reden"),
)


def build_veldbladen(
    uitwerking: Uitwerking, register: Registercontrole | None = None
) -> dict[str, pd.DataFrame]:
    """Return the sheets, as ``werkboek`` in the dictionary says; what cannot be is left out.

    Parameters
    ----------
    uitwerking
        What lies beside a congruentie, perhaps narrowed to a selection.
    register
        What people wrote about the crossings.
    """
    found: dict[str, pd.DataFrame] = {}
    against = uitwerking.tegenover
    if against is not None:
        found["toetsen"] = against.toetsen
        found["uitzonderingen"] = _say_gemotiveerd(
            against.list_uitzonderingen(register), bekend=register is not None
        )
    if uitwerking.sociaal:
        found["basis"] = uitwerking.basis
    found["gelijken"] = uitwerking.gelijken
    found["grootteklassen"] = uitwerking.klassen
    weights = uitwerking.gewichten
    found["gewichten"] = weights.assign(
        boven_helft=weights["boven_helft"].map({True: "ja", False: "nee"})
    )
    return found


def _say_gemotiveerd(rows: pd.DataFrame, *, bekend: bool) -> pd.DataFrame:
    """Say ``ja`` or ``nee``, and nothing when there is no register."""
    said = rows["gemotiveerd"].map({True: "ja", False: "nee"}) if bekend else ""
    return rows.assign(gemotiveerd=said)[list(_UITZONDERING)]
