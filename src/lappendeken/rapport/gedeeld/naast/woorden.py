"""Words that pages with two states side by side share."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from lappendeken.basis.tekst import format_getal
from lappendeken.model.indeling import Indeling
from lappendeken.rapport.gedeeld.woorden import tel

RELATIES: Mapping[str, str] = {
    "gelijk": "gelijk",
    "a_in_b": "a past in b",
    "b_in_a": "b past in a",
    "kruisend": "kruisend",
    "erin": "past erin",
    "omvat": "omvat haar",
    "": "geen gemeente gemeen",
}
VERANTWOORDING = (
    "Meer congruentie is niet vanzelf beter. Deze pagina beschrijft wat er verandert, voor wie "
    "en hoeveel; of dat gewenst is, is een afweging die cijfers niet maken."
)


def tel_gemeenten(frame: pd.DataFrame) -> str:
    """Count the gemeenten of a table and their inwoners: ``2 gemeenten (30 inwoners)``."""
    count = tel(len(frame), "gemeente", "gemeenten")
    if frame["inwoners"].isna().any():
        return count
    return f"{count} ({tel(float(frame['inwoners'].sum()), 'inwoner', 'inwoners')})"


def name_met_stand(indeling: Indeling) -> str:
    """Return the name of an indeling with its stand, and since when it no longer holds."""
    meta = indeling.kenmerken
    return f"{meta.naam} ({', '.join(filter(None, (str(meta.stand), meta.geldigheid)))})"


def format_km(km: float) -> str:
    """Write a length above 0; what rounds to nothing is still there."""
    return f"{format_getal(km, 1)} km" if round(km, 1) else "minder dan 0,1 km"
