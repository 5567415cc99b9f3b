"""The measures: pure functions from indelingen to numbers."""

from typing import TYPE_CHECKING

from lappendeken.basis.later import defer
from lappendeken.maten import gemeente as _gemeente  # fills the registry
from lappendeken.maten.bundel import Bundel
from lappendeken.maten.domeinen import compute_deelcongruentie, compute_effecten
from lappendeken.maten.kringen import Kringen
from lappendeken.maten.overlap import Overlap, Paren
from lappendeken.maten.registry import MATEN, Maat, maat

if TYPE_CHECKING:
    from lappendeken.maten.alternatieven import Alternatieven, Ondergrond, compute_alternatieven
    from lappendeken.maten.naden import compute_join, compute_kernregios, compute_naden, is_naad
    from lappendeken.maten.paar import Kruistabel, compute_grens_jaccard, match_meeste
    from lappendeken.maten.regio import compute_regios, compute_regiotreffers

# What is not told of a single gemeente is read by who asks for it.
__getattr__ = defer(
    __name__,
    {
        "Alternatieven": "alternatieven",
        "Kruistabel": "paar",
        "Ondergrond": "alternatieven",
        "compute_alternatieven": "alternatieven",
        "compute_grens_jaccard": "paar",
        "compute_join": "naden",
        "compute_kernregios": "naden",
        "compute_naden": "naden",
        "compute_regios": "regio",
        "compute_regiotreffers": "regio",
        "is_naad": "naden",
        "match_meeste": "paar",
    },
)

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
