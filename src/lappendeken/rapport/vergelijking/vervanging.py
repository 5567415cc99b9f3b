"""What it would change and cost if b came in the place of a."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from lappendeken.analyse.regiogevolgen import compute_regiogevolgen
from lappendeken.model.indeling import Indeling
from lappendeken.rapport.gedeeld.gevolgen import TITEL, build_gevolgen, list_kopieen
from lappendeken.rapport.gedeeld.naast.model import Blok, Onderdeel
from lappendeken.rapport.gedeeld.regiogevolgen import TITEL as PER_REGIO
from lappendeken.rapport.gedeeld.regiogevolgen import build_regiogevolgen


def build_vervanging(
    a: Indeling, b: Indeling, anderen: Sequence[Indeling], inwoners: pd.Series
) -> Blok:
    """Return what changes when b comes in the place of a, with what is unknown."""
    people = {str(g): float(n) for g, n in inwoners.astype(float).items()}
    deel = build_gevolgen("gevolgen-tabel", [(f"{b.naam} in plaats van {a.naam}", a, b)], people)
    regios = build_regiogevolgen(
        "regiogevolgen-tabel", compute_regiogevolgen([(a, b)], inwoners), {a.slug: a.naam}
    )
    return Blok(
        "gevolgen",
        TITEL,
        replace(deel, zinnen=(*deel.zinnen, *list_kopieen(b, anderen))),
        onderdelen=(Onderdeel(PER_REGIO, regios),),
    )
