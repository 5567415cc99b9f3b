"""A user's own file, whatever its format, as an Indeling."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path
from types import MappingProxyType

import pandas as pd

from lappendeken.basis.bestand import check_bestand
from lappendeken.basis.tekst import fold, join_namen, shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.inlezen.bladen import TABEL_SUFFIXEN, read_bladen
from lappendeken.gegevens.inlezen.eenhedenzoeker import build_zoeker, check_bekend
from lappendeken.gegevens.inlezen.gegevens import Gegevens
from lappendeken.gegevens.inlezen.gelezen import Gelezen, parse_herkend
from lappendeken.gegevens.inlezen.gemeenten import MAX_GETOOND
from lappendeken.gegevens.inlezen.herkennen import herken_bladen
from lappendeken.gegevens.inlezen.kaarten.soorten import VLAK_SUFFIXEN
from lappendeken.gegevens.inlezen.leeswijze import Leeswijze
from lappendeken.gegevens.inlezen.objecten import is_tabel, is_tabel_parquet
from lappendeken.gegevens.inlezen.protocol import Protocol
from lappendeken.gegevens.inlezen.vlakken import read_vlakken
from lappendeken.model.indeling import Indeling
from lappendeken.model.kenmerken import Kenmerken

SUFFIXEN = (*TABEL_SUFFIXEN, *VLAK_SUFFIXEN)
"""Extensions of files that can be an indeling."""

_YEAR_AT_END = re.compile(r"(?:19|20)\d\d$")

_ADVIES: Mapping[str, str] = MappingProxyType(
    {
        ".xlsb": "Open deze werkmap in Excel en sla haar op als Excel-werkmap (.xlsx).",
        ".numbers": "Exporteer het rekenblad als Excel-werkmap (.xlsx) of als CSV.",
        ".kmz": "Pak het uit, want het is een zip, en geef het .kml dat erin zit.",
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
    protocol
        What was made of the file.
    """

    indeling: Indeling
    protocol: Protocol

    @property
    def meldingen(self) -> tuple[str, ...]:
        """Dutch sentences that the user has to see: what was recoded, assumed or left out."""
        return self.protocol.meldingen


def read_indeling_bestand(
    path: Path,
    catalogus: Gegevens,
    *,
    slug: str | None = None,
    naam: str | None = None,
    domein: str | None = None,
    stand: int | None = None,
    herindelingen: pd.DataFrame | None = None,
    wijze: Leeswijze | None = None,
) -> Ingelezen:
    """Read an indeling that a user made.

    Parameters
    ----------
    path
        A table (CSV, Excel, LibreOffice, JSON, Parquet) or a map (GeoPackage, GeoJSON,
        TopoJSON, Shapefile, also in a zip, FlatGeobuf, KML, GeoParquet) with the regios, or
        the gemeenten and their regio, as polygons. A table has a row per gemeente, a
        row or column per regio, or crosses; its header may stand below a title.
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
    wijze
        Which column, sheet or separator, when the file leaves a choice.

    Returns
    -------
    Ingelezen
        The indeling and what the user has to know.

    Raises
    ------
    GegevensError, OnbekendError
        With file, line and value, and what to do; also when the file holds several
        indelingen, by name.
    """
    (found,) = _read(path, catalogus, herindelingen, wijze or Leeswijze(), meer=False)
    return _build(found, path, catalogus, slug=slug, naam=naam, domein=domein, stand=stand)


def read_indelingen_bestand(
    path: Path,
    catalogus: Gegevens,
    *,
    naam: str | None = None,
    domein: str | None = None,
    stand: int | None = None,
    herindelingen: pd.DataFrame | None = None,
    wijze: Leeswijze | None = None,
) -> tuple[Ingelezen, ...]:
    """Read every indeling that is in a file; as :func:`read_indeling_bestand`."""
    read = _read(path, catalogus, herindelingen, wijze or Leeswijze(), meer=True)
    return tuple(
        _build(
            found,
            path,
            catalogus,
            naam=naam if len(read) == 1 else None,
            domein=domein,
            stand=stand,
        )
        for found in read
    )


def _read(
    path: Path,
    catalogus: Gegevens,
    herindelingen: pd.DataFrame | None,
    wijze: Leeswijze,
    *,
    meer: bool,
) -> list[Gelezen]:
    check_bestand(path)
    suffix = path.suffix.casefold()
    if suffix == ".json" and is_tabel(path):
        pass
    elif suffix in VLAK_SUFFIXEN and not (suffix == ".parquet" and is_tabel_parquet(path)):
        return read_vlakken(path, catalogus, herindelingen, wijze, meer=meer)
    elif suffix not in TABEL_SUFFIXEN:
        advice = _ADVIES.get(
            suffix, "Sla het op als CSV, Excel-werkmap (.xlsx), GeoPackage, GeoJSON of Shapefile."
        )
        name = shorten(path.name)
        msg = f"Bestand {name} is van een soort die lappendeken niet kan lezen. {advice}"
        raise GegevensError(msg)
    zoeker = build_zoeker(catalogus, herindelingen)
    bladen = read_bladen(path, wijze)
    found = herken_bladen(
        bladen,
        zoeker,
        wijze,
        meer=meer,
        hint=catalogus.leeshint,
        bestand=shorten(path.name),
    )
    if catalogus.eenheid.is_eigen:
        for one in found:
            check_bekend(one, zoeker, catalogus.leeshint)
    return [
        parse_herkend(one, build_zoeker(catalogus, herindelingen), wijze.verdeel) for one in found
    ]


def _build(
    read: Gelezen,
    path: Path,
    catalogus: Gegevens,
    *,
    slug: str | None = None,
    naam: str | None = None,
    domein: str | None = None,
    stand: int | None = None,
) -> Ingelezen:
    found = read.toewijzing
    said = []
    label = found.indeling or read.naam
    own = slug or _build_slug(naam or label or path.stem, catalogus)
    jaar = catalogus.eenheid.jaar
    year = _YEAR_AT_END.search(path.stem)
    known = stand or found.stand or (int(year[0]) if year else None)
    if known is None and found.jaar:
        known = found.jaar
        said.append(
            f"{shorten(path.name)} noemt geen stand; aangenomen is {known}, want van dat jaar zijn "
            "haar gemeenten."
        )
    elif known is None:
        why = (
            ". Zet het jaar in de naam van het bestand, zoals lijst-2025.csv."
            if catalogus.eenheid.is_eigen
            else ", het jaar van de gemeentelijke indeling."
        )
        said.append(f"{shorten(path.name)} noemt geen stand; aangenomen is {jaar}{why}")
    try:
        kenmerken = Kenmerken(
            slug=own,
            naam=naam or read.naam or path.stem,
            domein=domein or own,
            stand=known or jaar,
            gemeente_indeling=jaar,
        )
        indeling = Indeling(kenmerken, found.lidmaatschappen, found.regionamen)
    except GegevensError as error:
        msg = f"{shorten(path.name)}: {error}"
        raise GegevensError(msg) from error
    steps = read.protocol.stappen or found.stappen
    missing = _without_regio(path, indeling, catalogus)
    protocol = replace(
        read.protocol,
        rijen=found.rijen,
        gemeenten=sum(bool(regios) for regios in indeling.regios_van.values()),
        regios=len(indeling.regios),
        stappen={**steps, "aangenomen": (*steps.get("aangenomen", ()), *said, *missing)},
    )
    return Ingelezen(indeling, protocol)


def _build_slug(text: str, catalogus: Gegevens) -> str:
    """Make a short name that no indeling of the catalogue has."""
    ascii_only = re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-") or "indeling"
    known = catalogus.kenmerken
    # Only what travels with the package has sources. "ggd" means the newest stand of that
    # reeks, and is as taken as the slugs are.
    shipped = {slug for slug, meta in known.items() if meta.bronnen}
    shipped |= {known[slug].reeks for slug in shipped}
    base = f"eigen-{ascii_only}" if ascii_only in shipped else ascii_only
    options = chain((base,), (f"{base}-{number}" for number in count(2)))
    return next(slug for slug in options if slug not in {*known, *shipped})


def _without_regio(path: Path, indeling: Indeling, catalogus: Gegevens) -> tuple[str, ...]:
    """Say who is missing: half a file must not pass for a whole one."""
    names = catalogus.gemeenten["gemeente_naam"]
    missing = [str(names[code]) for code in names.index if not indeling.regios_van.get(code)]
    if not missing:
        return ()
    rows = {row.gemeente_code for row in indeling.lidmaatschappen}
    gone = {str(code) for code in names.index} - rows
    for plan in catalogus.voornemens:
        if gone == plan.samen.keys() and len(missing) == len(gone):
            lacks = "heeft" if len(gone) == 1 else "hebben"
            said = (
                f"{shorten(path.name)} gebruikt de {len(rows)} gemeenten van {plan.jaar} "
                f"({plan.status}): {join_namen(missing)} {lacks} nu geen regio. Reken met "
                f"--gemeente-indeling {plan.jaar} om de lijst helemaal te gebruiken."
            )
            return (said,)
    if len(missing) == 1:
        return (f"In {shorten(path.name)} heeft {missing[0]} geen regio.",)
    listed = join_namen(missing, MAX_GETOOND)
    return (f"In {shorten(path.name)} hebben {len(missing)} gemeenten geen regio: {listed}.",)
