"""Gemeenten on a hard seam, with both sides: with whom they always sit, and with whom never."""

from __future__ import annotations

from collections import defaultdict

import pandas as pd

from lappendeken.basis.tekst import GEEN_WAARDE, join_namen
from lappendeken.rapport.gedeeld.bouwstenen import Kolom, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_getal, cel_tekst
from lappendeken.rapport.gedeeld.woorden import kies, sort_namen, tel
from lappendeken.rapport.rapport.gegevens import Gegevens

MEESTE = 15
"""More gemeenten than this are counted, in the report on the country."""


def build_randtabel(gegevens: Gegevens, hard: pd.Series) -> Tabel | None:
    """Return who lies on a hard seam, the longest first, with its neighbours on either side.

    Parameters
    ----------
    gegevens
        The tables and names.
    hard
        Which rows of the naden are hard, in their order.

    Returns
    -------
    Tabel or None
        Of the gemeenten that are reported on; ``None`` when no seam is hard.
    """
    km: dict[str, float] = defaultdict(float)
    across: dict[str, list[str]] = defaultdict(list)
    together: dict[str, list[str]] = defaultdict(list)
    rows = gegevens.congruentie.naden.assign(hard=hard)
    for row in rows.to_dict("records"):
        a, b = str(row["gemeente_a"]), str(row["gemeente_b"])
        for mine, other in ((a, b), (b, a)):
            if row["hard"]:
                km[mine] += float(row["lengte_km"])
                across[mine].append(gegevens.gemeentenamen[other])
            elif row["aantal_vergeleken"] and not row["aantal_indelingen"]:
                together[mine].append(gegevens.gemeentenamen[other])
    found = [c for c in gegevens.sort_codes(list(gegevens.congruentie.gemeld)) if c in km]
    if not found:
        return None
    order = sorted(found, key=lambda code: -round(km[code], 6))
    shown = order[:MEESTE] if gegevens.is_landelijk and len(order) > MEESTE + 1 else order
    rest = len(order) - len(shown)
    note = (
        "Van de buurgemeenten die niet genoemd zijn, is de grens in een deel van de indelingen een "
        "regiogrens."
    )
    if rest:
        note += (
            f" Nog {tel(rest, 'gemeente', 'gemeenten')} {kies(rest, 'ligt', 'liggen')} aan een "
            "harde naad; elke grens staat in tabellen/naden.csv."
        )
    return Tabel(
        "randgemeenten",
        "Gemeenten aan een harde naad, met beide kanten",
        (
            Kolom("Gemeente"),
            Kolom("Harde naad (km)", getal=True),
            Kolom("Buren die nooit partner zijn", breed=True),
            Kolom("Buren die altijd partner zijn", breed=True),
        ),
        tuple(
            (
                cel_tekst(gegevens.gemeentenamen[code]),
                cel_getal(km[code]),
                cel_tekst(join_namen(sort_namen(across[code]))),
                cel_tekst(join_namen(sort_namen(together[code])) or GEEN_WAARDE),
            )
            for code in shown
        ),
        noot=note,
    )
