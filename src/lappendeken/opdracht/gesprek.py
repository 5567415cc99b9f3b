"""The job of ``lappendeken gesprek``: a guide for a talk about one regio."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from lappendeken.analyse.referentie import find_reference
from lappendeken.analyse.regiofeiten import Verleden, compute_verleden
from lappendeken.errors import OnbekendError, SelectieError
from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.model.indeling import Indeling
from lappendeken.opdracht.gedeeld.afzender import Afzender, in_huisstijl, sign_blad
from lappendeken.opdracht.gedeeld.bladmap import check_bladmap, write_blad
from lappendeken.opdracht.gedeeld.eigengewicht import name_bestand, read_eigen
from lappendeken.opdracht.gedeeld.herhalen import format_opdracht
from lappendeken.opdracht.gedeeld.invoer import Invoer
from lappendeken.opdracht.gedeeld.keuze import Keuze
from lappendeken.opdracht.gedeeld.regio import find_regio
from lappendeken.opdracht.gedeeld.uitkomst import Stap, Uitkomst

UITVOER = Path("gesprek")
NAAM = "gesprek"


@dataclass(frozen=True, slots=True)
class Verzoek:
    """Which regio, beside which indelingen, and where to write.

    ``gewicht`` is a file with what gemeenten weigh, and perhaps ``:column``; empty for none.
    """

    regio: str
    keuze: Keuze = field(default_factory=Keuze)
    uit: Path = UITVOER
    overschrijf: bool = False
    afzender: Afzender = field(default_factory=Afzender)
    gewicht: str = ""

    def format_opdracht(self) -> str:
        """Return the command that repeats this, without the place of the output."""
        return format_opdracht(
            "gesprek",
            (self.regio,),
            {
                **self.keuze.to_opties(),
                "--gewicht": name_bestand(self.gewicht),
                **self.afzender.to_opties(),
            },
        )


@in_huisstijl
def run(verzoek: Verzoek, stap: Stap, *, catalogus: Catalogus | None = None) -> Uitkomst:
    """Write the guide of one regio as a page and as Word.

    Raises
    ------
    LappendekenError
        If there is no such regio or indeling, or the folder is no good; then nothing changed.
    """
    check_bladmap(verzoek.uit, NAAM, overschrijf=verzoek.overschrijf)
    invoer = Invoer.from_keuze(verzoek.keuze, catalogus=catalogus)
    if invoer.catalogus.eenheid.is_eigen:
        msg = "Een gespreksleidraad gaat nu alleen over gemeenten. Laat --eenheid weg."
        raise SelectieError(msg)
    # What the regio is in comes beside the choice: one indeling in it is enough.
    invoer.check_namen(verzoek.keuze.namen)
    found = find_regio(invoer, verzoek.regio, anders=partial(invoer.select, verzoek.keuze))
    indeling, code = found.indeling, found.code
    gewicht = read_eigen(invoer, verzoek.gewicht)
    keuze = replace(verzoek.keuze, eigen=(*verzoek.keuze.eigen, indeling.slug))
    congruentie = invoer.compute(keuze, stap)
    stap("Leidraad schrijven")
    from lappendeken.rapport.blad.gesprek import build_gesprek
    from lappendeken.rapport.blad.regio import Gesprekgegevens

    bundel = congruentie.bundel
    blad = build_gesprek(
        Gesprekgegevens(
            congruentie,
            indeling,
            code,
            _find_verleden(invoer.catalogus, indeling, code),
            find_reference(invoer.catalogus, bundel.indelingen),
            verzoek.format_opdracht(),
            gewicht,
        )
    )
    invoer.add_geldigheid((indeling,))
    blad = sign_blad(blad)
    paden = write_blad(blad, verzoek.uit, NAAM, stap, overschrijf=verzoek.overschrijf)
    return Uitkomst(paden=paden, meldingen=invoer.schermmeldingen)


def _find_verleden(catalogus: Catalogus, indeling: Indeling, code: str) -> Verleden | None:
    """Compare with the oldest stand of the same reeks; none when there is no older one."""
    meta = indeling.kenmerken
    if not meta.reeks:
        return None
    older = [
        k for k in catalogus.kenmerken.values() if k.reeks == meta.reeks and k.stand < meta.stand
    ]
    if not older:
        return None
    first = min(older, key=lambda k: k.stand)
    with suppress(OnbekendError):
        return compute_verleden(indeling.leden_vanaf()[code], catalogus.indeling(first.slug))
    return None
