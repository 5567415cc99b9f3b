"""What gemeenten weigh by the user, beside their inwoners."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from lappendeken.analyse.gewicht import compute_eigen_gewichten, describe_eigen_gewichten
from lappendeken.errors import SelectieError
from lappendeken.gegevens.eigengewicht import load_gewicht, split_gewicht
from lappendeken.opdracht.gedeeld.invoer import Invoer

if TYPE_CHECKING:
    import pandas as pd

    from lappendeken.analyse.congruentie import Congruentie

Weging = Callable[["Congruentie"], "pd.DataFrame | None"]


def weigh_eigen(invoer: Invoer, gewicht: str) -> Weging:
    """Read a column of weights, and return what lays it over a choice.

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
        return lambda _: None
    if invoer.catalogus.eenheid.is_eigen:
        msg = "--gewicht gaat nu alleen over gemeenten. Laat dat weg, of laat --eenheid weg."
        raise SelectieError(msg)
    path, column = split_gewicht(gewicht)
    found = load_gewicht(path, column, invoer.catalogus)
    invoer.add_bestand(
        path, found.meldingen, soort="gewicht", inhoud=f"kolom {found.naam}, om mee te wegen"
    )

    def weigh(congruentie: Congruentie) -> pd.DataFrame:
        weights = compute_eigen_gewichten(congruentie, found.waarden)
        said = describe_eigen_gewichten(weights, found.naam, landelijk=congruentie.is_landelijk)
        invoer.add_melding(said)
        return weights

    return weigh
