"""The job of ``lappendeken herhaal``: run a report again and say what became different."""

from __future__ import annotations

import json
import shlex
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lappendeken.analyse.herhaling import Herhaling, compare_rapporten, list_ontbrekend
from lappendeken.basis.bestand import check_bestand, read_bytes
from lappendeken.basis.tekst import shorten
from lappendeken.errors import GegevensError
from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.opdracht import rapport
from lappendeken.opdracht.gedeeld.uitkomst import Stap, Uitkomst

MAX_BYTES = 20_000_000
VELDEN = ("versies", "opdracht", "selectie", "instellingen", "indelingen", "cijfers", "bronnen")


@dataclass(frozen=True, slots=True)
class Gelezen:
    """A report of before: what it said, and the words of the command that made it."""

    gezegd: Mapping[str, Any]
    woorden: tuple[str, ...]


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
    """Read a ``rapport.json``, or the one beside a ``rapport.html``.

    Raises
    ------
    GegevensError
        If it is not there, too large, or not what ``lappendeken rapport`` writes.
    """
    place = path
    if path.suffix.lower() in {".html", ".htm"}:
        check_bestand(path, wat="Rapport")
        place = path.with_name(rapport.RAPPORTJSON)
        if not place.exists():
            msg = (
                f"Naast {shorten(path.name)} staat geen {rapport.RAPPORTJSON}, en daarin staan de "
                "cijfers. Zet ze in één map, of geef het rapport.json."
            )
            raise GegevensError(msg)
    name = shorten(place.name)
    try:
        said = json.loads(read_bytes(place, maximum=MAX_BYTES, wat="Rapport").decode("utf-8-sig"))
    except (ValueError, RecursionError):
        msg = f"'{name}' is geen JSON. Geef het rapport.json dat naast het rapport staat."
        raise GegevensError(msg) from None
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
    if words[:2] != ["lappendeken", "rapport"]:
        msg = f"'{name}' zegt niet met welke opdracht het gemaakt is. Maak het rapport opnieuw."
        raise GegevensError(msg)
    return Gelezen(said, tuple(words[2:]))


def run(verzoek: Verzoek, stap: Stap, *, catalogus: Catalogus | None = None) -> Herhaaluitkomst:
    """Compute a report again, without writing, and compare.

    Raises
    ------
    LappendekenError
        If what it names does not exist any more, or the file is damaged.
    """
    text, messages = rapport.compute_json(verzoek.rapport, stap, catalogus=catalogus)
    stap("Naast het vorige leggen")
    try:
        found = compare_rapporten(verzoek.gelezen.gezegd, json.loads(text))
    except (KeyError, TypeError, ValueError, AttributeError):
        msg = "Het vorige rapport.json is beschadigd. Maak het rapport opnieuw."
        raise GegevensError(msg) from None
    return Herhaaluitkomst(meldingen=messages, herhaling=found)
