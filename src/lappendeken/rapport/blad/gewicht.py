"""Who weighs what, in sentences of a sheet: by inwoners, or by a column of the user."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

import pandas as pd

from lappendeken.analyse.gewicht import HELFT
from lappendeken.basis.tekst import format_getal, format_procent, join_namen, shorten
from lappendeken.gegevens.eigengewicht import Eigengewicht
from lappendeken.rapport.gedeeld.woorden import format_gewicht, is_bekend, kies, sort_namen, tel

MEESTE_REGIOS = 4
"""Regios with one and the same share that are named."""
GELIJK_AANDEEL = 1e-9
"""Shares nearer than this are one: sums of many parts differ in their last digits."""


def name_gewicht(gewicht: Eigengewicht | None) -> str:
    """Return what the user weighs by, short enough for a sentence; empty for inwoners."""
    return shorten(gewicht.naam, 40) if gewicht else ""


def say_soort(naam: str) -> str:
    """Say what a share is of."""
    if naam:
        return f"Gewicht is hier het aandeel in {naam}: de kolom die voor dit blad is opgegeven."
    return "Aandeel is hier in inwoners. Stemmen en bijdragen staan in de regeling."


def say_regiogewicht(
    aandelen: Mapping[str, float], noem: Callable[[Collection[str]], str], naam: str = ""
) -> str:
    """Say who weighs most and who least in a regio of two or more; equals are named together.

    Parameters
    ----------
    aandelen
        Gemeente code to its share, 1 together.
    noem
        Enumerates gemeenten by name.
    naam
        Of the column of the user; empty for inwoners.
    """
    high, low = max(aandelen.values()), min(aandelen.values())
    if high - low < GELIJK_AANDEEL:
        if naam:
            return f"Naar {naam} wegen alle gemeenten even zwaar: elk {format_procent(low)}."
        return f"Alle gemeenten zijn even groot: elk {format_procent(low)} van de inwoners."
    most = [g for g, share in aandelen.items() if high - share < GELIJK_AANDEEL]
    least = [g for g, share in aandelen.items() if share - low < GELIJK_AANDEEL]
    each, below = (kies(len(found), "met", "met elk") for found in (most, least))
    above = " (meer dan alle andere samen)" if high > HELFT else ""
    top, bottom = f"{each} {format_gewicht(high)}", f"{below} {format_procent(low)}"
    even = format_getal(1 / sum(share**2 for share in aandelen.values()), 1)
    if naam:
        return (
            f"Naar {naam} {kies(len(most), 'weegt', 'wegen')} {noem(most)} het zwaarst, {top}"
            f"{above}, en {noem(least)} het lichtst, {bottom}. De verdeling is als van {even} even "
            "zware gemeenten."
        )
    return (
        f"De grootste {kies(len(most), 'is', 'zijn')} {noem(most)} {top} van de inwoners{above}, "
        f"de kleinste {noem(least)} {bottom}. De verdeling is als van {even} even grote gemeenten."
    )


def say_zonder_aandeel(naam: str, missing: list[str]) -> str:
    """Say why there are no shares in a regio by a column of the user.

    Parameters
    ----------
    naam
        Of that column.
    missing
        Names of the gemeenten without a number; none: they all weigh nothing.
    """
    why = "alle getallen zijn er 0"
    if missing:
        why = f"van {join_namen(sort_namen(missing), MEESTE_REGIOS)} ontbreekt een getal"
    return f"Naar {naam} is van deze regio geen aandeel te bepalen: {why}."


def say_gemeentegewicht(weights: pd.DataFrame, naam: str = "") -> str:
    """Say where a gemeente weighs least and most among others; equals are said once.

    Parameters
    ----------
    weights
        Its rows of :func:`~lappendeken.analyse.gewicht.compute_gewichten`, or of those by a
        column of the user.
    naam
        Of that column; empty for inwoners.
    """
    shared = weights[weights["gemeenten"] > 1]
    if shared.empty:
        return "In geen van onze regio’s zit een andere gemeente."
    known = shared[shared["aandeel"].notna()]
    why = "daar ontbreken getallen, of zij zijn alle 0"
    if known.empty:
        return f"Naar {naam} is van geen van onze regio’s een aandeel te bepalen: {why}."
    low, high = float(known["aandeel"].min()), float(known["aandeel"].max())
    what = naam or "de inwoners"
    if format_procent(low) == format_procent(high):
        text = f"Ons aandeel in {what} is overal {format_procent(low)}."
    else:
        text = (
            f"Ons aandeel in {what} loopt van {format_procent(low)} (in "
            f"{_name_regios(known, low)}) tot {format_procent(high)} (in "
            f"{_name_regios(known, high)})."
        )
    above = int((known["aandeel"] > HELFT).sum())
    if above:
        more = f"wegen wij naar {naam} zwaarder" if naam else "hebben wij meer inwoners"
        text += f" In {tel(above, 'regio', 'regio’s')} {more} dan alle andere samen."
    missing = len(shared) - len(known)
    if missing:
        text += f" Van {tel(missing, 'regio', 'regio’s')} is het niet te bepalen: {why}."
    return text


def _name_regios(weights: pd.DataFrame, share: float) -> str:
    """Name every regio in which we have a share; a name that two have is said once."""
    mine = weights[(weights["aandeel"] - share).abs() < GELIJK_AANDEEL]
    return join_namen(sort_namen(mine["regio_naam"].drop_duplicates()), MEESTE_REGIOS)


def cite_gewicht(gewicht: Eigengewicht | None) -> tuple[str, ...]:
    """Return the line among the sources about a column of the user; none without one."""
    if gewicht is None:
        return ()
    return (f"Gewicht: kolom {shorten(gewicht.naam)}, uit het bestand dat de opdracht noemt.",)


def list_zonder_getal(
    gewicht: Eigengewicht, leden: Collection[str], namen: Mapping[str, str]
) -> list[str]:
    """Name the members of a regio without a number."""
    return [namen[g] for g in leden if g not in gewicht.waarden]


def is_onbekend(aandelen: Mapping[str, float]) -> bool:
    """Whether a regio has no shares: one that is missing makes all of them missing."""
    return not all(is_bekend(share) for share in aandelen.values())
