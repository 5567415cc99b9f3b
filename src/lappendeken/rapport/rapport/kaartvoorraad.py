"""The whole country drawn once, from which the map of each gemeente is cut."""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property

from lappendeken.model.topologie import Topologie
from lappendeken.rapport.rapport.kaarten import BREEDTE, Uitsnede, find_boxes, find_venster
from lappendeken.rapport.rapport.kaartnamen import Midden, find_midden

VERGROOT = 3.0
"""How much larger than a picture the country is drawn, so that a part of it is fine enough."""


class Kaartvoorraad:
    """Every gemeente and border as paths, in the units of one large picture.

    Parameters
    ----------
    topologie
        The map as arcs.
    """

    def __init__(self, topologie: Topologie) -> None:
        width = VERGROOT * BREEDTE
        self.vlakken = topologie.to_svg_gemeenten(width)
        self.grenzen = topologie.to_svg_grenzen(width)
        self.vakken = find_boxes(topologie, width)

    @cached_property
    def middens(self) -> dict[str, Midden]:
        """Gemeente code to the middle and size of its largest part."""
        return {code: find_midden(d) for code, d in self.vlakken.items()}

    def look_at(self, codes: Collection[str], rand: float) -> Uitsnede:
        """Return a window around some gemeenten; as :func:`look_at` of a whole map."""
        left, top, width, height = find_venster(self.vakken, codes, rand, VERGROOT * BREEDTE)
        seen = {
            code
            for code, (x0, y0, x1, y1) in self.vakken.items()
            if x1 >= left and x0 <= left + width and y1 >= top and y0 <= top + height
        }
        return Uitsnede(
            round(left, 1),
            round(top, 1),
            round(width, 1),
            round(height, 1),
            {code: d for code, d in self.vlakken.items() if code in seen},
            {pair: d for pair, d in self.grenzen.items() if seen.issuperset(pair)},
            round(width / BREEDTE, 4),
        )
