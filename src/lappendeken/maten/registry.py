"""The registry of measures per gemeente: a measure is one function, found here."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from lappendeken.maten.kringen import Floats
from lappendeken.maten.overlap import Overlap

Functie = Callable[[Overlap], Floats]


@dataclass(frozen=True, slots=True)
class Maat:
    """A measure per gemeente, with what a reader needs to understand it.

    Attributes
    ----------
    kolom
        Column name in the tables; the name of the function.
    naam, toelichting
        Dutch, for report and map.
    functie
        Takes an :class:`~lappendeken.maten.overlap.Overlap` and returns shape (n,);
        NaN is missing.
    bereik
        Lowest and highest possible value.
    aantal
        Whether the value is a count (shown without decimals) or a share.
    met_inwoners
        Whether there is also a column ``<kolom>_inwoners``.
    """

    kolom: str
    naam: str
    toelichting: str
    functie: Functie
    bereik: tuple[float, float]
    aantal: bool
    met_inwoners: bool


_MATEN: dict[str, Maat] = {}
MATEN: Mapping[str, Maat] = MappingProxyType(_MATEN)
"""Every measure per gemeente, in the order of the columns of ``gemeenten.csv``."""


def maat(
    *, naam: str, toelichting: str, aantal: bool = False, met_inwoners: bool = False
) -> Callable[[Functie], Functie]:
    """Register a function as a measure per gemeente; its name becomes the column.

    Parameters
    ----------
    naam, toelichting
        Dutch label and one Dutch sentence.
    aantal
        The value is a count of 0 or more instead of a share of 0 to 1.
    met_inwoners
        Also compute it with partners counted by their inwoners.

    Raises
    ------
    ValueError
        If a measure of that name exists already.
    """

    def register(functie: Functie) -> Functie:
        kolom = functie.__name__
        if kolom in _MATEN:
            msg = f"a measure named {kolom!r} exists already"
            raise ValueError(msg)
        bereik = (0.0, math.inf if aantal else 1.0)
        _MATEN[kolom] = Maat(kolom, naam, toelichting, functie, bereik, aantal, met_inwoners)
        return functie

    return register
