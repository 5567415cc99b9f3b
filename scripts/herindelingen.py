"""Read the herindelingen: what was collected by hand, completed and confirmed by the CBS.

The list by hand begins in March 2010 and leaves open into which gemeente some old ones went.
The CBS writes it down for each gemeente that it abolished; overlaid maps of successive years
say the same, also for a gemeente that only got another name.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pandas as pd

import bouw

LIJST = Path("indelingen/herindelingen.csv")
CBS = Path("plaatsen/herindelingen_cbs_1989-2023.csv")
KAART = Path("indelingen/t2/herindelingen_2004_2016_kaart.csv")

VANAF = "2010-01-01"
ONBEVESTIGD = "doel onbevestigd"
KOLOMMEN = [
    "oude_code",
    "oude_naam",
    "nieuwe_code",
    "nieuwe_naam",
    "datum",
    "soort",
    "bron_status",
]
PAAR = ["oude_code", "nieuwe_code"]


def load_herindelingen(bron: Path, gemeenten: Iterable[str]) -> pd.DataFrame:
    """Return old and new codes, by date; every trail ends in a gemeente of today.

    Raises
    ------
    bouw.BouwError
        If a file has other columns or empty cells, a trail ends nowhere, or nothing
        confirms where an old gemeente went.
    """
    table = bouw.read_table(bron / LIJST)
    if list(table.columns) != KOLOMMEN or (table == "").any(axis=None):
        raise bouw.BouwError(f"{LIJST.name} heeft andere kolommen of lege cellen.")
    cbs, kaart = bouw.read_table(bron / CBS), bouw.read_table(bron / KAART)
    table = pd.concat([find_eerdere(cbs, kaart, table["datum"].min()), table])
    table = confirm_doelen(table, pd.concat([cbs[PAAR], kaart[PAAR]]))
    lost = set(table["nieuwe_code"]) - set(table["oude_code"]) - set(gemeenten)
    if lost:
        raise bouw.BouwError(
            f"{LIJST.name} eindigt bij onbekende codes: {', '.join(sorted(lost))}."
        )
    order = ["datum", "nieuwe_code", "oude_code"]
    # Own order of columns: the day first, as the file is read from old to new.
    columns = ["datum", *(name for name in KOLOMMEN if name != "datum")]
    return table.sort_values(order).reset_index(drop=True)[columns]


def find_eerdere(cbs: pd.DataFrame, kaart: pd.DataFrame, begin: str) -> pd.DataFrame:
    """Take from the list of the CBS what came before the first row of the list by hand."""
    found = cbs[(cbs["datum"] >= VANAF) & (cbs["datum"] < begin)]
    new = kaart[kaart["nieuwe_code_is_nieuw"] == "True"]["nieuwe_code"]
    divided = found["oude_code"].duplicated(keep=False)
    soort = (
        found["nieuwe_code"]
        .isin(set(new))
        .map({True: "samenvoeging", False: "opgegaan in bestaande gemeente"})
    )
    soort = soort.mask(divided, "splitsing")
    return found.assign(soort=soort, bron_status="bron")[KOLOMMEN]


def confirm_doelen(table: pd.DataFrame, paren: pd.DataFrame) -> pd.DataFrame:
    """Call a row confirmed when another list has the same old and new code."""
    known = set(paren.itertuples(index=False, name=None))
    found = pd.Series([pair in known for pair in zip(table[PAAR[0]], table[PAAR[1]], strict=True)])
    found.index = table.index
    open_rows = (table["bron_status"] == ONBEVESTIGD) & ~found
    if open_rows.any():
        names = ", ".join(sorted(table.loc[open_rows, "oude_naam"]))
        raise bouw.BouwError(f"Niets bevestigt waarin is opgegaan: {names}.")
    return table.assign(bron_status=table["bron_status"].replace(ONBEVESTIGD, "bron"))
