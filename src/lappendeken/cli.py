"""The command line: thin Dutch commands around :mod:`lappendeken.opdracht`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from lappendeken import __version__
from lappendeken.catalogus import load_catalogus
from lappendeken.cli_taal import EXIT_FOUT, Argument, Groep, Opdracht, clean, print_fout
from lappendeken.controle import check_catalogus
from lappendeken.opdracht import KAART, Keuze, Stap, compute_keuze, run_kaart, run_rapport
from lappendeken.regelingen import find_regelingen
from lappendeken.tekst import format_getal
from lappendeken.terminal import LIJST_KOLOMMEN, format_gemeente, format_indeling, list_rijen

UITVOER = "uitvoer"
_BREED = 250


# --- options ---------------------------------------------------------------------------


def _read_values(
    ctx: click.Context, param: click.Parameter, given: Sequence[str]
) -> tuple[str, ...]:
    """Check that an option, when given, says something."""
    values = tuple(value.strip() for value in given)
    if not all(values):
        msg = "de waarde is leeg. Laat de optie weg of vul iets in."
        raise click.BadParameter(msg, ctx, param)
    return values


def _read_list(ctx: click.Context, param: click.Parameter, given: Sequence[str]) -> tuple[str, ...]:
    """Split lists at their commas; an option may also be repeated."""
    return _read_values(ctx, param, [name for value in given for name in value.split(",")])


def _read_naam(ctx: click.Context, param: click.Parameter, given: str) -> str:
    """Check that an option, when given, says something; its default may be empty."""
    source = ctx.get_parameter_source(param.name or "")
    if source is click.core.ParameterSource.DEFAULT:
        return given
    return _read_values(ctx, param, [given])[0]


def _read_path(ctx: click.Context, param: click.Parameter, given: str) -> Path:
    return Path(_read_values(ctx, param, [given])[0])


_INDELINGEN = (
    click.option(
        "--indelingen",
        multiple=True,
        callback=_read_list,
        metavar="NAMEN",
        help="Welke indelingen, met komma's ertussen. Zonder keuze: de standaardset.",
    ),
    click.option(
        "--domeinen",
        multiple=True,
        callback=_read_list,
        metavar="NAMEN",
        help="Alleen indelingen van deze domeinen, zoals jeugd,wmo.",
    ),
    click.option(
        "--groepen",
        multiple=True,
        callback=_read_list,
        metavar="NAMEN",
        help="Alleen indelingen van deze groepen.",
    ),
    click.option(
        "--soorten",
        multiple=True,
        callback=_read_list,
        metavar="NAMEN",
        help="Alleen indelingen van deze soorten, zoals samenwerking,maatlat.",
    ),
    click.option(
        "--presets",
        multiple=True,
        callback=_read_list,
        metavar="NAMEN",
        help="Een kant-en-klare keuze: standaard, sociaal domein, zorg, onderwijs, "
        "veiligheid of alles.",
    ),
)
_GEMELD = (
    click.option(
        "--provincie",
        "provincies",
        multiple=True,
        callback=_read_values,
        metavar="NAAM",
        help="Toon alleen deze provincie; de scores blijven landelijk berekend. Herhaalbaar.",
    ),
    click.option(
        "--gemeente",
        "gemeenten",
        multiple=True,
        callback=_read_values,
        metavar="NAAM",
        help="Toon alleen deze gemeente (naam of code). Herhaalbaar.",
    ),
)
_MAATLAT = click.option(
    "--maatlat",
    default="",
    callback=_read_naam,
    metavar="NAAM",
    help="Leg de indelingen ook naast deze, zoals nodaal-gebied of provincie. Standaard: corop.",
)
_OVERSCHRIJF = click.option(
    "--overschrijf",
    is_flag=True,
    help="Schrijf ook in een map waarin andere bestanden staan; die blijven altijd staan.",
)
_OVERSCHRIJF_KAART = click.option(
    "--overschrijf",
    is_flag=True,
    help="Vervang ook een kaart van lappendeken die sindsdien is gewijzigd. Nooit een ander "
    "bestand.",
)


def _with_options(
    *options: Callable[..., Any],
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Put options on a command, in the order in which its help shows them."""

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


# --- progress and results ----------------------------------------------------------------


@contextmanager
def _show_progress(total: int) -> Iterator[Stap]:
    """Show on stderr what is being done: a bar on a terminal, else a line per step."""
    if not sys.stderr.isatty():
        yield lambda name: click.echo(f"{name} ...", err=True)
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description:<32}", markup=False), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("Beginnen", total=total)
        begun = 0

        def step(name: str) -> None:
            nonlocal begun
            progress.update(task, description=name, completed=begun)
            begun += 1

        yield step


def _print_paths(paths: Sequence[Path]) -> None:
    for path in paths:
        if path.is_dir():
            files = list(path.iterdir())
            size = sum(file.stat().st_size for file in files)
            # Paths keep what they hold: who copies one must find the file.
            click.echo(f"{path}  ({len(files)} bestanden, {_format_omvang(size)})")
        else:
            click.echo(f"{path}  ({_format_omvang(path.stat().st_size)})")


def _format_omvang(size: int) -> str:
    return f"{format_getal(size / 1e6, 1)} MB" if size >= 1e6 else f"{format_getal(size / 1e3)} kB"


def _print_text(text: str) -> None:
    click.echo("\n".join(clean(line) for line in text.split("\n")))


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
    callback=_read_path,
    metavar="MAP",
    help="De map voor het resultaat: nieuw, leeg of eerder door lappendeken gevuld. "
    f"Standaard: {UITVOER}.",
)
@_with_options(*_INDELINGEN, *_GEMELD, _MAATLAT, _OVERSCHRIJF)
def rapport(uit: Path, overschrijf: bool, maatlat: str, **keuze: Any) -> None:
    """Maak het rapport, de kaart, het Excelbestand en de tabellen in één map."""
    with _show_progress(total=6) as step:
        paths = run_rapport(Keuze(**keuze, maatlat=maatlat), uit, step, overschrijf=overschrijf)
    _print_paths(paths)


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
    callback=_read_path,
    metavar="BESTAND",
    help="Het bestand voor de kaart: nieuw of eerder door lappendeken gemaakt. "
    f"Standaard: {KAART}.",
)
@click.option(
    "--achtergrond",
    default="",
    callback=_read_naam,
    metavar="NAAM",
    help="Leg een kaart van internet onder de kleuren: brt, van PDOK. Wie de kaart opent, heeft "
    "dan internet nodig om die te zien. Standaard: geen.",
)
@_with_options(*_INDELINGEN, *_GEMELD, _OVERSCHRIJF_KAART)
def kaart(uit: Path, overschrijf: bool, achtergrond: str, **keuze: Any) -> None:
    """Maak alleen de kaart, in één bestand."""
    with _show_progress(total=3) as step:
        paths = run_kaart(
            Keuze(**keuze), uit, step, overschrijf=overschrijf, achtergrond=achtergrond
        )
    _print_paths(paths)


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
@_with_options(*_INDELINGEN)
def gemeente(naam: tuple[str, ...], **keuze: Any) -> None:
    """Toon score en partners van één gemeente op het scherm."""
    catalogus = load_catalogus()
    code = catalogus.find_gemeente(" ".join(naam))
    congruentie = compute_keuze(Keuze(gemeenten=(code,), **keuze), catalogus, lambda _: None)
    _print_text(format_gemeente(congruentie, code, find_regelingen(catalogus)))


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
    _print_text(format_indeling(load_catalogus().indeling(slug)))


@indelingen.command(cls=Opdracht, voorbeelden=("lappendeken indelingen controleer",))
def controleer() -> int:
    """Zoek fouten in de meegeleverde gegevens."""
    findings = check_catalogus(load_catalogus())
    wrong = 0
    for finding in findings:
        faults = finding.meldingen
        wrong += bool(faults)
        mark = "✗" if faults else "✓"
        _print_text(f"{mark} {finding.onderwerp}: {' '.join(faults) or finding.samenvatting}")
    if wrong:
        print_fout(f"{wrong} van de {len(findings)} onderdelen kloppen niet; zie hierboven.")
        return EXIT_FOUT
    return 0


if __name__ == "__main__":
    main()
