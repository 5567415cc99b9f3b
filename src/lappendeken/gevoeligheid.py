"""How much the headline depends on single or weak indelingen.

The congruentie is computed again without them; everything else stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from lappendeken.congruentie import compute_indelingsparen, weighted_mean
from lappendeken.indeling import DREMPEL, Indeling
from lappendeken.maten import MATEN, Bundel
from lappendeken.maten.bundel import Floats

BIJNA_GELIJK = 0.95
"""Mean ECS from which two indelingen are near-duplicates."""

VERSCHOVEN = 0.05
"""Difference in congruentie above which a gemeente counts as moved."""

_RANG = {"A": 0, "B": 1, "C": 2, "": 3}


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to leave indelingen out.

    Attributes
    ----------
    variant
        ``alle``, ``zonder_een``, ``zonder_voorlopig``, ``zonder_vertrouwen_c``,
        ``zonder_afgeleid`` or ``zonder_bijna_gelijk``.
    weggelaten
        Slugs, ascending.
    """

    variant: str
    weggelaten: tuple[str, ...]


def list_varianten(indelingen: Sequence[Indeling], paren: pd.DataFrame) -> list[Variant]:
    """Name the variants that the chosen indelingen give reason for.

    Parameters
    ----------
    indelingen
        The chosen ones.
    paren
        Their pairs: ``indeling_a, indeling_b, ecs``.

    Returns
    -------
    list of Variant
        ``alle``; then each indeling left out once; then the groups, of which an
        empty one is absent. A derived indeling is one whose ``afgeleid_van`` is
        among the chosen; of near-duplicates (mean ECS of 0.95 or more, also in a
        chain) one stays, the most trusted, then the one that is not derived, then
        the first slug.
    """
    slugs = sorted(indeling.slug for indeling in indelingen)
    chosen = set(slugs)
    kenmerken = {indeling.slug: indeling.kenmerken for indeling in indelingen}
    derived = {s for s in slugs if chosen & set(kenmerken[s].afgeleid_van)}
    groups: dict[str, Iterable[str]] = {
        "zonder_voorlopig": (s for s in slugs if kenmerken[s].voorlopig),
        "zonder_vertrouwen_c": (s for s in slugs if kenmerken[s].vertrouwen == "C"),
        "zonder_afgeleid": derived,
        "zonder_bijna_gelijk": _find_doubles(
            sorted(slugs, key=lambda s: (_RANG[kenmerken[s].vertrouwen], s in derived, s)), paren
        ),
    }
    found = [Variant("alle", ())]
    found += [Variant("zonder_een", (slug,)) for slug in slugs]
    found += [Variant(name, tuple(sorted(left_out))) for name, left_out in groups.items()]
    return [variant for variant in found if variant.weggelaten or variant.variant == "alle"]


def _find_doubles(by_trust: Sequence[str], paren: pd.DataFrame) -> set[str]:
    """Return what to leave out so that of each chain of near-duplicates the first stays."""
    near = paren[paren["ecs"] >= BIJNA_GELIJK]
    chain = {slug: {slug} for slug in by_trust}
    for a, b in zip(near["indeling_a"], near["indeling_b"], strict=True):
        merged = chain[a] | chain[b]
        for slug in merged:
            chain[slug] = merged
    return {slug for slug in by_trust if next(s for s in by_trust if s in chain[slug]) != slug}


def compute_gevoeligheid(
    indelingen: Sequence[Indeling],
    gemeentetabel: pd.DataFrame,
    gemeld: Iterable[str] | None = None,
    drempel: float = DREMPEL,
) -> pd.DataFrame:
    """Compute the headline with and without single and weak indelingen.

    Parameters
    ----------
    indelingen
        The chosen ones, at least two.
    gemeentetabel
        Indexed by ``gemeente_code``, with ``inwoners``.
    gemeld
        Codes to average over; all by default. Scores are computed over all.
    drempel
        Share of a gemeente from which a regio counts for its partners.

    Returns
    -------
    pandas.DataFrame
        One row per variant of :func:`list_varianten`: ``variant``; ``weggelaten``
        (slugs joined by ``;``); ``aantal_indelingen`` and ``aantal_domeinen`` that
        are left; ``congruentie`` and ``congruentie_inwoners`` (mean over gemeenten,
        plain and by inwoners, 0..1); ``verschil`` and ``verschil_inwoners`` with
        the first row (-1..1); ``verschoven``: the gemeenten whose congruentie moves
        by more than 0.05. Missing when fewer than two domeinen are left.
    """
    inwoners = {str(g): float(n) for g, n in gemeentetabel["inwoners"].items()}
    everything = Bundel.from_indelingen(list(indelingen), inwoners, drempel=drempel)
    shown = np.isin(everything.gemeenten, list(everything.gemeenten if gemeld is None else gemeld))
    weight = everything.inwoners[shown]
    base: Floats | None = None
    rows = []
    for variant in list_varianten(indelingen, compute_indelingsparen(everything)):
        left = [i for i in everything.indelingen if i.slug not in variant.weggelaten]
        scores = _congruentie(left, everything)[shown]
        base = scores if base is None else base
        rows.append(
            {
                "variant": variant.variant,
                "weggelaten": ";".join(variant.weggelaten),
                "aantal_indelingen": len(left),
                "aantal_domeinen": len({i.domein for i in left}),
                "congruentie": weighted_mean(scores, np.ones(len(weight))),
                "congruentie_inwoners": weighted_mean(scores, weight),
                # Rounding first keeps a difference of exactly .05 out on every processor.
                "verschoven": int((np.round(np.abs(scores - base), 9) > VERSCHOVEN).sum()),
            }
        )
    found = pd.DataFrame(rows)
    for name in ("congruentie", "congruentie_inwoners"):
        found[name.replace("congruentie", "verschil")] = found[name] - found[name].iloc[0]
    return found[
        [
            "variant",
            "weggelaten",
            "aantal_indelingen",
            "aantal_domeinen",
            "congruentie",
            "congruentie_inwoners",
            "verschil",
            "verschil_inwoners",
            "verschoven",
        ]
    ]


def _congruentie(indelingen: Sequence[Indeling], like: Bundel) -> Floats:
    """Compute the congruentie per gemeente of fewer indelingen on the same gemeenten."""
    if not indelingen:
        return np.full(len(like.gemeenten), np.nan)
    bundel = Bundel(tuple(indelingen), like.gemeenten, like.inwoners, drempel=like.drempel)
    return MATEN["congruentie"].functie(bundel.overlap())
