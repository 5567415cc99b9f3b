"""Voorstel: the consensus indeling, what it costs and what it asks of each domein."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from lappendeken.analyse.voorstel.eisen import Eisen
from lappendeken.analyse.voorstel.stemmen import list_stemmen
from lappendeken.maten import Bundel, Kruistabel
from lappendeken.maten.bundel import Ints
from lappendeken.model.indeling import Indeling, Lidmaatschap
from lappendeken.model.kenmerken import Kenmerken


@dataclass(frozen=True)
class Voorstel:
    """A consensus indeling, with what is known about how good it is.

    Parameters
    ----------
    indeling
        Soort ``eigen``. Each regio has the code and the name of its gemeente with the
        most inwoners (ties to the lowest code).
    kosten
        Pairs of gemeenten on which it disagrees with the chosen indelingen, each times the
        part of a vote that the indeling has on it.
    ondergrens
        Sum over pairs of min(t, D - t): no division costs less, whatever it looks like.
    bewezen_ondergrens
        The highest cost of which it is proven that no division that meets the
        requirements costs less; at least ``ondergrens``.
    beste_bestaande, kosten_beste_bestaande
        Slug and cost of the cheapest chosen indeling that meets the requirements; None
        when none does.
    per_indeling
        One row per chosen indeling: ``indeling, naam, domein, gewicht, stem`` (its part of
        a vote on a pair that its whole domein holds), ``aantal_regios, kosten`` (as a
        proposal itself; missing where it leaves out a gemeente), ``voldoet`` (whether it
        meets the requirements), ``afstand`` (pairs on which it and the proposal disagree),
        ``jaccard`` (mean over gemeenten), and the fewest gemeenten that move:
        ``verhuizingen_gelijk`` to become the proposal, ``verhuizingen_in_voorstel`` to
        nest in it, ``verhuizingen_voorstel_in`` for the proposal to nest in the
        indeling; each also ``_inwoners``.
    historie
        ``stap, kosten, ondergrens``: what each start and step of the search gave.
    eisen, zaad
        As asked.
    """

    indeling: Indeling
    kosten: float
    ondergrens: float
    bewezen_ondergrens: float
    beste_bestaande: str | None
    kosten_beste_bestaande: float | None
    per_indeling: pd.DataFrame
    historie: pd.DataFrame
    eisen: Eisen
    zaad: int

    @property
    def gat(self) -> float:
        """Cost above ``ondergrens``."""
        return self.kosten - self.ondergrens

    @property
    def is_optimaal(self) -> bool:
        """Whether it is proven that nothing that meets the requirements costs less."""
        return self.kosten <= self.bewezen_ondergrens


def name_regios(
    regio: Ints, gemeenten: tuple[str, ...], inwoners: np.ndarray, namen: Mapping[str, str]
) -> tuple[dict[str, str], dict[str, str]]:
    """Name each regio after its gemeente with the most inwoners.

    Returns
    -------
    tuple of two dicts
        Gemeente code to regio code, and regio code to name. Two names that differ in case
        only are told apart by their code.
    """
    order = np.lexsort((np.asarray(gemeenten), -np.asarray(inwoners)))
    largest: dict[int, str] = {}
    for i in order.tolist():
        largest.setdefault(int(regio[i]), gemeenten[i])
    of_gemeente = {g: largest[int(r)] for g, r in zip(gemeenten, regio, strict=True)}
    names: dict[str, str] = {}
    seen: set[str] = set()
    for code in sorted(largest.values()):
        name = namen.get(code) or code
        names[code] = f"{name} ({code})" if name.casefold() in seen else name
        seen.add(name.casefold())
    return of_gemeente, names


def build_indeling(
    bundel: Bundel, regio: Ints, namen: Mapping[str, str], slug: str, naam: str
) -> Indeling:
    """Turn the regio of each gemeente into an indeling."""
    of_gemeente, names = name_regios(regio, bundel.gemeenten, bundel.inwoners, namen)
    kenmerken = Kenmerken(
        slug=slug,
        naam=naam,
        domein=slug,
        stand=max(indeling.kenmerken.stand for indeling in bundel.indelingen),
        soort="eigen",
        aantal_regios=len(names),
    )
    rows = tuple(Lidmaatschap(g, r, 1.0, "voorstel") for g, r in of_gemeente.items())
    return Indeling(kenmerken, rows, names)


def compare_with(
    bundel: Bundel, indeling: Indeling, eisen: Eisen, bestaande: list[tuple[float, bool]]
) -> pd.DataFrame:
    """Say what a proposal asks of each chosen indeling; columns as in :class:`Voorstel`.

    Parameters
    ----------
    bundel
        The chosen indelingen.
    indeling
        The proposal.
    eisen
        For the weights.
    bestaande
        Per chosen indeling its cost as a proposal and whether it meets the requirements.
    """
    # Another slug than any chosen one: a proposal may be measured against an older proposal.
    both = Bundel(
        (*bundel.indelingen, indeling),
        bundel.gemeenten,
        bundel.inwoners,
        bundel.grenzen,
        bundel.drempel,
    )
    overlap = both.overlap()
    held = overlap.beide[:, :-1, -1]
    jaccard = np.divide(
        (overlap.jaccard[:, :-1, -1] * held).sum(axis=0),
        held.sum(axis=0),
        out=np.full(held.shape[1], np.nan),
        where=held.any(axis=0),
    )
    columns: dict[str, object] = {
        "indeling": list(bundel.slugs),
        "naam": [i.naam for i in bundel.indelingen],
        "domein": [i.domein for i in bundel.indelingen],
        "gewicht": [float(eisen.gewichten.get(slug, 1.0)) for slug in bundel.slugs],
        "stem": list_stemmen(bundel, eisen),
        "aantal_regios": [len(i.regios) for i in bundel.indelingen],
        "kosten": [kosten for kosten, _ in bestaande],
        "voldoet": [voldoet for _, voldoet in bestaande],
        "afstand": _distances(both),
        "jaccard": jaccard,
    }
    for suffix, weight in (("", np.ones(len(bundel.gemeenten))), ("_inwoners", bundel.inwoners)):
        table = Kruistabel(both, weight)
        for name, values in (
            ("verhuizingen_gelijk", table.verhuizingen_gelijk[:-1, -1]),
            ("verhuizingen_in_voorstel", table.verhuizingen_a_in_b[:-1, -1]),
            ("verhuizingen_voorstel_in", table.verhuizingen_a_in_b[-1, :-1]),
        ):
            columns[name + suffix] = np.rint(values).astype(np.int64)
    return pd.DataFrame(columns)


def _distances(both: Bundel) -> Ints:
    """Count the pairs of gemeenten on which each indeling and the last one disagree."""
    last = both.hoofdregio[-1]
    found = []
    for regio in both.hoofdregio[:-1]:
        held = (regio >= 0) & (last >= 0)
        one, two = regio[held], last[held]
        differ = (one[:, None] == one) != (two[:, None] == two)
        found.append(int(differ.sum()) // 2)
    return np.array(found, dtype=np.intp)
