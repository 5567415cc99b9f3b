"""How an area lies in the indelingen: in one regio, inside a larger one, or in pieces."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from lappendeken.maten import Bundel


@dataclass(frozen=True, slots=True)
class Stuk:
    """What of an area lies in one regio.

    Attributes
    ----------
    naam
        Of the regio.
    binnen
        Codes of the area in it, ascending.
    buiten
        How many other gemeenten the regio has.
    """

    naam: str
    binnen: tuple[str, ...]
    buiten: int


@dataclass(frozen=True, slots=True)
class Ligging:
    """How an area lies in one indeling.

    Attributes
    ----------
    slug
        Of the indeling.
    stukken
        The largest piece of the area first, then by name.
    zonder
        Codes of the area without a regio, ascending.
    """

    slug: str
    stukken: tuple[Stuk, ...]
    zonder: tuple[str, ...] = ()

    @property
    def is_regio(self) -> bool:
        """Whether the area is one regio, no more and no less."""
        return self._is_whole and not self.stukken[0].buiten

    @property
    def is_binnen(self) -> bool:
        """Whether the area lies in one regio with others."""
        return self._is_whole and self.stukken[0].buiten > 0

    @property
    def is_verdeeld(self) -> bool:
        """Whether the area lies in several regios."""
        return len(self.stukken) > 1

    @property
    def _is_whole(self) -> bool:
        return len(self.stukken) == 1 and not self.zonder


def find_ligging(bundel: Bundel, codes: Collection[str]) -> tuple[Ligging, ...]:
    """Return how an area lies in each indeling, in their order.

    Parameters
    ----------
    bundel
        The chosen indelingen.
    codes
        The gemeenten of the area. A gemeente in several regios is in each of those pieces.
    """
    mine = np.isin(bundel.gemeenten, list(codes))
    own = np.asarray(bundel.gemeenten, dtype=object)[mine]
    found = []
    for indeling, members in zip(bundel.indelingen, bundel.leden, strict=True):
        inside = members[mine]
        pieces = [
            Stuk(
                indeling.regionamen[indeling.regios[r]],
                tuple(own[inside[:, r]]),
                int(members[:, r].sum() - inside[:, r].sum()),
            )
            for r in np.flatnonzero(inside.any(axis=0))
        ]
        pieces.sort(key=lambda piece: (-len(piece.binnen), piece.naam))
        found.append(Ligging(indeling.slug, tuple(pieces), tuple(own[~inside.any(axis=1)])))
    return tuple(found)
