"""The job of ``lappendeken indelingen toon``: all that is known of one indeling."""

from __future__ import annotations

from dataclasses import dataclass, field

from lappendeken.gegevens.bewaard import Bewaard
from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.gegevens.inlezen import Leeswijze, Protocol
from lappendeken.model.indeling import Indeling
from lappendeken.opdracht.gedeeld.invoer import Invoer
from lappendeken.opdracht.gedeeld.uitkomst import Stap, Uitkomst


@dataclass(frozen=True, slots=True)
class Verzoek:
    """Which indeling: slug, reeks, name or file."""

    slug: str
    wijze: Leeswijze = field(default_factory=Leeswijze)


@dataclass(frozen=True, slots=True, kw_only=True)
class Toonuitkomst(Uitkomst):
    """The indeling that was found.

    Attributes
    ----------
    protocol
        How it was read, when it is of the user.
    bewaard
        Where it comes from, when the user keeps it.
    """

    indeling: Indeling
    protocol: Protocol | None = None
    bewaard: Bewaard | None = None


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
    invoer = Invoer(catalogus, verzoek.wijze)
    found = invoer.find(verzoek.slug)
    kept = invoer.bewaard.get(found.slug)
    return Toonuitkomst(
        meldingen=invoer.schermmeldingen,
        indeling=found,
        protocol=kept.protocol if kept else next(iter(invoer.protocollen), None),
        bewaard=kept,
    )
