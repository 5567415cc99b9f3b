"""Ensemble: where an indeling stands among many lawful ones, drawn by a Markov chain.

Lawful is: the same gemeenten, every regio in one piece (over land and verbindingen) and with
at least a minimum of inwoners, and a fixed number of regios. Which distribution is drawn from
stands in ``docs/besluiten/0013-ensembles-met-recom.md``.
"""

from lappendeken.analyse.ensemble.model import (
    MAX_TREKKINGEN,
    TREKKINGEN,
    ZAAD,
    Ensemble,
    Instelling,
    compute_ensemble,
)
from lappendeken.analyse.ensemble.speelveld import Speelveld, build_speelveld
from lappendeken.analyse.ensemble.steekproef import Steekproef

__all__ = [
    "MAX_TREKKINGEN",
    "TREKKINGEN",
    "ZAAD",
    "Ensemble",
    "Instelling",
    "Speelveld",
    "Steekproef",
    "build_speelveld",
    "compute_ensemble",
]
