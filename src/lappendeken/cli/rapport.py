"""The command ``lappendeken rapport``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from lappendeken.cli.gedeeld.afzender import AFZENDER, pop_afzender
from lappendeken.cli.gedeeld.controle import CONTROLE, pop_controle, run_controle
from lappendeken.cli.gedeeld.eenheid import EENHEID, GEMEENTE_INDELING, join_eenheid
from lappendeken.cli.gedeeld.formaten import FORMATEN, pop_formaten
from lappendeken.cli.gedeeld.opties import (
    CORRECTIE,
    EIGEN,
    GEMELD,
    GEWICHT,
    INDELINGEN,
    LEESWIJZE,
    MAATLAT,
    OVERSCHRIJF,
    REGISTER,
    build_uit,
    pop_keuze,
    read_naam,
    run_opdracht,
    show_uitkomst,
    with_options,
)
from lappendeken.cli.gedeeld.taal import Opdracht
from lappendeken.cli.gedeeld.toeval import NULMODEL, NULMODEL_GROEI
from lappendeken.opdracht.rapport import UITVOER, Verzoek, controleer, run

PLAATS = 10

REGIO = click.option(
    "--regio",
    default="",
    callback=read_naam,
    metavar="INDELING:REGIO",
    help='Maak het rapport over één regio, zoals "jeugdregio:Holland Rijnland", of over een regio '
    "uit een eigen bestand (lijst.csv:Noord).",
)
ALLE_GEMEENTEN = click.option(
    "--alle-gemeenten",
    is_flag=True,
    help="Schrijf ook een blad van twee bladzijden over elke gemeente van het rapport, met een "
    "lijst (gemeenten/index.html).",
)


@click.command(
    cls=Opdracht,
    voorbeelden=(
        "lappendeken rapport",
        "lappendeken rapport --indelingen ggd,veiligheidsregio,jeugdregio",
        "lappendeken rapport --provincie Fryslân --uit fryslan",
        'lappendeken rapport --gemeente "\'s-Gravenhage" --gemeente Delft',
        'lappendeken rapport --regio "jeugdregio:Holland Rijnland"',
        "lappendeken rapport --provincie Drenthe --alle-gemeenten",
        "lappendeken rapport --maatlat nodaal-gebied",
        "lappendeken rapport --provincie Drenthe --docx --figuren",
        "lappendeken rapport --gpkg --parquet",
        "lappendeken rapport --docx --huisstijl huisstijl.toml --datum 2026-11-29",
    ),
)
@build_uit(UITVOER)
@with_options(
    EIGEN,
    *INDELINGEN,
    *EENHEID,
    *LEESWIJZE,
    GEMEENTE_INDELING,
    CORRECTIE,
    *CONTROLE,
    *GEMELD,
    REGIO,
    ALLE_GEMEENTEN,
    MAATLAT,
    REGISTER,
    GEWICHT,
    NULMODEL,
    NULMODEL_GROEI,
    *AFZENDER,
    *FORMATEN,
    OVERSCHRIJF,
)
def rapport(uit: Path, overschrijf: bool, **gekozen: Any) -> None:
    """Maak het rapport, de kaart, het Excelbestand en de tabellen in één map."""
    controle = pop_controle(gekozen)
    verzoek = _build_verzoek(uit, overschrijf, gekozen)
    if controle:
        run_controle(controle, controleer, verzoek)
        return
    stappen = 6 + bool(verzoek.nulmodel) + verzoek.alle_gemeenten + verzoek.formaten.stappen
    show_uitkomst(run_opdracht(run, verzoek, stappen=stappen))


def _build_verzoek(uit: Path, overschrijf: bool, gekozen: dict[str, Any]) -> Verzoek:
    keuze = pop_keuze(join_eenheid(gekozen))
    formaten, afzender = pop_formaten(gekozen), pop_afzender(gekozen)
    return Verzoek(keuze, uit, overschrijf, **gekozen, formaten=formaten, afzender=afzender)


def read_verzoek(woorden: Sequence[str]) -> Verzoek:
    """Understand the words of an earlier command as they would be understood now.

    Raises
    ------
    click.ClickException
        If an option does not exist any more, or a value is no good.
    """
    context = rapport.make_context("rapport", list(woorden))
    given = dict(context.params)
    pop_controle(given)
    return _build_verzoek(given.pop("uit"), given.pop("overschrijf"), given)
