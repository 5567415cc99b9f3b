"""For whom a measure rises and falls, by provincie."""

from __future__ import annotations

import pandas as pd

from lappendeken.basis.tekst import join_namen
from lappendeken.rapport.gedeeld.bouwstenen import Deel
from lappendeken.rapport.gedeeld.tabel import Veld, build_tabel
from lappendeken.rapport.gedeeld.woorden import format_punten

TITEL = "Per provincie"
_ROND = 9


def build_provincies(id_: str, frame: pd.DataFrame) -> Deel:
    """Return where it rises and falls most, and every provincie in a table.

    Parameters
    ----------
    id_
        Of the table.
    frame
        From :func:`~lappendeken.analyse.provincies.compute_provincies`.
    """
    if frame.empty:
        return Deel()
    table = build_tabel(
        id_,
        "Gemeenten waar de congruentie stijgt en daalt, per provincie",
        frame,
        (
            Veld("provincie", "Provincie"),
            Veld("gemeenten", "Gemeenten", "aantal"),
            Veld("stijgt", "Stijgt voor", "aantal"),
            Veld("daalt", "Daalt voor", "aantal"),
            Veld("inwoners_stijgt", "Inwoners: stijgt", "aantal"),
            Veld("inwoners_daalt", "Inwoners: daalt", "aantal"),
            Veld("verschil", "Gemiddeld verschil (procentpunt)", "verschil"),
        ),
    )
    return Deel((describe_provincies(frame),), (table,))


def describe_provincies(frame: pd.DataFrame) -> str:
    """Name the provincies where the mean rises and falls most, all of them at a tie."""
    mean = frame["verschil"].round(_ROND)
    touched = frame[(frame["stijgt"] > 0) | (frame["daalt"] > 0)]
    if touched.empty:
        return "In geen enkele provincie verandert de congruentie."
    high, low = float(mean.max()), float(mean.min())
    where = {
        value: join_namen(str(naam) for naam in frame["provincie"][mean == value])
        for value in (high, low)
    }
    most = [f"{where[value]} ({format_punten(value)} procentpunt)" for value in (high, low)]
    if high > 0 > low:
        rise, fall = most
        return f"De congruentie stijgt gemiddeld het meest in {rise} en daalt het meest in {fall}."
    if high > 0:
        return (
            f"De congruentie stijgt gemiddeld het meest in {most[0]}; in geen provincie daalt zij "
            "gemiddeld."
        )
    if low < 0:
        return (
            f"De congruentie daalt gemiddeld het meest in {most[1]}; in geen provincie stijgt zij "
            "gemiddeld."
        )
    return "In elke provincie houden stijgingen en dalingen elkaar in evenwicht."
