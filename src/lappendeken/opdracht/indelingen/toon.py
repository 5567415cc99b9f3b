"""The job of ``lappendeken indelingen toon``: all that is known of one indeling."""

from __future__ import annotations

from dataclasses import dataclass

from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.model.indeling import Indeling
from lappendeken.opdracht.gedeeld.invoer import Invoer
from lappendeken.opdracht.gedeeld.uitkomst import Stap, Uitkomst


@dataclass(frozen=True, slots=True)
class Verzoek:
    """Which indeling: slug, reeks or name."""

    slug: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Toonuitkomst(Uitkomst):
    """The indeling that was found."""

    indeling: Indeling


def run(verzoek: Verzoek, stap: Stap, *, catalogus: Catalogus | None = None) -> Toonuitkomst:
    """Find one indeling.

    Raises
    ------
    OnbekendError
        If there is none of that name.
    GegevensError
        If data is missing or damaged.
    """
    stap("Indelingen lezen")
    return Toonuitkomst(indeling=Invoer(catalogus).catalogus.indeling(verzoek.slug))
