"""Reading what a gemeente weighs by the user: a target group, votes, a contribution."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from lappendeken.basis.tekst import join_namen, shorten, suggest
from lappendeken.errors import GegevensError, OnbekendError
from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.gegevens.inlezen import Gemeentezoeker, Onbekend, Rijen, read_rijen

_NAMEN: Mapping[str, tuple[str, ...]] = {
    "gemeente": ("gemeente", "gemeentecode", "gemeentenaam", "code", "naam"),
}
_UITLEG = "Nodig zijn een kolom 'gemeente' (naam of code) en een kolom met getallen."
_GEWOON = re.compile(r"\d{1,15}(?:[.,]\d{1,15})?", re.ASCII)
_DUIZEND = re.compile(r"[1-9]\d{0,2}(?:[. \u00a0]\d{3})+(?:,\d{1,15})?", re.ASCII)
# In a file that separates by these, a point stands between thousands.
_NEDERLANDS = frozenset(";\t")
MAX_GETOOND = 5


@dataclass(frozen=True, slots=True)
class Eigengewicht:
    """What gemeenten weigh.

    Attributes
    ----------
    naam
        Of the column.
    waarden
        Gemeente code to its weight, 0 or more; what has none is absent.
    meldingen
        What the user has to know.
    """

    naam: str
    waarden: Mapping[str, float]
    meldingen: tuple[str, ...] = ()


def split_gewicht(text: str) -> tuple[Path, str]:
    """Return the file and the column that an option names.

    Examples
    --------
    >>> split_gewicht("map/jeugd.xlsx:jeugdigen")[1]
    'jeugdigen'
    """
    file, mark, column = text.rpartition(":")
    # One letter before it is a disk of Windows.
    if not mark or len(file) < 2 or not Path(file).suffix:
        return Path(text), ""
    return Path(file), column.strip()


def load_gewicht(path: Path, kolom: str, catalogus: Catalogus) -> Eigengewicht:
    """Read a column of weights.

    Parameters
    ----------
    path
        A CSV or a workbook with a row per gemeente.
    kolom
        Name of the column; empty when there is only one beside the gemeente.
    catalogus
        The gemeenten.

    Raises
    ------
    GegevensError, OnbekendError
        With file, line and value: no such column, an unknown gemeente, one that stands there
        twice, or a cell that is no number of 0 or more.
    """
    tabel = read_rijen(path)
    places = tabel.find_kolommen(_NAMEN)
    tabel.require(places, _UITLEG, ("gemeente",))
    place = _find_kolom(tabel, kolom, places["gemeente"])
    name = " ".join(tabel.kop[place].split())
    zoeker = Gemeentezoeker(catalogus, catalogus.herindelingen)
    unknown, found, lines = Onbekend(tabel.plaats), dict[str, float](), dict[str, int]()
    for line, cells in tabel.records({"gemeente": places["gemeente"], "gewicht": place}):
        where = tabel.waar(line)
        if not cells["gemeente"]:
            continue
        try:
            code = zoeker.find(cells["gemeente"])
        except (OnbekendError, GegevensError) as error:
            unknown.add(line, cells["gemeente"], error)
            continue
        if code in lines:
            msg = (
                f"{where}: {zoeker.naam(code)} staat ook op regel {lines[code]}. Tel de twee "
                "regels op."
            )
            raise GegevensError(msg)
        lines[code] = line
        if cells["gewicht"].strip():
            found[code] = _parse(cells["gewicht"].strip(), tabel, where, name)
    unknown.check()
    if not any(found.values()):
        msg = (
            f"{tabel.plaats}: kolom '{shorten(name)}' heeft geen enkel getal boven 0. Vul haar in."
        )
        raise GegevensError(msg)
    missing = [zoeker.naam(code) for code in catalogus.gemeenten.index if code not in found]
    said = list(dict.fromkeys((*tabel.meldingen, *zoeker.meldingen)))
    if missing:
        verb = "heeft" if len(missing) == 1 else "hebben"
        said.append(
            f"In kolom '{shorten(name)}' van {tabel.plaats} {verb} "
            f"{join_namen(missing, MAX_GETOOND)} geen getal; van hun regio's is geen aandeel te "
            "bepalen."
        )
    return Eigengewicht(name, found, tuple(said))


def _find_kolom(tabel: Rijen, kolom: str, gemeente: int) -> int:
    others = {name: i for i, name in enumerate(tabel.kop) if name and i != gemeente}
    if kolom:
        places = tabel.find_kolommen({"gewicht": (kolom,)})
        if "gewicht" in places and places["gewicht"] != gemeente:
            return places["gewicht"]
        there = join_namen([f"'{shorten(one)}'" for one in others], MAX_GETOOND)
        msg = (
            f"{tabel.plaats} heeft geen kolom '{shorten(kolom)}'.{suggest(kolom, list(others))} "
            f"Er is {there or 'er geen'}."
        )
        raise GegevensError(msg)
    if len(others) == 1:
        return next(iter(others.values()))
    msg = (
        f"{tabel.plaats} heeft {len(others)} kolommen naast de gemeente. Zeg welke telt, zoals "
        f"--gewicht {tabel.path.name}:{next(iter(others), 'jeugdigen')}."
    )
    raise GegevensError(msg)


def _parse(text: str, tabel: Rijen, where: str, name: str) -> float:
    """Read a number as it is written in this kind of file."""
    if tabel.scheidingsteken in _NEDERLANDS and tabel.scheidingsteken and _DUIZEND.fullmatch(text):
        return float(re.sub(r"[. \u00a0]", "", text).replace(",", "."))
    if _GEWOON.fullmatch(text):
        return float(text.replace(",", "."))
    msg = (
        f"{where}: {name} is '{shorten(text)}', maar moet een getal van 0 of meer zijn. Laat de "
        "cel leeg als het niet bekend is."
    )
    raise GegevensError(msg)
