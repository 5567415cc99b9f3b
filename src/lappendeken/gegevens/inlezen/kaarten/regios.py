"""Which regio each feature of a map is, whatever its attributes are called."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from lappendeken.basis.tekst import fold, join_namen, shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.herkennen.kop import squash
from lappendeken.gegevens.inlezen.herkennen.regiokolom import (
    Kandidaat,
    find_naam,
    find_paar,
    list_vlakkolommen,
)
from lappendeken.gegevens.inlezen.leeswijze import Leeswijze
from lappendeken.gegevens.inlezen.regiocellen import read_regiorijen
from lappendeken.gegevens.inlezen.rijen import Rijen

_KOLOMMEN: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "regio_code": ("regiocode", "coderegio", "statcode", "code"),
        "regio": ("regio", "regionaam", "naamregio", "statnaam", "naam", "name"),
    }
)
KOLOM_REGIO = "--kolom-regio"
_MAX_KOPPEN = 20
"""Attributes that a sentence shows."""


@dataclass(frozen=True, slots=True)
class Vlakregios:
    """The regio of each feature.

    Attributes
    ----------
    groepen
        Position in ``codes`` per feature; below zero it has none.
    codes
        The regios, sorted.
    namen
        Code to name.
    leeg
        Positions of the features that leave the regio empty, rather than say that there is
        none.
    meldingen
        What was taken for no regio, or for the same one.
    """

    groepen: tuple[int, ...]
    codes: tuple[str, ...]
    namen: Mapping[str, str]
    leeg: frozenset[int]
    meldingen: tuple[str, ...]


def choose_kolommen(
    tabel: Rijen, wijze: Leeswijze, optie: str = KOLOM_REGIO
) -> tuple[list[Kandidaat], str]:
    """Find the attributes that can be the regio: the one that says so, or all that may be.

    Parameters
    ----------
    tabel
        The attributes of each feature.
    wijze
        Which of them the user named.
    optie
        How the user names one, for in a sentence.

    Returns
    -------
    tuple
        At least one; and a sentence on why, when its name alone does not tell.

    Raises
    ------
    GegevensError
        If there is none, or not the one that the user named.
    """
    names = [squash(name) for name in tabel.kop]
    cells = [row for _, row in tabel.rijen]
    seen = join_namen((f"'{shorten(name)}'" for name in tabel.kop), _MAX_KOPPEN) or "niets"
    wanted = squash(wijze.kolom_regio)
    if wanted and wanted not in names:
        msg = (
            f"Kaartbestand {tabel.plaats} heeft geen kolom '{shorten(wijze.kolom_regio)}' "
            f"({optie}); er staat {seen}."
        )
        raise GegevensError(msg)
    if not wanted and squash(wijze.keuze) in names:
        wanted = squash(wijze.keuze)
    if wanted:
        return [find_paar(tabel.kop, cells, names.index(wanted))], ""
    if own := tabel.find_kolommen(_KOLOMMEN):
        naam, code = own.get("regio"), own.get("regio_code")
        if naam is None and code is not None:
            naam = find_naam(tabel.kop, cells, code)
        place = code if naam is None else naam
        return [Kandidaat(tabel.kop[place or 0], naam, code)], ""
    found = list_vlakkolommen(tabel.kop, cells)
    if not found:
        msg = (
            f"Kaartbestand {tabel.plaats} heeft geen kolom die de regio kan zijn; er staat {seen}. "
            "Geef elk vlak in een kolom 'regio' de naam van zijn regio, of wijs de kolom aan met "
            f"{optie}."
        )
        raise GegevensError(msg)
    if len(found) > 1:
        return found, ""
    return found, (
        f"Kolom '{shorten(found[0].kop)}' van {tabel.plaats} is als regio gelezen: de enige die "
        "dat kan zijn."
    )


def refuse_keuze(
    tabel: Rijen, found: Sequence[Kandidaat], optie: str = KOLOM_REGIO
) -> GegevensError:
    """Return the error that several attributes can be the regio."""
    listed = join_namen((f"'{shorten(one.kop)}'" for one in found), _MAX_KOPPEN)
    example = f'"{shorten(tabel.path.name)}#{shorten(found[0].kop)}"'
    ways = f"{optie}, of zo: {example}" if optie == KOLOM_REGIO else optie
    return GegevensError(
        f"{tabel.plaats}: meer dan een kolom kan de regio zijn: {listed}. Kies er een met {ways}."
    )


def group_vlakken(tabel: Rijen, kandidaat: Kandidaat) -> Vlakregios:
    """Return the regio of each feature.

    Raises
    ------
    GegevensError
        If a code has two names, or no feature has a regio.
    """
    read = read_regiorijen(tabel, kandidaat.to_kolommen(), vullen=False)
    namen: dict[str, str] = {}
    per_naam: dict[str, str] = {}
    spelled: dict[str, str] = {}
    code_of: list[str] = []
    empty = set()
    for place, (_, cells) in enumerate(read.rijen):
        code, naam = cells.get("regio_code", ""), cells.get("regio", "")
        if not code and not naam:
            code_of.append("")
            if not cells.get("bron_status"):
                empty.add(place)
            continue
        if not code:
            # Only a name: the same name in another spelling is the same regio.
            code = per_naam.setdefault(fold(naam), naam)
            if namen.get(code, naam) != naam:
                spelled[naam] = namen[code]
                naam = namen[code]
        naam = naam or code
        if namen.setdefault(code, naam) != naam:
            msg = (
                f"{tabel.plaats}: regio '{shorten(code)}' heet '{shorten(namen[code])}' en "
                f"'{shorten(naam)}'. Geef elke code één naam."
            )
            raise GegevensError(msg)
        code_of.append(code)
    if not namen:
        msg = (
            f"{tabel.plaats}: in kolom '{shorten(kandidaat.kop)}' staat geen enkele regio. Geef "
            "elk vlak de naam van zijn regio."
        )
        raise GegevensError(msg)
    said = list(read.meldingen)
    if spelled:
        pairs = [f"'{shorten(a)}' als '{shorten(b)}'" for a, b in spelled.items()]
        said.append(f"Gelezen in andere spelling: {join_namen(pairs, _MAX_KOPPEN)}.")
    codes = tuple(sorted(namen))
    number = {code: place for place, code in enumerate(codes)} | {"": -1}
    return Vlakregios(
        tuple(number[code] for code in code_of), codes, namen, frozenset(empty), tuple(said)
    )
