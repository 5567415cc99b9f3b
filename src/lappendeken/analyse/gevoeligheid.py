"""How much the headline depends on single or weak indelingen.

The congruentie is computed again without them; everything else stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from lappendeken.analyse.congruentie import compute_indelingsparen, weighted_mean
from lappendeken.maten import MATEN, Bundel, compute_deelcongruentie, compute_effecten
from lappendeken.maten.kringen import Bools, Floats
from lappendeken.model.indeling import Indeling

BIJNA_GELIJK = 0.95
"""Mean ECS from which two indelingen are near-duplicates."""

VERSCHOVEN = 0.05
"""Difference in congruentie above which a gemeente counts as moved."""

ZWAKKE_STATUS = frozenset(
    {
        "afgeleid",
        "bron_gedeeltelijk",
        "omgezet_deels",
        "omgezet_gedeeltelijk",
        "omgezet_strijdig",
        "onbevestigd",
        "oude_bron",
        "oude_bron_deels",
        "oude_bron_omgezet",
    }
)
"""Values of ``bron_status`` that make a row weak; ``docs/methode.md`` says why."""

_RANG = {"A": 0, "B": 1, "C": 2, "": 3}


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to leave indelingen out.

    Attributes
    ----------
    variant
        ``alle``, ``zonder_een``, ``zonder_voorlopig``, ``zonder_vertrouwen_c``,
        ``zonder_afgeleid``, ``zonder_bijna_gelijk`` or ``zonder_zwakke_rijen``.
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
        The result of :func:`~lappendeken.analyse.congruentie.compute_indelingsparen`, for who
        has it already.

    Returns
    -------
    pandas.DataFrame
        One row per variant of :func:`list_varianten`, and ``zonder_zwakke_rijen`` when
        there are any: ``variant``; ``weggelaten`` (slugs joined by ``;``; of weak rows
        the indelingen that have them); ``aantal_indelingen`` and ``aantal_domeinen``
        that are left for some gemeente; ``congruentie`` and ``congruentie_inwoners``
        (mean over gemeenten, plain and by inwoners, 0..1); ``verschil`` and
        ``verschil_inwoners`` with the first row (-1..1); ``verschoven``: the gemeenten
        whose congruentie moves by more than 0.05. Missing when fewer than two domeinen
        are left.
    """
    overlap = bundel.overlap()
    base = MATEN["congruentie"].functie(overlap)
    effecten = compute_effecten(overlap)
    found = compute_indelingsparen(bundel) if paren is None else paren
    shown = np.isin(bundel.gemeenten, list(bundel.gemeenten if gemeld is None else gemeld))
    weight = bundel.inwoners[shown]
    slugs = np.asarray(bundel.slugs)
    weak = find_zwak(bundel)
    varianten = list_varianten(bundel.indelingen, found)
    if weak.any():
        varianten.append(Variant("zonder_zwakke_rijen", tuple(sorted(slugs[weak.any(axis=0)]))))
    rows = []
    for variant in varianten:
        rest = bundel.holds & ~np.isin(slugs, variant.weggelaten)
        if variant.variant == "zonder_een":
            d = bundel.slugs.index(variant.weggelaten[0])
            # Whom it does not hold keeps its score. Effects are rounded at 12 digits.
            scores = np.round(base + np.where(bundel.holds[:, d], effecten[:, d], 0.0), 11)
        else:
            if variant.variant == "zonder_zwakke_rijen":
                rest = bundel.holds & ~weak
            scores = compute_deelcongruentie(overlap, rest)
        stays = rest.any(axis=0)
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


# --- weak rows and near-duplicates -------------------------------------------------------


def find_zwak(bundel: Bundel) -> Bools:
    """Find which indelingen hold a gemeente by a weak row.

    Parameters
    ----------
    bundel
        The chosen indelingen.

    Returns
    -------
    numpy.ndarray
        Shape (n, D): whether a row that counts for the partners of m has a status of
        :data:`ZWAKKE_STATUS`. A derived row is not weak in an indeling with vertrouwen
        A: there it is a plain union, such as NUTS 3 of COROP.
    """
    position = {g: i for i, g in enumerate(bundel.gemeenten)}
    found = np.zeros(bundel.holds.shape, dtype=bool)
    for d, indeling in enumerate(bundel.indelingen):
        firm = {"afgeleid"} if indeling.kenmerken.vertrouwen == "A" else set()
        weak = ZWAKKE_STATUS - firm
        for row in indeling.lidmaatschappen:
            counts = row.aandeel is None or row.aandeel >= bundel.drempel
            if row.regio_code and counts and row.bron_status in weak:
                found[position[row.gemeente_code], d] = True
    return found


def compute_zwakke_rijen(bundel: Bundel, gemeld: Iterable[str] | None = None) -> pd.DataFrame:
    """Say which scores rest on weak rows.

    Parameters
    ----------
    bundel
        The chosen indelingen.
    gemeld
        Codes to report on; all by default.

    Returns
    -------
    pandas.DataFrame
        One row per gemeente that some indeling holds by a weak row, by code:
        ``gemeente_code``; ``zwak`` (slugs of those indelingen, joined by ``;``);
        ``congruentie`` (0..1); ``congruentie_zonder`` (0..1; missing when fewer than
        two domeinen are left); ``verschil`` (-1..1); ``gemarkeerd``: it moves by more
        than 0.05, or cannot be computed any more.

    Notes
    -----
    To leave out a weak row is to say nothing about that gemeente: the indeling no
    longer counts for it. It stays a partner of others, for whose own rows there may
    be firm evidence; taking it away would let one weak row move a whole regio.
    """
    weak = find_zwak(bundel)
    overlap = bundel.overlap()
    base = MATEN["congruentie"].functie(overlap)
    without = compute_deelcongruentie(overlap, ~weak)
    lost = ~np.isnan(base) & np.isnan(without)
    shown = np.isin(bundel.gemeenten, list(bundel.gemeenten if gemeld is None else gemeld))
    which = np.flatnonzero(weak.any(axis=1) & shown)
    slugs = np.asarray(bundel.slugs)
    return pd.DataFrame(
        {
            "gemeente_code": np.asarray(bundel.gemeenten, dtype=object)[which],
            "zwak": [";".join(slugs[weak[m]]) for m in which],
            "congruentie": base[which],
            "congruentie_zonder": without[which],
            "verschil": (without - base)[which],
            "gemarkeerd": (_is_verschoven(without, base) | lost)[which],
        }
    )


def compute_verwanten(indelingen: Sequence[Indeling], paren: pd.DataFrame) -> pd.DataFrame:
    """List the pairs of indelingen that are nearly the same, or lean on one another.

    Parameters
    ----------
    indelingen
        The chosen ones.
    paren
        Their pairs: ``indeling_a, indeling_b, ecs``.

    Returns
    -------
    pandas.DataFrame
        One row per pair, in the order of ``paren``: ``indeling_a, indeling_b, ecs``
        (0..1, may be missing); ``bijna_gelijk``: an ECS of 0.95 or more;
        ``afgeleid``: the slug of the one that is derived from the other, or empty.
    """
    leans = {i.slug: set(i.kenmerken.afgeleid_van) for i in indelingen}
    found = paren[["indeling_a", "indeling_b", "ecs"]].copy()
    found["bijna_gelijk"] = found["ecs"] >= BIJNA_GELIJK
    found["afgeleid"] = [
        a if b in leans[a] else b if a in leans[b] else ""
        for a, b in zip(found["indeling_a"], found["indeling_b"], strict=True)
    ]
    related = found["bijna_gelijk"] | (found["afgeleid"] != "")
    return found[related].reset_index(drop=True)
