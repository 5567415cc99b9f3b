"""The picture of a trade-off: what alternatives give beside what they ask."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from lappendeken.basis.tekst import format_getal, format_procent, join_namen
from lappendeken.rapport.gedeeld.assenkruis import SMAL, Plek, draw_assenkruis
from lappendeken.rapport.gedeeld.bouwstenen import Assenkruis, Cel, Deel, Kolom, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_getal, cel_procent, cel_tekst
from lappendeken.rapport.gedeeld.woorden import kies

TITEL = "Wat het geeft en wat het vraagt"
MAX_OPEN = 4
"""More of them are counted."""
_DUIZEND = 1000.0


def build_afweging(
    id_: str, frame: pd.DataFrame, opbrengst: str, vraag: str, *, begin: int = 0
) -> Deel:
    """Return pictures of what is asked against what is given, with the numbers below them.

    Parameters
    ----------
    id_
        Of the table.
    frame
        From :mod:`lappendeken.analyse.afweging`.
    opbrengst
        What it gives: the name of the vertical axis.
    vraag
        What the gemeenten do that move: the name of the first axis.
    begin
        The number of the first row: 0 when that is today.
    """
    frame = frame[frame["opbrengst"].notna()].reset_index(drop=True)
    if len(frame) < 2:
        return Deel()
    best = find_gevuld(frame)
    numbers = [str(begin + n) for n in range(len(frame))]
    pictures = [
        _draw(frame, best, numbers, column, (x_naam, opbrengst))
        for column, x_naam in (
            ("gemeenten_verhuizen", vraag),
            ("inwoners_verhuizen", "Inwoners daarvan (×\u00a01.000)"),
            ("kleinste_regio_inwoners", "Inwoners kleinste regio (×\u00a01.000)"),
        )
        if frame[column].notna().all()
    ]
    rows = tuple(
        (
            Cel(f"{number}. {row['alternatief']}", float(number)),
            cel_getal(row["gemeenten_verhuizen"]),
            cel_getal(row["inwoners_verhuizen"]),
            cel_getal(row["kleinste_regio_inwoners"]),
            cel_procent(row["opbrengst"], 1),
            cel_tekst("ja" if filled else "nee"),
        )
        for number, row, filled in zip(numbers, frame.to_dict("records"), best, strict=True)
    )
    table = Tabel(
        id_,
        "De punten in getallen",
        (
            Kolom("Punt", breed=True),
            Kolom(vraag, getal=True),
            Kolom("Inwoners daarvan", getal=True),
            Kolom("Inwoners van de kleinste regio", getal=True),
            Kolom(opbrengst, getal=True),
            Kolom("Gevuld"),
        ),
        rows,
    )
    return Deel((describe_afweging(frame, best, opbrengst),), (table,), assen=tuple(pictures))


def find_gevuld(frame: pd.DataFrame) -> list[bool]:
    """Return which rows no other beats: none asks as little and gives more, or the reverse."""
    asks = frame["gemeenten_verhuizen"].to_numpy(float)
    gives = frame["opbrengst"].to_numpy(float).round(9)
    return [
        not bool(
            np.any(
                (asks <= asks[n]) & (gives >= gives[n]) & ((asks < asks[n]) | (gives > gives[n]))
            )
        )
        for n in range(len(frame))
    ]


def describe_afweging(frame: pd.DataFrame, best: Sequence[bool], opbrengst: str) -> str:
    """Say which points are filled, by name, and what that means."""
    names = frame["alternatief"].astype(str).tolist()
    inside = [naam for naam, filled in zip(names, best, strict=True) if filled]
    outside = [naam for naam, filled in zip(names, best, strict=True) if not filled]
    what = opbrengst[0].lower() + opbrengst[1:]
    said = (
        f"Gevuld {kies(len(inside), 'is', 'zijn')} {join_namen(inside)}: geen ander punt geeft "
        f"meer {what} voor evenveel of minder verhuizingen."
    )
    if not outside:
        return said
    who = join_namen(outside) if len(outside) <= MAX_OPEN else f"de {len(outside)} andere"
    return (
        f"{said} Open {kies(len(outside), 'is', 'zijn')} {who}: een ander punt "
        "geeft minstens evenveel en vraagt niet meer verhuizingen."
    )


def _draw(
    frame: pd.DataFrame,
    best: Sequence[bool],
    numbers: Sequence[str],
    column: str,
    assen: tuple[str, str],
) -> Assenkruis:
    scale = 1.0 if column == "gemeenten_verhuizen" else _DUIZEND
    values = [float(v) / scale for v in frame[column]]
    gives = [float(v) for v in frame["opbrengst"]]
    places = [
        Plek(x, y, "pareto" if filled else "anders", number)
        for x, y, filled, number in zip(values, gives, best, numbers, strict=True)
    ]
    spoken = [
        f"{number}, {naam}: {format_getal(x)} en {format_procent(y, 1)}"
        for number, naam, x, y in zip(numbers, frame["alternatief"], values, gives, strict=True)
    ]
    return draw_assenkruis(
        f"{assen[1]} tegen {assen[0][0].lower()}{assen[0][1:]}",
        f"{'; '.join(spoken)}.",
        assen,
        places,
        breedte=SMAL,
        stap=0.002,
        met_lijn=column == "gemeenten_verhuizen",
    )
