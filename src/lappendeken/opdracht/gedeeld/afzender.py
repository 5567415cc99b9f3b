"""Who sends a page, when and in which style: given by the user, never taken from a clock."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec, Protocol, TypeVar

from lappendeken.basis.huisstijl import GEWOON, Huisstijl, get_huisstijl, wear_huisstijl
from lappendeken.basis.tekst import shorten
from lappendeken.errors import SelectieError
from lappendeken.gegevens.huisstijl import AFZENDER_TEKENS, load_huisstijl

if TYPE_CHECKING:
    from lappendeken.rapport.blad.model import Blad
    from lappendeken.rapport.rapport.model import Rapport

_MAANDEN = (
    *("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus"),
    *("september", "oktober", "november", "december"),
)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DUTCH = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})")


@dataclass(frozen=True, slots=True)
class Afzender:
    """Who sends it, the day, and a file with a style; each may be empty."""

    naam: str = ""
    datum: str = ""
    huisstijl: Path | None = None

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
        return {"--afzender": self.naam, "--datum": self.datum, "--huisstijl": self.huisstijl}

    def load(self) -> Huisstijl:
        """Return the style to write in, with who sends it and when.

        A name that is given goes before the one in the file.

        Raises
        ------
        LappendekenError
            If the day is none, the name is too long, or the style is no good.
        """
        # Who mistypes a day hears so before a file is read.
        _ = self.zin
        found = load_huisstijl(self.huisstijl) if self.huisstijl else GEWOON
        known = replace(self, naam=_check_naam(self.naam) or found.naam)
        return replace(found, naam=known.naam, afzender=known.zin)


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
    if len(line) > AFZENDER_TEKENS:
        msg = (
            f"De afzender heeft {len(line)} tekens; er passen er {AFZENDER_TEKENS} op de "
            "bladzijde. Kort hem in."
        )
        raise SelectieError(msg)
    return line


class Ondertekend(Protocol):
    """What a job is asked, with who sends the result."""

    @property
    def afzender(self) -> Afzender:
        """Who sends it."""


V = TypeVar("V", bound=Ondertekend)
R = TypeVar("R")
P = ParamSpec("P")


def in_huisstijl(
    run: Callable[Concatenate[V, P], R],
) -> Callable[Concatenate[V, P], R]:
    """Let a job write all its files in the style of who sends them.

    The style is read first: what is wrong with it is said before anything is touched.
    """

    @functools.wraps(run)
    def in_stijl(verzoek: V, /, *args: P.args, **kwargs: P.kwargs) -> R:
        with wear_huisstijl(verzoek.afzender.load()):
            return run(verzoek, *args, **kwargs)

    return in_stijl


def sign_rapport(rapport: Rapport) -> Rapport:
    """Return a report that says who sends it, under its title and where it is cited."""
    said = get_huisstijl().afzender
    if not said:
        return rapport
    return replace(
        rapport,
        ondertitel=f"{rapport.ondertitel}. {said}",
        citeren=f"{said}. {rapport.citeren}",
    )


def sign_blad(blad: Blad) -> Blad:
    """Return a sheet that says who sends it, under its title."""
    return replace(blad, ondertitel=f"{blad.ondertitel} {get_huisstijl().afzender}".strip())
