"""Who sends a page and when: given by the user, never taken from a clock."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from lappendeken.basis.tekst import shorten
from lappendeken.errors import SelectieError

if TYPE_CHECKING:
    from lappendeken.rapport.blad.model import Blad
    from lappendeken.rapport.rapport.model import Rapport

MEESTE_TEKENS = 120
_MAANDEN = (
    *("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus"),
    *("september", "oktober", "november", "december"),
)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DUTCH = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})")


@dataclass(frozen=True, slots=True)
class Afzender:
    """Who sends it and the day, as the user wrote them; each may be empty."""

    naam: str = ""
    datum: str = ""

    @property
    def zin(self) -> str:
        """What stands on the page: ``Provincie Drenthe, 29 november 2026``; empty for nothing.

        Raises
        ------
        SelectieError
            If the day is none, or the name is too long.
        """
        parts = (_check_naam(self.naam), format_dag(self.datum) if self.datum else "")
        return ", ".join(part for part in parts if part)

    def to_opties(self) -> dict[str, object]:
        """Return the options that repeat this."""
        return {"--afzender": self.naam, "--datum": self.datum}


def format_dag(text: str) -> str:
    """Write a day in words.

    Examples
    --------
    >>> format_dag("2026-11-29"), format_dag("1-3-2026")
    ('29 november 2026', '1 maart 2026')
    """
    iso, dutch = _ISO.fullmatch(text.strip()), _DUTCH.fullmatch(text.strip())
    try:
        if iso:
            day = date(int(iso[1]), int(iso[2]), int(iso[3]))
        elif dutch:
            day = date(int(dutch[3]), int(dutch[2]), int(dutch[1]))
        else:
            raise ValueError
    except ValueError:
        msg = (
            f"'{shorten(text)}' is geen datum. Schrijf hem als jjjj-mm-dd, zoals "
            "--datum 2026-11-29."
        )
        raise SelectieError(msg) from None
    return f"{day.day} {_MAANDEN[day.month - 1]} {day.year}"


def _check_naam(text: str) -> str:
    line = " ".join(text.split())
    if len(line) > MEESTE_TEKENS:
        msg = (
            f"De afzender heeft {len(line)} tekens; er passen er {MEESTE_TEKENS} op de bladzijde. "
            "Kort hem in."
        )
        raise SelectieError(msg)
    return line


def sign_rapport(rapport: Rapport, afzender: Afzender) -> Rapport:
    """Return a report that says who sends it, under its title and where it is cited."""
    if not afzender.zin:
        return rapport
    return replace(
        rapport,
        ondertitel=f"{rapport.ondertitel}. {afzender.zin}",
        citeren=f"{afzender.zin}. {rapport.citeren}",
    )


def sign_blad(blad: Blad, afzender: Afzender) -> Blad:
    """Return a sheet that says who sends it, under its title."""
    return replace(blad, ondertitel=f"{blad.ondertitel} {afzender.zin}".strip())
