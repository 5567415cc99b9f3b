"""The command ``lappendeken indelingen verwijderen``."""

from __future__ import annotations

import click

from lappendeken.cli.gedeeld.opties import run_stil, show_meldingen
from lappendeken.cli.gedeeld.taal import Argument, Opdracht
from lappendeken.opdracht.indelingen.verwijderen import Verzoek, run

PLAATS = 26


@click.command(cls=Opdracht, voorbeelden=("lappendeken indelingen verwijderen zorg-2027",))
@click.argument(
    "slug",
    cls=Argument,
    metavar="NAAM",
    uitleg="De korte naam van een indeling die u zelf toevoegde.",
)
def verwijderen(slug: str) -> None:
    """Vergeet een eigen indeling. Het bestand waaruit zij kwam, blijft."""
    found = run_stil(run, Verzoek(slug))
    show_meldingen(found)
    # A path keeps what it holds: who copies it must find the folder.
    click.echo(f"Verwijderd: '{found.slug}' uit {found.map.parent}")
