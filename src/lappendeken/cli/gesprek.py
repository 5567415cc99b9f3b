"""The command ``lappendeken gesprek``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from lappendeken.cli.gedeeld.afzender import AFZENDER, pop_afzender
from lappendeken.cli.gedeeld.opties import (
    GEWICHT,
    INDELINGEN,
    OVERSCHRIJF,
    build_uit,
    pop_keuze,
    run_opdracht,
    show_uitkomst,
    with_options,
)
from lappendeken.cli.gedeeld.taal import Argument, Opdracht
from lappendeken.opdracht.gesprek import UITVOER, Verzoek, run

PLAATS = 32


@click.command(
    cls=Opdracht,
    voorbeelden=(
        'lappendeken gesprek "jeugdregio:Holland Rijnland"',
        'lappendeken gesprek "rmc:Zuid-Oost Drenthe" --uit rmc',
        'lappendeken gesprek "ggd:GGD Drenthe" --presets "sociaal domein"',
        'lappendeken gesprek "jeugdregio:Holland Rijnland" --gewicht jeugd.xlsx:jeugdigen',
    ),
)
@click.argument(
    "regio",
    cls=Argument,
    nargs=-1,
    required=True,
    metavar="REGIO",
    uitleg="De regio, met haar indeling of uw eigen bestand ervoor: 'jeugdregio:Holland Rijnland' "
    "of lijst.csv:Noord. Een naam die maar in één indeling staat, mag alleen.",
)
@build_uit(UITVOER, "het blad")
@with_options(*INDELINGEN, GEWICHT, *AFZENDER, OVERSCHRIJF)
def gesprek(
    regio: tuple[str, ...], uit: Path, overschrijf: bool, gewicht: str, **gekozen: Any
) -> None:
    """Maak een gespreksleidraad voor één regio: feiten links, vragen rechts (HTML en Word)."""
    afzender = pop_afzender(gekozen)
    verzoek = Verzoek(" ".join(regio), pop_keuze(gekozen), uit, overschrijf, afzender, gewicht)
    show_uitkomst(run_opdracht(run, verzoek, stappen=5))
