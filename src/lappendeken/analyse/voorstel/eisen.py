"""Eisen: what a consensus indeling has to meet."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, get_args

from lappendeken.basis.tekst import format_getal
from lappendeken.errors import SelectieError
from lappendeken.model.indeling import Indeling

Stem = Literal["domein", "indeling"]
"""Who has one vote: a domein, shared by its indelingen, or every indeling."""
STEMMEN: tuple[Stem, ...] = get_args(Stem)

MAX_GEWICHT = 1_000_000
"""Of an indeling: beside it, another with the usual weight of 1 no longer counts."""


@dataclass(frozen=True)
class Eisen:
    """What a proposed indeling has to meet, besides regios in one piece.

    Parameters
    ----------
    min_inwoners
        Fewest inwoners of a regio; 0 for no minimum.
    min_gemeenten
        Fewest gemeenten of a regio, at least 1.
    aantal_regios
        Exact number of regios; ``None`` leaves it open.
    samen
        Pairs of gemeente codes that stay in one regio. They need not be neighbours.
    grenzen
        An indeling whose borders no regio may cross, such as the provincies. It has to
        hold every gemeente.
    gewichten
        Slug of a chosen indeling to what its part of the vote is multiplied by, 0 to
        :data:`MAX_GEWICHT`; an indeling that is not named counts for 1, one with 0 has no
        part.
    stem
        Who has one vote.

    Raises
    ------
    SelectieError
        If a number is out of range.
    """

    min_inwoners: float = 0.0
    min_gemeenten: int = 1
    aantal_regios: int | None = None
    samen: tuple[tuple[str, str], ...] = ()
    grenzen: Indeling | None = None
    gewichten: Mapping[str, float] = field(default_factory=dict)
    stem: Stem = "domein"

    def __post_init__(self) -> None:
        object.__setattr__(self, "samen", tuple((a, b) for a, b in self.samen))
        object.__setattr__(self, "gewichten", MappingProxyType(dict(self.gewichten)))
        if not (math.isfinite(self.min_inwoners) and self.min_inwoners >= 0):
            msg = f"Het minimum aantal inwoners is {self.min_inwoners}. Geef 0 of meer."
            raise SelectieError(msg)
        if self.min_gemeenten < 1:
            msg = f"Het minimum aantal gemeenten is {self.min_gemeenten}. Geef 1 of meer."
            raise SelectieError(msg)
        if self.aantal_regios is not None and self.aantal_regios < 1:
            msg = f"Het aantal regio's is {self.aantal_regios}. Geef 1 of meer."
            raise SelectieError(msg)
        for slug, gewicht in self.gewichten.items():
            if not 0 <= gewicht <= MAX_GEWICHT:
                msg = (
                    f"Het gewicht van '{slug}' is {gewicht:g}. Geef 0 tot en met "
                    f"{format_getal(MAX_GEWICHT)}."
                )
                raise SelectieError(msg)
