"""Voorstel: the consensus indeling, what it costs and what it asks of each domein."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from lappendeken.analyse.voorstel.eisen import Eisen
from lappendeken.analyse.voorstel.stemmen import list_stemmen
from lappendeken.maten import Bundel, Kruistabel
from lappendeken.maten.domeinen import divide
from lappendeken.maten.kringen import Ints
from lappendeken.model.indeling import Indeling, Lidmaatschap
from lappendeken.model.kenmerken import Kenmerken


@dataclass(frozen=True)
class Voorstel:
    """A consensus indeling, with what is known about how good it is.

    Parameters
    ----------
    indeling
        Soort ``eigen``. Each regio has the code of its gemeente with most inwoners.
    regionamen
        Whose name each regio has, from
        :func:`~lappendeken.analyse.voorstel.naamgeving.name_regios`.
    kosten
        Pairs of gemeenten on which it disagrees with the chosen indelingen, each times the
        part of a vote that the indeling has on it.
    ondergrens
        Sum over pairs of min(t, D - t): no division costs less, whatever it looks like.
    bewezen_ondergrens
        The highest cost of which it is proven that no division that meets the
        requirements costs less; at least ``ondergrens``.
    beste_bestaande, kosten_beste_bestaande
        Slug and cost of the cheapest chosen indeling that meets the requirements (of several
        the first of the alphabet); None when none does.
    per_indeling
        One row per chosen indeling: ``indeling, naam, domein, gewicht, stem`` (its part of
        a vote on a pair that its whole domein holds), ``aantal_regios, kosten`` (as a
        proposal itself; missing where it leaves out a gemeente), ``voldoet`` (whether it
        meets the requirements), ``afstand`` (pairs on which it and the proposal disagree),
        ``jaccard`` (mean over gemeenten), and the fewest gemeenten that move:
        ``verhuizingen_gelijk`` to become the proposal, ``verhuizingen_in_voorstel`` to
        nest in it, ``verhuizingen_voorstel_in`` for the proposal to nest in the
        indeling; each also ``_inwoners``.
    afgebroken
        Whether the brake on time cut the search short: another machine may find another.
    historie
        ``stap, kosten, ondergrens``: what each start and step of the search gave.
    eisen, zaad
        As asked.
    """

    indeling: Indeling
    regionamen: pd.DataFrame
    kosten: float
    ondergrens: float
    bewezen_ondergrens: float
    beste_bestaande: str | None
    kosten_beste_bestaande: float | None
    per_indeling: pd.DataFrame
    afgebroken: bool
    historie: pd.DataFrame
    eisen: Eisen
    zaad: int

    @property
    def gat(self) -> float:
        """Cost above ``ondergrens``."""
        return self.kosten - self.ondergrens

    @property
    def beste_bestaanden(self) -> tuple[str, ...]:
        """Slugs of all that meet the requirements at ``kosten_beste_bestaande``."""
        frame = self.per_indeling
        best = frame["voldoet"] & (frame["kosten"] == self.kosten_beste_bestaande)
        return tuple(frame["indeling"][best])

    @property
    def is_optimaal(self) -> bool:
        """Whether it is proven that nothing that meets the requirements costs less."""
        return self.kosten <= self.bewezen_ondergrens


def build_indeling(
    bundel: Bundel, regio: Ints, regios: pd.DataFrame, slug: str, naam: str
) -> Indeling:
    """Turn the regio of each gemeente into an indeling.

    Parameters
    ----------
    bundel
        The chosen indelingen.
    regio
        Regio of each gemeente, from 0.
    regios
        From :func:`~lappendeken.analyse.voorstel.naamgeving.name_regios`.
    slug, naam
        Of the proposal.
    """
    codes = regios["regio_code"].tolist()
    kenmerken = Kenmerken(
        slug=slug,
        naam=naam,
        domein=slug,
        stand=max(indeling.kenmerken.stand for indeling in bundel.indelingen),
        soort="eigen",
        aantal_regios=len(codes),
    )
    rows = tuple(
        Lidmaatschap(g, codes[r], 1.0, "voorstel")
        for g, r in zip(bundel.gemeenten, regio.tolist(), strict=True)
    )
    return Indeling(kenmerken, rows, dict(zip(codes, regios["regio_naam"], strict=True)))


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
    both = replace(bundel, indelingen=(*bundel.indelingen, indeling))
    last = len(both.indelingen) - 1
    beside = both.overlap().compare_with(last)
    tables = {
        "": Kruistabel(both, np.ones(len(bundel.gemeenten)), last),
        "_inwoners": Kruistabel(both, bundel.inwoners, last),
    }
    columns: dict[str, object] = {
        "indeling": list(bundel.slugs),
        "naam": [i.naam for i in bundel.indelingen],
        "domein": [i.domein for i in bundel.indelingen],
        "gewicht": [float(eisen.gewichten.get(slug, 1.0)) for slug in bundel.slugs],
        "stem": list_stemmen(bundel, eisen),
        "aantal_regios": [len(i.regios) for i in bundel.indelingen],
        "kosten": [kosten for kosten, _ in bestaande],
        "voldoet": [voldoet for _, voldoet in bestaande],
        "afstand": tables[""].afstand[:-1, -1].astype(np.int64),
        "jaccard": divide(beside.jaccard.sum(axis=1), beside.beide.sum(axis=1)),
    }
    for suffix, table in tables.items():
        for name, values in (
            ("verhuizingen_gelijk", table.verhuizingen_gelijk[:-1, -1]),
            ("verhuizingen_in_voorstel", table.verhuizingen_a_in_b[:-1, -1]),
            ("verhuizingen_voorstel_in", table.verhuizingen_a_in_b[-1, :-1]),
        ):
            columns[name + suffix] = np.rint(values).astype(np.int64)
    return pd.DataFrame(columns)
