"""The naden: how much border is one, and where the hard ones run: section 8."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pandas as pd

from lappendeken.basis.tekst import fold, format_getal, format_procent, join_namen
from lappendeken.maten import is_naad
from lappendeken.rapport.gedeeld.bouwstenen import Deel, Kaartbeeld, Kolom, Staaf, Staven, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_getal, cel_tekst
from lappendeken.rapport.gedeeld.woorden import kies, sort_namen, tel
from lappendeken.rapport.rapport.gegevens import Gegevens
from lappendeken.rapport.rapport.randen import build_randtabel

MAX_LIJNEN = 15

GEMETEN = (
    "Lengten zijn gemeten op de lijnen van het CBS, die zelf vereenvoudigd zijn; in het veld zijn "
    "grenzen langer."
)
GEMETEN_EIGEN = (
    "Lengten zijn gemeten op de vlakken van de gebruiker; hoe fijner die zijn getekend, hoe langer "
    "de grenzen."
)
ZONDER_VLAKKEN = (
    "Er zijn geen vlakken van de gemeenten. Daarom is er geen kaart, en is niet bekend wie aan wie "
    "grenst: naden, buren en losse delen zijn niet te bepalen."
)


def is_hard(naden: pd.DataFrame) -> pd.Series:
    """Return which borders are parted by every indeling that holds both sides."""
    compared = naden["aantal_vergeleken"] > 0
    return compared & (naden["aantal_indelingen"] == naden["aantal_vergeleken"])


def compute_gedeelde_grenzen(gegevens: Gegevens) -> float:
    """Return how much of the regio borders of two indelingen coincides, the mean over pairs.

    Of the country it is the mean of ``grens_jaccard``; of a selection the same over the
    borders in and around it. NaN where no two indelingen have a border there.
    """
    if gegevens.is_landelijk:
        return float(gegevens.congruentie.indelingsparen["grens_jaccard"].mean())
    bundel = gegevens.congruentie.bundel
    naden = gegevens.congruentie.naden
    position = {code: i for i, code in enumerate(bundel.gemeenten)}
    a = naden["gemeente_a"].map(position).to_numpy(int)
    b = naden["gemeente_b"].map(position).to_numpy(int)
    parted, known = is_naad(bundel, np.column_stack([a, b]))
    km = naden["lengte_km"].to_numpy(float)
    shares = []
    for d, e in combinations(range(len(bundel.indelingen)), 2):
        either = (parted[:, d] | parted[:, e]) & known[:, d] & known[:, e]
        if km[either].sum():
            shares.append(km[parted[:, d] & parted[:, e]].sum() / km[either].sum())
    return float(np.mean(shares)) if shares else float("nan")


def build_naden(gegevens: Gegevens, kaarten: tuple[Kaartbeeld, ...]) -> Deel:
    """Return how much border is a naad, and where the hard ones run."""
    naden = gegevens.congruentie.naden
    total = float(naden["lengte_km"].sum())
    if not total:
        if not gegevens.catalogus.eenheid.heeft_kaart:
            return Deel((ZONDER_VLAKKEN,))
        return Deel(("Er zijn geen grenzen tussen gemeenten om naden langs te meten.",))
    hard = naden[is_hard(naden)]
    km = float(hard["lengte_km"].sum())
    some = float(naden.loc[naden["aantal_indelingen"] > 0, "lengte_km"].sum())
    together = (naden["aantal_indelingen"] == 0) & (naden["aantal_vergeleken"] > 0)
    none = float(naden.loc[together, "lengte_km"].sum())
    where = "" if gegevens.is_landelijk else f" in en rond {gegevens.selectie}"
    sentences = [
        (
            f"Een naad is een grens tussen twee gemeenten die in een indeling niet in dezelfde "
            "regio "
            f"zitten. Van de {format_getal(total)} km gemeentegrens{where} is "
            f"{format_getal(some)} km "
            f"({format_procent(some / total)}) in minstens één indeling een naad; langs "
            f"{format_getal(none)} km ({format_procent(none / total)}) zit men in elke indeling "
            "bij "
            "elkaar."
        ),
        (
            f"{format_getal(km)} km ({format_procent(km / total)}) is een harde naad: daar "
            "trekt elke "
            "indeling die beide gemeenten kent een grens. Het gaat om "
            f"{tel(len(hard), 'grens', 'grenzen')} tussen gemeenten."
        )
        if len(hard)
        else "Harde naden, waar elke indeling een grens trekt, zijn er niet.",
        GEMETEN_EIGEN if gegevens.catalogus.eenheid.is_eigen else GEMETEN,
    ]
    edges = build_randtabel(gegevens, is_hard(naden))
    tables = (_lines(gegevens, hard), *([edges] if edges else [])) if len(hard) else ()
    return Deel(
        tuple(sentences), tabellen=tables, kaarten=kaarten, staven=(_naad_bars(gegevens, naden),)
    )


def _naad_bars(gegevens: Gegevens, naden: pd.DataFrame) -> Staven:
    size = len(gegevens.congruentie.bundel.indelingen)
    km = naden.groupby("aantal_indelingen")["lengte_km"].sum()
    lengths = [float(km.get(number, 0.0)) for number in range(size + 1)]
    total, longest = sum(lengths), max(lengths)
    bars = tuple(
        Staaf(
            "geen" if number == 0 else str(number),
            length / longest,
            f"{format_getal(length)} km ({format_procent(length / total)})",
        )
        for number, length in enumerate(lengths)
    )
    spoken = join_namen([f"{bar.label}: {bar.tekst}" for bar in bars])
    return Staven(
        "naad-verdeling",
        "Kilometers gemeentegrens naar het aantal indelingen dat daar een regiogrens heeft",
        f"Staafdiagram. {spoken}.",
        bars,
    )


def _lines(gegevens: Gegevens, hard: pd.DataFrame) -> Tabel:
    """Add up the hard seams between the same two regios of the coarsest indeling."""
    bundel = gegevens.congruentie.bundel
    coarse = min(
        (i for i, held in zip(bundel.indelingen, bundel.holds.T, strict=True) if held.all()),
        key=lambda i: (len(i.regios), i.slug),
        default=bundel.indelingen[0],
    )

    def regio(code: str) -> str:
        return coarse.regionamen.get(coarse.hoofdregio.get(code, ""), "geen regio")

    names = gegevens.gemeentenamen
    found: dict[str, list[tuple[float, str]]] = {}
    columns = (hard[name].tolist() for name in ("gemeente_a", "gemeente_b", "lengte_km"))
    for a, b, km in zip(*columns, strict=True):
        lijn = " – ".join(sort_namen([regio(a), regio(b)]))
        found.setdefault(lijn, []).append((km, "–".join(sort_namen([names[a], names[b]]))))
    rows = []
    for lijn, part in sorted(found.items()):
        by_length = [paar for _, paar in sorted(part, key=lambda some: (-some[0], some[1]))]
        rows.append(
            (
                cel_tekst(lijn),
                cel_getal(float(np.sum([km for km, _ in part]))),
                cel_getal(len(part)),
                cel_tekst(join_namen(by_length, 5 if len(part) > 6 else None)),
            )
        )
    rows.sort(key=lambda row: (-(row[1].waarde or 0), fold(row[0].tekst)))
    rest = rows[MAX_LIJNEN:]
    note = ""
    if rest:
        km = sum(row[1].waarde or 0 for row in rest)
        note = (
            f"Nog {tel(len(rest), 'lijn', 'lijnen')}, samen {format_getal(km)} km, "
            f"{kies(len(rest), 'staat', 'staan')} in tabellen/naden.csv."
        )
    name = gegevens.namen[coarse.slug]
    return Tabel(
        "harde-naden",
        f"De langste harde naden, opgeteld tussen twee regio’s van de indeling {name}",
        (
            Kolom("Tussen"),
            Kolom("Km", getal=True),
            Kolom("Grenzen", getal=True),
            Kolom("Tussen de gemeenten", breed=True),
        ),
        tuple(rows[:MAX_LIJNEN]),
        noot=note,
    )
