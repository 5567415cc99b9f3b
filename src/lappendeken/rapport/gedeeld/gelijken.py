"""One gemeente beside those of like size, and beside what geography alone gives."""

from __future__ import annotations

import pandas as pd

from lappendeken.basis.tekst import format_procent
from lappendeken.rapport.gedeeld.woorden import is_bekend, tel


def describe_gelijken(frame: pd.DataFrame) -> str:
    """Say of the first row of ``compute_gelijken`` whether its score is much; empty without one."""
    row = frame.iloc[0].to_dict()
    score, like = float(row["congruentie"]), float(row["congruentie_klasse"])
    if not is_bekend(score):
        return ""
    text = (
        f"De congruentie is bij gemeenten van {row['klasse']} inwoners gemiddeld "
        f"{format_procent(like)} ({tel(int(row['gemeenten']), 'gemeente', 'gemeenten')}) en bij "
        f"{row['gemeente_naam']} {format_procent(score)}."
    )
    drawn = row.get("verwacht")
    if drawn is not None and is_bekend(float(drawn)):
        text += f" De ligging alleen geeft daar al {format_procent(float(drawn))}."
    return text
