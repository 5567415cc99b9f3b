"""What is known of an indeling as a whole: what it is, on which law it rests, whence it comes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from lappendeken.basis.tekst import format_datum
from lappendeken.errors import GegevensError

SOORTEN = ("samenwerking", "keten", "afgeleid", "maatlat", "eigen")
VERTROUWEN = ("A", "B", "C", "")
VERPLICHTINGEN = ("verplicht", "semi-verplicht", "vrijwillig", "")

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Bron:
    """Where a fact comes from; an empty field is unknown."""

    titel: str
    uitgever: str = ""
    stand: str = ""
    adres: str = ""
    licentie: str = ""
    velden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kenmerken:
    """What is known about an indeling besides its toewijzing.

    An empty string means unknown and is shown as "onbekend". ``stand`` is the
    year that the memberships describe, ``gemeente_indeling`` the year of the set
    of gemeente codes; the two are never confused.

    ``geldig_tot`` is the first day (ISO) on which the table no longer holds, filled in
    once that day has come. ``achterhaald`` marks a table that is known to hold no longer
    while that day is not known. ``bevestigd_door`` names the second source that the rows
    were held against, with what came out. ``andere_namen`` are names by which people
    still look for it. ``correcties`` says, a sentence each, which rows the user corrected.
    """

    slug: str
    naam: str
    domein: str
    stand: int
    reeks: str = ""
    groep: str = ""
    soort: str = "eigen"
    standaard: bool = False
    voorlopig: bool = False
    gemeente_indeling: int = 2023
    aantal_regios: int | None = None
    opgave: str = ""
    wettelijke_basis: str = ""
    verplichting: str = ""
    rechtsvorm: str = ""
    wijzigbaar_door: str = ""
    vertrouwen: str = ""
    afgeleid_van: tuple[str, ...] = ()
    geldig_tot: str = ""
    achterhaald: bool = False
    bevestigd_door: str = ""
    andere_namen: tuple[str, ...] = ()
    kanttekening: str = ""
    bronnen: tuple[Bron, ...] = ()
    correcties: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not _SLUG.fullmatch(self.slug):
            msg = (
                f"'{self.slug}' is geen bruikbare korte naam voor een indeling. "
                "Gebruik kleine letters, cijfers en streepjes, zoals 'jeugdregio-2025'."
            )
            raise GegevensError(msg)
        for name, value, allowed in (
            ("soort", self.soort, SOORTEN),
            ("vertrouwen", self.vertrouwen, VERTROUWEN),
            ("verplichting", self.verplichting, VERPLICHTINGEN),
        ):
            if value not in allowed:
                known = ", ".join(v or "(leeg)" for v in allowed)
                msg = f"'{self.slug}': {name} is '{value}', maar kan alleen zijn: {known}."
                raise GegevensError(msg)
        for name in ("naam", "domein"):
            if not getattr(self, name).strip():
                msg = f"'{self.slug}': {name} ontbreekt. Vul dit veld in."
                raise GegevensError(msg)
        if self.geldig_tot and not _is_datum(self.geldig_tot):
            msg = (
                f"'{self.slug}': geldig_tot is '{self.geldig_tot}', maar moet een datum zijn "
                "zoals 2026-01-01."
            )
            raise GegevensError(msg)

    @property
    def is_achterhaald(self) -> bool:
        """Whether the table is known to hold no longer."""
        return self.achterhaald or bool(self.geldig_tot)

    @property
    def geldigheid(self) -> str:
        """What a reader must know about that, in Dutch; empty when there is nothing to say."""
        if self.geldig_tot:
            return f"achterhaald sinds {format_datum(self.geldig_tot)}"
        return "achterhaald (dag onbekend)" if self.achterhaald else ""


def _is_datum(text: str) -> bool:
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
