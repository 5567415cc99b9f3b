"""The job of ``lappendeken indelingen controleer``: faults in the shipped data."""

from __future__ import annotations

from dataclasses import dataclass

from lappendeken.analyse.scenario.controle import check_scenarios
from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.gegevens.controle import Bevinding, check_catalogus
from lappendeken.opdracht.gedeeld.invoer import Invoer
from lappendeken.opdracht.gedeeld.uitkomst import Stap, Uitkomst


@dataclass(frozen=True, slots=True)
class Verzoek:
    """All of the data is checked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Controleuitkomst(Uitkomst):
    """What was checked, and what is wrong with it."""

    bevindingen: tuple[Bevinding, ...]


def run(_: Verzoek, stap: Stap, *, catalogus: Catalogus | None = None) -> Controleuitkomst:
    """Check every file of the data; a file that cannot be read is a finding."""
    stap("Gegevens controleren")
    source = Invoer(catalogus).catalogus
    return Controleuitkomst(
        bevindingen=(*check_catalogus(source), *check_scenarios(source)),
    )
