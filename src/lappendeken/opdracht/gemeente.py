"""The job of ``lappendeken gemeente``: one gemeente, on the screen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lappendeken.analyse.bundelen import build_bundel
from lappendeken.basis.woordkeus import GEWOON, Woordkeus
from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.gegevens.catalogus.gemeenten import Gemeente
from lappendeken.gegevens.inlezen import build_zoeker
from lappendeken.gegevens.regelingen import find_regelingen
from lappendeken.maten.bundel import Bundel
from lappendeken.model.indeling import Indeling
from lappendeken.opdracht.gedeeld.invoer import Invoer
from lappendeken.opdracht.gedeeld.keuze import Keuze
from lappendeken.opdracht.gedeeld.uitkomst import Stap, Uitkomst

if TYPE_CHECKING:
    from lappendeken.opdracht.gedeeld.controle import Controle


@dataclass(frozen=True, slots=True)
class Verzoek:
    """Which gemeente, by name or code, among which indelingen."""

    naam: str
    keuze: Keuze = field(default_factory=Keuze)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gemeenteuitkomst(Uitkomst):
    """What there is to tell about one gemeente.

    Attributes
    ----------
    code
        The gemeente.
    bundel
        The chosen indelingen over the whole country; without borders, of which nothing is told.
    gemeenten
        What is known of each gemeente, by code.
    regelingen
        The inventory of gemeenschappelijke regelingen, if there is one.
    woorden
        What the gemeente is called.
    """

    code: str
    bundel: Bundel
    gemeenten: Mapping[str, Gemeente]
    regelingen: Indeling | None
    woorden: Woordkeus = GEWOON


def run(verzoek: Verzoek, stap: Stap, *, catalogus: Catalogus | None = None) -> Gemeenteuitkomst:
    """Compute what there is to tell about one gemeente.

    Raises
    ------
    LappendekenError
        If there is no such gemeente or indeling, or data is missing or damaged.
    """
    invoer = Invoer.from_keuze(verzoek.keuze, catalogus=catalogus)
    with invoer.in_woorden():
        code = build_zoeker(invoer.catalogus).find(verzoek.naam)
        stap("Indelingen lezen")
        gemeenten = invoer.catalogus.per_gemeente
        inwoners = {g: one.inwoners for g, one in gemeenten.items()}
        bundel = build_bundel(invoer.select(verzoek.keuze), inwoners)
    return Gemeenteuitkomst(
        meldingen=invoer.schermmeldingen,
        code=code,
        bundel=bundel,
        gemeenten=gemeenten,
        regelingen=None if invoer.catalogus.eenheid.is_eigen else find_regelingen(invoer.catalogus),
        woorden=invoer.woorden,
    )


def controleer(verzoek: Verzoek, stap: Stap, *, catalogus: Catalogus | None = None) -> Controle:
    """Only read the files of the user, and tell how; errors as :func:`run`."""
    from lappendeken.opdracht.gedeeld.controle import controleer_keuze

    stap("Bestanden lezen")
    return controleer_keuze(verzoek.keuze, catalogus=catalogus)
