"""Before and after: the tables of one alternative beside today."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from lappendeken.analyse.congruentie import Congruentie, list_maatkolommen
from lappendeken.analyse.scenario.model import Scenario
from lappendeken.analyse.vergelijk.wijzigingen import compute_wijzigingen, match_regios
from lappendeken.model.indeling import Indeling

REGIOMATEN = (
    "gemeenten",
    "inwoners",
    "aandeel_grootste",
    "effectief_aantal",
    "delen",
    "naden_km",
)
VERHUISKOLOMMEN = (
    "indeling",
    "gemeente_code",
    "gemeente_naam",
    "inwoners",
    "oude_code",
    "oude_naam",
    "nieuwe_code",
    "nieuwe_naam",
    "reden",
)
AANDACHT = ("meer_delen", "onder_minimum_inwoners", "onder_minimum_gemeenten")

_ROUNDING = 9


def _long(frame: pd.DataFrame, keys: Sequence[str], maten: Sequence[str]) -> pd.DataFrame:
    numbers = frame[list(maten)].astype("Float64").astype(float)
    melted = pd.concat([frame[list(keys)].astype(object), numbers], axis=1)
    return melted.melt(id_vars=list(keys), var_name="maat", value_name="waarde")


def _beside(
    voor: pd.DataFrame, na: pd.DataFrame, keys: Sequence[str], maten: Sequence[str]
) -> pd.DataFrame:
    """Lay two tables with the same keys side by side: keys, maat, voor, na, verschil."""
    before, after = _long(voor, keys, maten), _long(na, keys, maten)
    found = before.rename(columns={"waarde": "voor"}).assign(na=after["waarde"].to_numpy())
    return found.assign(verschil=found["na"] - found["voor"])


def compare_gemeenten(voor: Congruentie, na: Congruentie) -> pd.DataFrame:
    """Return ``gemeente_code, maat, voor, na, verschil`` for every measure per gemeente."""
    keys, maten = ["gemeente_code"], list_maatkolommen()
    return _beside(voor.alle_gemeenten, na.alle_gemeenten, keys, maten)


def compare_paren(
    voor: Congruentie, na: Congruentie, gewijzigd: Sequence[str]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Compare the pairs with a changed indeling; the others cannot change.

    Returns
    -------
    tuple of two pandas.DataFrame
        ``indeling_a, indeling_b, maat, voor, na, verschil``; and ``indeling_a,
        indeling_b, relatie_voor, relatie_na``.
    """
    keys = ["indeling_a", "indeling_b"]
    touched = voor.indelingsparen[keys].isin(list(gewijzigd)).any(axis=1)
    before = voor.indelingsparen[touched].reset_index(drop=True)
    after = na.indelingsparen[touched].reset_index(drop=True)
    maten = [name for name in before.columns if name not in (*keys, "relatie")]
    relaties = before[keys].assign(
        relatie_voor=before["relatie"].to_numpy(), relatie_na=after["relatie"].to_numpy()
    )
    return _beside(before, after, keys, maten), relaties


def compare_landelijk(voor: Congruentie, na: Congruentie) -> pd.DataFrame:
    """Return ``maat, weging, voor, na, verschil``."""
    found = voor.landelijk.rename(columns={"waarde": "voor"})
    found["na"] = na.landelijk["waarde"].to_numpy()
    return found.assign(verschil=found["na"] - found["voor"])


def compare_regios(
    voor: Congruentie,
    na: Congruentie,
    gewijzigd: Sequence[str],
    opvolgers: Mapping[str, Mapping[str, str]],
) -> pd.DataFrame:
    """Compare the regios of the changed indelingen.

    Returns
    -------
    pandas.DataFrame
        ``indeling, oude_code, oude_naam, nieuwe_code, nieuwe_naam``, then each of
        :data:`REGIOMATEN` with ``_voor`` and ``_na``; missing for a regio that is new or
        vanishes.
    """
    frames = []
    for slug in gewijzigd:
        before, after = (
            result.regios[result.regios["indeling"] == slug].set_index("regio_code")
            for result in (voor, na)
        )
        opvolger = {old: new for old, new in opvolgers[slug].items() if new in after.index}
        new = [code for code in after.index if code not in opvolger.values()]
        pairs = [(code, opvolger.get(code, "")) for code in before.index]
        pairs += [("", code) for code in new]
        old_rows = before.reindex([old or None for old, _ in pairs])
        new_rows = after.reindex([new or None for _, new in pairs])
        columns: dict[str, object] = {
            "indeling": slug,
            "oude_code": [old for old, _ in pairs],
            "oude_naam": old_rows["regio_naam"].fillna("").to_numpy(dtype=object),
            "nieuwe_code": [new for _, new in pairs],
            "nieuwe_naam": new_rows["regio_naam"].fillna("").to_numpy(dtype=object),
        }
        for maat in REGIOMATEN:
            columns[f"{maat}_voor"] = old_rows[maat].to_numpy(dtype=float)
            columns[f"{maat}_na"] = new_rows[maat].to_numpy(dtype=float)
        frames.append(pd.DataFrame(columns))
    return pd.concat(frames, ignore_index=True)


def list_opvolgers(
    voor: Mapping[str, Indeling],
    na: Mapping[str, Indeling],
    scenario: Scenario,
    inwoners: pd.Series,
) -> dict[str, dict[str, str]]:
    """Return per changed indeling which regio became which.

    A move keeps the codes of the regios; another indeling in its place may have codes of
    its own, and is matched by overlap.
    """
    replaced = {v.indeling for v in scenario.vervangingen}
    return {
        slug: (
            match_regios(voor[slug], na[slug], inwoners)
            if slug in replaced
            else {code: code for code in voor[slug].regios}
        )
        for slug in voor
        if voor[slug] is not na[slug]
    }


def list_verhuizingen(
    voor: Mapping[str, Indeling],
    na: Mapping[str, Indeling],
    scenario: Scenario,
    gemeentetabel: pd.DataFrame,
) -> pd.DataFrame:
    """Return which gemeenten move, by indeling: :data:`VERHUISKOLOMMEN`."""
    rows: list[tuple[object, ...]] = []
    names, people = gemeentetabel["gemeente_naam"], gemeentetabel["inwoners"]
    for wijziging in scenario.wijzigingen:
        old, gemeente = voor[wijziging.indeling], wijziging.gemeente
        regios = old.regios_van.get(gemeente, ())
        if regios == (wijziging.naar,):
            continue
        rows.append(
            (
                wijziging.indeling,
                gemeente,
                names[gemeente],
                people[gemeente],
                ";".join(regios),
                ";".join(old.regionamen[regio] for regio in regios),
                wijziging.naar,
                na[wijziging.indeling].regionamen[wijziging.naar],
                wijziging.reden,
            )
        )
    for vervanging in scenario.vervangingen:
        slug = vervanging.indeling
        moved = compute_wijzigingen(voor[slug], na[slug], gemeentetabel).gemeenten
        moved = moved[moved["wijziging"] != "gezelschap"]
        moved = moved.assign(
            indeling=slug, inwoners=moved["gemeente_code"].map(people), reden="vervanging"
        )
        rows += list(moved[list(VERHUISKOLOMMEN)].itertuples(index=False, name=None))
    found = pd.DataFrame(rows, columns=list(VERHUISKOLOMMEN)).astype({"inwoners": np.int64})
    return found.sort_values(["indeling", "gemeente_code"], ignore_index=True)


def list_verschuivingen(voor: Congruentie, na: Congruentie) -> pd.DataFrame:
    """Say for every gemeente whether its congruentie rises or falls.

    Returns
    -------
    pandas.DataFrame
        ``gemeente_code, gemeente_naam, provincie, inwoners, voor, na, verschil`` (0..1)
        and ``richting``: stijgt, daalt, gelijk or onbekend.
    """
    found = voor.alle_gemeenten[["gemeente_code", "gemeente_naam", "provincie", "inwoners"]].copy()
    found["voor"] = voor.alle_gemeenten["congruentie"]
    found["na"] = na.alle_gemeenten["congruentie"]
    # Rounding keeps a difference that only the order of adding makes from counting.
    found["verschil"] = (found["na"] - found["voor"]).round(_ROUNDING)
    found["richting"] = np.select(
        [found["verschil"] > 0, found["verschil"] < 0, found["verschil"] == 0],
        ["stijgt", "daalt", "gelijk"],
        "onbekend",
    )
    return found


def compare_naden(
    voor: Congruentie, na: Congruentie, gewijzigd: Sequence[str]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Find the seams that vanish and appear.

    Returns
    -------
    tuple of two pandas.DataFrame
        The borders where something changes: ``gemeente_a, gemeente_b, lengte_km``;
        ``aantal_voor``, ``aantal_na``: indelingen for which it is a naad; ``hard_voor``,
        ``hard_na``; ``vervalt``, ``ontstaat``: slugs joined by ``;``. And per changed
        indeling, for ``alle`` (parted by any) and ``hard`` (by all that hold both sides):
        ``soort, vervalt_km, ontstaat_km``.
    """
    before, after = voor.alle_naden, na.alle_naden
    found = before[["gemeente_a", "gemeente_b", "lengte_km"]].copy()
    slugs: list[list[set[str]]] = []
    for side, naden in (("voor", before), ("na", after)):
        found[f"aantal_{side}"] = naden["aantal_indelingen"]
        compared = naden["aantal_vergeleken"]
        found[f"hard_{side}"] = (compared > 0) & (naden["aantal_indelingen"] == compared)
        slugs.append([set(text.split(";")) - {""} for text in naden["indelingen"]])
    pairs = list(zip(*slugs, strict=True))
    found["vervalt"] = [";".join(sorted(old - new)) for old, new in pairs]
    found["ontstaat"] = [";".join(sorted(new - old)) for old, new in pairs]
    km = found["lengte_km"].to_numpy(float)
    rows = []
    for slug in gewijzigd:
        was = np.array([slug in old for old, _ in pairs], dtype=bool)
        now = np.array([slug in new for _, new in pairs], dtype=bool)
        rows.append((slug, km[was & ~now].sum(), km[now & ~was].sum()))
    for kind, left, right in (
        ("alle", found["aantal_voor"] > 0, found["aantal_na"] > 0),
        ("hard", found["hard_voor"], found["hard_na"]),
    ):
        was, now = left.to_numpy(bool), right.to_numpy(bool)
        rows.append((kind, km[was & ~now].sum(), km[now & ~was].sum()))
    totals = pd.DataFrame(rows, columns=["soort", "vervalt_km", "ontstaat_km"])
    changed = (found["vervalt"] != "") | (found["ontstaat"] != "")
    changed |= found["hard_voor"] != found["hard_na"]
    return found[changed].reset_index(drop=True), totals


def list_aandacht(
    regios: pd.DataFrame, minimum_inwoners: int | None, minimum_gemeenten: int | None
) -> pd.DataFrame:
    """Name the regios with more parts than today, or below a minimum.

    Returns
    -------
    pandas.DataFrame
        ``indeling, regio_code, regio_naam, reden`` (one of :data:`AANDACHT`), ``voor,
        na`` (parts, inwoners or gemeenten) and ``nu_al``: whether it holds today too.
    """
    stays = regios[regios["nieuwe_code"] != ""]
    checks = [("meer_delen", "delen", stays["delen_na"] > stays["delen_voor"].fillna(1))]
    for maat, minimum in (("inwoners", minimum_inwoners), ("gemeenten", minimum_gemeenten)):
        if minimum is not None:
            checks.append((f"onder_minimum_{maat}", maat, stays[f"{maat}_na"] < minimum))
    rows = []
    for reden, maat, which in checks:
        limit = {"inwoners": minimum_inwoners, "gemeenten": minimum_gemeenten}.get(maat)
        for _, regio in stays[which].iterrows():
            was = regio[f"{maat}_voor"]
            already = limit is not None and bool(was < limit)
            rows.append(
                (
                    regio["indeling"],
                    regio["nieuwe_code"],
                    regio["nieuwe_naam"],
                    reden,
                    was,
                    regio[f"{maat}_na"],
                    already,
                )
            )
    columns = ["indeling", "regio_code", "regio_naam", "reden", "voor", "na", "nu_al"]
    return pd.DataFrame(rows, columns=columns)
