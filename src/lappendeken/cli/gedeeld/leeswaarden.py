"""What a user says of how a file is to be read: separators, codes, shares."""

from __future__ import annotations

import re

import click

from lappendeken.basis.tekst import shorten, suggest
from lappendeken.gegevens.inlezen import SCHEIDINGEN
from lappendeken.gegevens.inlezen.herkomst import MATEN

_DECIMAAL = re.compile(r"\d{1,3}(?:\.\d{1,12})?", re.ASCII)

MAX_DREMPEL = 0.5
"""Of a share: from there on a second regio is the first."""


def read_scheiding(ctx: click.Context, param: click.Parameter, given: str) -> str:
    """Read a separator: a word, or the sign itself."""
    mark = given.strip() or given
    if mark and mark.casefold() not in SCHEIDINGEN and mark not in SCHEIDINGEN.values():
        words = ", ".join(SCHEIDINGEN)
        msg = f"'{shorten(given)}' scheidt geen cellen. Kies uit: {words}."
        raise click.BadParameter(msg, ctx, param)
    return mark


def read_crs(ctx: click.Context, param: click.Parameter, given: str) -> str:
    """Read the code of a coordinate system; what is no code is not looked up anywhere."""
    text = given.strip()
    if not text:
        return text
    from lappendeken.gegevens.inlezen.kaarten.stelsel import is_code

    if not is_code(text):
        msg = (
            f"'{shorten(given)}' is geen code van een coördinatenstelsel. Schrijf bijvoorbeeld "
            "EPSG:28992 (RD) of EPSG:4326 (WGS 84)."
        )
        raise click.BadParameter(msg, ctx, param)
    return text


def read_verdeel(ctx: click.Context, param: click.Parameter, given: str) -> str:
    """Read by what is divided; empty is nothing."""
    word = given.strip().casefold()
    if word and word not in MATEN:
        near = suggest(given, list(MATEN))
        msg = f"'{shorten(given)}' kan niet.{near} Kies {' of '.join(MATEN)}."
        raise click.BadParameter(msg, ctx, param)
    return word


def read_drempel(ctx: click.Context, param: click.Parameter, given: str | None) -> float | None:
    """Read a share of at most a half: ``0,05``, ``0.05`` or ``5%``."""
    if given is None:
        return None
    text = given.strip()
    number = text.removesuffix("%").strip().replace(",", ".")
    if _DECIMAAL.fullmatch(number):
        share = float(number) / (100 if text.endswith("%") else 1)
        if share <= MAX_DREMPEL:
            return share
    msg = (
        f"'{shorten(given)}' is geen aandeel van 0 tot en met 0,5. Schrijf bijvoorbeeld 0,05 of 5%."
    )
    raise click.BadParameter(msg, ctx, param)
