"""What the sections share: names, the selection, means, words for numbers."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from lappendeken.analyse.congruentie import Congruentie, weighted_mean
from lappendeken.analyse.gevoeligheid import compute_zwakke_rijen
from lappendeken.analyse.nulmodel import Nulmodel
from lappendeken.basis.stijl import KLASSEN, find_klasse
from lappendeken.basis.tekst import fold, format_getal, format_procent, join_namen
from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.rapport.gedeeld.bouwstenen import Cel

MAX_NAMEN = 4
"""More gemeenten than this are counted instead of named in the title."""


@dataclass(frozen=True)
class Gegevens:
    """The tables with the names that the sentences use.

    Parameters
    ----------
    congruentie
        All tables.
    catalogus
        For the reference, the map and what is known of the sources.
    nulmodel
        What geography alone gives; ``None`` when it was not computed.
    """

    congruentie: Congruentie
    catalogus: Catalogus
    nulmodel: Nulmodel | None = None

    @cached_property
    def namen(self) -> Mapping[str, str]:
        """Slug to naam; with the stand where two chosen indelingen share a naam."""
        chosen = self.congruentie.bundel.indelingen
        times = Counter(indeling.naam for indeling in chosen)
        return {
            i.slug: i.naam if times[i.naam] == 1 else f"{i.naam} ({i.kenmerken.stand})"
            for i in chosen
        }

    @cached_property
    def gemeentenamen(self) -> Mapping[str, str]:
        """Gemeente code to name."""
        names = self.congruentie.gemeentetabel["gemeente_naam"]
        return {str(code): str(name) for code, name in names.items()}

    @property
    def is_landelijk(self) -> bool:
        """Whether everything is reported."""
        return self.congruentie.is_landelijk

    @cached_property
    def selectie(self) -> str:
        """What is reported, as words in a sentence: names of provincies or gemeenten."""
        if self.is_landelijk:
            return "Nederland"
        frame = self.congruentie.gemeentetabel
        mine = frame.loc[list(self.congruentie.gemeld)]
        whole = sorted(mine["provincie"].unique(), key=fold)
        if len(mine) == frame["provincie"].isin(whole).sum():
            return join_namen(whole)
        if len(mine) <= MAX_NAMEN:
            return join_namen(sort_namen(mine["gemeente_naam"]))
        return f"{len(mine)} gekozen gemeenten"

    @cached_property
    def zwak(self) -> pd.DataFrame:
        """:func:`~lappendeken.analyse.gevoeligheid.compute_zwakke_rijen` of what is reported."""
        return compute_zwakke_rijen(self.congruentie.bundel, self.congruentie.gemeld)

    @cached_property
    def gemarkeerd(self) -> frozenset[str]:
        """Codes of the reported gemeenten whose score rests on weak rows."""
        return frozenset(self.zwak.loc[self.zwak["gemarkeerd"], "gemeente_code"])

    def mean(self, kolom: str, weging: str = "gemeenten") -> float:
        """Average a measure over what is reported; NaN when it is missing everywhere."""
        frame = self.congruentie.gemeenten
        values = frame[kolom].to_numpy(dtype=float, na_value=np.nan)
        weight = frame["inwoners"].to_numpy(float)
        return weighted_mean(values, weight if weging == "inwoners" else np.ones(len(weight)))

    def sort_codes(self, codes: pd.Index | list[str] | frozenset[str] | set[str]) -> list[str]:
        """Order gemeente codes by name."""
        return sorted(codes, key=lambda code: fold(self.gemeentenamen[code]))

    def list_gemeenten(self, codes: list[str] | frozenset[str] | set[str], maximum: int = 8) -> str:
        """Enumerate gemeenten by name, alphabetically."""
        names = [self.gemeentenamen[code] for code in self.sort_codes(codes)]
        # One more name is shorter than "en 1 andere".
        return join_namen(names, maximum if len(names) > maximum + 1 else None)


def sort_namen(names: pd.Series | list[str]) -> list[str]:
    """Order names as a reader looks them up: accents and apostrophes aside."""
    return sorted((str(name) for name in names), key=fold)


def tel(number: float, een: str, meer: str) -> str:
    """Write a count with its noun: ``1 gemeente``, ``12 gemeenten``."""
    return f"{format_getal(number)} {een if number == 1 else meer}"


def kies(number: float, een: str, meer: str) -> str:
    """Choose the verb or noun that fits a count."""
    return een if number == 1 else meer


def join_of(texts: list[str]) -> str:
    """Enumerate alternatives: ``a, b of c``."""
    return " of ".join([", ".join(texts[:-1]), texts[-1]]) if len(texts) > 1 else "".join(texts)


def is_bekend(value: float | None) -> bool:
    """Whether a number can be shown."""
    return value is not None and math.isfinite(value)


def format_punten(value: float | None, decimals: int = 1) -> str:
    """Write a difference between shares in procentpunten with its sign."""
    if value is None or not math.isfinite(value):
        return format_getal(None)
    # Sums of many parts differ in their last digits between processors; a half must not.
    text = format_getal(100 * round(value, 9), decimals).replace("-", "−")
    return text if text.startswith("−") or not text.strip("0,") else f"+{text}"


def klasse_van(value: float | None) -> int | None:
    """Return the position of the class of a share, or ``None``."""
    klasse = find_klasse(value)
    return None if klasse is None else KLASSEN.index(klasse)


def cel_tekst(text: object) -> Cel:
    """Return a cell of text."""
    return Cel(str(text))


def cel_getal(value: float, decimals: int = 0) -> Cel:
    """Return a cell with a number; a missing one is a dash and sorts last."""
    known = is_bekend(value)
    return Cel(format_getal(value, decimals), float(value) if known else None)


def cel_procent(value: float, decimals: int = 0, kleur: bool = False) -> Cel:
    """Return a cell with a percentage, coloured by its class on request."""
    known = is_bekend(value)
    return Cel(
        format_procent(value, decimals),
        float(value) if known else None,
        klasse_van(value) if kleur and known else None,
    )


def cel_punten(value: float) -> Cel:
    """Return a cell with a difference in procentpunten."""
    return Cel(format_punten(value), float(value) if is_bekend(value) else None)
