"""The tables and the Excel file of jobs that lay alternatives side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from lappendeken.basis.woordkeus import GEWOON, Woordkeus
from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.opdracht.gedeeld.uitvoermap import WERKBOEK, Uitvoermap
from lappendeken.tabellen.woordenboek import Woordenboek

_LEEG = ("Lege cel", "Onbekend of niet te berekenen; nooit 0.")
_OORDEEL = ("Geen oordeel", "Meer congruentie is niet altijd beter: dit beschrijft alleen.")


def write_alternatieven(
    folder: Uitvoermap,
    tabellen: Mapping[str, pd.DataFrame],
    woordenboek: Woordenboek,
    leesregels: Sequence[tuple[str, str]],
    catalogus: Catalogus,
    meldingen: Sequence[str],
    opdracht: str,
    woorden: Woordkeus = GEWOON,
) -> None:
    """Write every table as CSV, and those that fit on a sheet to the Excel file."""
    from lappendeken.tabellen.werkboek import (
        NAAM_UITLEG,
        build_werkboek_van,
        say_grenzen,
        vermeld_grenzen,
    )

    eenheid = catalogus.eenheid
    woordenboek = woordenboek.zeg(woorden, eigen=eenheid.is_eigen)
    folder.write_tabellen(tabellen, woordenboek, opdracht)
    content = build_werkboek_van(
        tabellen,
        woordenboek,
        [
            *((woorden.zeg(label), woorden.zeg(text)) for label, text in leesregels),
            ("Opdracht", opdracht),
            *(("Let op", text) for text in meldingen),
            _OORDEEL,
            _LEEG,
            ("Grenzen", say_grenzen(eenheid)),
        ],
        titel="lappendeken: regio-indelingen naast elkaar",
        gemeentenamen=catalogus.gemeenten["gemeente_naam"],
        vermelding=vermeld_grenzen(eenheid),
        naamuitleg=woorden.zeg(NAAM_UITLEG),
    )
    folder.write_bytes(WERKBOEK, content)
