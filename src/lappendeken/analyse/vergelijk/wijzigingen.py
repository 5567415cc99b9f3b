"""What changed between two standen of one indeling, whatever its codes are called."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from lappendeken.basis.tekst import fold, join_namen
from lappendeken.errors import GegevensError
from lappendeken.model.indeling import Indeling

MAX_GETOOND = 12
MAX_HERNOEMD = 5
_HAAKJES = re.compile(r"\s*\([^()]*\)\s*$")
_ALGEMEEN = frozenset(("regio", "regios"))
"""Words that people put in front of the name of a regio or leave out."""

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
        ``oude_code, oude_naam, nieuwe_code, nieuwe_naam``; ``wijziging``: gelijk, anders
        geschreven (same leden; the name differs in spelling only), hernoemd (same leden,
        other name), gewijzigd, opgeheven or nieuw; ``gebleven, erbij, eraf``: gemeenten.
    gemeenten
        One row per gemeente whose company changed: ``gemeente_code, gemeente_naam``;
        ``oude_code, oude_naam, nieuwe_code, nieuwe_naam`` (several joined by ``;``);
        ``wijziging``: verhuisd, deels (kept a regio, and got or lost another), erbij (had no
        regio), eraf (has none now) or gezelschap (stayed, but its partners changed);
        ``partners_erbij, partners_eraf``: counts.
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
    """Return old regio code to the new one that it became; absent when it vanished.

    Whose inwoners are missing has none: then the number of gemeenten decides.
    """
    people = {str(g): float(n) for g, n in inwoners.items() if pd.notna(n)}
    step = sum(people.values()) + 1
    weight = np.zeros((len(oud.regios), len(nieuw.regios)))
    for i, mine in enumerate(oud.regios):
        for j, theirs in enumerate(nieuw.regios):
            both = oud.leden[mine] & nieuw.leden[theirs]
            if both:
                names = fold(oud.regionamen[mine]), fold(nieuw.regionamen[theirs])
                same = mine == theirs or names[0] == names[1]
                weight[i, j] = len(both) * step + sum(people.get(g, 0) for g in both) + same / 2
    from scipy.optimize import linear_sum_assignment

    rows, columns = linear_sum_assignment(weight, maximize=True)
    return {
        oud.regios[i]: nieuw.regios[j]
        for i, j in zip(rows, columns, strict=True)
        if weight[i, j] > 0
    }


def _plain(naam: str, algemeen: Collection[str]) -> str:
    """Reduce a name to what stays however people spell it: no accents, dashes or blanks.

    Nor what stands in brackets behind it, nor the ``algemeen`` words.
    """
    words = [word for word in fold(_HAAKJES.sub("", naam)).split() if word not in algemeen]
    return "".join(words) or fold(naam)


def _find_algemeen(indeling: Indeling) -> frozenset[str]:
    """Return the words that say nothing in the name of a regio, as all of them begin so."""
    names = [fold(naam).split() for naam in indeling.regionamen.values()]
    shared = [words[0] for words in zip(*names, strict=False) if len(set(words)) == 1]
    return _ALGEMEEN | frozenset(shared if len(names) > 1 else ())


def _is_spelling(oud: Indeling, nieuw: Indeling, before: str, after: str) -> bool:
    """Whether the two names of a regio differ in spelling only."""
    was, now = oud.regionamen[before], nieuw.regionamen[after]
    return _plain(was, _find_algemeen(oud)) == _plain(now, _find_algemeen(nieuw))


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
        elif names[0] == names[1]:
            kind = "gelijk"
        else:
            kind = "anders geschreven" if _is_spelling(oud, nieuw, before, after) else "hernoemd"
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
        elif (followed := {opvolger.get(regio, "") for regio in before}) != set(after):
            kind = "deels" if followed & set(after) else "verhuisd"
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
    """Say in one sentence what changed; it lies in the past, so nobody has to move."""
    parts = []
    for kind, een, meer in (
        ("verhuisd", "ging over naar een andere regio", "gingen over naar een andere regio"),
        (
            "deels",
            "hield een regio en wisselde een andere",
            "hielden een regio en wisselden een andere",
        ),
        ("erbij", "kreeg een regio", "kregen een regio"),
        ("eraf", "heeft geen regio meer", "hebben geen regio meer"),
    ):
        names = sorted(gemeenten.loc[gemeenten["wijziging"] == kind, "gemeente_naam"], key=fold)
        if names:
            who = f"1 gemeente {een}" if len(names) == 1 else f"{len(names)} gemeenten {meer}"
            parts.append(f"{who} ({join_namen(names, MAX_GETOOND)})")
    for kind, een, meer in (
        ("nieuw", "nieuwe regio", "nieuwe regio’s"),
        ("opgeheven", "opgeheven regio", "opgeheven regio’s"),
        ("hernoemd", "regio heet anders", "regio’s heten anders"),
    ):
        mine = regios[regios["wijziging"] == kind]
        if len(mine):
            noun = f"1 {een}" if len(mine) == 1 else f"{len(mine)} {meer}"
            most = MAX_HERNOEMD if kind == "hernoemd" else MAX_GETOOND
            parts.append(f"{noun} ({join_namen(_name_regios(mine, kind), most)})")
    label = _label(oud, nieuw)
    if parts:
        return f"{label}: {'; '.join(parts)}."
    if "anders geschreven" in set(regios["wijziging"]):
        return f"{label}: geen gemeente ging over; alleen namen zijn anders geschreven."
    return f"{label}: niets gewijzigd."


def _name_regios(regios: pd.DataFrame, kind: str) -> list[str]:
    was, now = regios["oude_naam"], regios["nieuwe_naam"]
    if kind != "hernoemd":
        return sorted(now if kind == "nieuw" else was, key=fold)
    return sorted((f"{a} heet nu {b}" for a, b in zip(was, now, strict=True)), key=fold)


def _label(oud: Indeling, nieuw: Indeling) -> str:
    before, after = oud.kenmerken, nieuw.kenmerken
    if not before.reeks or before.reeks != after.reeks or before.stand == after.stand:
        return f"Van '{oud.slug}' naar '{nieuw.slug}'"
    return f"{nieuw.naam} van {before.stand} naar {after.stand}"
