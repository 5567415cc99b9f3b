"""Where the quilt tears: the borders that indelingen draw, the longest by name."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection

from lappendeken.basis.stijl import INKT, NAAD_KLEUR
from lappendeken.basis.tekst import format_getal
from lappendeken.rapport.gedeeld.woorden import kies, tel
from lappendeken.rapport.rapport.figuren.gezicht import Gezicht, noem, rijen
from lappendeken.rapport.rapport.figuren.indelingen import frame_map
from lappendeken.rapport.rapport.figuren.model import Figuur
from lappendeken.rapport.rapport.figuren.vel import BREEDTE, GRIJS, KLEIN, TEKST, Vel, measure, wrap
from lappendeken.rapport.rapport.naden import is_hard

_KAART = 10.6
_LIJST = BREEDTE - _KAART - 0.4
_HOOGST = 13.5
GENOEMD = 10
NAMEN_OP_KAART = 90
"""Gemeenten in the window up to which names are written where they fit."""

_GROND, _OMGEVING = "#eef1f1", "#f8f9f9"
_STAPPEN = (
    (0.5, "#c9a2ad", "in een derde of minder"),
    (0.9, "#b3707f", "tot en met twee derde"),
    (1.3, "#963c53", "meer dan twee derde"),
    (2.3, NAAD_KLEUR, "in alle: een harde naad"),
)


def draw_naden(gezicht: Gezicht) -> Figuur | None:
    """Draw every border that an indeling has, wider as more have it; number the longest."""
    naden = gezicht.gegevens.congruentie.naden
    if not (naden["aantal_indelingen"] > 0).any():
        return None
    hard = naden[is_hard(naden)].sort_values("lengte_km", ascending=False, kind="stable")
    _, _, wide, high = gezicht.uitsnede
    height = min(_KAART * high / wide, _HOOGST)
    where = "" if gezicht.gegevens.is_landelijk else f" in en rond {gezicht.waar}"
    km = float(hard["lengte_km"].sum())
    told = (
        f"Langs {format_getal(km)} km heeft elke indeling een regiogrens: "
        f"{tel(len(hard), 'harde naad', 'harde naden')}. {_name_count(len(hard))}"
        if len(hard)
        else "Een grens die elke indeling trekt, een harde naad, is er niet."
    )
    names = [_name(gezicht, row) for row in rijen(hard.head(GENOEMD))]
    lines = [wrap(name, _LIJST - 0.6, TEKST) for name in names]
    step = TEKST * 1.3 * 2.54 / 72
    needed = sum(len(line) for line in lines) * step + len(lines) * 0.14 + 3.2
    vel = Vel(
        f"Naden{where}: waar regiogrenzen samenvallen",
        f"Hoe dikker en donkerder een gemeentegrens, hoe meer indelingen er een regiogrens hebben. "
        f"{told}",
        gezicht.voet,
        max(height, needed) + 0.2,
    )
    axes = vel.veld(0, vel.boven - height, _KAART, height)
    _draw_kaart(gezicht, axes)
    scale = min(_KAART / wide, height / high)
    taken = _number(gezicht, axes, hard.head(GENOEMD), scale)
    if len(gezicht.zichtbaar) <= NAMEN_OP_KAART:
        _name_gemeenten(gezicht, axes, scale, taken)
    side = vel.leeg_veld(_KAART + 0.4, vel.onder, _LIJST, vel.boven - vel.onder)
    y = vel.boven - vel.onder - 0.45
    for width, colour, text in _STAPPEN:
        side.plot([0, 0.8], [y + 0.09] * 2, color=colour, linewidth=width, solid_capstyle="round")
        side.text(1.0, y, text, fontsize=KLEIN)
        y -= 0.42
    y -= 0.3
    for number, line in enumerate(lines, start=1):
        _write_nummer(side, (0.2, y + 0.1), number, "none")
        for text in line:
            side.text(0.55, y, text, fontsize=TEKST)
            y -= step
        y -= 0.14
    return vel.maak_figuur("naden", _describe(gezicht, hard, km, names))


def _name_count(count: int) -> str:
    if count <= GENOEMD:
        return kies(count, "Die is genummerd.", "Zij zijn hier genummerd, de langste eerst.")
    return f"De {GENOEMD} langste zijn genummerd."


def _name(gezicht: Gezicht, row: Any) -> str:
    names = gezicht.gegevens.gemeentenamen
    a, b = names[str(row.gemeente_a)], names[str(row.gemeente_b)]
    return f"{a} – {b}, {format_getal(float(row.lengte_km), 1)}\u00a0km"


def _draw_kaart(gezicht: Gezicht, axes: Axes) -> None:
    seen = set(gezicht.zichtbaar)
    mine = set(gezicht.gegevens.congruentie.gemeld)
    inside, around = sorted(seen & mine), sorted(seen - mine)
    for codes, colour in ((around, _OMGEVING), (inside, _GROND)):
        if codes:
            axes.add_artist(gezicht.vlak(codes, colour, "#ffffff", 0.5))
    naden = gezicht.gegevens.congruentie.alle_naden
    steps: list[list[tuple[str, str]]] = [[] for _ in _STAPPEN]
    for a, b, count, of in zip(
        naden["gemeente_a"],
        naden["gemeente_b"],
        naden["aantal_indelingen"],
        naden["aantal_vergeleken"],
        strict=True,
    ):
        if count and seen.issuperset((a, b)):
            steps[3 if count == of else (3 * count > of) + (3 * count > 2 * of)].append((a, b))
    for (width, colour, _), pairs in zip(_STAPPEN, steps, strict=True):
        lines = LineCollection(gezicht.lijnen(pairs), colors=colour, linewidths=width)
        lines.set_capstyle("round")
        axes.add_artist(lines)
    frame_map(gezicht, axes)


Vak = tuple[float, float, float, float]


def _number(gezicht: Gezicht, axes: Axes, naden: pd.DataFrame, scale: float) -> list[Vak]:
    """Put a number beside the middle of each; return the boxes that they take."""
    radius = 0.2 / scale
    taken: list[Vak] = []
    for number, row in enumerate(rijen(naden), start=1):
        lines = gezicht.lijnen([(str(row.gemeente_a), str(row.gemeente_b))])
        if not lines:
            continue
        longest = max(lines, key=len)
        x, y = longest[len(longest) // 2]
        for dx, dy in _around(0.36 / scale):
            box = (x + dx - radius, y + dy - radius, x + dx + radius, y + dy + radius)
            if not any(_overlap(box, other) for other in taken) and _is_inside(gezicht, box):
                break
        taken.append(box)
        middle = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
        axes.plot([x, middle[0]], [y, middle[1]], color=INKT, linewidth=0.6, zorder=5)
        _write_nummer(axes, middle, number, "white")
    return taken


def _write_nummer(axes: Axes, place: tuple[float, float], number: int, edge: str) -> None:
    axes.text(
        *place,
        str(number),
        ha="center",
        va="center",
        color="white",
        size=KLEIN,
        weight="bold",
        zorder=6,
        bbox={"boxstyle": "circle,pad=0.18", "fc": INKT, "ec": edge, "lw": 0.5},
    )


def _around(distance: float) -> list[tuple[float, float]]:
    """Return places around a point: near ones first, then at twice the distance."""
    turns = np.linspace(0.25 * np.pi, 2.25 * np.pi, 9)[:-1]
    return [
        (float(r * distance * np.cos(t)), float(r * distance * np.sin(t)))
        for r in (1, 1.6, 2.3)
        for t in turns
    ]


def _overlap(a: Vak, b: Vak) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _is_inside(gezicht: Gezicht, box: Vak) -> bool:
    x, y, wide, high = gezicht.uitsnede
    return box[0] >= x and box[1] >= y and box[2] <= x + wide and box[3] <= y + high


def _name_gemeenten(gezicht: Gezicht, axes: Axes, scale: float, taken: list[Vak]) -> None:
    """Write names where there is room: the selection first, the largest first."""
    frame = gezicht.gegevens.congruentie.alle_gemeenten
    mine = set(gezicht.gegevens.congruentie.gemeld)
    frame = frame[frame["gemeente_code"].isin(gezicht.zichtbaar)]
    frame = frame.assign(hier=frame["gemeente_code"].isin(mine))
    frame = frame.sort_values(["hier", "inwoners"], ascending=False, kind="stable")
    boxes = list(taken)
    for code, naam in zip(frame["gemeente_code"], frame["gemeente_naam"], strict=True):
        west, south, east, north = gezicht.omvang[code]
        half = (measure(naam, KLEIN) / 2 + 0.06) / scale
        tall = 0.15 / scale
        middle = ((west + east) / 2, (south + north) / 2)
        for dx, dy in [(0.0, 0.0), *_around(0.3 / scale)[:8]]:
            x, y = middle[0] + dx, middle[1] + dy
            box = (x - half, y - tall, x + half, y + tall)
            if not any(_overlap(box, other) for other in boxes) and _is_inside(gezicht, box):
                boxes.append(box)
                axes.text(
                    x,
                    y,
                    naam,
                    ha="center",
                    va="center",
                    fontsize=KLEIN,
                    color=INKT if code in mine else GRIJS,
                    zorder=4,
                    bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.4, "alpha": 0.6},
                )
                break


def _describe(gezicht: Gezicht, hard: pd.DataFrame, km: float, names: list[str]) -> str:
    where = "Nederland" if gezicht.gegevens.is_landelijk else f"{gezicht.waar} en omgeving"
    first = f"Kaart van {where} met de gemeentegrenzen waar regio’s uiteengaan."
    if hard.empty:
        return f"{first} Een harde naad is er niet."
    return (
        f"{first} {tel(len(hard), 'grens is', 'grenzen zijn')} een harde naad, samen "
        f"{format_getal(km)} km. De langste: {noem(names, GENOEMD)}."
    )
