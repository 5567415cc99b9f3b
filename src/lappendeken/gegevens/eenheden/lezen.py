"""A file of the user with units: code, name, perhaps inwoners and polygons."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import pandas as pd

from lappendeken.basis.bestand import check_bestand
from lappendeken.basis.tekst import fold, format_getal, format_procent, join_namen, shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.eenheden.keuze import Eenheidskeuze, parse_naam
from lappendeken.gegevens.eenheden.kolommen import find_kolommen, recognise_naam
from lappendeken.gegevens.inlezen import Leeswijze, Rijen, read_rijen
from lappendeken.gegevens.inlezen.kaarten.antwoord import Vlakken
from lappendeken.gegevens.inlezen.kaarten.limiet import LIMIET
from lappendeken.gegevens.inlezen.kaarten.proces import open_kaart
from lappendeken.gegevens.inlezen.kaarten.soorten import VLAK_SUFFIXEN
from lappendeken.gegevens.inlezen.kaarten.stelsel import name_code
from lappendeken.gegevens.inlezen.objecten import is_tabel, is_tabel_parquet
from lappendeken.model.eenheid import Eenheid

MAX_EENHEDEN = 5_000
"""Every unit is laid beside every other: with ten indelingen this takes about 2 GB."""
LIMIET_EENHEDEN = replace(LIMIET, seconden=120)
"""Laying thousands of polygons that do not quite fit on each other takes its time."""

MAX_NAAM = 200
MAX_GETOOND = 5

_JAAR = re.compile(r"(?:19|20)\d\d(?!\d)")
_ANDERS = 2026
_GETAL = re.compile(r"\d{1,3}(?:[. \u00a0]\d{3})+|\d{1,12}(?:[.,]0+)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Gelezen:
    """The units of a file.

    Attributes
    ----------
    eenheid
        What they are.
    tabel
        ``gemeente_naam, provincie, inwoners`` by ``gemeente_code``, ascending: the names of
        these columns are the same for every kind of unit. Inwoners are missing when the file
        has none.
    vlakken
        Their polygons, in the order of ``volgorde``; None for a table.
    volgorde
        Codes in the order of the file.
    meldingen
        What the user has to know.
    """

    eenheid: Eenheid
    tabel: pd.DataFrame
    vlakken: Vlakken | None
    volgorde: tuple[str, ...]
    meldingen: tuple[str, ...]


def read_eenheden(keuze: Eenheidskeuze, wijze: Leeswijze) -> Gelezen:
    """Read the units.

    Parameters
    ----------
    keuze
        The file, and what the user says of it.
    wijze
        Coordinate system, layer, sheet and separator, where the file leaves a choice.

    Raises
    ------
    GegevensError
        With file, line and value: a code or name that is missing or double, inwoners that are no
        whole number of 1 or more, one unit or none, too many; polygons that are missing or
        overlap.
    """
    path = keuze.pad
    check_bestand(path)
    suffix = path.suffix.casefold()
    table = (suffix == ".json" and is_tabel(path)) or (
        suffix == ".parquet" and is_tabel_parquet(path)
    )
    if suffix not in VLAK_SUFFIXEN or table:
        rijen = read_rijen(path, blad=wijze.blad)
        kolommen = find_kolommen(rijen, keuze.kolommen)
        rows = _parse(rijen, kolommen, parts=False)
        return _build(keuze, rijen, kolommen, rows, None)
    with open_kaart(path, LIMIET_EENHEDEN, wijze.laag) as kaart:
        found = kaart.read_tabel()
        rijen = Rijen(path, found.kop, 0, tuple(enumerate(found.rijen, start=1)))
        kolommen = find_kolommen(rijen, keuze.kolommen)
        rows = _parse(rijen, kolommen, parts=True)
        number = {code: place for place, code in enumerate(rows.namen)}
        groepen = [number[code] for code in rows.codes]
        vlakken = kaart.draw(groepen, list(rows.namen.values()), wijze.crs)
    _check_vlakken(rijen, list(rows.namen.values()), vlakken)
    return _build(keuze, rijen, kolommen, rows, vlakken)


@dataclass
class _Rijen:
    """The rows so far."""

    codes: list[str] = field(default_factory=list)
    namen: dict[str, str] = field(default_factory=dict)
    inwoners: dict[str, float] = field(default_factory=dict)
    provincies: dict[str, str] = field(default_factory=dict)
    leeg: list[str] = field(default_factory=list)
    delen: list[str] = field(default_factory=list)


def _parse(tabel: Rijen, kolommen: Mapping[str, int], *, parts: bool) -> _Rijen:
    """Check every row; a map may draw one unit in several features."""
    found = _Rijen()
    lines: dict[str, int] = {}
    named: dict[str, str] = {}
    for regel, cells in tabel.records(kolommen):
        where = f"{tabel.plaats}, {'vlak' if parts else 'regel'} {regel}"
        code, naam = cells["code"].strip(), cells["naam"].strip()
        for text, what in ((code, "code"), (naam, "naam")):
            if not text:
                msg = f"{where}: de {what} is leeg. Geef elke eenheid een code en een naam."
                raise GegevensError(msg)
            if len(text) > MAX_NAAM:
                msg = f"{where}: de {what} '{shorten(text)}' is langer dan {MAX_NAAM} tekens."
                raise GegevensError(msg)
        if code in lines:
            if not (parts and found.namen[code] == naam):
                msg = (
                    f"{where}: code '{shorten(code)}' staat ook op regel {lines[code]}. Geef elke "
                    "eenheid één rij met een eigen code."
                )
                raise GegevensError(msg)
            found.delen.append(naam)
        else:
            lines[code] = regel
            found.namen[code] = naam
            found.provincies[code] = cells.get("provincie", "").strip()
            _add_inwoners(found, where, code, naam, cells)
            other = named.setdefault(fold(code), code)
            if other != code:
                msg = (
                    f"{where}: code '{shorten(code)}' verschilt alleen in hoofdletters of tekens "
                    f"van '{shorten(other)}' op regel {lines[other]}. Maak het verschil duidelijk."
                )
                raise GegevensError(msg)
        found.codes.append(code)
        if len(found.namen) > MAX_EENHEDEN:
            msg = (
                f"{tabel.plaats} heeft meer dan {format_getal(MAX_EENHEDEN)} eenheden. Elke "
                "eenheid wordt naast elke andere gelegd, en dat past niet in het geheugen; neem "
                "een deel van het gebied, of grotere eenheden."
            )
            raise GegevensError(msg)
    if len(found.namen) < 2:
        msg = (
            f"{tabel.plaats} heeft {'één eenheid' if found.namen else 'geen eenheden'}; om te "
            "vergelijken zijn er minstens twee nodig."
        )
        raise GegevensError(msg)
    return found


def _add_inwoners(
    found: _Rijen, where: str, code: str, naam: str, cells: Mapping[str, str]
) -> None:
    if "inwoners" not in cells:
        return
    text = cells["inwoners"].strip()
    if not text:
        found.leeg.append(naam)
        return
    number = re.sub(r"[.,]0+$", "", text) if re.search(r"[.,]0{1,2}$", text) else text
    if not _GETAL.fullmatch(text) or not (value := int(re.sub(r"\D", "", number))):
        msg = (
            f"{where}: inwoners van {shorten(naam)} is '{shorten(text)}', maar moet een geheel "
            "getal van 1 of meer zijn. Laat de kolom weg als de aantallen niet bekend zijn."
        )
        raise GegevensError(msg)
    found.inwoners[code] = float(value)


def _check_vlakken(tabel: Rijen, namen: Sequence[str], vlakken: Vlakken) -> None:
    if bare := [naam for naam, one in zip(namen, vlakken.vormen, strict=True) if one is None]:
        msg = (
            f"{tabel.plaats}: zonder vlak: {join_namen(map(shorten, bare), MAX_GETOOND)}. Teken "
            "ze, of geef de eenheden als tabel; dan is er geen kaart."
        )
        raise GegevensError(msg)
    if vlakken.overlap:
        listed = [
            f"{shorten(namen[a])} en {shorten(namen[b])} ({format_procent(share)} van de kleinste)"
            for a, b, share in vlakken.overlap
        ]
        msg = (
            f"{tabel.plaats}: deze vlakken liggen over elkaar: {join_namen(listed, MAX_GETOOND)}. "
            "Eenheden mogen elkaar niet overlappen; herstel de kaart, of geef de eenheden als "
            "tabel."
        )
        raise GegevensError(msg)


def _build(
    keuze: Eenheidskeuze,
    tabel: Rijen,
    kolommen: Mapping[str, int],
    rows: _Rijen,
    vlakken: Vlakken | None,
) -> Gelezen:
    said: list[str] = []
    with_people = bool(rows.inwoners) and not rows.leeg
    if rows.leeg and rows.inwoners:
        said.append(
            f"{tabel.plaats} heeft geen inwoners van {join_namen(map(shorten, rows.leeg), 5)}; "
            "daarom telt niets naar inwoners."
        )
    elif not with_people:
        said.append(f"{tabel.plaats} noemt geen inwoners: niets telt naar inwoners.")
    codes = sorted(rows.namen)
    frame = pd.DataFrame(
        {
            "gemeente_naam": _unique(rows.namen, codes),
            "provincie": [rows.provincies[code] for code in codes],
            "inwoners": [rows.inwoners.get(code, float("nan")) for code in codes]
            if with_people
            else float("nan"),
        },
        index=pd.Index(codes, name="gemeente_code"),
    )
    seen = None if keuze.naam else recognise_naam(tabel, kolommen)
    one, more, neuter = (
        parse_naam(keuze.naam) if keuze.naam else seen or ("eenheid", "eenheden", False)
    )
    eenheid = Eenheid(
        one,
        more,
        neuter,
        keuze.gebied,
        is_eigen=True,
        heeft_provincies=all(rows.provincies.values()),
        heeft_inwoners=with_people,
        heeft_kaart=vlakken is not None,
        bestand=tabel.path.name,
        jaar=int(year[0]) if (year := _JAAR.search(tabel.path.stem)) else _ANDERS,
    )
    said[:0] = [_say_gelezen(tabel, kolommen, eenheid, len(codes))]
    if vlakken is None:
        said.append(f"{tabel.plaats} heeft geen vlakken: er is geen kaart, en er zijn geen naden.")
    else:
        said += _say_vlakken(tabel, rows, vlakken)
    return Gelezen(eenheid, frame, vlakken, tuple(rows.namen), tuple(said))


def _unique(namen: Mapping[str, str], codes: Sequence[str]) -> list[str]:
    """Return a name per unit; where two share one, their code tells them apart."""
    times = pd.Series([fold(namen[code]) for code in codes]).value_counts()
    return [
        namen[code] if times[fold(namen[code])] == 1 else f"{namen[code]} ({code})"
        for code in codes
    ]


def _say_gelezen(tabel: Rijen, kolommen: Mapping[str, int], eenheid: Eenheid, count: int) -> str:
    used = [f"{rol} uit '{shorten(tabel.kop[place])}'" for rol, place in kolommen.items()]
    return (
        f"De eenheden zijn de {format_getal(count)} {eenheid.meervoud} uit {tabel.plaats} "
        f"({join_namen(used)})."
    )


def _say_vlakken(tabel: Rijen, rows: _Rijen, vlakken: Vlakken) -> list[str]:
    said = [f"Lengten zijn gemeten in {name_code(vlakken.meetstelsel)}."]
    if vlakken.stelsel.hoe == "getallen":
        said.append(
            f"{tabel.plaats} noemt geen coördinatenstelsel; aan de getallen te zien is het "
            f"{name_code(vlakken.stelsel.code)}."
        )
    if vlakken.hersteld:
        said.append(
            f"De grenzen in {tabel.plaats} sluiten niet overal op elkaar aan; kleine verschillen "
            "zijn rechtgetrokken."
        )
    if rows.delen:
        listed = join_namen(dict.fromkeys(map(shorten, rows.delen)), MAX_GETOOND)
        said.append(f"In meer vlakken getekend, en samen één: {listed}.")
    return said


def build_vormen(vlakken: Vlakken) -> Any:
    """Return the polygons as an array of shapes."""
    import shapely

    return shapely.from_wkb([one or "" for one in vlakken.vormen])
