"""How much the headline depends on single or weak indelingen.

The congruentie is computed again without them; everything else stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from lappendeken.congruentie import compute_indelingsparen, weighted_mean
from lappendeken.indeling import Indeling
from lappendeken.maten import MATEN, Bundel, compute_deelcongruentie, compute_effecten
from lappendeken.maten.bundel import Bools, Floats

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
    bundel: Bundel,
    gemeld: Iterable[str] | None = None,
    paren: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Compute the headline with and without single and weak indelingen.

    Parameters
    ----------
    bundel
        The chosen indelingen, at least two.
    gemeld
        Codes to average over; all by default. Scores are computed over all.
    paren
        The result of :func:`~lappendeken.congruentie.compute_indelingsparen`, for who
        has it already.

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
    overlap = bundel.overlap()
    base = MATEN["congruentie"].functie(overlap)
    effecten = compute_effecten(overlap)
    found = compute_indelingsparen(bundel) if paren is None else paren
    shown = np.isin(bundel.gemeenten, list(bundel.gemeenten if gemeld is None else gemeld))
    weight = bundel.inwoners[shown]
    slugs = np.asarray(bundel.slugs)
    rows = []
    for variant in list_varianten(bundel.indelingen, found):
        stays = ~np.isin(slugs, variant.weggelaten)
        if variant.variant == "zonder_een":
            d = bundel.slugs.index(variant.weggelaten[0])
            # Whom it does not hold keeps its score. Effects are rounded at 12 digits.
            scores = np.round(base + np.where(bundel.holds[:, d], effecten[:, d], 0.0), 11)
        else:
            scores = compute_deelcongruentie(overlap, np.broadcast_to(stays, bundel.holds.shape))
        rows.append(
            {
                "variant": variant.variant,
                "weggelaten": ";".join(variant.weggelaten),
                "aantal_indelingen": int(stays.sum()),
                "aantal_domeinen": len(set(bundel.domein[stays].tolist())),
                "congruentie": weighted_mean(scores[shown], np.ones(len(weight))),
                "congruentie_inwoners": weighted_mean(scores[shown], weight),
                "verschoven": int(_is_verschoven(scores, base)[shown].sum()),
            }
        )
    table = pd.DataFrame(rows)
    for name in ("congruentie", "congruentie_inwoners"):
        table[name.replace("congruentie", "verschil")] = table[name] - table[name].iloc[0]
    return table[
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


def _is_verschoven(scores: Floats, base: Floats) -> Bools:
    """Say which scores moved; a score that cannot be computed did not."""
    # Rounding first keeps a difference of exactly .05 out on every processor.
    moved: Bools = np.round(np.abs(scores - base), 9) > VERSCHOVEN
    return moved
