"""The command ``lappendeken vergelijk``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from lappendeken.analyse.vergelijk.verhuizing import TELLINGEN
from lappendeken.basis.tekst import suggest
from lappendeken.cli.gedeeld.eenheid import EENHEID, join_eenheid
from lappendeken.cli.gedeeld.opties import (
    CORRECTIE,
    LEESWIJZE,
    OVERSCHRIJF,
    pop_wijze,
    read_list,
    read_path,
    run_opdracht,
    show_uitkomst,
    with_options,
)
from lappendeken.cli.gedeeld.taal import Argument, Opdracht
from lappendeken.opdracht.vergelijk import UITVOER, Verzoek, run

PLAATS = 50


def _read_telling(ctx: click.Context, param: click.Parameter, given: str) -> str:
    name = given.strip().casefold()
    if name not in TELLINGEN:
        msg = f"'{given}' kan niet.{suggest(given, TELLINGEN)} Kies gemeenten of inwoners."
        raise click.BadParameter(msg, ctx, param)
    return name


@click.command(
    cls=Opdracht,
    voorbeelden=(
        "lappendeken vergelijk res provincie",
        "lappendeken vergelijk jeugdregio-2016 jeugdregio-2025 --met zorg",
        "lappendeken vergelijk voorstel.csv ggd --telling inwoners --uit voorstel-ggd",
    ),
)
@click.argument(
    "a", cls=Argument, metavar="A", uitleg="Een indeling: korte naam, reeks, naam of bestand."
)
@click.argument("b", cls=Argument, metavar="B", uitleg="De indeling om ernaast te leggen.")
@click.option(
    "--uit",
    default=str(UITVOER),
    callback=read_path,
    metavar="MAP",
    help="De map voor het resultaat: nieuw, leeg of eerder door lappendeken gevuld. "
    f"Standaard: {UITVOER}.",
)
@click.option(
    "--met",
    multiple=True,
    callback=read_list,
    metavar="NAMEN",
    help="De andere indelingen of een preset, met komma's ertussen. Zonder keuze: de standaardset.",
)
@click.option(
    "--telling",
    default=TELLINGEN[0],
    callback=_read_telling,
    metavar="WAT",
    help="Wat de verhuislijst zo klein mogelijk houdt: gemeenten of inwoners.",
)
@with_options(*EENHEID, *LEESWIJZE, CORRECTIE, OVERSCHRIJF)
def vergelijk(
    a: str,
    b: str,
    uit: Path,
    met: tuple[str, ...],
    telling: str,
    overschrijf: bool,
    **gekozen: Any,
) -> None:
    """Leg twee indelingen naast elkaar: wat zij splitsen, en wie zou verhuizen."""
    verzoek = Verzoek(
        a, b, uit, overschrijf, met, telling, pop_wijze(gekozen), **join_eenheid(gekozen)
    )
    show_uitkomst(run_opdracht(run, verzoek, stappen=5))
