"""The command ``lappendeken indelingen toevoegen``."""

from __future__ import annotations

import re
from typing import Any

import click

from lappendeken.basis.tekst import shorten
from lappendeken.cli.gedeeld.controle import JSON, pop_controle, show_json
from lappendeken.cli.gedeeld.opties import (
    LEESWIJZE,
    pop_wijze,
    print_paths,
    print_text,
    read_naam,
    read_values,
    run_stil,
    with_options,
)
from lappendeken.cli.gedeeld.taal import Argument, Opdracht
from lappendeken.cli.gedeeld.terminal import wrap
from lappendeken.opdracht.gedeeld.controle import Controle
from lappendeken.opdracht.indelingen.toevoegen import Verzoek, run

PLAATS = 24


def _read_bestand(ctx: click.Context, param: click.Parameter, given: str) -> str:
    return read_values(ctx, param, [given])[0]


def _read_stand(ctx: click.Context, param: click.Parameter, given: str | None) -> int | None:
    if given is None:
        return None
    if not re.fullmatch(r"(?:19|20)\d\d", given.strip(), re.ASCII):
        msg = f"'{shorten(given)}' is geen jaar. Schrijf bijvoorbeeld 2026."
        raise click.BadParameter(msg, ctx, param)
    return int(given)


@click.command(
    cls=Opdracht,
    voorbeelden=(
        "lappendeken indelingen toevoegen lijst.xlsx",
        'lappendeken indelingen toevoegen lijst.xlsx --naam "Zorg 2027" --bron "brief van 3 maart"',
        "lappendeken indelingen toevoegen lijst.xlsx --controleer",
    ),
)
@click.argument(
    "bestand",
    cls=Argument,
    callback=_read_bestand,
    metavar="BESTAND",
    uitleg="Een lijst of kaart met een regio per gemeente; '-' is een tabel die een ander "
    "programma doorgeeft.",
)
@click.option(
    "--naam",
    default="",
    callback=read_naam,
    metavar="NAAM",
    help="Hoe de indeling heet. Standaard: zoals het bestand.",
)
@click.option(
    "--domein",
    default="",
    callback=read_naam,
    metavar="NAAM",
    help="Bij welk domein zij hoort, zoals jeugd. Standaard: een domein van haarzelf.",
)
@click.option(
    "--stand",
    callback=_read_stand,
    metavar="JAAR",
    help="Het jaar dat de lijst beschrijft. Standaard: wat het bestand zegt.",
)
@click.option(
    "--bron",
    default="",
    callback=read_naam,
    metavar="TEKST",
    help="Waar de lijst vandaan komt; staat straks bij de bronnen.",
)
@with_options(*LEESWIJZE)
@click.option(
    "--controleer",
    is_flag=True,
    help="Toon alleen hoe het bestand gelezen wordt, en bewaar niets.",
)
@with_options(JSON)
@click.option(
    "--overschrijf",
    is_flag=True,
    help="Vervang een eigen indeling die al zo heet.",
)
def toevoegen(bestand: str, als_json: bool, **gekozen: Any) -> None:
    """Bewaar een eigen lijst of kaart, zodat elke opdracht haar bij naam kent."""
    controle = pop_controle({"controleer": gekozen["controleer"], "als_json": als_json})
    wijze = pop_wijze(gekozen)
    found = run_stil(run, Verzoek(bestand, wijze=wijze, **gekozen))
    if controle is show_json:
        controle(Controle(protocollen=(found.protocol,)))
        return
    print_text("\n".join(wrap(line) for line in found.protocol.to_regels()))
    if not found.paden:
        print_text(wrap("Er is niets bewaard (--controleer)."))
        return
    print_text(
        "\n"
        + wrap(
            f"Bewaard als '{found.slug}'. Zij doet alleen mee waar u haar noemt, zoals: "
            f"lappendeken rapport {found.slug}"
        )
    )
    print_paths(found.paden)
