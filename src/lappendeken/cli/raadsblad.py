"""The command ``lappendeken raadsblad``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from lappendeken.cli.gedeeld.afzender import AFZENDER, pop_afzender
from lappendeken.cli.gedeeld.eenheid import GEMEENTE_INDELING
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
from lappendeken.cli.gedeeld.toeval import NULMODEL
from lappendeken.opdracht.raadsblad import UITVOER, Verzoek, run

PLAATS = 34


@click.command(
    cls=Opdracht,
    voorbeelden=(
        "lappendeken raadsblad Leiden",
        'lappendeken raadsblad Den Haag --presets "sociaal domein" --uit raad',
        "lappendeken raadsblad Leiden --gewicht jeugd.xlsx:jeugdigen",
    ),
)
@click.argument(
    "gemeente",
    cls=Argument,
    nargs=-1,
    required=True,
    metavar="GEMEENTE",
    uitleg="De naam of code van de gemeente.",
)
@build_uit(UITVOER, "het blad")
@with_options(*INDELINGEN, GEMEENTE_INDELING, GEWICHT, NULMODEL, *AFZENDER, OVERSCHRIJF)
def raadsblad(
    gemeente: tuple[str, ...],
    uit: Path,
    overschrijf: bool,
    gewicht: str,
    nulmodel: int,
    **gekozen: Any,
) -> None:
    """Maak één blad voor de gemeenteraad: wie doet mee, waaraan, wie beslist (HTML en Word)."""
    afzender = pop_afzender(gekozen)
    verzoek = Verzoek(
        " ".join(gemeente), pop_keuze(gekozen), uit, overschrijf, afzender, nulmodel, gewicht
    )
    show_uitkomst(run_opdracht(run, verzoek, stappen=4 + bool(nulmodel)))
