"""The command ``lappendeken wetstoets``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from lappendeken.cli.gedeeld.afzender import AFZENDER, pop_afzender
from lappendeken.cli.gedeeld.eenheid import GEMEENTE_INDELING
from lappendeken.cli.gedeeld.opties import (
    INDELINGEN,
    LEESWIJZE,
    OVERSCHRIJF,
    build_uit,
    pop_keuze,
    read_naam,
    run_opdracht,
    show_uitkomst,
    with_options,
)
from lappendeken.cli.gedeeld.taal import Argument, Opdracht
from lappendeken.opdracht.wetstoets import UITVOER, Verzoek, run

PLAATS = 66


@click.command(
    cls=Opdracht,
    voorbeelden=(
        "lappendeken wetstoets zorgkantoorregio",
        "lappendeken wetstoets plan.xlsx --vervangt jeugdregio",
    ),
)
@click.argument(
    "indeling",
    cls=Argument,
    required=True,
    callback=read_naam,
    metavar="INDELING",
    uitleg="De indeling uit het wetsvoorstel: een naam, of een lijst of kaart van uzelf.",
)
@click.option(
    "--vervangt",
    default="",
    callback=read_naam,
    metavar="NAAM",
    help="De indeling waarvoor zij in de plaats komt. Zonder: zij komt erbij.",
)
@build_uit(UITVOER, "het blad")
@with_options(*INDELINGEN, *LEESWIJZE, GEMEENTE_INDELING, *AFZENDER, OVERSCHRIJF)
def wetstoets(indeling: str, vervangt: str, uit: Path, overschrijf: bool, **gekozen: Any) -> None:
    """Maak een halve bladzijde voor een wetsvoorstel: gevolgen voor regio-indelingen."""
    afzender = pop_afzender(gekozen)
    verzoek = Verzoek(indeling, vervangt, pop_keuze(gekozen), uit, overschrijf, afzender)
    show_uitkomst(run_opdracht(run, verzoek, stappen=4))
