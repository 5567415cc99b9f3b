"""Alternatives: read them, carry them out, and lay them beside today."""

from lappendeken.analyse.scenario.criteria import CRITERIA, STANDAARD, Criterium
from lappendeken.analyse.scenario.lezen import REGIO, read_scenario, replace_indeling
from lappendeken.analyse.scenario.model import Scenario, Vervanging, Wijziging
from lappendeken.analyse.scenario.toepassen import apply_scenario
from lappendeken.analyse.scenario.vergelijking import (
    VANDAAG,
    Alternatief,
    Scenariovergelijking,
    compute_scenario,
)

__all__ = [
    "CRITERIA",
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
    "replace_indeling",
]
