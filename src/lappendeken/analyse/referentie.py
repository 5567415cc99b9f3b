"""One indeling as reference: what fits in it, what is larger, what crosses it, who would move.

The Raad voor het Openbaar Bestuur (2021) asks for outer borders that coincide. With which
borders is a choice, so any indeling can be the reference, and the candidates can be laid
side by side before one is taken.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple

import numpy as np
import pandas as pd

from lappendeken.analyse.congruentie import compute_indelingsparen
from lappendeken.basis.tekst import fold
from lappendeken.errors import OnbekendError
from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.maten import Bundel
from lappendeken.maten.kringen import Bools, Ints
from lappendeken.model.gebiedskaart import Grenzen
from lappendeken.model.indeling import Indeling

KLASSEN = ("past", "groter", "kruist")
"""What a regio is to a reference: inside one of its regios; larger, with whole regios of it;
or across a border of it."""

RELATIES = ("gelijk", "in_referentie", "referentie_in", "kruisend")

_RELATIE = {
    "gelijk": "gelijk",
    "a_in_b": "referentie_in",
    "b_in_a": "in_referentie",
    "kruisend": "kruisend",
    "": "",
}
REFERENTIE = "veiligheidsregio"
"""The reeks that is the reference, unless another is asked for."""

KANDIDATEN = ("provincie", "politie-eenheid", "veiligheidsregio", "ggd")
"""Reeksen that people propose as the base of all others."""


class Verhuizer(NamedTuple):
    """A row of the list of who moves; see :func:`compute_verhuislijst`."""

    indeling: str
    regio_code: str
    regio_naam: str
    gemeente_code: str
    gemeente_naam: str
    inwoners: int
    doelregio_code: str
    doelregio_naam: str
    blijft_code: str
    blijft_naam: str
    klasse: str


def compute_referentie(
    indelingen: Sequence[Indeling],
    referentie: Indeling,
    gemeentetabel: pd.DataFrame,
    grenzen: Grenzen | None = None,
) -> pd.DataFrame:
    """Compare each indeling with one reference.

    Parameters
    ----------
    indelingen
        Any number; the reference itself, known by its slug, is skipped.
    referentie
        The indeling to compare with.
    gemeentetabel
        Indexed by ``gemeente_code``, with ``inwoners``; decides which gemeenten
        there are.
    grenzen
        Borders, for ``grens_jaccard``; without them it is missing.

    Returns
    -------
    pandas.DataFrame
        One row per indeling, in the order given: ``indeling``; ``relatie`` (gelijk,
        in_referentie: each regio lies inside one of the reference, referentie_in,
        kruisend; empty without a common gemeente); ``aantal_gemeenten`` that both
        hold; ``regios`` and ``regios_referentie`` among those;
        ``verhuizingen_in_referentie`` (fewest gemeenten to move so that the
        indeling nests in the reference, 0 if and only if it does) and
        ``verhuizingen_van_referentie`` (the reverse); ``gesplitste_regios`` (regios
        that lie in several regios of the reference) and
        ``gesplitste_regios_referentie``; ``jaccard`` (mean shared part of the
        partnersets, 0..1) and ``grens_jaccard`` (0..1).
    """
    others = [indeling for indeling in indelingen if indeling.slug != referentie.slug]
    columns = {
        "relatie": "relatie",
        "aantal_gemeenten": "aantal_gemeenten",
        "regios_b": "regios",
        "regios_a": "regios_referentie",
        "verhuizingen_b_in_a": "verhuizingen_in_referentie",
        "verhuizingen_a_in_b": "verhuizingen_van_referentie",
        "gesplitste_regios_b": "gesplitste_regios",
        "gesplitste_regios_a": "gesplitste_regios_referentie",
        "jaccard": "jaccard",
        "grens_jaccard": "grens_jaccard",
    }
    if not others:
        return pd.DataFrame(columns=["indeling", *columns.values()])
    inwoners = {str(g): float(n) for g, n in gemeentetabel["inwoners"].items()}
    # Only the pairs with the reference are asked for; it stands in front, so it is a.
    bundel = Bundel.from_indelingen([referentie, *others], inwoners, grenzen)
    pairs = compute_indelingsparen(bundel, tegen=0, volledig=False)
    found = pairs[["indeling_b", *columns]].rename(columns={"indeling_b": "indeling", **columns})
    return found.assign(relatie=found["relatie"].map(_RELATIE))


def compute_verhuislijst(
    indeling: Indeling, referentie: Indeling, gemeentetabel: pd.DataFrame
) -> pd.DataFrame:
    """List the gemeenten that would have to move so that an indeling nests in a reference.

    Parameters
    ----------
    indeling
        The indeling that would change.
    referentie
        The indeling in which it has to fit.
    gemeentetabel
        Indexed by ``gemeente_code``, with ``gemeente_naam`` and ``inwoners``.

    Returns
    -------
    pandas.DataFrame
        One row per gemeente that moves, by regio and gemeente code: ``indeling``;
        ``regio_code, regio_naam`` that it leaves; ``gemeente_code, gemeente_naam,
        inwoners``; ``doelregio_code, doelregio_naam``: the regio of the reference
        in which it lies; ``blijft_code, blijft_naam``: the one in which the part
        that stays lies; ``klasse``: ``groter`` when that regio of the reference lies
        wholly in the regio, as far as both indelingen hold its gemeenten, else
        ``kruist``.

    Notes
    -----
    Of each regio the largest part stays, counted in gemeenten; a tie goes to the
    part with more inwoners, then to the lowest code of the reference. That makes
    the list as long as ``verhuizingen_in_referentie`` and no longer. It uses the
    hoofdregio and leaves out gemeenten that one of the two does not hold.
    """
    return build_verhuislijst(list_verhuizers(indeling, referentie, gemeentetabel))


def build_verhuislijst(verhuizers: Sequence[Verhuizer]) -> pd.DataFrame:
    """Return who moves as a table."""
    return pd.DataFrame(verhuizers, columns=list(Verhuizer._fields)).astype({"inwoners": "int64"})


def list_verhuizers(
    indeling: Indeling, referentie: Indeling, gemeentetabel: pd.DataFrame
) -> list[Verhuizer]:
    """Return the rows of :func:`compute_verhuislijst`: of many pairs one frame is enough."""
    mine, theirs = indeling.hoofdregio, referentie.hoofdregio
    # Plain rows: of a few hundred gemeenten frames take longer to make than to read.
    rows = [
        (mine[code], code, naam, int(inwoners), theirs[code])
        for code, naam, inwoners in zip(
            map(str, gemeentetabel.index),
            gemeentetabel["gemeente_naam"].tolist(),
            gemeentetabel["inwoners"].tolist(),
            strict=True,
        )
        if code in mine and code in theirs
    ]
    parts: dict[str, dict[str, tuple[int, int]]] = {}
    homes: dict[str, set[str]] = {}
    for regio, _, _, inwoners, doel in rows:
        part = parts.setdefault(regio, {})
        count, people = part.get(doel, (0, 0))
        part[doel] = count + 1, people + inwoners
        homes.setdefault(doel, set()).add(regio)
    # The most gemeenten, then the most inwoners, then the lowest code.
    stays = {
        regio: min((-count, -people, doel) for doel, (count, people) in part.items())[2]
        for regio, part in parts.items()
    }
    return [
        Verhuizer(
            indeling.slug,
            regio,
            indeling.regionamen[regio],
            code,
            naam,
            inwoners,
            doel,
            referentie.regionamen[doel],
            stays[regio],
            referentie.regionamen[stays[regio]],
            "groter" if len(homes[doel]) == 1 else "kruist",
        )
        for regio, code, naam, inwoners, doel in sorted(rows)
        if doel != stays[regio]
    ]


def compute_kandidaten(
    indelingen: Sequence[Indeling], kandidaten: Sequence[Indeling], gemeentetabel: pd.DataFrame
) -> pd.DataFrame:
    """Lay candidates for a reference side by side: how much deviates from each.

    Parameters
    ----------
    indelingen
        What is compared with every candidate.
    kandidaten
        Any number; one that leaves out a gemeente of an indeling is not counted on it.
    gemeentetabel
        Indexed by ``gemeente_code``, with ``gemeente_naam`` and ``inwoners``.

    Returns
    -------
    pandas.DataFrame
        One row per candidate, the fewest deviations first and then by slug:
        ``referentie, naam, regios, aantal_indelingen`` (without itself); ``past``:
        gemeenten in the largest part of their regio, summed over the indelingen; ``groter,
        kruist, samen``: those outside it.
    """
    inwoners = gemeentetabel["inwoners"].to_numpy(np.int64)
    numbered = {i.slug: number_hoofdregio(i, gemeentetabel) for i in (*indelingen, *kandidaten)}
    rows = []
    for kandidaat in kandidaten:
        others = [i.slug for i in indelingen if i.slug != kandidaat.slug]
        counts = [
            count_klassen(numbered[slug], numbered[kandidaat.slug], inwoners) for slug in others
        ]
        fits, larger, crossing = (sum(c) for c in zip((0, 0, 0), *counts, strict=True))
        known = kandidaat.slug, kandidaat.naam, len(kandidaat.regios), len(others)
        rows.append((*known, fits, larger, crossing, larger + crossing))
    columns = [
        "referentie",
        "naam",
        "regios",
        "aantal_indelingen",
        "past",
        "groter",
        "kruist",
        "samen",
    ]
    found = pd.DataFrame(rows, columns=columns)
    return found.sort_values(["samen", "referentie"], ignore_index=True)


def number_hoofdregio(indeling: Indeling, gemeentetabel: pd.DataFrame) -> Ints:
    """Return per gemeente the position of its hoofdregio among the codes, -1 for none."""
    place = {code: n for n, code in enumerate(sorted(set(indeling.hoofdregio.values())))}
    number = {g: place[code] for g, code in indeling.hoofdregio.items()}
    found = map(number.get, map(str, gemeentetabel.index.tolist()), itertools.repeat(-1))
    return np.fromiter(found, dtype=np.intp, count=len(gemeentetabel))


def count_klassen(
    mine: Ints, theirs: Ints, inwoners: Ints, gemeld: Bools | None = None
) -> tuple[int, int, int]:
    """Count gemeenten that fit, are larger and cross, as :func:`compute_verhuislijst` does.

    There each pair is a list with names; of all pairs of many indelingen only the counts
    are asked for.

    Parameters
    ----------
    mine, theirs
        As :func:`number_hoofdregio` gives them, of the indeling and of the reference.
    inwoners
        Per gemeente.
    gemeld
        The gemeenten to count; all by default.
    """
    both = (mine >= 0) & (theirs >= 0)
    shape = mine.max(initial=-1) + 1, theirs.max(initial=-1) + 1
    parts, people, outside = np.zeros((3, *shape), dtype=np.int64)
    np.add.at(parts, (mine[both], theirs[both]), 1)
    np.add.at(people, (mine[both], theirs[both]), inwoners[both])
    if not parts.size:
        return 0, 0, 0
    # The most gemeenten, then the most inwoners; argmax takes the lowest code of those.
    home = (parts * (inwoners.sum() + 1) + people).argmax(axis=1)
    counted = both if gemeld is None else both & gemeld
    np.add.at(outside, (mine[counted], theirs[counted]), 1)
    outside[np.arange(len(parts)), home] = 0
    whole = (parts > 0).sum(axis=0) == 1
    larger, moved = int(outside[:, whole].sum()), int(outside.sum())
    return int(counted.sum()) - moved, larger, moved - larger


def find_kandidaten(
    catalogus: Catalogus, indelingen: Sequence[Indeling], gemeenten: Sequence[str]
) -> tuple[Indeling, ...]:
    """Return what can be the reference: the usual ones and the chosen indelingen.

    Parameters
    ----------
    catalogus
        Where the usual ones are found: provincie, politie-eenheid, veiligheidsregio, GGD.
    indelingen
        The chosen ones.
    gemeenten
        Codes; one that does not hold all of them with one regio cannot be a reference.

    Returns
    -------
    tuple of Indeling
        Each once, in no particular order.
    """
    found = {indeling.slug: indeling for indeling in indelingen}
    reeksen = {indeling.kenmerken.reeks for indeling in indelingen}
    for reeks in KANDIDATEN:
        # A chosen stand of the same reeks is the one to look at.
        if reeks not in reeksen:
            with suppress(OnbekendError):
                usual = catalogus.indeling(reeks)
                found.setdefault(usual.slug, usual)
    return tuple(i for i in found.values() if all(g in i.hoofdregio for g in gemeenten))


def find_reference(catalogus: Catalogus, indelingen: Sequence[Indeling]) -> Indeling | None:
    """Return the veiligheidsregio's: a chosen stand, else those of the catalogue, else none."""
    for indeling in indelingen:
        known = indeling.kenmerken
        if REFERENTIE in (known.slug, known.reeks, fold(known.naam)):
            return indeling
    with suppress(OnbekendError):
        return catalogus.indeling(REFERENTIE)
    return None
