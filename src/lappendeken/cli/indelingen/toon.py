"""The command ``lappendeken indelingen toon``."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import click

from lappendeken.cli.gedeeld.opties import (
    LEESWIJZE,
    pop_wijze,
    print_text,
    run_stil,
    show_meldingen,
    with_options,
)
from lappendeken.cli.gedeeld.taal import Argument, Opdracht
from lappendeken.cli.gedeeld.terminal import format_bewaard, format_indeling, wrap
from lappendeken.opdracht.indelingen.toon import Verzoek, run

PLAATS = 20


@click.command(
    cls=Opdracht,
    voorbeelden=("lappendeken indelingen toon ggd", "lappendeken indelingen toon lijst.xlsx"),
)
@click.argument(
    "slug",
    cls=Argument,
    metavar="NAAM",
    uitleg="De korte naam, zoals ggd of ggd-2025, of een bestand van uzelf.",
)
@with_options(*LEESWIJZE)
def toon(slug: str, **gekozen: Any) -> None:
    """Toon alles wat over één indeling bekend is, en hoe een eigen bestand gelezen wordt."""
    found = run_stil(run, Verzoek(slug, pop_wijze(gekozen)))
    # What was made of the file stands in the protocol.
    said = found.protocol.meldingen if found.protocol else ()
    show_meldingen(replace(found, meldingen=tuple(m for m in found.meldingen if m not in said)))
    if found.bewaard:
        print_text(format_bewaard(found.bewaard))
    indeling = found.indeling
    if found.protocol:
        print_text("\n".join([*(wrap(line) for line in found.protocol.to_regels()), ""]))
        indeling = indeling.with_kenmerken(kanttekening="zie hierboven")
    print_text(format_indeling(indeling))
