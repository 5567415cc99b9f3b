"""Carry memberships of 2016 through the herindelingen to the gemeenten of 2023.

A merged gemeente takes the regio in which most of its inwoners of 2016 lived; a gemeente
that was split counts for each successor by the share of its area, because inwoners per
part are not known. Every row says whether it was carried over.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import pandas as pd

import bouw

# The list of 2016 already knows the gemeenten that began on this day.
PEILDATUM = "2016-01-01"
GRENSCORRECTIE = "grenscorrectie"
INWONERS = Path("grenzen/gemeenten/gemeenten_2016_wijkenbuurten_rd.geojson.gz")
OPPERVLAKTE = Path("grenzen/tabellen/herindelingen_2013-2025.csv")
HERINDELINGEN = Path("indelingen/herindelingen.csv")

BRON = "bron"
OMGEZET = "omgezet"
STRIJDIG = "omgezet_strijdig"
DEELS = "omgezet_deels"


class Deel(NamedTuple):
    """The part of a gemeente of 2016 that lies in a gemeente of 2023."""

    oud: str
    nieuw: str
    inwoners: float


def load_inwoners(bron: Path) -> dict[str, int]:
    """Read the inwoners of the 390 gemeenten of 2016."""
    path = bron / INWONERS
    if not path.is_file():
        raise bouw.BouwError(
            f"Het bronbestand {path} ontbreekt; wijs de map met bronbestanden aan met --bron."
        )
    with gzip.open(path, "rt", encoding="utf-8") as file:
        features = json.load(file)["features"]
    found = [feature["properties"] for feature in features]
    return {item["gemeentecode"]: int(item["aantal_inwoners"]) for item in found}


def load_herindelingen(bron: Path) -> pd.DataFrame:
    """Read old and new codes, in order of date, with the share of the old area."""
    changes = bouw.read_table(bron / HERINDELINGEN)
    areas = bouw.read_table(bron / OPPERVLAKTE)
    keys = ["oude_code", "nieuwe_code"]
    areas = areas.drop_duplicates(keys)[[*keys, "aandeel_oppervlak"]]
    changes = changes.merge(areas, on=keys, how="left")
    changes["aandeel"] = changes["aandeel_oppervlak"].astype(float)
    changes = changes[changes["soort"] != GRENSCORRECTIE]
    return changes.sort_values(["datum", "oude_code", "nieuwe_code"]).reset_index(drop=True)


def find_opvolgers(code: str, herindelingen: pd.DataFrame) -> dict[str, float]:
    """Follow one code to its last successors, with the share of its area in each."""
    parts = {code: 1.0}
    for (_, old), change in herindelingen.groupby(["datum", "oude_code"], sort=True):
        if old not in parts:
            continue
        shares = change["aandeel"] if len(change) > 1 else pd.Series(1.0, change.index)
        if shares.isna().any():
            raise bouw.BouwError(f"Van de splitsing van {old} is de verdeling niet bekend.")
        whole = parts.pop(str(old))
        for new, share in zip(change["nieuwe_code"], shares / shares.sum(), strict=True):
            parts[new] = parts.get(new, 0.0) + whole * share
    return parts


def build_delen(
    bron: Path,
    namen: Mapping[str, str],
    *,
    peildatum: str = PEILDATUM,
    inwoners: Mapping[str, int] | None = None,
) -> dict[str, list[Deel]]:
    """List for each gemeente of 2023 the parts that it consists of, by default those of 2016.

    ``inwoners`` are those of the gemeenten that existed on ``peildatum``.
    """
    changes = load_herindelingen(bron)
    later = changes[changes["datum"] > peildatum]
    delen: dict[str, list[Deel]] = {code: [] for code in sorted(namen)}
    for old, people in sorted((inwoners or load_inwoners(bron)).items()):
        for new, share in sorted(find_opvolgers(old, later).items()):
            if new not in delen:
                raise bouw.BouwError(f"{old} gaat over in {new}, en die gemeente bestaat niet.")
            delen[new].append(Deel(old, new, people * share))
    empty = [code for code, parts in delen.items() if not parts]
    if empty:
        raise bouw.BouwError(f"Zonder voorganger op {peildatum}: {', '.join(empty)}.")
    return delen


def is_unchanged(parts: Sequence[Deel]) -> bool:
    """Tell whether a gemeente is the same as in 2016."""
    return [part.oud for part in parts] == [parts[0].nieuw]


def choose_regios(
    parts: Sequence[Deel], regios: Mapping[str, tuple[str, ...]]
) -> tuple[tuple[str, ...], str]:
    """Choose the regios of one gemeente of 2023 and say how it was done."""
    weights: dict[tuple[str, ...], float] = {}
    for part in parts:
        weights[regios[part.oud]] = weights.get(regios[part.oud], 0.0) + part.inwoners
    chosen = min(weights, key=lambda group: (-weights[group], group))
    if len(weights) > 1:
        return chosen, STRIJDIG
    return chosen, BRON if is_unchanged(parts) else OMGEZET
