"""The command ``lappendeken site``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from lappendeken.cli.gedeeld.afzender import AFZENDER, pop_afzender
from lappendeken.cli.gedeeld.eenheid import GEMEENTE_INDELING
from lappendeken.cli.gedeeld.opties import (
    CORRECTIE,
    EIGEN,
    INDELINGEN,
    LEESWIJZE,
    MAATLAT,
    OVERSCHRIJF,
    pop_keuze,
    read_naam,
    read_path,
    run_opdracht,
    show_uitkomst,
    with_options,
)
from lappendeken.cli.gedeeld.taal import Argument, Opdracht
from lappendeken.cli.gedeeld.toeval import NULMODEL
from lappendeken.opdracht.site import Verzoek, run

PLAATS = 15


@click.command(
    cls=Opdracht,
    voorbeelden=(
        "lappendeken site mijnsite",
        "lappendeken site mijnsite --adres https://www.voorbeeld.nl/regios",
        'lappendeken site mijnsite --presets "sociaal domein"',
    ),
)
@click.argument(
    "uit",
    cls=Argument,
    callback=read_path,
    metavar="MAP",
    uitleg="De map voor de site: nieuw, leeg of eerder door lappendeken gevuld.",
)
@click.option(
    "--adres",
    default="",
    callback=read_naam,
    metavar="ADRES",
    help="Waar de site komt te staan, zoals https://www.voorbeeld.nl/regios; nodig voor een "
    "sitemap.",
)
@with_options(
    EIGEN,
    *INDELINGEN,
    *LEESWIJZE,
    GEMEENTE_INDELING,
    CORRECTIE,
    MAATLAT,
    NULMODEL,
    *AFZENDER,
    OVERSCHRIJF,
)
def site(uit: Path, adres: str, overschrijf: bool, **gekozen: Any) -> None:
    """Maak een site: het rapport, elke provincie, gemeente en indeling, de kaart en de tabellen."""
    keuze, afzender = pop_keuze(gekozen), pop_afzender(gekozen)
    verzoek = Verzoek(uit, keuze, adres, overschrijf, **gekozen, afzender=afzender)
    show_uitkomst(run_opdracht(run, verzoek, stappen=8 + bool(verzoek.nulmodel)))
