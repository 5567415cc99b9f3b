"""Two indelingen side by side: what they split, who would move, what each does elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace
from functools import partial
from typing import Any

import numpy as np
import pandas as pd

from lappendeken.analyse.congruentie import Congruentie, compute_congruentie, compute_indelingsparen
from lappendeken.analyse.onbekend import blank, blank_grenzen, fill_inwoners
from lappendeken.analyse.onbekend import is_bekend as inwoners_bekend
from lappendeken.analyse.vergelijk.dekking import Dekking, compute_dekking
from lappendeken.analyse.vergelijk.verhuizing import Verhuislijst, compute_verhuizingen
from lappendeken.maten import Bundel
from lappendeken.model.gebiedskaart import Grenzen
from lappendeken.model.indeling import DREMPEL, Indeling

_KRUISTABEL = (
    "regio_a",
    "regio_a_naam",
    "regio_b",
    "regio_b_naam",
    "gemeenten",
    "inwoners",
    "km",
)
_SPLITSING = ("indeling", "regio_code", "regio_naam", "delen", "gemeenten", "km", "verdeling")
_EFFECT_GEMEENTE = (
    "gemeente_code",
    "gemeente_naam",
    "provincie",
    "inwoners",
    "congruentie_a",
    "congruentie_b",
    "verschil",
)
_EFFECT_INDELING = (
    "indeling",
    "relatie_a",
    "relatie_b",
    "jaccard_a",
    "jaccard_b",
    "verschil",
    "grens_jaccard_a",
    "grens_jaccard_b",
)


@dataclass(frozen=True)
class Vergelijking:
    """Two indelingen compared.

    Attributes
    ----------
    a, b
        The indelingen, in the order given.
    dekking
        How many gemeenten each holds; all else is about those that both hold.
    relatie
        gelijk, a_in_b, b_in_a or kruisend; of the gemeenten that both hold.
    paar
        The one row of :func:`~lappendeken.analyse.congruentie.compute_indelingsparen`.
    kruistabel
        One row per regio of a and regio of b that meet: ``regio_a, regio_a_naam,
        regio_b, regio_b_naam``; ``gemeenten`` and ``inwoners`` that they share; ``km``
        of border with the other parts of the same regio of a (0 when it is whole).
    splitsingen
        One row per regio of a that b splits, and of b that a splits: ``indeling,
        regio_code, regio_naam``; ``delen``; ``gemeenten``; ``km`` of cut inside the
        regio; ``verdeling``: the parts by name, largest first.
    a_in_b, b_in_a, gelijk
        The fewest moves; ``gelijk`` changes a.
    effect_landelijk
        ``variant`` (met_a, met_b, met_beide), then ``maat, weging, waarde`` as in
        ``landelijk.csv``, over the other indelingen with a, with b in its place, or with
        both. Empty without other indelingen.
    effect_gemeenten
        ``gemeente_code, gemeente_naam, provincie, inwoners``; ``congruentie_a``, ``congruentie_b``:
        with a, or b in its place, beside the others (0..1); ``verschil``: b less a, missing
        where one of the two has no regio.
    effect_indelingen
        One row per other indeling: ``relatie_a`` and ``relatie_b`` (of a, or b, to it);
        ``jaccard_a, jaccard_b`` (0..1) and ``verschil``: b less a, missing when a and b hold
        other gemeenten; ``grens_jaccard_a, grens_jaccard_b``.
    """

    a: Indeling
    b: Indeling
    dekking: Dekking
    relatie: str
    paar: pd.DataFrame
    kruistabel: pd.DataFrame
    splitsingen: pd.DataFrame
    a_in_b: Verhuislijst
    b_in_a: Verhuislijst
    gelijk: Verhuislijst
    effect_landelijk: pd.DataFrame
    effect_gemeenten: pd.DataFrame
    effect_indelingen: pd.DataFrame

    @property
    def kortste(self) -> Verhuislijst:
        """The one direction that a reader is told of: the one with the fewest moves.

        Of two that are equal the one in which the indeling with most regios fits the other
        (small in large), then a in b.
        """
        counts = [self.kruistabel[side].nunique() for side in ("regio_a", "regio_b")]
        lists = (self.a_in_b, -counts[0]), (self.b_in_a, -counts[1])
        return min(lists, key=lambda found: (found[0].omvang, found[1]))[0]

    @property
    def langste(self) -> Verhuislijst:
        """The other direction."""
        return self.b_in_a if self.kortste is self.a_in_b else self.a_in_b


def compute_vergelijking(
    a: Indeling,
    b: Indeling,
    anderen: Sequence[Indeling],
    gemeentetabel: pd.DataFrame,
    grenzen: Grenzen | None = None,
    *,
    telling: str = "gemeenten",
    drempel: float = DREMPEL,
) -> Vergelijking:
    """Compare two indelingen with each other and beside the others.

    Parameters
    ----------
    a, b
        Two different indelingen.
    anderen
        The other chosen ones; a and b among them are skipped.
    gemeentetabel
        Indexed by ``gemeente_code``, with ``gemeente_naam, provincie, inwoners``.
    grenzen
        Borders and links over water.
    telling
        What the moves keep as low as possible: ``gemeenten`` or ``inwoners``.
    drempel
        Share of a gemeente from which a regio counts.

    Returns
    -------
    Vergelijking
        In ``met_b`` b stands in the place of a: both count for the domein of a, or for
        that of b when a is a user's own without one, so that the two results can be compared.

    Raises
    ------
    SelectieError
        If a and b have the same slug or no gemeente in common.
    """
    known = inwoners_bekend(gemeentetabel)
    gemeentetabel = fill_inwoners(gemeentetabel)

    def moves(one: Indeling, other: Indeling, soort: str) -> Verhuislijst:
        return compute_verhuizingen(
            one, other, gemeentetabel, grenzen, soort=soort, telling=telling, drempel=drempel
        )

    a_in_b, b_in_a, gelijk = moves(a, b, "in"), moves(b, a, "in"), moves(a, b, "gelijk")
    inwoners = {str(g): float(n) for g, n in gemeentetabel["inwoners"].items()}
    pair = Bundel.from_indelingen([a, b], inwoners, grenzen, drempel)
    paar, dekking = compute_indelingsparen(pair), compute_dekking(pair)
    kruistabel = _cross(pair)
    rest = [ander for ander in anderen if ander.slug not in (a.slug, b.slug)]
    landelijk, gemeenten = _effect(a, b, rest, gemeentetabel, grenzen, drempel)
    beside = _beside(Bundel.from_indelingen([a, b, *rest], inwoners, grenzen, drempel))
    if not dekking.is_zelfde:
        # Each is a mean over other gemeenten.
        beside["verschil"] = np.nan
    found = Vergelijking(
        a,
        b,
        dekking,
        str(paar["relatie"].iloc[0]),
        paar,
        kruistabel,
        _list_splitsingen(a, b, kruistabel, _cross(_swap(pair))),
        a_in_b,
        b_in_a,
        gelijk,
        landelijk,
        gemeenten,
        beside,
    )
    if not known:
        found = _change(found, blank)
    if grenzen is not None and not grenzen.is_bekend:
        found = _change(found, partial(blank_grenzen, splitsing=True))
    return found


def _change(found: Vergelijking, change: Callable[[pd.DataFrame], pd.DataFrame]) -> Vergelijking:
    """Leave out of every table what rests on what is not known of the units."""
    parts = {field.name: getattr(found, field.name) for field in fields(found)}
    changed: dict[str, Any] = {}
    for name, part in parts.items():
        if isinstance(part, pd.DataFrame):
            changed[name] = change(part)
        elif isinstance(part, Verhuislijst):
            changed[name] = replace(part, tabel=change(part.tabel))
    return replace(found, **changed)


def _swap(pair: Bundel) -> Bundel:
    a, b = pair.indelingen
    return Bundel((b, a), pair.gemeenten, pair.inwoners, pair.grenzen, pair.drempel)


def _cross(pair: Bundel) -> pd.DataFrame:
    """Lay the regios of a against those of b."""
    a, b = pair.indelingen
    mine, theirs = pair.hoofdregio
    held = np.flatnonzero((mine >= 0) & (theirs >= 0))
    frame = pd.DataFrame(
        {"a": mine[held], "b": theirs[held], "inwoners": pair.inwoners[held].astype(np.int64)}
    )
    cells = frame.groupby(["a", "b"])["inwoners"].agg(["size", "sum"])
    edges, length = pair.grenzen.measure(pair.gemeenten)
    left, right = edges[:, 0], edges[:, 1]
    cut = (mine[left] == mine[right]) & (mine[left] >= 0) & (theirs[left] != theirs[right])
    cut &= (theirs[left] >= 0) & (theirs[right] >= 0)
    km = np.zeros((len(a.regios), len(b.regios)))
    for side in (left, right):
        np.add.at(km, (mine[side[cut]], theirs[side[cut]]), length[cut])
    rows_found = [
        (
            a.regios[i],
            a.regionamen[a.regios[i]],
            b.regios[j],
            b.regionamen[b.regios[j]],
            int(size),
            int(people),
            float(km[i, j]),
        )
        for (i, j), size, people in zip(cells.index, cells["size"], cells["sum"], strict=True)
    ]
    return pd.DataFrame(rows_found, columns=list(_KRUISTABEL))


def _list_splitsingen(
    a: Indeling, b: Indeling, cross_a: pd.DataFrame, cross_b: pd.DataFrame
) -> pd.DataFrame:
    """Say which regios are split, and over what."""
    rows = []
    for indeling, cross in ((a, cross_a), (b, cross_b)):
        for regio, parts in cross.groupby("regio_a"):
            if len(parts) < 2:
                continue
            ordered = parts.sort_values(
                ["gemeenten", "inwoners", "regio_b"], ascending=[False, False, True]
            )
            listed = (
                f"{naam} {count}"
                for naam, count in zip(ordered["regio_b_naam"], ordered["gemeenten"], strict=True)
            )
            rows.append(
                (
                    indeling.slug,
                    regio,
                    indeling.regionamen[str(regio)],
                    len(parts),
                    int(parts["gemeenten"].sum()),
                    # Every cut has two sides, each counted once.
                    float(parts["km"].sum() / 2),
                    ", ".join(listed),
                )
            )
    return pd.DataFrame(rows, columns=list(_SPLITSING))


# --- beside the other indelingen -----------------------------------------------


def _effect(
    a: Indeling,
    b: Indeling,
    rest: Sequence[Indeling],
    gemeentetabel: pd.DataFrame,
    grenzen: Grenzen | None,
    drempel: float,
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Compute the congruentie of the others with a, with b in its place, and with both."""
    # A user's own indeling has a domein of its own unless told otherwise.
    alone = a.kenmerken.soort == "eigen" and a.domein == a.slug
    place = b.domein if alone else a.domein
    variants = {
        "met_a": [a.with_kenmerken(domein=place)],
        "met_b": [b.with_kenmerken(domein=place)],
        "met_beide": [a, b],
    }
    if not rest:
        landelijk = pd.DataFrame(columns=["variant", "maat", "weging", "waarde"])
        return landelijk, pd.DataFrame(columns=list(_EFFECT_GEMEENTE))
    found: dict[str, Congruentie] = {
        name: compute_congruentie([*own, *rest], gemeentetabel, grenzen, drempel=drempel)
        for name, own in variants.items()
    }
    frames = [result.landelijk.assign(variant=name) for name, result in found.items()]
    landelijk = pd.concat(frames, ignore_index=True)[["variant", "maat", "weging", "waarde"]]
    gemeenten = found["met_a"].alle_gemeenten[list(_EFFECT_GEMEENTE[:4])].copy()
    for side in ("a", "b"):
        gemeenten[f"congruentie_{side}"] = found[f"met_{side}"].alle_gemeenten["congruentie"]
    # Who is in one of the two only would be scored on fewer indelingen with the other.
    held = [all(i.regios_van.get(str(g)) for i in (a, b)) for g in gemeenten["gemeente_code"]]
    verschil = gemeenten["congruentie_b"] - gemeenten["congruentie_a"]
    gemeenten["verschil"] = verschil.where(pd.Series(held, index=gemeenten.index))
    return landelijk, gemeenten


def _beside(bundel: Bundel) -> pd.DataFrame:
    """Compare a and b with each other indeling; they stand first in the bundel."""
    if len(bundel.indelingen) < 3:
        return pd.DataFrame(columns=list(_EFFECT_INDELING))
    a, b = bundel.slugs[:2]
    paren = compute_indelingsparen(bundel)
    columns = ["relatie", "jaccard", "grens_jaccard"]
    sides = [
        paren[(paren["indeling_a"] == slug) & ~paren["indeling_b"].isin([a, b])]
        .set_index("indeling_b")[columns]
        .add_suffix(suffix)
        for slug, suffix in ((a, "_a"), (b, "_b"))
    ]
    beside = pd.concat(sides, axis=1).rename_axis("indeling").reset_index()
    # Towards the third indeling a and b are both "a"; say it in words of that pair.
    words = {"a_in_b": "erin", "b_in_a": "omvat"}
    for side in ("relatie_a", "relatie_b"):
        beside[side] = beside[side].replace(words)
    beside["verschil"] = beside["jaccard_b"] - beside["jaccard_a"]
    return beside[list(_EFFECT_INDELING)]
