"""The command ``lappendeken``: finds the commands beside it."""

from __future__ import annotations

import click

from lappendeken import __version__
from lappendeken.cli.gedeeld.taal import Groep, show_help_if_alone


@click.group(
    cls=Groep,
    pakket="lappendeken.cli",
    voorbeelden=(
        "lappendeken rapport",
        "lappendeken rapport --provincie Drenthe --uit drenthe",
        "lappendeken gemeente Assen",
    ),
)
@click.version_option(
    __version__,
    prog_name="lappendeken",
    message="%(prog)s %(version)s",
    help="Toon de versie en stop.",
)
@click.pass_context
def main(ctx: click.Context) -> None:
    """Meet hoe congruent de regio-indelingen van Nederlandse gemeenten zijn."""
    show_help_if_alone(ctx)


if __name__ == "__main__":
    main()
