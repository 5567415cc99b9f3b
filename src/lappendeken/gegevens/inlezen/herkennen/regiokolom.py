"""Which column names the regio, when its header does not say "regio"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lappendeken.gegevens.inlezen.herkennen.kop import Cellen, squash

_NOOIT = frozenset(
    {
        "inwoners",
        "aantalinwoners",
        "bevolking",
        "oppervlakte",
        "landoppervlaktekm2",
        "toelichting",
        "opmerking",
        "opmerkingen",
        "bron",
        "url",
        "website",
        "datum",
        "periode",
        "perioden",
        "verslagjaar",
        "peildatum",
        "id",
        "volgnummer",
        "nr",
        "slug",
        "email",
        "telefoon",
    }
)
# What programs add to every feature of a map.
_TECHNISCH = frozenset(
    {
        "objectid",
        "fid",
        "gid",
        "ogcfid",
        "globalid",
        "shapeleng",
        "shapelength",
        "shapearea",
        "starea",
        "stlength",
        "rubriek",
        "layer",
        "path",
        "styleurl",
        "description",
        "beschrijving",
        "fill",
        "stroke",
        "kleur",
        "color",
    }
)
_GETAL = re.compile(r"[-+]?[\d.,]+%?")
_KOMMA = re.compile(r"\d+[.,]\d*[1-9]\d*")
_DATUM = re.compile(r"\d{1,4}[-/]\d{1,2}[-/]\d{1,4}")
_CODE = re.compile(r"(?:code|cd|nr|nummer|id|afkorting|afk|volgnr)s?")
_NAAM = re.compile(r"(?:naam|name|omschrijving|label)s?")
_LANG = 80
_WEINIG = 5
_VEEL = 50


@dataclass(frozen=True, slots=True)
class Kandidaat:
    """A way to read the regio from a table: its name and, when there is one, its code.

    Attributes
    ----------
    kop
        The header of the column with the names.
    naam, code
        Positions; None when there is no column for it.
    """

    kop: str
    naam: int | None
    code: int | None = None

    def to_kolommen(self) -> dict[str, int]:
        """Return the columns by our own names."""
        places = {"regio": self.naam, "regio_code": self.code}
        return {rol: place for rol, place in places.items() if place is not None}


def list_kandidaten(
    namen: Sequence[str], rijen: Sequence[Cellen], vrij: Sequence[int]
) -> list[Kandidaat]:
    """List the columns that can be the regio, each partition of the gemeenten once.

    Parameters
    ----------
    namen
        The headers.
    rijen
        The cells of the rows with a gemeente.
    vrij
        The columns that say nothing else.

    Returns
    -------
    list of Kandidaat
        In the order of the columns. A code and a name of one thing are one.
    """
    texts = {i: [row[i] if i < len(row) else "" for row in rijen] for i in vrij}
    usable = [i for i in vrij if namen[i] and _can_be_regio(namen[i], texts[i])]
    varied = [i for i in usable if len(set(filter(None, texts[i]))) > 1]
    groups: list[list[int]] = []
    for i in varied or usable:
        own = _partition(texts[i])
        for same in groups:
            if _is_kin(namen[i], namen[same[0]]) and _partition(texts[same[0]]) == own:
                same.append(i)
                break
        else:
            groups.append([i])
    return [_choose(namen, texts, same) for same in groups]


def list_vlakkolommen(namen: Sequence[str], rijen: Sequence[Cellen]) -> list[Kandidaat]:
    """List the attributes that can be the regio of the features of a map, each division once.

    Other than in a list of gemeenten an attribute may differ on every row, for each feature
    is a regio; and those that divide alike are one, whatever they are called.
    """
    texts = {i: [row[i] for row in rijen] for i in range(len(namen))}
    usable = [
        i
        for i in texts
        if namen[i]
        and not is_technisch(namen[i])
        and _can_be_regio(namen[i], texts[i], uniek=True)
        and sum(map(bool, texts[i])) > len(rijen) / 2
    ]
    worded = [i for i in usable if _has_letters(texts[i])]
    varied = [i for i in worded or usable if len(set(filter(None, texts[i]))) > 1]
    groups: dict[tuple[int, ...], list[int]] = {}
    for i in varied or worded or usable:
        groups.setdefault(_partition(texts[i]), []).append(i)
    # A number is no name, but it can be the code of one.
    for i in usable:
        if i not in worded and _partition(texts[i]) in groups:
            groups[_partition(texts[i])].append(i)
    return [_choose(namen, texts, same) for same in groups.values()]


def find_naam(namen: Sequence[str], rijen: Sequence[Cellen], code: int) -> int | None:
    """Find the attribute of a map that names what another one codes: it divides alike."""
    own = _partition([row[code] for row in rijen])
    for one in list_vlakkolommen(namen, rijen):
        place = one.naam
        if place is None or place == code:
            continue
        texts = [row[place] for row in rijen]
        if _has_letters(texts) and _partition(texts) == own:
            return place
    return None


def is_technisch(naam: str) -> bool:
    """Tell whether a program added an attribute, rather than a person."""
    return squash(naam) in _TECHNISCH


def is_terugkerend(cells: Sequence[str]) -> bool:
    """Tell whether texts come back: several, fewer than there are, and words mostly."""
    filled = [cell for cell in cells if cell]
    return 1 < len(set(filled)) < len(filled) and _has_letters(filled)


def _has_letters(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell]
    return sum(any(sign.isalpha() for sign in cell) for cell in filled) > len(filled) / 2


def find_paar(namen: Sequence[str], rijen: Sequence[Cellen], kolom: int) -> Kandidaat:
    """Return a column that the user named, with the code that goes with it beside it."""
    texts = {i: [row[i] if i < len(row) else "" for row in rijen] for i in range(len(namen))}
    own = _partition(texts[kolom])
    same = [
        i
        for i in texts
        if i != kolom
        and namen[i]
        and _is_kin(namen[i], namen[kolom])
        and _partition(texts[i]) == own
    ]
    found = _choose(namen, texts, [kolom, *same])
    return found if found.naam == kolom else Kandidaat(namen[kolom], kolom)


def _can_be_regio(naam: str, cells: Sequence[str], *, uniek: bool = False) -> bool:
    filled = [cell for cell in cells if cell]
    if not filled or squash(naam) in _NOOIT:
        return False
    distinct = len(set(filled))
    # What differs on every row says something of the gemeente.
    if not uniek and distinct == len(filled) > _WEINIG and len(filled) > len(cells) / 2:
        return False
    numbers = sum(bool(_GETAL.fullmatch(cell)) for cell in filled)
    if numbers > len(filled) / 2 and (
        (not uniek and distinct > max(_VEEL, len(filled) / 2))
        or any(_KOMMA.fullmatch(cell) for cell in filled)
    ):
        return False
    if any(_DATUM.fullmatch(cell) or "://" in cell for cell in filled[:_VEEL]):
        return False
    return sum(map(len, filled)) <= _LANG * len(filled)


def _partition(cells: Sequence[str]) -> tuple[int, ...]:
    """Return a number per value, in their order: equal for columns that divide alike."""
    seen: dict[str, int] = {"": 0}
    return tuple(seen.setdefault(cell, len(seen)) for cell in cells)


def _choose(
    namen: Sequence[str], texts: Mapping[int, Sequence[str]], same: Sequence[int]
) -> Kandidaat:
    """Take the name, and beside it the code, of columns that divide alike."""
    named = [i for i in same if _NAAM.search(squash(namen[i]))]
    coded = [i for i in same if _CODE.search(squash(namen[i])) and i not in named]
    plain = [i for i in same if i not in named and i not in coded]
    naam = (named or plain or coded)[0]
    code = next((i for i in coded if i != naam and all(texts[i]) == all(texts[naam])), None)
    return Kandidaat(namen[naam], naam, code)


def _is_kin(a: str, b: str) -> bool:
    """Tell whether two headers are of one thing: ``ggdCode`` and ``ggdNaam``."""
    first, second = sorted((_stem(a), _stem(b)), key=len)
    return second.startswith(first)


def _stem(naam: str) -> str:
    key = squash(naam)
    return _NAAM.sub("", _CODE.sub("", key)) or key
