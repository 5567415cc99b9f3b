"""Build what there was of gemeenten from 2010 on, and how many people lived in their parts.

``data/gemeenten/jaren.csv``: every gemeente that existed on or after 1 January 2010, with the
first day and the first day no longer. ``data/gemeenten/delen.csv``: of each gemeente that was
abolished since then, what went where, with the inwoners and hectares that the CBS gives for
that part. Both follow ``data/herindelingen.csv``, so build that first.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd

import bouw
from herindelingen import CBS, VANAF

EIND = 2023
EINDELOOS = "9999"
NIEUW = ("samenvoeging", "naamswijziging")
HERNOEMD = "naamswijziging"
JAREN = ["gemeente_code", "gemeente_naam", "van", "tot"]
DELEN = ["datum", "oude_code", "nieuwe_code", "inwoners", "hectare"]


def build_jaren(gemeenten: pd.DataFrame, herindelingen: pd.DataFrame) -> pd.DataFrame:
    """Return every gemeente once, by code; no day means before 2010, or still there.

    Raises
    ------
    bouw.BouwError
        If a gemeente begins or ends on two days, or ends before it begins.
    """
    created = herindelingen[herindelingen["soort"].isin(NIEUW)]
    van = _find_dag(created, "nieuwe_code")
    # A part that moved by a correction of a border is no end.
    tot = _find_dag(herindelingen, "oude_code")
    namen = dict(zip(herindelingen["oude_code"], herindelingen["oude_naam"], strict=True))
    namen |= dict(zip(gemeenten["gemeente_code"], gemeenten["gemeente_naam"], strict=True))
    rows = [
        (code, namen[code], van.get(code, ""), tot.get(code, ""))
        for code in sorted(namen)
        if tot.get(code, EINDELOOS) > VANAF
    ]
    wrong = [code for code, _, begin, end in rows if end and begin >= end]
    wrong += [code for code in gemeenten["gemeente_code"] if code in tot]
    if wrong:
        raise bouw.BouwError(f"Gemeenten die eindigen voor zij beginnen: {', '.join(wrong)}.")
    return pd.DataFrame(rows, columns=JAREN)


def _find_dag(table: pd.DataFrame, kolom: str) -> dict[str, str]:
    days = table.groupby(kolom)["datum"].agg(["min", "max"])
    double = days.index[days["min"] != days["max"]]
    if len(double):
        raise bouw.BouwError(f"Meer dan een dag voor {kolom}: {', '.join(double)}.")
    return {str(code): str(day) for code, day in days["min"].items()}


def build_delen(cbs: pd.DataFrame, herindelingen: pd.DataFrame) -> pd.DataFrame:
    """Return the parts since 2010 as the CBS counts them.

    Raises
    ------
    bouw.BouwError
        If the CBS has other parts than the list of herindelingen, or a number is none.
    """
    found = cbs[cbs["datum"] >= VANAF].sort_values(["datum", "oude_code", "nieuwe_code"])
    key = ["datum", "oude_code", "nieuwe_code"]
    # Who only got another name is whole, and is no row of the CBS.
    listed = herindelingen[herindelingen["soort"] != HERNOEMD]
    one, other = (set(table[key].itertuples(index=False, name=None)) for table in (found, listed))
    if one != other:
        raise bouw.BouwError(f"Delen die niet in beide lijsten staan: {sorted(one ^ other)[:5]}.")
    for kolom in ("inwoners", "hectare"):
        if not found[kolom].str.fullmatch(r"\d+").all():
            raise bouw.BouwError(f"{CBS.name}: {kolom} is geen geheel getal.")
    return found[DELEN]


def build(bron: Path, uit: Path) -> None:
    """Write both tables."""
    gemeenten = bouw.read_table(uit / "gemeenten" / "gemeenten.csv")
    herindelingen = bouw.read_table(uit / "herindelingen.csv")
    jaren = build_jaren(gemeenten, herindelingen)
    delen = build_delen(bouw.read_table(bron / CBS), herindelingen)
    for name, table in (("jaren", jaren), ("delen", delen)):
        rows = table.itertuples(index=False, name=None)
        bouw.write_csv(uit / "gemeenten" / f"{name}.csv", table.columns, rows)
    for jaar in range(2010, EIND + 1):
        dag = f"{jaar}-01-01"
        there = (jaren["van"] <= dag) & ((jaren["tot"] == "") | (jaren["tot"] > dag))
        bouw.report(f"{jaar}: {int(there.sum())} gemeenten")


if __name__ == "__main__":
    raise SystemExit(bouw.run(build, "Bouwt data/gemeenten/jaren.csv en delen.csv."))
