"""Only showing how files are read: ``--controleer``, for a person or for a program."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from lappendeken.cli.gedeeld.opties import V, print_text, run_stil, show_meldingen
from lappendeken.opdracht.gedeeld.uitkomst import Stap

if TYPE_CHECKING:
    from lappendeken.opdracht.gedeeld.controle import Controle

JSON = click.option(
    "--json",
    "als_json",
    is_flag=True,
    help="Met --controleer: als JSON, voor een ander programma.",
)
CONTROLE = (
    click.option(
        "--controleer",
        is_flag=True,
        help="Toon alleen hoe uw eigen bestanden gelezen worden; bereken en schrijf niets.",
    ),
    JSON,
)

Toon = Callable[["Controle"], None]


def pop_controle(gekozen: dict[str, Any]) -> Toon | None:
    """Return how to show what was read, when no more than that was asked."""
    asked, als_json = gekozen.pop("controleer"), gekozen.pop("als_json")
    if als_json and not asked:
        msg = "--json hoort bij --controleer. Geef beide, of laat --json weg."
        raise click.UsageError(msg, click.get_current_context())
    if not asked:
        return None
    return show_json if als_json else _show_tekst


def run_controle(toon: Toon, controleer: Callable[[V, Stap], Controle], verzoek: V) -> None:
    """Read what a command would read, and show how."""
    toon(run_stil(controleer, verzoek))


def show_json(controle: Controle) -> None:
    """Write what was read as JSON; every letter that is no ASCII is a code."""
    show_meldingen(controle)
    click.echo(controle.to_json())


def _show_tekst(controle: Controle) -> None:
    from lappendeken.cli.gedeeld.terminal import wrap

    show_meldingen(controle)
    print_text("\n".join(wrap(line) if line else "" for line in controle.to_regels()))
    if controle.protocollen or controle.bijlagen:
        print_text("\n" + wrap("Er is niets berekend en niets geschreven (--controleer)."))
