"""The command ``lappendeken leeg``."""

from __future__ import annotations

from pathlib import Path

import click

from lappendeken.cli.gedeeld.opties import read_list, read_path, run_stil, show_uitkomst
from lappendeken.cli.gedeeld.taal import Argument, Opdracht
from lappendeken.opdracht.leeg import Verzoek, run

PLAATS = 90


@click.command(
    cls=Opdracht,
    voorbeelden=(
        "lappendeken leeg lijst.xlsx",
        "lappendeken leeg lijst.xlsx --met ggd,jeugdregio",
    ),
)
@click.argument(
    "uit",
    cls=Argument,
    callback=read_path,
    metavar="BESTAND",
    uitleg="Het formulier dat gemaakt wordt: een Excelbestand (.xlsx) of CSV.",
)
@click.option(
    "--met",
    multiple=True,
    callback=read_list,
    metavar="NAMEN",
    help="Zet ook de regio's van deze indelingen erbij, elk in een eigen kolom, om naar te kijken.",
)
@click.option("--overschrijf", is_flag=True, help="Vervang een bestand dat er al staat.")
def leeg(uit: Path, met: tuple[str, ...], overschrijf: bool) -> None:
    """Maak een leeg formulier: alle gemeenten, met een kolom om de regio in te vullen."""
    show_uitkomst(run_stil(run, Verzoek(uit, met, overschrijf)))
