"""The command ``lappendeken herhaal``."""

from __future__ import annotations

from pathlib import Path

import click

from lappendeken.analyse.herhaling import Herhaling, Verschil
from lappendeken.basis.tekst import format_getal
from lappendeken.cli.gedeeld.opties import (
    print_text,
    read_path,
    run_stil,
    show_meldingen,
)
from lappendeken.cli.gedeeld.taal import Argument, Opdracht
from lappendeken.cli.gedeeld.terminal import wrap
from lappendeken.cli.rapport import read_verzoek
from lappendeken.opdracht.herhaal import Verzoek, read_rapport, run

PLAATS = 12
MEESTE = 25
KOPPEN = {"gegevens": "Gegevens", "definitie": "Definitie", "keuze": "Keuze"}


@click.command(
    cls=Opdracht,
    voorbeelden=(
        "lappendeken herhaal rapport.html",
        "lappendeken herhaal uitvoer/rapport.json",
    ),
)
@click.argument(
    "bestand",
    cls=Argument,
    callback=read_path,
    metavar="BESTAND",
    uitleg="Een rapport.html of rapport.json, of het blad van een gemeente of provincie; in de "
    "pagina zelf staat genoeg.",
)
def herhaal(bestand: Path) -> None:
    """Reken een rapport opnieuw uit en toon wat er anders is, en waardoor."""
    gelezen = read_rapport(bestand)
    found = run_stil(run, Verzoek(gelezen, read_verzoek(gelezen.woorden)))
    show_meldingen(found)
    print_text(format_herhaling(found.herhaling))


def format_herhaling(herhaling: Herhaling) -> str:
    """Say what became different, and why, as far as that can be told."""
    count = len(herhaling.verschillen)
    lines = ["Elk cijfer is hetzelfde gebleven." if not count else _say_aantal(count)]
    lines += [f"  {_say_verschil(one)}" for one in herhaling.verschillen[:MEESTE]]
    if count > MEESTE:
        lines.append(f"  en {count - MEESTE} andere")
    for kind, sentences in herhaling.oorzaken.items():
        lines += ["", KOPPEN[kind], *(wrap(text, 2, 2) for text in sentences)]
    if count and not herhaling.oorzaken:
        lines += ["", wrap("Een oorzaak in gegevens, definitie of keuze is niet gevonden.")]
    if count and len(herhaling.oorzaken) > 1:
        lines += ["", wrap("Welke oorzaak welk cijfer veranderde, is hieruit niet af te lezen.")]
    return "\n".join(lines)


def _say_aantal(count: int) -> str:
    return "1 cijfer is anders:" if count == 1 else f"{count} cijfers zijn anders:"


def _say_verschil(one: Verschil) -> str:
    weighed = "" if one.weging == "geen" else f" (naar {one.weging})"
    return f"{one.maat}{weighed}: was {format_getal(one.toen, 4)}, is nu {format_getal(one.nu, 4)}"
