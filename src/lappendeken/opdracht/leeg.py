"""The job of ``lappendeken leeg``: an empty form, to say for each gemeente in which regio it is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lappendeken.basis.uitvoer import hold_bestand, is_bezet
from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.opdracht.gedeeld.invoer import Invoer
from lappendeken.opdracht.gedeeld.lijstbestand import check_lijstbestand, format_lijst
from lappendeken.opdracht.gedeeld.uitkomst import Stap, Uitkomst
from lappendeken.tabellen.lijst import REGIO, build_formulier

BLAD = "Invullen"

# No gemeente that exists, so that this sheet is never taken for the form.
_ZINNEN = f"""\
Zo vult u de lijst in
Schrijf op het blad '{BLAD}' in de kolom '{REGIO}' achter elke gemeente de naam van haar regio. \
Dezelfde naam betekent dezelfde regio.
Heeft een gemeente geen regio, schrijf dan 'geen', of laat de cel leeg.
Ligt zij in twee regio's, kopieer dan haar regel en zet in een nieuwe kolom 'aandeel' het deel \
per regio, zoals 0,6 en 0,4.
De kolom 'bron_status' mag leeg blijven; u kunt er een woord in zetten over waar een regel \
vandaan komt. Kolommen met andere indelingen zijn er om naar te kijken.
Bewaar het bestand en geef daarna bijvoorbeeld: lappendeken rapport lijst.xlsx
"""
_VOORBEELD = (
    ("Voorbeeld (met verzonnen gemeenten)", "regio", "aandeel"),
    ("Voorbeeldstad", "Noord", ""),
    ("Modeldorp", "Noord", ""),
    ("Fantasiehoek", "Noord", "0,6"),
    ("Fantasiehoek", "Zuid", "0,4"),
    ("Niemandsland", "geen", ""),
)
_UITLEG = (*((zin,) for zin in _ZINNEN.split("\n")), *_VOORBEELD)


@dataclass(frozen=True, slots=True)
class Verzoek:
    """Where to write the form, and what to put beside it.

    Attributes
    ----------
    uit
        A workbook or a CSV.
    met
        Indelingen whose regios are put in columns of their own.
    overschrijf
        Whether a file that is there may be replaced.
    """

    uit: Path
    met: tuple[str, ...] = ()
    overschrijf: bool = False


def run(verzoek: Verzoek, stap: Stap, *, catalogus: Catalogus | None = None) -> Uitkomst:
    """Write an empty form.

    Raises
    ------
    LappendekenError
        If an indeling does not exist, or the file cannot be written; then nothing changed.
    """
    uit = verzoek.uit
    check_lijstbestand(uit, overschrijf=verzoek.overschrijf)
    invoer = Invoer(catalogus)
    stap("Lijst schrijven")
    slugs = dict.fromkeys(invoer.find_slug(name) for name in verzoek.met)
    met = [invoer.catalogus.indeling(slug) for slug in slugs]
    form = build_formulier(invoer.catalogus.gemeenten, met)
    with hold_bestand(uit, nieuw=not is_bezet(uit), met="") as eigen:
        eigen.write(format_lijst(form, uit, blad=BLAD, uitleg=_UITLEG, invullen=REGIO))
    return Uitkomst(paden=(uit,), meldingen=invoer.schermmeldingen)
