"""What there is to know of one regio: its members, its weight, and how others run through it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lappendeken.model.indeling import DREMPEL, Indeling

GELIJK, BINNEN, OMVAT, KRUIST = "gelijk", "binnen", "omvat", "kruist"


@dataclass(frozen=True, slots=True)
class Doorsnede:
    """How one indeling runs through a regio.

    Attributes
    ----------
    indeling
        Its slug.
    relatie
        ``gelijk``: it has the same regio; ``binnen``: the regio lies wholly in one that is
        larger; ``omvat``: the regio is made of whole regios of it; ``kruist``: a border of it
        cuts the regio, or the other way round. Empty when it holds no member.
    regios
        Code of each of its regios that has a member, the one with most members first and
        then by code, to those members.
    """

    indeling: str
    relatie: str
    regios: tuple[tuple[str, frozenset[str]], ...]


def compute_doorsnede(
    leden: frozenset[str], indeling: Indeling, drempel: float = DREMPEL
) -> Doorsnede:
    """Say how an indeling runs through a group of gemeenten.

    Examples
    --------
    >>> ggd = Indeling.from_mapping("ggd", {"GM01": "x", "GM02": "x", "GM03": "y"})
    >>> compute_doorsnede(frozenset({"GM01", "GM02"}), ggd).relatie
    'gelijk'
    >>> compute_doorsnede(frozenset({"GM02", "GM03"}), ggd).relatie
    'kruist'
    """
    whole = indeling.leden_vanaf(drempel)
    parts = {code: mine & leden for code, mine in whole.items() if mine & leden}
    ordered = tuple(sorted(parts.items(), key=lambda part: (-len(part[1]), part[0])))
    if not parts:
        return Doorsnede(indeling.slug, "", ())
    first = ordered[0][0]
    if len(parts) == 1 and leden <= whole[first]:
        relatie = GELIJK if whole[first] == leden else BINNEN
    else:
        relatie = OMVAT if all(whole[code] <= leden for code in parts) else KRUIST
    return Doorsnede(indeling.slug, relatie, ordered)


def list_doorsneden(
    leden: frozenset[str], indelingen: Sequence[Indeling], drempel: float = DREMPEL
) -> tuple[Doorsnede, ...]:
    """Return :func:`compute_doorsnede` of each, in their order."""
    return tuple(compute_doorsnede(leden, indeling, drempel) for indeling in indelingen)


def list_buitenstaanders(
    leden: frozenset[str], indelingen: Sequence[Indeling], drempel: float = DREMPEL
) -> tuple[tuple[str, int], ...]:
    """Return who stands outside a regio and sits elsewhere with at least half of its members.

    Returns
    -------
    tuple
        Gemeente code and in how many of the indelingen that is so, the most first and then by
        code.
    """
    counts: dict[str, int] = {}
    for indeling in indelingen:
        met: set[str] = set()
        for mine in indeling.leden_vanaf(drempel).values():
            if 2 * len(mine & leden) >= len(leden):
                met |= mine - leden
        for code in met:
            counts[code] = counts.get(code, 0) + 1
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


@dataclass(frozen=True, slots=True)
class Verleden:
    """What became of a regio since an older stand: who came, and who left.

    ``naam`` is that of the regio that most of its members were in.
    """

    stand: int
    naam: str
    gekomen: frozenset[str]
    gegaan: frozenset[str]


def compute_verleden(leden: frozenset[str], oud: Indeling) -> Verleden | None:
    """Compare a regio with the one of an older stand that holds most of its members.

    Returns
    -------
    Verleden or None
        None when no member had a regio.
    """
    found = compute_doorsnede(leden, oud)
    if not found.regios:
        return None
    code = found.regios[0][0]
    before = oud.leden_vanaf()[code]
    return Verleden(oud.kenmerken.stand, oud.regionamen[code], leden - before, before - leden)
