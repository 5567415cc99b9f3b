"""A user's own file, whatever its format, as an Indeling."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import pandas as pd

from lappendeken.basis.bestand import check_bestand
from lappendeken.basis.tekst import fold, join_namen, shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.gemeenten import MAX_GETOOND, Gegevens, Gemeentezoeker
from lappendeken.gegevens.inlezen.kaarten.soorten import VLAK_SUFFIXEN
from lappendeken.gegevens.inlezen.rijen import (
    CSV_SUFFIXEN,
    EXCEL_SUFFIXEN,
    Rijen,
    read_rijen,
)
from lappendeken.gegevens.inlezen.toewijzing import GEMEENTE_INDELING, Toewijzing, parse_toewijzing
from lappendeken.gegevens.inlezen.vlakken import read_vlakken
from lappendeken.model.indeling import Indeling
from lappendeken.model.kenmerken import Kenmerken

SUFFIXEN = (*CSV_SUFFIXEN, *EXCEL_SUFFIXEN, *VLAK_SUFFIXEN)
"""Extensions of files that can be an indeling."""

_YEAR_AT_END = re.compile(r"(?:19|20)\d\d$")
# No short name of an indeling ends in a dot and letters.
_SUFFIX = re.compile(r"\.[a-z][a-z0-9]{1,7}", re.IGNORECASE)

_ADVIES: Mapping[str, str] = MappingProxyType(
    {
        ".xls": "Open deze oude werkmap in Excel en sla haar op als Excel-werkmap (.xlsx).",
        ".xlsb": "Open deze werkmap in Excel en sla haar op als Excel-werkmap (.xlsx).",
        ".ods": "Sla het rekenblad op als Excel-werkmap (.xlsx) of als CSV.",
        ".numbers": "Exporteer het rekenblad als Excel-werkmap (.xlsx) of als CSV.",
        ".zip": "Pak het eerst uit en geef het bestand dat erin zit.",
        ".kml": "Bewaar de kaart als GeoPackage of GeoJSON.",
        ".kmz": "Bewaar de kaart als GeoPackage of GeoJSON.",
        ".gml": "Bewaar de kaart als GeoPackage of GeoJSON.",
    }
)


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
    """Tell whether a user means a file, also of a kind that cannot be read, rather than a name."""
    return bool(_SUFFIX.fullmatch(Path(text).suffix))


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
        advice = _ADVIES.get(
            suffix, "Sla het op als CSV, Excel-werkmap (.xlsx), GeoPackage, GeoJSON of Shapefile."
        )
        name = shorten(path.name)
        msg = f"Bestand {name} is van een soort die lappendeken niet kan lezen. {advice}"
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
            f"{shorten(path.name)} noemt geen stand; aangenomen is {GEMEENTE_INDELING}, het jaar "
            "van de gemeentelijke indeling."
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
        msg = f"{shorten(path.name)}: {error}"
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
        return (f"In {shorten(path.name)} heeft {missing[0]} geen regio.",)
    listed = join_namen(missing, MAX_GETOOND)
    return (f"In {shorten(path.name)} hebben {len(missing)} gemeenten geen regio: {listed}.",)
