"""The command ``lappendeken indelingen export``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from lappendeken.cli.gedeeld.opties import (
    LEESWIJZE,
    pop_wijze,
    read_optional_path,
    run_stil,
    show_uitkomst,
    with_options,
)
from lappendeken.cli.gedeeld.taal import Argument, Opdracht
from lappendeken.opdracht.indelingen.export import Verzoek, run

PLAATS = 28


@click.command(
    cls=Opdracht,
    voorbeelden=(
        "lappendeken indelingen export ggd",
        "lappendeken indelingen export jeugdregio --uit jeugd.xlsx",
    ),
)
@click.argument(
    "slug",
    cls=Argument,
    metavar="NAAM",
    uitleg="De korte naam, zoals ggd of ggd-2025, of een bestand van uzelf.",
)
@click.option(
    "--uit",
    callback=read_optional_path,
    metavar="BESTAND",
    help="Een Excelbestand (.xlsx) of CSV. Standaard: een CSV met de korte naam.",
)
@with_options(*LEESWIJZE)
@click.option("--overschrijf", is_flag=True, help="Vervang een bestand dat er al staat.")
def export(slug: str, uit: Path | None, overschrijf: bool, **gekozen: Any) -> None:
    """Schrijf één indeling als lijst die u kunt wijzigen en weer kunt laten lezen."""
    show_uitkomst(run_stil(run, Verzoek(slug, uit, overschrijf, pop_wijze(gekozen))))
