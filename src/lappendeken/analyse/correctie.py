"""Corrections by the user: single rows of an indeling that are wrong, with a source."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType

from lappendeken.analyse.vergelijk.verhuizing import move_gemeenten
from lappendeken.basis.bestand import compute_sha256
from lappendeken.basis.tekst import format_datum, join_namen, shorten
from lappendeken.errors import GegevensError, OnbekendError
from lappendeken.gegevens.catalogus import Catalogus, Gecorrigeerd
from lappendeken.gegevens.inlezen import (
    Gemeentezoeker,
    Onbekend,
    fill_samengevoegd,
    find_regio,
    read_rijen,
)
from lappendeken.model.indeling import Indeling

STATUS = "eigen_correctie"
"""The bron_status of a row that a user corrected."""

KOLOMMEN: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "indeling": ("indeling",),
        "gemeente": ("gemeente", "gemeentenaam", "gemeentecode"),
        "regio": ("regio", "regionaam", "regiocode"),
        "bron": ("bron",),
        "datum": ("datum",),
    }
)
"""Own name of a column to the ways in which people write it; all are required."""

_UITLEG = f"Een lijst met correcties heeft de kolommen {join_namen(KOLOMMEN)}."
_DATUM = re.compile(r"(?P<jaar>\d{4})-(?P<maand>\d{1,2})-(?P<dag>\d{1,2})")
_DATUM_NL = re.compile(r"(?P<dag>\d{1,2})[-/](?P<maand>\d{1,2})[-/](?P<jaar>\d{4})")


@dataclass(frozen=True, slots=True)
class Correctie:
    """One row that is said to be wrong.

    Attributes
    ----------
    indeling, gemeente, regio
        Slug and codes.
    regionaam
        Name of the regio, also when it is new.
    bron, datum
        Who says so; the date is ISO.
    waar
        File and line.
    """

    indeling: str
    gemeente: str
    regio: str
    regionaam: str
    bron: str
    datum: str
    waar: str


@dataclass(frozen=True, slots=True)
class Correcties:
    """Corrections that were read and carried out.

    Attributes
    ----------
    gecorrigeerd
        Every indeling that changed.
    meldingen
        What was corrected, with lines to mail; what made no difference; what was recoded.
    aantal
        How many rows with a correction the file has.
    """

    gecorrigeerd: tuple[Gecorrigeerd, ...]
    meldingen: tuple[str, ...]
    aantal: int = 0


def load_correcties(
    path: Path, catalogus: Catalogus, genoemd: Mapping[str, Sequence[str]] | None = None
) -> Correcties:
    """Read corrections, and carry them out.

    Parameters
    ----------
    path
        CSV or workbook with the columns of :data:`KOLOMMEN`. A regio is one of the
        indeling, by code or name, or ``nieuw: Naam``.
    catalogus
        The indelingen to correct.
    genoemd
        What the user named files by, to the slugs of the indelingen in them.

    Raises
    ------
    GegevensError, OnbekendError
        With file, line and value: an empty cell, an unknown indeling, gemeente or regio,
        no date, or two corrections of one gemeente.
    """
    found, said = _read(path, catalogus, genoemd or {})
    eigen = {one.indeling.slug: one.bestand for one in catalogus.eigen}
    per_slug: dict[str, list[Correctie]] = {}
    for correctie in found:
        per_slug.setdefault(correctie.indeling, []).append(correctie)
    names = {str(c): str(n) for c, n in catalogus.gemeenten["gemeente_naam"].items()}
    checksum = compute_sha256(path)
    changed = []
    for slug, correcties in per_slug.items():
        indeling = catalogus.indeling(slug)
        real = []
        for correctie in correcties:
            if _is_zo(indeling, correctie):
                said.append(
                    f"{correctie.waar}: {names[correctie.gemeente]} zit in '{slug}' al in "
                    f"'{correctie.regionaam}'; deze correctie verandert niets."
                )
            else:
                real.append(correctie)
        if not real:
            continue
        texts = tuple(_describe(indeling, correctie, names) for correctie in real)
        moved = move_gemeenten(
            indeling,
            {one.gemeente: one.regio for one in real},
            {one.regio: one.regionaam for one in real},
            status=STATUS,
        )
        note = f"{indeling.kenmerken.kanttekening} {' '.join(texts)}".strip()
        marked = moved.with_kenmerken(correcties=texts, kanttekening=note)
        changed.append(Gecorrigeerd(marked, path.name, checksum, texts))
        said += texts
        said += [_word_mail(indeling, one, names, eigen.get(slug)) for one in real]
    return Correcties(tuple(changed), tuple(dict.fromkeys(said)), len(found))


def _read(
    path: Path, catalogus: Catalogus, genoemd: Mapping[str, Sequence[str]]
) -> tuple[list[Correctie], list[str]]:
    tabel = read_rijen(path)
    kolommen = tabel.find_kolommen(KOLOMMEN)
    tabel.require(kolommen, _UITLEG, *((name,) for name in KOLOMMEN))
    tabel = fill_samengevoegd(tabel, kolommen, ("gemeente", "regio"))
    zoeker = Gemeentezoeker(catalogus, catalogus.herindelingen)
    onbekend = Onbekend(tabel.plaats)
    found: list[Correctie] = []
    seen: dict[tuple[str, str], str] = {}
    for regel, cells in tabel.records(kolommen):
        where = tabel.waar(regel)
        for name in KOLOMMEN:
            if not cells[name]:
                msg = f"{where}: '{name}' is leeg. Vul het in of haal de regel weg."
                raise GegevensError(msg)
        slug = _find_slug(cells["indeling"], catalogus, genoemd, where)
        regio, naam = find_regio(catalogus.indeling(slug), cells["regio"], where)
        datum = _read_datum(cells["datum"], where)
        try:
            gemeente = zoeker.find_zelf(cells["gemeente"])
        except (OnbekendError, GegevensError) as error:
            onbekend.add(regel, cells["gemeente"], error)
            continue
        first = seen.setdefault((slug, gemeente), where)
        if first != where:
            msg = (
                f"{where}: {zoeker.naam(gemeente)} wordt in '{slug}' ook al gecorrigeerd ({first})."
                " Laat één regel staan."
            )
            raise GegevensError(msg)
        found.append(Correctie(slug, gemeente, regio, naam, cells["bron"], datum, where))
    onbekend.check()
    return found, [*tabel.meldingen, *zoeker.meldingen]


def _find_slug(
    text: str, catalogus: Catalogus, genoemd: Mapping[str, Sequence[str]], where: str
) -> str:
    """Return the indeling that is meant: one of a file as it was given, or one by name."""
    mine = genoemd.get(text, ())
    if len(mine) > 1:
        msg = (
            f"{where}: in '{shorten(text)}' staan {len(mine)} indelingen: {join_namen(mine)}. "
            "Noem er een."
        )
        raise OnbekendError(msg)
    try:
        named = catalogus.resolve(text)
    except OnbekendError as error:
        if mine:
            return mine[0]
        files = [name for name in genoemd if name]
        also = f" Uw bestanden heten hier {join_namen(files)}." if files else ""
        msg = f"{where}: {error}{also}"
        raise OnbekendError(msg) from error
    if mine and mine[0] != named:
        msg = (
            f"{where}: '{shorten(text)}' is zowel uw bestand als een andere indeling. Schrijf "
            f"'{mine[0]}' voor uw bestand, of '{named}' voor de andere."
        )
        raise OnbekendError(msg)
    return named


def _read_datum(text: str, where: str) -> str:
    """Return a date as ISO, also when it is written the Dutch way."""
    # A cell of a workbook may hold a time too, which is always midnight.
    bare = text.removesuffix(" 00:00:00")
    parts = _DATUM.fullmatch(bare) or _DATUM_NL.fullmatch(bare)
    try:
        if parts:
            return date(int(parts["jaar"]), int(parts["maand"]), int(parts["dag"])).isoformat()
    except ValueError:
        pass
    msg = f"{where}: datum '{shorten(text)}' is geen datum. Schrijf bijvoorbeeld 2026-03-31."
    raise GegevensError(msg)


def _is_zo(indeling: Indeling, correctie: Correctie) -> bool:
    rows = [r for r in indeling.lidmaatschappen if r.gemeente_code == correctie.gemeente]
    return [r.regio_code for r in rows] == [correctie.regio] and rows[0].aandeel == 1.0


def _name_regios(indeling: Indeling, gemeente: str) -> str:
    regios = indeling.regios_van.get(gemeente, ())
    return join_namen(f"'{shorten(indeling.regionamen[code])}'" for code in regios)


def _describe(indeling: Indeling, correctie: Correctie, names: Mapping[str, str]) -> str:
    before = _name_regios(indeling, correctie.gemeente)
    meta = indeling.kenmerken
    return (
        f"Gecorrigeerd in {shorten(meta.naam)} ({meta.stand}): {names[correctie.gemeente]} hoort "
        f"bij '{shorten(correctie.regionaam)}'"
        f"{f', niet bij {before}' if before else ' en had geen regio'} "
        f"(bron: {shorten(correctie.bron, 200)}, {format_datum(correctie.datum)})."
    )


def _word_mail(
    indeling: Indeling, correctie: Correctie, names: Mapping[str, str], bestand: str | None
) -> str:
    """Word what the makers have to know, or who keeps the user's own list: ready to send."""
    before = _name_regios(indeling, correctie.gemeente) or "geen regio"
    whom = "aan de makers" if bestand is None else "aan wie de lijst bijhoudt"
    where = indeling.slug if bestand is None else f"'{shorten(bestand)}' ({indeling.naam})"
    return (
        f"Om te mailen {whom}: in {where} hoort {names[correctie.gemeente]} "
        f"({correctie.gemeente}) bij '{correctie.regionaam}', nu staat er {before}. Bron: "
        f"{correctie.bron}, {correctie.datum}."
    )
