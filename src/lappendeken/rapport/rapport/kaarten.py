"""The static maps: congruentie per gemeente, the naden, and a selection seen from nearby."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np

from lappendeken.basis.stijl import KLASSEN
from lappendeken.basis.tekst import format_getal, join_namen
from lappendeken.model.topologie import Topologie
from lappendeken.rapport.gedeeld.bouwstenen import Kaartbeeld, Legendaregel, Lijn
from lappendeken.rapport.gedeeld.cellen import klasse_van
from lappendeken.rapport.gedeeld.woorden import tel
from lappendeken.rapport.rapport.gegevens import Gegevens
from lappendeken.rapport.rapport.kaartnamen import find_midden, find_randen, place_namen

BREEDTE = 360.0
"""Width of a picture in its own units; the page scales it."""

RAND = 0.3
"""Room around a selection on its own map, as a share of its size."""

MAX_VERGROTING = 9.0
"""A single gemeente is not seen larger than this: its surroundings say where it is."""

DIKTES = (0.0, 0.5, 0.8, 1.3, 2.1)
"""Line per step of naden: none, up to a third, up to two thirds, more, all (hard)."""

_STAPPEN = (
    "in geen enkele indeling",
    "in ten hoogste een derde van de indelingen",
    "in een tot twee derde",
    "in meer dan twee derde, niet in alle",
    "in alle: een harde naad",
)


def build_kaarten(gegevens: Gegevens, topologie: Topologie) -> tuple[Kaartbeeld, Kaartbeeld]:
    """Return the map of congruentie of the whole country, and the map of naden.

    Of a selection the naden are those in and around it, on the ground of
    :func:`build_selectiekaart`.
    """
    whole = look_at_all(topologie)
    shown = whole if gegevens.is_landelijk else look_at(topologie, gegevens.congruentie.gemeld)
    outline = "" if gegevens.is_landelijk else outline_van(gegevens, whole.vlakken)
    return (
        _congruentie(gegevens, whole, outline),
        _naden(gegevens, shown),
    )


def build_selectiekaart(gegevens: Gegevens, topologie: Topologie) -> Kaartbeeld:
    """Return the congruentie of the selection, large, with its surroundings in grey."""
    view = look_at(topologie, gegevens.congruentie.gemeld)
    found = _classes(gegevens)
    mine = set(gegevens.congruentie.gemeld)
    inside = {code: klasse for code, klasse in found.items() if code in mine}
    around = "".join(d for code, d in view.vlakken.items() if code not in mine)
    legend = (*range(len(KLASSEN)), *([None] if None in inside.values() else []))
    return Kaartbeeld(
        "kaart-selectie",
        f"Congruentie per gemeente: {gegevens.selectie}",
        f"Kaart van {gegevens.selectie} met de omgeving, elke gemeente gekleurd naar haar "
        f"congruentie; de omgeving is grijs. {_spoken(inside)}. De tabel van gemeenten geeft "
        "dezelfde cijfers.",
        view.breedte,
        view.hoogte,
        (*((Lijn(around, bleek=True),) if around else ()), *_paths(view, inside)),
        omtrek=outline_van(gegevens, view.vlakken),
        legenda=tuple(Legendaregel(_label(n), n) for n in legend),
        links=view.links,
        boven=view.boven,
        randen=find_randen(gegevens, view.grenzen),
        namen=place_namen(
            gegevens,
            {code: find_midden(view.vlakken[code]) for code in inside if code in view.vlakken},
            inside,
        ),
    )


@dataclass(frozen=True, slots=True)
class Uitsnede:
    """A window on the map: its place and size, and the paths of what is to be seen in it."""

    links: float
    boven: float
    breedte: float
    hoogte: float
    vlakken: Mapping[str, str]
    grenzen: Mapping[tuple[str, str], str]
    eenheid: float = 1.0
    """Units of the paths per unit of the picture."""


def look_at_all(topologie: Topologie) -> Uitsnede:
    """Return a window on the whole country."""
    return Uitsnede(
        0.0,
        0.0,
        BREEDTE,
        topologie.svg_hoogte(BREEDTE),
        topologie.to_svg_gemeenten(BREEDTE),
        topologie.to_svg_grenzen(BREEDTE),
    )


def look_at(topologie: Topologie, codes: Collection[str], rand: float = RAND) -> Uitsnede:
    """Return a window around some gemeenten, with room for their neighbours."""
    boxes = find_boxes(topologie, BREEDTE)
    if not any(code in boxes for code in codes):
        return look_at_all(topologie)
    left, top, width, height = find_venster(boxes, codes, rand, BREEDTE)
    scale = BREEDTE / width
    seen = {
        code
        for code, (x0, y0, x1, y1) in boxes.items()
        if x1 >= left and x0 <= left + width and y1 >= top and y0 <= top + height
    }
    areas = topologie.to_svg_gemeenten(BREEDTE * scale)
    borders = topologie.to_svg_grenzen(BREEDTE * scale)
    return Uitsnede(
        round(left * scale, 1),
        round(top * scale, 1),
        BREEDTE,
        round(height * scale, 1),
        {code: d for code, d in areas.items() if code in seen},
        {pair: d for pair, d in borders.items() if seen.issuperset(pair)},
    )


def find_venster(
    vakken: Mapping[str, tuple[float, float, float, float]],
    codes: Collection[str],
    rand: float,
    breedte: float,
) -> tuple[float, float, float, float]:
    """Return left, top, width and height of a window around some gemeenten.

    Parameters
    ----------
    vakken
        Gemeente code to the box around it.
    codes
        Those to see; at least one has a box.
    rand
        Room around them, as a share of their size.
    breedte
        Width of the whole map.
    """
    box = np.array([vakken[code] for code in codes if code in vakken])
    low, high = box[:, :2].min(axis=0), box[:, 2:].max(axis=0)
    size = high - low
    # A square at least as large as it must be to recognise where it is.
    side = max(float(size.max()) * (1 + 2 * rand), breedte / MAX_VERGROTING)
    width, height = (max(float(s) * (1 + 2 * rand), 0.7 * side) for s in size)
    middle = (low + high) / 2
    return float(middle[0] - width / 2), float(middle[1] - height / 2), width, height


def find_boxes(
    topologie: Topologie, breedte: float
) -> dict[str, tuple[float, float, float, float]]:
    """Return per gemeente the box around it, in a picture of this width."""
    arcs = topologie.to_punten(breedte)
    low = np.array([arc.min(axis=0) for arc in arcs])
    high = np.array([arc.max(axis=0) for arc in arcs])
    found = {}
    for code, parts in zip(topologie.gemeenten, topologie.ringen, strict=True):
        numbers = [i if i >= 0 else ~i for part in parts for ring in part for i in ring]
        (x0, y0), (x1, y1) = low[numbers].min(axis=0), high[numbers].max(axis=0)
        found[code] = (float(x0), float(y0), float(x1), float(y1))
    return found


def outline_van(gegevens: Gegevens, areas: Mapping[str, str]) -> str:
    """Return the areas of what is reported, as one path."""
    return "".join(areas[code] for code in gegevens.congruentie.gemeld if code in areas)


def _classes(gegevens: Gegevens) -> dict[str, int | None]:
    frame = gegevens.congruentie.alle_gemeenten
    return {
        str(c): klasse_van(v)
        for c, v in zip(frame["gemeente_code"], frame["congruentie"], strict=True)
    }


def _label(number: int | None) -> str:
    return KLASSEN[number].label if number is not None else "geen score"


def _paths(view: Uitsnede, found: Mapping[str, int | None]) -> tuple[Lijn, ...]:
    """Return one path per class: 342 separate ones would say nothing more and cost bytes."""
    per_class: dict[int | None, list[str]] = {}
    for code, d in view.vlakken.items():
        if code in found:
            per_class.setdefault(found[code], []).append(d)
    order = [n for n in (*range(len(KLASSEN)), None) if n in per_class]
    return tuple(Lijn("".join(per_class[n]), n) for n in order)


def _spoken(found: Mapping[str, int | None]) -> str:
    """Count the gemeenten per class that occurs."""
    counts = Counter(found.values())
    return join_namen(
        f"{_label(n)}: {tel(counts[n], 'gemeente', 'gemeenten')}"
        for n in (*range(len(KLASSEN)), None)
        if counts[n]
    )


def _congruentie(gegevens: Gegevens, view: Uitsnede, outline: str) -> Kaartbeeld:
    found = _classes(gegevens)
    missing = any(found.get(code) is None for code in view.vlakken)
    marked = f" De omtrek is van {gegevens.selectie}." if outline else ""
    return Kaartbeeld(
        "kaart-congruentie",
        "Congruentie per gemeente",
        f"Kaart van Nederland, elke gemeente gekleurd naar haar congruentie. {_spoken(found)}."
        f"{marked or ' De tabel van gemeenten geeft dezelfde cijfers.'}",
        view.breedte,
        view.hoogte,
        _paths(view, {code: found.get(code) for code in view.vlakken}),
        omtrek=outline,
        legenda=tuple(
            Legendaregel(_label(n), n) for n in (*range(len(KLASSEN)), *([None] if missing else []))
        ),
        randen=find_randen(gegevens, view.grenzen),
    )


def _naden(gegevens: Gegevens, view: Uitsnede) -> Kaartbeeld:
    # What is around a selection is drawn, and only the selection is counted.
    drawn = gegevens.congruentie.alle_naden
    told = gegevens.congruentie.naden
    per_step: dict[int, list[str]] = {}
    for a, b, aantal, vergeleken in zip(
        drawn["gemeente_a"],
        drawn["gemeente_b"],
        drawn["aantal_indelingen"],
        drawn["aantal_vergeleken"],
        strict=True,
    ):
        step = _step(int(aantal), int(vergeleken))
        if (a, b) in view.grenzen and step:
            per_step.setdefault(step, []).append(view.grenzen[a, b])
    km = [0.0] * len(DIKTES)
    for lengte, aantal, vergeleken in zip(
        told["lengte_km"], told["aantal_indelingen"], told["aantal_vergeleken"], strict=True
    ):
        km[_step(int(aantal), int(vergeleken))] += float(lengte)
    spoken = [f"{text}: {format_getal(km[n])} km" for n, text in enumerate(_STAPPEN)]
    if gegevens.is_landelijk:
        what, counted, outline = "Nederland", "", ""
    else:
        what = f"{gegevens.selectie} en omgeving"
        counted = f" Geteld zijn de grenzen in en rond {gegevens.selectie}, het gekleurde vlak."
        outline = outline_van(gegevens, view.vlakken)
    return Kaartbeeld(
        "kaart-naden",
        "Naden: hoe dikker de lijn, hoe meer indelingen er een regiogrens hebben",
        f"Kaart van {what} met de grenzen tussen gemeenten waar regio’s uiteengaan, naar het "
        f"aandeel van de indelingen: {join_namen(spoken)}.{counted}",
        view.breedte,
        view.hoogte,
        (),
        tuple(Lijn("".join(per_step[step]), step, DIKTES[step]) for step in sorted(per_step)),
        omtrek=outline,
        grond="kaart-congruentie" if gegevens.is_landelijk else "kaart-selectie",
        legenda=tuple(
            Legendaregel(_STAPPEN[step], dikte=DIKTES[step]) for step in range(1, len(DIKTES))
        ),
        links=view.links,
        boven=view.boven,
    )


def _step(aantal: int, vergeleken: int) -> int:
    if not aantal or not vergeleken:
        return 0
    if aantal == vergeleken:
        return 4
    return 1 + (3 * aantal > vergeleken) + (3 * aantal > 2 * vergeleken)
