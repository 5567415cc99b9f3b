"""Naamgeving: what the regios of a voorstel are called.

A regio gets the name of the regio of the chosen indelingen that is most like it: the share
of the gemeenten in either that are in both (Jaccard, every gemeente counts once), at least
:data:`MINSTENS`. Of names that are equally alike comes first the one in most domeinen, then
the shortest, then the first of the alphabet. No two regios have one name: who is most alike
has it, the other gets its next best. Where no name is left a regio is called after its
gemeente with most inwoners.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from lappendeken.basis.tekst import fold
from lappendeken.maten import Bundel
from lappendeken.maten.kringen import Ints

MINSTENS = 0.5
"""A name asks that at least half of the gemeenten in either regio are in both."""


@dataclass(frozen=True)
class _Naam:
    """A name that a regio could have, and the indelingen that it comes from."""

    regio: int
    naam: str
    gelijkenis: float
    domeinen: int
    slugs: tuple[str, ...]

    @property
    def volgorde(self) -> tuple[float, int, int, str]:
        """Which name comes first."""
        return (-self.gelijkenis, -self.domeinen, len(self.naam), fold(self.naam))


def name_regios(bundel: Bundel, regio: Ints, namen: Mapping[str, str]) -> pd.DataFrame:
    """Name the regios of a division.

    Parameters
    ----------
    bundel
        The chosen indelingen.
    regio
        Regio of each gemeente as numbers from 0, shape (n,).
    namen
        Gemeente code to name; codes without it.

    Returns
    -------
    pandas.DataFrame
        One row per regio, by number: ``regio_code`` (its gemeente with most inwoners, ties to
        the lowest code), ``regio_naam``, ``naam_uit`` (slugs of the indelingen in which a regio
        of that name is so alike, with semicolons; empty for the name of a gemeente) and
        ``naam_gelijkenis`` (missing for the name of a gemeente).
    """
    codes = _list_largest(bundel, regio)
    given: dict[int, _Naam] = {}
    taken: set[str] = set()
    options = _list_namen(bundel, regio)
    # Two regios that are as much alike: the lowest code.
    for option in sorted(options, key=lambda option: (option.volgorde, codes[option.regio])):
        if option.regio not in given and option.naam.casefold() not in taken:
            given[option.regio] = option
            taken.add(option.naam.casefold())
    rows = []
    for number, code in enumerate(codes):
        found = given.get(number)
        if found is None:
            naam = namen.get(code) or code
            naam = f"{naam} ({code})" if naam.casefold() in taken else naam
            taken.add(naam.casefold())
            found = _Naam(number, naam, float("nan"), 0, ())
        rows.append((code, found.naam, ";".join(found.slugs), found.gelijkenis))
    columns = ["regio_code", "regio_naam", "naam_uit", "naam_gelijkenis"]
    return pd.DataFrame(rows, columns=columns)


def _list_largest(bundel: Bundel, regio: Ints) -> list[str]:
    order = np.lexsort((np.asarray(bundel.gemeenten), -bundel.inwoners))
    found: dict[int, str] = {}
    for i in order.tolist():
        found.setdefault(int(regio[i]), bundel.gemeenten[i])
    return [found[number] for number in range(len(found))]


def _list_namen(bundel: Bundel, regio: Ints) -> list[_Naam]:
    """Return per regio every name that is like it, at its most alike."""
    alike: dict[tuple[int, str], dict[float, list[tuple[str, str, str]]]] = {}
    size = np.bincount(regio)
    for indeling, own in zip(bundel.indelingen, bundel.hoofdregio, strict=True):
        held = own >= 0
        shared = np.zeros((len(size), len(indeling.regios)), dtype=np.intp)
        np.add.at(shared, (regio[held], own[held]), 1)
        share = shared / (size[:, None] + shared.sum(axis=0) - shared)
        for number, r in zip(*np.nonzero(share >= MINSTENS), strict=True):
            naam = indeling.regionamen.get(indeling.regios[r])
            if naam:
                by_share = alike.setdefault((int(number), fold(naam) or naam), {})
                source = (indeling.domein, naam, indeling.slug)
                by_share.setdefault(float(share[number, r]), []).append(source)
    found = []
    for (number, _), by_share in alike.items():
        most = max(by_share)
        domeinen = {domein for domein, _, _ in by_share[most]}
        # Of spellings of one name the one in most domeinen, then the one with most dashes.
        spelling: dict[str, set[str]] = {}
        for domein, naam, _ in by_share[most]:
            spelling.setdefault(naam, set()).add(domein)
        naam = min(spelling, key=lambda text: (-len(spelling[text]), -text.count("-"), text))
        slugs = tuple(dict.fromkeys(slug for _, _, slug in by_share[most]))
        found.append(_Naam(number, naam, most, len(domeinen), slugs))
    return found
