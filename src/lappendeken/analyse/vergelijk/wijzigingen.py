"""What changed between two standen of one indeling, whatever its codes are called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.optimize import linear_sum_assignment

from lappendeken.basis.tekst import fold, join_namen
from lappendeken.errors import GegevensError
from lappendeken.model.indeling import Indeling

MAX_GETOOND = 12

_REGIO_KOLOMMEN = (
    "oude_code",
    "oude_naam",
    "nieuwe_code",
    "nieuwe_naam",
    "wijziging",
    "gebleven",
    "erbij",
    "eraf",
)
_GEMEENTE_KOLOMMEN = (
    "gemeente_code",
    "gemeente_naam",
    "oude_code",
    "oude_naam",
    "nieuwe_code",
    "nieuwe_naam",
    "wijziging",
    "partners_erbij",
    "partners_eraf",
)


@dataclass(frozen=True)
class Wijzigingen:
    """What changed between two standen.

    Attributes
    ----------
    regios
        ``oude_code, oude_naam, nieuwe_code, nieuwe_naam``; ``wijziging``: gelijk,
        hernoemd (same leden, other name), gewijzigd, opgeheven or nieuw; ``gebleven,
        erbij, eraf``: gemeenten.
    gemeenten
        One row per gemeente whose company changed: ``gemeente_code, gemeente_naam``;
        ``oude_code, oude_naam, nieuwe_code, nieuwe_naam`` (several joined by ``;``);
        ``wijziging``: verhuisd, erbij (had no regio), eraf (has none now) or gezelschap
        (stayed, but its partners changed); ``partners_erbij, partners_eraf``: counts.
    zin
        The same as one Dutch sentence.
    """

    regios: pd.DataFrame
    gemeenten: pd.DataFrame
    zin: str


def compute_wijzigingen(oud: Indeling, nieuw: Indeling, gemeentetabel: pd.DataFrame) -> Wijzigingen:
    """Compare two standen of one indeling.

    Parameters
    ----------
    oud, nieuw
        Of the same gemeentelijke indeling.
    gemeentetabel
        Indexed by ``gemeente_code``, with ``gemeente_naam`` and ``inwoners``.

    Returns
    -------
    Wijzigingen
        Regios are matched one to one so that as many gemeenten as possible stay; ties
        go to more inwoners, then to the regio of the same code or name. Codes may have
        been renamed.

    Raises
    ------
    GegevensError
        If the two are of different gemeentelijke indelingen.
    """
    years = oud.kenmerken.gemeente_indeling, nieuw.kenmerken.gemeente_indeling
    if years[0] != years[1]:
        msg = (
            f"'{oud.slug}' heeft de gemeenten van {years[0]} en '{nieuw.slug}' die van {years[1]}. "
            "Zet beide eerst om naar hetzelfde jaar."
        )
        raise GegevensError(msg)
    opvolger = match_regios(oud, nieuw, gemeentetabel["inwoners"])
    regios = _list_regios(oud, nieuw, opvolger)
    gemeenten = _list_gemeenten(oud, nieuw, opvolger, gemeentetabel["gemeente_naam"])
    return Wijzigingen(regios, gemeenten, _describe(oud, nieuw, regios, gemeenten))


def match_regios(oud: Indeling, nieuw: Indeling, inwoners: pd.Series) -> dict[str, str]:
    """Return old regio code to the new one that it became; absent when it vanished."""
    people = {str(g): float(n) for g, n in inwoners.items()}
    step = sum(people.values()) + 1
    weight = np.zeros((len(oud.regios), len(nieuw.regios)))
    for i, mine in enumerate(oud.regios):
        for j, theirs in enumerate(nieuw.regios):
            both = oud.leden[mine] & nieuw.leden[theirs]
            if both:
                same = mine == theirs or _names(oud, mine) == _names(nieuw, theirs)
                weight[i, j] = len(both) * step + sum(people.get(g, 0) for g in both) + same / 2
    rows, columns = linear_sum_assignment(weight, maximize=True)
    return {
        oud.regios[i]: nieuw.regios[j]
        for i, j in zip(rows, columns, strict=True)
        if weight[i, j] > 0
    }


def _names(indeling: Indeling, regio: str) -> str:
    return fold(indeling.regionamen[regio])


def _list_regios(oud: Indeling, nieuw: Indeling, opvolger: Mapping[str, str]) -> pd.DataFrame:
    rows: list[tuple[str, str, str, str, str, int, int, int]] = []
    nobody = frozenset[str]()
    new = [code for code in nieuw.regios if code not in opvolger.values()]
    pairs = [(code, opvolger.get(code, "")) for code in oud.regios] + [("", code) for code in new]
    for before, after in pairs:
        was, now = oud.leden.get(before, nobody), nieuw.leden.get(after, nobody)
        names = oud.regionamen.get(before, ""), nieuw.regionamen.get(after, "")
        if not before or not after:
            kind = "opgeheven" if before else "nieuw"
        elif was != now:
            kind = "gewijzigd"
        else:
            kind = "gelijk" if names[0] == names[1] else "hernoemd"
        counts = len(was & now), len(now - was), len(was - now)
        rows.append((before, names[0], after, names[1], kind, *counts))
    return pd.DataFrame(rows, columns=list(_REGIO_KOLOMMEN))


def _list_gemeenten(
    oud: Indeling, nieuw: Indeling, opvolger: Mapping[str, str], names: pd.Series
) -> pd.DataFrame:
    rows = []
    partners = _partners(oud), _partners(nieuw)
    nobody = frozenset[str]()
    for gemeente in sorted({*oud.gemeenten, *nieuw.gemeenten}):
        before, after = oud.regios_van.get(gemeente, ()), nieuw.regios_van.get(gemeente, ())
        was, now = partners[0].get(gemeente, nobody), partners[1].get(gemeente, nobody)
        if bool(before) != bool(after):
            kind = "eraf" if before else "erbij"
        elif {opvolger.get(regio, "") for regio in before} != set(after):
            kind = "verhuisd"
        elif was != now:
            kind = "gezelschap"
        else:
            continue
        rows.append(
            (
                gemeente,
                str(names[gemeente]),
                ";".join(before),
                ";".join(oud.regionamen[regio] for regio in before),
                ";".join(after),
                ";".join(nieuw.regionamen[regio] for regio in after),
                kind,
                len(now - was),
                len(was - now),
            )
        )
    return pd.DataFrame(rows, columns=list(_GEMEENTE_KOLOMMEN))


def _partners(indeling: Indeling) -> dict[str, frozenset[str]]:
    """Return every partnerset at once, whatever the shares."""
    return {
        gemeente: frozenset().union(*(indeling.leden[r] for r in regios)) - {gemeente}
        for gemeente, regios in indeling.regios_van.items()
    }


def _describe(oud: Indeling, nieuw: Indeling, regios: pd.DataFrame, gemeenten: pd.DataFrame) -> str:
    """Say in one sentence what changed."""
    count = regios["wijziging"].value_counts()
    moved = sorted(gemeenten.loc[gemeenten["wijziging"] == "verhuisd", "gemeente_naam"])
    parts = []
    if moved:
        move = "1 gemeente wisselt" if len(moved) == 1 else f"{len(moved)} gemeenten wisselen"
        parts.append(f"{move} van regio ({join_namen(moved, MAX_GETOOND)})")
    for kind, what in (("erbij", "een regio kreeg"), ("eraf", "zonder regio raakte")):
        number = int((gemeenten["wijziging"] == kind).sum())
        if number:
            parts.append(f"aantal gemeenten dat {what}: {number}")
    for kind, what in (
        ("nieuw", "nieuwe regio's"),
        ("opgeheven", "opgeheven regio's"),
        ("hernoemd", "regio's met alleen een andere naam"),
    ):
        if kind in count:
            parts.append(f"{what}: {count[kind]}")
    label = _label(oud, nieuw)
    return f"{label}: {'; '.join(parts)}." if parts else f"{label}: niets gewijzigd."


def _label(oud: Indeling, nieuw: Indeling) -> str:
    before, after = oud.kenmerken, nieuw.kenmerken
    if not before.reeks or before.reeks != after.reeks or before.stand == after.stand:
        return f"Van '{oud.slug}' naar '{nieuw.slug}'"
    return f"{nieuw.naam} van {before.stand} naar {after.stand}"
