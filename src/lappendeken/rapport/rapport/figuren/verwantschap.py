"""Which indelingen are alike: the tree of families, and beside it every pair."""

from __future__ import annotations

from typing import Any

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle
from scipy.cluster.hierarchy import dendrogram

from lappendeken.analyse.families import GRENS, build_boom, find_vergelijkbaar
from lappendeken.basis.stijl import ACCENT, GEEN_KLEUR, INKT, KLASSEN, find_klasse
from lappendeken.basis.tekst import format_procent
from lappendeken.rapport.rapport.families import count_genoeg, describe_families, find_families
from lappendeken.rapport.rapport.figuren.gezicht import Gezicht, rijen
from lappendeken.rapport.rapport.figuren.model import Figuur
from lappendeken.rapport.rapport.figuren.vel import BREEDTE, GRIJS, KLEIN, TEKST, Vel, cut, measure

_BOOM = 3.6
_NAAM = 5.2
_SLEUTEL = 1.35


def draw_verwantschap(gezicht: Gezicht) -> Figuur | None:
    """Draw the tree with its cut, and the matrix in the order of the tree."""
    gegevens = gezicht.gegevens
    slugs = list(gezicht.namen)
    known = find_vergelijkbaar(gegevens.congruentie.indelingsparen, count_genoeg(gegevens))
    if len(slugs) < 2 or known.empty:
        return None
    tree = dendrogram(build_boom(slugs, known), no_plot=True)
    order = [slugs[place] for place in tree["leaves"]]
    names = [f"{number}  {gezicht.namen[slug]}" for number, slug in enumerate(order, start=1)]
    label = min(_NAAM, max(measure(name) for name in names) + 0.25)
    left = _BOOM + label + 0.15
    column = min(0.95, (BREEDTE - left) / len(slugs))
    row = max(0.33, min(0.62, column))
    high = len(slugs) * row
    vel = Vel(
        "Welke indelingen op elkaar lijken",
        "Hoe verder naar rechts twee takken samenkomen, hoe meer partners zij delen (gemiddeld "
        "over heel Nederland). Wat rechts van de streepjeslijn samenkomt, is een familie. De "
        "vakjes geven het aandeel gedeelde partners per paar.",
        gezicht.voet,
        high + 0.6 + _SLEUTEL,
    )
    bottom = vel.onder + _SLEUTEL
    _draw_boom(vel.veld(0.35, bottom, _BOOM - 0.2, high), tree, len(slugs))
    field = vel.leeg_veld(0, bottom, BREEDTE, high + 0.6)
    shared = {(r.indeling_a, r.indeling_b): float(r.jaccard) for r in rijen(known)}
    shared |= {(b, a): value for (a, b), value in shared.items()}
    for number, slug in enumerate(order):
        y = high - (number + 0.5) * row
        field.text(_BOOM + 0.25, y, cut(names[number], label), va="center", fontsize=TEKST)
        if column >= 0.4:
            x = left + (number + 0.5) * column
            field.text(x, high + 0.1, str(number + 1), ha="center", fontsize=TEKST, color=GRIJS)
        for place, other in enumerate(order):
            if other == slug:
                continue
            value = shared.get((slug, other))
            _draw_vak(field, left + place * column, y - row / 2, column, row, value)
    _draw_sleutel(vel)
    return vel.maak_figuur(
        "verwantschap",
        "Boom van indelingen die op elkaar lijken, met het aandeel gedeelde partners van elk paar "
        f"ernaast. {describe_families(gegevens, find_families(gegevens))}",
    )


def _draw_boom(axes: Axes, tree: dict[str, Any], count: int) -> None:
    for places, heights in zip(tree["icoord"], tree["dcoord"], strict=True):
        family = max(heights) <= GRENS
        axes.plot(
            heights,
            [10 * count - place for place in places],
            color=ACCENT if family else GRIJS,
            linewidth=1.5 if family else 0.9,
            solid_joinstyle="miter",
        )
    axes.axvline(GRENS, color=INKT, linewidth=0.8, linestyle=(0, (4, 2)))
    axes.set_xlim(1.0, 0)
    axes.set_ylim(0, 10 * count)
    axes.set_yticks([])
    axes.set_xticks([1, 1 - 0.35, GRENS, 0], ["0%", "35%", format_procent(1 - GRENS), "100%"])
    axes.tick_params(length=2, pad=2, labelsize=KLEIN)
    for side in ("top", "left", "right"):
        axes.spines[side].set_visible(False)


def _draw_vak(
    field: Axes, x: float, y: float, column: float, row: float, value: float | None
) -> None:
    klasse = find_klasse(value)
    fill = GEEN_KLEUR if klasse is None else klasse.kleur
    field.add_artist(Rectangle((x, y), column, row, facecolor=fill, edgecolor="white", lw=0.6))
    text = format_procent(value)
    if measure(text, KLEIN) + 0.1 <= column:
        ink = INKT if klasse is None else klasse.tekstkleur
        middle = (x + column / 2, y + row / 2)
        field.text(*middle, text, ha="center", va="center", fontsize=KLEIN, color=ink)


def _draw_sleutel(vel: Vel) -> None:
    field = vel.leeg_veld(0, vel.onder, BREEDTE, _SLEUTEL)
    field.text(0.15, 0.62, "gedeelde partners", fontsize=KLEIN, color=GRIJS)
    width = BREEDTE / (len(KLASSEN) + 1)
    for number, klasse in enumerate(KLASSEN):
        x = 0.15 + number * width
        field.add_artist(
            Rectangle((x, 0.12), 0.35, 0.3, facecolor=klasse.kleur, edgecolor=GRIJS, lw=0.3)
        )
        field.text(x + 0.42, 0.18, klasse.label.replace("minder dan ", "< "), fontsize=KLEIN)
    x = 0.15 + len(KLASSEN) * width
    field.add_artist(Rectangle((x, 0.12), 0.35, 0.3, facecolor=GEEN_KLEUR, edgecolor=GRIJS, lw=0.3))
    field.text(x + 0.42, 0.18, "onbekend", fontsize=KLEIN)
