"""Who weighs the most: per regio the share of its largest gemeente, one dot each."""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from numpy.typing import NDArray

from lappendeken.basis.stijl import ACCENT, GEEN_KLEUR, INKT, NAAD_KLEUR
from lappendeken.basis.tekst import format_procent
from lappendeken.rapport.gedeeld.woorden import kies, tel
from lappendeken.rapport.rapport.figuren.gezicht import Gezicht, noem, rijen
from lappendeken.rapport.rapport.figuren.model import Figuur
from lappendeken.rapport.rapport.figuren.vel import (
    BREEDTE,
    GRIJS,
    KLEIN,
    LICHT,
    Vel,
    cut,
    measure,
    rust,
)

HELFT = 0.5
_RIJ = 0.8
_HOOGST = 21.0
_NAAM = 5.0
_GENOEMD = 3
"""Dots per indeling that are named, the highest first."""
_ALLE = 25
"""Regios up to which every dot may be named, not only those above a half."""


def draw_grootste(gezicht: Gezicht) -> Figuur | None:
    """Draw a row of dots per indeling, with a line at a half."""
    regios, weegnaam = gezicht.gegevens.regios, gezicht.gegevens.weegnaam
    several = regios[(regios["gemeenten"] > 1) & regios["aandeel_grootste"].notna()]
    if several.empty:
        return None
    slugs = [slug for slug in gezicht.namen if (several["indeling"] == slug).any()]
    above = several[several["aandeel_grootste"] > HELFT]
    alone = int((regios["gemeenten"] == 1).sum())
    many = tel(len(above), "regio", "regio’s") if len(above) else "geen enkele regio"
    row = min(_RIJ, _HOOGST / len(slugs))
    where = "" if gezicht.gegevens.is_landelijk else f": {gezicht.waar}"
    left_out = (
        f" {tel(alone, 'regio', 'regio’s')} van één gemeente {kies(alone, 'is', 'zijn')} "
        "weggelaten."
        if alone
        else ""
    )
    share, by = "van haar inwoners dat in haar grootste gemeente woont", ""
    if weegnaam:
        share, by = f"van haar zwaarste gemeente in {weegnaam}", f" naar {weegnaam}"
    vel = Vel(
        f"Het gewicht van de {'zwaarste' if by else 'grootste'} gemeente in de regio{by}{where}",
        f"Elke punt is een regio: het aandeel {share}. Bij {many} is dat meer dan de helft."
        f"{left_out}",
        gezicht.voet,
        len(slugs) * row + 0.75,
    )
    left = min(_NAAM, max(measure(gezicht.namen[slug]) for slug in slugs) + 0.3)
    high = len(slugs) * row
    axes = vel.veld(left, vel.onder + 0.6, BREEDTE - left - 0.45, high)
    axes.set_xlim(0, 1)
    axes.set_ylim(-0.5, len(slugs) - 0.5)
    axes.axvline(HELFT, color=INKT, linewidth=0.9, linestyle=(0, (4, 2)))
    for number, slug in enumerate(slugs):
        y = len(slugs) - 1 - number
        mine = several[several["indeling"] == slug].sort_values("aandeel_grootste")
        shares = mine["aandeel_grootste"].to_numpy(float)
        axes.hlines(y, 0, 1, color=LICHT, linewidth=0.5, zorder=0)
        heights = y + _spread(shares)
        colours = [NAAD_KLEUR if share > HELFT else ACCENT for share in shares]
        axes.scatter(shares, heights, s=15, c=colours, alpha=0.85, linewidths=0, zorder=2)
        if row == _RIJ:
            named = mine if len(several) <= _ALLE else mine[mine["aandeel_grootste"] > HELFT]
            _name(axes, gezicht, named, y, BREEDTE - left - 0.45)
    axes.set_yticks(
        range(len(slugs)), [cut(gezicht.namen[slug], left - 0.2) for slug in reversed(slugs)]
    )
    axes.set_xticks([0, 0.25, 0.5, 0.75, 1], ["0%", "25%", "de helft", "75%", "100%"])
    axes.tick_params(length=0)
    rust(axes, ("top", "right", "left"))
    axes.spines["bottom"].set_color(GEEN_KLEUR)
    told = [
        f"{row.regio_naam} ({gezicht.namen[row.indeling]}) {format_procent(row.aandeel_grootste)}"
        for row in rijen(above.sort_values("aandeel_grootste", ascending=False))
    ]
    most = f" De hoogste: {noem(told, 8)}." if told else ""
    return vel.maak_figuur(
        "grootste-gemeente",
        f"Punten per indeling: het aandeel van de grootste gemeente{by} in elke regio. Boven de "
        "helft: "
        f"{len(above)} van {tel(len(several), 'regio', 'regio’s')}.{most}",
    )


def _spread(shares: NDArray[np.float64]) -> NDArray[np.float64]:
    """Lift dots that would lie on each other, in turn up and down."""
    lifted = np.zeros(len(shares))
    for number in range(1, len(shares)):
        near = [k for k in range(number) if shares[number] - shares[k] < 0.013]
        taken = {round(lifted[k], 3) for k in near}
        for step in (0.0, 0.11, -0.11, 0.22, -0.22, 0.3, -0.3):
            if round(step, 3) not in taken:
                lifted[number] = step
                break
    return lifted


def _name(axes: Axes, gezicht: Gezicht, mine: pd.DataFrame, y: float, wide: float) -> None:
    """Name the highest, each where the one before leaves room."""
    names = gezicht.gegevens.gemeentenamen
    free = wide
    for place, row in enumerate(rijen(mine.iloc[::-1].head(_GENOEMD))):
        x = float(row.aandeel_grootste) * wide
        text = cut(names[str(row.grootste_gemeente)], 2.6, KLEIN)
        size = measure(text, KLEIN)
        end = min(max(x + size / 2, size), free)
        # On its own side of the line at a half, left of the name before.
        if row.aandeel_grootste > HELFT:
            end = max(end, HELFT * wide + size + 0.1)
        elif end > HELFT * wide - 0.1:
            end = HELFT * wide - 0.1
        if end > free or (place and abs(end - size / 2 - x) > 0.9):
            continue
        axes.text(
            (end - size / 2) / wide,
            y + 0.36,
            text,
            ha="center",
            va="center",
            fontsize=KLEIN,
            color=GRIJS,
        )
        free = end - size - 0.15
