"""The command line: thin Dutch commands around :mod:`lappendeken.opdracht.rapport`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from lappendeken import __version__
from lappendeken.cli.gedeeld.opties import (
    GEMELD,
    INDELINGEN,
    MAATLAT,
    NULMODEL,
    OVERSCHRIJF,
    OVERSCHRIJF_KAART,
    REGISTER,
    print_paths,
    print_text,
    read_naam,
    read_path,
    show_progress,
    with_options,
)
from lappendeken.cli.gedeeld.taal import EXIT_FOUT, Argument, Groep, Opdracht, clean, print_fout
from lappendeken.cli.gedeeld.terminal import (
    LIJST_KOLOMMEN,
    format_gemeente,
    format_indeling,
    list_rijen,
)
from lappendeken.cli.register import register
from lappendeken.cli.vergelijk import OPDRACHTEN as OPDRACHTEN_VERGELIJK
from lappendeken.cli.voorstel import voorstel
from lappendeken.gegevens.catalogus import load_catalogus
from lappendeken.gegevens.controle import check_catalogus
from lappendeken.gegevens.regelingen import find_regelingen
from lappendeken.opdracht.rapport import KAART, Keuze, compute_keuze, run_kaart, run_rapport
from lappendeken.opdracht.register import load_register

UITVOER = "uitvoer"
_BREED = 250


# --- commands ------------------------------------------------------------------------------


def _show_help_if_alone(ctx: click.Context) -> None:
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


@click.group(
    cls=Groep,
    voorbeelden=(
        "lappendeken rapport",
        "lappendeken rapport --provincie Drenthe --uit drenthe",
        "lappendeken gemeente Assen",
    ),
)
@click.version_option(
    __version__,
    prog_name="lappendeken",
    message="%(prog)s %(version)s",
    help="Toon de versie en stop.",
)
@click.pass_context
def main(ctx: click.Context) -> None:
    """Meet hoe congruent de regio-indelingen van Nederlandse gemeenten zijn."""
    _show_help_if_alone(ctx)


@main.command(
    cls=Opdracht,
    voorbeelden=(
        "lappendeken rapport",
        "lappendeken rapport --indelingen ggd,veiligheidsregio,jeugdregio",
        "lappendeken rapport --provincie Fryslân --uit fryslan",
        'lappendeken rapport --gemeente "\'s-Gravenhage" --gemeente Delft',
        "lappendeken rapport --maatlat nodaal-gebied",
    ),
)
@click.option(
    "--uit",
    default=UITVOER,
    callback=read_path,
    metavar="MAP",
    help="De map voor het resultaat: nieuw, leeg of eerder door lappendeken gevuld. "
    f"Standaard: {UITVOER}.",
)
@with_options(*INDELINGEN, *GEMELD, MAATLAT, REGISTER, NULMODEL, OVERSCHRIJF)
def rapport(uit: Path, overschrijf: bool, **keuze: Any) -> None:
    """Maak het rapport, de kaart, het Excelbestand en de tabellen in één map."""
    with show_progress(total=6 + bool(keuze["nulmodel"])) as step:
        chosen = Keuze(**keuze)
        register = None
        if chosen.register:
            _, _, register = load_register(Path(chosen.register), chosen, load_catalogus())
        paths = run_rapport(chosen, uit, step, overschrijf=overschrijf, register=register)
    print_paths(paths)


@main.command(
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
@with_options(*INDELINGEN, *GEMELD, OVERSCHRIJF_KAART)
def kaart(uit: Path, overschrijf: bool, achtergrond: str, **keuze: Any) -> None:
    """Maak alleen de kaart, in één bestand."""
    with show_progress(total=3) as step:
        paths = run_kaart(
            Keuze(**keuze), uit, step, overschrijf=overschrijf, achtergrond=achtergrond
        )
    print_paths(paths)


@main.command(
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
@with_options(*INDELINGEN)
def gemeente(naam: tuple[str, ...], **keuze: Any) -> None:
    """Toon score en partners van één gemeente op het scherm."""
    catalogus = load_catalogus()
    code = catalogus.find_gemeente(" ".join(naam))
    congruentie = compute_keuze(Keuze(gemeenten=(code,), **keuze), catalogus, lambda _: None)
    print_text(format_gemeente(congruentie, code, find_regelingen(catalogus)))


@main.group(
    cls=Groep,
    voorbeelden=(
        "lappendeken indelingen lijst",
        "lappendeken indelingen toon ggd",
        "lappendeken indelingen controleer",
    ),
)
@click.pass_context
def indelingen(ctx: click.Context) -> None:
    """Toon en controleer de indelingen die er zijn."""
    _show_help_if_alone(ctx)


@indelingen.command(cls=Opdracht, voorbeelden=("lappendeken indelingen lijst",))
def lijst() -> None:
    """Toon alle indelingen in een tabel."""
    rows = list_rijen(load_catalogus())
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for column in LIJST_KOLOMMEN:
        right = column in {"stand", "regio's"}
        table.add_column(column, justify="right" if right else "left", no_wrap=column == "slug")
    for row in rows:
        # Text: a name with square brackets is not markup.
        table.add_row(*(Text(clean(cell)) for cell in row))
    # A file or another program gets one line per indeling.
    Console(width=None if sys.stdout.isatty() else _BREED, highlight=False).print(table)


@indelingen.command(
    cls=Opdracht,
    voorbeelden=("lappendeken indelingen toon ggd", "lappendeken indelingen toon res-2025"),
)
@click.argument(
    "slug", cls=Argument, metavar="SLUG", uitleg="De korte naam, zoals ggd of ggd-2025."
)
def toon(slug: str) -> None:
    """Toon alles wat over één indeling bekend is."""
    print_text(format_indeling(load_catalogus().indeling(slug)))


@indelingen.command(cls=Opdracht, voorbeelden=("lappendeken indelingen controleer",))
def controleer() -> int:
    """Zoek fouten in de meegeleverde gegevens."""
    findings = check_catalogus(load_catalogus())
    wrong = 0
    for finding in findings:
        faults = finding.meldingen
        wrong += bool(faults)
        mark = "✗" if faults else "✓"
        print_text(f"{mark} {finding.onderwerp}: {' '.join(faults) or finding.samenvatting}")
    if wrong:
        print_fout(f"{wrong} van de {len(findings)} onderdelen kloppen niet; zie hierboven.")
        return EXIT_FOUT
    return 0


for _opdracht in OPDRACHTEN_VERGELIJK:
    main.add_command(_opdracht)
main.add_command(voorstel)
main.add_command(register)


if __name__ == "__main__":
    main()
