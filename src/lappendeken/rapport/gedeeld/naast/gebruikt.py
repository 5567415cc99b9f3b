"""Which indelingen a page used: of which year, and whether they still hold."""

from __future__ import annotations

from collections.abc import Sequence

from lappendeken.model.indeling import Indeling
from lappendeken.rapport.gedeeld.bouwstenen import Deel, Kolom, Tabel
from lappendeken.rapport.gedeeld.cellen import cel_getal, cel_tekst
from lappendeken.rapport.gedeeld.naast.model import Blok


def build_gebruikt(indelingen: Sequence[Indeling]) -> Blok:
    """Return the section that names every indeling of a page."""
    rows = tuple(
        (
            cel_tekst(indeling.naam),
            cel_tekst(indeling.kenmerken.stand),
            cel_getal(float(len(indeling.regios))),
            cel_getal(float(sum(map(bool, indeling.regios_van.values())))),
            cel_tekst(indeling.kenmerken.geldigheid or "niet bekend dat zij is achterhaald"),
        )
        for indeling in indelingen
    )
    table = Tabel(
        "gebruikt-tabel",
        "De indelingen op deze pagina",
        (
            Kolom("Indeling"),
            Kolom("Stand", uitleg="Het jaar dat de tabel beschrijft."),
            Kolom("Regio’s", getal=True),
            Kolom("Gemeenten", getal=True, uitleg="Gemeenten met een regio."),
            Kolom("Geldigheid", breed=True),
        ),
        rows,
        noot="De bronnen staan in tabellen/bronnen.csv en in lappendeken.xlsx.",
    )
    return Blok("gebruikt", "Gebruikte indelingen", Deel((), (table,)))
