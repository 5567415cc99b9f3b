"""The tables and the Excel file of jobs that lay alternatives side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.opdracht.gedeeld.uitvoermap import WERKBOEK, Uitvoermap
from lappendeken.tabellen.woordenboek import Woordenboek

_LEEG = ("Lege cel", "Onbekend of niet te berekenen; nooit 0.")
_GRENZEN = ("Grenzen", "CBS, Kadaster (CC BY 4.0): lijnen van 2022, indeling van 2023, bewerkt.")
_OORDEEL = ("Geen oordeel", "Meer congruentie is niet altijd beter: dit beschrijft alleen.")


def write_alternatieven(
    folder: Uitvoermap,
    tabellen: Mapping[str, pd.DataFrame],
    woordenboek: Woordenboek,
    leesregels: Sequence[tuple[str, str]],
    catalogus: Catalogus,
    meldingen: Sequence[str],
    opdracht: str,
) -> None:
    """Write every table as CSV, and those that fit on a sheet to the Excel file."""
    from lappendeken.tabellen.werkboek import build_werkboek_van

    folder.write_tabellen(tabellen, woordenboek, opdracht)
    content = build_werkboek_van(
        tabellen,
        woordenboek,
        [
            *leesregels,
            ("Opdracht", opdracht),
            *(("Let op", text) for text in meldingen),
            _OORDEEL,
            _LEEG,
            _GRENZEN,
        ],
        titel="lappendeken: regio-indelingen naast elkaar",
        gemeentenamen=catalogus.gemeenten["gemeente_naam"],
    )
    folder.write_bytes(WERKBOEK, content)
