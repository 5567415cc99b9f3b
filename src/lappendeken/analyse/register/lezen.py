"""Read the register in which people write why a regio crosses the reference."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import pandas as pd

from lappendeken.basis.tekst import fold, shorten, suggest
from lappendeken.errors import GegevensError, OnbekendError
from lappendeken.gegevens.inlezen import (
    Gegevens,
    Gemeentezoeker,
    Onbekend,
    Rijen,
    fill_samengevoegd,
    read_rijen,
)
from lappendeken.model.indeling import Indeling

SLEUTEL = ("indeling", "regio", "gemeente")
TEKSTEN = ("reden", "waarde", "besluit_door", "bron", "datum")
KOLOMMEN = (*SLEUTEL, *TEKSTEN)
"""The columns of the register; a user may add others."""

NAMEN: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "indeling": ("indeling",),
        "regio": ("regio", "regionaam", "regiocode"),
        "gemeente": ("gemeente", "gemeentenaam", "gemeentecode"),
        "reden": ("reden",),
        "waarde": ("waarde",),
        "besluit_door": ("besluitdoor",),
        "bron": ("bron",),
        "datum": ("datum",),
    }
)
MAX_GETOOND = 10

_DATUM = re.compile(r"\d{4}(-\d{1,2}-\d{1,2})?|\d{1,2}-\d{1,2}-\d{4}")
_UITLEG = f"Een register heeft de kolommen {', '.join(KOLOMMEN)}."


@dataclass(frozen=True, slots=True)
class Registerregel:
    """One row that a person wrote.

    Attributes
    ----------
    regel
        Line in the file.
    indeling
        Slug among the chosen; empty when that indeling was not chosen.
    regio
        Code; empty when the indeling has no such regio.
    gemeente
        Code.
    geschreven
        The row as it stands, by column of :data:`KOLOMMEN`.
    """

    regel: int
    indeling: str
    regio: str
    gemeente: str
    geschreven: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Register:
    """A register that was read, with the table as it stands."""

    rijen: Rijen
    regels: tuple[Registerregel, ...]
    meldingen: tuple[str, ...]


def read_register(
    path: Path,
    catalogus: Gegevens,
    indelingen: Sequence[Indeling],
    herindelingen: pd.DataFrame | None = None,
) -> Register:
    """Read a register and understand which crossing each row is about.

    Parameters
    ----------
    path
        CSV or Excel with the columns :data:`KOLOMMEN`; others are kept.
    catalogus
        The gemeenten and known indelingen.
    indelingen
        The chosen ones. A row on another known indeling is kept and not checked; a row
        on another stand of a chosen one counts for the chosen one, which is reported.
    herindelingen
        Old gemeenten, as in :func:`~lappendeken.gegevens.inlezen.read_indeling_bestand`.

    Raises
    ------
    GegevensError, OnbekendError
        With file, line and value: an unknown indeling or gemeente, a row without one, or
        two rows on the same crossing.
    """
    tabel = read_rijen(path, mag_leeg=True)
    kolommen = tabel.find_kolommen(NAMEN)
    tabel.require(kolommen, _UITLEG, *((name,) for name in (*SLEUTEL, "reden")))
    tabel = fill_samengevoegd(tabel, kolommen, ("gemeente",))
    double = next((name for name in tabel.kop if tabel.kop.count(name) > 1), None)
    if double is not None:
        where = tabel.waar(tabel.kopregel)
        msg = f"{where}: kolom '{shorten(double)}' staat er dubbel. Hernoem er een."
        raise GegevensError(msg)
    zoeker = Gemeentezoeker(catalogus, herindelingen)
    regels: list[Registerregel] = []
    onbekend = Onbekend(tabel.plaats)
    said: list[str] = []
    undated: list[str] = []
    named: dict[str, Indeling | None] = {}
    seen: dict[tuple[str, str, str], int] = {}
    for regel, cells in tabel.records(kolommen):
        where = tabel.waar(regel)
        for name in SLEUTEL:
            if not cells[name]:
                msg = f"{where}: '{name}' is leeg. Vul het in of haal de regel weg."
                raise GegevensError(msg)
        name = cells["indeling"]
        if name not in named:
            named[name] = _find_indeling(name, where, catalogus, indelingen, said)
        indeling = named[name]
        try:
            gemeente = zoeker.find(cells["gemeente"])
        except (OnbekendError, GegevensError) as error:
            onbekend.add(regel, cells["gemeente"], error)
            continue
        key = fold(cells["indeling"]), fold(cells["regio"]), gemeente
        if seen.setdefault(key, regel) != regel:
            msg = (
                f"{where}: {zoeker.naam(gemeente)} in regio '{shorten(cells['regio'])}' staat ook "
                f"op regel {seen[key]}. Voeg de twee regels samen."
            )
            raise GegevensError(msg)
        regio = _find_regio(indeling, cells["regio"]) if indeling else ""
        if cells.get("datum") and not _DATUM.fullmatch(cells["datum"]):
            undated.append(f"{where}: '{shorten(cells['datum'])}' is geen datum (jjjj-mm-dd).")
        slug = indeling.slug if indeling else ""
        regels.append(Registerregel(regel, slug, regio, gemeente, MappingProxyType(cells)))
    onbekend.check()
    if len(undated) > MAX_GETOOND:
        rest = len(undated) - MAX_GETOOND
        undated[MAX_GETOOND:] = [f"Op {rest} andere regels is 'datum' ook geen datum."]
    meldingen = tuple(dict.fromkeys((*tabel.meldingen, *zoeker.meldingen, *said, *undated)))
    return Register(tabel, tuple(regels), meldingen)


def _find_indeling(
    text: str, where: str, catalogus: Gegevens, indelingen: Sequence[Indeling], said: list[str]
) -> Indeling | None:
    """Return the chosen indeling that a row is about, or none when it was not chosen."""
    wanted = fold(text)
    for indeling in indelingen:
        meta = indeling.kenmerken
        if wanted in {fold(meta.slug), fold(meta.naam), fold(meta.reeks)} - {""}:
            return indeling
    reeks = fold(re.sub(r"[-_ ]?(?:19|20)\d\d$", "", text))
    for indeling in indelingen:
        if reeks and reeks == fold(indeling.kenmerken.reeks):
            said.append(f"Regels over '{shorten(text)}' zijn gelegd naast '{indeling.slug}'.")
            return indeling
    known = {fold(name): slug for slug, k in catalogus.kenmerken.items() for name in (slug, k.naam)}
    if wanted in known:
        said.append(f"Niet gecontroleerd, want niet gekozen: '{shorten(text)}'.")
        return None
    msg = (
        f"{where}: indeling '{shorten(text)}' bestaat hier niet."
        f"{suggest(text, [i.slug for i in indelingen])} Herstel de naam."
    )
    raise OnbekendError(msg)


def _find_regio(indeling: Indeling, text: str) -> str:
    if text in indeling.leden:
        return text
    names = {fold(indeling.regionamen[code]): code for code in indeling.regios}
    return names.get(fold(text), "")
