"""The command ``lappendeken kaart``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from lappendeken.cli.gedeeld.controle import CONTROLE, pop_controle, run_controle
from lappendeken.cli.gedeeld.eenheid import EENHEID, GEMEENTE_INDELING, join_eenheid
from lappendeken.cli.gedeeld.eigenproces import read_folium
from lappendeken.cli.gedeeld.opties import (
    CORRECTIE,
    EIGEN,
    GEMELD,
    INDELINGEN,
    LEESWIJZE,
    OVERSCHRIJF_KAART,
    pop_keuze,
    read_naam,
    read_path,
    run_opdracht,
    show_uitkomst,
    with_options,
)
from lappendeken.cli.gedeeld.taal import Opdracht
from lappendeken.opdracht.gedeeld.uitvoermap import KAART
from lappendeken.opdracht.kaart import Verzoek, controleer, run

PLAATS = 20


@click.command(
    cls=Opdracht,
    voorbeelden=(
        "lappendeken kaart",
        "lappendeken kaart --domeinen jeugd,wmo --uit sociaal.html",
        "lappendeken kaart --achtergrond brt",
    ),
)
@click.option(
    "--uit",
    default=KAART,
    callback=read_path,
    metavar="BESTAND",
    help="Het bestand voor de kaart: nieuw of eerder met deze opdracht gemaakt. "
    f"Standaard: {KAART}.",
)
@click.option(
    "--achtergrond",
    default="",
    callback=read_naam,
    metavar="NAAM",
    help="Leg een kaart van internet onder de kleuren: brt, van PDOK. Wie de kaart opent, heeft "
    "dan internet nodig om die te zien. Standaard: geen.",
)
@with_options(
    EIGEN,
    *INDELINGEN,
    *EENHEID,
    *LEESWIJZE,
    GEMEENTE_INDELING,
    CORRECTIE,
    *CONTROLE,
    *GEMELD,
    OVERSCHRIJF_KAART,
)
def kaart(uit: Path, overschrijf: bool, achtergrond: str, **gekozen: Any) -> None:
    """Maak alleen de kaart, in één bestand."""
    controle = pop_controle(gekozen)
    verzoek = Verzoek(pop_keuze(join_eenheid(gekozen)), uit, overschrijf, achtergrond)
    if controle:
        run_controle(controle, controleer, verzoek)
        return
    read_folium()
    show_uitkomst(run_opdracht(run, verzoek, stappen=3))
