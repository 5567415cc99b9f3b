"""Words for numbers and names, as every page writes them."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from lappendeken.basis.tekst import GEEN_WAARDE, fold, format_getal, format_procent
from lappendeken.model.indeling import Indeling
from lappendeken.model.kenmerken import Kenmerken

if TYPE_CHECKING:
    import pandas as pd


def sort_namen(names: pd.Series | list[str]) -> list[str]:
    """Order names as a reader looks them up: accents and apostrophes aside."""
    return sorted((str(name) for name in names), key=fold)


def tel(number: float, een: str, meer: str) -> str:
    """Write a count with its noun: ``1 gemeente``, ``12 gemeenten``."""
    return f"{format_getal(number)} {een if number == 1 else meer}"


def kies(number: float, een: str, meer: str) -> str:
    """Choose the verb or noun that fits a count."""
    return een if number == 1 else meer


def tel_met_score(number: int, total: int) -> str:
    """Write of how many of some gemeenten a score is known, when it is not of all.

    Examples
    --------
    >>> tel_met_score(1, 6), tel_met_score(2, 1_204)
    ('de enige gemeente (van 6) met een score', 'de 2 gemeenten (van 1.204) met een score')
    """
    who = "de enige gemeente" if number == 1 else f"de {format_getal(number)} gemeenten"
    return f"{who} (van {format_getal(total)}) met een score"


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


def format_gewicht(value: float) -> str:
    """Write a share in the inwoners so that more than half never reads as half."""
    text = format_procent(value)
    return f">{text}" if value > 0.5 and text == "50%" else text


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


def describe_merk(kenmerken: Kenmerken) -> str:
    """Return what a reader must know wherever an indeling is named; empty for nothing.

    ``voorlopig``, ``achterhaald sinds 1-1-2026``, or both.
    """
    marks = ("voorlopig" if kenmerken.voorlopig else "", kenmerken.geldigheid)
    return ", ".join(mark for mark in marks if mark)


def name_met_merk(naam: str, kenmerken: Kenmerken) -> str:
    """Write a naam with its mark: ``Jeugdregio (achterhaald sinds 1-1-2026)``."""
    mark = describe_merk(kenmerken).replace(" (", ", ").replace(")", "")
    return f"{naam} ({mark})" if mark else naam


def describe_achterhaald(indelingen: Sequence[Indeling], namen: Mapping[str, str]) -> str:
    """Say which tables are known to hold no longer; empty when there are none.

    Parameters
    ----------
    indelingen
        Those that a page uses.
    namen
        Slug to naam on that page; a slug without one gets its own naam.
    """
    found = [
        f"{namen.get(i.slug, i.naam)}, stand {i.kenmerken.stand}, {i.kenmerken.geldigheid}"
        for i in indelingen
        if i.kenmerken.is_achterhaald
    ]
    if not found:
        return ""
    verb = kies(len(found), "één tabel geldt", f"{len(found)} tabellen gelden")
    return f"Let op: {verb} niet meer overal: {'; '.join(found)}."
