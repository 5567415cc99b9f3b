"""The job of ``lappendeken indelingen lijst``: which indelingen there are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from lappendeken.gegevens.bewaard import Bewaard, find_map
from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.opdracht.gedeeld.invoer import Invoer
from lappendeken.opdracht.gedeeld.uitkomst import Stap, Uitkomst


@dataclass(frozen=True, slots=True)
class Verzoek:
    """Nothing to choose yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lijstuitkomst(Uitkomst):
    """What there is.

    Attributes
    ----------
    catalogus
        The indelingen of the package.
    bewaard
        Slug to what the user keeps.
    map
        Where that stands.
    """

    catalogus: Catalogus
    bewaard: Mapping[str, Bewaard] = field(default_factory=dict)
    map: Path = field(default_factory=find_map)


def run(_: Verzoek, stap: Stap, *, catalogus: Catalogus | None = None) -> Lijstuitkomst:
    """Load what there is.

    Raises
    ------
    GegevensError
        If data is missing or damaged.
    """
    stap("Indelingen lezen")
    invoer = Invoer(catalogus)
    return Lijstuitkomst(
        meldingen=invoer.schermmeldingen, catalogus=invoer.meegeleverd, bewaard=invoer.bewaard
    )
