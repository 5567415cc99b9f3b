"""Ready-made scenario's: those that travel with the data, found in their folder."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from lappendeken.basis.tekst import fold, join_namen, shorten, suggest
from lappendeken.errors import GegevensError, OnbekendError
from lappendeken.gegevens.catalogus.lezen import read_toml
from lappendeken.gegevens.tabelbestand import HERSTEL


@dataclass(frozen=True, slots=True)
class Klaarscenario:
    """A scenario that travels with the data.

    Attributes
    ----------
    slug
        How a user asks for it: the name of its file.
    path
        That file.
    naam, kanttekening
        What it is called, and what a reader has to know.
    """

    slug: str
    path: Path
    naam: str
    kanttekening: str


def read_klaar(paths: Iterable[Path]) -> Mapping[str, Klaarscenario]:
    """Return slug to scenario of some TOML files, ascending.

    Raises
    ------
    GegevensError
        If a file is damaged, or does not say what it is.
    """
    found = {}
    for path in sorted(paths):
        raw = read_toml(path)
        texts = [str(raw.get(key, "")).strip() for key in ("naam", "kanttekening")]
        if not all(texts):
            msg = f"Gegevensbestand {path} heeft geen naam of geen kanttekening. {HERSTEL}"
            raise GegevensError(msg)
        found[path.stem] = Klaarscenario(path.stem, path, *texts)
    return MappingProxyType(found)


def find_klaar(name: str, klaar: Mapping[str, Klaarscenario]) -> Klaarscenario:
    """Return the scenario of a slug or naam, case and accents aside.

    Raises
    ------
    OnbekendError
        If there is none of that name; suggests the nearest.
    """
    for scenario in klaar.values():
        if fold(name) in {fold(scenario.slug), fold(scenario.naam)}:
            return scenario
    listed = join_namen(klaar) or "geen enkel"
    msg = (
        f"Scenario '{shorten(name)}' staat niet klaar.{suggest(name, list(klaar))} Klaar staat: "
        f"{listed}. Een eigen scenario is een bestand, zoals idee.csv."
    )
    raise OnbekendError(msg)
