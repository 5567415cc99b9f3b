"""The consensus indeling: the division that disagrees least with the chosen ones."""

from lappendeken.analyse.voorstel.bouwen import SECONDEN, ZAAD, compute_voorstel
from lappendeken.analyse.voorstel.eisen import MAX_GEWICHT, Eisen
from lappendeken.analyse.voorstel.pareto import compute_pareto
from lappendeken.analyse.voorstel.uitkomst import Voorstel

__all__ = [
    "MAX_GEWICHT",
    "SECONDEN",
    "ZAAD",
    "Eisen",
    "Voorstel",
    "compute_pareto",
    "compute_voorstel",
]
