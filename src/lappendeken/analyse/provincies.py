"""What the measures are in each provincie, and for how many of its gemeenten one rises."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pandas as pd

from lappendeken.analyse.congruentie import Congruentie, weighted_mean
from lappendeken.analyse.onbekend import round_inwoners
from lappendeken.basis.tekst import fold
from lappendeken.maten import Bundel
from lappendeken.maten.domeinen import compute_deelcongruentie, divide

GEMIDDELD = "gemiddeld"

KOLOMMEN = (
    "provincie",
    "gemeenten",
    "stijgt",
    "daalt",
    "inwoners_stijgt",
    "inwoners_daalt",
    "verschil",
)
_ZICHTBAAR = 1e-9
"""Below this, a difference is only in the last digits of sums of many parts."""


def compute_provinciematen(congruentie: Congruentie) -> pd.DataFrame:
    """Return the means of each provincie with a reported gemeente, over all of its gemeenten.

    Returns
    -------
    pandas.DataFrame
        In the order of the alphabet, with the country last.
    """
    everyone = congruentie.alle_gemeenten
    shown = set(congruentie.gemeentetabel.loc[list(congruentie.gemeld), "provincie"])
    where, inwoners = everyone["provincie"].to_numpy(), everyone["inwoners"].to_numpy(float)
    maten = ("congruentie", "nestheid", "tafels", "vaste_partners", "alle_partners")
    values = {kolom: everyone[kolom].to_numpy(dtype=float, na_value=np.nan) for kolom in maten}
    parts = [(name, where == name) for name in sorted(shown, key=fold)]
    rows = []
    for name, here in (*parts, ("Nederland", np.ones(len(where), dtype=bool))):
        weight, plain = inwoners[here], np.ones(here.sum())
        means = {kolom: weighted_mean(values[kolom][here], plain) for kolom in maten}
        rows.append(
            {
                "provincie": name,
                "gemeenten": len(weight),
                "inwoners": round_inwoners(float(weight.sum())),
                "congruentie": means.pop("congruentie"),
                "congruentie_naar_inwoners": weighted_mean(values["congruentie"][here], weight),
                **means,
            }
        )
    return pd.DataFrame(rows)


def compute_provincies(frame: pd.DataFrame) -> pd.DataFrame:
    """Count by provincie.

    Parameters
    ----------
    frame
        One row per gemeente: ``provincie, inwoners, verschil`` (missing: not known).

    Returns
    -------
    pandas.DataFrame
        One row per provincie with a known difference, by name: ``provincie``; ``gemeenten``
        whose difference is known; ``stijgt, daalt``: for how many it is above and below 0;
        ``inwoners_stijgt, inwoners_daalt``: of those; ``verschil``: the mean.

    Examples
    --------
    >>> frame = pd.DataFrame(
    ...     {"provincie": ["Drenthe"] * 3, "inwoners": [1, 2, 4], "verschil": [0.3, -0.1, 0.1]}
    ... )
    >>> compute_provincies(frame).round(2).to_numpy().tolist()
    [['Drenthe', 3, 2, 1, 5, 2, 0.1]]
    """
    known = frame[frame["verschil"].notna() & frame["provincie"].astype(bool)]
    rows = []
    for naam, mine in known.groupby("provincie", sort=True):
        up, down = mine["verschil"] > _ZICHTBAAR, mine["verschil"] < -_ZICHTBAAR
        people = [mine.loc[which, "inwoners"].sum(skipna=False) for which in (up, down)]
        rows.append(
            (naam, len(mine), int(up.sum()), int(down.sum()), *people, mine["verschil"].mean())
        )
    return pd.DataFrame(rows, columns=list(KOLOMMEN))


def compute_voorstelprovincies(
    met_voorstel: Bundel, gemeentetabel: pd.DataFrame, namen: Mapping[str, str]
) -> pd.DataFrame:
    """Count by provincie when one indeling takes over the proposal and the others stay.

    If all took it over, they would coincide, and every congruentie would be 1.

    Parameters
    ----------
    met_voorstel
        The chosen indelingen with the proposal as the last.
    gemeentetabel
        By gemeente code: ``provincie, inwoners``.
    namen
        Slug to what each indeling is called.

    Returns
    -------
    pandas.DataFrame
        As :func:`compute_provincies`, behind ``alternatief``: first the mean over the indelingen
        that hold a gemeente, then each of them alone. A gemeente that an indeling does not hold
        is not counted for it.
    """
    *chosen, proposal = met_voorstel.indelingen
    today = replace(met_voorstel, indelingen=tuple(chosen))
    before = compute_deelcongruentie(today.overlap(), today.holds)
    rises = np.full((len(chosen), len(today.gemeenten)), np.nan)
    for d, mine in enumerate(chosen):
        follows = proposal.with_kenmerken(slug=mine.slug, domein=mine.domein)
        then = replace(today, indelingen=(*chosen[:d], follows, *chosen[d + 1 :]))
        after = compute_deelcongruentie(then.overlap(), today.holds)
        held = today.holds[:, d]
        rises[d, held] = np.round(after - before, 12)[held]
    mean = divide(np.nansum(rises, axis=0), (~np.isnan(rises)).sum(axis=0))
    known = gemeentetabel.loc[list(today.gemeenten), ["provincie", "inwoners"]]
    states = [(GEMIDDELD, mean), *((namen[i.slug], r) for i, r in zip(chosen, rises, strict=True))]
    frames = [
        compute_provincies(known.assign(verschil=values)).assign(alternatief=naam)
        for naam, values in states
    ]
    # A frame without rows says nothing about the kinds of its columns.
    return pd.concat([f for f in frames if len(f)] or frames[:1], ignore_index=True)
