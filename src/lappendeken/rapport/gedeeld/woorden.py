"""Words for numbers and names, as every page writes them."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

import pandas as pd

from lappendeken.basis.tekst import GEEN_WAARDE, fold, format_getal
from lappendeken.model.indeling import Indeling


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


def list_correcties(indelingen: Sequence[Indeling]) -> tuple[str, ...]:
    """Say which rows the user corrected, a sentence each."""
    return tuple(text for indeling in indelingen for text in indeling.kenmerken.correcties)


def is_bekend(value: float | None) -> bool:
    """Whether a number can be shown."""
    return value is not None and math.isfinite(value)


def format_punten(value: float | None, decimals: int = 1) -> str:
    """Write a difference between shares in procentpunten with its sign."""
    if value is None or not math.isfinite(value):
        return format_getal(None)
    # Sums of many parts differ in their last digits between processors; a half must not.
    return add_teken(format_getal(100 * round(value, 9), decimals))


def add_teken(getal: str) -> str:
    """Write a difference with its sign: a plus, a true minus, or nothing before zero."""
    text = getal.replace("-", "−")
    plain = text == GEEN_WAARDE or text.startswith("−") or not text.strip("0,")
    return text if plain else f"+{text}"


def name_indelingen(indelingen: Sequence[Indeling]) -> Mapping[str, str]:
    """Return slug to naam; with the stand where two of them share a naam."""
    times = Counter(indeling.naam for indeling in indelingen)
    return {
        i.slug: i.naam if times[i.naam] == 1 else f"{i.naam} ({i.kenmerken.stand})"
        for i in indelingen
    }
