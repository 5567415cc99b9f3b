"""What it would change and cost if b came in the place of a."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from lappendeken.model.indeling import Indeling
from lappendeken.rapport.gedeeld.gevolgen import TITEL, build_gevolgen, list_kopieen
from lappendeken.rapport.gedeeld.naast.model import Blok


def build_vervanging(
    a: Indeling, b: Indeling, anderen: Sequence[Indeling], inwoners: pd.Series
) -> Blok:
    """Return what changes when b comes in the place of a, with what is unknown."""
    people = {str(g): float(n) for g, n in inwoners.astype(float).items()}
    deel = build_gevolgen("gevolgen-tabel", [(f"{b.naam} in plaats van {a.naam}", a, b)], people)
    return Blok("gevolgen", TITEL, replace(deel, zinnen=(*deel.zinnen, *list_kopieen(b, anderen))))
