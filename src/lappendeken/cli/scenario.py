"""The command ``lappendeken scenario``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from lappendeken.analyse.scenario import CRITERIA
from lappendeken.cli.gedeeld.afzender import AFZENDER, pop_afzender
from lappendeken.cli.gedeeld.controle import CONTROLE, pop_controle, run_controle
from lappendeken.cli.gedeeld.eenheid import GEMEENTE_INDELING
from lappendeken.cli.gedeeld.opties import (
    CORRECTIE,
    INDELINGEN,
    LEESWIJZE,
    MAX_AANTAL,
    MAX_INWONERS,
    OVERSCHRIJF,
    PRESETS,
    build_uit,
    pop_keuze,
    print_paths,
    print_text,
    read_list,
    read_optional_path,
    read_path,
    read_values,
    read_whole,
    run_opdracht,
    show_uitkomst,
    with_options,
)
from lappendeken.cli.gedeeld.taal import Argument, Opdracht
from lappendeken.cli.gedeeld.terminal import wrap
from lappendeken.opdracht.scenario import (
    UITVOER,
    Verzoek,
    controleer,
    list_klaar,
    run,
    write_voorbeeld,
)

PLAATS = 60


def _read_optional(ctx: click.Context, param: click.Parameter, given: str | None) -> str | None:
    return None if given is None else str(read_path(ctx, param, given))


@click.command(
    cls=Opdracht,
    voorbeelden=(
        "lappendeken scenario jeugd-midden-limburg",
        "lappendeken scenario --voorbeeld idee.csv",
        "lappendeken scenario idee.csv",
        "lappendeken scenario plan-a.csv plan-b.toml --criteria congruentie,harde_naden_km",
        "lappendeken scenario ggd --vervangt jeugdregio",
        "lappendeken scenario nieuwe-ggd.csv --vervangt ggd --minimum-inwoners 400.000",
    ),
)
@click.argument(
    "alternatieven",
    cls=Argument,
    nargs=-1,
    callback=read_values,
    metavar="ALTERNATIEF",
    uitleg="Een of meer alternatieven: een scenario dat klaarstaat (zie --lijst), een indeling bij "
    "naam of als bestand (met --vervangt), of een bestand met wijzigingen: CSV of Excel met de "
    "kolommen indeling, gemeente, naar_regio en eventueel reden, of TOML. '-' is wat een ander "
    "programma doorgeeft.",
)
@build_uit(UITVOER)
@with_options(INDELINGEN[0], PRESETS, *LEESWIJZE, GEMEENTE_INDELING, CORRECTIE, *CONTROLE)
@click.option(
    "--criteria",
    multiple=True,
    callback=read_list,
    metavar="NAMEN",
    help=f"Waarop de alternatieven naast elkaar komen: {', '.join(CRITERIA)}.",
)
@click.option(
    "--minimum-inwoners",
    callback=read_whole(0, MAX_INWONERS),
    metavar="AANTAL",
    help="Noem regio's van gewijzigde indelingen met minder inwoners.",
)
@click.option(
    "--minimum-gemeenten",
    callback=read_whole(0, MAX_AANTAL),
    metavar="AANTAL",
    help="Noem regio's van gewijzigde indelingen met minder gemeenten.",
)
@click.option(
    "--vervangt",
    callback=_read_optional,
    metavar="SLUG",
    help="Voor een alternatief dat een hele indeling is: op wiens plaats zij komt.",
)
@click.option(
    "--voorbeeld",
    callback=read_optional_path,
    metavar="BESTAND",
    help="Schrijf een voorbeeld van een scenario om mee te beginnen, en stop. Vervangt nooit "
    "een bestand.",
)
@click.option("--lijst", is_flag=True, help="Toon de scenario's die klaarstaan, en stop.")
@with_options(*AFZENDER, OVERSCHRIJF)
@click.pass_context
def scenario(
    ctx: click.Context,
    /,
    alternatieven: Sequence[str],
    uit: Path,
    voorbeeld: Path | None,
    lijst: bool,
    overschrijf: bool,
    **gekozen: Any,
) -> None:
    """Leg een of meer alternatieven naast vandaag: wat er verandert, en voor wie.

    Een bestand met wijzigingen heeft een regel per verhuizing, onder de kop
    indeling;gemeente;naar_regio;reden. Zo: jeugdregio;Leiden;Haaglanden;proef.
    Met 'regio: Naam' in plaats van een gemeente gaat een hele regio over, met
    'nieuw: Naam' als naar_regio komt er een regio bij.
    """
    if lijst:
        for klaar in list_klaar():
            print_text(f"{klaar.slug}: {klaar.naam}")
            print_text(wrap(klaar.kanttekening, 2))
        return
    if voorbeeld is not None:
        if alternatieven:
            msg = f"met --voorbeeld hoort er geen bestand bij, maar u gaf '{alternatieven[0]}'."
            raise click.UsageError(msg, ctx)
        print_paths([write_voorbeeld(voorbeeld)])
        return
    if not alternatieven:
        msg = "argument ALTERNATIEF ontbreekt."
        raise click.UsageError(msg, ctx)
    controle = pop_controle(gekozen)
    keuze, afzender = pop_keuze(gekozen), pop_afzender(gekozen)
    verzoek = Verzoek(tuple(alternatieven), keuze, uit, overschrijf, afzender=afzender, **gekozen)
    if controle:
        run_controle(controle, controleer, verzoek)
        return
    show_uitkomst(run_opdracht(run, verzoek, stappen=5))
