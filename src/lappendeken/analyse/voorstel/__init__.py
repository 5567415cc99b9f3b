"""The consensus indeling: the division that disagrees least with the chosen ones."""

from lappendeken.analyse.voorstel.bouwen import SECONDEN, ZAAD, compute_voorstel
from lappendeken.analyse.voorstel.eisen import MAX_GEWICHT, STEMMEN, Eisen, Stem
from lappendeken.analyse.voorstel.pareto import LAMBDAS, compute_pareto
from lappendeken.analyse.voorstel.uitkomst import Voorstel

__all__ = [
    "LAMBDAS",
    "MAX_GEWICHT",
    "SECONDEN",
    "STEMMEN",
    "ZAAD",
    "Eisen",
    "Stem",
    "Voorstel",
    "compute_pareto",
    "compute_voorstel",
]
