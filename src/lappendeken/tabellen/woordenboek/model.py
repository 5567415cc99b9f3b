"""What the data dictionary says: columns, tables, and the tables of one command."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import pandas as pd

from lappendeken.basis.woordkeus import Woordkeus

SOORTEN = ("tekst", "code", "aantal", "aandeel", "getal", "verschil", "km", "bits", "jaar")
"""Kinds of value; the number formats of the Excel file hang on them."""

GETALLEN = tuple(soort for soort in SOORTEN if soort not in ("tekst", "code"))
"""The kinds that hold numbers."""


@dataclass(frozen=True, slots=True)
class Bereik:
    """The values that a number can have.

    Attributes
    ----------
    tekst
        The same in Dutch, perhaps with what narrows it behind a semicolon.
    laag, hoog
        Lowest and highest value; infinite when there is none.
    open_laag
        Whether the lowest value itself is left out.
    """

    tekst: str
    laag: float = -math.inf
    hoog: float = math.inf
    open_laag: bool = False

    def __contains__(self, value: float) -> bool:
        """Say whether a number can be a value of the column."""
        above = value > self.laag if self.open_laag else value >= self.laag
        return above and value <= self.hoog


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column of a table.

    Attributes
    ----------
    naam
        As it stands in the file.
    soort
        One of :data:`SOORTEN`; ``aandeel`` is 0 to 1, ``verschil`` -1 to 1, ``getal`` any
        other number.
    uitleg
        One Dutch sentence: what it says.
    eenheid
        What a number counts or is measured in; empty when it has no unit.
    bereik
        Of a number; ``None`` when any will do.
    waarden
        Of a text that is one of a few.
    formule
        How it is computed, in Dutch; empty when the sentence says all there is.
    leeg
        When a cell is empty, in Dutch; an empty text promises that none is.
    bron
        Where it comes from.
    sinds
        The first version of lappendeken that wrote it.
    alleen
        When the column is there at all, in Dutch; empty for always.
    gebroken
        Whether a count can have decimals, such as a weighted one.
    kop
        What it is called above a sheet of Excel.
    """

    naam: str
    soort: str
    uitleg: str
    eenheid: str = ""
    bereik: Bereik | None = None
    waarden: tuple[str, ...] = ()
    formule: str = ""
    leeg: str = ""
    bron: str = ""
    sinds: str = ""
    alleen: str = ""
    gebroken: bool = False
    kop: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Tabel:
    """One table.

    Attributes
    ----------
    naam
        The name of its file and its sheet.
    uitleg
        One Dutch sentence: what it holds.
    kolommen
        In the order in which they are written, those that are not always there included.
    bestand
        Where a command writes it, inside its folder; empty for no file.
    excel
        Whether it is a sheet of the Excel file; some are too long for a person.
    alleen
        When the table is there at all, in Dutch; empty for always.
    als
        ``<command>.<table>`` of which it has the columns that are always there, perhaps
        behind some of its own; empty for a table that names all its columns.
    """

    naam: str
    uitleg: str
    kolommen: tuple[Kolom, ...]
    bestand: str
    excel: bool = True
    alleen: str = ""
    als: str = ""

    @property
    def namen(self) -> tuple[str, ...]:
        """The columns that it can have, in their order."""
        return tuple(kolom.naam for kolom in self.kolommen)

    @property
    def vast(self) -> tuple[str, ...]:
        """The columns that it always has, in their order."""
        return tuple(kolom.naam for kolom in self.kolommen if not kolom.alleen)

    def describe(self, frame: pd.DataFrame) -> tuple[Kolom, ...]:
        """Return what each column of a frame means, in the order of the frame.

        Raises
        ------
        KeyError
            If a column is not in the dictionary.
        """
        known = {kolom.naam: kolom for kolom in self.kolommen}
        return tuple(known[str(name)] for name in frame.columns)

    def order(self, frame: pd.DataFrame) -> pd.DataFrame:
        """Return the columns that the table has, in the order of the dictionary.

        Raises
        ------
        KeyError
            If a column that is always there is missing.
        """
        wanted = [k.naam for k in self.kolommen if not k.alleen or k.naam in frame.columns]
        return frame if wanted == frame.columns.tolist() else frame[wanted]


@dataclass(frozen=True, slots=True)
class Woordenboek:
    """The tables of one command, in the order in which it writes them."""

    opdracht: str
    tabellen: Mapping[str, Tabel]

    def zeg(self, woorden: Woordkeus, *, eigen: bool = False) -> Woordenboek:
        """Return this dictionary in the words of the user.

        Parameters
        ----------
        woorden
            What the things that are divided are called.
        eigen
            Whether the user brought them; then what would come from the CBS is of the user.
        """
        if not eigen:
            return self
        return replace(
            self, tabellen={naam: _zeg(tabel, woorden) for naam, tabel in self.tabellen.items()}
        )

    def __getitem__(self, naam: str) -> Tabel:
        """Return one table."""
        return self.tabellen[naam]

    def order(self, frames: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
        """Return tables and their columns in the order of the dictionary.

        Parameters
        ----------
        frames
            By name; not every table has to be there.

        Raises
        ------
        KeyError
            If a column that is always there is missing.
        """
        return {
            naam: tabel.order(frames[naam])
            for naam, tabel in self.tabellen.items()
            if naam in frames
        }

    def select_excel(self, frames: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
        """Return the tables that are a sheet of the Excel file."""
        return {naam: frame for naam, frame in frames.items() if self.tabellen[naam].excel}


_VAN_ELDERS = ("CBS", "CBS, Kadaster", "de gekozen indelingen; CBS")
_VAN_ONS = {
    "CBS-code van de gemeente, indeling van 2023.": "Code van de gemeente in het bestand van de "
    "gebruiker.",
    "Inwoners op 1 januari 2026.": "Inwoners volgens het bestand van de gebruiker.",
    "Inwoners van die gemeenten op 1 januari 2026.": "Inwoners van die gemeenten.",
}


def _zeg(tabel: Tabel, woorden: Woordkeus) -> Tabel:
    kolommen = tuple(_zeg_kolom(kolom, woorden) for kolom in tabel.kolommen)
    return replace(tabel, uitleg=woorden.zeg(tabel.uitleg), kolommen=kolommen)


def _zeg_kolom(kolom: Kolom, woorden: Woordkeus) -> Kolom:
    people = "inwoners" in kolom.naam or kolom.naam in ("grootste_gemeente", "aandeel_grootste")
    return replace(
        kolom,
        kop=woorden.zeg(kolom.kop),
        uitleg=woorden.zeg(_VAN_ONS.get(kolom.uitleg, kolom.uitleg)),
        eenheid=woorden.zeg(kolom.eenheid),
        formule=woorden.zeg(kolom.formule),
        leeg=woorden.zeg(kolom.leeg) or ("als de inwoners niet bekend zijn" if people else ""),
        bron="bestand van de gebruiker" if kolom.bron in _VAN_ELDERS else woorden.zeg(kolom.bron),
    )
