"""The consensus indeling: the division that disagrees least with the chosen ones."""

from lappendeken.voorstel.bouwen import SECONDEN, ZAAD, compute_voorstel
from lappendeken.voorstel.eisen import Eisen
from lappendeken.voorstel.pareto import compute_pareto
from lappendeken.voorstel.uitkomst import Voorstel

__all__ = ["SECONDEN", "ZAAD", "Eisen", "Voorstel", "compute_pareto", "compute_voorstel"]
