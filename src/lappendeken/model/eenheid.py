"""Eenheid: what the divided things are, and what pages may call them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from lappendeken.basis.woordkeus import GEWOON, Woordkeus
from lappendeken.errors import GegevensError

MAX_NAAM = 40
"""Letters of a name: it stands in the middle of sentences."""

_LIDWOORDEN: Mapping[str, str] = MappingProxyType(
    {
        "de": "het",
        "die": "dat",
        "deze": "dit",
        "elke": "elk",
        "iedere": "ieder",
        "welke": "welk",
        "dezelfde": "hetzelfde",
        "onze": "ons",
        "geen enkele": "geen enkel",
        "geen andere": "geen ander",
        "een enkele": "een enkel",
        "één enkele": "één enkel",
        "een andere": "een ander",
        "elke andere": "elk ander",
        "de andere": "het andere",
        "de eigen": "het eigen",
        "de grootste": "het grootste",
        "de kleinste": "het kleinste",
        "de hele": "het hele",
        "de laatste": "het laatste",
        "de eerste": "het eerste",
        "een hele": "een heel",
        "een onbekende": "een onbekend",
        "een grote": "een groot",
        "een gewone": "een gewoon",
        "een volgende": "een volgend",
    }
)
"""What goes before a de-word to what goes before a het-word."""

_ONZIJDIG: Mapping[str, str] = MappingProxyType(
    {
        "haar partner": "zijn partner",
        "haar partners": "zijn partners",
        "naar haar inwoners": "naar zijn inwoners",
        "naar haar congruentie": "naar zijn congruentie",
        "haar regio": "zijn regio",
        "is zij in beide alleen": "is het in beide alleen",
        "is zij in één van beide alleen": "is het in één van beide alleen",
    }
)
"""Where a sentence speaks of a gemeente with "haar" or "zij"."""


@dataclass(frozen=True, slots=True)
class Eenheid:
    """The kind of thing that indelingen divide: gemeenten, unless the user brings others.

    Attributes
    ----------
    enkelvoud, meervoud
        What one is called, and more of them.
    onzijdig
        Whether one says "het" of it rather than "de".
    gebied
        What all of them are together, such as ``Vlaanderen``; empty when nobody said.
    is_eigen
        Whether the user brought them. Then nothing holds of them that holds of the gemeenten of
        the Netherlands: no indeling of the catalogue, no law, no source, no year.
    heeft_provincies, heeft_inwoners, heeft_kaart
        What is known of them.
    bestand
        The file that they came from.
    jaar
        Year of their codes, and of a list that names no stand.
    dag
        From when the codes are to hold, when that is not today: ``1-1-2027 (voorgenomen)``.

    Raises
    ------
    GegevensError
        If a name is empty, too long, or no words.
    """

    enkelvoud: str = "gemeente"
    meervoud: str = "gemeenten"
    onzijdig: bool = False
    gebied: str = "Nederland"
    is_eigen: bool = False
    heeft_provincies: bool = True
    heeft_inwoners: bool = True
    heeft_kaart: bool = True
    bestand: str = ""
    jaar: int = 2023
    dag: str = ""

    def __post_init__(self) -> None:
        for name in (self.enkelvoud, self.meervoud):
            words = name.replace("-", "").replace(" ", "")
            if not words.isalpha() or len(name) > MAX_NAAM:
                msg = (
                    f"'{name[:MAX_NAAM]}' is geen naam voor een eenheid. Schrijf enkelvoud en "
                    "meervoud in letters, zoals wijk,wijken."
                )
                raise GegevensError(msg)

    @property
    def indeling_van(self) -> str:
        """Of when the codes are, behind "indeling van": a year, or a day that is to come."""
        return self.dag or str(self.jaar)

    @property
    def heel(self) -> str:
        """All of it, for in a sentence: ``heel Nederland``, or ``het hele gebied``."""
        return f"heel {self.gebied}" if self.gebied else "het hele gebied"

    @property
    def gebied_in_zin(self) -> str:
        """Its name in a sentence: ``Nederland``, or ``het hele gebied`` when it has none."""
        return self.gebied or "het hele gebied"

    @property
    def gebied_als_kop(self) -> str:
        """Its name above a column."""
        return self.gebied or "Hele gebied"


GEMEENTE = Eenheid()
"""The gemeenten of the Netherlands."""


def build_woordkeus(eenheid: Eenheid, namen: Iterable[str] = ()) -> Woordkeus:
    """Return how to speak of a kind of thing.

    Parameters
    ----------
    eenheid
        What they are.
    namen
        Every name of the user that may stand in a text; never touched.

    Examples
    --------
    >>> wijk = Eenheid("wijk", "wijken", gebied="", is_eigen=True)
    >>> build_woordkeus(wijk).zeg("In heel Nederland heeft een gemeente 5 buurgemeenten.")
    'In het hele gebied heeft een wijk 5 buurwijken.'
    >>> district = Eenheid("district", "districten", onzijdig=True, is_eigen=True)
    >>> build_woordkeus(district).zeg("Elke gemeente telt mee.")
    'Elk district telt mee.'
    """
    if not eenheid.is_eigen:
        if not eenheid.dag:
            return GEWOON
        now, then = (f"gemeente, indeling van {e.indeling_van}" for e in (GEMEENTE, eenheid))
        return Woordkeus(MappingProxyType({now: then}))
    words = {
        "heel Nederland": eenheid.heel,
        "Nederland": eenheid.gebied_in_zin,
        "een Nederlandse gemeente": f"een {eenheid.enkelvoud}",
        "deel van het land": "deel van het gebied",
        "delen van het land": "delen van het gebied",
        "verdeling van het land": "verdeling van het gebied",
        "de landelijke score": "de score over alles",
        "landelijk gemiddeld": "gemiddeld over alles",
        "landelijk, met": "over alles, met",
        "leggen, zoals de provincie": "leggen",
    }
    if eenheid.enkelvoud != GEMEENTE.enkelvoud or eenheid.meervoud != GEMEENTE.meervoud:
        words |= _list_namen(eenheid)
    words |= {
        _capital(ours): _capital(theirs) for ours, theirs in words.items() if ours != _capital(ours)
    }
    ours = ("gemeente", "nederland")
    held = {name for name in namen if any(word in name.casefold() for word in ours)}
    alone = {word for word in words if " " not in word}
    return Woordkeus(MappingProxyType(words), tuple(sorted(held - alone)))


def _list_namen(eenheid: Eenheid) -> dict[str, str]:
    one, more = eenheid.enkelvoud, eenheid.meervoud
    the = "het" if eenheid.onzijdig else "de"
    next_to = "aangrenzende " if " " in f"{one}{more}" else "buur"
    found = {
        "gemeente": one,
        "gemeenten": more,
        "buurgemeente": f"{next_to}{one}",
        "buurgemeenten": f"{next_to}{more}",
        "gemeentegrens": f"grens tussen {more}",
        "gemeentegrenzen": f"grenzen tussen {more}",
        "gemeentenaam": f"naam van {the} {one}",
        "gemeentenamen": f"namen van {more}",
        "gemeentecode": f"code van {the} {one}",
        "gemeentecodes": f"codes van {more}",
        "gemeente-indeling": f"lijst van {more}",
    }
    if eenheid.onzijdig:
        found |= {f"{de} gemeente": f"{het} {one}" for de, het in _LIDWOORDEN.items()}
        found |= {
            f"{ours} die": f"{theirs} dat" for ours, theirs in found.items() if theirs.endswith(one)
        }
        found |= _ONZIJDIG
    return found


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
