"""The command ``lappendeken voorstel``."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from lappendeken.analyse.voorstel import LAMBDAS, SECONDEN, STEMMEN, ZAAD, Stem
from lappendeken.basis.tekst import fold, format_getal, shorten
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
    read_values,
    read_whole,
    show_uitkomst,
    with_options,
)
from lappendeken.cli.gedeeld.taal import Opdracht, say
from lappendeken.cli.gedeeld.terminal import wrap
from lappendeken.opdracht.gedeeld.uitkomst import Stap
from lappendeken.opdracht.gedeeld.wensen import Wensen
from lappendeken.opdracht.voorstel import UITVOER, Verzoek, controleer, run

PLAATS = 70
MAX_SECONDEN = 86_400
_NUMBER = re.compile(r"\d{1,9}(?:[.,]\d+)?")


def _read_seconden(ctx: click.Context, param: click.Parameter, given: str) -> float:
    text = given.strip()
    if _NUMBER.fullmatch(text):
        number = float(text.replace(",", "."))
        if 0 < number <= MAX_SECONDEN:
            return number
    msg = (
        f"'{shorten(given)}' is geen aantal seconden boven 0 en tot en met "
        f"{format_getal(MAX_SECONDEN)}."
    )
    raise click.BadParameter(msg, ctx, param)


def _read_stem(ctx: click.Context, param: click.Parameter, given: str) -> Stem:
    for stem in STEMMEN:
        if fold(given) == stem:
            return stem
    msg = f"'{shorten(given)}' is geen {' of '.join(STEMMEN)}."
    raise click.BadParameter(msg, ctx, param)


_WENSEN = (
    click.option(
        "--minimum-inwoners",
        default="0",
        callback=read_whole(0, MAX_INWONERS),
        metavar="GETAL",
        help="Elke regio heeft minstens zoveel inwoners.",
    ),
    click.option(
        "--minimum-gemeenten",
        default="1",
        callback=read_whole(1, MAX_AANTAL),
        metavar="GETAL",
        help="Elke regio heeft minstens zoveel gemeenten.",
    ),
    click.option(
        "--regios",
        callback=read_whole(1, MAX_AANTAL),
        metavar="GETAL",
        help="Precies zoveel regio's. Zonder deze optie volgt het aantal uit de som.",
    ),
    click.option(
        "--samen",
        multiple=True,
        callback=read_values,
        metavar="NAMEN",
        help='Deze gemeenten blijven bij elkaar, zoals "Assen,Emmen". Herhaalbaar.',
    ),
    click.option(
        "--grens",
        default="",
        callback=read_naam,
        metavar="SLUG",
        help="Geen regio ligt over een grens van deze indeling, zoals provincie.",
    ),
    click.option(
        "--gewicht",
        "gewichten",
        multiple=True,
        callback=read_values,
        metavar="SLUG=GETAL",
        help="Laat een indeling zwaarder of lichter tellen dan 1, zoals ggd=2. Herhaalbaar.",
    ),
    click.option(
        "--stem",
        default="domein",
        callback=_read_stem,
        metavar="WIE",
        help="Wie één stem heeft: elk domein (indelingen van één domein delen die, zoals in het "
        "rapport) of elke indeling. Standaard: domein.",
    ),
    click.option(
        "--seconden",
        default=f"{SECONDEN:g}",
        callback=_read_seconden,
        metavar="GETAL",
        help="Rem op de zoektijd van elk voorstel, ook van die van --pareto; meestal is het werk "
        f"eerder klaar. Standaard: {SECONDEN:g}.",
    ),
    click.option(
        "--zaad",
        default=str(ZAAD),
        callback=read_whole(0, MAX_ZAAD),
        metavar="GETAL",
        help="Begin van de toevalsgetallen; hetzelfde zaad geeft hetzelfde voorstel.",
    ),
    click.option(
        "--pareto",
        default="",
        callback=read_naam,
        metavar="SLUG",
        help="Weeg ook af tegen het aantal gemeenten dat wisselt vanaf deze indeling.",
    ),
)


@click.command(
    cls=Opdracht,
    voorbeelden=(
        "lappendeken voorstel",
        "lappendeken voorstel --minimum-inwoners 250.000 --grens provincie",
        "lappendeken voorstel --regios 25 --pareto veiligheidsregio --uit regio25",
        'lappendeken voorstel --samen "Assen,Emmen" --gewicht ggd=2',
    ),
)
@build_uit(UITVOER)
@with_options(
    *INDELINGEN,
    *LEESWIJZE,
    GEMEENTE_INDELING,
    CORRECTIE,
    *CONTROLE,
    *_WENSEN,
    *AFZENDER,
    OVERSCHRIJF,
)
def voorstel(uit: Path, overschrijf: bool, **gekozen: Any) -> None:
    """Bereken de indeling die het minst van de gekozen indelingen afwijkt."""
    controle = pop_controle(gekozen)
    keuze, afzender = pop_keuze(gekozen), pop_afzender(gekozen)
    wensen = Wensen(**gekozen)
    if controle:
        run_controle(controle, controleer, Verzoek(keuze, wensen))
        return
    with show_zoektijd(wensen) as step:
        found = run(Verzoek(keuze, wensen, uit, overschrijf, afzender), step)
    print_text(wrap(found.samenvatting))
    show_uitkomst(found)


@contextmanager
def show_zoektijd(wensen: Wensen) -> Iterator[Stap]:
    """Show on stderr what is being done and how much of the time for it is gone."""
    limit = wensen.seconden
    if not sys.stderr.isatty():

        def line(name: str) -> None:
            searching = name.startswith("Zoeken")
            until = f" (ten hoogste {format_getal(limit)} seconden)" if searching else ""
            say(f"{name}{until} ...")

        yield line
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, ProgressColumn, Task, TextColumn
    from rich.text import Text

    class Elapsed(ProgressColumn):
        """Seconds of this step, of how many at most."""

        def render(self, task: Task) -> Text:
            gone = task.elapsed or 0.0
            if task.total is None:
                return Text(f"{gone:.0f} s")
            task.completed = min(gone, task.total)
            return Text(f"{min(gone, task.total):.0f} van hoogstens {task.total:.0f} s")

    columns = (TextColumn("{task.description:<32}", markup=False), Elapsed(), BarColumn())
    limits = {"Zoeken": limit, "Afwegen": len(LAMBDAS) * limit}
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("Beginnen", total=None)

        def step(name: str) -> None:
            nonlocal task
            progress.remove_task(task)
            task = progress.add_task(name, total=limits.get(name.split()[0]))

        yield step
