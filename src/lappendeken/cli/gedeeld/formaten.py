"""The options of files that come beside the usual ones."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import click

from lappendeken.opdracht.gedeeld.formaten import Formaten

FORMATEN = (
    click.option(
        "--figuren",
        is_flag=True,
        help="Teken ook figuren voor een brief of nota, als SVG en PNG in de map figuren.",
    ),
    click.option(
        "--docx",
        is_flag=True,
        help="Schrijf ook rapport.docx: de tekst, de tabellen en de figuren voor Word.",
    ),
    click.option(
        "--gpkg",
        is_flag=True,
        help="Schrijf ook lappendeken.gpkg: gemeenten, regio's en naden met alle cijfers, om in "
        "QGIS te openen (de kleuren van het rapport zitten erin).",
    ),
    click.option(
        "--geojson", is_flag=True, help="Schrijf dezelfde drie lagen ook als GeoJSON (WGS 84)."
    ),
    click.option(
        "--parquet",
        is_flag=True,
        help="Schrijf elke tabel ook als Parquet; daarvoor is lappendeken[parquet] nodig.",
    ),
    click.option("--volledig", is_flag=True, help="Schrijf al deze extra bestanden."),
)


def pop_formaten(gekozen: dict[str, Any]) -> Formaten:
    """Take the options of extra files out of all that was given to a command."""
    return Formaten(**{field.name: gekozen.pop(field.name) for field in fields(Formaten)})
