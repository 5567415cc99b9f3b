"""The commands that lay alternatives side by side: ``vergelijk`` and ``scenario``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from lappendeken.analyse.scenario import CRITERIA
from lappendeken.analyse.vergelijk.verhuizing import TELLINGEN
from lappendeken.basis.tekst import suggest
from lappendeken.cli.gedeeld.opties import (
    INDELINGEN,
    OVERSCHRIJF,
    print_paths,
    read_list,
    read_path,
    show_progress,
    with_options,
)
from lappendeken.cli.gedeeld.taal import Argument, Opdracht, clean
from lappendeken.opdracht.vergelijk import (
    Scenariokeuze,
    Uitkomst,
    run_scenario,
    run_vergelijk,
    write_voorbeeld,
)

VERGELIJKING = "vergelijking"
SCENARIO = "scenario"


def _read_telling(ctx: click.Context, param: click.Parameter, given: str) -> str:
    name = given.strip().casefold()
    if name not in TELLINGEN:
        msg = f"'{given}' kan niet.{suggest(given, TELLINGEN)} Kies gemeenten of inwoners."
        raise click.BadParameter(msg, ctx, param)
    return name


def _read_aantal(ctx: click.Context, param: click.Parameter, given: str | None) -> int | None:
    """Read a count; 100.000 is how a Dutch reader writes it."""
    if given is None:
        return None
    digits = given.strip().replace(".", "")
    if not (digits.isascii() and digits.isdigit()):
        msg = f"'{given}' is geen aantal. Schrijf een heel getal, zoals 100000."
        raise click.BadParameter(msg, ctx, param)
    return int(digits)


def _read_optional_path(
    ctx: click.Context, param: click.Parameter, given: str | None
) -> Path | None:
    return None if given is None else read_path(ctx, param, given)


def _read_optional(ctx: click.Context, param: click.Parameter, given: str | None) -> str | None:
    return None if given is None else str(read_path(ctx, param, given))


def _show(uitkomst: Uitkomst) -> None:
    for text in uitkomst.meldingen:
        click.echo(f"Let op: {clean(text)}", err=True)
    print_paths(uitkomst.paden)


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
    default=VERGELIJKING,
    callback=read_path,
    metavar="MAP",
    help="De map voor het resultaat: nieuw, leeg of eerder door lappendeken gevuld. "
    f"Standaard: {VERGELIJKING}.",
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
@with_options(OVERSCHRIJF)
def vergelijk(
    a: str, b: str, uit: Path, met: Sequence[str], telling: str, overschrijf: bool
) -> None:
    """Leg twee indelingen naast elkaar: wat zij splitsen, en wie zou verhuizen."""
    with show_progress(total=5) as step:
        uitkomst = run_vergelijk(a, b, uit, step, met=met, telling=telling, overschrijf=overschrijf)
    _show(uitkomst)


@click.command(
    cls=Opdracht,
    voorbeelden=(
        "lappendeken scenario --voorbeeld idee.csv",
        "lappendeken scenario idee.csv",
        "lappendeken scenario plan-a.csv plan-b.toml --criteria congruentie,harde_naden_km",
        "lappendeken scenario nieuwe-ggd.csv --vervangt ggd --minimum-inwoners 400.000",
    ),
)
@click.argument(
    "bestanden",
    cls=Argument,
    nargs=-1,
    metavar="BESTAND",
    uitleg="Een of meer scenario's: een lijst van wijzigingen (CSV, Excel, TOML) of een hele "
    "indeling.",
)
@click.option(
    "--uit",
    default=SCENARIO,
    callback=read_path,
    metavar="MAP",
    help="De map voor het resultaat: nieuw, leeg of eerder door lappendeken gevuld. "
    f"Standaard: {SCENARIO}.",
)
@with_options(INDELINGEN[0], INDELINGEN[-1])
@click.option(
    "--criteria",
    multiple=True,
    callback=read_list,
    metavar="NAMEN",
    help=f"Waarop de alternatieven naast elkaar komen: {', '.join(CRITERIA)}.",
)
@click.option(
    "--minimum-inwoners",
    callback=_read_aantal,
    metavar="AANTAL",
    help="Noem regio's van gewijzigde indelingen met minder inwoners.",
)
@click.option(
    "--minimum-gemeenten",
    callback=_read_aantal,
    metavar="AANTAL",
    help="Noem regio's van gewijzigde indelingen met minder gemeenten.",
)
@click.option(
    "--vervangt",
    callback=_read_optional,
    metavar="SLUG",
    help="Voor een bestand met een hele indeling: op wiens plaats zij komt.",
)
@click.option(
    "--voorbeeld",
    callback=_read_optional_path,
    metavar="BESTAND",
    help="Schrijf een voorbeeld van een scenario om mee te beginnen, en stop. Vervangt nooit "
    "een bestand.",
)
@with_options(OVERSCHRIJF)
@click.pass_context
def scenario(
    ctx: click.Context,
    bestanden: Sequence[str],
    uit: Path,
    indelingen: tuple[str, ...],
    presets: tuple[str, ...],
    criteria: tuple[str, ...],
    minimum_inwoners: int | None,
    minimum_gemeenten: int | None,
    vervangt: str | None,
    voorbeeld: Path | None,
    overschrijf: bool,
) -> None:
    """Leg een of meer alternatieven naast vandaag: wat er verandert, en voor wie."""
    if voorbeeld is not None:
        if bestanden:
            msg = f"met --voorbeeld hoort er geen bestand bij, maar u gaf '{bestanden[0]}'."
            raise click.UsageError(msg, ctx)
        print_paths([write_voorbeeld(voorbeeld)])
        return
    if not bestanden:
        msg = "argument BESTAND ontbreekt."
        raise click.UsageError(msg, ctx)
    keuze = Scenariokeuze(
        tuple(Path(name) for name in bestanden),
        indelingen,
        presets,
        criteria,
        minimum_inwoners,
        minimum_gemeenten,
        vervangt,
    )
    with show_progress(total=5) as step:
        uitkomst = run_scenario(keuze, uit, step, overschrijf=overschrijf)
    _show(uitkomst)


OPDRACHTEN = (vergelijk, scenario)
"""To be added to the group."""
