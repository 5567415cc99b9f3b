"""The measures of the whole country, beside each other in one table."""

from __future__ import annotations

import math
from collections.abc import Mapping

import pandas as pd

from lappendeken.rapport.gedeeld.bouwstenen import Kolom, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_soort, cel_tekst, cel_verschil

Maten = Mapping[tuple[str, str], float]
"""(maat, weging) to number."""

KERNMATEN = (
    ("congruentie", "gemeenten", "Congruentie, gemiddeld over gemeenten", "aandeel"),
    ("congruentie", "inwoners", "Congruentie, gemiddeld naar inwoners", "aandeel"),
    ("jaccard", "gemeenten", "Gedeelde partners over alle paren indelingen", "aandeel"),
    ("regioatlas_congruentie", "gemeenten", "Congruentie volgens RegioAtlas", "aandeel"),
    ("nestheid", "gemeenten", "Nestheid", "aandeel"),
    ("tafels", "gemeenten", "Verschillende tafels per gemeente", "getal"),
    ("alle_partners", "gemeenten", "Alle partners per gemeente", "getal"),
    ("vaste_partners", "gemeenten", "Vaste partners per gemeente", "getal"),
    ("kernregios", "geen", "Kernregio’s", "aantal"),
    ("naden_km", "geen", "Naden (km)", "aantal"),
    ("harde_naden_km", "geen", "Harde naden (km)", "aantal"),
)
"""What is shown of the national table: maat, weging, name, kind of value."""


def pick(landelijk: pd.DataFrame, column: str = "waarde") -> Maten:
    """Return a national table as (maat, weging) to number."""
    return {
        (str(maat), str(weging)): float(value)
        for maat, weging, value in zip(
            landelijk["maat"], landelijk["weging"], landelijk[column], strict=True
        )
    }


def build_kernmaten(
    id_: str,
    bijschrift: str,
    links: tuple[str, Maten],
    rechts: tuple[str, Maten],
    ook: tuple[str, Maten] | None = None,
    *,
    noot: str = "",
) -> Tabel:
    """Return the table of the whole country: left, right and the difference.

    Parameters
    ----------
    id_, bijschrift, noot
        As in :class:`~lappendeken.rapport.gedeeld.bouwstenen.Tabel`.
    links, rechts
        Heading and numbers of either; the difference is right minus left.
    ook
        A last column, if there is more to show.
    """
    sides = [links, rechts, *((ook,) if ook else ())]
    heads = [Kolom(kop, getal=True) for kop, _ in sides]
    heads.insert(2, Kolom("Verschil", getal=True, uitleg="Van aandelen: in procentpunten."))
    rows = []
    for maat, weging, naam, soort in KERNMATEN:
        if (maat, weging) in links[1]:
            numbers = [values[maat, weging] for _, values in sides]
            if weging in ("inwoners", "geen") and all(map(math.isnan, numbers)):
                continue
            cells = [cel_soort(number, soort) for number in numbers]
            cells.insert(2, cel_verschil(numbers[1] - numbers[0], soort))
            rows.append((cel_tekst(naam), *cells))
    return Tabel(
        id_, bijschrift, (Kolom("Maat"), *heads), tuple(rows), sorteerbaar=False, noot=noot
    )
