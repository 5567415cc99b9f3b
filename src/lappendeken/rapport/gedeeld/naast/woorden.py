"""Words that pages with two states side by side share."""

from __future__ import annotations

from collections.abc import Mapping

RELATIES: Mapping[str, str] = {
    "gelijk": "gelijk",
    "a_in_b": "a past in b",
    "b_in_a": "b past in a",
    "kruisend": "kruisend",
    "erin": "past erin",
    "omvat": "omvat haar",
    "": "geen gemeente gemeen",
}
VERANTWOORDING = (
    "Meer congruentie is niet vanzelf beter. Deze pagina beschrijft wat er verandert, voor wie "
    "en hoeveel; of dat gewenst is, is een afweging die cijfers niet maken."
)
