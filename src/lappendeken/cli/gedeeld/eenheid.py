"""The options for units of one's own in the place of gemeenten."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from lappendeken.basis.tekst import join_namen, shorten
from lappendeken.cli.gedeeld.opties import read_list, read_naam, read_optional_path
from lappendeken.errors import GegevensError
from lappendeken.gegevens.eenheden.keuze import ROLLEN, Eenheidskeuze, parse_naam


def _read_naam(ctx: click.Context, param: click.Parameter, given: str) -> str:
    text = read_naam(ctx, param, given)
    if text:
        try:
            parse_naam(text)
        except GegevensError as error:
            raise click.BadParameter(str(error), ctx, param) from error
    return text


def _read_kolommen(
    ctx: click.Context, param: click.Parameter, given: Sequence[str]
) -> Mapping[str, str]:
    """Read ``code=NIS,naam=Naam``."""
    found = {}
    for part in read_list(ctx, param, given):
        rol, mark, kop = (text.strip() for text in part.partition("="))
        if rol.casefold() not in ROLLEN or not mark or not kop:
            msg = (
                f"'{shorten(part)}' is geen rol met een kolom. Schrijf bijvoorbeeld "
                f"code=NIS,naam=Naam; rollen zijn {join_namen(ROLLEN)}."
            )
            raise click.BadParameter(msg, ctx, param)
        found[rol.casefold()] = kop
    return found


EENHEID = (
    click.option(
        "--eenheid",
        default=None,
        callback=read_optional_path,
        metavar="BESTAND",
        help="Reken niet met de Nederlandse gemeenten maar met eigen eenheden, zoals wijken of "
        "gemeenten van een ander land: een tabel of kaart met code, naam en zo mogelijk inwoners.",
    ),
    click.option(
        "--eenheid-naam",
        default="",
        callback=_read_naam,
        metavar="ENKELVOUD,MEERVOUD",
        help="Hoe die eenheden heten, zoals wijk,wijken. Standaard: wat de kop van het bestand "
        "zegt, en anders eenheid,eenheden.",
    ),
    click.option(
        "--eenheid-gebied",
        default="",
        callback=read_naam,
        metavar="NAAM",
        help="Hoe het hele gebied heet, zoals Vlaanderen.",
    ),
    click.option(
        "--eenheid-kolommen",
        multiple=True,
        callback=_read_kolommen,
        metavar="ROL=KOP",
        help="Welke kolom wat is, als het niet herkend wordt: code=NIS,naam=Naam,inwoners=Aantal.",
    ),
)

GEMEENTE_INDELING = click.option(
    "--gemeente-indeling",
    default="",
    callback=read_naam,
    metavar="JAAR",
    help="Met de gemeenten van welk jaar er gerekend wordt, zoals 2027 (voorgenomen). Standaard: "
    "2023, en die gelden nu nog.",
)


def join_eenheid(gekozen: dict[str, Any]) -> dict[str, Any]:
    """Make one value, ``eenheid``, of the options on units among all that was given."""
    given = {own: gekozen.pop(f"eenheid_{own}") for own in ("naam", "gebied", "kolommen")}
    path: Path | None = gekozen["eenheid"]
    if path is not None:
        gekozen["eenheid"] = Eenheidskeuze(path, **given)
        return gekozen
    for own, value in given.items():
        if value:
            msg = f"--eenheid-{own} zegt iets van de eenheden in --eenheid BESTAND; geef dat ook."
            raise click.UsageError(msg, click.get_current_context())
    return gekozen
