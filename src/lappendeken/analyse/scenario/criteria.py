"""The criteria on which alternatives are laid side by side: one function each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import pandas as pd

from lappendeken.analyse.congruentie import Congruentie
from lappendeken.basis.tekst import suggest
from lappendeken.errors import OnbekendError


@dataclass(frozen=True)
class Stand:
    """What a criterion looks at: today, or one alternative.

    Attributes
    ----------
    congruentie
        All tables.
    verhuizingen
        One row per gemeente and indeling that moves; none for today.
    gewijzigd
        Slugs of the indelingen that any of the alternatives changes.
    """

    congruentie: Congruentie
    verhuizingen: pd.DataFrame
    gewijzigd: tuple[str, ...]

    @property
    def regios(self) -> pd.DataFrame:
        """The regios of the indelingen that any alternative changes."""
        regios = self.congruentie.regios
        return regios[regios["indeling"].isin(self.gewijzigd)]


@dataclass(frozen=True, slots=True)
class Criterium:
    """One column of the table of alternatives.

    Attributes
    ----------
    naam
        Dutch, for the heading.
    soort
        Kind of value: ``aandeel``, ``aantal`` or ``km``.
    functie
        Takes a :class:`Stand`.
    """

    naam: str
    soort: str
    functie: Callable[[Stand], float]


def _waarde(maat: str, weging: str) -> Callable[[Stand], float]:
    return lambda stand: stand.congruentie.waarde(maat, weging)


CRITERIA: Mapping[str, Criterium] = MappingProxyType(
    {
        "congruentie": Criterium(
            "Congruentie, gemiddeld over gemeenten",
            "aandeel",
            _waarde("congruentie", "gemeenten"),
        ),
        "congruentie_naar_inwoners": Criterium(
            "Congruentie, gemiddeld naar inwoners",
            "aandeel",
            _waarde("congruentie", "inwoners"),
        ),
        "regioatlas_congruentie": Criterium(
            "Congruentie volgens RegioAtlas",
            "aandeel",
            _waarde("regioatlas_congruentie", "gemeenten"),
        ),
        "nestheid": Criterium("Nestheid", "aandeel", _waarde("nestheid", "gemeenten")),
        "tafels": Criterium("Tafels per gemeente", "getal", _waarde("tafels", "gemeenten")),
        "gemeenten_verhuizen": Criterium(
            "Gemeenten die verhuizen, per indeling geteld",
            "aantal",
            lambda stand: float(len(stand.verhuizingen)),
        ),
        "inwoners_verhuizen": Criterium(
            "Inwoners van die gemeenten",
            "aantal",
            lambda stand: float(stand.verhuizingen["inwoners"].sum()),
        ),
        "harde_naden_km": Criterium("Harde naden", "km", _waarde("harde_naden_km", "geen")),
        "naden_km": Criterium("Naden", "km", _waarde("naden_km", "geen")),
        "kernregios": Criterium("Kernregio’s", "aantal", _waarde("kernregios", "geen")),
        "regios": Criterium(
            "Regio’s in de gewijzigde indelingen", "aantal", lambda stand: float(len(stand.regios))
        ),
        "kleinste_regio_inwoners": Criterium(
            "Inwoners van de kleinste regio",
            "aantal",
            lambda stand: float(stand.regios["inwoners"].min()),
        ),
        "kleinste_regio_gemeenten": Criterium(
            "Gemeenten in de kleinste regio",
            "aantal",
            lambda stand: float(stand.regios["gemeenten"].min()),
        ),
        "regios_in_delen": Criterium(
            "Regio’s die uit losse delen bestaan",
            "aantal",
            lambda stand: float((stand.regios["delen"] > 1).sum()),
        ),
    }
)
"""Every criterion, in the order in which they are shown."""

STANDAARD = (
    "congruentie",
    "congruentie_naar_inwoners",
    "gemeenten_verhuizen",
    "inwoners_verhuizen",
    "harde_naden_km",
    "regios",
    "kleinste_regio_inwoners",
    "kleinste_regio_gemeenten",
)
"""What is shown when the user chooses nothing."""


def check_criteria(names: Sequence[str]) -> tuple[str, ...]:
    """Return the chosen criteria, each once.

    Raises
    ------
    OnbekendError
        If one does not exist; suggests the nearest.
    """
    for name in names:
        if name not in CRITERIA:
            msg = (
                f"Criterium '{name}' bestaat niet.{suggest(name, list(CRITERIA))} "
                f"U kunt kiezen uit: {', '.join(CRITERIA)}."
            )
            raise OnbekendError(msg)
    return tuple(dict.fromkeys(names)) or STANDAARD
