"""The commands ``lappendeken indelingen ...``, found beside this module."""

from __future__ import annotations

import click

from lappendeken.cli.gedeeld.taal import Groep, show_help_if_alone

PLAATS = 40


@click.group(
    cls=Groep,
    pakket="lappendeken.cli.indelingen",
    voorbeelden=(
        "lappendeken indelingen lijst",
        "lappendeken indelingen toon ggd",
        "lappendeken indelingen toevoegen lijst.xlsx",
        "lappendeken indelingen controleer",
    ),
)
@click.pass_context
def indelingen(ctx: click.Context) -> None:
    """Toon en controleer de indelingen die er zijn, en bewaar uw eigen."""
    show_help_if_alone(ctx)
