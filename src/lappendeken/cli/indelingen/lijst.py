"""The command ``lappendeken indelingen lijst``."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from lappendeken.cli.gedeeld.opties import run_stil, show_meldingen
from lappendeken.cli.gedeeld.taal import Opdracht, clean
from lappendeken.cli.gedeeld.terminal import (
    EIGEN_KOLOMMEN,
    LIJST_KOLOMMEN,
    list_eigen,
    list_rijen,
)
from lappendeken.opdracht.indelingen.lijst import Verzoek, run

PLAATS = 10
_BREED = 250


@click.command(cls=Opdracht, voorbeelden=("lappendeken indelingen lijst",))
def lijst() -> None:
    """Toon alle indelingen in een tabel, die van uzelf apart."""
    found = run_stil(run, Verzoek())
    show_meldingen(found)
    _print_table(LIJST_KOLOMMEN, list_rijen(found.catalogus.kenmerken.values()))
    if found.bewaard:
        # Paths keep what they hold: who copies one must find the folder.
        click.echo(f"Van uzelf (in {found.map})")
        _print_table(EIGEN_KOLOMMEN, list_eigen(found.bewaard.values()))


def _print_table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        right = column in {"stand", "regio's"}
        table.add_column(column, justify="right" if right else "left", no_wrap=column == "slug")
    for row in rows:
        # Text: a name with square brackets is not markup.
        table.add_row(*(Text(clean(cell)) for cell in row))
    # A file or another program gets one line per indeling.
    Console(width=None if sys.stdout.isatty() else _BREED, highlight=False).print(table)
