"""Null model: which congruentie geography alone gives.

Regios of neighbours overlap whatever anybody intends, so a score means something only
beside the score of indelingen drawn at random. Every chosen indeling is replaced
by a random *contiguous* one with its number of regios and, by default, their sizes; how
they are drawn, and what that favours, stands in :mod:`lappendeken.analyse.nulmodel.trekken`.
"""

from lappendeken.analyse.nulmodel.model import (
    MAX_TREKKINGEN,
    TREKKINGEN,
    ZAAD,
    Nulmodel,
    compute_nulmodel,
)
from lappendeken.analyse.nulmodel.trekken import Graaf, divide_regios, grow, peel_all

__all__ = [
    "MAX_TREKKINGEN",
    "TREKKINGEN",
    "ZAAD",
    "Graaf",
    "Nulmodel",
    "compute_nulmodel",
    "divide_regios",
    "grow",
    "peel_all",
]
