"""Build ``data/indelingen/<slug>/{meta.toml, toewijzing.csv}`` from the source tables.

The TOML files in ``indelingen/`` say which tables are built and what people wrote about
them; a table is added by adding an ``[[indeling]]`` there. Entries with a ``script`` are left
to that script.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

import bouw
import toetsen


def build_all(bron: Path) -> Iterator[bouw.Gebouwd]:
    """Yield the meta fields and the toewijzing of every indeling."""
    folder = bron / "indelingen"
    indelingen, bronnen = bouw.load_keuze(bouw.KEUZE)
    namen = bouw.load_namen(bron)
    overzicht = pd.concat(
        [bouw.read_table(folder / name) for name in ("overzicht.csv", "overzicht_2.csv")]
    ).set_index("bestand")
    pages = pd.concat(
        [
            bouw.read_table(folder / "ruw" / name)
            for name in ("bronpaginas.csv", "bronpaginas_2.csv")
        ]
    )
    for keuze in bouw.select_script(indelingen, Path(__file__).name):
        bestand = f"{keuze['bestand']}.csv"
        names = dict(keuze.get("regionamen", {}))
        if "regionamen_2022" in keuze:
            names |= toetsen.load_regionamen(bron, keuze["regionamen_2022"])
        toewijzing = bouw.load_toewijzing(folder / bestand, namen, names)
        aantal = bouw.count_regios(toewijzing)
        stated = overzicht["aantal_regios"].get(bestand)
        if stated is None or int(stated) != aantal:
            raise bouw.BouwError(f"{bestand} heeft {aantal} regio's; het overzicht zegt {stated}.")
        toetsen.check_correcties(keuze, namen)
        status = keuze.get("correctie_status", toetsen.GECORRIGEERD)
        toewijzing = toetsen.correct(toewijzing, keuze.get("correcties", {}), names, status)
        toewijzing = bouw.finish_toewijzing(toewijzing, namen, bestand)
        aantal = bouw.count_regios(toewijzing)
        keuze = toetsen.confirm(keuze, toewijzing, bron, bronnen, namen)
        letter = overzicht["vertrouwen"][bestand]
        # Only a second source makes a table more trusted than whoever collected it found it.
        if letter < keuze["vertrouwen"] or (
            letter > keuze["vertrouwen"] and not keuze["bevestigd_door"]
        ):
            raise bouw.BouwError(f"{bestand}: vertrouwen is in het overzicht {letter}.")
        meta = bouw.build_meta(keuze, aantal, bouw.list_bronnen(keuze, bronnen, pages))
        yield bouw.Gebouwd(meta, toewijzing)


def build(bron: Path, uit: Path) -> None:
    """Build every table that has a source table of its own."""
    bouw.write_indelingen(build_all(bron), uit, Path(__file__).name)


if __name__ == "__main__":
    raise SystemExit(bouw.run(build, "Bouwt de regio-indelingen in data/indelingen/."))
