"""The command ``lappendeken ensemble``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from lappendeken.analyse.ensemble.model import (
    AANLOOP,
    MAX_STAPPEN,
    MAX_TREKKINGEN,
    TREKKINGEN,
    TUSSEN,
    ZAAD,
)
from lappendeken.basis.tekst import format_getal
from lappendeken.cli.gedeeld.afzender import AFZENDER, pop_afzender
from lappendeken.cli.gedeeld.controle import CONTROLE, pop_controle, run_controle
from lappendeken.cli.gedeeld.eenheid import GEMEENTE_INDELING
from lappendeken.cli.gedeeld.opties import (
    CORRECTIE,
    INDELINGEN,
    LEESWIJZE,
    MAX_AANTAL,
    MAX_INWONERS,
    MAX_ZAAD,
    OVERSCHRIJF,
    build_uit,
    pop_keuze,
    print_text,
    read_naam,
    read_whole,
    show_uitkomst,
    with_options,
)
from lappendeken.cli.gedeeld.taal import Opdracht
from lappendeken.cli.gedeeld.terminal import wrap
from lappendeken.cli.gedeeld.voortgang import show_voortgang
from lappendeken.opdracht.ensemble import UITVOER, Verzoek, controleer, run

PLAATS = 75


_TREKKEN = (
    click.option(
        "--minimum-inwoners",
        callback=read_whole(0, MAX_INWONERS),
        metavar="GETAL",
        help="Elke regio van een trekking heeft minstens zoveel inwoners. Standaard: zoveel als de "
        "kleinste regio van de indeling zelf.",
    ),
    click.option(
        "--regios",
        callback=read_whole(1, MAX_AANTAL),
        metavar="GETAL",
        help="Zoveel regio's heeft elke trekking. Standaard: zoveel als de indeling zelf.",
    ),
    click.option(
        "--aantal",
        default=str(TREKKINGEN),
        callback=read_whole(1, MAX_TREKKINGEN),
        metavar="GETAL",
        help=f"Zoveel indelingen worden er getrokken. Standaard: {format_getal(TREKKINGEN)}.",
    ),
    click.option(
        "--zaad",
        default=str(ZAAD),
        callback=read_whole(0, MAX_ZAAD),
        metavar="GETAL",
        help="Begin van de toevalsgetallen; hetzelfde zaad geeft dezelfde trekkingen.",
    ),
    click.option(
        "--aanloop",
        callback=read_whole(0, MAX_STAPPEN),
        metavar="GETAL",
        help="Stappen van een keten voor haar eerste trekking. Standaard: "
        f"{AANLOOP} keer het aantal regio's.",
    ),
    click.option(
        "--tussenstappen",
        callback=read_whole(1, MAX_STAPPEN),
        metavar="GETAL",
        help=f"Stappen van trekking tot trekking. Standaard: {TUSSEN} keer het aantal regio's.",
    ),
    click.option(
        "--scheduler",
        default="",
        callback=read_naam,
        metavar="ADRES",
        help="Trek op andere computers: het adres van een scheduler van Dask, zoals "
        "tcp://10.0.0.5:8786. Geeft dezelfde trekkingen.",
    ),
)


@click.command(
    cls=Opdracht,
    voorbeelden=(
        "lappendeken ensemble --indeling ggd",
        "lappendeken ensemble --indeling jeugdregio --minimum-inwoners 200.000 --aantal 5.000",
        "lappendeken ensemble --indeling plan.xlsx --indelingen ggd,res,rmc --uit plan-in-ensemble",
    ),
)
@click.option(
    "--indeling",
    default="",
    callback=read_naam,
    metavar="NAAM",
    help="De indeling waar het om gaat: een naam, of een bestand van uzelf. Moet gegeven worden.",
)
@build_uit(UITVOER)
@with_options(
    *_TREKKEN,
    *INDELINGEN,
    *LEESWIJZE,
    GEMEENTE_INDELING,
    CORRECTIE,
    *CONTROLE,
    *AFZENDER,
    OVERSCHRIJF,
)
@click.pass_context
def ensemble(
    ctx: click.Context, /, indeling: str, uit: Path, overschrijf: bool, **gekozen: Any
) -> None:
    """Zie waar een indeling ligt tussen willekeurige indelingen die ook mogen."""
    if not indeling:
        missing = next(param for param in ctx.command.params if param.name == "indeling")
        raise click.MissingParameter(ctx=ctx, param=missing)
    controle = pop_controle(gekozen)
    keuze, afzender = pop_keuze(gekozen), pop_afzender(gekozen)
    verzoek = Verzoek(
        indeling, keuze, uit=uit, overschrijf=overschrijf, afzender=afzender, **gekozen
    )
    if controle:
        run_controle(controle, controleer, verzoek)
        return
    with show_voortgang(total=5) as (step, progress):
        found = run(verzoek, step, voortgang=progress)
    print_text(wrap(found.samenvatting))
    show_uitkomst(found)
