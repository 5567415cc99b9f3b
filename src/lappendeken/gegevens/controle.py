"""The check of the shipped data: what a reader may take for granted, proven."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial

import numpy as np
import pandas as pd

from lappendeken.basis.tekst import format_datum, join_namen
from lappendeken.errors import LappendekenError
from lappendeken.gegevens.catalogus import TOEWIJZING_KOLOMMEN, Catalogus
from lappendeken.gegevens.catalogus.grond import KAARTGROND
from lappendeken.gegevens.tabelbestand import read_tabel
from lappendeken.model.graaf import find_components
from lappendeken.model.indeling import Indeling
from lappendeken.model.kenmerken import Kenmerken

GEMEENTEN = 342
"""Gemeenten in the division of 2023, unchanged through 2026, without Caribisch Nederland."""

REDACTIE = (
    "opgave",
    "wettelijke_basis",
    "verplichting",
    "rechtsvorm",
    "wijzigbaar_door",
    "geldig_tot",
    "bevestigd_door",
)
"""Fields that somebody wrote; each filled one needs a source that supports it."""

_MAX_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Bevinding:
    """What was checked, what it came to, and what is wrong with it.

    Attributes
    ----------
    onderwerp
        An indeling (its slug), or one of the shared files.
    samenvatting
        What was found there, such as the number of regios.
    meldingen
        One Dutch sentence per fault; empty when all is well.
    """

    onderwerp: str
    samenvatting: str
    meldingen: tuple[str, ...] = ()


def check_catalogus(catalogus: Catalogus) -> list[Bevinding]:
    """Check every file of the shipped data.

    Parameters
    ----------
    catalogus
        The data.

    Returns
    -------
    list of Bevinding
        The shared files first, then each indeling by slug. A file that cannot be
        read is a finding, never an error.
    """
    found = [
        _guard("gemeenten", partial(_check_gemeenten, catalogus)),
        _guard("grenzen", partial(_check_grenzen, catalogus)),
        _guard("kaart", partial(_check_kaart, catalogus)),
        _guard("bronnen", partial(_check_bronnen, catalogus)),
    ]
    try:
        slugs = list(catalogus.kenmerken)
    except LappendekenError as error:
        # One damaged meta.toml keeps the catalogue from listing any; say it once.
        return [*found, Bevinding("indelingen", "", (str(error),))]
    found += [_guard(slug, partial(_check_indeling, catalogus, slug)) for slug in slugs]
    return found


def _guard(onderwerp: str, check: Callable[[], tuple[str, list[str]]]) -> Bevinding:
    try:
        summary, faults = check()
    except LappendekenError as error:
        return Bevinding(onderwerp, "", (str(error),))
    return Bevinding(onderwerp, summary, tuple(faults))


def _show(codes: Iterable[object]) -> str:
    return join_namen(sorted(str(code) for code in codes), _MAX_SHOWN)


# --- the shared files --------------------------------------------------------------


def _check_gemeenten(catalogus: Catalogus) -> tuple[str, list[str]]:
    gemeenten = catalogus.gemeenten
    faults = []
    if len(gemeenten) != GEMEENTEN:
        faults.append(f"gemeenten.csv heeft {len(gemeenten)} gemeenten in plaats van {GEMEENTEN}.")
    wrong = [code for code in gemeenten.index if not pd.Series([code]).str.fullmatch(r"GM\d{4}")[0]]
    if wrong:
        faults.append(f"Geen gemeentecode: {_show(wrong)}.")
    names = gemeenten["gemeente_naam"]
    if names.duplicated().any():
        faults.append(f"Twee gemeenten heten gelijk: {_show(names[names.duplicated()])}.")
    for column in ("gemeente_naam", "provincie"):
        empty = gemeenten.index[gemeenten[column].str.strip() == ""]
        if len(empty):
            faults.append(f"Zonder {column}: {_show(empty)}.")
    if not (gemeenten["landoppervlakte_km2"] > 0).all():
        faults.append("Een gemeente heeft geen landoppervlakte boven 0 km2.")
    provincies = gemeenten["provincie"].nunique()
    return f"{len(gemeenten)} gemeenten in {provincies} provincies", faults


def _check_grenzen(catalogus: Catalogus) -> tuple[str, list[str]]:
    grenzen, codes = catalogus.grenzen, list(catalogus.gemeenten.index)
    faults = []
    for file, pairs in (("grenzen", grenzen.grenzen), ("verbindingen", grenzen.verbindingen)):
        unknown = {*pairs["gemeente_a"], *pairs["gemeente_b"]} - set(codes)
        if unknown:
            faults.append(f"Onbekende gemeente in {file}: {_show(unknown)}.")
    links = grenzen.verbindingen
    if (links["gemeente_a"] >= links["gemeente_b"]).any() or links.duplicated(
        ["gemeente_a", "gemeente_b"]
    ).any():
        faults.append("Een verbinding over water staat dubbel of niet op volgorde.")
    if (links["bron"].str.strip() == "").any():
        faults.append("Een verbinding over water heeft geen bron.")
    loose = _find_loose(len(codes), grenzen.graph(codes))
    if loose:
        names = catalogus.gemeenten["gemeente_naam"].iloc[loose]
        faults.append(f"Niet verbonden met de rest van het land: {_show(names)}.")
    return f"{len(grenzen.grenzen)} grenzen en {len(links)} verbindingen over water", faults


def _find_loose(size: int, edges: np.ndarray) -> list[int]:
    """Return the positions outside the largest connected part."""
    part = find_components(edges.T, size)
    return np.flatnonzero(part != np.bincount(part).argmax()).tolist()


def _check_kaart(catalogus: Catalogus) -> tuple[str, list[str]]:
    kaart = catalogus.gebiedskaart
    gebieden = kaart.gebieden
    for lijnen in kaart.kaartgrond.stil if kaart.kaartgrond else ():
        kaart.read_topologie(lijnen.tolerantie_m)
    faults = []
    if len(gebieden) != GEMEENTEN:
        faults.append(f"De kaart heeft {len(gebieden)} gemeenten in plaats van {GEMEENTEN}.")
    invalid = gebieden.index[~gebieden.geometry.is_valid | gebieden.geometry.is_empty]
    if len(invalid):
        faults.append(f"Geen geldig vlak op de kaart: {_show(invalid)}.")
    return f"{len(gebieden)} vlakken", faults


def _check_bronnen(catalogus: Catalogus) -> tuple[str, list[str]]:
    bronnen = catalogus.bronnen(())
    shared = {
        "gemeenten/gemeenten.csv",
        "gemeenten/namen.csv",
        "gemeenten/woonplaatsen.csv",
        "gemeenten/jaren.csv",
        "gemeenten/delen.csv",
        # The lines that lie ready are ours: what they were drawn of is checked with the map.
        *(
            f"boundaries/{path.name}"
            for path in (catalogus.root / "boundaries").iterdir()
            if path.name != KAARTGROND
        ),
    }
    missing = shared - set(bronnen["invoer"])
    faults = [f"Zonder bron in bronnen.toml: {_show(missing)}."] if missing else []
    for column in ("titel", "uitgever", "stand", "adres", "licentie"):
        # What we brought together ourselves has an address per line, not one of its own.
        rows = bronnen if column != "adres" else bronnen[bronnen["uitgever"] != "lappendeken"]
        empty = rows.loc[rows[column].str.strip() == "", "invoer"]
        if len(empty):
            faults.append(f"Zonder {column} in bronnen.toml: {_show(set(empty))}.")
    return f"{len(bronnen)} bronnen", faults


# --- an indeling ---------------------------------------------------------------------


def _check_indeling(catalogus: Catalogus, slug: str) -> tuple[str, list[str]]:
    indeling = catalogus.indeling(slug)
    rows = read_tabel(catalogus.toewijzing_path(slug), TOEWIJZING_KOLOMMEN)
    faults = [
        *_check_toewijzing(indeling, rows, catalogus.gemeenten),
        *_check_regios(indeling, rows),
        *_check_herkomst(indeling.kenmerken, set(catalogus.kenmerken)),
    ]
    held = len(indeling.gemeenten) - sum(not regios for regios in indeling.regios_van.values())
    return f"{len(indeling.regios)} regio's, {held} gemeenten", faults


def _check_toewijzing(indeling: Indeling, rows: pd.DataFrame, gemeenten: pd.DataFrame) -> list[str]:
    faults = []
    codes = set(rows["gemeente_code"])
    unknown, missing = codes - set(gemeenten.index), set(gemeenten.index) - codes
    if unknown:
        faults.append(f"Onbekende gemeentecode: {_show(unknown)}.")
    if missing:
        faults.append(
            f"Zonder rij: {_show(missing)}. Een gemeente zonder regio krijgt een rij met een lege "
            "regio_code."
        )
    expected = rows["gemeente_code"].map(gemeenten["gemeente_naam"])
    wrong = rows[expected.notna() & (expected != rows["gemeente_naam"])]
    if len(wrong):
        named = f"{wrong.iloc[0]['gemeente_code']} heet hier '{wrong.iloc[0]['gemeente_naam']}'"
        faults.append(f"Andere naam dan in gemeenten.csv: {named} ({len(wrong)} rijen).")
    several = [g for g, regios in indeling.regios_van.items() if len(regios) > 1]
    shares: dict[str, float] = defaultdict(float)
    for row in indeling.lidmaatschappen:
        shares[row.gemeente_code] += np.nan if row.aandeel is None else row.aandeel
    # An unknown share is allowed (it is NaN here); a known set has to add up.
    short = [g for g in several if not np.isnan(shares[g]) and abs(shares[g] - 1) > 0.01]
    if short:
        faults.append(f"De aandelen zijn samen geen 1: {_show(short)}.")
    return faults


def _check_regios(indeling: Indeling, rows: pd.DataFrame) -> list[str]:
    faults = []
    stated, counted = indeling.kenmerken.aantal_regios, len(indeling.regios)
    if stated is None:
        faults.append("meta.toml vermeldt geen aantal_regios.")
    elif stated != counted:
        faults.append(f"meta.toml vermeldt {stated} regio's, de toewijzing heeft er {counted}.")
    # That a code has one name, and a name one code, the catalogue checks on reading.
    nameless = rows.loc[(rows["regio_code"] == "") & (rows["regio_naam"] != ""), "gemeente_code"]
    if len(nameless):
        faults.append(f"Een regio_naam zonder regio_code bij {_show(nameless)}.")
    return faults


def _check_herkomst(kenmerken: Kenmerken, slugs: set[str]) -> list[str]:
    faults = []
    if not any("toewijzing" in bron.velden for bron in kenmerken.bronnen):
        faults.append("Geen bron voor de toewijzing.")
    for number, bron in enumerate(kenmerken.bronnen, start=1):
        empty = [field for field in ("titel", "adres") if not getattr(bron, field).strip()]
        faults += [f"Bron {number} heeft geen {field}." for field in empty]
        if not bron.velden:
            faults.append(f"Bron {number} zegt niet welke velden zij ondersteunt.")
    supported = {veld for bron in kenmerken.bronnen for veld in bron.velden}
    unsupported = [v for v in REDACTIE if getattr(kenmerken, v) and v not in supported]
    if unsupported:
        faults.append(f"Geen bron voor {join_namen(unsupported)}.")
    faults += _check_geldigheid(kenmerken)
    unknown = [slug for slug in kenmerken.afgeleid_van if slug not in slugs]
    if unknown:
        faults.append(f"Afgeleid van een indeling die er niet is: {_show(unknown)}.")
    return faults


def _check_geldigheid(kenmerken: Kenmerken) -> list[str]:
    """Hold the day on which a table ended against its stand and against today."""
    if not kenmerken.geldig_tot:
        return []
    day = format_datum(kenmerken.geldig_tot)
    if int(kenmerken.geldig_tot[:4]) < kenmerken.stand:
        return [f"geldig_tot ({day}) ligt voor de stand ({kenmerken.stand})."]
    # Until then the table holds, and every page would say that it does not.
    if date.fromisoformat(kenmerken.geldig_tot) > date.today():
        return [f"geldig_tot ({day}) ligt in de toekomst; vul de dag in als zij voorbij is."]
    return []
