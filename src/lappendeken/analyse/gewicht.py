"""Weight: how large a gemeente is in each of its regios, and how many councils that brings.

Shares are of inwoners, never of votes: who has how many votes stands in each regeling, and
that is not known here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from lappendeken.analyse.congruentie import Congruentie
from lappendeken.basis.tekst import describe_deel
from lappendeken.maten import Bundel
from lappendeken.model.indeling import Indeling

HELFT = 0.5
"""Above this share one gemeente outweighs all others together."""


@dataclass(frozen=True, slots=True)
class Grootteklasse:
    """A class of gemeenten by inwoners, from ``vanaf`` to below ``tot``.

    The classes are those of the CBS (Gemeentegrootte: eight classes).
    """

    naam: str
    vanaf: int
    tot: float


GROOTTEKLASSEN = tuple(
    Grootteklasse(naam, vanaf, tot)
    for naam, vanaf, tot in (
        ("minder dan 5.000", 0, 5_000),
        ("5.000 tot 10.000", 5_000, 10_000),
        ("10.000 tot 20.000", 10_000, 20_000),
        ("20.000 tot 50.000", 20_000, 50_000),
        ("50.000 tot 100.000", 50_000, 100_000),
        ("100.000 tot 150.000", 100_000, 150_000),
        ("150.000 tot 250.000", 150_000, 250_000),
        ("250.000 of meer", 250_000, np.inf),
    )
)


def find_grootteklasse(inwoners: float) -> Grootteklasse:
    """Return the class of a gemeente.

    Examples
    --------
    >>> find_grootteklasse(20_000).naam, find_grootteklasse(19_999).naam
    ('20.000 tot 50.000', '10.000 tot 20.000')
    """
    return next(k for k in GROOTTEKLASSEN if k.vanaf <= inwoners < k.tot)


def compute_raden(bundel: Bundel) -> pd.DataFrame:
    """Count the councils that a gemeente meets, and how often they decide.

    Parameters
    ----------
    bundel
        The indelingen.

    Returns
    -------
    pandas.DataFrame
        ``gemeente_code``; ``raden``: distinct councils in its regios, its own included;
        ``raadsbehandelingen``: councils summed over the indelingen, so that a council counts
        in every regio in which it sits: when a paper of each regio passes all of its
        councils, it is dealt with so often.

    Notes
    -----
    A gemeente without any regio has its own council and no treatment. One in several
    regios of an indeling counts the councils of all of them once, as its partnerset does.
    """
    overlap = bundel.overlap()
    return pd.DataFrame(
        {
            "gemeente_code": list(bundel.gemeenten),
            "raden": 1 + overlap.unie.astype(np.int64),
            "raadsbehandelingen": overlap.omvang.sum(axis=0).astype(np.int64),
        }
    )


def compute_gewichten(congruentie: Congruentie) -> pd.DataFrame:
    """Return the share of every reported gemeente in each of its regios.

    Returns
    -------
    pandas.DataFrame
        By gemeente, indeling and regio: ``gemeente_code, gemeente_naam, indeling,
        regio_code, regio_naam, gemeenten`` (councils of the regio), ``inwoners`` of the
        gemeente in that regio, ``aandeel`` of them in the regio (0..1), ``plaats`` (1: the
        largest; equals share a place), ``boven_helft`` (it has more than half).

    Notes
    -----
    A gemeente that lies in several regios brings its inwoners by its aandeel where that is
    known, and whole where it is not, as in ``regios.csv``.
    """
    bundel = congruentie.bundel
    inwoners = dict(zip(bundel.gemeenten, bundel.inwoners.tolist(), strict=True))
    found = _list_delen(bundel)
    found["inwoners"] = found["gemeente_code"].map(inwoners).astype(float) * found.pop("deel")
    by_regio = found.groupby(["indeling", "regio_code"])["inwoners"]
    found["gemeenten"] = by_regio.transform("size").astype(np.int64)
    found["aandeel"] = found["inwoners"] / by_regio.transform("sum")
    found["plaats"] = by_regio.rank(method="min", ascending=False).astype(np.int64)
    found["boven_helft"] = (found["aandeel"] > HELFT) & (found["gemeenten"] > 1)
    _add_namen(found, congruentie)
    found["inwoners"] = np.rint(found["inwoners"]).astype(np.int64)
    found = found[found["gemeente_code"].isin(congruentie.gemeld)]
    columns = [
        *("gemeente_code", "gemeente_naam", "indeling", "regio_code", "regio_naam"),
        *("gemeenten", "inwoners", "aandeel", "plaats", "boven_helft"),
    ]
    keys = ["gemeente_code", "indeling", "regio_code"]
    return found.sort_values(keys, ignore_index=True)[columns]


def compute_eigen_gewichten(congruentie: Congruentie, waarden: Mapping[str, float]) -> pd.DataFrame:
    """Return the share of every reported gemeente in each of its regios, by a weight of the user.

    Parameters
    ----------
    congruentie
        What was compared.
    waarden
        Gemeente code to a weight of 0 or more: a target group, votes, a contribution.

    Returns
    -------
    pandas.DataFrame
        As :func:`compute_gewichten`, with ``gewicht`` in the place of ``inwoners`` and with
        ``aandeel_inwoners`` behind ``aandeel``; ``boven_helft`` is ja, nee or empty. In a regio
        in which a gemeente has no weight, or in which all weigh 0, shares are missing: a part
        of them is no whole.

    Notes
    -----
    A gemeente in several regios brings its weight by the aandeel of its inwoners, the only
    division that is known.
    """
    found = _weigh(congruentie, waarden)
    _add_namen(found, congruentie)
    columns = [
        *("gemeente_code", "gemeente_naam", "indeling", "regio_code", "regio_naam", "gemeenten"),
        *("gewicht", "aandeel", "aandeel_inwoners", "plaats", "boven_helft"),
    ]
    mine = found[found["gemeente_code"].isin(congruentie.gemeld)]
    keys = ["gemeente_code", "indeling", "regio_code"]
    return mine.sort_values(keys, ignore_index=True)[columns]


def weigh_regios(congruentie: Congruentie, waarden: Mapping[str, float]) -> pd.DataFrame:
    """Return the reported regios with their largest gemeente by a weight of the user.

    Parameters
    ----------
    congruentie, waarden
        As for :func:`compute_eigen_gewichten`.

    Returns
    -------
    pandas.DataFrame
        As ``congruentie.regios``; ``grootste_gemeente``, ``aandeel_grootste`` and
        ``effectief_aantal`` are by that weight, and missing where shares are. Of equals the
        one of the lowest code is named.
    """
    found = _weigh(congruentie, waarden)
    known = found[found["aandeel"].notna()].sort_values("gemeente_code")
    by_regio = known.groupby(["indeling", "regio_code"])["aandeel"]
    most = known.loc[by_regio.idxmax()].set_index(["indeling", "regio_code"])
    even = 1 / by_regio.agg(lambda shares: float((shares**2).sum()))
    regios = congruentie.regios
    keys = pd.MultiIndex.from_frame(regios[["indeling", "regio_code"]])
    return regios.assign(
        grootste_gemeente=most["gemeente_code"].reindex(keys).to_numpy(),
        aandeel_grootste=most["aandeel"].reindex(keys).to_numpy(float),
        effectief_aantal=even.reindex(keys).to_numpy(float),
    )


def _weigh(congruentie: Congruentie, waarden: Mapping[str, float]) -> pd.DataFrame:
    """Lay a weight and inwoners over every membership that counts, of the whole country."""
    bundel = congruentie.bundel
    people = dict(zip(bundel.gemeenten, bundel.inwoners.tolist(), strict=True))
    found = _list_delen(bundel)
    part = found.pop("deel")
    found["gewicht"] = found["gemeente_code"].map(waarden).astype(float) * part
    found["inwoners"] = found["gemeente_code"].map(people).astype(float) * part
    by_regio = found.groupby(["indeling", "regio_code"])
    found["gemeenten"] = by_regio["gewicht"].transform("size").astype(np.int64)
    found["aandeel_inwoners"] = found["inwoners"] / by_regio["inwoners"].transform("sum")
    whole = by_regio["gewicht"].transform("count") == found["gemeenten"]
    total = by_regio["gewicht"].transform("sum").where(whole)
    found["aandeel"] = found["gewicht"] / total.where(total > 0)
    place = found.groupby(["indeling", "regio_code"])["aandeel"]
    found["plaats"] = place.rank(method="min", ascending=False).astype("Int64")
    above = (found["aandeel"] > HELFT) & (found["gemeenten"] > 1)
    found["boven_helft"] = above.map({True: "ja", False: "nee"}).where(found["aandeel"].notna(), "")
    return found


def describe_eigen_gewichten(eigen: pd.DataFrame, naam: str, *, landelijk: bool = True) -> str:
    """Say in how many regios one gemeente has more than half of a weight, beside inwoners."""
    who = "één gemeente" if landelijk else "een gemeente van dit rapport"
    several = eigen[(eigen["gemeenten"] > 1) & eigen["aandeel"].notna()]
    regios = several.drop_duplicates(["indeling", "regio_code"])
    if regios.empty:
        return (
            f"Naar {naam} is van geen enkele regio een aandeel te bepalen: er ontbreken getallen."
        )
    mine = int((several["aandeel"] > HELFT).sum())
    people = int((several["aandeel_inwoners"] > HELFT).sum())
    where = describe_deel(mine, len(regios), "regio", "regio's")
    return (
        f"Naar {naam} heeft in {where} {who} meer dan de helft, naar inwoners in "
        f"{people or 'geen enkele'}; per gemeente en regio staat het in het blad eigen_gewicht van "
        "het Excelbestand."
    )


def _list_delen(bundel: Bundel) -> pd.DataFrame:
    """Return every membership that counts, with the part of the gemeente that lies there."""
    rows = []
    for indeling in bundel.indelingen:
        members = indeling.leden_vanaf(bundel.drempel)
        for row in indeling.lidmaatschappen:
            if row.regio_code and row.gemeente_code in members[row.regio_code]:
                part = 1.0 if row.aandeel is None else min(row.aandeel, 1.0)
                rows.append((row.gemeente_code, indeling.slug, row.regio_code, part))
    return pd.DataFrame(rows, columns=["gemeente_code", "indeling", "regio_code", "deel"])


def _add_namen(found: pd.DataFrame, congruentie: Congruentie) -> None:
    names: Mapping[str, Mapping[str, str]] = {
        i.slug: i.regionamen for i in congruentie.bundel.indelingen
    }
    found["regio_naam"] = [
        names[slug][code] for slug, code in zip(found["indeling"], found["regio_code"], strict=True)
    ]
    found["gemeente_naam"] = found["gemeente_code"].map(congruentie.gemeentetabel["gemeente_naam"])


def compute_gelijken(
    congruentie: Congruentie,
    gewichten: pd.DataFrame,
    verwacht: Mapping[str, float] | None = None,
) -> pd.DataFrame:
    """Lay the score of every reported gemeente beside those of like size, and beside chance.

    Parameters
    ----------
    congruentie
        What was compared.
    gewichten
        By what its shares are: the result of :func:`compute_gewichten`, or of
        :func:`compute_eigen_gewichten` for a weight of the user.
    verwacht
        Gemeente code to what geography alone gives, when that was computed.

    Returns
    -------
    pandas.DataFrame
        ``gemeente_code, gemeente_naam, inwoners, klasse, gemeenten`` (in that class, the
        whole country); ``congruentie``; ``congruentie_klasse``: mean over that class;
        ``raden, raadsbehandelingen``; ``kleinste, grootste``: its smallest and largest share
        in a regio of two or more; ``boven_helft``: regios in which it has more than half;
        and ``verwacht`` when it is given.
    """
    everyone = congruentie.alle_gemeenten.copy()
    everyone["klasse"] = [find_grootteklasse(n).naam for n in everyone["inwoners"]]
    by_class = everyone.groupby("klasse")["congruentie"]
    everyone["gemeenten"] = by_class.transform("size").astype(np.int64)
    everyone["congruentie_klasse"] = by_class.transform("mean")
    found = everyone.merge(compute_raden(congruentie.bundel), on="gemeente_code")
    found = found[found["gemeente_code"].isin(congruentie.gemeld)].reset_index(drop=True)
    several = gewichten[gewichten["gemeenten"] > 1]
    together = several.groupby("gemeente_code")
    for name, values in (
        ("kleinste", together["aandeel"].min()),
        ("grootste", together["aandeel"].max()),
    ):
        found[name] = found["gemeente_code"].map(values).astype(float)
    above = several.loc[several["aandeel"] > HELFT, "gemeente_code"].value_counts()
    found["boven_helft"] = found["gemeente_code"].map(above).fillna(0).astype(np.int64)
    columns = [
        *("gemeente_code", "gemeente_naam", "inwoners", "klasse", "gemeenten", "congruentie"),
        *("congruentie_klasse", "raden", "raadsbehandelingen", "kleinste", "grootste"),
        "boven_helft",
    ]
    if verwacht is not None:
        found["verwacht"] = found["gemeente_code"].map(verwacht).astype(float)
        columns.append("verwacht")
    return found[columns]


def compute_machtsbalans(indelingen: Sequence[Indeling], regios: pd.DataFrame) -> pd.DataFrame:
    """Return per indeling how much of its regios one gemeente is.

    Parameters
    ----------
    indelingen
        The chosen ones.
    regios
        Those that are reported, as ``congruentie.regios`` or by :func:`weigh_regios`.

    Returns
    -------
    pandas.DataFrame
        Of the regios of two or more gemeenten: how many there are, how many have more than half
        of the inwoners in one gemeente, and the middle and the highest share.
    """
    several = regios[(regios["gemeenten"] > 1) & regios["aandeel_grootste"].notna()]
    rows: list[Mapping[str, object]] = []
    for indeling in indelingen:
        mine = several[several["indeling"] == indeling.slug]
        shares = mine["aandeel_grootste"].astype(float)
        rows.append(
            {
                "indeling": indeling.slug,
                "naam": indeling.naam,
                "regios": len(mine),
                "boven_helft": int((shares > HELFT).sum()),
                "mediaan_grootste": shares.median(),
                "hoogste_grootste": shares.max(),
                "grootste_gemeente": (
                    str(mine["grootste_gemeente"].iloc[int(shares.argmax())]) if len(mine) else ""
                ),
                "mediaan_effectief": mine["effectief_aantal"].astype(float).median(),
            }
        )
    return pd.DataFrame(rows)


def compute_klassen(gelijken: pd.DataFrame) -> pd.DataFrame:
    """Return per size class what the reported gemeenten meet.

    Parameters
    ----------
    gelijken
        The result of :func:`compute_gelijken`.

    Returns
    -------
    pandas.DataFrame
        ``klasse, gemeenten, inwoners, congruentie`` (mean), ``raden, raadsbehandelingen``
        (medians), ``kleinste`` (median of the smallest share of each gemeente); classes
        without a gemeente are left out.
    """
    rows = []
    for klasse in GROOTTEKLASSEN:
        mine = gelijken[gelijken["klasse"] == klasse.naam]
        if len(mine):
            rows.append(
                {
                    "klasse": klasse.naam,
                    "gemeenten": len(mine),
                    "inwoners": int(mine["inwoners"].sum()),
                    "congruentie": mine["congruentie"].mean(),
                    "raden": float(mine["raden"].median()),
                    "raadsbehandelingen": float(mine["raadsbehandelingen"].median()),
                    "kleinste": mine["kleinste"].dropna().median(),
                }
            )
    return pd.DataFrame(rows)
