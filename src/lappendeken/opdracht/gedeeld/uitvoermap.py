"""The folder that a job writes: pages, tables and the Excel file, or nothing at all."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lappendeken.basis.uitvoer import check_map, write_map
from lappendeken.gegevens.inlezen import Protocol
from lappendeken.gegevens.tabelbestand import write_tabel
from lappendeken.opdracht.gedeeld.uitkomst import Stap

if TYPE_CHECKING:
    import pandas as pd

    from lappendeken.tabellen.woordenboek import Tabel, Woordenboek

KAART = "kaart.html"
WERKBOEK = "lappendeken.xlsx"
TABELLEN = "tabellen"
DATAPAKKET = "datapackage.json"
PROTOCOL = "protocol.json"
"""How the files of the user were read; only when there are any."""


@dataclass(frozen=True, slots=True)
class Uitvoermap:
    """A folder being filled; it takes its place only when all of it is there."""

    folder: Path

    def __truediv__(self, name: str) -> Path:
        return self.folder / name

    def write_tekst(self, name: str, text: str) -> None:
        """Write a page or other text: UTF-8, one kind of line end on every system."""
        (self.folder / name).write_text(text, encoding="utf-8", newline="\n")

    def write_in(self, name: str, text: str) -> None:
        """Write a page in a folder of the folder; as :meth:`write_tekst`."""
        (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
        self.write_tekst(name, text)

    def write_bytes(self, name: str, content: bytes) -> None:
        """Write a file as it is, perhaps in a folder of its own."""
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)

    def write_protocollen(self, protocollen: Iterable[Protocol]) -> None:
        """Write how the files of the user were read, when there are any."""
        if said := [protocol.to_dict() for protocol in protocollen]:
            text = json.dumps(said, ensure_ascii=False, indent=2)
            self.write_tekst(PROTOCOL, f"{text}\n")

    def write_tabellen(
        self, tabellen: Mapping[str, pd.DataFrame], woordenboek: Woordenboek, opdracht: str
    ) -> None:
        """Write every table as CSV where the dictionary says, and what they are beside them.

        Parameters
        ----------
        tabellen
            By name, with ``bronnen``.
        woordenboek
            What they are.
        opdracht
            The command that repeats the run.
        """
        # A map alone, which has its name here, needs no table.
        from lappendeken.tabellen.datapakket import build_datapakket

        (self.folder / TABELLEN).mkdir()
        for name, tabel in tabellen.items():
            write_tabel(tabel, self.folder / woordenboek[name].bestand)
        described = build_datapakket(tabellen, woordenboek, tabellen["bronnen"], opdracht=opdracht)
        self.write_tekst(DATAPAKKET, described)


def list_namen(bestanden: Sequence[str], tabellen: Iterable[Tabel]) -> tuple[str, ...]:
    """Return every name that a job writes: its files, its tables and what describes them."""
    places = [tabel.bestand for tabel in tabellen]
    inside = [place for place in places if place.startswith(f"{TABELLEN}/")]
    return (*bestanden, DATAPAKKET, PROTOCOL, *inside)


def check_uitvoermap(uit: Path, namen: Sequence[str], *, overschrijf: bool) -> None:
    """Refuse a place before anything is read or computed; as :func:`open_uitvoermap`."""
    check_map(uit, overschrijf=overschrijf, namen=namen)


@contextmanager
def open_uitvoermap(
    uit: Path, namen: Sequence[str], stap: Stap, *, overschrijf: bool
) -> Iterator[Uitvoermap]:
    """Fill a folder beside its place, and put it there at the end.

    Parameters
    ----------
    uit
        The place.
    namen
        Every file that the job writes in it, as :func:`list_namen` tells.
    stap
        Told when it is put in place.
    overschrijf
        Whether a folder with files of others may be written in.

    Raises
    ------
    UitvoerError
        If the place is no good; then nothing changed.
    """
    with write_map(uit, overschrijf=overschrijf, namen=tuple(namen)) as folder:
        yield Uitvoermap(folder)
        stap("Op zijn plaats zetten")


def list_paden(uit: Path, namen: Sequence[str]) -> tuple[Path, ...]:
    """Return what was written: the files as named, then the folder with tables."""
    return (*(uit / name for name in namen), uit / TABELLEN)
