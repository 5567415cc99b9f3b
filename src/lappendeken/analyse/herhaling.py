"""What changed between two runs of one report, and why: the data, the definition or the choice."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

GELIJK = 1e-6
"""A difference below this is none."""


@dataclass(frozen=True, slots=True)
class Verschil:
    """A number of the report that changed; missing is NaN."""

    maat: str
    weging: str
    toen: float
    nu: float


@dataclass(frozen=True, slots=True)
class Herhaling:
    """Two runs side by side.

    Attributes
    ----------
    verschillen
        Every number for the selection that changed, in the order of the report.
    oorzaken
        A Dutch sentence per cause that was found, by kind: ``gegevens``, ``definitie`` and
        ``keuze``; kinds without one are left out.
    """

    verschillen: tuple[Verschil, ...]
    oorzaken: Mapping[str, tuple[str, ...]]


def compare_rapporten(toen: Mapping[str, Any], nu: Mapping[str, Any]) -> Herhaling:
    """Compare what two ``rapport.json`` hold.

    What differs in the sources is a cause in the data, in the versions one in the definition,
    and in what was chosen or set one in the choice. Which of several causes moved which number
    cannot be told from the two alone, so all are named.
    """
    causes = {
        "gegevens": _list_gegevens(toen, nu),
        "definitie": _list_definities(toen, nu),
        "keuze": _list_keuzes(toen, nu),
    }
    found = {kind: tuple(said) for kind, said in causes.items() if said}
    return Herhaling(_list_verschillen(toen, nu), found)


def _list_verschillen(toen: Mapping[str, Any], nu: Mapping[str, Any]) -> tuple[Verschil, ...]:
    before, after = _index_cijfers(toen), _index_cijfers(nu)
    found = []
    for key in {**before, **after}:
        old, new = before.get(key, math.nan), after.get(key, math.nan)
        same = (math.isnan(old) and math.isnan(new)) or abs(old - new) <= GELIJK
        if not same:
            found.append(Verschil(*key, old, new))
    return tuple(found)


def _index_cijfers(said: Mapping[str, Any]) -> dict[tuple[str, str], float]:
    rows = said["cijfers"]
    return {
        (str(row["maat"]), str(row["weging"])): math.nan
        if row["selectie"] is None
        else float(row["selectie"])
        for row in rows
    }


def _list_gegevens(toen: Mapping[str, Any], nu: Mapping[str, Any]) -> list[str]:
    before, after = _index_bronnen(toen), _index_bronnen(nu)
    changed = sorted(name for name in before if name in after and before[name] != after[name])
    standen = [{i["indeling"]: i["stand"] for i in said["indelingen"]} for said in (toen, nu)]
    fresh = sorted(set(standen[1]) - set(standen[0]))
    gone = sorted(set(standen[0]) - set(standen[1]))
    found = []
    if changed:
        found.append(f"Gewijzigd sinds toen: {', '.join(changed)}.")
    if fresh:
        found.append(f"Nieuw in de vergelijking: {', '.join(fresh)}.")
    if gone:
        found.append(f"Niet meer in de vergelijking: {', '.join(gone)}.")
    return found


def _index_bronnen(said: Mapping[str, Any]) -> dict[str, set[str]]:
    """Return the checksums of each input; it has a row per source."""
    found: dict[str, set[str]] = {}
    for row in said["bronnen"]:
        found.setdefault(str(row["invoer"]), set()).add(str(row["sha256"]))
    return found


def _list_definities(toen: Mapping[str, Any], nu: Mapping[str, Any]) -> list[str]:
    names = {
        "lappendeken": "De versie van lappendeken",
        "gemeente_indeling": "De gemeentelijke indeling",
        "vorm": "De vorm van het bestand",
    }
    return [
        f"{text} was {toen['versies'].get(key)} en is nu {nu['versies'].get(key)}."
        for key, text in names.items()
        if toen["versies"].get(key) != nu["versies"].get(key)
    ]


def _list_keuzes(toen: Mapping[str, Any], nu: Mapping[str, Any]) -> list[str]:
    found = [
        f"Instelling {key} was {_say(toen['instellingen'].get(key))} en is nu "
        f"{_say(nu['instellingen'].get(key))}."
        for key in sorted({*toen["instellingen"], *nu["instellingen"]})
        if toen["instellingen"].get(key) != nu["instellingen"].get(key)
    ]
    if toen["selectie"]["gemeente_codes"] != nu["selectie"]["gemeente_codes"]:
        counts = [len(said["selectie"]["gemeente_codes"]) for said in (toen, nu)]
        first = "1 gemeente" if counts[0] == 1 else f"{counts[0]} gemeenten"
        found.append(
            f"De selectie is anders: toen {first}, nu {counts[1]}."
            if counts[0] != counts[1]
            else "De selectie bestaat uit andere gemeenten."
        )
    return found


def _say(value: object) -> str:
    return "leeg" if value in (None, "") else str(value)


def list_ontbrekend(said: object, velden: Sequence[str]) -> list[str]:
    """Return which fields of a report are not there."""
    return list(velden) if not isinstance(said, Mapping) else [v for v in velden if v not in said]
