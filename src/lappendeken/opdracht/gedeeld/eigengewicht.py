"""What gemeenten weigh by the user, beside their inwoners."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lappendeken.analyse.gewicht import compute_eigen_gewichten, describe_eigen_gewichten
from lappendeken.errors import SelectieError
from lappendeken.gegevens.eigengewicht import Eigengewicht, load_gewicht, split_gewicht
from lappendeken.opdracht.gedeeld.invoer import Invoer

if TYPE_CHECKING:
    import pandas as pd

    from lappendeken.analyse.congruentie import Congruentie


def name_bestand(gewicht: str) -> str:
    """Return a file and column without the folders before them, for a command that repeats."""
    return re.sub(r"^.*[/\\\\]", "", gewicht)


def read_eigen(invoer: Invoer, gewicht: str) -> Eigengewicht | None:
    """Read a column of weights; ``None`` when none was given.

    Parameters
    ----------
    invoer
        The data of the run; it remembers the file.
    gewicht
        A file, and perhaps ``:column``; empty for none.

    Raises
    ------
    LappendekenError
        If the file or the column is no good, or other units than gemeenten are divided.
    """
    if not gewicht:
        return None
    if invoer.catalogus.eenheid.is_eigen:
        msg = "--gewicht gaat nu alleen over gemeenten. Laat dat weg, of laat --eenheid weg."
        raise SelectieError(msg)
    path, column = split_gewicht(gewicht)
    found = load_gewicht(path, column, invoer.catalogus)
    invoer.add_bestand(
        path, found.meldingen, soort="gewicht", inhoud=f"kolom {found.naam}, om mee te wegen"
    )

    return found


def weigh_eigen(
    invoer: Invoer, gewicht: Eigengewicht | None, congruentie: Congruentie
) -> pd.DataFrame | None:
    """Lay a column of weights over a choice, and tell the user what it says."""
    if gewicht is None:
        return None
    weights = compute_eigen_gewichten(congruentie, gewicht.waarden)
    whole = congruentie.is_landelijk
    invoer.add_melding(describe_eigen_gewichten(weights, gewicht.naam, landelijk=whole))
    return weights
