"""Other gemeente-indelingen than that of today: which gemeenten join which, from when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType

from lappendeken.basis.tekst import join_namen
from lappendeken.errors import GegevensError
from lappendeken.gegevens.catalogus.lezen import has_bestand
from lappendeken.gegevens.tabelbestand import HERSTEL, read_tabel

BESTAND = "gemeenten/gemeente_indelingen.csv"
_BRON = ("titel", "uitgever", "stand", "adres", "licentie", "toelichting")
_KOLOMMEN = (
    *("jaar", "datum", "oude_code", "oude_naam", "nieuwe_code", "nieuwe_naam", "status"),
    *_BRON,
)


@dataclass(frozen=True, slots=True)
class Voornemen:
    """A gemeente-indeling that is today's with some gemeenten joined to others.

    Attributes
    ----------
    jaar
        What a user calls it.
    datum
        The day on which it is to begin, ISO.
    status
        How sure it is, such as ``voorgenomen``.
    samen
        Code of a gemeente that goes to the code of the one that it joins.
    namen
        Names of both.
    bronnen
        A row for the list of sources, each.
    """

    jaar: int
    datum: str
    status: str
    samen: Mapping[str, str]
    namen: Mapping[str, str]
    bronnen: tuple[Mapping[str, str], ...]

    @property
    def dag(self) -> str:
        """From when, and how sure: ``1-1-2027 (voorgenomen)``."""
        day = date.fromisoformat(self.datum)
        return f"{day.day}-{day.month}-{day.year} ({self.status})"

    @property
    def stappen(self) -> str:
        """What joins what, in words."""
        return join_namen(f"{self.namen[o]} bij {self.namen[n]}" for o, n in self.samen.items())


def read_voornemens(root: Path) -> tuple[Voornemen, ...]:
    """Read the gemeente-indelingen of a data folder, by year; none when it has no such file.

    Raises
    ------
    GegevensError
        If the file is damaged, a gemeente goes twice, or one that goes is joined by another.
    """
    path = root / BESTAND
    if not has_bestand(path):
        return ()
    rows = read_tabel(path, _KOLOMMEN).to_dict("records")
    found = []
    for jaar in sorted({str(row["jaar"]) for row in rows}):
        mine = [row for row in rows if row["jaar"] == jaar]
        samen = {str(row["oude_code"]): str(row["nieuwe_code"]) for row in mine}
        days = {(str(row["datum"]), str(row["status"])) for row in mine}
        if (
            len(samen) < len(mine)
            or samen.keys() & set(samen.values())
            or len(days) > 1
            or not _is_jaar(jaar, *days)
        ):
            msg = f"Gegevensbestand {path}: de gemeente-indeling van {jaar} klopt niet. {HERSTEL}"
            raise GegevensError(msg)
        ((datum, status),) = days
        namen = {
            str(row[f"{which}_code"]): str(row[f"{which}_naam"])
            for row in mine
            for which in ("oude", "nieuwe")
        }
        bronnen = tuple({"invoer": BESTAND, **{k: str(row[k]) for k in _BRON}} for row in mine)
        found.append(
            Voornemen(
                int(jaar), datum, status, MappingProxyType(samen), MappingProxyType(namen), bronnen
            )
        )
    return tuple(found)


def _is_jaar(jaar: str, dag: tuple[str, str]) -> bool:
    try:
        return date.fromisoformat(dag[0]).year == int(jaar)
    except ValueError:
        return False
