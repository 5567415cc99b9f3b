"""Build the tables that the CBS gave for 2022, for the gemeenten of 2023.

Entries with this script name in ``indelingen/`` name a ``kolom`` of CBS 85067NED. The CBS
codes are kept, unless ``codes_van`` names a stand whose codes the regios are to share.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pandas as pd

import bouw
import build_standen_2016
import omzetten
import toetsen


def load_toewijzing(
    bron: Path, kolom: str, namen: Mapping[str, str], regionamen: Mapping[str, str]
) -> pd.DataFrame:
    """Read one column of the table in our own columns; names given go before those of the CBS."""
    found = toetsen.load_kolom(bron, "cbs2022", kolom, namen)
    names = toetsen.load_regionamen(bron, kolom) | dict(regionamen)
    rows = [
        (
            code,
            namen[str(code)],
            row["regio_code"],
            names[row["regio_code"]],
            "",
            row["bron_status"],
        )
        for code, row in found.iterrows()
    ]
    return pd.DataFrame(rows, columns=list(bouw.KOLOMMEN.values()))


def describe(table: pd.DataFrame, extra: str) -> str:
    """Say in Dutch what was done to the table."""
    torn = sorted(table.loc[table["bron_status"] == omzetten.STRIJDIG, "gemeente_naam"])
    lines = [
        (
            "Stand van 1 januari 2022, uit de volledige tabel van het CBS, omgezet naar de "
            f"gemeentelijke indeling van {bouw.GEMEENTE_INDELING} (Weesp bij Amsterdam, drie "
            "gemeenten samen Voorne aan Zee)."
        )
    ]
    if torn:
        lines.append(
            f"Waar de oude gemeenten in verschillende regio's lagen ({', '.join(torn)}) telt de "
            "regio met de meeste inwoners."
        )
    return " ".join([*lines, extra]).strip()


def build_all(bron: Path) -> Iterator[bouw.Gebouwd]:
    """Yield the meta fields and the toewijzing of every table of 2022."""
    indelingen, bronnen = bouw.load_keuze(bouw.KEUZE)
    by_bestand = {keuze["bestand"]: keuze for keuze in indelingen}
    namen = bouw.load_namen(bron)
    gemeenten = bouw.read_table(bron / "indelingen" / "gemeenten_2026.csv")
    inwoners = dict(zip(gemeenten["gemeentecode"], gemeenten["inwoners"].astype(int), strict=True))
    for keuze in bouw.select_script(indelingen, Path(__file__).name):
        table = load_toewijzing(bron, keuze["kolom"], namen, keuze.get("regionamen", {}))
        if "codes_van" in keuze:
            newer = bouw.load_toewijzing(bron / "indelingen" / f"{keuze['codes_van']}.csv", namen)
            known = build_standen_2016.find_codes(table, newer, inwoners)
            lost = sorted(set(table["regio_naam"]) - set(known))
            if lost:
                raise bouw.BouwError(f"{keuze['bestand']}: geen code voor {', '.join(lost)}.")
            table["regio_code"] = table["regio_naam"].map(known)
        table = bouw.finish_toewijzing(table, namen, keuze["bestand"])
        aantal = bouw.count_regios(table)
        if aantal != keuze["aantal_regios"]:
            raise bouw.BouwError(
                f"{keuze['bestand']} heeft {aantal} regio's; verwacht {keuze['aantal_regios']}."
            )
        keuze = build_standen_2016.take_over(keuze, by_bestand)
        keuze = toetsen.confirm(keuze, table, bron, bronnen, namen)
        keuze["kanttekening"] = describe(table, keuze.get("kanttekening", ""))
        pages = pd.DataFrame(columns=["indeling", "adres"])
        meta = bouw.build_meta(keuze, aantal, bouw.list_bronnen(keuze, bronnen, pages))
        yield bouw.Gebouwd(meta, table)


def build(bron: Path, uit: Path) -> None:
    """Build every indeling that is a column of the CBS table of 2022."""
    bouw.write_indelingen(build_all(bron), uit, Path(__file__).name)


if __name__ == "__main__":
    raise SystemExit(bouw.run(build, "Bouwt de standen van 2022 in data/indelingen/."))
