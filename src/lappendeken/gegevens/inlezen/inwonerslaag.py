"""How many people live in each part of a gemeente, from a map with inwoners that the user gives."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from pathlib import Path

from lappendeken.basis.tekst import format_getal, join_namen, shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.gemeenten import MAX_GETOOND
from lappendeken.gegevens.inlezen.herkennen.kop import find_kolommen, squash
from lappendeken.gegevens.inlezen.kaarten.limiet import LIMIET, Limiet
from lappendeken.gegevens.inlezen.kaarten.proces import open_kaart
from lappendeken.gegevens.inlezen.rijen import Rijen
from lappendeken.model.gebiedskaart import CRS

KOPPEN = frozenset(
    {
        *("inwoners", "aantalinwoners", "inwonertal", "inw", "aantinw", "aantalinw", "inwoner"),
        *("bevolking", "population", "pop", "inhabitants"),
    }
)
"""What people write above inwoners, folded, without spaces or a year."""

_GETAL = re.compile(r"-?\d{1,3}(?:[.\u00a0 ]\d{3})+|-?\d{1,12}(?:[.,]\d{1,6})?", re.ASCII)
_DUIZENDTAL = re.compile(r"-?\d{1,3}(?:[.\u00a0 ]\d{3})+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Bewoond:
    """How many people live where.

    Attributes
    ----------
    inwoners
        Gemeente to regio to inwoners, both by position; only of the gemeenten that were asked.
    meldingen
        What the user has to know.
    """

    inwoners: Mapping[int, Mapping[int, float]]
    meldingen: tuple[str, ...]


def count_inwoners(
    path: Path,
    kolom: str,
    kaart: Path,
    laagnaam: str,
    groepen: Sequence[int],
    gebieden: Sequence[bytes],
    gevraagd: Sequence[int],
    crs: str = "",
    limiet: Limiet = LIMIET,
) -> Bewoond:
    """Count the people of gemeenten per regio.

    Parameters
    ----------
    path
        A map with polygons (buurten, postcodes, squares) and a column with their inwoners.
    kolom
        Its header, when the user named it.
    kaart, laagnaam, groepen, crs
        The map of the regios and its layer, the number of the regio of each of its features,
        and the coordinate system that the user gave for it.
    gebieden
        The gemeenten, as WKB in the coordinate system of the gebiedskaart.
    gevraagd
        Positions of the gemeenten that are asked for.
    limiet
        How large the map may be.

    Raises
    ------
    GegevensError
        If the map is no good, or has no column with inwoners.

    Notes
    -----
    People of a polygon that lies in several gemeenten or regios are spread by its surface.
    """
    with open_kaart(path, limiet) as laag:
        tabel = laag.read_tabel()
        rows = Rijen(path, tabel.kop, 0, tuple(enumerate(tabel.rijen, start=1)))
        place = _choose_kolom(rows, kolom)
        people, unknown = _read_inwoners(rows, place)
        units = range(len(people))
        inside = laag.measure(units, gebieden, CRS)
        vormen = laag.read_vormen(units)
    wanted = set(gevraagd)
    used = sorted({unit for gemeente, unit, _ in inside.paren if gemeente in wanted})
    ends = list(accumulate(vormen.lengten, initial=0))
    shapes = [vormen.wkb[begin:end] for begin, end in pairwise(ends)]
    # Opened anew, for each map has its own time.
    with open_kaart(kaart, limiet, laagnaam) as opened:
        places = [shapes[unit] for unit in used]
        cut = opened.measure(groepen, places, vormen.stelsel.code, crs)
    regios: dict[int, dict[int, float]] = {}
    for position, regio, size in cut.paren:
        regios.setdefault(used[position], {})[regio] = size
    total: dict[int, float] = {}
    for _, unit, size in inside.paren:
        total[unit] = total.get(unit, 0.0) + size
    found: dict[int, dict[int, float]] = {gemeente: {} for gemeente in gevraagd}
    for gemeente, unit, size in inside.paren:
        parts = regios.get(unit, {})
        if gemeente not in wanted or not parts:
            continue
        here, whole = people[unit] * size / total[unit], sum(parts.values())
        for regio, part in parts.items():
            mine = found[gemeente]
            mine[regio] = mine.get(regio, 0.0) + here * part / whole
    where = f"Inwoners uit {rows.plaats}, kolom '{shorten(rows.kop[place])}'"
    said = [f"{where}: {format_getal(sum(people))} in {format_getal(len(people))} vlakken."]
    if unknown:
        said.append(
            f"In {rows.plaats} is van {format_getal(unknown)} vlakken het aantal inwoners niet "
            "bekend; zij tellen niet mee."
        )
    return Bewoond(found, tuple(said))


def _choose_kolom(tabel: Rijen, kolom: str) -> int:
    """Return the column with inwoners."""
    named = find_kolommen(tabel.kop, kolom) if kolom else []
    known = [i for i, head in enumerate(tabel.kop) if squash(head.replace("_", " ")) in KOPPEN]
    places = named if kolom else known
    if len(places) == 1:
        return places[0]
    wanted = places or range(len(tabel.kop))
    seen = join_namen((f"'{shorten(tabel.kop[i])}'" for i in wanted), MAX_GETOOND) or "niets"
    option = "--kolom-inwoners"
    if places:
        what = f"kan meer dan een kolom de inwoners geven: {seen}. Kies er een met {option}"
    elif kolom:
        what = f"is er geen kolom '{shorten(kolom)}' ({option}). Er staat {seen}"
    else:
        what = (
            f"is geen kolom met inwoners te herkennen; er staat {seen}. Wijs haar aan met {option}"
        )
    msg = f"In {tabel.plaats} {what}."
    raise GegevensError(msg)


def _read_inwoners(tabel: Rijen, kolom: int) -> tuple[list[float], int]:
    """Return the inwoners of every polygon, and of how many they are not known."""
    people, unknown = [], 0
    for regel, cells in tabel.rijen:
        text = cells[kolom].strip()
        if text and not _GETAL.fullmatch(text):
            msg = (
                f"{tabel.plaats}, vlak {regel}: '{shorten(text)}' in kolom "
                f"'{shorten(tabel.kop[kolom])}' is geen aantal inwoners. Schrijf een getal."
            )
            raise GegevensError(msg)
        if _DUIZENDTAL.fullmatch(text):
            text = re.sub(r"[^\d-]", "", text)
        # The CBS writes a large negative number for what is secret or unknown.
        number = float(text.replace(",", ".")) if text else -1.0
        unknown += number < 0
        people.append(max(number, 0.0))
    return people, unknown
