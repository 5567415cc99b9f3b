"""Alternatives: read them, carry them out, and lay them beside today."""

from lappendeken.scenario.criteria import CRITERIA, STANDAARD, Criterium
from lappendeken.scenario.lezen import NIEUW, REGIO, read_scenario
from lappendeken.scenario.model import Scenario, Vervanging, Wijziging
from lappendeken.scenario.toepassen import apply_scenario
from lappendeken.scenario.vergelijking import (
    VANDAAG,
    Alternatief,
    Scenariovergelijking,
    compute_scenario,
)

__all__ = [
    "CRITERIA",
    "NIEUW",
    "REGIO",
    "STANDAARD",
    "VANDAAG",
    "Alternatief",
    "Criterium",
    "Scenario",
    "Scenariovergelijking",
    "Vervanging",
    "Wijziging",
    "apply_scenario",
    "compute_scenario",
    "read_scenario",
]
