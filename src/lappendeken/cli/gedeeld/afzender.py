"""The options that say who sends a page, when and in which style."""

from __future__ import annotations

from typing import Any

import click

from lappendeken.cli.gedeeld.opties import read_naam, read_optional_path
from lappendeken.opdracht.gedeeld.afzender import Afzender

AFZENDER = (
    click.option(
        "--afzender",
        default="",
        callback=read_naam,
        metavar="NAAM",
        help='Wie het verstuurt, zoals "Provincie Drenthe"; staat onder de titel.',
    ),
    click.option(
        "--datum",
        default="",
        callback=read_naam,
        metavar="DATUM",
        help="De dag die erop komt, als jjjj-mm-dd. Zonder: geen dag, zodat hetzelfde er hetzelfde "
        "uitziet.",
    ),
    click.option(
        "--huisstijl",
        callback=read_optional_path,
        metavar="BESTAND",
        help="Een TOML-bestand met uw logo, kleuren, lettertype, afzender en disclaimer, voor alle "
        "bladzijden, Word en Excel.",
    ),
)


def pop_afzender(gekozen: dict[str, Any]) -> Afzender:
    """Take these options out of all that was given to a command."""
    return Afzender(gekozen.pop("afzender"), gekozen.pop("datum"), gekozen.pop("huisstijl"))
