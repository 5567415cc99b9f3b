"""What the page and the tables of an ensemble share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from lappendeken.analyse.congruentie import Congruentie
from lappendeken.analyse.ensemble import Ensemble
from lappendeken.basis.tekst import format_procent
from lappendeken.model.eenheid import GEMEENTE, Eenheid
from lappendeken.model.indeling import Indeling
from lappendeken.rapport.gedeeld.woorden import name_indelingen

EIGEN = "eigen"
"""Soort of an indeling of the user."""
MEESTE_CIJFERS = 3
"""Digits behind the comma of a percentage beyond which nobody compares."""


@dataclass(frozen=True)
class Ensemblegegevens:
    """An ensemble with the indelingen that it was measured beside.

    Parameters
    ----------
    congruentie
        The chosen indelingen, the one that is replaced among them.
    ensemble
        From :func:`~lappendeken.analyse.ensemble.compute_ensemble`.
    eenheid
        The gemeenten, of which year.
    meldingen
        What a reader must know of how the input was put together.
    """

    congruentie: Congruentie
    ensemble: Ensemble
    eenheid: Eenheid = GEMEENTE
    meldingen: tuple[str, ...] = ()

    @property
    def indelingen(self) -> tuple[Indeling, ...]:
        """The chosen indelingen."""
        return self.congruentie.bundel.indelingen

    @property
    def anderen(self) -> tuple[Indeling, ...]:
        """Those that stay where they are."""
        return tuple(i for i in self.indelingen if i.slug != self.ensemble.slug)

    @cached_property
    def indeling(self) -> Indeling:
        """The one whose place the draws take."""
        return next(i for i in self.indelingen if i.slug == self.ensemble.slug)

    @cached_property
    def namen(self) -> Mapping[str, str]:
        """Slug of each chosen indeling to its naam on the page."""
        return name_indelingen(self.indelingen)

    @property
    def ligt(self) -> str:
        """What a picture calls the place of the indeling."""
        own = self.indeling.kenmerken.soort == EIGEN
        return f"hier ligt {'uw indeling' if own else 'vandaag'}"

    @property
    def naam(self) -> str:
        """Naam of the indeling whose place the draws take."""
        return self.namen[self.ensemble.slug]

    @cached_property
    def cijfers(self) -> int:
        """Digits behind the comma that tell draws, and the indeling itself, apart."""
        drawn, now = self.ensemble.trekkingen["congruentie"], self.ensemble.vandaag["congruentie"]
        span = max(float(drawn.max()), now) - min(float(drawn.min()), now)
        if span == 0:
            return 1
        return next(
            (n for n in range(1, MEESTE_CIJFERS) if span >= 10.0 ** -(n + 1)), MEESTE_CIJFERS
        )

    def schrijf(self, congruentie: float) -> str:
        """Write a congruentie with as many digits as tell draws apart."""
        return format_procent(congruentie, self.cijfers)

    @cached_property
    def congruentie_met_aandelen(self) -> float:
        """Congruentie of today as the report has it: with every regio of every gemeente."""
        return self.congruentie.waarde("congruentie")
