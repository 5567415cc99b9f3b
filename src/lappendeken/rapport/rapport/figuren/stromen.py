"""From one indeling to another: which regios stay together, and which are taken apart."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path

from lappendeken.basis.stijl import ACCENT, INKT, NAAD_KLEUR
from lappendeken.basis.tekst import fold
from lappendeken.model.indeling import Indeling
from lappendeken.rapport.gedeeld.woorden import kies, tel
from lappendeken.rapport.rapport.figuren.gezicht import Gezicht, rijen
from lappendeken.rapport.rapport.figuren.model import Figuur
from lappendeken.rapport.rapport.figuren.vel import BREEDTE, TEKST, Vel, cut, measure

_NAAM = 5.2
_BALK = 0.28
_REGEL = 0.34
"""Least height of a regio: its name must fit."""
_HOOGST = 21.0
_TUSSEN = 0.1


def draw_stromen(gezicht: Gezicht) -> Figuur | None:
    """Draw the gemeenten as streams from the regios of one indeling to those of another."""
    pair = _choose(gezicht)
    if pair is None:
        return None
    a, b = pair
    flows = _count(gezicht, a, b)
    whole = _find_zelfde(flows)
    shown = flows[~flows["van"].isin(whole)]
    if shown.empty:
        return None
    first, second = gezicht.namen[a.slug], gezicht.namen[b.slug]
    left, right = _order(gezicht, shown, a)
    scale = _find_schaal(shown, left, right)
    high = max(_measure(shown, "van", left, scale), _measure(shown, "naar", right, scale))
    split = shown.groupby("van")["naar"].nunique()
    torn = int((split > 1).sum())
    where = "" if gezicht.gegevens.is_landelijk else f", {gezicht.waar}"
    same = (
        f" {tel(len(whole), 'regio is', 'regio’s zijn')} in allebei gelijk en "
        f"{kies(len(whole), 'staat', 'staan')} er niet bij."
        if whole
        else ""
    )
    vel = Vel(
        f"Van {first} naar {second}{where}",
        f"{_say_why(a, b)}Elke band is een groep gemeenten, zo hoog als hun aantal. Rood gaat een "
        "andere kant op dan het grootste deel van de regio: "
        f"{tel(torn, 'regio valt', 'regio’s vallen')} uiteen.{same}",
        gezicht.voet,
        high + 0.75,
    )
    field = vel.leeg_veld(0, vel.onder, BREEDTE, high + 0.75)
    names = {"van": _shorten(a), "naar": _shorten(b)}
    field.text(
        _NAAM,
        high + 0.35,
        cut(first, _NAAM - 0.3, vet=True),
        ha="right",
        fontsize=TEKST,
        weight="bold",
    )
    field.text(
        BREEDTE - _NAAM,
        high + 0.35,
        cut(second, _NAAM - 0.3, vet=True),
        fontsize=TEKST,
        weight="bold",
    )
    places = {
        "van": _draw_kant(field, shown, "van", left, scale, high, names["van"]),
        "naar": _draw_kant(field, shown, "naar", right, scale, high, names["naar"]),
    }
    _draw_banden(field, shown, left, right, places, scale)
    return vel.maak_figuur("stromen", _describe(first, second, shown, names, torn, len(whole)))


def _say_why(a: Indeling, b: Indeling) -> str:
    if a.kenmerken.reeks and a.kenmerken.reeks == b.kenmerken.reeks:
        return ""
    return "Van alle gekozen indelingen delen deze twee hier de minste partners. "


def _shorten(indeling: Indeling) -> dict[str, str]:
    """Return the names of regios without the name of their indeling in front of it."""
    return {
        regio: str(indeling.regionamen.get(regio, regio)).removeprefix(f"{indeling.naam} ")
        for regio in indeling.regios
    }


def _choose(gezicht: Gezicht) -> tuple[Indeling, Indeling] | None:
    """Return two standen of one reeks, else the two indelingen that share the least here."""
    chosen = gezicht.gegevens.congruentie.bundel.indelingen
    by_slug = {indeling.slug: indeling for indeling in chosen}
    for number, old in enumerate(chosen):
        for new in chosen[number + 1 :]:
            reeks = old.kenmerken.reeks
            if reeks and reeks == new.kenmerken.reeks:
                return (old, new) if old.kenmerken.stand <= new.kenmerken.stand else (new, old)
    paren = gezicht.gegevens.congruentie.gemeenteparen
    mean = paren.groupby(["indeling_a", "indeling_b"], observed=True)["jaccard"].mean().round(9)
    if mean.empty:
        return None
    lowest = mean[mean == mean.min()].index[0]
    return by_slug[str(lowest[0])], by_slug[str(lowest[1])]


def _count(gezicht: Gezicht, a: Indeling, b: Indeling) -> pd.DataFrame:
    mine = [
        g for g in gezicht.gegevens.congruentie.gemeld if g in a.hoofdregio and g in b.hoofdregio
    ]
    rows = pd.DataFrame(
        {"van": [a.hoofdregio[g] for g in mine], "naar": [b.hoofdregio[g] for g in mine]}
    )
    return rows.value_counts(sort=False).rename("aantal").reset_index()


def _find_zelfde(flows: pd.DataFrame) -> set[str]:
    """Return the regios that are, here, the same in both."""
    alone = flows[~flows["van"].duplicated(keep=False) & ~flows["naar"].duplicated(keep=False)]
    return set(alone["van"])


def _order(gezicht: Gezicht, flows: pd.DataFrame, a: Indeling) -> tuple[list[str], list[str]]:
    """Lay north on top, then each regio beside what it flows to, so that few bands cross."""
    middle = {
        regio: np.mean(
            [sum(gezicht.omvang[g][1::2]) / 2 for g in leden if g in gezicht.omvang] or [0.0]
        )
        for regio, leden in a.leden.items()
    }
    left = sorted(set(flows["van"]), key=lambda regio: (-middle[regio], regio))
    right: list[str] = []
    for _ in range(4):
        right = _beside(flows, left, "van", "naar")
        left = _beside(flows, right, "naar", "van")
    return left, _beside(flows, left, "van", "naar")


def _beside(flows: pd.DataFrame, order: list[str], known: str, wanted: str) -> list[str]:
    place = flows[known].map({regio: n for n, regio in enumerate(order)})
    weighted = (place * flows["aantal"]).groupby(flows[wanted]).sum()
    mean = (weighted / flows.groupby(wanted)["aantal"].sum()).round(9)
    return sorted(mean.index, key=lambda regio: (mean[regio], regio))


def _measure(flows: pd.DataFrame, side: str, order: list[str], scale: float) -> float:
    sizes = flows.groupby(side)["aantal"].sum()
    return sum(max(float(sizes[r]) * scale, _REGEL) + _TUSSEN for r in order)


def _find_schaal(flows: pd.DataFrame, left: list[str], right: list[str]) -> float:
    """Return centimetres per gemeente: as large as fits."""
    for scale in (0.45, 0.35, 0.28, 0.22, 0.17, 0.13, 0.1, 0.08, 0.06, 0.05, 0.04):
        if (
            max(_measure(flows, s, o, scale) for s, o in (("van", left), ("naar", right)))
            <= _HOOGST
        ):
            return scale
    return 0.03


def _draw_kant(
    field: Axes,
    flows: pd.DataFrame,
    side: str,
    order: list[str],
    scale: float,
    high: float,
    names: Mapping[str, str],
) -> dict[str, float]:
    """Draw the regios of one side; return the top of each."""
    sizes = flows.groupby(side)["aantal"].sum()
    # The shorter side is spread over the height of the other.
    spare = (high - _measure(flows, side, order, scale)) / max(1, len(order))
    y = high
    tops = {}
    for regio in order:
        size = float(sizes[regio]) * scale
        slot = max(size, _REGEL)
        tops[regio] = y - spare / 2 - (slot - size) / 2
        x = _NAAM + 0.15 if side == "van" else BREEDTE - _NAAM - 0.15 - _BALK
        field.add_artist(Rectangle((x, tops[regio] - size), _BALK, size, facecolor=INKT, lw=0))
        count = f" {int(sizes[regio])}"
        text = cut(str(names.get(regio, regio)), _NAAM - measure(count) - 0.1, TEKST) + count
        middle = tops[regio] - size / 2
        if side == "van":
            field.text(_NAAM, middle, text, ha="right", va="center", fontsize=TEKST)
        else:
            field.text(BREEDTE - _NAAM, middle, text, va="center", fontsize=TEKST)
        y -= slot + _TUSSEN + spare
    return tops


def _draw_banden(
    field: Axes,
    flows: pd.DataFrame,
    left: list[str],
    right: list[str],
    places: Mapping[str, dict[str, float]],
    scale: float,
) -> None:
    starts, ends = dict(places["van"]), dict(places["naar"])
    rank_left = {regio: n for n, regio in enumerate(left)}
    rank_right = {regio: n for n, regio in enumerate(right)}
    size = {(r.van, r.naar): r.aantal * scale for r in rijen(flows)}
    top_left, top_right = {}, {}
    for van, naar in sorted(size, key=lambda p: (rank_left[p[0]], rank_right[p[1]])):
        top_left[van, naar] = starts[van]
        starts[van] -= size[van, naar]
    for van, naar in sorted(size, key=lambda p: (rank_right[p[1]], rank_left[p[0]])):
        top_right[van, naar] = ends[naar]
        ends[naar] -= size[van, naar]
    home = flows.sort_values(["aantal", "naar"], ascending=[False, True], kind="stable")
    largest = home.drop_duplicates("van")
    homes = dict(zip(largest["van"], largest["naar"], strict=True))
    x0, x1 = _NAAM + 0.15 + _BALK, BREEDTE - _NAAM - 0.15 - _BALK
    for van, naar in sorted(size, key=lambda p: homes[p[0]] != p[1]):
        stays = homes[van] == naar
        band = _band(x0, x1, top_left[van, naar], top_right[van, naar], size[van, naar])
        colour, alpha = (ACCENT, 0.32) if stays else (NAAD_KLEUR, 0.62)
        field.add_artist(PathPatch(band, facecolor=colour, alpha=alpha, linewidth=0))


def _band(x0: float, x1: float, y0: float, y1: float, size: float) -> Path:
    middle = (x0 + x1) / 2
    points = [
        *((x0, y0), (middle, y0), (middle, y1), (x1, y1)),
        *((x1, y1 - size), (middle, y1 - size), (middle, y0 - size), (x0, y0 - size), (x0, y0)),
    ]
    curve = [Path.CURVE4] * 3
    return Path(points, [Path.MOVETO, *curve, Path.LINETO, *curve, Path.CLOSEPOLY])


def _describe(
    first: str,
    second: str,
    flows: pd.DataFrame,
    names: Mapping[str, Mapping[str, str]],
    torn: int,
    same: int,
) -> str:
    split = flows[flows["van"].duplicated(keep=False)]
    told = []
    for regio, rows in split.groupby("van"):
        parts = [
            f"{r.aantal} naar {names['naar'].get(r.naar, r.naar)}"
            for r in rijen(rows.sort_values("aantal", ascending=False, kind="stable"))
        ]
        told.append(f"{names['van'].get(str(regio), regio)}: {', '.join(parts)}")
    what = f" {'; '.join(sorted(told, key=fold)[:10])}." if told else ""
    return (
        f"Stroomdiagram van de regio’s van {first} naar die van {second}, in aantallen gemeenten. "
        f"{tel(torn, 'regio valt', 'regio’s vallen')} uiteen, "
        f"{tel(same, 'regio is', 'regio’s zijn')} gelijk.{what}"
    )
