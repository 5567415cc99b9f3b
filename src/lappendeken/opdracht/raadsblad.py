"""The job of ``lappendeken raadsblad``: one sheet about a gemeente, for its council."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from lappendeken.analyse.nulmodel import compute_nulmodel
from lappendeken.errors import SelectieError
from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.gegevens.inlezen import build_zoeker
from lappendeken.opdracht.gedeeld.afzender import Afzender, in_huisstijl, sign_blad
from lappendeken.opdracht.gedeeld.bladmap import check_bladmap, write_blad
from lappendeken.opdracht.gedeeld.eigengewicht import name_bestand, read_eigen
from lappendeken.opdracht.gedeeld.herhalen import format_opdracht
from lappendeken.opdracht.gedeeld.invoer import Invoer
from lappendeken.opdracht.gedeeld.keuze import Keuze
from lappendeken.opdracht.gedeeld.uitkomst import Stap, Uitkomst
from lappendeken.tabellen.nulmodel import TREKKINGEN

UITVOER = Path("raadsblad")
NAAM = "raadsblad"


@dataclass(frozen=True, slots=True)
class Verzoek:
    """Which gemeente, among which indelingen, and where to write.

    ``nulmodel`` is the number of draws behind what geography alone gives; 0 leaves it out.
    ``gewicht`` is a file with what gemeenten weigh, and perhaps ``:column``; empty for none.
    """

    gemeente: str
    keuze: Keuze = field(default_factory=Keuze)
    uit: Path = UITVOER
    overschrijf: bool = False
    afzender: Afzender = field(default_factory=Afzender)
    nulmodel: int = TREKKINGEN
    gewicht: str = ""

    def format_opdracht(self) -> str:
        """Return the command that repeats this, without the place of the output."""
        drawn = None if self.nulmodel == TREKKINGEN else self.nulmodel
        options = {
            **self.keuze.to_opties(),
            "--gewicht": name_bestand(self.gewicht),
            "--nulmodel": drawn,
            **self.afzender.to_opties(),
        }
        return format_opdracht("raadsblad", (self.gemeente,), options)


@in_huisstijl
def run(verzoek: Verzoek, stap: Stap, *, catalogus: Catalogus | None = None) -> Uitkomst:
    """Write the sheet of one gemeente as a page and as Word.

    Raises
    ------
    LappendekenError
        If there is no such gemeente or indeling, or the folder is no good; then nothing
        changed.
    """
    check_bladmap(verzoek.uit, NAAM, overschrijf=verzoek.overschrijf)
    invoer = Invoer.from_keuze(verzoek.keuze, catalogus=catalogus)
    if invoer.catalogus.eenheid.is_eigen:
        msg = "Een raadsblad gaat nu alleen over gemeenten. Laat --eenheid weg."
        raise SelectieError(msg)
    code = build_zoeker(invoer.catalogus).find(verzoek.gemeente)
    gewicht = read_eigen(invoer, verzoek.gewicht)
    congruentie = invoer.compute(replace(verzoek.keuze, gemeenten=(code,)), stap)
    expected = None
    if verzoek.nulmodel:
        stap("Vergelijken met toeval")
        drawn = compute_nulmodel(congruentie.bundel, trekkingen=verzoek.nulmodel).gemeenten
        expected = dict(zip(drawn["gemeente_code"], drawn["verwacht"], strict=True))
    from lappendeken.rapport.blad.raad import Raadgegevens, build_raadsblad

    blad = build_raadsblad(
        Raadgegevens(congruentie, code, expected, verzoek.format_opdracht(), gewicht)
    )
    invoer.add_geldigheid(congruentie.bundel.indelingen)
    blad = sign_blad(blad)
    paden = write_blad(blad, verzoek.uit, NAAM, stap, overschrijf=verzoek.overschrijf)
    return Uitkomst(paden=paden, meldingen=invoer.schermmeldingen)
