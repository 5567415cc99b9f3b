"""The measures: pure functions from indelingen to numbers."""

from lappendeken.maten import gemeente as _gemeente  # fills the registry
from lappendeken.maten.alternatieven import Alternatieven, Ondergrond, compute_alternatieven
from lappendeken.maten.bundel import Bundel
from lappendeken.maten.domeinen import compute_deelcongruentie, compute_effecten
from lappendeken.maten.kringen import Kringen
from lappendeken.maten.naden import compute_join, compute_kernregios, compute_naden, is_naad
from lappendeken.maten.overlap import Overlap, Paren
from lappendeken.maten.paar import Kruistabel, compute_grens_jaccard, match_meeste
from lappendeken.maten.regio import compute_regios, compute_regiotreffers
from lappendeken.maten.registry import MATEN, Maat, maat

del _gemeente

__all__ = [
    "MATEN",
    "Alternatieven",
    "Bundel",
    "Kringen",
    "Kruistabel",
    "Maat",
    "Ondergrond",
    "Overlap",
    "Paren",
    "compute_alternatieven",
    "compute_deelcongruentie",
    "compute_effecten",
    "compute_grens_jaccard",
    "compute_join",
    "compute_kernregios",
    "compute_naden",
    "compute_regios",
    "compute_regiotreffers",
    "is_naad",
    "maat",
    "match_meeste",
]
