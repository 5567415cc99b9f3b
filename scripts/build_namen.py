"""Build ``data/gemeenten/namen.csv``: what gemeenten are called beside their name.

Facts only: the other name, and where it was found. A name that another gemeente has too
stays: who looks one up finds both and has to choose.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd

import bouw

NAMEN = Path("plaatsen/gemeente_andere_namen.csv")
KOLOMMEN = ["gemeente_code", "naam", "bron"]
BRONNEN = {
    "tooi": "TOOI",
    "tooi+zonder achtervoegsel": "TOOI",
    "fryslan-2024": "provincie Fryslân 2024",
    "met de hand": "spreektaal",
}


def build(bron: Path, uit: Path) -> None:
    """Write the table, one row per gemeente and name."""
    rows = bouw.read_table(bron / NAMEN)
    unknown = set(rows["bron"]) - set(BRONNEN)
    if unknown:
        raise bouw.BouwError(f"{NAMEN}: onbekende bron {sorted(unknown)}.")
    found = pd.DataFrame(
        [
            (row.gemeente_code, naam.strip(), BRONNEN[row.bron])
            for row in rows.itertuples()
            for naam in row.andere_namen.split(";")
        ],
        columns=KOLOMMEN,
    ).sort_values(KOLOMMEN)
    path = uit / "gemeenten" / "namen.csv"
    found.to_csv(path, index=False, lineterminator="\n")


if __name__ == "__main__":
    raise SystemExit(bouw.run(build, "Bouwt data/gemeenten/namen.csv."))
