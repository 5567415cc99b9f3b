"""The tables: what the measures say, per gemeente, pair, regio and nationally.

Each table is one function of a :class:`~lappendeken.maten.Bundel`. Columns are a
contract, documented in ``docs/methode.md``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

import numpy as np
import pandas as pd

from lappendeken.basis.geheugen import check_geheugen
from lappendeken.basis.tekst import format_getal
from lappendeken.maten import (
    MATEN,
    Bundel,
    Kruistabel,
    Paren,
    compute_effecten,
    compute_grens_jaccard,
    compute_join,
    compute_kernregios,
)
from lappendeken.maten.kringen import Floats, Ints

PAARMATEN = (
    "ari",
    "v_maat",
    "homogeniteit",
    "volledigheid",
    "vi_bits",
    "verhuizingen_a_in_b",
    "verhuizingen_b_in_a",
    "verhuizingen_gelijk",
)
_GOEDKOOP = tuple(name for name in PAARMATEN if name != "verhuizingen_gelijk")
GEMIDDELDEN = ("jaccard", "ecs", "nestheid")
_PER_RIJ = 120
"""Bytes that a row of gemeenteparen takes while it is made."""
BRONKOLOMMEN = (
    "invoer",
    "titel",
    "uitgever",
    "stand",
    "adres",
    "licentie",
    "toelichting",
    "sha256",
)
HELE_GETALLEN = ("verhuizingen_a_in_b", "verhuizingen_b_in_a", "verhuizingen_gelijk")


def list_maatkolommen() -> list[str]:
    """Return the measure columns of ``gemeenten.csv`` in their order."""
    weighted = [f"{kolom}_inwoners" for kolom, maat in MATEN.items() if maat.met_inwoners]
    return [*MATEN, *weighted]


def compute_gemeenten(bundel: Bundel, gemeenten: pd.DataFrame) -> pd.DataFrame:
    """Compute every measure per gemeente.

    Parameters
    ----------
    bundel
        The chosen indelingen.
    gemeenten
        Indexed by ``gemeente_code``, with ``gemeente_naam``, ``provincie`` and
        ``inwoners``.

    Returns
    -------
    pandas.DataFrame
        One row per gemeente of the bundel, ascending by code: ``gemeente_code,
        gemeente_naam, provincie, inwoners, aantal_indelingen``, then the measures
        in the order of the registry, then those ``_inwoners``. Counts are whole
        numbers; a missing value is ``<NA>`` or NaN, never 0.
    """
    plain, weighted = bundel.overlap(), bundel.overlap(by_inwoners=True)
    # What these add up over pairs of indelingen is read in one go.
    plain.add("jaccard", "ecs", "nestheid", "gelijk", "genest")
    weighted.add("jaccard", "ecs", "nestheid")
    known = gemeenten.loc[list(bundel.gemeenten), ["gemeente_naam", "provincie", "inwoners"]]
    columns: dict[str, object] = {
        "gemeente_code": list(bundel.gemeenten),
        **{name: known[name].to_numpy() for name in known.columns},
        "aantal_indelingen": plain.aantal,
    }
    for kolom, maat in MATEN.items():
        values = maat.functie(plain)
        columns[kolom] = _whole(values) if maat.aantal else values
    for kolom, maat in MATEN.items():
        if maat.met_inwoners:
            columns[f"{kolom}_inwoners"] = maat.functie(weighted)
    return pd.DataFrame(columns)


def _whole(values: Floats) -> pd.Series:
    """Turn floats that count something into whole numbers, NaN into ``<NA>``."""
    return pd.Series(np.rint(values)).astype("Int64")


def _named(codes: Ints, names: Sequence[str]) -> pd.Categorical[str]:
    """Write each number as a name, in little memory."""
    return pd.Categorical.from_codes(codes, pd.Index(names))


def compute_gemeenteparen(bundel: Bundel) -> pd.DataFrame:
    """Compare each two indelingen for each gemeente that both hold.

    Returns
    -------
    pandas.DataFrame
        ``gemeente_code, indeling_a, indeling_b`` (a before b), ``jaccard, ecs,
        nestheid`` (0..1) and ``relatie``: gelijk, a_in_b, b_in_a or kruisend for
        the regios of this gemeente.
    """
    overlap = bundel.overlap()
    count = int(overlap.aantal_paren.sum())
    check_geheugen(_PER_RIJ * count, f"{format_getal(count)} rijen per gemeente en paar indelingen")
    found: dict[str, list[Ints | Floats]] = {name: [] for name in ("m", "a", "b", "relatie")}
    found |= {name: [] for name in GEMIDDELDEN}
    for paren in overlap.blokken():
        pair, m = np.nonzero(paren.beide)
        in_a, in_b = paren.in_a[pair, m], paren.in_b[pair, m]
        found["m"].append(m)
        found["a"].append(paren.a[pair])
        found["b"].append(paren.b[pair])
        found["relatie"].append(np.select([in_a & in_b, in_a, in_b], [0, 1, 2], 3))
        for name in GEMIDDELDEN:
            found[name].append(getattr(paren, name)[pair, m])
    flat = {name: np.concatenate(parts) for name, parts in found.items()}
    order = np.lexsort([flat[name] for name in ("b", "a", "m")])
    m, a, b, relatie = (flat[name][order].astype(np.intp) for name in ("m", "a", "b", "relatie"))
    slugs = list(bundel.slugs)
    return pd.DataFrame(
        {
            "gemeente_code": _named(m, list(bundel.gemeenten)),
            "indeling_a": _named(a, slugs),
            "indeling_b": _named(b, slugs),
            **{name: flat[name][order] for name in GEMIDDELDEN},
            "relatie": _named(relatie, ["gelijk", "a_in_b", "b_in_a", "kruisend"]),
        }
    )


def compute_effectentabel(bundel: Bundel) -> pd.DataFrame:
    """Say for each gemeente what leaving out one indeling does to its congruentie.

    Returns
    -------
    pandas.DataFrame
        ``gemeente_code, indeling, effect``: congruentie without the indeling less
        congruentie, -1..1; positive means that the indeling lowers it. One row per
        indeling that holds the gemeente; missing where either is.
    """
    effect = compute_effecten(bundel.overlap())
    m, d = np.nonzero(bundel.holds)
    return pd.DataFrame(
        {
            "gemeente_code": _named(m, list(bundel.gemeenten)),
            "indeling": _named(d, list(bundel.slugs)),
            "effect": effect[m, d],
        }
    )


def compute_indelingentabel(bundel: Bundel) -> pd.DataFrame:
    """Describe the chosen indelingen.

    Returns
    -------
    pandas.DataFrame
        One row per indeling; ``dekking`` is the share of the gemeenten that have a
        regio in it (0..1). Unknown texts are empty.
    """
    rows = []
    for d, indeling in enumerate(bundel.indelingen):
        kenmerken = indeling.kenmerken
        rows.append(
            {
                "indeling": indeling.slug,
                "naam": indeling.naam,
                "domein": indeling.domein,
                "groep": kenmerken.groep,
                "soort": kenmerken.soort,
                "standaard": "ja" if kenmerken.standaard else "nee",
                "stand": kenmerken.stand,
                "aantal_regios": len(indeling.regios),
                "dekking": float(bundel.holds[:, d].mean()),
                "vertrouwen": kenmerken.vertrouwen,
                "wettelijke_basis": kenmerken.wettelijke_basis,
                "verplichting": kenmerken.verplichting,
                "rechtsvorm": kenmerken.rechtsvorm,
                "wijzigbaar_door": kenmerken.wijzigbaar_door,
                "opgave": kenmerken.opgave,
                "geldig_tot": kenmerken.geldig_tot,
                "achterhaald": "ja" if kenmerken.is_achterhaald else "nee",
                "bevestigd_door": kenmerken.bevestigd_door,
            }
        )
    return pd.DataFrame(rows)


def compute_indelingsparen(
    bundel: Bundel, tegen: int | None = None, *, volledig: bool = True
) -> pd.DataFrame:
    """Compare each two indelingen as a whole.

    Parameters
    ----------
    bundel
        The chosen indelingen.
    tegen
        Position of the one indeling to compare the others with; then it is a in every
        row. All pairs by default.
    volledig
        Without it the columns that add inwoners are left out, and the one that has to match
        regios: they cost most.

    Returns
    -------
    pandas.DataFrame
        One row per pair a < b: ``indeling_a, indeling_b, aantal_gemeenten, regios_a,
        regios_b, relatie``; the means over gemeenten ``jaccard, ecs, nestheid``; the
        partition measures on the gemeenten that both hold; ``gesplitste_regios_a``
        and ``_b``; ``grens_jaccard``; then the same ``_inwoners``, where means are
        weighted by the inwoners of the gemeente and contingency tables add inwoners.
        Without a common gemeente everything but the counts is missing.
    """
    plain = Kruistabel(bundel, np.ones(len(bundel.gemeenten)), tegen)
    tables = {"": plain}
    if volledig:
        tables["_inwoners"] = Kruistabel(bundel, bundel.inwoners, tegen)
    overlap, size = bundel.overlap(), len(bundel.indelingen)
    if tegen is None:
        a, b = np.triu_indices(size, k=1)
        blokken = overlap.blokken
    else:
        b = np.delete(np.arange(size), tegen)
        a = np.full(len(b), tegen)
        blokken = partial(map, overlap.compare, [a], [b])
    empty = plain.totaal[a, b] == 0
    slugs = np.asarray(bundel.slugs, dtype=object)
    columns: dict[str, object] = {
        "indeling_a": slugs[a],
        "indeling_b": slugs[b],
        "aantal_gemeenten": plain.totaal[a, b].astype(np.int64),
        "regios_a": plain.regios[a, b].astype(np.int64),
        "regios_b": plain.regios.T[a, b].astype(np.int64),
        "relatie": np.where(empty, "", plain.relatie[a, b]),
    }
    for suffix, table in tables.items():
        for name, mean in _gemiddelden(blokken(), size, table.gewicht).items():
            columns[name + suffix] = mean[a, b]
        for name in PAARMATEN if volledig else _GOEDKOOP:
            values = _paarmaat(table, name)[a, b]
            columns[name + suffix] = (
                _whole(np.where(empty, np.nan, values)) if name in HELE_GETALLEN else values
            )
        if not suffix:
            columns["gesplitste_regios_a"] = plain.gesplitste_regios[a, b].astype(np.int64)
            columns["gesplitste_regios_b"] = plain.gesplitste_regios.T[a, b].astype(np.int64)
            columns["grens_jaccard"] = compute_grens_jaccard(bundel)[a, b]
    return pd.DataFrame(columns)


def _gemiddelden(blokken: Iterable[Paren], size: int, weight: Floats) -> dict[str, Floats]:
    """Average jaccard, ecs and nestheid over the gemeenten that both hold, per pair."""
    found = {name: np.full((size, size), np.nan) for name in GEMIDDELDEN}
    for paren in blokken:
        total = np.einsum("m,pm->p", weight, paren.beide)
        for name, mean in found.items():
            upper = np.einsum("m,pm->p", weight, getattr(paren, name))
            known = total > 0
            mean[paren.a[known], paren.b[known]] = upper[known] / total[known]
    return found


def _paarmaat(table: Kruistabel, name: str) -> Floats:
    if name == "verhuizingen_b_in_a":
        return table.verhuizingen_a_in_b.T
    return np.asarray(getattr(table, name))


def compute_landelijk(bundel: Bundel, gemeenten: pd.DataFrame, naden: pd.DataFrame) -> pd.DataFrame:
    """Average the measures over all gemeenten, and count what holds for the whole map.

    Parameters
    ----------
    bundel
        The chosen indelingen.
    gemeenten
        The result of :func:`compute_gemeenten`.
    naden
        The result of :func:`~lappendeken.maten.compute_naden`.

    Returns
    -------
    pandas.DataFrame
        ``maat, weging, waarde``. A measure has two rows: the mean over gemeenten
        (weging ``gemeenten``) and the mean weighted by their inwoners (``inwoners``),
        over the gemeenten where it is not missing. Counts have weging ``geen``.
    """
    rows: list[tuple[str, str, float]] = []
    inwoners = gemeenten["inwoners"].to_numpy(float)
    for kolom in list_maatkolommen():
        values = gemeenten[kolom].to_numpy(dtype=float, na_value=np.nan)
        for weging, weight in (("gemeenten", np.ones(len(values))), ("inwoners", inwoners)):
            rows.append((kolom, weging, weighted_mean(values, weight)))
    compared = naden["aantal_vergeleken"] > 0
    hard = compared & (naden["aantal_indelingen"] == naden["aantal_vergeleken"])
    some = naden["aantal_indelingen"] > 0
    kernregios = compute_kernregios(bundel)["kernregio"]
    counts = {
        "aantal_gemeenten": len(gemeenten),
        "aantal_inwoners": inwoners.sum(),
        "aantal_indelingen": len(bundel.indelingen),
        "aantal_domeinen": len(set(bundel.domein.tolist())),
        "kernregios": kernregios.max(),
        "kernregios_van_een_gemeente": (kernregios.value_counts() == 1).sum(),
        "join_componenten": compute_join(bundel).max() + 1,
        "grenzen_km": naden["lengte_km"].sum(),
        "naden_km": naden.loc[some, "lengte_km"].sum(),
        "harde_naden_km": naden.loc[hard, "lengte_km"].sum(),
        "harde_naden": hard.sum(),
    }
    rows += [(name, "geen", float(value)) for name, value in counts.items()]
    return pd.DataFrame(rows, columns=["maat", "weging", "waarde"])


def weighted_mean(values: Floats, weight: Floats) -> float:
    """Average what is not missing; NaN when everything is."""
    known = ~np.isnan(values)
    if not known.any():
        return float("nan")
    # As np.average does it, which takes longer to begin than this to end.
    return float(np.multiply(values[known], weight[known]).sum() / weight[known].sum())
