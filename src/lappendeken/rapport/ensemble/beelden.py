"""The two pictures: how the draws are spread, and what they ask of gemeenten."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from operator import itemgetter

import numpy as np

from lappendeken.basis.tekst import format_getal, format_procent
from lappendeken.maten.kringen import Floats, Ints
from lappendeken.rapport.ensemble.gegevens import Ensemblegegevens
from lappendeken.rapport.ensemble.model import Beeld, Groep, Kader, Merk
from lappendeken.rapport.gedeeld.assen import list_streepjes
from lappendeken.rapport.gedeeld.woorden import tel

KADER = Kader()
PER_STREEPJE = 5
"""Bars between two ticks."""
MAX_PUNTEN = 3_000
"""Points that a picture can show; of more, one in so many is drawn."""
EENHEID = 0.005
"""Smallest step between two ticks, where shares have one digit behind the comma."""


class _Veld:
    """From values to places in a picture."""

    def __init__(self, x: list[float], y: list[float]) -> None:
        self._x, self._y = (x[0], x[-1]), (y[0], y[-1])

    def x(self, value: float) -> float:
        low, high = self._x
        wide = KADER.breedte - KADER.links - KADER.rechts
        return round(KADER.links + wide * (value - low) / (high - low), 1)

    def y(self, value: float) -> float:
        low, high = self._y
        bottom = KADER.hoogte - KADER.onder
        return round(bottom - (bottom - KADER.boven) * (value - low) / (high - low), 1)


def draw_histogram(gegevens: Ensemblegegevens) -> Beeld:
    """Draw how many draws have which congruentie, with today beside them."""
    found = gegevens.ensemble
    drawn = found.trekkingen["congruentie"].to_numpy(float)
    now = found.vandaag["congruentie"]
    x_ticks = _list_shares(gegevens)
    edges, place, _ = divide_staven(gegevens)
    count = np.bincount(place, minlength=len(edges) - 1)
    y_ticks = list_streepjes(0, int(count.max()))
    veld = _Veld(x_ticks, y_ticks)
    bars = []
    for number, height in enumerate(count.tolist()):
        if height:
            left, right = veld.x(float(edges[number])), veld.x(float(edges[number + 1]))
            bars.append(f"M{left:g} {veld.y(0):g}V{veld.y(height):g}H{right - 1:g}V{veld.y(0):g}Z")
    lower, same, higher = found.stand
    return Beeld(
        soort="histogram",
        titel=(
            f"Congruentie van {tel(found.aantal, 'trekking', 'trekkingen')}, en van {gegevens.naam}"
        ),
        beschrijving=(
            f"Staven: hoeveel trekkingen welke congruentie hebben, van "
            f"{gegevens.schrijf(float(drawn.min()))} tot {gegevens.schrijf(float(drawn.max()))}, "
            f"gemiddeld {gegevens.schrijf(float(drawn.mean()))}. {gegevens.naam} ligt op "
            f"{gegevens.schrijf(now)}: {format_getal(lower)} lager, {format_getal(same)} gelijk, "
            f"{format_getal(higher)} hoger."
        ),
        x_naam="Congruentie",
        y_naam="Trekkingen",
        x_streepjes=_tick_shares(x_ticks, veld.x, gegevens.cijfers),
        y_streepjes=tuple((veld.y(y), format_getal(y)) for y in y_ticks),
        groepen=(Groep("".join(bars)),),
        vandaag=_mark(gegevens.ligt, veld.x(now), KADER.boven),
        kader=KADER,
    )


def _unit(gegevens: Ensemblegegevens) -> float:
    return EENHEID * 10.0 ** (1 - gegevens.cijfers)


def _list_shares(gegevens: Ensemblegegevens) -> list[float]:
    drawn, now = gegevens.ensemble.trekkingen["congruentie"], gegevens.ensemble.vandaag
    ends = drawn.min(), drawn.max(), now["congruentie"]
    return list_streepjes(float(min(ends)), float(max(ends)), _unit(gegevens))


def divide_staven(gegevens: Ensemblegegevens) -> tuple[Floats, Ints, int]:
    """Return where bars of the histogram begin and end, and in which each draw and today fall."""
    ticks = _list_shares(gegevens)
    step = (ticks[1] - ticks[0]) / PER_STREEPJE
    edges = np.round(np.arange(ticks[0], ticks[-1] + step / 2, step), 6)
    drawn = gegevens.ensemble.trekkingen["congruentie"].to_numpy(float)
    values = np.append(drawn, gegevens.ensemble.vandaag["congruentie"])
    # A value on an edge goes up, whatever its last digits are.
    place = np.floor((values - edges[0]) / step + 1e-6).astype(np.intp).clip(0, len(edges) - 2)
    return edges, place[:-1], int(place[-1])


def draw_wolk(gegevens: Ensemblegegevens) -> Beeld:
    """Draw congruentie against gemeenten that change regio, by the size of the smallest regio."""
    found = gegevens.ensemble
    every = -(-found.aantal // MAX_PUNTEN)
    shown = found.trekkingen.iloc[::every]
    x, y = (shown[name].to_numpy(float) for name in ("verhuizingen", "congruentie"))
    small = shown["kleinste_regio_inwoners"].to_numpy(float)
    now = found.vandaag["congruentie"]
    x_ticks = list_streepjes(0, float(x.max()))
    y_ticks = list_streepjes(min(y.min(), now), max(y.max(), now), _unit(gegevens))
    veld = _Veld(x_ticks, y_ticks)
    place, labels = _classify(small)
    dots = [
        (f"M{veld.x(a):g} {veld.y(b):g}h0", klasse)
        for a, b, klasse in zip(x, y, place.tolist(), strict=True)
    ]
    # In the order in which they were drawn: class by class the last would hide the others.
    groups = tuple(
        Groep("".join(dot for dot, _ in run), klasse)
        for klasse, run in itertools.groupby(dots, key=itemgetter(1))
    )
    some = f"; getekend is 1 op de {every}" if every > 1 else ""
    return Beeld(
        soort="wolk",
        titel=f"Congruentie tegen gemeenten die van regio wisselen{some}",
        beschrijving=(
            f"Punten, elk een trekking: van {gegevens.naam} uit wisselen er "
            f"{format_getal(float(x.min()))} tot {format_getal(float(x.max()))} gemeenten van "
            f"regio, bij een congruentie van {gegevens.schrijf(float(y.min()))} tot "
            f"{gegevens.schrijf(float(y.max()))}. De indeling zelf ligt op 0 gemeenten en "
            f"{gegevens.schrijf(now)}."
        ),
        x_naam="Gemeenten die van regio wisselen",
        y_naam="Congruentie",
        x_streepjes=tuple((veld.x(value), format_getal(value)) for value in x_ticks),
        y_streepjes=_tick_shares(y_ticks, veld.y, gegevens.cijfers),
        groepen=groups,
        vandaag=_mark(gegevens.ligt, veld.x(0), veld.y(now)),
        kader=KADER,
        legenda=tuple((klasse, labels[klasse]) for klasse in np.unique(place).tolist()),
    )


def _tick_shares(
    ticks: list[float], place: Callable[[float], float], digits: int
) -> tuple[tuple[float, str], ...]:
    """Write shares along an axis, with as many digits as tell them apart."""
    whole = all(abs(100 * tick - round(100 * tick)) < 1e-9 for tick in ticks)
    return tuple((place(tick), format_procent(tick, 0 if whole else digits)) for tick in ticks)


def _mark(text: str, x: float, y: float) -> Merk:
    """Mark the indeling itself, with the text on the side where there is room."""
    third = (KADER.breedte - KADER.links - KADER.rechts) / 3
    low, high = KADER.links + third, KADER.breedte - KADER.rechts - third
    side = "start" if x < low else "end" if x > high else "middle"
    return Merk(x, y, text, side)


def _classify(small: Floats) -> tuple[Ints, list[str]]:
    """Divide draws in three by the inwoners of their smallest regio, and name the classes."""
    low, high = (float(np.round(v, -3)) for v in np.quantile(small, [1 / 3, 2 / 3]))
    place = (small >= low).astype(np.int64) + (small >= high)
    one, other = format_getal(low), format_getal(high)
    names = [
        f"kleinste regio onder de {one} inwoners",
        f"{one} tot {other}",
        f"{other} of meer",
    ]
    if low == high:
        names[2] = f"kleinste regio van {other} inwoners of meer"
    return place, names
