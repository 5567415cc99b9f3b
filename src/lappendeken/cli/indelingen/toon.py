"""The command ``lappendeken indelingen toon``."""

from __future__ import annotations

import click

from lappendeken.cli.gedeeld.opties import print_text, run_stil
from lappendeken.cli.gedeeld.taal import Argument, Opdracht
from lappendeken.cli.gedeeld.terminal import format_indeling
from lappendeken.opdracht.indelingen.toon import Verzoek, run

PLAATS = 20


@click.command(
    cls=Opdracht,
    voorbeelden=("lappendeken indelingen toon ggd", "lappendeken indelingen toon res-2025"),
)
@click.argument(
    "slug", cls=Argument, metavar="SLUG", uitleg="De korte naam, zoals ggd of ggd-2025."
)
def toon(slug: str) -> None:
    """Toon alles wat over één indeling bekend is."""
    print_text(format_indeling(run_stil(run, Verzoek(slug)).indeling))
