"""A user's own file, whatever its format, as an Indeling."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from lappendeken.basis.tekst import fold, join_namen
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.gemeenten import MAX_GETOOND, Gegevens, Gemeentezoeker
from lappendeken.gegevens.inlezen.kaarten.soorten import VLAK_SUFFIXEN
from lappendeken.gegevens.inlezen.rijen import (
    CSV_SUFFIXEN,
    EXCEL_SUFFIXEN,
    Rijen,
    check_bestand,
    read_rijen,
)
from lappendeken.gegevens.inlezen.toewijzing import GEMEENTE_INDELING, Toewijzing, parse_toewijzing
from lappendeken.gegevens.inlezen.vlakken import read_vlakken
from lappendeken.model.indeling import Indeling, Kenmerken

SUFFIXEN = (*CSV_SUFFIXEN, *EXCEL_SUFFIXEN, *VLAK_SUFFIXEN)
"""Extensions that can be an indeling; also how the command line tells a file from a slug."""

_YEAR_AT_END = re.compile(r"(?:19|20)\d\d$")


@dataclass(frozen=True, slots=True)
class Ingelezen:
    """An indeling from a user's file.

    Attributes
    ----------
    indeling
        Checked, of the gemeenten of today.
    meldingen
        Dutch sentences that the user has to see: what was recoded, assumed or left out.
    """

    indeling: Indeling
    meldingen: tuple[str, ...]


def is_bestand(text: str) -> bool:
    """Tell whether a user means a file rather than the name of an indeling."""
    return Path(text).suffix.casefold() in SUFFIXEN


def read_indeling_bestand(
    path: Path,
    catalogus: Gegevens,
    *,
    slug: str | None = None,
    naam: str | None = None,
    domein: str | None = None,
    stand: int | None = None,
    herindelingen: pd.DataFrame | None = None,
) -> Ingelezen:
    """Read an indeling that a user made.

    Parameters
    ----------
    path
        A table (CSV, Excel) with a gemeente and a regio per row, or a map (GeoPackage,
        GeoJSON, Shapefile, FlatGeobuf) with the regios as polygons.
    catalogus
        The gemeenten, and the slugs that are taken.
    slug, naam
        By default from the name of the file.
    domein
        By default the slug: a domein of its own.
    stand
        Year that the memberships describe; by default what the file says, then a year
        at the end of its name, then 2023, which is reported.
    herindelingen
        Columns ``oude_code, oude_naam, nieuwe_code, datum``. Without it a gemeente of
        another year is an error.

    Returns
    -------
    Ingelezen
        The indeling and what the user has to know.

    Raises
    ------
    GegevensError, OnbekendError
        With file, line and value, and what to do.
    """
    check_bestand(path)
    suffix = path.suffix.casefold()
    if suffix in VLAK_SUFFIXEN:
        found = read_vlakken(path, catalogus.gebiedskaart)
    elif suffix in SUFFIXEN:
        found = parse_toewijzing(read_rijen(path), Gemeentezoeker(catalogus, herindelingen))
    else:
        msg = (
            f"Bestand {path.name} is geen soort dat lappendeken kan lezen. Sla het op als CSV, "
            "Excel-werkmap (.xlsx), GeoPackage, GeoJSON of Shapefile."
        )
        raise GegevensError(msg)
    return build_ingelezen(found, path, catalogus, slug=slug, naam=naam, domein=domein, stand=stand)


def parse_indeling(tabel: Rijen, catalogus: Gegevens, zoeker: Gemeentezoeker) -> Ingelezen:
    """Turn a table that was read already into an indeling named after its file."""
    return build_ingelezen(parse_toewijzing(tabel, zoeker), tabel.path, catalogus)


def build_ingelezen(
    found: Toewijzing,
    path: Path,
    catalogus: Gegevens,
    *,
    slug: str | None = None,
    naam: str | None = None,
    domein: str | None = None,
    stand: int | None = None,
) -> Ingelezen:
    """Give memberships from a file their kenmerken.

    Raises
    ------
    GegevensError
        If the indeling is not valid; names the file.
    """
    said = list(found.meldingen)
    own = slug or _build_slug(found.indeling or path.stem, catalogus)
    year = _YEAR_AT_END.search(path.stem)
    known = stand or found.stand or (int(year[0]) if year else None)
    if known is None:
        said.append(
            f"{path.name} noemt geen stand; aangenomen is {GEMEENTE_INDELING}, het jaar van de "
            "gemeentelijke indeling."
        )
    try:
        kenmerken = Kenmerken(
            slug=own,
            naam=naam or path.stem,
            domein=domein or own,
            stand=known or GEMEENTE_INDELING,
            gemeente_indeling=GEMEENTE_INDELING,
        )
        indeling = Indeling(kenmerken, found.lidmaatschappen, found.regionamen)
    except GegevensError as error:
        msg = f"{path.name}: {error}"
        raise GegevensError(msg) from error
    return Ingelezen(indeling, (*said, *_without_regio(path, indeling, catalogus)))


def _build_slug(text: str, catalogus: Gegevens) -> str:
    """Make a short name that no indeling of the catalogue has."""
    ascii_only = re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-") or "indeling"
    return f"eigen-{ascii_only}" if ascii_only in catalogus.kenmerken else ascii_only


def _without_regio(path: Path, indeling: Indeling, catalogus: Gegevens) -> tuple[str, ...]:
    """Say who is missing: half a file must not pass for a whole one."""
    names = catalogus.gemeenten["gemeente_naam"]
    missing = [str(names[code]) for code in names.index if not indeling.regios_van.get(code)]
    if not missing:
        return ()
    if len(missing) == 1:
        return (f"In {path.name} heeft {missing[0]} geen regio.",)
    listed = join_namen(missing, MAX_GETOOND)
    return (f"In {path.name} hebben {len(missing)} gemeenten geen regio: {listed}.",)
