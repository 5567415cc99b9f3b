"""What several commands share: options, progress, and how a result is shown."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any, TypeVar

import click

from lappendeken.basis.tekst import format_getal, shorten
from lappendeken.cli.gedeeld.leeswaarden import (
    read_crs,
    read_drempel,
    read_scheiding,
    read_verdeel,
)
from lappendeken.cli.gedeeld.taal import Argument, clean, say
from lappendeken.cli.gedeeld.voortgang import show_progress
from lappendeken.gegevens.inlezen import Leeswijze
from lappendeken.gegevens.inlezen.herkomst import INWONERS
from lappendeken.opdracht.gedeeld.keuze import Keuze
from lappendeken.opdracht.gedeeld.uitkomst import Stap, Uitkomst

Callback = Callable[[click.Context, click.Parameter, "str | None"], Any]
_WHOLE = re.compile(r"\d{1,3}(?:[.\u00a0 ]\d{3}){1,3}|\d{1,12}", re.ASCII)

MAX_INWONERS = 100_000_000
"""Of a regio, as a wish: more than five times the Netherlands."""
MAX_AANTAL = 1_000
"""Of regios, or of gemeenten in one: there are 342 gemeenten."""
MAX_ZAAD = 999_999_999_999

# --- options ---------------------------------------------------------------------------


def read_values(
    ctx: click.Context, param: click.Parameter, given: Sequence[str]
) -> tuple[str, ...]:
    """Check that an option, when given, says something."""
    values = tuple(value.strip() for value in given)
    if not all(values):
        msg = "de waarde is leeg. Laat de optie weg of vul iets in."
        raise click.BadParameter(msg, ctx, param)
    return values


def read_list(ctx: click.Context, param: click.Parameter, given: Sequence[str]) -> tuple[str, ...]:
    """Split lists at their commas; an option may also be repeated."""
    return read_values(ctx, param, [name for value in given for name in value.split(",")])


def read_naam(ctx: click.Context, param: click.Parameter, given: str) -> str:
    """Check that an option, when given, says something; its default may be empty."""
    source = ctx.get_parameter_source(param.name or "")
    if source is click.core.ParameterSource.DEFAULT:
        return given
    return read_values(ctx, param, [given])[0]


def read_path(ctx: click.Context, param: click.Parameter, given: str) -> Path:
    """Read the name of a file or folder."""
    return Path(read_values(ctx, param, [given])[0])


def read_optional_path(
    ctx: click.Context, param: click.Parameter, given: str | None
) -> Path | None:
    """Read the name of a file or folder that may be left out."""
    return None if given is None else read_path(ctx, param, given)


def read_whole(least: int, most: int) -> Callback:
    """Return a callback that reads a whole number, also as ``100.000``."""

    def read(ctx: click.Context, param: click.Parameter, given: str | None) -> int | None:
        if given is None:
            return None
        text = given.strip()
        if _WHOLE.fullmatch(text):
            number = int(re.sub(r"\D", "", text))
            if least <= number <= most:
                return number
        msg = (
            f"'{shorten(given)}' is geen geheel getal van {least} tot en met {format_getal(most)}."
        )
        raise click.BadParameter(msg, ctx, param)

    return read


PRESETS = click.option(
    "--presets",
    multiple=True,
    callback=read_list,
    metavar="NAMEN",
    help="Een kant-en-klare keuze: standaard, sociaal domein, zorg, onderwijs, "
    "veiligheid, onbegrepen gedrag, school naar werk of alles.",
)
INDELINGEN = (
    click.option(
        "--indelingen",
        multiple=True,
        callback=read_list,
        metavar="NAMEN",
        help="Welke indelingen, met komma's ertussen: namen, of bestanden van uzelf. Zonder keuze: "
        "de standaardset.",
    ),
    click.option(
        "--domeinen",
        multiple=True,
        callback=read_list,
        metavar="NAMEN",
        help="Alleen indelingen van deze domeinen, zoals jeugd,wmo. Keuzes perken elkaar in.",
    ),
    click.option(
        "--groepen",
        multiple=True,
        callback=read_list,
        metavar="NAMEN",
        help='De samenwerkingen van nu in deze groepen, zoals "sociaal domein".',
    ),
    click.option(
        "--ruim",
        is_flag=True,
        help="Neem bij --groepen alles van de groep, ook wat oud, afgeleid of zwak is.",
    ),
    click.option(
        "--soorten",
        multiple=True,
        callback=read_list,
        metavar="NAMEN",
        help="Alleen indelingen van deze soorten, zoals samenwerking,maatlat.",
    ),
    PRESETS,
)
LEESWIJZE = (
    click.option(
        "--kolom-gemeente",
        default="",
        callback=read_naam,
        metavar="NAAM",
        help="De kolom met gemeenten in uw eigen bestand, als zij niet herkend wordt.",
    ),
    click.option(
        "--kolom-regio",
        default="",
        callback=read_naam,
        metavar="NAAM",
        help="De kolom met regio's in uw eigen bestand, als er meer dan één kan zijn.",
    ),
    click.option(
        "--blad",
        default="",
        callback=read_naam,
        metavar="NAAM",
        help="Het werkblad van uw eigen bestand.",
    ),
    click.option(
        "--laag",
        default="",
        callback=read_naam,
        metavar="NAAM",
        help="De kaartlaag van uw eigen kaart, als zij er meer dan één heeft.",
    ),
    click.option(
        "--crs",
        default="",
        callback=read_crs,
        metavar="CODE",
        help="Het coördinatenstelsel van een kaart die het niet noemt, zoals EPSG:28992 (RD).",
    ),
    click.option(
        "--drempel",
        callback=read_drempel,
        metavar="AANDEEL",
        help="Vanaf welk deel van een gemeente een tweede regio op een kaart meetelt, van 0 tot en "
        "met 0,5. Standaard: 0,05.",
    ),
    click.option(
        "--scheiding",
        default="",
        callback=read_scheiding,
        metavar="TEKEN",
        help="Wat in een CSV de cellen scheidt: komma, puntkomma, tab of streep.",
    ),
    click.option(
        "--verdeel",
        default="",
        callback=read_verdeel,
        metavar="WAT",
        help="Geef een gemeente die in meer dan een regio zou vallen een aandeel in elk: naar "
        "inwoners of naar oppervlakte.",
    ),
    click.option(
        "--inwonerslaag",
        default="",
        callback=read_naam,
        metavar="BESTAND",
        help="Bij --verdeel inwoners en een kaart van regio's: een kaart met inwoners per buurt, "
        "postcode of vierkant.",
    ),
    click.option(
        "--kolom-inwoners",
        default="",
        callback=read_naam,
        metavar="NAAM",
        help="De kolom met inwoners van --inwonerslaag, als zij niet herkend wordt.",
    ),
)
CORRECTIE = click.option(
    "--correctie",
    default=None,
    callback=read_optional_path,
    metavar="BESTAND",
    help="Verbeter in deze opdracht losse regels van indelingen, met een lijst (CSV of Excel) met "
    "de kolommen indeling, gemeente, regio, bron en datum.",
)
EIGEN = click.argument(
    "eigen",
    cls=Argument,
    nargs=-1,
    callback=read_values,
    metavar="[BESTAND]...",
    uitleg="Eigen lijsten of kaarten die meedoen: naast de standaardset, of naast uw keuze. "
    "'-' is een tabel die een ander programma doorgeeft.",
)
GEMELD = (
    click.option(
        "--provincie",
        "provincies",
        multiple=True,
        callback=read_values,
        metavar="NAAM",
        help="Toon alleen deze provincie; de scores blijven landelijk berekend. Herhaalbaar.",
    ),
    click.option(
        "--gemeente",
        "gemeenten",
        multiple=True,
        callback=read_values,
        metavar="NAAM",
        help="Toon alleen deze gemeente (naam of code). Herhaalbaar.",
    ),
)
MAATLAT = click.option(
    "--maatlat",
    default="",
    callback=read_naam,
    metavar="NAAM",
    help="Leg de indelingen ook naast deze, zoals nodaal-gebied of provincie. Standaard: corop.",
)
GEWICHT = click.option(
    "--gewicht",
    default="",
    callback=read_naam,
    metavar="BESTAND:KOLOM",
    help="Weeg gemeenten in hun regio's naar een kolom van uzelf in plaats van naar inwoners: "
    "doelgroep, stemmen of bijdrage, zoals jeugd.xlsx:jeugdigen.",
)
REGISTER = click.option(
    "--register",
    default="",
    callback=read_naam,
    metavar="BESTAND",
    help="Tel in het rapport welke afwijkingen van de veiligheidsregio's gemotiveerd zijn, volgens "
    "dit register ('lappendeken register' maakt er een).",
)
OVERSCHRIJF = click.option(
    "--overschrijf",
    is_flag=True,
    help="Schrijf ook in een map waarin andere bestanden staan; die blijven altijd staan.",
)
OVERSCHRIJF_KAART = click.option(
    "--overschrijf",
    is_flag=True,
    help="Vervang ook een kaart van lappendeken die sindsdien is gewijzigd. Nooit een ander "
    "bestand.",
)


def build_uit(standaard: Path, wat: str = "het resultaat") -> Callable[..., Any]:
    """Return ``--uit`` of a command that fills a folder."""
    return click.option(
        "--uit",
        default=str(standaard),
        callback=read_path,
        metavar="MAP",
        help=f"De map voor {wat}: nieuw, leeg of eerder door lappendeken gevuld. "
        f"Standaard: {standaard}.",
    )


def with_options(
    *options: Callable[..., Any],
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Put options on a command, in the order in which its help shows them."""

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


def pop_keuze(gekozen: dict[str, Any]) -> Keuze:
    """Take the options of the choice out of all that was given to a command."""
    wijze = pop_wijze(gekozen)
    names = {name for field in fields(Keuze) if (name := field.name) in gekozen}
    return Keuze(**{name: gekozen.pop(name) for name in names}, wijze=wijze)


def pop_wijze(gekozen: dict[str, Any]) -> Leeswijze:
    """Take the options of reading a file out of all that was given to a command."""
    names = {name for field in fields(Leeswijze) if (name := field.name) in gekozen}
    wijze = Leeswijze(**{name: gekozen.pop(name) for name in names})
    for given, option, other, there in (
        (wijze.inwonerslaag, "--inwonerslaag", "--verdeel inwoners", wijze.verdeel == INWONERS),
        (wijze.kolom_inwoners, "--kolom-inwoners", "--inwonerslaag", wijze.inwonerslaag),
    ):
        if given and not there:
            msg = f"{option} hoort bij {other}. Geef beide, of laat {option} weg."
            raise click.UsageError(msg, click.get_current_context())
    return wijze


# --- running a job ----------------------------------------------------------------


V = TypeVar("V")
U = TypeVar("U", bound=Uitkomst)


def run_opdracht(run: Callable[[V, Stap], U], verzoek: V, *, stappen: int) -> U:
    """Do a job and show on stderr how far it is."""
    with show_progress(total=stappen) as step:
        return run(verzoek, step)


def run_stil(run: Callable[[V, Stap], U], verzoek: V) -> U:
    """Do a job that is done before a reader looks up."""
    return run(verzoek, lambda _: None)


def show_meldingen(uitkomst: Uitkomst) -> None:
    """Say on stderr what the user has to know."""
    for text in uitkomst.meldingen:
        say(f"Let op: {clean(text)}")


def show_uitkomst(uitkomst: Uitkomst) -> None:
    """Say on stderr what the user has to know, and on stdout what was written."""
    show_meldingen(uitkomst)
    print_paths(uitkomst.paden)


def print_paths(paths: Sequence[Path]) -> None:
    """Say what was written, and how large it is."""
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


def print_text(text: str) -> None:
    """Write lines of text to stdout, without anything that steers a terminal."""
    click.echo("\n".join(clean(line) for line in text.split("\n")))
