"""The command ``lappendeken gemeente``."""

from __future__ import annotations

from typing import Any

import click

from lappendeken.cli.gedeeld.controle import CONTROLE, pop_controle, run_controle
from lappendeken.cli.gedeeld.eenheid import EENHEID, GEMEENTE_INDELING, join_eenheid
from lappendeken.cli.gedeeld.opties import (
    CORRECTIE,
    INDELINGEN,
    LEESWIJZE,
    pop_keuze,
    print_text,
    run_stil,
    show_meldingen,
    with_options,
)
from lappendeken.cli.gedeeld.taal import Argument, Opdracht
from lappendeken.cli.gedeeld.terminal import format_gemeente
from lappendeken.opdracht.gemeente import Verzoek, controleer, run

PLAATS = 30


@click.command(
    cls=Opdracht,
    voorbeelden=(
        "lappendeken gemeente Assen",
        "lappendeken gemeente Den Haag",
        "lappendeken gemeente GM0106 --domeinen jeugd,wmo,veiligheid",
    ),
)
@click.argument(
    "naam",
    cls=Argument,
    nargs=-1,
    required=True,
    metavar="NAAM",
    uitleg="De naam of code van de gemeente.",
)
@with_options(*INDELINGEN, *EENHEID, *LEESWIJZE, GEMEENTE_INDELING, CORRECTIE, *CONTROLE)
def gemeente(naam: tuple[str, ...], **gekozen: Any) -> None:
    """Toon score en partners van één gemeente op het scherm."""
    controle = pop_controle(gekozen)
    verzoek = Verzoek(" ".join(naam), pop_keuze(join_eenheid(gekozen)))
    if controle:
        run_controle(controle, controleer, verzoek)
        return
    found = run_stil(run, verzoek)
    show_meldingen(found)
    text = format_gemeente(found.bundel, found.gemeenten, found.code, found.regelingen)
    print_text(found.woorden.zeg(text))
