"""The tables of one choice of indelingen."""

from lappendeken.analyse.congruentie.resultaat import Congruentie, compute_congruentie
from lappendeken.analyse.congruentie.tabellen import (
    compute_effectentabel,
    compute_gemeenten,
    compute_gemeenteparen,
    compute_indelingentabel,
    compute_indelingsparen,
    compute_landelijk,
    list_maatkolommen,
    weighted_mean,
)

__all__ = [
    "Congruentie",
    "compute_congruentie",
    "compute_effectentabel",
    "compute_gemeenten",
    "compute_gemeenteparen",
    "compute_indelingentabel",
    "compute_indelingsparen",
    "compute_landelijk",
    "list_maatkolommen",
    "weighted_mean",
]
