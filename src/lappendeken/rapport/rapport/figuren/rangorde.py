"""The scores in a row, with the national mean: per provincie, or per gemeente of a selection."""

from __future__ import annotations

import numpy as np
import pandas as pd

from lappendeken.basis.stijl import ACCENT, GEEN_KLEUR, INKT
from lappendeken.basis.tekst import fold, format_procent
from lappendeken.rapport.gedeeld.woorden import is_bekend
from lappendeken.rapport.rapport.figuren.gezicht import Gezicht, noem
from lappendeken.rapport.rapport.figuren.model import Figuur
from lappendeken.rapport.rapport.figuren.vel import (
    BREEDTE,
    GRIJS,
    LICHT,
    TEKST,
    Vel,
    cut,
    measure,
    rust,
)

MEESTE = 45
"""Gemeenten that fit on one sheet; more are taken together per provincie."""
_RIJ = 0.48
_NAAM = 4.6


def draw_rangorde(gezicht: Gezicht) -> Figuur | None:
    """Draw a dot per provincie (and how far its gemeenten lie apart), or per gemeente."""
    frame = gezicht.gegevens.congruentie.gemeenten[["gemeente_naam", "provincie", "congruentie"]]
    frame = frame.dropna(subset=["congruentie"])
    country = gezicht.gegevens.congruentie.waarde("congruentie")
    if frame.empty or not is_bekend(country):
        return None
    per_gemeente = len(frame) <= MEESTE
    rows = _rank(frame, "gemeente_naam" if per_gemeente else "provincie")
    each = "gemeente" if per_gemeente else "provincie"
    bars = (
        ""
        if per_gemeente
        else " De punt is het gemiddelde van de gemeenten, de lijn loopt van laag tot hoog."
    )
    where = "" if gezicht.gegevens.is_landelijk else f": {gezicht.waar}"
    vel = Vel(
        f"Congruentie per {each}{where}",
        f"Hoe hoger, hoe meer de partners van domein tot domein dezelfde zijn.{bars} Hoger is niet "
        "vanzelf beter.",
        gezicht.voet,
        len(rows) * _RIJ + 1.4,
    )
    left = min(_NAAM, max(measure(str(name)) for name in rows.index) + 0.3)
    axes = vel.veld(left, vel.onder + 0.6, BREEDTE - left - 0.45, len(rows) * _RIJ + 0.2)
    places = np.arange(len(rows))[::-1]
    axes.set_xlim(0, 1)
    axes.set_ylim(-0.7, len(rows) - 0.3)
    axes.hlines(places, 0, 1, color=LICHT, linewidth=0.5, zorder=0)
    if not per_gemeente:
        axes.hlines(places, rows["laag"], rows["hoog"], color=ACCENT, linewidth=1.6, alpha=0.45)
    axes.axvline(country, color=INKT, linewidth=0.9, linestyle=(0, (4, 2)), zorder=1)
    axes.scatter(rows["midden"], places, s=26, color=ACCENT, zorder=3, linewidths=0)
    for place, value in zip(places, rows["midden"], strict=True):
        right = value < country or value > 0.93
        axes.annotate(
            format_procent(value),
            (value, place),
            (-5 if right else 5, 0),
            textcoords="offset points",
            ha="right" if right else "left",
            va="center",
            fontsize=TEKST,
            bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.6, "alpha": 0.85},
        )
    axes.set_yticks(places, [cut(str(name), left - 0.2) for name in rows.index])
    axes.set_xticks([0, 0.25, 0.5, 0.75, 1], ["0%", "25%", "50%", "75%", "100%"])
    axes.tick_params(length=0)
    rust(axes, ("top", "right", "left"))
    axes.spines["bottom"].set_color(GEEN_KLEUR)
    vel.schrijf(
        left + country * (BREEDTE - left - 0.45),
        vel.boven - 0.35,
        f"Nederland {format_procent(country)}",
        TEKST,
        kleur=GRIJS,
        lijn="center" if 0.15 < country < 0.85 else "right" if country > 0.5 else "left",
    )
    told = [f"{name} {format_procent(value)}" for name, value in rows["midden"].items()]
    return vel.maak_figuur(
        "rangorde",
        f"Puntengrafiek van de congruentie per {each}, van hoog naar laag: {noem(told, 20)}. "
        f"Heel Nederland: {format_procent(country)}.",
    )


def _rank(frame: pd.DataFrame, by: str) -> pd.DataFrame:
    grouped = frame.groupby(by)["congruentie"]
    rows = pd.DataFrame({"midden": grouped.mean(), "laag": grouped.min(), "hoog": grouped.max()})
    order = sorted(rows.index, key=lambda name: (-round(rows["midden"][name], 9), fold(str(name))))
    return rows.loc[order]
