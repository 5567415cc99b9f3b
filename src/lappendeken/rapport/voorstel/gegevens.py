"""What the page and the tables of a voorstel share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from lappendeken.analyse.congruentie import Congruentie
from lappendeken.analyse.provincies import compute_voorstelprovincies
from lappendeken.analyse.vergelijk.verhuizing import KOLOMMEN, Verhuislijst, compute_verhuizingen
from lappendeken.analyse.voorstel import Voorstel
from lappendeken.maten import Bundel, Paren
from lappendeken.model.eenheid import GEMEENTE, Eenheid
from lappendeken.model.indeling import Indeling
from lappendeken.rapport.gedeeld.woorden import name_indelingen


@dataclass(frozen=True)
class Voorstelgegevens:
    """A voorstel with the indelingen that it was made from.

    Parameters
    ----------
    congruentie
        The chosen indelingen.
    voorstel
        From :func:`~lappendeken.analyse.voorstel.compute_voorstel`.
    seconden
        How long the search was allowed to take.
    basis, pareto
        The indeling to start from and :func:`~lappendeken.analyse.voorstel.compute_pareto`; both
        ``None`` when no trade-off was asked for.
    eenheid
        The gemeenten, of which year.
    meldingen
        What a reader must know of how they were put together.
    """

    congruentie: Congruentie
    voorstel: Voorstel
    seconden: float
    basis: Indeling | None = None
    pareto: pd.DataFrame | None = None
    eenheid: Eenheid = GEMEENTE
    meldingen: tuple[str, ...] = ()

    @property
    def indelingen(self) -> tuple[Indeling, ...]:
        """The chosen indelingen."""
        return self.congruentie.bundel.indelingen

    @cached_property
    def namen(self) -> Mapping[str, str]:
        """Slug of each chosen indeling to its naam on the page."""
        return name_indelingen(self.indelingen)

    @cached_property
    def met_voorstel(self) -> Bundel:
        """The chosen indelingen with the proposal as the last."""
        bundel = self.congruentie.bundel
        return Bundel(
            (*bundel.indelingen, self.voorstel.indeling),
            bundel.gemeenten,
            bundel.inwoners,
            bundel.grenzen,
            bundel.drempel,
        )

    @cached_property
    def naast(self) -> Paren:
        """The partnersets of each chosen indeling beside those of the proposal."""
        return self.met_voorstel.overlap().compare_with(len(self.indelingen))

    @cached_property
    def provincies(self) -> pd.DataFrame:
        """Per provincie for whom the congruentie rises and falls when one takes it over."""
        table = self.congruentie.gemeentetabel
        return compute_voorstelprovincies(self.met_voorstel, table, self.namen)

    @cached_property
    def verhuislijsten(self) -> Mapping[str, Verhuislijst]:
        """Slug of each chosen indeling to who moves when it becomes the proposal."""
        return {
            indeling.slug: compute_verhuizingen(
                indeling,
                self.voorstel.indeling,
                self.congruentie.gemeentetabel,
                self.congruentie.bundel.grenzen,
                soort="gelijk",
            )
            for indeling in self.indelingen
        }

    @cached_property
    def verhuizingen(self) -> pd.DataFrame:
        """All lists below each other."""
        frames = [lijst.tabel for lijst in self.verhuislijsten.values() if len(lijst.tabel)]
        if not frames:
            return pd.DataFrame(columns=list(KOLOMMEN))
        return pd.concat(frames, ignore_index=True)[list(KOLOMMEN)]
