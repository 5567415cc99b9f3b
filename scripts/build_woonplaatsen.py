"""Build ``data/gemeenten/woonplaatsen.csv``: the places by which people look for a gemeente.

Facts only: what a place is called, in which gemeente it lies, and where that was found. A place
that lies in several gemeenten is a row of each.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd

import bouw

PLAATSEN = Path("plaatsen/woonplaatsen.csv")
KOLOMMEN = ["gemeente_code", "naam", "soort", "bron"]
BRONNEN = {
    "cbs-2024": ("woonplaats", "CBS 2024"),
    "cbs-2026": ("woonplaats", "CBS 2026"),
    "geonames+cbs-wijken-2022": ("wijk", "GeoNames, CBS 2022"),
    "cbs-wijken-2022": ("wijk", "CBS 2022"),
}
FRYSLAN = "+fryslan-2024"


def build(bron: Path, uit: Path) -> None:
    """Write the table, one row per gemeente and name."""
    rows = bouw.read_table(bron / PLAATSEN)
    unknown = {text.removesuffix(FRYSLAN) for text in rows["bron"]} - set(BRONNEN)
    if unknown:
        raise bouw.BouwError(f"{PLAATSEN}: onbekende bron {sorted(unknown)}.")
    found = pd.DataFrame(
        [line for row in rows.itertuples() for line in _list_namen(row)], columns=KOLOMMEN
    )
    found = found.drop_duplicates(KOLOMMEN[:2]).sort_values(KOLOMMEN)
    path = uit / "gemeenten" / "woonplaatsen.csv"
    found.to_csv(path, index=False, lineterminator="\n")


def _list_namen(row: Any) -> Iterator[tuple[str, str, str, str]]:
    """List the names of one place: its own, and by which it is called beside that."""
    soort, origin = BRONNEN[row.bron.removesuffix(FRYSLAN)]
    yield row.gemeente_code, row.woonplaats, soort, origin
    called = "provincie Fryslân 2024" if row.bron.endswith(FRYSLAN) else "spreektaal"
    for naam in filter(None, map(str.strip, row.andere_namen.split(";"))):
        yield row.gemeente_code, naam, soort, called


if __name__ == "__main__":
    raise SystemExit(bouw.run(build, "Bouwt data/gemeenten/woonplaatsen.csv."))
