"""What the sections of the report share: the tables, names, the selection, means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from lappendeken.analyse.congruentie import Congruentie, weighted_mean
from lappendeken.analyse.gevoeligheid import compute_zwakke_rijen
from lappendeken.analyse.gewicht import weigh_regios
from lappendeken.analyse.nulmodel import Nulmodel
from lappendeken.analyse.uitwerking import Uitwerking
from lappendeken.basis.tekst import fold, join_namen, shorten
from lappendeken.gegevens.catalogus import Catalogus
from lappendeken.gegevens.eigengewicht import Eigengewicht
from lappendeken.rapport.gedeeld.woorden import name_indelingen, sort_namen

HEEL_NEDERLAND = "Dit deel gaat over heel Nederland, niet alleen over de selectie."
"""First in every part of the report on a selection that is about the country."""

MAX_NAMEN = 4
"""More gemeenten than this are counted instead of named in the title."""


@dataclass(frozen=True)
class Gegevens:
    """The tables with the names that the sentences use.

    Parameters
    ----------
    congruentie
        All tables.
    catalogus
        For the reference, the map and what is known of the sources.
    nulmodel
        What geography alone gives; ``None`` when it was not computed.
    regio
        Name of the regio that is reported on; empty when none was asked for.
    gewicht
        What gemeenten weigh in their regios; ``None``: their inwoners.
    gedeeld
        What lies beside the congruentie, when the run has it already.
    """

    congruentie: Congruentie
    catalogus: Catalogus
    nulmodel: Nulmodel | None = None
    regio: str = ""
    gewicht: Eigengewicht | None = None
    gedeeld: Uitwerking | None = None

    @cached_property
    def uitwerking(self) -> Uitwerking:
        """What lies beside the congruentie."""
        return self.gedeeld or Uitwerking(self.congruentie, self.catalogus)

    @cached_property
    def niveau(self) -> str:
        """Which story is told: ``land``, ``provincie``, ``regio`` or ``gemeente``."""
        if self.is_landelijk:
            return "land"
        if len(self.congruentie.gemeld) == 1:
            return "gemeente"
        return "provincie" if not self.regio and self.is_provincies else "regio"

    @cached_property
    def is_provincies(self) -> bool:
        """Whether whole provincies are reported on."""
        where = self.congruentie.gemeentetabel["provincie"]
        whole = where.loc[list(self.congruentie.gemeld)].unique()
        return all(whole) and len(self.congruentie.gemeld) == int(where.isin(whole).sum())

    @cached_property
    def namen(self) -> Mapping[str, str]:
        """Slug to naam; with the stand where two chosen indelingen share a naam."""
        return name_indelingen(self.congruentie.bundel.indelingen)

    @cached_property
    def gemeentenamen(self) -> Mapping[str, str]:
        """Gemeente code to name."""
        names = self.congruentie.gemeentetabel["gemeente_naam"]
        return {str(code): str(name) for code, name in names.items()}

    @property
    def is_landelijk(self) -> bool:
        """Whether everything is reported."""
        return self.congruentie.is_landelijk

    @cached_property
    def selectie(self) -> str:
        """What is reported, as words in a sentence: names of provincies or gemeenten."""
        if self.is_landelijk:
            return "Nederland"
        mine = self.congruentie.gemeentetabel.loc[list(self.congruentie.gemeld)]
        if self.regio and len(mine) > 1:
            return self.regio
        if self.is_provincies:
            return join_namen(sorted(mine["provincie"].unique(), key=fold))
        if len(mine) <= MAX_NAMEN:
            return join_namen(sort_namen(mine["gemeente_naam"]))
        return f"{len(mine)} gekozen gemeenten"

    @property
    def is_meervoud(self) -> bool:
        """Whether the words of :attr:`selectie` are plural: several by name, or so many."""
        if self.is_landelijk or self.regio:
            return False
        mine = self.congruentie.gemeentetabel.loc[list(self.congruentie.gemeld)]
        return len(mine["provincie"].unique() if self.is_provincies else mine) > 1

    @cached_property
    def regios(self) -> pd.DataFrame:
        """The reported regios, their largest gemeente by what counts as weight."""
        if self.gewicht is None:
            return self.congruentie.regios
        return weigh_regios(self.congruentie, self.gewicht.waarden)

    @property
    def weegnaam(self) -> str:
        """What the user weighs by, short enough for a sentence; empty for inwoners."""
        return shorten(self.gewicht.naam, 40) if self.gewicht else ""

    @cached_property
    def zwak(self) -> pd.DataFrame:
        """:func:`~lappendeken.analyse.gevoeligheid.compute_zwakke_rijen` of what is reported."""
        return compute_zwakke_rijen(self.congruentie.bundel, self.congruentie.gemeld)

    @cached_property
    def gemarkeerd(self) -> frozenset[str]:
        """Codes of the reported gemeenten whose score rests on weak rows."""
        return frozenset(self.zwak.loc[self.zwak["gemarkeerd"], "gemeente_code"])

    def mean(self, kolom: str, weging: str = "gemeenten") -> float:
        """Average a measure over what is reported; NaN when it is missing everywhere."""
        frame = self.congruentie.gemeenten
        values = frame[kolom].to_numpy(dtype=float, na_value=np.nan)
        weight = frame["inwoners"].to_numpy(float)
        return weighted_mean(values, weight if weging == "inwoners" else np.ones(len(weight)))

    def sort_codes(self, codes: pd.Index | list[str] | frozenset[str] | set[str]) -> list[str]:
        """Order gemeente codes by name."""
        return sorted(codes, key=lambda code: fold(self.gemeentenamen[code]))

    def list_gemeenten(self, codes: list[str] | frozenset[str] | set[str], maximum: int = 8) -> str:
        """Enumerate gemeenten by name, alphabetically."""
        names = [self.gemeentenamen[code] for code in self.sort_codes(codes)]
        # One more name is shorter than "en 1 andere".
        return join_namen(names, maximum if len(names) > maximum + 1 else None)
