"""All indelingen on a little map of their own: the quilt itself."""

from __future__ import annotations

import math

from matplotlib.axes import Axes
from matplotlib.collections import LineCollection

from lappendeken.basis.stijl import GEEN_KLEUR, INKT
from lappendeken.model.indeling import Indeling
from lappendeken.model.kleuring import KLEUREN, color_indeling
from lappendeken.rapport.gedeeld.woorden import tel
from lappendeken.rapport.rapport.figuren.gezicht import Gezicht, noem
from lappendeken.rapport.rapport.figuren.model import Figuur
from lappendeken.rapport.rapport.figuren.vel import (
    BREEDTE,
    GRIJS,
    KLEIN,
    TEKST,
    Vel,
    cut,
    wrap,
)

_HOOGST = 23.0
"""Centimetres of maps: with title and foot one A4."""
_TUSSEN = 0.35
_BLEEK = 0.35


def draw_indelingen(gezicht: Gezicht) -> Figuur | None:
    """Draw each indeling with its regios in colours in which those that touch differ."""
    chosen = gezicht.gegevens.congruentie.bundel.indelingen
    columns = _columns(len(chosen))
    rows = math.ceil(len(chosen) / columns)
    width = (BREEDTE - (columns - 1) * _TUSSEN) / columns
    size = TEKST if columns < 5 else KLEIN
    labels = [_label(gezicht, indeling, width, size) for indeling in chosen]
    line = size * 1.3 * 2.54 / 72
    head = max(len(name) for name, _ in labels) * line + line + 0.1
    _, _, wide, high = gezicht.uitsnede
    height = min(width * high / wide, (_HOOGST - rows * (head + _TUSSEN)) / rows)
    landelijk = gezicht.gegevens.is_landelijk
    vel = Vel(
        "Dezelfde gemeenten, telkens anders verdeeld"
        if landelijk
        else f"{gezicht.waar}: dezelfde gemeenten, telkens anders verdeeld",
        f"De regio’s van {len(chosen)} indelingen. Buren hebben een andere kleur; verder zegt de "
        "kleur niets. Grijs is zonder regio."
        + ("" if landelijk else " Bleek is buiten de selectie."),
        gezicht.voet,
        rows * (head + height + _TUSSEN),
    )
    borders = gezicht.topologie.grenzen
    for number, (indeling, (name, below)) in enumerate(zip(chosen, labels, strict=True)):
        row, column = divmod(number, columns)
        x = column * (width + _TUSSEN)
        top = vel.boven - row * (head + height + _TUSSEN)
        for place, text in enumerate(name, start=1):
            vel.schrijf(x, top - place * line, text, size, vet=True)
        vel.schrijf(x, top - (len(name) + 1) * line, below, KLEIN, kleur=GRIJS)
        axes = vel.veld(x, top - head - height, width, height)
        _draw(gezicht, indeling, axes, list(borders), 0.5 if columns < 5 else 0.25)
    return vel.maak_figuur("indelingen", _describe(gezicht, chosen))


def _columns(count: int) -> int:
    for most, columns in ((1, 1), (4, 2), (9, 3), (20, 4), (35, 5)):
        if count <= most:
            return columns
    return 6


def _label(
    gezicht: Gezicht, indeling: Indeling, width: float, size: float
) -> tuple[list[str], str]:
    name = wrap(gezicht.namen[indeling.slug], width, size, vet=True)
    return [*name[:2], cut(" ".join(name[2:]), width, size, vet=True)] if len(
        name
    ) > 2 else name, f"{_count(gezicht, indeling)}, {indeling.kenmerken.stand}"


def _count(gezicht: Gezicht, indeling: Indeling) -> str:
    mine = set(gezicht.gegevens.congruentie.gemeld)
    regios = [r for r, leden in indeling.leden.items() if not mine.isdisjoint(leden)]
    return tel(len(regios), "regio", "regio’s")


def _draw(
    gezicht: Gezicht,
    indeling: Indeling,
    axes: Axes,
    borders: list[tuple[str, str]],
    width: float,
) -> None:
    home = indeling.hoofdregio
    colours = color_indeling(indeling, borders, len(KLEUREN))
    mine = set(gezicht.gegevens.congruentie.gemeld)
    per_colour: dict[tuple[str, bool], list[str]] = {}
    for code in gezicht.zichtbaar:
        regio = home.get(code)
        fill = KLEUREN[colours[regio]] if regio else GEEN_KLEUR
        per_colour.setdefault((fill, code in mine), []).append(code)
    for (fill, inside), codes in sorted(per_colour.items()):
        patch = gezicht.vlak(codes, fill)
        patch.set_alpha(1.0 if inside else _BLEEK)
        axes.add_artist(patch)
    seen = set(gezicht.zichtbaar)
    parted = [p for p in borders if home.get(p[0]) != home.get(p[1]) and seen.issuperset(p)]
    axes.add_artist(LineCollection(gezicht.lijnen(parted), colors=INKT, linewidths=width))
    if not gezicht.gegevens.is_landelijk:
        edge = [p for p in borders if (p[0] in mine) != (p[1] in mine) and seen.issuperset(p)]
        axes.add_artist(LineCollection(gezicht.lijnen(edge), colors=INKT, linewidths=1.1))
    frame_map(gezicht, axes)


def frame_map(gezicht: Gezicht, axes: Axes) -> None:
    """Show the window of the pictures, at one scale in both directions."""
    x, y, width, height = gezicht.uitsnede
    axes.set_xlim(x, x + width)
    axes.set_ylim(y, y + height)
    axes.set_aspect("equal", anchor="NW")
    axes.set_axis_off()


def _describe(gezicht: Gezicht, chosen: tuple[Indeling, ...]) -> str:
    counted = [f"{gezicht.namen[i.slug]} {_count(gezicht, i)}" for i in chosen]
    what = "Nederland" if gezicht.gegevens.is_landelijk else gezicht.waar
    return f"Kleine kaarten van {what}, één per indeling: {noem(counted, 12)}."
