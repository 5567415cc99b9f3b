"""The job of ``lappendeken indelingen lijst``: which indelingen there are."""

from __future__ import annotations

from dataclasses import dataclass

from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.opdracht.gedeeld.invoer import Invoer
from lappendeken.opdracht.gedeeld.uitkomst import Stap, Uitkomst


@dataclass(frozen=True, slots=True)
class Verzoek:
    """Nothing to choose yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lijstuitkomst(Uitkomst):
    """The catalogue that holds them."""

    catalogus: Catalogus


def run(_: Verzoek, stap: Stap, *, catalogus: Catalogus | None = None) -> Lijstuitkomst:
    """Load what there is.

    Raises
    ------
    GegevensError
        If data is missing or damaged.
    """
    stap("Indelingen lezen")
    return Lijstuitkomst(catalogus=Invoer(catalogus).catalogus)
