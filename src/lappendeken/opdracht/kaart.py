"""The job of ``lappendeken kaart``: the map in one file."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from lappendeken.basis.tekst import shorten
from lappendeken.basis.uitvoer import is_bezet, write_bestand
from lappendeken.errors import UitvoerError
from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.opdracht.gedeeld.invoer import Invoer
from lappendeken.opdracht.gedeeld.keuze import Keuze
from lappendeken.opdracht.gedeeld.tekenen import (
    build_kaartkeuze,
    check_achtergrond,
    draw_kaart,
    write_kaart,
)
from lappendeken.opdracht.gedeeld.uitkomst import Stap, Uitkomst
from lappendeken.opdracht.gedeeld.uitvoermap import KAART

if TYPE_CHECKING:
    from lappendeken.opdracht.gedeeld.controle import Controle


@dataclass(frozen=True, slots=True)
class Verzoek:
    """What a user asks of a map.

    Attributes
    ----------
    keuze
        What it opens with.
    uit
        The file.
    overschrijf
        Whether a map that was changed since may be replaced.
    achtergrond
        A background of tiles from the internet; empty for none.
    """

    keuze: Keuze = field(default_factory=Keuze)
    uit: Path = Path(KAART)
    overschrijf: bool = False
    achtergrond: str = ""


def run(verzoek: Verzoek, stap: Stap, *, catalogus: Catalogus | None = None) -> Uitkomst:
    """Write the map to one file.

    Parameters
    ----------
    verzoek
        What to draw, and where.
    stap
        Told what is being done.
    catalogus
        The data; by default what travels with the package.

    Raises
    ------
    LappendekenError
        If the choice, the background, the data or the file is no good; then nothing
        changed.
    """
    uit = verzoek.uit
    if verzoek.achtergrond:
        from lappendeken.kaart import find_achtergrond

        find_achtergrond(verzoek.achtergrond)
    if not is_bezet(uit) and uit.suffix.lower() not in (".html", ".htm"):
        msg = (
            f"'{shorten(str(uit))}' is geen naam voor een kaart, want zij is een webpagina. Geef "
            "met --uit een naam die op .html eindigt, zoals --uit kaart.html."
        )
        raise UitvoerError(msg)
    invoer = Invoer.from_keuze(verzoek.keuze, catalogus=catalogus)
    check_achtergrond(invoer.catalogus, verzoek.achtergrond)
    with (
        invoer.in_woorden(),
        write_bestand(uit, overschrijf=verzoek.overschrijf) as path,
    ):
        chosen, gemeld = invoer.choose(verzoek.keuze, stap)
        keuze = build_kaartkeuze(chosen, invoer.catalogus, gemeld)
        stap("Kaart tekenen")
        write_kaart(
            draw_kaart(
                keuze,
                invoer.catalogus,
                achtergrond=verzoek.achtergrond,
                woorden=invoer.woorden,
            ),
            path,
        )
        stap("Op zijn plaats zetten")
    return Uitkomst(paden=(uit,), meldingen=invoer.schermmeldingen)


def controleer(verzoek: Verzoek, stap: Stap, *, catalogus: Catalogus | None = None) -> Controle:
    """Only read the files of the user, and tell how; errors as :func:`run`."""
    from lappendeken.opdracht.gedeeld.controle import controleer_keuze

    stap("Bestanden lezen")
    return controleer_keuze(verzoek.keuze, catalogus=catalogus)
