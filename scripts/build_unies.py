"""Build indelingen whose regios are unions of the regios of another, as a law lists them.

Entries with this script name in ``indelingen/`` name the table that they are built ``op`` and
list its regios per gebied, in the order of the law.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pandas as pd

import bouw
import toetsen


def unite(table: pd.DataFrame, gebieden: Mapping[str, Sequence[str]], prefix: str) -> pd.DataFrame:
    """Put each gemeente in the gebied that lists its regio by name.

    Raises
    ------
    bouw.BouwError
        If a regio is in no gebied or in two, or a gebied lists one that is not there.
    """
    listed = [regio for regios in gebieden.values() for regio in regios]
    known = set(table["regio_naam"])
    if len(listed) != len(set(listed)) or set(listed) != known:
        odd = sorted(set(listed) ^ known) or sorted(r for r in listed if listed.count(r) > 1)
        raise bouw.BouwError(f"Niet precies één keer ingedeeld: {', '.join(odd)}.")
    gebied_van = {
        regio: (f"{prefix}{number:02d}", naam)
        for number, (naam, regios) in enumerate(gebieden.items(), start=1)
        for regio in regios
    }
    found = table["regio_naam"].map(gebied_van)
    return table.assign(
        regio_code=found.str[0], regio_naam=found.str[1], aandeel="", bron_status="afgeleid"
    )


def build_all(bron: Path) -> Iterator[bouw.Gebouwd]:
    """Yield the meta fields and the toewijzing of every union."""
    indelingen, bronnen = bouw.load_keuze(bouw.KEUZE)
    by_bestand = {keuze["bestand"]: keuze for keuze in indelingen}
    namen = bouw.load_namen(bron)
    for keuze in bouw.select_script(indelingen, Path(__file__).name):
        names = by_bestand[keuze["op"]].get("regionamen", {})
        path = bron / "indelingen" / f"{keuze['op']}.csv"
        table = unite(bouw.load_toewijzing(path, namen, names), keuze["gebieden"], keuze["code"])
        table = bouw.finish_toewijzing(table, namen, keuze["bestand"])
        keuze = toetsen.confirm(keuze, table, bron, bronnen, namen)
        pages = pd.DataFrame(columns=["indeling", "adres"])
        aantal = bouw.count_regios(table)
        meta = bouw.build_meta(keuze, aantal, bouw.list_bronnen(keuze, bronnen, pages))
        yield bouw.Gebouwd(meta, table)


def build(bron: Path, uit: Path) -> None:
    """Build every indeling that unites regios of another."""
    bouw.write_indelingen(build_all(bron), uit, Path(__file__).name)


if __name__ == "__main__":
    raise SystemExit(bouw.run(build, "Bouwt indelingen van hele regio's in data/indelingen/."))
