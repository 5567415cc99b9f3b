"""The job of ``lappendeken herhaal``: run a report again and say what became different."""

from __future__ import annotations

import json
import shlex
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lappendeken.analyse.herhaling import Herhaling, compare_rapporten, list_ontbrekend
from lappendeken.basis.bestand import read_bytes
from lappendeken.basis.tekst import shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.opdracht import rapport
from lappendeken.opdracht.gedeeld.uitkomst import Stap, Uitkomst
from lappendeken.tabellen.herhaalblok import BlokError, pack_rapport, read_blok, unpack_rapport

MAX_BYTES = 20_000_000
VELDEN = ("versies", "opdracht", "selectie", "instellingen", "indelingen", "cijfers", "bronnen")


@dataclass(frozen=True, slots=True)
class Gelezen:
    """A report of before: what it said, and the words of the command that made it.

    ``uit_pagina``: as it stands in the page itself, with checksums cut short.
    """

    gezegd: Mapping[str, Any]
    woorden: tuple[str, ...]
    uit_pagina: bool = False


@dataclass(frozen=True, slots=True)
class Verzoek:
    """The report of before, and its command as it is understood now."""

    gelezen: Gelezen
    rapport: rapport.Verzoek


@dataclass(frozen=True, slots=True, kw_only=True)
class Herhaaluitkomst(Uitkomst):
    """What became different."""

    herhaling: Herhaling


def read_rapport(path: Path) -> Gelezen:
    """Read a ``rapport.html``, which holds what it takes, or a ``rapport.json``.

    Of a page that holds nothing the ``rapport.json`` beside it is read.

    Raises
    ------
    GegevensError
        If it is not there, too large, changed, or not what ``lappendeken rapport`` writes.
    """
    is_pagina = path.suffix.lower() in {".html", ".htm"}
    said = _read_pagina(path) if is_pagina else None
    inside = said is not None
    place = path if inside or not is_pagina else path.with_name(rapport.RAPPORTJSON)
    name = shorten(place.name)
    if said is None:
        said = _read_json(place, name)
    missing = list_ontbrekend(said, VELDEN)
    if missing or said.get("soort") != "lappendeken-rapport":
        msg = (
            f"'{name}' is geen rapport van lappendeken. Geef het rapport.json of rapport.html dat "
            "'lappendeken rapport' schreef."
        )
        raise GegevensError(msg)
    try:
        words = shlex.split(str(said["opdracht"]))
    except ValueError:
        words = []
    if words[:2] == ["lappendeken", "site"]:
        msg = (
            f"'{name}' is van een hele site. Geef de bladzijde waar het om gaat: index.html, of "
            "het blad van een provincie of gemeente."
        )
        raise GegevensError(msg)
    if words[:2] != ["lappendeken", "rapport"]:
        msg = f"'{name}' zegt niet met welke opdracht het gemaakt is. Maak het rapport opnieuw."
        raise GegevensError(msg)
    return Gelezen(said, tuple(words[2:]), inside)


def _read_pagina(path: Path) -> dict[str, Any] | None:
    """Return what a page holds to be run again, or ``None`` when that must stand beside it."""
    text = read_bytes(path, maximum=MAX_BYTES, wat="Rapport").decode("utf-8", "replace")
    name = shorten(path.name)
    try:
        said = read_blok(text)
    except BlokError:
        msg = (
            f"De gegevens in '{name}' waarmee het te herhalen is, zijn gewijzigd of afgebroken. "
            "Geef het bestand zoals lappendeken het schreef, of het rapport.json ervan."
        )
        raise GegevensError(msg) from None
    if said is None and not path.with_name(rapport.RAPPORTJSON).exists():
        msg = (
            f"In '{name}' staat niet waarmee het te herhalen is, en er staat geen "
            f"{rapport.RAPPORTJSON} naast. Geef een rapport.html dat 'lappendeken rapport' schreef "
            "en dat heel is, het blad van een provincie of gemeente, of het rapport.json."
        )
        raise GegevensError(msg)
    return said


def _read_json(place: Path, name: str) -> Any:
    try:
        return json.loads(read_bytes(place, maximum=MAX_BYTES, wat="Rapport").decode("utf-8-sig"))
    except (ValueError, RecursionError):
        msg = f"'{name}' is geen JSON. Geef het rapport.json dat naast het rapport staat."
        raise GegevensError(msg) from None


def run(verzoek: Verzoek, stap: Stap, *, catalogus: Catalogus | None = None) -> Herhaaluitkomst:
    """Compute a report again, without writing, and compare.

    Raises
    ------
    LappendekenError
        If what it names does not exist any more, or the file is damaged.
    """
    text, messages = rapport.compute_json(verzoek.rapport, stap, catalogus=catalogus)
    stap("Naast het vorige leggen")
    now = json.loads(text)
    if verzoek.gelezen.uit_pagina:
        now = unpack_rapport(pack_rapport(now))
    try:
        found = compare_rapporten(verzoek.gelezen.gezegd, now)
    except (KeyError, TypeError, ValueError, AttributeError):
        msg = "Het vorige rapport is beschadigd. Maak het rapport opnieuw."
        raise GegevensError(msg) from None
    return Herhaaluitkomst(meldingen=messages, herhaling=found)
