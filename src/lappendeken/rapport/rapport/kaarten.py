"""The two static maps: congruentie per gemeente, and the naden."""

from __future__ import annotations

from collections.abc import Mapping

from lappendeken.basis.stijl import KLASSEN
from lappendeken.basis.tekst import format_getal, join_namen
from lappendeken.model.topologie import Topologie
from lappendeken.rapport.gedeeld.bouwstenen import Kaartbeeld, Legendaregel, Lijn
from lappendeken.rapport.gedeeld.cellen import klasse_van
from lappendeken.rapport.gedeeld.woorden import tel
from lappendeken.rapport.rapport.gegevens import Gegevens

BREEDTE = 360.0
"""Width of a picture in its own units; the page scales it."""

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
    """Return the map of congruentie and the map of naden, both of the whole country."""
    areas = topologie.to_svg_gemeenten(BREEDTE)
    borders = topologie.to_svg_grenzen(BREEDTE)
    height = topologie.svg_hoogte(BREEDTE)
    outline = "" if gegevens.is_landelijk else _outline(gegevens, areas)
    return (
        _congruentie(gegevens, areas, height, outline),
        _naden(gegevens, areas, borders, height, outline),
    )


def _outline(gegevens: Gegevens, areas: Mapping[str, str]) -> str:
    return "".join(areas[code] for code in gegevens.congruentie.gemeld if code in areas)


def _congruentie(
    gegevens: Gegevens, areas: Mapping[str, str], height: float, outline: str
) -> Kaartbeeld:
    frame = gegevens.congruentie.alle_gemeenten
    found = {
        c: klasse_van(v) for c, v in zip(frame["gemeente_code"], frame["congruentie"], strict=True)
    }
    # One path per class: 342 separate ones would say nothing more and cost bytes.
    per_class: dict[int | None, list[str]] = {}
    for code, d in areas.items():
        per_class.setdefault(found.get(code), []).append(d)
    order = [n for n in (*range(len(KLASSEN)), None) if n in per_class]
    counts = [
        f"{KLASSEN[n].label if n is not None else 'geen score'}: "
        f"{tel(sum(k == n for k in found.values()), 'gemeente', 'gemeenten')}"
        for n in order
    ]
    marked = f" De omtrek is van {gegevens.selectie}." if outline else ""
    return Kaartbeeld(
        "kaart-congruentie",
        "Congruentie per gemeente",
        f"Kaart van Nederland, elke gemeente gekleurd naar haar congruentie. {join_namen(counts)}."
        f"{marked or ' De tabel van gemeenten geeft dezelfde cijfers.'}",
        BREEDTE,
        height,
        tuple(Lijn("".join(per_class[n]), n) for n in order),
        omtrek=outline,
        legenda=tuple(
            Legendaregel(KLASSEN[n].label if n is not None else "geen score", n)
            for n in (*range(len(KLASSEN)), *([None] if None in per_class else []))
        ),
    )


def _naden(
    gegevens: Gegevens,
    areas: Mapping[str, str],
    borders: Mapping[tuple[str, str], str],
    height: float,
    outline: str,
) -> Kaartbeeld:
    naden = gegevens.congruentie.alle_naden
    per_step: dict[int, list[str]] = {}
    km = [0.0] * len(DIKTES)
    for a, b, lengte, aantal, vergeleken in zip(
        naden["gemeente_a"],
        naden["gemeente_b"],
        naden["lengte_km"],
        naden["aantal_indelingen"],
        naden["aantal_vergeleken"],
        strict=True,
    ):
        step = _step(int(aantal), int(vergeleken))
        km[step] += float(lengte)
        if (a, b) in borders and step:
            per_step.setdefault(step, []).append(borders[a, b])
    spoken = [f"{text}: {format_getal(km[n])} km" for n, text in enumerate(_STAPPEN)]
    marked = f" De gekleurde vlakte is {gegevens.selectie}." if outline else ""
    return Kaartbeeld(
        "kaart-naden",
        "Naden: hoe dikker de lijn, hoe meer indelingen er een regiogrens hebben",
        f"Kaart van Nederland met de grenzen tussen gemeenten waar regio’s uiteengaan, naar het "
        f"aandeel van de indelingen. {join_namen(spoken)}.{marked}",
        BREEDTE,
        height,
        (),
        tuple(Lijn("".join(per_step[step]), step, DIKTES[step]) for step in sorted(per_step)),
        omtrek=outline,
        grond="kaart-congruentie",
        legenda=tuple(
            Legendaregel(_STAPPEN[step], dikte=DIKTES[step]) for step in range(1, len(DIKTES))
        ),
    )


def _step(aantal: int, vergeleken: int) -> int:
    if not aantal or not vergeleken:
        return 0
    if aantal == vergeleken:
        return 4
    return 1 + (3 * aantal > vergeleken) + (3 * aantal > 2 * vergeleken)
