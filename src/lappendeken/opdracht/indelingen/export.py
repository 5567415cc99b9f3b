"""The job of ``lappendeken indelingen export``: one indeling as a list that is read back."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from lappendeken.basis.uitvoer import hold_bestand, is_bezet
from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.gegevens.inlezen import Leeswijze
from lappendeken.opdracht.gedeeld.invoer import Invoer
from lappendeken.opdracht.gedeeld.lijstbestand import check_lijstbestand, format_lijst
from lappendeken.opdracht.gedeeld.uitkomst import Stap, Uitkomst
from lappendeken.tabellen.lijst import build_lijst


@dataclass(frozen=True, slots=True)
class Verzoek:
    """What to write, and where.

    Attributes
    ----------
    slug
        Slug, reeks, name or file.
    uit
        A workbook or a CSV; by default a CSV named after the slug.
    overschrijf
        Whether a file that is there may be replaced.
    wijze
        How a file of the user is read.
    """

    slug: str
    uit: Path | None = None
    overschrijf: bool = False
    wijze: Leeswijze = field(default_factory=Leeswijze)


def run(verzoek: Verzoek, stap: Stap, *, catalogus: Catalogus | None = None) -> Uitkomst:
    """Write one indeling in the form in which lists are read.

    Raises
    ------
    LappendekenError
        If there is no such indeling, or the file cannot be written; then nothing changed.
    """
    if verzoek.uit is not None:
        check_lijstbestand(verzoek.uit, overschrijf=verzoek.overschrijf)
    stap("Indeling lezen")
    invoer = Invoer(catalogus, verzoek.wijze)
    indeling = invoer.find(verzoek.slug)
    uit = verzoek.uit or Path(f"{indeling.slug}.csv")
    check_lijstbestand(uit, overschrijf=verzoek.overschrijf)
    stap("Lijst schrijven")
    lijst = build_lijst(indeling, invoer.catalogus.gemeenten["gemeente_naam"])
    with hold_bestand(uit, nieuw=not is_bezet(uit)) as eigen:
        eigen.write(format_lijst(lijst, uit, blad=indeling.slug))
    return Uitkomst(paden=(uit,), meldingen=invoer.schermmeldingen)
