"""The job of ``lappendeken wetstoets``: half a page on what an indeling means for the others."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from lappendeken.analyse.congruentie import compute_congruentie
from lappendeken.analyse.referentie import find_reference
from lappendeken.errors import SelectieError
from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.model.indeling import Indeling
from lappendeken.opdracht.gedeeld.afzender import Afzender, in_huisstijl, sign_blad
from lappendeken.opdracht.gedeeld.bladmap import check_bladmap, write_blad
from lappendeken.opdracht.gedeeld.herhalen import format_opdracht
from lappendeken.opdracht.gedeeld.invoer import Invoer
from lappendeken.opdracht.gedeeld.keuze import Keuze
from lappendeken.opdracht.gedeeld.uitkomst import Stap, Uitkomst

UITVOER = Path("wetstoets")
NAAM = "wetstoets"
VOORSTEL = "wetsvoorstel"


@dataclass(frozen=True, slots=True)
class Verzoek:
    """Which indeling, in the place of which, beside which, and where to write.

    ``vervangt`` is empty when the indeling is added.
    """

    indeling: str
    vervangt: str = ""
    keuze: Keuze = field(default_factory=Keuze)
    uit: Path = UITVOER
    overschrijf: bool = False
    afzender: Afzender = field(default_factory=Afzender)

    def format_opdracht(self) -> str:
        """Return the command that repeats this, without the place of the output."""
        options = {
            "--vervangt": self.vervangt,
            **self.keuze.to_opties(),
            **self.afzender.to_opties(),
        }
        return format_opdracht("wetstoets", (self.indeling,), options)


@in_huisstijl
def run(verzoek: Verzoek, stap: Stap, *, catalogus: Catalogus | None = None) -> Uitkomst:
    """Write the sheet of one indeling as a page, as Word and as plain text.

    Raises
    ------
    LappendekenError
        If there is no such indeling, nothing to compare it with, or the folder is no good;
        then nothing changed.
    """
    check_bladmap(verzoek.uit, NAAM, overschrijf=verzoek.overschrijf, tekst=True)
    single = (verzoek.indeling, verzoek.vervangt)
    invoer = Invoer.from_keuze(verzoek.keuze, single, catalogus)
    if invoer.catalogus.eenheid.is_eigen:
        msg = "Een wetstoets gaat nu alleen over gemeenten. Laat --eenheid weg."
        raise SelectieError(msg)
    stap("Indelingen lezen")
    nieuw = invoer.find(verzoek.indeling)
    vervangt = invoer.find(verzoek.vervangt) if verzoek.vervangt else None
    before = list(invoer.select(verzoek.keuze))
    if vervangt is None:
        before = [i for i in before if i.slug != nieuw.slug]
    else:
        _check_vervangt(nieuw, vervangt, before)
        # It may be a copy of one that stays.
        nieuw = nieuw.with_kenmerken(
            slug=f"{VOORSTEL}-{nieuw.slug}",
            naam=f"{nieuw.naam} in plaats van {vervangt.naam}",
            domein=vervangt.domein,
        )
    after = [i for i in before if vervangt is None or i.slug != vervangt.slug]
    table, borders = invoer.catalogus.gemeenten, invoer.catalogus.grenzen
    stap("Vergelijken")
    voor = compute_congruentie(before, table, borders)
    na = compute_congruentie([*after, nieuw], table, borders)
    from lappendeken.rapport.blad.wet import Wetgegevens, build_wetstoets

    reference = find_reference(invoer.catalogus, before)
    blad = build_wetstoets(
        Wetgegevens(voor, na, nieuw, vervangt, reference, verzoek.format_opdracht())
    )
    invoer.add_geldigheid(before)
    blad = sign_blad(blad)
    paden = write_blad(blad, verzoek.uit, NAAM, stap, overschrijf=verzoek.overschrijf, tekst=True)
    return Uitkomst(paden=paden, meldingen=invoer.schermmeldingen)


def _check_vervangt(nieuw: Indeling, vervangt: Indeling, voor: list[Indeling]) -> None:
    if vervangt.slug == nieuw.slug:
        msg = f"'{nieuw.slug}' kan zichzelf niet vervangen. Geef bij --vervangt een andere naam."
        raise SelectieError(msg)
    if vervangt.slug not in {i.slug for i in voor}:
        msg = (
            f"'{vervangt.slug}' is niet gekozen en kan dus niet worden vervangen. Zet haar bij "
            "--indelingen, of laat --vervangt weg."
        )
        raise SelectieError(msg)
