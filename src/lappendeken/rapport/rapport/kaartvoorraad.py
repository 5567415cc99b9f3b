"""The whole country drawn once, from which the map of each gemeente is cut."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cached_property

from lappendeken.model.topologie import Topologie
from lappendeken.rapport.rapport.kaarten import BREEDTE, Uitsnede, find_boxes, find_venster
from lappendeken.rapport.rapport.kaartnamen import Midden, find_midden

VERGROOT = 3.0
"""How much larger than a picture the country is drawn, so that a part of it is fine enough."""


FIJN = 60.0
"""Units across a window that are enough: a tenth of one cannot be seen."""


class Kaartvoorraad:
    """The country drawn in one or more sizes, from which windows are cut.

    Parameters
    ----------
    topologieen
        How large it is drawn, in widths of a picture, the largest first, to the map as arcs. A
        window comes from the smallest that is fine enough for it.
    """

    def __init__(self, topologieen: Mapping[float, Topologie]) -> None:
        self.platen = tuple(Plaat(arcs, scale * BREEDTE) for scale, arcs in topologieen.items())

    def find_plaat(self, codes: Collection[str], rand: float) -> Plaat:
        """Return the drawing to cut a window around some gemeenten from."""
        fine = [p for p in self.platen if p.find_venster(codes, rand)[2] >= FIJN]
        return fine[-1] if fine else self.platen[0]


class Plaat:
    """Every gemeente and border as paths, in the units of one large picture.

    Parameters
    ----------
    topologie
        The map as arcs.
    breedte
        Width of the picture.
    """

    def __init__(self, topologie: Topologie, breedte: float) -> None:
        self.breedte = breedte
        self.vlakken = topologie.to_svg_gemeenten(breedte)
        self.grenzen = topologie.to_svg_grenzen(breedte)
        self.vakken = find_boxes(topologie, breedte)

    def find_venster(
        self, codes: Collection[str], rand: float
    ) -> tuple[float, float, float, float]:
        """Return left, top, width and height of a window; see :func:`find_venster`."""
        return find_venster(self.vakken, codes, rand, self.breedte)

    @cached_property
    def middens(self) -> dict[str, Midden]:
        """Gemeente code to the middle and size of its largest part."""
        return {code: find_midden(d) for code, d in self.vlakken.items()}

    def look_at(self, codes: Collection[str], rand: float) -> Uitsnede:
        """Return a window around some gemeenten; as :func:`look_at` of a whole map."""
        left, top, width, height = self.find_venster(codes, rand)
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
